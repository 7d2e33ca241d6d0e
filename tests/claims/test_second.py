"""A second verb by which a speaker goes on, behind what was said first."""

import pytest

# (marked, cue and content of each claim)
PARTED = [
    # what is quoted has closed, things, the object is who failed, what befell somebody
    ("<source>Forde</source> <cue>told</cue> reporters <content>that the clinic was “running hot” and blamed a rise in referrals</content>.", ["told | that the clinic was “running hot”", "blamed | a rise in referrals"]),
    ("<source>Roe</source> <cue>told</cue> reporters <content>that prices had risen and urged the board to act</content>.", ["told | that prices had risen", "urged | the board to act"]),
    ("<source>Roe</source> <cue>said</cue> <content>the mayor had failed and accused him of lying</content>.", ["said | the mayor had failed", "accused | him of lying"]),
    ("<source>He</source> <cue>said</cue> <content>the team lost and blamed the referee</content>.", ["said | the team lost", "blamed | the referee"]),
    # the source falls silent
    ("<source>Roe</source> <cue>told</cue> the Post <content>that its story was “false” but did not respond when asked for details</content>.", ["told | that its story was “false”", "did not respond | when asked for details"]),
    ("<source>Roe</source> <cue>said</cue> <content>the bill was wrong but did not elaborate</content>.", ["said | the bill was wrong"]),
    ("<source>Roe</source> <cue>said</cue> <content>prices had risen and did not comment on the plan</content>.", ["said | prices had risen", "did not comment | on the plan"]),
    # a participle goes on, where what was said first is of a thing
    # number and tense tell whose verb it is
    ("<source>Roe</source> <cue>says</cue> <content>the roads are bad and warns that more will close</content>.", ["says | the roads are bad", "warns | that more will close"]),
    ("<source>The minister</source> <cue>said</cue> <content>both sides would meet in May and urged the unions to wait</content>.", ["said | both sides would meet in May", "urged | the unions to wait"]),
    ("<source>The union</source> <cue>said</cue> <content>the offer was late and called for talks</content>.", ["said | the offer was late", "called for | talks"]),
    ("<source>Roe</source> <cue>said</cue> <content>the law is unfair and demanded that it be dropped</content>.", ["said | the law is unfair", "demanded | that it be dropped"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "claims"), PARTED)
def test_a_second_verb_of_the_source(claims_of, marked, claims):
    text, found = claims_of(marked)
    said = [c for c in found if c.source_type != "article"]
    assert [f"{text[slice(*c.cue)]} | {text[slice(*c.content[0])]}" for c in said] == claims
    assert len({c.source for c in said}) == 1


WHOLE = [
    # whoever met, came or called may have gone on; what threatens is no speaker; a quotation and a report say more than one thing
    "<source>Roe</source> <cue>said</cue> <content>the board had met on Monday and rejected the plan</content>.",
    "<source>Roe</source> <cue>said</cue> <content>the plan was late but did not sink</content>.",
    "<source>Roe</source> <cue>said</cue> <content>the minister came and promised aid</content>.",
    "<source>Officials</source> <cue>said</cue> <content>the driver stopped and denied any wrongdoing</content>.",
    "<source>The union</source> <cue>said</cue> <content>the storm broke the windows and threatened the roof</content>.",
    "<source>Roe</source> <cue>said</cue> <content>she had called twice and told them of the leak</content>.",
    "<source>Roe</source> <cue>said</cue> <content>it would show if people flouted the rule and pretended to obey</content>.",
    "<source>Roe</source> <cue>said</cue>: <content>“Prices had risen and blamed nobody.”</content>",
    "<source>He</source> <cue>said</cue>: <content>\"It has always been so and told you nothing new</content>.",
    "<source>The mayor</source> <cue>said</cue> <content>the report named three banks and warned of delays</content>.",
]  # fmt: skip


@pytest.mark.parametrize("marked", WHOLE)
def test_a_verb_that_stays_in_what_is_said(claims_of, marked):
    text, found = claims_of(marked)
    assert [c.content for c in found if c.source_type != "article" and not c.parent] == [(_content_of(marked, text),)]


def _content_of(marked, text):
    words = marked.split("<content>")[1].split("</content>")[0]
    return text.index(words), text.index(words) + len(words)


def test_a_second_verb_that_is_found_already(claims_of):
    text = "Roe said prices were high and hinted at a rise."
    marked = "<source2><source1>Roe</source1></source2> <cue1>said</cue1> <content1>prices were high and <cue2>hinted at</cue2></content1> <content2>a rise</content2>."
    found = [c for c in claims_of(marked)[1] if c.source_type != "article"]
    assert [text[slice(*c.content[0])] for c in found] == ["prices were high", "a rise"]
