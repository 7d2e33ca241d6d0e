"""What tells in what function somebody speaks who bears no title: whom they lead or plead for, and the life they tell of."""

from __future__ import annotations

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.claims import tell_roles
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.records import Article


@pytest.mark.parametrize(
    ("text", "kind", "role", "body"),
    [
        # whom somebody leads, in a sentence of its own
        ("[Olga Brandt, who runs a bakery,] {said} <it was late>.", "company", "runs a bakery", ""),
        ("[Olga Brandt, who runs a course,] {said} <it was late>.", "", "runs a course", ""),
        ("Olga Brandt is the figure whom voters trust. [Brandt] {said} <it was late>.", "", "", ""),
        # one of several, but not one of everybody, nor how old or quick
        ("Olga Brandt is one of the organisers of the march. [Brandt] {said} <it was late>.", "", "organiser of the march", ""),
        ("Olga Brandt was one of the five founders. [Brandt] {said} <it was late>.", "company", "founder", ""),
        ("Olga Brandt is one of the oldest students. [Brandt] {said} <it was late>.", "", "", ""),
        ("Olga Brandt is one of the guests. [Brandt] {said} <it was late>.", "", "", ""),
        ("Olga Brandt is one of the reasons. [Brandt] {said} <it was late>.", "", "", ""),
        ("Olga Brandt is a man. [Brandt] {said} <it was late>.", "", "", ""),
        # what somebody merely takes them for
        ("Ivo Marsh met Olga Brandt, assuming she was a cleaner. [Brandt] {said} <it was late>.", "", "", ""),
        ("Olga Brandt came. She is a cleaner. [Brandt] {said} <it was late>.", "witness or resident", "cleaner", ""),
        ("The assailant, Ivo Marsh, was caught. [Marsh] {said} <it was late>.", "witness or resident", "assailant", ""),
        ("[Family members of the director] {said} <it was late>.", "witness or resident", "Family members", ""),
        # who pleads for a client speaks for them, a mere lawyer of the law
        ("[Olga Brandt, a lawyer for the family,] {said} <it was late>.", "spokesperson", "lawyer for the family", ""),
        ("[Defence counsel Olga Brandt] {said} <it was late>.", "spokesperson", "Defence counsel", ""),
        ("Ivo Marsh left. [Ivo Marsh's lawyer, Olga Brandt,] {said} <it was late>.", "spokesperson", "lawyer", "Ivo Marsh"),
        ("[His lawyers] {said} <it was late>.", "spokesperson", "lawyers", ""),
        ("[Lawyer Olga Brandt] {said} <it was late>.", "expert", "Lawyer", ""),
        ("[Olga Brandt, a lawyer in Leeds,] {said} <it was late>.", "expert", "lawyer in Leeds", ""),
        ("[District Attorney Olga Brandt] {said} <it was late>.", "court or police", "District Attorney", ""),
        ("[Olga Brandt, general counsel for Brightwell Holdings,] {said} <it was late>.", "company", "general counsel for Brightwell Holdings", "Brightwell Holdings"),
        # whom a party has speak on a matter is of the party, who speaks for it a spokesperson
        ("[Liberal Democrat home affairs spokesman Ivo Marsh] {said} <it was late>.", "party", "Liberal Democrat home affairs spokesman", "Liberal Democrats"),
        ("[Ivo Marsh, Conservative spokesman for transport,] {said} <it was late>.", "party", "Conservative spokesman for transport", ""),
        ("[Liberal Democrat spokesman Ivo Marsh] {said} <it was late>.", "spokesperson", "Liberal Democrat spokesman", "Liberal Democrats"),
        ("[BJP national spokesperson Ivo Marsh] {said} <it was late>.", "spokesperson", "BJP national spokesperson", "Bharatiya Janata Party"),
        ("[A BJP health spokesman] {said} <it was late>.", "spokesperson", "health spokesman", "Bharatiya Janata Party"),
        ("[Health ministry spokesman Ivo Marsh] {said} <it was late>.", "spokesperson", "Health ministry spokesman", ""),
        # a life like everybody's
        ("[Olga Brandt] {said}: <“My crops died in the heat.”>", "witness or resident", "", ""),
        ("Olga Brandt buried her son on Monday. [Brandt] {said} <it was late>.", "witness or resident", "", ""),
        ("[Mayor Olga Brandt] {said}: <“My son was there.”>", "official", "Mayor", ""),
        ("[Olga Brandt] {said}: <“My plan was late.”>", "", "", ""),
        ("[Olga Brandt] {said}: <“His son was late.”>", "", "", ""),
        ("[Olga Brandt] {said} <my son was late>.", "", "", ""),
        ("Olga Brandt said Ivo Marsh and his son were late. [Brandt] {said} <it was late>.", "", "", ""),
        ("The film won an award. The singer made an album of her songs. [Olga Brandt] {said}: <“My son was there.”>", "arts", "", ""),
    ],
)  # fmt: skip
def test_what_tells_of_somebody(spoken, text, kind, role, body):
    claims, names, _ = spoken(text)
    claim = claims[-1]
    assert (claim.kind, claim.speaker_role, names.get(claim.speaks_for, "")) == (kind, role, body)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Olga Brandt came. She is a cleaner.", "cleaner"),
        ("Olga Brandt, 44, is the manager of a trust.", "manager of a trust"),
        ("His older sister, Olga Brandt, came.", "older sister"),
        ("Olga Brandt was one of the founders.", "founder"),
        (
            "Mayor Olga Brandt came. She is a cleaner.",
            "Mayor",
        ),  # a title beside the name tells more, and is the mention's
        ("Ivo Marsh thought Olga Brandt was a cleaner.", ""),
        ("Olga Brandt is no cleaner.", ""),
        ("Olga Brandt is the city that we love.", ""),
        ("Coaches Marsh and Lund helped shepherd the enraged Olga Brandt away.", ""),
    ],
)
def test_roles_told_of_whoever_says_nothing(nlp, knowledge, text, role):
    page = lay_out(nlp, Article("doc_1", "a.txt", "txt", "", text), zones=False)
    named = recognise(page, load_gazetteer())
    told = {e.name: e.role for e in tell_roles(page, named, knowledge)}
    assert told["Olga Brandt"] == role
