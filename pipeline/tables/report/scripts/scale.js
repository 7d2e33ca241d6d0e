// Where a value stands on an axis. Nothing here knows the page.

// Linear from zero, or logarithmic where the largest is far beyond the smallest.
function makeAxis(low, high) {
  const log = low > 0 && high / low > 200;
  const from = log ? Math.log10(low) : Math.min(0, low);
  const to = log ? Math.log10(high) : Math.max(0, high);
  const span = to - from || 1;
  const at = (value) => 3 + (94 * ((log ? Math.log10(value) : value) - from)) / span;
  let ticks;
  if (log) {
    const step = Math.ceil(span / 4);
    const powers = Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, n) => Math.ceil(from) + n);
    ticks = powers.filter((power) => power % step === 0).map((power) => 10 ** power);
  } else {
    const rough = 10 ** Math.floor(Math.log10(span / 3));
    const step = [1, 2, 5, 10].map((m) => m * rough).find((s) => span / s <= 5);
    ticks = Array.from({ length: 6 }, (_, n) => (Math.ceil(from / step) + n) * step).filter((v) => v <= to);
  }
  return { at, ticks, log };
}

// Days on an axis, with ticks at days, weeks, months or years as there is room for.
function makeTimeAxis(first, last) {
  const at = (days) => (last > first ? 4 + (92 * (days - first)) / (last - first) : 50);
  return { at, ticks: last - first < 60 ? dayTicks(first, last) : monthTicks(first, last) };
}

function dayTicks(first, last) {
  const step = [1, 2, 7].find((days) => (last - first) / days <= 6) || 14;
  const ticks = [];
  for (let t = Math.ceil(first); t <= last; t += step) ticks.push([t, ticks.length ? day(isoOf(t)).replace(/ \d{4}$/, '') : day(isoOf(t))]);
  return ticks;
}

function monthTicks(first, last) {
  const step = [1, 3, 6, 12, 24, 60, 120].find((n) => (last - first) / (n * 30.4) <= 7) || 240;
  const from = new Date(first * 86400000);
  const ticks = [];
  for (let m = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth()) / step) * step; ; m += step) {
    const [year, month] = [Math.floor(m / 12), m % 12];
    const t = Date.UTC(year, month) / 86400000;
    if (t > last) return ticks;
    if (t >= first) ticks.push([t, step >= 12 ? String(year) : `${months[month]} ${year}`]);
  }
}

function isoOf(days) {
  return new Date(days * 86400000).toISOString().slice(0, 10);
}
