"""Which disagreements are rows of their own."""

from __future__ import annotations

import pytest

from pipeline.corpus.record.book import Book
from pipeline.corpus.record.disagree import Disagreements
from pipeline.corpus.record.join import Against

NINE = "the port will close for 9 weeks"
COPIES = {f"doc_a{k}": "doc_a" for k in range(1, 4)} | {f"doc_b{k}": "doc_b" for k in range(1, 4)}


@pytest.mark.parametrize(
    ("copies", "words", "rows"),
    [
        (COPIES, NINE, {("clm_a", "clm_b")}),
        ({"doc_a1": "doc_a"}, NINE, {("clm_a", "clm_b2"), ("clm_a2", "clm_b2"), ("clm_a3", "clm_b2")}),
        (COPIES, "the port will close for 8 weeks", {("clm_a", "clm_b2")}),  # the original says something else
    ],
)
def test_between_near_copies_the_originals_disagree_once(saying, copies, words, rows):
    book = Book()
    for name in ("a", "a1", "a2", "a3"):
        book.add([saying(f"clm_{name}", doc_id=f"doc_{name}", statement_id=f"stm_{name}")])
    for name, text in (("b", words), ("b1", NINE), ("b2", NINE), ("b3", NINE)):
        book.add([saying(f"clm_{name}", doc_id=f"doc_{name}", statement_id=f"stm_{name}", text=text)])
    book.close()
    against = [Against("figure", f"clm_a{k}", "clm_b2") for k in range(1, 4)]
    found = Disagreements(book, copies=copies).rows(against, [])
    assert {(f"clm_{r.statement_id[4:]}", f"clm_{r.other_statement_id[4:]}") for r in found} == rows
