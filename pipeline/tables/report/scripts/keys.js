// The keyboard, and the help that tells of it.

const KEYS = [
  ['j  or  ↓', 'next claim'], ['k  or  ↑', 'previous claim'], ['Enter', 'go to the article'], ['/', 'search'], ['p', 'pictures'],
  ['Esc', 'back to the list'], ['w', 'mark the claim as wrong'], ['c', 'copy its citation'], ['?', 'this help'],
];

function showHelp() {
  showDialog('How to read this page',
    el('p', {}, 'Left: who says what. Right: the article, where the chosen claim is lit: its source in a box, its cue',
      ' dashed, its content highlighted. Figures have a double underline, names a dotted one.'),
    el('p', {}, 'A search finds whole words in any order, names by what people are called (DOJ, Tom Homan), and a phrase in quotation',
      ' marks. What you type in capitals is found in capitals. The address holds what you see: copy it to share or keep it.'),
    el('dl', { class: 'keys' }, ...KEYS.flatMap(([key, what]) => [el('dt', {}, key), el('dd', {}, what)])),
    el('p', { class: 'ids' }, `onrecord ${meta.version}`));
}

function enterArticle() {
  document.body.dataset.view = 'article';
  $('article-view').focus({ preventScroll: true });
  scrollToClaim();
}

function goToList() {
  clearTimeout(waiting);
  refresh(); // what was typed last may not have been searched yet
  if (document.body.dataset.tab !== 'claims') { document.querySelector(`#${document.body.dataset.tab} .row`)?.focus(); return; }
  $('list').focus();
  step(0);
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $('dialog').open) return;
  const { target } = event;
  if (event.key === 'Escape') { target.blur(); showList(); return; }
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) {
    if (target.id === 'search' && (event.key === 'Enter' || event.key === 'ArrowDown')) { event.preventDefault(); goToList(); }
    return;
  }
  if (target.getAttribute('role') === 'tab' && /^Arrow(Left|Right)$/.test(event.key)) { nextTab(event.key === 'ArrowRight' ? 1 : -1); return; }
  const action = actionOf(event.key, target);
  if (action) { event.preventDefault(); action(); }
}

function nextTab(by) {
  const tab = TABS[(TABS.indexOf(document.body.dataset.tab) + by + TABS.length) % TABS.length];
  selectTab(tab);
  refresh();
  $(`tab-${tab}`).focus();
}

function actionOf(key, target) {
  const listed = document.body.dataset.tab === 'claims';
  const arrows = listed && view === 'article' && document.activeElement !== $('article-view') && !$('page').contains(document.activeElement);
  const always = { '/': () => { document.body.dataset.view = 'list'; $('search').focus(); }, '?': showHelp, p: () => openOverview() };
  const inList = listed ? { j: () => step(1), k: () => step(-1) } : {};
  const byArrow = arrows ? { ArrowDown: () => step(1), ArrowUp: () => step(-1), Home: () => step(-Infinity), End: () => step(Infinity) } : {};
  const ofClaim = chosen >= 0 && view === 'article' ? { w: () => toggleWrong(chosen), c: () => copyCitation(chosen) } : {};
  const enter = chosen >= 0 && target === $('list') ? { Enter: enterArticle } : {};
  return { ...always, ...inList, ...byArrow, ...ofClaim, ...enter }[key];
}
