"""The notebook runs from top to bottom on tables as they are written, and is kept without outputs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from synthetic import analyses

from pipeline import read_tables
from pipeline.corpus.publish import publish
from pipeline.corpus.store import Input, Store
from pipeline.tables.columns import TABLES
from pipeline.tables.record_columns import DisagreementRow
from pipeline.tables.writer import CsvWriter

NOTEBOOK = Path(__file__).resolve().parent.parent / "notebooks" / "explore.ipynb"

pytestmark = pytest.mark.notebook


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    """An output folder of synthetic articles."""
    store = Store(tmp_path / "onrecord.sqlite")
    for analysis in analyses(4):
        article = analysis.article
        store.add_inputs([Input(article.file, 0, 1, article.file, article.doc_id, "", article.doc_id)])
        store.put(article.doc_id, analysis)
    publish(store, tmp_path, None)
    store.close()
    _dispute(tmp_path)
    return tmp_path


def _dispute(folder: Path) -> None:
    """Let the second and the third statement be against the first."""
    first, *others = read_tables(folder)["statements"].to_dict("records")[:3]
    with CsvWriter(next(t for t in TABLES if t.name == "disagreements"), folder) as table:
        table.write(
            [
                DisagreementRow(
                    f"dis_{why}", why, first["statement_id"], other["statement_id"], first["text"], first["speakers"], "", "", "",
                    other["text"], other["speakers"], "", "", "", "", "",
                )
                for why, other in zip(("denial", "figure"), others, strict=True)
            ]
        )  # fmt: skip


def test_runs(outputs, monkeypatch):
    for needed in ("nbclient", "ipykernel", "matplotlib"):
        pytest.importorskip(needed)
    import nbformat
    from nbclient import NotebookClient

    monkeypatch.setenv("ONRECORD_OUTPUT", str(outputs))
    book = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(book, timeout=120, resources={"metadata": {"path": str(NOTEBOOK.parent)}}).execute()
    shown = [out for cell in book.cells if cell.cell_type == "code" for out in cell.outputs]
    assert (outputs / "series.csv").read_text("utf-8").count("ferry crossing") > 1
    assert any("image/png" in out.get("data", {}) for out in shown)
    assert any(out.get("text", "").count("report.html#clm_") == 1 for out in shown)
    tables = {
        cell["id"]: out["data"]["text/html"]
        for cell in book.cells
        for out in cell.get("outputs", ())
        if "text/html" in out.get("data", {})
    }
    rows = re.findall(r"<th>(stm_\w+)</th>", tables["disagreements-code"])
    assert rows[0] == read_tables(outputs)["statements"]["statement_id"][0] and len(rows) == len(set(rows)) == 3
    assert not any("&lt;NA&gt;" in table or "NaN" in table for name, table in tables.items() if name != "c09")


def test_outputs_are_stripped():
    nbformat = pytest.importorskip("nbformat")
    book = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(book)
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)
