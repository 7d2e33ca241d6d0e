"""Weights are loaded only if they are, byte for byte, those that were published."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path

from pipeline.errors import ModelError

SUMS = "SHA256SUMS"


def verify(folder: Path, files: Collection[str]) -> None:
    """Hold the files of a model against the `SHA256SUMS` beside them, which must list all of `files`.

    Raises:
        ModelError: a file is missing, is not listed, or is not what the list says.
    """
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
        for line in lines:
            digest, _, name = line.partition("  ")
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
                raise ModelError(f"{folder / name} is damaged: its SHA-256 is not the one in {SUMS}")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(f"the model in {folder} is incomplete: {error}; install onrecord again") from error
    names = {line.partition("  ")[2] for line in lines}
    if missing := set(files) - names:
        raise ModelError(f"{folder / SUMS} does not list {', '.join(sorted(missing))}")


def sign(folder: Path, files: Collection[str]) -> None:
    """Write `SHA256SUMS` for the files of a model, once it is trained."""
    lines = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(files)]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")
