"""Where the words of a source end, and what its words tell of it."""

import pytest

# (marked, source, content)
ENDS = [
    ("<source><person>Ada Roe</person> (</source> <cue>said</cue> <content>the pier was shut (</content>.", "Ada Roe", "the pier was shut"),
    ("<source><person>Ada Roe</person>, who</source> after a long day <cue>said</cue> <content>the pier was shut</content>.", "Ada Roe", "the pier was shut"),
    ("<content>“The pier is shut,”</content> <cue>said</cue> <source>the mayor of Hallmouth, <person>Ada Roe</person>, to the crowd</source>.", "the mayor of Hallmouth, Ada Roe", "“The pier is shut,”"),
    ("<content>“The pier is shut,”</content> <cue>said</cue> <source>a man who brought <person>Ada Roe</person> to the port</source>.", "a man who brought Ada Roe to the port", "“The pier is shut,”"),
    # where somebody is, and a bracket that is closed, stay
    ("<source><person>Ada Roe</person> in the port</source> <cue>said</cue> <content>the pier was shut</content>.", "Ada Roe in the port", "the pier was shut"),
    ("<source><person>Ada Roe</person> (Unity)</source> <cue>said</cue> <content>the pier was shut (again)</content>.", "Ada Roe (Unity)", "the pier was shut (again)"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source", "content"), ENDS)
def test_where_a_source_ends(attributed, marked, source, content):
    text, claim = attributed(marked)
    assert (text[slice(*claim.source)], text[slice(*claim.content[0])]) == (source, content)


# (marked, source_type, kind, role)
TOLD = [
    ("<source><agency>Harbour Authority</agency></source> <cue>said</cue> <content>it would wait</content>.", "agency", "official", ""),
    ("<source>The workers’ collective</source> <cue>said</cue> <content>it would strike</content>.", "organisation", "civil society", ""),
    ("<source>Two workers</source> <cue>said</cue> <content>they would strike</content>.", "unnamed", "witness or resident", "workers"),
    ("<source>Investors</source> <cue>said</cue> <content>prices were high</content>.", "unnamed", "company", "Investors"),
    ("<source>The planetarium</source> <cue>said</cue> <content>the show was sold out</content>.", "organisation", "", ""),
    ("The <source><organisation>Institute of Statistics</organisation></source> <cue>said</cue> <content>prices rose</content>.", "organisation", "official", ""),
    ("The <source><organisation>Institute of Chemistry</organisation></source> <cue>said</cue> <content>prices rose</content>.", "organisation", "expert", ""),
    ("<source>A person close to the talks</source> <cue>said</cue> <content>they had failed</content>.", "unnamed", "unnamed", ""),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source_type", "kind", "role"), TOLD)
def test_what_a_source_is(attributed, marked, source_type, kind, role):
    _, claim = attributed(marked)
    assert (claim.source_type, claim.kind, claim.speaker_role) == (source_type, kind, role)


FOR = [
    ("<source><person>Lee Vane</person>, on behalf of the <organisation>Harbour Trust</organisation>,</source> <cue>said</cue> <content>the pier was safe</content>.", "Harbour Trust"),
    ("Speaking at the <organisation>Harbour Trust</organisation>, <source><person>Lee Vane</person></source> <cue>said</cue> <content>the pier was safe</content>.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "body"), FOR)
def test_on_whose_behalf(attributed, marked, body):
    assert attributed(marked)[1].speaks_for == body
