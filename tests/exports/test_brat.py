"""brat: what is written is read back as it was, and what a person coded is never lost."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from synthetic import analyses

from pipeline.errors import InputError, OutputError
from pipeline.evaluate import brat
from pipeline.evaluate.interval import interval
from pipeline.evaluate.scores import agreement

FOUND = list(analyses(4))
TEXT = "Mayor Ana Ruiz said that 40 clerks\nwere hired. “We need more,” she told\r\nus."
CODED = """\
T1\tSource 0 14\tMayor Ana Ruiz
T2\tClaim 15 19\tsaid
T3\tContent 20 34;35 45\tthat 40 clerks were hired
E1\tClaim:T2 Source:T1 Content:T3
A1\tStance E1 asserts
T4\tFigure 25 27\t40
T5\tClaim 67 71\ttold
T6\tContent 47 62\t“We need more,”
E2\tClaim:T5 Content:T6
#1\tAnnotatorNotes E2\twhom?
R1\tSame Arg1:T1 Arg2:T2
"""


@pytest.fixture
def coded(tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "a.ann").write_text(CODED, encoding="utf-8")
    return tmp_path


def found(folder):
    """What the program found, if it found what is coded there."""
    return brat.as_analyses(folder)


def test_what_is_coded_is_read(coded):
    (gold,) = brat.read_coded(coded)
    first, second = gold.claims.wanted
    assert [TEXT[a:b] for a, b in first.content] == ["that 40 clerks\nwere hired"]  # two lines, one stretch
    assert (first.source, first.stance, first.quote_type) == ((0, 14), "asserts", None)
    assert (second.source, second.stance, TEXT[second.start : second.end]) == (None, None, "told")
    assert [f.text for f in gold.figures.wanted] == ["40"]


@pytest.mark.parametrize(
    "line",
    ["T9\tSource 0 999\tx", "E9\tClaim:T77 Content:T3", "E9\tClaim:T2 Source:T1", "T9\tSource 5 5\t", "E9\tClaim:T2 Content:T88"],
)  # fmt: skip
def test_what_cannot_be_is_an_error_that_names_the_file(coded, line):
    (coded / "a.ann").write_text(CODED + line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.ann cannot be read as annotations of brat"):
        list(brat.read_coded(coded))


PIECES = st.sampled_from(
    ["T1", "E1", "A1", "\t", " ", "Claim", ":", "Source", "Content", "Stance", "0", "5", "99", ";", "\n", "é"]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_whatever_stands_there_it_is_read_or_is_an_error_with_a_name(annotations):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.txt").write_text(TEXT, encoding="utf-8")
        (folder / "a.ann").write_text(annotations, encoding="utf-8")
        try:
            list(brat.read_coded(folder))
        except InputError as error:
            assert "a.ann" in str(error)


def test_annotations_without_a_text_are_an_error(coded):
    (coded / "a.txt").unlink()
    with pytest.raises(InputError, match=r"a\.ann cannot be read"):
        list(brat.read_coded(coded))


def test_an_empty_file_is_not_coded_yet_and_a_note_alone_is(coded):
    (coded / "a.ann").write_text("", encoding="utf-8")
    assert brat.is_coded(coded) and list(brat.read_coded(coded)) == []
    with pytest.raises(InputError, match="nothing is coded yet"):
        agreement(coded, {})
    (coded / "a.ann").write_text("#1\tAnnotatorNotes T1\tnobody speaks\n", encoding="utf-8")
    (gold,) = brat.read_coded(coded)
    assert gold.claims.wanted == ()


def test_agreement_with_oneself_is_full_and_what_nobody_coded_is_not_scored(coded):
    scores = {f"{s.stage}.{s.metric}": s for s in agreement(coded, found(coded))}
    assert {s.f1 for s in scores.values()} == {1.0}
    assert set(scores) == {
        "claims.cue", "claims.source", "claims.content", "claims.full", "claims.stance", "figures.place",
    }  # fmt: skip  # not quote_type
    assert (scores["claims.cue"].gold, scores["claims.stance"].gold) == (2, 1)


def test_another_coder_lowers_what_they_differ_in_and_no_more(coded):
    theirs = found(coded)
    first, second = theirs["a.txt"].claims
    theirs["a.txt"] = replace(
        theirs["a.txt"], claims=(replace(first, stance="denies"), replace(second, content=((0, 5),)))
    )
    lower = {s.metric for s in agreement(coded, theirs) if s.f1 < 1}
    assert lower == {"content", "full", "stance"}


def test_another_text_is_refused(coded):
    theirs = found(coded)
    (coded / "a.txt").write_bytes(TEXT.replace("40", "50").encode())
    with pytest.raises(InputError, match="not the text that was annotated"):
        agreement(coded, theirs)


def test_what_is_exported_comes_back(write):
    folder = write("brat")
    golds = {gold.file: gold for gold in brat.read_coded(folder)}
    assert len(golds) == len(FOUND)
    for analysis in FOUND:
        gold = golds[f"{analysis.article.doc_id}.txt"]
        own = [c for c in analysis.claims if c.source_type != "article"]
        assert gold.sha256 and [c.content for c in gold.claims.wanted] == [c.content for c in own]
        assert [((c.start, c.end), c.source, c.stance, c.quote_type) for c in gold.claims.wanted] == [
            (c.cue, c.source, c.stance, c.quote_type) for c in own
        ]
        assert [(f.start, f.end) for f in gold.figures.wanted] == [(f.start, f.end) for f in analysis.figures]


def test_no_stretch_reaches_over_a_line_and_brat_has_the_words_of_each(db, write, folder):
    doc_id, text = FOUND[0].article.doc_id, FOUND[0].article.text
    claim = next(c for c in FOUND[0].claims if c.cue)
    db.execute("UPDATE claims SET content_spans = ? WHERE claim_id = ?", (f"0-{len(text)}", claim.claim_id))
    lines = (write("brat") / f"{doc_id}.ann").read_text(encoding="utf-8").splitlines()
    bound = [line.split("\t") for line in lines if line.startswith("T")]
    assert any(";" in place for _, place, _ in bound)
    for _, place, words in bound:
        pieces = [tuple(map(int, piece.split())) for piece in place.partition(" ")[2].split(";")]
        assert " ".join(text[a:b] for a, b in pieces) == words and "\n" not in words


def test_a_sample_is_there_to_be_coded(write):
    folder = write("brat-sample")
    assert {p.read_text() for p in folder.glob("*.ann")} == {""}
    assert sorted(p.stem for p in folder.glob("*.txt")) == sorted(a.article.doc_id for a in FOUND)  # fewer than 20
    assert "[events]\nClaim\t" in (folder / "annotation.conf").read_text()


@pytest.mark.parametrize("name", ["brat", "brat-sample"])
def test_what_a_person_coded_is_not_overwritten(write, name):
    folder = write(name)
    write(name)  # what was not touched may be
    mine = next(folder.glob("*.ann"))
    mine.write_text("T1\tFigure 0 4\tNews\n", encoding="utf-8")
    with pytest.raises(OutputError, match=r"move .* elsewhere first"):
        write(name)
    assert mine.read_text() == "T1\tFigure 0 4\tNews\n"


@pytest.mark.parametrize("state", ["", "[]", '{"../../a.ann": "x"}', "{"])
def test_a_folder_whose_list_is_damaged_counts_as_touched(write, folder, state):
    target = write("brat")
    (folder / "a.ann").write_text("mine", encoding="utf-8")
    (target / "written.json").write_text(state, encoding="utf-8")
    with pytest.raises(OutputError, match="elsewhere first"):
        write("brat")
    assert (folder / "a.ann").exists()


def test_articles_that_are_gone_go(write, db, folder):
    target = write("brat")
    state = json.loads((target / "written.json").read_text())
    (target / "doc_gone.ann").write_text("", encoding="utf-8")
    state["doc_gone.ann"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # of nothing
    (target / "written.json").write_text(json.dumps(state), encoding="utf-8")
    write("brat")
    assert not (target / "doc_gone.ann").exists()


@pytest.mark.parametrize(
    ("articles", "low", "high"),
    [
        ([(5, 10, 10)] * 8, 0.5, 0.5),  # no article differs from another
        ([(0, 10, 10), (10, 10, 10)] * 10, 0.25, 0.75),
        ([(5, 5, 5), (0, 0, 0), (0, 0, 0)], 1.0, 1.0),  # a sample without any says nothing
    ],
)
def test_the_interval_is_over_articles(articles, low, high):
    found_low, found_high = interval(articles)
    assert found_low == pytest.approx(low, abs=0.06) and found_high == pytest.approx(high, abs=0.06)
    assert interval(articles) == (found_low, found_high)


@pytest.mark.parametrize("articles", [[], [(1, 1, 1)], [(0, 0, 0)] * 3])
def test_of_nothing_there_is_no_interval(articles):
    assert interval(articles) is None


def test_more_articles_narrow_it():
    few, many = interval([(0, 1, 1), (1, 1, 1)] * 3), interval([(0, 1, 1), (1, 1, 1)] * 30)
    assert few[0] < many[0] < many[1] < few[1]
