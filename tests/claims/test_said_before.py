"""Whose a bare title is: that of the body which spoke before."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("[The Tarn Guild] {denied} <it was early>. <“It is late,”> [a spokesman] {said}.", "Tarn Guild"),
        ("[The Tarn Guild] {said} <it was early>. It rained. [A spokeswoman] {added} <that it was late>.", "Tarn Guild"),
        ("[The Tarn Guild] {said} <it was early>. [A spokesman] {added} <it was dark>. [A spokesman] {said} <it was late>.", "Tarn Guild"),
        ("[The Tarn Guild] {said} <it was early>. [Chief executive Olga Brandt] {said} <it was late>.", "Tarn Guild"),
        ("[The Tarn Guild] {said} <it was early>. [General secretary Olga Brandt] {said} <it was late>.", "Tarn Guild"),
        # somebody else has spoken, it is long ago, or the article is about another body
        ("[The Tarn Guild] {said} <it was early>. [Bo Vik] {said} <it was dark>. [A spokesman] {said} <it was late>.", ""),
        ("[The Tarn Guild] {said} <it was early>. It rained. It poured. It snowed. [A spokesman] {said} <it was late>.", ""),
        ("The Harbour League met the Harbour League. [The Tarn Guild] {said} <it was early>. [Chief executive Olga Brandt] {said} <it was late>.", ""),
        # another body may have one, or the body only tells of others
        ("[The Tarn Guild] {said} <it was early>. The Harbour League left. [A spokesman] {said} <it was late>.", ""),
        ("[The Tarn Guild] {said} <it was early>. The ministry waits. <“It is late,”> [a spokesman] {said}.", ""),
        ("[The Tarn Guild] {said} <it was early>. He was taken to hospital. [A spokeswoman] {said} <it was late>.", ""),
        ("[The Tarn Guild] {said} <it was early>. [Chief executive Olga Brandt] {said} <it was late for the Harbour League>.", ""),
        ("[The Tarn Gazette] {reported} <it was early>. [A spokesman] {said} <it was late>.", ""),
        ("[The Tarn Guild] {said} <it was early>. The guild has a hall. [A spokesman] {said} <it was late>.", "Tarn Guild"),
        # it is somebody's
        ("[The Tarn Guild] {said} <it was early>. [A spokesman for the miners] {said} <it was late>.", ""),
        ("[The Tarn Guild] {said} <it was early>. [Her spokesman] {said} <it was late>.", ""),
        ("[The Tarn Guild] {said} <it was early>. [A farmer] {said} <it was late>.", ""),
        ("[The Tarn Guild] {said} <it was early>. [Spokesman Bo Vik] {said} <it was late>.", ""),
    ],
)  # fmt: skip
def test_whose_a_bare_title_is(last, text, body):
    claim, names = last(text)
    assert names.get(claim.speaks_for, "") == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("[Conservative family spokeswoman Olga Brandt] {said} <it was late>.", "Conservative"),
        ("[Conservative voter Olga Brandt] {said} <it was late>.", ""),
        ("[Olga Brandt (Leeds)] {said} <it was late>.", ""),
        # "of the" body told of before, by a title of two words
        ("The Tarn Council met. [Olga Brandt, secretary general of the council,] {said} <it was late>.", "Tarn Council"),
        ("The Tarn Council met. [Olga Brandt, deputy chairwoman of the council,] {said} <it was late>.", "Tarn Council"),
        ("The Tarn Council met the Harbour Council. [Olga Brandt, secretary general of the council,] {said} <it was late>.", ""),
    ],
)  # fmt: skip
def test_whose_a_title_is_by_what_is_behind(last, text, body):
    claim, names = last(text)
    assert names.get(claim.speaks_for, "") == body
