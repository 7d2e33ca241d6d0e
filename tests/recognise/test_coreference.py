"""What pronouns and noun phrases stand for."""

from __future__ import annotations

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.recognise import prepare
from pipeline.article.recognise.cluster import cluster
from pipeline.article.recognise.matching import find_names
from pipeline.article.recognise.propagate import propagate
from pipeline.article.recognise.tokens import read_tokens
from pipeline.records import Article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Walker met Peter Stone on Monday. She told him to leave.", {"She": "Ann Walker", "him": "Peter Stone"}),
        ("Peter Stone said that he would stay.", {"he": "Peter Stone"}),
        ("Peter Stone hurt himself on Monday.", {"himself": "Peter Stone"}),
        ("The board heard Laura Finch. Her plan was simple.", {"Her": "Laura Finch"}),
        ("Peter Stone was asked about Mark Gray. “He is a fool,” Peter Stone said.", {"He": "Mark Gray"}),
        ("Immigration and Customs Enforcement was sued, and the agency’s lawyers appealed.", {"the agency": "Immigration and Customs Enforcement"}),
        ("The Justice Department sued in May. A judge asked the department for proof.", {"the department": "Department of Justice"}),
        ("Laura Finch was on CNN. She told the network that she was done.", {"the network": "CNN", "She": "Laura Finch", "she": "Laura Finch"}),
        ("President Donald Trump met Emil Bove. The president left early.", {"The president": "Donald Trump"}),
        ("Trump border czar Tom Homan came to Denver with Emil Bove. The border czar spoke.", {"The border czar": "Thomas Homan"}),
        ("Crowds met Thomas Homan. The acting director’s plan was new.", {"The acting director": "Thomas Homan"}),
        ("The Trump administration lost again. Judges said the administration had no case.", {"the administration": "Trump administration"}),
        ("Trump ICE Chief Wants More Arrests\n\nThomas Homan, the acting director of ICE, spoke on Monday.", {"ICE Chief": "Thomas Homan"}),
    ],
)  # fmt: skip
def test_stands_for(linked, text, expected):
    found = linked(text)
    assert {k: found.get(k) for k in expected} == expected


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("It was raining and he was late.", "he"),  # nobody is named
        ("Laura Finch waited. Then he came in.", "he"),  # nobody of this gender
        ("Peter Stone praised him.", "him"),  # not himself
        ("The agency said nothing.", "The agency"),  # no agency is named
        ("Ada Roe, an aide under President Barack Obama, spoke. In March the president signed it.", "the president"),
        ("CNN and NBC News reported it, and the newspaper did too.", "the newspaper"),  # no newspaper is named
        (
            "FBI Chief Wants More Agents\n\nThomas Homan, the acting director of ICE, spoke.",
            "FBI Chief",
        ),  # of another body
    ],
)
def test_stays_unlinked(linked, text, pronoun):
    assert pronoun not in linked(text)


HEADLINES = [
    "Former ICE Chief Slams Plan", "Deputy ICE Chief Quits Over Plan", "Next ICE Chief Named After Delay",
    "Trump's Choice for ICE Chief Quits Early", "ICE Chief of Staff Quits Over Plan", "ICE Chief Counsel Quits Over Plan",
    "ICE\nChief Says More Arrests Wanted", "ICE Wants More Money Every Year", "ICE chief wants more arrests, it said.", "More Money Wanted, Says the Union of ICE",
]  # fmt: skip
ROLES = ["the deputy director of ICE", "a field office director of ICE", "head of the ICE union", "ICE union leader", "the ex-director of ICE"]  # fmt: skip


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_headline_about_another_office(run, headline):
    mentions, _ = run(f"{headline}\n\nThomas Homan, the acting director of ICE, spoke on Monday.")
    assert not [m.text for m in mentions if "ICE" in m.text and m.found_by == "coreference"]


def test_a_body_may_be_the_last_word(linked):
    assert (
        linked("Thomas Homan, the acting director of ICE, spoke on Monday.\n\nMore Arrests Wanted After Years at ICE")
        == {}
    )


def test_the_person_named_last_ranks_first(nlp, gazetteer):
    article = Article("doc_t", "t.txt", "txt", "0", "Peter Stone met Mark Gray. Paul Hill came. Then he left.")
    page = lay_out(nlp, article, zones=False)
    tokens = read_tokens(page, gazetteer)
    clusters = cluster(tokens, propagate(tokens, find_names(tokens)))
    resolver = prepare(tokens, clusters, [], page.quotations)
    resolver.resolve()
    (choice,) = resolver.choices
    ranked = [(clusters[person.key].name, features["rank"]) for person, features in choice.candidates]
    assert ranked == [("Paul Hill", 0.0), ("Mark Gray", 1.0), ("Peter Stone", 2.0)]


@pytest.mark.parametrize("role", ROLES)
def test_a_headline_about_whoever_leads_it(linked, role):
    assert "ICE Chief" not in linked(f"ICE Chief Wants More Arrests\n\nAda Roe, {role}, spoke on Monday.")


def test_a_headline_that_may_mean_two(linked):
    body = "Ada Roe, the director of ICE, met Jo Doe, the acting director of ICE."
    assert "ICE Chief" not in linked(f"ICE Chief Wants More Arrests\n\n{body}")


def test_confidence_is_a_probability(run):
    mentions, _ = run("Peter Stone met Mark Gray. He said that he liked his hat.")
    confidences = [m.confidence for m in mentions if m.found_by == "coreference"]
    assert confidences
    assert all(0.5 <= c <= 1 for c in confidences)
