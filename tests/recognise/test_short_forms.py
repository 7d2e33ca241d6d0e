"""What a body is called by words of its own name."""

from __future__ import annotations

import pytest

CASES = [
    ("The Israel Prison Service was asked. Later the prison service confirmed it.", "the prison service", "Israel Prison Service"),
    ("The Mongla Port Authority met. In a statement the port authority said so.", "the port authority", "Mongla Port Authority"),
    ("They sued the Harbour Archives. The archives told them so.", "The archives", "Harbour Archives"),
    # words that are not its own, or of two as well
    ("The Israel Prison Service was asked. Later the postal service confirmed it.", "the postal service", None),
    ("The Harbour Archives met the Dale Archives. The archives told them so.", "The archives", None),
    ("The Harbour Archives met the Dale Archives. The Dale archives told them so.", "The Dale archives", None),
    ("They sued the Harbour Archives. Papers in the archives burnt.", "the archives", None),  # a place where papers are
    ("The archives told them so. They sued the Harbour Archives.", "The archives", None),
    ("They sued the Harbour Archives. The archives of the town told them so.", "The archives", None),
    # a company that is named only later is not yet "the company"
    ("The company grew. Later it bought Hale Motors Inc. and left.", "The company", None),
    ("Hale Motors Inc. was sold. The company grew.", "The company", "Hale Motors Inc."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "who"), CASES)
def test_what_a_body_is_called(linked, text, phrase, who):
    assert linked(text).get(phrase) == who
