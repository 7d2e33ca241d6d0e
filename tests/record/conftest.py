"""Claims as the record counts them, and articles analysed."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from pipeline.corpus.record.sources import Saying
from pipeline.records import Analysis, Article

_PLAIN = Saying(
    statement_id="stm_0", claim_id="clm_0", doc_id="doc_1", document="a.txt", outlet="Gazette", published="2024-05-01",
    said="2024-05-01", speaker="Ada Roe", speaker_id="person:ada-roe", origin="person:ada-roe", stance="asserts",
    text="the port will close in May", link="report.html#clm_0", role="", kind="", speaks_for="", direct=False, figures=0,
    confidence=0.9, denies="", parent="", protagonist=False,
)  # fmt: skip


@pytest.fixture
def saying():
    """Return a function: claim_id and what is not as usual → a claim."""
    return lambda claim_id, **facts: replace(_PLAIN, claim_id=claim_id, **facts)


@pytest.fixture
def analysed(analyser):
    """Return a function: text, and facts of its article → its analysis."""

    def run(text: str, **facts: str) -> Analysis:
        digest = hashlib.sha256(text.encode()).hexdigest()
        (found,) = analyser.analyse([Article(f"doc_{digest[:8]}", f"{digest[:8]}.txt", "txt", digest, text, **facts)])
        assert isinstance(found, Analysis), found
        return found

    return run
