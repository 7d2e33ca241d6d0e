"""The index of the page: whom a claim is by, in the words of the tables where nobody is linked."""

from __future__ import annotations

from dataclasses import replace

from synthetic import analyses, tables_of

from pipeline.tables.report.index import Index


def test_a_speaker_who_is_not_linked_has_the_words_of_the_tables():
    (found,) = analyses(1)
    said = [c for c in found.claims if c.source]
    pronoun = replace(
        said[-1], source_entity="", source_mention="", stands_for=said[0].source
    )  # "he", of whom it stands for
    found = replace(found, claims=tuple(pronoun if c is said[-1] else c for c in found.claims))
    ((rows,), *_) = tables_of([found])
    index = Index()
    index.add(rows, part=0, slot=0)
    claims = index.json()["claims"]
    assert claims["unlinked"] == ["" if c.source_id else c.speaker for c in rows.claims]
    shown = dict(zip(claims["claim_id"], claims["unlinked"], strict=True))
    assert shown[pronoun.claim_id] == found.article.text[slice(*said[0].source)]
