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
