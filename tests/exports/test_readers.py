"""Exports as followthemoney, rdflib, brat and Datasette themselves read them; these live in an environment of their own.

`make readers` sets it up: followthemoney needs ICU compiled, and Datasette depends on pip. READERS names another Python.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from synthetic import all_rows, analyses, database

from pipeline.tables.columns import TABLES
from pipeline.tables.export import export
from pipeline.tables.reading import READING

FOUND = list(analyses(4))
ROWS = all_rows(FOUND)
_PYTHON = Path(os.environ.get("READERS", Path(sys.prefix, "readers", "bin", "python")))
_READERS = Path(__file__).with_name("readers.py")


def _read(*arguments: object) -> Any:
    if not _PYTHON.exists():
        pytest.skip("no readers: make readers")
    command = [str(_PYTHON), "-P", str(_READERS), *map(str, arguments)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, check=False, capture_output=True, timeout=240, env=environment)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    return json.loads(done.stdout)


def test_followthemoney_keeps_every_value(write):
    path = write("ftm")
    written = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    read = _read("ftm", path)
    assert [e["invalid"] for e in read if e["invalid"]] == []
    kept = [(e["id"], e["schema"], {name: sorted(values) for name, values in e["properties"].items()}) for e in read]
    assert kept == [
        (e["id"], e["schema"], {name: sorted(values) for name, values in e["properties"].items()}) for e in written
    ]
    captions = Counter((e["schema"], e["caption"]) for e in read)
    assert captions["Person", "Wen Li"] == captions["PublicBody", "Harbour Authority"] == 1
    assert captions["Article", "News of day 0"] == 1


def test_followthemoney_would_tell_a_fault(write):
    """What is no value of its kind is named and does not come back: the test above can fail."""
    path = write("ftm")
    lines = path.read_text(encoding="utf-8").splitlines()
    article = next(json.loads(line) for line in lines if '"Article"' in line)
    article["properties"] |= {"publishedAt": ["some day"], "sourceUrl": ["nowhere"]}
    path.write_text(json.dumps(article) + "\n", encoding="utf-8")
    (read,) = _read("ftm", path)
    assert read["invalid"].keys() == {"publishedAt", "sourceUrl"}
    assert not read["invalid"].keys() & read["properties"].keys()


# What http://www.w3.org/ns/anno.jsonld says of the terms that are used (Web Annotation Vocabulary, W3C 2017, appendix A).
_OA, _AS, _RDF = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/ns/activitystreams#",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
ANNO = {
    "oa": _OA, "as": _AS, "rdf": _RDF, "xsd": "http://www.w3.org/2001/XMLSchema#", "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "id": {"@type": "@id", "@id": "@id"}, "type": {"@type": "@id", "@id": "@type"}, "Annotation": "oa:Annotation",
    "TextualBody": "oa:TextualBody", "SpecificResource": "oa:SpecificResource", "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector", "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage", "Software": "as:Application", "describing": "oa:describing",
    "tagging": "oa:tagging", "identifying": "oa:identifying", "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"}, "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"}, "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"}, "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"}, "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
    "value": "rdf:value", "format": "dc:format", "creator": {"@type": "@id", "@id": "dcterms:creator"}, "name": "foaf:name",
    "label": "rdfs:label", "total": {"@type": "xsd:nonNegativeInteger", "@id": "as:totalItems"},
    "first": {"@type": "@id", "@id": "as:first"}, "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "startIndex": {"@type": "xsd:nonNegativeInteger", "@id": "as:startIndex"},
}  # fmt: skip


def test_rdflib_reads_the_annotations(write):
    triples = [tuple(triple) for triple in _read("jsonld", write("webannotation"), json.dumps(ANNO))]
    one = {(subject, predicate): thing for subject, predicate, thing in triples}
    annotations = {s for s, p, o in triples if (p, o) == (f"{_RDF}type", f"{_OA}Annotation")}
    assert annotations == {f"https://tables.example/report.html#{c.claim_id}" for c in ROWS["claims"]}
    read = set()
    for annotation, predicate, target in triples:
        if annotation in annotations and predicate == f"{_OA}hasTarget":
            selectors = [o for s, p, o in triples if s == target and p == f"{_OA}hasSelector"]
            exact = {one[s, f"{_OA}exact"] for s in selectors if (s, f"{_OA}exact") in one}
            places = [
                (int(one[s, f"{_OA}start"]), int(one[s, f"{_OA}end"])) for s in selectors if (s, f"{_OA}start") in one
            ]
            read |= {(annotation.partition("#")[2], *exact, *place) for place in places}
    assert read == {(c.claim_id, c.content, c.content_start, c.content_end) for c in ROWS["claims"]}


def test_rdflib_reads_the_drafts_of_claim_reviews(write, tmp_path):
    drafts = write("claimreview").read_text(encoding="utf-8").splitlines()
    (tmp_path / "draft.jsonld").write_text(drafts[0], encoding="utf-8")
    triples = [
        tuple(t) for t in _read("jsonld", tmp_path / "draft.jsonld", json.dumps({"@vocab": "https://schema.org/"}))
    ]
    one = {(subject, predicate): thing for subject, predicate, thing in triples}
    (review,) = (s for s, p, o in triples if (p, o) == (f"{_RDF}type", "https://schema.org/ClaimReview"))
    claim = next(c for c in ROWS["claims"] if c.claim_id == one[review, "https://schema.org/identifier"])
    assert one[review, "https://schema.org/claimReviewed"] == claim.content
    author = one[one[review, "https://schema.org/itemReviewed"], "https://schema.org/author"]
    assert one[author, "https://schema.org/name"] == claim.speaker


def test_brat_reads_every_claim_and_figure(write):
    read = _read("brat", write("brat"))
    assert read["documents"].keys() == {a.article.doc_id for a in FOUND}
    for analysis in FOUND:
        text, document = analysis.article.text, read["documents"][analysis.article.doc_id]
        bounds = document["bounds"]
        assert document["unread"] == []
        for kind, spans, words in bounds.values():
            assert kind in [*read["entities"], *read["roles"]]
            assert " ".join(text[a:b] for a, b in spans) == words
        figures = [tuple(*spans) for kind, spans, _ in bounds.values() if kind == "Figure"]
        assert figures == [(f.start, f.end) for f in analysis.figures]
        claims = [c for c in analysis.claims if c.source_type != "article"]
        said = {(a, target): value for a, target, value in document["attributes"]}
        for (event, (kind, trigger, arguments)), claim in zip(document["events"].items(), claims, strict=True):
            assert {role for role, _ in arguments} <= set(read["roles"][kind])
            places = {role: [tuple(span) for span in bounds[bound][1]] for role, bound in arguments}
            assert [tuple(span) for span in bounds[trigger][1]] == [claim.cue]
            assert places["Content"] == list(claim.content)
            assert places.get("Source", [None]) == [claim.source]
            assert (said["Stance", event], said["Quoted", event]) == (claim.stance, claim.quote_type)
    assert {name for d in read["documents"].values() for name, *_ in d["attributes"]} == set(read["attributes"])


def test_brat_would_tell_a_fault(write):
    path = next(write("brat").glob("*.ann"))
    path.write_text(path.read_text(encoding="utf-8") + "T900\tSource 5\tx\n", encoding="utf-8")
    document = _read("brat", path.parent)["documents"][path.stem]
    assert len(document["unread"]) == 1
    assert "T900" not in document["bounds"]


SEARCHED = [("claims", "sleepers", "content"), ("figures", "8,970", "text"), ("statements", "ferry", "text")]
FACETS = [
    ("claims", {"speaker", "stance", "outlet", "kind", "quote_type"}, ""),
    ("who_said_what", {"speaker", "stance", "outlet", "kind", "quoted"}, ""),
    ("figures_in_claims", {"amount_unit", "speaker", "outlet", "label"}, ""),
    ("statements", {"single_source", "independent_sources", "stance", "outlets"}, "times"),
    ("disagreements", {"why", "speaker", "other_speaker"}, ""),
    ("speakers", {"kind", "outlets"}, "claims"),
]


def _rows_of(table: str, search: str = "") -> str:
    return f"/onrecord/{table}.json?_size=max&_shape=objects" + (f"&_search={search}" if search else "")


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What Datasette answers to every request of these tests: path → page, or JSON undone."""
    folder = tmp_path_factory.mktemp("outputs")
    in_memory = database(FOUND)
    metadata = export("datasette")(in_memory, folder)
    in_memory.commit()
    file = sqlite3.connect(folder / "onrecord.sqlite")
    in_memory.backup(file)
    file.close()
    paths = ["/onrecord.json", "/onrecord/claims", *(_rows_of(table) for table, *_ in FACETS),
             *(_rows_of(table, words) for table, words, _ in SEARCHED)]  # fmt: skip
    found = _read("datasette", folder / "onrecord.sqlite", metadata, *paths)
    assert {path: answer["status"] for path, answer in found.items()} == dict.fromkeys(paths, 200)
    return {path: json.loads(a["text"]) if ".json" in path else a["text"] for path, a in found.items()}


@pytest.mark.parametrize(("table", "facets", "shown_first"), FACETS)
def test_datasette_shows_facets(answers, table, facets, shown_first):
    answer = answers[_rows_of(table)]
    assert answer["facet_results"].keys() == facets
    for name, facet in answer["facet_results"].items():
        counted = Counter(row[name] for row in answer["rows"])
        assert all(counted[one["value"]] == one["count"] for one in facet["results"]), name
    first = [row[shown_first] for row in answer["rows"]] if shown_first else []
    assert first == sorted(first, reverse=True)
    assert len(answer["rows"]) == answer["filtered_table_rows_count"]
    assert answer["rows"] or table == "disagreements"


@pytest.mark.parametrize(("table", "words", "column"), SEARCHED)
def test_datasette_searches(answers, table, words, column):
    found = answers[_rows_of(table, words)]["rows"]
    wanted = [row for row in ROWS[table] if words in getattr(row, column)]
    assert 0 < len(found) == len(wanted) < len(ROWS[table])


def test_datasette_lists_what_a_reader_wants_and_hides_the_rest(answers):
    listed = {t["name"] for t in answers["/onrecord.json"]["tables"] if not t["hidden"]}
    assert listed == {table.name for table in TABLES}
    assert {view["name"] for view in answers["/onrecord.json"]["views"]} == {table.name for table in READING}
    assert "The words that name who says it" in answers["/onrecord/claims"], "the description of a column"
