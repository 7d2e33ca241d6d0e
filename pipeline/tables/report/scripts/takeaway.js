// What is listed, to take away: as a file for a spreadsheet, or on paper.

const PRINTED = 2000; // rows of a printed list
const CLAIM_COLUMNS = ['date', 'outlet', 'title', 'speaker', 'role', 'kind', 'says', 'stance', 'what', 'figures', 'quoted', 'sure', 'worth_checking', 'link', 'file', 'start', 'end', 'claim_id'];
const FIGURE_COLUMNS = ['date', 'outlet', 'title', 'speaker', 'figure', 'amount', 'unit', 'per', 'measures', 'sentence', 'link', 'file', 'figure_id', 'claim_id'];
const PEOPLE_COLUMNS = ['name', 'type', 'role', 'claims', 'word_for_word', 'denials', 'articles', 'times_named', 'also_called', 'entity_id'];

function claimCells(i) {
  const doc = claims.doc[i];
  return [dateOf(i), outletOf(doc), documents.title[doc], everySpeaker(i), roleOf(i), claims.kind[i], claims.cue[i], stanceOf(i), claims.content[i], claims.figures[i],
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

function personCells({ e, claims: said, direct, denials, docs, named }) {
  const others = entities.aliases[e].split(' | ').filter((name) => name && name !== entities.name[e]);
  return [entities.name[e], entities.type[e], entities.role[e], said, direct, denials, docs.size, named, others.join(' | '), entities.entity_id[e]];
}

function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// Of each tab: what is listed, and how it is written out.
const LISTS = {
  claims: { title: 'Who said what', items: () => shown, columns: CLAIM_COLUMNS, cells: claimCells, lines: claimLines, found: 'found', controls: '' },
  figures: { title: 'Figures', items: () => shownFigures, columns: FIGURE_COLUMNS, cells: figureCells, lines: figureLines, found: 'figures-found', controls: 'figure.' },
  people: { title: 'Who speaks', items: () => shownPeople, columns: PEOPLE_COLUMNS, cells: personCells, lines: personLines, found: 'people-found', controls: 'people.' },
};

function exportList() {
  const { tab } = document.body.dataset;
  const { items, columns, cells } = LISTS[tab];
  download(`${tab}-listed.csv`, csvFile([columns, ...items().map(cells)]));
}

// The list as a table on paper, with what was asked for above it.
function printList() {
  const list = LISTS[document.body.dataset.tab];
  const items = list.items();
  const asked = [$(list.found).textContent, ...askedFor(list.controls)].join(' · ');
  const cut = items.length > PRINTED ? el('p', {}, `The first ${number.format(PRINTED)} are printed; the CSV has all.`) : '';
  $('print-list').replaceChildren(el('h2', {}, list.title), el('p', {}, asked), cut,
    ...items.slice(0, PRINTED).map((item) => el('div', { class: 'printed' }, ...list.lines(item))));
  document.body.dataset.print = 'list';
  print();
}

// What was typed and chosen for a list: ["“ferry”", "stance: denies"]. Its controls are told by what stands before the dot.
function askedFor(prefix) {
  const forList = controls().filter(({ name, read }) => name !== 'q' && read() && (prefix ? name.startsWith(prefix) : !name.includes('.')));
  const typed = $('search').value.trim();
  return [...(typed ? [`“${typed}”`] : []), ...forList.map(({ name, read }) => `${name.replace(prefix, '')}: ${read()}`)];
}

function printView() {
  document.body.dataset.print = 'view';
  print();
}

function afterPrint() {
  delete document.body.dataset.print;
  $('print-list').replaceChildren();
}
