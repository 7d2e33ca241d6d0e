"""Parties that are called a Congress, as a legislature is elsewhere: "Trinamool Congress", "Karnataka Congress"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.article.recognise.countries import evidence_at
from pipeline.article.recognise.lexicon import party_congress
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import Tokens


def with_parties(tokens: Tokens, found: Iterable[Name]) -> Iterator[Name]:
    """Yield the names, a `Congress` that is a party a group.

    Args:
        tokens: the article, its evidence of countries read.
        found: its names.
    """
    for n in found:
        if n.entry or n.type not in ("agency", "organisation") or tokens.lower[n.end - 1] != "congress":
            yield n
            continue
        own = evidence_at(tokens, n.start)
        country = own.country if own and own.start == n.start else tokens.main_country
        told = party_congress("words") & set(tokens.lower[n.start : n.end]) or country in party_congress("countries")
        yield replace(n, type="group", surely=True) if told and n.end - n.start > 1 else n
