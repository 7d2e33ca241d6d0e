"""What a file is by its first bytes, where its name says something else: a web page saved as .doc, a PDF as .txt."""

from __future__ import annotations

import io
import re
import zipfile

_PAGE = re.compile(
    rb"\s*(?:<\?xml[^<>]*\?>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL
)
_MARKS = {b"%PDF-": ".pdf", b"{\\rtf": ".rtf"}
_MEMBERS = {
    "word/document.xml": ".docx",
    "xl/workbook.xml": ".xlsx",
    "META-INF/container.xml": ".epub",
    "content.xml": ".odt",
}


def ending_of(data: bytes) -> str:
    """Return the ending that a file of these bytes should have, if they tell; nothing of plain text.

    >>> ending_of(b"%PDF-1.7"), ending_of(b"<!DOCTYPE html><html>"), ending_of(b"Four ships left.")
    ('.pdf', '.html', '')
    """
    head = data.lstrip(b"\xef\xbb\xbf")[:2000]
    for mark, ending in _MARKS.items():
        if head.startswith(mark):
            return ending
    if head.startswith(b"PK\x03\x04"):
        return _packed(data)
    return ".html" if _PAGE.match(head) else ""


def _packed(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return ""
    return next((ending for name, ending in _MEMBERS.items() if name in names), "")
