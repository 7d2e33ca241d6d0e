"""What word processors write: Word, OpenDocument and rich text, with their tables, and databases' exports in them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

from pipeline.read import layouts
from pipeline.read.decode import decode
from pipeline.read.draft import Draft, check_size, damaged
from pipeline.read.head import lift
from pipeline.read.opendocument import blocks_in
from pipeline.read.packed import open_package
from pipeline.read.properties import title_of
from pipeline.read.xml import local_name, parse_xml

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
        raise damaged("a Word document", error) from error
    heads = [text for style, text in blocks if style == "Title"]
    yield from _drafts("\n\n".join(text for _, text in blocks), heads[0] if len(heads) == 1 else title)


def _word_blocks(document: Any) -> Iterator[tuple[str, str]]:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    body = document.element.body
    for node in body.xpath("(.//w:p | .//w:tbl)[not(ancestor::w:p or ancestor::w:tbl)]"):
        if node.tag.endswith("}tbl"):
            for row in Table(node, document).rows:
                merged = dict.fromkeys(cell._element for cell in row.cells)  # a merged cell comes once a column
                cells = (" ".join(" ".join(map(_words, cell.xpath(".//w:p"))).split()) for cell in merged)
                if text := " | ".join(cell for cell in cells if cell):
                    yield "", text
        elif (text := _words(node)).strip():
            style = Paragraph(node, document).style
            yield str(style.name if style is not None else ""), text


def _words(paragraph: Any) -> str:
    """Return the words of a Word paragraph, inserted ones too; those deleted, and those in boxes upon it, are not its."""
    runs = paragraph.xpath(
        ".//w:r[not(ancestor::w:del or ancestor::w:moveFrom or ancestor::w:txbxContent[ancestor::w:p])]"
    )
    return "".join(run.text for run in runs)


def parse_odt(data: bytes) -> Iterator[Draft]:
    """Read the headings, paragraphs and tables of an OpenDocument text, and its title.

    Raises:
        ArticleError: it is damaged or unpacks to too much.
    """
    with open_package(data) as package:
        root = parse_xml(package.read("content.xml"))
        facts = parse_xml(package.read("meta.xml")) if "meta.xml" in package.names() else None
    blocks = blocks_in(root)
    named = next((node.text for node in facts.iter() if local_name(node) == "title"), "") if facts is not None else ""
    heads = [text for level, text in blocks if level == 1]
    yield from _drafts("\n\n".join(text for _, text in blocks), heads[0] if len(heads) == 1 else title_of(named))


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
        raise damaged("rich text", error) from error
    yield from _drafts(text if "\n\n" in text.strip() else text.replace("\n", "\n\n"), "")  # a line is a paragraph


def _drafts(text: str, title: str) -> Iterator[Draft]:
    found = layouts.split(text)
    if found:
        yield from found
    else:
        yield lift(text, title)
