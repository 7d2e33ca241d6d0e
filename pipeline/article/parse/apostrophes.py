"""Tokens whose apostrophe a blank was set behind, made one: the parser knows "’s", and nothing like "’" and "s".

… "Peru", "’", "s" …  ─▶ … "Peru", "’ s" …
… "don", "’", "t" …   ─▶ … "do", "n’ t" …
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.text.apostrophes import broken_apostrophes, takes_not

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def join_apostrophes(nlp: Language, doc: Doc) -> Doc:
    """Return a tokenised text, what a blank parts from its apostrophe as one token with the blank in it.

    Args:
        nlp: what tokenised it.
        doc: its tokens; nothing has been written to them yet.
    """
    broken = broken_apostrophes(doc.text)
    if not broken:
        return doc
    from spacy.tokens import Doc as NewDoc

    words: list[str] = []
    spaces: list[bool] = []
    joined = False
    for token in doc:
        if joined:
            words[-1] += f" {token.text}"
            spaces[-1] = bool(token.whitespace_)
            joined = False
            continue
        word = token.text
        joined = token.idx in broken and len(word) == 1 and token.i + 1 < len(doc)
        if joined and token.nbor(1).lower_ == "t":
            joined = takes_not(words[-1])
            if joined:
                words[-1], word = words[-1][:-1], words[-1][-1] + word
        words.append(word)
        spaces.append(bool(token.whitespace_))
    return NewDoc(nlp.vocab, words, spaces)
