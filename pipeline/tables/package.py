"""What describes the tables: datapackage.json for programs, the data dictionary for people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipeline.tables.column import Column
from pipeline.tables.columns import TABLES, Table, columns
from pipeline.tables.files import PACKAGE_FILE, REPORT_FILE
from pipeline.tables.reading import READING
from pipeline.tables.sink import Sink
from pipeline.version import __version__

GUARD_RULE = (
    "A text cell that begins with =, +, -, @, a tab or a carriage return, or with apostrophes before one of them, "
    "is written with one more apostrophe in front, so that no spreadsheet takes it for a formula; numbers never are. "
    "To undo it, drop the first apostrophe of such a cell; pipeline.read_tables does."
)
_RULES = f"""\
- UTF-8 with byte-order mark, comma, RFC 4180 quoting; a header row; rows in the order of files and offsets.
- An empty cell is unknown or does not apply. Numbers are plain decimals, booleans `true` and `false`, dates ISO 8601.
- `start` and `end` count Unicode code points in `text/<doc_id>.txt`, end exclusive.
- Control characters are dropped, white space runs are one space, a text over 32,767 characters is cut and marked.
- {GUARD_RULE}
"""
_READING = """\
# The tables for reading

The same claims and figures with words first and ids last. They are the first sheets of the workbook, and views of
`onrecord.sqlite`; the columns may change where those above may only grow.
"""


def data_package() -> dict[str, Any]:
    """Return the Frictionless Data Package that describes an output folder.

    >>> data_package()["resources"][6]["schema"]["foreignKeys"][0]
    {'fields': 'claim_id', 'reference': {'resource': 'claims', 'fields': 'claim_id'}}
    """
    return {
        "profile": "tabular-data-package",
        "name": "onrecord",
        "title": "Who said what, how many, and where it is written",
        "description": f"Tables written by onrecord {__version__}. {GUARD_RULE}",
        "homepage": REPORT_FILE,
        "resources": [_resource(table) for table in (*TABLES, *READING)],
    }


def write_package(folder: Path) -> None:
    """Write datapackage.json into an output folder."""
    text = json.dumps(data_package(), indent=2, ensure_ascii=False) + "\n"
    (folder / PACKAGE_FILE).write_text(text, encoding="utf-8")


class Package(Sink):
    """Writes datapackage.json beside the tables."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def finish(self) -> None:
        """See `Sink`."""
        write_package(self._folder)


def data_dictionary() -> str:
    """Return every table and column as Markdown, as `onrecord schema` prints it."""
    sections = [
        "# The tables, column by column\n\nWritten by `onrecord schema`; the program's own list is the source.\n",
        f"## Rules for every table\n\n{_RULES}",
        *(_section(table) for table in TABLES),
        _READING,
        *(_section(table) for table in READING),
    ]
    return "\n".join(sections)


def _resource(table: Table) -> dict[str, Any]:
    described = columns(table.row)
    schema: dict[str, Any] = {
        "fields": [_field(name, kind, column) for name, (kind, column) in described.items()],
        "missingValues": [""],
    }
    if keys := [name for name, (_, column) in described.items() if column.key]:
        schema["primaryKey"] = keys[0]
    if foreign := [_foreign_key(table, name, column) for name, (_, column) in described.items() if column.refers]:
        schema["foreignKeys"] = foreign
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(name: str, kind: str, column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": kind, "description": column.description}
    constraints: dict[str, Any] = {}
    if column.key:
        constraints = {"required": True, "unique": True}
    if column.choices:
        constraints["enum"] = [choice for choice in column.choices if choice]
    return field | ({"constraints": constraints} if constraints else {})


def _foreign_key(table: Table, name: str, column: Column) -> dict[str, Any]:
    target, _, key = column.refers.partition(".")
    return {"fields": name, "reference": {"resource": "" if target == table.name else target, "fields": key}}


def _section(table: Table) -> str:
    lines = [f"## {table.name}.csv", "", table.description, "", "| column | type | what it holds |", "|---|---|---|"]
    lines += [f"| `{name}` | {kind} | {_explain(column)} |" for name, (kind, column) in columns(table.row).items()]
    return "\n".join(lines) + "\n"


def _explain(column: Column) -> str:
    text = column.description.replace("|", "\\|").replace("<", "&lt;")
    if column.choices:
        text += ": " + ", ".join(f"`{choice}`" for choice in column.choices if choice)
    if column.key:
        text += "; key of the table"
    if column.refers:
        text += f"; refers to `{column.refers}`"
    return text
