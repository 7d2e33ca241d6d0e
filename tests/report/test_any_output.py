"""The page of any folder: the four questions asked about whoever and whatever is most in it, and every view looked over.

The sample articles always; with OUTPUT=folder, an output folder of yours as well:

    OUTPUT=my-tables python -m pytest tests/report/test_any_output.py
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pytest

from pipeline import read_tables

pytestmark = pytest.mark.browser

_MOST, _ASKED = 3, 8  # actions; how many speakers and things counted are asked about
_VIEWS = {
    "claims": "", "own": "#?own=yes", "figures": "#?tab=figures", "series": "#?tab=figures&figure.view=series",
    "people": "#?tab=people", "pictures": "#pictures",
}  # fmt: skip
_SLIP = re.compile(r"\b(?:NaN|nan|undefined|null|None|Infinity)\b|\[object ")
_OUTPUT = os.environ.get("OUTPUT")


class Output(NamedTuple):
    """An output folder: its page, its tables, and entity_id → the claims it makes, alone or with others."""

    page: Path
    tables: dict[str, pd.DataFrame]
    said: dict[str, set[str]]
    printed: set[str]  # what would be a slip of the program, if it did not stand in an article

    def speakers(self) -> list[tuple[str, str]]:
        """Return id and name of those who say most."""
        entities = self.tables["entities"]
        names = dict(zip(entities["entity_id"], entities["name"], strict=True))
        return [(e, names[e]) for e in sorted(self.said, key=lambda e: -len(self.said[e]))[:_ASKED]]


@pytest.fixture(scope="module", params=["", _OUTPUT] if _OUTPUT else [""], ids=lambda folder: folder or "seeds")
def output(request: pytest.FixtureRequest) -> Output:
    folder = Path(request.param) if request.param else request.getfixturevalue("seeds_output")
    tables = read_tables(folder)
    links = tables["claim_entities"]
    said = links[links["role"] == "source"].groupby("entity_id")["claim_id"].agg(set).to_dict()
    texts = [path.read_text(encoding="utf-8") for path in (folder / "text").iterdir()]
    return Output(folder / "report.html", tables, said, {slip for text in texts for slip in _SLIP.findall(text)})


def test_what_they_say_by_every_name_they_go_by(ask, output):
    aliases = output.tables["entities"].set_index("entity_id")["aliases"]
    for entity, name in output.speakers():
        for called in dict.fromkeys([name, *aliases[entity].split(" | ")[:3]]):
            reader = ask(output.page)
            reader.type("#search", called)
            reader.click("#meant button", name)
            assert reader.sees("#entity h2") == [name], called
            assert reader.sees("#entity [data-part=says] h3") == [f"Says · {len(output.said[entity]):,}"], called
            assert reader.acts <= _MOST


def test_which_figures_about_what_is_counted_most(ask, output):
    figures = output.tables["figures"]
    counted = figures[figures["measures"].str.fullmatch(r"[a-z]{3,}")]["measures"].value_counts()
    for measured in counted.index[:_ASKED]:
        reader = ask(output.page)
        reader.click("#tab-figures")
        reader.type("#search", measured)
        seen = reader.sees("#figures .measures")
        assert seen and measured in seen[0].lower(), measured
        (number,) = re.findall(r"^([\d,]+) of ", reader.page.text("#figures-found"))
        assert int(number.replace(",", "")) >= counted[measured]
        assert reader.acts <= _MOST


def test_who_denied_what(ask, output):
    claims = output.tables["claims"]
    denials = claims[(claims["stance"] == "denies") & (claims["source_type"] != "article")]
    reader = ask(output.page)
    reader.click("#quick button", "Denials")
    assert reader.page.text("#found").startswith(f"{len(denials):,} of ")
    first = denials.iloc[0]
    assert first["content"].startswith(reader.sees(".row .what")[0].rstrip("…"))
    assert reader.acts <= _MOST


def test_what_about_whoever_speaks_most(ask, output):
    claims = output.tables["claims"].set_index("claim_id")
    for entity, name in output.speakers():
        reader = ask(output.page)
        reader.click("#tab-people")
        reader.click("#people .row", name)
        denials = sum(claims.loc[list(output.said[entity]), "stance"] == "denies")
        assert reader.sees("#entity h2") == [name]
        assert reader.sees("#entity [data-part=denials] h3") == ([f"Denies · {denials}"] if denials else [])
        assert reader.acts <= _MOST


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("view", _VIEWS)
def test_no_view_has_a_fault(page, axe, output, view, width):
    page.open(output.page, _VIEWS[view], width=width)
    if view == "people":
        page.click("#people .row")
    if view == "claims" and width < 800:
        page.click("#list .row")
    page.run("document.querySelectorAll('details').forEach((e) => { e.open = true })")
    assert page.errors() == []
    assert page.run("return document.documentElement.scrollWidth <= innerWidth"), "wider than the screen"
    words = page.run("return document.body.innerText")
    assert set(_SLIP.findall(words)) <= output.printed
    assert axe(page) == []


def test_the_file_of_the_page_names_the_speakers_that_the_tables_do(page, output):
    page.open(output.page, "#?own=yes")
    page.click("#claims-panel [data-do=export]")
    file = page.downloads / "claims-listed.csv"
    page.wait_for(file)
    rows = pd.read_csv(file, encoding="utf-8-sig", keep_default_na=False)
    file.unlink()
    claims = output.tables["claims"].set_index("claim_id")
    assert len(rows) == len(claims)
    assert rows["speaker"].str.lstrip("'").tolist() == claims.loc[rows["claim_id"], "speaker"].tolist()
