// What may be chosen to narrow the list: the form, its quick buttons and the speakers with their counts.

const STANCES = {
  asserts: '', denies: '✕ denies', doubts: '? doubts', proposes: '→ proposes', predicts: '» predicts', declines: '∅ declines',
};
const QUICK = [
  ['Denials', 'stance', 'denies', (i) => claims.stance[i] === 'denies'],
  ['Quoted', 'quote', 'direct', (i) => claims.quote_type[i] === 'direct'],
  ['With a figure', 'figure', 'with', (i) => claims.figures[i] !== ''],
  ['Not named', 'terms', 'unnamed', (i) => claims.anonymous[i] === true],
];
const SPEAKERS = 8; // offered with their counts

function prepareFilters() {
  const form = $('filter-form');
  fillSelect(form.stance, claims.stance);
  fillSelect(form.source, claims.source_type);
  fillSelect(form.kind, claims.kind);
  fillSelect(form.quote, claims.quote_type);
  fillDatalist($('speakers'), claims.entity.filter((e) => e >= 0).map((e) => entities.name[e]));
  fillDatalist($('agencies'), claims.doc.flatMap((_, i) => bodiesIn(i)).map((e) => entities.name[e]));
  fillDatalist($('outlets'), claims.doc.map((doc) => documents.outlet[doc]).filter(Boolean));
  $('quick').replaceChildren(...QUICK.map(([text, name, value, test]) => {
    const n = claims.doc.reduce((sum, _, i) => sum + Number(!isOwn(i) && test(i)), 0);
    const chip = toggle(`${text} `, false, () => { form[name].value = form[name].value === value ? '' : value; refresh(); }, 'chip');
    chip.append(el('span', {}, number.format(n)));
    chip.dataset.filter = name;
    chip.dataset.value = value;
    chip.disabled = !n;
    return chip;
  }));
}

function bodiesIn(i) {
  return [claims.entity[i], ...claims.names[i]].filter((e) => e >= 0 && entities.type[e] === 'agency');
}

function fillSelect(select, values) {
  const options = tally(values).filter(([value]) => value)
    .map(([value, n]) => el('option', { value }, `${value} (${number.format(n)})`));
  select.replaceChildren(el('option', { value: '' }, 'any'), ...options);
}

function fillDatalist(list, values) {
  list.replaceChildren(...tally(values).map(([value, n]) => el('option', { value }, count(n, 'claim'))));
}

// Entities one of whose names has these words in it.
function entitiesNamed(wanted) {
  const hits = nameStack.hits(['words', [` ${toWords(wanted)}`]]);
  return new Set(entities.name.flatMap((_, e) => (hits[e] ? [e] : [])));
}

// The form as a list of tests a claim must pass, so that what is not asked for costs nothing.
function filterTests() {
  const form = $('filter-form');
  const asked = [];
  const add = (control, test) => { if (control.value.trim()) asked.push(test(control.value.trim())); };
  add(form.speaker, (wanted) => {
    const who = entitiesNamed(wanted);
    const words = fold(wanted);
    return (i) => speakersOf(i).some((e) => who.has(e)) || fold(speaker(i)).includes(words);
  });
  add(form.agency, (wanted) => {
    const which = entitiesNamed(wanted);
    return (i) => bodiesIn(i).some((e) => which.has(e));
  });
  add(form.outlet, (wanted) => {
    const words = fold(wanted);
    const where = new Set(documents.outlet.flatMap((_, doc) => (fold(outletOf(doc)).includes(words) ? [doc] : [])));
    return (i) => where.has(claims.doc[i]);
  });
  add(form.figure, (wanted) => (i) => (claims.figures[i] !== '') === (wanted === 'with'));
  add(form.stance, (wanted) => (i) => stanceOf(i) === wanted);
  add(form.source, (wanted) => (i) => claims.source_type[i] === wanted);
  add(form.kind, (wanted) => (i) => claims.kind[i] === wanted);
  add(form.terms, (wanted) => (i) => (wanted === 'unnamed' ? claims.anonymous[i] === true : claims.terms[i] === wanted));
  add(form.quote, (wanted) => (i) => claims.quote_type[i] === wanted);
  add(form.confidence, (wanted) => {
    const [low, high] = { high: [0.8, Infinity], middle: [0.5, 0.8], low: [-Infinity, 0.5] }[wanted];
    return (i) => claims.confidence[i] >= low && claims.confidence[i] < high;
  });
  return asked;
}

// Who speaks in what is listed, and how often; a click keeps what that one says.
function drawFacets() {
  const form = $('filter-form');
  for (const chip of $('quick').children) chip.setAttribute('aria-pressed', String(form[chip.dataset.filter].value === chip.dataset.value));
  const names = tally(shown.map((i) => speakerEntity(i)).filter((e) => e >= 0)).slice(0, SPEAKERS);
  $('speaker-facets').replaceChildren(...names.map(([e, n]) => {
    const on = form.speaker.value === entities.name[e];
    const chip = toggle(`${entities.name[e]} `, on, () => { form.speaker.value = on ? '' : entities.name[e]; refresh(); }, 'chip');
    chip.append(el('span', {}, number.format(n)));
    return chip;
  }));
}

// Whom the words typed may mean: a click opens their page.
function drawMeant() {
  const meant = entitiesMeant($('search').value, 3);
  $('meant').replaceChildren(...meant.map((e) =>
    el('button', { type: 'button', class: 'chip', dir: 'auto', onclick: () => openEntity(e) },
      `${entities.name[e]} `, el('span', {}, saidBy(e) ? count(saidBy(e), 'claim') : 'named'))));
}
