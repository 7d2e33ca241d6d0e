"""Articles that a person coded in brat, as `--export brat-sample` lays them out: claims as events, figures as stretches.

    doc_….txt + doc_….ann ─▶ GoldArticle

What the configuration of that export does not know is passed over. An empty .ann is one that is not coded yet; one
with a note in it alone is an article in which nobody says anything.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from pipeline.errors import InputError
from pipeline.evaluate.gold import GoldArticle, GoldFigure, Marked, Said
from pipeline.records import Analysis, Article, Claim, QuoteType, Span, Stance

_BOUND = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT = re.compile(r"(E\d+)\tClaim:(T\d+)((?: \S+:\S+)*)")
_ATTRIBUTE = re.compile(r"A\d+\t(\S+) (E\d+) (\S+)")


def is_coded(folder: Path) -> bool:
    """Say whether a folder holds annotations of brat."""
    return any(folder.glob("*.ann"))


def read_coded(folder: Path) -> Iterator[GoldArticle]:
    """Yield the articles of a folder that are coded, in sorted order.

    Raises:
        InputError: an annotation has no text beside it, or speaks of what is not there.
    """
    return (gold for gold, _ in _read(folder))


def as_analyses(folder: Path) -> dict[str, Analysis]:
    """Return what another person coded as if the program had found it, by file: so two coders are compared.

    Raises:
        InputError: see `read_coded`.
    """
    return {gold.file: _analysis(gold, text) for gold, text in _read(folder)}


def _read(folder: Path) -> Iterator[tuple[GoldArticle, str]]:
    for path in sorted(folder.glob("*.ann")):
        text = path.with_suffix(".txt")
        try:
            annotations = path.read_text(encoding="utf-8")
            if annotations.strip():
                words = text.read_bytes().decode("utf-8")
                yield _article(text.name, words, annotations), words
        except (OSError, ValueError, KeyError) as error:
            raise InputError(
                f"{path} cannot be read as annotations of brat: {type(error).__name__}: {error}"
            ) from error


def _article(file: str, text: str, annotations: str) -> GoldArticle:
    bound: dict[str, tuple[str, tuple[Span, ...]]] = {}
    events: dict[str, tuple[str, dict[str, str]]] = {}
    marks: dict[tuple[str, str], str] = {}
    for line in annotations.splitlines():
        if m := _BOUND.match(line):
            bound[m[1]] = m[2], _spans(m[3], text)
        elif m := _EVENT.match(line):
            events[m[1]] = m[2], {name: target for name, _, target in (role.partition(":") for role in m[3].split())}
        elif m := _ATTRIBUTE.match(line):
            marks[m[2], m[1]] = m[3]
    claims = []
    for event, (cue, roles) in events.items():
        if "Content" not in roles:
            raise ValueError(f"{event} has no Content")
        start, end = _hull(bound[cue][1])
        claims.append(Said(
            start, end, _hull(bound[roles["Source"]][1]) if "Source" in roles else None, bound[roles["Content"]][1],
            None, marks.get((event, "Stance")), marks.get((event, "Quoted")),
        ))  # fmt: skip
    figures = tuple(_figure(text, *_hull(spans)) for kind, spans in bound.values() if kind == "Figure")
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return GoldArticle(
        file, digest, Marked((), ()), None, Marked(figures, ()), Marked(tuple(claims), ()), Marked((), ()), ()
    )


def _spans(written: str, text: str) -> tuple[Span, ...]:
    """Return the pieces of a stretch; those that only a line break parts, as brat wants them, are one again."""
    joined: list[Span] = []
    for piece in written.split(";"):
        start, end = map(int, piece.split())
        if not 0 <= start < end <= len(text):
            raise ValueError(f"{piece} is no stretch of the text")
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(joined)


def _hull(spans: tuple[Span, ...]) -> Span:
    return spans[0][0], spans[-1][1]


def _figure(text: str, start: int, end: int) -> GoldFigure:
    return GoldFigure("", text[start:end], start, end, "count", None)


def _analysis(gold: GoldArticle, text: str) -> Analysis:
    claims = tuple(
        Claim(
            str(number), "person", c.content, (0, 0), c.source, (c.start, c.end),
            stance=cast(Stance, c.stance or ""), quote_type=cast(QuoteType, c.quote_type or ""),
        )
        for number, c in enumerate(gold.claims.wanted)
    )  # fmt: skip
    return Analysis(Article("", gold.file, "txt", gold.sha256, text), figures=gold.figures.wanted, claims=claims)
