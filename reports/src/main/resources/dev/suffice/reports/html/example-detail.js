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

  function sign(data, letter) {
    const [, mark, tone, word] = data.grades.get(letter);
    const node = element('span', 'sign ' + tone, mark);
    node.setAttribute('aria-hidden', 'true');
    return [node, element('span', 'unseen', word + ': ')];
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
    const found = value < 0 ? element('span', 'note', 'no valid answer') : compared(expected, data.texts[value]);
    return [found, element('p', 'note', 'said: ', isolated('text', said))];
  }

  function figures(data, trial) {
    const { scores, latency, cost } = data.trial;
    const parts = data.metrics.flatMap((name, index) => (scores[trial][index] < 0 ? [] : [name + ' ' + scores[trial][index] / 100]));
    for (const column of [latency, cost]) if (column[trial] >= 0) parts.push(data.amounts[column[trial]].text);
    return element('p', 'note figures', parts.join(' · '));
  }

  function passages(data, trial) {
    const numbers = data.trial.passages[trial] || [];
    if (numbers.length === 0) return [];
    const list = element('ol', 'passages');
    for (let index = 0; index < numbers.length; index += 2) {
      list.append(element('li', '', isolated('note', data.texts[numbers[index]]), isolated('text', data.texts[numbers[index + 1]])));
    }
    const count = numbers.length / 2;
    return [element('details', '', element('summary', '', count === 1 ? '1 passage' : count + ' passages'), list)];
  }

  function card(data, example, trial) {
    const again = data.trial.repetition[trial] > 0 ? ' #' + (data.trial.repetition[trial] + 1) : '';
    const name = element('h5', '', ...sign(data, data.trial.grade[trial]), isolated('', data.approaches[data.trial.approach[trial]] ?? '?'), again);
    return element('section', 'card', name, ...answer(data, example, trial), figures(data, trial), ...passages(data, trial));
  }

  function show(box, data, example) {
    const expected = element('p', 'expected', 'expected ');
    data.expected[example].forEach((text, index) => expected.append(index > 0 ? ' or ' : '', element('b', '', isolated('', data.texts[text]))));
    const about = element('p', 'note', 'no. ' + (data.position[example] + 1) + ' of the test data');
    data.slices.forEach((field, index) => about.append(' · ', isolated('', field), ' ', isolated('', data.texts[data.slice[example][index]])));
    const cards = element('div', 'cards', ...ExampleSearch.trialsOf(data, example).map((trial) => card(data, example, trial)));
    const key = element('p', 'note', 'Beside what was expected: ', element('ins', '', 'only here'), ' ', element('del', '', 'missing here'));
    box.replaceChildren(element('h4', '', isolated('', data.texts[data.id[example]])), about, element('p', 'input', isolated('', data.texts[data.input[example]])), expected, key, cards);
    box.scrollTop = 0;
  }

  return { element, isolated, sign, show };
})();
