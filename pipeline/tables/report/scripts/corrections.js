// What the analyst corrects is kept in the browser until it is exported as corrections.csv.

const STORE = `onrecord ${meta.identity}`;
let corrections = restore(); // rows of [action, target, value, document], and the words at a place
let byTarget = index(corrections);

function restore() {
  try {
    const rows = JSON.parse(localStorage.getItem(STORE) || '[]');
    return Array.isArray(rows) ? rows.filter((row) => Array.isArray(row) && (row.length === 4 || row.length === 5)) : [];
  } catch {
    return [];
  }
}

// One row an action and target; missed claims are told apart by their document too.
function keyOf([action, target, , file]) {
  return action === 'add_claim' ? `${action} ${target} ${file}` : `${action} ${target}`;
}

function index(rows) {
  return new Map(rows.map((row) => [keyOf(row), row[2]]));
}

// What a correction of this page says of a target; undefined if there is none.
function given(action, target) {
  return byTarget.size ? byTarget.get(`${action} ${target}`) : undefined;
}

function keep() {
  byTarget = index(corrections);
  try {
    localStorage.setItem(STORE, JSON.stringify(corrections));
  } catch { /* a browser that keeps nothing: the export still works */ }
  $('open-corrections').hidden = !corrections.length && !meta.corrections.length;
  $('correction-count').textContent = corrections.length;
}

// Keep a correction in place of the one before of the same; null takes it back.
function correct(action, target, value, file, ...words) {
  const key = keyOf([action, target, value, file]);
  corrections = corrections.filter((row) => keyOf(row) !== key);
  if (value !== null) corrections.push([action, target, value, file, ...words]);
  keep();
  forgetSearch();
  drawAgain();
}

function isWrong(id) {
  return given('wrong_claim', id) !== undefined;
}

function toggleWrong(i) {
  const id = claims.claim_id[i];
  correct('wrong_claim', id, isWrong(id) ? null : '', documents.file[claims.doc[i]]);
}

function speakerEntity(i) {
  if (!corrections.length) return claims.entity[i];
  const set = given('set_speaker', claims.claim_id[i]);
  const entity = set === undefined ? claims.entity[i] : entities.number.get(set) ?? -1;
  const merged = entity >= 0 ? given('merge', entities.entity_id[entity]) : undefined;
  return merged === undefined ? entity : entities.number.get(merged) ?? entity;
}

const OUTCOMES = {
  wrong_claim: 'is wrong', set_speaker: 'is said by', merge: 'is the same as', rename: 'is called', set_role: 'is said as', set_stance: 'has the stance',
  set_content: 'ends elsewhere:', wrong_figure: 'is no figure', set_value: 'is', set_measures: 'counts', set_outlet: 'is of', set_published: 'is of',
  add_claim: 'is a claim by', not_a_disagreement: 'is no disagreement',
};

function describeCorrection([action, target, value, file]) {
  const i = claims.number.get(target);
  const f = figures.number.get(target);
  const what = i !== undefined ? `“${clip(claims.content[i], 80)}”` : f !== undefined ? `“${figures.text[f]}”` : action === 'add_claim' ? `Characters ${target} of ${file}` : target;
  return [what, OUTCOMES[action] || action, value].filter(Boolean).join(' ');
}

function correctionsFile() {
  const replaced = new Set(corrections.map(keyOf));
  const earlier = meta.corrections.filter((row) => !replaced.has(keyOf(row)));
  return csvFile([['action', 'target', 'value', 'document', 'words'], ...earlier, ...corrections]);
}

function showCorrections() {
  const line = (row) => el('li', { dir: 'auto' }, describeCorrection(row), ' ',
    button('Undo', () => { correct(row[0], row[1], null, row[3]); showCorrections(); }, 'undo'));
  showDialog('Corrections',
    corrections.length ? el('ul', { class: 'corrections' }, ...corrections.map(line)) : el('p', {}, 'Nothing new.'),
    meta.corrections.length ? el('p', {}, `${count(meta.corrections.length, 'correction')} of the last run will be in the file too.`) : '',
    ...withoutEffect(),
    el('p', { class: 'actions' }, button('Download corrections.csv', () => download('corrections.csv', correctionsFile()), 'export')),
    el('h3', {}, 'Where to put the file'),
    el('ol', { class: 'corrections' },
      el('li', {}, 'Move corrections.csv to the top of the folder of articles that you gave to onrecord extract, in place of the one that may lie there.'),
      el('li', {}, 'If your browser called it “corrections (1).csv”, give it its name back.'),
      el('li', {}, 'Run the same command again: the corrections are applied then and at every later run.')));
}

// Those of the last run that found nothing to correct, with the reason.
function withoutEffect() {
  if (!meta.without_effect.length) return [];
  return [el('h3', {}, 'Without effect in the last run'), el('ul', { class: 'corrections without-effect' }, ...meta.without_effect.map((line) => el('li', { dir: 'auto' }, line)))];
}
