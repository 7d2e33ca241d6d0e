"""Which news agency an article says it comes from, wholly or in part: in its dateline, its byline, or a note at its end."""

from __future__ import annotations

import re
from functools import cache

from pipeline import models
from pipeline.text.datelines import find_dateline
from pipeline.text.notes import find_notes
from pipeline.text.paragraphs import paragraphs

_FIRST = 6  # paragraphs among which the dateline and the byline are


def wire_of(text: str, byline: str = "") -> str:
    r"""Return the agency's name as in models/media.csv, or "".

    >>> wire_of("PARIS (AP) — The minister resigned."), wire_of("He left.\n\nReuters contributed to this report.")
    ('Associated Press', 'Reuters')
    >>> wire_of("The minister told Reuters that he resigned.")
    ''
    """
    found = _agencies()[1].get(byline.casefold().removeprefix("by ").removeprefix("the ").strip(), "")
    heads = [text[a:b] for a, b in paragraphs(text)[:_FIRST]]
    for line in heads:
        found = found or _named(r"by (?:[\w.’' -]{1,60}, |the )?(?P<name>%s)\W*\Z", line.strip())
        dateline = find_dateline(line)
        if not found and dateline and dateline.agency:
            found = _agencies()[1].get(dateline.agency.casefold(), "")
    notes = (text[n.start : n.end] for n in find_notes(text) if not n.is_correction)
    return found or next((w for n in notes if (w := _named(r".{0,200}\b(?P<name>%s)\b.{0,200}\bcontributed\b", n))), "")


def _named(pattern: str, line: str) -> str:
    match = re.match(pattern % _agencies()[0], line, re.IGNORECASE | re.DOTALL) if len(line) < 500 else None
    return _agencies()[1][match["name"].casefold()] if match else ""


@cache
def _agencies() -> tuple[str, dict[str, str]]:
    """Return a pattern of all forms of the agencies' names, and form, folded → name."""
    forms: dict[str, str] = {}
    for row in models.read_csv(models.folder() / "media.csv"):
        if "news agency" in row.values():
            for form in [row["name"], *row.get("aliases", "").split("|")]:
                if form.strip():
                    forms.setdefault(form.strip().casefold(), row["name"])
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True))), forms
