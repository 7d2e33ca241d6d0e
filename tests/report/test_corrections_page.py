"""What an analyst corrects on the page comes out as a file that the next run applies."""

from __future__ import annotations

import time

import pytest
from synthetic import analyses, tables_of, write_report

from pipeline.corpus.corrections import load_corrections
from pipeline.corrections import Correction, Corrections

pytestmark = pytest.mark.browser


def _choose(page, **values: str) -> None:
    for name, value in values.items():
        page.run("document.querySelector(`#dialog [name=${arguments[0]}]`).value = arguments[1]", name, value)
    page.click("#dialog [type=submit]")


def _exported(page) -> Corrections:
    page.click("#open-corrections")
    page.click(".export")
    file = page.downloads / "corrections.csv"
    deadline = time.monotonic() + 10
    while not file.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    read = load_corrections(file)
    file.unlink()
    assert read.faults == ()
    return read


def test_corrections_are_exported(page, tmp_path):
    found = list(analyses(3))
    claims = [c for rows in tables_of(found)[0] for c in rows.claims if c.source_id]
    earlier = Corrections((Correction(2, "rename", "person:x", "=X, “Y”"),))
    page.open(write_report(tmp_path, found, earlier), f"#{claims[0].claim_id}")
    page.press("w")
    page.until("document.querySelector('#card').classList.contains('wrong')")
    page.run(f"location.hash = '{claims[1].claim_id}'")
    page.until(f"document.querySelector('#card .ids').textContent.startsWith('{claims[1].claim_id}')")
    page.click(".speaker-button")
    _choose(page, entity="Nobody Known")
    assert "Nobody here" in page.text("#dialog .error")
    _choose(page, entity="Wen Li")
    page.until("document.querySelector('#card .who').textContent.startsWith('Wen Li')")
    page.click("#card .who .entity")
    page.click(".merge-button")
    _choose(page, entity="person:ruth-adeyemi")
    assert page.text("#correction-count") == "3"
    read = _exported(page)
    assert [(c.action, c.target, c.value) for c in (*read.entities, *read.claims)] == [
        ("rename", "person:x", "=X, “Y”"),
        ("merge", "person:wen-li", "person:ruth-adeyemi"),
        ("wrong_claim", claims[0].claim_id, ""),
        ("set_speaker", claims[1].claim_id, "person:wen-li"),
    ]
    assert page.errors() == []


@pytest.fixture
def first(page, tmp_path):
    """Open a page at a claim that carries a figure; return the claim and its document."""
    rows = tables_of(list(analyses(2, seed=3)))[0][0]
    claim = next(c for c in rows.claims if c.source_id and c.figures)
    path = write_report(tmp_path, list(analyses(2, seed=3)))
    page.open(path).run("localStorage.clear()")
    page.open(path, f"#{claim.claim_id}")
    return claim, rows.document


def test_role_stance_outlet_and_date(page, first):
    claim, document = first
    page.click(".correct-button")
    _choose(page, published="last week")
    assert "written 2025-01-26" in page.text("#dialog .error")
    _choose(page, role="harbour master", stance="doubts", outlet="The Gazette", published="2024-05")
    page.until("document.querySelector('#card .stance.doubts')")
    assert ", harbour master" in page.text("#card .who")
    assert page.text(".row[aria-selected=true] .outlet") == "The Gazette · May 2024"
    assert {(c.action, c.target, c.value) for c in _exported(page).claims} == {
        ("set_role", claim.claim_id, "harbour master"),
        ("set_stance", claim.claim_id, "doubts"),
        ("set_outlet", document.file, "The Gazette"),
        ("set_published", document.file, "2024-05"),
    }


def test_what_was_left_as_it_was_is_no_correction(page, first):
    page.click(".correct-button")
    _choose(page)
    assert page.text("#correction-count") == "0"


def test_the_ends_of_a_content(page, first):
    claim, document = first
    page.click(".ends-button")
    selected = (
        "const a = document.querySelector('#dialog textarea'); return a.value.slice(a.selectionStart, a.selectionEnd)"
    )
    assert page.run(selected) == claim.content
    page.run(
        "const a = document.querySelector('#dialog textarea'); a.setSelectionRange(a.selectionStart, a.selectionStart + 9)"
    )
    _choose(page)
    (correction,) = _exported(page).claims
    start, end = map(int, correction.value.split("-"))
    assert (correction.action, start) == ("set_content", claim.content_start)
    assert end - start == len(claim.content[:9].rstrip())
    assert correction.document == document.file


def test_a_figure(page, first):
    page.click(".figure-button")
    _choose(page, value="many")
    assert "plain number" in page.text("#dialog .error")
    _choose(page, value="1,234.5", measures="boat")
    page.click("#tab-figures")
    assert "boat" in page.texts("#figures .measures")
    page.click("#tab-claims")
    page.click(".figure-button")
    page.run("document.querySelector('#dialog [name=wrong]').checked = true")
    _choose(page)
    found = {c.action: c.value for c in _exported(page).claims}
    assert found == {"set_value": "1234.5", "set_measures": "boat", "wrong_figure": ""}


def test_a_missed_claim(page, first):
    _, document = first
    page.click("#missed")
    assert "Select in the article" in page.text("#dialog")
    page.click("#dialog .close")
    page.run(
        "const p = document.querySelector('#article > p'); const r = document.createRange(); r.selectNodeContents(p);"
        "getSelection().removeAllRanges(); getSelection().addRange(r)"
    )
    page.click("#missed")
    assert page.text("#dialog p").startswith("“" + page.text("#article > p")[:20])
    _choose(page, entity="Wen Li")
    (correction,) = _exported(page).claims
    start, end = map(int, correction.target.split("-"))
    text = next(a.article.text for a in analyses(2, seed=3) if a.article.file == document.file)
    assert text[start:end] == page.text("#article > p").strip()
    assert (correction.action, correction.value, correction.document) == ("add_claim", "person:wen-li", document.file)


def test_corrections_survive_reopening_and_are_undone(page, tmp_path):
    found = list(analyses(2, seed=5))
    path = write_report(tmp_path, found)
    page.open(path).run("localStorage.clear()")
    page.open(path)
    page.press("w")
    page.open(path)
    assert page.text("#correction-count") == "1"
    page.click("#open-corrections")
    page.click(".undo")
    assert page.text("#correction-count") == "0"


def test_the_page_says_where_the_file_goes_and_why_a_line_had_no_effect(page, tmp_path):
    earlier = Corrections((Correction(2, "rename", "Nobody", "Somebody"),))
    why = "line 2: rename Nobody → Somebody: nobody here is called “Nobody”"
    page.open(write_report(tmp_path, list(analyses(1)), earlier, without_effect=[why]))
    page.click("#open-corrections")
    assert page.texts(".without-effect li") == [why]
    assert "top of the folder of articles" in page.text("#dialog ol")
