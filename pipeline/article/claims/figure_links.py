"""Which claim a figure belongs to: the narrowest one whose content holds it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from pipeline.records import Claim, Figure, Span

_LOOK_BACK = 24  # pieces of content: one that covers a figure begins no further back than its neighbours


def link_figures(claims: Sequence[Claim], figures: Sequence[Figure]) -> tuple[Claim, ...]:
    """Return the claims with the ids of their figures, each figure in one claim at most."""
    pieces: list[tuple[Span, tuple[int, bool], str]] = sorted(
        # of a claim and the upstream one it rests on, which share their content, the claim
        (span, (sum(b - a for a, b in c.content), c.parent != ""), c.claim_id)
        for c in claims
        for span in c.content
    )
    starts = [span[0] for span, _, _ in pieces]
    holds: dict[str, list[str]] = {}
    for figure in figures:
        last = bisect_right(starts, figure.start)
        around = [p for p in pieces[max(last - _LOOK_BACK, 0) : last] if figure.end <= p[0][1]]
        if around:
            holds.setdefault(min(around, key=lambda p: p[1])[2], []).append(figure.figure_id)
    return tuple(replace(c, figures=tuple(holds[c.claim_id])) if c.claim_id in holds else c for c in claims)
