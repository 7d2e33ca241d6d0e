"""Where the knowledge lies: lexicons, gazetteers and weights under `models/`.

In a checkout that is the top-level folder; in an installed wheel it is `pipeline/_models`.
"""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from typing import Any

from pipeline.errors import ModelError

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
