"""Further forms of the tables, written on request from the finished database; each needs a library of its own.

To add one: a module here with a function (database, output folder) → what it wrote, and its line in `EXPORTS`.
The command line offers it as an option of that name.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, cast

from pipeline.errors import OutputError
from pipeline.tables.files import PARQUET_FILES, WORKBOOK_FILE

Export = Callable[[sqlite3.Connection, Path], Path]


class _Known(NamedTuple):
    files: tuple[str, ...]  # what it writes, relative to the output folder; a later run without it removes them
    function: str  # module.name below pipeline.tables, imported when it is asked for
    needs: str  # the library, as it is imported


EXPORTS = {
    "xlsx": _Known((WORKBOOK_FILE,), "workbook.write_workbook", "xlsxwriter"),
    "parquet": _Known(PARQUET_FILES, "parquet.write_parquet", "pyarrow"),
}
EXPORT_FILES = tuple(file for known in EXPORTS.values() for file in known.files)


def export(name: str) -> Export:
    """Return the function that writes one of `EXPORTS`: database, output folder → what it wrote.

    Raises:
        OutputError: there is no such form, or the library it needs is not installed.
    """
    if name not in EXPORTS:
        raise OutputError(f"no export {name!r}; there are {', '.join(EXPORTS)}")
    module, _, function = EXPORTS[name].function.partition(".")
    if find_spec(EXPORTS[name].needs) is None:
        needs = EXPORTS[name].needs
        raise OutputError(f"--{name} needs {needs}; install it with: pip install {needs}")
    return cast(Export, getattr(import_module(f"pipeline.tables.{module}"), function))
