"""Claims inside claims, upstream sources, and which figures belong to which claim."""

import pytest


def parts(text, claims):
    by_id = {c.claim_id: c for c in claims}
    return [
        (text[slice(*c.source)], text[slice(*c.cue)], text[slice(*c.content[0])], text[slice(*by_id[c.parent].cue)])
        for c in claims
        if c.parent
    ]


INNER = [
    ("<content>“They worry that standards have fallen,”</content> <source>Roe</source> <cue>wrote</cue>.",
     ("They", "worry", "that standards have fallen", "wrote")),
    ("<source>Roe</source> <cue>said</cue> <content>the ministry had announced that fares would rise</content>.",
     ("the ministry", "announced", "that fares would rise", "said")),
    ("<source>Roe</source> <cue>said</cue> <content>that Lee described the deal as “a swindle”</content>.",
     ("Lee", "described", "the deal as “a swindle”", "said")),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), INNER)
def test_inner_claim(claims_of, marked, expected):
    assert parts(*claims_of(marked)) == [expected]


NOT_INNER = [
    "<source>Roe</source> <cue>said</cue> <content>I think that fares will rise</content>.",
    "<source>Roe</source> <cue>said</cue> <content>that if they say that fares rose, they err</content>.",
    "<source>Roe</source> <cue>said</cue> <content>Lee told so many lies that nobody believes him</content>.",
    "<source>Roe</source> <cue>said</cue> <content>the videos do not show whether he fell</content>.",
    "<source><person=roe>Roe</person></source> <cue>said</cue> <content><person=roe>she</person> believes that fares rose</content>.",
    "<source>Roe</source> <cue>said</cue> <content>the fee was unlawful</content>.",
]


@pytest.mark.parametrize("marked", NOT_INNER)
def test_no_inner_claim(claims_of, marked):
    assert parts(*claims_of(marked)) == []


def test_cited_officials_are_the_upstream_source(claims_of):
    text, claims = claims_of(
        "<source><media=post>The Post</media></source>, citing four officials aware of the talks, <cue>reported</cue> "
        "<content>that the port had closed with <figure>300</figure> ships inside</content>."
    )
    assert parts(text, claims) == [
        ("four officials aware of the talks", "citing", "that the port had closed with 300 ships inside", "reported")
    ]
    above, cited = sorted(claims, key=lambda c: c.parent)
    assert (cited.source_type, cited.anonymous, cited.cue_class) == ("unnamed", True, "say")
    assert above.figures and not cited.figures


def test_a_reason_is_no_upstream_source(claims_of):
    text, claims = claims_of(
        "<content>“It is a sign of anger,”</content> <source>Roe</source> <cue>said</cue>, citing low growth."
    )
    assert parts(text, claims) == []


def test_a_tagged_citing_becomes_the_upstream_claim(claims_of):
    text, claims = claims_of(
        "<source1><source2><media=post>The Post</media></source2></source1>, <cue1>citing</cue1> "
        "<content1>internal documents</content1>, <cue2>reported</cue2> <content2>that the port had closed</content2>."
    )
    assert parts(text, claims) == [("internal documents", "citing", "that the port had closed", "reported")]
    assert len(claims) == 2


def test_a_figure_joins_the_narrowest_claim(claims_of):
    text, claims = claims_of(
        "<content>“The ministry said that <figure>40</figure> ships were lost; we counted <figure>60</figure>,”</content> "
        "<source>Roe</source> <cue>wrote</cue>."
    )
    linked = {text[slice(*c.cue)]: c.figures for c in claims}
    assert len(linked["wrote"]) == 1 and len(linked["said"]) == 1
    assert linked["wrote"] != linked["said"]
