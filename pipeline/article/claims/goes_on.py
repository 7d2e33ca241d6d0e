"""Speech that goes on behind its cue: one claim with what was said before it.

[“It fell,”] [Roe] [said]. “It was old.”                  ─▶ [“It fell,”] … [“It was old.”]
[“It fell,”] [she] [told] the paper on Monday. “It was …” ─▶ the same
[“It fell,”] [Roe] [said]. It was late. “It was old.”     ─▶ as it is
[Roe] [said] [it fell]. “It was old.”                     ─▶ as it is: a claim of its own
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.speech import Speech
from pipeline.records import Attribution
from pipeline.text.spans import hull, overlapping

_AGAINST = frozenset({"denies", "doubts", "declines"})


def with_speech_behind(
    attributions: Sequence[Attribution], speech: Iterable[Speech], lookup: Lookup
) -> tuple[list[Attribution], list[Speech]]:
    """Return the attributions, each with the speech that goes on from it, and the speech that goes on from none.

    Args:
        attributions: those of the article.
        speech: quotations that no attribution holds, in order.
        lookup: the article.
    """
    out, left = list(attributions), list[Speech]()
    for s in speech:
        n = next((n for n, a in enumerate(out) if _goes_on(a, s, out, lookup)), None)
        if n is None:
            left.append(s)
        else:
            out[n] = replace(out[n], content=(*out[n].content, *s.pieces))
    return out, left


def _goes_on(a: Attribution, s: Speech, others: Iterable[Attribution], lookup: Lookup) -> bool:
    """Say whether a speech stands, in its line, right behind the sentence in which its speaker is told behind other words."""
    last = max(a.content)[1]
    said = hull(a.source, a.cue)
    if a.source is None or not s.whole or not said[1] <= s.start or not lookup.is_quoted((last - 1, last)):
        return False
    first = min(a.content)[0]
    if first > said[0] or not lookup.is_quoted((first, first + 1)) or lookup.line_at(first) != lookup.line_at(s.start):
        return False
    if not lookup.speaks(a.cue) or read_act(a, lookup).stance in _AGAINST:
        return False
    between = max(said[1], last), s.start
    rest = lookup.text[slice(*between)].strip()
    if last > said[1]:
        return not rest
    stop = len(lookup.text[: between[1]].rstrip()) - 1
    ends = rest.endswith(".") and lookup.sentences_between(said[0], stop) == 0
    held = any(overlapping(span, between) for b in others for span in (b.cue, *b.content) if b is not a)
    return ends and not held and not any(lookup.quoted_within(between))
