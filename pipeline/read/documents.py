"""PDF and Word files through pypdf and python-docx, with limits of their own."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import ArticleError

MAX_BYTES = 50_000_000
MAX_PAGES = 400
MAX_UNPACKED = 200_000_000  # bytes in a .docx, which is a zip archive

_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def read_pdf(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Read the text layer of a PDF, its title and its author.

    Raises:
        ArticleError: it is encrypted, damaged, too long, or holds pictures of text only.
    """
    from pypdf import PdfReader

    data = _bytes(path)
    try:
        pdf = PdfReader(data)
        if pdf.is_encrypted and not pdf.decrypt(""):
            raise ArticleError("read", "encrypted", "the PDF needs a password")
        if len(pdf.pages) > MAX_PAGES:
            raise ArticleError("read", "too large", f"{len(pdf.pages)} pages; the limit is {MAX_PAGES}")
        text = "\n\n".join(page.extract_text() for page in pdf.pages)
        facts = pdf.metadata
    except (ArticleError, MemoryError):
        raise
    except Exception as error:  # a damaged PDF can provoke nearly any exception in a reader
        raise ArticleError("read", "damaged", f"{type(error).__name__}: {error}") from error
    if not text.strip():
        raise ArticleError("read", "no text layer", "the PDF holds no text, pictures of it perhaps")
    draft = {"text": _HYPHENATED.sub("", text)}
    if facts:
        draft |= {"title": str(facts.title or ""), "byline": str(facts.author or "")}
    yield 0, draft


def read_docx(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Read the paragraphs of a Word document, its title and its author.

    Raises:
        ArticleError: it is damaged or unpacks to too much.
    """
    from docx import Document

    data = _bytes(path)
    try:
        with zipfile.ZipFile(data) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
        if unpacked > MAX_UNPACKED:
            raise ArticleError("read", "too large", f"unpacks to {unpacked:,} bytes; the limit is {MAX_UNPACKED:,}")
        document = Document(data)
        text = "\n\n".join(p.text for p in document.paragraphs if p.text.strip())
        facts = document.core_properties
        draft = {"text": text, "title": facts.title or "", "byline": facts.author or ""}
    except (ArticleError, MemoryError):
        raise
    except Exception as error:  # as above
        raise ArticleError("read", "damaged", f"{type(error).__name__}: {error}") from error
    yield 0, draft


def _bytes(path: Path) -> io.BytesIO:
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise ArticleError("read", "too large", f"{size:,} bytes; the limit is {MAX_BYTES:,}")
    return io.BytesIO(path.read_bytes())
