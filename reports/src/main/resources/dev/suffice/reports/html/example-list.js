'use strict';
// A list of which only the rows in view are in the document, however long it is.
class ExampleList {
  static ROW = 46;
  static SPARE = 6;

  // row(item) fills a row; onChoice(item) is told what was chosen by key or pointer.
  constructor(box, row, onChoice) {
    Object.assign(this, { box, row, onChoice, items: [], chosen: -1 });
    this.sizer = box.appendChild(document.createElement('div'));
    this.sizer.className = 'sizer';
    this.sizer.setAttribute('role', 'presentation');
    box.addEventListener('scroll', () => this.draw());
    new ResizeObserver(() => this.draw()).observe(box);
    this.sizer.addEventListener('click', (event) => {
      const row = event.target.closest('[role=option]');
      if (row) this.choose(Number(row.dataset.index));
    });
  }

  show(items, chosen) {
    this.items = items;
    this.sizer.style.height = items.length * ExampleList.ROW + 'px';
    this.chosen = items.indexOf(chosen);
    if (this.chosen < 0) this.box.scrollTop = 0;
    else this.reveal();
    this.draw();
  }

  get item() {
    return this.items[this.chosen];
  }

  // Moves by so many rows, or to the ends with an infinite step.
  move(step) {
    const last = this.items.length - 1;
    if (last >= 0) this.choose(Math.min(last, Math.max(0, (this.chosen < 0 ? (step > 0 ? -1 : 0) : this.chosen) + step)));
  }

  get page() {
    return Math.max(1, Math.floor(this.box.clientHeight / ExampleList.ROW) - 1);
  }

  choose(index) {
    this.chosen = index;
    this.reveal();
    this.draw();
    this.onChoice(this.item);
  }

  reveal() {
    const top = this.chosen * ExampleList.ROW;
    const { scrollTop, clientHeight } = this.box;
    if (top < scrollTop) this.box.scrollTop = top;
    else if (top + ExampleList.ROW > scrollTop + clientHeight) this.box.scrollTop = top + ExampleList.ROW - clientHeight;
  }

  draw() {
    const first = Math.max(0, Math.floor(this.box.scrollTop / ExampleList.ROW) - ExampleList.SPARE);
    const seen = Math.ceil(this.box.clientHeight / ExampleList.ROW) + 2 * ExampleList.SPARE;
    const last = Math.min(this.items.length, first + seen);
    const rows = [];
    for (let index = first; index < last; index++) rows.push(this.option(index));
    this.sizer.replaceChildren(...rows);
    const shown = this.chosen >= first && this.chosen < last;
    if (shown) this.box.setAttribute('aria-activedescendant', 'examples-row-' + this.chosen);
    else this.box.removeAttribute('aria-activedescendant');
  }

  option(index) {
    const option = document.createElement('div');
    option.id = 'examples-row-' + index;
    option.dataset.index = index;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', index === this.chosen);
    option.setAttribute('aria-setsize', this.items.length);
    option.setAttribute('aria-posinset', index + 1);
    option.style.top = index * ExampleList.ROW + 'px';
    option.append(...this.row(this.items[index]));
    return option;
  }
}
