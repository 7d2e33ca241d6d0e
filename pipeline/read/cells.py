"""The cells of a table as words: what a site keeps as mark-up ("<p>Four ships left.</p>", "A &amp; B") without it."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import cache
from html.entities import html5

from pipeline import models
from pipeline.read.blocks import text_of_html

_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_BROKEN = re.compile(r"<(?:p|br|div|li|tr|table)\b", re.IGNORECASE)  # so the mark-up itself says where paragraphs end
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n\s*")


def unmarked(fields: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of an article, each as words; a byline of a number alone, a key of another table, is left out.

    Raises:
        ArticleError: elements in one of them nest too deeply.

    >>> unmarked({"text": "<p>Four left.</p><p>One stayed.</p>", "title": "Ships &#038; men", "byline": "17"})
    {'text': 'Four left.\\n\\nOne stayed.', 'title': 'Ships & men'}
    """
    found = {field: words_of_cell(cell) for field, cell in fields.items()}
    return {field: words for field, words in found.items() if field != "byline" or not words.isdecimal()}


def words_of_cell(cell: str) -> str:
    r"""Return a cell without its mark-up, with an empty line between paragraphs; one that has none as it stands.

    >>> words_of_cell("It <b>fell</b> by &pound;3m.\n\nNobody knew."), words_of_cell("a < b, and <b> is a tag of A&B;")
    ('It fell by £3m.\n\nNobody knew.', 'a < b, and <b> is a tag of A&B;')
    """
    if "<" in cell and _marked().search(cell):
        if _EMPTY_LINE.search(cell):
            cell = _EMPTY_LINE.sub("<br>", cell)
        elif not _BROKEN.search(cell):
            cell = cell.replace("\n", "<br>")
        return text_of_html(cell)
    return _ENTITY.sub(_character, cell) if "&" in cell else cell


def _character(entity: re.Match[str]) -> str:
    """Return what an entity stands for; a name that none has stays: "A&B;"."""
    return html.unescape(entity[0]) if entity[0][1] == "#" or entity[0][1:] in html5 else entity[0]


@cache
def _marked() -> re.Pattern[str]:
    """Return what only mark-up has: the end of an element, a break or picture, a paragraph at the head of a line."""
    known = models.read_toml(models.folder() / "markup.toml")
    names = "|".join(sorted({*known["blocks"], *known["silent"], *known["inline"]}))
    return re.compile(
        rf"</(?:{names})\s*>|<br\s*/?>|<img\s[^<>]*>|<!--(?=[^<]{{0,2000}}-->)|^[ \t]*<p(?:\s[^<>]*)?>", re.I | re.M
    )
