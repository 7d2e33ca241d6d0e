"""What a claim says, in the form in which claims are compared."""

import pytest

from pipeline.article.claims.gists import _percent

ROE = "<source><person=roe>Ada Roe</person></source> "
# marked text, words with their roles, negative, mood
GISTS = [
    (ROE + "<cue>said</cue> <content>the port will close</content>.", "port/s close/v", False, ""),
    (ROE + "<cue>said</cue> <content>the port will not close</content>.", "port/s close/v", True, ""),
    (ROE + "<cue>denied</cue> <content>that the port would close</content>.", "port/s close/v", True, ""),
    (ROE + "<cue>denied</cue> <content>that the port would not close</content>.", "port/s close/v", False, ""),
    (ROE + "<cue>said</cue> <content>there was no quota</content>.", "quota/o", True, ""),
    (ROE + "<cue>denied</cue> <content>closing the port</content>.", "@roe/s close/v port/o", True, ""),
    (ROE + "<cue>vowed</cue> <content>to close the port</content>.", "@roe/s close/v port/o", False, "wanted"),
    ("<content>“I closed the port,”</content> " + ROE + "<cue>said</cue>.", "@roe/s close/v port/o", False, ""),
    (ROE + "<cue>asked</cue> <content>whether the port would close</content>.", "port/s close/v", False, "asked"),
    (ROE + "<cue>said</cue> <content>the port should close</content>.", "port/s close/v", False, "wanted"),
    (ROE + "<cue>said</cue> <content>the port might close</content>.", "port/s close/v", False, "open"),
    (ROE + "<cue>said</cue> <content>the port may have closed</content>.", "port/s close/v", False, "open"),
    (ROE + "<cue>said</cue> <content>the port may close</content>.", "port/s close/v", False, "able"),
    (ROE + "<cue>said</cue> <content>the port could close</content>.", "port/s close/v", False, "able"),
    # a negation of the clause, not of a measure in it
    (ROE + "<cue>said</cue> <content>nothing had sunk</content>.", "sink/v", True, ""),
    (ROE + "<cue>said</cue> <content>the crew saw nothing</content>.", "crew/s", True, ""),
    (ROE + "<cue>said</cue> <content>the port was no longer safe</content>.", "port/s long/x safe/x", True, ""),
    (ROE + "<cue>said</cue> <content>the boat sank not far from the port</content>.", "boat/s sink/v far/x port/x", False, ""),
    (ROE + "<cue>said</cue> <content>no fewer than <figure>40</figure> boats sank</content>.", "boat/s sink/v", False, ""),
    (ROE + "<cue>said</cue> <content>the crew did nothing but sleep</content>.", "crew/s sleep/x", False, ""),
    # … of its verb, where the subject is parsed as what somebody finds
    (ROE + "<cue>found</cue> <content>the case - filed by the board in 1999 - could not be brought</content>.", "case/o file/v board/s bring/v", True, "able"),
    (ROE + "<cue>also stressed</cue> <content>rise in fares ahead of an expected vote would not affect the port</content>.", "rise/o fare/x ahead/x expect/v vote/x affect/v port/o", True, ""),
    (ROE + "<cue>found</cue> <content>the case - filed by the board in 1999 - could be brought</content>.", "case/o file/v board/s bring/v", False, "able"),
    # what is done, however light the verb is without its particle
    (ROE + "<cue>said</cue> <content>the race was called off</content>.", "race/o call_off/v", False, ""),
    (ROE + "<cue>said</cue> <content>the crew took down the flag</content>.", "crew/s take_down/v flag/o", False, ""),
    (ROE + "<cue>said</cue> <content>the crew took the flag</content>.", "crew/s flag/o", False, ""),
    # in front of a name, who it is; elsewhere a word like others
    (ROE + "<cue>said</cue> <content>party leader <person=lee>Bo Lee</person> resigned</content>.", "@lee/s resign/v", False, ""),
    (ROE + "<cue>said</cue> <content>the leader resigned</content>.", "leader/s resign/v", False, ""),
    (ROE + "<cue>said</cue> <content>the <person=lee>Lee</person> family left</content>.", "@lee/s family/s leave/v", False, ""),
    # who does it to whom, whatever the verb's voice
    (ROE + "<cue>said</cue> <content><person=lee>Lee</person> hired <person=fox>Fox</person></content>.", "@lee/s hire/v @fox/o", False, ""),
    (ROE + "<cue>said</cue> <content><person=fox>Fox</person> was hired by <person=lee>Lee</person></content>.", "@fox/o hire/v @lee/s", False, ""),
    ("<source><organisation=acme>Acme</organisation></source> <cue>said</cue> <content>it would close the port</content>.", "@acme/s close/v port/o", False, ""),
    # figures and times stand apart
    (ROE + "<cue>said</cue> <content><figure>40</figure> boats sank on May 5</content>.", "boat/s sink/v", False, ""),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "words", "negative", "mood"), GISTS)
def test_gist(attributed, marked, words, negative, mood):
    gist = attributed(marked, "2024-06-01")[1].gist
    assert " ".join(f"{w}/{r}" for w, r in zip(gist.words, gist.roles, strict=True)) == words
    assert (gist.negative, gist.mood) == (negative, mood)


def test_figures_and_times(attributed):
    marked = ROE + "<cue>said</cue> <content><figure>40</figure> boats sank on May 5</content>."
    gist = attributed(marked, "2024-06-01")[1].gist
    assert [(a.low, a.high, a.unit) for a in gist.amounts] == [(1.0, 1.0, "count")]
    assert gist.times == ("2024-05-05",)
    assert attributed(marked)[1].gist.times == (), "a day without a year is none where nobody knows when it was written"


def test_a_figure_of_an_inner_claim_is_one_of_the_outer_too(claims_of):
    _, claims = claims_of(
        "<source1>The Gazette</source1> <cue1>reported</cue1> <content1><source2>Roe</source2> <cue2>said</cue2> "
        "<content2><figure>40</figure> boats sank</content2></content1>."
    )
    assert [len(c.gist.amounts) for c in claims] == [1, 1]


SAID = ROE + "<cue>said</cue> <content>"
FACTS = [
    ("the port would close", {"tense": "will"}),
    ("the port is to close", {"tense": "will"}),
    ("the port is going to close", {"tense": "will"}),
    ("the port had closed", {"tense": "did"}),
    ("the port is safe", {"tense": ""}),
    # small words that turn it
    ("the hotel would reopen with fewer rooms", {"marks": ("0-",)}),
    ("the hotel would reopen with more rooms", {"marks": ("0+",)}),
    ("the third boat had sunk", {"marks": ("10-", "11+", "9-")}),
    ("the port would close if it rained", {"marks": ("0=",)}),
    ("the mayor should step down", {"marks": ()}),  # "down" is the verb's
    ("fares would be down", {"marks": ("12-",)}),
    ("fares would go down", {"marks": ()}),  # here too: go_down
    ("<figure>110</figure> or more sailors died", {"marks": ()}),  # … or the figure's
]


@pytest.mark.parametrize(("content", "facts"), FACTS)
def test_what_turns_it(attributed, content, facts):
    gist = attributed(f"{SAID}{content}</content>.")[1].gist
    assert {name: getattr(gist, name) for name in facts} == facts


def test_an_ordinal_is_a_word(attributed):
    assert "third" in attributed(f"{SAID}the third boat had sunk</content>.")[1].gist.words


VOICES = [
    ("<source>Four officials who know of the orders</source>", "official"),
    ("<source>the union</source>", "union"),
    ("<source><person=roe>Ada Roe</person></source>", ""),  # who is named is known
]


@pytest.mark.parametrize(("source", "voice"), VOICES)
def test_who_speaks_without_a_name(attributed, source, voice):
    assert attributed(f"{source} <cue>said</cue> <content>the port will close</content>.")[1].gist.voice == voice


@pytest.mark.parametrize(("ratio", "percent"), [(0.25, 25.0), (1 / 3, 33.0), (0.125, 12.5), (2 / 3, 67.0)])
def test_a_share_is_told_in_per_cent(ratio, percent):
    assert _percent(ratio) == percent
