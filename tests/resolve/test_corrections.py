"""Corrections by hand: read, applied in order, and told when they fit nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.corrections import Corrections, load_corrections
from pipeline.errors import InputError
from pipeline.records import Entity
from pipeline.resolve import Resolution, resolve

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


@pytest.mark.parametrize("target", ["person:annie-rowe", "Annie Rowe", "annie rowe"])
@pytest.mark.parametrize("value", ["person:ann-roe", "Ann Roe"])
def test_merge(corrected, target, value):
    resolution = corrected(f"merge,{target},{value},")
    assert resolution.entity_id("doc_1", "e0") == "person:ann-roe"
    assert "person:annie-rowe" not in resolution.entities
    assert (len(resolution.applied), resolution.unmatched) == (1, ())


def test_rename_keeps_the_id(corrected):
    assert corrected("rename,Ann Roe,Anna B. Roe,").entities["person:ann-roe"].name == "Anna B. Roe"


def test_retype(corrected):
    resolution = corrected("retype,Bove,person,")
    assert resolution.entity_id("doc_1", "e1") == "person:bove"
    assert resolution.entities["person:bove"].type == "person"


def test_not_a_name(corrected):
    resolution = corrected("Not a name,Turbocharge Arrests,,")
    assert resolution.entity_id("doc_0", "e1") == ""
    assert "organisation:turbocharge-arrests" not in resolution.entities


@pytest.mark.parametrize(("document", "struck"), [("a.txt", True), ("doc_0", True), ("b.txt", False)])
def test_in_one_document_only(corrected, document, struck):
    resolution = corrected(f"not_a_name,Ann Roe,,{document}")
    assert (resolution.entity_id("doc_0", "e0") == "") is struck
    assert bool(resolution.unmatched) is not struck


def test_a_later_row_may_use_the_id_from_before(corrected):
    resolution = corrected("retype,organisation:bove,person,", "merge,organisation:bove,Ann Roe,")
    assert resolution.entity_id("doc_1", "e1") == "person:ann-roe"


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
