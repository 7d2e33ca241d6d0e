// Who says otherwise: from the table of disagreements if the page has it, else from denials of a claim of the same article.

const SIDE = { text: '', speaker: '', document: '', published: '', claim: undefined };

function allPairs() {
  const told = disagreements.why.map((why, k) => ({ why, id: disagreements.disagreement_id[k], sides: [
    sideOf(disagreements.text[k], disagreements.speaker[k], disagreements.document[k], disagreements.published[k], disagreements.link[k]),
    sideOf(disagreements.other_text[k], disagreements.other_speaker[k], disagreements.other_document[k], disagreements.other_published[k], disagreements.other_link[k]),
  ] })).filter(({ id }) => given('not_a_disagreement', id) === undefined);
  const known = new Set(told.map(({ sides }) => sides.map((s) => s.claim).sort().join()));
  const denied = claims.denies.flatMap((id, i) => {
    const other = claims.number.get(id);
    return other === undefined || known.has([i, other].sort().join()) ? [] : [{ why: 'denial', id: '', sides: [other, i].map(sideOfClaim) }];
  });
  return [...told, ...denied];
}

function sideOf(text, who, file, published, link) {
  return { ...SIDE, text, speaker: who, document: file, published, claim: claims.number.get(String(link).split('#')[1]) };
}

function sideOfClaim(i) {
  return { text: claims.content[i], speaker: speaker(i), document: documents.file[claims.doc[i]], published: publishedOf(claims.doc[i]), claim: i };
}

function pairsOf(e) {
  return allPairs().filter(({ sides }) => sides.some((s) => (s.claim === undefined ? s.speaker === entities.name[e] : speakersOf(s.claim).includes(e))));
}

// Each pair side by side: what is said, and what is said against it.
function pairCards(pairs) {
  const bothHold = (id) => correct('not_a_disagreement', id, '', '');
  return longList(pairs, ({ why, id, sides }) => el('div', { class: 'pair' },
    el('p', {}, el('span', { class: 'chip' }, why), id ? button('Both can hold', () => bothHold(id), 'undo') : ''), ...sides.map(sideCard)), 'pairs');
}

function sideCard(side) {
  const lines = [el('b', { dir: 'auto' }, side.speaker), el('span', { class: 'what', dir: 'auto' }, side.text),
    el('span', { class: 'where', dir: 'auto' }, [side.document, day(side.published)].filter(Boolean).join(' · '))];
  if (side.claim === undefined) return el('span', { class: 'side' }, ...lines);
  return el('a', { class: 'side', href: `#${claims.claim_id[side.claim]}`, onclick: (event) => { event.preventDefault(); choose(side.claim, {}); } }, ...lines);
}
