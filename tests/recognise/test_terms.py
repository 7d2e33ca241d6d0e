"""Offices that pass from one to the next: who is meant depends on when the article was written."""

from __future__ import annotations

import pytest

from pipeline import models
from pipeline.article.recognise.gazetteer import Entry
from pipeline.article.recognise.terms import offices_at, ruled_at


@pytest.mark.parametrize(
    ("name", "role", "published", "held"),
    [
        ("Tony Blair", "prime minister", "2005-01-10", True),
        ("Tony Blair", "prime minister", "2005", True),
        ("Tony Blair", "British prime minister", "2003-11", True),
        ("Tony Blair", "prime minister", "2019-01-10", False),
        ("Keir Starmer", "prime minister", "2021-05-12", False),
        ("Keir Starmer", "prime minister", "2025-05-12", True),
        ("Keir Starmer", "prime minister", "", True),  # nothing tells when
        ("Donald Trump", "President of the United States", "2018-02-01", True),
        ("Donald Trump", "President of the United States", "2022-02-01", False),
        ("Joe Biden", "vice president", "2012-02-01", True),
        ("Joe Biden", "President of the United States", "2012-02-01", False),
        ("Ursula von der Leyen", "European Commission president", "2021-02-01", True),
        # whom the list gives an office of these and nobody a term
        ("James Polk", "President of the United States", "2022-02-01", False),
        ("James Polk", "President of the United States", "", False),
        # other offices may be meant whenever: no term is known of them
        ("Ada Roe", "acting director of ICE", "2018-06-01", True),
        ("Ada Roe", "representative", "2009-06-01", True),
        ("Ada Roe", "senator", "2009-06-01", True),
        ("Ada Roe", "counselor to the president", "2018-06-01", True),
    ],
)
def test_whether_a_listed_office_is_held(name, role, published, held):
    assert offices_at(Entry("", name, "person", roles=(role,)), published) == ((role,) if held else ())


@pytest.mark.parametrize(
    ("name", "published", "offices"),
    [
        ("Gordon Brown", "2009-03-01", ("prime minister",)),
        ("Gordon Brown", "2005-03-01", ()),
        ("Gordon Brown", "", ("prime minister",)),
        ("Dmitry Medvedev", "2010", ("president",)),
        ("Dmitry Medvedev", "2015", ("prime minister",)),
        ("Ada Roe", "2009-03-01", ()),
    ],
)
def test_which_offices_with_a_term_somebody_holds(name, published, offices):
    assert ruled_at(Entry("", name, "person"), published) == offices


def test_every_term_is_of_somebody_listed_and_in_order():
    listed = {row["name"] for row in models.read_csv(models.folder() / "people.csv")}
    for row in models.read_csv(models.folder() / "terms.csv"):
        assert row["name"] in listed, row
        assert row["since"] < (row["until"] or "9999"), row


@pytest.mark.parametrize(
    ("published", "linked"), [("2021-05-12", []), ("2025-05-12", ["The prime minister"]), ("", ["The prime minister"])]
)
def test_a_phrase_for_an_office_means_who_held_it_then(run, published, linked):
    text = "Keir Starmer told parliament that homes were cold. The prime minister said that they were not."
    mentions, _ = run(text, published=published)
    assert [m.text for m in mentions if m.found_by == "coreference"] == linked


@pytest.mark.parametrize(
    ("published", "text", "linked"),
    [
        ("2009-05-12", "Gordon Brown came to Leeds. The prime minister said that homes were cold.", True),
        ("", "Julia Gillard came to Leeds. “Homes are cold,” the Prime Minister said.", True),
        ("", "Dilma Rousseff closed the mills. The president said that they were old.", True),
        # another time's
        ("2005-05-12", "Gordon Brown came to Leeds. The prime minister said that homes were cold.", False),
        # an article without a date calls him something else
        ("", "Chancellor Gordon Brown came to Leeds. The prime minister said that homes were cold.", False),
        # two who ever were
        ("", "Gordon Brown met John Howard in Leeds. The prime minister said that homes were cold.", False),
        # another who is called so
        ("2013-05-12", "Dilma Rousseff met Ada Roe, president of the Mill Union. The president said that mills were old.", False),
        # another office, or a minister
        ("2009-05-12", "Gordon Brown came to Leeds. The minister said that homes were cold.", False),
        ("2009-05-12", "Gordon Brown came to Leeds. The president said that homes were cold.", False),
        # named long after
        ("2009-05-12", "The prime minister said that homes were cold. " + "It snowed. " * 8 + "Gordon Brown came to Leeds.", False),
    ],
)  # fmt: skip
def test_who_holds_an_office_by_the_list_of_terms_alone_is_meant_by_it(run, published, text, linked):
    mentions, entities = run(text, published=published)
    names = {"Gordon Brown", "Julia Gillard", "Dilma Rousseff", "John Howard"}
    rulers = {e.key for e in entities if e.name in names}
    assert any(m.found_by == "coreference" and m.entity in rulers for m in mentions) is linked
