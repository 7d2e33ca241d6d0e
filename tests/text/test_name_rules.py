"""How a person's name is taken apart, in what forms it comes back, and which two may be one person's."""

from __future__ import annotations

import pytest

from pipeline.text.person_names import load_nicknames, may_be_one, surname_forms, take_apart


@pytest.mark.parametrize(
    ("name", "given", "surname", "suffix", "called", "family_first"),
    [
        ("Yoon Suk-yeol", "suk-yeol", "yoon", "", "", True),
        ("Yoon Suk - yeol", "suk-yeol", "yoon", "", "", True),
        ("Zhao Wenbin", "wenbin", "zhao", "", "", True),
        ("Mary Zhao", "mary", "zhao", "", "", False),
        ("Kim Clark Roe", "kim clark", "roe", "", "", False),
        ("Li Wei", "li", "wei", "", "", False),
        ("Kim Park", "kim", "park", "", "", False),
        ("Yoon Suk-YEOL", "yoon", "suk-yeol", "", "", False),
        ("yoon Suk-yeol", "yoon", "suk-yeol", "", "", False),
        ("Chatterley Jo-anne", "chatterley", "jo-anne", "", "", False),
        ("Su Tsengchang-chang", "su", "tsengchang-chang", "", "", False),
        ("Su Tseng-changchang", "su", "tseng-changchang", "", "", False),
        ("Su Ts1eng-chang", "su", "ts1eng-chang", "", "", False),
        ("Zhao Wen Bin", "wen bin", "zhao", "", "", True),
        ("Zhao Wen Bin Roe", "zhao wen", "bin roe", "", "", False),
        ("Jean-Luc Roe", "jean-luc", "roe", "", "", False),
        ("William ( Bill ) Roe", "william", "roe", "", "bill", False),
        ("William (Bill) Roe", "william", "roe", "", "bill", False),
        ("“Rick” Roe", "rick", "roe", "", "rick", False),
        ("“Big Bud” Roe", "big", "roe", "", "big bud", False),
        ("Ed “ Buddy ” Roe", "ed", "roe", "", "buddy", False),
        ("Ed 'Big Bud' Roe", "ed", "roe", "", "big bud", False),
        ("Ed \"Bud\" Roe Jr.", "ed", "roe", "jr", "bud", False),
        ("( Bill ) Roe", "bill", "roe", "", "bill", False),
        ("Bill ) Roe", "bill", "roe", "", "", False),
        ("Ed ‘Bud’ Roe", "ed", "roe", "", "bud", False),
        ("Ana de la Cruz Roe", "ana cruz", "roe", "", "", False),
        ("de la Cruz", "", "de la cruz", "", "", False),
        ("De la Cruz", "", "de la cruz", "", "", False),
        ("Les Roe", "les", "roe", "", "", False),
        ("Le Pen", "", "le pen", "", "", False),
        ("Ana da Roe de Sá", "ana roe", "de sa", "", "", False),
        ("Ed Roe , Jr. , Ph.D.", "ed", "roe", "jr", "", False),
        ("Roe , Jr.", "", "roe", "jr", "", False),
        ("Jean - Pierre Ocasio - Cortez", "jean-pierre", "ocasio-cortez", "", "", False),
        ("Ana Luz Soto Vidal", "ana luz soto", "vidal", "", "", False),
        ("X", "", "x", "", "", False),
        ("Ed . Roe", "ed", "roe", "", "", False),
    ],
)  # fmt: skip
def test_parts(name: str, given: str, surname: str, suffix: str, called: str, family_first: bool) -> None:
    """Given names, surname, suffix, nicknames, and whether the family comes first."""
    parts = take_apart(name.split())
    assert (" ".join(parts.given), " ".join(parts.surname)) == (given, surname)
    assert (parts.suffix, " ".join(parts.called), parts.family_first) == (suffix, called, family_first)


@pytest.mark.parametrize(
    ("name", "words", "in_order", "last", "ways"),
    [
        ("Yoon Suk-yeol", "suk-yeol yoon", "yoon suk-yeol", "yoon", ["suk-yeol"]),
        ("William (Bill) Roe", "bill roe william", "william roe", "roe", ["william", "bill"]),
        ("Ana Luz Soto Vidal", "ana luz soto vidal", "ana vidal", "vidal", ["ana luz soto"]),
        ("Ana de la Cruz", "ana cruz", "ana de la cruz", "cruz", ["ana"]),
        ("Bo Vik", "bo vik", "bo vik", "vik", ["bo"]),
        ("J. Roe", "roe", "j roe", "roe", ["j"]),
        ("(Bill) Roe", "bill roe", "bill roe", "roe", ["bill"]),
        ("Ocasio-Cortez", "ocasio-cortez", "ocasio-cortez", "cortez", [""]),
        ("Ana dos Santos", "ana santos", "ana dos santos", "santos", ["ana"]),
    ],
)  # fmt: skip
def test_how_one_is_called(name: str, words: str, in_order: str, last: str, ways: list[str]) -> None:
    """The words that may stand alone, the short form, the last part, and the given names one goes by."""
    parts = take_apart(name.split())
    assert (" ".join(sorted(parts.words)), " ".join(parts.in_order), parts.last) == (words, in_order, last)
    assert [" ".join(way) for way in parts.ways] == ways


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Yoon Suk-yeol", ["Yoon"]),
        ("Ana Luz Soto", ["Luz Soto", "Soto"]),
        ("Ana Soto", ["Soto"]),
        ("Ana L. Soto", ["Soto"]),
        ("Ana Luz Soto - Vidal", ["Soto - Vidal"]),
        ("Ana de la Cruz", ["de la Cruz", "Cruz"]),
        ("de la Cruz", ["de la Cruz", "Cruz"]),
        ("“Rick” Roe", ["Roe"]),
        ("“Rick”", []),
        ("Ed “Bud” Roe Jr.", ["Roe"]),
        ("Ed Luz Roe , Jr.", ["Luz Roe", "Roe"]),
        ("Ana soto", []),
        ("Ana Luz soto", []),
        ("Ana Soto X", []),
        ("Ana Luz dos Santos", ["dos Santos", "Santos"]),
        ("A B Soto", ["Soto"]),
        ("Ana", []),
    ],
)  # fmt: skip
def test_short_forms(name: str, forms: list[str]) -> None:
    """What is left of a full name later in an article."""
    assert [" ".join(f) for f in surname_forms(name.split())] == forms


@pytest.mark.parametrize(
    ("a", "b", "one", "in_an_article"),
    [
        ("Robert James Roe", "James Roe", False, True),
        ("R. James Roe", "James Roe", True, True),
        ("James Roe", "R. James Roe", True, True),
        ("James Roe", "Robert James Roe", False, True),
        ("Yoon Suk-yeol", "Suk-yeol Yoon", False, False),
        ("Roe", "Ada Roe", True, True),
        ("Robert J. Roe", "J. Roe", False, False),
        ("William (Bill) Roe", "Bill Roe", True, True),
        ("Bill Roe", "William Roe", True, True),
        ("Ann Mary Roe", "Ann May Roe", False, False),
        ("Ann M. Roe", "Ann Mary Roe", True, True),
        ("Jean-Pierre Roe", "J.-P. Roe", True, True),
        ("Jean-Pierre Roe", "Jean Roe", False, False),
        ("Jean-Pierre-Luc Roe", "J.-P. Roe", False, False),
        ("Ann Roe", "Bo Ann Roe", False, True),
        ("Ann Luz Roe", "Luz Ann Roe", False, True),
        ("Bo Luz Roe", "Luz Roe", False, True),
        ("B Luz Roe", "Bo Luz Roe", True, True),
        ("Zhao Wenbin", "Wenbin Zhao", False, False),
    ],
)  # fmt: skip
def test_may_be_one(a: str, b: str, one: bool, in_an_article: bool) -> None:
    """Over a corpus, and within one article, where the first name may be left out."""
    x, y = take_apart(a.split()), take_apart(b.split())
    names = load_nicknames()
    assert (may_be_one(x, y, names), may_be_one(x, y, names, first_left_out=True)) == (one, in_an_article)
    assert (may_be_one(y, x, names), may_be_one(y, x, names, first_left_out=True)) == (one, in_an_article)
