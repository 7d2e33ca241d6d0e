"""Whose a noun is: ICE's arrests, arrests of ICE, profit at the bank, the price of Norbank shares."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.names import INSTITUTIONS, Names
from pipeline.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.article.figures.lexicon import FigureLexicon

_HELD_IN = frozenset({"share", "stock"})


def owner_of(
    noun: Token, names: Names, below: Token, lexicon: FigureLexicon, *, near: bool = False, timed: bool = False
) -> Mention | None:
    """Return whom a noun belongs to: ICE's arrests, arrests of ICE, arrests by ICE, profit at the bank.

    Args:
        noun: of which a name may be the owner.
        names: of the sentence.
        below: what of its words leads to the figure itself, and holds no owner of it.
        lexicon: for companies.
        near: whether the figure is of this very noun.
        timed: whether it is a time span.
    """
    for child in islice(noun.children, 30):
        itself = names.at(noun) if child.dep_ == "poss" else None
        if itself is not None and itself.type == "organisation":
            return itself  # 40% of Peru's Norbank
        if child.dep_ == "poss":
            return names.actor(child) or _whose(
                child, names
            )  # its purchase of Norbank is not Norbank's, whoever "its" is
        if child.dep_ != "prep" or timed or child.i == below.i:
            continue
        word = child.lower_
        for thing in islice(child.rights, 2):
            if thing.dep_ != "pobj":
                continue
            found = names.actor(thing)
            if any(c.dep_ == "conj" for c in islice(thing.rights, 4)):
                continue  # of Norbank and Delmar
            if found is None and thing.lemma_ in _HELD_IN and (held := _named_before(thing, names)):
                return held
            company = thing.lemma_.lower() in lexicon.words["companies"]  # members of Peru's largest bank
            if found is None and word == "of" and not company and (whose := _possessor(thing, names)):
                return whose
            if found is None:
                continue
            if word == "by" and noun.lemma_ == "defeat":
                continue  # whose defeat it is, the winner's name does not tell
            if word in {"of", "by"} or (near and word == "at" and found.type in INSTITUTIONS):
                return found
            if word == "in" and noun.lemma_ in _HELD_IN and found.type == "organisation":
                return found  # shares in Norbank fell 4p
    return None


def _possessor(noun: Token, names: Names) -> Mention | None:
    """Return the name that a noun belongs to: officials of the government *of Peru*, of *Peru*'s government."""
    for child in islice(noun.children, 10):
        if child.dep_ == "poss" and (found := names.actor(child)):
            return found
        if child.dep_ == "prep" and child.lower_ == "of":
            for thing in islice(child.rights, 2):
                if thing.dep_ == "pobj" and (found := names.actor(thing)):
                    return found
    return None


def _whose(word: Token, names: Names) -> Mention | None:
    """Return the name that "whose" stands for: Norbank, *whose* sales rose 4%."""
    if word.lower_ != "whose":
        return None
    clause = next((t for t in islice(word.ancestors, 6) if t.dep_ == "relcl"), None)
    return names.actor(clause.head) if clause is not None else None


def _named_before(noun: Token, names: Names) -> Mention | None:
    """Return the organisation that stands before a noun: the price of *Norbank* shares."""
    for child in islice(noun.lefts, 6):
        found = names.at(child) if child.dep_ in {"compound", "nmod"} else None
        if found is not None and found.type == "organisation":
            return found
    return None
