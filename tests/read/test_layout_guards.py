"""One article of each export, with lines that are there and lines that are not."""

from __future__ import annotations

import pytest

from pipeline.read.layouts import europresse, factiva, gpo, nexis, nexis_uni

STORY = ["It fell on Monday, and all the boats in the port of the old town were lost in the storm.", "Nobody knew why."]
END = "Document HGAZ000020230502ej5200001"


def text_of(*lines: str) -> str:
    return "\n\n".join(lines) + "\n"


def facts(found: list | None) -> list[tuple[str, ...]]:
    return [tuple(d.get(k, "") for k in ("title", "byline", "published", "outlet")) for d in found or ()]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["Dam fell", "By Ada Roe", "83 words", "2 May 2023", "Gazette", "HGAZ"], ("Dam fell", "Ada Roe", "2023-05-02", "Gazette")),
        (["Dam fell", "83 words", "2 May 2023", "10:12", "Gazette"], ("Dam fell", "", "2023-05-02", "Gazette")),
        (["News", "Dam fell", "83 words", "Gazette"], ("Dam fell", "", "", "Gazette")),
        (["By Ada Roe", "83 words", "2 May 2023", "Gazette"], ("", "Ada Roe", "2023-05-02", "Gazette")),
        (["83 words", "2 May 2023", "Gazette"], ("", "", "2023-05-02", "Gazette")),
    ],
)  # fmt: skip
def test_factiva(head: list[str], expected: tuple[str, ...]) -> None:
    found = factiva.split(text_of(*head, "(c) 2023 Gazette Limited.", *STORY, END))
    assert facts(found) == [expected]
    assert found[0]["text"] == "\n\n".join(STORY)


@pytest.mark.parametrize(
    ("foot", "body"),
    [
        (["Gazette Limited"], STORY),
        (["Gazette Limited."], STORY),
        (["The rain went on."], [*STORY, "The rain went on."]),
    ],
)
def test_factiva_names_the_publisher_once_more(foot: list[str], body: list[str]) -> None:
    found = factiva.split(text_of("Dam fell", "83 words", "Gazette", "(c) 2023 Gazette Limited.", *STORY, *foot, END))
    assert found[0]["text"] == "\n\n".join(body)


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["Dam fell", "83 words", "Gazette", *STORY, END], 1),
        (["Dam fell", "83 words", "Gazette", *STORY, END, "Port shut", "20 words", "Gazette", *STORY], 2),
        (["Dam fell", "83 words", "Gazette", *STORY, END, "83 words", "Gazette"], 2),
        (["Dam fell", "83 words", "Gazette", *STORY, END, "Search Summary"], 1),
        (["Dam fell", *STORY, END, "Port shut", "20 words", "Gazette", *STORY, END], 2),
        (["Dam fell", *STORY, END], 0),
        (["Dam fell", "83 words", *STORY], 0),
        ([END, "Dam fell", "83 words", "Gazette", *STORY], 1),
    ],
)
def test_how_many_articles_of_factiva(lines: list[str], count: int) -> None:
    assert len(factiva.split(text_of(*lines)) or ()) == count


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["Dam fell", "Gazette", "May 2, 2023 Tuesday", "Byline: Ada Roe"], ("Dam fell", "Ada Roe", "2023-05-02", "Gazette")),
        (["Dam fell", "May 2, 2023 Tuesday"], ("Dam fell", "", "2023-05-02", "Dam fell")),
        (["May 2, 2023 Tuesday", "Dam fell"], ("May 2, 2023 Tuesday", "", "2023-05-02", "")),
        (["Dam fell", "Gazette"], ("Dam fell", "", "", "")),
        (["The dam", "fell", "Gazette (London)", "May 2, 2023"], ("The dam fell", "", "2023-05-02", "Gazette")),
        (["x", "The dam", "fell", "twice", "Gazette", "May 2, 2023"], ("The dam fell twice", "", "2023-05-02", "Gazette")),
        (["Dam fell", "Copyright 2023 Gazette", "Gazette", "May 2, 2023"], ("Dam fell", "", "2023-05-02", "Gazette")),
    ],
)  # fmt: skip
def test_nexis_uni(head: list[str], expected: tuple[str, ...]) -> None:
    found = nexis_uni.split(text_of(*head, "Body", "Link to PDF", *STORY, "Load-Date: May 2, 2023", "End of Document"))
    assert facts(found) == [expected]
    assert found[0]["text"] == "\n\n".join(STORY)


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["Dam fell", "Body", *STORY, "End of Document"], 1),
        (["Dam fell", "Body", *STORY, "End of Document", "Port shut", "Body", *STORY], 2),
        (["Dam fell", "Body", *STORY, "End of Document", "Body", *STORY], 2),
        (["Dam fell", *STORY, "End of Document"], 0),
        (["Body", *STORY, "End of Document"], 1),
        (["End of Document", "Body", *STORY], 1),
        (["Dam fell", "Body", *STORY], 0),
    ],
)
def test_how_many_articles_of_nexis_uni(lines: list[str], count: int) -> None:
    assert len(nexis_uni.split(text_of(*lines)) or ()) == count


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["Gazette", "May 2, 2023 Tuesday", "Dam fell", "BYLINE: Ada Roe", "LENGTH: 83 words"], ("Dam fell", "Ada Roe", "2023-05-02", "Gazette")),
        (["May 2, 2023 Tuesday", "Dam fell", "LENGTH: 83 words"], ("Dam fell", "", "2023-05-02", "")),
        (["Copyright 2023 Gazette", "Gazette", "May 2, 2023", "Dam fell", "LENGTH: 83 words"], ("Dam fell", "", "2023-05-02", "Gazette")),
        (["Gazette", "May 2, 2023", "The dam\nfell", "LENGTH: 83 words"], ("The dam fell", "", "2023-05-02", "Gazette")),
        (["Gazette", "May 2, 2023", "Dam fell", "BYLINE: Ada Roe\nand Bo Vik", "LENGTH: 83 words"], ("Dam fell", "Ada Roe and Bo Vik", "2023-05-02", "Gazette")),
        (["Gazette", "May 2, 2023", "Dam fell", "The town is under water", "BYLINE: Ada Roe", "LENGTH: 83 words"], ("Dam fell The town is under water", "Ada Roe", "2023-05-02", "Gazette")),
        (["Gazette", "May 2, 2023", "Late Edition - Final", "Dam fell;", "Town lost", "SECTION: A", "LENGTH: 83 words"], ("Dam fell; Town lost", "", "2023-05-02", "Gazette")),
        (["Gazette", "May 2, 2023", "Dam fell;", "It rained", "for days", "BYLINE: Ada Roe"], ("Dam fell; It rained for days", "Ada Roe", "2023-05-02", "Gazette")),
        (["Gazette", "May 2, 2023", "HEADLINE: Dam fell", "LENGTH: 83 words"], ("Dam fell", "", "2023-05-02", "Gazette")),
        (["Gazette (London)", "May 2, 2023", "Dam fell", "LENGTH: 83 words"], ("Dam fell", "", "2023-05-02", "Gazette")),
    ],
)  # fmt: skip
def test_nexis(head: list[str], expected: tuple[str, ...]) -> None:
    lines = ["1 of 1 DOCUMENTS", *head, *STORY, "Copyright 2023 Gazette Ltd", "LOAD-DATE: May 2, 2023"]
    found = nexis.split(text_of(*lines))
    assert facts(found) == [expected]
    assert found[0]["text"] == "\n\n".join(STORY)


HEARING = ["[House Hearing, 118 Congress]", "[From the U.S. Government Publishing Office]", "THE DAM:", "WHAT FELL", "=" * 60, "HEARING", "BEFORE THE", "COMMITTEE ON WATER", "MARCH 4, 2024", "__________", "Serial No. 118-5"]  # fmt: skip
SENATE = [
    "[Senate Hearing 118-123]",
    "[From the U.S. Government Printing Office]",
    "S. Hrg. 118-123",
    "THE DAM",
    "=" * 60,
    "MARCH 4, 2024",
]
RECORD = [
    "[Congressional Record Volume 170, Number 40 (Tuesday, March 5, 2024)]",
    "[Senate]",
    "[Page S1]",
    "From the Congressional Record Online through the Government Publishing Office [www.gpo.gov]",
    "THE DAM",
]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (HEARING, ("THE DAM: WHAT FELL", "", "2024-03-04", "")),
        (SENATE, ("THE DAM", "", "2024-03-04", "")),
        (RECORD, ("THE DAM", "", "2024-03-05", "")),
        ([*SENATE[:2], *["S. Hrg. 118-123"] * 2000, *SENATE[3:]], ("THE DAM", "", "2024-03-04", "")),
        # counter-examples: a text that speaks of one
        (["House Hearing, 118 Congress", *HEARING[1:]], None),
        ([HEARING[0], *HEARING[2:]], None),
        (["It was printed by the Government Publishing Office.", *HEARING], None),
    ],
)
def test_what_the_government_prints(head: list[str], expected: tuple[str, ...] | None) -> None:
    text = text_of(*head, *STORY)
    found = gpo.split(text)
    assert facts(found) == ([expected] if expected else [])
    assert found is None or found[0]["text"] == text


CODE = "news·20230502·HG·001"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["Gazette", "NEWS, May 2, 2023, p. 3", "Dam fell", "Ada Roe"], ("Dam fell", "Ada Roe", "2023-05-02", "Gazette")),
        (["Europresse", "Gazette", "(Leeds)", "83 words", "Dam fell", "Ada Roe"], ("Dam fell", "Ada Roe", "2023-05-02", "Gazette")),
        (["Gazette", "Dam fell"], ("Dam fell", "", "2023-05-02", "Gazette")),
        (["Gazette (Leeds)", "Dam fell"], ("Dam fell", "", "2023-05-02", "Gazette")),
    ],
)  # fmt: skip
def test_europresse(head: list[str], expected: tuple[str, ...]) -> None:
    found = europresse.split(text_of(*head, *STORY, "© 2023 Gazette", CODE))
    assert facts(found) == [expected]
    assert found[0]["text"] == "\n\n".join(STORY)


@pytest.mark.parametrize(("words", "count"), [(39, 1), (40, 2)])
def test_europresse_may_break_off(words: int, count: int) -> None:
    rest = ["Gazette", "Dam", " ".join(["rain"] * (words - 2))]
    assert len(europresse.split(text_of("Gazette", "Dam fell", *STORY, CODE, *rest)) or ()) == count


def test_europresse_without_a_story() -> None:
    (found,) = europresse.split(text_of("Gazette", CODE)) or ()
    assert (found["outlet"], found["title"], found["text"]) == ("Gazette", "", "")


def test_a_name_alone_below_a_headline_is_the_story() -> None:
    (found,) = europresse.split(text_of("Gazette", "Dam fell", "Ada Roe", CODE)) or ()
    assert (found["byline"], found["text"]) == ("", "Ada Roe")
