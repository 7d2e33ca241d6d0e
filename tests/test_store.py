import sqlite3

import pytest

from pipeline.corpus.store import Input, Store, analysis_key
from pipeline.errors import OutputError
from pipeline.records import Analysis, Article, Claim, Entity, Figure, Mention, Zone

ARTICLE = Article("doc_1", "a.txt", "txt", "00", "Roe said 3,000 came.\n“é”", title="T")
ANALYSIS = Analysis(
    ARTICLE,
    (Zone(0, 20, "body"),),
    (Entity("e0", "person", "Ada Roe"),),
    (Mention("men_1", "e0", "person", "Roe", 0, 3, role="mayor"), Mention("men_2", "e0", "person", "she", 5, 8)),
    (Figure("fig_1", "3,000", 9, 14, "count", 3000.0),),
    (Claim("clm_1", "person", ((9, 20),), (0, 20), (0, 3), (4, 8), figures=("fig_1",)),),
)


def entry(file, key, doc_id="doc_1", duplicate_of=""):
    return Input(file, 0, 1, file, doc_id, duplicate_of, key)


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "s.sqlite")
    yield store
    store.close()


def fill(store, file="a.txt", key="k1", **more):
    store.begin_file(file)
    store.add_inputs([entry(file, key, **more)])
    store.end_file(file, "state")


def test_what_is_missing_is_looked_for_in_the_files_of_this_run_alone(store, tmp_path):
    fill(store, "of-this-run.txt", "k1")
    earlier = Store(tmp_path / "s.sqlite")
    fill(earlier, "gone.txt", "k2", doc_id="doc_2")
    earlier.close()
    assert [i.file for i in store.missing()] == ["of-this-run.txt"]
    store.put("k1", ANALYSIS)
    assert list(store.missing()) == []


def test_an_analysis_comes_back_as_it_was(store):
    store.put("k1", ANALYSIS)
    assert store.get("k1") == ANALYSIS


def test_entities_come_with_the_mentions_that_carry_a_role(store):
    fill(store)
    store.put("k1", ANALYSIS)
    assert list(store.entities()) == [("doc_1", ANALYSIS.entities, ANALYSIS.mentions[:1])]


def test_a_file_is_kept_only_when_nothing_changed(tmp_path):
    def reopened():
        return Store(tmp_path / "t.sqlite")

    first = reopened()
    fill(first)
    first.close()
    assert reopened().must_read("a.txt", "other state") and reopened().keep_file("a.txt", "other state") is None
    assert reopened().must_read("b.txt", "state") and reopened().keep_file("b.txt", "state") is None
    again = reopened()
    assert not again.must_read("a.txt", "state") and list(again.missing()) == []
    assert again.keep_file("a.txt", "state") == 1
    assert [i.file for i in again.missing()] == ["a.txt"], "killed before its analysis was done"


def test_a_new_earlier_twin_makes_a_file_be_read_again(tmp_path):
    store = Store(tmp_path / "t.sqlite")
    fill(store, "b.txt")
    store.put("k1", ANALYSIS)
    store.close()
    store = Store(tmp_path / "t.sqlite")
    assert store.claim_doc_id("doc_1")  # a.txt, new, holds the same text
    assert store.keep_file("b.txt", "state") is None


def test_what_is_gone_is_forgotten(tmp_path):
    store = Store(tmp_path / "t.sqlite")
    fill(store, "a.txt", "k1")
    fill(store, "b.txt", "k2", doc_id="doc_2")
    store.put("k1", ANALYSIS)
    store.put("k2", ANALYSIS)
    store.close()
    store = Store(tmp_path / "t.sqlite")
    store.keep_file("a.txt", "state")
    assert store.forget_the_rest(analyses=True) == 1
    assert [i.file for i in store.inputs()] == ["a.txt"]
    assert store.has("k1") and not store.has("k2")


def test_a_failed_article_becomes_a_skipped_input(store):
    fill(store)
    store.fail("k1", "analyse", "failed", "why")
    (row,) = store.inputs()
    assert (row.name, row.stage, row.reason, row.detail) == ("a.txt", "analyse", "failed", "why")


def test_a_transaction_is_all_or_nothing(store):
    with pytest.raises(RuntimeError), store.transaction():
        store.note("a", "1")
        raise RuntimeError
    assert store.fact("a") == ""


def test_the_key_holds_content_metadata_and_fingerprint():
    from dataclasses import replace

    variants = [ARTICLE, replace(ARTICLE, published="2025"), replace(ARTICLE, title="U"), replace(ARTICLE, sha256="01")]
    keys = {analysis_key(a, f) for a in variants for f in ("f1", "f2")}
    assert len(keys) == 8


def test_a_store_of_another_version_is_refused(tmp_path):
    db = sqlite3.connect(tmp_path / "s.sqlite")
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(OutputError, match="another version"):
        Store(tmp_path / "s.sqlite")


def test_a_file_that_is_no_database_is_refused(tmp_path):
    (tmp_path / "s.sqlite").write_bytes(b"no database at all, but long enough to be one" * 10)
    with pytest.raises(OutputError, match="cannot open"):
        Store(tmp_path / "s.sqlite")
