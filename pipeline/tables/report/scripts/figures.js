// All figures: a list to search, sort and filter. Those that measure what is looked for come before those near it; where
// nothing is, number words from one to ten, which are often no statistic, come last.

let figureList;
let shownFigures = [];

const FIGURE_ORDERS = {
  best: null,
  place: (f) => f,
  largest: (f) => -sizeOf(f),
  smallest: sizeOf,
  newest: (f) => -dayNumber(publishedOf(figures.doc[f])),
  oldest: (f) => dayNumber(publishedOf(figures.doc[f])),
  measures: (f) => toWords(measuresOf(f)) || NaN,
};

function prepareFigures() {
  figureList = new VirtualList($('figures'), 6.6, figureRow, () => (figures.text.length ? 'No figure fits. Clear the search or a filter.' : 'There are no figures in these articles.'));
  const form = $('figure-form');
  fillSelect(form.kind, figures.kind);
  fillSelect(form.measures, figures.measures.map((_, f) => measuresOf(f)));
  fillSelect(form.outlet, figures.doc.map((doc) => documents.outlet[doc]));
  form.addEventListener('input', refresh);
  $('figures').addEventListener('click', (event) => {
    const row = event.target.closest('.row');
    if (row) openFigure(Number(row.dataset.figure));
  });
}

function measuresOf(f) {
  return given('set_measures', figures.figure_id[f]) ?? figures.measures[f];
}

function sizeOf(f) {
  return Math.abs(amountOf(f).value ?? figures.low[f] ?? figures.high[f] ?? NaN);
}

// The figure's number, as corrected.
function amountOf(f) {
  const value = given('set_value', figures.figure_id[f]);
  const row = { qualifier: figures.qualifier[f], currency: figures.currency[f], unit: figures.unit[f], per: figures.per[f] };
  return value === undefined ? { ...row, value: figures.value[f], low: figures.low[f], high: figures.high[f] } : { ...row, qualifier: '', value: Number(value), low: null, high: null };
}

function figureSpeaker(f) {
  return figures.claim[f] < 0 ? 'the article' : speaker(figures.claim[f]);
}

function figureContext(f) {
  return figures.claim[f] < 0 ? figures.sentence[f] : claims.content[figures.claim[f]];
}

// What a figure is …
const figureTexts = new Prepared(() => figures.doc.length, (f) => {
  const about = figures.about[f] < 0 ? '' : entities.name[figures.about[f]];
  const plain = figures.value[f] ?? figures.low[f] ?? '';
  return prepareText([figures.text[f], plain, measuresOf(f), figures.measures_text[f], figures.unit[f], figures.currency[f],
    figures.per[f], figures.label[f], about, figures.figure_id[f]].join(' / '));
});

// … and the sentence it stands in, where no claim carries it.
const sentenceTexts = new Prepared(() => figures.doc.length, (f) => prepareText(figures.sentence[f]));

// Two tests: whether a figure itself is what was typed, and whether it or what stands around it is.
function figureTests(typed) {
  const inClaims = search(typed, claimTexts.stack, peopleIn);
  const inSentences = search(typed, sentenceTexts.stack, () => []);
  const own = search(typed, figureTexts.stack, (f) => (figures.about[f] < 0 ? [] : [figures.about[f]]));
  marked = [inClaims, inSentences, own].flatMap(({ ways }) => ways);
  const around = (f, k) => (figures.claim[f] < 0 ? inSentences.tests[k](f) : inClaims.tests[k](figures.claim[f]));
  return [(f) => own.tests.every((test) => test(f)), (f) => own.tests.every((test, k) => test(f) || around(f, k))];
}

// The figures that pass what is chosen in the form, without those that were marked wrong.
function filteredFigures(form) {
  const of = { kind: (f) => figures.kind[f], measures: measuresOf, outlet: (f) => documents.outlet[figures.doc[f]] };
  const asked = Object.keys(of).filter((name) => form[name].value);
  const isWrong = (f) => given('wrong_figure', figures.figure_id[f]) !== undefined;
  return figures.text.map((_, f) => f).filter((f) => asked.every((name) => of[name](f) === form[name].value) && !isWrong(f));
}

function listFigures() {
  const typed = $('search').value.trim();
  const form = $('figure-form');
  marked = [];
  const [own, near] = typed ? figureTests(typed) : [() => true, () => true];
  const all = filteredFigures(form);
  const first = all.filter(own);
  const rest = typed ? all.filter((f) => !own(f) && near(f)) : [];
  const order = FIGURE_ORDERS[form.order.value];
  shownFigures = sortBy([...first, ...rest], order || typed ? order : (f) => figures.small[f]);
  const total = count(figures.text.length, 'figure');
  const found = shownFigures.length === figures.text.length ? total : `${number.format(shownFigures.length)} of ${total}`;
  $('figures-found').textContent = found + (rest.length ? ` · ${number.format(first.length)} measure it, ${number.format(rest.length)} stand near it` : '');
  figureList.show(shownFigures);
}

function figureRow(f) {
  return el('button', {
    type: 'button', class: 'row figure-row', 'data-figure': f, 'data-figure-id': figures.figure_id[f],
  }, ...figureLines(f));
}

// The number as printed, what it counts, who says so and where: the same in every list of figures.
function figureLines(f) {
  const doc = figures.doc[f];
  const read = amountText(amountOf(f));
  return [
    el('span', { class: 'who' }, el('b', { class: 'amount', dir: 'auto' }, ...withMarks(figures.text[f])),
      measuresOf(f) ? el('span', { class: 'measures', dir: 'auto' }, ...withMarks(measuresOf(f))) : '',
      read && read !== figures.text[f] ? el('span', { class: 'role' }, `= ${read}`) : ''),
    el('span', { class: 'what', dir: 'auto' }, ...withMarks(clip(fromNear(figureContext(f), figures.text[f]), 300))),
    el('span', { class: 'where' }, el('span', { class: 'outlet', dir: 'auto' },
      ...withMarks([figureSpeaker(f), outletOf(doc), day(publishedOf(doc)), documents.title[doc]].filter(Boolean).join(' · ')))),
  ];
}

// Show a figure where it stands, with the claim that carries it.
async function openFigure(f) {
  if (figures.claim[f] >= 0) await choose(figures.claim[f], { open: true });
  else await openArticle(figures.doc[f]);
  scrollToFigure(figures.figure_id[f]);
}
