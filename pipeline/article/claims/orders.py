"""Orders and briefings that no model need find, as the parse shows who, whom and what.

[Ada Roe], [directed] [wardens], in a memo seen by the Post, [to lock the gates]  ─▶ Roe's order, addressed to the wardens
[Officers] [were told] [each of them should make ten arrests]                     ─▶ told by whom is open: they only heard it
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.sources import can_speak
from pipeline.article.grammar import (
    ends_of,
    helpers,
    infinitive_marker,
    is_finite,
    is_negated,
    is_passive,
    is_supposed,
    is_told,
    subjects_of,
)
from pipeline.records import Attribution, Span
from pipeline.text.spans import overlapping

if TYPE_CHECKING:
    from spacy.tokens import Token

CONFIDENCE = 0.7
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})
_OBJECTS = frozenset({"dobj", "dative"})
_LONGEST = 120  # tokens: no such clause is longer, only a broken parse
_EDGES = frozenset({",", ";", ":", "-", "–", "—", "(", ")"})


def with_orders(attributions: Sequence[Attribution], lookup: Lookup) -> Iterator[Attribution]:
    """Yield the attributions, and the orders and briefings of the body that none of them is about.

    One whose content swallows the very people who were told, or whose source is what they were told, gives way to what the parse shows.
    """
    found = sorted(_found(lookup), key=lambda f: f.cue)
    ends, gone = [f.cue[1] for f in found], set[Span]()
    for a in attributions:
        i = bisect_right(ends, a.cue[0])
        rival = found[i] if i < len(found) and overlapping(found[i].cue, a.cue) else None
        if rival and _is_better(rival, a, lookup):
            continue
        if rival:
            gone.add(rival.cue)
        yield a
    yield from (f for f in found if f.cue not in gone)


def _is_better(parsed: Attribution, a: Attribution, lookup: Lookup) -> bool:
    """Say whether the parse shows that a model took those who were told, or what they were told, for something else."""
    if parsed.source is None or not _is_passive(parsed, lookup):
        return False
    heard = parsed.source
    if any(overlapping(heard, c) for c in a.content):
        return True
    return a.source is not None and any(overlapping(a.source, c) for c in parsed.content)


def _found(lookup: Lookup) -> Iterator[Attribution]:
    verbs = lookup.knowledge.ordering
    for sentence in lookup.sentences:
        if not lookup.in_body(sentence[0]):
            continue
        for verb in lookup.tokens(sentence):
            if (
                verb.pos_ == "VERB"
                and verb.lemma_.lower() in verbs
                and lookup.cue_class(verb)
                and not is_supposed(verb)
            ):
                yield from _order(verb, lookup)
                yield from _briefing(verb, lookup)


def _order(verb: Token, lookup: Lookup) -> Iterator[Attribution]:
    """Yield who orders whom to do what: "Roe has told wardens to leave"."""
    subject = next((c for c in subjects_of(verb) if c.dep_ == "nsubj"), None)
    clause = next((c for c in verb.rights if c.dep_ in _CLAUSES and _marker(c) is not None), None)
    if subject is None or clause is None or not _happened(verb):
        return
    told = next((c for c in verb.rights if c.dep_ in _OBJECTS), None)
    told = told or next((c for c in clause.children if c.dep_ == "nsubj"), None)
    marker = _marker(clause)
    if told is None or marker is None or not verb.i < told.i < marker.i:
        return
    source, whom = _span(subject, subject), _span(told, told)
    before = marker.nbor(-1)  # "asked guests not to smoke"
    content = _span_from(before if before.dep_ == "neg" and before.i > told.i else marker, clause)
    if source and whom and content and can_speak(source, lookup) and can_speak(whom, lookup):
        yield Attribution(_cue(verb), source, (content,), CONFIDENCE)


def _briefing(verb: Token, lookup: Lookup) -> Iterator[Attribution]:
    """Yield what somebody was told, by whom if that stands there: "officers were told each should leave"."""
    heard = next((c for c in subjects_of(verb) if c.dep_ == "nsubjpass"), None)
    clause = next((c for c in verb.rights if c.dep_ in {"ccomp", "xcomp"}), None)
    if (
        heard is None
        or clause is None
        or not is_passive(verb)
        or any(c.dep_ in {"agent", "neg"} for c in verb.children)
    ):
        return
    if not _happened(verb) or not (is_finite(clause) or infinitive_marker(clause) is not None):
        return  # "was ordered confined" orders nobody to do anything
    if lookup.cue_class(verb) == "ask" and (infinitive_marker(clause) is None or verb.dep_ == "advcl"):
        return  # "was asked how it would end", "when asked to comment": a reporter's question
    source, content = _span(heard, heard), _between(verb.nbor(1), clause.right_edge)  # the parser may miss its subject
    between = verb.doc[verb.i + 1 : clause.i]
    if source and content and can_speak(source, lookup) and not any(t.text in _EDGES for t in between):
        yield Attribution(_cue(verb), source, (content,), CONFIDENCE)


def _is_passive(a: Attribution, lookup: Lookup) -> bool:
    return any(is_passive(t) for t in lookup.tokens(a.cue))


def _happened(verb: Token) -> bool:
    return is_told(verb) and not is_negated(verb)


def _marker(clause: Token) -> Token | None:
    return infinitive_marker(clause) if clause.tag_ == "VB" else None


def _cue(verb: Token) -> Span:
    before = [c for c in helpers(verb) if verb.i - c.i <= 3 and c.i < verb.i]
    return ends_of((before or [verb])[0], verb)


def _span(first: Token, last: Token) -> Span | None:
    return _between(first.left_edge, last.right_edge)


def _span_from(marker: Token, clause: Token) -> Span | None:
    return _between(marker, clause.right_edge)


def _between(first: Token, last: Token) -> Span | None:
    """Return the stretch from one token to another, loose marks at its ends left out."""
    tokens = [t for t in first.doc[first.i : last.i + 1] if not t.is_space]
    while tokens and (tokens[-1].text in _EDGES or (tokens[-1].is_punct and tokens[-1].text in {".", "?", "!"})):
        tokens.pop()
    while tokens and tokens[0].text in _EDGES:
        tokens.pop(0)
    if not tokens or len(tokens) > _LONGEST:
        return None
    return ends_of(tokens[0], tokens[-1])
