'use strict';
// The settings that may be tried after the run: what they make of the answer. Everything comes in as text.
(function () {
  const byId = (id) => document.getElementById(id);
  if (byId('explore') === null) return;
  const data = JSON.parse(byId('explore-data').textContent);
  const STEPS_PER_DECADE = 20;
  const VERDICTS = {
    adequate: ['✓', 'yes', 'Adequate'],
    inadequate: ['✗', 'no', 'Inadequate'],
    undecided: ['?', 'open', 'Undecided'],
    failed: ['!', 'no', 'Could not run'],
    none: ['–', 'idle', 'No requirements'],
  };
  const requests = byId('explore-requests');
  const volume = byId('explore-volume');
  const horizon = byId('explore-horizon');
  const prices = byId('explore-prices');
  const thresholds = [...document.querySelectorAll('#explore-form .threshold')];
  const chartOfTheRun = document.querySelector('#what-if figure.chart');

  const count = (number) => Math.round(number).toLocaleString('en-US');
  const months = (number) => count(number) + (number === 1 ? ' month' : ' months');
  const quoted = (id) => '`' + id + '`';

  function money(amount) {
    if (amount === 0) return '$0';
    if (amount >= 99.995) return '$' + count(amount);
    if (amount >= 1) return '$' + amount.toFixed(2);
    const digits = Math.max(2, 1 - Math.floor(Math.log10(amount)));
    return '$' + amount.toFixed(Math.min(digits, 20));
  }

  function element(name, className, ...children) {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...children);
    return node;
  }

  const isolated = (text) => element('bdi', '', text);

  // Ids stand in code as elsewhere in the page.
  function prose(node, sentence) {
    node.replaceChildren(...sentence.split('`').map((part, index) => (index % 2 ? element('code', '', isolated(part)) : part)));
  }

  function approachLabel(approach) {
    const label = element('span', 'approach a' + (approach.style % 8));
    label.append(CostChart.key(approach), isolated(approach.id));
    return label;
  }

  // A setting in the form, or undefined where what stands there is none.
  function number(input, whole) {
    const value = input.valueAsNumber;
    const fits = Number.isFinite(value) && input.validity.valid && (!whole || Number.isInteger(value));
    if (fits) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
    return fits ? value : undefined;
  }

  // The threshold shown first keeps its exact value, whatever a form makes of it.
  function threshold(input, line) {
    const seen = number(input, false);
    if (seen === undefined) return undefined;
    return input.value === input.defaultValue ? data.shown.thresholds[line] : seen / data.lines[line].factor;
  }

  function read() {
    const settings = {
      requests: number(requests, true),
      horizon: number(horizon, true),
      prices: prices.value,
      thresholds: thresholds.map(threshold),
    };
    const all = [settings.requests, settings.horizon, ...settings.thresholds];
    return all.includes(undefined) ? undefined : settings;
  }

  const isShown = (settings) => JSON.stringify(settings) === JSON.stringify(data.shown);

  // A threshold as a line of the file writes it.
  const written = (line, threshold) => Number(((threshold * line.factor) / line.written).toPrecision(12));

  // Lines as `--set` and the address take them, for what differs from the settings of the run.
  function changes(settings, from) {
    const lines = [];
    if (settings.requests !== from.requests) lines.push('requests-per-month=' + settings.requests);
    if (settings.horizon !== from.horizon) lines.push('horizon-months=' + settings.horizon);
    if (settings.prices !== from.prices) lines.push('prices=' + settings.prices);
    data.lines.forEach((line, index) => {
      if (settings.thresholds[index] === from.thresholds[index]) return;
      lines.push(line.before + written(line, settings.thresholds[index]) + line.suffix + line.after);
    });
    return lines;
  }

  // The control that a line of the address speaks of and the value it gives; undefined for what is not ours.
  function setting(line) {
    const [, name, value] = line.match(/^(requests-per-month|horizon-months|prices)=(.*)$/) || [];
    if (name === 'requests-per-month') return [requests, value];
    if (name === 'horizon-months') return [horizon, value];
    if (name === 'prices') return data.prices.some((price) => price.name === value) ? [prices, value] : undefined;
    const amounts = data.lines.map((one) => amount(line, one.before, one.suffix + one.after));
    const index = amounts.findIndex((one) => one !== undefined);
    return index < 0 ? undefined : [thresholds[index], Number((amounts[index] * data.lines[index].written).toPrecision(12))];
  }

  // The number between what begins a line and what ends it.
  function amount(line, start, end) {
    if (!line.startsWith(start) || !line.endsWith(end)) return undefined;
    const text = line.slice(start.length, line.length - end.length);
    return /^[0-9.]+$/.test(text) ? text : undefined;
  }

  const isOurs = (line) => setting(line) !== undefined;

  function restore() {
    const settings = Address.settings().map(setting).filter((one) => one !== undefined);
    for (const [control, value] of settings) control.value = value;
    return settings.length > 0;
  }

  function open(answer) {
    return answer.couldStillWin.length === 0
      ? ''
      : ' Not settled is whether ' + answer.couldStillWin.map(quoted).join(' or ') + ' could still win.';
  }

  function sentence(answer, settings) {
    const of = (id) => answer.approaches.find((one) => one.id === id);
    const bill = (one) => money(one.perMonth) + ' a month, ' + money(one.total) + ' over ' + months(settings.horizon);
    if (answer.verdict === 'ADEQUATE_FOUND') {
      const cheapest = answer.certainlyCheapest
        ? 'would be the cheapest adequate approach'
        : 'would be the cheapest approach found to be adequate';
      const claim = answer.isCheapest ? cheapest : 'would be the simplest adequate approach at almost the lowest cost';
      return quoted(answer.chosen) + ' ' + claim + ': ' + bill(of(answer.chosen)) + '.' + open(answer);
    }
    if (answer.verdict === 'NONE_ADEQUATE') return 'None of the approaches would be adequate.';
    if (answer.verdict === 'UNDECIDED') {
      return 'Undecided: no approach would be certified to be adequate, and not every one is refuted.' + open(answer);
    }
    const cheapest = answer.approaches.filter((one) => one.total !== null).sort((one, other) => one.total - other.total)[0];
    return cheapest === undefined ? 'Nothing was measured.' : 'Cheapest is ' + quoted(cheapest.id) + ': ' + bill(cheapest) + '.';
  }

  function note(settings) {
    const told = [];
    if (Decision.isMoved(data, settings)) {
      told.push('An approach the run certified meets whatever is not stricter, and what failed fails whatever is not easier. '
        + 'All else is held against wider bounds, as it was chosen with the answers known. '
        + 'So each answer is wrong in at most as many experiments as the run’s; the best of many that were tried, in at most twice as many.');
    } else {
      told.push('The verdicts and their guarantee are those of the run.');
    }
    if (settings.prices !== 'stay') {
      told.push('Falling prices are a scenario: the successors of today’s models are assumed to be adequate, which nobody tested; limits on cost are held at today’s prices.');
    }
    return told.join(' ');
  }

  // A threshold with its unit, as a sentence has it.
  function amountSaid(line, threshold) {
    const seen = Number((threshold * line.factor).toPrecision(12));
    if (line.unit === 'USD') return '$' + seen.toLocaleString('en-US', { maximumFractionDigits: 12 });
    return line.unit === 'ms' && seen >= 1000 ? seen / 1000 + ' s' : seen + ' ' + line.unit;
  }

  // A claim as it is asked now: on a slice it ends with the slice.
  function asked(number, settings) {
    const line = data.lines[data.claims[number]];
    const slice = line.after.startsWith(' on every ') && data.texts[number].slice(line.before.length).match(/^[0-9.]+ ?%? on (\S+) ([^]*)$/);
    const rest = slice ? ' where ' + slice[1] + ' is ' + slice[2] : line.saidAfter.replaceAll('`', '');
    return line.said + amountSaid(line, settings.thresholds[data.claims[number]]) + rest;
  }

  // An amount rounded to a side, with the digits it is shown with.
  function moneyRounded(value, round) {
    const digits = value >= 99.995 ? 0 : Math.max(2, 1 - Math.floor(Math.log10(Math.max(value, 1e-12))));
    const unit = Math.pow(10, digits);
    return money(round(Number((value * unit).toPrecision(12))) / unit);
  }

  // A bound, rounded to its safe side.
  function figure(line, value, round) {
    if (line.basis !== null) return moneyRounded(value, round);
    if (line.suffix) return round(value) >= 10000 ? round(value / 100) / 10 + ' s' : count(round(value)) + ' ms';
    return (round(Number((value * 1000).toPrecision(12))) / 10).toFixed(1) + ' %';
  }

  // What the bounds say of a claim that is not met; nothing of differences, whose sign is not the reader's.
  function bounded(number, one) {
    const line = data.lines[data.claims[number]];
    const found = one.bounds[number];
    if (found === undefined || line.factor < 0 || line.before.endsWith(' within ')) return '';
    const [low, high] = [found.certified, found.refuted].sort((a, b) => a - b);
    const least = figure(line, low, Math.floor);
    const most = figure(line, high, Math.ceil);
    if (one.claims[number] === 'unknown') return ': between ' + least + ' and ' + most;
    return line.sign > 0 ? ': at most ' + most : ': at least ' + least;
  }

  // The first claim that fails, else those that are open.
  function decisive(one, approach, settings) {
    const at = (state) => one.claims.map((holds, index) => (holds === state ? index : -1)).filter((index) => index >= 0);
    const told = (list) => asked(list[0], settings) + bounded(list[0], one) + more(list);
    const failing = at('no');
    if (failing.length > 0) return 'fails ' + told(failing);
    const undecided = at('unknown');
    if (one.verdict === 'undecided' && approach.bill === null) return 'not evaluated';
    return undecided.length > 0 ? 'open: ' + told(undecided) : '';
  }

  const more = (list) => (list.length > 1 ? ' (and ' + (list.length - 1) + ' more)' : '');

  function row(one, answer, settings) {
    const approach = data.approaches.find((candidate) => candidate.id === one.id);
    const [sign, tone, word] = VERDICTS[one.verdict];
    const mark = element('span', 'sign', sign);
    mark.setAttribute('aria-hidden', 'true');
    const head = element('th', '', approachLabel(approach));
    head.scope = 'row';
    if (one.id === answer.chosen) head.append(element('span', 'chosen', 'would be chosen'));
    const amount = (value) => element('td', 'n', value === null ? '–' : money(value));
    return element(
      'tr',
      one.id === answer.chosen ? 'best' : '',
      head,
      element('td', '', element('span', 'badge ' + tone, mark, word)),
      amount(one.perMonth),
      amount(one.total),
      element('td', 'why', isolated(decisive(one, approach, settings))),
    );
  }

  function show(settings) {
    const answer = Decision.decide(data, settings);
    const said = sentence(answer, settings);
    const command = changes(settings, data.planned).map((line) => "--set '" + line + "'");
    prose(byId('explored-sentence'), said);
    byId('explored-label').textContent = 'Explored after the run: ' + (changes(settings, data.shown).join(', ') || 'as shown');
    byId('explored-note').textContent = note(settings);
    byId('explored-command').textContent = ['suffice report RUN', ...command].join(' ');
    const byCost = [...answer.approaches].sort((one, other) => (one.total ?? Infinity) - (other.total ?? Infinity));
    byId('explored-approaches').replaceChildren(...byCost.map((one) => row(one, answer, settings)));
    byId('explore-said').textContent = 'Explored after the run. ' + said.replaceAll('`', '');
    byId('explored-chart').replaceChildren(CostChart.draw(data, settings, answer));
  }

  function decide() {
    const settings = read();
    if (settings === undefined) {
      byId('explore-said').textContent = 'One of the settings is not a number that fits; nothing was decided.';
      return;
    }
    volume.value = Math.round(STEPS_PER_DECADE * Math.log10(settings.requests));
    volume.setAttribute('aria-valuetext', count(settings.requests) + ' requests a month');
    const shown = isShown(settings);
    byId('explored').hidden = shown;
    byId('explored-chart').hidden = shown;
    if (chartOfTheRun) chartOfTheRun.hidden = !shown;
    byId('explore-reset').disabled = shown;
    Address.replace(isOurs, changes(settings, data.shown));
    if (shown) byId('explore-said').textContent = 'The settings of the report.';
    else show(settings);
  }

  volume.addEventListener('input', () => {
    requests.value = Math.max(1, Math.round(Math.pow(10, volume.value / STEPS_PER_DECADE)));
  });
  const form = byId('explore-form');
  form.addEventListener('input', decide);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(decide));
  CostChart.PHONE.addEventListener('change', decide);
  window.addEventListener('hashchange', () => {
    if (restore()) decide();
  });
  byId('explore').hidden = false;
  const restored = restore();
  decide();
  if (restored && Address.settings()[0].includes('=')) byId('explore').scrollIntoView();
})();
