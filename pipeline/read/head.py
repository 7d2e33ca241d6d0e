"""What stands over a story in a document whose text is ours: headline, byline, date, lifted into fields of their own.

    "Port Shut\\n\\nBy Ada Roe\\n\\nMarch 4, 2024\\n\\nThe port …"  ─▶  title, byline, published, and "The port …"

It is lifted only where it is plain: a headline with a byline or a date line right below it.
"""

from __future__ import annotations

from pipeline.text.bylines import names_of
from pipeline.text.day_lines import find_day, first_part
from pipeline.text.paragraphs import ends_like_a_sentence

_LONGEST = 250  # characters of a headline
_BELOW = 4  # paragraphs that may hold byline and date


def lift(text: str, title: str = "") -> dict[str, str]:
    """Return the parts of a text whose paragraphs are parted by empty lines; the whole as `text` where nothing is plain.

    Args:
        text: paragraphs.
        title: what the file gives for a headline, if it is there.
    """
    blocks = text.split("\n\n")
    if title and " ".join(blocks[0].split()).casefold() == title.casefold() and len(blocks) > 1:
        return {**lift_below(blocks[1:]), "title": title}
    head = " ".join(blocks[0].split())
    if title or len(head) > _LONGEST or ends_like_a_sentence(head) or len(blocks) < 3 or names_of(head):
        return {"text": text, "title": title}
    found = lift_below(blocks[1:])
    return {**found, "title": head} if len(found) > 1 else {"text": text, "title": title}


def lift_below(blocks: list[str]) -> dict[str, str]:
    """Return what stands between a headline and the story: byline and date; and the rest as `text`."""
    found: dict[str, str] = {}
    taken = 0
    for number, block in enumerate(blocks[:_BELOW]):
        line = " ".join(block.split())
        told = {"byline": names_of(first_part(line)), "published": find_day(line)}
        if not any(told.values()):
            break
        found = {**{key: value for key, value in told.items() if value}, **found}
        taken = number + 1
    return {**found, "text": "\n\n".join(blocks[taken:])}
