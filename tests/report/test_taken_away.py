"""What is taken away from the page: what is listed, as a file for a spreadsheet and on paper."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from synthetic import analyses, hostile, tables_of

pytestmark = pytest.mark.browser

ROWS, ENTITIES, _ = tables_of(list(analyses(8)))
CLAIMS = [claim for rows in ROWS for claim in rows.claims]
LISTED = [claim for claim in CLAIMS if claim.source_type != "article"]
FIGURES = [figure for rows in ROWS for figure in rows.figures]


def _file(page, name: str) -> list[dict[str, str]]:
    path: Path = page.downloads / name
    page.wait_for(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    path.unlink()
    return rows


def test_what_is_listed_is_exported(page, report):
    page.open(report, "#?stance=denies")
    page.click("#claims-panel [data-do=export]")
    rows = _file(page, "claims-listed.csv")
    wanted = [c for c in LISTED if c.stance == "denies"]
    assert [(r["what"], r["speaker"], r["claim_id"]) for r in rows] == [
        (c.content, c.source_name, c.claim_id) for c in wanted
    ]
    page.open(report, "#?tab=figures&figure.measures=well")
    page.click("#figures-panel [data-do=export]")
    assert [r["figure_id"] for r in _file(page, "figures-listed.csv")] == [
        f.figure_id for f in FIGURES if f.measures == "well"
    ]


def test_people_listed_are_exported(page, report):
    page.open(report, "#?tab=people&people.order=denials")
    page.click("#types .chip")
    page.click("#people-panel [data-do=export]")
    rows = _file(page, "people-listed.csv")
    people = [e for e in ENTITIES if e.type == rows[0]["type"]]
    assert {r["name"]: int(r["claims"]) for r in rows} == {
        e.name: n for e in people if (n := sum(c.source_name == e.name for c in CLAIMS))
    }
    denials = [int(r["denials"]) for r in rows]
    assert denials == sorted(denials, reverse=True)
    assert sum(denials) == sum(c.stance == "denies" and c.source_name in {r["name"] for r in rows} for c in CLAIMS) > 0
    page.run("window.print = () => {}")
    page.click("#people-panel [data-do=print]")
    assert page.texts(".printed b") == [r["name"] for r in rows]
    assert page.text("#print-list p").endswith(f"order: denials · type: {rows[0]['type']}")
    page.run("dispatchEvent(new Event('afterprint'))")


def test_a_formula_in_an_article_is_none_in_the_file(page, make_report):
    page.open(make_report([hostile("=1+1", "=HYPERLINK(1), said he")]))
    page.click("#claims-panel [data-do=export]")
    (row,) = _file(page, "claims-listed.csv")
    assert (row["what"], row["title"], row["speaker"]) == ("'=HYPERLINK(1), said he", "'=1+1", "'=1+1")


def test_the_list_is_printed(page, report):
    page.open(report, "#?stance=denies&q=ferry")
    page.run("window.print = () => { window.asked = document.body.dataset.print }")
    page.click("#claims-panel [data-do=print]")
    assert page.run("return window.asked") == "list"
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    wanted = [c.content for c in LISTED if c.stance == "denies" and "ferry" in c.content]
    assert page.texts(".printed .what") == wanted != []
    assert page.text("#print-list p").endswith(" · “ferry” · stance: denies")  # what the list is of
    shown = "return [...document.querySelectorAll('#print-list, .panes')].map((e) => e.offsetHeight > 0)"
    assert page.run(shown) == [False, True]
    page.run("dispatchEvent(new Event('afterprint'))")
    assert page.texts(".printed") == []
