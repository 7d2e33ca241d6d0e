// The page of one person or body: what they say and when, their denials and figures, and who speaks about them.

const SHOWN_FIRST = 30; // items of a section before "show all"
let shownEntity = -1;

function drawEntity(e) {
  marked = [];
  const by = [], about = [];
  for (let i = 0; i < claims.doc.length; i++) {
    if (speakersOf(i).includes(e)) by.push(i);
    else if (claims.names[i].includes(e)) about.push(i);
  }
  sortBy(by, ORDERS.oldest);
  const denials = by.filter((i) => stanceOf(i) === 'denies');
  const theirs = new Set(by);
  const carried = figures.text.map((_, f) => f).filter((f) => theirs.has(figures.claim[f]) || figures.about[f] === e);
  const place = $('entity');
  place.replaceChildren(
    entityHead(e, by, about),
    ...section('time', 'When', by.length > 1 ? timeLine(by) : ''),
    ...section('says', `Says · ${number.format(by.length)}`, byOutlet(by)),
    ...section('denials', `Denies · ${number.format(denials.length)}`, claimItems(denials)),
    ...section('figures', `Figures · ${number.format(carried.length)}`, figureItems(carried)),
    ...section('disagreements', 'Against others', pairCards(pairsOf(e))),
    ...section('repeats', 'Says again and again', repeats(e)),
    ...section('about', `Spoken about · ${number.format(about.length)}`, spokenAbout(about)));
  place.scrollTop = 0;
}

// A section of the page, or nothing if there is nothing in it.
function section(name, title, ...content) {
  const given = content.flat().filter(Boolean);
  return given.length ? [el('section', { 'data-part': name, 'aria-label': title }, el('h3', {}, title), ...given)] : [];
}

function entityHead(e, by, about) {
  const outlets = new Set(by.map((i) => knownOutlet(claims.doc[i])).filter(Boolean));
  const facts = [entities.role[e], entities.type[e], count(by.length, 'claim'), `in ${count(new Set(by.map((i) => claims.doc[i])).size, 'article')}`,
    outlets.size && `of ${count(outlets.size, 'outlet')}`, about.length && `spoken about ${count(about.length, 'time')}`];
  const others = entities.aliases[e].split(' | ').filter((name) => name && name !== entities.name[e]);
  return el('header', { class: 'about' },
    el('h2', { dir: 'auto' }, entities.name[e]),
    el('p', { dir: 'auto' }, facts.filter(Boolean).join(' · ')),
    others.length ? el('p', { dir: 'auto' }, `Also called ${others.slice(0, 12).join(', ')}`) : '',
    el('p', { class: 'actions' },
      by.length ? button('List these claims', () => listOnly(e), 'only') : '',
      button('Same as somebody else…', () => askMerge(e), 'merge-button'),
      button('Another name…', () => askRename(e), 'rename-button'),
      button('Print', printView, 'print-button')),
    el('p', { class: 'ids' }, entities.entity_id[e]));
}

function listOnly(e) {
  $('search').value = '';
  clearFilters();
  $('filter-form').speaker.value = entities.name[e];
  selectTab('claims');
  document.body.dataset.view = 'list';
  refresh();
}

// A list of which the first items are shown until all are asked for.
function longList(items, make, name) {
  const list = el('ul', { class: `items ${name}` });
  const fill = (most) => {
    list.replaceChildren(...items.slice(0, most).map((item) => el('li', {}, make(item))));
    if (items.length > most) list.append(el('li', {}, button(`Show all ${number.format(items.length)}`, () => fill(Infinity), 'more')));
  };
  fill(SHOWN_FIRST);
  return items.length ? list : '';
}

function claimItems(list) {
  return longList(list, claimItem, 'claim-items');
}

function claimItem(i) {
  return el('a', { class: 'item', href: `#${claims.claim_id[i]}`, onclick: (event) => { event.preventDefault(); choose(i, {}); } }, ...claimLines(i).map(asSpan));
}

// Inside a link stand no paragraphs.
function asSpan(paragraph) {
  const span = el('span', { class: paragraph.className, dir: paragraph.getAttribute('dir') });
  span.append(...paragraph.childNodes);
  return span;
}

// The claims of each outlet, made when they are opened.
function byOutlet(list) {
  const outlets = tally(list.map((i) => rowLabel(claims.doc[i])));
  if (outlets.length < 2) return claimItems(list);
  return outlets.map(([outlet, n], k) => {
    const group = el('details', { class: 'outlet-group', open: k < 3 }, el('summary', { dir: 'auto' }, el('b', {}, outlet), ` ${number.format(n)}`));
    const fill = () => { if (group.open && group.childElementCount < 2) group.append(claimItems(list.filter((i) => rowLabel(claims.doc[i]) === outlet))); };
    group.addEventListener('toggle', fill);
    fill();
    return group;
  });
}

function figureItems(list) {
  return longList(list, (f) => el('button', { type: 'button', class: 'item', onclick: () => openFigure(f) }, ...figureLines(f)), 'figure-items');
}

// Who speaks about them, and what is said.
function spokenAbout(list) {
  if (!list.length) return [];
  const own = list.filter(isOwn);
  const attributed = list.filter((i) => !isOwn(i));
  const who = tally(attributed.map((i) => speaker(i))).slice(0, 12).map(([name, n]) => `${name} (${n})`).join(', ');
  return [
    who ? el('p', { class: 'by', dir: 'auto' }, `By ${who}`) : '', claimItems(attributed),
    own.length ? el('details', {}, el('summary', {}, `${count(own.length, 'sentence')} of the articles’ own`), claimItems(own)) : ''];
}

// What is said more than once, from the table of statements if the page has it.
function repeats(e) {
  const name = entities.name[e];
  const list = statements.statement_id.map((_, s) => s).filter((s) => String(statements.speakers[s]).split(' | ').includes(name));
  return longList(list, (s) => el('p', { class: 'item', dir: 'auto' }, el('span', { class: 'what' }, statements.text[s]), el('span', { class: 'where' },
    [count(statements.times[s], 'time'), day(statements.first_said[s]), day(statements.last_said[s])].filter(Boolean).join(' · '))), 'repeats');
}
