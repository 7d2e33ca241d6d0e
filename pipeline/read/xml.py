"""XML as it comes from outside: parsed without network, document types or entities, and asked by local names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.read.draft import check_size, damaged
from pipeline.text.spans import squeeze

_MOST = 50_000_000  # bytes


def parse_xml(data: bytes) -> Any:
    """Return the root of a document; entities of its own are left as they stand, never fetched or expanded.

    Raises:
        ArticleError: it is too large, or no XML.
    """
    from lxml import etree

    check_size(len(data), _MOST)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=True,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged("XML", error) from error
    if root is None:
        raise damaged("XML", "no element in it")
    return root


def local_name(node: Any) -> str:
    """Return an element's name without its namespace; nothing for what is no element."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def below(node: Any, *names: str) -> Iterator[Any]:
    """Yield the elements below one that have one of these names, in order."""
    return (child for child in node.iter() if local_name(child) in names)


def first(node: Any, *names: str) -> str:
    """Return the words of the first element below with the first of these names that has some."""
    return next((words for name in names for child in below(node, name) if (words := words_of(child))), "")


def words_of(node: Any) -> str:
    """Return the words in an element on one line."""
    return squeeze("".join(text for text in node.itertext() if isinstance(text, str)))
