"""Whom an article's own "I" stands for: the one person whose name is its byline."""

import pytest

ROE, LEE = "<person=roe>Ada Roe</person>", "<person=lee>Bo Lee</person>"
BRIDGE = "The bridge over the river was built in 1920 and is 90 metres long."
THINKS = "<source>I</source> <cue>think</cue> <content>that it should be shut at once</content>."

CASES = [
    # headline, byline, story, (entity, kind) of who thinks so
    (f"By {ROE}", f"{BRIDGE} {THINKS}", ("roe", "outlet")),
    (f"By {ROE}", f"{BRIDGE}\n\n{THINKS}", ("roe", "outlet")),
    (f"By {ROE}, May 5, 2024", f"{BRIDGE} {THINKS}", ("roe", "outlet")),
    (f"By {ROE}", f"{BRIDGE} <source>Me</source>? <cue>Think</cue> <content>it is safe</content>.", ("roe", "outlet")),
    (f"By {ROE}", f"{BRIDGE} {THINKS} {LEE} agreed with me.", ("roe", "outlet")),
    # one of several, or nobody by name: still who writes
    (f"By {ROE} and {LEE}", f"{BRIDGE} {THINKS}", ("", "outlet")),
    ("May 5, 2024", f"{BRIDGE} {THINKS}", ("", "outlet")),
    ("May 5, 2024", f"{BRIDGE} {ROE} built it. {THINKS}", ("", "outlet")),
    # and not
    (f"By {ROE}", f"{BRIDGE} “{THINKS[:-1]},” a neighbour wrote.", ("", "")),
    (f"By {ROE}", f"{BRIDGE} <source>We</source> <cue>think</cue> <content>it is safe</content>.", ("", "")),
    (f"By {ROE}", f"{BRIDGE} <source>He</source> <cue>thinks</cue> <content>it is safe</content>.", ("", "")),
]  # fmt: skip


@pytest.mark.parametrize(("byline", "story", "expected"), CASES)
def test_who_writes(attributed, byline, story, expected):
    _, claim = attributed(f"Shut the bridge\n\n{byline}\n\n{story}")
    assert (claim.source_entity, claim.kind) == expected


@pytest.mark.parametrize(
    ("byline", "story", "writer"),
    [
        ("Ada Roe", THINKS, "Ada Roe"),
        ("By Ada Roe, Staff Writer", THINKS, "Ada Roe"),
        ("Ada Roe", THINKS.replace(">I<", ">Me<").replace("think", "thinking"), "Ada Roe"),
        # two, a house, nobody; another who speaks
        ("Ada Roe; Bo Lee", THINKS, ""),
        ("Gazette Staff", THINKS, ""),
        ("", THINKS, ""),
        ("Ada Roe", f"“{THINKS[:-1]},” a neighbour wrote.", ""),
        ("Ada Roe", THINKS.replace(">I<", ">She<").replace("think", "thinks"), ""),
    ],
)
def test_the_record_of_an_article_names_who_writes_where_its_text_does_not(claims_of, byline, story, writer):
    _, claims = claims_of(f"{BRIDGE} {story}", byline=byline)
    assert [c.writer for c in claims if c.source_type != "article"] == [writer]
