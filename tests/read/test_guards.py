"""Each guard of the readers at its border: what just passes, and what just does not."""

from __future__ import annotations

import json

import pytest

from pipeline.errors import ArticleError
from pipeline.read.decode import decode
from pipeline.read.discover import base_of
from pipeline.read.draft import apart, check_size
from pipeline.read.head import lift, lift_below
from pipeline.read.layouts import quoted
from pipeline.read.outlets import headline_of, outlet_of, tail_of
from pipeline.read.pages import byline_of, parse_html
from pipeline.read.reflow import Reflowed, reflow
from pipeline.read.tables import delimiter_of, numbered_csv, parse_json

ASCII, FAR, WHOLE = "a", "Ж", "Ā"  # in UTF-16: a byte of nought behind, none, one before


def read(data: bytes) -> str:
    """Return what a file reads, or why it is refused."""
    try:
        return decode(data)
    except ArticleError as error:
        return error.reason


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xe9" * 30 + b"a" * 70, "é" * 30 + "a" * 70),
        (b"\xe9" * 31 + b"a" * 69, "encoding"),
        (b"\xe9" * 30 + b"\x7f" + b"a" * 69, "é" * 30 + "\x7f" + "a" * 69),
        (b"\x01" * 2 + b"a" * 98, "\x01\x01" + "a" * 98),
        (b"\x01" * 3 + b"a" * 97, "binary"),
        (b"caf\xe9 \x81", "café \x81"),
        (b"\xc3\xa9 caf\xe9", "encoding"),
        ((ASCII * 8 + FAR * 2).encode("utf-16-le"), ASCII * 8 + FAR * 2),
        ((ASCII * 8 + FAR * 2).encode("utf-16-be"), ASCII * 8 + FAR * 2),
        ((ASCII * 7 + FAR * 3).encode("utf-16-le"), "binary"),
        ((ASCII * 7 + FAR * 3).encode("utf-16-be"), "binary"),
        ((ASCII * 8 + FAR + WHOLE).encode("utf-16-le"), "binary"),
        ((ASCII * 8 + FAR + WHOLE).encode("utf-16-be"), "binary"),
        ((ASCII * 18 + FAR + WHOLE).encode("utf-16-le"), ASCII * 18 + FAR + WHOLE),
        ((ASCII * 18 + FAR + WHOLE).encode("utf-16-be"), ASCII * 18 + FAR + WHOLE),
    ],
)
def test_the_encoding_of_a_file(data: bytes, text: str) -> None:
    assert read(data) == text


STORY = "It fell on Monday.\n\nIt rained."


@pytest.mark.parametrize(
    ("text", "title", "parts"),
    [
        (f"Port shut\n\nBy Ada Roe\n\n{STORY}", "", {"title": "Port shut", "byline": "Ada Roe", "text": STORY}),
        (
            f"Port shut\n\nBy Ada Roe\n\nMarch 3, 2024\n\n{STORY}",
            "",
            {"title": "Port shut", "byline": "Ada Roe", "published": "2024-03-03", "text": STORY},
        ),
        (
            f"Port shut\n\nMarch 3, 2024\n\nMarch 4, 2024\n\nBy Ada Roe\n\nBy Bo Vik\n\nBy Cy Dee\n\n{STORY}",
            "",
            {"title": "Port shut", "byline": "Ada Roe", "published": "2024-03-03", "text": f"By Cy Dee\n\n{STORY}"},
        ),
        (f"Port shut\n\n{STORY}", "", {"title": "", "text": f"Port shut\n\n{STORY}"}),
        ("Port shut\n\nBy Ada Roe", "", {"title": "", "text": "Port shut\n\nBy Ada Roe"}),
        (f"The port is shut.\n\nBy Ada Roe\n\n{STORY}", "", {"title": "", "text": f"The port is shut.\n\nBy Ada Roe\n\n{STORY}"}),
        (f"By Ada Roe\n\nMarch 3, 2024\n\n{STORY}", "", {"title": "", "text": f"By Ada Roe\n\nMarch 3, 2024\n\n{STORY}"}),
        (f"PORT  shut\n\nBy Ada Roe\n\n{STORY}", "Port shut", {"title": "Port shut", "byline": "Ada Roe", "text": STORY}),
        ("Port shut", "Port shut", {"title": "Port shut", "text": "Port shut"}),
        (f"Dam shut\n\nBy Ada Roe\n\n{STORY}", "Port shut", {"title": "Port shut", "text": f"Dam shut\n\nBy Ada Roe\n\n{STORY}"}),
    ],
)  # fmt: skip
def test_the_head_of_a_text(text: str, title: str, parts: dict[str, str]) -> None:
    assert lift(text, title) == parts


@pytest.mark.parametrize(
    ("blocks", "parts"),
    [
        (["It fell.", "By Ada Roe"], {"text": "It fell.\n\nBy Ada Roe"}),
        (["By Ada Roe", "It fell.", "March 3, 2024"], {"byline": "Ada Roe", "text": "It fell.\n\nMarch 3, 2024"}),
        (["March 3, 2024", "It fell."], {"published": "2024-03-03", "text": "It fell."}),
        (["By Ada Roe"], {"byline": "Ada Roe", "text": ""}),
        ([], {"text": ""}),
    ],
)
def test_what_stands_below_a_headline(blocks: list[str], parts: dict[str, str]) -> None:
    assert lift_below(blocks) == parts


@pytest.mark.parametrize(
    ("quoting", "others", "is_quoted"), [(3, 0, True), (2, 0, False), (3, 2, True), (3, 3, False), (6, 4, True)]
)
def test_a_quoted_letter(quoting: int, others: int, is_quoted: bool) -> None:
    text = "> It fell.\n" * quoting + "It rained.\n" * others
    assert (quoted.split(text) is not None) == is_quoted


@pytest.mark.parametrize(
    ("url", "named", "outlet"),
    [
        ("https://www.harbour-gazette.example/x", ["Port shut - Harbour Gazette"], "Harbour Gazette"),
        ("https://harbourgazette.co.uk/x", ["Port shut | Harbour Gazette"], "Harbour Gazette"),
        ("https://news.harbourgazette.co.uk/x", ["Port shut | Harbour Gazette"], "Harbour Gazette"),
        ("https://gazette.example/x", ["Port shut | The Gazette"], "The Gazette"),
        ("https://gazette.example/x", ["The_Gazette"], "The Gazette"),
        ("https://gazette.example/x", ["Port shut"], "Port shut"),
        ("", ["Port shut | The Gazette"], "Port shut | The Gazette"),
        ("", [], ""),
        ("gazette", ["Gazette"], "Gazette"),
        ("https://www.bbc.co.uk/news/1", [], "BBC News"),
        ("https://bbc.com/x", ["Port shut - The Gazette"], "BBC News"),
    ],
)
def test_the_outlet_of_a_page(url: str, named: list[str], outlet: str) -> None:
    assert outlet_of(url, named) == outlet


@pytest.mark.parametrize(
    ("title", "headings", "site", "url", "headline"),
    [
        ("Port shut | The Gazette", [], ["The Gazette"], "", "Port shut"),
        ("Port shut | The Gazette", [], [], "https://gazette.example/x", "Port shut"),
        ("Port shut | The Gazette", [], [], "", "Port shut | The Gazette"),
        ("Port shut | Ada Roe | The Gazette", [], ["The Gazette"], "", "Port shut | Ada Roe"),
        ("Port shut - World | Gazette", ["Port shut"], ["Gazette"], "", "Port shut"),
        ("Port shut", ["Port shut"], [], "", "Port shut"),
        ("Portugal votes", ["Port"], [], "", "Portugal votes"),
    ],
)  # fmt: skip
def test_the_headline_of_a_page(title, headings, site, url, headline) -> None:
    assert headline_of(title, headings, site, url) == headline


@pytest.mark.parametrize(
    ("title", "tail"),
    [
        ("Port shut | World | The Gazette", "The Gazette"),
        ("Port shut", ""),
        ("Port shut | By Ada Roe", ""),
        ("Port shut | The Gazette | By Ada Roe", "The Gazette"),
        ("Port shut | one two three four five six seven eight nine", ""),
    ],
)
def test_the_tail_of_a_title(title: str, tail: str) -> None:
    assert tail_of(title) == tail


@pytest.mark.parametrize(
    ("found", "written", "site", "byline"),
    [
        ("ada roe; ADA ROE; Ada Roe", [], [], "ADA ROE"),
        ("Ada Roe; ; Bo Vik", [], [], "Ada Roe; Bo Vik"),
        ("Gazette; Ada Roe", [], ["Gazette"], "Ada Roe"),
        ("Gazette", [], ["Gazette"], "Gazette"),
        ("", ["Gazette", "The Gazette"], ["The Gazette", "Gazette"], "Gazette"),
        ("", ["Ada Roe"], ["Gazette"], ""),
        ("Roe; Ada", ["Roe, Ada"], [], "Ada Roe"),
        ("Roe; Ada", ["Vik, Bo"], [], "Roe; Ada"),
    ],
)
def test_the_byline_of_a_page(found, written, site, byline) -> None:
    assert byline_of(found, written, site) == byline


PROSE = "The old port of the town was shut on Monday morning, and nobody there knew when the boats would sail again."
NEWS = {"@type": "NewsArticle", "author": [{"name": "Ada Roe"}], "publisher": {"name": "The Gazette"}, "datePublished": "2024-03-03T10:00:00Z"}  # fmt: skip


def page(head: str = "", body: str = "") -> dict:
    (found,) = parse_html(
        f"<html><head><title>Port shut - The Gazette</title>{head}</head><body><article>"
        f"{body or '<h1>Port shut</h1>'}<p>{PROSE}</p><p>{PROSE[4:]}</p></article></body></html>".encode()
    )
    return found


def test_a_page_says_who_wrote_it_when_and_where() -> None:
    ld = json.dumps({"@graph": [{"@type": "WebSite", "author": {"name": "Nobody"}}, NEWS]})
    found = page(
        f'<script type="application/ld+json">{ld}</script><meta property="og:url" content="https://gazette.example/x"><meta name="author" content="Ada Roe">'
    )
    assert found["title"] == "Port shut"
    assert (found["byline"], found["published"], found["url"]) == ("Ada Roe", "2024-03-03", "https://gazette.example/x")
    assert found["outlet"] == "The Gazette"
    assert found["text"].startswith("The old port")


@pytest.mark.parametrize("script", ["{not json", "[" * 100_000])
def test_a_script_that_cannot_be_read_costs_nothing(script: str) -> None:
    assert page(f'<script type="application/ld+json">{script}</script>')["title"] == "Port shut"


@pytest.mark.parametrize("body", ["<p>Port shut</p>", "<p>By Ada Roe</p>", "<p>Port shut</p><p>By Ada Roe</p>"])
def test_a_headline_and_a_byline_are_no_text(body: str) -> None:
    assert page(body=body)["text"].split("\n")[0].startswith("The old port")


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [("title,text\na,b", ","), ("title|text\na|b", "|"), ("title;text;x,y\na;b;c", ";"), ("a\tb", "\t"), ("", ",")],
)
def test_what_parts_the_cells_of_a_table(text: str, delimiter: str) -> None:
    assert delimiter_of(text) == delimiter


def test_rows_keep_their_numbers_and_empty_ones_are_passed_over() -> None:
    rows = numbered_csv(b"title,text,,\nA,It fell.,,\n,,,\n ,,\nB,It rained.\nC\n")
    assert list(rows) == [
        (1, {"title": "A", "text": "It fell."}),
        (4, {"title": "B", "text": "It rained."}),
        (5, {"title": "C"}),
    ]


def nested(depth: int) -> bytes:
    found: object = [{"text": "It fell."}]
    for _ in range(depth):
        found = {"data": found}
    return json.dumps(found).encode()


@pytest.mark.parametrize("depth", [0, 1, 4])
def test_articles_inside_an_object(depth: int) -> None:
    assert list(parse_json(nested(depth))) == [{"text": "It fell."}]


@pytest.mark.parametrize("data", [nested(5), b"7", b'{"x": []}', b'{"x": [1]}', b"{"])
def test_json_without_articles(data: bytes) -> None:
    with pytest.raises(ArticleError):
        list(parse_json(data))


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b'{"x": [{"text": "It fell."}]}', 1),
        (b'{"text": "It fell."}\n\n{"text": "It rained."}', 2),
        (b'{"results": 7, "news": [{"text": "It fell."}]}', 1),
        (b'[{"text": "It fell."}, {"title": "x"}, 7]', 3),
    ],
)
def test_json_with_articles(data: bytes, count: int) -> None:
    assert len(list(parse_json(data))) == count


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("the ex-\nminister left", "the ex-minister left"),
        ("the re-\nport; a report", "the report; a report"),
        ("the re-\nport; a re-port", "the re-port; a re-port"),
        ("a state-of-\nthe-art hall", "a state-of-the-art hall"),
        ("a hall -\nand so on", "a hall - and so on"),
        ("the oﬃce is shut", "the office is shut"),
        ("of\u00adfice hours", "office hours"),
    ],
)
def test_words_broken_at_the_end_of_a_line(text: str, mended: str) -> None:
    before = "All of us heard of it in the harbour: "
    assert reflow(before + text) == before + mended


BODY = [(f"It fell on the {n}th day and nobody knew why.", 11.0) for n in range(4, 16)]


@pytest.mark.parametrize(
    ("edge", "stays"),
    [
        ("12", False),
        ("Page 3", False),
        ("3 of 40", False),
        ("xii", False),
        ("The town", True),
        ("12345", True),
        ("3/40", False),
        ("Gazette\t3", False),
        ("https://gazette.example/x 1/3", False),
        ("5/2/23, 10:12 AM", False),
    ],
)
@pytest.mark.parametrize("at", [0, -1])
def test_the_edge_of_a_page(edge: str, stays: bool, at: int) -> None:
    lines = [(edge, 11.0), *BODY] if at == 0 else [*BODY, (edge, 11.0)]
    assert (edge.split("\t")[0] in Reflowed([lines]).articles[0].split("\n\n")[at]) == stays


@pytest.mark.parametrize(("place", "stays"), [(1, False), (2, True), (3, True), (6, True)])
def test_a_number_alone_is_the_pages_at_its_very_edge(place: int, stays: bool) -> None:
    lines = [*BODY[:place], ("1950", 11.0), *BODY[place:]]
    assert ("1950" in Reflowed([lines]).articles[0]) == stays


def drafts_of(make) -> list[str]:
    """Return what a part gives, its words or what is wrong."""
    return [d.detail.partition(":")[0] if isinstance(d, ArticleError) else d["text"] for d in apart(make, "part")]


def broken():
    yield {"text": "It fell."}
    raise ValueError("damaged")


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (lambda: [{"text": "It fell."}], ["It fell."]),
        (lambda: [], ["part"]),
        (lambda: [ArticleError("read", "empty", "nothing")], ["part"]),
        (broken, ["It fell.", "part"]),
    ],
)
def test_what_is_wrong_with_a_part_costs_the_others_nothing(make, found: list[str]) -> None:
    assert drafts_of(make) == found


def test_a_library_that_is_missing_is_no_fault_of_the_part() -> None:
    def make():
        raise ImportError("openpyxl")

    with pytest.raises(ImportError):
        list(apart(make, "part"))


@pytest.mark.parametrize(("size", "fits"), [(9, True), (10, True), (11, False)])
def test_a_size_at_its_limit(size: int, fits: bool) -> None:
    try:
        check_size(size, 10)
    except ArticleError:
        assert not fits
    else:
        assert fits


def test_what_names_are_relative_to(tmp_path) -> None:
    folder = tmp_path / "news" / "may"
    folder.mkdir(parents=True)
    file = folder / "a.txt"
    file.write_text("It fell.", encoding="utf-8")
    assert base_of([folder]) == folder
    assert base_of([file]) == folder
    assert base_of([file, tmp_path / "news"]) == (tmp_path / "news").resolve()
