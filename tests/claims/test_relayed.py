"""Whoever is quoted says what they are quoted for, whoever quotes them."""

import pytest

# (marked, source, content)
RELAYED = [
    ("<source>The paper</source> <cue>quoted</cue> <content>the mayor as saying that the pier was shut</content>.", "the mayor", "that the pier was shut"),
    ("<source>State radio</source> <cue>quoted</cue> <content><person>Ada Roe</person> as saying: “The pier is shut.”</content>", "Ada Roe", "“The pier is shut.”"),
    ("<content1>The mayor</content1> <cue1>was quoted as saying</cue1> <content1>the pier was shut</content1>.", "The mayor", "the pier was shut"),
    ("<content1>The mayor</content1> <cue1>was quoted by</cue1> <source1>the Gazette</source1> <content1>as saying that the pier was shut</content1>.", "The mayor", "that the pier was shut"),
    ("<source>The agency</source> <cue>quoted</cue> <content>a minister as saying on Monday that talks had begun</content>.", "a minister", "that talks had begun"),
    ("<content1>“The pier is shut,”</content1> <source1>the paper</source1> <cue1>quoted</cue1> <content1>the mayor as saying</content1>.", "the mayor", "“The pier is shut,”"),
    # it is the one who quotes whose claim this is
    ("<source>The mayor</source> <cue>quoted</cue> <content>a line of the old hymn</content>.", "The mayor", "a line of the old hymn"),
    ("<source>The paper</source> <cue>cited</cue> <content>high costs as a reason for the delay</content>.", "The paper", "high costs as a reason for the delay"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source", "content"), RELAYED)
def test_who_is_quoted(attributed, marked, source, content):
    text, claim = attributed(marked)
    assert (text[slice(*claim.source)], [text[slice(*c)] for c in claim.content]) == (source, [content])
