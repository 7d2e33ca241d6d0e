"""How sure a score is: the percentile bootstrap over articles (Efron 1979), for articles are drawn, not their rows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_DRAWS, _SEED = 2_000, 19
_BOUNDS = (2.5, 97.5)  # per cent


def interval(articles: Sequence[tuple[int, int, int]]) -> tuple[float, float] | None:
    """Return the bounds between which F1 lies in 95 of 100 samples of as many articles; None of fewer than two, or of nothing.

    Args:
        articles: of each how many agree, how many were found, how many are in the gold.

    >>> interval([(9, 10, 10)] * 5), interval([(9, 10, 10)])
    ((0.9, 0.9), None)
    """
    if len(articles) < 2:
        return None
    size = len(articles)
    drawn = np.random.default_rng(_SEED).multinomial(size, [1 / size] * size, _DRAWS)  # how often each article
    hits, found, gold = (drawn @ np.asarray(articles, dtype=np.int64)).T
    some = found + gold > 0  # a sample with none of what is measured says nothing of how well it is found
    if not some.any():
        return None
    low, high = np.percentile(2 * hits[some] / (found + gold)[some], _BOUNDS)
    return float(low), float(high)
