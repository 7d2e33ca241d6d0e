"""Each guard of the rules for names with its counter-example: a table of guards/ a rule.

A table holds texts, and below each the rows found in it (conftest.rows): `words|type|whose|role|body`. In all but the
tables of PLAIN the spans that the model gives are marked in the text, `{ORG Tarn Bank}`, and nothing else is the model's.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from rows import table

PLAIN = ("called",)
TABLES = sorted((Path(__file__).parent / "guards").glob("*.txt"))


def _rows(*, plain: bool) -> list[object]:
    return [
        pytest.param(*row.values, id=f"{path.stem} {row.id}")
        for path in TABLES
        if (path.stem in PLAIN) == plain
        for row in table(path)
    ]


@pytest.mark.parametrize(("text", "expected"), _rows(plain=True))
def test_a_guard_on_plain_text(told, text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), _rows(plain=False))
def test_a_guard_on_marked_spans(told_of, text: str, expected: list[str]) -> None:
    assert told_of(text) == expected
