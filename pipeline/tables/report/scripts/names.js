// Who may be meant by a name: every form of every name on the page, and those the lists of names know.

let called = new Map(); // words of a form → numbers of entities
let nameStack; // of every entity: the words of its name, role and forms, to be searched

function prepareNames() {
  called = new Map();
  nameStack = new Stack(entities.name.map((name, e) => {
    const met = [name, ...entities.aliases[e].split(' | '), ...entities.also[e].split(' | ')].filter(Boolean);
    for (const form of new Set(met.map(toWords))) {
      if (!form) continue;
      if (!called.has(form)) called.set(form, []);
      called.get(form).push(e);
    }
    return prepareText([...met, entities.role[e]].join(' / '));
  }));
}

// Names among the words of a query, the longest first: each run of words that is a name becomes one term, which knows who.
function joinNames(terms) {
  const joined = [];
  for (let at = 0; at < terms.length;) {
    let length = terms.length - at;
    const run = () => terms.slice(at, at + length);
    const isName = () => run().every((term) => !term.exact || length === 1) && called.has(run().flatMap((term) => term.words).join(' '));
    while (length > 1 && !isName()) length--;
    const words = run().flatMap((term) => term.words).join(' ');
    joined.push({ who: new Set(called.get(words) || []), terms: run() });
    at += length;
  }
  return joined;
}

// Those a query may mean, who is said most of first. Every word must be in one of their names or their role.
function entitiesMeant(typed, most) {
  const terms = parseQuery(typed);
  if (!terms.length) return [];
  const hits = terms.map((term) => nameStack.hits(wayFor(term, nameStack)));
  const whole = new Set(called.get(terms.flatMap((term) => term.words).join(' ')) || []);
  const fits = entities.name.flatMap((_, e) => (whole.has(e) || hits.every((hit) => hit[e]) ? [e] : []));
  const weight = (e) => Number(whole.has(e)) * 1e9 + saidBy(e) * 1e3 + (entities.mentions[e] || 0);
  return fits.filter((e) => saidBy(e) || entities.mentions[e]).sort((a, b) => weight(b) - weight(a)).slice(0, most);
}

let said = null; // entity → how many claims it says; counted when first asked for, and after each correction

function saidBy(e) {
  if (!said) {
    said = new Uint32Array(entities.name.length);
    for (let i = 0; i < claims.doc.length; i++) for (const who of speakersOf(i)) said[who]++;
  }
  return said[e];
}
