'use strict';
// The list of examples. Everything shown comes in as text; nothing is ever parsed as HTML.
(function () {
  const PAGE_SIZE = 20;
  const SIGNS = {
    r: ['✓', 'yes', 'right'],
    p: ['◐', 'open', 'partly right'],
    w: ['✗', 'no', 'wrong'],
    f: ['!', 'no', 'failed to answer'],
    m: ['–', 'idle', 'missing'],
  };
  const RESULTS = { right: 'r', partly: 'p', wrong: 'wf', failed: 'f', missing: 'm' };
  const ORDER = Object.keys(SIGNS).join('');
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId('examples-data').textContent);
  const approach = byId('filter-approach');
  const result = byId('filter-result');
  const text = byId('filter-text');
  let page = 0;
  let found = data.examples;

  function element(name, className, content) {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (content !== undefined) node.textContent = content;
    return node;
  }

  function isolated(className, content) {
    const node = element('bdi', className, content);
    node.dir = 'auto';
    return node;
  }

  function searchText(example) {
    if (example.text === undefined) {
      const answers = example.r.map((trial) => trial[3]);
      example.text = [example.id, example.q, ...example.e, ...example.s, ...answers].join('\n').toLowerCase();
    }
    return example.text;
  }

  function trialsOf(example) {
    if (approach.value === '') return example.r;
    return example.r.filter((trial) => trial[0] === Number(approach.value));
  }

  function matches(example, wanted) {
    if (wanted !== '' && !searchText(example).includes(wanted)) return false;
    if (result.value === '') return approach.value === '' || trialsOf(example).length > 0;
    if (result.value === 'split') return new Set(example.r.map((trial) => trial[2])).size > 1;
    return trialsOf(example).some((trial) => RESULTS[result.value].includes(trial[2]));
  }

  function answers(example) {
    const groups = new Map();
    for (const trial of trialsOf(example)) {
      const key = trial[2] + trial[3] + '\u0000' + trial[4];
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(trial);
    }
    const list = element('ul', 'answers');
    const sorted = [...groups.values()].sort((one, other) => ORDER.indexOf(one[0][2]) - ORDER.indexOf(other[0][2]));
    for (const trials of sorted) list.append(answer(trials));
    return list;
  }

  function answer(trials) {
    const [sign, tone, word] = SIGNS[trials[0][2]];
    const item = element('li');
    const mark = element('span', 'sign ' + tone, sign);
    mark.setAttribute('aria-hidden', 'true');
    const words = element('span', 'text');
    const score = trials[0][2] === 'p' ? ' (score ' + trials[0][4] + ')' : '';
    words.append(element('span', 'unseen', word + ': '), isolated('', trials[0][3]), score);
    const by = element('span', 'by');
    trials.forEach((trial, index) => {
      const costs = [trial[5], trial[6]].filter((part) => part !== '').join(', ');
      const again = trial[1] > 0 ? ' #' + (trial[1] + 1) : '';
      if (index > 0) by.append(' · ');
      by.append(isolated('', data.approaches[trial[0]] || '?'), again + (approach.value === '' ? '' : ' (' + costs + ')'));
    });
    item.append(mark, words, by);
    return item;
  }

  function row(example) {
    const item = element('li');
    const asked = element('div');
    asked.append(isolated('input', example.q));
    const about = element('p', 'about', 'expected ');
    const expected = element('b');
    expected.append(isolated('', example.e.join(' | ')));
    about.append(expected, ' · ', isolated('', example.id));
    for (const slice of example.s) about.append(' · ', isolated('', slice));
    asked.append(about);
    item.append(asked, answers(example));
    return item;
  }

  function show() {
    const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    page = Math.min(Math.max(page, 0), pages - 1);
    const start = page * PAGE_SIZE;
    const shown = found.slice(start, start + PAGE_SIZE);
    byId('examples').replaceChildren(...shown.map(row));
    byId('examples').start = start + 1;
    byId('examples-count').textContent = found.length === 0
      ? 'No example matches.'
      : (start + 1) + ' to ' + (start + shown.length) + ' of ' + found.length;
    byId('pages').hidden = pages === 1;
    byId('page-number').textContent = 'Page ' + (page + 1) + ' of ' + pages;
    byId('page-back').disabled = page === 0;
    byId('page-next').disabled = page === pages - 1;
  }

  function filter() {
    const wanted = text.value.trim().toLowerCase();
    found = data.examples.filter((example) => matches(example, wanted));
    page = 0;
    show();
  }

  function turn(step) {
    page += step;
    show();
    byId('examples-title').scrollIntoView();
  }

  data.approaches.forEach((name, index) => {
    const option = element('option', '', name);
    option.value = String(index);
    approach.append(option);
  });
  approach.addEventListener('change', filter);
  result.addEventListener('change', filter);
  text.addEventListener('input', filter);
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('page-back').addEventListener('click', () => turn(-1));
  byId('page-next').addEventListener('click', () => turn(1));
  byId('filters').hidden = false;
  show();
})();
