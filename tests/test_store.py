import sqlite3

import pytest

from pipeline.corpus.store import Input, Store, analysis_key, holds_work
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


@pytest.mark.parametrize("when", ["before the file is at its end", "after"])
@pytest.mark.parametrize(("reason", "again"), [("too slow", True), ("crashed", True), ("failed", False)])
def test_a_file_is_not_done_with_while_some_of_it_is_to_be_tried_again(store, reason, again, when):
    store.begin_file("a.jsonl")
    store.add_inputs([entry("a.jsonl", "k1"), Input("a.jsonl", 2, 2, "a.jsonl#2", "doc_2", "", "k2")])
    if when == "after":
        store.end_file("a.jsonl", "state")
    store.fail("k1", "analyse", reason, "why")
    if when != "after":
        store.end_file("a.jsonl", "state")
    store.fail("k2", "analyse", "failed", "why")  # so that nothing of it waits for its analysis
    assert store.must_read("a.jsonl", "state") == again


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


@pytest.mark.parametrize(("room", "kept"), [(None, 2), (3, 2), (2, 2), (1, None), (0, None)])
def test_a_file_is_kept_if_there_is_room_for_all_its_articles(store, room, kept):
    store.begin_file("a.jsonl")
    store.add_inputs([Input("a.jsonl", n, n, f"a.jsonl#{n}", f"doc_{n}", "", f"k{n}") for n in (1, 2)])
    store.add_inputs([Input("a.jsonl", 3, 3, "a.jsonl#3", stage="read", reason="empty")])
    store.end_file("a.jsonl", "state")
    assert store.keep_file("a.jsonl", "state", room) == kept


@pytest.mark.parametrize(
    ("earlier", "kept"),
    [
        ([], None),  # the original is gone: it stands for itself now
        (["doc_0"], 1),  # it is there
        (["doc_0", "doc_1"], 1),  # another one of this text, which has the same id only by its place
        (["doc_2"], None),
    ],
)
def test_a_duplicate_is_kept_only_beside_its_original(store, earlier, kept):
    fill(store, "b.txt", "k1", doc_id="doc_1", duplicate_of="doc_0")
    for doc_id in earlier:
        store.claim_doc_id(doc_id)
    assert store.keep_file("b.txt", "state") == kept


def test_a_duplicate_is_kept_beside_its_original_in_the_same_file(store):
    store.begin_file("a.jsonl")
    store.add_inputs(
        [Input("a.jsonl", 1, 1, "1", "doc_0", "", "k0"), Input("a.jsonl", 2, 2, "2", "doc_1", "doc_0", "k1")]
    )
    store.end_file("a.jsonl", "state")
    assert store.keep_file("a.jsonl", "state") == 2
    assert not store.claim_doc_id("doc_0") and store.claim_doc_id("doc_1"), "an original's id alone is taken"


@pytest.mark.parametrize(
    ("reason", "again"), [("crashed", True), ("too slow", True), ("changed", True), ("failed", False)]
)
def test_what_may_fare_better_is_read_again(store, reason, again):
    fill(store, "a.txt", "k1")
    fill(store, "b.txt", "k2", doc_id="doc_2")
    store.fail("k1", "analyse", reason, "")
    assert (store.must_read("a.txt", "state"), store.must_read("b.txt", "state")) == (again, False)


def test_the_original_of_a_duplicate_is_missed_once_it_has_no_analysis(store):
    fill(store, "a.txt", "k1", doc_id="doc_1")
    fill(store, "b.txt", "k2", doc_id="doc_2", duplicate_of="doc_1")
    assert store.orphaned() == set()
    store.fail("k1", "analyse", "failed", "")
    assert store.orphaned() == {"doc_1"}
    store.fail("k2", "analyse", "failed", "")
    assert store.orphaned() == set(), "and nothing is left that refers to it"


@pytest.mark.parametrize("analyses", [True, False])
def test_analyses_are_forgotten_only_if_it_is_asked_for(store, analyses):
    store.put("k1", ANALYSIS)
    store.forget_the_rest(analyses=analyses)
    assert store.has("k1") is not analyses


def test_what_is_work_worth_keeping(tmp_path):
    path = tmp_path / "s.sqlite"
    assert not holds_work(path) and not path.exists()
    path.write_bytes(b"damaged")
    assert not holds_work(path)
    path.unlink()
    store = Store(path)
    assert not holds_work(path)
    fill(store)
    assert holds_work(path) and not holds_work(path, read=False)
    store.put("k1", ANALYSIS)
    assert holds_work(path, read=False)
    store.close()
