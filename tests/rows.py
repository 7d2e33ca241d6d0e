"""Tables of texts and what is read in them, as plain text: a rule behind "#", a text a line, indented below it a row each.

A "⏎" in a text or row is the end of a line.
"""

from __future__ import annotations

from pathlib import Path

import pytest


def table(path: Path) -> list[tuple[str, list[str]]]:
    """Return each text of a file with its rows, named by the line where it stands."""
    found: list[tuple[int, str, list[str]]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("    "):
            found[-1][2].append(line.strip().replace("⏎", "\n"))
        elif line and not line.startswith("# "):
            found.append((number, line.replace("⏎", "\n"), []))
    return [pytest.param(text, rows, id=f"line {number}") for number, text, rows in found]
