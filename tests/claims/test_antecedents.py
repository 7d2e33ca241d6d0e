"""Who speaks, where the words name nobody: a table of plain cases, by how many are told rightly."""

from pathlib import Path

import pytest

from pipeline.article.analyse import Analyser
from pipeline.article.claims.who import likeliest
from pipeline.records import Article
from pipeline.settings import Settings

LINES = [
    [part.strip() for part in line.split("|")]
    for line in (Path(__file__).parent / "antecedents.txt").read_text(encoding="utf-8").splitlines()
    if line and line[0] != "#"
]
SOMEBODY, NOBODY = 0.8, 0.9  # least shares of each: what is learned errs somewhere; a wrong name is worse than none


@pytest.fixture(scope="module")
def analyser():
    return Analyser(Settings())


def speaker(analyser, marked: str) -> str:
    """Return who says what the words in brackets lead to."""
    marked = marked.replace(" ¶ ", "\n\n")
    at = marked.index("[")
    article = Article("doc_1", "a.txt", "txt", "", marked.replace("[", "").replace("]", ""))
    (analysis,) = analyser.analyse([article])
    names = {e.key: e.name for e in analysis.entities}
    claim = next(c for c in analysis.claims if c.source and c.source[0] == at)
    assert (claim.source_confidence > 0) is bool(claim.source_entity)
    return names.get(claim.source_entity, "")


@pytest.mark.parametrize("somebody", [True, False])
def test_most_speakers_are_told_rightly(analyser, somebody):
    some = [(text, name) for text, name in LINES if bool(name) is somebody]
    wrong = [(text, told) for text, name in some if (told := speaker(analyser, text)) != name]
    assert len(wrong) <= (1 - (SOMEBODY if somebody else NOBODY)) * len(some), wrong


@pytest.mark.parametrize(
    ("shares", "rule", "who"),
    [
        ({"": 0.1, "e1": 0.9}, "", "e1"),
        ({"": 0.3, "e1": 0.7}, "", ""),  # not sure enough
        ({"": 0.05, "e1": 0.95}, "e2", "e1"),  # surely another than the rules have it
        ({"": 0.2, "e1": 0.8}, "e2", "e2"),  # … or not so surely
        ({"": 0.9, "e1": 0.1}, "e1", "e1"),  # what rules find stays
        ({"": 1.0}, "", ""),
    ],
)
def test_how_sure_a_name_must_be(shares, rule, who):
    assert likeliest(shares, rule)[0] == who
