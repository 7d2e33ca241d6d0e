// The pictures of what is listed.

function drawOverview() {
  const listed = new Set(shown);
  const all = shown.length === claims.claim_id.length;
  const carried = figures.text.map((_, f) => f).filter((f) => all || listed.has(figures.claim[f]));
  const pairs = allPairs().filter(({ sides }) => all || sides.some((s) => listed.has(s.claim)));
  marked = [];
  const attributed = shown.filter((i) => !isOwn(i));
  $('overview').replaceChildren(
    el('header', { class: 'about' }, el('h2', {}, 'Pictures'),
      el('p', {}, `Of the ${count(shown.length, 'claim')} listed${all ? '' : ', as searched and filtered'}. A click on a dot leads to its place.`),
      el('p', { class: 'actions' }, button('Print', printView, 'print-button'))),
    attributed.length ? speakerBars(attributed) : el('p', { class: 'empty' }, 'Nobody says anything in what is listed.'),
    ...[timeLine(attributed), aboutWhom(attributed), figureDots(carried), pairLines(pairs)].filter(Boolean),
    ...section('disagreements', `Disagreements · ${number.format(pairs.length)}`, pairCards(pairs)));
  $('overview').scrollTop = 0;
}
