"""Web pages: the article's text and what the page says of it, as trafilatura finds them; databases' exports in HTML."""

from __future__ import annotations

import copy
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.read import layouts
from pipeline.read.blocks import blocks_of, check_depth, html_tree, plain_text_of, without_hidden
from pipeline.read.decode import decode
from pipeline.read.draft import Draft, check_size, nothing
from pipeline.read.layouts import europresse
from pipeline.read.outlets import headline_of, outlet_of, tail_of
from pipeline.text.bylines import names_of
from pipeline.text.spans import squeeze

MAX_PAGE = 20_000_000  # bytes, in whatever file it comes
_EXPORT = re.compile(
    r"Document [A-Z][A-Z0-9]{7,11}\d{8}|End of Document|\d+ of \d+ DOCUMENTS|Full text:|news[·•]\d{8}[·•]"
)
# What stands in the mark-up and the address of a page is read; its prose is not searched for something like a date.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
_CHUNK = re.compile(r"body|article|content|story|text|chunk|paragraph", re.IGNORECASE)
_PARAGRAPH = 80  # characters of one that is prose
_MOST_CHUNKS = 60
_MOST_TRIES = 2  # each is an extraction of its own
_TURNED = re.compile(r"(?P<last>[^\W\d_][\w’'-]+(?: [\w’'-]+)?), (?P<first>[^\W\d_][\w.’'-]*(?: [\w.’'-]+)?)")


def parse_html(data: bytes, url: str = "") -> Iterator[Draft]:
    """Read a web page, or an export with many articles in HTML.

    Args:
        data: the page.
        url: where it was, if that is known.

    Raises:
        ArticleError: it holds no article, is too large, or is nested too deeply.
    """
    check_size(len(data), MAX_PAGE)
    html = decode(data)
    check_depth(html)
    tree = html_tree(html)
    if tree is not None:
        exported = europresse.articles(tree) if europresse.MARK in html else None
        if not exported and _EXPORT.search(html):
            exported = layouts.split("\n\n".join(blocks_of(tree)))
        if exported:
            yield from exported
            return
        if plain := plain_text_of(tree):
            found_plain = layouts.split(plain) or [
                {"text": plain, "title": next(iter(_Facts(tree).titles), ""), "url": url}
            ]
            yield from found_plain
            return
    shown = without_hidden(tree) if tree is not None else None
    found = _extract(html if shown is None else shown, url)
    tree = tree if shown is None else shown
    if tree is not None and (other := _with_all_chunks(tree, found.get("text") or "", url)):
        found = other
    if not (found.get("text") or "").strip():
        raise nothing("no article text found in this page")
    yield _described(found, tree, url)


def _extract(page: Any, url: str) -> dict[str, Any]:
    import trafilatura
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    config.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    found: Any = trafilatura.bare_extraction(
        page,
        url=url or None,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(_DATES),
        config=config,
    )
    return dict(found.as_dict()) if found is not None else {}


def _with_all_chunks(tree: Any, text: str, url: str) -> dict[str, Any] | None:
    """Extract once more, the chunks of a body that a page parts (around advertisements) joined; nothing if it has one."""
    flat = squeeze(text)
    for chunks in _parted(tree, text)[:_MOST_TRIES]:
        places = {id(node) for node in chunks}
        numbers = [n for n, node in enumerate(tree.iter()) if id(node) in places]
        nodes = list(copy.deepcopy(tree).iter())
        first, *rest = [nodes[n] for n in numbers]
        for chunk in rest:
            first.extend(list(chunk))
        found = _extract(nodes[0], url)
        more = squeeze(found.get("text") or "")
        if len(more) > len(flat) and flat[:200] in more:
            return found
    return None


def _parted(tree: Any, text: str) -> list[list[Any]]:
    """Return the groups of elements that may be one body, those with most words that were not found first.

    They are elements of one class, none inside another, with paragraphs of prose of which some were found and some not.
    """
    groups: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for node in tree.iter("div", "section"):
        if _CHUNK.search(node.get("class") or "") and any(_prose(node)):
            groups[node.tag, node.get("class")].append(node)
    known = {squeeze(line)[:_PARAGRAPH] for line in text.splitlines()}
    found: list[tuple[int, list[Any]]] = []
    for chunks in groups.values():
        inside = set(chunks)
        if not 2 <= len(chunks) <= _MOST_CHUNKS or any(a in inside for c in chunks for a in c.iterancestors()):
            continue
        lost = [
            words for c in chunks if not known.intersection(w[:_PARAGRAPH] for w in _prose(c)) for words in _prose(c)
        ]
        if lost and any(known.intersection(w[:_PARAGRAPH] for w in _prose(c)) for c in chunks):
            found.append((sum(map(len, lost)), chunks))
    return [chunks for _, chunks in sorted(found, key=lambda group: -group[0])]


def _prose(node: Any) -> list[str]:
    """Return the paragraphs right below an element that are longer than a label."""
    return [words for p in node.iterchildren("p") if len(words := squeeze("".join(p.itertext()))) >= _PARAGRAPH]


def _described(found: dict[str, Any], tree: Any, url: str) -> Draft:
    title, address = str(found.get("title") or ""), str(found.get("url") or url or "")
    facts = _Facts(tree)
    site = [str(found.get("sitename") or ""), *facts.publishers]
    written = facts.titles or [title]
    outlet = outlet_of(address or facts.url, [name for name in (*site, *map(tail_of, (title, *written))) if name])
    headline = headline_of(title, facts.headings, [*site, outlet], address or facts.url)
    return {
        "text": _without_head(str(found["text"]), headline),
        "title": headline,
        "outlet": outlet,
        "byline": byline_of(str(found.get("author") or ""), facts.authors, [*site, outlet]),
        "published": _day(str(found.get("date") or ""), facts.days),
        "url": address or facts.url,
    }


def _day(found: str, written: Sequence[str]) -> str:
    """Return when a page was published: what was found, unless all that the page marks as that is another day."""
    days = [day[:10] for day in written if re.match(r"\d{4}-\d\d-\d\d", day)]
    return found if found in days or not days else days[0]


def _without_head(text: str, headline: str) -> str:
    """Return the text of a page without the headline and byline that some pages have in the body of their article."""
    lines = text.split("\n")
    if len(lines) > 1 and _bare(lines[0]) == _bare(headline):
        lines = lines[1:]
    if len(lines) > 1 and names_of(lines[0]):
        lines = lines[1:]
    return "\n".join(lines)


class _Facts:
    """What a page says of itself in its head and in JSON-LD."""

    def __init__(self, tree: Any) -> None:
        self.headings: list[str] = []
        self.titles: list[str] = []
        self.authors: list[str] = []
        self.publishers: list[str] = []
        self.days: list[str] = []
        self.url = ""
        if tree is None:
            return
        self.headings = [words for h in tree.iter("h1") if (words := squeeze(" ".join(h.itertext())))][:5]
        self.titles = [words for t in tree.iter("title") if (words := squeeze(t.text or ""))][:2]
        for meta in tree.iter("meta"):
            name = (meta.get("name") or meta.get("property") or "").lower()
            content = squeeze(meta.get("content") or "")
            if name in ("author", "dc.creator", "citation_author", "article:author", "parsely-author") and content:
                self.authors.append(content)
            elif name == "og:url":
                self.url = self.url or content
            elif name == "article:published_time" and content:
                self.days.append(content)
        for node in tree.xpath('//*[@itemprop="datePublished"]')[:5]:
            self.days.append(node.get("content") or node.get("datetime") or "")
        for script in tree.iter("script"):
            if "ld+json" in (script.get("type") or "") and len(script.text or "") < 500_000:
                try:
                    self._note(json.loads(script.text or ""), 0)
                except (ValueError, RecursionError):
                    continue

    def _note(self, found: Any, depth: int) -> None:
        if isinstance(found, list):
            for item in found[:50]:
                self._note(item, depth)
        elif isinstance(found, dict) and depth < 4:
            if "Article" in str(found.get("@type")) or "Report" in str(found.get("@type")):
                self.authors += _names(found.get("author"))
                self.publishers += _names(found.get("publisher"))
                self.days.append(str(found.get("datePublished") or ""))
            self._note(found.get("@graph"), depth + 1)


def _names(found: Any) -> list[str]:
    if isinstance(found, list):
        return [name for item in found[:20] for name in _names(item)]
    name = found.get("name") if isinstance(found, dict) else found
    return [squeeze(name)] if isinstance(name, str) and squeeze(name) else []


def byline_of(found: str, written: Sequence[str], site: Sequence[str]) -> str:
    """Return who wrote a page, each once, without the house it appeared in; that house where nobody else is named.

    Args:
        found: names, parted by semicolons.
        written: what the page's head has for an author, as it stands.
        site: the names of the outlet and its publisher.

    >>> byline_of("Big House; Ada Roe", [], ["Big House"]), byline_of("Roe; Ada", ["Roe, Ada"], [])
    ('Ada Roe', 'Ada Roe')
    """
    turned = {
        _bare(f"{m['last']}; {m['first']}"): f"{m['first']} {m['last']}" for w in written if (m := _TURNED.fullmatch(w))
    }
    if _bare(found) in turned:
        return turned[_bare(found)]
    names: dict[str, str] = {}
    for name in (part.strip() for part in found.split(";")):
        if name and (
            _bare(name) not in names or sum(map(str.isupper, name)) > sum(map(str.isupper, names[_bare(name)]))
        ):
            names[_bare(name)] = name
    houses = {_bare(name) for name in site}
    people = [name for key, name in names.items() if key not in houses]
    kept = people or list(names.values())
    if not kept:
        kept = [name for name in written if _bare(name) in houses][:1]
    return "; ".join(kept)


def _bare(name: str) -> str:
    return squeeze(name).casefold()
