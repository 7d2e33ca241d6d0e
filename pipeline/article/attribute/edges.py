"""Where content begins and ends: straight edges, and no stretch of it given to two attributions.

The annotators take a quotation whole, its marks included (98 of 100 times), and leave out the comma or
full stop that follows the last word of content outside a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.article.encode.table import TokenTable
from pipeline.records import Attribution, Span
from pipeline.text.spans import cut, hull, trim

_MOST = 0.6  # of a quotation must be content for all of it to be
_LEFT = 0.4  # of its content an attribution must keep against surer ones, or it goes
_HOLE = 2  # words left out in the midst of a content belong to it, unless they are its cue or source
_LOOSE = frozenset({",", ".", ";", ":", "-", "--", "—", "–"})
_CITING = ("according to", "per ")
_LEADS_ON = frozenset({"and", "but", "or"})


def straighten_edges(table: TokenTable, cue: Span, source: Span | None, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the content with its edges where quotation marks and final marks put them, in rows like those given.

    Args:
        table: the document's tokens.
        cue, source, content: rows of one attribution; content never grows over the other two.

    `“We won` of `“We won,” he said` becomes `“We won,”`; `he left .` becomes `he left`.
    """
    taken = [cue, *([source] if source else [])]
    out: list[Span] = []
    for a, b in content:
        piece = _without_loose_marks(table, _whole_quotation(table, (a, b), taken))
        if out and _is_hole(table, (out[-1][1], piece[0])) and _free((out[-1][1], piece[0]), taken):
            first, last = out.pop()
            piece = first, max(piece[1], last)
        out.append(piece)
    return tuple(out)


def _is_hole(table: TokenTable, gap: Span) -> bool:
    return gap[1] - gap[0] <= _HOLE or table.sentence[gap[0] - 1] == table.sentence[gap[1]]


def _whole_quotation(table: TokenTable, piece: Span, taken: list[Span]) -> Span:
    """Grow a piece of content to the edges of the quotations that it begins or ends in."""
    a, b = piece
    low, high = _quotation_at(table, a)
    if low < a and (min(b, high) - a) >= _MOST * (high - low) and _free((low, a), taken):
        a = low
    low, high = _quotation_at(table, b - 1)
    if high > b and (b - max(a, low)) >= _MOST * (high - low) and _free((b, high), taken):
        b = high
    return a, b


def _quotation_at(table: TokenTable, row: int) -> Span:
    """Return the rows of one paragraph's part of the quotation around a row; empty outside one."""
    number, paragraph = table.quotation[row], table.paragraph[row]
    if number < 0:
        return row, row
    a = b = row
    while a > 0 and table.quotation[a - 1] == number and table.paragraph[a - 1] == paragraph:
        a -= 1
    while b < len(table.text) and table.quotation[b] == number and table.paragraph[b] == paragraph:
        b += 1
    return a, b


def _free(grown: Span, taken: list[Span]) -> bool:
    return all(grown[1] <= a or b <= grown[0] for a, b in taken)


def _without_loose_marks(table: TokenTable, piece: Span) -> Span:
    """Leave out loose marks at either end, and a conjunction that only leads on, if no quotation holds them."""
    a, b = piece
    while b - a > 1 and table.text[b - 1].lower() in _LOOSE | _LEADS_ON and table.quotation[b - 1] < 0:
        b -= 1
    while b - a > 1 and table.text[a] in _LOOSE and table.quotation[a] < 0:
        a += 1
    return a, b


def resolve_overlaps(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """Give every stretch of content to one attribution only: the surest that claims it.

    One that loses its own cue or most of its content in this way is dropped. An attribution that lies whole inside
    another's content takes nothing from it: there somebody reports what somebody says.

    >>> sure = Attribution(cue=(10, 14), source=None, content=((0, 9), (20, 30)), confidence=0.9)
    >>> less = Attribution(cue=(31, 35), source=None, content=((20, 30), (36, 50)), confidence=0.6)
    >>> [a.content for a in resolve_overlaps("x" * 50, [less, sure])]
    [((0, 9), (20, 30)), ((36, 50),)]
    >>> inside = Attribution(cue=(21, 24), source=None, content=((25, 30),), confidence=0.5)
    >>> [a.content for a in resolve_overlaps("x" * 50, [sure, inside])]
    [((0, 9), (20, 30)), ((25, 30),)]
    """
    kept: list[Attribution] = []
    for item in sorted(_with_reports_cited(text, found), key=lambda a: (-a.confidence, a.cue)):
        near = [
            span
            for other in kept
            for span in other.content
            if any(span[0] < b and a < span[1] for a, b in item.content)
            and not (_holds(other, item) or _holds(item, other))
        ]
        if near:
            parts = (p for piece in item.content for p in cut(piece, near))
            content = tuple(trim(text, part) for part in parts if any(c.isalnum() for c in text[slice(*part)]))
            left, whole = (sum(b - a for a, b in spans) for spans in (content, item.content))
            if left < _LEFT * whole or any(s[0] < item.cue[1] and item.cue[0] < s[1] for s in near):
                continue
            item = replace(item, content=content)  # noqa: PLW2901
        kept.append(item)
    return sorted(kept, key=lambda a: (a.cue, a.content))


def _with_reports_cited(text: str, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield attributions, each cited for a whole report where its content is all that somebody reports in it.

    In "They told us that it fell, according to a memo" the memo says that they told us.
    """
    begins = {
        a.content: (a.source[0], a.confidence)
        for a in found
        if a.source and a.source[1] <= a.cue[0] and a.cue[1] <= a.content[0][0]
    }
    for a in found:
        begin, sure = begins.get(a.content, (0, 0.0))
        is_cited = sure and a.content[-1][1] <= a.cue[0] and text[slice(*a.cue)].lower().startswith(_CITING)
        yield replace(a, content=((begin, a.content[-1][1]),)) if is_cited else a


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Say whether one piece of an attribution's content holds a whole other attribution."""
    start, end = hull(inner.source, inner.cue, *inner.content)
    return any(a <= start and end <= b for a, b in outer.content)
