"""What is read and noted, how often it is committed, and what is handed on; without any model."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.corpus import reading
from pipeline.corpus.kept import encode
from pipeline.corpus.reading import Gathering, Reading
from pipeline.corpus.store import Store
from pipeline.read import discover, read_file
from pipeline.records import Analysis, Article, Skipped


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def note(folder, tmp_path):
    """Return a function that reads the folder into the store as a run does, and tells what it read and handed on."""

    def run(limit: int = 0, analyse: bool = True, fingerprint: str = "f"):
        store, batches, read = Store(tmp_path / "s.sqlite"), [], []

        def reader(changed, metadata):
            def one(file, metadata):
                read.append(file.name)
                return read_file(file, metadata)

            run.announced = [f.name for f in changed]
            return one

        def new(batch):
            known = {i.key for i in store.inputs()}
            assert {key for key, _ in batch} <= known, "what is handed on is noted"
            batches.append([a.file for _, a in batch])
            for key, article in batch if analyse else ():
                store.put(key, encode(Analysis(article, (), (), (), (), ())))

        this = Reading(store, discover(folder), fingerprint, limit)
        this.note(reader, new)
        run.lacking = [(f.file.name, [a.file for _, a in f.read()]) for f in this.lacking()]
        run.inputs = [(i.name, bool(i.duplicate_of), i.reason) for i in store.inputs()]
        store.forget_the_rest(analyses=not limit)
        store.close()
        return read, batches

    return run


def write(folder: Path, count: int, words: str = "Ship {} left.") -> list[str]:
    names = [f"{k:03}.txt" for k in range(count)]
    for k, name in enumerate(names):
        (folder / name).write_text(words.format(k), encoding="utf-8")
    return names


def lines(*texts: str) -> str:
    return "\n".join(json.dumps({"text": text}) for text in texts)


@pytest.mark.parametrize(("count", "sizes"), [(1, [1]), (32, [32]), (33, [32, 1]), (70, [32, 32, 6])])
def test_what_is_new_is_handed_on_in_batches_and_once(folder, note, count, sizes):
    names = write(folder, count)
    read, batches = note()
    assert (read, note.announced) == (names, names)
    assert [len(b) for b in batches] == sizes and [n for b in batches for n in b] == names
    assert note() == ([], []) and note.announced == []


def test_of_a_file_with_many_articles_it_is_told_how_many_there_were(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "_TOLD", 2)
    (folder / "a.jsonl").write_text(lines(*(f"Ship {n} left." for n in range(5))), encoding="utf-8")
    (folder / "b.txt").write_text("No ship left.", encoding="utf-8")
    store, told = Store(tmp_path / "s.sqlite"), []
    Reading(store, discover(folder), "f").note(lambda *_: read_file, lambda _: None, lambda *step: told.append(step))
    store.close()
    assert told == [
        ("Reading and analysing", 0, 2), ("Articles of a.jsonl", 2, 0), ("Articles of a.jsonl", 4, 0),
        ("Reading and analysing", 1, 2),
    ]  # fmt: skip


def test_long_articles_make_small_batches(folder, note):
    write(folder, 5, "Ship {} left. " + "word " * 6_000)
    assert [len(b) for b in note()[1]] == [2, 2, 1]


@pytest.mark.parametrize("length", [59_999, 60_000])
def test_a_batch_is_full_at_a_number_of_characters(length):
    gathering = Gathering()
    gathering.add("k", Article("doc_1", "a.txt", "txt", "", "x" * length))
    assert gathering.full is (length == 60_000)
    assert len(gathering.take()) == 1 and not gathering and not gathering.full


@pytest.mark.parametrize(("waiting", "most"), [(10, 40), (1000, 2)])
def test_notes_are_committed_many_at_a_time_and_do_not_pile_up(folder, note, monkeypatch, waiting, most):
    """Of files that give nothing there is no batch to wait for."""
    for k in range(100):
        (folder / f"{k}.png").write_bytes(b"")
    count, transaction = [], Store.transaction

    @contextmanager
    def counted(store):
        count.append(1)
        with transaction(store):
            yield

    monkeypatch.setattr(Store, "transaction", counted)
    monkeypatch.setattr(reading, "_PENDING_WRITES", waiting)
    assert note()[1] == []
    assert most / 2 <= len(count) <= most  # three writes a file
    assert len(note.inputs) == 100


def test_a_changed_file_alone_is_read_and_a_text_that_is_known_is_not_new(folder, note):
    write(folder, 3)
    note()
    (folder / "001.txt").write_text("Ship 1 stayed here.", encoding="utf-8")
    assert note() == (["001.txt"], [["001.txt"]])
    (folder / "002.txt").touch()
    (folder / "metadata.csv").write_text("file,title\n000.txt,T\n", encoding="utf-8")
    read, batches = note()
    assert read == ["000.txt", "002.txt", "metadata.csv"] and batches == [["000.txt"]]
    (folder / "metadata.csv").write_text("file,title\n000.txt,T\ngone.txt,U\n", encoding="utf-8")
    assert note() == (["metadata.csv"], [])
    assert note(fingerprint="g")[0] == ["000.txt", "001.txt", "002.txt", "metadata.csv"]


def test_what_a_run_left_undone_is_lacking_and_no_file_is_noted_twice(folder, note):
    (folder / "a.jsonl").write_text(lines("One.", "Two.", "Three."), encoding="utf-8")
    (folder / "b.txt").write_text("Four.", encoding="utf-8")
    note(analyse=False)
    assert note() == ([], [])
    assert note.lacking == [("a.jsonl", ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"]), ("b.txt", ["b.txt"])]


def test_only_what_lacks_its_analysis_is_read_once_more_and_only_as_it_was(folder, note, tmp_path, monkeypatch):
    (folder / "a.jsonl").write_text(lines("One.", "Two.", "Three.", "Four."), encoding="utf-8")
    note()
    store = Store(tmp_path / "s.sqlite")
    keys = {i.name: i.key for i in store.inputs()}
    for name in ("a.jsonl#2", "a.jsonl#3"):
        store.connection.execute("DELETE FROM _analyses WHERE key = ?", (keys[name],))
    store.close()
    store = Store(tmp_path / "s.sqlite")
    this = Reading(store, discover(folder), "f")
    this.note(lambda *_: read_file, lambda batch: None)
    (lacking,) = this.lacking()
    seen = []
    monkeypatch.setattr(reading, "read_file", lambda *a: (seen.append(i.file) or i for i in read_file(*a)))
    assert [(key, a.file) for key, a in lacking.read()] == [(keys[n], n) for n in ("a.jsonl#2", "a.jsonl#3")]
    assert seen == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"], "no further than need be"
    (folder / "a.jsonl").write_text(lines("One.", "Another.", "Three.", "Four."), encoding="utf-8")
    assert [a.file for _, a in lacking.read()] == ["a.jsonl#3"]
    store.close()


def test_twins_keep_apart_within_a_file_and_between_files(folder, note):
    (folder / "a.jsonl").write_text(lines("Same.", "Same.", ""), encoding="utf-8")
    (folder / "b.txt").write_text("Same.", encoding="utf-8")
    assert note()[1] == [["a.jsonl#1", "a.jsonl#2", "b.txt"]]
    twins = [("a.jsonl#1", False, ""), ("a.jsonl#2", True, ""), ("a.jsonl#3", False, "empty"), ("b.txt", True, "")]
    assert note.inputs == twins
    assert note() == ([], [])
    (folder / "a.jsonl").write_text("", encoding="utf-8")
    assert note() == (["a.jsonl", "b.txt"], [["b.txt"]]), "b.txt stands for itself now"
    (folder / "a.txt").write_text("Same.", encoding="utf-8")
    assert note() == (["a.txt", "b.txt"], [["b.txt"]]), "and now a.txt does, as it did"
    assert note.inputs[-2:] == [("a.txt", False, ""), ("b.txt", True, "")]


@pytest.mark.parametrize(("limit", "taken", "handed_on"), [(1, 1, 1), (2, 2, 2), (3, 3, 3), (9, 4, 4)])
def test_a_limit_counts_articles_and_reads_no_further(folder, note, limit, taken, handed_on):
    (folder / "a.jsonl").write_text(lines("One.", "", "Two."), encoding="utf-8")
    write(folder, 1)
    (folder / "z.txt").write_text("Last.", encoding="utf-8")
    _, batches = note(limit)
    assert sum(len(b) for b in batches) == handed_on
    assert len([1 for _, _, reason in note.inputs if not reason]) == taken


def test_a_limit_counts_what_is_kept_too(folder, note):
    names = write(folder, 5)
    note()
    assert note(2)[1] == [] and [name for name, _, _ in note.inputs] == names
    assert note() == (names[2:], [])


@pytest.mark.parametrize(("reason", "again"), [("not readable now", True), ("crashed", True), ("empty", False)])
def test_what_was_no_fault_of_the_file_is_read_again(note, folder, monkeypatch, reason, again):
    write(folder, 2)

    def refuse(file, metadata):
        if file.name == "001.txt":
            yield Skipped(file.name, "read", reason, "")
        else:
            yield from read_files(file, metadata)

    read_files = read_file
    monkeypatch.setitem(globals(), "read_file", refuse)
    note()
    read, _ = note()
    assert read == (["001.txt"] if again else [])
