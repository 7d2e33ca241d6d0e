"""The article's own claims: what could be checked, and only that."""

import pytest

KEPT = [
    "<figure>Twenty</figure> new ports in <place>Lima</place> during the first year of the council.",  # no verb, but a number and a full stop
    "The port handled <figure>4,300</figure> ships last year.",
    "Last week, <person=roe>Ada Roe</person> dismissed the head of the harbour police.",
    "The state spent $40 million on the bridge and closed three schools to pay for it.",
    "Four tall ships sank.",
    "<person=roe>Ada Roe</person> sang for the crowd in the hall.",
    # what courts and the police look into is more than a question, and who "went on to" do something has not spoken
    "Two traders are being investigated by the police.",
    "<person=roe>Ada Roe</person> went on to found a firm in <place>Lima</place>.",
    "<person=roe>Ada Roe</person> spoke to <figure>300</figure> people in the old hall.",
    "<person=roe>Ada Roe</person> made an agreement with the board of the port in May.",
    "<person=roe>Ada Roe</person> won the cup for the third time in <place>Lima</place>.",
    "<person=roe>Ada Roe</person> disclosed the price of the whole bridge in a letter to the board.",
    # how strong something was is no praise
    "A devastating flood hit the <place>Roe</place> valley in August.",
    "A rare black leopard was found dead near <place>Lima</place> in <place>Peru</place>.",
    # that nobody spoke is news
    "Neither the <agency>Port Board</agency> nor the <agency>Harbour Police</agency> had commented by Monday evening.",
    "The bridge of <figure>1908</figure> fell in <place>Lima</place>.",
    # what somebody named did, or will do
    "<person=roe>Ada Roe</person> resigned on Tuesday.",
    "The <agency>Port Board</agency> dismissed <person=lee>Bo Lee</person> in May.",
    "<person=roe>Ada Roe</person> will lead the talks with <place>Peru</place> in <place>Lima</place>.",
]
LEFT_OUT = [
    "<figure>Twenty</figure> ships at the new quay in the north of the town",
    "It was a bright cold day.",
    "What happens next for the harbour?",
    "Maybe that is how it goes.",
    "Read on.",
    "Four ships sank.",
    "A sailor was brought to the hospital with a cough.",
    "Let us sing <figure>40</figure> songs together.",
    # opinion, advertising, advice, and what whoever writes did
    "Nobody knows what tomorrow will bring.",
    "The harbour of <place>Lima</place> is a stunning, timeless place.",
    "<person=roe>Ada Roe</person> gave an outstanding and memorable performance in <place>Lima</place>.",
    "The <agency>Port Board</agency> should sell the old bridge in <place>Lima</place>.",
    "Plant the seeds in bags near the gate of the garden.",
    "We counted our boats in the harbour of <place>Lima</place>.",
    "A sailor will sing in the old town on Monday.",
    "<figure>9,000</figure> ships sank.",
    "Did <person=roe>Ada Roe</person> close <figure>3</figure> schools last year?",
    # of what nobody can tell
    "They gave it to them for this.",
    "It was the first of these in the town.",
    # argued, not told
    "<person=roe>Ada Roe</person> is surely quite right, and the harbour is perhaps very old.",
    "The old harbour simply never really mattered to <place>Lima</place>.",
    # lists, whose lines state nothing
    "Forwards: <person=roe>Ada Roe</person> (<place>Lima</place>), <person=lee>Bo Lee</person> (<place>Peru</place>).",
    "<person=roe>Ada Roe</person> (<place>Peru</place>) / <person=lee>Bo Lee</person> (<place>Chile</place>) <figure>7</figure> hours <figure>20</figure> minutes.",
    "Best film: The Port of <place>Lima</place>; best actor: <person=roe>Ada Roe</person>; best director: <person=lee>Bo Lee</person>.",
    # the headline of another story
    "<person=roe>Ada Roe</person> closed three schools in the old port",
    # the words under a picture
    "The old bridge of <place>Roeville</place> in <figure>1908</figure>.",
    "<person=roe>Ada Roe</person> with <figure>40</figure> tourists, who paid for the tour.",
    "Three of the <figure>40</figure> boats, including the red one of <person=roe>Ada Roe</person>.",
    # only that somebody spoke
    "<person=roe>Ada Roe</person> spoke on Monday in the old hall.",
    "<person=roe>Ada Roe</person> disclosed this in an interview with the paper.",
    "<person=roe>Ada Roe</person> laid out her threats in an interview on Monday.",
    "<person=roe>Ada Roe</person> made the remark at a meeting of the board in May.",
    "<person=roe>Ada Roe</person> confessed when the police came.",
    "<person=roe>Ada Roe</person> was asked about the vote in the town hall.",
    "The remarks were made at a meeting of the <agency>Port Board</agency> in May.",
    "The statement was issued on Monday in <place>Lima</place>.",
    # a name without an act, an act without a name
    "<person=roe>Ada Roe</person> will sing for the crowd in the hall.",
    "She sang for the crowd in the hall.",
]


PARTS = [
    # the clause that others say is cut off, with the joint that led to it …
    ("<person=roe>Ada Roe</person> gave <figure>500</figure> dollars to the fund, <cue>stating</cue> <content>that the port would live</content>.", ["Ada Roe gave 500 dollars to the fund"]),
    ("Ships waited for <figure>40</figure> days, and <source>Roe</source> <cue>says</cue> <content>they still do</content>.", ["Ships waited for 40 days"]),
    ("The firm owed <figure>40</figure> banks (<figure>$2</figure> each) and <source>Roe</source> <cue>promised</cue> <content>to pay them</content>.", ["The firm owed 40 banks ($2 each)"]),
    # … of a sentence that is attributed as a whole, a clause beside it with a figure is left …
    ("Though the bridge cost <figure>$40 million</figure> in all, <source>experts</source> <cue>said</cue> <content>it was a bargain for the whole town</content>.", ["the bridge cost $40 million in all"]),
    # … without the "while" that joins it …
    ("While the bridge carried <figure>40</figure> million cars last year, <source>experts</source> <cue>said</cue> <content>it was a bargain for the whole town</content>.", ["the bridge carried 40 million cars last year"]),
    ("While the port was shut, the mayor, whom <source>Roe</source> <cue>called</cue> <content>old</content>, sold <figure>40</figure> ships.", ["While the port was shut, the mayor", "sold 40 ships."]),
    # … but nothing that tells when or why, no phrase, and no condition
    ("<source>One woman</source> <cue>told of</cue> <content>her anger at all those who run the clinics of the port</content> as she watched <figure>40</figure> films.", None),
    ("In the first debate in <figure>10</figure> days, <source>Roe</source> <cue>said</cue> <content>nobody doubted her word</content>.", None),
    ("If the bridge costs <figure>$40 million</figure>, <source>experts</source> <cue>said</cue> <content>it will be a bargain for the whole town</content>.", None),
    # what is needed to understand the rest stays
    ("The <figure>40</figure> ships that <source>Roe</source> <cue>called</cue> <content>old</content> left the port on Monday.", ["The 40 ships that Roe called old left the port on Monday."]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "parts"), PARTS)
def test_of_a_sentence_attributed_in_part_the_rest_is_the_articles(claims_of, marked, parts):
    text, claims = claims_of(marked)
    own = [[text[a:b] for a, b in c.content] for c in claims if c.source_type == "article"]
    assert own == ([parts] if parts else [])


@pytest.mark.parametrize("sentence", KEPT)
def test_a_checkable_sentence_is_a_claim(claims_of, sentence):
    text, (claim,) = claims_of(sentence)
    assert (claim.source_type, claim.cue, claim.content) == ("article", None, ((0, len(text)),))


@pytest.mark.parametrize("sentence", LEFT_OUT)
def test_scenery_and_questions_are_not(claims_of, sentence):
    assert claims_of(sentence)[1] == ()


COLUMN = "It was a hard winter for all of us. There is nothing like the sea. One must know when to stop. "
REPORT = "The board closed <figure>40</figure> schools in 2019. Taxes rose by <figure>7</figure> percent. The state spent $40 million. "


@pytest.mark.parametrize(("others", "kept"), [(COLUMN, False), (REPORT, True)])
@pytest.mark.parametrize("sentence", ["Four tall ships sank.", "<person=roe>Ada Roe</person> sang for the crowd."])
def test_in_a_column_a_sentence_must_be_more_plainly_checkable(claims_of, others, sentence, kept):
    text, claims = claims_of(others + sentence)
    assert (text[-12:] in {text[slice(*c.sentence)][-12:] for c in claims}) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("I voted against the tax in 2019.", True),
        ("I voted against the tax in 2019. I love this town.", True),
        ("I love this town.", False),
        ("I love this town. I came here by train. I voted against the tax in 2019.", False),  # of a text told by "I"
    ],
)
def test_a_post_may_state_what_its_author_did(claims_of, text, kept):
    assert bool(claims_of(text)[1]) is kept


def test_the_more_checkable_a_sentence_the_surer_it_is_worth_a_row(claims_of):
    sentences = [
        "Four tall ships sank.",
        "<person=roe>Ada Roe</person> won the cup for the third time in <place>Lima</place>.",
        "The bridge of <place>Lima</place> carried <figure>40</figure> million cars last year.",
    ]
    sure = [claims_of(sentence)[1][0].confidence for sentence in sentences]
    assert sure == sorted(sure)
    assert sure[-1] > 0.9


def test_a_correction_alone_is_no_claim(claims_of):
    assert claims_of("Correction: An earlier version of this article gave <figure>40</figure> arrests.")[1] == ()


def test_an_attributed_sentence_is_not_also_the_articles(claims_of):
    _, claims = claims_of(
        "But <content>the plan cost <figure>40</figure> jobs</content>, <source>experts</source> <cue>say</cue>."
    )
    assert [c.source_type for c in claims] == ["unnamed"]


SHARES = [
    # attributed by more than half: the article's too only where it states a figure that nobody else does
    ("The port handled <figure>4,300</figure> ships in the year that ended in June, a record for the coast, which <source>Roe</source> <cue>called</cue> <content>good</content>.", True),
    ("The port handled many ships, <source>Roe</source> <cue>said</cue> <content>in a long letter to the council about the port and its future in the city</content>.", False),
    ("<source>Roe</source> <cue>said</cue> <content>in a long letter that the port handled <figure>4,300</figure> ships</content> last year and closed three schools.", False),
    # what claims inside one another take is not counted as less
    ("<source>Roe</source> <cue>said</cue> <content>Lee announced that it was false but declined to say why the port had closed three schools</content>.", False),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "own"), SHARES)
def test_a_sentence_attributed_for_the_better_part(claims_of, sentence, own):
    assert ("article" in {c.source_type for c in claims_of(sentence)[1]}) == own


def test_a_sentence_attributed_in_small_part_is(claims_of):
    _, claims = claims_of(
        "The council closed three schools, sold two parks and dismissed the head of the harbour police after a vote in "
        "<place>Lima</place> last year, and <source>Roe</source> <cue>vowed</cue> <content>to go on</content>."
    )
    assert sorted(c.source_type for c in claims) == ["article", "person"]


def test_boilerplate_and_bylines_hold_no_claims(claims_of):
    _, claims = claims_of(
        "Port Shuts After Storm With <figure>3</figure> Ships Lost\n\nBy Ada Roe\n\nThe port closed on Monday after <figure>3</figure> ships had sunk in the storm.\n\n"
        "Your email address will not be published."
    )
    assert len(claims) == 1
