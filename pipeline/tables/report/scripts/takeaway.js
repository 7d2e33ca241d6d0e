// What is listed, to take away: as a file for a spreadsheet, or on paper.

const PRINTED = 2000; // rows of a printed list
const CLAIM_COLUMNS = ['date', 'outlet', 'title', 'speaker', 'role', 'kind', 'says', 'stance', 'what', 'figures', 'quoted', 'sure', 'worth_checking', 'link', 'file', 'start', 'end', 'claim_id'];
const FIGURE_COLUMNS = ['date', 'outlet', 'title', 'speaker', 'figure', 'amount', 'unit', 'per', 'measures', 'sentence', 'link', 'file', 'figure_id', 'claim_id'];

function claimCells(i) {
  const doc = claims.doc[i];
  return [dateOf(i), outletOf(doc), documents.title[doc], speaker(i), roleOf(i), claims.kind[i], claims.cue[i], stanceOf(i), claims.content[i], claims.figures[i],
    claims.quote_type[i], claims.confidence[i], claims.checkworthy[i], publicLink(i), documents.file[doc], claims.start[i], claims.end[i], claims.claim_id[i]];
}

function figureCells(f) {
  const doc = figures.doc[f];
  const amount = amountOf(f);
  const claim = figures.claim[f];
  return [publishedOf(doc), outletOf(doc), documents.title[doc], figureSpeaker(f), figures.text[f], amount.value ?? [amount.low, amount.high].filter((v) => v !== null).join(' to '),
    amount.currency || amount.unit, amount.per, measuresOf(f), figureContext(f), webAddress(figures.public_link[f]) || webAddress(documents.url[doc]), documents.file[doc],
    figures.figure_id[f], claim < 0 ? '' : claims.claim_id[claim]];
}

function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function exportList() {
  if (document.body.dataset.tab === 'figures') download('figures-listed.csv', csvFile([FIGURE_COLUMNS, ...shownFigures.map(figureCells)]));
  else download('claims-listed.csv', csvFile([CLAIM_COLUMNS, ...shown.map(claimCells)]));
}

// The list as a table on paper, with what was asked for above it.
function printList() {
  const isFigures = document.body.dataset.tab === 'figures';
  const items = isFigures ? shownFigures : shown;
  const lines = isFigures ? figureLines : claimLines;
  const asked = [isFigures ? $('figures-found').textContent : $('found').textContent, ...askedFor(isFigures)].join(' · ');
  const cut = items.length > PRINTED ? el('p', {}, `The first ${number.format(PRINTED)} are printed; the CSV has all.`) : '';
  $('print-list').replaceChildren(el('h2', {}, isFigures ? 'Figures' : 'Who said what'), el('p', {}, asked), cut,
    ...items.slice(0, PRINTED).map((item) => el('div', { class: 'printed' }, ...lines(item))));
  document.body.dataset.print = 'list';
  print();
}

// What was typed and chosen for the list: ["“ferry”", "stance: denies"].
function askedFor(isFigures) {
  const forList = controls().filter(({ name, read }) => read() && name.startsWith('figure.') === isFigures && !name.startsWith('people.'));
  const typed = $('search').value.trim();
  return [...(typed ? [`“${typed}”`] : []), ...forList.filter(({ name }) => name !== 'q').map(({ name, read }) => `${name.replace('figure.', '')}: ${read()}`)];
}

function printView() {
  document.body.dataset.print = 'view';
  print();
}

function afterPrint() {
  delete document.body.dataset.print;
  $('print-list').replaceChildren();
}
