"""Streets and buildings named after somebody with a title: "on Sir David Baird Drive", "Dr. Ram Lohia Hospital".

A title is no part of a person's name, so the model's span begins behind it, and may be taken for the person.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from pipeline.article.recognise.lexicon import load_context, type_words
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens

_TITLES = frozenset({"captain", "colonel", "dame", "dr", "general", "lady", "lord", "saint", "sir"})
_STREETS = frozenset({"avenue", "boulevard", "drive", "lane", "road", "square", "street"})
_BORNE = frozenset({"bridge", "castle", "hall", "park", "tower"})  # surnames, as streets' words are
_WHERE = frozenset({"along", "in", "into", "of", "off", "on", "onto"})
_TYPES = frozenset({"facility", "organisation", "person", "place"})


def with_titles(tokens: Tokens, found: Collection[Name]) -> list[Name]:
    """Return the names, streets and buildings with the title that they begin with.

    Args:
        tokens: the article.
        found: its names, a title that is taken for one among them.
    """
    named = [n for n in found if _is_titled(tokens, n)]
    told = {_form(tokens, n) for n in named if n.type != "person" or _is_where(tokens, n)}
    titled = {id(n) for n in named if _form(tokens, n) in told}
    titles = {n.start - 1 for n in named if id(n) in titled}
    return [
        replace(n, start=n.start - 1, type="facility", label="FAC") if id(n) in titled else n
        for n in found
        if not (n.start in titles and n.end - n.start == 1)
    ]


def _form(tokens: Tokens, name: Name) -> tuple[str, ...]:
    return tuple(tokens.words[name.start : name.end])


def _is_titled(tokens: Tokens, name: Name) -> bool:
    """Say whether a name ends as a street's or a building's does and stands behind a title: not in "Director General Marn Hospital"."""
    before, last = name.start - 1, tokens.lower[name.end - 1]
    if (
        before < 0
        or name.type not in _TYPES
        or name.end - name.start == 1
        or tokens.line[before] != tokens.line[name.start]
    ):
        return False
    title = tokens.lower[before].rstrip(".") in _TITLES and tokens.words[before].istitle()
    office = before > 0 and tokens.words[before - 1].istitle() and not tokens.opens_sentence(before - 1)
    return title and not office and (last in _STREETS or type_words().get(last) == "facility")


def _is_where(tokens: Tokens, name: Name) -> bool:
    """Say whether a name that may be a person's is told to be where something is, or no person bears it: "on Sir Bo Street"."""
    before = tokens.lower[name.start - 2] if name.start > 1 else ""
    return tokens.lower[name.end - 1] not in _STREETS | _BORNE or before in _WHERE | load_context().where
