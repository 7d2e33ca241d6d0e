"""From the store to rows and counts: duplicates, series, totals; without any model."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.corpus.arrange import arrange, documents
from pipeline.corpus.record import open_record
from pipeline.corpus.resolve import resolve
from pipeline.corpus.store import Input, Store
from pipeline.corpus.totals import Originals, Totals, comparable
from pipeline.corrections import Corrections
from pipeline.records import Analysis, Article, Claim, Entity, Figure, Mention
from pipeline.tables.corrected import ClaimCorrections
from pipeline.tables.rows import with_speakers

TEXT = "Ann Roe and she said 40 boats left a day. Ann  Roe said 40 boats left a day."
ENTITIES = (Entity("e0", "person", "Ann Roe"), Entity("e1", "organisation", "Nothing"))
MENTIONS = (
    Mention("men_a", "e0", "person", "Ann Roe", 0, 7, found_by="model"),
    Mention("men_b", "e0", "person", "she", 12, 15, found_by="coreference"),
    Mention("men_c", "e0", "person", "Ann  Roe", 42, 50, found_by="model"),
)
FIGURES = (
    Figure("fig_a", "40", 21, 23, "rate", 40.0, measures="arrival", per="day", about="e0"),
    Figure("fig_b", "40", 56, 58, "rate", 40.0, measures="arrival", per="day"),
)
CLAIMS = (
    Claim("clm_b", "person", ((56, 76),), (42, 76), (42, 50), (51, 55), "e0", "men_c", figures=("fig_b",)),
    Claim("clm_a", "article", ((21, 40),), (0, 41), figures=("fig_a",)),
    Claim("clm_c", "person", ((24, 40),), (0, 41), (12, 15), (16, 20), "", "", figures=("fig_a",)),
)


def analysis(doc_id: str) -> Analysis:
    article = Article(doc_id, f"{doc_id}.txt", "txt", "0", TEXT, outlet="The Ledger")
    return Analysis(article, (), ENTITIES, MENTIONS, FIGURES, CLAIMS)


@pytest.fixture
def parts(tmp_path):
    """Return a function from (doc_id, duplicate_of) to what each document gives."""
    store = Store(tmp_path / "s.sqlite")

    def run(*entries: tuple[str, str]):
        for number, (doc_id, duplicate_of) in enumerate(entries):
            name = f"{number}.txt"
            store.add_inputs([Input(name, 0, 1, name, doc_id, duplicate_of, doc_id)])
            store.put(doc_id, analysis(doc_id))
        resolution = resolve(store.entities())
        claims = ClaimCorrections((), resolution.find, resolution.name)
        return [
            arrange([d], claims)
            for d in documents(store, resolution, open_record(store.sayings(), resolution, Corrections()))
        ], resolution

    yield run
    store.close()


def totals_of(found) -> Totals:
    totals = Totals()
    for part in found:
        totals.merge(part.totals)
    return totals


def test_what_documents_add_up_to(parts):
    found, resolution = parts(("doc_a", ""), ("doc_b", ""), ("doc_c", ""))
    (row,) = totals_of(found).entities(resolution.entities)
    assert (row.entity_id, row.mentions, row.documents, row.claims) == ("person:ann-roe", 9, 3, 3)
    assert row.aliases == "Ann Roe", "a pronoun is no alias, and white space makes no other one"
    assert totals_of(found).attributed == 6
    assert totals_of(found).claims.keys() == {"person:ann-roe"}


def test_a_part_of_several_documents_is_the_parts_of_each(parts, tmp_path):
    found, resolution = parts(("doc_a", ""), ("doc_b", ""))
    store = Store(tmp_path / "s.sqlite")
    claims = ClaimCorrections((), resolution.find, resolution.name)
    record = open_record(store.sayings(), resolution, Corrections())
    together = arrange(documents(store, resolution, record), claims)
    store.close()
    assert together.tables == {n: [*found[0].tables[n], *found[1].tables[n]] for n in found[0].tables}
    assert together.totals == totals_of(found) and together.pages == [*found[0].pages, *found[1].pages]
    assert together.series == [*found[0].series, *found[1].series]


def test_entities_stand_by_mentions_and_aliases_by_how_often_they_were_met():
    totals = Totals()
    known = resolve([("d", [Entity("e0", "person", "Ann Roe"), Entity("e1", "person", "Bo Lund")], [])]).entities
    totals.mentions.update({"person:ann-roe": 1, "person:bo-lund": 2})
    totals.forms["person:bo-lund"].update({"Bo": 1, "Lund": 2, "Al": 1})
    rows = list(totals.entities(known))
    assert [(r.name, r.aliases) for r in rows] == [("Bo Lund", "Lund | Al | Bo"), ("Ann Roe", "")]


def test_of_what_can_be_compared_it_is_told_who_said_it_first(parts):
    (part,), _ = parts(("doc_a", ""))
    told = {i.figure.figure_id: (i.figure.about, i.source, i.claim_id) for i in part.series}
    # In the order of the text: the article's own claim comes before the one inside it.
    assert told == {
        "fig_a": ("person:ann-roe", "she", "clm_c"), "fig_b": ("", "Ann Roe", "clm_b"),
    }  # fmt: skip
    own = replace(
        part.pages[0][1], claims=part.pages[0][1].claims[1:], claim_figures=part.pages[0][1].claim_figures[1:]
    )
    assert next(i.source for i in comparable(analysis("doc_a"), with_speakers(own))) == "The Ledger", (
        "else the outlet itself"
    )


def test_a_duplicate_has_its_rows_and_is_compared_with_nothing(parts):
    (first, second), _ = parts(("doc_a", ""), ("doc_b", "doc_a"))
    assert [d.duplicate_of for p in (first, second) for d in p.tables["documents"]] == ["", "doc_a"]
    assert len(second.tables["figures"]) == 2
    assert (len(first.series), second.series) == (2, [])


def test_the_first_twin_stands_in_for_an_original_that_is_not_there(parts):
    found, _ = parts(("doc_b", "doc_a"), ("doc_c", "doc_a"), ("doc_d", "doc_a"), ("doc_e", ""), ("doc_f", "doc_e"))
    assert [p.tables["documents"][0].duplicate_of for p in found] == ["", "doc_b", "doc_b", "", "doc_e"]


def test_a_document_is_led_to_one_that_is_there_and_others_are_let_alone():
    originals = Originals(["doc_gone"])
    twins = [
        Input("f", 0, 1, "f", d, of) for d, of in [("x", "doc_there"), ("y", ""), ("z", "doc_gone"), ("v", "doc_gone")]
    ]
    assert [originals.redirect(t).duplicate_of for t in twins] == ["doc_there", "", "", "z"]
