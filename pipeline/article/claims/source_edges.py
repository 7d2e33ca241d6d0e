"""Where the words of a source begin and end.

questioned by [the] press                 ─▶ [the press]
[Ada Roe (D-Maine]                        ─▶ [Ada Roe (D-Maine)]
said [Ada Roe to the crowd]               ─▶ [Ada Roe]
[Ada Roe, who], after a long day, said    ─▶ [Ada Roe]
[Ada Roe (] said                          ─▶ [Ada Roe]
"""

from __future__ import annotations

import re

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Span

ARTICLES = frozenset({"a", "an", "the"})
_OPEN_CLAUSE = re.compile(r"(?<=\w),?\s+(?:who|which)\Z")  # it was cut off


def mend_source(source: Span, cue: Span, lookup: Lookup) -> Span:
    """Return the words of a source with those it lacks, without those of where and to whom it spoke."""
    whole = without_open_bracket(_with_bracket(_with_noun(source, lookup), lookup.text), lookup.text)
    whole = whole[0], whole[0] + len(_OPEN_CLAUSE.sub("", lookup.text[slice(*whole)]))
    return _without_audience(whole, cue, lookup)


def _with_bracket(source: Span, text: str) -> Span:
    """Return a source with the bracket that closes what it ends with: "Ada Roe (D-Maine"."""
    words = text[slice(*source)]
    return (
        (source[0], source[1] + 1)
        if words.count("(") > words.count(")") and text[source[1] : source[1] + 1] == ")"
        else source
    )


def without_open_bracket(span: Span, text: str) -> Span:
    """Return a span without a bracket at its end that opens what is left out: "the bridge is shut ("."""
    return span[0], span[0] + len(re.sub(r"\s*[(\[]+\Z", "", text[slice(*span)]))


def _with_noun(source: Span, lookup: Lookup) -> Span:
    """Return a source that is a mere article with the noun it belongs to: "questioned by [the] press"."""
    words = lookup.tokens(source)
    if len(words) != 1 or words[0].lower_ not in ARTICLES or words[0].head.i < words[0].i:
        return source
    return source[0], words[0].head.idx + len(words[0].head)


def _without_audience(source: Span, cue: Span, lookup: Lookup) -> Span:
    """Return a source behind its verb without whom it spoke to: "said Ada Roe to the crowd"."""
    names = [m for m in lookup.mentions_in(source) if m.type == "person"] if source[0] >= cue[1] else []
    for name in names:
        if any(t.pos_ == "VERB" for t in lookup.tokens((source[0], name.start))):
            return source  # "a banker, who introduced Ada Roe to the board"
        if lookup.text[name.end : source[1]].lstrip(" ,").startswith("to "):
            return source[0], name.end
    return source
