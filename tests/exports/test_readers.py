"""Exports as followthemoney and Datasette themselves read them; these live in an environment of their own.

`make readers` sets it up: followthemoney needs ICU compiled, and Datasette depends on pip. READERS names another Python.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from synthetic import all_rows, analyses, database

from pipeline.tables.columns import TABLES
from pipeline.tables.export import export
from pipeline.tables.reading import READING

FOUND = list(analyses(4))
ROWS = all_rows(FOUND)
_PYTHON = Path(os.environ.get("READERS", Path(sys.prefix, "readers", "bin", "python")))
_READERS = Path(__file__).with_name("readers.py")


def _read(*arguments: object) -> Any:
    if not _PYTHON.exists():
        pytest.skip("no readers: make readers")
    command = [str(_PYTHON), "-P", str(_READERS), *map(str, arguments)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, check=False, capture_output=True, timeout=240, env=environment)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    return json.loads(done.stdout)


def test_followthemoney_keeps_every_value(write):
    path = write("ftm")
    written = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    read = _read("ftm", path)
    assert [e["invalid"] for e in read if e["invalid"]] == []
    kept = [(e["id"], e["schema"], {name: sorted(values) for name, values in e["properties"].items()}) for e in read]
    assert kept == [
        (e["id"], e["schema"], {name: sorted(values) for name, values in e["properties"].items()}) for e in written
    ]
    captions = Counter((e["schema"], e["caption"]) for e in read)
    assert captions["Person", "Wen Li"] == captions["PublicBody", "Harbour Authority"] == 1
    assert captions["Article", "News of day 0"] == 1


def test_followthemoney_would_tell_a_fault(write):
    """What is no value of its kind is named and does not come back: the test above can fail."""
    path = write("ftm")
    lines = path.read_text(encoding="utf-8").splitlines()
    article = next(json.loads(line) for line in lines if '"Article"' in line)
    article["properties"] |= {"publishedAt": ["some day"], "sourceUrl": ["nowhere"]}
    path.write_text(json.dumps(article) + "\n", encoding="utf-8")
    (read,) = _read("ftm", path)
    assert read["invalid"].keys() == {"publishedAt", "sourceUrl"}
    assert not read["invalid"].keys() & read["properties"].keys()


SEARCHED = [("claims", "sleepers", "content"), ("figures", "8,970", "text"), ("statements", "ferry", "text")]
FACETS = [
    ("claims", {"speaker", "stance", "outlet", "kind", "quote_type"}, ""),
    ("who_said_what", {"speaker", "stance", "outlet", "kind", "quoted"}, ""),
    ("figures_in_claims", {"amount_unit", "speaker", "outlet", "label"}, ""),
    ("statements", {"single_source", "independent_sources", "stance", "outlets"}, "times"),
    ("disagreements", {"why", "speaker", "other_speaker"}, ""),
    ("speakers", {"kind", "outlets"}, "claims"),
]


def _rows_of(table: str, search: str = "") -> str:
    return f"/onrecord/{table}.json?_size=max&_shape=objects" + (f"&_search={search}" if search else "")


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What Datasette answers to every request of these tests: path → page, or JSON undone."""
    folder = tmp_path_factory.mktemp("outputs")
    in_memory = database(FOUND)
    metadata = export("datasette")(in_memory, folder)
    in_memory.commit()
    file = sqlite3.connect(folder / "onrecord.sqlite")
    in_memory.backup(file)
    file.close()
    paths = ["/onrecord.json", "/onrecord/claims", *(_rows_of(table) for table, *_ in FACETS),
             *(_rows_of(table, words) for table, words, _ in SEARCHED)]  # fmt: skip
    found = _read("datasette", folder / "onrecord.sqlite", metadata, *paths)
    assert {path: answer["status"] for path, answer in found.items()} == dict.fromkeys(paths, 200)
    return {path: json.loads(a["text"]) if ".json" in path else a["text"] for path, a in found.items()}


@pytest.mark.parametrize(("table", "facets", "shown_first"), FACETS)
def test_datasette_shows_facets(answers, table, facets, shown_first):
    answer = answers[_rows_of(table)]
    assert answer["facet_results"].keys() == facets
    for name, facet in answer["facet_results"].items():
        counted = Counter(row[name] for row in answer["rows"])
        assert all(counted[one["value"]] == one["count"] for one in facet["results"]), name
    first = [row[shown_first] for row in answer["rows"]] if shown_first else []
    assert first == sorted(first, reverse=True)
    assert len(answer["rows"]) == answer["filtered_table_rows_count"] > 0 or table == "disagreements"


@pytest.mark.parametrize(("table", "words", "column"), SEARCHED)
def test_datasette_searches(answers, table, words, column):
    found = answers[_rows_of(table, words)]["rows"]
    wanted = [row for row in ROWS[table] if words in getattr(row, column)]
    assert 0 < len(found) == len(wanted) < len(ROWS[table])


def test_datasette_lists_what_a_reader_wants_and_hides_the_rest(answers):
    listed = {t["name"] for t in answers["/onrecord.json"]["tables"] if not t["hidden"]}
    assert listed == {table.name for table in TABLES}
    assert {view["name"] for view in answers["/onrecord.json"]["views"]} == {table.name for table in READING}
    assert "The words that name who says it" in answers["/onrecord/claims"], "the description of a column"
