"""What the encoder sees of a document: token features, and the chunks it reads at a time.

    Doc + quotations ─▶ TokenTable (one row a visible token) ─▶ chunks (whole paragraphs, packed)

Training and run time use these same functions. Everything is small integers; nothing here knows
the neural network.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from pipeline.records import Quotation, Span
from pipeline.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from spacy.tokens import Doc

Ints = NDArray[np.int64]

_TAG_NAMES = """
    ? # $ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT
    POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB XX ``
"""
_DEP_NAMES = """
    ? ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj
    csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd
    parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp
"""
TAGS = tuple(_TAG_NAMES.split())  # "?" stands for any other
DEPS = tuple(_DEP_NAMES.split())
_TAG = {name: k for k, name in enumerate(TAGS)}
_DEP = {name: k for k, name in enumerate(DEPS)}

REACH = 4  # head distances beyond this many tokens count as this many
TOKEN_SIZES = (8, 8, 4, len(TAGS), len(DEPS), 2 * REACH + 1)  # shape, quotation, place, tag, dep, head

CHUNK_TOKENS = 170  # tokens a chunk owns: whole paragraphs up to this many …
CONTEXT_TOKENS = 45  # … after at most this many it only reads
LONGEST_CHUNK = 260  # a paragraph that follows a colon stays with it up to here


@dataclass(frozen=True, slots=True)
class TokenTable:
    """One row a visible token of a document; n is their number."""

    start: Ints  # (n,) first character
    end: Ints  # (n,)
    text: list[str]
    features: Ints  # (n, 6), columns as in TOKEN_SIZES
    head: Ints  # (n,) row of the syntactic head, itself for a root
    dep: Ints  # (n,)
    left: Ints  # (n,) first row of the token's subtree
    right: Ints  # (n,) last row of it
    sentence: Ints  # (n,) number of the sentence
    paragraph: Ints  # (n,) number of the paragraph
    quotation: Ints  # (n,) number of the outer quotation, -1 outside
    opened: Ints  # (n,) how many outer quotations began before the token


@dataclass(frozen=True, slots=True)
class Chunk:
    """Rows `begin` to `end` of a table; those before `own` are context, read but not owned."""

    begin: int
    own: int
    end: int


def token_table(doc: Doc, quotations: Sequence[Quotation], source: str = "") -> TokenTable:
    """Describe every visible token of a parsed document; `source` is its text with the ends of its lines.

    >>> import spacy
    >>> table = token_table(spacy.blank("en")("He said: “No.”"), [Quotation(9, 14, 1, ((9, 14),))])
    >>> table.text, table.quotation.tolist()
    (['He', 'said', ':', '“', 'No', '.', '”'], [-1, -1, -1, 0, 0, 0, 0])
    """
    tokens = [token for token in doc if not token.is_space]
    n = len(tokens)
    row = np.zeros(len(doc) + 1, dtype=np.int64)
    for k, token in enumerate(tokens):
        row[token.i] = k
    start = np.array([t.idx for t in tokens], dtype=np.int64)
    text = [t.text for t in tokens]
    end = start + np.array([len(t) for t in text], dtype=np.int64)
    head = np.array([row[t.head.i] if not t.head.is_space else k for k, t in enumerate(tokens)], dtype=np.int64)
    dep = np.array([_DEP.get(t.dep_, 0) for t in tokens], dtype=np.int64)
    sentence = np.cumsum(np.array([bool(t.is_sent_start) for t in tokens], dtype=np.int64))
    paragraph = _paragraph_of(source or doc.text, start)
    state, quotation, opened = _quotation_of(start, end, quotations)
    place = np.zeros(n, dtype=np.int64)
    if n:
        place[1:][sentence[1:] != sentence[:-1]] = 2
        fresh = np.append(True, paragraph[1:] != paragraph[:-1])
        place[np.append(fresh[1:], True)] = 3
        place[fresh] = 1
    features = (
        np.stack(
            [
                np.array([_shape(t) for t in text], dtype=np.int64),
                state,
                place,
                np.array([_TAG.get(t.tag_, 0) for t in tokens], dtype=np.int64),
                dep,
                np.clip(head - np.arange(n), -REACH, REACH) + REACH,
            ],
            axis=1,
        )
        .astype(np.int64)
        .reshape(n, len(TOKEN_SIZES))
    )
    left, right = _subtrees(head)
    return TokenTable(start, end, text, features, head, dep, left, right, sentence, paragraph, quotation, opened)


def _shape(text: str) -> int:
    """Say how a token is written: 0 lower, 1 Title, 2 UPPER, 3 mIxed, 4 digits, 5 marks, 6 letter + digit, 7 A."""
    if text.isalpha():
        if text.islower():
            return 0
        if text.isupper():
            return 7 if len(text) == 1 else 2
        return 1 if text[0].isupper() and text[1:].islower() else 3
    if not any(c.isalnum() for c in text):
        return 5
    return 4 if not any(c.isalpha() for c in text) else 6


def _paragraph_of(text: str, start: Ints) -> Ints:
    begins = np.array([a for a, _ in paragraphs(text)], dtype=np.int64)
    return np.searchsorted(begins, start, side="right").astype(np.int64) - 1


def _quotation_of(start: Ints, end: Ints, quotations: Sequence[Quotation]) -> tuple[Ints, Ints, Ints]:
    """Return three (n,) arrays: the quotation state, the outer quotation's number, how many had begun.

    States: 0 outside, 1 opening mark, 2 inside, 3 closing mark, 4-6 the same one level deeper,
    7 inside a later paragraph of a quotation.
    """
    n = len(start)
    state, number = np.zeros(n, dtype=np.int64), np.full(n, -1, dtype=np.int64)
    outer = [q for q in quotations if q.level == 1]
    for k, quotation in enumerate(outer):
        for j, (a, b) in enumerate(quotation.pieces or ((quotation.start, quotation.end),)):
            i0, i1 = int(np.searchsorted(end, a, side="right")), int(np.searchsorted(start, b, side="left"))
            if i0 < i1:
                state[i0:i1], number[i0:i1] = (7 if j else 2), k
                state[i0], state[i1 - 1] = 1, 3
    for quotation in quotations:
        if quotation.level > 1:
            i0 = int(np.searchsorted(end, quotation.start, side="right"))
            i1 = int(np.searchsorted(start, quotation.end, side="left"))
            if i0 < i1:
                state[i0:i1] = 5
                state[i0], state[i1 - 1] = 4, 6
    begins = np.array(sorted(q.start for q in outer), dtype=np.int64)
    return state, number, np.searchsorted(begins, start, side="right").astype(np.int64)


def _subtrees(head: Ints) -> tuple[Ints, Ints]:
    """Return the first and last row of each token's subtree."""
    n = len(head)
    left, right = list(range(n)), list(range(n))
    heads = head.tolist()
    for _ in range(12):  # trees this deep settle; deeper ones are cut
        changed = False
        for k in range(n):
            h = heads[k]
            if left[k] < left[h]:
                left[h], changed = left[k], True
        for k in range(n - 1, -1, -1):
            h = heads[k]
            if right[k] > right[h]:
                right[h], changed = right[k], True
        if not changed:
            break
    return np.array(left, dtype=np.int64), np.array(right, dtype=np.int64)


def chunks(
    table: TokenTable, limit: int = CHUNK_TOKENS, first: int | None = None, context: int = CONTEXT_TOKENS
) -> list[Chunk]:
    """Pack whole paragraphs into chunks of at most `limit` tokens; cut longer ones at sentence ends.

    Args:
        table: the document's tokens.
        limit: tokens a chunk owns.
        first: limit of the first chunk only (training shifts the borders with it).
        context: tokens read before a chunk's own.
    """
    n = len(table.start)
    if not n:
        return []
    fresh = [0]
    for k in range(1, n):
        if table.paragraph[k] != table.paragraph[k - 1] and table.text[k - 1] != ":":
            fresh.append(k)
    units: list[Span] = []
    for a, b in zip(fresh, [*fresh[1:], n], strict=True):
        units += [(a, b)] if b - a <= min(LONGEST_CHUNK, int(limit * 1.5)) else _split(table, a, b, limit)
    out: list[Chunk] = []
    room = first or limit
    for a, b in units:
        if out and b - out[-1].own <= room:
            out[-1] = Chunk(out[-1].begin, out[-1].own, b)
        else:
            room = limit if out else room
            out.append(Chunk(_context(table, a, context), a, b))
    return out


def _split(table: TokenTable, a: int, b: int, limit: int) -> list[Span]:
    out: list[Span] = []
    while b - a > limit:
        cut = a + limit
        ends = [k for k in range(a + limit // 2, cut + 1) if table.sentence[k] != table.sentence[k - 1]]
        cut = ends[-1] if ends else cut
        out.append((a, cut))
        a = cut
    return [*out, (a, b)]


def _context(table: TokenTable, own: int, most: int) -> int:
    """Return the row where the context of a chunk begins: whole sentences before it, as far as they fit."""
    k = begin = own
    while k > 0 and own - (k - 1) <= most:
        k -= 1
        if k == 0 or table.sentence[k] != table.sentence[k - 1]:
            begin = k
    return begin


def rows_of(table: TokenTable, span: Span) -> Span:
    """Return the rows whose tokens share a character with a span of the text; may be empty.

    >>> import spacy
    >>> rows_of(token_table(spacy.blank("en")("He said no."), []), (3, 10))
    (1, 3)
    """
    a, b = span
    return bisect_right(table.end.tolist(), a), int(np.searchsorted(table.start, b, side="left"))
