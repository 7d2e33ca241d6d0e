"""Corrections of claims, from the file to the tables and the page, without any model."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from pipeline.corpus.publish import publish
from pipeline.corpus.store import Input, Store
from pipeline.records import Analysis, Article, Claim, Entity, Figure, Mention

TEXT = "Ann Roe said that Bo Lund promised 40 boats. The port is shut."
ENTITIES = (Entity("e0", "person", "Ann Roe"), Entity("e1", "person", "Bo Lund"))
MENTIONS = (Mention("men_a", "e0", "person", "Ann Roe", 0, 7), Mention("men_b", "e1", "person", "Bo Lund", 18, 25))
FIGURES = (Figure("fig_a", "40", 35, 37, "count", 40.0, measures="boat"),)
CLAIMS = (
    Claim("clm_a", "person", ((13, 43),), (0, 44), (0, 7), (8, 12), "e0", "men_a", figures=("fig_a",)),
    Claim(
        "clm_b", "person", ((35, 43),), (0, 44), (18, 25), (26, 34), "e1", "men_b", parent="clm_a", figures=("fig_a",)
    ),
    Claim("clm_c", "article", ((45, 62),), (45, 62)),
)


@pytest.fixture
def run(tmp_path: Path):
    """Return a function from corrections to the tables and what became of the corrections."""
    store = Store(tmp_path / "store.sqlite")
    store.add_inputs([Input("a.txt", 0, 1, "a.txt", "doc_a", "", "key")])
    store.put("key", Analysis(Article("doc_a", "a.txt", "txt", "0", TEXT), (), ENTITIES, MENTIONS, FIGURES, CLAIMS))

    def tables(*lines: str):
        file = tmp_path / "corrections.csv"
        file.write_text("action,target,value,document\n" + "\n".join(lines) + "\n", encoding="utf-8")
        result = publish(store, tmp_path, file)
        names = ("documents", "claims", "claim_figures", "claim_entities", "entities")
        return {n: list(csv.DictReader((tmp_path / f"{n}.csv").open(encoding="utf-8-sig"))) for n in names}, result

    yield tables
    store.close()


def test_a_wrong_claim_goes_with_its_links(run):
    tables, result = run("wrong_claim,clm_a,,a.txt")
    assert [c["claim_id"] for c in tables["claims"]] == ["clm_b", "clm_c"]
    assert tables["claims"][0]["parent_claim_id"] == ""
    assert {r["claim_id"] for r in (*tables["claim_figures"], *tables["claim_entities"])} == {"clm_b"}
    assert tables["documents"][0]["claims"] == "2"
    assert [e["claims"] for e in tables["entities"] if e["name"] == "Ann Roe"] == ["0"]
    assert result.corrections == {"applied": ["line 2: wrong_claim clm_a (in a.txt)"], "unmatched": []}


@pytest.mark.parametrize("who", ["person:bo-lund", "Bo Lund"])
def test_another_speaker(run, who):
    tables, _ = run(f"set_speaker,clm_a,{who},")
    claim = tables["claims"][0]
    assert (claim["source_id"], claim["source_name"], claim["source"]) == ("person:bo-lund", "Bo Lund", "Ann Roe")
    sources = [r for r in tables["claim_entities"] if r["claim_id"] == "clm_a" and r["role"] == "source"]
    assert [r["entity_id"] for r in sources] == ["person:bo-lund"]


def test_a_speaker_for_the_articles_own_claim(run):
    tables, _ = run("set_speaker,clm_c,Ann Roe,")
    assert [(c["source_type"], c["anonymous"]) for c in tables["claims"]][2] == ("person", "false")
    assert {"claim_id": "clm_c", "entity_id": "person:ann-roe", "mention_id": "", "role": "source"} in tables[
        "claim_entities"
    ]


def test_a_speaker_who_was_merged(run):
    tables, result = run("merge,person:bo-lund,person:ann-roe,", "set_speaker,clm_c,person:bo-lund,")
    assert tables["claims"][2]["source_id"] == "person:ann-roe"
    assert result.corrections["unmatched"] == []


@pytest.mark.parametrize("line", ["wrong_claim,clm_zzz,,", "set_speaker,clm_zzz,Ann Roe,", "set_speaker,clm_a,Nobody,"])
def test_what_fits_nothing_is_told(run, line):
    tables, result = run(line)
    assert len(tables["claims"]) == 3
    assert len(result.corrections["unmatched"]) == 1


def test_the_page_carries_the_corrections(run, tmp_path):
    run("wrong_claim,clm_a,,a.txt", "merge,person:bo-lund,person:ann-roe,")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    meta = json.loads(page.partition('id="meta">')[2].partition("</script>")[0])
    assert meta["corrections"] == [
        ["wrong_claim", "clm_a", "", "a.txt"],
        ["merge", "person:bo-lund", "person:ann-roe", ""],
    ]
    assert meta["all"] == {"documents": 1, "claims": 2, "figures": 1}
