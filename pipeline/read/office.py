"""What word processors write: Word, OpenDocument and rich text, with their tables, and databases' exports in them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

from pipeline.errors import ArticleError
from pipeline.read import layouts
from pipeline.read.decode import decode
from pipeline.read.draft import Draft, check_size
from pipeline.read.head import lift
from pipeline.read.packed import open_package
from pipeline.read.properties import title_of
from pipeline.read.xml import local_name, parse_xml, words_of

_MOST_RTF = 20_000_000  # bytes


def parse_docx(data: bytes) -> Iterator[Draft]:
    """Read the paragraphs and tables of a Word document in their order, and its title.

    Raises:
        ArticleError: it is damaged or unpacks to too much.
    """
    from docx import Document

    with open_package(data) as package:  # with the limits of an archive, which the library has not
        for name in package.names():
            package.read(name)
    try:
        document = Document(io.BytesIO(data))
        blocks = list(_word_blocks(document))
        title = title_of(document.core_properties.title)
    except MemoryError:
        raise
    except Exception as error:  # a damaged document can provoke nearly any exception in a reader
        raise ArticleError("read", "damaged", f"{type(error).__name__}: {error}") from error
    heads = [text for style, text in blocks if style == "Title"]
    yield from _drafts("\n\n".join(text for _, text in blocks), heads[0] if len(heads) == 1 else title)


def _word_blocks(document: Any) -> Iterator[tuple[str, str]]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells: list[str] = []
                for cell in row.cells:
                    text = " ".join(cell.text.split())
                    if text and (not cells or cells[-1] != text):  # a merged cell comes once a column
                        cells.append(text)
                if cells:
                    yield "", " | ".join(cells)
        elif block.text.strip():
            yield str(block.style.name if block.style is not None else ""), block.text


def parse_odt(data: bytes) -> Iterator[Draft]:
    """Read the headings, paragraphs and tables of an OpenDocument text, and its title.

    Raises:
        ArticleError: it is damaged or unpacks to too much.
    """
    with open_package(data) as package:
        root = parse_xml(package.read("content.xml"))
        facts = parse_xml(package.read("meta.xml")) if "meta.xml" in package.names() else None
    blocks: list[str] = []
    for node in root.iter():
        name = local_name(node)
        if name in ("h", "p") and not any(local_name(a) == "table-row" for a in node.iterancestors()):
            blocks.append(words_of(node))
        elif name == "table-row":
            cells = [words_of(cell) for cell in node if local_name(cell) == "table-cell"]
            blocks.append(" | ".join(cell for cell in cells if cell))
    named = next((node.text for node in facts.iter() if local_name(node) == "title"), "") if facts is not None else ""
    heads = [words_of(node) for node in root.iter() if local_name(node) == "h" and _level(node) == "1"]
    title = heads[0] if len(heads) == 1 else title_of(named)
    yield from _drafts("\n\n".join(block for block in blocks if block), title)


def _level(node: Any) -> str:
    return next((value for key, value in node.attrib.items() if key.endswith("outline-level")), "")


def parse_rtf(data: bytes) -> Iterator[Draft]:
    """Read a rich text file.

    Raises:
        ArticleError: it is none, or too large.
        ImportError: striprtf is not installed.
    """
    from striprtf.striprtf import rtf_to_text

    to_text: Callable[..., object] = rtf_to_text
    if not data.lstrip().startswith(b"{\\rtf"):
        yield from _drafts(decode(data), "")  # plain text by another name
        return
    check_size(len(data), _MOST_RTF)
    try:
        text = str(to_text(data.decode("cp1252", "replace"), errors="ignore"))
    except MemoryError:
        raise
    except Exception as error:  # as above
        raise ArticleError("read", "damaged", f"{type(error).__name__}: {error}") from error
    yield from _drafts(text, "")


def _drafts(text: str, title: str) -> Iterator[Draft]:
    found = layouts.split(text)
    if found:
        yield from found
    else:
        yield lift(text, title)
