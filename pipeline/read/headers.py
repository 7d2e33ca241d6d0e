"""What the columns of a table are called: the names people use to the fields of an article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from pipeline.errors import ArticleError
from pipeline.models import folder, read_csv
from pipeline.text.paragraphs import ends_like_a_sentence
from pipeline.text.spans import squeeze

_LETTERS = re.compile(r"[^a-z0-9]+")
_LINK = re.compile(r"(?:https?://|www\.)\S+\.\S+")
_INNER = (
    "_source",
    "fields",
    "attributes",
    "article",
    "story",
    "post",
    "tweet",
)  # an object in which search engines and sites keep an article's own
_WORDS = ("rendered", "value")  # the words of a field, as WordPress and Drupal give them
_MOST_NAMED = 12
NO_TEXT = "no text column"


def fields_of(header: Sequence[str]) -> dict[str, int]:
    """Return which column is which field.

    >>> fields_of(["id", "Headline", "Full_Text", "media_name"])
    {'text': 2, 'title': 1, 'outlet': 3}
    """
    columns: dict[str, int] = {}
    for number, name in enumerate(header):
        columns.setdefault(_key(name), number)
    found: dict[str, int] = {}
    for field, name in _names():
        if field not in found and name in columns:
            found[field] = columns[name]
    return found


def fields_in(row: Mapping[str, Any]) -> dict[str, str]:
    """Return the fields of an article that a JSON object holds, each as text.

    >>> fields_in({"maintext": "Four ships left.", "source": {"id": None, "name": "Gazette"}, "authors": ["A", "B"]})
    {'text': 'Four ships left.', 'outlet': 'Gazette', 'byline': 'A; B'}
    """
    inner: Mapping[str, Any] = next((row[key] for key in _INNER if isinstance(row.get(key), Mapping)), {})
    row, inner = ({key: _paragraphs(str(key), value) for key, value in told.items()} for told in (row, inner))
    row = {key: _rendered(value) for key, value in {**row, **inner, **{k: v for k, v in row.items() if v}}.items()}
    keys = list(row)
    found = fields_of([str(key) for key in keys])
    if "text" not in found or not isinstance(row[keys[found["text"]]], str):
        found = _with_text(row, keys, found)
    cells = {field: as_text(row[keys[number]]) for field, number in found.items() if row[keys[number]] is not None}
    if "text" in cells and not isinstance(row[keys[found["text"]]], str):
        del cells["text"]
    return {field: text for field, text in cells.items() if text or field == "text"}


def _rendered(value: object) -> object:
    """Return the words of an object that is made of one text: `{"rendered": "<p>It fell.</p>", "protected": false}`."""
    if isinstance(value, Mapping):
        return next((value[key] for key in _WORDS if isinstance(value.get(key), str)), value)
    return value


def _paragraphs(name: str, value: object) -> object:
    """Return a list of texts that are sentences, in a field for words, as one text; any other value as it is."""
    if isinstance(value, list) and ("text", _key(name)) in _names() and all(isinstance(part, str) for part in value):
        return "\n\n".join(value) if any(ends_like_a_sentence(part) for part in value) else value
    return value


def _with_text(row: Mapping[str, Any], keys: Sequence[str], found: dict[str, int]) -> dict[str, int]:
    """Take the first of the fields for words that holds some: `text` may be null where `content` is not."""
    strings = {key: number for number, key in enumerate(keys) if isinstance(row[key], str) and row[key].strip()}
    names = {_key(str(key)): number for key, number in strings.items()}
    text = next((names[name] for field, name in _names() if field == "text" and name in names), None)
    return found if text is None else found | {"text": text}


def as_text(value: object) -> str:
    """Return a cell as text: a date without its time, the name of an object, the entries of a list.

    >>> as_text({"name": "The Gazette"}), as_text(date(2024, 3, 4)), as_text(None)
    ('The Gazette', '2024-03-04', '')
    """
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, Mapping):
        return as_text(value.get("name") or value.get("title") or "")
    if isinstance(value, list | tuple):
        return "; ".join(text for item in value if (text := as_text(item)))
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def refusal(header: Sequence[str], rows: int = 0) -> ArticleError:
    """Return why a table holds no articles: a list of links, or no column whose name says that it holds words."""
    found = fields_of(header)
    if "url" in found or any(_LINK.fullmatch(cell.strip()) for cell in header):
        many = f"{rows:,} " if rows else ""
        return ArticleError(
            "read",
            "links, no articles",
            f"a list of {many}links without the articles' words: save the pages in this folder, and this file "
            "beside them as metadata.csv, where it gives them title, outlet and date",
        )
    names = ", ".join(squeeze(cell)[:40] or "(empty)" for cell in header[:_MOST_NAMED]) or "none"
    more = ", …" if len(header) > _MOST_NAMED else ""
    wanted = ", ".join(name for field, name in _written() if field == "text")
    return ArticleError(
        "read", NO_TEXT, f"columns are: {names}{more}; the one with the articles' words must be called one of: {wanted}"
    )


@cache
def _names() -> list[tuple[str, str]]:
    return [(field, _key(name)) for field, name in _written()]


@cache
def _written() -> list[tuple[str, str]]:
    return [(row["field"], row["name"]) for row in read_csv(folder() / "headers.csv")]


def _key(name: str) -> str:
    return _LETTERS.sub("", unicodedata.normalize("NFKD", name.casefold()))
