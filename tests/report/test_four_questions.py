"""The four questions the page is for, each answered within three actions: a click, or a word typed.

    what did somebody say · which figures about something · who denied what · what about this person

The articles of `seeds/` are asked about real names; made-up ones of any number, about names the test knows.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from synthetic import analyses, tables_of

from pipeline.run import extract

pytestmark = pytest.mark.browser

FOUND = list(analyses(8))
ROWS = tables_of(FOUND)[0]
CLAIMS = [claim for rows in ROWS for claim in rows.claims]
FIGURES = [figure for rows in ROWS for figure in rows.figures]
_MOST = 3  # actions


class Reader:
    """Somebody with a question, who acts and looks; every act counts."""

    def __init__(self, page) -> None:
        self.page, self.acts = page, 0

    def click(self, selector: str, containing: str = "") -> None:
        """Click the first visible element that fits."""
        self.acts += 1
        script = (
            "const fits = [...document.querySelectorAll(arguments[0])].find((e) => e.offsetParent !== null"
            " && e.textContent.includes(arguments[1])); if (fits) fits.click(); return Boolean(fits)"
        )
        assert self.page.run(script, selector, containing), f"nothing to click: {selector} {containing}"

    def type(self, selector: str, text: str) -> None:
        """Type into a field."""
        self.acts += 1
        self.page.enter(selector, text)

    def sees(self, selector: str) -> list[str]:
        """Return the texts of what fits; looking is no act."""
        return self.page.texts(selector)


@pytest.fixture
def ask(page):
    def opened(path: Path) -> Reader:
        page.open(path)
        return Reader(page)

    return opened


@pytest.fixture(scope="module")
def seeds_report(seeds, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("outputs")
    extract(seeds, folder)
    return folder / "report.html"


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
def test_homan_by_whatever_he_is_called(ask, seeds_report, called):
    reader = ask(seeds_report)
    reader.type("#search", called)
    reader.click("#meant button", "Thomas Homan")
    said = " ".join(reader.sees("#entity [data-part=says] .what"))
    assert "beginning stages" in said
    assert reader.acts <= _MOST


def test_figures_about_arrests(ask, seeds_report):
    reader = ask(seeds_report)
    reader.click("#tab-figures")
    reader.type("#search", "arrests")
    assert {"1,500", "75", "3,000"} <= set(reader.sees("#figures .amount"))
    assert reader.acts <= _MOST


def test_who_denied_in_the_seeds(ask, seeds_report):
    reader = ask(seeds_report)
    reader.click("#quick button", "Denials")
    assert all("denies" in stance for stance in reader.sees(".row .stance"))
    assert reader.sees(".row .who b")
    assert reader.acts <= _MOST


def test_what_about_the_department(ask, seeds_report):
    reader = ask(seeds_report)
    reader.type("#search", "DOJ")
    reader.click("#meant button", "Department of Justice")
    assert reader.sees("#entity h2") == ["Department of Justice"]
    assert reader.sees("#entity [data-part=about] .what")
    assert reader.acts <= _MOST
