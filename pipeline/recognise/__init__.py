"""Stage recognise: who and what an article names, which names are one, what roles people bear, who "he" is.

    "FBI Director Kash Patel said Tuesday he …"
      ─▶ Mention("FBI", e0), Mention("Kash Patel", e1, role="FBI Director"), Mention("he", e1, "coreference")
         Entity(e0, agency, Federal Bureau of Investigation), Entity(e1, person, Kash Patel)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.recognise.cluster import Cluster, cluster
from pipeline.recognise.gazetteer import Gazetteer, load_gazetteer
from pipeline.recognise.names import find_names
from pipeline.recognise.propagate import propagate
from pipeline.recognise.reading import Reading, read
from pipeline.records import Article, Entity, Mention, Quotation, Zone, make_id

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Gazetteer", "load_gazetteer", "recognise"]


def recognise(
    article: Article, zones: Sequence[Zone], quotations: Sequence[Quotation], doc: Doc, gazetteer: Gazetteer
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return the mentions of an article in order of offset, and the entities they name.

    Args:
        article: the article; `doc` holds its characters.
        zones: what is boilerplate or a picture credit names nobody; empty: all is body.
        quotations: who speaks tells who "he" is not.
        doc: the parsed article.
        gazetteer: from `load_gazetteer`, once a process.
    """
    reading = read(article.text, zones, doc)
    names = propagate(reading, find_names(reading, gazetteer), gazetteer)
    clusters = cluster(reading, names, gazetteer)
    mentions = [m for number, c in enumerate(clusters) for m in _mentions(article, reading, f"e{number}", c)]
    entities = tuple(_entity(f"e{number}", c) for number, c in enumerate(clusters))
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end))), entities


def _mentions(article: Article, reading: Reading, key: str, c: Cluster) -> list[Mention]:
    out = []
    for n in c.names:
        start, end = reading.starts[n.start], reading.ends[n.end - 1]
        text = article.text[start:end]
        out.append(Mention(make_id("men", article.doc_id, start, end), key, c.type, text, start, end, found_by=n.found_by))
    return out


def _entity(key: str, c: Cluster) -> Entity:
    entry = c.entry
    role = c.roles.most_common(1)[0][0] if c.roles else ""
    return Entity(
        key, c.type, c.name, entry.kb_id if entry else "", entry.wikidata if entry else "",
        (entry.parent if entry else "") or c.employer, role, c.gender,
    )  # fmt: skip
