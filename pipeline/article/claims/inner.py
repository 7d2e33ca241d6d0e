"""Claims inside claims: a verb of saying with its own subject and clause, inside the content of another.

"They worry that standards have fallen," Roe wrote.  ─▶ They | worry | that standards have fallen
The mayor wants a new bridge, according to a report. ─▶ The mayor | wants | a new bridge
"Lee proceeded to argue that it fell," Roe wrote.    ─▶ Lee | proceeded to argue | that it fell
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.sources import can_speak, resolve
from pipeline.article.grammar import (
    NOMINAL,
    PAST_OR_PRESENT,
    QUESTION_WORDS,
    is_clause,
    is_negated,
    is_told,
)
from pipeline.records import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CONFIDENCE = 0.7
_LONGEST = 400  # tokens: no clause is longer, only a broken parse

_CLOSING_WORDS = 10  # at the end of a content, among which its frame stands
_BEHIND = 5  # words behind verb and subject of such a frame: "told the paper on Monday"

_LEADING = frozenset({",", ";", ":", "-", "–", "—"})
_CLOSES_WITHIN = 3  # characters behind a content
_CLOSING = frozenset({"”", '"', "’", "''"})


def inner_claims(source: Span | None, pieces: Sequence[Span], lookup: Lookup) -> Iterator[Attribution]:
    """Yield the attributions inside another's content that are not its source's own.

    Args:
        source: the words of the other's source.
        pieces: its content.
        lookup: the article.

    Precision before recall: the clause has a finite verb and a subject; "I", "you" and "it" as subject,
    conditionals and modals are left out, as these report nobody.
    """
    found = (a for piece in pieces for a in clauses_in(piece, lookup))
    yield from (a for a in found if a.source and not same_source(a.source, source, lookup))
    if closing := _closing(pieces, lookup):
        yield closing


def clauses_in(piece: Span, lookup: Lookup) -> Iterator[Attribution]:
    """Yield who reports what within a stretch of text, by a verb with a subject and a clause of its own."""
    for verb in lookup.tokens(piece):
        if verb.pos_ != "VERB":
            continue
        said = _clause(verb, lookup) or _naming(verb, lookup) or _wish(verb, lookup)
        led = _leading(verb, lookup)
        subject = _subject(led)
        if said is None or subject is None or not _reports(led, subject, lookup):
            continue
        who = _within(subject, subject, (piece[0], _end(subject, led, piece)))
        content = _within(*said, _before_next(said[1], piece, lookup))
        if who and content and who[1] <= led.idx and verb.idx + len(verb) <= content[0]:
            content = _close_quotation(content, piece, lookup.quotations_at(content), lookup.text)
            yield Attribution((led.idx, verb.idx + len(verb)), who, (content,), CONFIDENCE)


def _leading(verb: Token, lookup: Lookup) -> Token:
    """Return the verb that leads to another and has its subject: "proceeded" to argue; else the verb itself."""
    above = verb.head
    leads = verb.dep_ == "xcomp" and above.lemma_.lower() in lookup.knowledge.inner["leading"] and above.i < verb.i
    return above if leads else verb


def _wish(verb: Token, lookup: Lookup) -> tuple[Token, Token] | None:
    """Return what somebody wants: a thing, "to leave", "them to leave"."""
    if verb.lemma_.lower() not in lookup.knowledge.inner["wishing"]:
        return None
    wanted = next((c for c in verb.children if c.dep_ in {"dobj", "xcomp", "ccomp"} and c.i > verb.i), None)
    subject = _subject(verb)
    if wanted is None or wanted.pos_ == "PRON" or subject is None or not _is_somebody(subject, lookup):
        return None
    return wanted, wanted


def _end(subject: Token, verb: Token, piece: Span) -> int:
    """Return where the words of a subject may end: of "players who alleged that …" behind the players."""
    return subject.idx + len(subject) if subject.right_edge.i >= verb.i else piece[1]


def _closing(pieces: Sequence[Span], lookup: Lookup) -> Attribution | None:
    """Return the frame that a content ends with, which says whose words all before it are: "“We won,” the mayor said"."""
    start, end = pieces[0][0], pieces[-1][1]
    tokens = [t for t in lookup.tokens((max(start, lookup.sentence(end - 1)[0]), end)) if not t.is_punct]
    verb = next((t for t in reversed(tokens[-_CLOSING_WORDS:]) if t.pos_ == "VERB" and t.tag_ in PAST_OR_PRESENT), None)
    if verb is None or lookup.cue_class(verb) not in lookup.knowledge.inner["closing"]:
        return None
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c in tokens), None)
    behind = [t for t in tokens if t.i > max(verb.i, subject.right_edge.i)] if subject is not None else []
    if subject is None or len(behind) > _BEHIND or any(t.pos_ in {"VERB", "AUX"} for t in behind):
        return None
    first = min(verb, subject.left_edge)
    before = lookup.text[start : first.idx].rstrip()
    if not before.rstrip("”\"'’").endswith(","):
        return None
    source = _within(subject, subject, (start, end))
    content = tuple((a, min(b, start + len(before))) for a, b in pieces if a < start + len(before))
    said = [(a, b) for a, b in content if any(c.isalnum() for c in lookup.text[a:b])]
    said = [(a, a + len(lookup.text[a:b].rstrip(" ,"))) for a, b in said]
    if not source or not said:
        return None
    return Attribution((verb.idx, verb.idx + len(verb)), source, tuple(said), CONFIDENCE)


def _subject(verb: Token) -> Token | None:
    """Return who does what a verb says; of "players who alleged that …" the players.

    In "he stated the agency announced that …" the parser takes the agency for the object of "stated".
    """
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ == "who" and verb.dep_ == "relcl" and verb.head.i < subject.i:
        return verb.head
    if subject is None and verb.dep_ == "ccomp" and verb.tag_ in PAST_OR_PRESENT:
        return next((c for c in verb.head.children if c.dep_ == "dobj" and verb.head.i < c.i < verb.i), None)
    return subject


def _clause(verb: Token, lookup: Lookup) -> tuple[Token, Token] | None:
    """Return what a verb of reporting has for its clause, as the tokens that head its first and last part."""
    words = lookup.knowledge.inner
    if verb.lemma_.lower() in words["not_reporting"] or lookup.cue_class(verb) not in words["reporting"]:
        return None
    clauses = [c for c in verb.children if c.i > verb.i and _is_finite(c)]
    clause = next((c for c in clauses if c.dep_ == "ccomp" or (c.dep_ == "advcl" and _has_that(c))), None)
    if clause is None or any(c.dep_ == "dobj" and not _is_somebody(c, lookup) for c in verb.children):
        return None  # "told so many lies that …" tells nobody that
    # "They fear that … and that …": the parser hangs the second clause on the verb
    more = [c for c in verb.children if c.dep_ in {"ccomp", "conj"} and c.i > clause.i and _has_that(c)]
    return clause, (more[-1] if more else clause)


def _before_next(clause: Token, piece: Span, lookup: Lookup) -> Span:
    """Cut a piece before what the reporting verb's subject did next: "said it was false but declined to say why"."""
    for verb in clause.children:
        has_subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
        if verb.dep_ == "conj" and not has_subject and lookup.cue_class(verb):
            joint = next((c for c in clause.children if c.dep_ == "cc" and c.i < verb.i), verb)
            return piece[0], joint.idx
    return piece


def _naming(verb: Token, lookup: Lookup) -> tuple[Token, Token] | None:
    """Return the object and its predicate where a verb calls something something: "named it as unlawful"."""
    if verb.lemma_.lower() not in lookup.knowledge.inner["naming"]:
        return None
    object_ = next((c for c in verb.children if c.dep_ == "dobj"), None)
    predicate = next((c for c in verb.children if c.lower_ == "as" and c.dep_ == "prep"), None)
    return (object_, predicate) if object_ is not None and predicate is not None else None


def _reports(verb: Token, subject: Token, lookup: Lookup) -> bool:
    """Say whether a verb with this subject asserts that somebody said so, in the past or present."""
    words = lookup.knowledge.inner
    if subject.lower_ in words["nobody"] or subject.pos_ not in NOMINAL or subject.tag_ in QUESTION_WORDS | {"DT"}:
        return False
    if verb.dep_ == "relcl" and subject != verb.head:  # "the system he claims he will change": the clause has a gap
        return False
    if is_negated(verb) and lookup.cue_class(verb) not in words["negated"]:  # "never said that it fell": nobody says so
        return False
    if lookup.cue_class(verb) == "show" and subject.pos_ != "PRON" and not _can_show(subject, lookup):
        return False  # "the rise shows that it works" is nobody's finding
    return is_told(verb) and not any(c.lower_ in words["unreal"] for c in verb.children if c.dep_ in {"aux", "mark"})


def _is_finite(clause: Token) -> bool:
    """Say whether a clause is a statement: a subject, a finite verb, no question word in front."""
    first = clause.left_edge
    return is_clause(clause) and first.tag_ not in QUESTION_WORDS and first.lower_ != "whether"


def _has_that(clause: Token) -> bool:
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _is_somebody(token: Token, lookup: Lookup) -> bool:
    return can_speak((token.idx, token.idx + len(token)), lookup)


def _can_show(subject: Token, lookup: Lookup) -> bool:
    """Say whether a subject may find something out: somebody, or what is written or counted."""
    written = lookup.knowledge.nouns["document"] & {subject.lemma_.lower(), subject.lower_}
    return bool(written) or lookup.mention_of(subject) is not None or _is_somebody(subject, lookup)


def same_source(inner: Span, outer: Span | None, lookup: Lookup) -> bool:
    """Say whether a claim inside another has its source: "she said she believes" is one claim."""
    if outer is None:
        return False
    one, other = resolve(inner, lookup), resolve(outer, lookup)
    return bool(one.entity) and one.entity == other.entity


def _within(first: Token, last: Token, piece: Span) -> Span | None:
    """Return from the left edge of one token's subtree to the right edge of another's, cut to a piece of content.

    Punctuation at the ends is left out, but for quotation marks.
    """
    if last.right_edge.i - first.left_edge.i > _LONGEST:
        return None
    between = first.doc[first.left_edge.i : last.right_edge.i + 1]
    inside = [t for t in between if piece[0] <= t.idx and t.idx + len(t) <= piece[1]]
    while inside and (inside[-1].is_space or (inside[-1].is_punct and inside[-1].text not in _CLOSING)):
        inside.pop()
    while inside and (inside[0].is_space or inside[0].text in _LEADING):
        inside.pop(0)
    return (inside[0].idx, inside[-1].idx + len(inside[-1])) if inside else None


def _close_quotation(content: Span, piece: Span, quotations: Iterable[Span], text: str) -> Span:
    """Take in the closing mark of a quotation that opens inside and ends right behind; drop one that opened before.

    >>> text = "they said “it is over.” So"
    >>> quoted = [(10, 23)]
    >>> _close_quotation((10, 21), (0, 26), quoted, text), _close_quotation((11, 23), (0, 26), quoted, text)
    ((10, 23), (11, 21))
    """
    start, end = content
    for opens, closes in quotations:
        if start <= opens < end < closes <= min(end + _CLOSES_WITHIN, piece[1]):
            return start, closes
        if opens < start and closes == end:
            return start, start + len(text[start:end].rstrip("”\"',.!? "))
    return content
