"""The article's own claims: sentences in nobody's mouth that state something which could be checked.

A sentence is kept when it holds a figure, reads as a factual claim to the check-worthiness model, or
says that somebody named did something; scenery, questions and advice are left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Claim, Figure, Span, make_id
from pipeline.text.spans import covers, merge, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_COVERED = 0.3  # a sentence attributed by more than this is no claim of the article's own: it would repeat another
_COVERED_WITH_FIGURE = 0.8  # … unless it states a figure that nobody else does
_CHECKWORTHY = 0.3
_CHECKWORTHY_EVENT = 0.08  # enough where a named subject acts
_WORDS = 4
_BASE, _BY_SCORE, _BY_FIGURE, _BY_ACT, _BY_OTHERS = 0.4, 0.3, 0.15, 0.1, 0.4  # what makes up the confidence
_ACTED = frozenset({"VBD", "VBN", "VBZ", "VBP"})


def own_claims(
    claims: Sequence[Claim], figures: Sequence[Figure], speech: Iterable[Span], lookup: Lookup
) -> Iterator[Claim]:
    """Yield one claim for each checkable sentence of the body that is not mostly attributed.

    Args:
        claims: the attributed claims.
        figures: the quantities of the article.
        speech: where others speak: quotations and turns, whoever speaks them; none of it is ever the article's, and
            what stands around it only if that states a figure.
        lookup: the article.
    """
    spoken = merge(speech)
    spoken_ends = [end for _, end in spoken]
    taken = merge([*(p for c in claims for p in (c.source, c.cue, *c.content) if p), *spoken])
    ends = [end for _, end in taken]
    counted = sorted(f.start for f in figures if not covers(taken[(k := bisect_right(ends, f.start)) : k + 1], f.start))
    for span in lookup.sentences:
        if not lookup.in_body(span[0]):
            continue
        has_figure = bisect_left(counted, span[0]) < bisect_left(counted, span[1])
        content: tuple[Span, ...] = (span,)
        if (first := bisect_right(spoken_ends, span[0])) < len(spoken) and spoken[first][0] < span[1]:
            if not has_figure:
                continue
            content = tuple(_around(lookup.text, span, spoken, first))
            if sum(t.is_alpha for c in content for t in lookup.tokens(c)) < _WORDS:
                continue
        limit = _COVERED_WITH_FIGURE if has_figure else _COVERED
        covered = _covered(lookup.text, span, taken, bisect_right(ends, span[0]))
        if covered >= limit:
            continue
        sentence = lookup.tokens(span)
        if sum(t.is_alpha for t in sentence) < _WORDS or any(t.text == "?" for t in sentence[-2:]):
            continue
        score = lookup.checkworthy(span)
        acted = _somebody_acted(sentence, lookup)
        if has_figure or score >= _CHECKWORTHY or (score >= _CHECKWORTHY_EVENT and acted):
            yield Claim(
                claim_id=make_id("clm", lookup.article.doc_id, "article", *span),
                source_type="article",
                content=content,
                sentence=span,
                checkworthy=round(score, 4),
                confidence=_confidence(score, covered, has_figure=has_figure, acted=acted),
            )


def _confidence(score: float, covered: float, *, has_figure: bool, acted: bool) -> float:
    """Return how sure it is that a sentence is a claim of the article's own, and worth a row.

    What speaks for it: that it reads like a checkable fact, states a figure, tells what somebody named did; against it,
    the share of it that others say.
    """
    raised = _BASE + _BY_SCORE * score + _BY_FIGURE * has_figure + _BY_ACT * acted - _BY_OTHERS * covered
    return round(min(max(raised, 0.05), 0.95), 4)


def _around(text: str, sentence: Span, spoken: Sequence[Span], first: int) -> Iterator[Span]:
    """Yield what stands around speech in a sentence, if it holds a word."""
    at = sentence[0]
    inside = takewhile(lambda s: s[0] < sentence[1], (spoken[i] for i in range(first, len(spoken))))
    for start, end in [*inside, (sentence[1], sentence[1])]:
        if any(c.isalnum() for c in text[at:start]):
            lead = len(text[at:start]) - len(text[at:start].lstrip(" ,;:.—–-)\t\r\n"))
            yield trim(text, (at + lead, start))
        at = max(at, end)


def _somebody_acted(sentence: Sequence[Token], lookup: Lookup) -> bool:
    """Say whether a named subject has a verb of action in the past or perfect as the sentence's head."""
    root = next((t for t in sentence if t.head == t), None)
    if root is None or root.pos_ != "VERB" or root.tag_ not in _ACTED:
        return False
    return any(c.dep_ in {"nsubj", "nsubjpass"} and lookup.mention_of(c) for c in root.children)


def _covered(text: str, sentence: Span, taken: Sequence[Span], first: int) -> float:
    """Return the share of a sentence's letters and digits that the spans from the first on take."""
    overlapping = list(takewhile(lambda t: t[0] < sentence[1], (taken[i] for i in range(first, len(taken)))))
    if not overlapping:
        return 0.0
    letters, inside = sum(c.isalnum() for c in text[slice(*sentence)]), 0
    for start, end in overlapping:
        inside += sum(c.isalnum() for c in text[max(start, sentence[0]) : min(end, sentence[1])])
    return inside / letters if letters else 1.0
