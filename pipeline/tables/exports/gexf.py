"""network/*.gexf for Gephi: who speaks about whom, and who speaks to whom; an edge weighs as many claims."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as Xml

from pipeline.tables.exports.common import rows, written
from pipeline.tables.files import NETWORK_FOLDER

# file → the link of a claim to the one an edge leads to
_GRAPHS = {"who_about_whom": "mentioned", "who_to_whom": "addressee"}
_EDGES = """
    SELECT s.entity_id AS source, t.entity_id AS target, count(DISTINCT c.claim_id) AS claims,
           count(DISTINCT CASE WHEN c.stance = 'denies' THEN c.claim_id END) AS denials,
           count(DISTINCT c.doc_id) AS documents
    FROM claims c JOIN claim_entities s ON s.claim_id = c.claim_id AND s.role = 'source'
         JOIN claim_entities t ON t.claim_id = c.claim_id AND t.role = '{role}' AND t.entity_id != s.entity_id
    GROUP BY 1, 2 ORDER BY 1, 2"""
_NODE, _EDGE = ("type", "role", "claims"), ("claims", "denials", "documents")
_TYPES = {"type": "string", "role": "string"}  # others are integers


def write_gexf(db: sqlite3.Connection, folder: Path) -> Path:
    """Write a directed graph a relation and return their folder.

    Raises:
        OutputError: it cannot be written.
    """
    target = folder / NETWORK_FOLDER
    entities = {e["entity_id"]: e for e in rows(db, "SELECT * FROM entities")}
    for name, role in _GRAPHS.items():
        edges = list(rows(db, _EDGES.format(role=role)))
        tree = Xml.Element("gexf", {"xmlns": "http://www.gexf.net/1.2draft", "version": "1.2"})
        graph = Xml.SubElement(tree, "graph", {"defaultedgetype": "directed", "mode": "static"})
        _declare(graph, "node", _NODE)
        _declare(graph, "edge", _EDGE)
        nodes, links = Xml.SubElement(graph, "nodes"), Xml.SubElement(graph, "edges")
        for entity_id in dict.fromkeys(place for e in edges for place in (e["source"], e["target"])):
            node = Xml.SubElement(nodes, "node", {"id": entity_id, "label": entities[entity_id]["name"]})
            _fill(node, _NODE, entities[entity_id])
        for number, edge in enumerate(edges):
            ends = {"id": str(number), "source": edge["source"], "target": edge["target"]}
            _fill(Xml.SubElement(links, "edge", ends | {"weight": str(edge["claims"])}), _EDGE, edge)
        target.mkdir(exist_ok=True)
        with written(target / f"{name}.gexf") as partial:
            Xml.ElementTree(tree).write(partial, encoding="utf-8", xml_declaration=True)
    return target


def _declare(graph: Xml.Element, kind: str, names: Iterable[str]) -> None:
    attributes = Xml.SubElement(graph, "attributes", {"class": kind, "mode": "static"})
    for name in names:
        Xml.SubElement(attributes, "attribute", {"id": name, "title": name, "type": _TYPES.get(name, "integer")})


def _fill(element: Xml.Element, names: Iterable[str], row: sqlite3.Row) -> None:
    values = Xml.SubElement(element, "attvalues")
    for name in names:
        if row[name] is not None:
            Xml.SubElement(values, "attvalue", {"for": name, "value": str(row[name])})
