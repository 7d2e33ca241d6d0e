"""Corrections by hand: read, applied in order, and told when they fit nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from steps import lines_run

from pipeline.corpus.corrections import load_corrections
from pipeline.corpus.resolve import Resolution, resolve
from pipeline.corrections import Correction, Corrections
from pipeline.errors import InputError
from pipeline.records import Entity

DOCUMENTS = [
    ("doc_0", [Entity("e0", "person", "Ann Roe"), Entity("e1", "organisation", "Turbocharge Arrests")], []),
    ("doc_1", [Entity("e0", "person", "Annie Rowe"), Entity("e1", "organisation", "Bove")], []),
]


@pytest.fixture
def corrected(tmp_path: Path):
    def apply(*lines: str) -> Resolution:
        file = tmp_path / "corrections.csv"
        file.write_text("\n".join(["action,target,value,document", *lines, ""]), encoding="utf-8-sig")
        return resolve(DOCUMENTS, load_corrections(file), files={"doc_0": "a.txt", "doc_1": "b.txt"})

    return apply


def ids(resolution: Resolution, doc_id: str) -> dict[str, str]:
    return next(resolution.ids(*d) for d in DOCUMENTS if d[0] == doc_id)


@pytest.mark.parametrize("target", ["person:annie-rowe", "Annie Rowe", "annie rowe"])
@pytest.mark.parametrize("value", ["person:ann-roe", "Ann Roe"])
def test_merge(corrected, target, value):
    resolution = corrected(f"merge,{target},{value},")
    assert ids(resolution, "doc_1")["e0"] == "person:ann-roe"
    assert "person:annie-rowe" not in resolution.entities
    assert (len(resolution.applied), resolution.unmatched) == (1, ())


def test_rename_keeps_the_id(corrected):
    assert corrected("rename,Ann Roe,Anna B. Roe,").entities["person:ann-roe"].name == "Anna B. Roe"


def test_retype(corrected):
    resolution = corrected("retype,Bove,person,")
    assert ids(resolution, "doc_1")["e1"] == "person:bove"
    assert resolution.entities["person:bove"].type == "person"


def test_not_a_name(corrected):
    resolution = corrected("Not a name,Turbocharge Arrests,,")
    assert "e1" not in ids(resolution, "doc_0")
    assert "organisation:turbocharge-arrests" not in resolution.entities


@pytest.mark.parametrize(("document", "struck"), [("a.txt", True), ("doc_0", True), ("b.txt", False)])
def test_in_one_document_only(corrected, document, struck):
    resolution = corrected(f"not_a_name,Ann Roe,,{document}")
    assert ("e0" not in ids(resolution, "doc_0")) is struck
    assert bool(resolution.unmatched) is not struck


def test_a_later_row_may_use_the_id_from_before(corrected):
    resolution = corrected("retype,organisation:bove,person,", "merge,organisation:bove,Ann Roe,")
    assert ids(resolution, "doc_1")["e1"] == "person:ann-roe"


@pytest.mark.parametrize(
    "lines",
    [
        ["rename,Ann Roe,Anna Roe,", "merge,Annie Rowe,Ann Roe,"],  # into the name of before
        ["rename,Ann Roe,Anna Roe,", "merge,Anna Roe,Annie Rowe,", "rename,Ann Roe,Ann Rowe,"],
        ["merge,Ann Roe,Annie Rowe,", "retype,Ann Roe,group,", "rename,person:ann-roe,The Roes,"],
        ["retype,Ann Roe,group,", "retype,Ann Roe,person,", "merge,group:ann-roe,Annie Rowe,"],  # there and back
        ["rename,Ann Roe,X,", "rename,X,Y,", "merge,Ann Roe,Annie Rowe,", "rename,X,Z,"],
    ],
)
def test_corrections_of_corrections_are_followed(corrected, lines):
    resolution = corrected(*lines)
    assert resolution.unmatched == ()
    assert len({ids(resolution, "doc_0")["e0"], ids(resolution, "doc_1")["e0"]}) == 1
    for line in lines:  # what a row named, a later one or a corrected claim may name too
        assert resolution.find(line.split(",")[1]) == ids(resolution, "doc_1")["e0"]


def test_a_document_of_its_own_goes_its_own_way(corrected):
    resolution = corrected("merge,Annie Rowe,Ann Roe,", "retype,Ann Roe,group,b.txt", "rename,group:ann-roe,Roes,")
    assert ids(resolution, "doc_0")["e0"] == "person:ann-roe"
    assert ids(resolution, "doc_1")["e0"] == "group:ann-roe"
    assert (resolution.entities["group:ann-roe"].name, resolution.unmatched) == ("Roes", ())
    moved = corrected("merge,Annie Rowe,Ann Roe,b.txt", "merge,person:ann-roe,Bove,")  # and then with all others
    assert ids(moved, "doc_0")["e0"] == ids(moved, "doc_1")["e0"] == "organisation:bove"
    assert set(moved.entities) == {"organisation:bove", "organisation:turbocharge-arrests"}


def test_many_corrections_of_many_names_take_linear_time():
    def correct(names: int) -> None:
        documents = [(f"doc_{k}", [Entity("e0", "organisation", f"Guild {k}")], []) for k in range(names)]
        rows = [Correction(k, "merge", f"Guild {k}", f"Guild {k - k % 10}") for k in range(names) if k % 10]
        assert len(resolve(documents, Corrections(tuple(rows))).entities) == names / 10

    correct(10)  # what is read once: word lists
    few, many = (lines_run(correct, names) for names in (100, 1000))
    assert many < 15 * few  # all names looked through for each row: a hundred times


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("merge,Nobody,Ann Roe,", "Nobody"),
        ("merge,Ann Roe,Nobody,", "Nobody"),
        ("retype,Ann Roe,persn,", "no such type"),
        ("delete,Ann Roe,,", "no such action"),
        ("rename,Ann Roe,,", "value is missing"),
    ],
)
def test_what_fits_nothing_is_told(corrected, line, why):
    resolution = corrected(line)
    assert resolution.applied == ()
    assert len(resolution.unmatched) == 1
    assert why in resolution.unmatched[0]
    assert "line 2" in resolution.unmatched[0]


def test_claims_are_set_aside(tmp_path: Path):
    file = tmp_path / "corrections.csv"
    file.write_text("action,target,value,document\nwrong_claim,clm_a,,\nset_speaker,clm_b,Ann Roe,\n", encoding="utf-8")
    assert [c.action for c in load_corrections(file).claims] == ["wrong_claim", "set_speaker"]


def test_no_columns_no_corrections(tmp_path: Path):
    file = tmp_path / "corrections.csv"
    file.write_text("a;b\n1;2\n", encoding="utf-8")
    with pytest.raises(InputError, match="action,target"):
        load_corrections(file)


def test_none_is_none():
    assert resolve(DOCUMENTS).entities == resolve(DOCUMENTS, Corrections()).entities
