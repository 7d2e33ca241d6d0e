"""On what terms a source speaks and why, and what came of asking it.

a source close to the mayor said …                            ─▶ anonymous
an official, who asked not to be named because she fears for her job, said …  ─▶ anonymous, "because she fears for her job"
Ada Roe did not respond to a request for comment.                             ─▶ did not respond
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import subjects_of
from pipeline.records import Claim, Reply, Span, Terms
from pipeline.text.spans import covers, hull, overlapping

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 160  # characters behind such a phrase in which its reason begins
_CLIMB = 12  # ancestors of such a phrase among which the one is whom it is about
_RELATIVE = frozenset({"relcl", "acl"})
_IN_OFFICE = frozenset({"agency", "person"})


@dataclass(frozen=True, slots=True)
class _Stated:
    """Terms, stated in the article's voice."""

    span: Span  # the words
    terms: Terms
    reason: Span | None  # the words that say why
    owner: Token | None  # the noun they are about: "an official who asked not to be named"


def with_terms(claims: Sequence[Claim], lookup: Lookup) -> Iterator[Claim]:
    """Yield the claims with terms, their reason, and what came of asking; what only states the terms is no claim."""
    stated = list(_statements(lookup))
    gone = {c.claim_id for c in claims if any(_only_states(c, s, lookup) for s in stated)}
    claims = [replace(c, parent="") if c.parent in gone else c for c in claims if c.claim_id not in gone]
    by_head = _elsewhere(stated, claims, lookup)
    for claim in claims:
        if claim.source_type == "article":
            yield claim
            continue
        terms, reason = _of_sentence(claim, stated, claims, lookup)
        if not terms and claim.source_type == "unnamed" and claim.source:
            terms, reason = by_head.get(_head(claim.stands_for or claim.source, lookup), ("", None))
        if not terms and _is_source(claim, lookup):
            terms = "anonymous"
        if not terms and _is_named(claim, lookup) and _speaks(claim, lookup):
            terms = "on record"
        reply = reply_of(claim, lookup)
        if reply:
            claim = replace(claim, cue_class="decline", stance="declines")  # noqa: PLW2901
        yield replace(claim, terms=terms, terms_reason=reason, reply=reply)


def _is_named(claim: Claim, lookup: Lookup) -> bool:
    """Say whether nothing is withheld of a source: it is somebody known, or a public body or an office by itself."""
    if claim.anonymous or claim.source is None:
        return False
    if claim.source_entity:
        return True
    group = lookup.noun_group(lookup.tokens(claim.stands_for or claim.source))
    return claim.source_type in _IN_OFFICE and bool(group) and group[-1].pos_ != "PRON"


def _is_source(claim: Claim, lookup: Lookup) -> bool:
    """Say whether somebody is called nothing but a source, which tells that the name is withheld: "one source"."""
    words = claim.stands_for or claim.source
    return claim.anonymous and words is not None and _head(words, lookup) == "source"


def _speaks(claim: Claim, lookup: Lookup) -> bool:
    """Say whether a claim tells that its source spoke or wrote; a body that is only told to want something may not have."""
    words, quoted = lookup.knowledge.terms, claim.quote_type != "indirect"
    if claim.stance == "declines":
        return False
    if claim.cue_class in words.speaking or (quoted and not claim.cue_class):
        return True
    return claim.cue_class in words.thinking and (quoted or claim.source_type == "person")


def _statements(lookup: Lookup) -> Iterator[_Stated]:
    """Yield where terms are stated outside quotation marks."""
    words = lookup.knowledge.terms
    for sentence in lookup.sentences:
        found = [
            (f.span(), terms)
            for terms, pattern in words.terms.items()
            for f in pattern.finditer(lookup.text, *sentence)
        ]
        here = [(span, terms) for span, terms in found if not lookup.is_quoted(span)]
        for span, terms in here:
            yield _Stated(span, terms, _reason(span[1], sentence, lookup), _owner(span, lookup))
        barred = words.not_allowed.search(lookup.text, *sentence)
        if barred and not here and not lookup.is_quoted(barred.span()):
            reason = _until_break(barred.start(), barred.end(), sentence, lookup)
            yield _Stated(barred.span(), "anonymous", reason, _owner(barred.span(), lookup))


def _only_states(claim: Claim, stated: _Stated, lookup: Lookup) -> bool:
    """Say whether a claim is nothing but the terms and their reason: "she was not authorized to speak".

    "said on the record that …", "requested anonymity, and warned that …" say more.
    """
    whole = hull(stated.span, stated.reason)
    if claim.cue is None:
        return claim.source_type == "article" and not claim.figures and _is_about(hull(*claim.content), whole, lookup)
    inside = all(whole[0] <= a and lookup.text[whole[1] : b].strip(" ,.;") == "" for a, b in claim.content)
    return inside and not lookup.text[claim.cue[1] : whole[0]].strip()


def _is_about(sentence: Span, whole: Span, lookup: Lookup) -> bool:
    """Say whether a sentence tells only on what terms somebody speaks: its main verb belongs to that."""
    root = next((t for t in lookup.tokens(sentence) if t.head == t), None)
    return root is not None and whole[0] <= root.idx < whole[1]


def _owner(span: Span, lookup: Lookup) -> Token | None:
    """Return the noun that terms are about: what their relative clause hangs on, else the subject of their verb."""
    token = next(iter(lookup.tokens(span)), None)
    for _ in range(_CLIMB):
        if token is None:
            return None
        if token.dep_ in _RELATIVE:
            return token.head
        if token.pos_ in {"VERB", "AUX"} and (subjects := subjects_of(token)):
            return subjects[0]
        token = token.head if token.head != token else None
    return None


def _reason(at: int, sentence: Span, lookup: Lookup) -> Span | None:
    """Return the words that say why, behind a phrase that ends at `at`."""
    words = lookup.knowledge.terms
    found = words.reason.search(lookup.text, at, min(sentence[1], at + _REACH))
    if not found or re.search(r"[;:.]|, (?:said|told|and)\b", lookup.text[at : found.start()]):
        return None
    return _until_break(found.start(), found.end(), sentence, lookup)


def _until_break(start: int, at: int, sentence: Span, lookup: Lookup) -> Span:
    """Return a reason as far as its clause goes, and no further than a mark or the verb of the main clause."""
    stop = re.search(
        r",? (?:has |have |had )?(?:said|told|says|say|added|described|confirmed)\b|[;”]|[.!?][”\"]?\s*\Z|, (?=“)",
        lookup.text[at : sentence[1]],
    )
    end = at + stop.start() if stop else sentence[1]
    if first := next(iter(lookup.tokens((start, at))), None):
        clause = first if first.tag_ in {"VBG", "IN"} and first.dep_ != "mark" else first.head
        edge = clause.right_edge.idx + len(clause.right_edge)
        end = min(end, edge) if clause.idx >= start and edge > at else end
    return start, start + len(lookup.text[start:end].rstrip(" ,.;"))


def _of_sentence(
    claim: Claim, stated: Sequence[_Stated], claims: Sequence[Claim], lookup: Lookup
) -> tuple[Terms, Span | None]:
    """Return the terms stated in the sentence of a claim, if they are its source's."""
    if not claim.source:
        return "", None
    start, end = lookup.sentence(claim.source[0])
    for s in stated:
        named = claim.source_entity and claim.source_type == "person" and s.terms == "anonymous"
        if start <= s.span[0] < end and not named and _is_of(claim, s, claims, lookup):
            return s.terms, s.reason
    return "", None


def _is_of(claim: Claim, stated: _Stated, claims: Sequence[Claim], lookup: Lookup) -> bool:
    """Say whether terms are a claim's: they stand in its source or cue or are about its source; else no other claim's."""
    if _holds(claim, stated):
        return True
    here = lookup.sentence(stated.span[0])
    beside = [c for c in claims if c.source and c.source != claim.source and here[0] <= c.source[0] < here[1]]
    if any(_holds(c, stated) for c in beside):
        return False
    return not beside and (stated.owner is None or stated.owner.pos_ == "PRON")


def _holds(claim: Claim, stated: _Stated) -> bool:
    source, cue = ([s] if s else [] for s in (claim.source, claim.cue))
    return covers(source + cue, stated.span[0]) or (stated.owner is not None and covers(source, stated.owner.idx))


def _elsewhere(
    stated: Iterable[_Stated], claims: Iterable[Claim], lookup: Lookup
) -> dict[str, tuple[Terms, Span | None]]:
    """Return the terms of those whom a sentence of its own is about, by their noun: "The officials spoke on …"."""
    heads = [(c.source[0], _head(c.source, lookup)) for c in claims if c.source and c.source_type == "unnamed"]
    pronouns = lookup.knowledge.small.third_singular | lookup.knowledge.small.third_plural
    out: dict[str, tuple[Terms, Span | None]] = {}
    for s in stated:
        head = s.owner.lemma_.lower() if s.owner is not None else ""
        if head in pronouns:
            head = next((h for at, h in reversed(heads) if at < s.span[0] and h not in pronouns), "")
        if head and any(h == head for _, h in heads):
            out.setdefault(head, (s.terms, s.reason))
    return out


def _head(source: Span, lookup: Lookup) -> str:
    group = lookup.noun_group(lookup.tokens(source))
    return group[-1].lemma_.lower() if group else ""


def reply_of(claim: Claim, lookup: Lookup) -> Reply:
    """Return what came of asking a source, read from the words of its claim outside quotation marks."""
    if claim.cue is None or claim.quote_type == "direct":
        return ""
    start, end = hull(claim.cue, *claim.content)
    sentence = lookup.sentence(claim.cue[0])
    for reply, pattern in lookup.knowledge.terms.reply.items():
        found = pattern.search(lookup.text, max(start, sentence[0]), min(end, sentence[1]))
        if found and overlapping(found.span(), claim.cue):
            return reply
    return ""
