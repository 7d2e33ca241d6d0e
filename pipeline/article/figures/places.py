"""In which place a figure is: shops in Lima, it fell by 4% in Lima, in Lima only 2 per cent of people vote."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.sentence import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.article.figures.lexicon import FigureLexicon
    from pipeline.article.figures.names import Names
    from pipeline.article.figures.sentence import Draft, Sentence

_CLIMB = 8
_WHERE = frozenset({"place", "facility"})


def place_at(noun: Token, names: Names) -> str:
    """Return the place right behind a noun: 40 shops *in Lima*."""
    for child in islice(noun.rights, 12):
        if child.dep_ == "prep" and child.lower_ in {"in", "at"}:
            for thing in islice(child.rights, 2):
                found = names.at(thing) if thing.dep_ == "pobj" else None
                if found and found.type in _WHERE:
                    return found.entity
    return ""


def place_of(anchor: Token, names: Names) -> str:
    """Return the place a figure is in: that of its noun, else that of the verb its noun hangs on."""
    token = anchor
    for _ in range(_CLIMB):
        if token.pos_ in NOUNS or token.pos_ in {"VERB", "AUX"}:
            for child in islice(token.rights, 12):
                if child.dep_ == "prep" and child.lower_ in {"in", "at", "across", "throughout", "around", "near"}:
                    for thing in islice(child.rights, 2):
                        found = names.at(thing) if thing.dep_ == "pobj" else None
                        if found and found.type in _WHERE:
                            return found.entity
        if token.head.i == token.i or token.dep_ in {"ccomp", "relcl", "advcl"}:
            break
        token = token.head
    return ""


def right_behind(draft: Draft, sentence: Sentence, names: Names) -> str:
    """Return the place right behind a figure, whatever the parser hangs it on: 1% in Peru next year and 2% *in Chile*."""
    i = draft.right + 1
    if sentence.word(i) != "in" or i + 1 >= len(sentence.row):
        return ""
    place = sentence.token(i + 1 + (sentence.word(i + 1) == "the"))
    found = names.at(place) if not any(c.dep_ == "conj" for c in islice(place.rights, 6)) else None
    return found.entity if found is not None and found.type == "place" else ""


def of_clause(verb: Token, names: Names, lexicon: FigureLexicon) -> str:
    """Return the place that a clause says a share of: in Lima only 2 per cent of people vote; prices doubled in Lima."""
    word = verb.lemma_.lower()
    moved = word in lexicon.change or word in lexicon.words["multiplying"]
    while verb.dep_ in {"ccomp", "xcomp"} and verb.head.pos_ == "VERB" and not _fronted(verb, names):
        verb, moved = verb.head, False
    return _fronted(verb, names) or (_behind(verb, names) if moved else "")


def _fronted(verb: Token, names: Names) -> str:
    return next((found for c in islice(verb.lefts, 8) if (found := _inside(c, names))), "")


def _behind(verb: Token, names: Names) -> str:
    return next((found for c in islice(verb.rights, 8) if (found := _inside(c, names))), "")


def _inside(preposition: Token, names: Names) -> str:
    """Return the one place that "in" leads to."""
    if preposition.dep_ != "prep" or preposition.lower_ != "in":
        return ""
    for thing in islice(preposition.rights, 2):
        found = names.at(thing) if thing.dep_ == "pobj" else None
        several = any(c.dep_ == "conj" for c in islice(thing.rights, 6))
        if found is not None and found.type == "place" and not several:
            return found.entity
    return ""
