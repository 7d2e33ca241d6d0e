"""Which claim of the article a denial denies."""

import pytest

SAYS = "<source1>The Gazette</source1> <cue1>reported</cue1> <content1>that the port would close in May</content1>. "
# (marked text, does the last claim deny the first?, its stance)
DENIALS = [
    (SAYS + "<source2><person=roe>Ada Roe</person></source2> <cue2>denied</cue2> <content2>that the port would close</content2>.", True, "denies"),
    (SAYS + "<content2>“The port will not close,”</content2> <source2><person=roe>Roe</person></source2> <cue2>said</cue2>.", True, "predicts"),
    (SAYS + "<source2>Roe</source2> <cue2>called</cue2> <content2>the report false</content2>.", True, "denies"),
    (SAYS + "<source2>Roe</source2> <cue2>denied</cue2> <content2>that she owned the school</content2>.", False, "denies"),
    (SAYS + "<source2>Roe</source2> <cue2>said</cue2> <content2>the port would close</content2>.", False, "predicts"),
    (SAYS + "<source2>Roe</source2> <cue2>denied</cue2> <content2>that the port would not close</content2>.", False, "denies"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "denies", "stance"), DENIALS)
def test_what_is_denied(claims_of, marked, denies, stance):
    _, (first, *_, last) = claims_of(marked)
    assert (last.denies == first.claim_id, last.stance) == (denies, stance)
    assert first.denies == ""


def test_the_same_denial_in_other_words(claims_of):
    _, claims = claims_of(
        "<content1>“There is no quota,”</content1> <source1><person=roe>Roe</person></source1> <cue1>said</cue1>. "
        "<source2><person=roe>Roe</person></source2> <cue2>denied</cue2> <content2>that there was any quota</content2>."
    )
    assert [(c.stance, c.denies) for c in claims] == [("denies", ""), ("denies", "")]


def test_a_negated_statement_of_somebody_else_is_none(claims_of):
    _, claims = claims_of(
        "<content1>“There is no quota,”</content1> <source1><person=lee>Lee</person></source1> <cue1>said</cue1>. "
        "<source2><person=roe>Roe</person></source2> <cue2>denied</cue2> <content2>that there was any quota</content2>."
    )
    assert [c.stance for c in claims] == ["asserts", "denies"]
