"""Hostile files of the formats that hold many things: a row of skipped.csv, and nothing else of them."""

from __future__ import annotations

import gzip
import io
import re
import zipfile

import openpyxl
import pytest
from samples import FERRY, page
from test_containers import archive, message, odt, warc

from pipeline.article.limits import time_limit
from pipeline.read import containers, packed, read_inputs
from pipeline.read.tables import _MOST_ROWS
from pipeline.records import Article, Skipped

SECRET = b"the secret of the machine"
BOMB = b"<!DOCTYPE x [<!ENTITY a0 'ha'>%s]>" % b"".join(
    b"<!ENTITY a%d '%s'>" % (k, b"&a%d;" % (k - 1) * 10) for k in range(1, 12)
)


def external(path):
    return b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file://%s'>]>" % str(path).encode()


def workbook():
    book = openpyxl.Workbook()
    book.active.append(["text"])
    book.active.append([FERRY.text])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def replaced(data, name, content):
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        return archive({n: content if n == name else old.read(n) for n in old.namelist()})


ZEROS = b"0" * 2_100_000


def lying(data, size):
    return data.replace(size.to_bytes(4, "little"), (1).to_bytes(4, "little"))


SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:B2"/><sheetData>%s</sheetData></worksheet>'
HEADING = b'<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>'


def cell(column, row):
    return b'<row r="%d"><c r="%s%d" t="inlineStr"><is><t>Four ships left.</t></is></c></row>' % (
        row,
        column.encode(),
        row,
    )


def sheet(*rows):
    return replaced(workbook(), "xl/worksheets/sheet1.xml", SHEET % (HEADING + b"".join(rows)))


REFUSED = {
    "bomb.zip": (lambda: archive({"a.txt": ZEROS}), "too large"),
    "lying bomb.zip": (lambda: lying(archive({"a.txt": ZEROS}), 2_100_000), "*"),
    "nested.zip": (lambda: archive({"b.zip": archive({"a.txt": "Four ships left."})}), "archive in an archive"),
    "nested.epub.zip": (lambda: archive({"b.epub": archive({})}), "archive in an archive"),
    "no archive.zip": (lambda: b"PK\x03\x04 no", "damaged"),
    "empty.zip": (lambda: archive({}), "no article"),
    "many.zip": (lambda: archive({f"{n}.txt": "" for n in range(packed.MAX_MEMBERS + 1)}), "too large"),
    "outside.zip": (lambda: archive({"../../a.exe": "x"}), "unsupported format"),
    "bomb.epub": (lambda: archive({"META-INF/container.xml": ZEROS}), "too large"),
    "no book.epub": (lambda: archive({"a.txt": "Four ships left."}), "damaged"),
    "bomb.odt": (lambda: archive({"content.xml": ZEROS}), "too large"),
    "no text.odt": (lambda: archive({"meta.xml": "<a/>"}), "damaged"),
    "bomb.xlsx": (lambda: archive({"xl/worksheets/sheet1.xml": ZEROS}), "too large"),
    "rows.xlsx": (lambda: replaced(workbook(), "xl/worksheets/sheet1.xml", SHEET % (b"<row/>" * (_MOST_ROWS + 1))), "too large"),
    "far row.xlsx": (lambda: sheet(cell("A", 5_000_000)), "damaged"),
    "far row in single quotes.xlsx": (lambda: sheet(cell("A", 5_000_000).replace(b'r="5', b"r='5").replace(b'00">', b"00'>", 1)), "damaged"),
    "row without end.xlsx": (lambda: sheet(cell("A", 10**12)), "damaged"),
    "rows by another name.xlsx": (lambda: sheet(b"<x:row/>" * (_MOST_ROWS + 1)), "too large"),
    "words in the last column.xlsx": (lambda: sheet(*(cell("XFD", n) for n in range(2, 2000))), "no article"),
    "entities.xlsx": (lambda: replaced(workbook(), "xl/worksheets/sheet1.xml", BOMB + SHEET % b"<row><c><v>&a11;</v></c></row>"), "*"),
    "no book.xlsx": (lambda: archive({"a.txt": "x"}), "damaged"),
    "bomb.txt.gz": (lambda: gzip.compress(ZEROS), "too large"),
    "cut.jsonl.gz": (lambda: gzip.compress(b'{"text": "Four ships left."}' * 50)[:-20], "damaged"),
    "no gzip.csv.gz": (lambda: b"text\nFour ships left.\n", "damaged"),
    "bomb.gz.gz": (lambda: gzip.compress(b"x"), "unsupported format"),
    "noise.warc": (lambda: b"WARC/1.0\r\nContent-Length: 999999999999\r\n\r\nx", "*"),
    "no archive.warc.gz": (lambda: b"no", "*"),
    "huge page.warc": (lambda: warc(("response", "https://x.example", b"<p>" + b"x" * 20_000_001, "text/html"), gzipped=False), "too large"),
    "entities.xml": (lambda: BOMB + b"<rss><channel><item><title>&a11;</title></item></channel></rss>", "*"),
    "deep.xml": (lambda: b"<rss>" + b"<item>" * 100_000, "*"),
    "svg.xml": (lambda: b"<svg/>", "unsupported format"),
    "no xml.xml": (lambda: b"\x00\x01", "damaged"),
    "deep.json": (lambda: b"[" * 200_000, "not JSON"),
    "number.json": (lambda: b"7", "no text field"),
    "null.json": (lambda: b"null", "no text field"),
    "not.json": (lambda: b"{'text': 1}", "not JSON"),
    "nothing.mbox": (lambda: b"Dear all", "damaged"),
    "pictures.eml": (lambda: b"From: a@b.example\nContent-Type: image/png\n\nxx", "no article"),
    "no page.mhtml": (lambda: message(FERRY, html=False), "no article"),
    "deep.rtf": (lambda: b"{\\rtf1" + b"{" * 200_000, "*"),
    "large.rtf": (lambda: b"{\\rtf1 " + b"x" * 20_000_001, "too large"),
    "deep mail.eml": (
        lambda: b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)) + b"\nx", "*",
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def little(monkeypatch):
    """Let archives unpack to a hundredth of what they may, so that bombs can be small."""
    for module in (packed, containers):
        monkeypatch.setattr(module, "MAX_UNPACKED", 2_000_000)


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_gives_a_row_and_nothing_else(tmp_path, name):
    make, reason = REFUSED[name]
    (tmp_path / name).write_bytes(make())
    with time_limit(60):
        found = list(read_inputs(tmp_path))
    assert found and all(isinstance(item, Skipped) for item in found)
    if reason != "*":
        assert {item.reason for item in found} == {reason}
    for item in found:
        assert re.match(r"(\S+: )?[a-z][\w']* (\S+ ){2,}", item.detail) and not re.match(r"\w+Error", item.detail), item
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_empty_rows_between_others_are_passed_over(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(sheet(cell("A", 7), cell("A", 1_048_576)))
    assert [item.text for item in read_inputs(tmp_path)] == ["Four ships left."] * 2


NEWS = b"<newsitem date='2023-05-02'><headline>&e;</headline><text><p>Four ships left. &e;</p></text></newsitem>"


@pytest.mark.parametrize("name", ["a.xml", "a.odt", "a.epub"])
def test_no_entity_fetches_a_file(tmp_path, name):
    secret, folder = tmp_path / "secret.txt", tmp_path / "in"
    secret.write_bytes(SECRET)
    folder.mkdir()
    body = external(secret) + b"<office><h>&e;</h><p>Four ships left. &e;</p></office>"
    data = {
        "a.xml": external(secret) + NEWS,
        "a.odt": replaced(odt(FERRY), "content.xml", body),
        "a.epub": archive({"META-INF/container.xml": external(secret) + b"<c><rootfile full-path='&e;'/></c>"}),
    }[name]
    (folder / name).write_bytes(data)
    found = list(read_inputs(folder))
    assert found and SECRET.decode() not in repr(found)


def test_what_is_sound_beside_it_in_an_archive_is_read(tmp_path):
    members = {
        "a.html": "<div>" * 500 + "x",
        "b.html": page(FERRY),
        "c.docx": b"no",
        "d.exe": b"x",
        "e.csv": "text\nFour ships left.\n",
    }
    (tmp_path / "a.zip").write_bytes(archive(members))
    found = list(read_inputs(tmp_path))
    assert [item.title or item.text for item in found if isinstance(item, Article)] == [FERRY.title, "Four ships left."]
    rows = {item.detail.partition(":")[0]: item.reason for item in found if isinstance(item, Skipped)}
    assert rows == {"a.html": "nested too deeply", "c.docx": "damaged", "d.exe": "unsupported format"}


def test_an_encrypted_member_is_said_to_be(tmp_path):
    data = bytearray(archive({"a.txt": "Four ships left."}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.index(mark) + (6 if mark == b"PK\x03\x04" else 8)
        data[at] |= 1
    (tmp_path / "a.zip").write_bytes(bytes(data))
    (found,) = read_inputs(tmp_path)
    assert (found.reason, "a.txt" in found.detail) == ("encrypted", True)
