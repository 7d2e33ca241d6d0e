"""XML with articles in it, told by its root: RSS, Atom, NITF, NewsML-G2, the Reuters corpus, XHTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from pipeline.errors import ArticleError
from pipeline.read.blocks import blocks_of, text_of_html
from pipeline.read.draft import NO_ARTICLE, BesideError, Draft, apart
from pipeline.read.frame import without_tail
from pipeline.read.outlets import outlet_of
from pipeline.read.pages import parse_html
from pipeline.read.xml import below, first, local_name, parse_xml, words_of

_MODULES = re.compile(r"purl\.org/(?:rss/1\.0/modules/content|dc)/")
_FEWEST_WORDS = 60  # of an entry of a feed that has its story, and not the first lines of it
_RIGHTS = re.compile(
    r"\W*(?:c|©|copyright)\W+(?P<owner>[A-Z][\w&’' -]*?)(?: (?:Limited|Ltd|Inc|plc|LLC)\b.*| \d{4}.*|\W*)", re.I
)


def parse_news_xml(data: bytes) -> Iterator[Draft]:
    """Read the articles of an XML file.

    Raises:
        ArticleError: it is no XML, or of a kind that holds no articles that are known here.
    """
    root = parse_xml(data)
    name = local_name(root)
    if name.lower() == "html":
        yield from parse_html(data)
        return
    reader = _ROOTS.get(name)
    if reader is None:
        raise ArticleError(
            "read",
            "unsupported format",
            f"no articles are known in XML of this kind (<{name}>); feeds, NITF and NewsML are read",
        )
    yield from reader(root)


def _feed(root: Any) -> Iterator[Draft]:
    channel = next((node for node in root if local_name(node) == "channel"), root)
    outlet = next((words_of(node) for node in channel if local_name(node) == "title"), "")
    site = [] if re.fullmatch(r"(?i)(news|feed|rss|home|latest)?", outlet) else [outlet]
    names = {first(node, "author_login"): first(node, "author_display_name") for node in below(channel, "author")}
    beside = 0
    for entry in below(root, "item", "entry"):
        if _is_beside(entry):
            beside += 1
        else:
            yield from apart(partial(_entry, entry, site, names))
    if beside:
        yield BesideError("read", NO_ARTICLE, f"{beside:,} of the entries are pictures, menus and the like")


def _is_beside(entry: Any) -> bool:
    """Say whether an entry of what a blog program exports is no post of it and has no words: a picture, a menu."""
    kind = first(entry, "post_type")
    return bool(kind) and kind not in ("post", "page") and not first(entry, "encoded")


def _entry(entry: Any, site: Sequence[str], names: Mapping[str, str]) -> Iterator[Draft]:
    children = [node for node in entry if _is_of_feed(node, entry)]
    child: dict[str, Any] = {}
    for node in children:
        child.setdefault(local_name(node), node)
    title = words_of(child["title"]) if "title" in child else ""
    full = [_content(child[name]) for name in ("encoded", "content") if name in child]
    brief = [_content(child[name]) for name in ("description", "summary") if name in child]
    text = without_tail(max((*full, *brief), key=len, default=""))
    if len(text.split()) < _FEWEST_WORDS and not any(full):
        yield ArticleError(
            "read", "summary only", f"the feed has no full text of “{title}”: save its page from the browser"
        )
        return
    author = child.get("creator", child.get("author"))
    name = first(author, "name") or words_of(author) if author is not None else ""
    url = _link(children)
    days = (words_of(child[n]) for n in ("pubDate", "published", "date", "issued", "updated") if n in child)
    yield {
        "text": text,
        "title": title,
        "outlet": outlet_of(url, site),
        "byline": names.get(name) or re.sub(r"^\S+@\S+ \((.*)\)$", r"\1", name),
        "published": next(days, ""),
        "url": url,
    }


def _is_of_feed(node: Any, entry: Any) -> bool:
    """Say whether an element is the feed's own or of a module for words and facts; `media:content` is a picture."""
    space = node.nsmap.get(node.prefix) or ""
    return space == (entry.nsmap.get(entry.prefix) or "") or bool(_MODULES.search(space))


def _link(children: Sequence[Any]) -> str:
    """Return the address of an entry's page; its enclosure, the feed itself and replies are other things."""
    links = [node for node in children if local_name(node) == "link" and node.get("rel", "alternate") == "alternate"]
    pages = sorted(links, key=lambda node: "html" not in (node.get("type") or "html"))
    found = [address for node in pages if (address := node.get("href") or words_of(node))]
    guids = [node for node in children if local_name(node) == "guid" and node.get("isPermaLink", "true") == "true"]
    return next(iter([*found, *(url for node in guids if (url := words_of(node)).startswith("http"))]), "")


def _content(node: Any) -> str:
    if len(node):
        return "\n\n".join(blocks_of(node))
    text = node.text or ""
    return text.strip() if node.get("type") == "text" else text_of_html(text)


def _nitf(story: Any) -> Iterator[Draft]:
    blocks = list(below(story, "block"))
    full = [node for node in blocks if node.get("class") == "full_text"]
    bodies = full or list(below(story, "body.content")) or list(below(story, "body"))
    data = next(below(story, "pubdata"), None)
    facts = dict(data.attrib) if data is not None else {}
    issued = next(below(story, "date.issue", "story.date"), None)
    day = facts.get("date.publication") or (issued.get("norm", "") if issued is not None else "")
    yield {
        "text": _paragraphs(bodies),
        "title": first(story, "hl1", "hedline", "title"),
        "outlet": facts.get("name", "") or first(story, "distributor"),
        "byline": first(story, "byline"),
        "published": _compact(day),
        "url": facts.get("ex-ref", ""),
    }


def _reuters(story: Any) -> Iterator[Draft]:
    owner = _RIGHTS.fullmatch(first(story, "copyright"))
    yield {
        "text": _paragraphs(below(story, "text")),
        "title": first(story, "headline", "title"),
        "outlet": owner["owner"] if owner else "",
        "byline": first(story, "byline"),
        "published": story.get("date", ""),
    }


def _newsml(item: Any) -> Iterator[Draft]:
    bodies = list(below(item, "inlineXML", "DataContent", "inlineData", "body.content"))
    text = _paragraphs(bodies[:1])
    if not text:
        return  # a picture, or a list of other items
    provider = next(below(item, "provider", "creditline", "Provider"), None)
    outlet = (first(provider, "name") or words_of(provider)) if provider is not None else ""
    party = next(below(item, "Party"), None)
    link = next(
        (node for node in below(item, "link", "remoteContent") if node.get("href", "").startswith("http")), None
    )
    yield {
        "text": text,
        "title": first(item, "headline", "HeadLine", "hl1"),
        "outlet": outlet or (party.get("FormalName", "") if party is not None else ""),
        "byline": first(item, "by", "ByLine", "byline"),
        "published": _compact(
            first(item, "firstCreated", "contentCreated", "FirstCreated", "versionCreated", "DateAndTime")
        ),
        "url": link.get("href") if link is not None else "",
    }


def _paragraphs(bodies: Any) -> str:
    return "\n\n".join(block for body in bodies for block in blocks_of(body))


def _compact(day: str) -> str:
    """Return a day that is written without hyphens with them, and its time left out.

    >>> _compact("20240304T000000"), _compact("2024-03-04T06:00:00Z")
    ('2024-03-04', '2024-03-04')
    """
    found = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", day)
    return "-".join(found.groups()) if found else day


def _each(tag: str, story: Callable[[Any], Iterator[Draft]]) -> Callable[[Any], Iterator[Draft]]:
    """Return what reads every element of a name, each alone; those that are no story are passed over."""

    def read(root: Any) -> Iterator[Draft]:
        for node in below(root, *tag.split()):
            for draft in apart(partial(story, node)):
                if not (isinstance(draft, ArticleError) and draft.reason == NO_ARTICLE):
                    yield draft

    return read


_ROOTS: dict[str, Callable[[Any], Iterator[Draft]]] = {
    "rss": _feed,
    "RDF": _feed,
    "feed": _feed,
    "nitf": _each("nitf", _nitf),
    "newsitem": _each("newsitem", _reuters),
    **dict.fromkeys(("newsItem", "newsMessage", "NewsML"), _each("newsItem NewsItem", _newsml)),
}
