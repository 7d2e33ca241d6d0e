// Figures that measure the same thing, side by side: one row each, on one axis.

const SERIES_ROWS = 40; // rows of a series drawn before "show all"

function groupSeries() {
  const groups = new Map();
  series.series_id.forEach((id, i) => {
    if (!groups.has(id)) groups.set(id, []);
    groups.get(id).push(i);
  });
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

// "arrest per day: target" names the series before the colon and what this figure is in it after.
function seriesTitle([first]) {
  const [title] = series.label[first].split(': ');
  const unit = series.currency[first] || series.unit[first];
  return !unit || title.includes(unit) ? title : `${title}, ${unit}`;
}

function drawSeries() {
  const typed = $('search').value.trim();
  const all = groupSeries();
  const words = (rows) => [seriesTitle(rows), ...rows.flatMap((i) => [series.label[i], series.source[i], series.outlet[i], series.document[i]])];
  const stack = new Stack(all.map((rows) => prepareText(words(rows).join(' / '))));
  const { tests, ways } = typed ? search(typed, stack, () => []) : { tests: [], ways: [] };
  marked = ways;
  const found = all.filter((_, k) => tests.every((test) => test(k)));
  $('series-found').textContent = all.length
    ? `${found.length === all.length ? '' : `${number.format(found.length)} of `}${count(all.length, 'group')} of figures that may be comparable. Read each in its place before you compare them.`
    : 'No two figures here measure the same thing. All figures are in the other view.';
  shownFigures = found.flat().map((i) => figures.number.get(series.figure_id[i]));
  $('series').replaceChildren(...(found.length ? [key()] : []), ...found.map(seriesCard));
}

function seriesCard(rows, n) {
  const body = el('div', { class: 'plot' });
  const card = el('details', { class: 'group', open: n < 6 },
    el('summary', {}, el('b', { dir: 'auto' }, seriesTitle(rows)), el('span', { class: 'badge' }, String(rows.length))), body);
  const fill = () => { if (card.open && !body.childElementCount) plot(body, rows, SERIES_ROWS); };
  card.addEventListener('toggle', fill);
  fill();
  return card;
}

function plot(body, rows, limit) {
  const bounds = rows.flatMap((i) => [series.value[i], series.low[i], series.high[i]]).filter((v) => v !== null);
  const axis = makeAxis(Math.min(...bounds), Math.max(...bounds));
  const more = rows.length > limit ? button(`Show all ${rows.length}`, () => plot(body, rows, Infinity), 'more') : '';
  body.replaceChildren(axisRow(axis), ...rows.slice(0, limit).map((i) => plotRow(i, axis)), more);
}

function valueText(i) {
  const [value, low, high] = [series.value[i], series.low[i], series.high[i]].map((v) => (v === null ? '' : number.format(v)));
  return [series.qualifier[i], value || [low, high].filter(Boolean).join('–')].filter(Boolean).join(' ');
}

function plotRow(i, axis) {
  const who = series.source[i] || series.outlet[i] || series.document[i];
  const rest = [series.outlet[i], day(series.published[i]), series.document[i]].filter((part) => part && part !== who);
  const kind = series.label[i].includes(': ') ? series.label[i].split(': ').slice(1).join(': ') : '';
  return el('button', { type: 'button', class: 'point', onclick: () => openFigure(figures.number.get(series.figure_id[i])), 'data-figure-id': series.figure_id[i] },
    el('span', { class: 'point-who', dir: 'auto' }, el('b', {}, who), kind ? el('span', { class: 'chip' }, kind) : ''),
    el('span', { class: 'point-value' }, valueText(i)),
    el('span', { class: 'point-where', dir: 'auto' }, rest.join(' · ')),
    mark(i, axis));
}

// A dot for a number, hollow if it is said to be near it; a bar for a range; an arrow where one bound is open.
function mark(i, axis) {
  const [value, low, high] = [series.value[i], series.low[i], series.high[i]];
  const drawing = svg('svg', { class: 'track', 'aria-hidden': 'true' }, svg('line', { class: 'rail', x1: '0%', x2: '100%', y1: 9, y2: 9 }));
  for (const tick of axis.ticks) drawing.append(svg('line', { class: 'grid', x1: `${axis.at(tick)}%`, x2: `${axis.at(tick)}%`, y1: 0, y2: 18 }));
  const dot = (v, hollow) => svg('circle', { class: hollow ? 'dot hollow' : 'dot', cx: `${axis.at(v)}%`, cy: 9, r: 5 });
  if (low !== null && high !== null) {
    drawing.append(svg('line', { class: 'range', x1: `${axis.at(low)}%`, x2: `${axis.at(high)}%`, y1: 9, y2: 9 }));
    for (const v of [low, high]) drawing.append(svg('line', { class: 'cap', x1: `${axis.at(v)}%`, x2: `${axis.at(v)}%`, y1: 3, y2: 15 }));
  }
  if (value !== null) drawing.append(dot(value, series.qualifier[i] !== ''));
  else if (low === null || high === null) {
    const nested = svg('svg', { x: `${axis.at(low ?? high)}%`, y: 9, overflow: 'visible' });
    nested.append(svg('path', { class: 'arrow', d: low !== null ? 'M0,-6V6M0,0H18M12,-5L18,0L12,5' : 'M0,-6V6M0,0H-18M-12,-5L-18,0L-12,5' }));
    drawing.append(nested);
  }
  return drawing;
}

function axisRow(axis) {
  const drawing = svg('svg', { class: 'track axis', 'aria-hidden': 'true' });
  for (const tick of axis.ticks) {
    const place = axis.at(tick);
    const anchor = place < 8 ? 'start' : place > 92 ? 'end' : 'middle';
    drawing.append(svg('text', { x: `${place}%`, y: 12, 'text-anchor': anchor }, compact.format(tick)));
  }
  return el('div', { class: 'axis-row' }, drawing, axis.log ? el('span', { class: 'scale' }, 'log scale') : '');
}

function key() {
  const shape = (...nodes) => svg('svg', { width: 26, height: 14, viewBox: '0 0 26 14', 'aria-hidden': 'true' }, ...nodes);
  return el('p', { class: 'key' },
    el('span', {}, shape(svg('circle', { class: 'dot', cx: 13, cy: 7, r: 5 })), 'exact'),
    el('span', {}, shape(svg('circle', { class: 'dot hollow', cx: 13, cy: 7, r: 5 })), 'about, nearly'),
    el('span', {}, shape(svg('path', { class: 'range', d: 'M3,7H23' }), svg('path', { class: 'cap', d: 'M3,2V12M23,2V12' })), 'range'),
    el('span', {}, shape(svg('path', { class: 'arrow', d: 'M4,1V13M4,7H22M16,2L22,7L16,12' })), 'at least, up to'));
}

