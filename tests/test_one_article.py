"""No article costs the run: what breaks one is named, and all others have their rows."""

from __future__ import annotations

import csv
import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.article.analyse import Analyser
from pipeline.engines import pool
from pipeline.records import Analysis, Entity, Mention
from pipeline.run import extract

WEIRD = "Ada Roe said that 20 ships left the harbour. She denied that 30 sailors had been hurt.\n"
OTHERS = {
    "a.txt": "The mayor said that 40 trams would run on Sunday.\n",
    "z.txt": 'Hillary Clinton won the debate, and Mark Roe was glad.\n\n"SHE is the one," Roe replied.\n',
}


def _first(analysis: Analysis, name: str, **changes: object) -> Analysis:
    head, *tail = getattr(analysis, name)
    return replace(analysis, **{name: (replace(head, **changes), *tail)})


BREAKS = {
    "two mentions with one id": lambda a: replace(a, mentions=(a.mentions[0], *a.mentions)),
    "two figures with one id": lambda a: replace(a, figures=(a.figures[0], *a.figures)),
    "two claims with one id": lambda a: replace(a, claims=(a.claims[0], *a.claims)),
    "two entities with one key": lambda a: replace(a, entities=(a.entities[0], *a.entities)),
    "a mention outside the text": lambda a: _first(a, "mentions", start=len(WEIRD), end=len(WEIRD) + 9),
    "an empty figure": lambda a: _first(a, "figures", end=a.figures[0].start),
    "a mention of nobody": lambda a: _first(a, "mentions", entity="e99"),
    "a figure about nobody": lambda a: _first(a, "figures", about="e99"),
    "a claim without content": lambda a: _first(a, "claims", content=()),
    "a claim inside one that is not there": lambda a: _first(a, "claims", parent="clm_99"),
    "a claim with a figure that is not there": lambda a: _first(a, "claims", figures=("fig_99",)),
    "not a number": lambda a: _first(a, "figures", value=math.nan),
    "endless": lambda a: _first(a, "figures", value=math.inf),
    "surer than sure": lambda a: _first(a, "claims", confidence=math.nan),
    "a type nobody knows": lambda a: _first(a, "entities", type="planet"),
}


@pytest.fixture
def run(tmp_path: Path, monkeypatch, analyser):
    """Return a function: what happens to the analysis of weird.txt → the tables, and what the run says of itself."""

    def run(broken=lambda analysis: analysis):
        real = Analyser._analyse

        def analyse(self, article):
            found = real(self, article)
            return broken(found) if article.file == "weird.txt" else found

        monkeypatch.setattr(Analyser, "_analyse", analyse)
        monkeypatch.setattr(pool, "Analyser", lambda settings: analyser)
        folder = tmp_path / "in"
        folder.mkdir()
        for name, text in {"weird.txt": WEIRD, **OTHERS}.items():
            (folder / name).write_text(text, encoding="utf-8")
        extract(folder, tmp_path / "out")
        tables = {p.stem: _rows(p) for p in (tmp_path / "out").glob("*.csv")}
        return tables, json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))

    return run


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_what_is_sound_leaves_nothing_out(run):
    tables, facts = run()
    assert [d["file"] for d in tables["documents"]] == ["a.txt", "weird.txt", "z.txt"]
    assert facts["left_out"] == {} and tables["skipped"] == []


@pytest.mark.parametrize("broken", BREAKS.values(), ids=BREAKS)
def test_all_others_come_out_and_it_is_named(run, broken):
    tables, facts = run(broken)
    files = [d["file"] for d in tables["documents"]]
    assert [f for f in files if f != "weird.txt"] == list(OTHERS)
    assert {c["document"] for c in tables["claims"]} >= set(OTHERS)
    skipped = [row["file"] for row in tables["skipped"]]
    assert [*facts["left_out"], *skipped] == ["weird.txt"]
    assert ("weird.txt" in files) == (skipped == [])


def test_a_document_that_cannot_be_arranged_is_skipped_alone(run, monkeypatch):
    from pipeline.corpus import arrange
    from pipeline.tables.rows import rows_of

    def fail(analysis, context):
        if analysis.article.file == "weird.txt":
            raise ValueError("no luck")
        return rows_of(analysis, context)

    monkeypatch.setattr(arrange, "rows_of", fail)
    tables, _ = run()
    assert [d["file"] for d in tables["documents"]] == list(OTHERS)
    (row,) = tables["skipped"]
    assert (row["file"], row["stage"]) == ("weird.txt", "publish") and "no luck" in row["detail"]


def test_one_mention_of_a_pronoun_in_capitals(run):
    tables, _ = run()
    (she,) = [m for m in tables["mentions"] if m["text"] == "SHE"]
    assert (she["entity_id"], she["found_by"]) == ("person:hillary-clinton", "coreference")


def test_two_names_at_one_place(run):
    """Whatever makes a second mention there again, now or later."""

    def doubled(a: Analysis) -> Analysis:
        there = next(m for m in a.mentions if m.text == "She")
        named = Mention(there.mention_id, "e99", "person", "She", there.start, there.end)
        return replace(a, entities=(*a.entities, Entity("e99", "person", "She")), mentions=(*a.mentions, named))

    tables, facts = run(doubled)
    assert len({m["mention_id"] for m in tables["mentions"]}) == len(tables["mentions"])
    assert "another has its id" in facts["left_out"]["weird.txt"][0]
