"""Attributions whose cue hardly reports what anybody says are left out, by `reports`.

[Roe] [said] [that it rained]            ─▶ likely
[Roe] [began the process of requesting]  ─▶ an act
[] [was named] [best film]               ─▶ nobody speaks
[One] [can say] [many things]            ─▶ nor here
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.terms import reply_of
from pipeline.article.reports import Reports, head_of
from pipeline.records import Attribution, Claim

_LEAST = 0.1  # likelihood from which on a cue reports: below it four in five do not
_REFUSES = frozenset({"declines", "denies"})  # what is not said or done is news


def without_unlikely(
    claims: Mapping[Attribution, Claim], upstream: Mapping[Attribution, Attribution], reports: Reports, lookup: Lookup
) -> dict[Attribution, Claim]:
    """Return attributions with what is made of them, without those unlikely to be claims.

    What is in quotation marks, in part too, is one whatever its form, and so is a refusal, a denial or a failure to reply.

    Args:
        claims: what is made of each attribution of the article.
        upstream: what is rested on → what rests on it; both stay.
        reports: the words of the article, asked whether they report.
        lookup: the article.
    """
    cited = {*upstream, *upstream.values()}
    return {
        a: claim
        for a, claim in claims.items()
        if claim.quote_type != "indirect"
        or claim.stance in _REFUSES
        or reply_of(claim, lookup)
        or a in cited
        or _is_first_person(a, lookup)
        or _likely(a, reports, lookup) >= _LEAST
    }


def _is_first_person(a: Attribution, lookup: Lookup) -> bool:
    """Say whether "I" or "we" report: in letters and speeches that is the speaker, and the words judged were of news."""
    return a.source is not None and lookup.text[slice(*a.source)].lower() in lookup.knowledge.small.first_person


def _likely(a: Attribution, reports: Reports, lookup: Lookup) -> float:
    """Return how likely a cue reports: by its first verb or noun, or the one that a light one leads to ("trying to convince")."""
    heads = head_of(a.cue, lookup.tokens(a.cue)), read_act(a, lookup).head
    return max((reports.likely(head) for head in heads if head is not None), default=1.0)
