"""Where content begins and ends: quotations whole, loose marks left out, and no stretch of it given twice."""

import re
from dataclasses import replace

import pytest
import spacy

from pipeline.article.attribute.edges import resolve_overlaps, straighten_edges
from pipeline.article.encode.table import rows_of, token_table
from pipeline.records import Attribution
from pipeline.text.quotes import find_quotations

sentences = spacy.blank("en")
sentences.add_pipe("sentencizer")

EDGES = [
    # [content], {cue}, <source>                                        content as it comes out
    # a quotation that is content for the better part is content whole, one that is not stays cut
    ("[“We won],” he {said}.", ["“We won,”"]),
    ("“[We won,”] he {said}.", ["“We won,”"]),
    ("{Said} “[We won,”].", ["“We won,”"]),
    ("[“We] won and left, as we said,” he {said}.", ["“We"]),
    ("“We won and left, as we [said,”] he {said}.", ["said,”"]),
    # … but never over its cue or source
    ("<“We> [won the vote,”] he {said}.", ["won the vote,”"]),
    ("[“We won the vote today and yesterday], he {said}.”", ["“We won the vote today and yesterday"]),
    # … and not into another paragraph of it
    ("[“We won the] vote.\n\n“We left it all,” he {said}.", ["“We won the vote."]),
    ("“We won the vote.\n\n“We [left it all,”] he {said}.", ["“We left it all,”"]),
    # pieces that come to touch are one
    ("[“We won the vote] [today,”] he {said}.", ["“We won the vote today,”"]),
    ("[“We won the vote] to[day],” he {said}.", ["“We won the vote today,”"]),
    ("[We won] [the vote], he {said}.", ["We won the vote"]),
    # what is left out between them in one sentence belongs to it, of the next sentence a word or two
    ("[We won] the [vote], he {said}.", ["We won the vote"]),
    ("He {said} [the firm], which runs the yard, [would close it].", ["the firm, which runs the yard, would close it"]),
    (
        "He {said} [the law] (passed in May) [was ill] as the survey showed [that it failed].",
        ["the law (passed in May) was ill as the survey showed that it failed"],
    ),
    ("He {said} [we won]. But [we left].", ["we won. But we left"]),
    ("He {said} [we won]. The crowd sang. [We left].", ["we won", "We left"]),
    # … but never the cue or the source
    ("[The firm], <he> {said} in the evening, [would close it].", ["The firm", "would close it"]),
    ("[The firm], {said} <he>, [would close it].", ["The firm", "would close it"]),
    # loose marks and a conjunction that only leads on are left out, unless they are quoted or all there is
    ("[He left,] she {said}.", ["He left"]),
    ("[He left, and] she {said}.", ["He left"]),
    ("She {said}[, and he left].", ["and he left"]),
    ("She {said} [and].", ["and"]),
    ("[“We won.] We left, and we won, and we sang again,” he {said}.", ["“We won."]),
    ("“We sang and we left[, and we won] the vote and left for home again,” he {said}.", [", and we won"]),
]


@pytest.mark.parametrize(("marked", "contents"), EDGES)
def test_edges(marked, contents):
    text, spans, opened = "", {"[": [], "{": [], "<": []}, {}
    for part in re.split(r"([][{}<>])", marked):
        if part in "[{<" and part:
            opened[part] = len(text)
        elif part in "]}>" and part:
            kind = "[{<"["]}>".index(part)]
            spans[kind].append((opened[kind], len(text)))
        else:
            text += part
    table = token_table(sentences(text), find_quotations(text))
    rows = {kind: [rows_of(table, span) for span in found] for kind, found in spans.items()}
    out = straighten_edges(table, rows["{"][0], next(iter(rows["<"]), None), tuple(rows["["]))
    assert [text[table.start[a] : table.end[b - 1]] for a, b in out] == contents


def _of(confidence, cue, *content):
    return Attribution(cue=cue, source=None, content=content, confidence=confidence)


SURE = _of(0.9, (30, 34), (0, 10))
OVERLAPS = [
    # (another attribution, what is left of its content, or None where it goes); SURE takes 0 to 10
    (_of(0.6, (35, 39), (10, 20)), [(10, 20)]),
    (_of(0.6, (35, 39), (4, 14)), [(10, 14)]),  # two fifths left are enough …
    (_of(0.6, (35, 39), (3, 13)), None),  # … less is not
    (_of(0.6, (5, 9), (4, 20)), None),  # its own cue is taken
    (_of(0.6, (5, 9), (10, 20)), [(10, 20)]),  # the two contents only touch
    (_of(0.6, (35, 39), (2, 11), (13, 20)), [(13, 20)]),  # of the first piece a mark is left
]


@pytest.mark.parametrize(("other", "left"), OVERLAPS)
@pytest.mark.parametrize("turned", [False, True])
def test_the_surest_keeps_what_two_claim(other, left, turned):
    text = "0123456789, 23456789 2345678901234567890"
    found = resolve_overlaps(text, [other, SURE][:: -1 if turned else 1])
    assert next(a for a in found if a.confidence == 0.9) == SURE
    assert [list(a.content) for a in found if a.confidence == 0.6] == ([left] if left else [])


def test_what_is_left_begins_with_a_word():
    found = resolve_overlaps("They left and we won", [_of(0.9, (30, 34), (0, 9)), _of(0.6, (35, 39), (5, 20))])
    assert [a.content for a in found] == [((0, 9),), ((10, 20),)]


OUTER, INNER = _of(0.9, (40, 44), (0, 39)), _of(0.6, (10, 14), (15, 30))


@pytest.mark.parametrize("first, second", [(OUTER, INNER), (replace(OUTER, confidence=0.5), INNER)])
def test_what_is_reported_inside_a_report_stays_in_both(first, second):
    assert {a.content for a in resolve_overlaps("x" * 60, [first, second])} == {((0, 39),), ((15, 30),)}


def test_an_attribution_that_reaches_out_of_the_other_is_not_inside_it():
    reaching = _of(0.6, (42, 46), (15, 30))  # its cue stands behind the other's content
    assert resolve_overlaps("x" * 60, [OUTER, reaching]) == [OUTER]


REPORT = replace(_of(0.8, (5, 9), (13, 20)), source=(0, 4))
CITED = replace(_of(0.5, (22, 34), (13, 20)), source=(35, 41))


def test_who_is_cited_for_what_a_report_holds_is_cited_for_the_whole_report() -> None:
    text = "They told us it fell, according to a memo"
    assert [a.content for a in resolve_overlaps(text, [CITED, REPORT])] == [((13, 20),), ((0, 20),)]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("They told us it fell, according to a memo", _of(0.8, (5, 9), (13, 20))),  # whose report it is, is open
        ("They told us it fell, according to a memo", replace(REPORT, content=((12, 20),))),  # another content
        ("They told us it fell, as they later tell us", REPORT),  # nobody is cited
    ],
)
def test_else_a_stretch_stays_with_the_surer(text: str, other: Attribution) -> None:
    assert [a.content for a in resolve_overlaps(text, [CITED, other])] == [other.content]
