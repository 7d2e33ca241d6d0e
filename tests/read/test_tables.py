"""Tables as they come: what stands between the cells, what the columns are called, what the file is packed in."""

from __future__ import annotations

import csv
import datetime
import gzip
import io
import json

import openpyxl
import pytest
from samples import FERRY, STORIES, page

from pipeline.read import read_inputs
from pipeline.read.metadata import _address
from pipeline.records import Article, Skipped

HEADERS = [
    ("text", "title", "outlet", "byline", "published"),
    ("content", "headline", "publication", "author", "date"),
    ("Full Text", "Title", "media_name", "Author(s)", "publish_date"),
    ("maintext", "title", "source", "authors", "date_publish"),
    ("body", "Headline", "Source name", "creator", "publishedAt"),
    ("articleBody", "heading", "newspaper", "By-line", "pub date"),
]


def known(item):
    return item.title, item.outlet, item.byline, item.published, item.text


EXPECTED = [(*s.known, s.text) for s in STORIES]


def rows(header):
    return [header, *[(s.text, s.title, s.outlet, s.byline, s.published) for s in STORIES]]


def table(header, delimiter=","):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows(header))
    return out.getvalue().encode("utf-8")


@pytest.mark.parametrize("header", HEADERS, ids=lambda h: h[0])
@pytest.mark.parametrize(
    ("name", "delimiter"), [("a.csv", ","), ("b.csv", ";"), ("c.csv", "\t"), ("d.tsv", "\t"), ("e.csv", "|")]
)
def test_what_columns_are_called(tmp_path, header, name, delimiter):
    (tmp_path / name).write_bytes(table(header, delimiter))
    assert [known(a) for a in read_inputs(tmp_path)] == EXPECTED


def objects(header=HEADERS[1]):
    return [dict(zip(header, row, strict=True)) for row in rows(header)[1:]]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", json.dumps(objects())),
        ("a.json", json.dumps({"status": "ok", "articles": objects()})),
        ("a.json", json.dumps({"response": {"results": objects()}})),
        ("a.json", "\n".join(map(json.dumps, objects()))),
        ("a.jsonl", "\n".join(map(json.dumps, objects()))),
        (
            "a.jsonl",
            "\n".join(
                json.dumps({**o, "publication": {"name": o["publication"]}, "author": [o["author"]]}) for o in objects()
            ),
        ),
    ],
)
def test_json_in_its_shapes(tmp_path, name, data):
    (tmp_path / name).write_text(data, encoding="utf-8")
    assert [known(a) for a in read_inputs(tmp_path)] == EXPECTED


@pytest.mark.parametrize(
    ("name", "data"), [("a.csv.gz", table(HEADERS[0])), ("a.jsonl.gz", "\n".join(map(json.dumps, objects())).encode())]
)
def test_packed_with_gzip(tmp_path, name, data):
    (tmp_path / name).write_bytes(gzip.compress(data))
    assert [(known(a), a.file) for a in read_inputs(tmp_path)] == [
        (e, f"{name}#{n}") for n, e in enumerate(EXPECTED, 1)
    ]


def test_a_workbook_and_a_sheet_in_it_without_articles(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["notes"])
    sheet = book.create_sheet("articles")
    for row in rows(HEADERS[1]):
        sheet.append(row)
    for line, story in enumerate(STORIES, 2):
        sheet.cell(line, 5).value = datetime.datetime.fromisoformat(f"{story.published}T10:30:00")
    book.save(tmp_path / "a.xlsx")
    assert [known(a) for a in read_inputs(tmp_path)] == EXPECTED


def test_a_sheet_without_articles_beside_one_with_some_is_a_row(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "codes"
    for row in (["code", "meaning"], ["1", "It fell."]):
        book.active.append(row)
    sheet = book.create_sheet("articles")
    for row in rows(HEADERS[1])[:2]:
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    row, article = sorted(read_inputs(tmp_path), key=lambda item: isinstance(item, Article))
    assert (article.file, row.file, row.reason) == ("a.xlsx", "a.xlsx", "no text column")
    assert row.detail.startswith("sheet “codes”: columns are: code, meaning")


def test_a_text_that_is_empty_gives_way_to_one_that_is_not(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps([{"text": None, "content": FERRY.text}]), encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert article.text == FERRY.text


def test_where_no_column_fits_the_message_names_what_would(tmp_path):
    (tmp_path / "a.csv").write_text("title,summary\nA,B\n", encoding="utf-8")
    (found,) = read_inputs(tmp_path)
    assert found.reason == "no text column"
    assert "title, summary" in found.detail and "full text" in found.detail and "content" in found.detail


LINKS = "id,publish_date,title,url,media_name\n1,2023-05-02,Ferry faults,https://gazette.example/ferry?utm_source=x,The Gazette\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("media.csv", LINKS),
        ("gkg.csv", "2023\t1\tgazette.example\thttps://gazette.example/ferry\tTAX\n"),
        ("links.json", json.dumps([{"title": "A", "url": "https://gazette.example/a"}])),
    ],
)
def test_a_list_of_links_says_what_to_do(tmp_path, name, data):
    (tmp_path / name).write_text(data, encoding="utf-8")
    (found,) = read_inputs(tmp_path)
    assert isinstance(found, Skipped) and found.reason == "links, no articles" and "metadata.csv" in found.detail


def test_a_list_of_links_can_be_the_metadata_of_saved_pages(tmp_path):
    head = '<link rel="canonical" href="https://www.gazette.example/ferry"></head>'
    bare = page(FERRY).replace("</head>", head).replace(FERRY.published, "").replace("The Harbour Gazette", "")
    (tmp_path / "saved page.html").write_text(bare, encoding="utf-8")
    (tmp_path / "metadata.csv").write_text(LINKS, encoding="utf-8")
    (article,) = [item for item in read_inputs(tmp_path) if isinstance(item, Article)]
    assert (article.title, article.outlet, article.published) == ("Ferry faults", "The Gazette", "2023-05-02")
    complaints = [item.reason for item in read_inputs(tmp_path) if isinstance(item, Skipped)]
    assert complaints == ["not an article"]


ADDRESSES = [
    ("https://gazette.example/ferry?utm_source=x&utm_medium=y", "http://www.Gazette.example/ferry/", True),
    ("https://gazette.example/ferry?ref=rss#top", "https://gazette.example/ferry", True),
    ("https://gazette.example/a?id=5&utm_source=x", "https://gazette.example/a?id=5", True),
    ("https://gazette.example/a?utm_source=x&id=5", "https://gazette.example/a?id=5", True),
    ("https://gazette.example/a?ref=x&id=5", "https://gazette.example/a?ref=y&id=5", True),
    # counter-examples: what tells one article from another is no mark of where its reader came from
    ("https://gazette.example/a?utm_source=x&id=5", "https://gazette.example/a?id=6", False),
    ("https://gazette.example/a?ref=x&id=5", "https://gazette.example/a", False),
    ("https://gazette.example/a?reference=5", "https://gazette.example/a?reference=6", False),
    ("https://gazette.example/Ferry", "https://gazette.example/ferry", False),
]


@pytest.mark.parametrize(("one", "other", "same"), ADDRESSES)
def test_two_spellings_of_one_address(one, other, same):
    assert (_address(one) == _address(other)) is same


def test_a_page_that_no_row_names_keeps_its_own(tmp_path):
    (tmp_path / "a.html").write_text(page(FERRY), encoding="utf-8")
    (tmp_path / "metadata.csv").write_text(LINKS, encoding="utf-8")
    (article,) = [item for item in read_inputs(tmp_path) if isinstance(item, Article)]
    assert article.outlet == FERRY.outlet


@pytest.mark.parametrize(
    ("written", "outlet"),
    [
        ("apnews.com", "Associated Press"),
        ("www.BBC.co.uk", "BBC News"),
        ("gazette.example", "gazette.example"),
        ("The apnews.com desk", "The apnews.com desk"),
        ("A.P.", "A.P."),
    ],
)
def test_an_outlet_told_by_its_domain(tmp_path, written, outlet):
    row = {"maintext": FERRY.text, "source_domain": written}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert article.outlet == outlet
