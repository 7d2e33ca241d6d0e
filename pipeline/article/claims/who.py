"""Who speaks, where the words for a speaker name nobody: the likeliest of the article's names, or what the rules found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.article.claims.antecedents import Antecedents, Speaking
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.resolved import Resolved
from pipeline.article.claims.sources import described, named
from pipeline.article.claims.spoken import Spoken
from pipeline.article.page import Page
from pipeline.article.ranker import Candidate, Ranker
from pipeline.records import Attribution, Span

_LEAST = 0.8  # likelihood from which on a name is given: a wrong one is worse than none
_AGAINST = 0.9  # … against whom the rules found: of 17 such 16 are right, of those below 10 of 15


def tell_speakers(
    readings: Mapping[Attribution, Resolved], spoken: Sequence[Spoken], page: Page, lookup: Lookup, ranker: Ranker
) -> tuple[dict[Attribution, Resolved], list[Resolved]]:
    """Return who says each attribution and each speech, with role, body, and how sure it is.

    Args:
        readings: whom the rules take for the source of each attribution.
        spoken: what is said without a cue.
        page: the article.
        lookup: the same, indexed.
        ranker: trained on speakers.
    """
    led = {a: Speaking(a.source, a.cue, a.content, who) for a, who in readings.items()}
    unled = [Speaking(s.source, s.cue, s.content, s.speaker(lookup)) for s in spoken]
    labelled = {u for s, u in zip(spoken, unled, strict=True) if s.label}
    told = _tell([*led.values(), *unled], labelled, page, lookup, ranker)
    return (
        {a: described(a.source, told.get(s, s.who), lookup) for a, s in led.items()},
        [described(s.source, told.get(s, s.who), lookup) for s in unled],
    )


def _tell(
    speaking: Iterable[Speaking], labelled: set[Speaking], page: Page, lookup: Lookup, ranker: Ranker
) -> dict[Speaking, Resolved]:
    """Return who speaks, of those of whom the ranker knows better than the rules."""
    antecedents = Antecedents(page, lookup, speaking)
    told: dict[Speaking, Resolved] = {}
    found: dict[Span, Speaking] = {}  # by the words for it: "she said …, adding …" is one speaker
    for s in antecedents.open():
        first = found.setdefault(s.source, s) if s.source else s
        if first is not s:
            antecedents.found[s] = antecedents.found[first]
            if first in told:
                told[s] = told[first]
            continue
        candidates = antecedents.candidates(s)
        if s in labelled or len(candidates) < 2:
            continue  # the label of a turn tells, or no name may be meant
        shares = ranker.shares(candidates)
        entity, share = likeliest(shares, s.who.entity)
        antecedents.found[s] = entity
        if entity != s.who.entity:
            told[s] = _meant(entity, share, candidates, lookup)
    return told


def likeliest(shares: Mapping[str, float], rule: str) -> tuple[str, float]:
    """Return who speaks, by how likely each is and whom the rules found, and how likely that is; "" is nobody.

    >>> likeliest({"": 0.2, "e1": 0.8}, ""), likeliest({"": 0.2, "e1": 0.8}, "e2"), likeliest({"": 0.4, "e1": 0.6}, "")
    (('e1', 0.8), ('e2', 0.0), ('', 0.4))
    """
    best = max(shares, key=lambda entity: (shares[entity], entity == ""))
    if best and shares[best] >= (_AGAINST if rule else _LEAST):
        return best, shares[best]
    return rule, shares.get(rule, 0.0)


def _meant(entity: str, share: float, candidates: Iterable[Candidate], lookup: Lookup) -> Resolved:
    """Return an entity as a speaker, by the name of it that stands nearest before."""
    place = next(c.span for c in candidates if c.entity == entity)
    mention = next(m for m in lookup.mentions_of(entity) if (m.start, m.end) == place)
    return replace(named(mention), confidence=share)
