"""Claims inside claims: a verb of saying with its own subject and clause, inside the content of another.

"They worry that standards have fallen," Roe wrote.  ─▶ They | worry | that standards have fallen
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import NOMINAL, Lookup
from pipeline.article.claims.sources import can_speak, resolve
from pipeline.records import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CONFIDENCE = 0.7
_LONGEST = 400  # tokens: no clause is longer, only a broken parse

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LEADING = frozenset({",", ";", ":", "-", "–", "—"})
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
    for piece in pieces:
        for verb in lookup.tokens(piece):
            if verb.pos_ != "VERB":
                continue
            said = _clause(verb, lookup) or _naming(verb, lookup)
            subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
            if said is None or subject is None or not _reports(verb, subject, lookup):
                continue
            who, content = _within(subject, subject, piece), _within(*said, _before_next(said[1], piece, lookup))
            if who and content and who[1] <= verb.idx and verb.idx + len(verb) <= content[0]:
                content = _close_quotation(content, piece, lookup.text)
                if not _same_source(who, source, lookup):
                    yield Attribution((verb.idx, verb.idx + len(verb)), who, (content,), CONFIDENCE)


def _clause(verb: Token, lookup: Lookup) -> tuple[Token, Token] | None:
    """Return what a verb of reporting has for its clause, as the tokens that head its first and last part."""
    lemma, knowledge = verb.lemma_.lower(), lookup.knowledge
    if lemma in knowledge.inner["not_reporting"] or knowledge.cues.class_of(lemma) not in knowledge.inner["reporting"]:
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i and _is_finite(c)), None)
    if clause is None or any(c.dep_ == "dobj" and not _is_somebody(c, lookup) for c in verb.children):
        return None  # "told so many lies that …" tells nobody that
    # "They fear that … and that …": the parser hangs the second clause on the verb
    more = [c for c in verb.children if c.dep_ in {"ccomp", "conj"} and c.i > clause.i and _has_that(c)]
    return clause, (more[-1] if more else clause)


def _before_next(clause: Token, piece: Span, lookup: Lookup) -> Span:
    """Cut a piece before what the reporting verb's subject did next: "said it was false but declined to say why"."""
    for verb in clause.children:
        has_subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
        if verb.dep_ == "conj" and not has_subject and lookup.knowledge.cues.class_of(verb.lemma_.lower()):
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
    if subject.lower_ in words["nobody"] or subject.pos_ not in NOMINAL or subject.tag_ in {"WP", "WDT", "DT"}:
        return False
    if verb.dep_ == "relcl":  # "the system he claims he will change": the clause has a gap
        return False
    finite = verb.tag_ in _FINITE or any(c.dep_ == "aux" and c.tag_ in _FINITE for c in verb.children)
    return finite and not any(c.lower_ in words["unreal"] for c in verb.children if c.dep_ in {"aux", "mark"})


def _is_finite(clause: Token) -> bool:
    """Say whether a clause is a statement: a subject, a finite verb, no question word in front."""
    if not any(c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for c in clause.children):
        return False
    helped = any(c.dep_ in {"aux", "auxpass"} and (c.tag_ in _FINITE or c.tag_ == "MD") for c in clause.children)
    first = clause.doc[clause.left_edge.i]
    return (clause.tag_ in _FINITE or helped) and first.tag_ not in {"WP", "WRB", "WDT"} and first.lower_ != "whether"


def _has_that(clause: Token) -> bool:
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _is_somebody(token: Token, lookup: Lookup) -> bool:
    return can_speak((token.idx, token.idx + len(token)), lookup)


def _same_source(inner: Span, outer: Span | None, lookup: Lookup) -> bool:
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


def _close_quotation(content: Span, piece: Span, text: str) -> Span:
    """Take in the closing mark of a quotation that opens inside and ends right behind; drop one that opened before.

    >>> text = "they said “it is over.” So"
    >>> _close_quotation((10, 21), (0, 26), text), _close_quotation((11, 23), (0, 26), text)
    ((10, 23), (11, 21))
    """
    start, end = content
    opened = text.count("“", start, end) - text.count("”", start, end)
    if opened > 0 and (close := text.find("”", end, min(end + 3, piece[1]))) >= 0:
        return start, close + 1
    if opened < 0 and text[end - 1] == "”":
        return start, start + len(text[start:end].rstrip("”,.!? "))
    return content
