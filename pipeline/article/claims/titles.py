"""The words of a role: where its title ends, which word tells it, and whether it is more than a rank.

"president of the bank"      ─▶ president · the bank
"chief of staff of the bank" ─▶ chief of staff · the bank
"retired Lieutenant-General" ─▶ a mere rank
"ex-member of the council"   ─▶ of the past
"""

from __future__ import annotations

import re

from pipeline.article.claims.lookup import Lookup
from pipeline.records import Mention
from pipeline.text.person_names import mere_titles

PAST = frozenset({"former", "ex", "ex-", "retired", "then"})
OF = frozenset({"of", "for", "at", "in", "to", "from", "with"})
_STILL = frozenset({"a", "an", "the", "now"})  # before a word of the past: "now-retired"
_TITLES = 24  # characters of what may stand between a role and a name
_BLANK_END = re.compile(r"[\s,]+\Z")
_LETTERS = 4  # of an office in capitals: `MP`
_AND_FORMER = re.compile(r",? and (?:former|ex)\b")


def split_title(role: str, lookup: Lookup) -> tuple[list[str], list[str]]:
    """Return the words of a role before and behind "of": (["former", "head"], ["the", "bank"]); "Bank of Japan chief" is one."""
    agencies, others = lookup.knowledge.nouns["agency"], lookup.knowledge.nouns["organisation"]
    words = _AND_FORMER.split(role.lower(), maxsplit=1)[0].replace("-", " ").split() if role else []
    words = [_singular(w.removesuffix("'s").removesuffix("’s").rstrip("."), lookup) for w in words]
    kinds, by_body = lookup.knowledge.kinds, lookup.knowledge.by_body  # "chief of staff" is one title
    of = (
        i for i, w in enumerate(words) if i and w in OF and words[i - 1] not in agencies and words[i - 1] not in others
    )
    titles = ((i, " ".join(words[i - 1 : i + 2])) for i in of)
    at = next((i for i, title in titles if title not in kinds and title not in by_body), len(words))
    return words[:at], words[at + 1 :]


def _singular(word: str, lookup: Lookup) -> str:
    """Return the singular of a word that is known only so: "deputies" of "local deputies"."""
    kinds, titles = lookup.knowledge.kinds, lookup.knowledge.by_body
    options = (word, word.removesuffix("ies") + "y", word.removesuffix("s"))
    return next((w for w in options if w in kinds or w in titles), word)


def is_rank(role: str) -> bool:
    """Say whether a role tells no more than a rank: `Dr.`, `retired Lieutenant-General`."""
    words = role.lower().replace("-", " ").split()
    return all(word.rstrip(".") in mere_titles() or word in PAST for word in words)


def is_past(role: str) -> bool:
    """Say whether a role is one of the past: `former mayor`, `ex-member`, `now-retired goalkeeper`."""
    words = (w for w in role.lower().replace("-", " ").split() if w not in _STILL)
    return next(words, "") in PAST


def last_word(role: str) -> str:
    """Return the last word of a role before "of": leader of "Conservative leader in Leeds"."""
    return (re.split(r"\s(?:of|for|at|from|in)\s", role.lower(), maxsplit=1)[0].split() or [""])[-1]


def _is_mere(word: str) -> bool:
    return word.lower().rstrip(".") in mere_titles() or (word.isupper() and len(word) <= _LETTERS)


def role_before(m: Mention, lookup: Lookup) -> int | None:
    """Return where the role of a mention begins, if it stands before the name."""
    first = max(0, m.start - 2 * len(m.role) - _TITLES)
    before = _BLANK_END.sub("", lookup.text[first : m.start])
    words = m.role.split()
    while (last := before.split()[-1:]) and last[0] != words[-1] and _is_mere(last[0]):
        before = _BLANK_END.sub(
            "", before[: before.rindex(last[0])]
        )  # "Minister of Health Mr. Roe", "chair MP Ada Roe"
    found = re.search(r"\s+".join(map(re.escape, words)) + r"$", before)
    return first + found.start() if found else None
