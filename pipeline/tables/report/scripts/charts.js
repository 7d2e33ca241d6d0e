// Pictures, drawn as plain SVG from what the page holds: no library is needed for bars, dots and a grid, and none is
// small enough to read. Each has a title, a table of the same numbers, and shapes or patterns beside its colours.

const TABLE_ROWS = 500;

// A figure with its title, a note on how to read it, and its numbers as a table: {head: [...], rows: [[...], ...]}.
function picture(name, title, note, drawing, table) {
  const numbers = el('details', {}, el('summary', {}, 'As a table'));
  numbers.addEventListener('toggle', () => numbers.append(tableOf(table)), { once: true });
  return el('figure', { class: 'picture', 'data-picture': name },
    el('figcaption', {}, el('b', {}, title), note ? el('span', { class: 'note' }, note) : ''), drawing, numbers);
}

function tableOf({ head, rows }) {
  const line = (row, first, others) => el('tr', {}, ...row.map((cell, k) => el(k ? others : 'th', { scope: k && others === 'td' ? null : first, dir: 'auto' }, String(cell))));
  return el('table', {}, el('thead', {}, line(head, 'col', 'th')), el('tbody', {}, ...rows.slice(0, TABLE_ROWS).map((row) => line(row, 'row', 'td'))),
    rows.length > TABLE_ROWS ? el('caption', {}, `The first ${TABLE_ROWS}`) : '');
}

function drawing(height, label, ...nodes) {
  return svg('svg', { class: 'drawing', role: 'img', 'aria-label': label, height, width: '100%' }, ...nodes);
}

// Each claim is one of these, the first that fits.
const MANNERS = [
  ['denied', 'denied', (i) => stanceOf(i) === 'denies'],
  ['anonymous', 'not named', (i) => claims.anonymous[i] === true],
  ['direct', 'word for word', (i) => claims.quote_type[i] === 'direct' || claims.quote_type[i] === 'mixed'],
  ['indirect', 'in other words', () => true],
];

function mannerOf(i) {
  return MANNERS.find(([, , test]) => test(i))[0];
}

function manners() {
  return el('p', { class: 'key' }, ...MANNERS.map(([name, text]) =>
    el('span', {}, svg('svg', { width: 16, height: 12, 'aria-hidden': 'true' }, svg('rect', { class: `bar ${name}`, width: 16, height: 12 })), text)));
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|which|that)$/i;

// The name under which a picture counts a speaker: pronouns that nobody could link mean somebody else each time.
function countedAs(name) {
  return PRONOUN.test(name) ? 'he, she, they … (not linked)' : name;
}

// Who speaks how often and how: one bar each.
function speakerBars(list, most = 15) {
  const amounts = new Map();
  for (const i of list) {
    const name = countedAs(speaker(i));
    if (!amounts.has(name)) amounts.set(name, MANNERS.map(() => 0));
    amounts.get(name)[MANNERS.findIndex(([manner]) => manner === mannerOf(i))]++;
  }
  const total = ([, of]) => of.reduce((sum, n) => sum + n, 0);
  const rows = [...amounts].sort((a, b) => total(b) - total(a)).slice(0, most).map(([name, of]) => [name, total([name, of]), ...of]);
  const largest = Math.max(...rows.map(([, n]) => n), 1);
  const bars = rows.map(([name, n, ...of]) => el('div', { class: 'bar-row' },
    speakerName(name), speakerBar(of, largest), el('span', {}, number.format(n))));
  return picture('speakers', 'Who speaks, and how', '', el('div', {}, manners(), ...bars), { head: ['Speaker', 'Claims', ...MANNERS.map(([, text]) => text)], rows });
}

function speakerName(name) {
  const e = entities.name.indexOf(name);
  return e < 0 ? el('span', { class: 'bar-name', dir: 'auto' }, name) : button(name, () => openEntity(e), 'bar-name link');
}

function speakerBar(amounts, largest) {
  let x = 0;
  return svg('svg', { class: 'drawing', height: 20, width: '100%', 'aria-hidden': 'true' }, ...amounts.map((amount, m) => {
    const width = (100 * amount) / largest;
    x += width;
    return amount ? svg('rect', { class: `bar ${MANNERS[m][0]}`, x: `${x - width}%`, y: 1, width: `${width}%`, height: 18 }, svg('title', {}, `${amount} ${MANNERS[m][1]}`)) : '';
  }));
}

// Things on days, in rows: [[row, days, class, title, action], …]; those of one day and row stand above each other, five at most.
function dotsOverTime(dots, label) {
  const dated = dots.filter(([, days]) => !Number.isNaN(days));
  if (!dated.length) return null;
  const rows = tally(dated.map(([row]) => row)).slice(0, 12).map(([row]) => row);
  const times = dated.map(([, days]) => days);
  const axis = makeTimeAxis(Math.min(...times), Math.max(...times));
  const height = 62;
  const bottom = rows.length * height + 4;
  const at = (days) => `${axis.at(days)}%`;
  const grid = axis.ticks.flatMap(([t, text]) => [
    svg('line', { class: 'grid', x1: at(t), x2: at(t), y1: 0, y2: bottom }), svg('text', { x: at(t), y: bottom + 14, 'text-anchor': axis.at(t) < 12 ? 'start' : axis.at(t) > 88 ? 'end' : 'middle' }, text)]);
  const names = rows.flatMap((row, k) => [
    svg('text', { class: 'bar-name', x: 0, y: k * height + 13 }, clip(row, 60)), svg('line', { class: 'rail', x1: 0, x2: '100%', y1: k * height + 58, y2: k * height + 58 })]);
  const here = new Map();
  const marks = dated.filter(([row]) => rows.includes(row)).map(([row, days, kind, title, action]) => {
    const place = `${row} ${days}`;
    const up = 8 * (here.get(place) || 0);
    here.set(place, (here.get(place) || 0) + 1);
    return up > 32 ? '' : svg('circle', { class: `dot ${kind}`, cx: at(days), cy: rows.indexOf(row) * height + 53 - up, r: 4.5, onclick: action }, svg('title', {}, title));
  });
  return drawing(bottom + 20, label, ...grid, ...names, ...marks);
}

function rowLabel(doc) {
  return knownOutlet(doc) || 'Outlet not known';
}

// What one says over time, a row an outlet.
function timeLine(list) {
  const dots = list.map((i) => [rowLabel(claims.doc[i]), dayNumber(dateOf(i)), mannerOf(i), `${day(dateOf(i))}: ${clip(claims.content[i], 90)}`, () => choose(i, {})]);
  const drawn = dotsOverTime(dots, `${count(list.length, 'claim')} on a time line, by outlet`);
  if (!drawn) return '';
  const undated = dots.filter(([, days]) => Number.isNaN(days)).length;
  return picture('time', 'On a time line', undated ? `${count(undated, 'claim')} without a date not drawn` : '', el('div', {}, manners(), drawn),
    { head: ['Date', 'Outlet', 'Claim'], rows: list.map((i) => [day(dateOf(i)) || '–', outletOf(claims.doc[i]), clip(claims.content[i], 200)]) });
}

// Which figures are printed when and where.
function figureDots(list) {
  const dots = list.map((f) => [rowLabel(figures.doc[f]), dayNumber(publishedOf(figures.doc[f])), 'figure-dot', `${figures.text[f]} ${measuresOf(f)}`, () => openFigure(f)]);
  const drawn = dotsOverTime(dots, `${count(list.length, 'figure')} by date and outlet`);
  return drawn && picture('figures', 'Figures by date and outlet', 'at most five of a day and outlet stand above each other', drawn,
    { head: ['Date', 'Outlet', 'Figure', 'Measures'], rows: list.map((f) => [day(publishedOf(figures.doc[f])) || '–', outletOf(figures.doc[f]), figures.text[f], measuresOf(f)]) });
}

// Who speaks about whom: a small grid, a square the larger the more often.
function aboutWhom(list, most = 10) {
  const links = list.flatMap((i) => speakersOf(i).flatMap((a) => claims.names[i].filter((b) => b !== a && entities.type[b] !== 'place').map((b) => [a, b])));
  if (!links.length) return null;
  const first = tally(links.map(([a]) => a)).slice(0, most).map(([a]) => a);
  const second = tally(links.map(([, b]) => b)).slice(0, most).map(([b]) => b);
  const times = new Map(tally(links.map(([a, b]) => `${a} ${b}`)));
  const largest = Math.max(...times.values());
  const [left, top, step] = [190, 130, 30];
  const size = (n) => 6 + 20 * Math.sqrt(n / largest);
  const nodes = [
    ...first.map((a, y) => svg('text', { class: 'bar-name', x: left - 8, y: top + y * step + 19, 'text-anchor': 'end' }, clip(entities.name[a], 26))),
    ...second.map((b, x) => svg('text', { class: 'bar-name', transform: `translate(${left + x * step + 19},${top - 8}) rotate(-50)` }, clip(entities.name[b], 22))),
    ...first.flatMap((a, y) => second.flatMap((b, x) => {
      const n = times.get(`${a} ${b}`);
      const cell = svg('rect', { class: 'cell', x: left + x * step, y: top + y * step, width: step, height: step });
      const s = size(n);
      return n ? [cell, svg('rect', { class: 'mass', x: left + x * step + (step - s) / 2, y: top + y * step + (step - s) / 2, width: s, height: s, rx: 2 }, svg('title', {}, `${entities.name[a]} about ${entities.name[b]}: ${n}`))] : [cell];
    }))];
  const [width, height] = [left + second.length * step + 120, top + first.length * step + 4];
  const grid = svg('svg', { class: 'drawing matrix', role: 'img', 'aria-label': 'Who speaks about whom', height, width }, ...nodes);
  const drawn = el('div', { class: 'wide', tabindex: 0, role: 'group', 'aria-label': 'Who speaks about whom, to be moved sideways' }, grid);
  const rows = first.flatMap((a) => second.map((b) => [entities.name[a], entities.name[b], times.get(`${a} ${b}`) || 0])).filter(([, , n]) => n).sort((a, b) => b[2] - a[2]);
  return picture('about', 'Who speaks about whom', 'rows speak, columns are named in what they say', drawn, { head: ['Speaker', 'About', 'Claims'], rows });
}

// Who says otherwise than whom, whichever was said first: a line a pair, the thicker the more often.
function pairLines(pairs, most = 12) {
  if (!pairs.length) return null;
  const counted = tally(pairs.map(({ sides }) => JSON.stringify(sides.map((s) => countedAs(s.speaker)).sort()))).slice(0, most).map(([names, n]) => [...JSON.parse(names), n]);
  const largest = Math.max(...counted.map(([, , n]) => n));
  const line = (n) => svg('svg', { class: 'drawing', height: 22, width: '100%', role: 'img', 'aria-label': `against, ${count(n, 'time')}` },
    svg('line', { class: 'pair-line', x1: 0, x2: '100%', y1: 16, y2: 16, 'stroke-width': 2 + (6 * (n - 1)) / Math.max(largest - 1, 1) }),
    svg('text', { x: '50%', y: 9, 'text-anchor': 'middle' }, `✕ ${n}`));
  const name = (text) => el('span', { class: 'bar-name', dir: 'auto' }, text);
  const drawn = el('div', {}, ...counted.map(([a, b, n]) => el('div', { class: 'pair-row' }, name(a), line(n), name(b))));
  return picture('pairs', 'Who says otherwise than whom', 'each line joins two of whom one says what the other denies', drawn,
    { head: ['One', 'The other', 'Times'], rows: counted });
}
