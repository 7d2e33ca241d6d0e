// Which claims are listed, and in what order: words to find, what is chosen in the form, and a way to sort.

const AT_ONCE = 60; // texts made ready for the search between two looks at the clock
let shown = []; // numbers of the claims listed now
let marked = []; // how the words looked for are found, to mark them

// Texts of a table, made ready while nothing else is to do, or when they are first searched.
class Prepared {
  constructor(size, make) {
    Object.assign(this, { size, make });
    this.forget();
  }

  forget() {
    this.texts = [];
    this.made = null;
  }

  // Go on while there is time; true when all is done.
  goOn(hasTime) {
    const size = this.size();
    while (!this.made && this.texts.length < size && hasTime()) {
      for (let n = 0; n < AT_ONCE && this.texts.length < size; n++) this.texts.push(this.make(this.texts.length));
    }
    return Boolean(this.made) || this.texts.length >= size;
  }

  get stack() {
    this.goOn(() => true);
    this.made ??= new Stack(this.texts);
    this.texts = [];
    return this.made;
  }
}

const claimTexts = new Prepared(() => claims.doc.length, (i) => {
  const doc = claims.doc[i];
  return prepareText([everySpeaker(i), roleOf(i), claims.source[i], claims.cue[i], claims.content[i], claims.addressee[i],
    documents.title[doc], outletOf(doc), documents.file[doc], claims.claim_id[i]].join(' / '));
});

function prepareSearchIdly(deadline) {
  const hasTime = () => deadline.timeRemaining() > 2;
  if (![claimTexts, figureTexts, sentenceTexts].every((texts) => texts.goOn(hasTime))) requestIdleCallback(prepareSearchIdly);
  else document.documentElement.dataset.searchable = 'true';
}

function forgetSearch() {
  for (const texts of [claimTexts, figureTexts, sentenceTexts]) texts.forget();
  said = null;
}

// What was typed → {tests: one a term, over a stack of texts, ways: how its words are found, to mark them}.
// `people` gives those whom a text is by or about.
function search(typed, stack, people) {
  const named = joinNames(parseQuery(typed));
  const ways = named.map(({ terms, who }) => terms.map((term) => wayFor(term, stack, who.size > 0)));
  const tests = named.map(({ who }, k) => {
    const hits = ways[k].map((way) => stack.hits(way));
    return (i) => hits.every((hit) => hit[i]) || (who.size > 0 && people(i).some((e) => who.has(e)));
  });
  return { tests, ways: [...ways.flat(), ...named.flatMap(({ who }) => [...who].flatMap(formsOf))] };
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
  const { tests: words, ways } = typed ? search(typed, claimTexts.stack, peopleIn) : { tests: [], ways: [] };
  marked = ways;
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
