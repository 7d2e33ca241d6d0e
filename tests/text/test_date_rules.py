"""What a time expression means against a day of publication, and where one stands."""

from __future__ import annotations

import pytest

from pipeline.text.dates import find_dates, resolve_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("last night", "2025-01-28"),
        ("night", ""),
        ("tonight", "2025-01-29"),
        ("this night", ""),
        ("Wednesday night", "2025-01-29"),
        ("this Wednesday", "2025-01-29"),
        ("last Monday", "2025-01-27"),
        ("previous Monday", "2025-01-27"),
        ("past Monday", "2025-01-27"),
        ("coming Wednesday", "2025-02-05"),
        ("next Wednesday", "2025-02-05"),
        ("coming month", "2025-02"),
        ("next month", "2025-02"),
        ("next year", "2026"),
        ("coming year", "2026"),
        ("previous year", "2024"),
        ("past month", "2024-12"),
        ("last January", "2024-01"),
        ("this January", "2025-01"),
        ("January", "2025-01"),
        ("next January", "2026-01"),
        ("last February", "2024-02"),
        ("next February", "2025-02"),
        ("February", "2024-02"),
        ("last December", "2024-12"),
        ("next December", "2025-12"),
        ("Jan. 29", "2025-01-29"),
        ("Jan. 30", "2024-01-30"),
        ("29 January", "2025-01-29"),
        ("30 January", "2024-01-30"),
        ("January 29th", "2025-01-29"),
        ("the 3rd of March", "2024-03-03"),
        ("1 day ago", "2025-01-28"),
        ("ten days ago", "2025-01-19"),
        ("twelve months ago", "2024-01"),
        ("one month earlier", "2024-12"),
        ("zero days ago", ""),
        ("0 days ago", ""),
        ("fifty days ago", ""),
        ("a few days ago", ""),
        ("13 months ago", "2023-12"),
        ("2 years earlier", "2023"),
        ("two weeks ago", ""),
        ("3000 years ago", ""),
        ("12/12/2024", "2024-12-12"),
        ("12/13/2024", "2024-12-13"),
        ("13/12/2024", "2024-12-13"),
        ("13/13/2024", ""),
        ("1/1/2024", "2024-01-01"),
        ("12/1/2024", "2024"),
        ("early 2024", "2024"),
        ("mid-January 2024", "2024-01"),
        ("late 2024", "2024"),
        ("May 5 2024", "2024-05-05"),
        ("5 of May, 2024", "2024-05-05"),
        ("May, 2024", "2024-05"),
        ("May of 2024", "2024-05"),
        ("Sunday, 26 January 2025", "2025-01-26"),
        ("2025-13", ""),
        ("2025-01-26T10:00", "2025-01-26"),
        ("since around May 2024", "2024-05"),
        ("earlier this year", "2025"),
        ("later this month", "2025-01"),
        ("Sept. 5", "2024-09-05"),
        ("sept 5, 2024", "2024-09-05"),
        ("Sep 5", "2024-09-05"),
        ("this fall", ""),
        ("year", "2025"),
        ("month", "2025-01"),
        ("Monday afternoon", "2025-01-27"),
        ("2025-02-30", ""),
        ("from the end of March", ""),
        ("31 June", ""),
        ("May 32, 2024", ""),
        ("quarter", ""),
        ("last Sunday", "2025-01-26"),
        ("Saturday", "2025-01-25"),
    ],
)  # fmt: skip
def test_on_a_wednesday(text: str, expected: str) -> None:
    """Published on Wednesday, January 29, 2025."""
    assert resolve_date(text, "2025-01-29") == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("January", "2025", ""),
        ("January", "2025-01", "2025-01"),
        ("last January", "2025-01", "2024-01"),
        ("next month", "2025", ""),
        ("next month", "2025-12", "2026-01"),
        ("last month", "2025-01", "2024-12"),
        ("this month", "2025", ""),
        ("December", "2025-12-31", "2025-12"),
        ("December 31", "2025-12-31", "2025-12-31"),
        ("January 1", "2025-12-31", "2025-01-01"),
        ("Sunday", "2025-01-26", "2025-01-26"),
        ("last Sunday", "2025-01-26", "2025-01-19"),
        ("next Sunday", "2025-01-26", "2025-02-02"),
        ("12 months ago", "2025-12-31", "2024-12"),
        ("1 month ago", "2025-01-31", "2024-12"),
        ("March 1", "2025-02-28", "2024-03-01"),
        ("three days ago", "2025", ""),
        ("last year", "0001-01-01", ""),
        ("yesterday", "2025-01-01", "2024-12-31"),
        ("a year ago", "2025-06-01", "2024"),
    ],
)  # fmt: skip
def test_other_days(text: str, published: str, expected: str) -> None:
    """At the turn of a year or month, and where only the month or year is known."""
    assert resolve_date(text, published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May he left. May was wet. Since may 5 he is in May.", ["May", "may 5", "May"]),
        ("In March they march. The Sun rose on Sun. MAY BE. By May", ["March", "May"]),
        ("Late-March rain; mid-May sun.", ["March", "mid-May"]),
        ("Of late May he wept and May left.", ["late May", "May"]),
        ("and Mar. 5, Mar was", ["Mar. 5"]),
        ("Until May it rained through May, before March or march.", ["May", "May", "March"]),
        ("from Sun to Sun", []),
        ("It fell on 2024-5-12, 2004-5-6 and 2024-05-12.", ["2024-5-12", "2004-5-6", "2024-05-12"]),
        ("It fell in 2004-5 and 2003/4.", ["2004-5", "2003/4"]),
    ],
)  # fmt: skip
def test_find(text: str, expected: list[str]) -> None:
    """ "May" and "March" open sentences too."""
    assert [text[a:b] for a, b in find_dates(text)] == expected
