"""What holds the rules back: for each condition that rejects something, a text that only this condition gets right."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was founded by Dean Kamen in May.", ("Dean Kamen", "person", "Dean Kamen")),  # a title is a given name too
        ("The Philadelphia Eagles 37 Giants beat them.", ("Philadelphia Eagles", "organisation", "Philadelphia Eagles")),
        ("Carol Denver came. They met in Denver on Monday.", ("Denver", "place", "Denver")),
        ("The Harbour Board (BH) met. They asked BH twice.", ("BH", "organisation", "Harbour Board")),  # in whatever order, as they stand alone later
        ("The Green Labour Union (ULQX) met. ULQX members left.", ("ULQX", "organisation", "Green Labour Union")),
        ("Hale wept on Monday. Critics trust Hale Jr. on taxes.", ("Hale Jr.", "person", "Hale")),  # who else?
        ("Martin Hale Jr. won. Martin Hale left.", ("Martin Hale", "person", "Martin Hale Jr.")),
        ("Ada Roe met Ada Vik. They like Ada.", ("Ada", "person", "Ada")),  # which of them?
        ("He lives in Sao Paulo.", ("Sao Paulo", "place", "São Paulo")),
        ("James Himes sells shoes in Leeds.", ("James Himes", "person", "James Himes")),  # Congress is far
        ("Rep. James Himes sells shoes.", ("James Himes", "person", "Jim Himes")),
        (
            "He works at Johns Hopkins University's School of Advanced International Studies.",
            ("Johns Hopkins University", "organisation", "Johns Hopkins University"),
        ),
    ],
)  # fmt: skip
def test_a_name(named, text, expected):
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "not_a_name"),
    [
        ("State Officials Want More Money Soon\n\nThey met on Monday.", "State"),  # every word has a capital there
        ("Post officials met on Monday.", "Post"),
        ("The Washington Post wrote it. Post it on the wall.", "Post"),
        ("JOHN SMITH ATTACKS PLAN\n\nThe vote was late.", "JOHN SMITH"),  # capitals mislead the model
        ("Jenna Marbles sang. Marbles are round.", "Marbles"),
        ("It ran May-August last year.", "May-August"),
        ("The President Elect left on Monday.", "Elect"),
        ("Justice is on the ballot.", "Justice"),  # any word may open a sentence
        ("He kept his stake in the club. In October 2004, Leeds United said no.", "In October"),
        ('They left for Bath. Said Williams: "I wept." Andy Williams left.', "Said Williams"),
        ("The team wept, said the Sale full-back on Monday.", "Sale"),  # no Salé, though a list has it
        ("The MEP said that QCs wept.", "MEP"),
        ("The Merry Christmas virus spread.", "Merry Christmas"),
    ],
)
def test_no_name(named, text, not_a_name):
    assert not_a_name not in {t for t, *_ in named(text)}


@pytest.mark.parametrize(
    ("text", "name", "role", "parent"),
    [
        ("Former FBI Director Kash Patel spoke.", "Kash Patel", "Former FBI Director", ""),  # no more of the FBI
        ("Ada Roe, a former senior researcher at Human Rights Watch, spoke.", "Ada Roe", "former senior researcher at Human Rights Watch", ""),
        ("The acting director, Emil Bove and Ada Roe came.", "Emil Bove", "", ""),  # three people, it may be
        ("She praised the chairman, Ada Roe said on Monday.", "Ada Roe", "", ""),
    ],
)  # fmt: skip
def test_role(run, text, name, role, parent):
    entity = next(e for e in run(text)[1] if e.name == name)
    assert (entity.role, entity.parent) == (role, parent)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Former Mayor Ada Roe came. The mayor left.", {}),
        ("Barack Obama spoke. The president of the club left.", {}),
        ("The Mexicans told the court that its plan failed.", {}),  # people are no "it"
        ("Ada Roe met Mark Gray, a lawyer who defended him.", {}),  # nobody defends himself so
        ("Peter Stone came. Doe, a lawyer who defended him, left.", {"him": "Peter Stone"}),
        ("Peter Stone, a judge, met Mark Gray, a diplomat. He left.", {"He": "Peter Stone"}),  # no judge beside him
        ("Mark Gray met Peter Stone. “Stone said no. He must go.”", {"He": "Peter Stone"}),  # "said" is quoted itself
    ],
)
def test_stands_for(linked, text, expected):
    assert linked(text) == expected
