"""What is one paragraph, for zones and quotation marks alike."""

from __future__ import annotations

import textwrap

import pytest

from pipeline.article.zones import find_zones
from pipeline.text.paragraphs import paragraphs
from pipeline.text.quotes import find_quotations
from pipeline.text.spans import squeeze

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


STORY = (
    "The ferry company knew for a year that the engines of its ships were failing, according to a report that was seen on Monday.",
    "“We told the board again and again,” said Bo Vik, who ran the yard until March. “Nobody wrote it down, and nobody asked us to.”",
    "The company denied that passengers had been in danger, and said that it would publish a report of its own before the summer.",
    "The North Harbour Ship Workers’ Union of Port Hallmouth and East Bay said the 14 ships should stay in port until they are mended.",
)


def fill(width: int, first: str = "", rest: str = "", between: str = "\n\n", mark: str = "") -> str:
    parts = (
        textwrap.fill(p, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False) for p in STORY
    )
    return textwrap.indent(between.join(parts), mark, lambda line: True)


@pytest.mark.parametrize("width", [30, 40, 52, 65, 72, 80, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "layout",
    [
        {},
        {"first": "   ", "between": "\n"},
        {"first": "\t"},
        {"first": "    ", "rest": "    "},
        {"rest": "     ", "between": "\n"},
    ],
    ids=["empty lines", "indented first lines", "both", "all indented", "hanging"],
)
def test_a_text_broken_at_any_width_has_the_paragraphs_it_had(width, layout, end):
    text = fill(width, **layout).replace("\n", end)
    assert [squeeze(text[a:b]) for a, b in paragraphs(text)] == list(STORY)


@pytest.mark.parametrize("width", [40, 65])
def test_without_a_sign_a_paragraph_ends_where_a_line_ends_early_and_with_a_sentence(width):
    text = fill(width, between="\n")
    found = [squeeze(text[a:b]) for a, b in paragraphs(text)]
    assert " ".join(found) == " ".join(STORY)
    assert all(part.endswith((".", "”")) for part in found)


@pytest.mark.parametrize(
    ("below", "count"),
    [
        ("Second Storm in a Week\n", 1),  # a crosshead without an empty line around it
        ("BYLINE: Ada Roe\n", 1),
        ("MS. VALE: It will open again on Friday, and we will tell\nthe shipping lines before noon.\n", 1),
        ("- the gate will be mended\n- the pumps will be tried\n", 2),
        ("[Applause]\n", 1),
    ],
)
def test_what_begins_something_of_its_own_is_not_joined(below, count):
    assert len(paragraphs(WRAPPED + below)) == 1 + count


@pytest.mark.parametrize(
    "text",
    [
        "Roses are red and violets\nAre blue as they ever were\nAnd so we sing to the harbour\nTill all of the ships are there\n",
        "iPhone sales\neBay listings\nxerox copies\n",
        "One paragraph a line, and long enough to be read as prose.\nAnother one, and that is of the like length too.\n",
    ],
)
def test_lines_that_nothing_shows_to_be_broken_stay_lines(text):
    assert len(paragraphs(text)) == len(text.splitlines())
