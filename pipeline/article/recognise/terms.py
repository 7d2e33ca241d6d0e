"""Which of the offices that a list gives somebody are held when an article is written.

President of the United States, of Barack Obama   ─▶ in an article of 2012; not in one of 2024
representative, homeland security secretary       ─▶ in any: `models/terms.csv` knows heads of state and government
"""

from __future__ import annotations

from functools import cache

from pipeline import models
from pipeline.article.recognise.gazetteer import Entry

_OF = ("of", "to", "for")


def offices_at(entry: Entry, published: str) -> tuple[str, ...]:
    """Return the offices that a list gives somebody, without those of another time.

    Args:
        entry: the list's row.
        published: when the article was, as `2024-03-05`, `2024` or nothing; then whatever has a term may be meant.

    >>> entry = Entry("", "Joe Biden", "person", roles=("President of the United States", "vice president"))
    >>> [offices_at(entry, day) for day in ("2012-05-01", "2022-05-01", "2026-05-01")]
    [('vice president',), ('President of the United States',), ()]
    """
    return tuple(role for role in entry.roles if _is_held(entry.name, role.lower(), published[:7]))


def ruled_at(entry: Entry, published: str) -> tuple[str, ...]:
    """Return the offices with a term that somebody holds, or ever held if nothing tells when the article was written.

    >>> entry = Entry("", "Gordon Brown", "person")
    >>> [ruled_at(entry, day) for day in ("2005-03-01", "2009-03-01", "")]
    [(), ('prime minister',), ('prime minister',)]
    """
    return tuple(office for office in _terms() if _is_held(entry.name, office, published[:7]))


def _is_held(name: str, role: str, month: str) -> bool:
    words = role.split()
    title = words[: next((i for i, word in enumerate(words) if word in _OF and i), len(words))]
    office = next((o for o in _terms() if title[-len(o.split()) :] == o.split()), "")
    if not office:
        return True
    terms = _terms()[office].get(name, [])
    return any(since[: len(month)] <= month <= (until or "9999") for since, until in terms) if month else bool(terms)


@cache
def _terms() -> dict[str, dict[str, list[tuple[str, str]]]]:
    """Return office → name → (since, until), the longest offices first: "vice president" is no president."""
    found: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for row in models.read_csv(models.folder() / "terms.csv"):
        found.setdefault(row["office"], {}).setdefault(row["name"], []).append((row["since"], row["until"]))
    return dict(sorted(found.items(), key=lambda item: (-len(item[0].split()), item[0])))
