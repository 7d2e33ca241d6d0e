"""Quotation pairing: a table of (text, expected), and properties over any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from steps import lines_run

from pipeline.text.paragraphs import paragraphs
from pipeline.text.quotes import find_quotations

# (text, [(level, quoted text)]); pieces of one quotation are joined with " | "
CASES = [
    ("", []),
    ("No marks at all.", []),
    ('"We won," he said.', [(1, '"We won,"')]),
    ("“We won,” he said.", [(1, "“We won,”")]),
    ("“We won,” he said, “and they lost.”", [(1, "“We won,”"), (1, "“and they lost.”")]),
    ("''We won,'' Mr. Hale wrote. ''Twice.''", [(1, "''We won,''"), (1, "''Twice.''")]),
    ("``We won,'' he said.", [(1, "``We won,''")]),
    ("«Nous», a-t-il dit.", [(1, "«Nous»")]),
    # turned round whole, which a paragraph's beginning tells
    ("” We won, “he said.", [(1, "” We won, “")]),
    ("” We won,” he said.", [(1, "” We won,”")]),
    (
        "” We won, “he said.\n\nShe was late.” They lost “, she said. It ended.",
        [(1, "” We won, “"), (1, "” They lost “")],
    ),
    ("It is late. “she said.\n\n” We won,” he said.", [(1, "” We won,”")]),
    ("“We won.” The mayor said, “They lost.”", [(1, "“We won.”"), (1, "“They lost.”")]),
    ("” We won and said “no” twice.", [(1, "“no”")]),
    ("„Ja“, sagte er.", [(1, "„Ja“")]),
    ("“She said ‘no’ twice,” he said.", [(1, "“She said ‘no’ twice,”"), (2, "‘no’")]),
    ("\"She said 'no' twice,\" he said.", [(1, "\"She said 'no' twice,\""), (2, "'no'")]),
    ("''He said, 'No.'''", [(1, "''He said, 'No.'''"), (2, "'No.'")]),
    ("'We won,' he said.", [(1, "'We won,'")]),
    ("‘We won,’ he said.", [(1, "‘We won,’")]),
    ("‘The workers’ rights matter,’ she said.", [(1, "‘The workers’ rights matter,’")]),
    ("It's the players' day and the dogs' dinner.", []),
    ("It’s the players’ day.", []),
    ("Born in the '90s, rock 'n' roll 'til dawn.", []),
    ("“Back in ‘08, in the ’90s,” he said.", [(1, "“Back in ‘08, in the ’90s,”")]),
    ("He is 6'2\" tall, she 5'11\", “tall.”", [(1, "“tall.”")]),
    ('He called it “rigged” and "sad."', [(1, "“rigged”"), (1, '"sad."')]),
    ("“Trump called it “rigged” today,” he said.", [(1, "“Trump called it “rigged” today,”"), (2, "“rigged”")]),
    ('"I said "no" to him," he said.', [(1, '"I said "no" to him,"'), (2, '"no"')]),
    ('He said ("no").', [(1, '"no"')]),
    ('He said—"no"—and left.', [(1, '"no"')]),
    ("“One.\n\n“Two,” he said.", [(1, "“One. | “Two,”")]),
    ('"One.\n"Two.\n"Three," he said.', [(1, '"One. | "Two. | "Three,"')]),
    ("''One.\n\n''Two,'' he said.", [(1, "''One. | ''Two,''")]),
    ("“One.\n\nTwo said “three.”", [(1, "“One."), (1, "“three.”")]),
    # … or in one line, where the break between two paragraphs was lost
    ('"One is old. "Two," he said.', [(1, '"One is old. | "Two,"')]),
    ("“One is old. “Two,” he said.", [(1, "“One is old. | “Two,”")]),
    ('"One," he said. "Two is old. It is. "Three." Four.', [(1, '"One,"'), (1, '"Two is old. It is. | "Three."')]),
    ('He called it "awful. She left. "It fell," he said.', [(1, '"It fell,"')]),  # no sentence begins at the first mark
    ('"One is old, "two," he said.', [(1, '"two,"')]),  # … or at the second
    # … with the words under a picture between its paragraphs
    ('"One.\n\nThe gate at dawn. Image: Jo Doe.\n\n"Two," he said.', [(1, '"One. | "Two,"')]),
    ('"One.\n\nThe gate at dawn.\n\n"Two," he said.', [(1, '"One.'), (1, '"Two,"')]),
    # closed in a later paragraph without being opened again
    ("“One.\n\nTwo,” he said.", [(1, "“One. | Two,”")]),
    ('"One.\n\nTwo.\n\nThree," he said.', [(1, '"One. | Two. | Three,"')]),
    ("“One.\n\nHe left. “Two,” she said.", [(1, "“One."), (1, "“Two,”")]),
    ('"One.\n\n“Two,” he said.', [(1, '"One.'), (1, "“Two,”")]),  # another kind of mark
    ('A stray " mark here.\n\nThen "this."', [(1, '"this."')]),
    ('"Lost its end, he said.\n\nThen "this."', [(1, '"Lost its end, he said.'), (1, '"this."')]),
    ("Closed ” only. “Yes.”", [(1, "“Yes.”")]),
    ("“", [(1, "“")]),
    ("'", []),
    ('"', [(1, '"')]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_pairs(text: str, expected: list[tuple[int, str]]) -> None:
    found = find_quotations(text)
    assert [(q.level, " | ".join(text[a:b] for a, b in q.pieces)) for q in found] == expected


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "He spoke for a long time and then he said: “We have never\n"
        "lost a single match in this stadium, and we never will,” and\nthen he left."
    )
    assert len(paragraphs(text)) == 1
    assert [text[q.start : q.end] for q in find_quotations(text)] == [text[43:-18]]


MESSY = st.text(alphabet=st.sampled_from("\"'“”‘’«»„`aB1s ,.—(\n\r\u2028\U0001f600\x00"), max_size=80)


@given(st.one_of(MESSY, st.text(max_size=60)))
def test_any_text(text: str) -> None:
    found = find_quotations(text)
    assert list(found) == sorted(found, key=lambda q: (q.start, -q.end, q.level))
    for quotation in found:
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert 1 <= quotation.level <= 3
        assert (quotation.pieces[0][0], quotation.pieces[-1][1]) == (quotation.start, quotation.end)
        assert all(a < b for a, b in quotation.pieces)
        assert all(b <= c for (_, b), (c, _) in zip(quotation.pieces, quotation.pieces[1:], strict=False))


@pytest.mark.parametrize("unit", ['"', "“", "'", "“a ", "a” ", '" ', "'a", "“a\n", "''a "])
def test_linear_time(unit: str) -> None:
    few, many = (lines_run(find_quotations, unit * count) for count in (200, 2000))
    assert many < 12 * few
