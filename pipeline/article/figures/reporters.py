"""Whose a result is of which the sentence says only who reports it.

Norbank said sales rose 2%, WMC said it made a profit of $4  → whoever says so, of its own
analysts at Norbank said profits fell 2%                     → nobody
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.measures import SUBJECTS, child_of
from pipeline.article.figures.sentence import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.article.figures.lexicon import FigureLexicon
    from pipeline.article.figures.names import Names

_CLIMB = 8
_ITS = frozenset({"it", "its", "they", "their", "we", "our"})
_OWN_TYPES = frozenset({"organisation", "agency"})


def result_of(anchor: Token, names: Names, lexicon: FigureLexicon) -> str:
    """Return the organisation that says a figure of itself: of what "it" did, or of sales that nobody else is named of.

    Args:
        anchor: the noun of the figure, or its number.
        names: of the sentence.
        lexicon: for verbs that report, and what is reported.
    """
    noun, verb = _noun_and_verb(anchor)
    if verb is None:
        return ""
    subject = child_of(verb, SUBJECTS)
    own = [c for c in islice(noun.lefts, 8) if c.dep_ == "poss"] if noun is not None else []
    if own and own[0].lower_ not in _ITS:
        return ""
    result = noun is not None and noun.lemma_.lower() in lexicon.words["results"]
    if verb.lemma_.lower() in lexicon.words["telling_of"] and not result:
        return ""  # it expects growth of 3%
    itself = bool(own) or (subject is not None and subject.lower_ in _ITS)
    if (
        itself
        and not result
        and (
            (subject is not None and subject.lower_ == "they") or verb.lemma_.lower() not in lexicon.words["own_doings"]
        )
    ):
        return ""  # the bank said the pound was weak and that it fell 2%
    if not itself:
        moved = result and subject is not None and subject == noun
        if not moved or noun is None or _is_placed(noun, names):
            return ""
    above = verb
    while above.dep_ == "conj" and above.head.i != above.i:
        above = above.head
    told = above.head
    if above.dep_ != "ccomp" or told.lemma_.lower() not in lexicon.words["telling_of"]:
        return ""
    who = child_of(told, SUBJECTS)
    found = names.actor(who) if who is not None else None
    types = _OWN_TYPES if itself else {"organisation"}  # the statistics office said sales rose 2%
    return found.entity if found is not None and found.type in types else ""


def _noun_and_verb(token: Token) -> tuple[Token | None, Token | None]:
    """Return the highest noun a token belongs to, below a verb, and that verb."""
    noun: Token | None = token if token.pos_ in NOUNS else None
    for _ in range(_CLIMB):
        head = token.head
        if head.i == token.i or token.dep_ in {"appos", "relcl", "acl"}:
            return noun, None
        if head.pos_ in {"VERB", "AUX"}:
            return noun, head
        noun = head if head.pos_ in NOUNS else noun
        token = head
    return noun, None


def _is_placed(noun: Token, names: Names) -> bool:
    """Say whether a name behind a noun says whose or where: sales of Norbank, profits at its rival."""
    for child in islice(noun.rights, 6):
        if child.dep_ == "prep" and child.lower_ in {"of", "at", "in", "by", "for", "from"}:
            return True
    return any(names.actor(c) is not None for c in islice(noun.lefts, 6))
