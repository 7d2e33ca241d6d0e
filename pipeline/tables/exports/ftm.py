"""entities.ftm.json: JSON lines of FollowTheMoney for OpenAleph: who there is, the articles that name them, what they say.

People, agencies and organisations are entities, articles are documents, a claim is a `Note` of its speaker with the
article as proof, and "who is named where" is a `Mention`.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline.tables.exports.common import rows, write_lines
from pipeline.tables.files import FTM_FILE
from pipeline.tables.fragments import web_address

_SCHEMATA = {"person": "Person", "agency": "PublicBody", "organisation": "Organization", "media": "Organization"}
_CLAIMS = """
    SELECT c.*, e.type FROM claims c LEFT JOIN entities e ON e.entity_id = c.source_id
    WHERE c.source_type != 'article' ORDER BY c.rowid"""
_MENTIONS = """
    SELECT doc_id, entity_id, e.name, e.type FROM mentions m JOIN entities e USING (entity_id)
    GROUP BY doc_id, entity_id ORDER BY min(m.rowid)"""


def write_ftm(db: sqlite3.Connection, folder: Path) -> Path:
    """Write the entities and return their file.

    Raises:
        OutputError: it cannot be written.
    """
    return write_lines(folder / FTM_FILE, _entities(db))


def _entities(db: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    for e in rows(db, "SELECT * FROM entities ORDER BY rowid"):
        if e["type"] in _SCHEMATA:
            aliases = [a for a in (e["aliases"] or "").split(" | ") if a != e["name"]]
            position = {"position": [e["role"]]} if e["type"] == "person" else {}
            properties = {"name": [e["name"]], "alias": aliases, "wikidataId": [e["wikidata"]], **position}
            yield _entity(e["entity_id"], _SCHEMATA[e["type"]], properties)
    for d in rows(db, "SELECT * FROM documents ORDER BY rowid"):
        yield _entity(d["doc_id"], "Article", {
            "title": [d["title"]], "fileName": [d["file"]], "author": [d["byline"]], "publisher": [d["outlet"]],
            "publishedAt": [d["published"]], "language": [_LANGUAGES.get(d["language"] or "", "")],
            "sourceUrl": [web_address(d["url"] or "")],
        })  # fmt: skip
    for m in rows(db, _MENTIONS):
        if schema := _SCHEMATA.get(m["type"]):
            yield _entity(f"{m['doc_id']} {m['entity_id']}", "Mention", {
                "document": [_id(m["doc_id"])], "resolved": [_id(m["entity_id"])], "name": [m["name"]],
                "detectedSchema": [schema],
            })  # fmt: skip
    for c in rows(db, _CLAIMS):
        known = c["type"] in _SCHEMATA
        yield _entity(c["claim_id"], "Note", {
            "name": [" ".join(filter(None, (c["speaker"], c["cue"])))], "description": [c["content"]],
            "entity": [_id(c["source_id"])] if known else [], "proof": [_id(c["doc_id"])], "summary": [c["sentence"]],
            "keywords": [c["stance"], c["kind"]], "publisher": [c["outlet"]], "sourceUrl": [c["public_link"]],
        })  # fmt: skip


_LANGUAGES = {"en": "eng"}  # ISO 639-3, as FollowTheMoney has them; onrecord reads one language


def _entity(key: str, schema: str, properties: Mapping[str, list[str | None]]) -> dict[str, Any]:
    return {"id": _id(key), "schema": schema, "properties": properties}


def _id(key: str) -> str:
    """Return an id as FollowTheMoney allows it: letters, digits, dots and dashes."""
    return f"onrecord-{hashlib.sha1(key.encode('utf-8')).hexdigest()}"
