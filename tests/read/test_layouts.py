"""Databases' exports: each article a document, whatever file the layout comes in."""

from __future__ import annotations

import html
import re

import pytest
from docx import Document
from samples import (
    FERRY,
    SCHOOL,
    STORIES,
    europresse,
    europresse_text,
    factiva,
    nexis,
    nexis_uni,
    page,
    proquest,
    rtf,
    wrapped,
)

from pipeline.read import layouts, read_inputs
from pipeline.records import Article, Skipped

LAYOUTS = {
    "nexis": nexis,
    "nexis uni": nexis_uni,
    "factiva": factiva,
    "proquest": proquest,
    "europresse": europresse_text,
}


def known(article):
    return article.title, article.outlet, article.byline, article.published


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("ending", ["txt", "docx", "rtf", "html"])
def test_an_export_is_told_by_its_layout_in_any_file(tmp_path, layout, ending):
    text, path = LAYOUTS[layout](), tmp_path / f"export.{ending}"
    if ending == "docx":
        document = Document()
        for line in text.split("\n\n"):
            document.add_paragraph(line)
        document.core_properties.author, document.core_properties.title = "LexisNexis", "Files (3)"
        document.save(path)
    elif ending == "rtf":
        path.write_bytes(rtf(text))
    elif ending == "html":
        body = "".join(f"<p>{html.escape(block)}</p>" for block in text.split("\n\n"))
        path.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    else:
        path.write_text(text, encoding="utf-8")
    found = list(read_inputs(tmp_path))
    assert all(isinstance(item, Article) for item in found)
    assert [known(a) for a in found] == [s.known for s in STORIES]
    assert [" ".join(a.text.split()) for a in found] == [" ".join(s.text.split()) for s in STORIES]
    assert {a.format for a in found} == {layout}
    assert [a.file for a in found] == [f"export.{ending}#1", f"export.{ending}#2"]


def test_europresse_is_told_by_its_classes(tmp_path):
    (tmp_path / "e.html").write_text(europresse(), encoding="utf-8")
    found = list(read_inputs(tmp_path))
    assert [(known(a), a.text, a.format) for a in found] == [(s.known, s.text, "europresse") for s in STORIES]


def test_a_body_of_plain_text_is_a_slice_of_the_file(tmp_path):
    (tmp_path / "n.txt").write_text(nexis(), encoding="utf-8", newline="")
    assert all(a.text in nexis() for a in read_inputs(tmp_path))


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_do_not_matter(tmp_path, end):
    (tmp_path / "n.txt").write_text(nexis().replace("\n", end), encoding="utf-8", newline="")
    assert [known(a) for a in read_inputs(tmp_path)] == [s.known for s in STORIES]


def test_an_entry_without_words_is_a_row_that_names_it(tmp_path):
    (tmp_path / "n.txt").write_text(nexis_uni().replace(FERRY.text, ""), encoding="utf-8")
    empty, full = read_inputs(tmp_path)
    assert isinstance(empty, Skipped) and empty.reason == "no text in this entry" and FERRY.title in empty.detail
    assert full.title == SCHOOL.title


@pytest.mark.parametrize(
    "text",
    [
        wrapped(FERRY),
        "The archive keeps 2 of 3 DOCUMENTS that the court asked for, the clerk said.",
        "“End of Document” was all that the letter said, she told the court.\n\nBody of evidence there was none.",
        f"Full text: she read it out.\n\nLocation: the town hall\n\n{FERRY.text}",
        f"Title: none\n\nFull text: see below.\n\nSubject: ferries\n\n{FERRY.text}",
        f"Publication date is not known.\n\nFull text: see below.\n\n{FERRY.text}",
        f"The code news·20230502·HG·001 stood below it.\n\n{FERRY.text}",
        f"news·2023·HG\n\n{FERRY.text}",
        "The full text: he never wrote it, said the clerk.\n\nTitle: none.",
        f"WEBVTT is what the subtitles of a film are called, she said.\n\n{FERRY.text}",
        f"He wrote “Document HGAZ000020230502ej5200001” on the wall.\n\n{FERRY.text}",
    ],
)
def test_what_only_speaks_of_an_export_is_none(text):
    assert layouts.split(text) is None


@pytest.mark.parametrize("share", [1.0, 0.7])
def test_quoted_mail_is_read_without_its_marks(tmp_path, share):
    lines = wrapped(FERRY).splitlines()
    quoted = [f"> {line}" if n < share * len(lines) else line for n, line in enumerate(lines)]
    (tmp_path / "q.txt").write_text("\n".join(quoted), encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert (article.text, article.format) == ("\n".join(lines), "quoted")


def test_a_mark_in_passing_is_no_quoted_mail(tmp_path):
    text = f"{FERRY.text}\n> a line of code\n"
    (tmp_path / "q.txt").write_text(text, encoding="utf-8", newline="")
    (article,) = read_inputs(tmp_path)
    assert (article.text, article.format) == (text, "txt")


CUES = [
    ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Four ships\n\n00:02.000 --> 00:03.000\nleft today.\n", "Ann: Four ships left today."),
    ("1\n00:00:01,000 --> 00:00:02,000\n>> Who left?\n\n2\n00:00:02,000 --> 00:00:03,000\n>> <i>Four</i> ships.\n", "Who left?\n\nFour ships."),
    ("1\r\n00:00:01,000 --> 00:00:02,000\r\nFour ships left,\r\nshe said.\r\n", "Four ships left, she said."),
]  # fmt: skip


def srt(*cues):
    """Return subtitles of some cues, a second each."""
    return "\n".join(f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{cue}\n" for n, cue in enumerate(cues, 1))


CUES += [
    # a label begins a turn, in capitals at once, in small letters where it comes back
    (srt("VOICE: The dam held", "for 40 years.", "DR. ADA ROE: Until May."), "VOICE: The dam held for 40 years.\n\nDR. ADA ROE: Until May."),
    (srt("Bo Vik: It fell.", "Ada Roe: When?", "Bo Vik: In May,", "at night."), "Bo Vik: It fell.\n\nAda Roe: When?\n\nBo Vik: In May, at night."),
    (srt("ADA ROE:\nWe knew.", "<i>BO VIK:</i> Nobody did."), "ADA ROE: We knew.\n\nBO VIK: Nobody did."),
    (srt("MAN #2: Who fell?", "MAN #1: She."), "MAN #2: Who fell?\n\nMAN #1: She."),
    (srt("- Who fell? - She did.", "Nobody - not one - saw it."), "Who fell?\n\nShe did. Nobody - not one - saw it."),
    (srt("[rain]", "Four ships", "(thunder)", "left.", "♪ Row, row ♪"), "Four ships left."),
    # counter-examples
    (srt("The film is called", "The Dam: a history", "of 40 years."), "The film is called The Dam: a history of 40 years."),
    (srt("It had", "three parts: one, two", "and three: at 10:30."), "It had three parts: one, two and three: at 10:30."),
    (srt("The yard - once", "the largest. - So it was."), "The yard - once the largest. - So it was."),
    (srt("He (the elder)", "left [in May]."), "He (the elder) left [in May]."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), CUES)
@pytest.mark.parametrize("name", ["a.vtt", "a.srt", "a.txt"])
def test_subtitles_are_what_is_said(tmp_path, text, said, name):
    (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    (article,) = read_inputs(tmp_path)
    assert article.text == said


def test_a_page_is_no_export(tmp_path):
    (tmp_path / "a.html").write_text(page(FERRY), encoding="utf-8")
    (article,) = read_inputs(tmp_path)
    assert (known(article), article.format) == (FERRY.known, "html")


def with_line(text, line, after=FERRY.paragraphs[0]):
    """Return an export with one more line in the body of its first article."""
    last = wrapped(FERRY._replace(paragraphs=(after,))).splitlines()[-1]
    return text.replace(last, f"{last}\n\n{line}", 1)


CROSSHEADS = [
    "COMPANY ANNOUNCES RESULTS",
    "STATE OF THE YARD",
    "PERSON OF THE YEAR",
    "CITY HALL ANSWERS",
    "TYPE A AND TYPE B",
    "GRAPHIC EVIDENCE OF RUST",
]


@pytest.mark.parametrize("line", CROSSHEADS)
def test_a_crosshead_in_capitals_ends_no_article(tmp_path, line):
    (tmp_path / "n.txt").write_text(with_line(nexis(), line), encoding="utf-8")
    first, _ = read_inputs(tmp_path)
    assert line in first.text and first.text.endswith(wrapped(FERRY)[-40:])


@pytest.mark.parametrize(
    "line", ["LOAD-DATE: May 3, 2023", "COMPANY: HARBOUR FERRIES (90%)", "GRAPHIC:", "URL: https://x.example"]
)
def test_a_field_ends_the_article_above_it(tmp_path, line):
    (tmp_path / "n.txt").write_text(with_line(nexis(), line), encoding="utf-8")
    first, _ = read_inputs(tmp_path)
    assert " ".join(first.text.split()) == FERRY.paragraphs[0]


@pytest.mark.parametrize(
    "title", ["EXCLUSIVE: Ferry company hid faults", "FERRIES: Men walk out", "UK: A year of faults"]
)
def test_a_headline_may_begin_like_a_field(tmp_path, title):
    (tmp_path / "n.txt").write_text(nexis().replace(FERRY.title, title), encoding="utf-8")
    first, _ = read_inputs(tmp_path)
    assert (first.title, first.byline) == (title, FERRY.byline)


EDITIONS = [
    "\nEvening Edition - Final",
    "\nSECOND EDITION",
    "\nHarbour 3 Edition",
    "\nNorth Zone",
    "\n\nSunday Edition",
    "\nMain Edition\n\nCorrection Appended",
]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_edition_below_the_date_is_no_headline(tmp_path, edition):
    text = nexis().replace(" Tuesday", f" Tuesday{edition}").replace("words\n", "words\n\nDATELINE: HALLMOUTH\n")
    (tmp_path / "n.txt").write_text(text, encoding="utf-8")
    found = list(read_inputs(tmp_path))
    assert [known(a) for a in found] == [s.known for s in STORIES]
    assert [" ".join(a.text.split()) for a in found] == [" ".join(s.text.split()) for s in STORIES]


@pytest.mark.parametrize(
    ("before", "after", "title"),
    [
        (FERRY.title, "Last edition of the Post is out", "Last edition of the Post is out"),
        (f" Tuesday\n\n{FERRY.title}", f" Tuesday\n{FERRY.title}", FERRY.title),
        (f" Tuesday\n\n{FERRY.title}", " Tuesday\nFerry company\nhid faults", "Ferry company hid faults"),
    ],
)
def test_a_headline_below_the_date_is_no_edition(tmp_path, before, after, title):
    (tmp_path / "n.txt").write_text(re.sub(r"Tuesday +", "Tuesday", nexis()).replace(before, after), encoding="utf-8")
    first, _ = read_inputs(tmp_path)
    assert (first.title, first.byline) == (title, FERRY.byline)


PICTURES = ["PHOTO: Ships. (A. B.) (A12)", "https://gazette.example/2023/05/02/ferry.html", "CHARTS: Faults by year."]


@pytest.mark.parametrize("line", PICTURES)
def test_pictures_and_the_address_below_a_body_are_no_text(tmp_path, line):
    text = nexis_uni().replace(f"{FERRY.text}\n", f"{FERRY.text}\n\n{line}\n")
    (tmp_path / "n.txt").write_text(text, encoding="utf-8")
    first, _ = read_inputs(tmp_path)
    assert (first.text, first.url) == (FERRY.text, line if line.startswith("http") else "")


@pytest.mark.parametrize(
    "line", ["The photo: nobody has seen it.", "See https://gazette.example/faults for the report."]
)
def test_the_last_words_of_a_body_stay(tmp_path, line):
    (tmp_path / "n.txt").write_text(
        nexis_uni().replace(f"{FERRY.text}\n", f"{FERRY.text}\n\n{line}\n"), encoding="utf-8"
    )
    first, _ = read_inputs(tmp_path)
    assert first.text.endswith(line)


@pytest.mark.parametrize(
    ("cut", "whole"), [("Document HGAZ000020230502ej5200001", True), (SCHOOL.paragraphs[2], False)]
)
def test_an_export_that_breaks_off_keeps_its_last_article(tmp_path, cut, whole):
    (tmp_path / "f.txt").write_text(factiva().partition(cut)[0], encoding="utf-8")
    first, last = read_inputs(tmp_path)
    assert known(first) == FERRY.known and known(last) == SCHOOL.known
    assert last.text == (SCHOOL.text if whole else "\n\n".join(SCHOOL.paragraphs[:2]))


def test_an_export_of_another_kind_that_breaks_off_does_too(tmp_path):
    text = europresse_text().partition("news·20230503")[0]
    (tmp_path / "e.txt").write_text(text, encoding="utf-8")
    first, last = read_inputs(tmp_path)
    assert known(first) == FERRY.known and (last.title, last.text) == (SCHOOL.title, SCHOOL.text)


@pytest.mark.parametrize("tail", ["", "Search Summary\n\nText\tferry\n\nResults Found\t2\n", "© 2023 Factiva, Inc.\n"])
def test_what_follows_the_last_article_is_none(tmp_path, tail):
    (tmp_path / "f.txt").write_text(factiva().replace("Search Summary\n\nText\tferry\n", tail), encoding="utf-8")
    assert [known(item) for item in read_inputs(tmp_path)] == [s.known for s in STORIES]


RECORD = [
    "P R O C E E D I N G S",
    "THE COURT: Good morning. Go on.",
    "     MR. HALE: The mill fell in 2019, and it cost",
    "$4 million.",
    "BY MR. HALE:",
    "Q.   Is it safe?",
    "A.   It is. My father",
    "built it.",
]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_record_whose_lines_are_numbered_is_read_without_the_numbers(tmp_path, between):
    (tmp_path / "c.txt").write_text(
        between.join(f" {n}   {line}" for n, line in enumerate(RECORD, 1)), encoding="utf-8"
    )
    (article,) = read_inputs(tmp_path)
    assert article.text.split("\n\n") == [
        RECORD[0],
        RECORD[1],
        "MR. HALE: The mill fell in 2019, and it cost $4 million.",
        RECORD[4],
        RECORD[5],
        "A.   It is. My father built it.",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [f"{n}   The mill of {n} towns fell." for n in range(1, 9)],  # a list
        [f"{n}   SINGER {n}: The song of the year" for n in range(1, 9)],
        [f"{19 * n % 90}   {line}" for n, line in enumerate(RECORD, 3)],  # numbers that do not count
        [*RECORD, "1   Roe", "2   Lee"],
    ],
)
def test_other_lines_with_numbers_are_left_as_they_are(tmp_path, lines):
    (tmp_path / "c.txt").write_text("\n".join(lines), encoding="utf-8")
    assert next(iter(read_inputs(tmp_path))).text == "\n".join(lines)
