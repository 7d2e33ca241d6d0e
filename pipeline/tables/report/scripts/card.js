// What is known of the chosen claim, and what can be done about it.

const SOURCE_KINDS = {
  person: 'a person', agency: 'an agency', organisation: 'an organisation', media: 'a news outlet',
  document: 'a document', unnamed: 'unnamed people', article: 'the article itself',
};
const TERMS = { background: 'not to be named', anonymous: 'anonymous', 'on record': '' };
const QUOTED = { direct: 'word for word', indirect: 'in other words', mixed: 'partly word for word' };

async function showCard(i) {
  const card = $('card');
  const content = await loadDocument(claims.doc[i]);
  if (chosen !== i) return;
  const id = claims.claim_id[i];
  const wrong = isWrong(id);
  const stance = stanceOf(i);
  card.hidden = view !== 'article';
  card.classList.toggle('wrong', wrong);
  card.replaceChildren(
    el('p', { class: 'who' }, whoButton(i), roleShown(i), ' ', el('i', { dir: 'auto' }, claims.cue[i]),
      STANCES[stance] ? el('span', { class: `stance ${stance}` }, STANCES[stance]) : ''),
    el('blockquote', { dir: 'auto' }, ...withMarks(clip(claims.content[i], 600))),
    el('p', { class: 'actions' },
      button(wrong ? 'Not wrong' : 'Mark wrong', () => toggleWrong(i), 'wrong-button'),
      button('Speaker…', () => askSpeaker(i), 'speaker-button'),
      button('Ends…', () => askEnds(i), 'ends-button'),
      button('More…', () => askClaim(i), 'correct-button'),
      button('Cite', () => copyCitation(i), 'cite-button')),
    el('details', { class: 'facts', open: innerWidth >= 700 }, el('summary', {}, 'Details'), facts(i, content)),
    el('p', { class: 'ids' }, el('a', { href: `#${id}` }, id), ` · characters ${claims.start[i]}–${claims.end[i]}`,
      ...(publicLink(i) ? [' · ', el('a', { href: publicLink(i), rel: 'noopener noreferrer', target: '_blank' }, 'as published')] : [])));
}

function whoButton(i) {
  const entity = speakerEntity(i);
  if (entity < 0) return el('b', { dir: 'auto' }, speaker(i));
  return button(speaker(i), () => openEntity(entity), 'entity');
}

function facts(i, content) {
  const list = el('dl', {});
  const add = (term, ...value) => { if (value.some(Boolean)) list.append(el('dt', {}, term), el('dd', { dir: 'auto' }, ...value)); };
  const words = claims.source[i] && claims.source[i] !== speaker(i) ? `“${claims.source[i]}”` : '';
  const kind = SOURCE_KINDS[claims.source_type[i]] || claims.source_type[i];
  add('Source', [words, kind, claims.anonymous[i] ? 'name withheld' : ''].filter(Boolean).join(', '));
  add('Speaks as', [claims.kind[i], TERMS[claims.terms[i]], claims.terms_reason[i] && `“${claims.terms_reason[i]}”`].filter(Boolean).join(', '));
  if (claims.speaks_for[i] >= 0) add('Speaks for', nameChip(claims.speaks_for[i]));
  add('Act', [claims.cue_class[i], stanceOf(i), claims.reply[i]].filter(Boolean).join(', '));
  add('Quoted', QUOTED[claims.quote_type[i]] || '');
  add('To', claims.addressee[i]);
  add('When', day(claims.when[i]));
  for (const [term, other] of others(i)) add(term, el('a', { href: `#${claims.claim_id[other]}` }, `${speaker(other)}: ${clip(claims.content[other], 80)}`));
  const said = statements.number.get(claims.statement_id[i]);
  if (said !== undefined) add('Said', `${count(statements.times[said], 'time')}, in ${count(statements.documents[said], 'article')}, by ${statements.speakers[said]}`);
  const { carried, names } = within(i, content);
  add('Figures', ...carried.map(([start, end, id, note]) =>
    el('span', { class: 'fact' }, button(content.text.slice(start, end), () => askFigure(figures.number.get(id)), 'figure-button'), note ? ` ${note}` : '')));
  add('Names', ...names.map(nameChip));
  const mine = corrections.filter(([, target]) => target === claims.claim_id[i]);
  add('Corrected', mine.map(([action, , value]) => `${OUTCOMES[action]} ${value}`.trim()).join('; '));
  add('Sure', meter(claims.confidence[i]));
  if (claims.source_confidence[i] !== null && claims.source_confidence[i] !== '') add('Sure who', meter(claims.source_confidence[i]));
  add('Worth checking', meter(claims.checkworthy[i]));
  return list;
}

function nameChip(e) {
  return button(entities.name[e], () => openEntity(e), 'chip entity');
}

// The claims this one hangs together with.
function others(i) {
  const parent = claims.number.get(claims.parent_claim_id[i]);
  const denied = claims.number.get(claims.denies[i]);
  const by = claims.denies.indexOf(claims.claim_id[i]);
  return [['Reported by', parent], ['Denies', denied], ['Denied by', by < 0 ? undefined : by]].filter(([, other]) => other !== undefined);
}

// The figures and names that stand in a claim.
function within(i, content) {
  const spans = content.claims[i - claims.first[claims.doc[i]]].flatMap((part, n) => (n === 2 ? part : part ? [part] : []));
  const inside = ([start, end]) => spans.some(([a, b]) => a <= start && end <= b);
  return {
    carried: content.figures.filter(inside).slice(0, 12),
    names: [...new Set(content.names.filter(inside).map(([, , entity]) => entity))].slice(0, 12),
  };
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
