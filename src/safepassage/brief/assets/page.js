/* The hour slider of the map. Everything it shows stands in the tables too; without scripts the map shows the totals. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var SVG = 'http' + '://www.w3.org/2000/svg';
  var layer = document.getElementById('vehicles'), input = document.getElementById('minute');
  var clock = document.getElementById('clock'), words = data.words;
  var said = document.getElementById('said'), saidArabic = document.getElementById('said-ar');
  var play = document.getElementById('play'), still = document.getElementById('still');
  var lines = [].slice.call(document.querySelectorAll('#city [data-c]'));
  var whole = lines.map(function (line) { return line.getAttribute('stroke-width'); });
  var pool = [], timer = null, label = play.textContent;
  var most = 1;
  data.flows.forEach(function (flow) { flow.forEach(function (n) { most = Math.max(most, n); }); });

  function two(n) { return (n < 10 ? '0' : '') + n; }

  /* Where a vehicle is: trip = [outward, path, minute, share, minute, share, ...]; null when it is not on the road. */
  function shareAt(trip, t) {
    if (t < trip[2] || t >= trip[trip.length - 2]) { return null; }
    var k = 2;
    while (k + 2 < trip.length && trip[k + 2] <= t) { k += 2; }
    if (k + 2 >= trip.length) { return trip[k + 1]; }
    var span = trip[k + 2] - trip[k];
    return span > 0 ? trip[k + 1] + (trip[k + 3] - trip[k + 1]) * (t - trip[k]) / span : trip[k + 1];
  }

  function spot(path, share) {
    for (var k = 0; k + 5 < path.length; k += 3) {
      if (share <= path[k + 5]) {
        var span = path[k + 5] - path[k + 2];
        var part = span > 0 ? (share - path[k + 2]) / span : 0;
        return [path[k] + (path[k + 3] - path[k]) * part, path[k + 1] + (path[k + 4] - path[k + 1]) * part];
      }
    }
    return [path[path.length - 3], path[path.length - 2]];
  }

  function dot(n) {
    if (!pool[n]) {
      pool[n] = document.createElementNS(SVG, 'circle');
      pool[n].setAttribute('r', '4.5');
      layer.appendChild(pool[n]);
    }
    return pool[n];
  }

  function vehicles(t) {
    var shown = 0, piles = {};
    data.trips.forEach(function (trip) {
      var share = shareAt(trip, t);
      if (share === null) { return; }
      var at = spot(data.paths[trip[1]], share), key = Math.round(at[0] / 6) + ',' + Math.round(at[1] / 6);
      var k = piles[key] = (piles[key] || 0) + 1;
      var turn = k * 2.4, far = k > 1 ? 3.2 * Math.sqrt(k) : 0;  /* vehicles at one spot spread in a spiral */
      var mark = dot(shown);
      mark.setAttribute('cx', (at[0] + far * Math.cos(turn)).toFixed(1));
      mark.setAttribute('cy', (at[1] + far * Math.sin(turn)).toFixed(1));
      mark.setAttribute('class', trip[0] ? 'vehicle_out' : 'vehicle_in');
      mark.style.display = '';
      shown += 1;
    });
    for (var n = shown; n < pool.length; n += 1) { pool[n].style.display = 'none'; }
    return shown;
  }

  function show() {
    var t = +input.value, hour = Math.min(Math.floor(t / 60), Math.ceil(data.horizon / 60) - 1), people = 0;
    lines.forEach(function (line) {
      var n = data.flows[+line.getAttribute('data-c')][hour] || 0;
      var width = data.width[0] + (data.width[1] - data.width[0]) * n / most;
      line.setAttribute('stroke-width', line.getAttribute('class') === 'casing' ? width + 5 : width);
    });
    data.flows.forEach(function (flow) { people += flow[hour] || 0; });
    var minute = data.minute + t, day = data.days[Math.floor(minute / 1440)] || ['', ''];
    var time = two(Math.floor(minute / 60) % 24) + ':' + two(minute % 60), cars = vehicles(t);
    clock.textContent = time + ' ' + day[0];
    said.textContent = people + ' ' + words.leaving[0] + ' \u00b7 ' + cars + ' ' + words.moving[0];
    saidArabic.textContent = words.leaving[1] + ': ' + people + ' \u00b7 ' + words.moving[1] + ': ' + cars;
    still.style.display = 'none';
  }

  function totals() {
    stop();
    lines.forEach(function (line, k) { line.setAttribute('stroke-width', whole[k]); });
    vehicles(-1);
    clock.textContent = '';
    said.textContent = saidArabic.textContent = '';
    still.style.display = '';
  }

  function stop() {
    if (timer) { clearInterval(timer); }
    timer = null;
    play.textContent = label;
  }

  function step() {
    input.value = (+input.value + 10) % (data.horizon + 10);
    show();
  }

  document.getElementById('slider').hidden = false;
  input.addEventListener('input', show);
  document.getElementById('all').addEventListener('click', totals);
  play.addEventListener('click', function () {
    if (timer) { stop(); return; }
    play.textContent = words.stop.join(' / ');
    timer = setInterval(step, 160);
  });
  /* On paper everything is open, and as the reader left it afterwards. */
  var shut = [];
  window.addEventListener('beforeprint', function () {
    totals();
    shut = [].slice.call(document.querySelectorAll('details:not([open])'));
    shut.forEach(function (part) { part.open = true; });
  });
  window.addEventListener('afterprint', function () {
    shut.forEach(function (part) { part.open = false; });
  });
}());
