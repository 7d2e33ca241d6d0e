"""Lines that are a date, and lines that only hold one: dates are read, never guessed."""

from __future__ import annotations

import pytest

from pipeline.article.masthead import describe
from pipeline.article.zones import find_zones
from pipeline.records import Article
from pipeline.text.day_lines import day_in_url, find_day, read_day

DATES = [
    ("Friday, August 21, 2015", "2015-08-21"),
    ("Jan. 29, 2025", "2025-01-29"),
    ("29 January 2025", "2025-01-29"),
    ("the 3rd of May", ""),
    ("Tue 2 May 2023", "2023-05-02"),
    ("May 2, 2023 Tuesday", "2023-05-02"),
    ("Published May 2 2023", "2023-05-02"),
    ("Published: 2 May 2023 at 09:31 BST", "2023-05-02"),
    ("May 2, 2023, 9:31 AM EST", "2023-05-02"),
    ("Tue, 02 May 2023 06:00:00 +0000", "2023-05-02"),
    ("2023-05-02T06:00:00Z", "2023-05-02"),
    ("2-May-2023", "2023-05-02"),
    ("02.05.2023", "2023-05-02"),
    ("25/12/2023", "2023-12-25"),
    ("02/05/2023", ""),  # May or February, depending on the country
    ("May 2023", ""),  # no day
    ("May 2", ""),  # no year
    ("© 2019", ""),
    ("since 2015", ""),
    ("2024-3-4", "2024-03-04"),
    ("2024/3/4 10:00", "2024-03-04"),
    ("20240304", "2024-03-04"),
    ("2024-3", ""),
    ("2024/13/4", ""),
    ("31 February 2023", ""),
    ("She was born on May 2, 1983", ""),
    ("On May 2, 2023, the port closed", ""),
    ("Downloaded May 2, 2023", ""),
]


@pytest.mark.parametrize(("line", "day"), DATES)
def test_what_a_line_says(line, day):
    assert read_day(line) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Ada Roe | May 2, 2023 | 4 min read", "2023-05-02"),
        ("Ada Roe • 2 May 2023", "2023-05-02"),
        ("THE GAZETTE    Tuesday May 2 2023    7", "2023-05-02"),
        ("By Ada Roe, May 2, 2023", "2023-05-02"),
        ("by Ada Roe and Bo Vik, Tuesday, May 2, 2023", "2023-05-02"),
        ("By Ada Roe, Lagos", ""),
        ("LAGOS, May 2, 2023", ""),  # a dateline is no line of its own
        ("By noon, May 2, 2023 had its first victims", ""),
        ("The deal of May 2, 2023 – and what came of it", ""),
    ],
)
def test_a_part_of_a_line(line, day):
    assert find_day(line) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/world/2023/may/02/port", "2023-05-02"),
        ("https://a.example/2023/05/02/port.html", "2023-05-02"),
        ("https://a.example/2023-05-02/port", "2023-05-02"),
        ("https://a.example/article-20230502-port", ""),
        ("https://a.example/2023/05/port", ""),
        ("https://a.example/2023/13/45/port", ""),
        ("https://a.example/item/20235502", ""),
    ],
)
def test_a_day_in_an_address(url, day):
    assert day_in_url(url) == day


STORY = "The port was closed on Monday after the storm broke its gate, officials said in a statement."


@pytest.mark.parametrize(
    ("text", "published", "byline"),
    [
        ("Port Shut After Storm\n\nFriday, August 21, 2015\n\n{}", "2015-08-21", ""),
        ("Port Shut After Storm\n\nBy Ada Roe\nJan. 29, 2025\n\n{}", "2025-01-29", "Ada Roe"),
        ("Port Shut After Storm\n\nBy Ada Roe | Jan. 29, 2025 | 3 min read\n\n{}", "2025-01-29", "Ada Roe"),
        ("Port Shut After Storm\n\nMary Stone\nPublished 2 May 2023\n\n{}", "2023-05-02", "Mary Stone"),
        ("Port Shut\n\nUpdated May 4, 2023\nPublished May 2, 2023\n\n{}", "2023-05-02", ""),
        ("PARIS, March 3, 2014 — {}", "2014-03-03", ""),
        ("PORT, England, March 4, 2024 /SomeWire/ -- {}", "2024-03-04", ""),
        ("May 2, 2023\n\nHe left.", "2023-05-02", ""),
        # counter-examples: the prose, the foot, a name that is a place
        ("{} It had been open since 2015.\n\nIt closed before, on May 5, 2012.", "", ""),
        ("{}\n\n{}\n\n© 2019 The Gazette", "", ""),
        ("{}\n\nThe gate was mended on\n\nMay 5, 2012", "", ""),
        ("Port Shut After Storm\n\nJames S. Vale Press Briefing Room\n2 May 2023\n\n{}", "2023-05-02", ""),
        ("Port Shut After Storm\n\nMarket Square\n2 May 2023\n\n{}", "2023-05-02", ""),
    ],
)
def test_the_date_over_a_story(text, published, byline):
    text = text.replace("{}", STORY)
    found = describe(Article("doc_1", "a.txt", "txt", "", text), find_zones(text))
    assert (found.published, found.byline) == (published, byline)


@pytest.mark.parametrize(
    ("line", "byline", "day"),
    [
        ("By Ada Roe, May 2, 2023", "Ada Roe", "2023-05-02"),
        ("By Ada Roe and Bo Vik, 2 May 2023", "Ada Roe and Bo Vik", "2023-05-02"),
        ("BY ADA ROE, Tuesday, May 2, 2023", "ADA ROE", "2023-05-02"),
        ("By Ada Roe | May 2, 2023", "Ada Roe", "2023-05-02"),
        ("By land or sea, May 2, 2023 was the day", "", ""),
        ("By Tuesday, May 2, 2023", "", "2023-05-02"),  # a day by which something is to be is nobody
    ],
)
def test_a_byline_with_its_date(line, byline, day):
    text = f"Harbour to be deepened\n\n{line}\n\nThe harbour will be deepened by two metres in the spring."
    found = describe(Article("d", "a.txt", "txt", "", text), find_zones(text))
    assert (found.byline, found.published) == (byline, day)
