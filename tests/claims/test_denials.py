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


# (what others say, what is then said, whether that denies it)
LOOSE = [
    # who turns something down says of nothing that it is not so
    ("[Lee] {said} <the takeover offer was generous>.", "[Roe] {rejected} <the takeover offer>.", False),
    ("[Lee] {said} <the plan to close the port was popular>.", "[Roe] {dismissed} <the plan to close the port>.", False),
    ("[Lee] {said} <the port would close>.", "[Roe] {rejected} <claims that the port would close>.", True),
    ("[Lee] {said} <the judge had granted bail to the owner>.", "[Vik] {denied} <bail>.", False),
    # what is denied must be told, not be spoken of
    ("[Lee] {said} <the sale bought time to raise money for the purchase>.", "[Roe] {denied} <that she was behind the purchase>.", False),
    ("[Lee] {said} <Roe was behind the purchase of the port>.", "[Roe] {denied} <that she was behind the purchase>.", True),
    ("[Lee] {said} <the port broke the safety rules>.", "[Roe] {denied} <that the port broke the building rules>.", True),
    # what somebody hopes or wants is not so yet
    ("[Lee] {wants} <the port to close in May>.", "[Roe] {denied} <that the port would close in May>.", False),
    # where it is only told that something is not so, that is what the other tells
    ("[Lee] {said} <workers fear how the owner closes the port>.", "[Roe] {said} <the owner is not closing the port>.", False),
    ("[Lee] {said} <the owner is closing the port>.", "[Roe] {said} <the owner is not closing the port>.", True),
    ("[Lee] {said} <the port would close for the winter>.", "[Roe] {said} <the school would not close>.", False),
    ("[Lee] {said} <Dalton would close the port>.", "[Roe] {said} <Norwich would not close the port>.", False),
    ("[Lee] {said} <crews close the port, count the ships, paint the cranes and sweep the quay of the old harbour every winter>.", "[Roe] {said} <crews did not close the port>.", False),
    ("[Lee] {said} <crews close the port every winter>.", "[Roe] {said} <crews did not close the port>.", True),
    # a name alone is no matter
    ("[Lee] {said} <Mr Vik had sued the port>.", "[Roe] {denied} <that she was Mr Vik’s>.", False),
    ("[Lee] {said} <the drivers run the port>.", "[Roe] {said} <she would not run>.", False),
]  # fmt: skip


@pytest.mark.parametrize(("claimed", "said", "denies"), LOOSE)
def test_what_only_sounds_like_it_is_not_denied(told, claimed, said, denies):
    *_, last = told(f"{claimed} {said}")
    assert ("denies=0" in last) == denies


def test_an_article_denies_nothing_in_its_own_voice(claims_of):
    says = SAYS.replace("the port", "the port of Lima").replace("in May", "for six weeks")
    own = "The port of <place>Lima</place> would not close for <figure>six</figure> weeks."
    _, claims = claims_of(says + own)
    assert [(c.source_type, c.denies) for c in claims[1:]] == [("article", "")]
    _, claims = claims_of(says + f"<content2>“{own}”</content2> <source2>Roe</source2> <cue2>said</cue2>.")
    assert claims[1].denies == claims[0].claim_id
