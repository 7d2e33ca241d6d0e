"""A line that is an address is no text: no headline, and its numbers count nothing."""

from __future__ import annotations

import pytest

from pipeline.article.masthead import describe
from pipeline.article.zones import find_zones
from pipeline.records import Article
from pipeline.text.address_lines import address_of, whole_address_of

_STORY = "The port of Leeds was shut on Monday after a storm hit its two piers and a crane."


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("https://gazette.example/port/3-94ef-85", "https://gazette.example/port/3-94ef-85"),
        ("www.gazette.example/2024", "www.gazette.example/2024"),
        ("https://gazette.example/a.php% 3 item = 41 & SID = 70 aa 0 d 94 ef 4 c", "https://gazette.example/a.php%"),
        ("https://gazette.example/a?from=top & kind = front", "https://gazette.example/a?from=top"),
        # what stood for a letter with an accent, or for a mark, tore the name of the page apart
        ("https://gazette.example/the-port% E 2% 80% 99 s-new-pier-opens", "https://gazette.example/the-port%"),
        (
            "https://gazette.example/7/mayor-calls-for-new-pier: - Ada-Roe",
            "https://gazette.example/7/mayor-calls-for-new-pier:",
        ),
        ("https://gazette.example/firm-that-owed $14 m-pays-it-back", "https://gazette.example/firm-that-owed"),
        ("https://gazette.example/a has the well-to-do list", ""),
        ("https://gazette.example/a - Read more there", ""),
        ("https://gazette.example/a has the list", ""),
        ("https://gazette.example/a 40 men signed it", ""),
        ("The list is at www.gazette.example", ""),
        ("", ""),
    ],
)
def test_address_of_a_line(line: str, address: str) -> None:
    assert address_of(line) == address
    assert whole_address_of(line) == (address if address == line else "")


@pytest.mark.parametrize(
    ("line", "title", "published", "url"),
    [
        ("https://gazette.example/2024/03/04/port", "", "2024-03-04", "https://gazette.example/2024/03/04/port"),
        ("https://gazette.example/2024/03/04/port?a=1 & b = 2", "", "2024-03-04", ""),
        (
            "https://gazette.example/2024/03/04/storm-shuts-the-port?a=1 & b = 2",
            "",
            "2024-03-04",
            "https://gazette.example/2024/03/04/storm-shuts-the-port",
        ),
        ("Port shut after storm, www.gazette.example", "Port shut after storm, www.gazette.example", "", ""),
    ],
)
def test_address_over_a_story(line: str, title: str, published: str, url: str) -> None:
    text = f"{line}\n{_STORY}"
    article = Article(doc_id="d", file="a.txt", format="txt", sha256="", text=text)
    zones = find_zones(text)
    told = describe(article, zones)
    assert (told.title, told.published, told.url) == (title, published, url)
    assert zones[-1].kind == "body"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("https://www.apnews.com/article/storm-shuts-the-port?a=1 & b = 2", "Associated Press"),
        ("https://www.theguardian.com/world/2024/mar/04/storm-shuts-port", "The Guardian"),
        ("https://www.apnews.com/article/the-port% E 2% 80% 99 s-new-pier-opens", "Associated Press"),
        ("https://gazette.example/2024/03/04/port", ""),
        ("www.apnews.com has the list", ""),
    ],
)
def test_outlet_of_the_address_over_a_story(line: str, outlet: str) -> None:
    text = f"{line}\n{_STORY}"
    article = Article(doc_id="d", file="a.txt", format="txt", sha256="", text=text)
    assert describe(article, find_zones(text)).outlet == outlet
