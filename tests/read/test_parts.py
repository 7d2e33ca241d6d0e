"""Nothing vanishes: a file without any article is a row, and what is wrong with one part costs the others nothing."""

from __future__ import annotations

import gzip
import io

import openpyxl
import pytest
from samples import FERRY, SCHOOL, page
from test_containers import URL, archive, articles, message, warc
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.read import formats, read_inputs
from pipeline.records import Article, Skipped

HEADER = b"title,text\n"


def workbook():
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["title", "text"])
    book.save(out)
    return out.getvalue()


EMPTY = {
    "a.csv": HEADER,
    "a.tsv": HEADER.replace(b",", b"\t"),
    "blank rows.csv": HEADER + b",\n,\n\n",
    "a.jsonl": b"",
    "blank.ndjson": b"\n \n",
    "a.json": b"[]",
    "nested.json": b'{"articles": []}',
    "a.xlsx": workbook(),
    "a.csv.gz": gzip.compress(HEADER, mtime=0),
    "a.jsonl.gz": gzip.compress(b"\n", mtime=0),
    "a.rss": b"<rss><channel><title>The Gazette</title></channel></rss>",
    "a.xml": b"<NewsML><NewsItem/></NewsML>",
    "a.zip": archive({"style.css": "p {}"}),
    "b.zip": archive({"a.csv": HEADER}),
    "a.epub": archive({"META-INF/container.xml": '<c><rootfile full-path="b"/></c>', "b": "<package/>"}),
    "a.warc": warc(gzipped=False),
    "a.vtt": b"WEBVTT\n\n",
    "notes.vtt": b"WEBVTT\n\nNOTE made by hand\n\n00:01.000 --> 00:02.000\n\n",
    "a.srt": b"1\n00:00:01,000 --> 00:00:02,000\n\n",
}


@pytest.mark.parametrize("name", EMPTY)
def test_a_file_without_any_article_is_a_row(tmp_path, name):
    (tmp_path / name).write_bytes(EMPTY[name])
    found = list(read_inputs(tmp_path))
    assert [(type(item), item.reason) for item in found] == [(Skipped, "no article")]
    assert len(found[0].detail.split()) > 3


def test_a_parquet_file_without_rows_is_a_row(tmp_path):
    pa = pytest.importorskip("pyarrow", reason="needs pyarrow: pip install pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pa.table({"text": pa.array([], pa.string())}), tmp_path / "a.parquet")
    (row,) = read_inputs(tmp_path)
    assert (row.file, row.reason) == ("a.parquet", "no article")


def test_one_row_is_enough(tmp_path):
    (tmp_path / "a.csv").write_bytes(HEADER + b"A,Four ships left.\n")
    (article,) = read_inputs(tmp_path)
    assert article.text == "Four ships left."


def feed(*entries):
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>'
        f"<title>The Harbour Gazette</title>{''.join(entries)}</channel></rss>"
    )


def entry(story, extra="", body=""):
    words = body or "".join(f"<p>{p}</p>" for p in story.paragraphs)
    link = f"<link>{URL}</link>"
    return (
        f"<item>{extra}<title>{story.title}</title>{link}<content:encoded><![CDATA[{words}]]></content:encoded></item>"
    )


EXTRAS = {
    "a picture": '<media:content url="https://x.example/a.jpg"/>',
    "a picture and its words": '<media:content url="a.jpg"><media:title>Wrong</media:title></media:content>',
    "a title of the picture": "<media:title>Wrong</media:title><media:description>Wrong</media:description>",
    "a link of the feed": '<atom:link rel="self" href="https://x.example/feed"/>',
}


@pytest.mark.parametrize("extra", EXTRAS.values(), ids=EXTRAS)
def test_what_a_feed_says_of_a_picture_is_no_part_of_the_story(tmp_path, extra):
    (tmp_path / "a.rss").write_text(feed(entry(FERRY, extra)), encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert (article.title, article.text, article.published) == (FERRY.title, FERRY.text, "2023-05-02")


def test_a_picture_is_no_full_text(tmp_path):
    item = '<item><title>A</title><media:content url="a.jpg"/><description>A line.</description></item>'
    (tmp_path / "a.rss").write_text(feed(item), encoding="utf-8")
    (row,) = read_inputs(tmp_path)
    assert row.reason == "summary only"


LINKS = [
    ('<link rel="self" href="https://x.example/self"/>', f'<link rel="alternate" href="{URL}"/>'),
    ('<link rel="enclosure" type="audio/mpeg" href="https://x.example/a.mp3"/>', f'<link href="{URL}"/>'),
    ('<link rel="alternate" type="application/json" href="https://x.example/a.json"/>', f'<link rel="alternate" type="text/html" href="{URL}"/>'),
    (f'<link href="{URL}"/>', '<link rel="replies" href="https://x.example/replies"/>'),
]  # fmt: skip


@pytest.mark.parametrize("links", LINKS)
def test_the_link_of_an_entry_is_its_page(tmp_path, links):
    atom = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Gazette</title><entry>{"".join(links)}<title>A</title>'
        f'<content type="text">{FERRY.text}</content></entry></feed>'
    )
    (tmp_path / "a.atom").write_text(atom, encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert (article.url, article.text) == (URL, FERRY.text)


BAD = {"nothing but a comment": "<!-- -->", "nothing but an instruction": "<?x?>", "too deep": "<div>" * 500 + "x"}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD)
def test_a_bad_entry_costs_the_others_nothing(tmp_path, body):
    (tmp_path / "a.rss").write_text(feed(entry(FERRY, body=body), entry(SCHOOL)), encoding="utf-8")
    bad, good = read_inputs(tmp_path)
    assert isinstance(bad, Skipped) and good.title == SCHOOL.title


@pytest.mark.parametrize("body", [*BAD.values(), "<html><body></body></html>"])
def test_a_bad_mail_costs_the_others_nothing(tmp_path, body):
    bad = f"From: a@b.example\nContent-Type: text/html\n\n{body}\n".encode()
    start = b"From a@b.example Tue May  2 06:00:00 2023\n"
    (tmp_path / "a.mbox").write_bytes(start + bad + b"\n" + start + message(SCHOOL))
    first, second = read_inputs(tmp_path)
    assert isinstance(first, Skipped) and second.title == SCHOOL.title


LARGE = b"Four ships left. " * 100


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", archive({"a.txt": LARGE, "b.txt": "Four ships left."})),
        ("a.txt.gz", gzip.compress(LARGE, mtime=0)),
        ("a.txt", LARGE),
    ],
)
def test_what_is_packed_has_the_limits_of_what_is_not(tmp_path, monkeypatch, name, data):
    monkeypatch.setitem(formats._PARSERS, ".txt", ("txt", formats.parse_text, 1000))
    monkeypatch.setitem(formats.READERS, ".txt", ("txt", formats.whole(formats.parse_text, 1000)))
    (tmp_path / name).write_bytes(data)
    refused, *rest = read_inputs(tmp_path)
    assert refused.reason == "too large" and "1,700 bytes" in refused.detail
    assert [item.text for item in rest] == (["Four ships left."] if name == "a.zip" else [])


@pytest.mark.parametrize(
    ("status", "read"), [("200 OK", True), ("203 Changed", True), ("301 Moved", False), ("404 Gone", False)]
)
def test_what_a_server_refused_is_no_page_of_a_web_archive(tmp_path, status, read):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for line, story in (("200 OK", SCHOOL), (status, FERRY)):
        headers = StatusAndHeaders(line, [("Content-Type", "text/html")], protocol="HTTP/1.1")
        body = io.BytesIO(page(story).encode())
        writer.write_record(writer.create_warc_record(URL, "response", payload=body, http_headers=headers))
    (tmp_path / "a.warc.gz").write_bytes(out.getvalue())
    found = list(read_inputs(tmp_path))
    assert [a.title for a in found if isinstance(a, Article)] == [SCHOOL.title, *([FERRY.title] if read else [])]
    rows = [item.detail for item in found if isinstance(item, Skipped)]
    assert rows == ([] if read else ["of the records of this archive 1 are errors or redirects"])


@pytest.mark.parametrize("name", ["a.wet", "a.wet.gz", "a.warc.wet.gz", "a.warc.wet"])
def test_the_text_of_a_web_archive_by_any_name(tmp_path, name):
    data = warc(("conversion", URL, f"{FERRY.title}\n{FERRY.text}".encode(), ""), gzipped=name.endswith("gz"))
    (tmp_path / name).write_bytes(data)
    (article,) = read_inputs(tmp_path)
    assert article.title == FERRY.title


def book(chapters, listed=()):
    names = [*chapters, *listed]
    items = "".join(f'<item id="c{n}" href="../text/{name}"/>' for n, name in enumerate(names))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(names)))
    return archive(
        {
            "META-INF/container.xml": '<c><rootfile full-path="book/content.opf"/></c>',
            "book/content.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{f"text/{name}": data for name, data in chapters.items()},
        }
    )


@pytest.mark.parametrize(
    ("chapters", "listed", "reason"),
    [
        ({"a.xhtml": page(FERRY), "deep.xhtml": "<div>" * 500 + "x"}, (), "nested too deeply"),
        ({"a.xhtml": page(FERRY)}, ("gone.xhtml",), "damaged"),
        ({"a.xhtml": page(FERRY), "cover.xhtml": "<html><body><img/></body></html>"}, (), "no article"),
    ],
)
def test_a_chapter_that_cannot_be_read_says_why(tmp_path, chapters, listed, reason):
    (tmp_path / "a.epub").write_bytes(book(chapters, listed))
    assert [a.title for a in articles(tmp_path)] == [FERRY.title]
    assert [item.reason for item in read_inputs(tmp_path) if isinstance(item, Skipped)] == [reason]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It fell.\n\n" + "and the ships left " * 300 + ".", "1,201"),
        ("and the ships, which left the port, " * 200, "1,800"),
        ("and, so, " * 300, "1,200"),
        # counter-examples: sentences that end, lines of a list, one that is as long as it may be
        ("It fell, and the ships left. " * 300, ""),
        ("the ships left\n\n" * 400, ""),
        ("and so on " * 333 + "now", ""),
    ],
)
def test_a_sentence_longer_than_any_is_a_row_beside_its_article(tmp_path, text, words):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    article, *rows = read_inputs(tmp_path)
    assert isinstance(article, Article) and article.text == text
    assert [(r.reason, r.detail) for r in rows] == (
        [("sentence too long", f"it has {words} words and marks: read in parts of 1,000")] if words else []
    )
