"""Whether the day or the month comes first in the dates of a column, where one of them alone does not tell.

"25/03/2024", "05/04/2024"  ─▶  2024-03-25, 2024-04-05: one row with a day beyond 12 settles it for all
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Literal

_NUMBERS = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")
_MONTHS = 12

Order = Literal["day", "month", ""]  # what comes first; nothing where no row tells, or they contradict each other


class DayOrder:
    """The order of a column, found when a date first asks for it.

    Args:
        cells: gives all dates of the column, from the first.
    """

    def __init__(self, cells: Callable[[], Iterable[str]]) -> None:
        self._cells = cells
        self._orders: dict[bool, Order] | None = None  # of dates with dots, and of all others

    def settle(self, written: str) -> str:
        """Return a date that is written in numbers as an ISO date; any other, and one that nothing settles, as it stands.

        >>> order = DayOrder(lambda: ["25/03/2024", "05/04/2024 10:00"])
        >>> order.settle("05/04/2024 10:00"), order.settle("25/03/2024"), order.settle("5 April"), order.settle("13/13/2024")
        ('2024-04-05', '2024-03-25', '5 April', '13/13/2024')
        """
        found = _NUMBERS.match(written)
        if found is None:
            return written
        one, other, year = int(found[1]), int(found[3]), found[4]
        order = _alone(one, other, int(year)) or ("day" if one == other else self._of_column(dotted=found[2] == "."))
        day, month = (one, other) if order == "day" else (other, one)
        return f"{year}-{month:02}-{day:02}" if order and _is_day(int(year), month, day) else written

    def _of_column(self, *, dotted: bool) -> Order:
        if self._orders is None:
            told: dict[bool, set[Order]] = {True: set(), False: set()}
            for found in filter(None, map(_NUMBERS.match, self._cells())):
                told[found[2] == "."] |= {_alone(int(found[1]), int(found[3]), int(found[4]))} - {""}
            self._orders = {dots: some.pop() if len(some) == 1 else "" for dots, some in told.items()}
            self._orders[True] = self._orders[True] or "day"  # as wherever dates have dots
        return self._orders[dotted]


def year_alone(written: str) -> str:
    """Return the year of a date whose day may be its month and the other way round; nothing of any other.

    >>> year_alone("05/04/2024"), year_alone("25/04/2024"), year_alone("05.04.2024"), year_alone("05/05/2024")
    ('2024', '', '', '')
    """
    found = _NUMBERS.match(written)
    if found is None or found[2] == ".":  # with dots, the day comes first
        return ""
    one, other = int(found[1]), int(found[3])
    return found[4] if one != other and 0 < one <= _MONTHS and 0 < other <= _MONTHS else ""


def _alone(one: int, other: int, year: int) -> Order:
    """Return what comes first by the two numbers alone; a cell that is no day either way tells nothing of its column."""
    if one <= _MONTHS < other and _is_day(year, one, other):
        return "month"
    return "day" if other <= _MONTHS < one and _is_day(year, other, one) else ""


def _is_day(year: int, month: int, day: int) -> bool:
    """Say whether there is such a day.

    >>> _is_day(2024, 2, 29), _is_day(2023, 2, 29), _is_day(2024, 0, 25)
    (True, False, False)
    """
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
