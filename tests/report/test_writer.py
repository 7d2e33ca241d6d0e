"""What the page is made of, without a browser."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from synthetic import analyses, hostile, tables_of, write_report

from pipeline.tables.columns import EntityRow
from pipeline.tables.report import ReportWriter
from pipeline.tables.report.aliases import known_aliases
from pipeline.tables.report.document import utf16_offsets
from pipeline.tables.report.index import Index, _carriers
from pipeline.tables.report.pack import squeeze_json, to_json


def _block(page: str, name: str):
    text = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.S)[1]
    return json.loads(text)


def _unpack(page: str, name: str):
    return json.loads(zlib.decompress(base64.b64decode(_block(page, name)), wbits=-15))


@given(st.text())
def test_json_in_a_page_holds_no_markup_and_reads_back(text):
    assert not re.search(r"[<>&\u2028\u2029]", to_json(text))
    assert json.loads(to_json([text])) == [text]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_squeezed_json_reads_back(text):
    assert json.loads(zlib.decompress(base64.b64decode(squeeze_json({"a": text})), wbits=-15)) == {"a": text}


@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
def test_offsets_slice_as_javascript_does(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    at, units = utf16_offsets(text), text.encode("utf-16-le")
    assert units[2 * at(start) : 2 * at(end)].decode("utf-16-le") == text[start:end]


def test_the_index_holds_every_claim(tmp_path):
    found = list(analyses(4))
    page = write_report(tmp_path, found).read_text("utf-8")
    claims = [c for rows in tables_of(found)[0] for c in rows.claims]
    index = _unpack(page, "index")
    assert index["claims"]["claim_id"] == [c.claim_id for c in claims]
    assert index["claims"]["content"] == [c.content for c in claims]
    part = _unpack(page, "part-0")
    first = next(i for i, c in enumerate(claims) if c.source_start is not None)
    spans = part[index["claims"]["doc"][first]]["claims"][first]
    assert spans[0] == [claims[first].source_start, claims[first].source_end]


def test_the_index_holds_every_figure_with_the_claim_that_says_it(tmp_path):
    found = list(analyses(4))
    rows = tables_of(found)[0]
    index = _unpack(write_report(tmp_path, found).read_text("utf-8"), "index")
    figures = [f for r in rows for f in r.figures]
    assert index["figures"]["figure_id"] == [f.figure_id for f in figures]
    carried = {link.figure_id: link.claim_id for r in rows for link in r.claim_figures}
    said = [index["claims"]["claim_id"][k] for k in index["figures"]["claim"]]
    assert said == [carried[f.figure_id] for f in figures]
    assert set(index["figures"]["sentence"]) == {""}  # it is in the claim


@pytest.mark.parametrize(
    ("claims", "carrier"),
    [
        ([("a", "article", 5), ("b", "person", 30)], "b"),  # somebody's claim before the article's own
        ([("a", "person", 30), ("b", "person", 5)], "b"),  # the shorter one: it lies in the other
        ([("a", "article", 30), ("b", "article", 5)], "b"),
        ([("a", "person", 5)], "a"),
    ],
)
def test_the_claim_that_says_a_figure(claims, carrier):
    rows = SimpleNamespace(
        claims=[SimpleNamespace(claim_id=i, source_type=kind, content="x" * size) for i, kind, size in claims],
        claim_figures=[SimpleNamespace(claim_id=i, figure_id="fig") for i, _, _ in claims],
    )
    assert [c[0] for c in claims][_carriers(rows)["fig"]] == carrier


def test_what_people_call_a_body_is_known_though_no_article_says_it(tmp_path):
    entity = EntityRow("agency:doj", "agency", "Department of Justice", "Justice Department", "", "", "", 1, 1, 0, "")
    index = Index()
    index.entity("agency:doj")
    index.write("entities", [entity, replace(entity, entity_id="agency:not-on-the-page")])
    assert index.json()["entities"]["name"] == ["Department of Justice"]
    assert "DOJ" in index.json()["entities"]["also"][0].split(" | ")
    assert known_aliases().get(("person", "Nobody Known"), ()) == ()


def test_policy_names_the_hashes_of_the_very_script_and_style(tmp_path):
    page = write_report(tmp_path, list(analyses(1))).read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    for tag in ("script", "style"):
        (inline,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not re.search(r"""(src|href)=["'](?!#)""", page)


def test_no_script_writes_markup():
    code = "".join(p.read_text("utf-8") for p in Path(__file__).parents[2].glob("pipeline/tables/report/scripts/*.js"))
    assert len(code) > 50_000
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|fetch\(|XMLHttpRequest", code)


def test_same_input_same_bytes(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    pages = [write_report(tmp_path / name, list(analyses(3))).read_bytes() for name in "ab"]
    assert pages[0] == pages[1]


def test_a_failure_leaves_the_old_page(tmp_path):
    old = write_report(tmp_path, list(analyses(1))).read_bytes()
    with pytest.raises(RuntimeError), ReportWriter(tmp_path):
        raise RuntimeError
    assert [p.name for p in tmp_path.iterdir()] == ["report.html"]
    assert (tmp_path / "report.html").read_bytes() == old


@pytest.mark.parametrize(
    ("limits", "kept"), [({"claims": 30}, 2), ({"characters": 3000}, 2), ({"claims": 5}, 0), ({}, 8)]
)
def test_a_full_page_holds_the_first_documents_and_the_counts_of_all(tmp_path, limits, kept):
    page = write_report(tmp_path, list(analyses(8)), **limits).read_text("utf-8")
    assert len(_unpack(page, "index")["documents"]["doc_id"]) == kept
    assert _block(page, "meta")["all"]["documents"] == 8


def test_a_long_content_is_shortened_in_the_list_only(tmp_path):
    page = write_report(tmp_path, [hostile("long", "word " * 10_000)]).read_text("utf-8")
    assert len(_unpack(page, "index")["claims"]["content"][0]) == 2002
    assert len(_unpack(page, "part-0")[0]["text"]) == 50_000
