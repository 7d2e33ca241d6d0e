// The article with its marks. Marks overlap, so the text is cut wherever one begins or ends, and each piece
// knows every mark it lies in: [claim, role, whether the mark begins here].

const PARAGRAPHS = 5000; // more lines than that share elements
const MARKED_AT_MOST = 300000; // characters of an article in which found words are marked
let openDocument = -1;
let openText = ''; // of the open article
let pieces = []; // {node, marks} of the open article
let starts = new WeakMap(); // paragraph of the open article → where it begins in the text

async function showDocument(doc) {
  if (doc === openDocument) return;
  const content = await loadDocument(doc);
  openDocument = doc;
  openText = content.text;
  pieces = [];
  const body = paragraphs(content, claims.first[doc] ?? 0);
  const title = documents.title[doc];
  const printed = title && body.slice(0, 8).find((node) => node.className === 'headline' && fold(node.textContent) === fold(title));
  $('article').replaceChildren(heading(doc, printed), ...body.filter((node) => node !== printed));
  if (printed) starts.set($('article').querySelector('h2'), starts.get(printed));
}

// The headline as printed, with its marks, or else the title known from elsewhere.
function heading(doc, printed) {
  const address = webAddress(documents.url[doc]);
  const file = documents.title[doc] ? documents.file[doc] : ''; // else it is the heading
  const outlet = outletOf(doc) === documents.file[doc] ? '' : outletOf(doc);
  const facts = [outlet, documents.byline[doc], day(publishedOf(doc)), file].filter(Boolean);
  return el('header', { class: 'about' },
    el('h2', { dir: 'auto' }, ...(printed ? printed.childNodes : [documents.title[doc] || documents.file[doc]])),
    el('p', { dir: 'auto' }, facts.join(' · '), address ? ' · ' : '', address ? el('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, 'original') : ''),
    documents.correction[doc] ? el('p', { class: 'correction', dir: 'auto' }, documents.correction[doc]) : '');
}

function paragraphs(content, first) {
  const { text, zones } = content;
  const marks = collectMarks(content, first);
  const lines = [...text.matchAll(/[^\r\n\u2028\u2029]+/g)].filter(([line]) => line.trim());
  const together = Math.ceil(lines.length / PARAGRAPHS) || 1;
  const nodes = [];
  const sweep = new Sweep(text, marks);
  for (let n = 0, z = 0; n < lines.length; n += together) {
    const last = lines[Math.min(n + together, lines.length) - 1];
    const start = lines[n].index;
    const end = last.index + last[0].length;
    while (z < zones.length && zones[z][1] <= start) z++;
    const node = el('p', { class: kindOf(zones[z], start, text.slice(start, end)), dir: 'auto' }, ...sweep.upTo(start, end));
    starts.set(node, start);
    nodes.push(node);
  }
  return nodes;
}

// What a paragraph is: what its beginning is, unless only a few words are that: a lead goes on behind its dateline.
function kindOf(zone, start, line) {
  if (!zone || zone[0] > start) return 'body';
  return line.slice(zone[1] - start).trim() ? 'body' : zone[2];
}

// Every mark as {start, end, and what it is}.
function collectMarks({ names, figures, claims: spans }, first) {
  const marks = [];
  for (const [start, end, entity] of names) marks.push({ start, end, kind: 'name', entity });
  for (const [start, end, id, note] of figures) marks.push({ start, end, kind: 'figure', id, note });
  spans.forEach(([source, cue, content], k) => {
    const claim = first + k;
    for (const [start, end] of content) marks.push({ start, end, kind: 'content', claim });
    if (source) marks.push({ start: source[0], end: source[1], kind: 'source', claim });
    if (cue) marks.push({ start: cue[0], end: cue[1], kind: 'cue', claim });
  });
  return marks.filter((mark) => mark.end > mark.start);
}

// Goes through the text once; `upTo` gives the nodes of the next stretch.
class Sweep {
  constructor(text, marks) {
    this.text = text;
    this.begin = [...marks].sort((a, b) => a.start - b.start);
    this.cuts = [...new Set(marks.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b);
    this.active = new Set();
    this.b = this.c = 0;
  }

  upTo(start, end) {
    const nodes = [];
    for (let at = start; at < end;) {
      while (this.c < this.cuts.length && this.cuts[this.c] <= at) this.c++;
      const next = Math.min(end, this.cuts[this.c] ?? end);
      while (this.b < this.begin.length && this.begin[this.b].start <= at) this.active.add(this.begin[this.b++]);
      for (const mark of this.active) if (mark.end <= at) this.active.delete(mark);
      nodes.push(pieceNode(this.text.slice(at, next), [...this.active], at));
      at = next;
    }
    return nodes;
  }
}

function pieceNode(text, marks, at) {
  if (!marks.length) return document.createTextNode(text);
  const name = marks.find((mark) => mark.kind === 'name');
  const figure = marks.find((mark) => mark.kind === 'figure');
  const inClaims = marks.filter((mark) => mark.claim !== undefined).sort((a, b) => (a.end - a.start) - (b.end - b.start));
  const title = [figure && figure.note, name && `${entities.name[name.entity]} (${entities.type[name.entity]})`];
  const node = el('span', {
    class: `${name ? ' name' : ''}${figure ? ' figure' : ''}`, title: title.filter(Boolean).join(' · ') || null,
    'data-figure': figure && figure.id,
  }, text);
  if (inClaims.length) {
    node.onclick = () => { if (String(getSelection()) === '') choose(innermost(inClaims), {}); };
    pieces.push({ node, base: node.className, marks: inClaims, at, end: at + text.length });
  }
  return node;
}

// Of the claims at a place, the shortest attributed one; the article's own only if there is no other.
function innermost(marks) {
  return (marks.find((mark) => claims.source_type[mark.claim] !== 'article') || marks[0]).claim;
}

const LABELS = { source: 'source', cue: 'cue', content: 'says' };

// Mark all claims faintly and the chosen one strongly; the article's own claims are marked only when chosen.
function paint(claim) {
  const labelled = new Set();
  for (const { node, base, marks, at, end } of pieces) {
    const lit = ['source', 'cue', 'content'].map((kind) => marks.find((m) => m.claim === claim && m.kind === kind)).find(Boolean);
    const faint = marks.find((m) => m.kind !== 'content' && attributed(m)) || marks.find(attributed);
    const label = lit && lit.start === at && !labelled.has(lit.kind) ? LABELS[lit.kind] : '';
    if (label) labelled.add(lit.kind);
    const last = lit && lit.end === end ? ' last' : '';
    node.className = `${base} ${lit ? `lit ${lit.kind}${last}` : faint ? `faint ${faint.kind}` : ''}${label ? ' labelled' : ''}`;
    if (label) node.dataset.label = label; else delete node.dataset.label;
  }
}

// Mark the words looked for in the open article, where the browser can without touching its text.
function showFound() {
  if (!window.Highlight || !CSS.highlights) return;
  const places = marked.length && openText.length < MARKED_AT_MOST ? $('article').querySelectorAll('p, h2') : [];
  const ranges = [...places].flatMap((place) => findMarks(place.textContent, marked).map(([start, end]) => rangeIn(place, start, end)));
  CSS.highlights.set('found', new Highlight(...ranges));
}

function rangeIn(place, start, end) {
  const range = document.createRange();
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node && at < end; at += node.length, node = walker.nextNode()) {
    if (at <= start && start < at + node.length) range.setStart(node, start - at);
    if (at < end && end <= at + node.length) range.setEnd(node, end - at);
  }
  return range;
}

function attributed(mark) {
  return claims.source_type[mark.claim] !== 'article' && !isWrong(claims.claim_id[mark.claim]);
}

function scrollToMark(node) {
  if (!node) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  node.scrollIntoView({ block: 'center', behavior: calm || document.visibilityState !== 'visible' ? 'auto' : 'smooth' });
}

function scrollToClaim() {
  scrollToMark(document.querySelector('#article .lit.content') || document.querySelector('#article .lit'));
}

function scrollToFigure(id) {
  document.querySelectorAll('#article .found-figure').forEach((node) => node.classList.remove('found-figure'));
  const nodes = document.querySelectorAll(`#article [data-figure="${CSS.escape(id)}"]`);
  nodes.forEach((node) => node.classList.add('found-figure'));
  scrollToMark(nodes[0]);
}

// Where the words selected in the article stand in its text: [start, end], or null if there are none.
function selectedSpan() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const ends = [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]].map(([node, offset]) => textOffset(node, offset));
  return ends.includes(-1) || ends[0] >= ends[1] ? null : trimSpan(ends);
}

function textOffset(node, offset) {
  const within = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('#article p, #article h2');
  if (!within || !starts.has(within)) return -1;
  const before = document.createRange();
  before.setStart(within, 0);
  before.setEnd(node, offset);
  return starts.get(within) + before.toString().length;
}

function trimSpan([start, end]) {
  const words = openText.slice(start, end);
  return words.trim() ? [start + words.length - words.trimStart().length, end - words.length + words.trimEnd().length] : null;
}

// Offsets as the tables count them, in code points: "120-180".
function tableSpan(start, end) {
  const points = (at) => Array.from(openText.slice(0, at)).length;
  return `${points(start)}-${points(end)}`;
}
