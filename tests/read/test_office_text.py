"""What word processors keep beside the words of a text: breaks, notes, remarks, and what was deleted or put in."""

from __future__ import annotations

import pytest
from docx import Document
from docx.oxml import parse_xml
from test_containers import archive

from pipeline.read import read_inputs

SPACES = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:draw="urn:d" xmlns:table="urn:b" xmlns:svg="urn:s"'
NOTE = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Roe was ill.</text:p></text:note-body></text:note>"
REMARK = "<office:annotation><dc>Bo Vik</dc><text:p>Is that so?</text:p></office:annotation>"
CHANGED = (
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>Five ships sank.</text:p></text:deletion>"
    "</text:changed-region></text:tracked-changes>"
)
ODT = [
    ("<text:p>Four ships<text:line-break/>left.</text:p>", "Four ships\nleft."),
    ("<text:p>Four<text:tab/>ships left.</text:p>", "Four\tships left."),
    ('<text:p>Four<text:s text:c="3"/>ships left.</text:p>', "Four ships left."),
    ("<text:p>Four\n    ships <text:span> left</text:span>.</text:p>", "Four ships left."),
    (f"<text:p>Four ships{NOTE} left.</text:p>", "Four ships left."),
    (f"<text:p>Four {REMARK}ships left.</text:p>", "Four ships left."),
    (f"{CHANGED}<text:p>Four ships<text:change/> left.</text:p>", "Four ships left."),
    ("<text:section><text:p>Four ships left.</text:p></text:section><text:p>Two sank.</text:p>", "Four ships left.\n\nTwo sank."),
    ("<text:list><text:list-item><text:p>Four ships.</text:p></text:list-item></text:list>", "Four ships."),
    (
        "<text:p>Four ships left.<draw:frame><svg:title>chart</svg:title><draw:text-box><text:p>Photo: Roe</text:p></draw:text-box>"
        "</draw:frame></text:p><text:p>Two sank.</text:p>",
        "Four ships left.\n\nPhoto: Roe\n\nTwo sank.",
    ),
    (
        f"<table:table><table:table-row><table:table-cell><text:p>Year{NOTE}</text:p></table:table-cell><table:table-cell>"
        "<text:p>Ships</text:p><text:p>lost</text:p></table:table-cell><table:table-cell/></table:table-row></table:table>",
        "Year | Ships lost",
    ),
    ("<text:table-of-content><text:p>Contents</text:p></text:table-of-content><text:p>Four ships left.</text:p>", "Four ships left."),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text"), ODT)
def test_an_opendocument_text_is_what_stands_on_its_page(tmp_path, body, text):
    content = f"<office:d {SPACES}><office:body><office:text>{body}</office:text></office:body></office:d>"
    (tmp_path / "a.odt").write_bytes(archive({"content.xml": content}))
    (article,) = read_inputs(tmp_path)
    assert article.text == text


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RUNS = [
    ("<w:ins><w:r><w:t>Four</w:t></w:r></w:ins><w:r><w:t> ships left.</w:t></w:r>", "Four ships left."),
    ("<w:r><w:t>Four </w:t></w:r><w:del><w:r><w:delText>tall </w:delText></w:r></w:del><w:r><w:t>ships.</w:t></w:r>", "Four ships."),
    ("<w:moveFrom><w:r><w:t>Two. </w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>Four.</w:t></w:r></w:moveTo>", "Four."),
    ("<w:r><w:t>Four</w:t><w:br/><w:t>ships.</w:t></w:r>", "Four\nships."),
    ("<w:sdt><w:sdtContent><w:r><w:t>Four ships.</w:t></w:r></w:sdtContent></w:sdt>", "Four ships."),
    ("<w:r><w:t>Four ships</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>.</w:t></w:r>", "Four ships."),
]  # fmt: skip


@pytest.mark.parametrize(("runs", "text"), RUNS)
@pytest.mark.parametrize("wrapped", [False, True])
def test_a_word_document_has_what_was_put_in_and_not_what_was_deleted(tmp_path, runs, text, wrapped):
    document, paragraph = Document(), f"<w:p>{runs}</w:p>"
    block = f"<w:sdt {WORD}><w:sdtContent>{paragraph}</w:sdtContent></w:sdt>"
    document.element.body.insert(0, parse_xml(block if wrapped else paragraph.replace("<w:p>", f"<w:p {WORD}>", 1)))
    document.save(tmp_path / "a.docx")
    (article,) = read_inputs(tmp_path)
    assert article.text == text


def test_two_cells_that_say_the_same_are_two_and_a_merged_one_is_one(tmp_path):
    document = Document()
    table = document.add_table(2, 3)
    for cell, text in zip(table.rows[0].cells, ["5", "5", "7"], strict=True):
        cell.text = text
    table.cell(1, 0).merge(table.cell(1, 1)).text = "all"
    table.cell(1, 2).text = "12"
    document.save(tmp_path / "a.docx")
    (article,) = read_inputs(tmp_path)
    assert article.text == "5 | 5 | 7\n\nall | 12"
