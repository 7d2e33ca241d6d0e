"""Who speaks for sport, the arts, and unions, charities, churches and campaigns: each beside one that does not."""

import pytest

CASES = [
    # a role
    ("[The England captain, Olga Brandt,] {said} <it was late>.", "sport"),
    ("[Head coach Olga Brandt] {said} <it was late>.", "sport"),
    ("[Olga Brandt, a former sprinter,] {said} <it was late>.", "sport"),
    ("[Army captain Olga Brandt] {said} <it was late>.", "official"),
    ("[Ferry captain Olga Brandt] {said} <it was late>.", "company"),
    ("[Olga Brandt, a driver,] {said} <it was late>.", "witness or resident"),
    ("[Film director Olga Brandt] {said} <it was late>.", "arts"),
    ("[Olga Brandt, a novelist and poet,] {said} <it was late>.", "arts"),
    ("[Olga Brandt, a film critic,] {said} <it was late>.", "outlet"),
    ("[Olga Brandt, the director of the airline,] {said} <it was late>.", "company"),
    ("[Union leader Olga Brandt] {said} <it was late>.", "civil society"),
    ("[Archbishop Olga Brandt] {said} <it was late>.", "civil society"),
    ("[Olga Brandt, a human rights activist,] {said} <it was late>.", "civil society"),
    ("[Environmental groups] {said} <it was late>.", "civil society"),
    ("[Animal welfare groups] {said} <it was late>.", "civil society"),
    ("[Indigenous groups] {said} <it was late>.", "civil society"),
    ("[Olga Brandt, a protester,] {said} <it was late>.", "witness or resident"),
    ("[Olga Brandt, the minister for sport,] {said} <it was late>.", "official"),
    ("[Lib Dem leader Olga Brandt] {said} <it was late>.", "party"),
    ("[The captain of the ferry] {said} <it was late>.", "official"),
    ("[Retired captain Olga Brandt] {said} <it was late>.", "official"),
    ("[The train conductor] {said} <it was late>.", "unnamed"),
    ("[Olga Brandt, a champion of the poor,] {said} <it was late>.", ""),
    # the body that one speaks for, or that speaks
    ("[Olga Brandt, president of the Leeds Football Association,] {said} <it was late>.", "sport"),
    ("[Olga Brandt, chair of the Leeds Teachers' Association,] {said} <it was late>.", "civil society"),
    ("[Olga Brandt, director of the Leeds Opera Festival,] {said} <it was late>.", "arts"),
    ("[Olga Brandt, a spokeswoman for the Leeds Football Association,] {said} <it was late>.", "spokesperson"),
    ("[Olga Brandt, secretary of the Harbour Party,] {said} <it was late>.", "party"),
    ("[Olga Brandt, chief executive of Harbour Energy,] {said} <it was late>.", "company"),
    ("[The football club] {said} <it was late>.", "sport"),
    ("[Western Union] {said} <it was late>.", ""),
    ("[The Leeds Building Society] {said} <it was late>.", ""),
    ("[Olga Brandt, chair of the Leeds Society for the Blind,] {said} <it was late>.", "civil society"),
    ("[Amnesty International] {said} <it was late>.", "civil society"),
    ("[The Leeds Climate Justice Alliance] {said} <it was late>.", "civil society"),
    ("[Olga Brandt, director of the Leeds Social Justice Coalition,] {said} <it was late>.", "civil society"),
    ("[The Leeds Court of Justice] {said} <it was late>.", "court or police"),
    ("[The charity] {said} <it was late>.", "civil society"),
    ("[The academy] {said} <it was late>.", ""),
    ("[Olga Brandt, a defender,] {said} <it was late>.", "sport"),
    ("[The Leeds forward Olga Brandt] {said} <it was late>.", "sport"),
    ("[Two players] {said} <it was late>.", "sport"),
    ("[Market players] {said} <it was late>.", "company"),
    ("[Olga Brandt, a public defender,] {said} <it was late>.", "expert"),
    ("[Sports writer Olga Brandt] {said} <it was late>.", "outlet"),
    ("[Olga Brandt, a human rights defender,] {said} <it was late>.", "civil society"),
    ("[The writer Olga Brandt] {said} <it was late>.", "arts"),
    ("[Olga Brandt, a keyboard player,] {said} <it was late>.", "arts"),
    ("[Olga Brandt, a staff writer,] {said} <it was late>.", "outlet"),
    ("[Olga Brandt, a chef,] {said} <it was late>.", "witness or resident"),
    ("[Olga Brandt, president of the Leeds Chambers of Commerce,] {said} <it was late>.", "civil society"),
    ("{According to} [the Kestrel Prices Index], <it was late>.", "data"),
    ("[Olga Brandt, director of education at Harbour Point,] {said} <it was late>.", "official"),
    ("[Olga Brandt, director of Health Poverty Action,] {said} <it was late>.", "civil society"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_the_kind(last, text, kind):
    assert last(text)[0].kind == kind
