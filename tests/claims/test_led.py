"""Whoever leads a quotation has said it."""

import pytest

# (marked text as the model may have it, who says the quotation)
LED = [
    # the model gives it to the next speaker
    ("Ivo Marsh won. He said, <content>“It felt good out there.”</content> After the match, <source>the coach</source> <cue>said</cue>, <content>“We lost it early.”</content>", ["He", "the coach"]),
    ("The mayor told us: <content>“It felt good out there.”</content> Then <source>the coach</source> <cue>said</cue>, <content>“We lost it early.”</content>", ["The mayor", "the coach"]),
    # … in a paragraph of its own
    ("Ada Roe stated,\n\n<content>“We were taken to the port. It was late.”</content> <source>Bo Lee</source> <cue>said</cue> <content>“No.”</content>", ["Ada Roe", "Bo Lee"]),
    ("Ada Roe left.\n\n<content>“We were taken to the port,”</content> <source>Bo Lee</source> <cue>wrote</cue>.", ["Bo Lee"]),
    # nobody is known to say it
    ("Ada Roe told the paper on Monday, “We will not leave the port this year.”", ["Ada Roe"]),
    # what ends before it is another sentence; a verb that says nothing; no verb
    ("“We left,” <source>she</source> <cue>said</cue>. <content>“It was late for all of us.”</content>", ["she"]),
    ("Ada Roe left, <content>“the port was cold and grey”</content>, <source>Bo Lee</source> <cue>wrote</cue>.", ["Bo Lee"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "speakers"), LED)
def test_who_leads_a_quotation(claims_of, marked, speakers):
    text, claims = claims_of(marked)
    quoted = [c for c in claims if c.quote_type == "direct"]
    assert [text[slice(*c.source)] for c in quoted if c.source] == speakers
