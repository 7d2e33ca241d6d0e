"""`documents.language`: said where the words leave no doubt."""

from __future__ import annotations

import pytest

from pipeline.article import analyse
from pipeline.article.analyse import lay_out
from pipeline.article.language import language_of
from pipeline.records import Analysis, Article, Skipped


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor said that 20 ships would leave on Monday.", "en"),
        ("Der Bürgermeister sagte, dass 20 Schiffe am Montag auslaufen würden.", "de"),
        ("Le maire a déclaré que vingt navires partiraient demain matin.", "fr"),
        ("El alcalde dijo el lunes que veinte barcos saldrían del puerto por la mañana.", "es"),
        ("ICE", ""),
        ("Tomas Ferreira, Wen Li, Ruth Adeyemi", ""),
        ("5 8 9 10", ""),
        ("", ""),
    ],
)
def test_language(text, language):
    assert language_of(text) == language


def test_what_the_input_says_counts(nlp):
    text = "The mayor said that 20 ships would leave on Monday."
    assert lay_out(nlp, Article("d", "a", "txt", "0", text, language="en-GB")).article.language == "en-GB"
    assert lay_out(nlp, Article("d", "a", "txt", "0", text)).article.language == "en"


def test_furniture_has_no_say(nlp):
    text = "Der Hafen bleibt geschlossen\n\nThe mayor said that 20 ships would leave the harbour on Monday morning.\n"
    assert lay_out(nlp, Article("d", "a", "txt", "0", text)).article.language == "en"


OTHERS = [
    (
        "de",
        "Der Bürgermeister sagte am Montag, dass zwanzig Schiffe den Hafen verlassen werden, sobald das Tor wieder offen ist. ",
    ),
    (
        "fr",
        "Le maire a déclaré lundi que vingt navires quitteraient le port dès que la porte serait réparée par les ouvriers. ",
    ),
    (
        "es",
        "El alcalde dijo el lunes que veinte barcos saldrán del puerto en cuanto la compuerta esté reparada del todo. ",
    ),
]
ENGLISH = (
    "The mayor said on Monday that twenty ships would leave the harbour as soon as the gate was open again for them. "
)


@pytest.mark.parametrize(("code", "sentence"), OTHERS)
def test_an_article_in_another_language_is_a_row_that_says_so(analyser, code, sentence):
    (found,) = analyser.analyse([Article("d", "a.txt", "txt", "0", sentence * 4)])
    assert isinstance(found, Skipped)
    assert (found.stage, found.reason) == ("analyse", "not in English") and f"({code})" in found.detail


@pytest.mark.parametrize(
    "more", ["Le conseil se réunira mardi.", "Il a plu toute la nuit sur la ville et sur le port."]
)
def test_so_is_a_short_one(analyser, more):
    (found,) = analyser.analyse([Article("d", "a.txt", "txt", "0", OTHERS[1][1] + more)])
    assert isinstance(found, Skipped) and "(fr)" in found.detail


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH * 4,
        ENGLISH + "Twenty more will follow.",
        "Tomas Ferreira, Wen Li, Ruth Adeyemi and Zoë Müller-Łaski beat Olympique Lyonnais, Real Sociedad and FC Köln on Sunday in Nice.",
        OTHERS[0][1] + ENGLISH * 6,
        ENGLISH * 6 + OTHERS[1][1],
        OTHERS[2][1],
        "Kyiv, Lviv, Odesa, Dnipro. " * 3,
    ],
)
def test_english_with_words_of_another_language_and_what_is_too_short_to_tell_are_read(analyser, text):
    (found,) = analyser.analyse([Article("d", "a.txt", "txt", "0", text)])
    assert isinstance(found, Analysis)


def test_a_text_whose_language_cannot_be_told_is_skipped_alone(analyser, monkeypatch):
    def broken(text, tell=analyse.language_of):
        if "vingt" in text:
            raise ValueError("no language")
        return tell(text)

    monkeypatch.setattr(analyse, "language_of", broken)
    texts = [OTHERS[1][1] * 4, ENGLISH * 4]
    bad, good = analyser.analyse([Article(f"d{k}", f"{k}.txt", "txt", "0", text) for k, text in enumerate(texts)])
    assert (bad.reason, bad.detail) == ("failed", "ValueError: no language") and isinstance(good, Analysis)
