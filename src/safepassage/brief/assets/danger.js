/* The hours of the danger map. Everything it shows stands in the tables too; without scripts the map shows the first hour. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var input = document.getElementById('hour'), slider = document.getElementById('slider');
  var clock = document.getElementById('clock'), clockArabic = document.getElementById('clock-ar');
  var told = document.getElementById('told-en'), toldArabic = document.getElementById('told-ar');
  var play = document.getElementById('play'), still = play.innerHTML, timer = null;
  var zones = [].slice.call(document.querySelectorAll('#city [data-zone]'));
  var roads = [].slice.call(document.querySelectorAll('#city [data-road]'));
  var posture = 'cellar', level = 1, chosen = null;
  var LEVELS = ['low', 'likely', 'high'];

  function shade(value) {
    var k = 0;
    data.bounds.forEach(function (bound) { if (value >= bound) { k += 1; } });
    return data.shades[k];
  }

  function paint(shape, value, what) {
    var unknown = value === null;
    shape.classList.toggle('unknown', unknown);
    if (unknown) { shape.removeAttribute(what); } else { shape.setAttribute(what, shade(value)); }
  }

  function seriesOf(shape) {
    var zone = shape.getAttribute('data-zone');
    return zone ? data.zones[zone][posture] : data.roads[shape.getAttribute('data-road')].vehicle;
  }

  function short(value) {
    var parts = value.toExponential(1).split('e');
    var raised = parts[1].replace('+', '').replace(/[-0-9]/g, function (c) { return c === '-' ? '\u207b' : '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079'.charAt(+c); });
    return parts[0].replace('.0', '') + ' \u00d7 10' + raised;
  }

  function tell() {
    if (!chosen) { return; }
    var zone = chosen.getAttribute('data-zone');
    var name = (zone ? data.zones[zone] : data.roads[chosen.getAttribute('data-road')]).name;
    var values = seriesOf(chosen).map(function (series) { return series[+input.value]; });
    var known = values[0] !== null && values[1] !== null && values[2] !== null;
    var numbers = known ? short(values[1]) + ' (' + short(values[0]) + ' \u2013 ' + short(values[2]) + ')' : '';
    told.textContent = name[0] + ': ' + (known ? numbers + ' deaths per person-hour' : data.words.unknown[0]);
    toldArabic.textContent = (name[1] || name[0]) + ': ' + (known ? '\u2066' + numbers + '\u2069 \u0648\u0641\u0627\u0629 \u0644\u0643\u0644 \u0634\u062e\u0635 \u0641\u064a \u0627\u0644\u0633\u0627\u0639\u0629' : data.words.unknown[1]);
  }

  function draw() {
    var hour = +input.value;
    clock.textContent = data.hours[hour][0];
    clockArabic.textContent = data.hours[hour][1];
    zones.forEach(function (shape) { paint(shape, seriesOf(shape)[level][hour], 'fill'); });
    roads.forEach(function (shape) { paint(shape, seriesOf(shape)[level][hour], 'stroke'); });
    tell();
  }

  function choose(box, start, act) {
    var buttons = [].slice.call(document.querySelectorAll('#' + box + ' [data-pick]'));
    function press(pick) {
      buttons.forEach(function (b) { b.setAttribute('aria-pressed', b.getAttribute('data-pick') === pick ? 'true' : 'false'); });
    }
    buttons.forEach(function (b) {
      b.addEventListener('click', function () { press(b.getAttribute('data-pick')); act(b.getAttribute('data-pick')); draw(); });
    });
    press(start);
  }

  function pick(shape) {
    if (chosen) { chosen.classList.remove('on'); }
    chosen = shape;
    shape.classList.add('on');
    tell();
  }

  zones.concat(roads).forEach(function (shape) {
    shape.addEventListener('mouseenter', function () { pick(shape); });
    shape.addEventListener('click', function () { pick(shape); });
  });
  choose('posture', posture, function (value) { posture = value; });
  choose('level', LEVELS[level], function (value) { level = LEVELS.indexOf(value); });
  input.addEventListener('input', draw);
  play.addEventListener('click', function () {
    if (timer) { clearInterval(timer); timer = null; play.innerHTML = still; return; }
    play.textContent = data.words.stop[0] + ' / ' + data.words.stop[1];
    timer = setInterval(function () { input.value = String((+input.value + 1) % data.hours.length); draw(); }, 350);
  });
  slider.hidden = false;
  draw();
}());
