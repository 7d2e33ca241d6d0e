"""Quotations that a verb of saying leads: `He said, “…”`. Who leads one has said it, whatever else stands around."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import PAST_OR_PRESENT, subjects_of
from pipeline.records import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONFIDENCE = 0.8
_REACH = 4  # words between the verb and its comma: "told the paper on Monday,"
_LEADS = frozenset({",", ":"})


def leader(pieces: Sequence[Span], lookup: Lookup) -> Attribution | None:
    """Return who says a quotation by the words right before it, if a finite verb of saying with a subject stands there.

    Args:
        pieces: the quotation, one span a paragraph.
        lookup: the article.

    `Ada Roe told us: “It was late.”` is led by Ada Roe, in a paragraph of its own too; `“We left,” she said. “It was late.”` by nobody.
    """
    start = pieces[0][0]
    before = lookup.tokens((lookup.sentence(start)[0], start))
    if not before and start:  # the quotation is a sentence of its own to the parser
        before = lookup.tokens((lookup.sentence(start - 2)[0], start))
    if len(before) < 3 or before[-1].text not in _LEADS:
        return None
    verb = next((t for t in reversed(before[-1 - _REACH : -1]) if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.tag_ not in PAST_OR_PRESENT or not lookup.cue_class(verb):
        return None
    source = next((s for t in subjects_of(verb) if (s := _whole(t, verb))), None)
    return Attribution((verb.idx, verb.idx + len(verb)), source, tuple(pieces), _CONFIDENCE) if source else None


def _whole(subject: Token, verb: Token) -> Span | None:
    """Return the words of a subject that stand before its verb."""
    words = [t for t in subject.subtree if t.i < verb.i and not t.is_space]
    while words and words[-1].is_punct:
        words.pop()
    return (words[0].idx, words[-1].idx + len(words[-1])) if words else None
