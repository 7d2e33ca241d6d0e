// Words as a search compares them, and where they stand in a text. Nothing here knows the page.
//
// Whole words are found, or those that begin with what was typed if there are none. Case, accents, the shape of
// quotation marks, a possessive and commas in numbers make no difference; a plural finds its singular and the other
// way round. What was typed in capitals finds capitals, if there are any: "ICE" is not "ice".

const MOST_TERMS = 32; // of a query; a page pasted into the field asks for nothing

// "Öztürk’s" → "ozturk's"
function fold(text) {
  const plain = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  return (/[^\0-\x7f]/.test(plain) ? plain.normalize('NFD').replace(/\p{M}/gu, '') : plain).toLowerCase();
}

// "Öztürk’s 3,000 U.S. off-ice" → "ozturk 3000 us off ice"
function toWords(text) {
  let plain = fold(text);
  if (plain.includes("'")) plain = plain.replace(/'s?(?![\p{L}\p{N}])/gu, '').replace(/'/g, '');
  if (/\d/.test(plain)) plain = plain.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/(\d)\.(?=\d)/g, '$1\u00b7');
  if (/[a-z]\.[a-z]/.test(plain)) plain = plain.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (dotted) => `${dotted.replaceAll('.', '')} `);
  return plain.replace(/[^\p{L}\p{N}\u00b7]+/gu, ' ').trim();
}

// The words that are all capitals: "the U.S. and ICE’s raids" → "US ICE"
function toCapitals(text) {
  const found = text.match(/(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){2,}|[\p{Lu}\p{N}]{2,}(?=s?(?![\p{L}\p{N}])))/gu) || [];
  return found.map((word) => word.replaceAll('.', '')).filter((word) => /\p{Lu}/u.test(word)).join(' ');
}

// What was typed → the terms to find: [{words: ["ice"], capitals: "ICE", exact: false}]; a quoted phrase is one exact term.
function parseQuery(typed) {
  const terms = [];
  for (const [, phrase, word] of typed.matchAll(/["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+)/g)) {
    const words = toWords(phrase ?? word).split(' ').filter(Boolean);
    const capitals = toCapitals(phrase ?? word);
    const plain = capitals.includes(' ') || /\p{Ll}/u.test(phrase ?? word) || words.length > 1;
    if (words.length) terms.push({ words, capitals: plain ? '' : capitals, exact: phrase !== undefined });
  }
  return terms.slice(0, MOST_TERMS);
}

// A word and the plural or singular of it, beside each other.
function forms(word) {
  if (word.length < 3 || /\d/.test(word)) return [word];
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`];
}

// A text to be searched: its words and its capitals, with a space on either side.
function prepareText(text) {
  return { words: ` ${toWords(text)} `, capitals: ` ${toCapitals(text)} ` };
}

// Many of them as one long string each, which is searched far faster than they are one by one.
class Stack {
  constructor(texts) {
    this.size = texts.length;
    for (const name of ['words', 'capitals']) {
      this[name] = texts.map((text) => text[name]).join('\n');
      let end = 0;
      this[`${name}Ends`] = Uint32Array.from(texts, (text) => (end += text[name].length + 1));
    }
  }

  has([name, needles]) {
    return needles.some((needle) => this.next(name, needle, 0) >= 0);
  }

  // Which texts hold one of the needles: 1 at the place of each.
  hits([name, needles]) {
    const found = new Uint8Array(this.size);
    const ends = this[`${name}Ends`];
    for (const needle of needles) {
      let at = this.next(name, needle, 0);
      for (let i = 0; at >= 0; at = this.next(name, needle, ends[i] - 1)) {
        while (ends[i] <= at) i++;
        found[i] = 1;
      }
    }
    return found;
  }

  // Where a needle is next. The space before it, the most frequent sign of all, is looked at last: that is far faster.
  next(name, needle, from) {
    const text = this[name];
    const bare = needle.slice(1);
    let at = text.indexOf(bare, from);
    while (at > 0 && text[at - 1] !== ' ') at = text.indexOf(bare, at + 1);
    return at;
  }
}

// How a term is looked for: [name of the haystack, needles of which one must be in it], the strictest way first.
function waysOf(term) {
  const words = term.words.join(' ');
  const whole = term.exact || term.words.length > 1 ? [words] : forms(words);
  return [
    ...(term.capitals.length > 1 ? [['capitals', [` ${term.capitals} `]]] : []),
    ['words', whole.map((form) => ` ${form} `)],
    ...(term.exact ? [] : [['words', [` ${words}`]]]),
  ];
}

// The strictest way of finding a term that finds something; the last if none does. Of a name that is typed in capitals
// nothing else is looked for: who asks for ICE wants no ice, even where nobody writes it so.
function wayFor(term, stack, isName = false) {
  const ways = waysOf(term);
  if (isName && term.capitals.length > 1) return ways[0];
  return ways.find((way) => stack.has(way)) || ways.at(-1);
}

const TOKEN = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

// Where the needles of these ways stand in a text: [[start, end], …], in order and apart.
function findMarks(text, ways) {
  if (!ways.length) return [];
  const tokens = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = toWords(match[0]);
    if (word) tokens.push({ start: match.index, end: match.index + match[0].length, words: word, capitals: toCapitals(match[0]) });
  }
  const marks = [];
  for (const [name, needles] of ways) {
    for (const needle of needles) {
      const parts = needle.trim().split(' ');
      const open = !needle.endsWith(' '); // what was typed may go on
      const fits = (token, k) => token && (token[name] === parts[k] || (open && k === parts.length - 1 && token[name].startsWith(parts[k])));
      tokens.forEach((token, at) => {
        if (parts.every((_, k) => fits(tokens[at + k], k))) marks.push([token.start, tokens[at + parts.length - 1].end]);
      });
    }
  }
  marks.sort((a, b) => a[0] - b[0]);
  const apart = [];
  for (const mark of marks) {
    const last = apart.at(-1);
    if (last && mark[0] <= last[1]) last[1] = Math.max(last[1], mark[1]);
    else apart.push(mark);
  }
  return apart;
}
