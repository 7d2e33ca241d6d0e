"""What the page needs of one document: its text and every marked stretch, in the browser's offsets."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import accumulate

from pipeline.records import Analysis, Span
from pipeline.tables.cells import format_number
from pipeline.tables.columns import ClaimRow, FigureRow
from pipeline.tables.rows import DocumentRows

Json = dict[str, object]


def describe(analysis: Analysis, rows: DocumentRows, entity: Callable[[str], int]) -> Json:
    """Return text, zones, names, figures and claims of a document, as the page's article.js reads them.

    Args:
        analysis: gives text and zones.
        rows: its rows in the tables, after corrections.
        entity: entity_id → number of the entity on the page.

    Returns:
        {"text", "zones": [[start, end, kind]], "names": [[start, end, entity]], "figures": [[start, end, id, note]],
        "claims": [[source | 0, cue | 0, [content …]]]}, in the order of `rows`; offsets count UTF-16 units.
    """
    text = analysis.article.text
    at = utf16_offsets(text)
    return {
        "text": text,
        "zones": [[at(z.start), at(z.end), z.kind] for z in analysis.zones if z.kind != "body"],
        "names": [[at(m.start), at(m.end), entity(m.entity_id)] for m in rows.mentions],
        "figures": [[at(f.start), at(f.end), f.figure_id, explain(f)] for f in rows.figures],
        "claims": [_spans(c, at) for c in rows.claims],
    }


def utf16_offsets(text: str) -> Callable[[int], int]:
    """Return a function from an offset in code points to the one JavaScript counts.

    >>> at = utf16_offsets("a😀b")
    >>> at(0), at(1), at(2), at(3)
    (0, 1, 3, 4)
    """
    if not text or max(text) <= "\uffff":
        return int
    return list(accumulate((1 + (c > "\uffff") for c in text), initial=0)).__getitem__


def explain(figure: FigureRow) -> str:
    """Return in a few words how a figure was read.

    >>> explain(FigureRow("fig_1", "doc_1", "1,200 to 1,500", 0, 14, "count", None, 1200, 1500, "", "", "", "day",
    ...                   "arrest", "", "", "", "", "a.txt", "", None, None, "", "",
    ...                   "", ""))
    '1,200–1,500 per day · arrest'
    """
    numbers = (figure.low, figure.high) if figure.value is None else (figure.value,)
    number = "–".join(f"{Decimal(format_number(float(n))):,}" for n in numbers if n is not None)
    value = [figure.qualifier, number, figure.currency or figure.unit, f"per {figure.per}" if figure.per else ""]
    return " · ".join(part for part in (" ".join(filter(None, value)), figure.measures, figure.label) if part)


def _spans(claim: ClaimRow, at: Callable[[int], int]) -> list[object]:
    pieces = (piece.split("-") for piece in claim.content_spans.split(";"))
    return [
        _span((claim.source_start, claim.source_end), at),
        _span((claim.cue_start, claim.cue_end), at),
        [_span((int(start), int(end)), at) for start, end in pieces],
    ]


def _span(span: Span | tuple[int | None, int | None], at: Callable[[int], int]) -> list[int] | int:
    start, end = span
    return 0 if start is None or end is None else [at(start), at(end)]
