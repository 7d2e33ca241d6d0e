"""Text that was decoded with the wrong encoding before it came here: "donâ€™t" is "don’t" again."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"â€|â‚¬|Ã[\x80-\xbf©¨¢ªº®¼¶¤³±¡¯\xad]|Â[ £§©®°·»«\xa0]|ï¿½|ðŸ")


def repaired(text: str) -> str:
    """Return a text with what was decoded twice put right, a line at a time; other lines stay as they are.

    >>> repaired("â€œNoâ€\x9d, said JosÃ©."), repaired("São Paulo, Ãllen")
    ('“No”, said José.', 'São Paulo, Ãllen')
    """
    if not _SIGNS.search(text):
        return text
    import ftfy

    return "".join(ftfy.fix_encoding(line) if _SIGNS.search(line) else line for line in text.splitlines(keepends=True))
