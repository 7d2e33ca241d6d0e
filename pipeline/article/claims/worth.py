"""How likely a sentence of the article's own is a claim worth a row: told by its form, and by the article around it.

A logistic regression over the features below. Its weights, in `models/claims/worth.toml`, come from sentences of
news that were read by hand, one by one: `training/worth.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING

from pipeline.article.claims.grammar import SUBJECTS, is_passive
from pipeline.article.claims.lookup import Lookup
from pipeline.records import Span
from pipeline.text.spans import hull

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAST = 0.001  # a score, and its distance from 1
_DRAWN = 3  # so many zeros are added to the values of an article
_OUGHT = frozenset({"should", "ought"})
_PRAISES = 2  # words of judgement beyond which more tell no more


def log_odds(score: float) -> float:
    """Return the logarithm of the odds of a likelihood.

    >>> round(log_odds(0.5), 1), round(log_odds(1.0), 1)
    (0.0, 6.9)
    """
    return log(max(score, _LEAST) / max(1 - score, _LEAST))


def features_of(
    content: Sequence[Span], sentence: Span, score: float, others: float, *, has_figure: bool, lookup: Lookup
) -> dict[str, float]:
    """Return the features of what is left of a sentence for the article to state.

    Args:
        content: what is left.
        sentence: the whole sentence.
        score: what the check-worthiness model says of the content.
        others: what it says of the article's other sentences, from `around`.
        has_figure: whether it states a figure.
        lookup: the article.
    """
    tokens = [t for p in content for t in lookup.tokens(p)]
    small, cues = lookup.knowledge.small, lookup.knowledge.cues
    root = next((t for t in tokens if t.head == t), None)
    subject = next((c for c in root.children if c.dep_ in SUBJECTS), None) if root is not None else None
    judged = sum(t.pos_ == "ADJ" and t.lower_ in small.judging for t in tokens)
    return {
        "checkworthy": log_odds(score),
        "figure": float(has_figure),
        "nobody_named": float(all(m.found_by == "coreference" for m in lookup.mentions_in(hull(*content)))),
        "told_by_its_author": float(any(_is_author(t, lookup) for t in tokens)),
        "no_verb": float(root is None or root.pos_ not in {"VERB", "AUX"}),
        "urging": float(root is not None and _urges(root)),
        "passive": float(root is not None and is_passive(root)),
        "cut": float(tuple(content) != (sentence,)),
        "judging": float(min(judged, _PRAISES)),
        "of_what_is_said": float(subject is not None and bool(cues.class_of_noun(subject.lemma_.lower()))),
        "checkworthy_around": others,
    }


def around(scores: Sequence[float]) -> list[float]:
    """Return for each of an article's own sentences how much like facts the others read: a column is no report."""
    return mean_of_others([log_odds(score) for score in scores])


def mean_of_others(values: Sequence[float]) -> list[float]:
    """Return for each value the mean of the others, drawn towards 0: a few tell little of an article.

    >>> mean_of_others([3.0, 6.0]), mean_of_others([3.0])
    ([1.2, 0.6], [0.0])
    """
    total = sum(values)
    return [(total - own) / (len(values) + _DRAWN) for own in values]


def _urges(verb: Token) -> bool:
    """Say whether a verb tells what should be done, or its readers to do it: "they ought to pay", "peel the fruit"."""
    if verb.tag_ == "VB" and not any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in verb.children):
        return True
    return any(c.dep_ == "aux" and c.lower_ in _OUGHT for c in verb.children)


def _is_author(token: Token, lookup: Lookup) -> bool:
    """Say whether a word is the "I", "my" or "us" of whoever writes."""
    if token.pos_ != "PRON" or token.lower_ not in lookup.knowledge.small.first_person:
        return False
    return not lookup.is_quoted((token.idx, token.idx + len(token)))
