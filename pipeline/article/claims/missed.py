"""What no model has found, where the parse leaves no doubt: denials of a plan, promises that a noun tells, reports, and what
a speaker calls something first.

[The ministry] [did not rule out] [closing the port]
[The mayor’s] [campaign pledge] [to shut the port]
[The report] [states] [that it fell]
[The dam is safe], [assured] [its director]
[Two envoys] [named] [the order as being “on their radar,”] and said …
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.sources import can_speak
from pipeline.article.grammar import (
    FINITE,
    SUBJECTS,
    ends_of,
    helpers,
    infinitive_marker,
    is_clause,
    is_finite,
    is_told,
    subjects_of,
)
from pipeline.records import Attribution, Span
from pipeline.text.spans import SpanIndex, Stretch, hull, merge, overlapping, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONFIDENCE = 0.6
_PROMISES = frozenset({"promise", "pledge", "vow", "threat", "offer"})  # they were said; a willingness is only felt
_THANKS = frozenset({"thank", "congratulate"})
_WHOLLY = frozenset({"rule out", "deny"})  # what is denied may be a mere thing: "ruled out an early election"


def missed_denials(attributions: Sequence[Attribution], lookup: Lookup) -> Iterator[Attribution]:
    """Yield who denies or does not rule out doing something, in the body, touching no attribution and no quotation."""
    taken = SpanIndex(Stretch(*s) for s in merge(s for a in attributions for s in (a.cue, *a.content)))
    for sentence in lookup.sentences:
        if not lookup.in_body(sentence[0]):
            continue
        for a in _denials(sentence, lookup):
            whole = lookup.tokens(hull(a.source, a.cue, *a.content))
            free = not any(taken.at(t.idx) for t in whole) and not lookup.is_quoted(a.cue)
            if free and a.source and can_speak(a.source, lookup):
                yield a


def missed_promises(attributions: Sequence[Attribution], lookup: Lookup) -> Iterator[Attribution]:
    """Yield whose promise is told with what it is: "his campaign pledge to shut the port", touching no attribution."""
    taken = SpanIndex(Stretch(*s) for s in merge(s for a in attributions for s in (a.cue, *a.content)))
    for noun in (t for s in lookup.sentences if lookup.in_body(s[0]) for t in lookup.tokens(s)):
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in _PROMISES:
            continue
        whose = next((c for c in noun.children if c.dep_ == "poss"), None)
        what = next((c for c in noun.children if c.dep_ == "acl" and infinitive_marker(c)), None)
        if whose is None or what is None or what.left_edge.i != noun.i + 1:
            continue
        begins = min((c for c in noun.children if c.dep_ == "compound"), key=lambda t: t.i, default=noun)
        found = Attribution(
            ends_of(begins, noun),
            ends_of(whose.left_edge, whose),
            (ends_of(what.left_edge, _last_word(what)),),
            _CONFIDENCE,
        )
        whole = lookup.tokens(hull(found.cue, *found.content))
        if not any(taken.at(t.idx) for t in whole) and not lookup.is_quoted(found.cue):
            yield found


def missed_descriptions(attributions: Sequence[Attribution], lookup: Lookup) -> Iterator[Attribution]:
    """Yield how somebody calls something, partly in quotation marks, in the verb before one by which they speak."""
    taken = SpanIndex(Stretch(*s) for s in merge(s for a in attributions for s in (a.cue, *a.content)))
    for a in attributions:
        verb = read_act(a, lookup).head
        if verb is None or a.source is None or verb.dep_ != "conj" or verb.head.i >= verb.i:
            continue
        first, joint = verb.head, next((c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i), None)
        thing = next((c for c in first.children if c.dep_ in {"dobj", "oprd"}), None)
        if joint is None or thing is None or thing.i < first.i or a.source[1] > first.idx:
            continue
        content = trim(lookup.text, (thing.left_edge.idx, joint.idx))
        described = lookup.cue_class(first) == "describe" and not any(c.dep_ == "neg" for c in first.children)
        if described and lookup.is_quoted(content) and not (taken.at(first.idx) or taken.at(content[0])):
            yield Attribution(ends_of(first, first), a.source, (content,), _CONFIDENCE)


def missed_reports(attributions: Sequence[Attribution], lookup: Lookup) -> Iterator[Attribution]:
    """Yield what a sentence reports of which nothing is attributed yet: "It fell, states the report"."""
    taken = SpanIndex(Stretch(*s) for s in merge(s for a in attributions for s in (a.cue, *a.content)))
    closing = lookup.knowledge.inner["closing"]
    for sentence in lookup.sentences:
        words = lookup.tokens(sentence)
        verb = next((t for t in words if t.head == t), None)
        if verb is None or not lookup.in_body(sentence[0]) or any(taken.at(t.idx) for t in words):
            continue
        frame = next((f for t in words if lookup.cue_class(t) in closing and (f := _frame(t, sentence, lookup))), None)
        if frame is not None:
            yield frame
            continue
        if lookup.cue_class(verb) not in closing:
            continue
        if not lookup.speaks(ends_of(verb, verb)):
            continue  # "tapped in his second"
        said = next((c for c in verb.children if c.dep_ == "ccomp" and is_finite(c) and _is_whole(c)), None)
        subject = next((c for c in subjects_of(verb) if c.dep_ == "nsubj"), None)
        if said is None or subject is None or not is_told(verb):
            continue
        if lookup.is_quoted(ends_of(verb, verb)):
            continue
        source = ends_of(subject.left_edge, _last_word(subject))
        content = ends_of(_first_of(said), _last_word(said))
        if overlapping(source, content) or overlapping(content, ends_of(verb, verb)) or not _is_source(source, lookup):
            continue
        yield Attribution(ends_of(_first_word(verb), verb), source, (content,), _CONFIDENCE)


def _frame(verb: Token, sentence: Span, lookup: Lookup) -> Attribution | None:
    """Return what a sentence reports that a verb and who said it close, whatever the parser takes the two for: "…, added the mayor"."""
    if verb.tag_ not in {"VBD", "VBZ"} or helpers(verb) or not verb.i or verb.nbor(-1).text != ",":
        return None
    clause = verb.head if verb.dep_ == "conj" else next((c for c in verb.lefts if c.dep_ == "ccomp"), verb)
    content = trim(lookup.text, (sentence[0], verb.nbor(-1).idx))
    if not content[0] <= clause.idx < content[1] or not is_clause(clause) or any(c.dep_ == "cc" for c in verb.lefts):
        return None
    group = lookup.noun_group(lookup.tokens((verb.idx + len(verb), sentence[1])))
    if not group or group[0].i != verb.i + 1 or group[-1].pos_ == "PRON":
        return None
    behind = lookup.tokens((group[-1].idx + len(group[-1]), sentence[1]))
    if any(t.tag_ in FINITE or t.dep_ in {"cc", "mark"} for t in behind) or _is_listed(verb):
        return None  # "He came in, told the mayor and left"
    of_what = verb.dep_ == "conj" and bool(behind) and behind[0].tag_ == "IN"
    if of_what and verb.lemma_.lower() in lookup.knowledge.addressed_objects:
        return None  # "The army fired shots, warned residents of more raids": told them
    source = ends_of(group[0], _last_word(group[-1]))
    known = lookup.speaks(ends_of(verb, verb)) and verb.lemma_.lower() not in _THANKS
    if not known or lookup.is_quoted((content[0], source[1])) or not can_speak(source, lookup):
        return None
    return Attribution(ends_of(verb, verb), source, (content,), _CONFIDENCE)


def _is_listed(verb: Token) -> bool:
    """Say whether a verb is one of several without "and": "He came, saw the hall, thanked the mayor"."""
    return verb.dep_ == "conj" and any(c.dep_ == "conj" and c.i < verb.i for c in verb.head.children)


def _is_whole(clause: Token) -> bool:
    """Say whether a clause has a subject of its own or a "that": in "Films added to the list include ours" none is said."""
    return any(c.dep_ in SUBJECTS or (c.dep_ == "mark" and c.lower_ == "that") for c in clause.children)


def _first_of(clause: Token) -> Token:
    first = clause.left_edge
    while first.i < clause.i and first.is_punct:
        first = first.nbor(1)
    return first


def _is_source(span: Span, lookup: Lookup) -> bool:
    group, small = lookup.noun_group(lookup.tokens(span)), lookup.knowledge.small
    if lookup.text[slice(*span)].lower() in small.nobody:
        return False
    if group and group[-1].pos_ == "PRON" and group[-1].lower_ not in small.third_singular:
        return False  # "they say it is nice"
    written = bool(group) and group[-1].lemma_.lower() in lookup.knowledge.nouns["document"]
    return written or can_speak(span, lookup)


def _denials(sentence: Span, lookup: Lookup) -> Iterator[Attribution]:
    for verb in lookup.tokens(sentence):
        if verb.pos_ != "VERB" or not is_told(verb):
            continue
        particle = next((c for c in verb.children if c.dep_ == "prt"), None)
        lemma = verb.lemma_.lower() + (f" {particle.lower_}" if particle is not None else "")
        done = next(
            (c for c in verb.children if c.dep_ in {"xcomp", "pcomp"} and c.tag_ == "VBG" and c.i > verb.i), None
        )
        if done is None and lemma in _WHOLLY and not any(c.dep_ == "dative" for c in verb.children):
            done = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
        subject = next((c for c in subjects_of(verb) if c.dep_ == "nsubj"), None)
        if done is None or subject is None or lookup.knowledge.cues.class_of_phrase(lemma) != "deny":
            continue
        last = particle if particle is not None else verb
        content = ends_of(done.left_edge, _last_word(done))
        if subject.i < verb.i and last.idx < content[0]:
            yield Attribution(
                ends_of(_first_word(verb), last), ends_of(subject.left_edge, subject), (content,), _CONFIDENCE
            )


def _first_word(verb: Token) -> Token:
    """Return the first of a verb's auxiliaries and negation: "did" of "did not rule out"."""
    before = [c for c in [*helpers(verb), *(c for c in verb.children if c.dep_ == "neg")] if c.i < verb.i]
    return min([verb, *before], key=lambda t: t.i)


def _last_word(clause: Token) -> Token:
    last = clause.right_edge
    while last.i > clause.i and (last.is_punct or last.is_space):
        last = last.nbor(-1)
    return last
