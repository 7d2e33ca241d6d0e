"""The four questions the page is for, each answered within three actions: a click, or a word typed.

    what did somebody say · which figures about something · who denied what · what about this person

The articles of `seeds/` are asked about real names; made-up ones of any number, about names the test knows.
"""

from __future__ import annotations

import pytest
from synthetic import analyses, tables_of

pytestmark = pytest.mark.browser

FOUND = list(analyses(8))
ROWS = tables_of(FOUND)[0]
CLAIMS = [claim for rows in ROWS for claim in rows.claims]
FIGURES = [figure for rows in ROWS for figure in rows.figures]
_MOST = 3  # actions


def _said_by(name: str) -> list[str]:
    return [c.content for c in CLAIMS if c.source_name == name]


def test_what_did_somebody_say(ask, report):
    reader = ask(report)
    reader.type("#search", "ozturk")
    reader.click("#meant button", "Amara Öztürk")
    assert sorted(reader.sees("#entity [data-part=says] .what")) == sorted(_said_by("Amara Öztürk"))
    assert reader.acts <= _MOST


def test_which_figures_about_something(ask, report):
    reader = ask(report)
    reader.click("#tab-figures")
    reader.type("#search", "wells")
    wanted = [f.text for f in FIGURES if f.measures == "well"]
    seen = reader.sees("#figures .amount")  # those in sight
    assert 5 < len(seen) < len(FIGURES)
    assert seen == wanted[: len(seen)]
    assert f"{len(wanted)} measure it" in reader.page.text("#figures-found") or f"{len(wanted)} of" in reader.page.text(
        "#figures-found"
    )
    assert reader.acts <= _MOST


def test_who_denied_what(ask, report):
    reader = ask(report)
    reader.click("#quick button", "Denials")
    denied = [c for c in CLAIMS if c.stance == "denies" and c.source_type != "article"]
    assert reader.page.text("#found").startswith(f"{len(denied)} of ")
    assert reader.sees(".row .what")[0] == denied[0].content
    assert reader.sees(".row .who b")[0] == denied[0].source_name
    assert reader.acts <= _MOST


def test_what_about_this_person(ask, report):
    reader = ask(report)
    reader.click("#tab-people")
    reader.click("#people .row", "Wen Li")
    said = [c for c in CLAIMS if c.source_name == "Wen Li"]
    assert reader.sees("#entity h2") == ["Wen Li"]
    assert len(reader.sees("#entity [data-part=says] .what")) == len(said)
    denied = [c.content for c in said if c.stance == "denies"]
    assert sorted(reader.sees("#entity [data-part=denials] .what")) == sorted(denied)
    carried = [f for c in said for f in c.figures.split(" | ") if f]
    assert len(reader.sees("#entity [data-part=figures] .amount")) == len(carried)
    assert reader.acts <= _MOST


@pytest.mark.parametrize("called", ["Homan", "Tom Homan", "thomas homan", "border czar"])
def test_homan_by_whatever_he_is_called(ask, seeds_page, called):
    reader = ask(seeds_page)
    reader.type("#search", called)
    reader.click("#meant button", "Thomas Homan")
    said = " ".join(reader.sees("#entity [data-part=says] .what"))
    assert "beginning stages" in said
    assert reader.acts <= _MOST


def test_figures_about_arrests(ask, seeds_page):
    reader = ask(seeds_page)
    reader.click("#tab-figures")
    reader.type("#search", "arrests")
    assert {"1,500", "75", "3,000"} <= set(reader.sees("#figures .amount"))
    assert reader.acts <= _MOST


def test_who_denied_in_the_seeds(ask, seeds_page):
    reader = ask(seeds_page)
    reader.click("#quick button", "Denials")
    assert all("denies" in stance for stance in reader.sees(".row .stance"))
    assert reader.sees(".row .who b")
    assert reader.acts <= _MOST


def test_what_about_the_department(ask, seeds_page):
    reader = ask(seeds_page)
    reader.type("#search", "DOJ")
    reader.click("#meant button", "Department of Justice")
    assert reader.sees("#entity h2") == ["Department of Justice"]
    assert reader.sees("#entity [data-part=about] .what")
    assert reader.acts <= _MOST
