"""Blanks inside a paragraph, where an indented line goes on or in "Peru’ s": they are in the text, and nothing the parser knows.

words, blanks ─▶ parse of the words ─▶ the same parse, each blank hanging on the word before it
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.records import Zone
from pipeline.text.apostrophes import closed_up
from pipeline.text.spans import SpanIndex

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_EMPTY_LINE = "\n\n"


def without_blanks(nlp: Language, doc: Doc, zones: Sequence[Zone]) -> Doc:
    """Return a parsed text whose parse is that of the text with one space between words.

    Args:
        nlp: what parses.
        doc: its tokens, with marks of where sentences begin.
        zones: blanks between them, which part paragraphs, stay, and are read as an empty line however they are written.
    """
    from spacy.attrs import SENT_START
    from spacy.tokens import Doc as NewDoc

    index = SpanIndex(zones)
    blank = np.array([token.is_space and index.at(token.idx) is not None for token in doc], dtype=bool)
    words = [token.text for token in doc]
    closed = [_EMPTY_LINE if _is_odd_end(word) else closed_up(word) for word in words]
    if (closed == words and not blank.any()) or blank.all():
        return nlp(doc)
    kept = np.flatnonzero(~blank)
    before_blank = np.append(blank[1:], False)
    spaces = [bool(token.whitespace_) for token in doc]
    plain = NewDoc(nlp.vocab, [closed[i] for i in kept], [spaces[i] or bool(before_blank[i]) for i in kept])
    marks: Any = doc.to_array([SENT_START])
    plain.from_array([SENT_START], marks[kept].reshape(-1, 1))
    return _spread(nlp(plain), NewDoc(nlp.vocab, words, spaces), kept)


def _is_odd_end(word: str) -> bool:
    """Say whether a token is the end of a line, and written otherwise than the parser mostly meets it."""
    indent = word.partition("\n")[2]
    return word.isspace() and ("\r\n" in word or "\t" in indent or "  " in indent)


def _spread(parsed: Doc, whole: Doc, kept: Any) -> Doc:
    """Write the parse of the words into the text that has the blanks too."""
    from spacy.attrs import DEP, HEAD, LEMMA, POS, TAG
    from spacy.symbols import SPACE

    names = [TAG, POS, LEMMA, DEP]
    found: Any = parsed.to_array(names)
    filled: Any = np.zeros((len(whole), len(names) + 1), dtype=np.uint64)
    filled[kept, :-1] = found
    heads: Any = np.arange(len(whole), dtype=np.int64)
    heads[kept] = kept[[token.head.i for token in parsed]]
    strings = whole.vocab.strings
    for i in map(int, np.setdiff1d(np.arange(len(whole)), kept)):
        after = int(np.searchsorted(kept, i))
        heads[i] = kept[after - 1] if after else kept[0]
        for column, value in enumerate((strings.add("_SP"), SPACE, strings.add(whole[i].text), strings.add("dep"))):
            filled[i, column] = np.uint64(value)
    filled[:, -1] = (heads - np.arange(len(whole))).astype(np.int64).view(np.uint64)
    return whole.from_array([*names, HEAD], filled)
