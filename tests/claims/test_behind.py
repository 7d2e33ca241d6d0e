"""Who stands behind a claim: by name, by role, by body, alone or together, and how sure that is.

A text marks its attributions: [source], {cue}, <content>; who is named is what the stage before finds.
"""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[Minister of Fisheries Olga Brandt] {said} <the boats would stay>.", "Olga Brandt"),
        ("[The AFP news agency] {reported} <that the boats would stay>.", "Agence France-Presse"),
        ("[The Tass news agency] {reported} <that the boats would stay>.", "TASS"),
        ("[A local news agency] {reported} <that the boats would stay>.", ""),
        ("[Minister of Fisheries Mrs. Brandt] {said} <the boats would stay>.", "Brandt"),
        ("[Peru's president, Olga Brandt] {said} <she would stay>.", "Olga Brandt"),
        ("[The Speaker of the Assembly Olga Brandt] {said} <it would vote>.", "Olga Brandt"),
        ("[Councillor Bae Jun-seok] {said} <the budget would grow>.", "Bae Jun-seok"),
        ("[The union's lawyer, Olga Brandt,] {said} <it was over>.", "Olga Brandt"),
        ("Ohio Gov. Olga Brandt signed it. [The governor] {said} <it was late>.", "Olga Brandt"),
        ("Sen. Olga Brandt came. [The two-term senator] {said} <it was late>.", "Olga Brandt"),
        ("Brightwell, an airline in Leeds, lost money. [The airline] {said} <fares would rise>.", "Brightwell"),
        ("Olga Brandt met her lawyer. [A spokesman for Brandt] {said} <it was late>.", ""),  # he has no name
        ("Olga Brandt met the governor of Ohio. [The governor] {said} <it was late>.", ""),  # she is not he
    ],
)
def test_who_says_it(spoken, text, who):
    claims, names, _ = spoken(text)
    assert names.get(claims[-1].source_entity, "") == who


def test_a_sentence_cut_behind_a_rank(spoken):
    claims, names, _ = spoken("“<It is late>,” {said} [Sgt.] Olga Brandt, who leads the guild.")
    assert names[claims[0].source_entity] == "Olga Brandt"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[Olga Brandt and Ivo Marsh] {said} <it was late>.", ["Olga Brandt", "Ivo Marsh"]),
        ("[Olga Brandt, Ivo Marsh and Tilda Ode] {said} <it was late>.", ["Olga Brandt", "Ivo Marsh", "Tilda Ode"]),
        ("[The mayor, Olga Brandt, and her deputy, Ivo Marsh,] {said} <it was late>.", ["Olga Brandt", "Ivo Marsh"]),
        ("[Martha and Henry Pike] {said} <they would sell>.", ["Martha Pike", "Henry Pike"]),
        ("[Olga Brandt and Ivo Marsh] {said} <it was late>. “<We are tired>,” [they] {said}.", ["Olga Brandt", "Ivo Marsh"]),
        ("[Olga Brandt, a friend of Ivo Marsh,] {said} <it was late>.", ["Olga Brandt"]),
        ("[Olga Brandt and Ivo Marsh's mother] {said} <it was late>.", ["Olga Brandt"]),
    ],
)  # fmt: skip
def test_who_says_it_together(spoken, text, who):
    claims, names, entity_of = spoken(text)
    last = claims[-1]
    assert [names[last.source_entity], *(names[entity_of[m]] for m in last.joint_mentions)] == who


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("[A spokeswoman for the Home Office] {said} <it was late>.", "spokeswoman", "Home Office"),
        ("[Home Office officials] {said} <it was late>.", "officials", "Home Office"),
        ("[The Home Office's spokesman] {said} <it was late>.", "spokesman", "Home Office"),
        ("[Officials in Leeds] {said} <it was late>.", "Officials", ""),  # whose they are is open
        ("[Female prison guards] {said} <it was late>.", "Female prison guards", ""),
        ("[The 40-year-old comic] {said} <it was late>.", "comic", ""),
        ("[A chef at Harbour Hotel] {said} <it was late>.", "chef", ""),
        ("[Voters] {said} <it was late>.", "", ""),  # a mass is what it is called
        ("[Coastal winds] {showed} <it was late>.", "", ""),
        ("[A resident of Leeds] {said} <it was late>.", "resident", ""),
        ("[Home Office minister Olga Brandt] {said} <it was late>.", "Home Office minister", "Home Office"),
        ("Home Office minister Olga Brandt came. Then [Brandt] {said} <it was late>.", "Home Office minister", "Home Office"),
        ("[Former Home Office minister Olga Brandt] {said} <it was late>.", "Former Home Office minister", ""),
        ("[Olga Brandt, who heads the Home Office,] {said} <it was late>.", "head of the Home Office", "Home Office"),
        ("[Olga Brandt, who chairs the Harbour Trust,] {said} <it was late>.", "chair of the Harbour Trust", "Harbour Trust"),
        ("[Olga Brandt of Peru's Harbour Research Corporation] {said} <it was late>.", "", "Harbour Research Corporation"),
        ("[Olga Brandt from the Leeds-based Harbour Trust] {said} <it was late>.", "", "Harbour Trust"),
        ("“<It is late>,” {said} [Ada Roe, a partner at the consultancy Control Risks]. “Sri Lanka is a reminder.”", "partner at the consultancy Control Risks", ""),  # no Risks
        ("[Olga Brandt, a partner at the consultancy Harbour Control,] {said} <it was late>.", "partner at the consultancy Harbour Control", "Harbour Control"),
        ("[Olga Brandt, an analyst at Leeds-based Harbour Control,] {said} <it was late>.", "analyst at Leeds-based Harbour Control", "Harbour Control"),
        ("[Harbour Party chair MP Olga Brandt] {said} <it was late>.", "Harbour Party chair", "Harbour Party"),
        ("[Olga Brandt, who runs the Harbour Trust,] {said} <it was late>.", "runs the Harbour Trust", "Harbour Trust"),
        ("[Olga Brandt, who headed the Home Office in May,] {said} <it was late>.", "headed the Home Office", ""),  # then
        ("[Olga Brandt, head of the biggest bank], Brightwell heard, {said} <it was late>.", "head of the biggest bank", ""),
        ("[Olga Brandt, head of banking giant Brightwell,] {said} <it was late>.", "head of banking giant Brightwell", "Brightwell"),
        ("[Olga Brandt, an author and a senior adviser at Brightwell,] {said} <it was late>.", "author and a senior adviser at Brightwell", "Brightwell"),
        ("[Olga Brandt, an author and also the head of Brightwell,] {said} <it was late>.", "author and also the head of Brightwell", "Brightwell"),
        ("[Olga Brandt, an author and a friend,] {said} <it was late>.", "author", ""),
        ("[Economist Olga Brandt, the head of research at Brightwell,] {said} <it was late>.", "Economist", "Brightwell"),
        ("[Activist Olga Brandt, also director of Brightwell,] {said} <it was late>.", "Activist", "Brightwell"),
        ("[Activist Olga Brandt, a former director of Brightwell,] {said} <it was late>.", "Activist", ""),
        ("[Actor Olga Brandt, a member of the Harbour Party,] {said} <it was late>.", "Actor", ""),
        ("[Olga Brandt, director of Harbour Hospital,] {said} <it was late>.", "director of Harbour Hospital", "Harbour Hospital"),
        ("[Olga Brandt, a guest of Harbour Hospital,] {said} <it was late>.", "guest of Harbour Hospital", ""),
        # a body that the article names elsewhere, by its name or by its initials
        ("British Airways cut its fares. [BA chairman Olga Brandt] {said} <it was late>.", "BA chairman", "British Airways"),
        ("British Airways cut its fares. [Olga Brandt, BA's chief executive,] {said} <it was late>.", "BA's chief executive", "British Airways"),
        ("British Airways and Brussels Airlines cut fares. [BA chairman Olga Brandt] {said} <it was late>.", "BA chairman", ""),
        ("British Airways cut its fares. [Deputy chairman Olga Brandt] {said} <it was late>.", "Deputy chairman", ""),
        ("British Airways cut its fares. [BA pilot Olga Brandt] {said} <it was late>.", "BA pilot", ""),
        ("[Union finance minister Olga Brandt] {said} <it was late>.", "Union finance minister", ""),
        # what tells nothing of those without a name
        ("[Most people] {said} <it was late>.", "", ""),
        ("[Most analysts] {said} <it was late>.", "analysts", ""),
        ("[High ranking sources] {said} <it was late>.", "", ""),
        ("[Figures compiled by Brightwell] {showed} <it was late>.", "", "Brightwell"),
        # whoever sits in the one council
        ("Leeds City Council met. [Councillor Olga Brandt] {said} <it was late>.", "Councillor", "Leeds City Council"),
        ("Leeds City Council met. [Labour councillor Olga Brandt] {said} <it was late>.", "Labour councillor", ""),
        ("Leeds City Council met York City Council. [Councillor Olga Brandt] {said} <it was late>.", "Councillor", ""),
        ("The Security Council met. [Councillor Olga Brandt] {said} <it was late>.", "Councillor", ""),
        ("Leeds voted. Leeds Council met. [Councillor Olga Brandt] {said} <it was late>.", "Councillor", "Leeds Council"),
        ("[Councillor Olga Brandt] {said} <it was late>. Leeds City Council met.", "Councillor", ""),
        ("[The Home Office] {said} <it was late>.", "", ""),
        ("[Olga Brandt] {said} <it was late>.", "", ""),
    ],
)  # fmt: skip
def test_role_and_body(spoken, text, role, body):
    claims, names, _ = spoken(text)
    assert (claims[-1].speaker_role, names.get(claims[-1].speaks_for, "")) == (role, body)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Olga Brandt, a spokeswoman for the Leeds Police Department,] {said} <it was late>.", "spokesperson"),
        ("[Olga Brandt, a representative for the Home Office,] {said} <it was late>.", "spokesperson"),
        ("[Olga Brandt, a spokesperson of the Supreme Court,] {said} <it was late>.", "spokesperson"),
        ("[Olga Brandt, director of the Leeds Police Department,] {said} <it was late>.", "court or police"),
        ("[Olga Brandt, the representative for Ohio,] {said} <it was late>.", "official"),
    ],
)
def test_whoever_speaks_for_a_body_is_no_part_of_its_kind(spoken, text, kind):
    assert spoken(text)[0][-1].kind == kind


def test_i_is_whoever_is_quoted(spoken):
    claims, names, _ = spoken("[Olga Brandt] {told} <us: “[I] {said} <it was late>.”>")
    assert {names.get(c.source_entity) for c in claims} == {"Olga Brandt"}


def test_how_sure_it_is_who(spoken):
    def sure(text):
        return spoken(text)[0][-1].source_confidence

    full = sure("[Olga Brandt] {said} <it was late>.")
    short = sure("Olga Brandt came. [Brandt] {said} <it was late>.")
    pronoun = sure("Olga Brandt came. [She] {said} <it was late>.")
    famous = sure("Critics of Trump came. [Trump] {said} <it was late>.")
    assert 1 > full > short > pronoun > famous > 0.5
    assert sure("[An official] {said} <it was late>.") == 0


def test_a_speaker_without_a_cue_has_a_confidence_too(claims_of):
    _, claims = claims_of("<person>Olga Brandt</person> denied any wrongdoing. “Every step was checked by two people.”")
    [claim] = [c for c in claims if c.source_entity and c.cue is None]
    assert 0 < claim.source_confidence <= claim.confidence < 1
