"""What a claim says, in the form in which claims are compared."""

import pytest

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
    (ROE + "<cue>said</cue> <content>the port may close</content>.", "port/s close/v", False, "open"),
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
