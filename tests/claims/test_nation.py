"""Which country somebody holds an office of whose title names none."""

import pytest


@pytest.mark.parametrize(
    ("text", "country"),
    [
        # of the country that the article is about
        ("Peru voted. [Prime Minister Olga Brandt] {said} <it was late>.", "Peru"),
        ("Peru voted. Education Minister Olga Brandt left. [She] {said} <it was late>.", "Peru"),
        ("Peru voted. [Olga Brandt, minister of transport,] {said} <it was late>.", "Peru"),
        ("Peru voted. [President Olga Brandt] {said} <it was late>.", "Peru"),
        ("Peru voted. [The transport secretary] {said} <it was late>.", "Peru"),
        ("Peru voted. [Ministers] {said} <it was late>.", "Peru"),
        ("Peru and Chile met. Peru voted. [Finance Minister Olga Brandt] {said} <it was late>.", "Peru"),
        # of their own, whom a list has
        ("Peru and Chile met. Peru voted in Chile. Britain did not. [Prime Minister Tony Blair] {said} <it was late>.", "United Kingdom"),
        # where it may be another's, or nobody names it
        ("Peru and Chile met. [Finance Minister Olga Brandt] {said} <it was late>.", ""),
        ("Peruvians voted. [Prime Minister Olga Brandt] {said} <it was late>.", ""),
        ("Peru voted. [Prime Minister Tony Blair] {said} <it was late>.", ""),
        # of a part of a country, of a party, of the past, of a body, or of nobody's government
        ("Peru voted. [Chief Minister Olga Brandt] {said} <it was late>.", ""),
        ("Peru voted. [Shadow minister Olga Brandt] {said} <it was late>.", ""),
        ("Peru voted. [Former minister Olga Brandt] {said} <it was late>.", ""),
        ("Peru voted. Leeds did. [Olga Brandt, its minister of transport,] {said} <it was late>.", ""),
        ("Peru voted. [The crown prince] {said} <it was late>.", ""),
        ("Peru voted. [The president] {said} <it was late>.", ""),
        ("Peru voted. [Personal secretary Olga Brandt] {said} <it was late>.", ""),
        ("Peru voted. [Mayor Olga Brandt] {said} <it was late>.", ""),
        ("Peru voted. [Acme's finance minister, Olga Brandt,] {said} <it was late>.", ""),
    ],
)  # fmt: skip
def test_of_which_country(last, text, country):
    claim, names = last(text)
    assert names.get(claim.speaks_for, "") == country
