"""What an analysis is kept by changes with all the code that it comes from."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import pipeline
from pipeline import models
from pipeline.corpus import fingerprint
from pipeline.corpus.fingerprint import ANALYSIS, ARRANGING, READ_BY_READERS, READING

PACKAGE = Path(pipeline.__file__).resolve().parent
WAYS = [
    ("pipeline.article.analyse", ANALYSIS),
    ("pipeline.read", READING),
    ("pipeline.corpus.publish", ARRANGING),
    ("pipeline.engines.ray.arranging", (*ARRANGING, *ANALYSIS, *READING)),
]


def _imported_by(module: str) -> set[str]:
    graph = pytest.importorskip("grimp").build_graph("pipeline", cache_dir=None)
    within = {m for m in graph.modules if m == module or m.startswith(f"{module}.")}
    return within.union(*(graph.find_upstream_modules(m) for m in within))


@pytest.mark.parametrize(("module", "rooms"), WAYS)
def test_every_module_that_is_imported_is_counted(module, rooms):
    counted = {".".join(p.relative_to(PACKAGE.parent).with_suffix("").parts) for p in fingerprint.sources(rooms)}
    counted = {name.removesuffix(".__init__") for name in counted}
    forgotten = _imported_by(module) - counted - {"pipeline", "pipeline.version"}
    # run, api and the engines are named by the package for whoever asks; nothing below imports them
    assert {m for m in forgotten if not m.startswith(("pipeline.run", "pipeline.api"))} == set()


def test_what_reading_knows_is_what_its_modules_read():
    read: set[str] = set()
    for module in _imported_by("pipeline.read") - {"pipeline.models"}:
        path = PACKAGE.parent.joinpath(*module.split("."))
        source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        read |= set(re.findall(r'folder\(\) / "([^"]+)"', source.read_text(encoding="utf-8")))
    assert read == set(READ_BY_READERS)
    assert all((models.folder() / name).is_file() for name in READ_BY_READERS)


@pytest.mark.parametrize(
    ("file", "changed"),
    [("headers.csv", True), ("dates.toml", True), ("people.csv", False), ("claims/cues.toml", False)],
)
def test_reading_again_is_for_what_reading_knows(file, changed, monkeypatch, tmp_path):
    before = fingerprint.of_reading()
    copy = tmp_path / "models"
    shutil.copytree(models.folder(), copy, ignore=shutil.ignore_patterns("*-v*"))
    monkeypatch.setattr(models, "folder", lambda: copy)
    assert fingerprint.of_reading() == before
    (copy / file).write_text("other", encoding="utf-8")
    assert (fingerprint.of_reading() != before) == changed


@pytest.mark.parametrize(
    ("file", "changed"),
    [
        ("README.md", (False, False)),
        ("encoder-v1/README.md", (False, False)),
        ("record-v1/README.md", (False, False)),
        ("people.csv", (True, False)),
        ("encoder-v1/config.json", (True, False)),
        ("record-v1/weights.json", (False, True)),
    ],
)
def test_an_analysis_hangs_on_what_is_read_and_not_on_what_is_written_for_people(file, changed, monkeypatch, tmp_path):
    copy = tmp_path / "models"
    shutil.copytree(models.folder(), copy, ignore=shutil.ignore_patterns("*.onnx", "*.npy", "*.npz"))
    monkeypatch.setattr(models, "folder", lambda: copy)
    before = fingerprint.of_analysis({}), fingerprint.of_tables()
    (copy / file).write_text("other", encoding="utf-8")
    after = fingerprint.of_analysis({}), fingerprint.of_tables()
    assert (before[0] != after[0], before[1] != after[1]) == changed


def test_a_pipeline_without_a_path_is_not_looked_for_in_the_current_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    before = fingerprint.of_analysis({"model": ""}), fingerprint.of_analysis({"model": str(tmp_path)})
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")
    after = fingerprint.of_analysis({"model": ""}), fingerprint.of_analysis({"model": str(tmp_path)})
    assert (before[0] == after[0], before[1] == after[1]) == (True, False)


@pytest.mark.parametrize("module", ["limits", "analyse", "attribute/decode", "recognise/propagate"])
def test_a_changed_module_changes_the_analysis(module, monkeypatch, tmp_path):
    before = fingerprint.of_analysis({})
    changed = tmp_path / "changed.py"
    changed.write_text("# other", encoding="utf-8")
    path = PACKAGE / "article" / f"{module}.py"
    assert path.exists()
    real = fingerprint.sources
    monkeypatch.setattr(fingerprint, "sources", lambda rooms: [changed if p == path else p for p in real(rooms)])
    assert fingerprint.of_analysis({}) != before


def test_a_changed_page_changes_tables_alone(monkeypatch, tmp_path):
    before = fingerprint.of_analysis({}), fingerprint.of_tables()
    changed = tmp_path / "changed.css"
    changed.write_text("/* other */", encoding="utf-8")
    real = fingerprint.sources
    monkeypatch.setattr(
        fingerprint, "sources", lambda rooms: [changed if p.name == "base.css" else p for p in real(rooms)]
    )
    assert (fingerprint.of_analysis({}) == before[0], fingerprint.of_tables() == before[1]) == (True, False)
