"""Which figures stand side by side, and under what label."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.corpus.series import SeriesItem, SeriesRow, SideBySide
from pipeline.records import Figure


def item(doc_id: str, value: float, measures: str, **more: object) -> SeriesItem:
    fields = {"kind": "rate" if more.get("per") else "count", **more}
    figure = Figure(f"fig_{doc_id}_{value}", str(value), 0, 1, value=value, measures=measures, **fields)  # type: ignore[arg-type]
    return SeriesItem(figure, doc_id)


def group_series(items: list[SeriesItem]) -> list[SeriesRow]:
    series = SideBySide()
    series.add(items)
    return list(series.rows())


def grouped(*items: SeriesItem) -> list[tuple[str, float | None]]:
    return [(row.label, row.item.figure.value) for row in group_series(list(items))]


def test_rates_of_the_same_noun_stand_together_and_say_what_they_are() -> None:
    rows = group_series(
        [
            item("doc_a", 3000, "migrant arrest", per="day", label="target"),
            item("doc_b", 310, "arrest", per="day"),
            item("doc_b", 75, "arrest", per="day", label="per field office, target"),
            item("doc_b", 40, "deportation", per="day"),
        ]
    )
    assert [(r.label, r.item.figure.value, r.item.doc_id) for r in rows] == [
        ("arrest per day: target, migrant arrest", 3000, "doc_a"),
        ("arrest per day: actual", 310, "doc_b"),
        ("arrest per day: per field office, target", 75, "doc_b"),
    ]
    assert len({r.series_id for r in rows}) == 1
    assert rows[0].series_id.startswith("ser_")


def test_a_day_and_a_year_are_different_rates() -> None:
    assert grouped(item("doc_a", 5, "arrest", per="day"), item("doc_b", 9, "arrest", per="year")) == []


def test_plain_counts_must_agree_in_all_words() -> None:
    one, other = item("doc_a", 5, "administrative arrest"), item("doc_b", 9, "administrative arrest")
    assert len(grouped(one, other)) == 2
    assert grouped(one, item("doc_b", 9, "criminal arrest")) == []


def test_what_everything_counts_makes_no_series() -> None:
    assert grouped(item("doc_a", 5, "people"), item("doc_b", 9, "people")) == []
    assert grouped(item("doc_a", 5, "people", per="day"), item("doc_b", 9, "people", per="day")) == []
    assert grouped(item("doc_a", 5, ""), item("doc_b", 9, "")) == []


def test_sums_need_the_same_owner_and_currency() -> None:
    ours = {"kind": "money", "currency": "USD", "about": "agency:ice"}
    assert len(grouped(item("doc_a", 5, "budget", **ours), item("doc_b", 9, "budget", **ours))) == 2
    theirs = {**ours, "about": "agency:fbi"}
    assert grouped(item("doc_a", 5, "budget", **ours), item("doc_b", 9, "budget", **theirs)) == []
    unknown = {**ours, "about": ""}
    assert grouped(item("doc_a", 5, "budget", **unknown), item("doc_b", 9, "budget", **unknown)) == []


def test_one_figure_said_twice_in_one_document_is_one_place() -> None:
    assert grouped(item("doc_a", 5, "arrest", per="day"), item("doc_a", 5, "arrest", per="day")) == []
    assert len(grouped(item("doc_a", 5, "arrest", per="day"), item("doc_b", 5, "arrest", per="day"))) == 2


def test_ids_derive_from_what_is_measured() -> None:
    first = group_series([item("doc_a", 5, "arrest", per="day"), item("doc_b", 9, "arrest", per="day")])
    again = group_series([item("doc_z", 1, "arrest", per="day"), item("doc_y", 2, "arrest", per="day")])
    assert first[0].series_id == again[0].series_id


OWNED = {"kind": "money", "currency": "USD", "about": "agency:ice"}


@pytest.mark.parametrize(
    ("measures", "one", "other", "label"),
    [
        ("arrest", {"per": "day"}, {"per": "day"}, "arrest per day: actual"),
        ("arrest with injury", {"per": "day"}, {"per": "day"}, "arrest per day: actual, arrest with injury"),
        ("Arrest", {"per": "day"}, {"per": "day"}, "arrest per day: actual"),
        ("cost", {"per": "day", "currency": "USD"}, {"per": "day", "currency": "USD"}, "cost (USD) per day: actual"),
        ("cost", {"per": "day", "currency": "USD"}, {"per": "day", "currency": "EUR"}, ""),
        ("emission", {"per": "day", "unit": "ton"}, {"per": "day", "unit": "ton"}, "emission (ton) per day: actual"),
        ("emission", {"per": "day", "unit": "ton"}, {"per": "day", "unit": "pound"}, ""),
        ("street arrest", {"unit": "dozen"}, {"unit": "dozen"}, "street arrest (dozen): actual"),
        ("street arrest", {"unit": "dozen"}, {}, ""),
        ("arrest", {}, {}, ""),
        ("car", {"per": "year"}, {"per": "year"}, ""),
        ("car", {"per": "year", "about": "a"}, {"per": "year", "about": "a"}, "car per year: actual"),
        ("car", {"per": "year", "about": "a"}, {"per": "year", "about": "b"}, ""),
        ("", {"per": "day"}, {"per": "day"}, ""),
        ("budget", OWNED, OWNED, "budget (USD): actual"),
        ("budget", OWNED, {**OWNED, "currency": "EUR"}, ""),
        ("man", OWNED, OWNED, ""),
        ("arrest", {"kind": "ratio"}, {"kind": "ratio"}, ""),
    ],
)
def test_what_makes_a_series(measures: str, one: dict[str, str], other: dict[str, str], label: str) -> None:
    rows = group_series([item("doc_a", 5, measures, **one), item("doc_b", 9, measures, **other)])
    assert [row.label for row in rows] == [label] * 2 * bool(label)


def test_sums_must_agree_in_all_words() -> None:
    assert grouped(item("doc_a", 5, "jail budget", **OWNED), item("doc_b", 9, "school budget", **OWNED)) == []


def test_ranges_are_told_apart_by_their_ends() -> None:
    low, high = (item("doc_a", 0, "arrest", per="day", low=n, high=9.0) for n in (1.0, 2.0))
    other = item("doc_b", 0, "arrest", per="day", low=1.0, high=9.0)
    ranges = [replace(i, figure=replace(i.figure, value=None)) for i in (low, high, other)]
    assert len(grouped(*ranges)) == 3


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        # (document, value, sentence) …; without a sentence each stands in one of its own
        ([("a", 5, ""), ("a", 7, "")], 0),
        ([("a", 5, ""), ("a", 7, ""), ("a", 9, "")], 0),
        ([("a", 5, "S"), ("a", 7, "T"), ("b", 5, "S")], 0),  # b repeats a part of a
        ([("a", 5, "S"), ("a", 7, "T"), ("b", 5, "S"), ("b", 9, "U")], 3),
        ([("a", 5, ""), ("a", 7, ""), ("b", 5, "")], 3),
    ],
)
def test_a_document_is_not_compared_with_itself(said: list[tuple[str, int, str]], rows: int) -> None:
    items = [replace(item(f"doc_{doc}", value, "arrest", per="day"), sentence=s) for doc, value, s in said]
    assert len(grouped(*items)) == rows


@pytest.mark.parametrize(("labels", "rows"), [(["target", ""], 2), (["target", "target"], 0), (["", "estimate"], 0)])
def test_a_document_that_sets_a_target_beside_what_is_compares_them(labels: list[str], rows: int) -> None:
    said = [item("doc_a", n, "arrest", per="day", label=label) for n, label in enumerate(labels)]
    assert len(grouped(*said)) == rows


def test_series_come_in_the_order_of_their_first_figures() -> None:
    words = ["homicide", "arrest", "flight", "birth"]
    items = [item(doc, n, word, place="place:lima") for doc in ("doc_a", "doc_b") for n, word in enumerate(words)]
    assert [row.label for row in group_series(items)[::2]] == [f"{word}: actual" for word in words]


@pytest.mark.parametrize(
    ("one", "other", "rows"),
    [
        ({"about": "agency:ice"}, {"about": "agency:ice"}, 2),
        ({"about": "agency:ice"}, {"about": "agency:fbi"}, 0),
        ({"place": "place:lima"}, {"place": "place:lima"}, 2),
        ({"place": "place:lima"}, {"place": "place:cusco"}, 0),
        ({}, {}, 0),
    ],
)
def test_patients_must_be_of_one_body_or_place(one: dict[str, str], other: dict[str, str], rows: int) -> None:
    items = [item(doc, n, "inmate", **more) for doc, n, more in (("doc_a", 5, one), ("doc_b", 9, other))]
    assert len(grouped(*items)) == rows
    events = [item(doc, n, "murder", **more) for doc, n, more in (("doc_a", 5, one), ("doc_b", 9, other))]
    assert len(grouped(*events)) == rows


@pytest.mark.parametrize(("measures", "other", "rows"), [("payment", 9, 0), ("payment", 5, 2), ("budget", 9, 2)])
def test_one_deal_of_many_is_compared_only_with_one_as_large(measures: str, other: float, rows: int) -> None:
    assert len(grouped(item("doc_a", 5, measures, **OWNED), item("doc_b", other, measures, **OWNED))) == rows


def test_by_how_much_and_where_it_stands_are_apart() -> None:
    rise = {**OWNED, "kind": "percent", "currency": "", "change": "up"}
    level = {**rise, "change": ""}
    assert grouped(item("doc_a", 5, "wage", **rise), item("doc_b", 9, "wage", **level)) == []
    rows = grouped(item("doc_a", 5, "wage", **rise), item("doc_b", 9, "wage", **{**rise, "change": "down"}))
    assert [label for label, _ in rows] == ["wage, change: actual"] * 2


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("change", "change"), ["actual", "actual"]),
        (("change, target", "change"), ["target", "actual"]),
        (("target, change", "estimate, change"), ["target", "estimate"]),
        (("change, target", "target"), []),  # from where to where it should go, and where it should stand
        (("change from", ""), None),
    ],
)
def test_a_change_with_another_label_is_a_change(labels: tuple[str, str], expected: list[str] | None) -> None:
    rows = grouped(
        *(item(doc, 5, "arrest", per="day", label=x) for doc, x in zip(("doc_a", "doc_b"), labels, strict=True))
    )
    name = "arrest, change per day" if expected is not None else "arrest per day"
    assert [label for label, _ in rows] == [
        f"{name}: {x}" for x in (expected if expected is not None else ["change from", "actual"])
    ]


def test_a_sentence_printed_twice_is_one_place() -> None:
    same = "They made 5 arrests."
    one, copy = (replace(item(doc, 5, "arrest", per="day"), sentence=same) for doc in ("doc_a", "doc_b"))
    assert grouped(one, copy) == []
    third = replace(item("doc_c", 7, "arrest", per="day"), sentence="It made 7.")
    assert [value for _, value in grouped(one, copy, third)] == [5, 7]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("last year", "2004", True),
        ("last year", "the three months to September", False),
        ("in the last three months of 2004", "the third quarter", True),
        ("May", "last month", True),
        ("the first half of 2004", "2004", False),
        ("", "", True),
    ],
)
def test_growth_of_a_year_stands_apart_from_that_of_a_quarter(one: str, other: str, together: bool) -> None:
    told = {"kind": "percent", "unit": "percent", "about": "place:japan", "change": "up"}
    items = item("doc_a", 2.6, "profit", period=one, **told), item("doc_b", 0.1, "profit", period=other, **told)
    assert bool(grouped(*items)) is together


def test_a_level_is_a_level_whatever_its_time() -> None:
    told = {"kind": "percent", "unit": "percent", "about": "agency:bank"}
    one, other = "last year", "the three months to September"
    assert grouped(
        item("doc_a", 4, "interest rate", period=one, **told), item("doc_b", 5, "interest rate", period=other, **told)
    )


def test_a_profit_of_a_year_is_none_of_a_quarter() -> None:
    told = {"kind": "money", "currency": "USD", "about": "organisation:norco"}
    year, quarter = (
        item("doc_a", 4, "profit", period="2004", **told),
        item("doc_b", 5, "profit", period="third quarter", **told),
    )
    assert grouped(year, quarter) == []


def test_a_sentence_with_another_hyphen_is_the_same_one() -> None:
    told = {"kind": "percent", "unit": "percent", "about": "agency:bank"}
    one, other = item("doc_a", 4, "interest rate", **told), item("doc_b", 5, "interest rate", **told)
    again = replace(item("doc_c", 4, "interest rate", **told), sentence="At the back-end, it rose.")
    first = replace(one, sentence="At the back end it rose.")
    assert [v for _, v in grouped(first, other, again)] == [4, 5]


PERU, LENDER = {"kind": "percent", "unit": "percent", "about": "place:peru"}, "organisation:norbank"
SEOUL = {**PERU, "about": "place:south-korea"}


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("economy", {**PERU, "change": "up"}), ("growth", {**PERU, "change": "up"}), True),
        (("economy", {**PERU, "change": "up"}), ("Peru growth", {**PERU, "change": "up"}), True),
        (("GDP", {**PERU, "change": "up"}), ("gross domestic product", {**PERU, "change": "down"}), True),
        (("economy", {**PERU, "change": "up"}), ("growth", {**PERU, "about": "place:chile", "change": "up"}), False),
        (("growth", {**PERU, "about": LENDER, "change": "up"}), ("economy", {**PERU, "change": "up"}), False),
        (("economy", PERU), ("gdp", PERU), False),
        (("jobless rate", PERU), ("unemployment", PERU), True),
        (("jobless rate", PERU), ("unemployment", {**PERU, "about": LENDER}), False),
        (("jobless rate", PERU), ("Peruvian unemployment", PERU), True),
        (("jobless rate", SEOUL), ("South Korean unemployment rate", SEOUL), True),
        (("jobless rate", SEOUL), ("South Korea jobless rate", SEOUL), True),
        (("jobless rate", SEOUL), ("South African unemployment rate", SEOUL), False),
        (
            ("jobless rate", {**PERU, "about": "place:netherlands"}),
            ("Dutch unemployment", {**PERU, "about": "place:netherlands"}),
            True,
        ),
        (
            ("jobless rate", {**PERU, "about": "place:australia"}),
            ("Austrian unemployment", {**PERU, "about": "place:australia"}),
            False,
        ),
        (("jobless rate", PERU), ("Black unemployment rate", PERU), False),
        (("jobless rate", PERU), ("Chilean unemployment rate", PERU), False),
        (("jobless rate", {**PERU, "about": ""}), ("jobless rate", {**PERU, "about": ""}), False),
        (("interest rate", {**PERU, "about": LENDER}), ("key interest rate", {**PERU, "about": LENDER}), True),
        (("interest rate", {**PERU, "about": ""}), ("interest rate", {**PERU, "about": ""}), False),
    ],
)
def test_one_measure_under_several_names(
    one: tuple[str, dict[str, str]], other: tuple[str, dict[str, str]], together: bool
) -> None:
    rows = grouped(item("doc_a", 5, one[0], **one[1]), item("doc_b", 9, other[0], **other[1]))
    assert len(rows) == 2 * together


CRUDE = {"kind": "money", "currency": "USD"}


@pytest.mark.parametrize(
    ("measures", "other", "more", "together"),
    [
        ("Brent crude", "Brent", {"per": "barrel"}, True),
        ("US light crude", "US crude", {}, True),
        ("US crude", "Brent crude", {}, False),
        ("crude oil price", "oil", {"change": "up"}, False),
        ("crude oil price", "oil", {"value": 2e10}, False),
        ("gold", "gold price", {"currency": "EUR"}, False),
        ("gold", "gold price", {"per": "ounce"}, True),
        ("gold", "gold price", {"per": "gram"}, False),
        ("oil", "crude oil price", {"per": "metric ton"}, False),
        ("oil", "oil", {"kind": "percent", "unit": "percent", "currency": ""}, False),
    ],
)
def test_prices_of_a_world_market_need_no_owner(
    measures: str, other: str, more: dict[str, object], together: bool
) -> None:
    price = {"value": 51.4, **CRUDE, **more}
    rows = grouped(item("doc_a", 47.1, measures, **CRUDE), item("doc_b", measures=other, **price))
    assert len(rows) == 2 * together


@pytest.mark.parametrize(
    ("measures", "value", "together"),
    [
        ("accounting fraud", 11e9, True),
        ("accounting fraud", 10e9, False),
        ("takeover bid", 12e5, True),
        ("takeover bid", 12e4, False),
        ("deal", 12e6, False),
        ("deal", 12.3e6, True),
        ("deal", 850e6, True),
        ("total", 850e6, False),
    ],
)
def test_a_sum_so_exact_is_the_same_one(measures: str, value: float, together: bool) -> None:
    rows = grouped(item("doc_a", value, measures, **CRUDE), item("doc_b", value, measures, **CRUDE))
    assert len(rows) == 2 * together
    assert grouped(item("doc_a", value, measures, **CRUDE), item("doc_b", value + 5e8, measures, **CRUDE)) == []


def test_two_rises_of_a_price_are_no_series() -> None:
    risen = {**CRUDE, "change": "up"}
    assert grouped(item("doc_a", 1.3, "Brent crude", **risen), item("doc_b", 2.8, "Brent crude", **risen)) == []
