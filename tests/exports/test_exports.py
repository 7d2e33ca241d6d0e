"""Each export is read by its ecosystem's own reader, or held to a schema written from its published description.

networkx reads the graphs; what followthemoney and Datasette themselves say stands in `test_readers.py`.
"""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import networkx as nx
import pytest
from synthetic import all_rows, analyses, database

from pipeline.errors import OutputError
from pipeline.tables.columns import TABLES
from pipeline.tables.export import EXPORTS, export
from pipeline.tables.reading import READING

FOUND = list(analyses(4))
ROWS = all_rows(FOUND)
OWN = [name for name, known in EXPORTS.items() if known.function.startswith("exports.")]

# Web Annotation Data Model (W3C, 2017), sections 3 to 5: what an Annotation of this kind must have.
_SELECTOR = {
    "oneOf": [
        {"required": ["type", "exact"], "properties": {"type": {"const": "TextQuoteSelector"}}},
        {
            "required": ["type", "start", "end"],
            "properties": {"type": {"const": "TextPositionSelector"}, "start": {"type": "integer", "minimum": 0}},
        },
    ]
}
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "target"],
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["describing", "commenting", "tagging", "identifying"]},
        "body": {"type": "array", "items": {"required": ["type"]}},
        "target": {
            "type": "array",
            "minItems": 1,
            "items": {"required": ["source", "selector"], "properties": {"selector": {"items": _SELECTOR}}},
        },
    },
}
# The FollowTheMoney ontology (model 4.11), as far as it is used: schema → properties, "!" where one must be filled,
# "@" where it refers to another entity.
_THING = {
    "name",
    "alias",
    "summary",
    "description",
    "notes",
    "sourceUrl",
    "publisher",
    "keywords",
    "wikidataId",
    "@proof",
}
FTM = {
    "Person": _THING | {"!name", "position"},
    "PublicBody": _THING | {"!name"},
    "Organization": _THING | {"!name"},
    "Article": _THING | {"title", "fileName", "author", "publishedAt", "language"},
    "Note": _THING | {"@entity"},
    "Mention": {"!@document", "@resolved", "!name", "detectedSchema"},
}
# schema.org ClaimReview; what Google asks for beyond it is added by a person, above all the rating.
CLAIM_REVIEW = {
    "type": "object",
    "required": ["@context", "@type", "claimReviewed", "itemReviewed"],
    "not": {"required": ["reviewRating"]},
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "ClaimReview"},
        "itemReviewed": {
            "required": ["@type", "author", "appearance"],
            "properties": {
                "@type": {"const": "Claim"},
                "author": {
                    "required": ["@type", "name"],
                    "properties": {
                        "@type": {"enum": ["Person", "Organization", "GovernmentOrganization", "NewsMediaOrganization"]}
                    },
                },
                "appearance": {"properties": {"url": {"type": "string", "pattern": "^https?://"}}},
            },
        },
    },
}


def _lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("file", "role"), [("who_about_whom", "mentioned"), ("who_to_whom", "addressee")])
def test_networkx_reads_the_graphs(db, write, file, role):
    claims = [c.claim_id for c in ROWS["claims"]]
    links = [(claims[0], "person:wen-li", "source"), (claims[0], "agency:harbour-authority", role),
             (claims[1], "person:wen-li", "source"), (claims[1], "agency:harbour-authority", role),
             (claims[2], "person:wen-li", "source"), (claims[2], "person:wen-li", role)]  # fmt: skip
    with_links(db, links)
    graph = nx.read_gexf(write("gexf") / f"{file}.gexf")
    assert graph.is_directed() and list(graph.edges) == [("person:wen-li", "agency:harbour-authority")], "not oneself"
    edge = graph.edges["person:wen-li", "agency:harbour-authority"]
    denials = sum(c.stance == "denies" for c in ROWS["claims"][:2])
    assert (edge["weight"], edge["claims"], edge["denials"]) == (2, 2, denials)
    assert graph.nodes["agency:harbour-authority"]["label"] == "Harbour Authority"
    assert graph.nodes["person:wen-li"]["type"] == "person"


def with_links(db, links) -> None:
    db.execute("DELETE FROM claim_entities")
    db.executemany("INSERT INTO claim_entities (claim_id, entity_id, role) VALUES (?, ?, ?)", links)


def test_annotations_point_at_the_words(write, folder):
    collection = json.loads(write("webannotation").read_text(encoding="utf-8"))
    assert (collection["@context"], collection["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    items = collection["first"]["items"]
    assert len(items) == collection["total"] == len(ROWS["claims"])
    for item, claim in zip(items, ROWS["claims"], strict=True):
        jsonschema.validate(item, ANNOTATION)
        text, page = item["target"]
        place, quote = text["selector"]
        words = (folder / text["source"]).read_text(encoding="utf-8")
        assert words[place["start"] : place["end"]] == quote["exact"] == claim.content
        around = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
        assert words.count(around) == 1 and page["source"].startswith("https://example.org/")
        assert claim.speaker in item["body"][0]["value"]


def test_follow_the_money(write):
    entities = _lines(write("ftm"))
    ids = {e["id"] for e in entities}
    assert len(ids) == len(entities) and {e["schema"] for e in entities} == set(FTM) - {"Organization"}
    for entity in entities:
        known = {name.lstrip("!@"): name for name in sorted(FTM[entity["schema"]])}
        assert entity["properties"].keys() <= known.keys(), entity
        assert {n for n, written in known.items() if "!" in written} <= entity["properties"].keys(), entity
        for name, values in entity["properties"].items():
            assert values and all(isinstance(v, str) and v for v in values), entity
            assert "@" not in known[name] or set(values) <= ids, entity
    said = [e for e in entities if e["schema"] == "Note"]
    assert [e["properties"]["description"][0] for e in said] == [
        c.content for c in ROWS["claims"] if c.source_type != "article"
    ]


def test_drafts_of_claim_reviews_have_no_rating(write):
    drafts = _lines(write("claimreview"))
    worth = [
        c for c in ROWS["claims"]
        if c.source_type != "article" and c.checkworthy >= 0.5 and c.stance in ("asserts", "denies", "predicts")
    ]  # fmt: skip
    assert [d["identifier"] for d in drafts] == [c.claim_id for c in worth] != []
    for draft, claim in zip(drafts, worth, strict=True):
        jsonschema.validate(draft, CLAIM_REVIEW)
        assert draft["claimReviewed"] == claim.content
        assert draft["itemReviewed"]["author"]["name"] == claim.speaker
        assert draft["itemReviewed"]["appearance"]["url"] == claim.public_link


def test_datasette_finds_its_tables_columns_and_search(folder):
    db = database(FOUND)
    path = export("datasette")(db, folder)
    tables = json.loads(path.read_text(encoding="utf-8"))["databases"]["onrecord"]["tables"]
    assert set(tables) == {t.name for t in (*TABLES, *READING)}
    for name, facts in tables.items():
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({name})")]
        assert list(facts["columns"]) == columns and set(facts.get("facets", ())) <= set(columns), name
    # Datasette takes the table for searchable that a virtual one names as its content.
    (sql,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'claims_fts'").fetchone()
    assert 'content="claims"' in sql
    found = db.execute(
        "SELECT content FROM claims WHERE rowid IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)",
        ["sleepers"],
    ).fetchall()
    assert len(found) == sum("sleepers" in c.content for c in ROWS["claims"]) > 0
    export("datasette")(db, folder)  # once more is no error


@pytest.mark.parametrize("name", OWN)
def test_the_same_tables_give_the_same_bytes(write, name):
    written = _bytes(write(name))
    assert written and _bytes(write(name)) == written


def _bytes(path: Path) -> dict[str, bytes]:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name: file.read_bytes() for file in files}


@pytest.mark.parametrize("name", ["brat", "webannotation"])
def test_a_text_that_is_gone_is_told(write, folder, name):
    next((folder / "text").iterdir()).unlink()
    with pytest.raises(OutputError, match=r"cannot read .*text"):
        write(name)


@pytest.mark.parametrize("name", OWN)
def test_what_it_is_for_is_said(name):
    assert EXPORTS[name].what and not EXPORTS[name].needs
