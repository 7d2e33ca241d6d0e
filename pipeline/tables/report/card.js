// What is known of the chosen claim, and what can be done about it.

const SOURCE_KINDS = {
  person: 'a person', agency: 'an agency', organisation: 'an organisation', media: 'a news outlet',
  document: 'a document', unnamed: 'unnamed people', article: 'the article itself',
};
const QUOTED = { direct: 'word for word', indirect: 'in other words', mixed: 'partly word for word' };

async function showCard(i) {
  const card = $('card');
  const content = await loadDocument(claims.doc[i]);
  if (chosen !== i) return;
  const id = claims.claim_id[i];
  const wrong = isWrong(id);
  card.hidden = false;
  card.classList.toggle('wrong', wrong);
  card.replaceChildren(
    el('p', { class: 'who' }, whoButton(i), ' ', el('i', { dir: 'auto' }, claims.cue[i]),
      STANCES[claims.stance[i]] ? el('span', { class: `stance ${claims.stance[i]}` }, STANCES[claims.stance[i]]) : ''),
    el('blockquote', { dir: 'auto' }, claims.content[i].slice(0, 600) + (claims.content[i].length > 600 ? ' …' : '')),
    el('p', { class: 'actions' },
      button(wrong ? 'Not wrong' : 'Mark wrong', () => toggleWrong(i), 'wrong-button'),
      button('Speaker…', () => askSpeaker(i), 'speaker-button'),
      button('Cite', () => copyCitation(i), 'cite-button')),
    el('details', { class: 'facts', open: innerWidth >= 700 }, el('summary', {}, 'Details'), facts(i, content)),
    el('p', { class: 'ids' }, el('a', { href: `#${id}` }, id), ` · characters ${claims.start[i]}–${claims.end[i]}`));
}

function button(text, action, name) {
  return el('button', { type: 'button', class: name, onclick: action, dir: 'auto' }, text);
}

function whoButton(i) {
  const entity = speakerEntity(i);
  if (entity < 0) return el('b', { dir: 'auto' }, speaker(i));
  return button(speaker(i), () => showEntity(entity), 'entity');
}

function facts(i, content) {
  const list = el('dl', {});
  const add = (term, ...value) => { if (value.some(Boolean)) list.append(el('dt', {}, term), el('dd', { dir: 'auto' }, ...value)); };
  const words = claims.source[i] && claims.source[i] !== speaker(i) ? `“${claims.source[i]}”` : '';
  const kind = SOURCE_KINDS[claims.source_type[i]] || claims.source_type[i];
  add('Source', [words, kind, claims.anonymous[i] ? 'name withheld' : ''].filter(Boolean).join(', '));
  add('Act', [claims.cue_class[i], claims.stance[i]].filter(Boolean).join(', '));
  add('Quoted', QUOTED[claims.quote_type[i]] || '');
  add('To', claims.addressee[i]);
  add('When', day(claims.when[i]));
  const parent = claims.number.get(claims.parent_claim_id[i]);
  if (parent !== undefined) add('Reported by', el('a', { href: `#${claims.claim_id[parent]}` }, `${speaker(parent)} ${claims.cue[parent]}`));
  const spans = content.claims[i - claims.first[claims.doc[i]]].flatMap((part, n) => (n === 2 ? part : part ? [part] : []));
  const inside = ([start, end]) => spans.some(([a, b]) => a <= start && end <= b);
  const figures = content.figures.filter(inside).slice(0, 12);
  add('Figures', ...figures.map(([start, end, , note]) =>
    el('span', { class: 'fact' }, el('b', {}, content.text.slice(start, end)), note ? ` ${note}` : '')));
  const names = [...new Set(content.names.filter(inside).map(([, , entity]) => entity))].slice(0, 12);
  add('Names', ...names.map((e) => button(entities.name[e], () => showEntity(e), 'chip entity')));
  add('Sure', meter(claims.confidence[i]));
  add('Worth checking', meter(claims.checkworthy[i]));
  return list;
}

function meter(value) {
  return el('span', { class: 'measure' }, el('meter', { min: 0, max: 1, value, 'aria-hidden': 'true' }), ` ${Number(value).toFixed(2)}`);
}

async function copyCitation(i) {
  const text = citation(i);
  const field = el('textarea', { readonly: true, rows: 5, 'aria-label': 'Citation', dir: 'auto' });
  field.value = text;
  const note = el('p', { role: 'status' }, 'Copy it from here.');
  showDialog('Citation', field, note);
  field.select();
  try {
    await navigator.clipboard.writeText(text);
    note.textContent = 'Copied to the clipboard.';
  } catch { /* a browser that forbids it: the text is selected */ }
}

function showEntity(e) {
  const list = el('dl', {});
  const add = (term, value) => { if (value) list.append(el('dt', {}, term), el('dd', { dir: 'auto' }, value)); };
  add('Type', entities.type[e]);
  add('Role', entities.role[e]);
  add('Also', entities.aliases[e].split(' | ').filter((name) => name !== entities.name[e]).slice(0, 12).join(', '));
  add('Named', count(entities.mentions[e] || 0, 'time'));
  add('Says', count(entities.claims[e] || 0, 'claim'));
  add('Id', entities.entity_id[e]);
  const only = button('Show only what is said here', () => {
    $('filter-form').reset();
    $('filter-form').speaker.value = entities.name[e];
    $('search').value = '';
    $('dialog').close();
    selectTab('claims');
    document.body.dataset.view = 'list';
    refreshList();
  }, 'only');
  showDialog(entities.name[e], list, el('p', { class: 'actions' }, entities.claims[e] ? only : '',
    button('Same as somebody else…', () => askMerge(e), 'merge-button')));
}
