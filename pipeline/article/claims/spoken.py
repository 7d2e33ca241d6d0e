"""What is said without a cue: the turns of a transcript, and the quotations that no cue leads in or out.

MR. HALE: The bridge is safe.          ─▶ HALE: "The bridge is safe."
Ada Roe was furious. “It fell twice.”  ─▶ Ada Roe: “It fell twice.”
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.sources import Resolved, resolve
from pipeline.article.claims.unled import Unled
from pipeline.records import Attribution, Span
from pipeline.text.spans import hull
from pipeline.text.turns import Turn

_TURN = 0.9  # how sure a label is
_NOBODY = Resolved(anonymous=False)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words spoken by somebody, or by nobody knows whom.

    Attributes:
        content: the words, one span a paragraph.
        source: the words that name the speaker.
        cue: the mark that attributes: a colon, a dash.
        who: whom the source stands for.
        confidence: how sure it is.
        asks: whether it is nothing but a question.
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    who: Resolved
    confidence: float
    asks: bool = False


def of_turns(turns: Iterable[Turn], lookup: Lookup) -> Iterator[Spoken]:
    """Yield the turns of those who do not only ask."""
    people = _People(lookup)
    for turn in turns:
        if turn.asks:
            continue
        who = people.named(turn, lookup)
        only_asks = all(lookup.text[slice(*c)].rstrip('"”’*_ ').endswith("?") for c in turn.content)
        lettered = turn.label[1] - turn.label[0] == 1  # an "A" names nobody
        source, mark = (None, None) if lettered else (turn.label, turn.mark)
        yield Spoken(turn.content, source, mark, who, _TURN, only_asks)


def of_unled(found: Iterable[Unled], lookup: Lookup) -> Iterator[Spoken]:
    """Yield the quotations that no cue leads, with whom their speaker is."""
    for u in found:
        who = resolve(u.source, lookup) if u.source else _NOBODY
        yield Spoken(u.content, u.source, u.cue, who, u.confidence)


def within_turns(attributions: Iterable[Attribution], turns: Sequence[Turn]) -> Iterator[Attribution]:
    """Yield the attributions that no label of a turn belongs to, and that lie in one turn of somebody who tells, or in none."""
    if not turns:
        yield from attributions
        return
    starts = [t.label[0] for t in turns]

    def of(position: int) -> Turn | None:
        i = bisect_right(starts, position) - 1
        return turns[i] if i >= 0 and position < turns[i].content[-1][1] else None

    for a in attributions:
        start, end = hull(a.source, a.cue, *a.content)
        turn = of(a.cue[0])
        if turn is None:
            if a.source is None or of(a.source[0]) is None:
                yield a  # "A transcript follows:" holds whole turns
        elif not turn.asks and turn.content[0][0] <= start and end <= turn.content[-1][1]:
            yield a


class _People:
    """The people an article names, by the last word of their names and by their initials."""

    def __init__(self, lookup: Lookup) -> None:
        self._by_word: dict[str, set[str]] = {}
        self._mentions = [m for m in lookup.mentions_in((0, len(lookup.text) + 1)) if m.type == "person"]
        for m in self._mentions:
            if m.found_by == "coreference":
                continue
            words = m.text.split()
            initials = "".join(w[0] for w in words).casefold() if len(words) > 1 else ""
            for key in {words[-1].casefold() if words else "", initials}:
                self._by_word.setdefault(key, set()).add(m.entity)

    def named(self, turn: Turn, lookup: Lookup) -> Resolved:
        """Return whom the label of a turn names."""
        who = resolve(turn.label, lookup)
        if not turn.name:
            return replace(who, anonymous=False) if not who.entity else who
        if who.entity and who.source_type == "person":
            return who
        entities = self._by_word.get(turn.name.split()[-1].casefold(), set())
        if len(entities) == 1:
            return Resolved("person", False, next(iter(entities)))
        return Resolved("person", anonymous=False)
