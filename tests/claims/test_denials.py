"""Which claim of the article a denial denies."""

import pytest

SAYS = "<source1>The Gazette</source1> <cue1>reported</cue1> <content1>that the port would close in May</content1>. "
# (marked text, does the last claim deny the first?, its stance)
DENIALS = [
    (SAYS + "<source2><person=roe>Ada Roe</person></source2> <cue2>denied</cue2> <content2>that the port would close</content2>.", True, "denies"),
    (SAYS + "<content2>“The port will not close,”</content2> <source2><person=roe>Roe</person></source2> <cue2>said</cue2>.", True, "predicts"),
    (SAYS + "<source2>Roe</source2> <cue2>called</cue2> <content2>the report false</content2>.", True, "denies"),
    (SAYS + "<source2>Roe</source2> <cue2>called</cue2> <content2>her rival a liar and a fraud</content2>.", False, "asserts"),
    (SAYS + "It rained for a week. Ships lay idle. <source2>Roe</source2> <cue2>called</cue2> <content2>the report false</content2>.", False, "denies"),
    (SAYS + "<source2>Roe</source2> <cue2>denied</cue2> <content2>that she owned the school</content2>.", False, "denies"),
    (SAYS + "<source2>Roe</source2> <cue2>said</cue2> <content2>the port would close</content2>.", False, "predicts"),
    # what the article says itself is denied only by nearly all of its words
    ("Ada sank <figure>40</figure> boats in the old harbour. <source1>Roe</source1> <cue1>denied</cue1> <content1>that Ada sank boats</content1>.", True, "denies"),
    ("The firm left <figure>40</figure> stores and fled with private data. <source1>Roe</source1> <cue1>denied</cue1> <content1>that it stores private photographs</content1>.", False, "denies"),
    (SAYS + "<source2>Roe</source2> <cue2>denied</cue2> <content2>that the port would not close</content2>.", False, "denies"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("addressee", "denied"), [("the <media=gazette>Gazette</media>", 0), ("the <media=courier>Courier</media>", 1)]
)
def test_whoever_is_told_that_it_is_false_has_said_it(claims_of, addressee, denied):
    _, claims = claims_of(
        "<source1>The <media=gazette>Gazette</media></source1> <cue1>reported</cue1> <content1>that the port would close</content1>. "
        "<source2>The <media=courier>Courier</media></source2> <cue2>wrote</cue2> <content2>that the mayor had left</content2>. "
        f"<source3>Roe</source3> <cue3>told</cue3> {addressee} <content3>that its story was false</content3>."
    )
    assert claims[2].denies == claims[denied].claim_id


def test_of_two_that_say_it_the_last_is_denied(claims_of):
    _, claims = claims_of(
        "<source1>Lee</source1> <cue1>said</cue1> <content1>the port would close</content1>. "
        "<source2>Poe</source2> <cue2>said</cue2> <content2>the port would close</content2>. "
        "<source3>Roe</source3> <cue3>denied</cue3> <content3>that the port would close</content3>."
    )
    assert claims[2].denies == claims[1].claim_id


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


# (what is claimed, what is denied, whether the one is the other)
PREDICATES = [
    ("that the old port would close", "that the old port would close", True),
    ("that the old port would close", "the closure of the old port", True),
    ("that the old port is grey", "that the old port would close", False),
    ("that the old port employs divers", "that the old port would close", False),
    ("that the old port was a fraud", "that the old port was a fraud", True),
    ("that the old port was a success", "that the old port was a fraud", False),
]


@pytest.mark.parametrize(("claimed", "denied", "same"), PREDICATES)
def test_a_denial_denies_what_has_its_predicate(told, claimed, denied, same):
    _, denial = told(f"[Roe] {{reported}} <{claimed}>. [Vik] {{denied}} <{denied}>.")
    assert ("denies=0" in denial) == same
