// A list of rows of one height of which only those in sight exist, so its length costs nothing.

const OVERSCAN = 6;

class VirtualList {
  // `make(item, place)` gives the row; `rem` is its height.
  constructor(box, rem, make, empty) {
    Object.assign(this, { box, rem, make, empty, items: [], height: 0 });
    this.rows = el('div', { class: 'rows', role: 'presentation' });
    box.replaceChildren(this.rows);
    box.addEventListener('scroll', () => this.draw(), { passive: true });
    addEventListener('resize', () => { this.height = 0; this.draw(); });
  }

  show(items) {
    this.items = items;
    this.box.scrollTop = 0;
    this.draw();
  }

  draw() {
    const { box, items } = this;
    this.height ||= this.rem * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const first = Math.max(0, Math.floor(box.scrollTop / this.height) - OVERSCAN);
    const last = Math.min(items.length, Math.ceil((box.scrollTop + box.clientHeight) / this.height) + OVERSCAN);
    this.rows.style.height = `${items.length * this.height}px`;
    this.rows.replaceChildren(...items.slice(first, last).map((item, n) => {
      const row = this.make(item, first + n);
      row.style.top = `${(first + n) * this.height}px`;
      return row;
    }));
    if (!items.length) this.rows.append(el('p', { class: 'empty' }, this.empty()));
  }

  // Bring a place into sight.
  reveal(place) {
    const top = place * this.height;
    const { box } = this;
    if (place >= 0 && top < box.scrollTop) box.scrollTop = top;
    else if (place >= 0 && top + this.height > box.scrollTop + box.clientHeight) box.scrollTop = top + this.height - box.clientHeight;
    this.draw();
  }
}

// A text with the words that were looked for marked.
function withMarks(text) {
  const nodes = [];
  let at = 0;
  for (const [start, end] of findMarks(text, marked)) {
    nodes.push(text.slice(at, start), el('mark', { class: 'hit' }, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}
