"""Reporting chains: claims inside claims, and the upstream source a claim rests on.

"They worry that standards have fallen," Roe wrote.  ─▶ Roe wrote …; in it: They worry that …
The Post, citing four officials, reported that …     ─▶ The Post reported …; in it: four officials
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.inner import inner_claims, same_source
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.sources import resolve
from pipeline.article.grammar import is_passive
from pipeline.records import Attribution, Claim, Span
from pipeline.text.spans import covers, hull, within

_UPSTREAM_CONFIDENCE = 0.8
_REACH = 300  # characters behind a cue in which "citing" still belongs to it
_STOPS = frozenset({",", ";", ".", "—", "–"})
_EXPECTING = frozenset({"predict", "believe", "show"})
_DEPTH = 12  # claims deeper inside one another than this are damage


@dataclass(frozen=True, slots=True)
class Chains:
    """All attributions of an article, and which of them are the upstream source of which."""

    attributions: tuple[Attribution, ...]
    upstream: Mapping[Attribution, Attribution]  # what is rested on → what rests on it


def find_chains(
    attributions: Iterable[Attribution], spoken: Iterable[tuple[Span | None, Sequence[Span]]], lookup: Lookup
) -> Chains:
    """Return the attributions with those inside them, those inside what is spoken, and those they rest on.

    Args:
        attributions: what the model found.
        spoken: source and content of what is said without a cue.
        lookup: the article.
    """
    flat = tuple(_without_cited(a, lookup) for a in _without_own_words(attributions, lookup))
    rests_on = {up: a for a in flat if (up := upstream(a, lookup))}
    citing = {up.cue for up in rests_on}  # "citing documents" tagged as a claim of its own is the upstream one
    kept = [a for a in flat if not any(within(cue, a.cue) for cue in citing)]
    taken = {t.i for a in kept for t in lookup.tokens(a.cue)}
    outer = [*((a.source, a.content) for a in kept), *spoken]
    inner = [i for s, c in outer for i in inner_claims(s, c, lookup) if lookup.tokens(i.cue)[0].i not in taken]
    kept = [a for a in kept if not _expects_for_others(a, kept, lookup)]
    return Chains(tuple(dict.fromkeys([*kept, *rests_on, *inner])), rests_on)


def _expects_for_others(a: Attribution, others: Iterable[Attribution], lookup: Lookup) -> bool:
    """Say whether nobody's "is expected" only words what somebody says: "Roe said [prices] [are expected] [to fall]"."""
    if a.source is not None or not any(is_passive(t) for t in lookup.tokens(a.cue)):
        return False
    held = (c for b in others if b is not a for c in b.content)
    whole = hull(a.cue, *a.content)
    return read_act(a, lookup).cue_class in _EXPECTING and any(within(whole, c) for c in held)


def _without_own_words(found: Iterable[Attribution], lookup: Lookup) -> Iterator[Attribution]:
    """Leave out what lies inside the content of the same source: "she said she believes" is one claim."""
    open_ones: list[tuple[Span, Attribution]] = []
    spans = sorted(((hull(a.source, a.cue, *a.content), a) for a in found), key=lambda x: (x[0][0], -x[0][1], x[1].cue))
    for span, a in spans:
        open_ones = [(s, o) for s, o in open_ones[-_DEPTH:] if s[1] > span[0]]
        held = (o for _, o in reversed(open_ones) if any(within(span, c) for c in o.content))
        outer = next(held, None)
        if outer is None or a.source is None or not same_source(a.source, outer.source, lookup):
            open_ones.append((span, a))
            yield a


def name_parents(claims: Sequence[Claim], rests_on: Mapping[str, str], lookup: Lookup) -> list[Claim]:
    """Return the claims with their parents; "I" and "we" inside a claim are the source of that claim.

    Args:
        claims: all attributed claims.
        rests_on: claim_id of an upstream claim → claim_id of the one that rests on it.
        lookup: the article.
    """
    first_person = lookup.knowledge.small.first_person
    above = parents(claims) | dict(rests_on)
    by_id = {c.claim_id: c for c in claims}
    named = []
    for claim in claims:
        parent = by_id.get(above.get(claim.claim_id, ""))
        if parent and claim.source and lookup.text[slice(*claim.source)].lower() in first_person:
            speaker = parent.stands_for or parent.source
            claim = replace(  # noqa: PLW2901
                claim, source_entity=parent.source_entity, source_type=parent.source_type, stands_for=speaker
            )
        named.append(replace(claim, parent=parent.claim_id) if parent else claim)
    return named


def _without_cited(a: Attribution, lookup: Lookup) -> Attribution:
    """Leave out of what is said on whom it rests: "[The port will close], the Post reported, citing four officials"."""
    said = tuple(piece for piece in a.content if not (_is_cited(piece, lookup) and is_informant(piece, lookup)))
    return replace(a, content=said) if said and said != a.content else a


def _is_cited(span: Span, lookup: Lookup) -> bool:
    tokens = lookup.tokens(span)
    return bool(tokens) and tokens[0].i > 0 and tokens[0].nbor(-1).lower_ == "citing"


def upstream(claim: Attribution, lookup: Lookup) -> Attribution | None:
    """Return the source a claim says it rests on ("citing four officials"), as an attribution of the same content."""
    start, end = lookup.sentence(claim.cue[0])
    around = hull(claim.source, claim.cue, (claim.cue[0], min(end, claim.cue[1] + _REACH)))
    for token in lookup.tokens((max(start, around[0]), around[1])):
        if token.lower_ != "citing" or covers([claim.cue, *claim.content], token.idx):
            continue
        after = [
            t
            for t in lookup.tokens((token.idx + len(token), min(end, token.idx + _REACH)))
            if not covers([claim.cue, *claim.content], t.idx)
        ]
        group = lookup.noun_group(after)
        if not group or group[0].i > token.i + 2:
            continue
        stop = next((t.idx for t in after if t.i > group[-1].i and t.text in _STOPS), after[-1].idx + len(after[-1]))
        source = (group[0].idx, stop)
        if is_informant(source, lookup):
            return Attribution((token.idx, token.idx + len(token)), source, claim.content, _UPSTREAM_CONFIDENCE)
    return None


def is_informant(span: Span, lookup: Lookup) -> bool:
    """Say whether a noun phrase can be a source: officials, documents, organisations; not "low growth"."""
    group = lookup.noun_group(lookup.tokens(span))
    if not group:
        return False
    who, nouns = resolve(span, lookup), lookup.knowledge.nouns
    head = group[-1].lemma_.lower()
    return bool(who.entity) or head in nouns["person"] or head in nouns["citable"]


def parents(claims: Sequence[Claim]) -> dict[str, str]:
    """Return claim_id → claim_id of the narrowest other claim inside whose content it lies whole.

    One pass over the claims by start with a stack of those still open: linear but for the depth of nesting.
    """
    inside: dict[str, str] = {}
    open_claims: list[tuple[Span, Claim]] = []
    spans = sorted(
        ((hull(c.source, c.cue, *c.content), c) for c in claims if c.source_type != "article"),
        key=lambda x: (x[0][0], -x[0][1]),
    )
    for span, claim in spans:
        open_claims = [(s, c) for s, c in open_claims[-_DEPTH:] if s[1] > span[0]]
        for _, other in reversed(open_claims):
            if _within(claim, other.content):
                inside[claim.claim_id] = other.claim_id
                break
        open_claims.append((span, claim))
    return inside


def _within(claim: Claim, content: Sequence[Span]) -> bool:
    parts = [p for p in (claim.source, claim.cue, *claim.content) if p]
    return all(any(within(p, c) for c in content) for p in parts)
