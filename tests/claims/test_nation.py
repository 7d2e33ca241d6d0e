"""Of which country somebody sits in the cabinet whose title names none."""

import pytest

PERU = "Peru voted on Monday. Peru has few ferries."


@pytest.mark.parametrize(
    ("text", "country"),
    [
        # of the country that the article is about
        (f"{PERU} [Prime Minister Olga Brandt] {{said}} <it was late>.", "Peru"),
        (f"{PERU} Education Minister Olga Brandt left. [She] {{said}} <it was late>.", "Peru"),
        (f"{PERU} [Olga Brandt, minister of transport,] {{said}} <it was late>.", "Peru"),
        (f"{PERU} [The transport secretary] {{said}} <it was late>.", "Peru"),
        (f"{PERU} [Deputy Prime Minister Olga Brandt] {{said}} <it was late>.", "Peru"),
        (f"{PERU} Peru met Chile. [Finance Minister Olga Brandt] {{said}} <it was late>.", "Peru"),
        ("Britain voted. Britain won. [Prime Minister Tony Blair] {said} <it was late>.", "United Kingdom"),
        # … or which a list has for whoever leads a state or its government, if it is named at all
        ("India met Chile. [Prime Minister Narendra Modi] {said} <it was late>.", "India"),
        ("India met Chile. [The acting president, Narendra Modi,] {said} <it was late>.", "India"),
        ("India met Chile. Prime Minister Narendra Modi left. [Modi] {said} <it was late>.", "India"),
        ("Peru met Chile. [Prime Minister Narendra Modi] {said} <it was late>.", ""),
        ("India met Chile. [Former prime minister Narendra Modi] {said} <it was late>.", ""),
        ("India met Chile. [Narendra Modi, president of the club,] {said} <it was late>.", ""),
        ("India met Chile. [Finance minister Narendra Modi] {said} <it was late>.", ""),
        ("India met Chile. [President Olga Brandt] {said} <it was late>.", ""),
        # named once, hardly more often than another, or not at all; of another by a list
        ("Peru voted. [Prime Minister Olga Brandt] {said} <it was late>.", ""),
        (f"{PERU} Chile did not. [Finance Minister Olga Brandt] {{said}} <it was late>.", ""),
        ("Peruvians voted. Peruvians won. [Prime Minister Olga Brandt] {said} <it was late>.", ""),
        (f"{PERU} [Prime Minister Tony Blair] {{said}} <it was late>.", ""),
        ("Maharashtra voted. India did. India won. India has few ferries. [Finance minister Olga Brandt] {said} <it was late>.", ""),
        ("Scotland voted. Britain did. Britain won. Britain has few ferries. [Health secretary Olga Brandt] {said} <it was late>.", ""),
        # a president may be a club's, a minister a church's or a province's, and some have lost their office
        (f"{PERU} [President Olga Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [The president] {{said}} <it was late>.", ""),
        (f"{PERU} [Baptist minister Olga Brandt] {{said}} <it was late>.", "Baptist"),
        (f"{PERU} [Presbyterian minister Olga Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [Youth minister Olga Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [The minister of the church] {{said}} <it was late>.", ""),
        (f"{PERU} [Olga Brandt, a minister in Sliema,] {{said}} <it was late>.", ""),
        (f"{PERU} [The minister] {{said}} <it was late>.", ""),
        (f"{PERU} [Chief Minister Olga Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [State education minister Olga Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [Shadow health minister Olga Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [Former prime minister Olga Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [Prime minister-designate Olga Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [Exiled finance minister Olga Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [Self-styled prime minister Olga Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [Interior minister Olga Brandt, of the rebel government,] {{said}} <it was late>.", ""),
        (f"{PERU} [Personal secretary Olga Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [The crown prince] {{said}} <it was late>.", ""),
        (f"{PERU} [Rock king Bo Hardt] {{said}} <it was late>.", ""),
        # several, or somebody's
        (f"{PERU} [Ministers] {{said}} <it was late>.", ""),
        (f"{PERU} [Ten foreign ministers] {{said}} <it was late>.", ""),
        (f"{PERU} Leeds did. [Olga Brandt, its minister of transport,] {{said}} <it was late>.", ""),
        (f"{PERU} [Acme's finance minister, Olga Brandt,] {{said}} <it was late>.", ""),
        # who may be a guest
        (f"{PERU} <“It is late,”> [Defence Minister Olga Brandt] {{said}} in Paris.", ""),
        (f"{PERU} [Trade minister Olga Brandt], speaking in Oslo, {{said}} <it was late>.", ""),
        (f"{PERU} Foreign Minister Olga Brandt flew to Paris. [Brandt] {{said}} <it was late>.", ""),
        (f"{PERU} [Foreign Minister Olga Brandt] {{said}} <her country was late>.", ""),
        (f"{PERU} <“Our country was late,”> [Foreign Minister Olga Brandt] {{said}}.", ""),
        (f"{PERU} [Foreign Minister Olga Brandt] {{said}} <a road in Paris was shut>.", "Peru"),
        (f"{PERU} Foreign Minister Bo Vik waved. [Foreign Minister Olga Brandt] {{said}} <it was late>.", ""),
    ],
)  # fmt: skip
def test_of_which_country(last, text, country):
    claim, names = last(text)
    assert names.get(claim.speaks_for, "") == country
