"""A content that breaks off within a name or a phrase, with the rest of it.

due to one of the [main clauses of the code] · in the presence of other [people] · its share rose 2.5 [%]
the rest of Port [Alma] · the dates will be [announced in May], Roe said
which was reflected [in the results]
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import QUESTION_WORDS, ends_of
from pipeline.records import Span
from pipeline.text.spans import overlapping

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEADING = frozenset(
    {"amod", "compound", "nummod", "det", "poss", "nmod", "quantmod", "aux", "auxpass", "neg"}
)  # labels of words that stand before what they belong to
_OBJECTS = frozenset({"attr", "dobj", "prep", "agent", "acomp", "oprd"})
_LED_IN = frozenset({"so", "that", "whether"})  # not "as", "after": what they lead to is mostly the article's
_SMALL = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PUNCT", "SCONJ"})
_WITHIN = frozenset({"%", '"', "“", "”", "'", "‘", "’"})  # marks that end no phrase
_SHORTEST = 4  # words of a content that may go on behind a preposition
_MOST_STEPS = 3  # "Mike | Leigh's | film"


def to_phrase_end(content: Sequence[Span], others: Sequence[Span], lookup: Lookup) -> tuple[Span, ...]:
    """Return content whose pieces end where a name or a phrase does, as far as that is nobody else's.

    Args:
        content: pieces, in order.
        others: cue and source, into which no content grows.
        lookup: the article.
    """
    out: list[Span] = []
    for i, piece in enumerate(content):
        end = _end_of(piece, [*others, *content[i + 1 :]], lookup)
        out.append((piece[0], end))
    return tuple(out)


def _end_of(piece: Span, others: Sequence[Span], lookup: Lookup) -> int:
    start, end = piece
    if lookup.is_quoted((end - 1, end)):
        return end
    limit = min((s for s, _ in others if s >= end), default=len(lookup.text))
    limit = min(limit, lookup.sentence(end - 1)[1], lookup.lines[lookup.line_at(end - 1)][1])
    for _ in range(_MOST_STEPS):
        grown = _grown((start, end), lookup)
        if grown > limit or any(overlapping((end, grown), o) for o in others):
            return end
        if grown == end:
            break
        end = grown
    return end


def _grown(piece: Span, lookup: Lookup) -> int:
    """Return where the name or phrase ends that a piece breaks off in; its own end where it does not."""
    start, end = piece
    words = lookup.tokens(piece)
    if all(t.pos_ in _SMALL for t in words):
        return end  # it says nothing, and goes
    last = words[-1]
    name = lookup.mention_of(last)
    within = name and name.found_by != "coreference" and start < name.start < end < name.end
    least = name.end if name and within else end
    if (last.tag_ == "IN" and last.dep_ == "prep") or _lacks_object(last):
        rest = _rest(last, last.right_edge) if len(words) >= _SHORTEST else []
    else:
        head = _head_of(last)
        rest = _rest(last, head.right_edge) if head is not None else []
        rest = rest if head in rest else []
    return max(least, ends_of(rest[0], rest[-1])[1]) if rest else least


def _lacks_object(last: Token) -> bool:
    """Say whether a verb is followed by what it cannot be parted from: "was reflected | in the results"."""
    if last.pos_ not in {"VERB", "AUX"} or last.i + 1 >= len(last.doc):
        return False
    return any(c.dep_ in _OBJECTS and c.left_edge.i == last.i + 1 for c in last.children)


def _head_of(last: Token) -> Token | None:
    """Return what a word stands before, if it must stand before something: the noun of "other" or of "Roe's"."""
    word = last.head if last.dep_ == "case" else last
    leads = word.dep_ in _LEADING or (word.dep_ == "mark" and word.lower_ in _LED_IN)
    return word.head if leads and word.head.i > last.i else None


def _rest(last: Token, edge: Token) -> list[Token]:
    """Return the words behind a token up to an edge, a mark or a relative clause."""
    rest = list(takewhile(lambda t: not _ends_phrase(t), last.doc[last.i + 1 : edge.i + 1]))
    while rest and (rest[-1].tag_ in {"IN", "TO", "CC", "DT"} or rest[-1].is_space):
        rest.pop()
    return rest


def _ends_phrase(token: Token) -> bool:
    if token.tag_ in QUESTION_WORDS:
        return True
    hyphen = token.text == "-" and not token.whitespace_
    return token.is_punct and not hyphen and token.text not in _WITHIN
