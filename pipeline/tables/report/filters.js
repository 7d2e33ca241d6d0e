// Which claims are listed: words to find, and what is chosen in the form.

const STANCES = {
  asserts: '', denies: '✕ denies', doubts: '? doubts', proposes: '→ proposes', predicts: '» predicts', declines: '∅ declines',
};
let haystacks = []; // folded text of every claim, made while nothing else is to do, or at the first search
let shown = []; // numbers of the claims listed now

function prepareFilters() {
  const form = $('filter-form');
  fillSelect(form.stance, claims.stance);
  fillSelect(form.source, claims.source_type);
  fillSelect(form.quote, claims.quote_type);
  fillDatalist($('speakers'), claims.entity.filter((e) => e >= 0).map((e) => entities.name[e]));
  fillDatalist($('agencies'), claims.agencies.flat().map((e) => entities.name[e]));
  fillDatalist($('outlets'), claims.doc.map((doc) => documents.outlet[doc]).filter(Boolean));
}

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function fillSelect(select, values) {
  const options = tally(values).filter(([value]) => value)
    .map(([value, n]) => el('option', { value }, `${value} (${number.format(n)})`));
  select.replaceChildren(el('option', { value: '' }, 'any'), ...options);
}

function fillDatalist(list, values) {
  list.replaceChildren(...tally(values).map(([value, n]) => el('option', { value }, count(n, 'claim'))));
}

// The form as a list of tests a claim must pass, so that what is not asked for costs nothing.
function tests() {
  const form = $('filter-form');
  const given = [];
  const add = (control, test) => { if (control.value.trim()) given.push(test(fold(control.value.trim()))); };
  const named = (names, wanted) => new Set(names.flatMap((name, i) => (fold(name).includes(wanted) ? [i] : [])));
  add(form.speaker, (wanted) => {
    const who = named(entities.name, wanted);
    return (i) => who.has(claims.entity[i]) || fold(speaker(i)).includes(wanted);
  });
  add(form.agency, (wanted) => {
    const which = named(entities.name, wanted);
    return (i) => claims.agencies[i].some((agency) => which.has(agency));
  });
  add(form.outlet, (wanted) => {
    const where = named(documents.outlet, wanted);
    return (i) => where.has(claims.doc[i]);
  });
  add(form.figure, (wanted) => (i) => (claims.figures[i] !== '') === (wanted === 'with'));
  add(form.stance, (wanted) => (i) => claims.stance[i] === wanted);
  add(form.source, (wanted) => (i) => claims.source_type[i] === wanted);
  add(form.quote, (wanted) => (i) => claims.quote_type[i] === wanted);
  add(form.confidence, (wanted) => {
    const [low, high] = { high: [0.8, Infinity], middle: [0.5, 0.8], low: [-Infinity, 0.5] }[wanted];
    return (i) => claims.confidence[i] >= low && claims.confidence[i] < high;
  });
  return given;
}

function haystack(i) {
  const doc = claims.doc[i];
  return fold([speaker(i), claims.source[i], claims.cue[i], claims.content[i], claims.addressee[i],
    documents.title[doc], documents.outlet[doc], documents.file[doc], claims.claim_id[i]].join('\n'));
}

function prepareSearch() {
  while (haystacks.length < claims.claim_id.length) haystacks.push(haystack(haystacks.length));
}

function prepareSearchIdly(deadline) {
  const last = claims.claim_id.length;
  while (haystacks.length < last && deadline.timeRemaining() > 2) {
    const goal = Math.min(last, haystacks.length + 50);
    while (haystacks.length < goal) haystacks.push(haystack(haystacks.length));
  }
  if (haystacks.length < last) requestIdleCallback(prepareSearchIdly);
}

function forgetSearch() {
  haystacks = [];
}

function filterClaims() {
  const words = fold($('search').value).split(/\s+/).filter(Boolean);
  const given = tests();
  if (words.length) prepareSearch();
  shown = [];
  for (let i = 0; i < claims.claim_id.length; i++) {
    if (words.every((word) => haystacks[i].includes(word)) && given.every((test) => test(i))) shown.push(i);
  }
  const all = claims.claim_id.length;
  $('found').textContent = shown.length === all ? count(all, 'claim') : `${number.format(shown.length)} of ${count(all, 'claim')}`;
  $('filter-count').textContent = given.length;
  $('filter-count').hidden = !given.length;
}
