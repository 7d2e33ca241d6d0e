"""Statements and speakers, counted from claims; sources that are one, and copies."""

import random

import pytest

from pipeline.corpus.record.book import Book, statement_row
from pipeline.corpus.record.copies import find_copies
from pipeline.corpus.record.sources import Origin, sayings
from pipeline.tables.rows import Context, rows_of
from pipeline.text.sketch import sketch


def test_a_statement(saying):
    row = statement_row(
        [
            saying(
                "clm_a", speaker="Ada Roe", origin="person:ada-roe", said="2024-05-02", doc_id="doc_1", outlet="Gazette"
            ),
            saying(
                "clm_b", speaker="Ada Roe", origin="person:ada-roe", said="2024-05-01", doc_id="doc_2", outlet="Post"
            ),
            saying("clm_c", speaker="officials", origin="outlet post", said="", doc_id="doc_2", outlet="Post"),
        ]
    )
    assert (row.times, row.documents, row.outlets, row.speakers) == (3, 2, 2, "Ada Roe | officials")
    assert (row.first_said, row.last_said) == ("2024-05-01", "2024-05-02")
    assert (row.independent_sources, row.single_source) == (2, False)


# origins of the claims of one statement, which passes on which, how many sources
SOURCES = [
    (["person:roe", "person:roe"], {}, 1),
    (["person:roe", "person:lee"], {}, 2),
    (["outlet post", "outlet post"], {}, 1),
    (["person:roe", "outlet post"], {1: 0}, 1),  # Roe, who passes on what officials say
    (["person:roe", "outlet post"], {}, 2),
]


@pytest.mark.parametrize(("origins", "inside", "number"), SOURCES)
def test_independent_sources(saying, origins, inside, number):
    some = [
        saying(f"clm_{i}", origin=origin, parent=f"clm_{inside[i]}" if i in inside else "")
        for i, origin in enumerate(origins)
    ]
    assert statement_row(some).independent_sources == number
    assert statement_row(some).single_source == (number == 1)


def test_the_clearest_wording_is_a_sure_one_of_middling_length(saying):
    some = [
        saying("clm_a", text="no", confidence=0.9),
        saying("clm_b", text="that the port would close in May, the union and the owners said alike", confidence=0.9),
        saying(
            "clm_c",
            text="the port would close in May, as everybody who was there that day had heard him say",
            confidence=0.4,
        ),
    ]
    assert statement_row(some).text.startswith("the port would close in May, the union")


def test_speakers_by_outlet_and_month(saying):
    book = Book()
    book.add(
        [
            saying("clm_a", speaker_id="person:roe", outlet="Post", published="2024-05-01", direct=True, figures=2),
            saying(
                "clm_b",
                speaker_id="person:roe",
                outlet="Post",
                published="2024-05-09",
                stance="denies",
                protagonist=True,
            ),
            saying("clm_c", speaker_id="person:roe", outlet="Gazette", published="2024-06-01"),
            saying("clm_d", speaker_id="", outlet="Gazette"),
        ]
    )
    book.close()
    (row,) = book.speakers(str.upper)
    assert (row.name, row.claims, row.direct, row.denials, row.figures, row.outlets) == ("PERSON:ROE", 3, 1, 1, 2, 2)
    assert row.protagonist == pytest.approx(1 / 3, abs=0.001)
    found = [(r.outlet, r.month, r.claims) for r in book.speakers_by_outlet(str.upper)]
    assert found == [("Gazette", "2024-06", 1), ("Post", "2024-05", 2)]


@pytest.mark.parametrize(
    ("outlet", "wire", "key"),
    [
        ("The Post", "", "outlet post"),
        ("Post", "", "outlet post"),
        ("Post", "Reuters", "outlet reuters"),
        ("", "", "doc_1"),
    ],
)
def test_whose_report_a_document_is(outlet, wire, key):
    assert Origin(outlet, wire, "doc_1").key == key


def words(seed: int) -> list[str]:
    rng = random.Random(seed)
    return [f"w{rng.randrange(9000)}" for _ in range(300)]


def test_copies_are_led_back_to_the_first():
    story, other = words(1), words(2)
    texts = {"a": story, "b": story[:280] + words(3)[:15], "c": other, "d": [*words(4)[:10], *story]}
    assert find_copies((doc_id, sketch(" ".join(text))) for doc_id, text in texts.items()) == {"b": "a", "d": "a"}


def test_half_a_story_is_no_copy():
    story = words(1)
    texts = {"a": story, "b": story[:150] + words(2)[:150], "short": ["too", "short"], "none": []}
    assert find_copies((doc_id, sketch(" ".join(text))) for doc_id, text in texts.items()) == {}


def test_who_is_a_source(analysed):
    """Officials, as another outlet reports, are that outlet's."""
    text = "The port will close, the Harbour Post reported on Monday, citing four officials. Ada Roe said the port was safe."
    analysis = analysed(text, outlet="The Gazette")
    ids = {e.key: f"{e.type}:{e.name.lower().replace(' ', '-')}" for e in analysis.entities}
    context = Context("a.txt", "", lambda key: ids.get(key, ""), lambda entity_id: entity_id.partition(":")[2])
    found = {s.speaker: s.origin for s in sayings(rows_of(analysis, context), Origin("The Gazette"))}
    assert found["four officials"] == "outlet harbour-post"
    assert found["ada-roe"] == "person:ada-roe"
