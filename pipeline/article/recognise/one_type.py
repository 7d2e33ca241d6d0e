"""Names of several words, which are one thing wherever an article names them.

"Alford Hughes has …", a body three times and once a man  ─▶ a body
"at Shelly Beach", and nowhere that she said anything      ─▶ a place
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from pipeline.article.recognise.lexicon import load_context
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType

_BEFORE_PLACES = frozenset({"in", "at", "near", "off", "outside"})


def of_one_type(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Give the names of several words one type wherever they stand: the one that most of their places have."""
    counts: defaultdict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    open_ = {
        id(n): tuple(tokens.words[n.start : n.end]) for n in found if n.end - n.start > 1 and not (n.entry or n.surely)
    }
    for n in found:
        if id(n) in open_:
            counts[open_[id(n)]][n.type] += 1
    alone = {tokens.words[n.start] for n in found if n.type == "person" and n.end - n.start == 1}
    told: dict[tuple[str, ...], EntityType] = {}
    for words, votes in counts.items():
        (first, most), *rest = votes.most_common()
        called = "person" in votes and {words[0], words[-1]} & alone  # "Kublai Khan … Kublai"
        if rest and most > rest[0][1] and first != "person" and not called:
            told[words] = first  # people are found by their full names later
    return [replace(n, type=told.get(open_.get(id(n), ()), n.type)) for n in found]


def at_places(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Make places of `Shelly Beach` and `Ana Creek`, where the article only says what is at or near them."""
    words = load_context().of_landscape
    seen = {
        tuple(tokens.words[n.start : n.end]) for n in found if n.type == "person" and tokens.lower[n.end - 1] in words
    }
    where = {w for w in seen if len(w) > 1}
    named: Counter[tuple[str, ...]] = Counter()
    placed: Counter[tuple[str, ...]] = Counter()
    for n in found:
        if (form := tuple(tokens.words[n.start : n.end])) in where:
            named[form] += 1
            placed[form] += n.start > 0 and tokens.lower[n.start - 1] in _BEFORE_PLACES
    told = {form for form in where if placed[form] == named[form]}
    return [
        replace(n, type="place", label="LOC") if not n.entry and tuple(tokens.words[n.start : n.end]) in told else n
        for n in found
    ]
