// Wiring: what is chosen and shown, and what happens when something is changed.

const wide = matchMedia('(min-width: 800px)');
const TABS = ['claims', 'figures', 'people'];
const PAUSE = 60; // milliseconds after a key before the search begins
let waiting = 0; // a search that is to begin

// Choose a claim: mark it in its article and bring it into sight.
// `replace` leaves no step for the Back button; `open` shows the article where list and article share the screen.
async function choose(i, { replace = false, open = true }) {
  if (document.body.dataset.tab === 'claims' && !shown.includes(i)) makeListed(i);
  const step = !replace && (!wide.matches || view !== 'article');
  chosen = i;
  opened = -1;
  showMain('article');
  keepAddress(step);
  if (!replace && open) document.body.dataset.view = 'article';
  revealInList();
  await showDocument(claims.doc[i]);
  if (chosen !== i) return;
  paint(i);
  showFound();
  await showCard(i);
  scrollToClaim();
}

// A claim that is pointed to from elsewhere is listed, whatever was searched or filtered.
function makeListed(i) {
  if (isOwn(i)) $('filter-form').own.checked = true;
  listClaims();
  if (!shown.includes(i)) {
    $('search').value = '';
    clearFilters();
  }
  chosen = i;
  refresh();
}

function clearChoice() {
  chosen = -1;
  $('card').hidden = true;
  paint(-1);
}

async function openArticle(doc) {
  await showDocument(doc);
  clearChoice();
  drawList();
  opened = doc;
  showMain('article');
  document.body.dataset.view = 'article';
  keepAddress();
}

function openEntity(e, push = true) {
  shownEntity = e;
  if ($('dialog').open) $('dialog').close();
  drawEntity(e);
  showMain('entity');
  document.body.dataset.view = 'article';
  keepAddress(push);
  if (document.body.dataset.tab === 'people') peopleList.draw();
}

function openOverview(push = true) {
  listClaims();
  drawOverview();
  showMain('overview');
  document.body.dataset.view = 'article';
  keepAddress(push);
}

function showMain(name) {
  view = name;
  document.body.dataset.main = name;
  for (const place of ['entity', 'overview']) $(place).hidden = place !== name;
  $('page').hidden = name !== 'article';
  $('card').hidden = name !== 'article' || chosen < 0;
  $('open-overview').setAttribute('aria-pressed', String(name === 'overview'));
}

function selectTab(name) {
  const tab = TABS.includes(name) ? name : 'claims';
  for (const other of TABS) {
    $(`tab-${other}`).setAttribute('aria-selected', String(other === tab));
    $(`tab-${other}`).tabIndex = other === tab ? 0 : -1;
    $(`${other}-panel`).hidden = other !== tab;
  }
  document.body.dataset.tab = tab;
}

// List again what is asked for. A chosen claim that is no longer in the list is no longer chosen.
function refresh() {
  const tab = document.body.dataset.tab;
  if (tab === 'claims') {
    listClaims();
    if (chosen >= 0 && !shown.includes(chosen)) clearChoice();
    claimList.show(shown);
    tellChosen();
    drawFacets();
  } else if (tab === 'people') listPeople();
  else {
    const together = $('figure-form').view.value === 'series';
    $('figure-form').classList.toggle('together', together);
    $('figures').hidden = $('figures-found').hidden = together;
    $('series').hidden = $('series-found').hidden = !together;
    if (together) drawSeries(); else listFigures();
  }
  drawMeant();
  showFound();
  if (view === 'overview') { if (tab !== 'claims') listClaims(); drawOverview(); }
  keepAddress();
}

// After a correction: the same list, the same place.
function drawAgain() {
  const { scrollTop } = $('list');
  refresh();
  $('list').scrollTop = scrollTop;
  drawList();
  if (view === 'entity') drawEntity(shownEntity);
  if (chosen >= 0) { paint(chosen); showCard(chosen); }
}

function showList(focus = true) {
  document.body.dataset.view = 'list';
  drawList();
  if (focus) $('list').focus({ preventScroll: true });
}

function wire() {
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(refresh, PAUSE); };
  $('search').addEventListener('input', soon);
  $('filter-form').addEventListener('input', soon);
  for (const form of document.querySelectorAll('form')) form.addEventListener('submit', (event) => event.preventDefault());
  $('clear').addEventListener('click', () => { clearFilters(); refresh(); });
  for (const tab of TABS) $(`tab-${tab}`).addEventListener('click', () => { selectTab(tab); refresh(); });
  for (const name of ['export', 'print']) {
    document.querySelectorAll(`[data-do=${name}]`).forEach((node) => node.addEventListener('click', name === 'export' ? exportList : printList));
  }
  $('legend').addEventListener('change', ({ target }) => $('article').classList.toggle(`no-${target.name}`, !target.checked));
  $('missed').addEventListener('mousedown', (event) => event.preventDefault()); // the selection stays
  $('missed').addEventListener('click', askMissed);
  $('back').addEventListener('click', () => showList());
  $('open-help').addEventListener('click', showHelp);
  $('open-overview').addEventListener('click', () => openOverview());
  $('open-corrections').addEventListener('click', showCorrections);
  $('filters').addEventListener('toggle', drawList);
  addEventListener('keydown', onKey);
  addEventListener('hashchange', followAddress);
  addEventListener('afterprint', afterPrint);
}

async function start() {
  await loadIndex();
  $('counts').textContent = [count(meta.all.documents, 'article'), count(meta.all.claims, 'claim'), count(meta.all.figures, 'figure')].join(' · ');
  prepareNames();
  prepareFilters();
  prepareControls();
  prepareList();
  prepareFigures();
  preparePeople();
  for (const [tab, n] of [['claims', claims.doc.length], ['figures', figures.doc.length], ['people', countSpeakers()]]) $(`${tab}-total`).textContent = number.format(n);
  keep();
  wire();
  $('filters').open = innerHeight > 1000 && wide.matches;
  await followAddress();
  document.documentElement.dataset.ready = 'true';
  if (window.requestIdleCallback) requestIdleCallback(prepareSearchIdly);
}

function countSpeakers() {
  return entities.name.reduce((sum, _, e) => sum + Number(saidBy(e) > 0), 0);
}

start().catch((error) => say(`This page could not be read: ${error.message}. It needs a browser of 2023 or later.`));
