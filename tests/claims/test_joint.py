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
