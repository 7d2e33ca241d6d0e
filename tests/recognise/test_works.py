"""Works in a long listing of films, and what a listing costs."""

from __future__ import annotations

import pytest
from steps import lines_run

from pipeline.article.analyse import lay_out
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import read_tokens
from pipeline.article.recognise.works import read_works
from pipeline.records import Article


@pytest.fixture(scope="module")
def listing(nlp, gazetteer):
    """Return a function: how many names → the words of a listing of films, and its names."""

    def read(count):
        names = ["Zor" + "a" * (k % 9) + f"b{k}" for k in range(count)]
        text = "Shows of May\n\nThe films: " + ", ".join(f"{name} Tarn film" for name in names) + "."
        tokens = read_tokens(lay_out(nlp, Article("d", "d.txt", "txt", "0", text), zones=False), gazetteer)
        starts = [k for k, word in enumerate(tokens.words) if word.startswith("Zor")]
        return tokens, [Name(k, k + 2, "organisation", "model") for k in starts]

    return read


def test_a_listing_of_films_costs_what_it_is_long(listing):
    few, many = (lines_run(read_works, *listing(count)) for count in (40, 160))
    assert many < 6 * few


def test_every_film_of_a_listing_is_a_work(listing):
    assert {n.type for n in read_works(*listing(40))} == {"work"}
