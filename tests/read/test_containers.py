"""Files with other files in them: archives, mail, feeds, news XML, books, documents of word processors."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from html import escape

import pytest
from docx import Document
from samples import FERRY, SCHOOL, STORIES, page, rtf
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.read import read_inputs
from pipeline.records import Article, Skipped

URL = "https://www.gazette.example/world/2023/may/02/ferry"


def known(article):
    return article.title, article.outlet, article.byline, article.published


def words(article):
    return " ".join(article.text.split())


ALL = [(s.known, " ".join(s.text.split())) for s in STORIES]


def archive(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return out.getvalue()


def warc(*records, gzipped=True):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gzipped)
    for kind, url, data, content in records:
        headers = (
            StatusAndHeaders("200 OK", [("Content-Type", content)], protocol="HTTP/1.0") if kind == "response" else None
        )
        writer.write_record(writer.create_warc_record(url, kind, payload=io.BytesIO(data), http_headers=headers))
    return out.getvalue()


def message(story, html=True):
    mail = EmailMessage()
    mail["From"], mail["To"] = f"{story.outlet} <news@gazette.example>", "me@example.org"
    mail["Subject"], mail["Date"] = f"Fwd: {story.title}", "Tue, 02 May 2023 06:00:00 +0000"
    mail.set_content(f"View in browser\n\n{story.text}\n\nUnsubscribe | Manage your preferences\n© 2023\n")
    if html:
        mail.add_alternative(
            f"<p>View in browser</p>{''.join(f'<p>{p}</p>' for p in story.paragraphs)}", subtype="html"
        )
    return mail.as_bytes()


def mhtml(story):
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "<Saved by Blink>", story.title, "Fri, 08 Mar 2024 10:00:00 -0000"
    mail["Snapshot-Content-Location"] = URL
    mail.set_content(page(story), subtype="html", cte="quoted-printable")
    return mail.as_bytes()


def rss():
    items = "".join(
        f"<item><title>{escape(s.title)}</title><link>{URL}{n}</link><dc:creator>{s.byline}</dc:creator><pubDate>Tue, {int(s.published[-2:])} May "
        f"2023 06:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA["
        f"{''.join(f'<p>{p}</p>' for p in s.paragraphs)}]]></content:encoded></item>"
        for n, s in enumerate(STORIES)
    )
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    short = "<item><title>Short one</title><link>https://x.example/</link><description>A line.</description></item>"
    return f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel><title>The Harbour Gazette</title>{items}{short}</channel></rss>'


def nitf(story):
    body = "".join(f"<p>{p}</p>" for p in story.paragraphs)
    return (
        '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://example.org/nitf.dtd"><nitf><head><pubdata '
        f'date.publication="{story.published.replace("-", "")}T000000" name="{story.outlet}"/></head><body><body.head><hedline><hl1>{story.title}'
        f'</hl1></hedline><byline>By {story.byline}</byline></body.head><body.content><block class="lead_paragraph"><p>{story.paragraphs[0]}'
        f'</p></block><block class="full_text">{body}</block></body.content></body></nitf>'
    )


def newsml(story):
    body = "".join(f"<p>{p}</p>" for p in story.paragraphs)
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider><name>'
        f"{story.outlet}</name></provider></itemMeta><contentMeta><contentCreated>{story.published}T06:00:00Z</contentCreated><by>{story.byline}"
        f'</by><headline>{story.title}</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>'
        f"{body}</body></html></inlineXML></contentSet></newsItem>"
    )


def reuters(story):
    body = "".join(f"<p>{p}</p>" for p in story.paragraphs)
    return (
        f'<newsitem itemid="1" date="{story.published}"><headline>{story.title}</headline><byline>{story.byline}</byline>'
        f"<dateline>PORT {story.published}</dateline><text>{body}</text><copyright>(c) {story.outlet} Limited 1996</copyright></newsitem>"
    )


def odt(story):
    space = 'xmlns:office="urn:o" xmlns:text="urn:t"'
    body = "".join(f"<text:p>{escape(p)}</text:p>" for p in (f"By {story.byline}", story.day, *story.paragraphs))
    content = (
        f'<office:d {space}><office:b><text:h text:outline-level="1">{story.title}</text:h>{body}</office:b></office:d>'
    )
    return archive({"content.xml": content, "meta.xml": '<m xmlns:dc="urn:d"><dc:title>Untitled 1</dc:title></m>'})


def epub():
    opf = (
        '<package><metadata><title>Weekly</title></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/>'
        '<item id="c" href="cover.xhtml"/><item id="a0" href="a0.xhtml"/><item id="a1" href="a1.xhtml"/></manifest>'
        '<spine><itemref idref="n"/><itemref idref="c"/><itemref idref="a0"/><itemref idref="a1"/></spine></package>'
    )
    pages = {f"book/a{n}.xhtml": page(s) for n, s in enumerate(STORIES)}
    return archive(
        {
            "META-INF/container.xml": '<c><rootfiles><rootfile full-path="book/content.opf"/></rootfiles></c>',
            "book/content.opf": opf,
            "book/cover.xhtml": "<html><body><img src='x.png'/></body></html>",
            "book/nav.xhtml": "<html><body><ol><li>One</li></ol></body></html>",
            **pages,
        }
    )


PAGES = [("response", f"{URL}{n}", page(s).encode(), "text/html; charset=utf-8") for n, s in enumerate(STORIES)]
BOTH = {
    "a.warc.gz": warc(*PAGES),
    "a.warc": warc(*PAGES, gzipped=False),
    "a.zip": archive(
        {
            "x/1.html": page(FERRY),
            "x/2.html": page(SCHOOL),
            "__MACOSX/x/1.html": page(FERRY),
            ".git/1.html": page(FERRY),
        }
    ),
    "a.epub": epub(),
    "a.xml": rss().encode(),
    "a.rss": rss().encode(),
}
ONE = {
    "a.mhtml": mhtml(FERRY),
    "a.mht": mhtml(FERRY),
    "nitf.xml": nitf(FERRY).encode(),
    "newsml.xml": newsml(FERRY).encode(),
    "reuters.xml": reuters(FERRY).encode(),
    "page.xhtml": page(FERRY).encode(),
}


def articles(folder):
    return [item for item in read_inputs(folder) if isinstance(item, Article)]


@pytest.mark.parametrize("name", BOTH)
def test_a_file_with_several_articles_gives_several(tmp_path, name):
    (tmp_path / name).write_bytes(BOTH[name])
    found = articles(tmp_path)
    if name in ("a.xml", "a.rss"):
        assert [(a.title, a.byline, a.published, words(a)) for a in found] == [
            (s.title, s.byline, s.published, t) for s, (_, t) in zip(STORIES, ALL, strict=True)
        ]
    else:
        assert [(known(a), words(a)) for a in found] == ALL
    assert len({a.file for a in found}) == 2


@pytest.mark.parametrize("name", ONE)
def test_a_file_with_one_article(tmp_path, name):
    (tmp_path / name).write_bytes(ONE[name])
    (article,) = read_inputs(tmp_path)
    assert (known(article), words(article), article.file) == (*ALL[0], name)


@pytest.mark.parametrize("html", [True, False])
def test_mail_and_mailboxes(tmp_path, html):
    (tmp_path / "a.eml").write_bytes(message(FERRY, html))
    box = b"".join(
        b"From news@gazette.example Tue May  2 06:00:00 2023\n" + message(s, html) + b"\n\n" for s in STORIES
    )
    (tmp_path / "b.mbox").write_bytes(box)
    found = articles(tmp_path)
    assert [(a.title, a.outlet, words(a)) for a in found] == [
        (s.title, s.outlet, " ".join(s.text.split())) for s in (FERRY, *STORIES)
    ]
    assert {a.published for a in found} == {"2023-05-02"}


def test_words_in_a_form_are_read_and_those_of_its_controls_are_not(tmp_path):
    controls = "<select><option>Choose</option></select><button>Send</button><textarea>Your words</textarea>"
    mail = EmailMessage()
    mail["Subject"] = FERRY.title
    mail.set_content(f"<form>{''.join(f'<p>{p}</p>' for p in FERRY.paragraphs)}{controls}</form>", subtype="html")
    (tmp_path / "a.eml").write_bytes(mail.as_bytes())
    (article,) = read_inputs(tmp_path)
    assert article.text == FERRY.text


def test_a_feed_without_full_text_says_so(tmp_path):
    (tmp_path / "a.xml").write_text(rss(), encoding="utf-8")
    (short,) = [item for item in read_inputs(tmp_path) if isinstance(item, Skipped)]
    assert short.reason == "summary only" and "Short one" in short.detail


def test_parts_of_a_book_without_an_article_are_counted(tmp_path):
    (tmp_path / "a.epub").write_bytes(epub())
    (row,) = [item for item in read_inputs(tmp_path) if isinstance(item, Skipped)]
    assert row.reason == "no article" and row.detail.startswith("1 of the book's parts")


def test_text_alone_of_a_web_archive(tmp_path):
    text = f"{FERRY.title}\n" + "\n".join(FERRY.paragraphs)
    (tmp_path / "a.warc.wet.gz").write_bytes(warc(("conversion", URL, text.encode(), "")))
    (article,) = read_inputs(tmp_path)
    assert (article.title, article.published, words(article)) == (FERRY.title, "2023-05-02", ALL[0][1])


def test_what_is_no_page_in_a_web_archive_is_counted(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(warc(*PAGES, ("response", "https://x.example/a.png", b"\x89PNG", "image/png")))
    (row,) = [item for item in read_inputs(tmp_path) if isinstance(item, Skipped)]
    assert (row.reason, row.detail) == ("no page", "of the records of this archive 1 are no web pages")


def test_documents_of_word_processors(tmp_path):
    (tmp_path / "a.odt").write_bytes(odt(FERRY))
    document = Document()
    document.add_paragraph(FERRY.title, style="Title")
    for text in (f"By {FERRY.byline}", FERRY.day, *FERRY.paragraphs):
        document.add_paragraph(text)
    table = document.add_table(2, 2)
    for cell, text in zip([c for row in table.rows for c in row.cells], ["Year", "Faults", "2022", "31"], strict=True):
        cell.text = text
    document.core_properties.author, document.core_properties.title = "Whoever Saved It", "Untitled document"
    document.save(tmp_path / "b.docx")
    (tmp_path / "c.rtf").write_bytes(rtf(f"{FERRY.title}\n\nBy {FERRY.byline}\n\n{FERRY.day}\n\n{FERRY.text}"))
    odt_, docx, rtf_ = articles(tmp_path)
    for article in (odt_, docx, rtf_):
        assert (article.title, article.byline, article.published) == (FERRY.title, FERRY.byline, FERRY.published)
    assert words(odt_) == words(rtf_) == ALL[0][1]
    assert docx.text == f"{FERRY.text}\n\nYear | Faults\n\n2022 | 31"


def test_what_a_file_says_of_its_author_is_no_byline(tmp_path):
    document = Document()
    document.add_paragraph("The port was closed on Monday.")
    document.core_properties.author, document.core_properties.title = "python-docx", "Microsoft Word - draft 3.docx"
    document.save(tmp_path / "a.docx")
    (article,) = read_inputs(tmp_path)
    assert (article.title, article.byline) == ("", "")


def test_a_folder_of_a_saved_page_is_passed_over(tmp_path):
    (tmp_path / "Ferry.html").write_text(page(FERRY), encoding="utf-8")
    for folder in ("Ferry_files", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "ad.html").write_text(page(SCHOOL), encoding="utf-8")
    assert [item.file for item in read_inputs(tmp_path)] == ["Ferry.html", "other_files/ad.html"]


def test_words_decoded_twice_are_put_right_and_others_are_left(tmp_path):
    odd = "José said the Ãllen clan “won’t” pay.\n"
    broken = "“No,” José said. “We won’t pay.”\n".encode().decode("cp1252", "ignore")
    (tmp_path / "a.txt").write_text(odd + broken, encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert "José said. “We won’t pay" in article.text and "Ãllen" in article.text


BUNDLE = archive({"b/1.txt": FERRY.text, "c.txt": " ", "d.txt": SCHOOL.text, "e.PNG": b"\x89PNG"})


def test_what_is_in_an_archive_and_no_article_is_named(tmp_path):
    (tmp_path / "a.zip").write_bytes(BUNDLE)
    found = list(read_inputs(tmp_path))
    assert [item.file for item in found] == ["a.zip#1", "a.zip#2", "a.zip#3", "a.zip"]
    rows = [(item.reason, item.detail) for item in found if isinstance(item, Skipped)]
    assert rows == [
        ("empty", "c.txt: there is no text in it"),
        ("no article", "no article is looked for in pictures, sounds, styles and scripts: e.PNG"),
    ]


@pytest.mark.parametrize(
    ("members", "files"),
    [
        ({"a.txt": FERRY.text, "e.png": b"x"}, ["a.zip", "a.zip"]),
        ({"a.txt": FERRY.text, "b.exe": b"x", "c.zip": b"x"}, ["a.zip"] * 3),
        ({"a.txt": FERRY.text, "b.txt": SCHOOL.text, "c.exe": b"x"}, ["a.zip", "a.zip#1", "a.zip#2"]),
        # counter-example: what could have been an article is counted as one
        ({"a.txt": FERRY.text, "b.txt": " "}, ["a.zip#1", "a.zip#2"]),
    ],
)
def test_what_is_beside_an_article_in_an_archive_is_not_counted(tmp_path, members, files):
    (tmp_path / "a.zip").write_bytes(archive(members))
    assert sorted(item.file for item in read_inputs(tmp_path)) == files


@pytest.mark.parametrize("name", ["b.exe", "c.txt", "d.zip", "e.docx"])
def test_what_is_refused_in_an_archive_is_there(tmp_path, name):
    (tmp_path / "a.zip").write_bytes(archive({"a.txt": FERRY.text, name: " "}))
    (tmp_path / "metadata.csv").write_text(f"file,title\na.zip/{name},Ships\n", encoding="utf-8")
    assert [i.detail for i in read_inputs(tmp_path) if isinstance(i, Skipped) and i.reason == "no such article"] == []


def test_of_many_pictures_in_an_archive_a_few_are_named(tmp_path):
    (tmp_path / "a.zip").write_bytes(archive({f"{n}.jpg": b"x" for n in range(7)}))
    (row,) = read_inputs(tmp_path)
    assert row.detail.endswith(": 0.jpg, 1.jpg, 2.jpg, 3.jpg, 4.jpg and 2 more")


@pytest.mark.parametrize(
    ("listed", "titles", "complaint"),
    [
        ("a.zip#1", ["Ships", ""], ""),
        ("a.zip#3", ["", "Ships"], ""),
        ("a.zip/b/1.txt", ["Ships", ""], ""),
        ("a.zip", ["Ships", "Ships"], ""),
        ("a.zip#9", ["", ""], "a.zip#9, which metadata.csv describes"),
        ("a.zip/b/2.txt", ["", ""], "a.zip/b/2.txt, which metadata.csv describes"),
        ("b.zip#1", ["", ""], "b.zip#1"),
    ],
)
def test_metadata_speaks_of_what_is_in_an_archive(tmp_path, listed, titles, complaint):
    (tmp_path / "a.zip").write_bytes(BUNDLE)
    (tmp_path / "metadata.csv").write_text(f"file,title\n{listed},Ships\n", encoding="utf-8")
    assert [a.title for a in articles(tmp_path)] == titles
    rows = [i.detail for i in read_inputs(tmp_path) if isinstance(i, Skipped) and i.reason == "no such article"]
    assert rows == ([complaint] if complaint else [])


def test_metadata_speaks_of_a_row_of_a_table(tmp_path):
    (tmp_path / "a#1.csv").write_text("text,title\nIt fell.,A\nIt rose.,B\n", encoding="utf-8")
    rows = "file,title,outlet\na#1.csv,,The Gazette\na#1.csv#2,Dam fell,\n"
    (tmp_path / "metadata.csv").write_text(rows, encoding="utf-8")
    assert [(a.title, a.outlet) for a in articles(tmp_path)] == [("A", "The Gazette"), ("Dam fell", "The Gazette")]
