// Everybody who says something, or is only named, with how much and how.

let peopleList;
let shownPeople = [];

const PEOPLE_ORDERS = {
  claims: (a, b) => b.claims - a.claims || b.named - a.named,
  denials: (a, b) => b.denials - a.denials || b.claims - a.claims,
  named: (a, b) => b.named - a.named || b.claims - a.claims,
  name: (a, b) => entities.name[a.e].localeCompare(entities.name[b.e]),
};
const TYPES = { person: 'People', agency: 'Public bodies', organisation: 'Organisations', media: 'Outlets', group: 'Groups', place: 'Places' };

function preparePeople() {
  peopleList = new VirtualList($('people'), 3.7, personRow, () => 'Nobody fits. Clear the search, or show those who are only named.');
  $('people-form').addEventListener('input', refresh);
  $('people').addEventListener('click', (event) => {
    const row = event.target.closest('.row');
    if (row) openEntity(Number(row.dataset.entity));
  });
}

// Of every entity: how many claims it says, how many of them in its own words or as a denial, and in how many articles.
function countPeople() {
  const people = entities.name.map((_, e) => ({ e, claims: 0, direct: 0, denials: 0, docs: new Set(), named: entities.mentions[e] || 0 }));
  for (let i = 0; i < claims.doc.length; i++) {
    for (const e of speakersOf(i)) {
      people[e].claims++;
      people[e].direct += Number(claims.quote_type[i] === 'direct');
      people[e].denials += Number(stanceOf(i) === 'denies');
      people[e].docs.add(claims.doc[i]);
    }
  }
  return people;
}

function listPeople() {
  const form = $('people-form');
  const typed = $('search').value.trim();
  const silent = form.silent.checked;
  marked = [];
  const meant = typed ? new Set(entitiesMeant(typed, Infinity)) : null;
  const fits = countPeople().filter((p) => (silent ? p.claims + p.named : p.claims) && (!meant || meant.has(p.e)));
  drawTypes(fits);
  shownPeople = fits.filter((p) => !form.type.value || entities.type[p.e] === form.type.value).sort(PEOPLE_ORDERS[form.order.value]);
  if (typed) marked = parseQuery(typed).map((term) => wayFor(term, nameStack));
  const unnamed = claims.doc.reduce((sum, _, i) => sum + Number(!speakersOf(i).length && !isOwn(i)), 0);
  $('people-found').textContent = `${count(shownPeople.length, 'speaker')}${unnamed ? ` · ${number.format(unnamed)} more claims are by people whom the articles do not name` : ''}`;
  peopleList.show(shownPeople);
}

function drawTypes(people) {
  const form = $('people-form');
  $('types').replaceChildren(...tally(people.map((p) => entities.type[p.e])).map(([type, n]) => {
    const on = form.type.value === type;
    const chip = toggle(`${TYPES[type] || type} `, on, () => { form.type.value = on ? '' : type; refresh(); }, 'chip');
    chip.append(el('span', {}, number.format(n)));
    return chip;
  }));
}

function personRow(p) {
  return el('button', { type: 'button', class: 'row person-row', 'data-entity': p.e, 'aria-current': p.e === shownEntity ? 'true' : null }, ...personLines(p));
}

// Who, how many claims, and how: the same in the list and on paper.
function personLines(p) {
  const facts = [entities.role[p.e] || entities.type[p.e], count(p.docs.size, 'article'), p.direct && `${p.direct} word for word`, p.denials && count(p.denials, 'denial')];
  return [
    el('span', { class: 'who' }, el('b', { dir: 'auto' }, ...withMarks(entities.name[p.e])), el('span', { class: 'badge' }, number.format(p.claims))),
    el('span', { class: 'where', dir: 'auto' }, facts.filter(Boolean).join(' · '))];
}
