"""Scoring: what is right scores 1, and each kind of error lowers the metric that is about it and no other."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import InputError
from pipeline.evaluate.scores import Score, evaluate
from pipeline.records import ENTITY_TYPES, KINDS, STANCES, Analysis, Article, Claim, Entity, Figure, Mention

TEXT = (
    "Mayor Ana Ruiz said that about 40 clerks were hired. “We need more,” she told the Times. "
    "City Hall did not comment. The bridge was shut in May."
)


def at(words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def mention(words: str, key: str, type_: str, found_by: str = "model") -> Mention:
    start, end = at(words)
    return Mention(f"men_{start}", key, type_, words, start, end, found_by=found_by)  # type: ignore[arg-type]


def said(source: str, cue: str, content: str, **more: object) -> Claim:
    defaults = {"source_type": "person", "source_entity": "e0", "quote_type": "indirect"}
    spans = {"source": at(source), "cue": at(cue), "content": (at(content),), "sentence": at(content)}
    return Claim(f"clm_{at(cue)[0]}", **{**defaults, **spans, **more})  # type: ignore[arg-type]


FORTY = Figure("fig_1", "40", *at("40"), "count", 40.0, qualifier="about", unit="clerk", per="day", measures="clerk")
PERFECT = Analysis(
    article=Article("doc_1", "town.txt", "txt", "0" * 64, TEXT),
    entities=(
        Entity("e0", "person", "Ana Ruiz"),
        Entity("e1", "media", "The Times"),
        Entity("e2", "agency", "City Hall"),
    ),
    mentions=(
        mention("Ana Ruiz", "e0", "person"),
        mention("Times", "e1", "media", "gazetteer"),
        mention("City Hall", "e2", "agency"),
        mention("she", "e0", "person", "coreference"),
    ),
    figures=(FORTY,),
    claims=(
        said("Mayor Ana Ruiz", "said", "that about 40 clerks were hired"),
        said("she", "told", "“We need more,”", quote_type="direct"),
        Claim("clm_9", "article", (at("The bridge was shut in May."),), at("The bridge was shut in May.")),
    ),
)
GOLD: dict[str, object] = {
    "file": "town.txt",
    "sha256": "0" * 64,
    "mentions": [
        {"start": at("Ana Ruiz")[0], "end": at("Ana Ruiz")[1], "type": "person", "name": "Ana Ruiz"},
        {"start": at("Times")[0], "end": at("Times")[1], "type": "media", "name": "The Times"},
        {"start": at("City Hall")[0], "end": at("City Hall")[1], "type": "agency", "name": "City Hall"},
    ],
    "coreference": [{"start": at("she")[0], "end": at("she")[1], "name": "Ana Ruiz"}],
    "figures": [
        {
            "text": "40",
            "start": at("40")[0],
            "end": at("40")[1],
            "kind": "count",
            "value": 40,
            "low": None,
            "high": None,
        }
        | {"qualifier": "about", "unit": "clerk", "currency": "", "per": "day", "measures": "clerk"}
    ],
    "claims": [
        {"source": at("Mayor Ana Ruiz"), "cue": at("said"), "content": [at("that about 40 clerks were hired")]}
        | {"source_name": "Ana Ruiz", "stance": "asserts", "quote_type": "indirect"},
        {"source": at("she"), "cue": at("told"), "content": [at("“We need more,”")]}
        | {"source_name": "Ana Ruiz", "stance": "asserts", "quote_type": "direct"},
        {"source": at("City Hall"), "cue": at("did not comment"), "content": [at("comment")], "optional": True}
        | {"source_name": None, "stance": "declines", "quote_type": "indirect"},
    ],
    "article_claims": [at("The bridge was shut in May.")],
}


@pytest.fixture
def score(tmp_path: Path) -> Callable[[Analysis], dict[str, Score]]:
    (tmp_path / "town.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return lambda analysis: {f"{s.stage}.{s.metric}": s for s in evaluate(tmp_path, {"town.txt": analysis})}


def lowered(scores: dict[str, Score]) -> set[str]:
    """Return the metrics of the stages that are not perfect; those of whole rows are in test_evaluate_rows.py."""
    return {name for name, s in scores.items() if s.f1 < 1 and s.stage != "rows"}


def test_what_is_right_scores_one(score):
    scores = score(PERFECT)
    assert {(s.precision, s.recall) for s in scores.values()} == {(1.0, 1.0)}


def without(part: str, index: int) -> Analysis:
    items = list(getattr(PERFECT, part))
    del items[index]
    return replace(PERFECT, **{part: tuple(items)})


def changed(part: str, index: int, **fields: object) -> Analysis:
    items = list(getattr(PERFECT, part))
    items[index] = replace(items[index], **fields)
    return replace(PERFECT, **{part: tuple(items)})


CLAIM = {"claims.cue", "claims.source", "claims.content", "claims.full", "claims.article"}


@pytest.mark.parametrize(
    ("analysis", "expected"),
    [
        (changed("mentions", 1, start=at("the Times")[0]), set()),
        (changed("mentions", 0, start=at("Mayor")[0]), {"names.exact", "names.span", "names.person"}),
        (changed("mentions", 1, type="agency"), {"names.exact", "names.agency", "names.entities"}),
        (changed("mentions", 3, entity="e2"), {"coreference.name"}),
        (changed("entities", 2, name="Town Hall"), {"names.entities"}),
        (
            changed("figures", 0, value=41.0),
            {"figures.value", "figures.value+unit", "figures.value+qualifier", "figures.per"},
        ),
        (changed("figures", 0, unit="person"), {"figures.value+unit"}),
        (changed("figures", 0, unit="", measures="city clerk"), set()),
        (changed("figures", 0, unit="", measures="clerk wage", currency="USD"), {"figures.value+unit"}),
        (changed("figures", 0, qualifier="at most"), {"figures.value+qualifier"}),
        (changed("figures", 0, per="year"), {"figures.per"}),
        (changed("claims", 0, source=at("clerks")), {"claims.source", "claims.full"}),
        (changed("claims", 0, content=(at("that"),)), {"claims.content", "claims.full"}),
        (changed("claims", 0, stance="doubts"), {"claims.stance"}),
        (changed("claims", 0, quote_type="mixed"), {"claims.quote_type"}),
        (changed("claims", 0, source_entity="e1"), {"claims.source_name"}),
        (changed("claims", 1, source_entity=""), {"claims.source_name"}),
        (without("claims", 2), {"claims.article"}),
    ],
)
def test_an_error_lowers_its_own_metrics(score, analysis, expected):
    assert lowered(score(analysis)) == expected


@pytest.mark.parametrize(
    ("part", "index", "metric"),
    [
        ("figures", 0, "figures.value"),
        ("mentions", 0, "names.exact"),
        ("mentions", 3, "coreference.name"),
        ("claims", 1, "claims.full"),
    ],
)
def test_what_is_missing_lowers_recall_and_what_is_extra_precision(score, part, index, metric):
    missing = score(without(part, index))[metric]
    assert missing.recall < 1
    assert missing.precision in (1.0, 0.0) and missing.predicted == missing.gold - 1
    item = getattr(PERFECT, part)[index]
    place = {"cue": at("hired")} if part == "claims" else {"start": at("bridge")[0], "end": at("bridge")[1]}
    extra = score(replace(PERFECT, **{part: (*getattr(PERFECT, part), replace(item, **place))}))[metric]
    assert extra.recall == 1 and extra.precision < 1


def test_two_of_a_kind_are_credited_once(score):
    twice = score(replace(PERFECT, figures=(FORTY, FORTY)))["figures.value"]
    assert (twice.precision, twice.recall) == (0.5, 1.0)


def test_what_is_optional_is_neither_asked_for_nor_punished(score):
    declined = said("City Hall", "did not comment", "comment", source_entity="e2", stance="asserts")
    assert lowered(score(replace(PERFECT, claims=(*PERFECT.claims, declined)))) == set()


def test_an_article_before_the_noun_does_not_count(tmp_path):
    start, end = at("the Times")
    gold = {**GOLD, "coreference": [{"start": start, "end": end, "name": "The Times"}]}
    (tmp_path / "town.json").write_text(json.dumps(gold), encoding="utf-8")
    for words in ("the Times", "Times"):
        found = replace(PERFECT, mentions=(mention(words, "e1", "media", "coreference"),))
        scores = {s.metric: s.f1 for s in evaluate(tmp_path, {"town.txt": found}) if s.stage == "coreference"}
        assert scores == {"name": 1.0}


def test_nothing_found_scores_zero(score):
    scores = score(Analysis(PERFECT.article))
    assert {s.f1 for s in scores.values()} == {0.0}


def test_the_articles_must_be_those_annotated(tmp_path):
    with pytest.raises(InputError, match="no annotated articles"):
        evaluate(tmp_path, {})
    (tmp_path / "town.json").write_text(json.dumps(GOLD), encoding="utf-8")
    with pytest.raises(InputError, match="not among"):
        evaluate(tmp_path, {})
    with pytest.raises(InputError, match="not the text"):
        evaluate(tmp_path, {"town.txt": replace(PERFECT, article=replace(PERFECT.article, sha256="1" * 64))})
    (tmp_path / "town.json").write_text('{"file": "town.txt"}', encoding="utf-8")
    with pytest.raises(InputError, match="not an annotated article"):
        evaluate(tmp_path, {"town.txt": PERFECT})


GOLD_FOLDER = Path(__file__).parent / "gold"


@pytest.mark.parametrize("path", sorted(GOLD_FOLDER.rglob("*.json")), ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_the_gold_slices_to_what_it_quotes(path, seeds):
    from pipeline.read import read_inputs

    sheet = json.loads(path.read_text(encoding="utf-8"))
    articles = seeds if path.parent == GOLD_FOLDER else path.parent / "articles"
    text = next(a.text for a in read_inputs(articles) if a.file == sheet["file"])
    for row in (*sheet["mentions"], *sheet.get("coreference", ()), *sheet["figures"]):
        assert text[row["start"] : row["end"]] == row["text"]
    for row in sheet["claims"]:
        source = text[slice(*row["source"])] if row["source"] else "—"
        cue = text[slice(*row["cue"])] if row["cue"] else "—"
        content = " … ".join(text[start:end] for start, end in row["content"])
        assert row["words"] == f"{source} | {cue} | {content}"
    assert all(text[end - 1] in '.”"' for _, end in sheet["article_claims"])


@pytest.mark.parametrize("path", sorted(GOLD_FOLDER.glob("*/*.json")), ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_the_gold_speaks_of_entities_and_kinds_that_there_are(path):
    sheet = json.loads(path.read_text(encoding="utf-8"))
    names = {row["name"] for row in sheet["entities"]} | {"", None}
    assert {row["name"] for row in sheet["mentions"]} <= names
    assert {row["about"] for row in sheet["figures"]} <= names
    assert {row["source_name"] for row in sheet["claims"]} <= names
    assert {row.get("addressee_name") for row in sheet["claims"]} <= names
    assert {type_ for row in sheet["entities"] for type_ in (row["type"], *row.get("also_types", ()))} <= {
        *ENTITY_TYPES
    }
    assert {kind for row in sheet["claims"] for kind in row["kind"]} <= {*KINDS}
    assert {row["stance"] for row in sheet["claims"]} - {None} <= {*STANCES}
    assert all(0 <= row["parent"] < len(sheet["claims"]) for row in sheet["claims"] if row["parent"] is not None)


def test_every_second_article_is_kept():
    halves = {half: {p.stem for p in (GOLD_FOLDER / half / "articles").iterdir()} for half in ("read", "kept")}
    names = sorted(halves["read"] | halves["kept"])
    assert halves == {"read": set(names[::2]), "kept": set(names[1::2])}
