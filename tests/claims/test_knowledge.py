"""The lexicons: a list that is missing or misspelt is told when they are loaded, not in the middle of an article."""

import shutil

import pytest

from pipeline import models
from pipeline.article.claims import load_knowledge
from pipeline.article.claims.knowledge import ANTECEDENTS
from pipeline.article.reports import REPORTS
from pipeline.errors import ModelError


@pytest.fixture
def copied(tmp_path):
    """Return a copy of the models that this stage reads."""
    for name in ("claims", "checkworthy-v1", REPORTS, ANTECEDENTS):
        shutil.copytree(models.folder() / name, tmp_path / name)
    for name in ("organisations.csv", "people.csv"):
        shutil.copy(models.folder() / name, tmp_path)
    return tmp_path


def test_a_copy_as_it_is_loads(copied):
    assert load_knowledge(copied).small == load_knowledge().small


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("small_words.toml", "negations =", "negation ="),
        ("small_words.toml", "nobody =", "nobody = 1\nsomebody ="),
        ("cues.toml", "clausal =", "clausals ="),
        ("addressee.toml", "[occasion]", "[occasions]"),
    ],
)
def test_a_misspelt_list_is_a_model_error(copied, file, before, after):
    path = copied / "claims" / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(ModelError, match="misspells"):
        load_knowledge(copied)
