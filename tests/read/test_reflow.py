"""Printed pages: what repeats at their edges goes, words and lines are mended, each article is one."""

from __future__ import annotations

import io
import textwrap

import pytest
from pypdf import PdfReader
from samples import FERRY, SCHOOL, STORIES

from pipeline.read import read_inputs
from pipeline.read.pdf import _lines
from pipeline.read.reflow import Reflowed, reflow


def lines(story, width=60, size=11.0, headline=16.0):
    head = [(line, headline) for line in textwrap.wrap(story.title, 30)]
    body = [(line, size) for p in story.paragraphs for line in textwrap.wrap(p, width, break_on_hyphens=False)]
    return [*head, (f"By {story.byline}", size), *body]


def framed(page, number, of):
    return [("THE WEEKLY REVIEW", 8.0), *page, (f"Page {number} of {of}", 8.0)]


def whole(story):
    return " ".join(story.text.split())


@pytest.mark.parametrize("width", [34, 60, 90])
def test_pages_that_begin_with_a_headline_and_a_byline_are_articles(width):
    found = Reflowed([framed(lines(s, width), n, 2) for n, s in enumerate(STORIES, 1)]).articles
    assert [a.split("\n\n")[:2] for a in found] == [[s.title, f"By {s.byline}"] for s in STORIES]
    assert [" ".join(a.split("\n\n")[2:]) for a in found] == [whole(s) for s in STORIES]


def test_an_article_goes_on_over_a_page():
    page = lines(FERRY)
    found = Reflowed([framed(page[:6], 1, 2), framed(page[6:], 2, 2)]).articles
    assert len(found) == 1
    assert found[0].endswith(whole(FERRY)[-60:]) and "WEEKLY" not in found[0] and "Page" not in found[0]
    assert FERRY.paragraphs[0] in found[0]


def test_what_a_browser_prints_around_a_page_goes_and_its_address_is_kept():
    around = [("5/2/23, 10:12 AM", 8.0), (FERRY.title, 8.0), ("https://gazette.example/ferry", 8.0), ("1/1", 8.0)]
    found = Reflowed([[*around, *lines(FERRY)]])
    assert found.url == "https://gazette.example/ferry"
    assert found.articles[0].split("\n\n")[0] == FERRY.title
    assert found.articles[0].count(FERRY.title) == 1


def test_only_what_stands_right_behind_the_time_is_the_title_a_browser_prints():
    around = [("5/2/23, 10:12 AM", 8.0), ("Ships and men | Gazette", 8.0), ("Harbour Gazette", 11.0)]
    assert "\n\nHarbour Gazette\n\n" in "\n\n" + Reflowed([[*around, *lines(FERRY)]]).articles[0]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("the harbour was clo-\nsed on Monday", "the harbour was closed on Monday"),
        ("the harbour was clo\u00ad\nsed on Monday", "the harbour was closed on Monday"),
        ("a well-\nknown ship of the line", "a well-known ship of the line"),
        ("the Hallmouth-\nBased yard and its men", "the Hallmouth-Based yard and its men"),
        ("the car-\nferry, a car-ferry as they go", "the car-ferry, a car-ferry as they go"),
        ("the ﬁrst ﬂeet of the oﬃce", "the first fleet of the office"),
        ("the fer-\nries, all the ferries they had", "the ferries, all the ferries they had"),
        ("the talks were face-to-\nface at the yard", "the talks were face-to-face at the yard"),
        ("a Hallmouth-\nrelated matter of no weight", "a Hallmouth-related matter of no weight"),
        ("the with-\nheld pay of stub-\nborn men", "the withheld pay of stubborn men"),
        ("the Hall-\nmouth yard and its men", "the Hallmouth yard and its men"),
        ("a travel-\nrelated matter of no weight", "a travel-related matter of no weight"),
        ("an unre-\nlated matter, a cor-\nrelated one", "an unrelated matter, a correlated one"),
        ("it cost 12-\n14 million to mend the gate", "it cost 12-14 million to mend the gate"),
        ("a 32-\nhectare site by the gate", "a 32-hectare site by the gate"),
        ("a 5-\nor 6-day trip to the gate", "a 5- or 6-day trip to the gate"),
        ("a locally-\nbased yard and its men", "a locally-based yard and its men"),
        ("a disease paraly-\nsing the whole yard", "a disease paralysing the whole yard"),
        ("a lesser-\nknown yard and its men", "a lesser-known yard and its men"),
        ("the new-\nfangled, stub-\nborn, disgus-\nted men", "the newfangled, stubborn, disgusted men"),
        ("led by Hui Chi-\nfung, and by Lam Yi-lai too", "led by Hui Chi-fung, and by Lam Yi-lai too"),
        ("led by Hui Jen-\nkins, and by Lam Roe too", "led by Hui Jenkins, and by Lam Roe too"),
    ],
)
def test_words_broken_at_the_end_of_a_line(text, mended):
    story = " ".join(f"and so it went on and on in the {word} for many years" for word in ("yard", "port", "town"))
    assert reflow(f"{textwrap.fill(story, 30)}\n{text}").endswith(mended)


def test_a_number_in_the_text_is_no_page_number():
    page = [*lines(SCHOOL)[:4], ("1998", 11.0), *lines(SCHOOL)[4:], ("7", 11.0)]
    found = Reflowed([page]).articles[0]
    assert "1998" in found and not found.endswith("7")


def pdf(pages):
    """A PDF with a text layer, by hand: (text, size) lines, one under the other, at a step and a place from the left of their own or not."""
    streams = []
    for page in pages:
        drawn, y = [], 780.0
        for text, size, *own in page:
            step, left = (*own, *(1.3 * size, 60)[len(own) :])
            y -= step
            if not text:
                continue  # room between two lines
            escaped = text.replace("\\", "").replace("(", "\\(").replace(")", "\\)")
            drawn.append(f"BT /F1 {size} Tf 1 0 0 1 {left} {y:.1f} Tm ({escaped}) Tj ET")
        streams.append("\n".join(drawn).encode("cp1252", "replace"))
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(
        b"%010d 00000 n \n" % o for o in offsets
    )
    return bytes(out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, at))


@pytest.mark.parametrize("width", [40, 70])
def test_a_pdf_gives_its_articles(tmp_path, width):
    (tmp_path / "a.pdf").write_bytes(pdf([framed(lines(s, width), n, 2) for n, s in enumerate(STORIES, 1)]))
    found = list(read_inputs(tmp_path))
    assert [(a.title, a.byline) for a in found] == [(s.title, s.byline) for s in STORIES]
    assert [" ".join(a.text.split()) for a in found] == [whole(s) for s in STORIES]


FULL = [
    "The port was shut for the whole of that week, the board said.",
    "The ferry did not go out on Monday, nor on Tuesday afternoon.",
    "Nobody was hurt, and the two ships at the pier were made fast",
    "with new ropes, as the wind had torn the old ones in a night.",
    "It was the third storm of that winter, and it was by far the",
    "worst of them.",
]
TIGHT = [
    (line, 8.0, 7.2)
    for line in ("1 The survey was made in March.", "It was paid for by the port,", "and by the town.", "See it.")
]


@pytest.mark.parametrize(
    ("room", "paragraphs"),
    [
        ((2, 4), [" ".join(FULL[:2]), " ".join(FULL[2:4]), " ".join(FULL[4:])]),
        ((2,), [" ".join(FULL[:2]), " ".join(FULL[2:])]),
        ((), [" ".join(FULL)]),  # no room anywhere, and no line ends early
        ((5,), [" ".join(FULL)]),  # no paragraph begins in mid-sentence
    ],
)
@pytest.mark.parametrize("foot", [[], TIGHT], ids=["alone", "over notes set tight"])
def test_room_between_two_lines_parts_paragraphs(tmp_path, room, paragraphs, foot):
    page = [line for n, text in enumerate(FULL) for line in [*[("", 7.0)] * (n in room), (text, 11.0)]]
    (tmp_path / "a.pdf").write_bytes(pdf([[("Port Shut", 16.0), *page, *foot]]))
    (found,) = read_inputs(tmp_path)
    assert found.text.split("\n\n")[1 : len(paragraphs) + 1] == paragraphs


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        # at the foot of the right column the foot of the page is drawn, far left of it and nearly as high
        ([("It was the storm", 11.0, 20, 300), ("Port Post", 8.0, 1.5, 60)], ["It was the storm", "Port Post"]),
        ([("Port Post", 8.0, 20, 60), ("post.example", 8.0, 2.2, 60)], ["Port Post", "post.example"]),
        # counter-examples: one line of several pieces
        ([("It was the ", 11.0, 20, 60), ("storm", 11.0, 0, 115)], ["It was the storm"]),
        ([("It was the ", 11.0, 20, 60), ("storm", 12.0, 0, 60)], ["It was the storm"]),
        ([("It was the storm", 11.0, 20, 60), ("2", 6.0, -3, 140)], ["It was the storm 2"]),
    ],
)
def test_pieces_of_a_line(drawn, expected):
    reader = PdfReader(io.BytesIO(pdf([[("Port Shut", 16.0), *drawn]])))
    assert [line.text for line in _lines(reader.pages[0])][1:] == expected


ABOVE = [
    ("Harbour Gazette", 16.0),
    ("News Sport Sign in", 11.0),
    ("We use cookies to make this page work for you.", 9.0),
]


def printed(title: str, above: list[tuple[str, float]], below: list[tuple[str, float]]) -> bytes:
    stamp, foot = (f"02/05/2023, 10:12 {title}", 8.0), ("https://x.example/ferry 1/1", 8.0)
    story = [(line, 11.0) for line in FULL]
    return pdf([[*above, ("Port Is Shut", 20.0), *below, *story, stamp, foot]])


BYLINE, DAY = ("By Ada Roe", 11.0), ("2 May 2023", 11.0)


@pytest.mark.parametrize(
    "title", ["Port Is Shut | Harbour Gazette", "Port Is Shut – News – Harbour Gazette", "Port Is Shut"]
)
@pytest.mark.parametrize("below", [[BYLINE, DAY], [DAY], [BYLINE]])
def test_what_a_printed_page_has_over_its_headline_goes(tmp_path, title, below):
    (tmp_path / "a.pdf").write_bytes(printed(title, ABOVE, below))
    (article,) = read_inputs(tmp_path)
    assert (article.title, article.text.split("\n")[0]) == ("Port Is Shut", " ".join(FULL))
    assert (bool(article.byline), bool(article.published)) == (BYLINE in below, DAY in below)
    assert article.outlet == ("Harbour Gazette" if "|" in title or "–" in title else "")


@pytest.mark.parametrize(
    ("title", "above", "below"),
    [
        ("Port Is Shut Again | Harbour Gazette", ABOVE, [BYLINE]),  # another page's
        ("Port Is Shut | Harbour Gazette", ABOVE, []),  # nothing says that it is the headline
        (
            "Port Is Shut | Harbour Gazette",
            [*ABOVE, *[(line, 11.0) for line in FULL * 4]],
            [BYLINE],
        ),  # too much stands above
    ],
)
def test_what_may_be_a_story_over_a_headline_stays(tmp_path, title, above, below):
    (tmp_path / "a.pdf").write_bytes(printed(title, above, below))
    (article,) = read_inputs(tmp_path)
    assert "News Sport Sign in" in article.text


@pytest.mark.parametrize(
    ("heads", "stays"),
    [
        (["142 The Review", "Ferries and their faults 143", "144 The Review"], []),
        (["The Review 9", "10 Ferries"], []),
        # counter-examples: no number follows on the other, or they are years, or the line is one of the story
        (["142 The Review", "Ferries and their faults 145"], ["142 The Review", "Ferries and their faults 145"]),
        (["The dam of 1998", "Nobody in 1999"], ["The dam of 1998", "Nobody in 1999"]),
        (["12 ships were lost.", "Of 13."], ["12 ships were lost.", "Of 13."]),
        (["12 ships were lost", "and of those 13"], ["12 ships were lost", "and of those 13"]),
    ],
)
def test_running_heads_with_the_number_of_their_page(heads, stays):
    told = [[(head, 10.0), *((f"{n}{line}", 10.0) for line in FULL)] for n, head in enumerate(heads)]
    text = "\n".join(article for article in Reflowed(told).articles)
    assert [head for head in heads if head in text] == stays


def test_more_pages_than_are_read_are_a_row(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf([[("Four ships left.", 11.0)]] * 401))
    (row,) = read_inputs(tmp_path)
    assert (row.reason, row.detail) == ("too large", "it has 401 pages, and at most 400 are read: split it")
