"""The cells of tables that a site or a crawler wrote: mark-up, entities, objects in the place of words."""

from __future__ import annotations

import csv
import io
import json

import pytest

from pipeline.read import read_inputs
from pipeline.read.cells import unmarked, words_of_cell
from pipeline.records import Article, Skipped

TWO = "Four ships left.\n\nNobody said why."


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("<p>Four ships left.</p><p>Nobody said why.</p>", TWO),
        ("<div>Four <a href='x'>ships</a> left.<br/>Nobody said why.</div>", TWO),
        ("<P>Four ships left.<P>Nobody said why.", TWO),
        ("<p>Four ships left.</p><script>var x = 1;</script><style>p {}</style><p>Nobody said why.", TWO),
        ("<!-- wp:paragraph -->\nFour ships left.\n\nNobody said why.", TWO),
        # of mark-up within lines alone, the lines are the paragraphs
        ("Four <em>ships</em>\nleft.\n\nNobody <b>said</b> why.", TWO),
        ("Four <em>ships</em> left.\nNobody said why.", TWO),
        ("<h2>Ships</h2>\n\nFour left.\n\nOne <i>stayed</i>.", "Ships\n\nFour left.\n\nOne stayed."),
        ("It cost &pound;3m &amp; more: &#8220;too much&#x201d;.", "It cost £3m & more: “too much”."),
        # a sign of less-than, an address, a remark that nobody closed lose no words; mark-up that is cut off shows no more
        ("<p>Where x<y and y<z, it fell.</p>", "Where x<y and y<z, it fell."),
        ("<p>It fell if a<b and c>d, she said.</p>", "It fell if a<b and c>d, she said."),
        (
            "<p>It fell by <5% in <May, he told <ada@gazette.example>.</p>",
            "It fell by <5% in <May, he told <ada@gazette.example>.",
        ),
        ("<p>Four ships left. <!-- more</p><p>Nobody said why.</p>", "Four ships left. more\n\nNobody said why."),
        (
            "<!-- one --><p>Four ships left.</p><!-- more<p>Nobody said why.</p>",
            "Four ships left.\n\nmore\n\nNobody said why.",
        ),
        ("<p><![CDATA[Four ships left.]]></p><p>Nobody said why.</p>", TWO),
        ("<p>Four ships left.</p><p hidden>Not this.</p><p>Nobody said why.</p><img src='x.png", TWO),
        (
            "<p>Four <o:p>ships</o:p> left.</p><amp-ad>x</amp-ad><p>Nobody <new-word>said</new-word> why.</p>",
            "Four ships left.\n\nx\n\nNobody said why.",
        ),
        # an attribute without a value is the first one, or the only one
        ('<p data-v-1a class="t">Four ships left.</p><p class>Nobody said why.</p>', TWO),
        ("<div data-reactroot><img alt src=x.png>Four ships left.</div><a download href='x'>Nobody said why.</a>", TWO),
        ('<table border cellpadding="2"><tr><td nowrap/>Four ships left.</table><p own>Nobody said why.</p>', TWO),
        ('<p data-v-1a class = "t" >Four ships left.</p><p>Nobody said why.<img alt src="x.p', TWO),
        ("<p>It fell if a <b and c> d, or <i so on.</p>", "It fell if a <b and c> d, or <i so on."),
        ("<p>It fell if a <b and c = d, or <i title it = e.</p>", "It fell if a <b and c = d, or <i title it = e."),
        # counter-examples: what is no mark-up stays to the last blank
        ("Profits < costs, and costs > wages.\n  So it fell. ", None),
        ("He typed <p> twice, once <b>, and <never>this</never>.", None),
        ("AT&T; and R&D, Q&A; were sold: x?a=1&copy=2&notify=3.", None),
        ("Mail <ada@gazette.example> or see <https://gazette.example>.", None),
        ("I <3 ships, she wrote </3.", None),
        ("He typed <!-- and it was <b>bold.", None),
    ],
)
def test_a_cell_as_words(cell: str, words: str | None) -> None:
    assert words_of_cell(cell) == (cell if words is None else words)


def test_a_number_is_nobodys_name() -> None:
    assert unmarked({"text": "It fell.", "byline": "17"}) == {"text": "It fell."}
    assert unmarked({"text": "17", "byline": "Agent 17"}) == {"text": "17", "byline": "Agent 17"}


MARKED = "<p>Four ships left.</p>\n<p>Nobody said why.</p>"
ROWS = {
    "a cell": {"text": MARKED, "title": "Ships &#038; <i>men</i>"},
    "WordPress": {"content": {"rendered": MARKED, "protected": False}, "title": {"rendered": "Ships &#038; men"}, "author": 3},
    "Drupal": {"body": {"value": MARKED, "format": "html"}, "title": "Ships & men"},
    "a search engine": {"_id": "1", "_source": {"text": MARKED, "title": "Ships & men"}},
    "a newspaper's own": {"webTitle": "Ships & men", "fields": {"bodyText": TWO}},
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_an_object_of_a_site(tmp_path, row, name):
    (tmp_path / name).write_text(json.dumps([row] if name == "a.json" else row), encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert (article.text, article.title, article.byline) == (TWO, "Ships & men", "")


def test_a_row_of_a_table_with_mark_up(tmp_path):
    out = io.StringIO()
    csv.writer(out).writerows(
        [["text", "headline"], [MARKED, "A &amp; B"], ["It fell.", "C"], ["<b>" * 500 + "</b>", "D"]]
    )
    (tmp_path / "a.csv").write_text(out.getvalue(), encoding="utf-8")
    marked, plain, deep = read_inputs(tmp_path)
    assert (marked.text, marked.title) == (TWO, "A & B")
    assert (plain.text, plain.title) == ("It fell.", "C")
    assert isinstance(deep, Skipped) and deep.reason == "nested too deeply" and deep.file == "a.csv#3"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"url": "https://gazette.example/a", "maintext": None}, "no text field"),
        ({"url": "https://gazette.example/a", "content": {"rendered": None}}, "no text field"),
        ({"url": "https://gazette.example/a", "maintext": ""}, "empty"),
        ({"url": "https://gazette.example/a", "title": "A"}, "links, no articles"),
    ],
)
def test_a_row_without_words_says_what_it_lacks(tmp_path, row, reason):
    full = {"url": "https://gazette.example/b", "maintext": "It fell."}
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(full)}\n{json.dumps(row)}\n", encoding="utf-8")
    article, refused = read_inputs(tmp_path)
    assert isinstance(article, Article) and refused.reason == reason


def test_empty_lines_part_paragraphs_beside_a_list() -> None:
    cell = "The council voted.\n\nRoe said so.\n\nThe mayor objected:\n<ul>\n<li>It is late</li>\n</ul>\n\nBo Vik left."
    told = ["The council voted.", "Roe said so.", "The mayor objected:", "It is late", "Bo Vik left."]
    assert words_of_cell(cell).split("\n\n") == told
