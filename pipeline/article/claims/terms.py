"""On what terms a source speaks and why, and what came of asking it.

an official, who asked not to be named because she fears for her job, said …  ─▶ anonymous, "because she fears for her job"
Ada Roe did not respond to a request for comment.                             ─▶ did not respond
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.article.claims.lookup import Lookup, subjects_of
from pipeline.records import Attribution, Claim, Reply, Span, Terms
from pipeline.text.spans import covers, hull, overlapping

_CONFIDENCE = 0.8
_SPEAKING = frozenset(
    {"say", "tell", "write", "report", "announce", "argue", "describe", "admit", "deny", "warn", "promise", "propose"}
)
_ABOUT_TERMS = frozenset(
    {"ask", "decline", "request", "want", "rule"}
)  # acts that are about them: "asked not to be named"
_PRONOUNS = frozenset({"he", "she", "they"})
_REACH = 160  # characters behind such a phrase in which its reason begins


def with_terms(claims: Sequence[Claim], lookup: Lookup) -> Iterator[Claim]:
    """Yield the claims with terms, their reason, and what came of asking; what only states the terms is no claim."""
    stated = _statements(lookup)
    said = {
        span
        for span, *_ in stated
        for c in claims
        if c.source_type != "article" and c.cue_class not in _ABOUT_TERMS and covers(c.content, span[0])
    }
    stated = [s for s in stated if s[0] not in said]
    gone = {c.claim_id for c in claims if _only_states(c, stated)}
    claims = [replace(c, parent="") if c.parent in gone else c for c in claims if c.claim_id not in gone]
    by_head = _elsewhere(stated, claims, lookup)
    for claim in claims:
        if claim.source_type == "article":
            yield claim
            continue
        terms, reason = _of_sentence(claim, stated, lookup)
        if not terms and claim.source_type == "unnamed" and claim.source:
            terms, reason = by_head.get(_head(claim.source, lookup), ("", None))
        if not terms and claim.source_entity and claim.cue_class in _SPEAKING and not claim.anonymous:
            terms = "on record"
        reply = _reply(claim, lookup)
        if reply:
            claim = replace(claim, cue_class="decline", stance="declines")  # noqa: PLW2901
        yield replace(claim, terms=terms, terms_reason=reason, reply=reply)


def missing_replies(attributions: Sequence[Attribution], lookup: Lookup) -> Iterator[Attribution]:
    """Yield who could not be reached, did not respond or declined, where no attribution says so yet."""
    cues = [a.cue for a in attributions]
    for sentence in lookup.sentences:
        if not lookup.in_body(sentence[0]):
            continue
        for pattern in lookup.knowledge.terms.reply.values():
            found = pattern.search(lookup.text, *sentence)
            if not found or any(overlapping(found.span(), cue) for cue in cues):
                continue
            verb = next((t for t in lookup.tokens(found.span()) if t.pos_ == "VERB" or t.dep_ == "ROOT"), None)
            subject = next(iter(subjects_of(verb)), None) if verb is not None else None
            start = sentence[0] if subject is None else subject.left_edge.idx
            end = sentence[1] - len(lookup.text[slice(*sentence)]) + len(lookup.text[slice(*sentence)].rstrip(' .,”"'))
            rest = lookup.text[found.end() : end]
            clause = re.match(r"\s*(?P<what>(?:to|for)\b[^,;:]{3,80})", rest)
            if subject is None or subject.idx >= found.start() or not clause:
                continue
            group = lookup.noun_group(lookup.tokens((start, found.start())))
            if group:
                at = found.end() + clause.start("what")
                source = group[0].idx, group[-1].idx + len(group[-1])
                yield Attribution(found.span(), source, ((at, found.end() + clause.end("what")),), _CONFIDENCE)


def _statements(lookup: Lookup) -> list[tuple[Span, Terms, Span | None]]:
    """Return where terms are stated in the article's voice: the words, the terms, and the words that say why."""
    words, out = lookup.knowledge.terms, []
    for sentence in lookup.sentences:
        for terms, pattern in words.terms.items():
            for found in pattern.finditer(lookup.text, *sentence):
                if not any(True for _ in lookup.quoted_within(found.span())):
                    out.append((found.span(), terms, _reason(found.end(), sentence, lookup)))
        here = [s for s, *_ in out if sentence[0] <= s[0] < sentence[1]]
        barred = words.not_allowed.search(lookup.text, *sentence)
        if barred and not here and not any(True for _ in lookup.quoted_within(barred.span())):
            out.append((barred.span(), "anonymous", _until_break(barred.start(), barred.end(), sentence, lookup)))
    return out


def _only_states(claim: Claim, stated: Sequence[tuple[Span, Terms, Span | None]]) -> bool:
    """Say whether a claim is nothing but the terms or their reason: "she was not authorized to speak"."""
    if claim.cue is None:
        return claim.source_type == "article" and any(covers(claim.content, span[0]) for span, *_ in stated)
    cue = claim.cue
    return any(
        (overlapping(cue, span) and terms != "background") or (reason is not None and overlapping(cue, reason))
        for span, terms, reason in stated
    )


def _reason(at: int, sentence: Span, lookup: Lookup) -> Span | None:
    """Return the words that say why, behind a phrase that ends at `at`."""
    words = lookup.knowledge.terms
    found = words.reason.search(lookup.text, at, min(sentence[1], at + _REACH))
    if not found or re.search(r"[;:.]|, (?:said|told|and)\b", lookup.text[at : found.start()]):
        return None
    return _until_break(found.start(), found.end(), sentence, lookup)


def _until_break(start: int, at: int, sentence: Span, lookup: Lookup) -> Span:
    """Return a reason as far as it goes: to the end of its sentence, or to the verb of the main clause."""
    stop = re.search(
        r",? (?:has |have |had )?(?:said|told|says|say|added|described|confirmed)\b|[;”]|[.!?][”\"]?\s*\Z|, (?=“)",
        lookup.text[at : sentence[1]],
    )
    end = at + stop.start() if stop else sentence[1]
    return start, start + len(lookup.text[start:end].rstrip(" ,.;"))


def _of_sentence(
    claim: Claim, stated: Sequence[tuple[Span, Terms, Span | None]], lookup: Lookup
) -> tuple[Terms, Span | None]:
    """Return the terms stated in the sentence of a claim, if they may be its source's."""
    start, end = lookup.sentence((claim.source or claim.cue or claim.content[0])[0])
    for span, terms, reason in stated:
        named = claim.source_entity and claim.source_type == "person" and terms == "anonymous"
        if start <= span[0] < end and not named:
            return terms, reason
    return "", None


def _elsewhere(
    stated: Sequence[tuple[Span, Terms, Span | None]], claims: Iterable[Claim], lookup: Lookup
) -> dict[str, tuple[Terms, Span | None]]:
    """Return the terms of those whom a sentence of its own is about, by their noun: "The officials spoke on …"."""
    heads = [(c.source[0], _head(c.source, lookup)) for c in claims if c.source and c.source_type == "unnamed"]
    out: dict[str, tuple[Terms, Span | None]] = {}
    for span, terms, reason in stated:
        sentence = lookup.sentence(span[0])
        group = lookup.noun_group(lookup.tokens((sentence[0], span[0])))
        head = group[-1].lemma_.lower() if group else ""
        if head in _PRONOUNS:
            head = next((h for at, h in reversed(heads) if at < span[0] and h not in _PRONOUNS), "")
        if head and any(h == head for _, h in heads):
            out.setdefault(head, (terms, reason))
    return out


def _head(source: Span, lookup: Lookup) -> str:
    group = lookup.noun_group(lookup.tokens(source))
    return group[-1].lemma_.lower() if group else ""


def _reply(claim: Claim, lookup: Lookup) -> Reply:
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
