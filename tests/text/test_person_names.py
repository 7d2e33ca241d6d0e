"""The parts of people's names, and which two may be one person's: within an article and across the corpus."""

from __future__ import annotations

import pytest

from pipeline.corpus.resolve import resolve
from pipeline.records import Entity
from pipeline.text.person_names import (
    is_suffix,
    load_nicknames,
    same_given,
    surname_forms,
    take_apart,
    without_honorifics,
)


@pytest.mark.parametrize(
    ("name", "given", "surname", "suffix"),
    [
        ("Ursula von der Leyen", "ursula", "von der leyen", ""),
        ("von der Leyen", "", "von der leyen", ""),
        ("Vincent Van Gogh", "vincent", "van gogh", ""),
        ("Abu Bakr al-Baghdadi", "abu bakr", "al-baghdadi", ""),
        ("Bashar al - Assad", "bashar", "al-assad", ""),
        ("Ana dos Santos", "ana", "dos santos", ""),
        ("Ana das Neves", "ana", "das neves", ""),
        ("Jill St. John", "jill", "st john", ""),
        ("Ana de Sá Roe", "ana sa", "roe", ""),  # a particle among the given names
        ("Les Roe", "les", "roe", ""),  # … or a given name
        ("les Roe", "", "les roe", ""),
        ("Alexandria Ocasio - Cortez", "alexandria", "ocasio-cortez", ""),
        ("Alexandria Ocasio-Cortez", "alexandria", "ocasio-cortez", ""),
        ("Jean - Pierre Roe", "jean-pierre", "roe", ""),
        ("Ed Roe Jr.", "ed", "roe", "jr"),
        ("Ed Roe , Jr.", "ed", "roe", "jr"),
        ("Roe Jr.", "", "roe", "jr"),
        ("Jane Roe , Ph.D.", "jane", "roe", "phd"),
        ("J.D. Vance", "jd", "vance", ""),
        ("J. D. Vance", "j d", "vance", ""),
        ("Kilmar Ábrego García", "kilmar abrego", "garcia", ""),
        ("Jr.", "", "jr", ""),  # nothing else is left
        ("Roe", "", "roe", ""),
        ("", "", "", ""),
    ],
)
def test_parts(name, given, surname, suffix):
    parts = take_apart(name.split())
    assert (" ".join(parts.given), " ".join(parts.surname), parts.suffix) == (given, surname, suffix)
    assert parts.full is bool(given)
    assert parts.last == surname.replace("-", " ").split(" ")[-1]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("tom", "thomas", True),
        ("thomas", "tom", True),
        ("t", "thomas", True),
        ("t", "anna", False),
        ("thomas a", "thomas", True),
        ("john a", "john b", False),
        ("george h w", "george w", False),  # father and son
        ("r james", "james", True),  # called by the second name
        ("james", "r james", True),
        ("r j", "j", False),  # nobody is called by an initial
        ("john paul", "paul", False),  # two names in full: that may be two people
        ("jean-pierre", "jean-pierre", True),
        ("j-p", "jean-pierre", True),
        ("jean", "jean-pierre", False),
        ("jean-marie", "jean-pierre", False),
        ("eric", "erica", False),
        ("", "anna", True),
    ],
)
def test_same_given(a, b, same):
    assert same_given(a.split(), b.split(), load_nicknames()) is same
    assert same_given(b.split(), a.split(), load_nicknames()) is same


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Ursula von der Leyen", ["von der Leyen", "Leyen"]),
        ("Alexandria Ocasio - Cortez", ["Ocasio - Cortez"]),  # never "Cortez" alone
        ("Ed Roe Jr.", ["Roe"]),
        ("Kilmar Ábrego García", ["Ábrego García", "García"]),
        ("John F. Roe", ["Roe"]),  # an initial is no part of a surname
        ("Ana de roe", []),
        ("Malcolm X", []),  # a letter is no name by itself
        ("Roe", []),
        ("Roe Jr.", []),
    ],
)
def test_surname_forms(name, forms):
    assert [" ".join(f) for f in surname_forms(name.split())] == forms


@pytest.mark.parametrize(
    ("words", "name"), [("Mr. Ed Roe", "Ed Roe"), ("Rev. Dr. Roe", "Roe"), ("Pope", "Pope"), ("Mark Roe", "Mark Roe")]
)
def test_without_honorifics(words, name):
    assert list(without_honorifics(words.split())) == name.split()


@pytest.mark.parametrize(
    ("word", "suffix"), [("Jr.", True), ("III", True), ("Ph.D.", True), ("J.", False), (",", False)]
)
def test_is_suffix(word, suffix):
    assert is_suffix(word) is suffix


ONE = [
    ("Ana dos Santos", "A. dos Santos"),
    ("Ana das Neves", "A. das Neves"),
    ("Ana das Neves", "das Neves"),
    ("Abu Bakr al-Baghdadi", "al-Baghdadi"),
    ("Bashar al-Assad", "Bashar al Assad"),
    ("Vincent van Gogh", "Vincent Van Gogh"),
    ("R. James Woolsey", "James Woolsey"),
    ("Ash Carter", "Carter"),
    ("J.D. Vance", "JD Vance"),
    ("Jean-Pierre Roe", "J.-P. Roe"),
    ("Ed Roe Jr.", "Roe Jr."),
    ("Jane Roe, Ph.D.", "Jane Roe"),
    ("Ngozi Okafor-Bright", "N. Okafor-Bright"),
]
TWO = [
    ("Ed Roe Jr.", "Ed Roe Sr."),
    ("Roe Jr.", "Ed Roe Sr."),
    ("George H. W. Roe", "George W. Roe"),
    ("Ana dos Santos", "Ana das Neves"),
    ("Ana das Neves", "Ida das Neves"),
    ("Jean-Pierre Roe", "Jean-Marie Roe"),
    ("Ash Carter", "Ida Carter"),
]


@pytest.mark.parametrize(("names", "people"), [*((pair, 1) for pair in ONE), *((pair, 2) for pair in TWO)])
def test_two_documents(names, people):
    board = Entity("e1", "agency", "Harbour Board")  # in whose company a surname alone is enough
    documents = [(f"doc_{i}", [Entity("e0", "person", name), board], []) for i, name in enumerate(names)]
    assert len(resolve(documents).entities) == people + 1
    assert resolve(documents[::-1]).entities == resolve(documents).entities
