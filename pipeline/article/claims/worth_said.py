"""How likely an attribution is a claim of somebody's: told by its form, and by the article around it.

[Roe] [said] [that it rained]            ─▶ likely
[Roe] [began the process of requesting]  ─▶ an act
[] [was named] [best film]               ─▶ nobody speaks
[One] [can say] [many things]            ─▶ nor here

A logistic regression, as `worth.py` is for the article's own sentences. Its weights, in `models/claims/worth_said.toml`,
come from attributions in news that were read by hand, one by one: `training/worth.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log1p

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.bare import is_bare
from pipeline.article.claims.chains import parents
from pipeline.article.claims.grammar import is_supposed
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.terms import reply_of
from pipeline.article.claims.worth import log_odds, mean_of_others
from pipeline.records import Attribution, Claim
from pipeline.text.spans import hull

_SAYS = frozenset(
    {"say", "tell", "write", "report", "announce", "argue", "suggest", "admit", "warn", "predict"}
)  # classes of those who speak or write
_WORDED = _SAYS | {
    "show",
    "mention",
    "ask",
    "describe",
    "plan",
    "promise",
    "want",
    "",
}  # that a mere phrase tells little of
_MOSTLY = 2.2  # log odds of the confidence of an attribution, as a rule
_REFUSES = frozenset({"declines", "denies"})  # what is not said or done is news


def without_unlikely(
    claims: Mapping[Attribution, Claim], upstream: Mapping[Attribution, Attribution], lookup: Lookup
) -> dict[Attribution, Claim]:
    """Return attributions with what is made of them, without those unlikely to be claims.

    A quotation is one whatever its form, and so is a refusal, a denial or a failure to reply.

    Args:
        claims: what is made of each attribution of the article.
        upstream: what is rested on → what rests on it; both stay.
        lookup: the article.
    """
    above = parents(list(claims.values()))
    others = surer([a.confidence for a in claims])
    cited, worth = {*upstream, *upstream.values()}, lookup.knowledge.worth_said
    return {
        a: claim
        for (a, claim), mean in zip(claims.items(), others, strict=True)
        if claim.quote_type == "direct"
        or claim.stance in _REFUSES
        or reply_of(claim, lookup)
        or a in cited
        or worth.of(features_of(a, claim, mean, nested=claim.claim_id in above, lookup=lookup)) >= worth.least
    }


def surer(confidences: Sequence[float]) -> list[float]:
    """Return for each attribution of an article how much surer the tagger is of the others than it mostly is."""
    return mean_of_others([log_odds(c) - _MOSTLY for c in confidences])


def features_of(a: Attribution, claim: Claim, others: float, *, nested: bool, lookup: Lookup) -> dict[str, float]:
    """Return the features of an attribution.

    Args:
        a: the attribution.
        claim: what is made of it.
        others: how sure the model is of the article's other attributions, from `surer`.
        nested: whether it lies inside what another one attributes.
        lookup: the article.
    """
    act, cue = read_act(a, lookup), lookup.tokens(a.cue)
    head, named = act.head, act.cue_class
    words = [t for c in a.content for t in lookup.tokens(c) if t.is_alpha]
    return {
        "confidence": log_odds(a.confidence),
        "says": float(named in _SAYS),
        "shows": float(named == "show"),
        "mentions": float(named == "mention"),
        "asks": float(named == "ask"),
        "plans": float(named in {"plan", "promise"}),
        "unknown": float(not named),
        "proposes": float(claim.stance == "proposes"),
        "speaks": float(lookup.speaks(a.cue)),
        "does": float(head is not None and head.lemma_.lower() in lookup.knowledge.cues.doing),
        "present": float(head is not None and head.tag_ in {"VBZ", "VBP"}),
        "to": float(head is not None and head.tag_ == "VB" and any(t.tag_ == "TO" for t in cue)),
        "modal": float(any(t.tag_ == "MD" for t in cue)),
        "supposed": float(head is not None and is_supposed(head)),
        "no_source": float(a.source is None),
        "unnamed": float(claim.source_type == "unnamed"),
        "body": float(claim.source_type in {"agency", "organisation"}),
        "nested": float(nested),
        "phrase": float(named in _WORDED and is_bare(a, lookup)),
        "length": log1p(len(words)),
        "checkworthy": log_odds(lookup.checkworthy(hull(*a.content))),
        "others": others,
    }
