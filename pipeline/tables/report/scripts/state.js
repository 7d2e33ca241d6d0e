// The state of the page, in its address and back.

let opened = -1; // the document that the address names, if no claim is chosen
let following = false; // an address is being shown, not written
let view = 'article'; // what stands on the right: article, entity or overview

// Every control of the forms: its name in the address, and how it is read and written. What is as it was at first is left out.
function controls() {
  const one = (name, control) => ({
    name,
    read: () => (control.type === 'checkbox' ? (control.checked ? 'yes' : '') : control.value === control.dataset.first ? '' : control.value),
    write: (value) => {
      if (control.type === 'checkbox') control.checked = value === 'yes';
      else control.value = value ?? control.dataset.first;
      if (control.tagName === 'SELECT' && control.selectedIndex < 0) control.value = control.dataset.first;
    },
  });
  const of = (id, prefix) => [...$(id).elements].filter((control) => control.name).map((control) => one(prefix + control.name, control));
  return [one('q', $('search')), ...of('filter-form', ''), ...of('figure-form', 'figure.'), ...of('people-form', 'people.')];
}

function prepareControls() {
  for (const control of document.querySelectorAll('#search, form [name]')) control.dataset.first = control.value;
}

function clearFilters() {
  const { sort, own } = $('filter-form');
  const kept = [sort.value, own.checked];
  $('filter-form').reset();
  [sort.value, own.checked] = kept;
}

function placeShown() {
  if (view === 'entity') return entities.entity_id[shownEntity];
  if (view === 'overview') return 'pictures';
  return chosen >= 0 ? claims.claim_id[chosen] : opened >= 0 ? documents.doc_id[opened] : '';
}

// Write the address; `push` makes a step for the Back button.
function keepAddress(push = false) {
  if (following) return;
  const tab = document.body.dataset.tab;
  const state = Object.fromEntries(controls().map((control) => [control.name, control.read()]));
  const hash = writeAddress({ at: placeShown(), tab: tab === 'claims' ? '' : tab, ...state });
  if (location.hash !== hash) history[push ? 'pushState' : 'replaceState'](null, '', hash || location.pathname + location.search);
}

// A bare link to a place leaves searches and filters as they are.
async function followAddress() {
  const { at, tab, ...state } = readAddress(location.hash);
  if (location.hash.includes('?')) for (const control of controls()) control.write(state[control.name]);
  say(cutNotice());
  following = true;
  selectTab(tab || (location.hash.includes('?') ? 'claims' : document.body.dataset.tab));
  refresh();
  following = false;
  await showPlace(at);
}

async function showPlace(at) {
  if (!at) {
    clearChoice();
    opened = -1;
    showMain('article');
    showList(false);
    if (wide.matches && shown.length && document.body.dataset.tab === 'claims') await choose(shown[0], { replace: true });
    return;
  }
  const claim = claims.number.get(at);
  if (claim !== undefined) {
    await choose(claim, { replace: true });
    document.body.dataset.view = 'article';
  } else if (documents.number.has(at)) await openArticle(documents.number.get(at));
  else if (figures.number.has(at)) await openFigure(figures.number.get(at));
  else if (entities.number.has(at)) openEntity(entities.number.get(at), false);
  else if (at === 'pictures') openOverview(false);
  else say(`${at} is not on this page: it was struck out, its article has changed, or the page is cut. claims.csv tells. ${cutNotice()}`);
}

function cutNotice() {
  const here = { documents: documents.doc_id.length, claims: claims.claim_id.length };
  if (here.documents === meta.all.documents) return '';
  const articles = `${number.format(here.documents)} of ${count(meta.all.documents, 'article')}`;
  const said = `${number.format(here.claims)} of ${count(meta.all.claims, 'claim')}`;
  return `This page holds the first ${articles}, with ${said}. The CSV tables hold all of them.`;
}
