"""From the name head's numbers to names: where each begins and ends, and what kind of thing it is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pipeline.records import Span

# OntoNotes' kinds, so that names read like those of any spaCy pipeline; MISC is a name of no kind used here.
NAME_TYPES = (
    "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "DATE", "TIME", "MISC",
)  # fmt: skip
NAME_LABELS = ("O", *(f"{place}-{kind}" for kind in NAME_TYPES for place in "BI"))
_THINGS = [NAME_TYPES.index(kind) for kind in ("EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "MISC")]
_DOUBT = 0.25  # of what speaks for a body, how much may speak for a thing

Floats = NDArray[np.float32]


def name_spans(logits: Floats) -> list[tuple[Span, str]]:
    """Return the names among some tokens, and the kind of each.

    Where a name begins and goes on is decided over all kinds together, its kind over all its tokens: so one token of
    another mind neither cuts a name nor changes it. A body that may nearly as well be a thing is MISC.

    Args:
        logits: (t, 27), labels as in NAME_LABELS.

    >>> scores = np.zeros((4, len(NAME_LABELS)), dtype=np.float32)
    >>> scores[[0, 3], 0] = scores[1, NAME_LABELS.index("B-PERSON")] = scores[2, NAME_LABELS.index("I-ORG")] = 9
    >>> scores[1, NAME_LABELS.index("B-PERSON")] = 12
    >>> name_spans(scores)
    [((1, 3), 'PERSON')]
    """
    p = np.exp(logits - logits.max(-1, keepdims=True))
    p /= p.sum(-1, keepdims=True)
    begins, goes_on = p[:, 1::2], p[:, 2::2]
    place = np.stack([p[:, 0], begins.sum(-1), goes_on.sum(-1)]).argmax(0)
    spans: list[Span] = []
    for t in np.flatnonzero(place).tolist():
        if place[t] == 2 and spans and spans[-1][1] == t:
            spans[-1] = spans[-1][0], t + 1
        else:
            spans.append((t, t + 1))
    kinds = begins + goes_on
    return [((a, b), _kind(kinds[a:b].sum(0))) for a, b in spans]


def _kind(shares: Floats) -> str:
    kind = NAME_TYPES[int(shares.argmax())]
    return "MISC" if kind == "ORG" and shares[_THINGS].sum() > _DOUBT * shares[NAME_TYPES.index("ORG")] else kind
