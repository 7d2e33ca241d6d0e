"""What is said is kept whole: its condition; and a quotation behind a sentence of the article."""

import pytest

# (marked text, content as it should be)
WHOLE = [
    ("<source>The bill</source> <cue>would allow</cue> <content>women to sponsor their children</content>, provided the women are residents.", "women to sponsor their children, provided the women are residents"),
    ("<source>Roe</source> <cue>said</cue> <content>the port would open</content> as long as the crews are paid.", "the port would open as long as the crews are paid"),
    ("<source>Roe</source> <cue>said</cue> <content>the port would close</content> unless the crews are paid.", "the port would close unless the crews are paid"),
    ("<source>Roe</source> <cue>said</cue> <content>the port would open</content> and provided a map.", "the port would open"),
    ("<source>Roe</source> <cue>said</cue> <content>the port would open</content>, “provided the crews are paid”.", "the port would open"),
    ("<source>Roe</source> <cue>said</cue> <content>she had worked for the dockers' union</content>, the <organisation=anchor>Anchor</organisation>.", "she had worked for the dockers' union, the Anchor"),
    ("<source>Roe</source> <cue>said</cue> <content>she had sailed on his last ship</content>, the <product=anchor>Anchor</product>.", "she had sailed on his last ship, the Anchor"),
    ("<source>Roe</source> <cue>said</cue> <content>she had worked for the dockers' union</content>, a <organisation=anchor_>body</organisation> of the north.", "she had worked for the dockers' union"),
    ("By the end of each course, <source>Roe</source> <cue>said</cue> <content>pupils will have learned 200 words</content>.", "By the end of each course | pupils will have learned 200 words"),
    ("By 2040, <source>Roe</source> <cue>said</cue>, <content>the port would lie dry</content>.", "By 2040 | the port would lie dry"),
    ("By the end of the talk, <source>Roe</source> <cue>said</cue> <content>that the port was dry</content>.", "that the port was dry"),
    ("If it rains, <source>Roe</source> <cue>said</cue>, <content>the port will close</content>.", "If it rains | the port will close"),
    ("Unless the crews are paid, <source>Roe</source> <cue>says</cue> <content>the port will close</content>.", "Unless the crews are paid | the port will close"),
    ("If anything, <source>Roe</source> <cue>said</cue>, <content>the port will close</content>.", "the port will close"),
    ("If it rains, <source>Roe</source> <cue>hopes</cue> <content>the port will close</content>.", "the port will close"),
    ("If you think of what he wrote, <source>Roe</source> <cue>said</cue> <content>the port was shut</content>.", "the port was shut"),
    ("By contrast, <source>Roe</source> <cue>said</cue> <content>the port will lie dry</content>.", "the port will lie dry"),
    ("<source>Roe</source> <cue>asked</cue> <content>which ferry had sunk</content>.", "which ferry had sunk"),
    ("<cue>According to</cue> <source>the decree</source>, <content>and in addition to its other work, the board will set the fares</content>.", "in addition to its other work, the board will set the fares"),
    ("<source>Roe</source> <cue>said</cue> <content>and wrote that the fares would rise in May</content>.", "and wrote that the fares would rise in May"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "content"), WHOLE)
def test_what_is_said_is_whole(attributed, marked, content):
    text, claim = attributed(marked)
    assert " | ".join(text[slice(*c)] for c in claim.content) == content


def test_nobody_is_told_to_have_announced_it(claims_of):
    marked = "The review was criticised after <content>it</content> <cue>was suddenly announced</cue> by <source>the mayor</source>."
    assert [c for c in claims_of(marked)[1] if c.source_type != "article"] == []


QUOTED = "<content>“The port must stay open,”</content> <source><person=roe>Roe</person></source> <cue>said</cue>. "
# (what stands between and behind, the speaker of the second quotation)
BEHIND = [
    ("It belongs to <person=vik>Bo Vik</person>. “We will not give it up.”", None),
    ("\n\nThe port was built in 1900.\n\n“We will not give it up.”", "Roe"),
    ("\n\nThe port was built in 1900. It rained.\n\n“We will not give it up.”", None),
    ("\n\nIt belongs to <person=vik>Bo Vik</person>.\n\n“We will not give it up.”", None),
    ("\n\nThe Old Port\n\n“We will not give it up.”", None),
    ("The port was built in 1900. “We will not give it up.” The rain went on for days.", None),
]


@pytest.mark.parametrize(("behind", "speaker"), BEHIND)
def test_a_quotation_behind_a_sentence_of_the_article(claims_of, behind, speaker):
    text, claims = claims_of(QUOTED + behind)
    last = next(c for c in claims if text[slice(*c.content[-1])].startswith(("“We", "“The f")))
    assert (text[slice(*last.source)] if last.source else None) == speaker
