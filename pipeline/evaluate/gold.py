"""Annotated articles: `tests/gold/*.json` read into the things that scoring compares.

What the annotator marked `optional` is arguable; it is kept apart, to be neither asked for nor punished.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pipeline.errors import InputError
from pipeline.records import Figure, Span
from pipeline.text.spans import Stretch

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Name:
    """A mention and the canonical name of what it means; a pronoun has no type of its own."""

    start: int
    end: int
    type: str
    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """An attributed claim, from `start` to `end` of its cue.

    `source_name` and `stance` are None where the annotator left them open.
    """

    start: int
    end: int
    source: Span | None
    content: tuple[Span, ...]
    source_name: str | None
    stance: str | None
    quote_type: str


@dataclass(frozen=True, slots=True)
class Marked(Generic[T]):
    """What has to be found, and what may be found."""

    wanted: tuple[T, ...]
    optional: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article as a reader annotated it; the offsets hold in the text with this SHA-256."""

    file: str
    sha256: str
    names: Marked[Name]
    coreference: Marked[Name]
    figures: Marked[Figure]
    claims: Marked[Said]
    sentences: tuple[Stretch, ...]  # checkable, in the article's own voice


def read_gold(folder: Path) -> Iterator[GoldArticle]:
    """Yield the annotated articles of a folder in sorted order.

    Raises:
        InputError: the folder holds no annotated article, or a damaged one.
    """
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise InputError(f"no annotated articles (*.json) in {folder}")
    for path in paths:
        try:
            yield _article(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InputError(f"{path} is not an annotated article: {type(error).__name__}: {error}") from error


def _article(sheet: dict[str, Any]) -> GoldArticle:
    return GoldArticle(
        file=sheet["file"],
        sha256=sheet["sha256"],
        names=_part((_name(row), row) for row in sheet["mentions"]),
        coreference=_part((_name(row), row) for row in sheet["coreference"]),
        figures=_part((_figure(row), row) for row in sheet["figures"]),
        claims=_part((_said(row), row) for row in sheet["claims"]),
        sentences=tuple(Stretch(start, end) for start, end in sheet["article_claims"]),
    )


def _part(rows: Iterable[tuple[T, dict[str, Any]]]) -> Marked[T]:
    pairs = list(rows)
    wanted = tuple(thing for thing, row in pairs if not row.get("optional"))
    return Marked(wanted, tuple(thing for thing, row in pairs if row.get("optional")))


def _name(row: dict[str, Any]) -> Name:
    return Name(row["start"], row["end"], row.get("type", ""), row["name"])


_FIGURE = ("text", "start", "end", "kind", "value", "low", "high", "qualifier", "unit", "currency", "per", "measures")


def _figure(row: dict[str, Any]) -> Figure:
    return Figure(figure_id="", **{field: row[field] for field in _FIGURE})


def _said(row: dict[str, Any]) -> Said:
    start, end = row["cue"]
    return Said(
        start=start,
        end=end,
        source=tuple(row["source"]) if row["source"] else None,
        content=tuple((a, b) for a, b in row["content"]),
        source_name=row["source_name"],
        stance=row["stance"],
        quote_type=row["quote_type"],
    )
