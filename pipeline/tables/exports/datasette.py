"""datasette-metadata.json and full-text search in onrecord.sqlite, for `datasette onrecord.sqlite -m …`."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

from pipeline.errors import OutputError
from pipeline.tables.columns import TABLES, Table, columns
from pipeline.tables.exports.common import written
from pipeline.tables.files import DATASETTE_FILE
from pipeline.tables.reading import READING

_FACETS = {
    "claims": ("speaker", "stance", "outlet", "kind", "quote_type"),
    "figures": ("measures", "unit", "currency", "speaker"),
    "entities": ("type", "country"),
    "documents": ("outlet",),
    "skipped": ("reason",),
    "who_said_what": ("speaker", "stance", "outlet", "kind", "quoted"),
    "figures_in_claims": ("amount_unit", "speaker", "outlet", "label"),
    "statements": ("single_source", "independent_sources", "stance", "outlets"),
    "disagreements": ("why", "speaker", "other_speaker"),
    "speakers": ("kind", "outlets"),
    "speakers_by_outlet": ("name", "outlet", "month"),
    "series": ("label", "outlet"),
    "changes": ("change",),
}
_SORTED = {"statements": "times", "speakers": "claims", "speakers_by_outlet": "claims", "entities": "claims"}
_SEARCHED = {
    "claims": ("speaker", "content", "sentence", "source"),
    "figures": ("text", "measures_text", "sentence"),
    "statements": ("text", "speakers"),
}
SEARCH_TABLES = tuple(f"{name}_fts" for name in _SEARCHED)


def write_datasette(db: sqlite3.Connection, folder: Path) -> Path:
    """Index the words of claims and figures, write what Datasette shows of each table, and return its file.

    Raises:
        OutputError: it cannot be written, or this SQLite has no full-text search.
    """
    try:
        for table, names in _SEARCHED.items():
            db.execute(f"DROP TABLE IF EXISTS {table}_fts")
            # It has no copy of the words, and Datasette knows by `content` which table it searches.
            db.execute(f'CREATE VIRTUAL TABLE {table}_fts USING fts5({", ".join(names)}, content="{table}")')
            db.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")
    except sqlite3.Error as error:
        raise OutputError(f"--export datasette needs an SQLite with fts5: {error}") from error
    path = folder / DATASETTE_FILE
    with written(path) as partial:
        partial.write_text(json.dumps(_metadata(db), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def _metadata(db: sqlite3.Connection) -> dict[str, Any]:
    inner = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '\\_%' ESCAPE '\\'")
    tables: dict[str, Any] = {name: {"hidden": True} for (name,) in inner}
    tables |= {table.name: _described(table) for table in (*TABLES, *READING)}
    return {
        "title": "Who said what, how many, and where it is written",
        "description": "Every row was found by a program in the words of an article: read the sentence before you quote.",
        "databases": {"onrecord": {"tables": tables}},
    }


def _described(table: Table) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "description": table.description,
        "columns": {name: column.description for name, (_, column) in columns(table.row).items()},
    }
    if table.name in _FACETS:
        facts["facets"] = list(_FACETS[table.name])
    if table.name in _SORTED:
        facts["sort_desc"] = _SORTED[table.name]
    return facts
