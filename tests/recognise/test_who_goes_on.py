"""Who is meant after "As for …,", by a family's name, by "the boy", by the head of what somebody directs."""

from __future__ import annotations

import pytest

TOPICS = [
    # text, pronoun, who
    ("Coach Owen Marsh spoke on Monday. As for Bo Lindqvist, he said it was too early to tell.", "he", "Bo Lindqvist"),
    ("Coach Owen Marsh spoke on Monday. For Bo Lindqvist, he said it's all about winning.", "he", "Bo Lindqvist"),
    ("Owen Marsh resigned. As for minister Bo Lindqvist, he said that the plan would go on.", "he", "Bo Lindqvist"),
    ("Owen Marsh resigned. As for Bo Lindqvist, he said it rained. He left at noon.", "He", "Bo Lindqvist"),
    ("Coach Owen Marsh spoke on Monday. For Bo Lindqvist, he said, it was too early.", "he", "Owen Marsh"),
    ("Coach Owen Marsh spoke on Monday. Of Bo Lindqvist, he said that it was too early.", "he", "Owen Marsh"),
    ("Owen Marsh spoke on Monday. As for the budget, he said it would be late.", "he", "Owen Marsh"),
    ("Owen Marsh spoke on Monday. As for Anna Lind, he said it would be late.", "he", "Owen Marsh"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pronoun", "who"), TOPICS)
def test_whom_a_sentence_is_told_to_be_about(linked, text, pronoun, who):
    assert linked(text).get(pronoun) == who


_SHOT = "Anna Marsh met Owen Marsh on Friday. She is the widow of Peter Marsh, who was killed in 1991. "

FAMILIES = [
    # text, who "Marsh" is
    (_SHOT + "Marsh said her party would win.", "Anna Marsh"),
    ("Anna Marsh left as Peter Marsh came. Marsh said that her party would win.", "Anna Marsh"),
    ("Owen Marsh spoke of Peter Marsh, who killed a bear. Marsh said it was late.", "Peter Marsh"),
    ("Owen Marsh praised Peter Marsh. Marsh said it was late.", "Peter Marsh"),
    ("Qadix Marsh praised Owen Marsh. Marsh said it was late.", "Owen Marsh"),  # no pronoun tells
    ("Peter Marsh has died. Owen Marsh wept for Peter Marsh, who was killed. Marsh said it was late.", "Peter Marsh"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), FAMILIES)
def test_whom_the_surname_of_several_means(run, text, who):
    mentions, entities = run(text)
    names = {e.key: e.name for e in entities}
    assert [names[m.entity] for m in mentions if m.text == "Marsh"] == [who]


KIN = [
    # text, phrase, who
    ("Bo Vik, the boy's father, wept. Owen Marsh came. The father said it was late.", "The father", "Bo Vik"),
    ("Owen Marsh, 9, and Bo Lindqvist, 10, were found. The boy said he was lost.", "The boy", None),
    ("A boy hid from Owen Marsh, 9, for days. The boy said he was lost.", "The boy", None),
    ("Two boys hid from Owen Marsh, 9, for days. The boy said he was lost.", "The boy", None),
    ("Owen Marsh, 39, was found. The boy said he was lost.", "The boy", None),
    ("Bo Vik looked for his son Owen Marsh, 9. The father said it was late.", "The father", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "who"), KIN)
def test_whom_a_noun_for_kin_means(linked, text, phrase, who):
    assert linked(text).get(phrase) == who


_SENT = "The United States sent more people on Friday. "

OFFICES = [
    ("General Director of Penal Centers, Owen Marsh, led the tour. The head of Penal Centers said it was late.", "The head of Penal Centers", "Owen Marsh"),
    ("Director of Prisons Owen Marsh led the tour. It rained. The head of Harbours said it was late.", "The head of Harbours", None),
    (_SENT + "President Owen Marsh built a prison in Peru.\n\nThe US pays. The Salvadoran president said it was late.", "The Salvadoran president", None),
    (_SENT + "President Owen Marsh met President Bo Vik in El Salvador.\n\nThe US pays. The Salvadoran president said it was late.", "The Salvadoran president", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "who"), OFFICES)
def test_whom_an_office_means(linked, text, phrase, who):
    assert linked(text).get(phrase) == who


TITLES = [
    ("Director of Prisons, Owen Marsh, left on Friday.", "Director of Prisons"),
    ("Mayor of York, Owen Marsh, left on Friday.", "Mayor of York"),
    ("Director of Prisons, Owen Marsh, and Bo Vik left.", ""),  # a list
    ("Mayor Olga Brandt, Owen Marsh, and Bo Vik left.", ""),
    ("The guard, the mayor, Owen Marsh and Bo Vik left.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), TITLES)
def test_a_title_between_commas(run, text, role):
    mentions, _ = run(text)
    assert {m.role for m in mentions if m.text == "Owen Marsh"} == {role}
