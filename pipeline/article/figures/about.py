"""About whom a figure is: the name its noun belongs to, or that of whoever does what its verb says."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.measures import subject_of
from pipeline.article.figures.sentence import NOUNS
from pipeline.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 8
_OF_MEASURE = frozenset({"by", "to", "at", "from", "of"})
_OF_SUMS = _OF_MEASURE | {"for", "with", "as"}  # sold for $5; but counsel for the six
_SPEAKING = frozenset({"say", "tell", "believe", "think", "know"})  # whose subject only says so
_ACTORS = frozenset({"person", "agency", "media", "organisation", "group", "place", "facility"})


class Names:
    """The names of a sentence, asked which one a token belongs to."""

    __slots__ = ("_mentions", "_starts")

    def __init__(self, mentions: list[Mention]) -> None:
        self._mentions = mentions
        self._starts = [m.start for m in mentions]

    def at(self, token: Token) -> Mention | None:
        """Return the mention that holds a token."""
        i = bisect_left(self._starts, token.idx + len(token))
        for mention in reversed(self._mentions[max(0, i - 3) : i]):
            if mention.start < token.idx + len(token) and token.idx < mention.end:
                return mention
        return None


def entity_of(anchor: Token, names: Names, kind: str = "") -> str:
    """Return the entity a figure is about: its noun's possessor, else the "of", else the subject, else the place.

    An age is about whose it is; a time span is about nobody but a possessor.
    """
    if kind == "age" and anchor.dep_ in {"appos", "nummod", "attr"} and (found := names.at(anchor.head)):
        return found.entity
    noun = below = anchor
    place = ""
    for step in range(_CLIMB):
        if noun.pos_ in NOUNS:
            for child in islice(noun.children, 30):
                if child.dep_ == "poss" and (found := names.at(child)):
                    return found.entity
                if child.dep_ == "prep":
                    for thing in islice(child.rights, 2):
                        if thing.dep_ != "pobj" or (kind == "duration" and child.lower_ != "in"):
                            continue
                        found = names.at(thing)
                        owner = found or (_owner(thing, names) if child.lower_ == "of" else None)
                        if owner and child.lower_ in {"of", "by", "for"} and owner.type in _ACTORS:
                            return owner.entity
                        if found and step == 0 and child.lower_ == "at" and found.type in _ACTORS - {"person", "group"}:
                            return found.entity  # profit at the bank
                        if found and child.lower_ in {"in", "at"} and found.type in {"place", "facility"}:
                            if step == 0:
                                return found.entity
                            place = place or found.entity
        elif noun.pos_ in {"VERB", "AUX"}:
            if below.dep_ == "prep" and below.lower_ not in (_OF_MEASURE if kind == "count" else _OF_SUMS):
                break  # recalled its vans after three fires
            if noun.lemma_ in _SPEAKING:
                break
            if entity := _agent(noun, names, told=below.dep_ == "xcomp"):
                return entity
            if noun.dep_ in {"ccomp", "parataxis", "relcl"}:
                break  # who says so is not whom it is about
        if noun.head == noun or (noun.dep_ == "appos" and noun.head.ent_type_ == "PERSON"):
            break  # the youngest of the three sisters, said so
        if kind == "duration" and noun.head.pos_ in {"VERB", "AUX"}:
            break
        below, noun = noun, noun.head
    return place


def _owner(noun: Token, names: Names) -> Mention | None:
    """Return the name that a noun belongs to: officials of the government *of Peru*, of *Peru*'s government."""
    for child in islice(noun.children, 10):
        if child.dep_ == "poss" and (found := names.at(child)):
            return found
        if child.dep_ == "prep" and child.lower_ == "of":
            for thing in islice(child.rights, 2):
                if thing.dep_ == "pobj" and (found := names.at(thing)):
                    return found
    return None


def entity_before_bracket(token: Token, names: Names) -> str:
    """Return the entity whose figure stands in the bracket behind its name: Lima (40), Cusco (30)."""
    found = names.at(token)
    return found.entity if found and found.type in _ACTORS else ""


def place_of(anchor: Token, names: Names) -> str:
    """Return the place a figure is in: that of its noun, else that of the verb its noun hangs on."""
    token = anchor
    for _ in range(_CLIMB):
        if token.pos_ in NOUNS or token.pos_ in {"VERB", "AUX"}:
            for child in islice(token.rights, 12):
                if child.dep_ == "prep" and child.lower_ in {"in", "at", "across", "throughout", "around", "near"}:
                    for thing in islice(child.rights, 2):
                        found = names.at(thing) if thing.dep_ == "pobj" else None
                        if found and found.type in {"place", "facility"}:
                            return found.entity
        if token.head.i == token.i or token.dep_ in {"ccomp", "relcl", "advcl"}:
            break
        token = token.head
    return ""


def _agent(verb: Token, names: Names, *, told: bool) -> str:
    """Return the entity that does what the verb says: its passive agent, its subject or its subject's possessor.

    `told`: the figure is in what somebody is told to do, and whoever tells them is not whom it is about.
    """
    for child in islice(verb.children, 40):
        if child.dep_ == "agent" and not told:
            for thing in islice(child.rights, 2):
                if found := names.at(thing):
                    return found.entity
    subject = subject_of(verb)
    if subject is None:
        return ""
    if found := names.at(subject):
        return found.entity if found.type != "media" else ""
    for child in islice(subject.children, 20):
        if child.dep_ in {"poss", "compound", "nmod"} and (found := names.at(child)):
            return found.entity
        if child.dep_ == "prep" and child.lower_ == "of":
            for thing in islice(child.rights, 2):
                owner = next((names.at(c) for c in islice(thing.children, 10) if c.dep_ == "poss"), None)
                if found := owner or names.at(thing):
                    return found.entity
    return ""
