// Elements are made here and nowhere else; text goes in as text, never as markup.

const $ = (id) => document.getElementById(id);

// el("p", {class: "note", onclick: f}, "text", child) → an element; properties that are false or null are left out.
function el(name, properties, ...children) {
  return fill(document.createElement(name), properties, children);
}

function svg(name, properties, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), properties, children);
}

function fill(node, properties, children) {
  for (const [key, value] of Object.entries(properties || {})) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

function button(text, action, name) {
  return el('button', { type: 'button', class: name, onclick: action, dir: 'auto' }, text);
}

// A button that is on or off.
function toggle(text, on, action, name) {
  return el('button', { type: 'button', class: name, 'aria-pressed': String(on), onclick: action, dir: 'auto' }, text);
}

function showDialog(title, ...children) {
  const dialog = $('dialog');
  const close = el('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: () => dialog.close() }, '×');
  dialog.replaceChildren(el('header', {}, el('h2', { id: 'dialog-title' }, title), close), ...children);
  if (!dialog.open) dialog.showModal();
}

function say(text) {
  $('notice').textContent = text;
  $('notice').hidden = !text;
}
