"""`documents.language`: said where the words leave no doubt."""

from __future__ import annotations

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.language import language_of
from pipeline.records import Article


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
