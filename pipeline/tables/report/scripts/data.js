// What the page holds: an index of claims in columns, and the articles in packed parts, unpacked when opened.

const meta = JSON.parse($('meta').textContent);
let claims, documents, entities, figures, series, statements, disagreements;
const parts = new Map(); // number → promise of a list of documents
const PARTS_KEPT = 8;

function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

async function unpack(id) {
  const packed = JSON.parse($(id).textContent);
  const stream = new Blob([fromBase64(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text());
}

async function loadIndex() {
  ({ claims, documents, entities, figures, series, statements, disagreements } = await unpack('index'));
  claims.number = numbers(claims.claim_id);
  claims.first = []; // document → its first claim
  claims.doc.forEach((doc, i) => { claims.first[doc] ??= i; });
  documents.number = numbers(documents.doc_id);
  entities.number = numbers(entities.entity_id);
  figures.number = numbers(figures.figure_id);
  statements.number = numbers(statements.statement_id);
}

function numbers(ids) {
  return new Map(ids.map((id, i) => [id, i]));
}

// The text and marks of a document: {text, zones, names, figures, claims}.
async function loadDocument(doc) {
  const part = documents.part[doc];
  if (!parts.has(part)) {
    if (parts.size >= PARTS_KEPT) parts.delete(parts.keys().next().value);
    parts.set(part, unpack(`part-${part}`));
  }
  return (await parts.get(part))[documents.slot[doc]];
}

// One row of a table of columns as an object: rowOf(figures, 3).measures
function rowOf(table, i) {
  return Object.fromEntries(Object.entries(table).filter(([, column]) => Array.isArray(column)).map(([name, column]) => [name, column[i]]));
}

function isOwn(i) {
  return claims.source_type[i] === 'article' && speakerEntity(i) < 0;
}

// Who says it, in the words of the tables where nobody is named.
function speaker(i) {
  const entity = speakerEntity(i);
  if (entity >= 0) return entities.name[entity];
  return claims.unlinked[i];
}

// The claim's speaker and those who say it together with them, as numbers of entities.
function speakersOf(i) {
  const entity = speakerEntity(i);
  return entity < 0 ? claims.joint[i] : [entity, ...claims.joint[i]];
}

// All who say it, as the tables join them: "Wen Li and Ruth Adeyemi".
function everySpeaker(i) {
  return speakerEntity(i) < 0 ? speaker(i) : [...new Set(speakersOf(i).map((e) => entities.name[e]))].join(' and ');
}

function roleOf(i) {
  return given('set_role', claims.claim_id[i]) ?? claims.speaker_role[i];
}

// The role as it stands behind a name; nothing where the name says it already ("four officials", officials).
function roleShown(i) {
  const role = roleOf(i);
  return role && !fold(speaker(i)).includes(fold(role)) ? el('span', { class: 'role', dir: 'auto' }, `, ${role}`) : '';
}

function stanceOf(i) {
  return given('set_stance', claims.claim_id[i]) ?? claims.stance[i];
}

function knownOutlet(doc) {
  return given('set_outlet', documents.file[doc]) ?? documents.outlet[doc];
}

// Whose article it is, or else which.
function outletOf(doc) {
  return knownOutlet(doc) || documents.file[doc];
}

function publishedOf(doc) {
  return given('set_published', documents.file[doc]) ?? documents.published[doc];
}

// When it was said, or else printed.
function dateOf(i) {
  return claims.when[i] || publishedOf(claims.doc[i]);
}

// A link anyone can open: into the article as published, if its address is known.
function publicLink(i) {
  return webAddress(claims.public_link[i]) || webAddress(documents.url[claims.doc[i]]);
}

function citation(i) {
  const doc = claims.doc[i];
  const where = [documents.title[doc], outletOf(doc), day(publishedOf(doc)), documents.file[doc]];
  const place = `characters ${claims.start[i]}–${claims.end[i]}, ${claims.claim_id[i]}`;
  const words = `${everySpeaker(i)} ${claims.cue[i] || ':'} ${claims.content[i]}`;
  return [`${words} — ${[...new Set(where), place].filter(Boolean).join(', ')}`, publicLink(i)].filter(Boolean).join('\n');
}
