// What is listed, as a file for a spreadsheet. Nothing here knows the page.

// Text that a spreadsheet would take for a formula gets an apostrophe, as in the tables; numbers never do.
function csvCell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// Rows of cells → the text of a file, with the mark that makes a spreadsheet read it as UTF-8.
function csvFile(rows) {
  return '\ufeff' + rows.map((row) => row.map(csvCell).join(',')).join('\n') + '\n';
}
