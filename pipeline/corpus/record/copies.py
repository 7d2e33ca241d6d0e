"""Documents that are near copies of each other: one wire story in three papers is one report.

By their sketches (see `pipeline/text/sketch.py`), which are cut into bands: copies agree in a whole band, as good as
surely, and others as good as never (Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, 3.4).
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from pipeline.text.sketch import SIZE

_BANDS = 16  # of four numbers each: half of what two texts share is found with 64 %, four fifths with 99.9 %
_COPY = 0.6  # of the runs of words of both


def find_copies(sketches: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    """Return document → the document it is a near copy of: the first of its family.

    Args:
        sketches: (doc_id, sketch) in order, those that came first first.
    """
    known: list[str] = []
    numbers = []
    for doc_id, sketch in sketches:
        if len(sketch) == 4 * SIZE:
            known.append(doc_id)
            numbers.append(np.frombuffer(sketch, "<u4"))
    width, first, found = SIZE // _BANDS, dict[bytes, list[int]](), dict[int, int]()
    for i, own in enumerate(numbers):
        bands = [bytes([b]) + own[b * width : (b + 1) * width].tobytes() for b in range(_BANDS)]
        heads = {head for band in bands for head in first.get(band, ())}
        alike = [h for h in heads if float((numbers[h] == own).mean()) >= _COPY]
        if alike:
            found[i] = min(alike)
        else:  # only the first of a family is met by later ones
            for band in bands:
                first.setdefault(band, []).append(i)
    return {known[i]: known[head] for i, head in found.items()}
