"""Names of things that no model names for sure, but that their own words or a noun beside them tell.

"won the Booker Prize", "the ferry Estelle"  ─▶ an event, a product: the model only says that each is a name
"the Space Shuttle Endeavour", "USS Cole"    ─▶ products, whatever the model says
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.article.recognise.descriptions import noun_types, nouns_of
from pipeline.article.recognise.lexicon import craft_words, no_craft, type_words
from pipeline.article.recognise.names import Name, trim_name, type_by_words
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType

_OF_NO_KIND = "MISC"  # the model's label for a name of no kind used here


def told_names(tokens: Tokens) -> Iterator[Name]:
    """Yield the model's names of no kind, those whose kind is told."""
    for first, last, label in tokens.spans:
        if label != _OF_NO_KIND or tokens.silent[first] or tokens.caps[first] or tokens.title[first]:
            continue
        if any(word in "()[]" for word in tokens.words[first:last]):
            continue  # "NSTF) Awards"
        start, end = trim_name(tokens, first, last)
        if start < end and tokens.words[start][0].isupper() and (type_ := _told(tokens, start, end)):
            yield Name(start, end, type_, label=label)


def _told(tokens: Tokens, start: int, end: int) -> EntityType | None:
    """Return the type that a name's last word tells, or a noun beside it."""
    if end - start > 1 and tokens.lower[end - 1] in type_words():
        return type_by_words(tokens, start, end, "organisation")
    nouns = (tokens.lemma[i].lower() for i in nouns_of(tokens, start, end))
    return next((noun_types()[noun] for noun in nouns if noun in noun_types()), None)


def craft(tokens: Tokens) -> Iterator[Name]:
    """Yield the names of ships and other craft, which tell what they are."""
    for words in craft_words():
        for at in range(len(tokens.words) - len(words)):
            after = at + len(words)
            if tuple(tokens.lower[at:after]) != words or not all(w[0].isupper() for w in tokens.words[at:after]):
                continue
            if tokens.silent[at] or tokens.caps[at] or tokens.line[at] != tokens.line[after]:
                continue
            end = after
            while end < len(tokens.words) and tokens.line[end] == tokens.line[at] and _names_craft(tokens, end):
                end += 1
            if end > after and tokens.lower[after] not in no_craft():
                yield Name(at, end, "product", "gazetteer", surely=True)


def _names_craft(tokens: Tokens, at: int) -> bool:
    return tokens.words[at][0].isupper() and tokens.pos[at] == "PROPN" and not tokens.title[at]
