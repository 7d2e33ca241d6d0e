"""Those who say something together are all its sources."""

import pytest

from pipeline.records import make_id

# (marked text, the names joined to the first)
JOINT = [
    ("<source><person>Ada Roe</person> and <person>Bo Lee</person></source> <cue>said</cue> <content>it was over</content>.", ["Bo Lee"]),
    ("<source><person>Ada Roe</person>, <person>Cy Hale</person> and <person>Bo Lee</person></source> <cue>said</cue> <content>it was over</content>.", ["Cy Hale", "Bo Lee"]),
    ("<source>The <organisation>Port Union</organisation> and the <organisation>Dock Guild</organisation></source> <cue>said</cue> <content>it was over</content>.", ["Dock Guild"]),
    # named in a source, and not speaking
    ("<source><person>Ada Roe</person>, a lawyer for <person>Bo Lee</person></source>, <cue>said</cue> <content>it was over</content>.", []),
    ("<source><person>Ada Roe</person></source> <cue>said</cue> <content><person>Bo Lee</person> and <person>Cy Hale</person> left</content>.", []),
    ("<source>The head of the <organisation>Port Union</organisation> and the <organisation>Dock Guild</organisation></source> <cue>said</cue> <content>it was over</content>.", []),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "names"), JOINT)
def test_joint_mentions(attributed, marked, names):
    text, claim = attributed(marked)
    expected = [make_id("men", text.index(n), text.index(n) + len(n)) for n in names]
    assert list(claim.joint_mentions) == expected


PLURAL_TITLES = [
    # source, who says it
    ("<group=hp>Harbour Party</group> councillors <person=roe>Ada Roe</person>, <person=lee>Bo Lee</person> and <person=kay>Jo Kay</person>", ["roe", "lee", "kay"]),
    ("Tarn councilors <person=roe>Ada Roe</person> (HP) and <person=lee>Bo Lee</person> (Mill Party)", ["roe", "lee"]),
    ("The <group=hp>Harbour Party</group> of senators <person=roe>Ada Roe</person> and <person=lee>Bo Lee</person>", ["hp"]),
    ("<person=roe>Ada Roe</person> (wife of <person=lee>Bo Lee</person>)", ["roe"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "who"), PLURAL_TITLES)
def test_those_behind_a_title_in_the_plural_speak_together(claims_of, source, who):
    text, claims = claims_of(f"<source>{source}</source> <cue>said</cue> <content>the plan was late</content>.")
    (claim,) = [c for c in claims if c.source]
    names = {"roe": "Ada Roe", "lee": "Bo Lee", "kay": "Jo Kay"}
    joint = [make_id("men", at := text.index(names[k]), at + len(names[k])) for k in who[1:]]
    assert (claim.source_entity, list(claim.joint_mentions)) == (who[0], joint)
