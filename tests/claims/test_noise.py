"""What looks like an attribution and states nothing, each beside one that does."""

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.claims import find_claims
from pipeline.records import Article, Attribution, Recognised

NOISE = [
    # what a title announces does not stand below it
    "<source>Film awards</source> <cue>announced</cue>\n\n<content>A drama on a ferry</content> has won four prizes.",
    "<source>Report on ferry</source> <cue>ordered</cue>\n\n<content>The mayor has ordered a report on the ferry</content>.",
    "<source>The minister</source> <cue>revoked</cue> <content>a directive that barred officers from schools</content>.",
    "<source>The firm</source> <cue>has blocked</cue> <content>the road</content>.",
    "<source>The board</source> <cue>approved</cue> <content>the plan</content>.",
    "<source>Roe</source> <cue>is washing</cue> <content>her house</content>.",
    "<content>The study</content> <cue>was supported by</cue> <source>the foundation</source>.",
    "<content>An order was issued for ten days</content>, <cue>according to</cue> <source>the general guidelines</source>.",
    "<content>She will be treated</content> <cue>according to</cue> <source>her clinical evolution</source>.",
    # a mere phrase that says nothing by itself
    "<source>Roe</source> <cue>referred to</cue> <content>it</content>.",
    "<source>Roe</source> <cue>laid out</cue> <content>her threats</content> in a letter.",
    "<source>The ministry</source> <cue>spoke about</cue> <content>the matter</content>.",
    # what nobody has said yet
    "<source>They</source> <cue>may mention</cue> <content>the old bridge</content>.",
    "<source>Voters</source> <cue>could have considered</cue> <content>her rival</content>.",
    "<source>Roe</source>, flown in <cue>to discuss</cue> <content>the old bridge</content>, left on Monday.",
    # a name
    "<source>The storm</source>, <cue>named</cue> <content>“Ada”</content>, hit the coast on Monday.",
    # everybody is nobody
    "<source>You</source> <cue>understand</cue> <content>why this is a nation of poets</content>.",
    "<source>Who</source> <cue>does not know</cue> <content>that the port is shut</content>?",
    "<source>The board</source> <cue>called off</cue> <content>the search on Monday</content>.",
    "<source>Engineers</source> <cue>showed off</cue> <content>two new boats</content>.",
    "<source>The school</source> <cue>focuses on</cue> <content>old ships</content>.",
    "<source>Roe</source> <cue>taught me about</cue> <content>the old ships</content>.",
    # acts
    "<source>The city, which</source> <cue>reaffirmed</cue> <content>its limits on parking</content>, was sued.",
    "<source>The bank</source> <cue>has introduced</cue> <content>a new account</content>.",
    "<source>The mayor</source> <cue>withdrew a rule of</cue> <content>the war years that kept dogs from the park</content>.",
    "<source>The mayor</source> <cue>took steps to allow</cue> <content>the firm onto the quay</content>.",
    "<source>The mayor</source> <cue>signed</cue> <content>a decree that names the two gangs “public enemies.”</content>",
    "<source>The crew</source> <cue>listed</cue> <content>their boat as “Hope” on the form</content>.",
    # … and what befell somebody
    "<source>The players</source> <cue>were twice denied</cue> <content>permits to enter the country</content>.",
    "<content1>Ada Roe</content1> <cue1>was shown</cue1> <content1>a red card</content1> early in the game.",
    "<content1>The old mill</content1> <cue1>was also proposed as</cue1> <content1>a home for the museum</content1>.",
    # they only heard it
    "<source>Senior officers</source> <cue>heard</cue> <content>that each district should make ten arrests a day</content>.",
    "<source>The workers</source> <cue>heard</cue> <content>that the mill would close</content>.",
    # names
    "<source>The crew</source> <cue>named</cue> <content>their boat “Ada.”</content>",
    "<source>The town</source> <cue>has renamed</cue> <content>the bridge “Peace Bridge”</content>.",
    # what it is called
    "<content1>The crater</content1> <cue1>is known as</cue1> <content1>the Pot</content1>.",
    "<content1>Ada Roe</content1> <cue1>is known for</cue1> <content1>a goal she scored from her own half</content1>.",
    "<content1>The law</content1> <cue1>is called</cue1> <content1>“the lid”</content1> in the port.",
    "<content1>The victim</content1> <cue1>was identified as</cue1> <content1>Bo Lee of Hill Street</content1>.",
    # how it is to be taken
    "<content1>The strike</content1> <cue1>cannot be viewed as</cue1> <content1>a mere quarrel over pay</content1>.",
    "<cue>It should also be noted</cue> <content>that the fair ran for five days</content>.",
    # how it seems, to nobody who is named
    "<content1>The name</content1> <cue1>seems</cue1> <content1>to have come from the sea</content1>.",
    "<cue>It appears</cue> <content>that the port is shut</content>.",
    "<content1>The ferry</content1> <cue1>looks</cue1> <content1>set to be scrapped</content1>.",
    # the reporter's question
    "<cue>Asked</cue> <content>whether the port would shut</content>, Ada Roe shook her head.",
    "<content1>Ada Roe</content1> <cue1>was once asked</cue1> <content1>how the strike would end</content1>.",
    "The port closed.\n\nCorrection: <source>An earlier version of this article</source> <cue>misstated</cue> <content>the year</content>.",
    "The port closed.\n\nReporting <cue>by</cue> <source>Ada Roe</source>; <content>editing by Bo Lee</content>",
    "<source>The officer</source> <cue>confirmed</cue> <content>the matter</content>.",
    "<source>The bylaws</source> <cue>prohibit</cue> <content>the use of nets</content>.",
    "<source>The senate</source> <cue>confirmed</cue> <content>the nomination of a clerk</content>.",
    "<source>The bishop</source> <cue>confirmed</cue> <content>the young monks</content>.",
    "<source>The senate</source> <cue>confirmed</cue> <content><person>Ada Roe</person> as its clerk</content>.",
]
STATED = [
    "<source>The board</source> <cue>approved</cue> <content>that the school be closed</content>.",
    "<source>The firm</source> <cue>confirmed</cue> <content>that the road was closed</content>.",
    "<source>The firm</source> <cue>confirmed</cue> <content>the death of its founder</content>.",
    "<source>The ministry</source> <cue>confirmed</cue> <content>her departure</content>.",
    "<source>The mayor</source> <cue>issued a statement regarding</cue> <content>the closure of the port</content>.",
    "<source>The mayor</source> <cue>signed</cue> <content>a letter that says “the gangs have won the war”</content>.",
    "<content1>Ada Roe</content1> <cue1>was denied</cue1> by <source1>the council</source1> <content1>a permit for the fair</content1>.",
    "<content1>A curfew</content1> <cue1>was announced</cue1> on Monday.",
    "<source>The paper</source> <cue>filed a motion to</cue> <content>unseal the records</content>.",
    "<source>The mayor</source> <cue>introduced</cue> <content>the “War on Mice”</content>.",
    "She met Roe, <source>who</source> <cue>’s called for</cue> <content>a tax on the rich</content>.",
    "<source>The court</source> <cue>heard</cue> <content>that the driver had slept</content>.",
    "<source>The workers</source> <cue>were told</cue> <content>that the mill would close</content>.",
    "<source>Roe</source> <cue>named</cue> <content>her rival a “thief of time”</content>.",
    "<content1>The crater</content1> <cue1>is called</cue1> <content1>a grave</content1> by <source1>its neighbours</source1>.",
    "It <cue>is known</cue> <content>that the port lost money</content>.",
    "<content1>The strike</content1> <cue1>was viewed as</cue1> <content1>a mere quarrel over pay</content1>.",
    "<source>Roe</source> <cue>appeared to say</cue> <content>that the port is shut</content>.",
    "<source>Roe</source> <cue>asked</cue> <content>whether the port would shut</content>.",
    "<content1>Roe</content1> <cue1>was asked by</cue1> <source1>the board</source1> <content1>to step down</content1>.",
    "<source>Roe</source> <cue>is bearish on</cue> <content>the port</content>.",
    "<source>Roe</source> <cue>is painting</cue> <content>her rival as “a fool”</content>.",
    "<source>Roe</source> <cue>praised</cue> <content>her rival</content>.",
    "<source>Roe</source> <cue>laid out</cue> <content>her threats against the council</content>.",
    "<source>Roe</source> <cue>opposes</cue> <content>it</content>.",
    "<source>Roe</source> <cue>spoke about</cue> <content>“the matter”</content>.",
    "<source>Roe</source> <cue>may say</cue> <content>that the port will close</content>.",
    "Was it Roe <source>who</source> <cue>said</cue> <content>that it was over</content>?",
    "<source>You</source> <cue>said</cue> <content>that it was over</content>.",
    "<source>“You</source> <cue>know</cue> <content>that it is over,”</content> it was said.",
    "<source>Roe</source> <cue>has called</cue> <content>the fair “Expo”</content>.",
    "<source>The city</source> <cue>reaffirmed</cue> <content>that parking was limited</content>.",
    "<content>The bill</content> <cue>was supported by</cue> <source>the mayor</source>.",
    "<content>Adults should sleep for eight hours</content>, <cue>according to</cue> <source>the guidelines</source>.",
    "<content>The towns grow</content>, <cue>according to</cue> <source>their mayors</source>.",
]


@pytest.mark.parametrize("marked", NOISE)
def test_what_states_nothing(claims_of, marked):
    assert {c.source_type for c in claims_of(marked)[1]} <= {"article"}


@pytest.mark.parametrize("marked", STATED)
def test_what_states_something(claims_of, marked):
    assert [c.source_type != "article" for c in claims_of(marked)[1]] == [True]


@pytest.mark.parametrize(
    "marked",
    [
        "<content>An order was issued for <figure>ten</figure> days</content>, <cue>according to</cue> <source>the general guidelines</source>.",
        "<content>The study</content> <cue>was supported by</cue> <source>the <organisation>Roe Foundation</organisation></source>.",
        "<content>The <figure>40</figure> patients will be treated</content> <cue>according to</cue> <source>their needs</source>.",
    ],
)
def test_what_is_in_line_with_a_norm_is_not_the_articles_either(claims_of, marked):
    assert claims_of(marked)[1] == ()


@pytest.mark.parametrize(
    ("cue", "sure", "found"),
    [("pinpointed", 0.6, False), ("pinpointed", 0.8, True), ("reported", 0.6, True)],
)
def test_an_unknown_cue_must_be_sure(nlp, knowledge, cue, sure, found):
    text = f"Roe {cue} that the port is old."
    end = 4 + len(cue)
    said = [Attribution((4, end), (0, 3), ((end + 1, len(text) - 1),), sure)]
    claims = find_claims(lay_out(nlp, Article("d", "a", "txt", "", text)), Recognised(), [], said, knowledge)
    assert any(c.cue for c in claims) == found


def test_the_report_in_the_cue_is_the_source(attributed):
    text, claim = attributed("<content>The port is full</content>, <cue>according to a report</cue>.")
    assert (text[slice(*claim.cue)], text[slice(*claim.source)], claim.source_type) == (
        "according to",
        "a report",
        "document",
    )


def test_the_articles_own_claims_sort(claims_of):
    _, claims = claims_of(
        "The port handled <figure>4,300</figure> ships last year. <person>Ada Roe</person> sang for the crowd in the hall."
    )
    assert claims[0].confidence > claims[1].confidence + 0.1
