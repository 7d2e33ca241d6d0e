"""Put the edges of content right where quotation marks and final marks decide them.

The annotators take a quotation whole, its marks included (98 of 100 times), and leave out the comma or
full stop that follows the last word of content outside a quotation.
"""

from __future__ import annotations

from pipeline.claims.features import TokenTable
from pipeline.records import Span

_MOST = 0.6  # of a quotation must be content for all of it to be
_LOOSE = frozenset({",", ".", ";", ":", "-", "--", "—", "–"})


def tidy(table: TokenTable, cue: Span, source: Span | None, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the content with better edges, in rows like what it was given.

    Args:
        table: the document's tokens.
        cue, source, content: rows of one attribution; content never grows over the other two.

    `“We won` of `“We won,” he said` becomes `“We won,”`; `he left .` becomes `he left`.
    """
    taken = [cue, *([source] if source else [])]
    out: list[Span] = []
    for a, b in content:
        piece = _trimmed(table, _whole_quotation(table, (a, b), taken))
        if out and piece[0] <= out[-1][1]:
            piece = out.pop()[0], max(piece[1], b)
        out.append(piece)
    return tuple(out)


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


def _trimmed(table: TokenTable, piece: Span) -> Span:
    """Leave out loose marks at either end that belong to no quotation."""
    a, b = piece
    while b - a > 1 and table.text[b - 1] in _LOOSE and table.quotation[b - 1] < 0:
        b -= 1
    while b - a > 1 and table.text[a] in _LOOSE and table.quotation[a] < 0:
        a += 1
    return a, b
