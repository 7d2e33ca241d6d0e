"""Annotated articles: `tests/gold/**/*.json` read into the things that scoring compares.

What the annotator marked `optional` is arguable; it is kept apart, to be neither asked for nor punished.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from pipeline.errors import InputError
from pipeline.evaluate.pairing import bare_name
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
class GoldEntity:
    """Somebody or something the article names, with what else it may be called and taken for."""

    name: str
    types: tuple[str, ...]
    names: frozenset[str]  # as `bare_name` has them
    places: tuple[Name, ...]  # where it is named
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldFigure(Figure):
    """A quantity; `about` is a canonical name, and `open` the fields that are not judged."""

    open: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Said:
    """An attributed claim, from `start` to `end` of its cue, or of its content if nothing leads it.

    `source_name`, `stance`, `quote_type`, `addressee` and `kinds` are None where the annotator left them open.
    """

    start: int
    end: int
    source: Span | None
    content: tuple[Span, ...]
    source_name: str | None
    stance: str | None
    quote_type: str | None
    cued: bool = True
    kinds: tuple[str, ...] | None = None  # any of these will do
    addressee: str | None = None
    inside: Said | None = None  # the claim inside which it is reported
    nesting: bool = False  # whether that was annotated


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
    coreference: Marked[Name] | None  # None where pronouns were not annotated
    figures: Marked[GoldFigure]
    claims: Marked[Said]
    sentences: Marked[Stretch]  # checkable, in the article's own voice
    entities: tuple[GoldEntity, ...]

    def canonical(self, name: Name) -> Name:
        """Return a name found as the gold has it, if its bearer may be called and taken for that."""
        bare = bare_name(name.name)
        fits = [e for e in self.entities if bare in e.names and name.type in e.types]
        fits.sort(key=lambda e: bare_name(e.name) != bare)  # its own name before what others may be called
        return replace(name, name=fits[0].name, type=fits[0].types[0]) if fits else name

    def called(self, name: str) -> frozenset[str]:
        """Return what the bearer of a canonical name may be called, as `bare_name` has it."""
        return next((e.names for e in self.entities if e.name == name), frozenset({bare_name(name)}))


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
    names = _part((_name(row), row) for row in sheet["mentions"])
    coreference = sheet.get("coreference")
    return GoldArticle(
        file=sheet["file"],
        sha256=sheet["sha256"],
        names=names,
        coreference=None if coreference is None else _part((_name(row), row) for row in coreference),
        figures=_part((_figure(row), row) for row in sheet["figures"]),
        claims=_part(zip(_claims(sheet["claims"]), sheet["claims"], strict=True)),
        sentences=Marked(
            tuple(Stretch(start, end) for start, end in sheet["article_claims"]),
            tuple(Stretch(start, end) for start, end in sheet.get("article_claims_optional", ())),
        ),
        entities=tuple(_entities(sheet, names)),
    )


def _entities(sheet: dict[str, Any], names: Marked[Name]) -> Iterator[GoldEntity]:
    """Yield the entities of a sheet; one that lists none has those its mentions speak of."""
    places: dict[tuple[str, str], list[Name]] = {}
    for name in (*names.wanted, *names.optional):
        places.setdefault((name.name, name.type), []).append(name)
    rows = sheet.get("entities") or [{"name": name, "type": type_} for name, type_ in places]
    wanted = {name.name for name in names.wanted}
    for row in rows:
        yield GoldEntity(
            name=row["name"],
            types=(row["type"], *row.get("also_types", ())),
            names=frozenset(map(bare_name, (row["name"], *row.get("also", ())))),
            places=tuple(places.get((row["name"], row["type"]), ())),
            optional=row.get("optional", row["name"] not in wanted),
        )


def _part(rows: Iterable[tuple[T, dict[str, Any]]]) -> Marked[T]:
    pairs = list(rows)
    wanted = tuple(thing for thing, row in pairs if not row.get("optional"))
    return Marked(wanted, tuple(thing for thing, row in pairs if row.get("optional")))


def _name(row: dict[str, Any]) -> Name:
    return Name(row["start"], row["end"], row.get("type", ""), row["name"])


_FIGURE = ("text", "start", "end", "kind", "value", "low", "high", "qualifier", "unit", "currency", "per", "measures")
_FIGURE_MORE = ("about", "change", "period")  # not judged in a sheet that leaves them out


def _figure(row: dict[str, Any]) -> GoldFigure:
    missing = {field for field in _FIGURE_MORE if field not in row}
    more = {field: row.get(field, "") for field in _FIGURE_MORE}
    left_open = missing.union(row.get("open", ()))
    return GoldFigure(figure_id="", **{f: row[f] for f in _FIGURE}, **more, open=frozenset(left_open))


def _claims(rows: list[dict[str, Any]]) -> list[Said]:
    """Return the claims in order, each with the one it is reported in."""
    flat = [_said(row) for row in rows]
    parents = [row.get("parent") for row in rows]
    return [
        said if parent is None else replace(said, inside=flat[parent])
        for said, parent in zip(flat, parents, strict=True)
    ]


def _said(row: dict[str, Any]) -> Said:
    content = tuple((a, b) for a, b in row["content"])
    start, end = row["cue"] or content[0]
    return Said(
        start=start,
        end=end,
        source=tuple(row["source"]) if row["source"] else None,
        content=content,
        source_name=row["source_name"],
        stance=row["stance"],
        quote_type=row["quote_type"],
        cued=bool(row["cue"]),
        kinds=tuple(row["kind"]) if row.get("kind") else None,
        addressee=row.get("addressee_name"),
        nesting="parent" in row,
    )
