"""What an analyst corrects on the page comes out as a file that the next run applies."""

from __future__ import annotations

import time

import pytest
from synthetic import analyses, tables_of, write_report

from pipeline.corpus.corrections import load_corrections
from pipeline.records import Correction, Corrections

pytestmark = pytest.mark.browser


def _choose(page, name: str) -> None:
    page.run("document.querySelector('#dialog input').value = arguments[0]", name)
    page.click("#dialog [type=submit]")


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
    _choose(page, "Nobody Known")
    assert "Nobody here" in page.text("#dialog .error")
    _choose(page, "Wen Li")
    page.until("document.querySelector('#card .who').textContent.startsWith('Wen Li')")
    page.click("#card .who .entity")
    page.click(".merge-button")
    _choose(page, "person:ruth-adeyemi")
    assert page.text("#correction-count") == "3"
    page.click("#open-corrections")
    page.click(".export")
    file = page.downloads / "corrections.csv"
    deadline = time.monotonic() + 10
    while not file.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    read = load_corrections(file)
    assert read.faults == ()
    assert [(c.action, c.target, c.value) for c in (*read.entities, *read.claims)] == [
        ("rename", "person:x", "=X, “Y”"),
        ("merge", "person:wen-li", "person:ruth-adeyemi"),
        ("wrong_claim", claims[0].claim_id, ""),
        ("set_speaker", claims[1].claim_id, "person:wen-li"),
    ]
    assert page.errors() == []


def test_corrections_survive_reopening_and_are_undone(page, tmp_path):
    found = list(analyses(2, seed=5))
    path = write_report(tmp_path, found)
    page.open(path)
    page.press("w")
    page.open(path)
    assert page.text("#correction-count") == "1"
    page.click("#open-corrections")
    page.click(".undo")
    assert page.text("#correction-count") == "0"
