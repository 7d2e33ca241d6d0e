// Which claims are listed, and in what order: words to find, what is chosen in the form, and a way to sort.

const SEEN_AT_ONCE = 60; // texts made ready for the search between two looks at the clock
let haystacks = []; // of every claim, made while nothing else is to do, or at the first search
let shown = []; // numbers of the claims listed now
let marked = []; // how the words looked for are found, to mark them

function haystack(i) {
  const doc = claims.doc[i];
  return prepareText([speaker(i), roleOf(i), claims.source[i], claims.cue[i], claims.content[i], claims.addressee[i],
    documents.title[doc], outletOf(doc), documents.file[doc], claims.claim_id[i]].join(' / '));
}

function prepareSearch() {
  while (haystacks.length < claims.claim_id.length) haystacks.push(haystack(haystacks.length));
}

function prepareSearchIdly(deadline) {
  const last = claims.claim_id.length;
  while (haystacks.length < last && deadline.timeRemaining() > 2) {
    const goal = Math.min(last, haystacks.length + SEEN_AT_ONCE);
    while (haystacks.length < goal) haystacks.push(haystack(haystacks.length));
  }
  if (haystacks.length < last) requestIdleCallback(prepareSearchIdly);
}

function forgetSearch() {
  haystacks = [];
  figureHaystacks = [];
  said = null;
}

// What was typed → one test a term over texts prepared for the search; `people` gives those a text is by or about.
function searchTests(typed, texts, people) {
  const named = joinNames(parseQuery(typed));
  const ways = named.map(({ terms }) => terms.map((term) => wayFor(term, texts)));
  marked = [...ways.flat(), ...named.flatMap(({ who }) => [...who].flatMap(formsOf))];
  return named.map(({ who }, k) => (i) =>
    ways[k].every((way) => holds(texts[i], way)) || (who.size > 0 && people(i).some((e) => who.has(e))));
}

function formsOf(e) {
  return [entities.name[e], ...entities.aliases[e].split(' | ')].filter(Boolean).map((form) => ['words', [` ${toWords(form)} `]]);
}

function peopleIn(i) {
  return [...speakersOf(i), ...claims.names[i]];
}

const ORDERS = {
  place: null,
  newest: (i) => -dayNumber(dateOf(i)),
  oldest: (i) => dayNumber(dateOf(i)),
  sure: (i) => -claims.confidence[i],
  unsure: (i) => claims.confidence[i],
  check: (i) => -claims.checkworthy[i],
};

// Sorted by a key; what has none comes last, and what is alike stays in its order.
function sortBy(list, key) {
  if (!key) return list;
  const keys = new Map(list.map((i) => [i, key(i)]));
  const of = (i) => (Number.isNaN(keys.get(i)) ? Infinity : keys.get(i));
  return list.sort((a, b) => (of(a) === of(b) ? a - b : of(a) < of(b) ? -1 : 1));
}

function listClaims() {
  const form = $('filter-form');
  const typed = $('search').value.trim();
  if (typed) prepareSearch();
  marked = [];
  const words = typed ? searchTests(typed, haystacks, peopleIn) : [];
  const filters = filterTests();
  const own = form.own.checked || form.source.value === 'article';
  shown = [];
  let hidden = 0;
  for (let i = 0; i < claims.claim_id.length; i++) {
    if (!words.every((test) => test(i)) || !filters.every((test) => test(i))) continue;
    if (own || !isOwn(i)) shown.push(i);
    else hidden++;
  }
  shown = sortBy(shown, ORDERS[form.sort.value]);
  tellFound(hidden, filters.length);
}

function tellFound(hidden, filters) {
  const all = claims.claim_id.length;
  const found = shown.length === all ? count(all, 'claim') : `${number.format(shown.length)} of ${count(all, 'claim')}`;
  $('found').textContent = found + (hidden ? ` · ${number.format(hidden)} of the articles’ own not shown` : '');
  $('filter-count').textContent = filters;
  $('filter-count').hidden = !filters;
}
