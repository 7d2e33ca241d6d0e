"""Corrections of claims, from the file to the tables and the page, without any model."""

from __future__ import annotations

import csv
import json
from dataclasses import fields, replace
from pathlib import Path

import pytest

from pipeline.corpus.publish import publish
from pipeline.corpus.store import Input, Store
from pipeline.corrections import Correction
from pipeline.records import Analysis, Article, Claim, Entity, Figure, Mention
from pipeline.tables.columns import ClaimEntityRow, ClaimRow, DocumentRow
from pipeline.tables.corrected import ClaimCorrections
from pipeline.tables.rows import DocumentRows

TEXT = "Ann Roe said that Bo Lund promised 40 boats. The port is shut."
ENTITIES = (Entity("e0", "person", "Ann Roe"), Entity("e1", "person", "Bo Lund"))
MENTIONS = (Mention("men_a", "e0", "person", "Ann Roe", 0, 7), Mention("men_b", "e1", "person", "Bo Lund", 18, 25))
FIGURES = (Figure("fig_a", "40", 35, 37, "count", 40.0, measures="boat"),)
CLAIMS = (
    Claim(
        "clm_a",
        "person",
        ((13, 43),),
        (0, 44),
        (0, 7),
        (8, 12),
        "e0",
        "men_a",
        figures=("fig_a",),
        speaker_role="mayor",
    ),
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
        file.write_text("action,target,value,document,words\n" + "\n".join(lines) + "\n", encoding="utf-8")
        result = publish(store, tmp_path, file)
        names = ("documents", "figures", "claims", "claim_figures", "claim_entities", "entities")
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
    assert (claim["speaker"], claim["source_confidence"]) == ("Bo Lund", "1")
    sources = [r for r in tables["claim_entities"] if r["claim_id"] == "clm_a" and r["role"] == "source"]
    assert [r["entity_id"] for r in sources] == ["person:bo-lund"]


@pytest.mark.parametrize(
    ("lines", "speaker", "claim"),
    [
        ([], "Bo Lund", "clm_b"),  # Ann Roe reports it, he says it
        (["set_speaker,clm_b,Ann Roe,"], "Ann Roe", "clm_b"),
        (["wrong_claim,clm_b,,"], "Ann Roe", "clm_a"),
        (["wrong_claim,clm_b,,", "wrong_claim,clm_a,,"], "", ""),
    ],
)
def test_a_figure_has_the_speaker_that_is_left(run, lines, speaker, claim):
    (figure,) = run(*lines)[0]["figures"]
    assert (figure["speaker"], figure["claim_id"]) == (speaker, claim)


def test_the_role_of_the_speaker_before_goes_and_a_given_one_stays(run):
    assert run("set_speaker,clm_a,Bo Lund,")[0]["claims"][0]["speaker_role"] == ""
    tables, _ = run("set_speaker,clm_a,Bo Lund,", "set_role,clm_a,shipwright,")
    assert tables["claims"][0]["speaker_role"] == "shipwright"


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


@pytest.mark.parametrize(
    ("line", "table", "row", "cells"),
    [
        ("set_role,clm_a,harbour master,", "claims", 0, {"speaker_role": "harbour master"}),
        ("set_stance,clm_a,denies,", "claims", 0, {"stance": "denies"}),
        ("set_content,clm_a,13-25,", "claims", 0, {"content": "that Bo Lund", "content_spans": "13-25", "figures": ""}),
        ("set_content,clm_b,18-25;35-43,", "claims", 1, {"content": "Bo Lund … 40 boats", "figures": "40"}),
        ("set_value,fig_a,400,", "figures", 0, {"value": "400", "text": "40"}),
        ("set_value,fig_a,1e3,", "figures", 0, {"value": "1000"}),
        ("set_measures,fig_a,ship,", "figures", 0, {"measures": "ship"}),
        ("set_outlet,a.txt,The Ledger,", "documents", 0, {"outlet": "The Ledger"}),
        ("set_outlet,doc_a,The Ledger,", "claims", 2, {"outlet": "The Ledger"}),
        ("set_published,a.txt,2025-01-26,", "documents", 0, {"published": "2025-01-26"}),
        ("set_published,a.txt,2025,", "documents", 0, {"published": "2025"}),
        ("set_published,a.txt,3 April 2024,", "documents", 0, {"published": "2024-04-03"}),
        ('set_published,a.txt,"April 3, 2024",', "documents", 0, {"published": "2024-04-03"}),
        ("set_published,a.txt,25/04/2024,", "documents", 0, {"published": "2024-04-25"}),
        ("set_published,a.txt,,", "documents", 0, {"published": ""}),
    ],
)
def test_what_is_in_an_article_is_set_right(run, line, table, row, cells):
    tables, result = run(line)
    found = tables[table][row]
    assert {name: found[name] for name in cells} == cells
    assert (len(result.corrections["applied"]), result.corrections["unmatched"]) == (1, [])


def test_a_wrong_figure_goes_with_its_links(run):
    tables, _ = run("wrong_figure,fig_a,,")
    assert (tables["figures"], tables["claim_figures"]) == ([], [])
    assert {c["figures"] for c in tables["claims"]} == {""}
    assert tables["documents"][0]["figures"] == "0"


@pytest.mark.parametrize(
    ("speaker", "cells"),
    [
        (
            "Bo Lund",
            {"source_id": "person:bo-lund", "speaker": "Bo Lund", "source_type": "person", "anonymous": "false"},
        ),
        ("", {"source_id": "", "source_type": "unnamed", "anonymous": "true"}),
    ],
)
def test_a_missed_claim_is_added(run, speaker, cells):
    tables, result = run(f"add_claim,45-61,{speaker},a.txt")
    assert result.corrections["unmatched"] == []
    (added,) = [c for c in tables["claims"] if c["claim_id"] not in {"clm_a", "clm_b", "clm_c"}]
    assert (added["content"], added["content_spans"], added["confidence"]) == ("The port is shut", "45-61", "1")
    assert {name: added[name] for name in cells} == cells
    links = {(r["claim_id"], r["entity_id"]) for r in tables["claim_entities"] if r["role"] == "source"}
    assert ((added["claim_id"], cells["source_id"]) in links) is bool(speaker)
    assert tables["documents"][0]["claims"] == "4"


@pytest.mark.parametrize(
    "line",
    [
        "add_claim,45-61,Bo Lund,a.txt,The port is  shut",
        "add_claim,45-62,,a.txt,The port is shut.",
        "add_claim,45-61,,a.txt,",
        "set_content,clm_b,18-25;35-43,,Bo Lund 40 boats",
    ],
)
def test_a_place_where_the_words_stand_that_are_meant_is_taken(run, line):
    assert run(line)[1].corrections["unmatched"] == []


def test_an_added_claim_keeps_its_id_and_can_be_struck(run):
    tables, _ = run("add_claim,45-61,Bo Lund,a.txt")
    (added,) = {c["claim_id"] for c in tables["claims"]} - {"clm_a", "clm_b", "clm_c"}
    tables, result = run("add_claim,45-61,Bo Lund,a.txt", f"wrong_claim,{added},,")
    assert len(tables["claims"]) == 3
    assert result.corrections["unmatched"] == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("wrong_claim,clm_zzz,,", "no claim here has this id"),
        ("set_speaker,clm_zzz,Ann Roe,", "no claim here has this id"),
        ("set_speaker,clm_a,Nobody,", "nobody here is called “Nobody”"),
        ("set_stance,clm_zzz,denies,", "no claim here has this id"),
        ("set_content,clm_a,13-999,", "the text does not reach so far"),
        ("set_content,clm_a,15-43,", "it cuts a word in two: has the article changed since?"),
        ("set_content,clm_a,13-25;36-43,", "it cuts a word in two"),
        ("set_content,clm_a,44-45,", "no words stand there"),
        ("set_value,fig_zzz,4,", "no figure here has this id"),
        ("set_outlet,b.txt,Ledger,", "no article here is this file"),
        ("add_claim,45-999,Ann Roe,a.txt", "the text does not reach so far"),
        ("add_claim,45-60,Ann Roe,a.txt", "it cuts a word in two"),
        ("add_claim,46-61,,a.txt", "it cuts a word in two"),
        ("add_claim,45-61,Ann Roe,a.txt,The door is shut", "other words stand there: has the article changed since?"),
        ("add_claim,45-61,Nobody,a.txt", "nobody here is called “Nobody”"),
        ("add_claim,45-61,Ann Roe,b.txt", "no article here is this file"),
        ("add_claim,45-61,Ann Roe,", "the document is missing"),
        ("add_claim,The port,Ann Roe,a.txt", "no stretch of the text"),
        ("set_content,clm_a,43-13,", "no stretch of the text"),
        ("set_stance,clm_a,maybe,", "no such stance"),
        ("set_value,fig_a,many,", "no plain number"),
        ("set_value,fig_a,inf,", "no plain number"),
        ("set_published,a.txt,26 January,", "no date"),
        ("set_published,a.txt,2025-13-40,", "no date"),
        ("set_published,a.txt,05/04/2024,", "the day or the month of the value may come first"),
        ("merge,Ann Roe,Nobody,", "nobody here is called “Nobody”"),
        ("merge,Ann Roe,person:ann-roe,", "they are one already"),
        ("rename,Ann Roe,Anna Roe,b.txt", "no article here is b.txt"),
    ],
)
def test_what_fits_nothing_is_told_with_the_reason(run, tmp_path, line, why):
    tables, result = run(line)
    assert len(tables["claims"]) == 3
    (told,) = result.corrections["unmatched"]
    assert told.startswith("line 2: ")
    assert why in told
    assert json.loads(_meta(tmp_path))["without_effect"] == [told]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["wrong_claim,clm_a,,", "set_role,clm_a,chair,"], {3: "line 2 strikes it out"}),
        (["set_speaker,clm_a,Bo Lund,", "wrong_claim,clm_a,,"], {2: "line 3 strikes it out"}),
        (["set_value,fig_a,4,", "wrong_figure,fig_a,,"], {2: "line 3 strikes it out"}),
        (["wrong_claim,clm_zzz,,", "set_role,clm_a,chair,"], {2: "no claim here has this id"}),
        (["wrong_claim,clm_b,,", "set_role,clm_a,chair,"], {}),
        (["set_role,clm_a,chair,", "set_stance,clm_a,denies,", "set_role,clm_a,mayor,"], {2: "line 4 says otherwise"}),
        (["set_role,clm_a,chair,", "set_role,clm_a,chair,"], {}),
        (["set_speaker,clm_a,Bo Lund,", "set_speaker,clm_a,Ann Roe,"], {2: "line 3 says otherwise"}),
        (["set_speaker,clm_a,Bo Lund,", "set_speaker,clm_a,Nobody,"], {3: "nobody here is called “Nobody”"}),
        (["set_outlet,a.txt,Ledger,", "set_outlet,a.txt,Post,"], {2: "line 3 says otherwise"}),
        (["set_outlet,b.txt,Ledger,", "set_outlet,b.txt,Post,"], dict.fromkeys((2, 3), "no article here is this file")),
        (["add_claim,45-61,Bo Lund,a.txt", "add_claim,45-61,Ann Roe,b.txt"], {3: "no article here is this file"}),
        (
            ["set_content,clm_a,13-25,", "set_content,clm_a,13-24,"],
            {2: "line 3 says otherwise", 3: "it cuts a word in two"},
        ),
    ],
)
def test_of_lines_that_say_different_of_one_thing_one_has_effect(run, lines, told):
    corrected = run(*lines)[1].corrections
    found = {int(line.split()[1].rstrip(":")): line for line in corrected["unmatched"]}
    assert found.keys() == told.keys() and len(corrected["applied"]) == len(lines) - len(told)
    assert all(why in found[line] for line, why in told.items())


def _meta(folder: Path) -> str:
    page = (folder / "report.html").read_text(encoding="utf-8")
    return page.partition('id="meta">')[2].partition("</script>")[0]


def test_the_page_carries_the_corrections(run, tmp_path):
    run("wrong_claim,clm_a,,a.txt", "merge,person:bo-lund,person:ann-roe,")
    meta = json.loads(_meta(tmp_path))
    assert meta["corrections"] == [
        ["wrong_claim", "clm_a", "", "a.txt"],
        ["merge", "person:bo-lund", "person:ann-roe", ""],
    ]
    assert meta["all"] == {"documents": 1, "claims": 2, "figures": 1}


def rows_of(*claims: ClaimRow, links: tuple[ClaimEntityRow, ...] = ()) -> DocumentRows:
    document = DocumentRow("doc_a", "a.txt", *[""] * 7, 0, 0, 0, 0, len(claims), *[""] * 5)
    return DocumentRows(document, (), (), claims, (), links)


def claim(claim_id: str, parent: str = "", source_type: str = "person") -> ClaimRow:
    empty = {f.name: "" for f in fields(ClaimRow)}
    return ClaimRow(**empty | {"claim_id": claim_id, "parent_claim_id": parent, "source_type": source_type})


def corrections(*rows: tuple[str, str, str], known: tuple[str, ...] = ("person:bo-lund", "place:ostwick")):
    given = [Correction(k, action, target, value) for k, (action, target, value) in enumerate(rows)]
    return ClaimCorrections(given, lambda value: value if value in known else "", str.upper)


@pytest.mark.parametrize(
    ("wrong", "parents"),
    [
        ("", {"a": "", "b": "a", "c": "b", "d": "c"}),
        ("b", {"a": "", "c": "a", "d": "c"}),
        ("bc", {"a": "", "d": "a"}),  # over both
        ("abc", {"d": ""}),
        ("acd", {"b": ""}),
    ],
)
def test_what_is_inside_a_struck_claim_moves_up_to_what_is_left(wrong, parents):
    rows = rows_of(claim("a"), claim("b", "a"), claim("c", "b"), claim("d", "c"))
    found = corrections(*(("wrong_claim", c, "") for c in wrong)).apply(rows)
    assert {c.claim_id: c.parent_claim_id for c in found.claims} == parents
    assert found.document.claims == len(parents)


@pytest.mark.parametrize(
    ("speaker", "before", "kind"),
    [
        ("person:bo-lund", "article", "person"),
        ("place:ostwick", "group", "group"),
        ("place:ostwick", "article", "article"),
    ],
)
def test_a_speaker_of_a_type_that_no_source_has_changes_no_type(speaker, before, kind):
    (found,) = corrections(("set_speaker", "a", speaker)).apply(rows_of(claim("a", source_type=before))).claims
    assert (found.source_id, found.source_name, found.source_type) == (speaker, speaker.upper(), kind)


def test_links_of_a_new_speaker():
    links = [
        ClaimEntityRow("a", "person:ann-roe", "men_a", "source"),
        ClaimEntityRow("a", "person:ann-roe", "men_a", "mentioned"),
        ClaimEntityRow("b", "person:ann-roe", "men_b", "addressee"),
        ClaimEntityRow("c", "person:ann-roe", "men_c", "source"),
    ]
    given = corrections(*(("set_speaker", c, "person:bo-lund") for c in "abc"), ("wrong_claim", "c", ""))
    assert given.apply(rows_of(claim("a"), claim("b"), claim("c"), links=tuple(links))).claim_entities == (
        replace(links[0], entity_id="person:bo-lund"),
        *links[1:3],  # whom else it names stays
        ClaimEntityRow("b", "person:bo-lund", "", "source"),  # it had none
    )


def test_what_took_effect_and_what_did_not():
    rows = [("wrong_claim", "a", ""), ("set_speaker", "b", "person:bo-lund"), ("set_speaker", "c", "Nobody"),
            ("wrong_claim", "gone", ""), ("set_speaker", "a", "Nobody")]  # fmt: skip
    given = corrections(*rows)
    assert given.outcome()[0] == [], "before any document went by"
    untouched = rows_of(claim("x"))
    assert given.apply(untouched) is untouched
    given.apply(rows_of(claim("a"), claim("b"), claim("c")))
    applied, unmatched = given.outcome()
    assert [line.partition(":")[0] for line in applied] == ["line 0", "line 1"]
    assert [line.partition(":")[0] for line in unmatched] == ["line 2", "line 3", "line 4"]
