"""Which words report: a table of plain cases, by how many are told rightly; and what the weights refuse."""

import shutil
from pathlib import Path

import pytest

from pipeline import models
from pipeline.article.analyse import lay_out
from pipeline.article.claims import read_reports
from pipeline.article.reports import REPORTS, Weights, head_of, subject_of
from pipeline.errors import ModelError
from pipeline.records import Article, Recognised

LINES = [
    (line[0] == "+", line[2:])
    for line in (Path(__file__).parent / "reports.txt").read_text(encoding="utf-8").splitlines()
    if line[:2] in ("+ ", "- ")
]
FLOOR = 0.9  # of each side: what is learned errs somewhere, and a sentence alone has no article around it


@pytest.fixture(scope="module")
def likely(nlp, learned):
    def of(marked):
        at = marked.index("[")
        article = Article("doc_1", "a.txt", "txt", "", marked.replace("[", "").replace("]", ""))
        page = lay_out(nlp, article, zones=False)
        token = next(t for t in page.doc if t.idx == at)
        return read_reports(page, Recognised(), learned).likely(token)

    return of


@pytest.mark.parametrize("reports", [True, False])
def test_most_words_are_told_rightly(likely, reports):
    some = [text for side, text in LINES if side is reports]
    wrong = [text for text in some if (likely(text) >= 0.5) is not reports]
    assert len(wrong) <= (1 - FLOOR) * len(some), wrong


def test_what_a_verb_is_told_by(nlp):
    doc = nlp("Bo Vik, who said he left, asked Ada Roe to stay and wept.")
    of = {t.text: t for t in doc}
    assert subject_of(of["said"]).text == "Vik"
    assert subject_of(of["wept"]) == subject_of(of["asked"])
    assert head_of((0, 0), []) is None


def test_damaged_weights_are_refused(tmp_path):
    copy = tmp_path / REPORTS
    shutil.copytree(models.folder() / REPORTS, copy)
    Weights.load(copy)
    weights = copy / "weights.json"
    weights.write_text(weights.read_text(encoding="utf-8").replace("bias", "Bias"), encoding="utf-8")
    with pytest.raises(ModelError):
        Weights.load(copy)
