"""The text of an OpenDocument file as it stands on the page: without notes, remarks and what was deleted.

    <text:p>Four<text:line-break/>ships<text:note>…</text:note> left.</text:p>  ─▶  "Four\\nships left."

The mark-up is that of OpenDocument 1.3, part 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pipeline.read.xml import local_name

# Notes and remarks stand inside the sentence they are about; what was deleted is kept for who wants it back.
_ASIDE = frozenset({"note", "annotation", "tracked-changes", "table-of-content", "alphabetical-index", "forms"})
_WHITE = {"line-break": "\n", "tab": "\t", "s": " "}


def blocks_in(root: Any) -> list[tuple[int, str]]:
    """Return the headings, paragraphs and rows of tables below an element, each with its level; 0 is no heading."""
    return [(level, text) for level, text in _blocks(root) if text]


def _blocks(root: Any) -> Iterator[tuple[int, str]]:
    stack = [root]
    while stack:
        node = stack.pop()
        name = local_name(node)
        if name in ("h", "p"):
            text, boxes = _words(node)
            yield (_level(node) if name == "h" else 0), text
            stack.extend(reversed(boxes))
        elif name == "table-row":
            cells = (" ".join(text for _, text in blocks_in(cell)) for cell in node if local_name(cell) == "table-cell")
            yield 0, " | ".join(" ".join(cell.split()) for cell in cells if cell)
        elif name not in _ASIDE:
            stack.extend(reversed(node))


def _words(paragraph: Any) -> tuple[str, list[Any]]:
    """Return the words of a paragraph, and the boxes of text that hang on it."""
    pieces: list[str] = []
    boxes: list[Any] = []
    stack: list[tuple[Any, bool]] = [(paragraph, False)]
    while stack:
        node, left = stack.pop()
        if left:
            pieces.append(re.sub(r"\s+", " ", node.tail or ""))
            continue
        if node is not paragraph:
            stack.append((node, True))
        name = local_name(node)
        if name in _WHITE:
            pieces.append(_WHITE[name])
        elif name == "frame":  # it may hold a picture and its title as well
            boxes += [child for child in node if local_name(child) == "text-box"]
        elif name and name not in _ASIDE:
            pieces.append(re.sub(r"\s+", " ", node.text or ""))
            stack.extend((child, False) for child in reversed(node))
    return re.sub(r" *([\n\t ]) *", r"\1", "".join(pieces)).strip(), boxes


def _level(heading: Any) -> int:
    written = next((value for key, value in heading.attrib.items() if key.endswith("outline-level")), "")
    return int(written) if re.fullmatch(r"\d", written) else 10
