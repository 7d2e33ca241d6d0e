"""Of whom a title is told before the name."""

import pytest


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("The director of the Tarn Guild came. [Olga Brandt] {said} <it was late>.", "director of the Tarn Guild", "Tarn Guild"),
        ("The former chairman of the Tarn Guild met Ada Roe. Bo Vik left. [Vik] {said} <it was late>.", "former chairman of the Tarn Guild", ""),
        ("The mayor came when it rained. It poured. [Olga Brandt] {said} <it was late>.", "mayor", ""),
        ("The curator of the Tarn Guild came. [Olga Brandt] {said} <it was late>.", "curator of the Tarn Guild", ""),
        ("<“It is late,”> {said} [the director of the Tarn Guild]. <“It is dark,”> {said} [Olga Brandt].", "director of the Tarn Guild", "Tarn Guild"),
        # who is told of otherwise, or has spoken since
        ("The director of the Tarn Guild came. [Olga Brandt, a baker,] {said} <it was late>.", "baker", ""),
        ("The director of the Tarn Guild, Ada Roe, came. [Olga Brandt] {said} <it was late>.", "", ""),
        ("The director of the Tarn Guild came. Ada Roe left. [Olga Brandt] {said} <it was late>.", "", ""),
        ("Olga Brandt left. The director of the Tarn Guild came. [Olga Brandt] {said} <it was late>.", "", ""),
        ("The director of the Tarn Guild came. Police said it rained. [Olga Brandt] {said} <it was late>.", "", ""),
        # one of many, a man, long ago, no title, no full name, no subject
        ("A director of the Tarn Guild came. [Olga Brandt] {said} <it was late>.", "", ""),
        ("Her brother came. The chairwoman came. [Bo Vik] {said} <he was late>.", "", ""),
        ("The sculptor came. [Olga Brandt] {said} <it was late>.", "", ""),
        ("The director of the Tarn Guild came. It rained. It poured. It snowed. [Olga Brandt] {said} <it was late>.", "", ""),
        ("The rain came. [Olga Brandt] {said} <it was late>.", "", ""),
        ("The directors of the Tarn Guild came. [Olga Brandt] {said} <it was late>.", "", ""),
        ("The director of the Tarn Guild came. With Olga Brandt leaving, it rained. [Brandt] {said} <it was late>.", "", ""),
    ],
)  # fmt: skip
def test_whose_title_it_is(last, text, role, body):
    claim, names = last(text)
    assert (claim.speaker_role, names.get(claim.speaks_for, "")) == (role, body)
