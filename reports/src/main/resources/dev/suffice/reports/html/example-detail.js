'use strict';
// One example with all its answers side by side. Everything comes in as text; nothing is parsed as HTML.
const ExampleDetail = (() => {
  const AS_SAID = -1;

  function element(name, className, ...content) {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...content);
    return node;
  }

  // A text of somebody else's, whose direction is its own affair.
  function isolated(className, content) {
    const node = element('bdi', className, content);
    node.dir = 'auto';
    return node;
  }

  function sign(data, letter, name = '') {
    const [, mark, tone, word] = data.grades.get(letter);
    const node = element('span', 'sign ' + tone, mark);
    node.setAttribute('aria-hidden', 'true');
    return [node, element('span', 'unseen', name === '' ? word + ': ' : name + word + ', ')];
  }

  // One mark for all that an approach did with an example, so that marks stand in columns.
  function mark(data, example, approach) {
    const grades = new Set(ExampleSearch.trialsOf(data, example).filter((trial) => data.trial.approach[trial] === approach).map((trial) => data.trial.grade[trial]));
    const name = data.approaches[approach] + ' ';
    if (grades.size > 0) return [...sign(data, grades.size === 1 ? [...grades][0] : 'p', name)];
    return [element('span', 'sign idle', '·'), element('span', 'unseen', name + 'not asked, ')];
  }

  const TAGS = { same: 'span', more: 'ins', less: 'del' };

  function compared(expected, text) {
    const runs = WordDiff.best(expected, text);
    const node = isolated('text', '');
    if (runs === undefined) node.append(text);
    else node.append(...runs.map(([kind, words]) => element(TAGS[kind], '', words)));
    return node;
  }

  function answer(data, example, trial) {
    const said = data.texts[data.trial.answer[trial]];
    const value = data.trial.value[trial];
    const expected = data.expected[example].map((text) => data.texts[text]);
    if ('mf'.includes(data.trial.grade[trial])) return [isolated('text reason', said)];
    if (value === AS_SAID) return [compared(expected, said)];
    if (value < 0 && said === '') return [element('span', 'note', 'gave no answer')];
    const found = value < 0 ? element('span', 'note', 'no valid answer') : compared(expected, data.texts[value]);
    return [found, element('p', 'note', 'said: ', isolated('text', said))];
  }

  function figures(data, trial) {
    const { scores, latency, cost } = data.trial;
    const parts = data.metrics.flatMap((name, index) => (scores[trial][index] < 0 ? [] : [name + ' ' + scores[trial][index] / 100]));
    if (latency[trial] >= 0) parts.push(data.amounts[latency[trial]].text);
    if (cost[trial] >= 0) parts.push(data.amounts[cost[trial]].text + ' ' + data.unit);
    return element('p', 'note figures', parts.join(' · '));
  }

  // What a reader has opened for an approach stays open from example to example.
  const opened = new Set();

  function fold(data, trial, kind, title, content) {
    const key = kind + ' ' + data.trial.approach[trial];
    const node = element('details', '', element('summary', '', title), content);
    node.open = opened.has(key);
    node.addEventListener('toggle', () => (node.open ? opened.add(key) : opened.delete(key)));
    return node;
  }

  // One passage with its source, marked where it holds evidence.
  function passage(data, [source, text], held) {
    const head = isolated('note', data.texts[source]);
    if (held) head.append(' ', element('span', 'evidence', '✓ holds evidence'));
    return element('li', held ? 'held' : '', head, isolated('text', data.texts[text]));
  }

  function passages(data, example, trial) {
    const numbers = data.trial.passages[trial] || [];
    if (numbers.length === 0) return [];
    const held = data.trial.held[trial];
    const list = element('ol', 'passages', ...held.map((one, index) => passage(data, numbers.slice(2 * index, 2 * index + 2), one)));
    const holding = held.filter((one) => one).length;
    const known = data.evidence[example].length === 0 ? '' : ', ' + (holding === 0 ? 'none' : holding) + ' with evidence';
    return [fold(data, trial, 'passages', (held.length === 1 ? '1 passage' : held.length + ' passages') + known, list)];
  }

  const NOT_KEPT = -1;

  // The conversation as a model got it: its name, then roles and texts in turns.
  function conversation(data, [model, ...turns]) {
    const item = element('li', '', element('span', 'note', 'to ', isolated('', model)));
    for (let index = 0; index < turns.length; index += 2) {
      item.append(element('div', 'turn', element('span', 'note', turns[index]), isolated('text', data.sent[turns[index + 1]])));
    }
    return item;
  }

  function prompts(data, trial) {
    const kept = data.trial.prompts[trial] ?? [];
    if (kept === NOT_KEPT) return [element('p', 'note', 'The prompt was not kept.')];
    if (kept.length === 0) return [];
    const list = element('ol', 'prompts', ...kept.map((prompt) => conversation(data, prompt)));
    return [fold(data, trial, 'prompt', kept.length === 1 ? 'The prompt' : 'The ' + kept.length + ' prompts', list)];
  }

  // Trials in the order in which approaches are shown.
  function shown(data, example) {
    const place = (trial) => data.order.indexOf(data.trial.approach[trial]);
    return ExampleSearch.trialsOf(data, example).sort((one, other) => place(one) - place(other) || one - other);
  }

  function card(data, example, trial) {
    const again = data.trial.repetition[trial] > 0 ? ' #' + (data.trial.repetition[trial] + 1) : '';
    const name = element('h5', '', ...sign(data, data.trial.grade[trial]), isolated('', data.approaches[data.trial.approach[trial]] ?? '?'), again);
    return element('section', 'card', name, ...answer(data, example, trial), figures(data, trial), ...passages(data, example, trial), ...prompts(data, trial));
  }

  function show(box, data, example) {
    const expected = element('p', 'expected', 'expected ');
    data.expected[example].forEach((text, index) => expected.append(index > 0 ? ' or ' : '', element('b', '', isolated('', data.texts[text]))));
    const about = element('p', 'note', 'no. ' + (data.position[example] + 1) + ' of the test data');
    data.slices.forEach((field, index) => about.append(' · ', isolated('', field), ' ', isolated('', data.texts[data.slice[example][index]])));
    data.evidence[example].forEach((document, index) => about.append(index > 0 ? ', ' : ' · evidence in ', isolated('', data.texts[document])));
    const cards = element('div', 'cards', ...shown(data, example).map((trial) => card(data, example, trial)));
    const key = element('p', 'note', 'Where an answer is much like what was expected: ', element('ins', '', 'only here'), ' ', element('del', '', 'missing here'));
    box.replaceChildren(element('h4', '', isolated('', data.texts[data.id[example]])), about, element('p', 'input', isolated('', data.texts[data.input[example]])), expected, key, cards);
    box.scrollTop = 0;
  }

  return { element, isolated, mark, show };
})();
