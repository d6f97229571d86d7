'use strict';
// The browser of examples: filters, list, one example at length, keys, and what the address holds of it.
(async () => {
  const byId = (id) => document.getElementById(id);
  const [browser, form, status] = [byId('examples'), byId('examples-filters'), byId('examples-status')];
  const FIELDS = [...form.elements].map((field) => field.name).filter((name) => name !== '');
  const MOST_VALUES = 200;
  if (typeof DecompressionStream === 'undefined') {
    status.textContent = 'This browser cannot unpack the examples; one of 2023 or later can. Here are the first of them; trials.csv holds all.';
    return;
  }
  status.textContent = 'Unpacking the examples …';
  const data = await ExampleData.read(byId('examples-data').textContent);
  const list = new ExampleList(byId('examples-list'), row, (example) => choose(example));

  function row(example) {
    const signs = ExampleDetail.element('span', 'signs');
    for (const approach of data.order) signs.append(...ExampleDetail.mark(data, example, approach));
    return [signs, ExampleDetail.isolated('line', data.texts[data.input[example]].slice(0, 200))];
  }

  function option(text, value) {
    const node = ExampleDetail.element('option', '', text);
    node.value = value;
    return node;
  }

  function explainMarks() {
    const names = data.order.flatMap((approach, index) => [index > 0 ? ', ' : '', ExampleDetail.isolated('', data.approaches[approach])]);
    const meanings = [...data.grades.values()].map(([, sign, , word]) => sign + ' ' + word);
    byId('examples-marks').append('Marks, from left to right: ', ...names, '. ' + meanings.join(', ') + ', · not asked.');
  }

  function fillIn() {
    explainMarks();
    for (const name of ['approach', 'unlike']) form.elements[name].append(...data.approaches.map((id) => option(id, id)));
    const results = [['right', 'right'], ['partly', 'partly right'], ['wrong', 'wrong or failed'], ['failed', 'failed to answer'], ['unjudged', 'not judged'], ['missing', 'missing']];
    form.elements.result.append(...results.map(([value, text]) => option(text, value)));
    data.slices.forEach((field, index) => {
      const values = [...new Set(data.slice.map((values) => data.texts[values[index]]))].sort();
      const group = document.createElement('optgroup');
      group.label = field + (values.length > MOST_VALUES ? ' (the first ' + MOST_VALUES + ' of ' + values.length + ')' : '');
      group.append(...values.slice(0, MOST_VALUES).map((value) => option(value, field + '=' + value)));
      form.elements.slice.append(group);
    });
    form.elements.slice.closest('label').hidden = data.slices.length === 0;
  }

  const nameInAddress = (name) => 'examples-' + name;
  const OURS = ['example', ...FIELDS.map(nameInAddress)];
  const nameOf = (setting) => setting.split('=')[0];

  function writeAddress(example) {
    const settings = FIELDS.map((name) => [nameInAddress(name), form.elements[name].value]);
    if (example !== undefined) settings.push(['example', data.texts[data.id[example]]]);
    Address.replace(
      (setting) => OURS.includes(nameOf(setting)),
      settings.filter(([, value]) => value !== '').map((setting) => setting.join('=')),
    );
  }

  function readAddress() {
    const values = new Map(Address.settings().map((setting) => [nameOf(setting), setting.slice(nameOf(setting).length + 1)]));
    for (const name of FIELDS) form.elements[name].value = values.get(nameInAddress(name)) ?? '';
    const example = data.id.findIndex((id) => data.texts[id] === values.get('example'));
    search(example < 0 ? undefined : example);
    if (example >= 0) browser.scrollIntoView();
  }

  function wanted() {
    return Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));
  }

  // Shows what is wanted; the example stays chosen where it is among it, else the first is.
  function search(example) {
    const found = ExampleSearch.found(data, wanted());
    const chosen = found.includes(example) ? example : found[0];
    list.show(found, chosen);
    byId('examples-list').classList.toggle('none', found.length === 0);
    const count = (number) => number.toLocaleString('en');
    byId('examples-count').textContent = found.length === 0 ? 'No example matches.'
      : count(found.length) + (found.length === data.count ? '' : ' of ' + count(data.count)) + (data.count === 1 ? ' example' : ' examples');
    if (chosen === undefined) byId('examples-detail').replaceChildren();
    else ExampleDetail.show(byId('examples-detail'), data, chosen);
  }

  function choose(example) {
    ExampleDetail.show(byId('examples-detail'), data, example);
    writeAddress(example);
  }

  function filter() {
    search(list.item);
    writeAddress(list.item);
  }

  const STEPS = { j: () => 1, ArrowDown: () => 1, k: () => -1, ArrowUp: () => -1, PageDown: () => list.page, PageUp: () => -list.page, Home: () => -Infinity, End: () => Infinity };

  function key(event) {
    const typing = event.target.matches('input, select');
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') byId('examples-list').focus();
    else if (typing) return;
    else if (event.key === '/') form.elements.contains.focus();
    else if (STEPS[event.key] && (event.target === byId('examples-list') || 'jk'.includes(event.key))) list.move(STEPS[event.key]());
    else return;
    event.preventDefault();
  }

  fillIn();
  browser.hidden = false;
  byId('examples-first').hidden = true;
  status.textContent = '';
  performance.mark('examples-ready');
  setTimeout(() => ExampleSearch.lowered(data));
  readAddress();
  form.addEventListener('input', filter);
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', (event) => event.preventDefault());
  browser.addEventListener('keydown', key);
  // A link within the page, which says nothing of the examples, leaves them as they are.
  window.addEventListener('hashchange', () => {
    if (Address.settings().some((setting) => OURS.includes(nameOf(setting)))) readAddress();
  });
})();
