// What the page holds: an index of claims in columns, and the articles in packed parts, unpacked when opened.

const meta = JSON.parse($('meta').textContent);
let claims, documents, entities, series;
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
  ({ claims, documents, entities, series } = await unpack('index'));
  claims.number = new Map(claims.claim_id.map((id, i) => [id, i]));
  claims.first = []; // document → its first claim
  claims.doc.forEach((doc, i) => { claims.first[doc] ??= i; });
  documents.number = new Map(documents.doc_id.map((id, i) => [id, i]));
  entities.number = new Map(entities.entity_id.map((id, i) => [id, i]));
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

// Who says it, as a person would put it.
function speaker(i) {
  return speakerCorrected(claims.claim_id[i]) || claims.source_name[i] || claims.source[i]
    || (claims.source_type[i] === 'article' ? 'The article' : 'Unnamed');
}

function outletOf(doc) {
  return documents.outlet[doc] || documents.file[doc];
}

function citation(i) {
  const doc = claims.doc[i];
  const where = [documents.title[doc], documents.outlet[doc], day(documents.published[doc]), documents.file[doc]];
  const place = `characters ${claims.start[i]}–${claims.end[i]}, ${claims.claim_id[i]}`;
  return `${speaker(i)} ${claims.cue[i] || ':'} ${claims.content[i]} — ${[...where, place].filter(Boolean).join(', ')}`;
}
