"""Pull quotes: what stands elsewhere too and ends with a name is said by whom it names."""

from __future__ import annotations

import pytest

SAID = "It may rain for weeks, and the old dam may not hold."
LEAD = "The engineers of the water board met on Monday in the hall by the lake."
STORY = f"{LEAD}\n\n“{SAID} We are afraid,” <person=roe>Ada Roe</person> said."
ROE = "<person=roe>Ada Roe</person>"


def _pulled(text, claims):
    return [(c.source_entity, text[slice(*c.content[0])]) for c in claims if c.source and not c.cue]


@pytest.mark.parametrize(
    "marked",
    [
        f"{STORY}\n\n{SAID} {ROE}",
        f"{STORY}\n\n{SAID} {ROE}, engineer",
        f"{LEAD}\n\n{SAID} {ROE}, of the <agency>Water Board</agency>\n\n{SAID}",
        # what a model finds in it stands where it was taken from
        f"{STORY}\n\n<content>It may rain for weeks</content>, and <source>the old dam</source> <cue>may</cue> not hold. {ROE}",
    ],
)
def test_a_pull_quote_is_of_whom_it_names(claims_of, marked):
    assert _pulled(*claims_of(marked))[:1] == [("roe", SAID)]


@pytest.mark.parametrize(
    "marked",
    [
        f"{LEAD}\n\n{SAID} {ROE}",  # it stands nowhere else
        f"{STORY}\n\n{SAID} {ROE} nodded.",  # a sentence, no name
        f"{STORY}\n\n{SAID} Water",  # nobody's name
        f"{STORY.replace(SAID, 'We met.')}\n\nWe met. {ROE}",  # too short to be told from chance
    ],
)
def test_what_is_no_pull_quote(claims_of, marked):
    assert _pulled(*claims_of(marked)) == []
