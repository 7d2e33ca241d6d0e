"""Of which gender somebody is by the article's pronouns, and what it costs to ask."""

from __future__ import annotations

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.recognise.discourse import Event, Person
from pipeline.article.recognise.genders import from_pronouns
from pipeline.article.recognise.tokens import read_tokens
from pipeline.records import Article


@pytest.fixture(scope="module")
def asked(nlp, gazetteer):
    """Return a function: a text on Roe → what `from_pronouns` is asked where a list calls Roe a woman."""

    def read(text):
        tokens = read_tokens(lay_out(nlp, Article("d", "d.txt", "txt", "0", text), zones=False), gazetteer)
        names = [Event(k, k + 1, Person(0, "f", 1.0)) for k, word in enumerate(tokens.words) if word == "Roe"]
        return tokens, names, [0] * len(tokens.words), {0: "f"}

    return read


class Counted(list[Event]):
    """Names that count how often one goes through them."""

    times = 0

    def __iter__(self):
        self.times += 1
        return super().__iter__()


@pytest.mark.parametrize("count", [2, 40])
def test_names_are_gone_through_as_often_whatever_the_number_of_pronouns(asked, count):
    tokens, names, *more = asked("Roe won the race with his boat. " * count)
    names = Counted(names)
    from_pronouns(tokens, names, *more)
    assert names.times == 2


@pytest.mark.parametrize(
    ("text", "genders"),
    [
        ("Roe won the race with his boat. Roe sold his house.", {0: "m"}),
        ("Roe won the race with his boat. Roe sold the house.", {}),  # one pronoun is not enough
        ("Roe won the race with her boat. Roe sold his house. Roe lost his boat.", {}),
        ("Roe won the race. He praised Roe. Roe left. He blamed Roe.", {}),  # somebody else
    ],
)
def test_genders_that_pronouns_tell(asked, text, genders):
    assert from_pronouns(*asked(text)) == genders
