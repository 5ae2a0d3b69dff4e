/* Coming closer to the map: buttons, double click, Ctrl and wheel, two fingers; drag to move. Without scripts the whole map stands there. */
(function () {
  'use strict';
  var svg = document.getElementById('city'), bar = document.getElementById('zoom');
  if (!svg || !bar) { return; }
  var whole = svg.getAttribute('viewBox').split(' ').map(Number), box = whole.slice(), MOST = 16;
  var scale = svg.querySelector('.scale'), ring = svg.querySelector('.note');
  var old = scale ? { d: scale.querySelector('path').getAttribute('d'), text: scale.querySelector('text').textContent,
    x: scale.querySelector('text').getAttribute('x'), at: scale.getAttribute('transform') } : null;
  var fingers = {}, drag = null, apart = 0;

  function bounded(v, low, high) { return Math.min(Math.max(v, low), high); }

  function apply() {
    var z = whole[2] / box[2];
    box[0] = bounded(box[0], 0, whole[2] - box[2]);
    box[1] = bounded(box[1], 0, whole[3] - box[3]);
    svg.setAttribute('viewBox', box.map(function (v) { return v.toFixed(2); }).join(' '));
    svg.style.setProperty('--s', (1 / z).toFixed(4));
    svg.classList.toggle('zoomed', z > 1.01);
    svg.classList.toggle('close', z >= 2.4);
    svg.classList.toggle('closer', z >= 6);
    document.getElementById('away').disabled = document.getElementById('whole').disabled = z <= 1.01;
    document.getElementById('closer').disabled = z >= MOST * 0.99;
    if (ring) { ring.style.display = z > 1.01 ? 'none' : ''; }
    rule(z);
  }

  /* The scale bar keeps its corner and tells the length it has now. */
  function rule(z) {
    if (!scale) { return; }
    var path = scale.querySelector('path'), text = scale.querySelector('text');
    if (z <= 1.01) {
      path.setAttribute('d', old.d); text.setAttribute('x', old.x); text.textContent = old.text; scale.setAttribute('transform', old.at);
      return;
    }
    var perMetre = +scale.getAttribute('data-scale') * z, most = 180 / perMetre, power = Math.pow(10, Math.floor(Math.log(most) / Math.LN10));
    var length = [5, 2, 1].map(function (k) { return k * power; }).filter(function (m) { return m <= most; })[0];
    var wide = length * perMetre;
    path.setAttribute('d', 'M0 -6v6h' + wide.toFixed(1) + 'v-6');
    text.setAttribute('x', (wide + 8).toFixed(1));
    text.textContent = length >= 1000 ? length / 1000 + ' km / \u0643\u0645' : length + ' m / \u0645';
    scale.setAttribute('transform', 'translate(' + (box[0] + 24 / z) + ' ' + (box[1] + box[3] - 24 / z) + ') scale(' + 1 / z + ')');
  }

  function to(factor, x, y) {
    var z = bounded(whole[2] / box[2] * factor, 1, MOST), wide = whole[2] / z, high = whole[3] / z;
    box = [x - (x - box[0]) * wide / box[2], y - (y - box[1]) * high / box[3], wide, high];
    apply();
  }

  function spot(event) {
    var frame = svg.getBoundingClientRect();
    return [box[0] + (event.clientX - frame.left) / frame.width * box[2], box[1] + (event.clientY - frame.top) / frame.height * box[3]];
  }

  function middle(factor) { to(factor, box[0] + box[2] / 2, box[1] + box[3] / 2); }

  function many() { return Object.keys(fingers).map(function (key) { return fingers[key]; }); }

  function gap(two) { return Math.hypot(two[0].clientX - two[1].clientX, two[0].clientY - two[1].clientY); }

  bar.hidden = false;
  document.getElementById('closer').addEventListener('click', function () { middle(1.6); });
  document.getElementById('away').addEventListener('click', function () { middle(1 / 1.6); });
  document.getElementById('whole').addEventListener('click', function () { box = whole.slice(); apply(); });
  svg.addEventListener('dblclick', function (event) { var at = spot(event); to(event.shiftKey ? 0.5 : 2, at[0], at[1]); event.preventDefault(); });
  svg.addEventListener('wheel', function (event) {
    if (!event.ctrlKey) { return; }
    var at = spot(event);
    event.preventDefault();
    to(event.deltaY < 0 ? 1.25 : 0.8, at[0], at[1]);
  }, { passive: false });
  svg.addEventListener('pointerdown', function (event) {
    fingers[event.pointerId] = event;
    if (many().length === 2) { apart = gap(many()); }
    drag = box[2] < whole[2] - 1 ? event : null;
  });
  svg.addEventListener('pointermove', function (event) {
    if (!fingers[event.pointerId]) { return; }
    fingers[event.pointerId] = event;
    var two = many(), frame = svg.getBoundingClientRect();
    if (two.length === 2) {
      var now = gap(two), at = spot({ clientX: (two[0].clientX + two[1].clientX) / 2, clientY: (two[0].clientY + two[1].clientY) / 2 });
      if (apart > 0 && now > 0) { to(now / apart, at[0], at[1]); }
      apart = now;
    } else if (drag) {
      box[0] -= (event.clientX - drag.clientX) / frame.width * box[2];
      box[1] -= (event.clientY - drag.clientY) / frame.height * box[3];
      drag = event;
      apply();
    }
  });
  ['pointerup', 'pointercancel', 'pointerleave'].forEach(function (name) {
    svg.addEventListener(name, function (event) { delete fingers[event.pointerId]; drag = null; apart = 0; });
  });
  svg.addEventListener('keydown', function (event) {
    var step = { ArrowLeft: [-0.15, 0], ArrowRight: [0.15, 0], ArrowUp: [0, -0.15], ArrowDown: [0, 0.15] }[event.key];
    if (event.key === '+' || event.key === '=') { middle(1.6); } else if (event.key === '-') { middle(1 / 1.6); }
    if (!step || box[2] >= whole[2] - 1) { return; }
    box[0] += step[0] * box[2];
    box[1] += step[1] * box[3];
    event.preventDefault();
    apply();
  });
  window.addEventListener('beforeprint', function () { box = whole.slice(); apply(); });
  apply();
}());
