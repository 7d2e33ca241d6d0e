"""Which claim of before a claim of now is."""

from __future__ import annotations

import sqlite3

import pytest

from pipeline.corpus.record.changes import Changes


@pytest.mark.parametrize("order", [("clm_1", "clm_2"), ("clm_2", "clm_1")])
def test_of_two_claims_in_the_same_words_the_first_by_id_is_meant_in_any_order(saying, order):
    with sqlite3.connect(":memory:", isolation_level=None) as db:
        db.execute("CREATE TABLE _facts (name TEXT PRIMARY KEY, value TEXT)")
        before = Changes(db, "one")
        for claim_id in order:
            list(before.take([saying(claim_id, statement_id=claim_id.replace("clm", "stm"))]))
        now = Changes(db, "two")
        assert list(now.take([saying("clm_3")])) == []
        assert [row.statement_id for row in now.gone()] == ["stm_2"]
    db.close()


def changed(saying, before, now) -> list[tuple[str, str, str]]:
    """Return the changes between two runs, given what is not as usual of their claims."""
    with sqlite3.connect(":memory:", isolation_level=None) as db:
        db.execute("CREATE TABLE _facts (name TEXT PRIMARY KEY, value TEXT)")
        then = Changes(db, "one")
        list(then.take([saying(f"clm_{k}", **facts) for k, facts in before.items()]))
        changes = Changes(db, "two")
        rows = [*changes.take([saying(f"clm_{k}", **facts) for k, facts in now.items()]), *changes.gone()]
    db.close()
    return [(row.change, row.speaker, row.before) for row in rows]


DENIED = {"stance": "denies"}
BEN = {"speaker": "Ben Lee", "speaker_id": "person:ben-lee"}


@pytest.mark.parametrize(
    ("before", "now", "changes"),
    [
        ({1: DENIED}, {2: {}}, [("reversed", "Ada Roe", "denies: the port will close in May")]),
        ({1: {}}, {2: DENIED}, [("reversed", "Ada Roe", "asserts: the port will close in May")]),
        ({1: DENIED}, {2: DENIED}, []),
        ({1: {}}, {2: {"stance": "predicts"}}, []),
        ({1: DENIED}, {1: {}}, []),  # an analyst set its stance right
        ({1: DENIED}, {2: BEN}, [("new", "Ben Lee", ""), ("gone", "Ada Roe", "")]),
    ],
)
def test_the_same_words_with_the_contrary_stance_by_the_same_speaker_are_reversed(saying, before, now, changes):
    assert changed(saying, before, now) == changes


@pytest.mark.parametrize(
    ("now", "changes"),
    [
        ({1: BEN}, []),  # an analyst set its speaker right
        ({1: {"speaker_id": "organisation:ada-roe"}}, []),  # or its type
        ({2: BEN}, []),  # or its article was edited elsewhere as well
        ({1: BEN, 2: BEN | {"document": "b.txt"}}, []),
        ({1: {}, 2: BEN | {"document": "b.txt"}}, [("repeated", "Ben Lee", "")]),
        ({1: {}, 2: {"document": "b.txt"}}, []),
    ],
)
def test_what_was_there_before_is_not_repeated_by_whom_it_is_given_to(saying, now, changes):
    assert changed(saying, {1: {}}, now) == changes
