"""For notebooks and programs: analyse articles, run the whole way, read the tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import InputError
from pipeline.records import Analysis, Article, Skipped
from pipeline.settings import Settings
from pipeline.tables.cells import unguard
from pipeline.tables.columns import TABLES, columns
from pipeline.tables.files import PARQUET_FOLDER
from pipeline.tables.reading import READING

if TYPE_CHECKING:
    import pandas as pd

_DTYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


def analyses(source: Path | str, settings: Settings | None = None) -> Iterator[Analysis]:
    """Analyse the articles below `source` and yield what each gave; nothing is written.

    Raises:
        InputError: `source` does not exist, or an article in it cannot be read.
    """
    from pipeline.article.analyse import Analyser
    from pipeline.read import read_inputs

    items = list(read_inputs(source))
    articles = [item for item in items if isinstance(item, Article)]
    if not articles:
        reasons = "; ".join(f"{i.file}: {i.reason}" for i in items if isinstance(i, Skipped))
        raise InputError(f"{source}: no article could be read ({reasons})")
    for result in Analyser(settings or Settings()).analyse(articles):
        if isinstance(result, Skipped):
            raise InputError(f"{result.file}: {result.reason} ({result.detail})")
        yield result


def read_tables(output: Path | str = "outputs") -> dict[str, pd.DataFrame]:
    """Return the tables of an output folder as DataFrames with proper types, the spreadsheet guard undone.

    Returns:
        Table name → DataFrame; text is `string` (empty cells as empty text), numbers `Int64` or `Float64`
        with `<NA>` for empty cells, and booleans `boolean`.

    Raises:
        InputError: the folder lacks a table.
    """
    import pandas as pd

    tables = {}
    for table in (*TABLES, *READING):
        path = Path(output) / f"{table.name}.csv"
        if not path.exists():
            parquet = Path(output) / PARQUET_FOLDER
            hint = f"read {parquet}/*.parquet instead" if parquet.is_dir() else "run `onrecord extract` first"
            raise InputError(f"{path}: no such table; {hint}")
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
        for name, (kind, _) in columns(table.row).items():
            cells = frame[name]
            if kind == "string":
                frame[name] = cells.map(unguard).astype("string")
            elif kind == "boolean":
                frame[name] = cells.map({"true": True, "false": False}).astype("boolean")
            else:
                frame[name] = pd.to_numeric(cells.replace("", None)).astype(_DTYPES[kind])
        tables[table.name] = frame
    return tables
