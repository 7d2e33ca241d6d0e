"""Files as people really hold them: misnamed, with lines over the header, with names of columns in other languages."""

from __future__ import annotations

import io
import json

import openpyxl
import pytest
from docx import Document
from samples import FERRY, page, rtf

from pipeline.read import read_inputs
from pipeline.records import Article, Skipped


def document() -> bytes:
    made, out = Document(), io.BytesIO()
    for text in (FERRY.title, f"By {FERRY.byline}", *FERRY.paragraphs):
        made.add_paragraph(text)
    made.save(out)
    return out.getvalue()


KINDS = {
    "html": page(FERRY).encode(),
    "docx": document(),
    "rtf": rtf("\n\n".join((FERRY.title, f"By {FERRY.byline}", FERRY.text))),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["a.txt", "a.doc", "a.docx", "a.rtf", "a.html", "a.pdf", "a.odt"])
def test_a_file_is_read_as_what_it_is(tmp_path, kind, name):
    (tmp_path / name).write_bytes(KINDS[kind])
    (article,) = read_inputs(tmp_path)
    assert (article.format, article.title, article.byline) == (kind, FERRY.title, FERRY.byline)
    assert " ".join(article.text.split()) == " ".join(FERRY.text.split())


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "unsupported format"),
        ("a.doc", FERRY.text.encode(), "unsupported format"),
        ("a.docx", FERRY.text.encode(), "damaged"),
        ("a.pdf", FERRY.text.encode(), "damaged"),
        ("a.txt", b"PK\x03\x04" + b"\0" * 500, "binary"),
    ],
)
def test_what_no_bytes_tell_is_a_row(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    (row,) = read_inputs(tmp_path)
    assert (row.file, row.reason) == (name, reason)


@pytest.mark.parametrize("text", ["It said <html> and no more.", "%PDF is a mark.", "{\\rt is one too."])
def test_a_text_that_speaks_of_mark_up_is_text(tmp_path, text):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert (article.text, article.format) == (text, "txt")


@pytest.mark.parametrize("over", ["", "sep=;\n", "Export of a tool\nMade in March\n\n", "Corpus;;\n"])
@pytest.mark.parametrize(
    "header",
    [
        "Title;Text;Date;Source",
        "Titre;Texte;Date de publication;Source",
        "Überschrift;Inhalt;Datum;Quelle",
        "Título;Texto;Fecha;Fuente",
    ],
)
def test_a_table_by_any_name(tmp_path, over, header):
    row = f'{FERRY.title};"{" ".join(FERRY.paragraphs)}";2023-05-02;{FERRY.outlet}'
    (tmp_path / "a.csv").write_text(f"{over}{header}\n{row}\n", encoding="utf-8-sig")
    (article,) = read_inputs(tmp_path)
    assert (article.title, article.published, article.outlet) == (FERRY.title, "2023-05-02", FERRY.outlet)
    assert article.text == " ".join(FERRY.paragraphs)


def test_lines_over_the_header_of_a_sheet(tmp_path):
    book = openpyxl.Workbook()
    for row in (["My corpus of May"], [], ["Title", "Text"], [FERRY.title, FERRY.text]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    (article,) = read_inputs(tmp_path)
    assert (article.title, article.text) == (FERRY.title, FERRY.text)


def test_a_table_of_something_else_is_none(tmp_path):
    (tmp_path / "a.csv").write_text("place;ships\nPort;14\nTown;text\n", encoding="utf-8")
    (row,) = read_inputs(tmp_path)
    assert row.reason == "no text column"


@pytest.mark.parametrize(
    ("row", "known"),
    [
        ({"title": "A", "selftext": "Four left.", "created_utc": 1683007200, "author": "bo"}, ("A", "bo", "2023-05-02", "Four left.")),
        ({"full_text": "Four left.", "created_at": "Tue May 02 06:00:00 +0000 2023", "user": {"name": "Bo Vik"}}, ("", "Bo Vik", "2023-05-02", "Four left.")),
        ({"title": "A", "article": {"body": "Four left.", "date": "2023-5-2"}}, ("A", "", "2023-05-02", "Four left.")),
        ({"title": "A", "paragraphs": ["Four left.", "One stayed."], "date": 1683007200000}, ("A", "", "2023-05-02", "Four left.\n\nOne stayed.")),
        ({"title": "A", "text": "Four left.", "date": "1683007200"}, ("A", "", "2023-05-02", "Four left.")),
        ({"title": "A", "article": {"content": ["Four left.", "One stayed."]}}, ("A", "", "", "Four left.\n\nOne stayed.")),
        ({"title": "A", "_source": {"Full_Text": ["Four left.", "One stayed."], "authors": ["Bo Vik", "Cy Roe Jr."]}}, ("A", "Bo Vik; Cy Roe Jr.", "", "Four left.\n\nOne stayed.")),
        # counter-examples: a number that is no time, a list of names
        ({"title": "A", "text": "Four left.", "authors": ["Ada Roe Jr.", "Bo Vik"]}, ("A", "Ada Roe Jr.; Bo Vik", "", "Four left.")),
        ({"title": "A", "text": "Four left.", "date": "20230"}, ("A", "", "", "Four left.")),
        ({"title": "A", "text": "Four left.", "authors": ["Bo Vik", "Ada Roe"]}, ("A", "Bo Vik; Ada Roe", "", "Four left.")),
    ],
)  # fmt: skip
def test_an_object_of_a_program(tmp_path, row, known):
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (article, *_) = read_inputs(tmp_path)
    assert (article.title, article.byline, article.published, article.text) == known


POST = '<item><title>{0}</title><dc:creator>ada</dc:creator><content:encoded><![CDATA[{1}]]></content:encoded><wp:post_type>{2}</wp:post_type></item>'  # fmt: skip


def test_what_a_blog_exports(tmp_path):
    spaces = "".join(f' xmlns:{n}="http://{u}"' for n, u in {"content": "purl.org/rss/1.0/modules/content/", "dc": "purl.org/dc/elements/1.1/", "wp": "wordpress.org/export/1.2/"}.items())  # fmt: skip
    who = "<wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada Roe</wp:author_display_name></wp:author>"
    items = (
        POST.format("A", "<p>Four left.</p>", "post")
        + POST.format("logo", "", "attachment")
        + POST.format("Note", "", "post")
    )
    (tmp_path / "a.xml").write_text(
        f"<rss{spaces}><channel><title>Blog</title>{who}{items}</channel></rss>", encoding="utf-8"
    )
    found = list(read_inputs(tmp_path))
    (article,) = (item for item in found if isinstance(item, Article))
    assert (article.title, article.byline, article.text) == ("A", "Ada Roe", "Four left.")
    assert sorted(item.reason for item in found if isinstance(item, Skipped)) == ["no article", "summary only"]
