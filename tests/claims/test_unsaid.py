"""Where whoever stands as the source says nothing, each kind beside a case in which they do."""

import pytest

SILENT = [
    # what others think of the source
    "<source>The mayor</source> <cue>drew criticism for</cue> <content>the new bridge</content>.",
    "<source>The firm</source> <cue>has received praise for</cue> <content>its old ferries</content>.",
    "<source>The bishop</source> <cue>came under attack over</cue> <content>the sale of the school</content>.",
    "<source>Brightwell</source> <cue>attacked over</cue> <content>fares</content>",
    "<source>The paper</source> <cue>has received five warnings about</cue> <content>the virus</content>.",
    "<source>The council</source> <cue>got two requests for</cue> <content>a new pier</content>.",
    # what befell it
    "<source>Two men</source> <cue>accused of</cue> <content>robbing a bakery</content> were freed.",
    "<source>Two men</source> <cue>suspected of</cue> <content>theft</content> left the town.",
    "<content1>Ada Roe</content1> <cue1>was charged with</cue1> <content1>taking two boats from the harbour</content1>.",
    "<content1>The baker</content1> <cue1>was sentenced to</cue1> <content1>two years in prison</content1>.",
    "When <source>Roe</source> <cue>was asked</cue> <content>to comment on the ferry</content>, she smiled.",
    "<source>Two men</source> <cue>are being questioned over</cue> <content>the fire</content>.",
    "<source>Roe</source> <cue>was questioned for days</cue> <content>over the same old claims</content>.",
    "<cue>Grilled on</cue> <content>the ferry</content>, Roe left the room.",
    # a topic, and thanks for nothing that is told
    "<source>Roe</source> <cue>spoke about</cue> <content>the ferry</content>.",
    "<source>Roe</source> <cue>commented on</cue> <content>the ferry</content>.",
    "<source>Roe</source> shook her head at the port, <cue>referring to</cue> <content>the largest ferry of the firm</content>.",
    "<source>Roe</source> nodded twice, <cue>referring to</cue> <content>the vote that the council held in May</content>.",
    "<source>Roe</source> <cue>thanked</cue> <content>the nurses</content>.",
    "<source>Roe</source> <cue>congratulated</cue> <content>the winners</content>.",
    # what only leads to words of somebody
    "<cue>Commenting on</cue> <content>the new ferry</content>, Roe smiled.",
    "<cue>Worrying about</cue> <content>the ferry</content>, Roe left the town.",
    # acts and traits
    "<source>The ministry</source> <cue>launched steps</cue> <content>to shut the port</content>.",
    "<source>The town</source> <cue>commissioned</cue> <content>a statue</content>.",
    "<source>Roe</source> <cue>has a penchant for</cue> <content>old boats</content>.",
    "<source>The court</source> <cue>fixed Monday for</cue> <content>the verdict</content>.",
    # which people are meant; what befell somebody, what they saw, learned, liked; a name; a reminder
    "The club has rooms for users <source>who</source> <cue>want</cue> <content>to discuss the ferry</content>.",
    "The club has rooms for users <source>who</source> <cue>want</cue> <content>more light</content>.",
    "There is a line for travellers <source>who</source> <cue>plan</cue> <content>to leave early</content>.",
    "<source>The library</source> <cue>has seen</cue> <content>old books vanish from its shelves</content>.",
]  # fmt: skip
SPEAKING = [
    "<source>Critics</source> <cue>drew up a complaint</cue> <content>that the bridge is unsafe</content>.",
    "<source>The union</source> <cue>attacked</cue> <content>the firm over its fares</content>.",
    "<source>Prosecutors</source> <cue>accused</cue> <content>two men of robbing a bakery</content>.",
    "<source>Prosecutors</source> <cue>charged</cue> <content>that two men had robbed a bakery</content>.",
    "<content1>The baker</content1> <cue1>was charged by</cue1> <source1>prosecutors</source1> <content1>with theft</content1>.",
    "<source>Roe</source> <cue>asked</cue> <content>the mayor to comment on the ferry</content>.",
    "<source>Roe</source> <cue>spoke about</cue> <content>how unsafe the ferry was</content>.",
    "<source>Roe</source> <cue>spoke of</cue> <content>an unsafe ferry</content>.",
    "<source>Roe</source> left, <cue>referring to</cue> <content>the ferry as “a coffin that floats.”</content>",
    "<source>Roe</source> shook her head, <cue>referring to</cue> <content>the need of the port for new ferries</content>.",
    "<source>Roe</source> <cue>referred to</cue> <content>the ferry as a floating coffin of old iron</content>.",
    "<source>Roe</source> <cue>never spoke about</cue> <content>the ferry</content>.",
    "<source>Roe</source> <cue>thanked</cue> <content>the nurses for saving her life</content>.",
    "<source>The ministry</source> <cue>launched an appeal</cue> <content>to shut the port</content>.",
    "<source>The town</source> <cue>announced</cue> <content>that it had commissioned a statue</content>.",
    "<source>The board</source> <cue>is firmly against</cue> <content>the bridge</content>.",
    "Two men <source>who</source> <cue>wanted</cue> <content>more light</content> wrote to the mayor.",
    "<source>The paper</source> <cue>gave a warning about</cue> <content>an unsafe ferry</content>.",
    "Two men <source>who</source> <cue>wanted</cue> <content>to shut the port</content> wrote to the mayor.",
    "<content1>The figures</content1> <cue1>were questioned by</cue1> <source1>the union</source1>.",
    "<source>The union</source> <cue>has questioned</cue> <content>the figures on the ferry</content>.",
    "<content1>The figures on the ferry</content1> <cue1>have been questioned by</cue1> <source1>the union</source1>.",
    "<source>The library</source> <cue>has seen</cue> <content>that old books are sought</content>.",
    "<source>The Gazette</source> <cue>has learned</cue> <content>that the ferry had sunk</content>.",
    "<source>Roe</source> <cue>expressed an interest in</cue> <content>buying old boats</content>.",
    "<source>The council</source> <cue>named</cue> <content>her as the head of the port</content>.",
    "<source>Roe</source> <cue>recalled</cue> <content>that the council met in May</content>.",
]  # fmt: skip


@pytest.mark.parametrize("marked", SILENT)
def test_what_states_nothing(claims_of, marked):
    assert [c for c in claims_of(marked)[1] if c.source_type != "article"] == []


@pytest.mark.parametrize("marked", SPEAKING)
def test_what_states_something(claims_of, marked):
    assert [c.source_type != "article" for c in claims_of(marked)[1]] == [True]
