// Wiring: which claim is chosen, the address, the keyboard.

const wide = matchMedia('(min-width: 800px)');

// Choose a claim: mark it in its article and bring it into sight.
// `replace` leaves no step for the Back button; `open` shows the article where list and article share the screen.
async function choose(i, { replace = false, open = true }) {
  chosen = i;
  const hash = `#${claims.claim_id[i]}`;
  if (location.hash !== hash) history[replace || wide.matches ? 'replaceState' : 'pushState'](null, '', hash);
  if (!replace && open) document.body.dataset.view = 'article';
  revealInList();
  await showDocument(claims.doc[i]);
  if (chosen !== i) return;
  paint(i);
  await showCard(i);
  scrollToClaim();
}

function clearChoice() {
  chosen = -1;
  $('card').hidden = true;
  paint(-1);
  drawList();
}

async function followAddress() {
  const id = decodeURIComponent(location.hash.slice(1));
  say(cutNotice());
  if (!id) {
    document.body.dataset.view = 'list';
    if (wide.matches && shown.length) await choose(shown[0], { replace: true });
    if (location.hash === '') return;
    history.replaceState(null, '', location.pathname + location.search);
    return;
  }
  const claim = claims.number.get(id);
  if (claim !== undefined) {
    if (!shown.includes(claim)) { $('search').value = ''; $('filter-form').reset(); refreshList(); }
    selectTab('claims');
    await choose(claim, { replace: true });
    document.body.dataset.view = 'article';
  } else if (documents.number.has(id)) {
    await showDocument(documents.number.get(id));
    clearChoice();
    document.body.dataset.view = 'article';
  } else {
    say(`${id} is not on this page: it was struck out, its article has changed, or the page is cut. claims.csv tells. ${cutNotice()}`);
  }
}

function cutNotice() {
  const here = { documents: documents.doc_id.length, claims: claims.claim_id.length };
  if (here.documents === meta.all.documents) return '';
  const articles = `${number.format(here.documents)} of ${count(meta.all.documents, 'article')}`;
  const said = `${number.format(here.claims)} of ${count(meta.all.claims, 'claim')}`;
  return `This page holds the first ${articles}, with ${said}. The CSV tables hold all of them.`;
}

function selectTab(name) {
  for (const tab of ['claims', 'figures']) {
    $(`tab-${tab}`).setAttribute('aria-selected', String(tab === name));
    $(`tab-${tab}`).tabIndex = tab === name ? 0 : -1;
    $(`${tab}-panel`).hidden = tab !== name;
  }
  document.body.dataset.tab = name;
  if (name === 'figures') drawSeries();
  else drawList();
}

function showList() {
  document.body.dataset.view = 'list';
  drawList();
  $('list').focus({ preventScroll: true });
}

function enterArticle() {
  document.body.dataset.view = 'article';
  $('article-view').focus({ preventScroll: true });
  scrollToClaim();
}

const KEYS = [
  ['j  or  ↓', 'next claim'], ['k  or  ↑', 'previous claim'], ['Enter', 'go to the article'], ['/', 'search'],
  ['Esc', 'back to the list'], ['w', 'mark the claim as wrong'], ['c', 'copy its citation'], ['?', 'this help'],
];

function showHelp() {
  showDialog('How to read this page',
    el('p', {}, 'Left: who says what. Right: the article, where the chosen claim is lit: its source in a box, its cue',
      ' dashed, its content highlighted. Figures have a double underline, names a dotted one.'),
    el('dl', { class: 'keys' }, ...KEYS.flatMap(([key, what]) => [el('dt', {}, key), el('dd', {}, what)])),
    el('p', { class: 'ids' }, `onrecord ${meta.version}`));
}

function onKey(event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.ctrlKey || event.metaKey || event.altKey || $('dialog').open) return;
  if (event.key === 'Escape') { event.target.blur(); showList(); return; }
  if (typing) {
    if (event.target.id === 'search' && (event.key === 'Enter' || event.key === 'ArrowDown')) { event.preventDefault(); $('list').focus(); step(0); }
    return;
  }
  if (event.target.getAttribute('role') === 'tab' && /^Arrow(Left|Right)$/.test(event.key)) {
    const other = event.target.id === 'tab-claims' ? 'figures' : 'claims';
    selectTab(other);
    $(`tab-${other}`).focus();
    return;
  }
  const arrows = document.body.dataset.tab === 'claims' && document.activeElement !== $('article-view');
  const actions = {
    j: () => step(1), k: () => step(-1), '/': () => { document.body.dataset.view = 'list'; $('search').focus(); }, '?': showHelp,
    ...(arrows ? { ArrowDown: () => step(1), ArrowUp: () => step(-1), Home: () => step(-Infinity), End: () => step(Infinity) } : {}),
    ...(chosen >= 0 ? { w: () => toggleWrong(chosen), c: () => copyCitation(chosen) } : {}),
    ...(chosen >= 0 && event.target === $('list') ? { Enter: enterArticle } : {}),
  };
  if (actions[event.key]) { event.preventDefault(); actions[event.key](); }
}

function wire() {
  let waiting = 0;
  const soon = (action) => { clearTimeout(waiting); waiting = setTimeout(action, 25); };
  $('search').addEventListener('input', () => soon(document.body.dataset.tab === 'figures' ? drawSeries : refreshList));
  $('filter-form').addEventListener('input', () => soon(refreshList));
  $('filter-form').addEventListener('reset', () => setTimeout(refreshList));
  $('filter-form').addEventListener('submit', (event) => event.preventDefault());
  $('list').addEventListener('scroll', drawList, { passive: true });
  $('list').addEventListener('click', (event) => {
    const row = event.target.closest('.row');
    if (row) choose(Number(row.dataset.claim), {});
  });
  for (const tab of ['claims', 'figures']) $(`tab-${tab}`).addEventListener('click', () => selectTab(tab));
  $('legend').addEventListener('change', ({ target }) => $('article').classList.toggle(`no-${target.name}`, !target.checked));
  $('back').addEventListener('click', showList);
  $('open-help').addEventListener('click', showHelp);
  $('open-corrections').addEventListener('click', showCorrections);
  $('filters').addEventListener('toggle', drawList);
  addEventListener('keydown', onKey);
  addEventListener('hashchange', followAddress);
  addEventListener('resize', () => { rowHeight = 0; drawList(); });
}

async function start() {
  await loadIndex();
  $('counts').textContent = [count(meta.all.documents, 'article'), count(meta.all.claims, 'claim'), count(meta.all.figures, 'figure')].join(' · ');
  $('claims-total').textContent = number.format(claims.claim_id.length);
  $('series-total').textContent = number.format(new Set(series.series_id).size);
  prepareFilters();
  keep();
  wire();
  $('filters').open = innerHeight > 1000 && wide.matches;
  refreshList();
  await followAddress();
  document.documentElement.dataset.ready = 'true';
  if (window.requestIdleCallback) requestIdleCallback(prepareSearchIdly);
}

start().catch((error) => say(`This page could not be read: ${error.message}. It needs a browser of 2023 or later.`));
