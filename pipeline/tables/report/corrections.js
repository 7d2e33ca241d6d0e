// What the analyst corrects is kept in the browser until it is exported as corrections.csv.

const STORE = `onrecord ${meta.identity}`;
const OFFERED = 5000; // names in the list to choose from; any other can be typed
let corrections = restore(); // rows of [action, target, value, document]

function restore() {
  try {
    const rows = JSON.parse(localStorage.getItem(STORE) || '[]');
    return Array.isArray(rows) ? rows.filter((row) => Array.isArray(row) && row.length === 4) : [];
  } catch {
    return [];
  }
}

function keep() {
  try {
    localStorage.setItem(STORE, JSON.stringify(corrections));
  } catch { /* a browser that keeps nothing: the export still works */ }
  $('open-corrections').hidden = !corrections.length && !meta.corrections.length;
  $('correction-count').textContent = corrections.length;
}

function correct(action, target, value, file) {
  corrections = corrections.filter((row) => !(row[0] === action && row[1] === target));
  if (value !== null) corrections.push([action, target, value, file]);
  keep();
  forgetSearch();
  drawList();
  if (chosen >= 0) { paint(chosen); showCard(chosen); }
}

function find(action, target) {
  return corrections.find((row) => row[0] === action && row[1] === target);
}

function isWrong(id) {
  return Boolean(find('wrong_claim', id));
}

function toggleWrong(i) {
  const id = claims.claim_id[i];
  correct('wrong_claim', id, isWrong(id) ? null : '', documents.file[claims.doc[i]]);
}

function speakerEntity(i) {
  const row = corrections.length && find('set_speaker', claims.claim_id[i]);
  const entity = row ? entities.number.get(row[2]) ?? -1 : claims.entity[i];
  const merged = corrections.length && entity >= 0 && find('merge', entities.entity_id[entity]);
  return merged ? entities.number.get(merged[2]) ?? entity : entity;
}

// The speaker's name as corrected, or empty.
function speakerCorrected(id) {
  if (!corrections.length) return '';
  const i = claims.number.get(id);
  const entity = speakerEntity(i);
  return entity >= 0 && entity !== claims.entity[i] ? entities.name[entity] : '';
}

// Ask for an entity by name or id; `use` gets its id.
function askEntity(title, note, use) {
  const called = (e) => [entities.name[e], entities.role[e]].filter(Boolean).join(', ');
  const offered = entities.entity_id.slice(0, OFFERED).map((id, e) => el('option', { value: id }, called(e)));
  $('everyone').replaceChildren(...offered);
  const placeholder = 'a name, or an id such as person:jane-roe';
  const field = el('input', { list: 'everyone', 'aria-label': title, autocomplete: 'off', placeholder });
  const error = el('p', { class: 'error', role: 'alert' });
  const submit = (event) => {
    event.preventDefault();
    const text = field.value.trim();
    const named = entities.name.indexOf(text);
    const id = entities.number.has(text) ? text : named >= 0 ? entities.entity_id[named] : '';
    if (!id) { error.textContent = 'Nobody here has that name. Choose one from the list.'; return; }
    $('dialog').close();
    use(id);
  };
  const actions = el('p', { class: 'actions' }, el('button', { type: 'submit' }, 'Change'));
  showDialog(title, el('p', {}, note), el('form', { onsubmit: submit }, field, error, actions));
  field.focus();
}

function askSpeaker(i) {
  askEntity('Who says it?', `Now: ${speaker(i)}`, (id) => correct('set_speaker', claims.claim_id[i], id, documents.file[claims.doc[i]]));
}

function askMerge(e) {
  askEntity('The same as …', `${entities.name[e]} and the one you choose become one, under the name of the one you choose.`, (id) => {
    if (id !== entities.entity_id[e]) correct('merge', entities.entity_id[e], id, '');
  });
}

const OUTCOMES = { wrong_claim: 'is wrong', set_speaker: 'is said by', merge: 'is the same as' };

function describeCorrection([action, target, value]) {
  const i = claims.number.get(target);
  const what = i === undefined ? target : `“${claims.content[i].slice(0, 80)}”`;
  return [what, OUTCOMES[action] || action, value].filter(Boolean).join(' ');
}

function showCorrections() {
  const line = (row) => el('li', { dir: 'auto' }, describeCorrection(row), ' ',
    button('Undo', () => { correct(row[0], row[1], null); showCorrections(); }, 'undo'));
  showDialog('Corrections',
    el('p', {}, 'Put corrections.csv into the folder of your articles and run the extraction again: it is applied then and at every later run.'),
    corrections.length ? el('ul', { class: 'corrections' }, ...corrections.map(line)) : el('p', {}, 'Nothing new.'),
    meta.corrections.length ? el('p', {}, `${count(meta.corrections.length, 'correction')} of the last run will be in the file too.`) : '',
    el('p', { class: 'actions' }, button('Download corrections.csv', exportCorrections, 'export')));
}

function csvCell(text) {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function correctionsFile() {
  const replaced = new Set(corrections.map((row) => `${row[0]} ${row[1]}`));
  const earlier = meta.corrections.filter((row) => !replaced.has(`${row[0]} ${row[1]}`));
  const rows = [['action', 'target', 'value', 'document'], ...earlier, ...corrections];
  return '\ufeff' + rows.map((row) => row.map(csvCell).join(',')).join('\n') + '\n';
}

function exportCorrections() {
  const address = URL.createObjectURL(new Blob([correctionsFile()], { type: 'text/csv' }));
  el('a', { href: address, download: 'corrections.csv' }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
