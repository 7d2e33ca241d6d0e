"""Whom a figure is about that stands beside a name rather than in what a verb says of it.

Doe won with 52% of the vote, Roe follows at 41%  → how somebody does
Doe was convicted on 12 counts of theft           → what somebody is accused of
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.measures import subject_of
from pipeline.article.figures.names import INSTITUTIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.article.figures.lexicon import FigureLexicon
    from pipeline.article.figures.names import Names

_COUNTS = frozenset({"count", "charge"})
_SHARES = frozenset({"percent", "money", "ratio", "measure"})


def beside_verb(preposition: Token, verb: Token, anchor: Token, names: Names, lexicon: FigureLexicon, kind: str) -> str:
    """Return whom a verb says something of "with", "at" or "on" a figure.

    Args:
        preposition: that leads to the figure.
        verb: on which it hangs.
        anchor: the noun of the figure, or its number.
        names: of the sentence.
        lexicon: for verbs.
        kind: that of the figure.
    """
    word, subject = verb.lemma_.lower(), subject_of(verb)
    if subject is None:
        return ""
    found = names.actor(subject)
    if found is None or names.has_others(subject, found):
        return ""
    if anchor.lemma_ in _COUNTS and kind == "count" and preposition.lower_ in {"on", "of", "for", "to", "with"}:
        return found.entity if found.type == "person" else ""
    if preposition.lower_ == "of" and word == "consist":
        return found.entity
    if preposition.lower_ not in {"with", "at"} or preposition.i < verb.i or subject.i > preposition.i:
        return ""
    ranks = word in lexicon.words["ranking"] and (kind == "percent" or preposition.lower_ == "with")
    stands = word in lexicon.words["standing"] and kind in _SHARES
    return found.entity if ranks or stands else ""


def done_by(noun: Token, names: Names) -> str:
    """Return who did what is said of those counted: 40 projects being run *by Norbank*."""
    for clause in islice(noun.rights, 6):
        if clause.dep_ != "acl" or clause.tag_ != "VBN":
            continue
        for child in islice(clause.rights, 8):
            if child.dep_ == "agent":
                found = next((m for thing in islice(child.rights, 2) if (m := names.actor(thing))), None)
                return found.entity if found is not None else ""
    return ""


def taker(anchor: Token, names: Names, lexicon: FigureLexicon) -> str:
    """Return who has a share of what is another's: *Norbank* bought 40% of Peru's banks, China makes up 20% of its trade."""
    share = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else None
    if share is None:
        return ""
    verb = share.head.head if share.dep_ == "pobj" and share.head.lower_ == "for" else share.head
    words = lexicon.words
    if verb.lemma_.lower() not in words["having"] | words["making_up"] | words["holding"] or verb.pos_ != "VERB":
        return ""
    subject = subject_of(verb) if share.dep_ in {"dobj", "pobj"} else None
    found = names.actor(subject) if subject is not None else None
    return found.entity if found is not None and found.type in INSTITUTIONS - {"media"} else ""
