"""Run articles of any kind and hold every row that comes out against what must be true of the tables.

    make soak SEEDS=articles        or        python benchmarks/soak.py articles.jsonl [--workers 2] [--twice]

Prints the kinds of breach with their count and first examples, what the analyses had to leave out, and what was
skipped; exit code 1 if anything broke. Types, keys, references and closed sets are held against `datapackage.json` by
Frictionless; the rest is looked at here: offsets that slice to the words of their row, cells that a spreadsheet would
run or spoil, inputs in no table, and with `--twice` the same bytes from another number of workers.
"""

from __future__ import annotations

import argparse
import csv
import filecmp
import json
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pipeline
from pipeline.tables.cells import unguard
from pipeline.tables.columns import TABLES
from pipeline.tables.files import CSV_FILES, PACKAGE_FILE, TEXT_FOLDER
from pipeline.text.spans import squeeze

_PLACED = (  # table, words, where they begin and end
    ("mentions", "text", "start", "end"),
    ("figures", "text", "start", "end"),
    ("claims", "source", "source_start", "source_end"),
    ("claims", "cue", "cue_start", "cue_end"),
)
_NOTHING = frozenset({"nan", "NaN", "None", "[]", "{}", "()", "<NA>", "NaT", "null", "inf", "-inf"})
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_SHOWN = 5  # examples of each kind of breach


def breaches(output: Path, source: Path) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the tables of a folder: (kind, where)."""
    yield from _described(output)
    csv.field_size_limit(2**31 - 1)
    tables = {t.name: list(_rows(output / f"{t.name}.csv")) for t in TABLES}
    for name, rows in tables.items():
        for number, row in enumerate(rows, 2):
            for column, cell in row.items():
                if fault := _fault(cell):
                    yield fault, f"{name}.{column}:{number} {cell[:60]!r}"
    texts = {p.stem: p.read_bytes().decode("utf-8") for p in (output / TEXT_FOLDER).glob("*.txt")}
    for name, words, start, end in _PLACED:
        for row in tables[name]:
            if row[start] and not _stands(row[words], texts[row["doc_id"]][int(row[start]) : int(row[end])]):
                yield "not the words that stand there", f"{name} {row['doc_id']} {row[start]}-{row[end]} {row[words]!r}"
    for claim in tables["claims"]:
        spans = [tuple(map(int, s.split("-"))) for s in claim["content_spans"].split(";")]
        if not claim["content"] or any(not 0 <= a < b <= len(texts[claim["doc_id"]]) for a, b in spans):
            yield "content outside the text, or none", claim["claim_id"]
    named = {re.sub(r"#\d+$", "", unguard(row["file"])) for name in ("documents", "skipped") for row in tables[name]}
    inputs = [p for p in source.rglob("*") if p.is_file() and not _is_furniture(p)] if source.is_dir() else [source]
    base = source if source.is_dir() else source.parent
    yield from (("input in no table", str(p)) for p in inputs if p.relative_to(base).as_posix() not in named)


def _is_furniture(path: Path) -> bool:
    """Say whether a file lies in the folder of pictures and scripts that a browser saves beside a page."""
    pages = (p for p in path.parents if p.name.endswith("_files"))
    return any(page.stem == p.name.removesuffix("_files") for p in pages for page in p.parent.glob("*.htm*"))


def _described(output: Path) -> Iterator[tuple[str, str]]:
    from frictionless import Package, system

    with system.use_context(trusted=True):
        report = Package(str(output / PACKAGE_FILE)).validate(limit_errors=1000)
    for kind, table, row, message in report.flatten(["type", "name", "rowNumber", "message"]):
        yield kind, f"{table}:{row} {message[:160]}"


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def _fault(cell: str) -> str:
    if cell in _NOTHING:
        return "a cell that says nothing"
    if _CONTROL.search(cell):
        return "control character or line break"
    if cell[:1] in set("=+-@") and cell and not _NUMBER.fullmatch(cell):
        return "a formula"
    return "more than a cell holds" if len(cell) > 32_767 else ""


def _stands(words: str, there: str) -> bool:
    return squeeze(_CONTROL.sub(" ", there)) == squeeze(unguard(words)) or len(words) >= 32_767


def main() -> int:
    """Run the command line; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--twice", action="store_true", help="again with one worker more: the same bytes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "tables")
        summary = pipeline.extract(options.source, output, workers=options.workers)
        found = defaultdict[str, list[str]](list)
        for kind, where in breaches(output, options.source):
            found[kind].append(where)
        if options.twice:
            again = Path(folder, "again")
            pipeline.extract(options.source, again, workers=options.workers + 1)
            _, differ, missing = filecmp.cmpfiles(output, again, CSV_FILES, shallow=False)
            found["other bytes with another number of workers"] += [*differ, *missing]
        notes = json.loads((output / "run.json").read_text(encoding="utf-8"))["left_out"]
        skipped = Counter((row["stage"], row["reason"]) for row in _rows(output / "skipped.csv"))
    print(
        f"{summary.articles:,} articles, {summary.tables.rows['claims']:,} claims, {summary.tables.rows['figures']:,} figures"
    )
    for (stage, reason), count in skipped.most_common():
        print(f"  skipped by {stage}: {reason}: {count:,}")
    for file, said in notes.items():
        print(f"  {file}: {'; '.join(said[:_SHOWN])}")
    for kind, places in found.items():
        if places:
            print(f"{kind}: {len(places):,}", *(f"\n    {place}" for place in places[:_SHOWN]))
    broken = sum(map(len, found.values()))
    print(f"{broken:,} breaches" if broken else "every invariant holds")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
