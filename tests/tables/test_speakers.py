"""The columns that say who speaks: never empty, all of those who speak together, and the body behind them."""

from __future__ import annotations

from pipeline.records import Analysis, Article, Claim, Entity, Mention
from pipeline.tables.rows import Context, rows_of

TEXT = "Olga Brandt and Ivo Marsh of the Guild said it was late. Officials agreed. It rained."
NAMES = {"e0": "Olga Brandt", "e1": "Ivo Marsh", "e2": "Guild"}


def rows():
    types = {"e0": "person", "e1": "person", "e2": "organisation"}
    entities = tuple(Entity(k, types[k], n) for k, n in NAMES.items())
    mentions = tuple(
        Mention(f"men_{k}", k, types[k], n, TEXT.index(n), TEXT.index(n) + len(n)) for k, n in NAMES.items()
    )
    said = Claim(
        "clm_0", "person", ((42, 55),), (0, 56), (0, 36), (37, 41), "e0", "men_e0", cue_class="say",
        speaker_role="envoy", speaks_for="e2", source_confidence=0.98, joint_mentions=("men_e1",),
    )  # fmt: skip
    agreed = Claim("clm_1", "unnamed", ((67, 73),), (57, 74), (57, 66), (67, 73), anonymous=True)
    own = Claim("clm_2", "article", ((75, 84),), (75, 85))
    writes = Claim("clm_3", "person", ((75, 84),), (75, 85), writer="Ada Roe")
    analysis = Analysis(
        Article("doc_0", "a.txt", "txt", "0", TEXT), (), entities, mentions, (), (said, agreed, own, writes)
    )
    ids = {k: f"{types[k]}:{k}" for k in NAMES}
    names = {ids[k]: n for k, n in NAMES.items()}
    return rows_of(analysis, Context("a.txt", "", lambda k: ids[k], lambda i: names[i]))


def test_somebody_always_speaks():
    assert [c.speaker for c in rows().claims] == ["Olga Brandt and Ivo Marsh", "Officials", "the article", "Ada Roe"]


def test_who_speaks_together_is_a_source_each():
    assert [e.entity_id for e in rows().claim_entities if e.role == "source"] == ["person:e0", "person:e1"]


def test_role_body_and_confidence():
    first, second, *_ = rows().claims
    assert (first.speaker_role, first.speaks_for, first.source_confidence) == ("envoy", "organisation:e2", 0.98)
    assert (second.speaker_role, second.speaks_for, second.source_confidence) == ("", "", None)
