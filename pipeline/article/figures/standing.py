"""Whom a figure is about that stands beside a name rather than in what a verb says of it.

Doe won with 52% of the vote, Roe follows at 41%  → how somebody does
Peru beat Chile by 40 runs                        → how much better somebody does
Norbank, with 300 workers, closed                 → what somebody has
Peru, a country of 31 million people, voted       → how many live there
Doe was convicted on 12 counts of theft           → what somebody is accused of
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.measures import OBJECTS, SUBJECTS, child_of, subject_of
from pipeline.article.figures.names import INSTITUTIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.article.figures.lexicon import FigureLexicon
    from pipeline.article.figures.names import Names

_COUNTS = frozenset({"count", "charge"})
_SHARES = frozenset({"percent", "money", "ratio", "measure"})


def beside_verb(preposition: Token, verb: Token, anchor: Token, names: Names, lexicon: FigureLexicon, kind: str) -> str:
    """Return whom a verb says something of "with", "at", "by" or "on" a figure.

    Args:
        preposition: that leads to the figure.
        verb: on which it hangs.
        anchor: the noun of the figure, or its number.
        names: of the sentence.
        lexicon: for verbs.
        kind: that of the figure.
    """
    word, subject = verb.lemma_.lower(), subject_of(verb)
    if subject is None and verb.head.lower_ == "re":  # re-elected, as the parser cuts it
        subject = next((s for c in verb.head.lefts if (s := child_of(c, SUBJECTS)) is not None), None)
    if subject is not None and subject.lower_ == "top" and word == "score" and subject.i:
        subject = subject.nbor(-1)  # Doe top scored with 40, likewise
    if subject is None:
        return ""
    found = names.actor(subject)
    if found is None or names.has_others(subject, found):
        return ""
    if anchor.lemma_ in _COUNTS and kind == "count" and preposition.lower_ in {"on", "of", "for", "to", "with"}:
        return found.entity if found.type == "person" else ""
    if preposition.lower_ == "of" and word == "consist":
        return found.entity
    if preposition.lower_ == "by" and word in lexicon.words["winning"] and subject.dep_ == "nsubj":
        return found.entity
    if preposition.lower_ not in {"with", "at"} or preposition.i < verb.i or subject.i > preposition.i:
        return _has(preposition, verb, names) if preposition.lower_ == "with" and kind == "count" else ""
    ranks = word in lexicon.words["ranking"] and (kind == "percent" or preposition.lower_ == "with")
    stands = word in lexicon.words["standing"] and kind in _SHARES
    return found.entity if ranks or stands else ""


def _has(preposition: Token, verb: Token, names: Names) -> str:
    """Return the body that has what a clause begins with: with 500 members, Norbank is the largest; but met with 40 men."""
    subject = subject_of(verb) if preposition.i < verb.i else None
    if subject is None or subject.i < preposition.i or (preposition.i and preposition.nbor(-1).is_alpha):
        return ""
    found = names.actor(subject) if verb.lemma_ in {"be", "become", "remain"} else None
    return found.entity if found is not None and found.type in INSTITUTIONS else ""


def beside_noun(preposition: Token, names: Names, lexicon: FigureLexicon, kind: str) -> str:
    """Return the name that has a figure behind it: Norbank, *with* 300 workers; Peru, a country *of* 31 million people."""
    noun = preposition.head
    if preposition.lower_ == "with":
        subject = subject_of(noun.head) if noun.dep_ == "attr" and noun.head.lemma_ == "be" else None
        found = names.actor(noun if subject is None else subject)  # Norbank is the largest bank, with a value of $40
        named = found is not None and found.found_by != "coreference" and noun.i < preposition.i
        return found.entity if found is not None and named else ""
    if preposition.lower_ != "of" or kind != "count" or noun.lemma_.lower() not in lexicon.words["settlements"]:
        return ""
    if noun.dep_ == "appos":
        outer = noun.head.head if noun.head.dep_ == "appos" else noun.head  # Cusco, Peru, a town of 4,000
        found = names.actor(outer) or names.actor(noun.head)
    elif noun.dep_ == "attr" and noun.head.lemma_ == "be":
        subject = subject_of(noun.head)
        found = names.actor(subject) if subject is not None else None
    else:
        found = None
    return found.entity if found is not None and found.type in INSTITUTIONS else ""


def does_for(preposition: Token, anchor: Token, names: Names, lexicon: FigureLexicon) -> str:
    """Return the body that has or does something for so many: Norbank placed an order *for 40 planes*, took delivery *of 40*."""
    thing, verb = preposition.head, preposition.head.head
    dealt = preposition.lower_ == "of" and thing.lemma_.lower() in lexicon.words["dealt"]
    if not (preposition.lower_ == "for" or dealt) or thing.dep_ not in OBJECTS or verb.pos_ != "VERB":
        return ""  # attends a meeting of 40 firms
    if verb.lemma_.lower() in lexicon.words["telling_of"] or any(c.lower_ == "the" for c in islice(anchor.lefts, 6)):
        return ""  # reports a need for 40 planes; an order for the 40 planes
    subject = subject_of(verb)
    found = names.actor(subject) if subject is not None else None
    if subject is None or found is None or found.type not in INSTITUTIONS - {"media"}:
        return ""
    return found.entity if not names.has_others(subject, found) else ""


def done_by(noun: Token, names: Names) -> str:
    """Return who did what is said of those counted: 40 projects being run *by Norbank*."""
    for clause in islice(noun.rights, 6):
        if clause.dep_ != "acl" or clause.tag_ != "VBN" or clause.lemma_ in {"follow", "precede", "lead"}:
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
