"""The whole line over the sample articles, held to the F1 it has reached: `tests/gold/floors.toml`."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

from pipeline.evaluate.scores import Score, evaluate
from pipeline.read import read_inputs
from pipeline.records import Analysis

GOLD = Path(__file__).parent / "gold"
FLOORS = tomllib.loads((GOLD / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def scores(analyser, seeds: Path) -> dict[str, Score]:
    analyses = [a for a in analyser.analyse(list(read_inputs(seeds))) if isinstance(a, Analysis)]
    return {f"{s.stage}.{s.metric}": s for s in evaluate(GOLD, {a.article.file: a for a in analyses})}


def test_the_floors_are_for_this_gold():
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(GOLD.glob("*.json")))).hexdigest()
    assert FLOORS["gold"] == digest, "the gold has changed: measure again, then set floors and hash in floors.toml"


def test_every_metric_has_a_floor(scores):
    assert set(FLOORS["floors"]) == set(scores)


@pytest.mark.parametrize("metric", FLOORS["floors"])
def test_quality_is_not_below_its_floor(scores, metric):
    table = "\n".join(
        f"{name:24} P {s.precision:.3f}  R {s.recall:.3f}  F1 {s.f1:.3f}  found {s.predicted:3}  gold {s.gold:3}"
        for name, s in scores.items()
    )
    assert scores[metric].f1 >= FLOORS["floors"][metric], f"{metric} has fallen\n{table}"
