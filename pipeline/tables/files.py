"""The files of an output folder: what each is called, and how those of another run are removed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from pipeline.tables.columns import TABLES
from pipeline.tables.reading import READING

REPORT_FILE, PACKAGE_FILE, WORKBOOK_FILE = "report.html", "datapackage.json", "onrecord.xlsx"
ANNOTATIONS_FILE, FTM_FILE, CLAIMREVIEW_FILE = "annotations.jsonld", "entities.ftm.json", "claimreview.jsonl"
DATASETTE_FILE, RUN_FILE = "datasette-metadata.json", "run.json"
TEXT_FOLDER, PARQUET_FOLDER, NETWORK_FOLDER = "text", "parquet", "network"
CSV_FILES = tuple(f"{t.name}.csv" for t in (*TABLES, *READING))
PARQUET_FILES = tuple(f"{PARQUET_FOLDER}/{name}.parquet" for name in (*(t.name for t in TABLES), "texts"))


def discard(folder: Path, files: Iterable[str] = (WORKBOOK_FILE, *PARQUET_FILES)) -> list[str]:
    """Remove files of earlier runs, whose tables are no longer those of the folder; return what went from its top.

    A folder in it goes if nothing else lies there: a reader's own files are not touched.

    Args:
        folder: the output folder.
        files: names or patterns, relative to it; default: what is written on request, and the ray engine's.

    Raises:
        OSError: a file cannot be removed; it may be open in another program.
    """
    gone = dict[str, None]()
    for path in chain.from_iterable(folder.glob(name) for name in files):
        path.unlink()
        gone[path.relative_to(folder).parts[0]] = None
    for within in (folder / name for name in gone):
        if within.is_dir() and not any(within.iterdir()):
            within.rmdir()
    return list(gone)
