"""The small words that turn a claim: how many lines of them there are is told by their list alone."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline import models
from pipeline.corpus.kept import Said
from pipeline.corpus.record.facts import compare_marks
from pipeline.corpus.record.points import Gatherer
from pipeline.corpus.record.words import load_words
from pipeline.records import Gist

MARKS = [  # of one claim, of the other, whether they make another fact of it, and in how many lines one alone has any
    ((), (), False, 0),
    (("0+",), ("0-",), True, 0),
    (("0+",), ("1-",), False, 0),
    (("0+", "0-"), ("0-",), False, 0),
    (("0=",), (), False, 1),
    (("0=",), ("0=",), False, 0),
    (("0=", "4="), ("1=",), False, 3),
    (("5=",), (), False, 1),
    (("12=", "30="), ("30=",), False, 1),
    (tuple(f"{n}=" for n in range(31)), (), False, 31),
]


@pytest.mark.parametrize(("one", "other", "contrast", "turned"), MARKS)
def test_marks(one, other, contrast, turned):
    gatherer = Gatherer(load_words())
    for n, marks in enumerate((one, other)):
        gatherer.add(0, Said(f"clm_{n}", "", False, Gist(marks=marks)), {}, 700_000)
    points = gatherer.points()
    for pair in (0, 1), (1, 0):
        i, j = (np.array([k, 1 - k]) for k in pair)
        differ, lone = compare_marks(points, i, j)
        assert differ.tolist() == [contrast] * 2 and lone.tolist() == [turned] * 2


def test_every_line_has_its_bit():
    lists = models.read_toml(models.folder() / "claims" / "contrasts.toml")
    assert all(len(lines) <= 31 for lines in lists.values())
