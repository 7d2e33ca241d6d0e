"""What is one paragraph, for zones and quotation marks alike."""

from __future__ import annotations

import pytest

from pipeline.article.zones import find_zones
from pipeline.text.paragraphs import paragraphs
from pipeline.text.quotes import find_quotations

WRAPPED = """\
The harbour was closed on Monday after the storm broke its gate, and
officials said in a statement that it would not open again for weeks.
"""
QUOTED = """\
"We have buried eleven sailors this year and none of them was old,"
Marchand said, adding that the harbour had asked the army for divers.
"""
ONE_LINE_EACH = """\
The harbour was closed on Monday after the storm broke its gate.
Officials said in a statement that it would open again on Friday.
"""
LIST = """\
Arsenal 2, Chelsea 1, after extra time, at Highbury, before 30,000
Leeds United 0, Everton 0, at Elland Road, before a crowd of 21,000
"""
HEADED = "Storm Shuts Port of New York After Heavy Flooding of Its Piers\nBy Jane Roe\n"
SPOKEN = """\
"We were not told that the gate was broken," said Ann Roe on Monday.
"Nobody knew about it until the water came in," said Bo Vik later on.
"The city will pay for all of it in the end," said the mayor of it.
"""
LONG_LINES = f"{'The harbour was closed again ' * 5}and\n{'nobody knew what to do ' * 5}then.\n"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (WRAPPED, 1),
        (f"{WRAPPED}\n{QUOTED}", 2),  # the first shows at which width this text is broken
        (f"{QUOTED}\n{WRAPPED}", 2),
        (QUOTED, 2),  # nothing shows it
        (ONE_LINE_EACH, 2),
        (LIST, 2),
        (f"{WRAPPED}\nWilson\nUnited States\n", 3),  # too short to have been broken there
        (f"{HEADED}\n{WRAPPED}", 3),  # a headline and its byline
        (f"{WRAPPED}\n{SPOKEN}", 4),  # each line a sentence
        (f"{WRAPPED}\n{LONG_LINES}", 3),  # too long
        (LONG_LINES, 2),
        (WRAPPED.replace("\n", "\r\n"), 1),
        (WRAPPED.replace("\n", "\r"), 1),
        ("One.\u2029Two.", 2),
        ("One.\x0cTwo.", 2),
        ("", 0),
        (" \n\t\n", 0),
    ],
)
def test_how_many(text, count):
    assert len(paragraphs(text)) == count


@pytest.mark.parametrize("text", [WRAPPED, QUOTED, ONE_LINE_EACH, LIST, f"{WRAPPED}\n{QUOTED}", " a \n\n b\r\nc "])
def test_nothing_visible_is_left_out(text):
    spans = paragraphs(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(text[a:b].strip() == text[a:b] for a, b in spans)


def test_zones_and_quotations_agree_on_where_a_paragraph_ends():
    quoted = "She said: “The gate is broken, and until it is mended no ship can\ncome in or go out,” and left.\n"
    text = f"{WRAPPED}\n{quoted}"
    assert len(find_zones(text)) == 2
    (quotation,) = find_quotations(text)
    assert text[quotation.start : quotation.end].endswith("go out,”")


def test_a_quotation_left_open_does_not_run_into_the_next_line():
    text = "She said: “The gate is broken.\nThe harbour was closed on Monday after the storm broke its gate.\n"
    assert all(text[q.start : q.end].endswith("broken.") for q in find_quotations(text))
