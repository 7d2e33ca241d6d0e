"""Sketches: what two texts share, estimated without reading them again."""

import random

import numpy as np
import pytest

from pipeline.text.sketch import SIZE, sketch


def likeness(one: str, other: str) -> float:
    return float((np.frombuffer(sketch(one), "<u4") == np.frombuffer(sketch(other), "<u4")).mean())


def words(seed: int, number: int = 400) -> list[str]:
    rng = random.Random(seed)
    return [f"w{rng.randrange(5000)}" for _ in range(number)]


def test_size():
    assert len(sketch("one two three four five")) == 4 * SIZE
    assert sketch("one two three") == sketch("") == b"", "fewer words than a run"


@pytest.mark.parametrize(
    ("kept", "least", "most"), [(1.0, 1.0, 1.0), (0.9, 0.6, 1.0), (0.5, 0.15, 0.55), (0.0, 0.0, 0.05)]
)
def test_likeness_is_the_share_of_runs(kept, least, most):
    one, other = words(1), words(2)
    cut = int(kept * len(one))
    assert least <= likeness(" ".join(one), " ".join(one[:cut] + other[cut:])) <= most


def test_case_and_punctuation_make_no_other_text():
    assert likeness("The port, Roe said, will close.", "the port roe said WILL CLOSE") == 1.0
