"""Texts with their attributions marked: `[She] {said} <it rained>.`

`[]` is an attribution without a source; `<+…>` is one more piece of the content before it.
"""

from __future__ import annotations

import re

from pipeline.records import Attribution

_MARKS = {"[": "source", "{": "cue", "<": "content"}


def read(marked):
    """Return the text without marks, and its attributions; those of one number of the list stand in one order."""
    text, spans, opened, more = "", {"source": [], "cue": [], "content": []}, [], []
    for piece in re.split(r"(<\+|[\[\]{}<>])", marked):
        if piece[:1] in _MARKS:
            opened.append((piece, len(text)))
        elif piece and piece in "]}>":
            mark, start = opened.pop()
            (more if mark == "<+" else spans[_MARKS[mark]]).append((start, len(text)))
        else:
            text += piece
    in_order = zip(*(sorted(spans[kind]) for kind in ("source", "cue", "content")), strict=True)
    starts = sorted(start for start, _ in spans["content"])
    pieces = {k: [p for p in more if max(s for s in starts if s <= p[0]) == k[0]] for k in spans["content"]}
    return text, [Attribution(c, s if s[0] < s[1] else None, (k, *pieces[k])) for s, c, k in in_order]
