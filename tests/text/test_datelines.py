"""The head of a report, and what only looks like one."""

from __future__ import annotations

import pytest

from pipeline.article.zones import find_zones
from pipeline.text.datelines import find_dateline, find_town


@pytest.mark.parametrize(
    ("line", "place", "region", "day", "agency", "head"),
    [
        ("WASHINGTON ― The Senate voted.", "WASHINGTON", "", "", "", "WASHINGTON ― "),
        (
            "LONDON, Aug 22 (Reuters) - The pound fell.",
            "LONDON",
            "",
            "Aug 22",
            "Reuters",
            "LONDON, Aug 22 (Reuters) - ",
        ),
        ("GENEVA (Reuter) - The Red Cross said", "GENEVA", "", "", "Reuter", "GENEVA (Reuter) - "),
        ("NEW YORK (AP) — Shares fell.", "NEW YORK", "", "", "AP", "NEW YORK (AP) — "),
        ("DAYTON, Ohio - Fire Chief Lena Sorrell said", "DAYTON", "Ohio", "", "", "DAYTON, Ohio - "),
        ("ST. LOUIS, Mo. (AP) -- The river rose.", "ST. LOUIS", "Mo.", "", "AP", "ST. LOUIS, Mo. (AP) -- "),
        ("WASHINGTON, D.C. — The Senate voted.", "WASHINGTON", "D.C.", "", "", "WASHINGTON, D.C. — "),
        ("KIEV, 3 March 2014 — Troops moved.", "KIEV", "", "3 March 2014", "", "KIEV, 3 March 2014 — "),
        ("MANTUA, Italy 1996-12-06", "MANTUA", "Italy", "1996-12-06", "", ""),
        ("PARIS, March 3, 2014 — Troops moved.", "PARIS", "", "March 3, 2014", "", "PARIS, March 3, 2014 — "),
        ("TUNIS – 3 March 2014: Troops moved.", "TUNIS", "", "3 March 2014", "", "TUNIS – 3 March 2014: "),
        ("TUNIS - March 3, 2014: Troops moved.", "TUNIS", "", "March 3, 2014", "", "TUNIS - March 3, 2014: "),
        ("LA PAZ — 3 March 2014: Troops moved.", "LA PAZ", "", "3 March 2014", "", "LA PAZ — 3 March 2014: "),
        ("TUNIS-3 March 2014: Troops moved.", "TUNIS", "", "3 March 2014", "", "TUNIS-3 March 2014: "),
        ("LA PAZ, March 3: Troops moved.", "LA PAZ", "", "March 3", "", "LA PAZ, March 3: "),
        ("UNESCO – 3 March rules: a list", "UNESCO", "", "", "", "UNESCO – "),  # no year, no day
        ("LONDON 1996-08-22", "LONDON", "", "1996-08-22", "", ""),
        ("ZÜRICH — The bank said", "ZÜRICH", "", "", "", "ZÜRICH — "),
    ],
)
def test_dateline(line, place, region, day, agency, head):
    found = find_dateline(line)
    assert found is not None
    assert (found.place, found.region, found.day, found.agency) == (place, region, day, agency)
    assert line[: found.length] == head


@pytest.mark.parametrize(
    "line",
    [
        "NATO Secretary General Marks Roe, a profile",
        "NATO Chief - a profile",
        "London - The pound fell.",
        "ICE agents said on Monday that they would leave.",
        "A man said - and nobody doubted it - that he was there.",
        "BREAKING NEWS FROM THE CAPITAL - The Senate voted.",
        "",
    ],
)
def test_no_dateline(line):
    assert find_dateline(line) is None


def test_without_a_dash_there_is_no_zone_of_it():
    text = "LONDON 1996-08-22\n\nThe pound fell on Wednesday to its lowest in more than two years, dealers said.\n"
    assert "dateline" not in {z.kind for z in find_zones(text)}


@pytest.mark.parametrize(
    ("line", "length"), [("LIMA May 2: The port closed.", 12), ("WATCH Part 2: The port closed.", 0)]
)
def test_a_colon_ends_a_dateline_behind_a_day(line, length):
    found = find_dateline(line)
    assert found and found.length == length


@pytest.mark.parametrize(
    ("line", "day", "agency", "head"),
    [
        ("Lima: The port closed.", "", "", "Lima: "),
        ("LIMA: The port closed.", "", "", "LIMA: "),
        ("La Paz – Troops moved.", "", "", "La Paz – "),
        ("Lima, March 3 2014 (DPA) - The port closed.", "March 3 2014", "DPA", "Lima, March 3 2014 (DPA) - "),
        ("La Paz-The board met.", "", "", "La Paz-"),  # where a converter lost the blanks
        ("Lima: “We are shut,” the board said.", "", "", "Lima: "),
        # no towns, or towns that open no report
        ("Monday: The port closed.", None, None, None),
        ("Lima: the port of the south", None, None, None),
        ("Lima-Cusco flights were stopped.", None, None, None),
        ("Lima-based traders left.", None, None, None),
        ("Lima said on Monday that it would pay.", None, None, None),
        ("Ada Lima: The port closed.", None, None, None),
    ],
)
def test_a_town_opens_a_report_in_whatever_letters(line, day, agency, head):
    found = find_town(line, {"Lima", "La Paz"})
    assert (found and (found.day, found.agency, line[: found.length])) == (head and (day, agency, head))
