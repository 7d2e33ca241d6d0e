"""Who alone wrote an article, by the field of its record that says so: `By Ada Roe, Staff Writer` ─▶ Ada Roe."""

from __future__ import annotations

import re
from functools import cache

from pipeline import models
from pipeline.text.bylines import NAME, without_by
from pipeline.text.person_names import particles
from pipeline.text.roles import role_nouns


def only_author(names: str) -> str:
    """Return the one person a byline's field names, told by a given name; nothing where two write, or a house.

    >>> [only_author(n) for n in ("Ada Roe", "By Ada Roe, Staff Writer", "Ada Roe and Bo Vik", "Ada Roe, Bo Vik", "Reuters")]
    ['Ada Roe', 'Ada Roe', '', '', '']
    """
    name, _, trade = without_by(names.strip()).partition(",")
    told = not trade.strip() or trade.lower().split()[-1] in role_nouns()
    return name if told and _one_name().fullmatch(name) and name.split()[0] in given_names() else ""


@cache
def given_names() -> frozenset[str]:
    """Return the given names of the lists, as they are written."""
    return frozenset(line.partition(",")[0] for line in models.read_list(models.folder() / "given_names.csv"))


@cache
def _one_name() -> re.Pattern[str]:
    within = rf"(?:(?:{'|'.join(sorted(particles()))})\s|(?:al|el)-|d[’'])"
    return re.compile(rf"{within}?{NAME}(?:\s{within}*{NAME}){{1,4}}")
