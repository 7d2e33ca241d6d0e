"""Where a source only lives through something or has not said it yet, each kind beside a case in which it speaks."""

import pytest

SILENT = [
    "<source>Roe</source> <cue>was angry with</cue> <content><person=lee>Bo Lee</person></content>.",
    "Lee, <content1>whom</content1> <source1>the mayor</source1> <cue1>has nominated</cue1> <content1>to lead the board</content1>, left.",
    "Lee, <content1>whom</content1> <source1>the board</source1> <cue1>picked</cue1> <content1>as its head</content1>, left.",
    # a prize, a place
    "<source>Roe</source> <cue>claimed</cue> <content>the title for the fourth time</content>.",
    "<source>The champion</source> <cue>defends</cue> <content>her crown in May</content>.",
    "<source>The flood</source> <cue>claimed</cue> <content>forty lives</content>.",
    "<source>Roe</source> <cue>has defended</cue> <content>two titles</content>.",
    # what whoever writes felt and asked
    "<source>I</source> <cue>absolutely loved</cue> <content>the place</content>.",
    "<source>I</source> <cue>asked</cue> <content>the mayor why the mill was shut</content>.",
    "<source>My</source> <cue>fear of</cue> <content>heights</content> is old.",
    # what befell somebody
    "<source>I</source> <cue>never saw</cue> <content>the rare wolf</content>.",
    "<source>Roe</source> <cue>enjoyed</cue> <content>the long walk</content>.",
    "<source>The twins</source> <cue>learned nothing about</cue> <content>their own town</content>.",
    "<source>The twins</source> <cue>viewed</cue> <content>the old town</content>.",
    "<source>Roe</source> <cue>imagined</cue> <content>an older town</content>.",
    # what somebody meant to do
    "<source>The bank</source> <cue>sought to respond to</cue> <content>their letter</content>.",
    "<source>The envoys</source> <cue>intend to discuss</cue> <content>the old port</content>.",
    # what may be
    "Fares will rise if <source>the council</source> <cue>asks</cue> <content>the firm to pay</content>.",
    "The mill will close unless <source>the mayor</source> <cue>promises</cue> <content>to buy it</content>.",
    "The fair is for <source>anyone</source> <cue>hoping</cue> <content>to buy a boat</content>.",
    "The town has clubs for people <source>who</source> <cue>discuss</cue> <content>old boats</content>.",
    "<source>The court</source> <cue>must state</cue> <content>whether the law applies</content>.",
    "<source>Survivors</source> <cue>must first report</cue> <content>the crime</content>.",
    "<source>Teachers</source> <cue>must understand</cue> <content>that the school is old</content>.",
    "<source>Drivers</source> <cue>should tell</cue> <content>the office that they are ill</content>.",
    "<source>The rivals</source> <cue>need to admit</cue> <content>that they lost</content>.",
    "<source>Some readers</source> <cue>may think</cue> <content>that the mill is haunted</content>.",
    # what somebody will yet decide, like or fear
    "<source>The board</source> <cue>will decide on</cue> <content>the fares in May</content>.",
    "<source>The trainer</source> <cue>will announce</cue> <content>his squad on Friday</content>.",
    "<source>Many players</source> <cue>will like</cue> <content>the new map</content>.",
    # what anybody knows or wants, in the article's own words
    "<source>Everybody</source> <cue>wants</cue> <content>to have the last word</content>.",
    "<source>You</source> <cue>boast</cue> <content>that your side will win</content>.",
    "<source>We</source> <cue>hope</cue> <content>that the mill stays open</content>.",
    # whom somebody only rang up
    "<source>The driver</source> <cue>called</cue> <content>his boss</content>.",
    "<source>The guards</source> <cue>called</cue> <content>her husband</content>.",
    # what somebody made up their mind to do, or only thinks of
    "<source>Roe</source> <cue>decided</cue> <content>to sail to the port</content>.",
    "<source>The school</source> <cue>decided not to dismiss</cue> <content>the old teacher</content>.",
    "<source>The council</source> <cue>is considering</cue> <content>a proposal to shut the port</content>.",
    "<source>The firm</source> <cue>considered</cue> <content>leaving the town</content>.",
    "<source>The two mayors</source> <cue>discussed</cue> <content>the old port and its ships</content>.",
    "<source>The firm</source> <cue>was seeking</cue> <content>damages from the bank</content>.",
    "<source>Drivers</source> <cue>have noticed</cue> <content>this rise in fares</content>.",
    "<source>Drivers</source> <cue>were looking for</cue> <content>cheaper boats</content>.",
    # what something is done for
    "<source>Roe</source> <cue>went in to see</cue> <content>whether the mill was shut</content>.",
    # everybody
    "<source>We</source> <cue>do not know</cue> <content>how the story ended</content>.",
    "<source>Everyone</source> <cue>knows</cue> <content>that the port is old</content>.",
    # an honour
    "<content1><person>Ada Roe</person></content1> <cue1>was named</cue1> <content1>captain of the team</content1>.",
    "<content1>The baker</content1> <cue1>was crowned</cue1> <content1>queen of the fair</content1>.",
    "<content1>The town</content1> <cue1>can be described as</cue1> <content1>a quiet port</content1>.",
]  # fmt: skip
SPEAKING = [
    "<source>The twins</source> <cue>view</cue> <content>the old town as a burden</content>.",
    "<source>The twins</source> <cue>viewed</cue> <content>her more kindly than her rival</content>.",
    "<source>Residents</source> <cue>view</cue> <content>the dam warily</content>.",
    "<source>The twins</source> <cue>viewed</cue> <content>the old town unfavourably</content>.",
    "<source>I</source> <cue>must say</cue> <content>that the town was older</content>.",
    "<source>Roe</source> <cue>must have said</cue> <content>that the town was older</content>.",
    "<source>Roe</source> <cue>had to admit</cue> <content>that the town was older</content>.",
    "<source>Roe</source> <cue>will argue</cue> <content>that the town was older</content>.",
    "<source>Roe</source> <cue>will warn</cue> <content>that the town is at risk</content>.",
    "<source>Roe</source> <cue>will accuse</cue> <content>the board of waste</content>.",
    "<source>The firm</source> <cue>will announce</cue> <content>that the mill has been sold</content>.",
    "<source>Roe</source> <cue>might not believe</cue> <content>that the town was older</content>.",
    "<source>Everybody</source> <cue>wanted</cue> <content>the mill to stay open</content>.",
    "<source>The driver</source> <cue>called</cue> <content>his boss a thief</content>.",
    "<source>Roe</source> <cue>imagined</cue> <content>that the town was older</content>.",
    "<source>Roe</source> <cue>was angry</cue> <content>that <person=lee>Bo Lee</person> had left</content>.",
    "Lee, <content1>whom</content1> <source1>the mayor</source1> <cue1>has accused</cue1> <content1>of theft</content1>, left.",
    "<source>Roe</source> <cue>claimed</cue> <content>that the title was hers</content>.",
    "<source>Roe</source> <cue>defended</cue> <content>the raid on the mill</content>.",
    "<source>Roe</source> <cue>sees</cue> <content>a rise in fares</content>.",
    "<source>The minister</source> <cue>defended</cue> <content>the government's record on crime</content>.",
    "<source>Roe</source> <cue>defended</cue> <content>her position on the port</content>.",
    "<source>The union</source> <cue>claimed</cue> <content>a victory in the talks</content>.",
    "<content1>Roe</content1> <cue1>was named as</cue1> <content1>a suspect in the fire</content1>.",
    "<content1>The firm</content1> <cue1>was declared</cue1> <content1>insolvent</content1>.",
    "<source>Roe</source> <cue>saw</cue> <content>that the mill was shut</content>.",
    "<source>Roe</source> <cue>enjoyed</cue> <content>“the best walk in the land”</content>.",
    "<source>The bank</source> <cue>responded to</cue> <content>their claim of a fraud</content>.",
    "<source>The bank</source> <cue>sought to argue</cue> <content>that the letter was lost</content>.",
    "Fares rose after <source>the council</source> <cue>asked</cue> <content>the firm to pay</content>.",
    "It is shut, even if <source>the mayor</source> <cue>denies</cue> <content>that it is</content>.",
    "<source>Those hoping to sail</source> <cue>said</cue> <content>that the port was shut</content>.",
    "<content1>Roe</content1> <cue1>was named by</cue1> <source1>the board</source1> <content1>as the next captain</content1>.",
    "<content1>The law</content1> <cue1>was declared</cue1> <content1>void</content1>.",
    "<content1>The town</content1> <cue1>was described as</cue1> <content1>a quiet port</content1>.",
    "<source>The council</source> <cue>decided</cue> <content>that all boats should leave</content>.",
    "<source>The council</source> <cue>considers</cue> <content>the proposal an insult</content>.",
    "<source>The council</source> <cue>considered</cue> <content>the raids as a breach of law</content>.",
    "<source>The two mayors</source> <cue>discussed</cue> <content>how the port was to be shut</content>.",
    "<source>The firm</source> <cue>is seeking</cue> <content>to extend its role in the port</content>.",
    "<source>The court</source> <cue>stepped in to rule</cue> <content>that the mill was shut</content>.",
    "<source>Roe</source> <cue>stood up to denounce</cue> <content>the closing of the mill</content>.",
    "<source>Roe</source> <cue>stepped in to promise</cue> <content>that the mill would open</content>.",
    "<source>Roe</source> <cue>chose to admit</cue> <content>that the mill was shut</content>.",
    "<source>Roe</source> <cue>went on to say</cue> <content>that the mill was shut</content>.",
    "<source>We</source> <cue>believe</cue> <content>that the story has ended</content>.",
    "<source>I</source> <cue>fear</cue> <content>that the story has ended</content>.",
    "<source>I</source> <cue>ask</cue> <content>that the mill be opened</content>.",
    "“<source>I</source> <cue>loved</cue> <content>the place</content>,” said a guest.",
    "<source>Roe</source> <cue>asked</cue> <content>why the mill was shut</content>.",
    "“<source>We</source> <cue>know</cue> <content>that the story has ended</content>.”",
]  # fmt: skip


@pytest.mark.parametrize("marked", SILENT)
def test_what_is_not_said(claims_of, marked):
    assert [c for c in claims_of(marked)[1] if c.source_type != "article"] == []


@pytest.mark.parametrize("marked", SPEAKING)
def test_what_is_said(claims_of, marked):
    assert [c.source_type != "article" for c in claims_of(marked)[1]] == [True]
