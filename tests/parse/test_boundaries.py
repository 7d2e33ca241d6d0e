"""Where a sentence ends."""

from __future__ import annotations

import pytest

from pipeline.article import parse
from pipeline.text.long_sentences import LONGEST, longest_sentence


@pytest.mark.parametrize(
    ("text", "second"),
    [
        # at a unit behind a number
        ("Olga Brandt said that the budget would fall by £30m. Opposition councillors called it reckless.", "Opposition"),
        ("The firm said profits were $30m. Analysts said it was late.", "Analysts"),
        ("Sales were 5m. Critics said it was late.", "Critics"),
        ("Owen Marsh won the 1000m. Swedish runner Lena Berg was second.", "Swedish"),
        ("Olga Brandt said the cost was €2bn. Owen Marsh said it was high.", "Owen"),
        # but an hour goes on with its day, its zone, or in small letters
        ("It will open at 9 p.m. Monday.", None),
        ("It will open at 9 p.m. Eastern time.", None),
        ("It will open at 9 p.m. EST.", None),
        ("The bank will decide at 3 p.m. Moscow time on Friday.", None),
        ("It will open at 9 p.m. on Monday.", None),
        ("The ridge lies 30 m. below the line.", None),
        # and an initial is no unit
        ("The letter is by Owen M. Marsh.", None),
        ("The letter is from St. Andrews.", None),
        # a bracket within a phrase ends none
        ("The Chinese Nationalist Party (KMT) Legislator Lena Berg called the plan reckless.", None),
        ("Soup at Nine Bowls (cheap and good) Restaurant has become an item of interest among students.", None),
        ("Communications manager of Premier Service Holding Company (PSHC) Owen Marsh justified the decision.", None),
        ("The brand manager of the Harbour Cooperation Council (HCC) Dr. Lena Berg underlined the importance of it.", None),
        # one behind a sentence does, and one that holds a sentence
        ("The mill closed in May (it had run for a century). Owen Marsh bought it.", "Owen"),
        ("The mill closed in May. (It had run for a century.) Owen Marsh bought it.", "("),
        ("PORT ALMA (EFE) The government of the island has closed the harbour for good.", "The"),
    ],
)  # fmt: skip
def test_where_a_sentence_ends(nlp, text, second):
    starts = [sentence[0].text for sentence in parse.parse(nlp, text).sents]
    assert starts[1:2] == ([second] if second else [])


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("and the ships left " * 600 + ".", "and"),  # no mark anywhere
        ("the ships left for the port and came back, " * 300 + "all.", "the"),  # behind a comma
        ("word ' " * 2000, "word"),  # no sentence ends at a mark that closes nothing
        ("word (word) " * 1000, "word"),
    ],
)
def test_a_sentence_longer_than_any_is_read_in_parts(nlp, text, begins):
    assert longest_sentence(text) > LONGEST
    sentences = list(parse.parse(nlp, text).sents)
    assert len(sentences) > 1 and max(len(s) for s in sentences) <= LONGEST
    assert {s[0].text for s in sentences} == {begins}
    assert "".join(t.text_with_ws for s in sentences for t in s) == text


@pytest.mark.parametrize(
    "text", ["It fell, and it rose. " * 400, "the ships left for the port and came back, " * 90 + "all."]
)
def test_a_text_of_other_sentences_is_parted_by_none_of_it(nlp, text, monkeypatch):
    begins = [s.start for s in parse.parse(nlp, text).sents]
    monkeypatch.setattr(parse, "LONGEST", 10**6)
    assert [s.start for s in parse.parse(nlp, text).sents] == begins
