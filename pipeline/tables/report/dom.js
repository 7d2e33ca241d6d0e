// Elements are made here and nowhere else; text goes in as text, never as markup.

const $ = (id) => document.getElementById(id);

// el("p", {class: "note", onclick: f}, "text", child) → an element; properties that are false or null are left out.
function el(name, properties, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

function svg(name, properties, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(properties)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

const number = new Intl.NumberFormat('en');
const count = (n, one, many) => `${number.format(n)} ${n === 1 ? one : many || one + 's'}`;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// An ISO date as exact as it is: "2025-01-26" → "26 Jan 2025", "2025-01" → "Jan 2025".
function day(iso) {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) || [];
  if (!month || month < 1 || month > 12) return iso;
  return `${date ? Number(date) + ' ' : ''}${months[month - 1]} ${year}`;
}

// Only an address of the web becomes a link.
function webAddress(address) {
  return /^https?:\/\/\S+$/i.test(address) ? address : '';
}

// Case, accents and the shape of quotation marks make no difference to a search.
function fold(text) {
  const plain = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  return (/[^\0-\x7f]/.test(plain) ? plain.normalize('NFD').replace(/\p{M}/gu, '') : plain).toLowerCase();
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
