"""Bytes to text: UTF-8 with or without BOM, UTF-16, Windows-1252, Latin-1 — or a clear refusal."""

from __future__ import annotations

import codecs
import re

from pipeline.errors import ArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_SAMPLE = 65_536
# Western text in one-byte encodings is mostly ASCII; a larger share means another script.
_MOST_HIGH_BYTES = 0.2
_FEW_HIGH_BYTES = 10  # … and a short text may be all quotation marks and accents
_MOST_CONTROLS = 0.02


def decode(data: bytes) -> str:
    r"""Return the text of a file.

    Raises:
        ArticleError: "binary", or "encoding" where no supported one fits.

    >>> decode("naïve “quote”".encode("cp1252"))
    'naïve “quote”'
    >>> decode(b"\xff\xfeh\x00i\x00")
    'hi'
    """
    encoding = detect(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(
            "read", "encoding", f"its characters are damaged (no {encoding} at byte {error.start}); save it as UTF-8"
        ) from error


def detect(data: bytes) -> str:
    """Name the encoding of `data`; see `decode`."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _MOST_CONTROLS * len(sample):
        return _utf16_without_mark(sample)
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError as error:
        if _MULTIBYTE.findall(data[: error.start]):
            raise ArticleError(
                "read", "encoding", f"its characters are damaged (no UTF-8 at byte {error.start}); save it as UTF-8"
            ) from error
    if sum(b > 0x7F for b in sample) > _FEW_HIGH_BYTES + _MOST_HIGH_BYTES * len(sample):
        raise ArticleError(
            "read", "encoding", "its characters are neither UTF-8, UTF-16, Windows-1252 nor Latin-1; save it as UTF-8"
        )
    try:
        data.decode("cp1252")
        return "cp1252"
    except UnicodeDecodeError:
        return "latin-1"


def _utf16_without_mark(sample: bytes) -> str:
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    raise ArticleError("read", "binary", "it is no text but what a program keeps for itself")
