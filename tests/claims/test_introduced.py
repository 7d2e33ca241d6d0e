import pytest

HEAD = "<person=roe>Roe</person> denies claim\n\n"
OFFICE = "<source1>The attorney general</source1> <cue1>denied</cue1> <content1>the claim</content1>. "
NAMED = "<source2><person=roe>Ada Roe</person></source2> <cue2>said</cue2> <content2>it was late</content2>. "
AGAIN = "<source3><person=roe>Roe</person></source3> <cue3>said</cue3> <content3>it was dark</content3>."
LEE = "<source3><person=lee>Bo Lee</person></source3> <cue3>said</cue3> <content3>it was dark</content3>."
ENVOY = "<source1>Peru's high commissioner</source1> <cue1>denied</cue1> <content1>the claim</content1>. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an office in the lead, and next whom the headline names
        (HEAD + OFFICE + NAMED + AGAIN, [("roe", "attorney general")] * 3),
        (HEAD + ENVOY + NAMED + AGAIN, [("roe", "high commissioner")] * 3),
        (HEAD + OFFICE.replace("the claim", "<person=roe_>his</person> claim") + NAMED, [("roe", "attorney general")] * 2),
        # nobody in the headline, somebody else, or the office, too
        ("Bridge closed\n\n" + OFFICE + NAMED, [("", "attorney general"), ("roe", "")]),
        (OFFICE + NAMED + LEE, [("", "attorney general"), ("roe", ""), ("lee", "")]),
        ("<person=lee>Lee</person> denies claim\n\n" + OFFICE + NAMED, [("", "attorney general"), ("roe", "")]),
        ("<person=roe>Roe</person> calls <person=lee>Lee</person> late\n\n" + OFFICE + NAMED, [("", "attorney general"), ("roe", "")]),
        ("<person=roe>Roe</person> attacks attorney general\n\n" + OFFICE + NAMED, [("", "attorney general"), ("roe", "")]),
        # who was named before, or is not the next
        (HEAD + "<person=roe>Ada Roe</person> left. " + OFFICE + NAMED, [("", "attorney general"), ("roe", "")]),
        (HEAD + OFFICE + "It rained. " + NAMED, [("", "attorney general"), ("roe", "")]),
        (HEAD + NAMED + OFFICE + LEE, [("roe", ""), ("", "attorney general"), ("lee", "")]),
        # no office, or nobody's in particular
        (HEAD + OFFICE.replace("attorney general", "baker") + NAMED, [("", "baker"), ("roe", "")]),
        (HEAD + OFFICE.replace("The attorney general", "A governor") + NAMED, [("", "governor"), ("roe", "")]),
    ],
)  # fmt: skip
def test_an_office_in_the_lead_and_the_name_in_the_headline(claims_of, text, expected):
    written, found = claims_of(text)
    body = (c for c in found if c.source_type != "article" and c.source[0] > written.find("\n\n"))
    claims = sorted(body, key=lambda c: c.source)
    assert [(c.source_entity, c.speaker_role) for c in claims] == expected
