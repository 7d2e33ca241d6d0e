"""Whoever a claim tells of by name does not say it: on whole articles, of every claim.

The words that tell who speaks stand outside of what is said, and whom "she" or "the mayor" stands for is not named there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.records import Analysis, Article

ARTICLES = sorted((Path(__file__).parent.parent / "gold" / "read" / "articles").glob("*.txt"))
TEXTS = {
    "named in what she says": "Ada Roe met Bo Lee. She said Roe was late. “Roe lies,” she added. The mayor said Mayor Roe had left.",
    "named before and behind": "Roe was late, he said. “Roe was late,” Bo Vik said, adding that Vik was ill. As Roe said, “Roe is well.”",
    "she says I": "“I told them: ‘I am Roe,’” Ada Roe said. Roe wrote that she was “Ada Roe”.",
}


@pytest.fixture(scope="module")
def analysed(analyser):
    texts = {p.stem: p.read_text(encoding="utf-8") for p in ARTICLES} | TEXTS
    found = analyser.analyse([Article(f"doc_{n}", f"{n}.txt", "txt", n, text) for n, text in texts.items()])
    return dict(zip(texts, found, strict=True))


@pytest.mark.parametrize("name", [*(p.stem for p in ARTICLES), *TEXTS])
def test_nobody_says_what_tells_of_them_by_name(analysed, name):
    analysis = analysed[name]
    assert isinstance(analysis, Analysis)
    mentions = {m.mention_id: m for m in analysis.mentions}
    for claim in analysis.claims:
        who = mentions.get(claim.source_mention)
        if who is None:
            continue
        told = [m for a, b in claim.content for m in analysis.mentions if a <= m.start and m.end <= b]
        assert who not in told
        if who.type == "person" and who.found_by == "coreference":
            assert not [m for m in told if m.entity == who.entity and m.found_by != "coreference"]
