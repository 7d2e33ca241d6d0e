"""Further forms of the tables, written on request from the finished database.

To add one: a module here or in `exports/` with a function (database, output folder) → what it wrote, and its line in
`EXPORTS`. The command line offers it as `--export NAME`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, cast

from pipeline.errors import OutputError
from pipeline.tables.files import (
    ANNOTATIONS_FILE,
    CLAIMREVIEW_FILE,
    DATASETTE_FILE,
    FTM_FILE,
    NETWORK_FOLDER,
    PARQUET_FILES,
    WORKBOOK_FILE,
)

Export = Callable[[sqlite3.Connection, Path], Path]


class _Known(NamedTuple):
    function: str  # module.name below pipeline.tables, imported when it is asked for
    files: tuple[str, ...]  # what it writes, relative to the output folder; a later run without it removes them
    what: str  # what a person does with it
    needs: str = ""  # a library that is not always there, as it is imported


EXPORTS = {
    "xlsx": _Known("workbook.write_workbook", (WORKBOOK_FILE,), "every table, each cell in its type", "xlsxwriter"),
    "parquet": _Known("parquet.write_parquet", PARQUET_FILES, "every table, typed, for DuckDB, R and Spark", "pyarrow"),
    # What people annotate is never removed.
    "brat": _Known("exports.brat.write_brat", (), "articles with their claims, to open in brat"),
    "brat-sample": _Known("exports.brat.write_sample", (), "up to 20 articles to code in brat, for onrecord evaluate"),
    "webannotation": _Known(
        "exports.webannotation.write_annotations", (ANNOTATIONS_FILE,), "claims as W3C Web Annotations"
    ),
    "ftm": _Known("exports.ftm.write_ftm", (FTM_FILE,), "FollowTheMoney, for OpenAleph"),
    "gexf": _Known("exports.gexf.write_gexf", (f"{NETWORK_FOLDER}/*.gexf",), "who speaks about and to whom, for Gephi"),
    "claimreview": _Known(
        "exports.claimreview.write_claimreview", (CLAIMREVIEW_FILE,), "drafts of ClaimReview, without a rating"
    ),
    "datasette": _Known(
        "exports.datasette.write_datasette",
        (DATASETTE_FILE,),
        f"facets and search: datasette onrecord.sqlite -m {DATASETTE_FILE}",
    ),
}
EXPORT_FILES = tuple(file for known in EXPORTS.values() for file in known.files)


def export(name: str) -> Export:
    """Return the function that writes one of `EXPORTS`: database, output folder → what it wrote.

    Raises:
        OutputError: there is no such form, or the library it needs is not installed.
    """
    if name not in EXPORTS:
        raise OutputError(f"no export {name!r}; there are {', '.join(EXPORTS)}")
    module, _, function = EXPORTS[name].function.rpartition(".")
    needs = EXPORTS[name].needs
    if needs and find_spec(needs) is None:
        raise OutputError(f"--export {name} needs {needs}; install it with: pip install {needs}")
    return cast(Export, getattr(import_module(f"pipeline.tables.{module}"), function))
