// The list of claims.

let chosen = -1; // number of the chosen claim
let claimList;

function prepareList() {
  const empty = () => 'No claim fits. Clear the search or a filter, or show the articles’ own.';
  claimList = new VirtualList($('list'), 7.4, claimRow, empty);
  $('list').addEventListener('click', (event) => {
    const row = event.target.closest('.row');
    if (row) choose(Number(row.dataset.claim), {});
  });
}

function claimRow(i, place) {
  const row = el('div', {
    role: 'option', id: `row-${i}`, class: `row${isOwn(i) ? ' own' : ''}${isWrong(claims.claim_id[i]) ? ' wrong' : ''}`,
    'aria-selected': String(i === chosen), 'aria-posinset': place + 1, 'aria-setsize': shown.length, 'data-claim': i,
  }, ...claimLines(i));
  return row;
}

// Who, what and where: the same in every list of claims.
function claimLines(i) {
  const doc = claims.doc[i];
  const stance = STANCES[stanceOf(i)] ?? stanceOf(i);
  const carried = claims.figures[i] ? claims.figures[i].split(' | ') : [];
  return [
    el('p', { class: 'who' },
      el('b', { dir: 'auto' }, ...withMarks(everySpeaker(i))), roleShown(i),
      ' ', claims.cue[i] ? el('i', { dir: 'auto' }, ...withMarks(claims.cue[i])) : '',
      stance ? el('span', { class: `stance ${stanceOf(i)}` }, stance) : ''),
    el('p', { class: 'what', dir: 'auto' }, ...withMarks(clip(claims.content[i], 400))),
    documents.title[doc] ? el('p', { class: 'where title', dir: 'auto' }, ...withMarks(documents.title[doc])) : '',
    el('p', { class: 'where' },
      el('span', { class: 'outlet', dir: 'auto' }, [outletOf(doc), day(publishedOf(doc))].filter(Boolean).join(' · ')),
      ...carried.slice(0, 2).map((figure) => el('span', { class: 'chip' }, clip(figure, 30))),
      carried.length > 2 ? el('span', { class: 'chip' }, `+${carried.length - 2}`) : ''),
  ].filter(Boolean);
}

function drawList() {
  claimList.draw();
  tellChosen();
}

function tellChosen() {
  if (chosen >= 0 && $(`row-${chosen}`)) $('list').setAttribute('aria-activedescendant', `row-${chosen}`);
  else $('list').removeAttribute('aria-activedescendant');
}

function revealInList() {
  claimList.reveal(shown.indexOf(chosen));
  tellChosen();
}

function step(by) {
  if (!shown.length) return;
  const place = shown.indexOf(chosen);
  const next = place < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, place + by));
  choose(shown[next], { replace: true });
}
