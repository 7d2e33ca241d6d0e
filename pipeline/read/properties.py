"""What the properties of a file say of the article in it: a title perhaps, and never who wrote it."""

from __future__ import annotations

import re
from functools import cache

from pipeline.models import folder, read_list
from pipeline.text.spans import squeeze


def title_of(written: object) -> str:
    """Return the title that stands in a file's properties, or nothing where a program or a file name stands there.

    >>> title_of("Port shut"), title_of("(anonymous)"), title_of("Microsoft Word - draft 3.docx"), title_of(None)
    ('Port shut', '', '', '')
    """
    title = squeeze(str(written or ""))
    return "" if _placeholder().fullmatch(title) else title


@cache
def _placeholder() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in read_list(folder() / "placeholders.txt")), re.IGNORECASE)
