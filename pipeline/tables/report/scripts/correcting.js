// The dialogs in which something is corrected.

const OFFERED = 5000; // names in the list to choose from; any other can be typed

// Ask for one or more fields; `use` gets the form and tells what is wrong, or nothing.
function ask(title, note, fields, use) {
  const error = el('p', { class: 'error', role: 'alert' });
  const submit = (event) => {
    event.preventDefault();
    const wrong = use(event.target);
    if (wrong) error.textContent = wrong;
    else $('dialog').close();
  };
  const form = el('form', { onsubmit: submit }, ...fields, error, el('p', { class: 'actions' }, el('button', { type: 'submit' }, 'Change')));
  showDialog(title, note ? el('p', { dir: 'auto' }, note) : '', form);
  form.querySelector('input, select, textarea').focus();
}

function field(label, name, value, properties) {
  const input = el('input', { name, autocomplete: 'off', dir: 'auto', ...properties });
  input.value = value;
  return el('label', {}, label, input);
}

function choice(label, name, value, options) {
  const select = el('select', { name }, ...options.map((option) => el('option', { value: option }, option || 'none')));
  select.value = value;
  return el('label', {}, label, select);
}

// A field for an entity, by name or id.
function entityField(label) {
  const names = (e) => [entities.name[e], entities.role[e]].filter(Boolean).join(', ');
  $('everyone').replaceChildren(...entities.entity_id.slice(0, OFFERED).map((id, e) => el('option', { value: id }, names(e))));
  return field(label, 'entity', '', { list: 'everyone', placeholder: 'a name, or an id such as person:jane-roe' });
}

function entityGiven(form) {
  const text = form.entity.value.trim();
  const named = entities.name.indexOf(text);
  return entities.number.has(text) ? text : named >= 0 ? entities.entity_id[named] : '';
}

const NOBODY = 'Nobody here has that name. Choose one from the list.';

function askSpeaker(i) {
  ask('Who says it?', `Now: ${speaker(i)}`, [entityField('Speaker')], (form) => {
    const id = entityGiven(form);
    if (!id) return NOBODY;
    return void correct('set_speaker', claims.claim_id[i], id, documents.file[claims.doc[i]]);
  });
}

function askMerge(e) {
  ask('The same as …', `${entities.name[e]} and the one you choose become one, under the name of the one you choose.`, [entityField('Same as')], (form) => {
    const id = entityGiven(form);
    if (!id) return NOBODY;
    return void (id !== entities.entity_id[e] && correct('merge', entities.entity_id[e], id, ''));
  });
}

function askRename(e) {
  ask('Another name', `Now: ${entities.name[e]}. The id stays.`, [field('Name', 'name', entities.name[e])], (form) => {
    const name = form.name.value.trim();
    return name ? void correct('rename', entities.entity_id[e], name, '') : 'The name is missing.';
  });
}

// Role and stance of a claim, outlet and date of its article: what was left as it is gives no correction.
function askClaim(i) {
  const doc = claims.doc[i];
  const [id, file] = [claims.claim_id[i], documents.file[doc]];
  const now = { role: roleOf(i), stance: stanceOf(i), outlet: given('set_outlet', file) ?? documents.outlet[doc], published: publishedOf(doc) };
  const fields = [
    field('Role of the speaker', 'role', now.role), choice('Stance', 'stance', now.stance, Object.keys(STANCES)),
    field('Outlet of the article', 'outlet', now.outlet), field('Date of the article', 'published', now.published, { placeholder: '2025-01-26' })];
  ask('Correct this claim', '', fields, (form) => {
    const published = form.published.value.trim();
    if (published && Number.isNaN(dayNumber(published))) return 'A date is written 2025-01-26, 2025-01 or 2025.';
    const set = (name, action, target) => { if (form[name].value.trim() !== now[name]) correct(action, target, form[name].value.trim(), file); };
    set('role', 'set_role', id);
    set('stance', 'set_stance', id);
    set('outlet', 'set_outlet', file);
    set('published', 'set_published', file);
    return '';
  });
}

// The ends of a content: select the words in its surroundings.
async function askEnds(i) {
  const content = await loadDocument(claims.doc[i]);
  const spans = content.claims[i - claims.first[claims.doc[i]]][2];
  const [start, end] = [spans[0][0], spans.at(-1)[1]];
  const from = Math.max(0, start - 300);
  const area = el('textarea', { name: 'words', rows: 9, readonly: true, dir: 'auto', 'aria-label': 'The text around what is said' });
  area.value = content.text.slice(from, end + 300).replaceAll('\r\n', ' \n'); // a field would drop the first of them
  const submit = () => {
    const [a, b] = [area.selectionStart, area.selectionEnd];
    const words = area.value.slice(a, b);
    if (!words.trim()) return 'Select what is said.';
    const [first, last] = [a + words.length - words.trimStart().length, b - words.length + words.trimEnd().length];
    return void correct('set_content', claims.claim_id[i], tableSpan(from + first, from + last), documents.file[claims.doc[i]], words.trim());
  };
  ask('What exactly is said?', 'Select the words that are said, from the first to the last, and press Change.', [area], submit);
  area.setSelectionRange(start - from, end - from);
}

function askFigure(f) {
  const id = figures.figure_id[f];
  const file = documents.file[figures.doc[f]];
  const value = amountOf(f).value;
  const now = { value: value === null ? '' : String(value), measures: measuresOf(f) };
  const wrong = el('input', { type: 'checkbox', name: 'wrong' });
  const fields = [field('Value', 'value', now.value, { inputmode: 'decimal' }), field('What it counts', 'measures', now.measures),
    el('label', { class: 'check' }, wrong, ' This is no figure')];
  ask(`Correct “${figures.text[f]}”`, amountText(amountOf(f)), fields, (form) => {
    const number = form.value.value.replaceAll(',', '').trim();
    if (number && !/^-?\d+(\.\d+)?$/.test(number)) return 'A value is a plain number, such as 1500 or 0.05.';
    if (number !== now.value && number) correct('set_value', id, number, file);
    if (form.measures.value.trim() !== now.measures) correct('set_measures', id, form.measures.value.trim(), file);
    if (wrong.checked) correct('wrong_figure', id, '', file);
    return '';
  });
}

// A claim that was missed: its words are selected in the article.
function askMissed() {
  const span = openDocument < 0 ? null : selectedSpan();
  if (!span) {
    showDialog('A claim is missing', el('p', {}, 'Select in the article what is said, then press this button again.'));
    return;
  }
  const file = documents.file[openDocument];
  const place = tableSpan(...span);
  ask('A claim is missing', `“${clip(openText.slice(...span), 300)}”`, [entityField('Who says it')], (form) => {
    const id = entityGiven(form);
    return id ? void correct('add_claim', place, id, file, openText.slice(...span).trim()) : NOBODY;
  });
}
