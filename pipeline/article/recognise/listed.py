"""Names whose kind is told by the noun before a list of them, or behind one: "newspapers such as X and Y", "the X coin".

The first pattern is Hearst's (Automatic acquisition of hyponyms from large text corpora, 1992).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.article.recognise.descriptions import noun_types
from pipeline.article.recognise.lexicon import load_context
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType

_DOUBTFUL = frozenset({"event", "facility", "group", "law", "organisation", "person", "place", "work"})
_BETWEEN = frozenset({",", "and", "or", "the", "&", "both"})
_AND = frozenset({"and", "or"})
_MAKERS = frozenset({"organisation", "person", "place"})
_LIKE = frozenset({"like", "including"})
_TITLES, _PRESS = frozenset({"titles"}), frozenset({"newspaper", "newspapers"})


def read_lists(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Return the names, those retyped in all their places that a list or the noun behind them tells of in one."""
    open_ = {id(n) for n in found if n.type in _DOUBTFUL and not (n.entry or n.surely)}
    told: defaultdict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    behind = [told for n, last in zip(found, [None, *found], strict=False) for told in _told_behind(tokens, n, last)]
    for n, type_ in (*_told_by_lists(tokens, found), *behind):
        told[_form(tokens, n)][type_] += 1
    if not told:
        return found
    return [
        replace(n, type=told[form].most_common(1)[0][0], surely=True)
        if id(n) in open_ and (form := _form(tokens, n)) in told
        else n
        for n in found
    ]


def _form(tokens: Tokens, name: Name) -> tuple[str, ...]:
    return tuple(tokens.words[name.start : name.end])


def _told_by_lists(tokens: Tokens, found: Sequence[Name]) -> Iterator[tuple[Name, EntityType]]:
    """Yield names and the type that the plural before their list tells: "newspapers such as `Novi Dan` and `Le Rappel`"."""
    starts = {n.start: n for n in found}
    press = not _PRESS.isdisjoint(tokens.lower)
    for at in range(1, len(tokens.words) - 2):
        such = tokens.lower[at] == "such" and tokens.lower[at + 1] == "as"
        if not such and tokens.lower[at] not in _LIKE:
            continue
        noun = at - 1 - (tokens.words[at - 1] == "," and at > 1)
        small = tokens.words[noun].islower() or tokens.opens_sentence(noun)
        plural = small and tokens.lemma[noun].lower() != tokens.lower[noun]
        type_ = noun_types().get(tokens.lemma[noun].lower()) if plural else None
        if type_ is None and such and press and small and tokens.lower[noun] in _TITLES:
            type_ = "media"
        if type_:
            yield from ((name, type_) for name in _members(tokens, starts, at + 1 + such))


def _members(tokens: Tokens, starts: Mapping[int, Name], at: int) -> Iterator[Name]:
    """Yield the names of a list, nothing but separators and nouns for outlets between them: "and the weekly `La Nation`"."""
    apart = _BETWEEN | load_context().media_nouns
    while at < len(tokens.words):
        if name := starts.get(at):
            yield name
            at = name.end
            if at < len(tokens.words) and tokens.words[at] not in _BETWEEN:
                return
        elif tokens.lower[at] in apart:
            at += 1
        else:
            return


def _told_behind(tokens: Tokens, name: Name, before: Name | None) -> Iterator[tuple[Name, EntityType]]:
    """Yield a name that the noun behind it makes a product, and one joined to it: `TerraUSD` coin, `Luna` and `Karbo` tokens.

    What a company or a militia fires or builds bears its maker's name too, so an organisation stays one before "rocket".
    """
    end = name.end
    if end >= len(tokens.words) or tokens.line[end] != tokens.line[name.start] or tokens.words[end][0].isupper():
        return
    if end + 1 < len(tokens.words) and tokens.pos[end + 1] == "NOUN":
        return  # "Luna coin exchange"
    after, context = {tokens.lower[end], tokens.lemma[end].lower()}, load_context()
    made = name.type not in _MAKERS and after & context.craft_behind
    if made or after & context.product_behind:
        yield name, "product"
        if before and before.end == name.start - 1 and tokens.words[before.end] in _AND and len(after) > 1:
            yield before, "product"
