// The list of claims. Rows are of one height and only those in sight exist, so its length costs nothing.

const OVERSCAN = 6;
let rowHeight = 0;
let chosen = -1; // number of the chosen claim

function rowOf(i, place) {
  const doc = claims.doc[i];
  const stance = STANCES[claims.stance[i]] ?? claims.stance[i];
  const figures = claims.figures[i] ? claims.figures[i].split(' | ') : [];
  const article = claims.source_type[i] === 'article';
  const row = el('div', {
    role: 'option', id: `row-${i}`, class: `row${article ? ' own' : ''}${isWrong(claims.claim_id[i]) ? ' wrong' : ''}`,
    'aria-selected': String(i === chosen), 'aria-posinset': place + 1, 'aria-setsize': shown.length, 'data-claim': i,
  },
  el('p', { class: 'who' },
    el('b', { dir: 'auto' }, speaker(i)), ' ', claims.cue[i] ? el('i', { dir: 'auto' }, claims.cue[i]) : '',
    stance ? el('span', { class: `stance ${claims.stance[i]}` }, stance) : ''),
  el('p', { class: 'what', dir: 'auto' }, claims.content[i].slice(0, 400)),
  el('p', { class: 'where' },
    el('span', { class: 'outlet', dir: 'auto' }, [outletOf(doc), day(documents.published[doc])].filter(Boolean).join(' · ')),
    ...figures.slice(0, 2).map((figure) => el('span', { class: 'chip' }, figure.slice(0, 30))),
    figures.length > 2 ? el('span', { class: 'chip' }, `+${figures.length - 2}`) : ''));
  row.style.top = `${place * rowHeight}px`;
  return row;
}

function drawList() {
  const list = $('list');
  rowHeight ||= 6.4 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - OVERSCAN);
  const last = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / rowHeight) + OVERSCAN);
  $('rows').style.height = `${shown.length * rowHeight}px`;
  $('rows').replaceChildren(...shown.slice(first, last).map((i, n) => rowOf(i, first + n)));
  if (!shown.length) $('rows').append(el('p', { class: 'empty' }, 'No claim fits. Clear the search or a filter.'));
  if (chosen >= 0 && $(`row-${chosen}`)) list.setAttribute('aria-activedescendant', `row-${chosen}`);
  else list.removeAttribute('aria-activedescendant');
}

function refreshList() {
  filterClaims();
  $('list').scrollTop = 0;
  drawList();
}

// Bring the chosen claim into sight in the list.
function revealInList() {
  const place = shown.indexOf(chosen);
  const list = $('list');
  if (place >= 0) {
    const top = place * rowHeight;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + rowHeight - list.clientHeight;
  }
  drawList();
}

function step(by) {
  if (!shown.length) return;
  const place = shown.indexOf(chosen);
  const next = place < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, place + by));
  choose(shown[next], { replace: true });
}
