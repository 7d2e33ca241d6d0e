"""What the rules make of words in which the model has seen no name: long names of acronyms, people by their given names."""

from __future__ import annotations

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.recognise.acronyms import find_acronyms
from pipeline.article.recognise.surroundings import read_context
from pipeline.article.recognise.tokens import read_tokens
from pipeline.records import Article


@pytest.fixture(scope="module")
def words_of(nlp, gazetteer):
    def read(text):
        return read_tokens(lay_out(nlp, Article("doc_t", "t.txt", "txt", "0", text), zones=False), gazetteer)

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Green Dock Workers (GDW) struck.", {"GDW": "Green Dock Workers"}),
        ("The Union of Green Dock Workers (UGDW) struck.", {"UGDW": "Union of Green Dock Workers"}),
        ("They met the old Green Dock Workers (GDW) there.", {"GDW": "Green Dock Workers"}),
        ("The Green and Dock Workers (GDW) struck.", {"GDW": "Green and Dock Workers"}),
        ("The Green at Dock Workers (GDW) struck.", {}),  # no small word of a name
        ("The Green Dock Old Workers (GDW) struck.", {}),  # a capital too many
        ("They like Dock Workers (GDW) there.", {}),  # a letter too many
        ("The Green Dock\nWorkers (GDW) struck.", {}),  # a name keeps to its line
        ("The Green (GD) struck.", {}),
    ],
)
def test_a_spelled_out_acronym(words_of, text, expected):
    tokens = words_of(text)
    acronyms, _ = find_acronyms(tokens, [])
    assert {short: " ".join(tokens.words[start:end]) for short, (start, end) in acronyms.items()} == expected


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("They like Hope Hicks.", ["Hope Hicks"]),
        ("They like Hope Marlow Hicks.", ["Hope Marlow Hicks"]),
        ("They like Hope Marlow Bru Hicks.", []),  # too many
        ("They like Hope.", []),
        ("Old Hope Hicks left.", []),  # a capital before
        ("They like Hope-Hicks.", []),
    ],
)
def test_a_given_name_makes_a_person(words_of, text, people):
    tokens = words_of(text)
    assert [" ".join(tokens.words[n.start : n.end]) for n in read_context(tokens, [])] == people
