"""Which lines of an OpenDocument text are headings, and of which level: 0 is none."""

from __future__ import annotations

import pytest
from lxml import etree

from pipeline.read.opendocument import blocks_in

SPACES = 'xmlns:t="urn:t" xmlns:d="urn:d" xmlns:b="urn:b"'
BLOCKS = [
    ('<t:h t:outline-level="1">Ships</t:h><t:p>Two sank.</t:p>', [(1, "Ships"), (0, "Two sank.")]),
    ('<t:h t:outline-level="3">Ships</t:h>', [(3, "Ships")]),
    ("<t:h>Ships</t:h>", [(10, "Ships")]),  # below all that are numbered
    ('<t:h t:outline-level="12">Ships</t:h>', [(10, "Ships")]),
    ('<t:h t:outline-level="x">Ships</t:h>', [(10, "Ships")]),
    ('<t:p t:outline-level="1">Ships</t:p>', [(0, "Ships")]),  # said to be of a level, and no heading
    ('<t:h t:outline-level="1"> </t:h><t:p/><t:p>Two sank.</t:p>', [(0, "Two sank.")]),
    ('<t:section><t:h t:outline-level="2">Ships</t:h></t:section><t:p>Two.</t:p>', [(2, "Ships"), (0, "Two.")]),
    ("<t:p>One<d:frame><d:text-box><t:p>Box</t:p><t:p>Two</t:p></d:text-box></d:frame></t:p><t:p>End</t:p>",
     [(0, "One"), (0, "Box"), (0, "Two"), (0, "End")]),
    ("<t:p>A<d:frame><d:text-box><t:p>B</t:p></d:text-box><d:text-box><t:p>C</t:p></d:text-box></d:frame></t:p>",
     [(0, "A"), (0, "B"), (0, "C")]),
    ('<b:table-row><b:table-cell><t:h t:outline-level="1">Year</t:h></b:table-cell><b:covered-table-cell><t:p>x</t:p>'
     "</b:covered-table-cell><b:table-cell><t:p>Two\n lost</t:p><t:p>ships</t:p></b:table-cell></b:table-row>",
     [(0, "Year | Two lost ships")]),
    ("<t:p>Two<!-- three --> ships<t:note><t:p>Four</t:p></t:note> sank<t:line-break/> today.</t:p>", [(0, "Two ships sank\ntoday.")]),
    ("<t:forms><t:p>Name</t:p></t:forms><t:p>Two</t:p>tail<t:p>sank</t:p>", [(0, "Two"), (0, "sank")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), BLOCKS)
def test_blocks(body: str, expected: list[tuple[int, str]]) -> None:
    assert blocks_in(etree.fromstring(f"<d:text {SPACES}>{body}</d:text>")) == expected
