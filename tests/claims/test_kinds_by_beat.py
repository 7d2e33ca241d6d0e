"""Of whom nothing is told, what the article is about says in what function they speak: in a report of a match as a player."""

from __future__ import annotations

import pytest

MATCH = "Leeds won the match after a late penalty. The striker scored in the second half of the cup final. "
FILM = "The film opened to a good premiere. It has a fine soundtrack by a well known composer. "
TRADE = "The share price fell and the profit with it. The stake was sold to an investor last year. "
COUNCIL = "The council met on Monday. It spoke of roads, of a bridge and of the harbour wall. "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # who is not introduced
        (MATCH + "[Olga Brandt] {said} <it was late>.", "sport"),
        (FILM + "[Olga Brandt] {said} <it was late>.", "arts"),
        (TRADE + "[Olga Brandt] {said} <it was late>.", ""),  # of business anybody speaks
        (COUNCIL + "[Olga Brandt] {said} <it was late>.", ""),
        (MATCH + "[She] {said} <it was late>.", "sport"),
        (FILM + "[Olga Brandt, 34,] {said} <it was late>.", "arts"),
        # who is, is what is told
        (MATCH + "[Olga Brandt, a professor of law,] {said} <it was late>.", "expert"),
        (MATCH + "Mayor Olga Brandt spoke. [Brandt] {said} <it was late>.", "official"),
        (FILM + "[A police officer] {said} <it was late>.", "court or police"),
        # titles that say nothing by themselves
        (MATCH + "[Leeds boss Olga Brandt] {said} <it was late>.", "sport"),
        (MATCH + "[The captain, Olga Brandt,] {said} <it was late>.", "sport"),
        (MATCH + "[The manager] {said} <it was late>.", "sport"),
        (MATCH + "[President Olga Brandt] {said} <it was late>.", "official"),
        (MATCH + "[Olga Brandt, manager of the Grand Hotel,] {said} <it was late>.", "company"),
        (COUNCIL + "[The manager] {said} <it was late>.", "company"),
        # a place is its side there, and a body nobody explains a firm in business
        (MATCH + "[Wales] {said} <it was late>.", "sport"),
        (COUNCIL + "[Wales] {said} <it was late>.", "official"),
        (TRADE + "[Olga Brandt, director of Brightwell,] {said} <it was late>.", "company"),
        (COUNCIL + "[Olga Brandt, director of Brightwell,] {said} <it was late>.", ""),
        # nor is anybody a player where other news is told of the game, or a manager of something else
        (MATCH + "Police said two were injured in the crush. [Olga Brandt] {said} <it was late>.", ""),
        (FILM + "The council will vote on a ban. [Olga Brandt] {said} <it was late>.", ""),
        (FILM + "[Olga Brandt, who runs past it,] {said} <it was late>.", ""),
        (MATCH + "[The manager of the hotel] {said} <it was late>.", "company"),
        # one word of a beat makes none, however often it stands there
        ("The match was on. The match was off. The match, the match! [Olga Brandt] {said} <it was late>.", ""),
        ("The goalkeeper met a coach. [Olga Brandt] {said} <it was late>.", ""),
    ],
)  # fmt: skip
def test_what_the_article_is_about(spoken, text, kind):
    assert spoken(text)[0][-1].kind == kind
