"""What a page says of itself: title, outlet, byline and date, each without what is not of it."""

from __future__ import annotations

import json

import pytest
from samples import FERRY, SCHOOL, page

from pipeline import models
from pipeline.read import pages, read_inputs
from pipeline.read.outlets import headline_of, outlet_of
from pipeline.read.pages import byline_of

TITLES = [
    ("Port shut | The Gazette", [], ["The Gazette"], "Port shut"),
    ("Port shut - Harbour Post", [], [], "Port shut"),  # as its domain has it
    ("Port shut | The Gazette | by Ada Roe", [], ["The Gazette"], "Port shut"),
    ("Storm: Port of Hallmouth shut for a week | World News", ["Port of Hallmouth shut for a week"], [], "Port of Hallmouth shut for a week"),
    ("Port shut - World | Harbourpost.example", ["Port shut"], [], "Port shut"),
    # counter-examples: a dash or bar of the headline's own, a heading that is the name of the section
    ("Port shut – and nobody knows why", [], ["The Gazette"], "Port shut – and nobody knows why"),
    ("Port - Gazette", ["Port"], [], "Port"),
    ("Porthole found - World", ["Port"], [], "Porthole found - World"),
    ("Port will close in May, mayor says", ["Port"], [], "Port will close in May, mayor says"),
    ("Port: the mayor says no | The Gazette", ["Port"], ["The Gazette"], "Port: the mayor says no"),
    ("Opinion | Why the port must close", ["Opinion"], [], "Opinion | Why the port must close"),
    ("World - Men of the yard walk out | The Gazette", ["World"], ["The Gazette"], "World - Men of the yard walk out"),
    ("The Gazette of Hallmouth closes", ["Gazette"], ["The Gazette"], "The Gazette of Hallmouth closes"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "headings", "site", "headline"), TITLES)
def test_headlines(title, headings, site, headline):
    assert headline_of(title, headings, site, "https://www.harbourpost.example/a") == headline


OUTLETS = [
    ("https://apnews.com/article/a", ["AP News"], "Associated Press"),
    ("https://www.bbc.co.uk/news/a", ["BBC"], "BBC News"),
    ("https://www.harbour-post.example/a", ["All the news of the port - Harbour Post"], "Harbour Post"),
    ("https://theharbourpost.example/a", ["Where ships come home", "The Harbour Post"], "The Harbour Post"),
    ("https://harbourpost.org/a", ["Harbourpost.org"], "Harbourpost"),
    ("", ["The_Harbour_Post"], "The Harbour Post"),
    ("https://notapnews.com/a", ["Not AP"], "Not AP"),
    ("https://gazette.example/a", [], ""),
]


@pytest.mark.parametrize(("url", "named", "outlet"), OUTLETS)
def test_outlets(url, named, outlet):
    assert outlet_of(url, named) == outlet


def test_a_domain_is_of_one_outlet_and_its_name_one_the_list_knows():
    rows = models.read_csv(models.folder() / "media.csv")
    cells = [(cell, row) for row in rows for cell in row["domains"].split("|") if cell]
    domains = [cell.partition("=")[0] for cell, _ in cells]
    assert len(domains) == len(set(domains)) > 90
    for cell, row in cells:
        name = cell.partition("=")[2]
        assert not name or name in row["aliases"].split("|"), cell
        assert outlet_of(f"https://www.{cell.partition('=')[0]}/a", ["Another"]) == (name or row["name"])


BYLINES = [
    ("Ada Roe; Bo Vik", [], [], "Ada Roe; Bo Vik"),
    ("Big House; Ada Roe", [], ["Big House"], "Ada Roe"),
    ("Roe; Ada", ["Roe, Ada"], [], "Ada Roe"),
    ("ada roe; Ada Roe", [], [], "Ada Roe"),
    ("", ["Harbour Post"], ["Harbour Post"], "Harbour Post"),  # the house signs
    ("", ["somebody@post.example"], ["Harbour Post"], ""),
    ("Roe; Ada", ["Ada Roe and Roe Ada"], [], "Roe; Ada"),
]


@pytest.mark.parametrize(("found", "written", "site", "byline"), BYLINES)
def test_bylines(found, written, site, byline):
    assert byline_of(found, written, site) == byline


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta property="article:published_time" content="2023-05-02T06:00:00Z">', "", "2023-05-02"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2023-05-02"}</script>',
            "",
            "2023-05-02",
        ),
        ("", '<time itemprop="datePublished" datetime="2023-05-02T16:45+0100">2 May</time>', "2023-05-02"),
        ("", "", ""),
        ("", "<p>The cables have been in the water since 2015, the engineers of the port told us on Monday.</p>", ""),
        ("", "<p>It was on 4 June 2012 that the gate of the port broke for the first time, she said.</p>", ""),
        ("", "<p>© 2019 The Harbour Gazette. All rights reserved.</p>", ""),
    ],
)
def test_dates_are_read_and_never_guessed(tmp_path, head, body, published):
    html = page(FERRY).replace(f'<meta property="article:published_time" content="{FERRY.published}T06:00:00Z">', head)
    (tmp_path / "a.html").write_text(html.replace("</h1>", f"</h1>{body}"), encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert article.published == published


PIECES = [*FERRY.paragraphs, *SCHOOL.paragraphs]


def parted(pieces, name, more=""):
    """A page whose body stands in several elements of one class, an advertisement behind each."""
    chunks = "".join(
        f'<div class="grid"><div class="{name}"><p>{p}</p></div><aside><a href="/x">Ad</a></aside></div>'
        for p in pieces
    )
    head = f"<title>{FERRY.title}</title>"
    return f"<!DOCTYPE html><html><head>{head}</head><body><h1>{FERRY.title}</h1>{chunks}{more}<footer>x</footer></body></html>"


@pytest.mark.parametrize("name", ["article-body", "article__body", "story-body", "content-body"])
def test_a_body_in_several_chunks_is_read_whole(tmp_path, name):
    html = parted(PIECES, name)
    assert PIECES[-1] not in pages._extract(html, "")["text"]  # or there is nothing to mend
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert article.text.split("\n") == PIECES


def test_other_things_of_one_class_are_no_chunks_of_the_body(tmp_path):
    comments = "".join(f'<div class="comment-text"><p>{p}</p></div>' for p in SCHOOL.paragraphs)
    (tmp_path / "a.html").write_text(parted(FERRY.paragraphs, "article-body", comments), encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert article.text.split("\n") == list(FERRY.paragraphs)


def test_a_page_with_many_groups_is_extracted_a_few_times_at_most(tmp_path, monkeypatch):
    calls = []

    def counted(page, url, extract=pages._extract):
        calls.append(url)
        return {} if len(calls) > 1 else extract(page, url)

    monkeypatch.setattr(pages, "_extract", counted)
    groups = "".join(parted(PIECES, f"article-body text-{n}").partition("</h1>")[2] for n in range(30))
    (tmp_path / "a.html").write_text(parted(PIECES, "article-body", groups), encoding="utf-8")
    assert len(list(read_inputs(tmp_path))) == 1
    assert 2 <= len(calls) <= 3


def test_the_headline_of_a_page_is_its_title_and_no_line_of_its_text(tmp_path):
    (tmp_path / "a.html").write_text(page(FERRY), encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert article.title == FERRY.title and FERRY.title not in article.text


SECRET = "Words that nobody sees on the page at all, said Mina Sol to the court."
UNSEEN = [
    "hidden",
    "style='display:none'",
    "style='color: red; Display : none !important'",
    "style='visibility: hidden'",
    "class='note sr-only'",
]


@pytest.mark.parametrize("mark", UNSEEN)
@pytest.mark.parametrize("words", [f"<p {{}}>{SECRET}</p>", f"<div {{}}><p>{SECRET}</p></div>"])
@pytest.mark.parametrize("name", ["a.html", "a.rss", "a.jsonl"])
def test_what_a_page_does_not_show_is_not_read(tmp_path, mark, words, name):
    body = "".join(f"<p>{p}</p>" for p in FERRY.paragraphs) + words.format(mark)
    written = {
        "a.html": page(FERRY, body),
        "a.rss": f"<rss><channel><item><title>A</title><description><![CDATA[{body}]]></description></item></channel></rss>",
        "a.jsonl": json.dumps({"text": body}),
    }
    (tmp_path / name).write_text(written[name], encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert " ".join(article.text.split()) == " ".join(FERRY.text.split())


@pytest.mark.parametrize("mark", ["hidden='until-found'", "class='hidden-gem'", "style='display:block'"])
def test_what_a_page_shows_is_read(tmp_path, mark):
    body = "".join(f"<p>{p}</p>" for p in FERRY.paragraphs) + f"<div {mark}><p>{SECRET}</p></div>"
    (tmp_path / "a.html").write_text(page(FERRY, body), encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert SECRET in article.text


def test_a_page_that_a_program_shows_later_is_read(tmp_path):
    body = f"<div hidden>{''.join(f'<p>{p}</p>' for p in FERRY.paragraphs)}</div>"
    (tmp_path / "a.html").write_text(page(FERRY, body), encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert FERRY.paragraphs[1] in article.text


def test_a_page_of_plain_text_keeps_its_lines(tmp_path):
    (tmp_path / "a.htm").write_text(f"<html><title>Ships</title><body><pre>\n{FERRY.text}\n</pre></body></html>")
    (article,) = read_inputs(tmp_path)
    assert (article.title, article.text.strip()) == ("Ships", FERRY.text)


def test_a_page_with_a_piece_of_plain_text_is_a_page(tmp_path):
    (tmp_path / "a.htm").write_text(page(FERRY, f"<p>{FERRY.paragraphs[0]}</p><pre>{FERRY.text}</pre>"))
    (article,) = read_inputs(tmp_path)
    assert article.title == FERRY.title
