'use strict';
// The table of approaches in the order of any of its columns; what is unknown stays last.
(function () {
  const table = document.querySelector('table.approaches');
  const heads = [...table.tHead.rows[0].cells];
  const names = new Intl.Collator('en', { numeric: true });
  const OPPOSITE = { ascending: 'descending', descending: 'ascending' };

  const cell = (body, column) => body.rows[0].cells[column];
  const order = (body, column) => cell(body, column).dataset.order;
  const name = (body) => body.querySelector('.approach').textContent;
  const isOfNames = (column) => heads[column].dataset.order === 'name';

  // Whether a comes before b: below 0; unknown figures are last in both directions.
  function compare(a, b, column, sign) {
    if (isOfNames(column)) return sign * names.compare(name(a), name(b));
    const [one, other] = [order(a, column), order(b, column)];
    if (one === '' || other === '') return (one === '') - (other === '');
    return sign * (one - other);
  }

  function sort(column) {
    const direction = OPPOSITE[heads[column].getAttribute('aria-sort')] === 'descending' ? 'descending' : 'ascending';
    const sign = direction === 'ascending' ? 1 : -1;
    table.append(...[...table.tBodies].sort((a, b) => compare(a, b, column, sign)));
    for (const head of heads) head.removeAttribute('aria-sort');
    heads[column].setAttribute('aria-sort', direction);
  }

  // What has no order, such as verdicts where nothing was required, gets no button.
  heads.forEach((head, column) => {
    if (!isOfNames(column) && order(table.tBodies[0], column) === undefined) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sort(column));
    head.append(button);
  });
  table.classList.add('sortable');
})();
