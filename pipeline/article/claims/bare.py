"""What a content is made of: a clause, a quotation, or a mere phrase that by itself states nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import FINITE, QUESTION_WORDS
from pipeline.records import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_TERM_WORDS = 4


def is_bare(a: Attribution, lookup: Lookup, *, with_terms: bool = False) -> bool:
    """Say whether a content is a phrase without quotation marks or a verb of its own: "the directive that barred them".

    Args:
        a: whose content is asked about.
        lookup: the article.
        with_terms: whether a term in quotation marks in it is allowed: "an order that names them “foreign”".
    """
    content: Sequence[Token] = [t for c in a.content for t in lookup.tokens(c)]
    quoted = [q for c in a.content for q in lookup.quoted_within(c)]
    if quoted and not (with_terms and all(is_term(q, lookup) for q in quoted)):
        return False
    if quoted and not any(t.pos_ in {"NOUN", "PROPN"} and t.idx < quoted[0][0] for t in content):
        return False  # the term is all there is: "introduced the “War on Mice”"
    if not content or content[0].lower_ in {"that", "whether"} or content[0].tag_ in QUESTION_WORDS:
        return False
    inside = {t.i for t in content}
    for token in content:
        is_verb = token.tag_ in FINITE or (token.tag_ == "TO" and token.head.tag_ == "VB")
        if is_verb and not any(t.dep_ in {"relcl", "acl"} and t.head.i in inside for t in (token, *token.ancestors)):
            return False
    return True


def is_term(quoted: Span, lookup: Lookup) -> bool:
    """Say whether quoted words are too few to say anything, and hold no verb: “foreign terrorist organizations.”."""
    words = [t for t in lookup.tokens(quoted) if t.is_alpha]
    return len(words) <= _TERM_WORDS and not any(t.pos_ in {"VERB", "AUX"} for t in words)


def is_clausal(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a content is a clause that is led in: "that it rained", "how it rained"."""
    first = next(iter(lookup.tokens(a.content[0])), None)
    return first is not None and (first.lower_ in {"that", "whether"} or first.tag_ in QUESTION_WORDS - {"WP", "WDT"})
