"""How likely a sentence of the article's own is a claim worth a row: told by its form, and by the article around it.

A logistic regression over the features below. Its weights, in `models/claims/worth.toml`, come from sentences of
news that were read by hand, one by one: `training/worth.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log, log1p
from typing import TYPE_CHECKING

from pipeline.article.claims.alone import points_back
from pipeline.article.claims.knowledge import Worth, likelihood
from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import SUBJECTS, WILL, ends_of, helpers, is_negated, is_passive
from pipeline.records import Span
from pipeline.text.spans import hull

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAST = 0.001  # a score, and its distance from 1
_DRAWN = 3  # so many zeros are added to the values of an article
_OUGHT = frozenset({"should", "ought"})
_PRONOUNS = frozenset({"PRP", "PRP$", "DT"})
_UNRESOLVED = 3  # pronouns beyond which more tell no more
_THING = "MISC"  # the model's label for a name of no kind that is used
_PRAISES = 2  # words of judgement beyond which more tell no more


def log_odds(score: float) -> float:
    """Return the logarithm of the odds of a likelihood.

    >>> round(log_odds(0.5), 1), round(log_odds(1.0), 1)
    (0.0, 6.9)
    """
    return log(max(score, _LEAST) / max(1 - score, _LEAST))


def features_of(
    content: Sequence[Span], sentence: Span, score: float, attributed: float, *, has_figure: bool, lookup: Lookup
) -> dict[str, float]:
    """Return the features of what is left of a sentence for the article to state.

    Args:
        content: what is left.
        sentence: the whole sentence.
        score: what the check-worthiness model says of the content.
        attributed: the share of the article's sentences that others say: a column has few, a report many.
        has_figure: whether it states a figure.
        lookup: the article.
    """
    tokens = [t for p in content for t in lookup.tokens(p)]
    small = lookup.knowledge.small
    root = next((t for t in tokens if t.head == t), None)
    judged = sum(t.pos_ == "ADJ" and t.lower_ in small.judging for t in tokens)
    unresolved = sum(_is_unresolved(t, lookup) for t in tokens)
    return {
        "checkworthy": log_odds(score),
        "figure": float(has_figure),
        "names": log1p(_names(hull(*content), lookup)),
        "act_of_somebody_named": float(root is not None and _is_past_act(root) and _has_named_subject(root, lookup)),
        "unresolved": float(min(unresolved, _UNRESOLVED)),
        "told_by_its_author": float(any(_is_author(t, lookup) for t in tokens)),
        "no_verb": float(root is None or root.pos_ not in {"VERB", "AUX"}),
        "urging": float(root is not None and _urges(root)),
        "passive": float(root is not None and is_passive(root)),
        "negated": float(root is not None and is_negated(root)),
        "will": float(root is not None and any(h.lower_ in WILL for h in helpers(root))),
        "cut": float(tuple(content) != (sentence,)),
        "judging": float(min(judged, _PRAISES)),
        "stressing": float(any(t.pos_ == "ADV" and t.lower_ in small.stressing for t in tokens)),
        "attributed": attributed,
        "points_back": float(root is not None and points_back(root, lookup)),
    }


def likelihoods(features: Sequence[Mapping[str, float]], worth: Worth) -> list[float]:
    """Return how likely each of an article's own sentences is worth a row, by its features and by how likely the others are.

    What stands in a report is rather a fact than the same words in a column: of two alike, [0.7, 0.7] → [0.73, 0.73].
    That a sentence points back tells nothing of the others.
    """
    odds = [worth.odds(of_one) for of_one in features]
    around = mean_of_others([worth.odds({**of_one, "points_back": 0.0}) for of_one in features])
    return [likelihood(own + worth.around * others) for own, others in zip(odds, around, strict=True)]


def mean_of_others(values: Sequence[float]) -> list[float]:
    """Return for each value the mean of the others, drawn towards 0: a few tell little of an article.

    >>> mean_of_others([3.0, 6.0]), mean_of_others([3.0])
    ([1.2, 0.6], [0.0])
    """
    total = sum(values)
    return [(total - own) / (len(values) + _DRAWN) for own in values]


def _names(span: Span, lookup: Lookup) -> int:
    """Return how many names a span has, with those of things that are no row's: "Tarnexin was withdrawn" tells of something named."""
    named = sum(m.found_by != "coreference" for m in lookup.mentions_in(span))
    things = (t for t in lookup.tokens(span) if t.ent_type_ == _THING and t.ent_iob_ == "B")
    return named + sum(lookup.mention_of(t) is None for t in things)


def _is_past_act(verb: Token) -> bool:
    """Say whether a verb tells what somebody did: "left", "was sold"; not "was old"."""
    return verb.lemma_ != "be" and any(t.tag_ == "VBD" for t in (verb, *helpers(verb)))


def _has_named_subject(verb: Token, lookup: Lookup) -> bool:
    """Say whether there is a name in the subject of a verb."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    return subject is not None and _names(ends_of(subject.left_edge, subject.right_edge), lookup) > 0


def _is_unresolved(token: Token, lookup: Lookup) -> bool:
    """Say whether a word is a "they", "it" or "this" of which nobody is known to be meant."""
    if token.pos_ != "PRON" or token.tag_ not in _PRONOUNS or token.lower_ in lookup.knowledge.small.first_person:
        return False
    return lookup.mention_of(token) is None


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
