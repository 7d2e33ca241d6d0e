"""The record end to end: several articles in, statements, disagreements, speakers and changes out."""

from __future__ import annotations

import json

import pytest

import pipeline
from pipeline.run import extract

CLOSING = "Mayor Ada Roe said that the port of Dalton would close for 6 weeks."
AGAIN = "The port of Dalton will shut for 6 weeks, Mayor Ada Roe said."
LONGER = "Dock owner Ben Lee said that the port of Dalton would close for 9 weeks."
DENIED = "Dock owner Ben Lee denied that the port of Dalton would close."
OTHER = "Mayor Ada Roe said that the school of Dalton needed a new roof."


@pytest.fixture
def run(tmp_path):
    """Return a function: file → text, corrections → the tables of all articles given so far."""

    def go(articles: dict[str, str | None], corrections: str = ""):
        folder = tmp_path / "in"
        folder.mkdir(exist_ok=True)
        for name, text in articles.items():
            path = folder / name
            path.unlink(missing_ok=True)
            if text is not None:
                path.write_text(text, encoding="utf-8")
        (folder / "metadata.csv").write_text(
            "file,outlet,published\na.txt,Gazette,2024-05-01\nb.txt,Post,2024-05-02\nc.txt,Herald,2024-05-03\n",
            encoding="utf-8",
        )
        (folder / "corrections.csv").write_text(f"action,target,value\n{corrections}", encoding="utf-8")
        extract(folder, tmp_path / "out")
        return pipeline.read_tables(tmp_path / "out")

    return go


def joined(tables) -> set[frozenset[str]]:
    """Return the documents of each statement made in more than one."""
    groups = tables["claims"].groupby("statement_id")["document"].agg(frozenset)
    return {g for g in groups if len(g) > 1}


def test_two_articles_say_the_same(run):
    tables = run({"a.txt": CLOSING, "b.txt": AGAIN, "c.txt": OTHER})
    assert joined(tables) == {frozenset({"a.txt", "b.txt"})}
    claims = tables["claims"].set_index("document")
    (statement,) = tables["statements"].query("documents == 2").itertuples()
    assert statement.statement_id == "stm_" + claims.loc["a.txt"].claim_id[4:], "the id is that of who said it first"
    assert (statement.times, statement.outlets, statement.independent_sources) == (2, 2, 1)
    assert statement.single_source and statement.speakers == "Ada Roe"
    assert (statement.first_said, statement.last_said) == ("2024-05-01", "2024-05-02")


@pytest.mark.parametrize("other", [LONGER, DENIED, OTHER])
def test_what_is_not_the_same_stays_apart(run, other):
    assert joined(run({"a.txt": CLOSING, "b.txt": other})) == set()


@pytest.mark.parametrize(("other", "why"), [(LONGER, "figure"), (DENIED, "denial")])
def test_disagreements(run, other, why):
    (row,) = run({"a.txt": CLOSING, "b.txt": other})["disagreements"].itertuples()
    assert row.why == why and row.figures == ("6 (week) | 9 (week)" if why == "figure" else "")
    assert {row.speaker, row.other_speaker} == {"Ada Roe", "Ben Lee"}
    assert {row.document, row.other_document} == {"a.txt", "b.txt"}
    assert {row.published, row.other_published} == {"2024-05-01", "2024-05-02"}
    assert row.link.startswith("report.html#clm_") and row.other_link.startswith("report.html#clm_")


FELL = "Attendance at Marlow Rovers fell to {}, the club said."


@pytest.mark.parametrize(
    ("days", "first", "second", "rows"),
    [
        (("2024-03-12", "2024-03-19"), FELL.format("3,112"), FELL.format("2,950").replace("the club", "Ben Lee"), 0),
        (("2024-03-12", "2024-03-12"), FELL.format("3,112"), FELL.format("2,950").replace("the club", "Ben Lee"), 1),
        (("2024-03-12", "2024-03-19"), CLOSING, LONGER, 1),
    ],
)
def test_a_level_told_on_another_day_is_news(run, tmp_path, days, first, second, rows):
    for name, day, text in zip("xy", days, (first, second), strict=True):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / f"in/{name}.txt").write_text(f"{day}\n\n{text}", encoding="utf-8")
    found = run({})["disagreements"]
    assert list(found.why) == ["figure"] * rows


def test_a_denied_quota_stands_against_the_targets_of_its_article(run):
    text = (
        "Officers were told to make 40 arrests per day. Mayor Ada Roe denied setting any quota for officers.\n\n"
        "Last year they made about 12 arrests per day."
    )
    tables = run({"a.txt": text, "b.txt": "The council set a daily target of 90 arrests for the officers of Dalton."})
    found = tables["disagreements"]
    assert "denial" in set(found.why) and found.group_id.nunique() == 1
    assert found.figures.str.contains("target").any()


def test_who_denies_a_number_does_not_say_it(run):
    told = "Officials told the agency to make 1,500 arrests a day last week, Ada Roe said. The agency made about 310 arrests a day."
    denied = "Ben Lund denied that the White House set a quota of 1,200 arrests a day. Lund denied setting any quota."
    tables = run({"a.txt": told, "b.txt": denied})
    assert 1500 in set(tables["series"].value) and 1200 not in set(tables["series"].value)
    assert not [r for r in tables["disagreements"].itertuples() if r.speaker == r.other_speaker == "Ben Lund"]


def test_corrections(run):
    tables = run({"a.txt": CLOSING, "b.txt": AGAIN, "c.txt": DENIED})
    (first,) = tables["statements"].query("documents == 2").statement_id
    (dispute,) = tables["disagreements"].disagreement_id
    claims = tables["claims"].set_index("document").claim_id
    told = f"not_same,{first},{claims['b.txt']}\nnot_a_disagreement,{dispute},\nnot_same,clm_0,clm_1\n"
    tables = run({}, told)
    assert joined(tables) == set()
    assert dispute not in set(tables["disagreements"].disagreement_id)
    tables = run({}, f"same_statement,stm_{claims['a.txt'][4:]},{claims['c.txt']}\n")
    assert joined(tables) == {frozenset({"a.txt", "b.txt", "c.txt"})}


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ["same_statement,clm_0,{a}"],
            ["line 2: same_statement clm_0 → {a}: no statement or claim here has the id clm_0"],
        ),
        (
            ["same_statement,{a},stm_1"],
            ["line 2: same_statement {a} → stm_1: no statement or claim here has the id stm_1"],
        ),
        (["same_statement,{a},{a}"], ["line 2: same_statement {a} → {a}: both are one claim"]),
        (["not_a_disagreement,dis_0,"], ["line 2: not_a_disagreement dis_0: no disagreement here has this id"]),
        (["same_statement,{a},{c}"], []),
        (
            ["not_a_disagreement,dis_0,", "wrong_claim,clm_0,", "merge,Nobody,Ada Roe", "fly,x,"],
            ["line 2: not_a_disagreement", "line 3: wrong_claim", "line 4: merge", "line 5: fly"],
        ),
    ],
)
def test_what_has_no_effect_is_told_in_order_with_the_reason_that_holds(run, tmp_path, lines, told):
    claims = run({"a.txt": CLOSING, "c.txt": OTHER})["claims"].set_index("document").claim_id
    ids = {"a": claims["a.txt"], "c": claims["c.txt"]}
    run({}, "".join(f"{line.format(**ids)}\n" for line in lines))
    facts = json.loads((tmp_path / "out/run.json").read_text(encoding="utf-8"))
    found = facts["corrections"]["unmatched"]
    assert len(found) == len(told) and all(
        line.startswith(why.format(**ids)) for line, why in zip(found, told, strict=True)
    )


def test_changes(run):
    assert run({"a.txt": CLOSING})["changes"].empty, "there is nothing yet to compare with"
    same = "The port of Dalton will close for 6 weeks, dock owner Ben Lee said."
    found = run({"b.txt": same, "c.txt": OTHER})["changes"]
    assert [(c.change, c.speaker, c.document) for c in found.itertuples()] == [
        ("repeated", "Ben Lee", "b.txt"),
        ("new", "Ada Roe", "c.txt"),
    ]
    found = run({"d.txt": DENIED, "c.txt": None})["changes"]
    told = sorted((c.change, c.speaker, c.document) for c in found.itertuples())
    assert told == [("gone", "Ada Roe", "c.txt"), ("new", "Ben Lee", "d.txt"), ("reversed", "Ben Lee", "d.txt")]


def test_a_word_changed_elsewhere_in_an_article_changes_no_statement_of_it(run):
    run({"a.txt": f"{CLOSING} {OTHER}", "b.txt": AGAIN})
    found = run({"a.txt": f"It rained on Monday. {CLOSING} {OTHER}"})["changes"]
    assert found.query("change != 'new'").empty and not set(found.speaker) & {"Ben Lee", "Ada Roe"}
    found = run({"a.txt": f"It rained on Monday. {CLOSING}"})["changes"]
    assert [(c.change, c.speaker) for c in found.itertuples() if c.speaker != "the article"] == [("gone", "Ada Roe")]


def test_of_a_part_of_the_articles_nothing_is_new_or_gone(run, tmp_path):
    run({"a.txt": CLOSING})
    before = run({"b.txt": OTHER})["changes"]
    extract(tmp_path / "in", tmp_path / "out", limit=1)
    assert pipeline.read_tables(tmp_path / "out")["changes"].empty
    after = run({})["changes"]
    assert not before.empty and after.equals(before), "the part is forgotten"


def test_a_run_that_finds_nothing_new_says_the_same_again(run, tmp_path):
    run({"a.txt": CLOSING})
    run({"b.txt": OTHER})
    before = {p.name: p.read_bytes() for p in (tmp_path / "out").glob("*.csv")}
    (tmp_path / "out" / "claims.csv").unlink()
    run({})
    assert {p.name: p.read_bytes() for p in (tmp_path / "out").glob("*.csv")} == before


def test_copies_and_wire_stories_are_one_source(run):
    story = " ".join(
        f"The port of Dalton closed on day {n} and {n} boats left for the town of Roe." for n in range(3, 30)
    )
    tables = run(
        {"a.txt": story, "b.txt": story + "\n\nRead more in our paper tomorrow.", "c.txt": "DALTON (AP) — " + CLOSING}
    )
    documents = tables["documents"].set_index("file")
    assert documents.loc["b.txt"].copy_of == documents.loc["a.txt"].doc_id
    assert documents.loc["c.txt"].wire == "Associated Press"
    assert set(tables["statements"].query("documents == 2").independent_sources) == {1}


TABLES = ("statements", "disagreements", "speakers", "claims")
STEPS = [
    {"a.txt": CLOSING, "b.txt": AGAIN, "c.txt": OTHER},
    {"c.txt": DENIED},
    {"0.txt": LONGER},
    {"a.txt": None},
    {"a.txt": OTHER, "b.txt": CLOSING, "0.txt": None},
]


def test_step_by_step_gives_the_bytes_of_one_run(run, tmp_path):
    for n, step in enumerate(STEPS):
        run(step)
        extract(tmp_path / "in", tmp_path / f"fresh{n}")
        for name in TABLES:
            one, other = ((tmp_path / folder / f"{name}.csv").read_bytes() for folder in ("out", f"fresh{n}"))
            assert one == other, (n, name)
