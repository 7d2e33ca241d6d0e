"""What the parse says of words, asked in one place: which verbs are finite, who their subjects are, where a phrase ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
PAST_OR_PRESENT = frozenset({"VBD", "VBZ", "VBP"})
FINITE = PAST_OR_PRESENT | {"MD"}
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
WILL = frozenset({"will", "shall", "wo", "'ll", "’ll"})
QUESTION_WORDS = frozenset({"WP", "WRB", "WDT"})
_HELPERS = frozenset({"aux", "auxpass"})
_NOT = frozenset({"no", "not", "never", "nor", "neither"})
_FRONT = 4  # tokens among which such a negation stands: "But at no time did"
_IF = frozenset({"if", "unless"})


def helpers(verb: Token) -> list[Token]:
    """Return the auxiliaries of a verb: "have", "been" of "have been told"."""
    return [c for c in verb.children if c.dep_ in _HELPERS]


def is_finite(verb: Token) -> bool:
    """Say whether a verb, or an auxiliary of it, is finite: "left", "has left", "would leave"; not "leaving"."""
    return verb.tag_ in FINITE or any(c.tag_ in FINITE for c in helpers(verb))


def is_clause(verb: Token) -> bool:
    """Say whether a verb is finite and has a subject of its own."""
    return is_finite(verb) and any(c.dep_ in SUBJECTS for c in verb.children)


def is_told(verb: Token) -> bool:
    """Say whether a verb tells of past or present, without a modal: "has left", not "would leave"."""
    helped = {c.tag_ for c in helpers(verb)}
    return "MD" not in helped and bool(PAST_OR_PRESENT & (helped | {verb.tag_}))


def is_passive(verb: Token) -> bool:
    """Say whether a verb has an auxiliary of the passive."""
    return any(c.dep_ == "auxpass" for c in verb.children)


def is_negated(verb: Token) -> bool:
    """Say whether a verb itself is negated."""
    return any(c.dep_ == "neg" for c in verb.children) or is_inverted(verb)


def is_inverted(verb: Token) -> bool:
    """Say whether a negation in front has turned a verb and its subject round: "at no time did I want it", "nor do we".

    "Not only did it rain" and "No, did you?" negate nothing.
    """
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    turned = next((t for t in (*helpers(verb), verb) if subject is not None and t.i < subject.i), None)
    if turned is None or (turned is verb and verb.pos_ != "AUX"):
        return False
    first = min(verb.left_edge.i, turned.i - 1 if turned.i and turned.nbor(-1).lower_ == "nor" else turned.i)
    front = verb.doc[first : min(first + _FRONT, turned.i)]
    return any(t.lower_ in _NOT and t.dep_ != "intj" and t.nbor().lower_ != "only" for t in front)


def is_supposed(verb: Token) -> bool:
    """Say whether a verb stands under an "if": "if they left", "unless they leave"; not "even if", "as if they left"."""
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.lower_ in _IF), None)
    if mark is None or verb.dep_ != "advcl":
        return False
    return not (mark.i and mark.nbor(-1).lower_ in {"even", "as"})


def subjects_of(verb: Token) -> list[Token]:
    """Return the subjects of a verb; of one joined to another, that one's: "were given orders and told"."""
    while not (found := [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]) and verb.dep_ == "conj":
        verb = verb.head
    return found


def infinitive_marker(clause: Token) -> Token | None:
    """Return the "to" of a clause that is one of purpose or content: "to leave"."""
    return next((c for c in clause.children if c.lower_ == "to" and c.dep_ == "aux"), None)


def roots_of(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens whose head lies outside them."""
    inside = {t.i for t in tokens}
    return [t for t in tokens if (head := t.head.i) not in inside or head == t.i]


def ends_of(first: Token, last: Token) -> Span:
    """Return the characters from the beginning of one token to the end of another."""
    return first.idx, last.idx + len(last)
