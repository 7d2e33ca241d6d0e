"""Markup to plain paragraphs: what stands in blocks of their own, as lines with an empty one between them."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from pipeline import models
from pipeline.errors import ArticleError
from pipeline.read.stray import tidied
from pipeline.text.spans import squeeze

MAX_DEPTH = 400  # of nested elements; real pages stay under 60
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b", re.IGNORECASE)
_MOST_SHOWN = 0.5  # of the words of a page
_MOST_PLAIN = 0.8  # of the words of a page: they are of one piece, set as it was typed
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)([^<>]*)>")


def depth_of(html: str) -> int:
    """Return roughly how deeply elements nest: an upper bound, in one pass."""
    depth = deepest = 0
    unclosed = _elements("void") | _elements("often_unclosed")
    for closing, name, attributes in _TAG.findall(html):
        if closing:
            depth = max(0, depth - 1)
        elif not attributes.endswith("/") and name.lower() not in unclosed:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def check_depth(html: str) -> None:
    """Refuse a page whose elements nest beyond what any does.

    Raises:
        ArticleError: they do.
    """
    if depth_of(html) > MAX_DEPTH:
        raise ArticleError(
            "read",
            "nested too deeply",
            f"its mark-up has more than {MAX_DEPTH} elements inside one another, as no real page has",
        )


def html_tree(html: str) -> Any:
    """Return the tree of a page or of a piece of one; nothing where there is none.

    Raises:
        ArticleError: its elements nest too deeply.
    """
    import lxml.etree
    import lxml.html

    check_depth(html)
    if not html.strip():
        return None
    try:
        parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
        return lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (ValueError, lxml.etree.LxmlError):  # nothing in it that is an element
        return None


def blocks_of(element: Any) -> list[str]:
    """Return the paragraphs below an element of HTML or of news XML."""
    found, current = list[str](), list[str]()
    apart, silent = _elements("blocks"), _elements("silent")

    def end() -> None:
        if text := squeeze("".join(current)):
            found.append(text)
        current.clear()

    stack: list[tuple[Any, bool]] = [(element, False)]
    while stack:
        node, left = stack.pop()
        name = _name(node)
        if left:
            if name in apart:
                end()
        elif name in apart:
            end()
        if left:
            if node is not element:
                current.append(node.tail or "")
            continue
        stack.append((node, True))
        if name and name not in silent and not _is_hidden(node):
            current.append(node.text or "")
            stack.extend((child, False) for child in reversed(node))
    end()
    return found


def text_of_html(html: str) -> str:
    r"""Return the paragraphs of a piece of HTML.

    >>> text_of_html("<p>One.</p><div>Two <b>and</b> a half.<br>Three.</div>")
    'One.\n\nTwo and a half.\n\nThree.'
    """
    tree = html_tree(tidied(html))
    return "" if tree is None else "\n\n".join(blocks_of(tree))


@cache
def quiet_endings() -> frozenset[str]:
    """Return the endings of files that a page or a message brings along, which nobody takes for an article.

    >>> ".png" in quiet_endings(), ".pdf" in quiet_endings()
    (True, False)
    """
    return _elements("beside")


def without_hidden(tree: Any) -> Any | None:
    """Return a page without what it does not show; nothing where it shows all, or hides most of its words until a program runs.

    Args:
        tree: of the page, which stays as it is.
    """
    if not any(map(_is_hidden, tree.iter())):
        return None
    shown = copy.deepcopy(tree)
    for node in [node for node in shown.iter() if _is_hidden(node)]:
        if node.getparent() is not None:
            node.drop_tree()
    left, whole = (sum(len(text.split()) for text in _shown_text(root)) for root in (shown, tree))
    return shown if left >= _MOST_SHOWN * whole else None


def plain_text_of(tree: Any) -> str:
    """Return the text of a page that is plain text in a frame, its lines as they stand; nothing of any other page."""
    longest = max(tree.iter("pre"), key=lambda node: len(node.text_content()), default=None)
    if longest is None or next(tree.iter("p", "article", "h1"), None) is not None:
        return ""
    text: str = longest.text_content()
    whole = sum(len(words.split()) for words in _shown_text(tree))
    return text if len(text.split()) >= _MOST_PLAIN * whole else ""


def _shown_text(tree: Any) -> Iterator[str]:
    silent = _elements("silent")
    for node in tree.iter():
        if _name(node) not in silent:
            yield node.text or ""
        yield node.tail or ""


def _is_hidden(node: Any) -> bool:
    """Say whether an element is not shown, as the words are that a mail program shows beside the subject."""
    if not isinstance(node.tag, str):
        return False
    hidden = (node.get("hidden") or "").lower() if node.get("hidden") is not None else None
    if hidden not in (None, "until-found"):  # a section that opens when a reader looks for it is part of the page
        return True
    classes = (node.get("class") or "").lower().split()
    return bool(_HIDDEN.search(node.get("style") or "")) or not _elements("spoken").isdisjoint(classes)


def _name(node: Any) -> str:
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""


@cache
def _elements(kind: str) -> frozenset[str]:
    return frozenset(models.read_toml(models.folder() / "markup.toml")[kind])
