"""Whom a phrase is about: the head of what "who" hangs on, the body whose team or management speaks."""

import pytest

WHO = [
    # before "who", entity, the words it stands for
    ("A lawmaker from the ruling <group=party>Harbour Party</group>", "", "A lawmaker from the ruling Harbour Party"),
    ("A doctor at <facility=mill>Mill Hospital</facility>", "", "A doctor at Mill Hospital"),
    ("An engineer with <organisation=bank>Shore Bank</organisation>", "", "An engineer with Shore Bank"),
    ("<person=roe>Ada Roe</person> of <organisation=bank>Shore Bank</organisation>", "roe", ""),
    ("An adviser to <person=roe>Ada Roe</person>", "roe", ""),  # it may be either
    ("A statement from <organisation=bank>Shore Bank</organisation>", "bank", ""),  # which is no "who"
]  # fmt: skip


@pytest.mark.parametrize(("before", "entity", "words"), WHO)
def test_whom_who_stands_for(attributed, before, entity, words):
    text, claim = attributed(
        f"{before}, <source>who</source> <cue>claimed</cue> <content>that it was late</content>, left."
    )
    stands_for = text[slice(*claim.stands_for)] if claim.stands_for else ""
    assert (claim.source_entity, stands_for) == (entity, words)


PEOPLE = [
    # source, entity
    ("The <agency=tarn>SAHTA</agency> team", "tarn"),
    ("The <organisation=tarn>Shore Bank</organisation> management", "tarn"),
    ("The <group=tarn>Harbour Party</group> leadership", ""),
    ("The <person=tarn>Roe</person> team", ""),
    ("The <place=tarn>Tarn</place> team", ""),
    ("A <organisation=tarn>Shore Bank</organisation> team", ""),
    ("The former <organisation=tarn>Shore Bank</organisation> management", ""),
    ("The <organisation=tarn>Premiership</organisation> side", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "entity"), PEOPLE)
def test_a_body_speaks_where_its_people_do(attributed, source, entity):
    _, claim = attributed(f"<source>{source}</source> <cue>said</cue> <content>that it was late</content>.")
    assert claim.source_entity == entity
