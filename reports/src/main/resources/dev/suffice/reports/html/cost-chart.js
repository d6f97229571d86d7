'use strict';
// Total cost over monthly requests by the settings tried, both by their logarithms; looks like the chart of the report.
const CostChart = (() => {
  const NAMESPACE = 'http://www.w3.org/2000/svg';
  const WIDE = { width: 760, height: 400, left: 76, top: 34, right: 590, bottom: 350, named: true };
  const NARROW = { width: 360, height: 340, left: 58, top: 34, right: 350, bottom: 290, named: false };
  const CENT = 0.01; // total costs below it are drawn at it
  const PHONE = matchMedia('(max-width: 40rem)');
  const POINTS = 60;
  const DECADES = 2;
  const LINE_HEIGHT = 15;

  function node(name, attributes, text) {
    const made = document.createElementNS(NAMESPACE, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function scale(low, high, from, to) {
    const [least, most] = low < high ? [low, high] : [low / 2, high * 2];
    const at = (value) => from + (Math.log(Math.max(value, least) / least) / Math.log(most / least)) * (to - from);
    const factors = most / least < 100 ? [1, 2, 5] : [1];
    const ticks = [];
    for (let power = Math.floor(Math.log10(least)); power <= Math.log10(most); power++) {
      for (const factor of factors) {
        const value = factor * Math.pow(10, power);
        if (value >= least && value <= most) ticks.push(value);
      }
    }
    return { at: (value) => Math.round(at(value) * 10) / 10, ticks };
  }

  const compact = (value) => new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 }).format(value).replace('K', 'k').replace('B', 'G');

  function volumes(requests) {
    const all = Array.from({ length: POINTS + 1 }, (unused, step) =>
      Math.round(requests * Math.pow(10, (2 * DECADES * step) / POINTS - DECADES)));
    return [...new Set(all.filter((one) => one >= 1))];
  }

  // Heights moved apart until they are a line away from each other.
  function spread(heights, frame) {
    const order = heights.map((height, index) => index).sort((one, other) => heights[one] - heights[other]);
    const moved = [...heights];
    let free = frame.top + 4;
    for (const index of order) {
      moved[index] = Math.max(moved[index], free);
      free = moved[index] + LINE_HEIGHT;
    }
    let limit = frame.bottom;
    for (const index of order.reverse()) {
      moved[index] = Math.min(moved[index], limit);
      limit = moved[index] - LINE_HEIGHT;
    }
    return moved;
  }

  function axes(x, y, settings, frame) {
    const group = node('g', { class: 'axis' });
    for (const value of y.ticks) {
      const at = y.at(value);
      group.append(node('line', { class: 'grid', x1: frame.left, x2: frame.right, y1: at, y2: at }));
      group.append(node('text', { x: frame.left - 8, y: at + 4, 'text-anchor': 'end' }, '$' + compact(value)));
    }
    for (const value of x.ticks) {
      const at = x.at(value);
      group.append(node('line', { class: 'grid', x1: at, x2: at, y1: frame.top, y2: frame.bottom }));
      group.append(node('text', { x: at, y: frame.bottom + 18, 'text-anchor': 'middle' }, compact(value)));
    }
    group.append(node('text', { class: 'title', x: frame.right, y: frame.bottom + 38, 'text-anchor': 'end' }, 'requests a month (log scale)'));
    group.append(node('text', { class: 'title', x: frame.left, y: frame.top - 12 }, 'total cost over ' + settings.horizon + ' months (log scale)'));
    return group;
  }

  function guide(x, requests, frame) {
    const at = x.at(requests);
    const left = at > (frame.left + frame.right) / 2;
    const group = node('g', { class: 'guide' });
    group.append(node('line', { x1: at, x2: at, y1: frame.top, y2: frame.bottom }));
    group.append(node('text', { x: left ? at - 5 : at + 5, y: frame.top + 12, 'text-anchor': left ? 'end' : 'start' },
      'tried: ' + requests.toLocaleString('en-US')));
    return group;
  }

  // The mark of an approach around (8, 8), as elsewhere in the page.
  const mark = (approach, attributes) => node('path', { class: 'mark', d: approach.mark, ...attributes });

  function key(approach) {
    const svg = node('svg', { class: 'key', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', focusable: 'false' });
    svg.append(mark(approach, {}));
    return svg;
  }

  function line(curve, x, y, labelY, chosen, frame) {
    const group = node('g', { class: 'a' + (curve.approach.style % 8) + (curve.approach.id === chosen ? ' best' : '') });
    const path = curve.points.map(([volume, total]) => x.at(volume) + ' ' + y.at(total)).join('L');
    const [endX, endY] = [x.at(curve.points.at(-1)[0]), y.at(curve.points.at(-1)[1])];
    const [middle, height] = curve.points[Math.floor(curve.points.length / 2)];
    group.append(node('path', { class: 'line', d: 'M' + path }));
    group.append(mark(curve.approach, { transform: 'translate(' + (x.at(middle) - 8) + ' ' + (y.at(height) - 8) + ')' }));
    if (!frame.named) return group;
    group.append(node('path', { class: 'leader', d: 'M' + endX + ' ' + endY + 'L' + (frame.right + 8) + ' ' + labelY }));
    const name = curve.approach.id.length > 22 ? curve.approach.id.slice(0, 21) + '…' : curve.approach.id;
    group.append(node('text', { class: 'name', x: frame.right + 12, y: labelY + 4 }, name));
    return group;
  }

  function curves(data, settings) {
    const timesPerYear = data.prices.find((price) => price.name === settings.prices).times;
    return data.approaches
      .filter((approach) => approach.bill !== null)
      .map((approach) => ({
        approach,
        points: volumes(settings.requests)
          .map((volume) => [volume, Decision.total(approach.bill, volume, settings.horizon, timesPerYear)])
          .filter(([, total]) => total > 0),
      }))
      .filter((curve) => curve.points.length > 0);
  }

  function draw(data, settings, answer) {
    const drawn = curves(data, settings);
    const figure = document.createElement('figure');
    figure.className = 'chart';
    if (drawn.length === 0) return figure;
    const frame = PHONE.matches ? NARROW : WIDE;
    const points = drawn.flatMap((curve) => curve.points);
    const x = scale(Math.min(...points.map((point) => point[0])), Math.max(...points.map((point) => point[0])), frame.left, frame.right);
    const totals = points.map((point) => Math.max(point[1], CENT));
    const y = scale(Math.min(...totals), Math.max(...totals), frame.bottom, frame.top);
    const svg = node('svg', { viewBox: '0 0 ' + frame.width + ' ' + frame.height, role: 'img', 'aria-labelledby': 'explored-chart-text' });
    svg.append(node('title', { id: 'explored-chart-text' },
      'Total cost of each approach by requests a month, by the settings tried, both on log scales. The table above has the totals at the volume tried.'));
    const labels = spread(drawn.map((curve) => y.at(curve.points.at(-1)[1])), frame);
    svg.append(axes(x, y, settings, frame), guide(x, settings.requests, frame));
    drawn.forEach((curve, index) => svg.append(line(curve, x, y, labels[index], answer.chosen, frame)));
    const caption = document.createElement('figcaption');
    caption.textContent = 'Total cost over ' + settings.horizon + (settings.horizon === 1 ? ' month' : ' months') + ', by requests a month, as tried';
    figure.append(caption, svg);
    return figure;
  }

  return { draw, key, PHONE };
})();
