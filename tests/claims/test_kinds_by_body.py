"""Titles that say nothing by themselves are of the kind of the body they are borne in, and a body is what it is called.

A text marks its attributions: [source], {cue}, <content>; who is named is what the stage before finds.
"""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # a force of the air or the border is a state's, not every one; what is state-owned is a firm
        ("[The Harbour Aerospace Force] {said} <it was over>.", "official"),
        ("[The Harbour Defence Force] {said} <it was over>.", "official"),
        ("[The Ulster Volunteer Force] {said} <it was over>.", ""),
        ("[Mercy Corps] {said} <it was over>.", ""),
        ("[The Harbour Marine Corps] {said} <it was over>.", "official"),
        ("[The head of the state, Ada Roe], {said} <it was over>.", "official"),
        # who is called an advocate before the name pleads in court; others say for what
        ("[Ada Roe, an advocate for the homeless], {said} <it was over>.", "civil society"),
        ("[The International Women's Rights Organization] {said} <it was over>.", "civil society"),
        ("[Ada Roe, director of the international aid organisation Mercy Hands,] {said} <it was over>.", "civil society"),
        ("[Ada Roe, chief of the International Labour Organization,] {said} <it was over>.", "official"),
        ("[Ada Roe, president of Federación Agraria,] {said} <it was over>.", "civil society"),
        ("[The Federación Mexicana de Fútbol] {said} <it was over>.", "sport"),
        ("[The Asociación Bancaria] {said} <it was over>.", ""),
        ("[Ada Roe, a translator for the army,] {said} <it was over>.", "expert"),
        ("[Ada Roe, director of Harbour Tours,] {said} <it was over>.", "company"),
        # what stands beside the body's name, or a row of the body tells, not who stands beside it
        ("[Olga Brandt, director of Tarn Watchers, a Leeds-based non-profit,] {said} <it was late>.", "civil society"),
        ("[Olga Brandt of the Tarn Council, a Leeds-based citizen action group,] {said} <it was late>.", "civil society"),
        ("[Olga Brandt, director of the Tarn Centre, a think-tank,] {said} <it was late>.", "expert"),
        ("Olga Brandt, director of Tarn Watchers, a Leeds-based charity worker, left. [Tarn Watchers] {said} <it was late>.", ""),
        ("[The Brando trade union] {said} <it was dark>. [Brando general secretary Olga Brandt] {said} <it was late>.", "civil society"),
        # what goes by a noun alone
        ("[The medical association] {said} <it was late>.", "civil society"),
        ("[A grassroots movement] {said} <it was late>.", "civil society"),
        ("[The Harbour Research Council] {said} <it was late>.", "expert"),
        ("[The hospital] {said} <it was late>.", ""),
        ("The striker scored a goal in the final match of the cup. [The badminton association] {said} <it was late>.", "sport"),
        # a body by itself
        ("Brightwell, an airline in Leeds, closed. [Brightwell] {said} <it was late>.", "company"),
        ("Brightwell closed its mine in Leeds. [The company] {said} <it was late>.", "company"),
        ("[Brightwell Holdings] {said} <it was late>.", "company"),
        ("[The United Nations] {said} <it was late>.", "official"),
        ("[The Leeds High Court] {ruled} <it was late>.", "court or police"),
        ("[The Bank of Ghana] {said} <it was late>.", "official"),  # a bank, but a public body
        ("[The Bharatiya Janata Party] {said} <it was late>.", "party"),
        ("[The Leeds Rowing Club] {said} <it was late>.", "sport"),
        # where a firm is based says not whose it is
        ("[Olga Brandt, director of the Germany-based firm Brightwell,] {said} <it was late in Germany>.", "company"),
        ("[Olga Brandt, director of Germany,] {said} <it was late>.", "official"),
        # a title of a body
        ("[Olga Brandt, director of Brightwell Holdings,] {said} <it was late>.", "company"),
        ("[Olga Brandt, director of the World Bank,] {said} <it was late>.", "official"),
        ("[Olga Brandt, president of the Bharatiya Janata Party,] {said} <it was late>.", "party"),
        ("[Olga Brandt, chair of the Leeds Rowing Club,] {said} <it was late>.", "sport"),
        ("[Olga Brandt, the chief executive of the Environment Agency,] {said} <it was late>.", "official"),
        ("[Olga Brandt, chief executive of Brightwell,] {said} <it was late>.", "company"),
        ("[Olga Brandt, chief executive of the Brightwell Trust,] {said} <it was late>.", "civil society"),
        ("[Olga Brandt, an account executive for a tech firm,] {said} <it was late>.", "company"),
        ("[Olga Brandt, chief executive of the Marlow Hospitals NHS Trust,] {said} <it was late>.", "official"),
        ("[The Marlow Hospitals NHS Foundation Trust] {said} <it was late>.", "official"),
        ("[The Marlow Wildlife Trust] {said} <it was late>.", "civil society"),
        # the word before it
        ("[Police officials] {said} <it was late>.", "court or police"),
        ("[Party officials] {said} <it was late>.", "party"),
        ("[Company officials] {said} <it was late>.", "company"),
        ("[Officials] {said} <it was late>.", "official"),
        ("[Bank of Japan chief Olga Brandt] {said} <it was late>.", "official"),  # a bank, but a public body
        ("[Olga Brandt, president of Rurales Unidas,] {said} <it was late>.", ""),  # of what?
        ("[Olga Brandt, president of Peru,] {said} <it was late>.", "official"),
        ("[Olga Brandt, chief data officer at Brightwell,] {said} <it was late>.", "company"),
        ("[IBM] {said} <it was late>.", "company"),
        ("[The two parties] {agreed} <it was late>.", ""),
        ("[The party] {agreed} <it was late>.", "party"),
        ("[Opposition lawmakers] {said} <it was late>.", "official"),
        ("[Secretary of Energy Olga Brandt] {said} <it was late>.", "official"),
        ("[Olga Brandt, director of Brightwell Energy,] {said} <it was late>.", "company"),
        ("[Olga Brandt, a senator and former coca farmer,] {said} <it was late>.", "official"),
        ("[Olga Brandt, a coca farmer,] {said} <it was late>.", "witness or resident"),
        # what only a state has a director of
        ("[Director of Education Olga Brandt] {said} <it was late>.", "official"),
        ("[Olga Brandt, the director of the town's board,] {said} <it was late>.", "official"),
        ("[The chairman of the club's finance committee, Olga Brandt,] {said} <it was late>.", ""),
        ("[Olga Brandt, chair of the Commons education committee,] {said} <it was late>.", "official"),
        ("[The chair of the select committee, Olga Brandt,] {said} <it was late>.", "official"),
        ("[The Senate committee] {said} <it was late>.", "official"),
        ("[Film director Olga Brandt] {said} <it was late>.", "arts"),
        ("[Olga Brandt, an adviser to the Brightwell Alliance,] {said} <it was late>.", "civil society"),
        ("[Olga Brandt, a bellringer in Leeds, a city in Yorkshire,] {said} <it was late>.", ""),
        # parties
        ("[Ivo Marsh of the Bharatiya Janata Party] {said} <it was late>.", "party"),
        ("[The shadow chancellor, Olga Brandt,] {said} <it was late>.", "party"),
        ("[The chancellor, Olga Brandt,] {said} <it was late>.", "official"),
        ("[The shadow development secretary, Olga Brandt,] {said} <it was late>.", "party"),
        ("[Chairman Olga Brandt (R-Ohio)] {said} <it was late>.", "official"),
        ("[Chairman Olga Brandt] {said} <it was late>.", ""),
        ("[Olga Brandt, the founder of the Harbour Project,] {said} <it was late>.", ""),
        ("[Olga Brandt, the founder of Brightwell,] {said} <it was late>.", "company"),
        ("[Campaign director Olga Brandt] {said} <it was late>.", "party"),
        # those who write for an outlet
        ("[Politico columnist Olga Brandt] {argued} <it was late>.", "outlet"),
        # a name is no trade
        ("[Ada Farmer] {said} <it was late>.", ""),
        ("[The farmer Ada Bishop] {said} <it was late>.", "witness or resident"),
        # shares of those asked
        ("[67 per cent of voters] {said} <it was late>.", "unnamed"),
        ("[Some voters] {said} <it was late>.", "witness or resident"),
        # the famous whom the article does not introduce
        ("[Donald Trump] {said} <it was late>.", "official"),
        # a title and what is said besides
        ("[A police spokesperson, Brigadier Olga Brandt,] {said} <it was late>.", "spokesperson"),
        ("[Engineer Olga Brandt, CEO of Brightwell,] {said} <it was late>.", "company"),
        ("[Engineer Olga Brandt] {said} <it was late>.", "expert"),
    ],
)  # fmt: skip
def test_the_kind(spoken, text, kind):
    assert spoken(text)[0][-1].kind == kind


@pytest.mark.parametrize(
    ("text", "role", "kind"),
    [
        ("Olga Brandt lost her house. She is a farmer in York. “<It is late>,” [Brandt] {said}.", "farmer in York", "witness or resident"),
        ("Olga Brandt wept. She was a nurse at Leeds General. “<It is late>,” [Brandt] {said}.", "nurse at Leeds General", "witness or resident"),
        ("Olga Brandt teaches at the University of Leeds. “<It is late>,” [Brandt] {said}.", "", "expert"),
        ("“<It is late>,” {said} [Olga Brandt, who lives nearby]. “<It is dark>,” [Brandt] {said}.", "", "witness or resident"),
        ("Olga Brandt was late. She is a mess. “<It is late>,” [Brandt] {said}.", "", ""),
        ("Olga Brandt is not a farmer. “<It is late>,” [Brandt] {said}.", "", ""),
    ],
)  # fmt: skip
def test_what_a_sentence_of_its_own_tells(spoken, text, role, kind):
    claim = spoken(text)[0][-1]
    assert (claim.speaker_role, claim.kind) == (role, kind)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("[BJP spokesman Ivo Marsh] {said} <it was late>.", "Bharatiya Janata Party"),
        ("[A BJP leader] {said} <it was late>.", "Bharatiya Janata Party"),
        ("[A French leader] {said} <it was late>.", ""),
        ("[A Republican voter] {said} <it was late>.", ""),
        ("[Republican senator Ivo Marsh] {said} <it was late>.", "Republican Party"),
        ("[BJP lawmaker Ivo Marsh] {said} <it was late>.", "Bharatiya Janata Party"),
        ("[French senator Ivo Marsh] {said} <it was late>.", ""),
        ("[Olga Brandt's lawyer, Ivo Marsh,] {said} <it was late>.", "Olga Brandt"),
        ("[Olga Brandt's brother, Ivo Marsh,] {said} <it was late>.", ""),
        ("[Professor Ivo Marsh, of the University of Leeds,] {said} <it was late>.", "University of Leeds"),
        ("[Ivo Marsh from the World Bank] {said} <it was late>.", "World Bank"),
        ("[Ivo Marsh of the Bharatiya Janata Party] {said} <it was late>.", "Bharatiya Janata Party"),
        ("[The BJP's Ivo Marsh] {said} <it was late>.", "Bharatiya Janata Party"),
        ("[Ivo Marsh from Leeds] {said} <it was late>.", ""),
        ("[Ivo Marsh, a Navy veteran,] {said} <it was late>.", ""),
        ("[Ivo Marsh, a Navy officer,] {said} <it was late>.", "Navy"),
        ("[A customer of the World Bank] {said} <it was late>.", ""),
        # whose ministry the article names
        ("The Ministry of Fisheries shut. [Deputy Minister of Fisheries Ivo Marsh] {said} <it was late>.", "Ministry of Fisheries"),
        ("The Ministry of Fisheries shut. [Fisheries Minister Ivo Marsh] {said} <it was late>.", "Ministry of Fisheries"),
        ("The Ministry of Fisheries shut. [Former fisheries minister Ivo Marsh] {said} <it was late>.", ""),
        ("The Ministry of Fisheries shut. [Health Minister Ivo Marsh] {said} <it was late>.", ""),
    ],
)  # fmt: skip
def test_the_body_behind(spoken, text, body):
    claims, names, _ = spoken(text)
    assert names.get(claims[-1].speaks_for, "") == body
