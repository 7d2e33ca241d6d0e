"""Reporting chains: claims inside claims, and the upstream source a claim rests on.

"They worry that standards have fallen," Roe wrote.  ─▶ Roe wrote …; in it: They worry that …
The Post, citing four officials, reported that …     ─▶ The Post reported …; in it: four officials
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.claims.knowledge import ClaimKnowledge
from pipeline.claims.reading import NOMINAL, Reading, covers, hull
from pipeline.claims.sources import FIRST_PERSON, resolve
from pipeline.records import Attribution, Claim, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# classes whose verb, with a subject and a clause of its own, surely reports what somebody holds
_REPORTING = frozenset(
    {
        "say",
        "tell",
        "report",
        "announce",
        "argue",
        "believe",
        "warn",
        "fear",
        "admit",
        "deny",
        "predict",
        "promise",
        "show",
    }
)
_PERCEIVING = frozenset(
    {"see", "hear", "find", "watch", "notice", "consider", "view", "regard", "deem", "spot", "overhear"}
)
_NAMING = frozenset(
    {"name", "describe", "characterize", "characterise", "denounce", "portray", "label", "brand", "cite", "hail"}
)
_NO_SUBJECT = frozenset(
    [
        "i",
        "we",
        "you",
        "it",
        "this",
        "that",
        "there",
        "what",
        "which",
        "who",
        "one",
        "anyone",
        "anybody",
        "everyone",
        "everybody",
        "someone",
        "somebody",
        "nobody",
        "people",
        "them",
        "him",
        "her",
        "us",
        "me",
    ]
)
_UNREAL = frozenset({"if", "would", "could", "might", "may", "can", "should", "unless", "will", "’ll", "'ll", "to"})
_INNER_CONFIDENCE = 0.7
_UPSTREAM_CONFIDENCE = 0.8


@dataclass(frozen=True, slots=True)
class Chains:
    """All attributions of an article, and which of them are the upstream source of which."""

    attributions: tuple[Attribution, ...]
    upstream: Mapping[Attribution, Attribution]  # what is rested on → what rests on it


def find_chains(flat: Iterable[Attribution], reading: Reading, knowledge: ClaimKnowledge) -> Chains:
    """Return the flat attributions with those inside them and those they rest on."""
    flat = list(flat)
    rests_on = {up: a for a in flat if (up := upstream(a, reading, knowledge.nouns))}
    citing = {up.cue for up in rests_on}  # "citing documents" tagged as a claim of its own is the upstream one
    kept = [a for a in flat if not any(a.cue[0] <= cue[0] and cue[1] <= a.cue[1] for cue in citing)]
    taken = {t.i for a in kept for t in reading.tokens(a.cue)}
    inner = [
        i
        for a in kept
        for i in inner_claims(a, reading, knowledge)
        if reading.tokens(i.cue)[0].i not in taken and not _same_source(i, a, reading, knowledge)
    ]
    return Chains(tuple(dict.fromkeys([*kept, *rests_on, *inner])), rests_on)


def name_parents(claims: Sequence[Claim], rests_on: Mapping[str, str], reading: Reading) -> list[Claim]:
    """Return the claims with their parents; "I" and "we" inside a claim are the source of that claim.

    Args:
        claims: all attributed claims.
        rests_on: claim_id of an upstream claim → claim_id of the one that rests on it.
        reading: the article.
    """
    above = parents(claims) | dict(rests_on)
    by_id = {c.claim_id: c for c in claims}
    named = []
    for claim in claims:
        parent = by_id.get(above.get(claim.claim_id, ""))
        if parent and claim.source and reading.text[slice(*claim.source)].lower() in FIRST_PERSON:
            claim = replace(claim, source_entity=parent.source_entity, source_type=parent.source_type)  # noqa: PLW2901
        named.append(replace(claim, parent=parent.claim_id) if parent else claim)
    return named


def inner_claims(outer: Attribution, reading: Reading, knowledge: ClaimKnowledge) -> Iterator[Attribution]:
    """Yield attributions inside another's content: a verb of saying with its own subject and clause.

    Precision before recall: the clause has a finite verb and a subject; "I", "you" and "it" as subject,
    conditionals and modals are left out, as these report nobody.
    """
    for piece in outer.content:
        for verb in reading.tokens(piece):
            if verb.pos_ != "VERB":
                continue
            subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
            said = _clause(verb, knowledge) or _naming(verb)
            if subject is None or said is None or not _reports(verb, subject):
                continue
            source, content = _within_piece(subject, subject, piece), _within_piece(*said, piece)
            if source and content and source[1] <= verb.idx and verb.idx + len(verb) <= content[0]:
                content = _close_quotation(content, piece, reading.text)
                yield Attribution((verb.idx, verb.idx + len(verb)), source, (content,), _INNER_CONFIDENCE)


def _clause(verb: Token, knowledge: ClaimKnowledge) -> tuple[Token, Token] | None:
    """Return what a verb of reporting has for its clause, as the tokens that head its first and last part."""
    if _class_of(verb, knowledge) not in _REPORTING or verb.lemma_.lower() in _PERCEIVING:
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i and _is_finite(c)), None)
    if clause is None:
        return None
    # "They fear that … and that …": the parser hangs the second clause on the verb
    more = [c for c in verb.children if c.dep_ in {"ccomp", "conj"} and c.i > clause.i and _has_that(c)]
    return clause, (more[-1] if more else clause)


def _has_that(clause: Token) -> bool:
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _naming(verb: Token) -> tuple[Token, Token] | None:
    """Return the object and its predicate where a verb calls something something: "named it as unlawful"."""
    object_ = next((c for c in verb.children if c.dep_ == "dobj"), None)
    predicate = next((c for c in verb.children if c.lower_ == "as" and c.dep_ == "prep"), None)
    if verb.lemma_.lower() in _NAMING and object_ is not None and predicate is not None and object_.i < predicate.i:
        return object_, predicate
    return None


def _same_source(inner: Attribution, outer: Attribution, reading: Reading, knowledge: ClaimKnowledge) -> bool:
    """Say whether a claim inside another has its source: "she said she believes" is one claim."""
    if not (inner.source and outer.source):
        return False
    one, other = (resolve(s, reading, knowledge.nouns) for s in (inner.source, outer.source))
    return bool(one.entity) and one.entity == other.entity


def upstream(claim: Attribution, reading: Reading, nouns: Mapping[str, frozenset[str]]) -> Attribution | None:
    """Return the source a claim says it rests on ("citing four officials"), as an attribution of the same content."""
    start, end = reading.sentence(claim.cue[0])
    around = hull(claim.source, claim.cue, (claim.cue[0], min(end, claim.cue[1] + _REACH)))
    for token in reading.tokens((max(start, around[0]), around[1])):
        if token.lower_ != "citing" or covers([claim.cue, *claim.content], token.idx):
            continue
        after = [
            t for t in reading.tokens((token.idx + len(token), end)) if not covers([claim.cue, *claim.content], t.idx)
        ]
        group = reading.noun_group(after)
        if not group or group[0].i > token.i + 2:
            continue
        stop = next(
            (t.idx for t in after if t.i > group[-1].i and t.text in {",", ";", ".", "—", "–"}),
            after[-1].idx + len(after[-1]),
        )
        source = (group[0].idx, stop)
        if is_informant(source, reading, nouns):
            return Attribution((token.idx, token.idx + len(token)), source, claim.content, _UPSTREAM_CONFIDENCE)
    return None


_REACH = 300


def is_informant(span: Span, reading: Reading, nouns: Mapping[str, frozenset[str]]) -> bool:
    """Say whether a noun phrase can be a source: officials, documents, organisations; not "low growth"."""
    group = reading.noun_group(reading.tokens(span))
    if not group:
        return False
    who = resolve(span, reading, nouns)
    head = group[-1].lemma_.lower()
    return bool(who.entity) or head in nouns["person"] or head in nouns["document"]


def parents(claims: Sequence[Claim]) -> dict[str, str]:
    """Return claim_id → claim_id of the narrowest other claim inside whose content it lies whole.

    One pass over the claims by start with a stack of those still open: linear but for the depth of nesting.
    """
    inside: dict[str, str] = {}
    open_claims: list[tuple[Span, Claim]] = []
    spans = sorted(((hull(c.source, c.cue, *c.content), c) for c in claims if c.cue), key=lambda x: (x[0][0], -x[0][1]))
    for span, claim in spans:
        open_claims = [(s, c) for s, c in open_claims[-_DEPTH:] if s[1] > span[0]]
        for _, other in reversed(open_claims):
            if _within(claim, other.content):
                inside[claim.claim_id] = other.claim_id
                break
        open_claims.append((span, claim))
    return inside


_DEPTH = 12


def _within(claim: Claim, content: Sequence[Span]) -> bool:
    parts = [p for p in (claim.source, claim.cue, *claim.content) if p]
    return all(any(a <= p[0] and p[1] <= b for a, b in content) for p in parts)


def _class_of(verb: Token, knowledge: ClaimKnowledge) -> str:
    lemma = verb.lemma_.lower()
    return next(
        (c.name for phrase, mark, c in knowledge.cues.phrases.get(lemma, ()) if phrase == (lemma,) and not mark), ""
    )


def _reports(verb: Token, subject: Token) -> bool:
    if subject.lower_ in _NO_SUBJECT or subject.pos_ not in NOMINAL or subject.tag_ in {"WP", "WDT", "DT"}:
        return False
    helped = any(c.dep_ == "aux" and c.tag_ in {"VBD", "VBZ", "VBP"} for c in verb.children)
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} and not helped:
        return False
    return not any(c.lower_ in _UNREAL for c in verb.children if c.dep_ in {"aux", "mark"})


def _is_finite(clause: Token) -> bool:
    if not any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in clause.children):
        return False
    return clause.tag_ in {"VBD", "VBZ", "VBP"} or any(c.tag_ in {"MD", "VBD", "VBZ", "VBP"} for c in clause.children)


def _within_piece(first: Token, last: Token, piece: Span) -> Span | None:
    """Return from the left edge of one token's subtree to the right edge of another's, cut to a piece of content.

    Punctuation at the ends is left out, but for quotation marks.
    """
    between = first.doc[first.left_edge.i : last.right_edge.i + 1]
    inside = [t for t in between if piece[0] <= t.idx and t.idx + len(t) <= piece[1]]
    while inside and (inside[-1].is_space or (inside[-1].is_punct and inside[-1].text not in _CLOSING)):
        inside.pop()
    while inside and (inside[0].is_space or inside[0].text in {",", ";", ":", "-", "–", "—"}):
        inside.pop(0)
    return (inside[0].idx, inside[-1].idx + len(inside[-1])) if inside else None


def _close_quotation(content: Span, piece: Span, text: str) -> Span:
    """Take in the closing mark of a quotation that opens inside and ends right behind."""
    start, end = content
    if text.count("“", start, end) > text.count("”", start, end):
        close = text.find("”", end, min(end + 3, piece[1]))
        return (start, close + 1) if close >= 0 else content
    if text.count("”", start, end) > text.count("“", start, end) and text[end - 1] == "”":
        return start, len(text[:end].rstrip("”,.!? "))
    return content


_CLOSING = frozenset({"”", '"', "’", "''"})
