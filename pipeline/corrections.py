"""What an analyst says is to be corrected: rows of a file, read by `corpus/corrections.py`. Plain values, as the records are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of the analyst's corrections; `line` counts as a spreadsheet does, the header being line 1."""

    line: int
    action: str
    target: str
    value: str = ""
    document: str = ""
    words: str = ""  # what stands at the place that it gives, if it says so

    def __str__(self) -> str:
        """Return the row as the summary shows it.

        >>> str(Correction(2, "merge", "T. Homan", "Thomas Homan"))
        'line 2: merge T. Homan → Thomas Homan'
        """
        value = f" → {self.value}" if self.value else ""
        where = f" (in {self.document})" if self.document else ""
        return f"line {self.line}: {self.action} {self.target}{value}{where}"


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections of a file: of entities, of what is in one article, of statements; and rows not understood, and why."""

    entities: tuple[Correction, ...] = ()
    claims: tuple[Correction, ...] = ()
    statements: tuple[Correction, ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[Correction, ...]:
        """Return those that can be read, in the order of the file."""
        return tuple(sorted((*self.entities, *self.claims, *self.statements), key=lambda c: c.line))
