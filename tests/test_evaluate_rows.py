"""Whole rows: one that a reader would pass counts, each kind of error costs the rows it is about, and is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.evaluate.gold import read_gold
from pipeline.evaluate.rows import mistakes
from pipeline.evaluate.scores import Score, evaluate
from pipeline.records import Analysis, Article, Claim, Entity, Figure, Mention

TEXT = (
    "Mayor Ana Ruiz told the Times that Olen Works wants to leave. “It owes us 40 jobs,” Ruiz said. "
    "Bo Vik: We will stay here. The bridge was shut in May. It rained all day. Olen opened in 1990. "
    "Ruiz owned the yard."
)


def at(words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def mention(words: str, key: str, type_: str, nth: int = 0) -> Mention:
    start, end = at(words, nth)
    return Mention(f"men_{start}", key, type_, words, start, end)  # type: ignore[arg-type]


def claim(claim_id: str, content: str, **more: object) -> Claim:
    return Claim(claim_id, **{"source_type": "person", "content": (at(content),), "sentence": at(content), **more})  # type: ignore[arg-type]


OUTER, INNER = "that Olen Works wants to leave", "to leave"
PERFECT = Analysis(
    article=Article("doc_1", "town.txt", "txt", "0" * 64, TEXT),
    entities=(
        Entity("e0", "person", "Ana Ruiz"),
        Entity("e1", "media", "The Times"),
        Entity("e2", "organisation", "Olen Works"),
        Entity("e3", "person", "Bo Vik"),
    ),
    mentions=(
        mention("Ana Ruiz", "e0", "person"),
        mention("Times", "e1", "media"),
        mention("Olen Works", "e2", "organisation"),
        mention("Ruiz", "e0", "person", 1),
        mention("Bo Vik", "e3", "person"),
        mention("Olen", "e2", "organisation", 1),
        mention("Ruiz", "e0", "person", 2),
    ),
    figures=(Figure("fig_1", "40", *at("40"), "count", 40.0, measures="job", about="e2"),),
    claims=(
        claim("c0", OUTER, source=at("Mayor Ana Ruiz"), cue=at("told"), source_entity="e0", kind="official",
              quote_type="indirect", addressee_entity="e1"),
        claim("c1", INNER, source=at("Olen Works"), cue=at("wants"), source_entity="e2", kind="company",
              quote_type="indirect", stance="proposes", parent="c0"),
        claim("c2", "“It owes us 40 jobs,”", source=at("Ruiz", 1), cue=at("said"), source_entity="e0",
              kind="official", quote_type="direct"),
        claim("c3", "We will stay here.", source=at("Bo Vik"), source_entity="e3", quote_type="direct"),
        claim("c4", "The bridge was shut in May.", source_type="article"),
    ),
)  # fmt: skip


def names(text: str, nth: int, name: str, type_: str, **more: object) -> dict[str, object]:
    start, end = at(text, nth)
    return {"start": start, "end": end, "text": text, "name": name, "type": type_, **more}


def said(source: str, cue: str | None, content: str, name: str | None, **more: object) -> dict[str, object]:
    row = {"source": at(source) if source else None, "cue": at(cue) if cue else None, "content": [at(content)]}
    return row | {"source_name": name, "stance": "asserts", "quote_type": "indirect", "kind": [], "parent": None} | more


GOLD: dict[str, object] = {
    "file": "town.txt",
    "sha256": "0" * 64,
    "entities": [
        {"name": "Ana Ruiz", "type": "person"},
        {"name": "The Times", "type": "media"},
        {"name": "Olen Works", "type": "organisation", "also_types": ["facility"], "also": ["Olen"]},
        {"name": "Bo Vik", "type": "person"},
        {"name": "May", "type": "event", "optional": True},
    ],
    "mentions": [
        names("Ana Ruiz", 0, "Ana Ruiz", "person"),
        names("Ruiz", 1, "Ana Ruiz", "person"),
        names("Ruiz", 2, "Ana Ruiz", "person"),
        names("Times", 0, "The Times", "media"),
        names("Olen Works", 0, "Olen Works", "organisation"),
        names("Olen", 1, "Olen Works", "organisation"),
        names("Bo Vik", 0, "Bo Vik", "person"),
        names("May", 1, "May", "event", optional=True),
    ],
    "figures": [
        names("40", 0, "", "")
        | {"kind": "count", "value": 40, "low": None, "high": None, "qualifier": "", "unit": "", "currency": ""}
        | {"per": "", "measures": "job", "about": "Olen Works", "change": "", "period": "", "open": ["period"]}
    ],
    "claims": [
        said("Mayor Ana Ruiz", "told", OUTER, "Ana Ruiz", kind=["official"], addressee_name="The Times"),
        said("Olen Works", "wants", INNER, "Olen Works", stance="proposes", parent=0),
        said("Ruiz", "said", "“It owes us 40 jobs,”", "Ana Ruiz", quote_type="direct")
        | {"source": at("Ruiz", 1), "kind": ["official", "party"]},
        said("", None, "We will stay here.", "Bo Vik", stance=None, quote_type="direct"),
        said("Ruiz", "owned", "the yard", None, optional=True) | {"source": at("Ruiz", 2)},
    ],
    "article_claims": [at("The bridge was shut in May.")],
    "article_claims_optional": [at("Olen opened in 1990.")],
}


@pytest.fixture
def score(tmp_path: Path) -> Callable[[Analysis], dict[str, Score]]:
    (tmp_path / "town.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return lambda found: {s.metric: s for s in evaluate(tmp_path, {"town.txt": found}) if s.stage == "rows"}


@pytest.fixture
def wrong(tmp_path: Path) -> Callable[[Analysis], list[tuple[str, ...]]]:
    (tmp_path / "town.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (gold,) = read_gold(tmp_path)
    return lambda found: [(v.table, *v.wrong) for v in mistakes(gold, found)]


def changed(part: str, index: int, **fields: object) -> Analysis:
    items = list(getattr(PERFECT, part))
    items[index] = replace(items[index], **fields)
    return replace(PERFECT, **{part: tuple(items)})


def more(part: str, *items: object) -> Analysis:
    return replace(PERFECT, **{part: (*getattr(PERFECT, part), *items)})


def less(part: str, index: int) -> Analysis:
    items = list(getattr(PERFECT, part))
    del items[index]
    return replace(PERFECT, **{part: tuple(items)})


def test_rows_that_are_right_score_one(score, wrong):
    assert {m: (s.precision, s.recall) for m, s in score(PERFECT).items() if (s.precision, s.recall) != (1, 1)} == {}
    assert wrong(PERFECT) == []


ROW = {"attributed", "every field"}


@pytest.mark.parametrize(
    ("found", "lowered", "errors"),
    [
        # names: an accepted other name or type is right, a part of one that stands alone is not
        (changed("entities", 2, name="Olen", type="facility"), set(), []),
        (changed("entities", 1, name="Times"), set(), []),
        (
            changed("entities", 1, name="Daily Times"),
            {"entities", "every field"},
            [("entities", "name"), ("claims", "addressee")],
        ),
        (changed("entities", 3, type="place"), {"entities"}, [("entities", "type")]),
        (changed("mentions", 4, entity="e0"), {"entities"}, [("entities", "merged")]),
        (less("mentions", 1), {"entities"}, [("entities", "missing")]),
        # claims: each field
        (changed("claims", 0, source=at("the Times")), ROW | {"found"}, [("claims", "source")]),
        (changed("claims", 0, source=at("Ana Ruiz")), set(), []),
        (changed("claims", 0, content=(at("that Olen Works"),)), ROW, [("claims", "words")]),
        (changed("claims", 2, source_entity="e3"), ROW | {"source_id"}, [("claims", "person")]),
        (changed("claims", 2, source_entity=""), ROW | {"source_id"}, [("claims", "person")]),
        (changed("claims", 2, stance="denies"), ROW, [("claims", "stance")]),
        (changed("claims", 3, stance="denies"), set(), []),
        (changed("claims", 2, quote_type="mixed"), {"every field"}, [("claims", "quote_type")]),
        (changed("claims", 2, kind="company"), {"every field"}, [("claims", "kind")]),
        (changed("claims", 2, kind="party"), set(), []),
        (changed("claims", 1, parent=""), {"every field"}, [("claims", "parent")]),
        (changed("claims", 2, parent="c0"), {"every field"}, [("claims", "parent")]),
        (changed("claims", 0, addressee_entity="e3"), {"every field"}, [("claims", "addressee")]),
        (less("claims", 2), ROW | {"found"}, [("claims", "missing")]),
        (less("claims", 1), ROW | {"found", "nested"}, [("claims", "missing")]),
        # what nobody says, and the article's own voice
        (
            more("claims", claim("c9", "all day", source=at("It", 1), cue=at("rained"))),
            ROW | {"a claim", "worth a row"},
            [("claims", "not a claim")],
        ),
        (more("claims", claim("c9", "the yard", source=at("Ruiz", 2), cue=at("owned"))), set(), []),
        (more("claims", claim("c9", "Olen opened in 1990.", source_type="article")), set(), []),
        (
            more("claims", claim("c9", "It rained all day.", source_type="article")),
            {"article", "worth a row"},
            [("claims", "not worth keeping")],
        ),
        (less("claims", 4), {"article"}, [("claims", "missing")]),
        # figures: each field, but not one that was left open
        (changed("figures", 0, value=41.0), {"figures", "figures but about"}, [("figures", "value")]),
        (changed("figures", 0, measures="post"), {"figures", "figures but about"}, [("figures", "measures", "unit")]),
        (changed("figures", 0, about="e0"), {"figures"}, [("figures", "about")]),
        (changed("figures", 0, about=""), {"figures"}, [("figures", "about")]),
        (changed("figures", 0, change="up"), {"figures", "figures but about"}, [("figures", "change")]),
        (changed("figures", 0, period="in May"), set(), []),
        (less("figures", 0), {"figures", "figures but about"}, [("figures", "missing")]),
        (
            more("figures", Figure("fig_2", "1990", *at("1990"), "count", 1990.0)),
            {"figures", "figures but about"},
            [("figures", "not a figure")],
        ),
    ],
)  # fmt: skip
def test_an_error_costs_the_rows_it_is_about(score, wrong, found, lowered, errors):
    assert {metric for metric, s in score(found).items() if s.f1 < 1} == lowered
    assert wrong(found) == errors


def test_one_person_in_two_rows_is_right_in_neither(score, wrong):
    twice = replace(
        changed("mentions", 5, entity="e4"), entities=(*PERFECT.entities, Entity("e4", "organisation", "Olen"))
    )
    assert wrong(twice) == [("entities", "split"), ("entities", "split")]
    assert score(twice)["entities"].precision == pytest.approx(3 / 5)


def test_a_scrap_of_a_name_leaves_the_whole_name_right(wrong):
    scrap = replace(changed("mentions", 5, entity="e4"), entities=(*PERFECT.entities, Entity("e4", "place", "Len")))
    assert wrong(scrap) == [("entities", "name", "type")]


def test_of_two_rows_for_one_claim_the_likest_counts(score):
    worse = claim("c9", "Olen Works wants to leave", source=at("the Times"), cue=at("told"), quote_type="indirect")
    scores = score(replace(PERFECT, claims=(worse, *PERFECT.claims)))
    assert scores["attributed"].recall == 1 and scores["attributed"].precision == pytest.approx(4 / 5)


def test_a_sheet_without_pronouns_or_nesting_is_not_asked_for_them(score, tmp_path):
    assert "nested" in score(PERFECT)
    flat = [{k: v for k, v in row.items() if k != "parent"} for row in GOLD["claims"]]  # type: ignore[attr-defined]
    (tmp_path / "town.json").write_text(json.dumps({**GOLD, "claims": flat}), encoding="utf-8")
    metrics = {(s.stage, s.metric) for s in evaluate(tmp_path, {"town.txt": PERFECT})}
    assert ("rows", "nested") not in metrics and ("coreference", "name") not in metrics


def test_the_command_line_lists_the_rows_that_are_wrong(tmp_path, monkeypatch):
    (tmp_path / "town.json").write_text(json.dumps(GOLD), encoding="utf-8")
    found = changed("claims", 2, stance="denies")
    monkeypatch.setattr("pipeline.api.analyses", lambda *_: [found])
    lines = {}
    for option in ((), ("--errors",)):
        result = CliRunner().invoke(app, ["evaluate", str(tmp_path), str(tmp_path), *option])
        assert result.exit_code == 0 and "every field" in result.output
        lines[option] = result.output
    row = "“It owes us 40 jobs,” [Ana Ruiz, {}, direct, official{}]"
    wrong = (
        f"  found  Ruiz | said | {row.format('denies', '')}\n  right  Ruiz | said | {row.format('asserts', '/party')}\n"
    )
    assert f"town.txt · claims: stance\n{wrong}" in lines["--errors",]
    assert "town.txt" not in lines[()]


def test_an_accepted_name_and_type_are_right_in_the_stages_too(tmp_path):
    (tmp_path / "town.json").write_text(json.dumps(GOLD), encoding="utf-8")
    found = changed("entities", 2, name="Olen", type="facility")
    mentions = tuple(replace(m, type="facility") if m.entity == "e2" else m for m in found.mentions)
    scores = evaluate(tmp_path, {"town.txt": replace(found, mentions=mentions)})
    assert {s.metric: s.f1 for s in scores if s.stage == "names" and s.gold} == dict.fromkeys(
        ("exact", "span", "person", "entities"), 1.0
    )
    assert {s.f1 for s in scores if s.metric == "source_name"} == {1.0}
