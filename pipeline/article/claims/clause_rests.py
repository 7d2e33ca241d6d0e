"""A content that breaks off before the verb of its own clause, with the rest of that clause.

[Roe] [said] [rules, which] cover the port, …      ─▶ [rules, which cover the port]
[Roe] [announced] [revenues] had risen             ─▶ [revenues had risen]
[The cost], [according to] [Roe], added to it      ─▶ [The cost] … [added to it]
[Roe] [said]: [“It fell.” He] denied it            ─▶ [“It fell.”]: the rest begins another sentence
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import NOMINAL, SUBJECTS, ends_of, is_finite
from pipeline.records import Attribution
from pipeline.text.spans import trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 4  # tokens between a subject and its verb
_CITING = ("according to",)


def with_rest_of_clause(a: Attribution, lookup: Lookup) -> Attribution:
    """Return an attribution whose last piece of content goes on to the end of the clause whose subject it ends in."""
    *before, (start, end) = a.content
    if lookup.is_quoted((end - 1, end)):
        return a
    subject, verb = _parted(a, lookup)
    if subject is None or verb is None:
        return a
    if subject.is_sent_start and subject.idx > start:
        return replace(a, content=(*before, trim(lookup.text, (start, subject.idx))))
    if subject.idx > a.cue[1] and lookup.speaks(ends_of(verb, verb)):
        return a  # "told the ministry, which | denied it": that is told too
    limit = lookup.lines[lookup.line_at(end - 1)][1]
    rest = list(takewhile(lambda t: not t.is_punct and t.idx < limit, verb.doc[_first(verb).i : verb.right_edge.i + 1]))
    behind = (rest[0].idx, rest[-1].idx + len(rest[-1])) if rest else (end, end)
    if behind[1] <= end or lookup.is_quoted(behind):
        return a
    if max(a.cue[1], a.source[1] if a.source else 0) > end:
        return replace(a, content=(*a.content, behind))
    return replace(a, content=(*before, (start, behind[1])))


def _parted(a: Attribution, lookup: Lookup) -> tuple[Token | None, Token | None]:
    """Return the subject in a content and its verb behind it, where nothing else stands between but a mark, or who is cited."""
    start, end = a.content[-1]
    inside = lookup.tokens((start, end))
    cited = lookup.text[slice(*a.cue)].lower().startswith(_CITING) and a.source is not None and end <= a.cue[0]
    begin = max(end, a.source[1]) if cited and a.source else end
    if not inside or (not cited and start < a.cue[1]):
        return None, None
    first = inside[0].i
    for token in lookup.tokens((begin, lookup.sentence(end - 1)[1]))[: _NEAR + 1]:
        if token.pos_ in NOMINAL:
            break
        if token.pos_ in {"VERB", "AUX"} and is_finite(token):
            subject = next((c for c in token.children if c.dep_ in SUBJECTS), None)
            if subject is not None:
                held = first <= subject.i <= inside[-1].i and subject.right_edge.i >= inside[-1].i
                return (subject, token) if held else (None, None)
    return None, None


def _first(verb: Token) -> Token:
    """Return the first word of a verb, "would" of "would be mended"."""
    return min([*(c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"}), verb], key=lambda t: t.i)
