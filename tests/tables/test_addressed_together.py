"""Whoever is addressed together with somebody else is linked to the claim as well."""

from __future__ import annotations

from dataclasses import replace

from pipeline.article.invariants import mend
from pipeline.records import Analysis, Article, Claim, Entity, Mention
from pipeline.tables.rows import Context, rows_of

TEXT = "Roe told Mark Hill and Bo Vik that it was late."
NAMES = {"e0": "Roe", "e1": "Mark Hill", "e2": "Bo Vik"}
TOLD = Claim(
    "clm_0", "person", ((30, 46),), (0, 47), (0, 3), (4, 8), "e0", "men_e0", cue_class="tell",
    addressee=(9, 29), addressee_entity="e1", addressee_mention="men_e1", joint_addressees=("men_e2",),
)  # fmt: skip
ANALYSIS = Analysis(
    Article("doc_0", "a.txt", "txt", "0", TEXT),
    entities=tuple(Entity(k, "person", n) for k, n in NAMES.items()),
    mentions=tuple(
        Mention(f"men_{k}", k, "person", n, TEXT.index(n), TEXT.index(n) + len(n)) for k, n in NAMES.items()
    ),
    claims=(TOLD,),
)


def test_each_is_an_addressee():
    links = rows_of(ANALYSIS, Context("a.txt", "", str, str)).claim_entities
    assert [(e.entity_id, e.role) for e in links] == [("e0", "source"), ("e1", "addressee"), ("e2", "addressee")]


def test_what_is_sound_stays():
    assert mend(ANALYSIS) == ANALYSIS


def test_one_who_is_not_there_is_let_go():
    broken = replace(TOLD, joint_addressees=("men_e2", "men_e9"), joint_mentions=("men_e8",))
    found = mend(replace(ANALYSIS, claims=(broken,)))
    assert found.claims == (TOLD,)
    assert any("some who say it too" in note for note in found.notes)
