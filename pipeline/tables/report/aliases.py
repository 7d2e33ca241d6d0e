"""What else people call the bodies and persons of the gazetteers, so that a search for "DOJ" finds the department."""

from __future__ import annotations

from functools import cache

from pipeline.models import folder, read_csv

_LISTS = ("people.csv", "agencies.csv", "organisations.csv", "media.csv")


@cache
def known_aliases() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return (type, canonical name) → acronym and aliases, without those that are risky.

    >>> known_aliases()["agency", "Department of Justice"][:2]
    ('DOJ', 'Justice Department')
    """
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for name in _LISTS:
        for row in read_csv(folder() / name):
            forms = (row["acronym"], *row["aliases"].split("|"))
            found.setdefault((row["type"], row["name"]), tuple(form.strip() for form in forms if form.strip()))
    return found
