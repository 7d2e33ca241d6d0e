// How numbers, dates and addresses are written. Nothing here knows the page.

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// count(1, "claim") → "1 claim"; count(1200, "claim") → "1,200 claims"
function count(n, one, many) {
  return `${number.format(n)} ${n === 1 ? one : many || one + 's'}`;
}

// An ISO date as exact as it is: "2025-01-26" → "26 Jan 2025", "2025-01" → "Jan 2025".
function day(iso) {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) || [];
  if (!month || month < 1 || month > 12) return iso;
  return `${date ? Number(date) + ' ' : ''}${months[month - 1]} ${year}`;
}

// An ISO date as a number of days, in the middle of what it leaves open; NaN if there is none.
function dayNumber(iso) {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) || [];
  return year ? Date.UTC(year, (month || 7) - 1, date || (month ? 15 : 1)) / 86400000 : NaN;
}

// Only an address of the web becomes a link.
function webAddress(address) {
  return /^https?:\/\/\S+$/i.test(address) ? address : '';
}

// clip("a long text", 6) → "a lon…"
function clip(text, most) {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

// A text from shortly before a word of it, if that stands far in: what a short line shows of it has the word in sight.
function fromNear(text, word) {
  const at = text.indexOf(word);
  return at < 70 ? text : `… ${text.slice(text.indexOf(' ', at - 40) + 1)}`;
}

// [["b", 2], ["a", 1]]: how often each value occurs, the most frequent first.
function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

// How a figure is written out: {value, low, high, qualifier, currency, unit, per} → "at least 1,200 USD per day".
function amountText(figure) {
  const [value, low, high] = [figure.value, figure.low, figure.high].map((v) => (v === null || v === '' ? '' : number.format(v)));
  const unit = figure.currency || figure.unit;
  return [figure.qualifier, value || [low, high].filter(Boolean).join('–'), unit, figure.per && `per ${figure.per}`].filter(Boolean).join(' ');
}
