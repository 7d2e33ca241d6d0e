"""What skipped.csv comes to, for the summary of a run: articles that were lost, notes, and files that were put to use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.errors import NOTED_REASONS, USED_REASON
from pipeline.tables.columns import SkippedRow

_SHOWN = 5  # of each kind


@dataclass(slots=True)
class Refusals:
    """Counts, and the first of each kind as (file, reason, detail)."""

    used: list[str] = field(default_factory=list)  # files that describe or correct the articles
    lost: int = 0  # inputs that gave no article
    noted: int = 0  # what could not be used beside articles that are there
    losses: list[tuple[str, str, str]] = field(default_factory=list)
    notes: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, rows: Iterable[SkippedRow]) -> None:
        """Count rows of skipped.csv.

        >>> found = Refusals()
        >>> found.add([SkippedRow("metadata.csv", "read", "not an article", ""), SkippedRow("a.pdf", "read", "damaged", "")])
        >>> found.used, found.lost, found.noted
        (['metadata.csv'], 1, 0)
        """
        for row in rows:
            if row.reason == USED_REASON:
                self.used.append(row.file)
            elif row.reason in NOTED_REASONS:
                self.noted += 1
                _keep(self.notes, row)
            else:
                self.lost += 1
                _keep(self.losses, row)


def _keep(shown: list[tuple[str, str, str]], row: SkippedRow) -> None:
    if len(shown) < _SHOWN:
        shown.append((row.file, row.reason, row.detail))
