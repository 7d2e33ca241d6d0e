"""The whole line over annotated articles, held to the F1 it has reached: `tests/gold/floors.toml`.

The sample articles and those of `read` may be looked at for what is wrong; of `kept` only the figures are.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from pipeline.evaluate.scores import Score, evaluate
from pipeline.read import read_inputs
from pipeline.records import Analysis

GOLD = Path(__file__).parent / "gold"
FLOORS = tomllib.loads((GOLD / "floors.toml").read_text(encoding="utf-8"))
SETS = {"seeds": GOLD, "read": GOLD / "read", "kept": GOLD / "kept"}
METRICS = [(name, metric) for name in SETS for metric in FLOORS[name]["floors"]]


@pytest.fixture(scope="session")
def scores(analyser, seeds: Path) -> Callable[[str], dict[str, Score]]:
    @cache
    def of(name: str) -> dict[str, Score]:
        articles = seeds if name == "seeds" else SETS[name] / "articles"
        analyses = [a for a in analyser.analyse(list(read_inputs(articles))) if isinstance(a, Analysis)]
        return {f"{s.stage}.{s.metric}": s for s in evaluate(SETS[name], {a.article.file: a for a in analyses})}

    return of


@pytest.mark.parametrize("name", SETS)
def test_the_floors_are_for_this_gold(name):
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(SETS[name].glob("*.json")))).hexdigest()
    assert FLOORS[name]["gold"] == digest, (
        "the gold has changed: measure again, then set floors and hash in floors.toml"
    )


@pytest.mark.parametrize("name", SETS)
def test_every_metric_has_a_floor(scores, name):
    assert set(FLOORS[name]["floors"]) == set(scores(name))


@pytest.mark.parametrize(("name", "metric"), METRICS)
def test_quality_is_not_below_its_floor(scores, name, metric):
    table = "\n".join(
        f"{row:24} P {s.precision:.3f}  R {s.recall:.3f}  F1 {s.f1:.3f}  found {s.predicted:3}  gold {s.gold:3}"
        for row, s in scores(name).items()
    )
    assert scores(name)[metric].f1 >= FLOORS[name]["floors"][metric], f"{metric} of {name} has fallen\n{table}"
