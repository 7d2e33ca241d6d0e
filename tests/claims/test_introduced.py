import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the office first, the name next, and the other way round
        ("[The attorney general] {denied} <the claim>. [Olga Brandt] {said} <it was late>.", [("Olga Brandt", "attorney general")] * 2),
        ("[Peru's high commissioner] {said} <it was cold>. [Dr Olga Brandt] {said} <it was late>. [Brandt] {said} <it was dark>.", [("Olga Brandt", "high commissioner")] * 3),
        ("[Olga Brandt] {said} <it was late>. [The chancellor] {said} <it was dark>.", [("Olga Brandt", "chancellor")] * 2),
        # somebody who bears another title, was named before, or is not the next
        ("[The attorney general] {denied} <the claim>. [The baker Olga Brandt] {said} <it was late>.", [("", "attorney general"), ("Olga Brandt", "baker")]),
        ("Olga Brandt left. [The attorney general] {denied} <the claim>. [Brandt] {said} <it was late>.", [("", "attorney general"), ("Olga Brandt", "")]),
        ("[The attorney general] {denied} <the claim>. It rained. [Olga Brandt] {said} <it was late>.", [("", "attorney general"), ("Olga Brandt", "")]),
        ("[The attorney general] {denied} <the claim of Ivo Marsh>. [Olga Brandt] {said} <it was late>.", [("", "attorney general"), ("Olga Brandt", "")]),
        # no office, or nobody's in particular
        ("[The baker] {denied} <the claim>. [Olga Brandt] {said} <it was late>.", [("", "baker"), ("Olga Brandt", "")]),
        ("[A governor] {denied} <the claim>. [Olga Brandt] {said} <it was late>.", [("", "governor"), ("Olga Brandt", "")]),
    ],
)  # fmt: skip
def test_an_office_and_a_name_side_by_side(spoken, text, expected):
    claims, names, _ = spoken(text)
    assert [(names.get(c.source_entity, ""), c.speaker_role) for c in claims] == expected
