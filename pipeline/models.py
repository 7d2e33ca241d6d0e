"""Where the knowledge lies: lexicons, gazetteers and weights under `models/`.

Weights are loaded only if they are, byte for byte, those that were published. In a checkout the folder is the top-level one; in an installed wheel it is `pipeline/_models`.
"""

from __future__ import annotations

import csv
import hashlib
import tomllib
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, TypeVar

from pipeline.errors import ModelError

SUMS = "SHA256SUMS"
Loaded = TypeVar("Loaded")
_HERE = Path(__file__).resolve().parent


def folder() -> Path:
    """Return the folder that holds lexicons, gazetteers and weights."""
    for place in (_HERE / "_models", _HERE.parent / "models"):
        if place.is_dir():
            return place
    raise ModelError("the models folder is missing; install onrecord again")


def read_csv(path: Path) -> list[dict[str, str]]:
    """Read a CSV with a header row; lines that begin with `#` are comments.

    Raises:
        ModelError: the file is missing or is not UTF-8.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(line for line in file if not line.startswith("#"))
            return [{k: (v or "").strip() for k, v in row.items() if k} for row in rows]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ModelError(f"cannot read {path}: {error}") from error


def read_list(path: Path) -> list[str]:
    """Read a plain list, one entry a line; what follows `#` is a comment."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(f"cannot read {path}: {error}") from error
    return [entry for line in lines if (entry := line.partition("#")[0].strip())]


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML lexicon."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ModelError(f"cannot read {path}: {error}") from error


def verify(folder: Path, files: Collection[str]) -> None:
    """Hold the files of a model against the `SHA256SUMS` beside them, which must list all of `files`.

    Raises:
        ModelError: a file is missing, is not listed, or is not what the list says.
    """
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
        listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
        for name in files:
            if name not in listed:
                raise ModelError(f"{folder / SUMS} does not list {name}")
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != listed[name]:
                raise ModelError(f"{folder / name} is damaged: its SHA-256 is not the one in {SUMS}")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(f"the model in {folder} is incomplete: {error}; install onrecord again") from error


def load_weights(folder: Path, files: Collection[str], read: Callable[[Path], Loaded]) -> Loaded:
    """Return what `read` makes of a model's folder, once its files are those that were published.

    Raises:
        ModelError: a file is missing, damaged, or of another version.
    """
    verify(folder, files)
    try:
        return read(folder)
    except ModelError:
        raise
    except Exception as error:  # onnxruntime, tokenizers and numpy raise types of their own
        raise ModelError(f"cannot load the weights in {folder}: {error}") from error


def sign(folder: Path, files: Collection[str]) -> None:
    """Write `SHA256SUMS` for the files of a model, once it is trained."""
    lines = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(files)]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")
