"""What the modals of a content tell: a forecast, a demand, or neither.

it [will] rain · it [would] be late · it [is set to] close   ─▶ predicts
it [should] be closed · [we have to] close it                ─▶ proposes
it [should have] been closed · [must have] been · a must-have ─▶ nothing: it is over, or only thought to be
it [would] be wrong to wait · it rains                       ─▶ nothing
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.needs import asks_for_it
from pipeline.article.grammar import (
    SUBJECTS,
    WILL,
    helpers,
    is_negated,
    is_supposed,
    roots_of,
)
from pipeline.records import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

_OUGHT = frozenset({"should", "must", "ought"})
_ADMITTING = frozenset({"add", "admit"})
_THINKING = frozenset({"believe", "expect", "think"})  # what one thinks will come, one predicts
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})  # "it would be wrong to wait"
_IN_MIND = frozenset({"glad", "happy", "interested", "keen", "open", "willing"})
_TO_COME = frozenset({"bound", "due", "likely", "poised", "set", "unlikely"})
_SET = frozenset({"forecast", "poise", "project", "set"})
_LEAST_ASKED = 7  # of as many statements one asks for something, or the first does


def stance_by_modal(content: Sequence[Token], head: Token | None = None) -> Stance | None:
    """Read a neutral cue by the modal of its content: "said it will rain" predicts, "should" proposes.

    What is told in several sentences predicts where two in three of them do, and proposes where the first does or one in
    seven. What would be is no forecast in speech, nor where the cue, `head`, stands in the present.
    """
    if asks_for_it(content):
        return "proposes"
    roots = {t.i for t in roots_of(content) if t.pos_ in {"VERB", "AUX"} and not is_supposed(t)}
    thought = {
        c.i: t.i for t in content if t.i in roots and t.lemma_ in _THINKING for c in t.children if c.dep_ == "ccomp"
    }
    conditional = any(t.lower_ == "if" for t in content)
    now = any(t.is_quote for t in content) or (head is not None and head.tag_ in {"VBZ", "VBP"})
    forecasts, asked = set[int](), set[int]()
    for token in content:
        stated = thought.get(token.i, token.i)
        if stated in roots and (_is_going_to(token) or _is_expected(token)):
            forecasts.add(stated)
        if token.dep_ not in {"aux", "auxpass"} or not {token.head.i, token.head.head.i} & roots:
            continue
        verb = token.head.head.i if token.head.dep_ in {"aux", "auxpass"} else token.head.i
        stated = thought.get(verb, verb)
        if token.lower_ in _OUGHT and _is_demand(token, roots):
            asked.add(token.head.i if token.head.i in roots else token.head.head.i)
        elif stated in roots and (token.lower_ in WILL or (_is_future_in_past(token, now) and not conditional)):
            forecasts.add(stated)
    if asked and (_LEAST_ASKED * len(asked) >= len(roots) or min(asked) == min(roots)):
        return "proposes"
    return "predicts" if forecasts and 3 * len(forecasts) >= 2 * len(roots) else None


def _is_demand(ought: Token, roots: Collection[int]) -> bool:
    """Say whether a "should" or "must" asks for something, which is yet to be done.

    What "should have been done" is over, "why should we pay?" asks, and "a must-have" is a thing.
    """
    verb = ought.head
    if ought.i + 1 < len(ought.doc) and ought.nbor().text == "-":
        return False
    if any(c.dep_ == "nsubj" and c.i > ought.i for c in verb.children):
        return False
    if verb.i not in roots and verb.dep_ == "advcl":
        return False  # "it was done as it should be"
    if verb.lemma_ in _ADMITTING and any(c.dep_ == "nsubj" and c.lower_ == "i" for c in verb.children):
        return False  # "I must admit"
    return verb.tag_ != "VBN" or not any(c.lower_ == "have" for c in helpers(verb))


def _is_future_in_past(would: Token, now: bool) -> bool:
    """Say whether a "would" stands for "will" after a cue in the past: "said it would rise", "would be mended", "would be late".

    What is wrong, or a thing only thought of, "would be wrong", "to wait would be wrong", and "would have risen".
    """
    verb = would.head
    if would.lower_ != "would":
        return False
    if verb.tag_ == "VB" and verb.lemma_ not in {"be", "have", "like", "mean", "relish"}:
        return True
    if now or any(c.lemma_ == "have" for c in helpers(verb)):
        return False
    if verb.tag_ in {"VBN", "VBG"}:
        return any(c.lemma_ == "be" for c in helpers(verb))
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if verb.lemma_ not in {"be", "have"} or subject is None or subject.pos_ == "VERB":
        return False
    said = [c for c in verb.children if c.dep_ in {"acomp", "attr"}]
    bound = {c.dep_ for c in verb.children}
    bound |= {g.dep_ for c in said if c.lower_ != "able" for g in c.children if g.dep_ != "advcl"}
    return _CLAUSES.isdisjoint(bound) and _IN_MIND.isdisjoint(c.lower_ for c in said)


def _is_expected(verb: Token) -> bool:
    """Say whether a verb tells that something is to come: "is expected to rise", "expects it to rise", "is likely to rise"."""
    if verb.tag_ == "VB" or is_negated(verb):
        return False
    likely = [c for c in verb.children if verb.lemma_ == "be" and c.dep_ == "acomp" and c.lower_ in _TO_COME]
    if not any(c.dep_ in {"xcomp", "ccomp"} for t in (verb, *likely) for c in t.children):
        return False
    return (
        bool(likely)
        or verb.lemma_ == "expect"
        or (verb.lemma_ in _SET and any(c.lemma_ == "be" for c in helpers(verb)))
    )


def _is_going_to(verb: Token) -> bool:
    """Say whether a verb is the "going" of "is going to rise", which tells of what is to come; not of "was going to"."""
    if verb.lower_ != "going" or not any(c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP"} for c in verb.children):
        return False
    return any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.children)
