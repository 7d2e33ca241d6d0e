"""Texts with their attributions marked: `[She] {said} <it rained>.`"""

from __future__ import annotations

import re

from pipeline.records import Attribution

_MARKS = {"[": "source", "{": "cue", "<": "content"}


def read(marked):
    """Return the text without marks, and its attributions; those of one number of the list stand in one order."""
    text, spans, opened = "", {"source": [], "cue": [], "content": []}, []
    for piece in re.split(r"([\[\]{}<>])", marked):
        if piece in _MARKS:
            opened.append((_MARKS[piece], len(text)))
        elif piece and piece in "]}>":
            kind, start = opened.pop()
            spans[kind].append((start, len(text)))
        else:
            text += piece
    in_order = zip(*(sorted(spans[kind]) for kind in ("source", "cue", "content")), strict=True)
    return text, [Attribution(c, s, (k,)) for s, c, k in in_order]
