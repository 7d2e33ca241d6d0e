"""Memory grows with the names of a corpus, not with its documents."""

from __future__ import annotations

import gc
import tracemalloc
from functools import partial

import pytest
from synthetic import analyses

from pipeline.corpus.publish import publish
from pipeline.corpus.store import Input, Store
from pipeline.read import discover
from pipeline.tables.report import ReportWriter


def peak(work) -> int:
    gc.collect()
    tracemalloc.start()
    kept = work()
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del kept
    return size


@pytest.fixture
def published(tmp_path, monkeypatch):
    """Publish so many documents, all with the same ten names, and return the peak of memory."""
    monkeypatch.setattr("pipeline.corpus.form.ReportWriter", partial(ReportWriter, claims=100))  # it holds the first

    def once(count: int, turn: int) -> int:
        folder = tmp_path / f"{count}-{turn}"
        folder.mkdir()
        store = Store(folder / "onrecord.sqlite")
        with store.transaction():
            for number, a in enumerate(analyses(count, 4)):
                store.put(f"key-{number}", a)
                store.add_inputs([Input(a.article.file, 0, 1, a.article.file, a.article.doc_id, "", f"key-{number}")])
        size = peak(lambda: publish(store, folder, None))
        store.close()
        return size

    # The lower of two: Python's table of interned strings doubles once in a while, 2 MB at whatever is measured just then.
    return lambda count: min(once(count, turn) for turn in range(2))


def test_publishing_keeps_little_of_a_document(published):
    published(20)  # what is read once: word lists, templates
    few, many = published(200), published(1200)
    # bytes a document, some 300 to 800 of them seen, by when Python collects its cycles (SQLite's cursors); 1,400 more if
    # ids and the figures of series are kept. They are of what fills up and is bounded (rows of a series that are written at
    # once), and what the record keeps of each: the sketch by which a copy is known, and whose report it is.
    assert (many - few) / 1000 < 1200


def test_a_file_to_read_costs_little(tmp_path):
    for number in range(2000):
        (tmp_path / f"an-article-of-the-{number:05}.txt").touch()
    assert peak(lambda: discover(tmp_path)) / 2000 < 900  # bytes
