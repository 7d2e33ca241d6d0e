"""What a reader must know of a column, as it stands beside each field of the tables' rows."""

from __future__ import annotations

from dataclasses import dataclass

Number = float | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """What a reader must know of a column."""

    description: str
    refers: str = ""  # "table.column" of a foreign key
    key: bool = False
    choices: tuple[str, ...] = ()
    dated: bool = False  # it holds days, some of them only as a month or a year
