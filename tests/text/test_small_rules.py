"""Spans, front matter and notes: the edges of their rules."""

from __future__ import annotations

import pytest

from pipeline.text.front_matter import front_matter
from pipeline.text.notes import find_notes
from pipeline.text.paragraphs import paragraphs
from pipeline.text.spans import covers, cut, hull, merge, overlapping, trim


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Port shut", "Port shut"),
        ("'Port shut'", "Port shut"),
        ('"Port shut"', "Port shut"),
        ("' Port shut '", "Port shut"),
        ("'Port' shut", "'Port' shut"),
        ("'Port shut\"", "'Port shut\""),
        ("xPort shutx", "xPort shutx"),
        ("''", ""),
        ("'", "'"),
        ("[Ada Roe, Bo Vik]", "Ada Roe; Bo Vik"),
        ("['Ada Roe', \"Bo Vik\", ]", "Ada Roe; Bo Vik"),
        ("[Ada Roe", "[Ada Roe"),
        ("Ada Roe]", "Ada Roe]"),
        ("", ""),
    ],
)
def test_a_field_of_front_matter(value, expected):
    head = f"---\ntitle: {value}\n---\n"
    assert front_matter(head + "Four ships left.\n") == ({"title": expected}, len(head))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("authors:\n  - Ada Roe\n  - Bo Vik\n", {"authors": "Ada Roe; Bo Vik"}),
        ("title: Port shut\n# mine\n\n", {"title": "Port shut"}),
        ("Title : Port\n", {"title": "Port"}),
        ("title: Port\n  goes on\n", {"title": "Port"}),
        ("Author Name: Ada Roe\nTitle: Port\n", {"author name": "Ada Roe", "title": "Port"}),
        ("- Ada Roe\n", None),
        ("title: Port\nFour ships left.\n", None),
        ("# mine\n", None),
        ("\n", None),
    ],
)
def test_the_fields_of_front_matter(fields, expected):
    head = f"---\n{fields}---\n"
    assert front_matter(f"{head}Four ships left.\n") == ((expected, len(head)) if expected else ({}, 0))


@pytest.mark.parametrize(
    ("a", "b", "shared"),
    [((0, 5), (4, 9), True), ((0, 5), (5, 9), False), ((5, 9), (0, 5), False), ((4, 9), (0, 5), True), ((0, 9), (3, 4), True), ((3, 4), (0, 9), True)],
)  # fmt: skip
def test_whether_two_spans_share_a_character(a, b, shared):
    assert overlapping(a, b) is shared
    assert (hull(a, None, b), hull(b, a)) == ((min(a[0], b[0]), max(a[1], b[1])),) * 2


@pytest.mark.parametrize(
    ("span", "left"),
    [((0, 9), [(0, 2), (4, 8)]), ((-1, 30), [(-1, 2), (4, 8), (12, 30)]), ((3, 7), [(4, 7)]), ((2, 3), []), ((3, 3), [])],
)  # fmt: skip
def test_what_is_left_of_a_span(span, left):
    text = " a b c  d e "
    assert cut(span, [(2, 4), (8, 12)]) == left
    a, b = trim(text, span)
    assert text[a:b] == text[max(span[0], 0) : max(span[1], 0)].strip()


def test_spans_that_touch_are_one():
    assert merge([(4, 6), (0, 2), (5, 9), (2, 3), (20, 30), (21, 22)]) == [(0, 3), (4, 9), (20, 30)]
    assert [covers([(0, 2), (4, 6)], at) for at in (0, 1, 2, 4, 6)] == [True, True, False, True, False]


@pytest.mark.parametrize(("length", "count"), [(1500, 1), (1501, 0)])
def test_a_note_is_no_longer_than_a_paragraph(length, count):
    head = "Correction: An earlier version of this article gave another year. "
    note = head + "word " * ((length - len(head)) // 5) + "x" * ((length - len(head)) % 5 - 1) + "."
    note = note[: length - 1].rstrip() + "." * (length - len(note[: length - 1].rstrip()))
    assert len(note) == length
    assert len(find_notes(note)) == count


BROKEN = """\
The harbour was closed on Monday after the storm broke its gate, and
officials said in a statement that it would not open for weeks, as the
"""


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("mayor knew.\n", 1),
        ("mayor knew and had said again and again in the year before it fell to all who asked for it in the town or in the old port.\n", 2),
        ("Mayor knew.\n", 1),
        ("   mayor knew.\n", 1),
        ("   Mayor knew.\n", 2),
        ("- mayor knew.\n", 1),
        ("\nmayor knew.\n", 2),
        ("By Ada Roe\n", 2),
        ("MS. VALE: It will open.\n", 2),
    ],
)  # fmt: skip
def test_what_a_broken_line_goes_on_with(more, count):
    assert len(paragraphs(BROKEN + more)) == count
