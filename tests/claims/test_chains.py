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
    ("<source>Roe</source> <cue>said</cue> <content>that Lee described the deal as \"a swindle\"</content>.",
     ("Lee", "described", "the deal as \"a swindle\"", "said")),
    ("<content>“Lee has described it as ‘a swindle’,”</content> <source>Roe</source> <cue>said</cue>.",
     ("Lee", "described", "it as ‘a swindle’", "said")),
    ("<source>Roe</source> <cue>said</cue> <content>critics believe that fares rose  </content>.",
     ("critics", "believe", "that fares rose", "said")),
    ("<source>Roe</source> <cue>said</cue> <content>critics believe that fares rose   in May</content>.",
     ("critics", "believe", "that fares rose   in May", "said")),
    ("<source>Roe</source> <cue>said</cue> <content>critics do not believe that fares rose</content>.",
     ("critics", "believe", "that fares rose", "said")),
    ("<source>Roe</source> <cue>said</cue> <content>Lee told reporters that nobody believes him</content>.",
     ("Lee", "told", "that nobody believes him", "said")),
    ("<source>Roe</source> <cue>said</cue> <content>critics fear that fares will rise and that ships will sink</content>.",
     ("critics", "fear", "that fares will rise and that ships will sink", "said")),
    ("<source>Roe</source> <cue>said</cue> <content>Lee announced that it was false but declined to say why</content>.",
     ("Lee", "announced", "that it was false", "said")),
    ("<source>Roe</source> <cue>said</cue> <content>critics believe that it rained and Lee said so</content>.",
     ("critics", "believe", "that it rained and Lee said so", "said")),
    ("<source>Roe</source> <cue>said</cue> <content>critics believe — fares rose</content>.",
     ("critics", "believe", "fares rose", "said")),
    ("<source>She</source> <cue>said</cue> <content>critics believe that fares rose</content>.",
     ("critics", "believe", "that fares rose", "said")),
    ("<content>They worry that standards have fallen</content>, <source>Roe</source> <cue>wrote</cue>.",
     ("They", "worry", "that standards have fallen", "wrote")),
    ("<source>Roe</source> <cue>said</cue> <content>critics say the mayor lied but declined to explain</content>.",
     ("critics", "say", "the mayor lied", "said")),
    ("<source>Roe</source> <cue>said</cue> <content>a survey showed that fares rose</content>.",
     ("a survey", "showed", "that fares rose", "said")),
    # what somebody wants, and to what one went on
    ("<content>The mayor wants a new bridge over the lake</content>, <cue>according to</cue> <source>a report</source>.",
     ("The mayor", "wants", "a new bridge over the lake", "according to")),
    ("<source>Roe</source> <cue>said</cue> <content>critics want to close the port</content>.",
     ("critics", "want", "to close the port", "said")),
    ("<content>“The ministry wants them to leave,”</content> <source>Roe</source> <cue>said</cue>.",
     ("The ministry", "wants", "them to leave", "said")),
    ("<content>“Lee proceeded to argue that fares rose,”</content> <source>Roe</source> <cue>wrote</cue>.",
     ("Lee", "proceeded to argue", "that fares rose", "wrote")),
    ("<source>Roe</source> <cue>said</cue> <content>critics began to warn that fares would rise</content>.",
     ("critics", "began to warn", "that fares would rise", "said")),
    # one that is tagged is not found again
    ("<source1>Roe</source1> <cue1>said</cue1> <content1>that <source2>they</source2> <cue2>fear</cue2> <content2>fares</content2> that fares rose</content1>.",
     ("they", "fear", "fares", "said")),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), INNER)
def test_inner_claim(claims_of, marked, expected):
    assert parts(*claims_of(marked)) == [expected]


NOT_INNER = [
    # what is perceived, asked or wanted reports no claim; nor does a mere phrase, or a question
    "<source>Roe</source> <cue>said</cue> <content>critics heard that fares rose</content>.",
    "<source>Roe</source> <cue>said</cue> <content>critics demand that fares fall</content>.",
    "<source>Roe</source> <cue>said</cue> <content>critics believe the fares too high</content>.",
    "<source>Roe</source> <cue>said</cue> <content>critics expect fares to fall</content>.",
    "<source>Roe</source> <cue>said</cue> <content>critics say who won</content>.",
    "<source>Roe</source> <cue>said</cue> <content>critics do not say when fares rose</content>.",
    "<source>Roe</source> <cue>said</cue> <content>critics doubt whether fares rose</content>.",
    "<source>Roe</source> <cue>said</cue> <content>Lee never said that fares rose</content>.",
    "<source>Roe</source> <cue>said</cue> <content>critics did not announce that fares rose</content>.",
    # nor does a source inside its own words
    "<source1><person=roe>Roe</person></source1> <cue1>said</cue1> <content1><source2><person=roe>she</person></source2> <cue2>believes</cue2> <content2>fares rose</content2></content1>.",
    # what lies only partly inside
    "<source1>Roe</source1> <cue1>said</cue1> <content1>it rained when <source2>Lee</source2></content1> <cue2>said</cue2> <content2>it snowed</content2>.",
    # nobody in particular, or nobody yet
    "<source>Roe</source> <cue>said</cue> <content>the rich say that fares rose</content>.",
    "<source>Roe</source> <cue>said</cue> <content>the system that he claims that he will change is old</content>.",
    "<source>Roe</source> <cue>said</cue> <content>people say that fares rose</content>.",
    "<source>Roe</source> <cue>said</cue> <content>critics may say that fares rose</content>.",
    "<source>Roe</source> <cue>said</cue> <content>critics saying that fares rose left</content>.",
    "<source>Roe</source> <cue>said</cue> <content>the mayor he says lied was there</content>.",
    "<source>Roe</source> <cue>said</cue> <content>the report, which says that fares rose, is false</content>.",
    "<source>Roe</source> <cue>said</cue> <content>that say the critics that fares rose</content>.",
    "<source>Roe</source> <cue>said</cue> <content>Lee described as a swindle the whole deal</content>.",
    "<source>Roe</source> <cue>said</cue> <content>I think that fares will rise</content>.",
    "<source>Roe</source> <cue>said</cue> <content>that if they say that fares rose, they err</content>.",
    "<source>Roe</source> <cue>said</cue> <content>Lee told so many lies that nobody believes him</content>.",
    "<source>Roe</source> <cue>said</cue> <content>the videos do not show whether he fell</content>.",
    "<source><person=roe>Roe</person></source> <cue>said</cue> <content><person=roe>she</person> believes that fares rose</content>.",
    "<source>Roe</source> <cue>said</cue> <content>the fee was unlawful</content>.",
    # nor what happened, which shows something to whoever says so
    "<source>Roe</source> <cue>said</cue> <content>the rise in fares shows that the plan works</content>.",
    "<source>Roe</source> <cue>said</cue> <content>his conviction indicated that the law was bad</content>.",
    # nor who wants it, would want a thing, or would not go on to say
    "<source>Roe</source> <cue>said</cue> <content>critics want it</content>.",
    "<source>Roe</source> <cue>said</cue> <content>critics would want a bridge</content>.",
    "<source>Roe</source> <cue>said</cue> <content>people want a bridge</content>.",
    "<source>Roe</source> <cue>said</cue> <content>Lee refused to argue that fares rose</content>.",
]


@pytest.mark.parametrize("marked", NOT_INNER)
def test_no_inner_claim(claims_of, marked):
    assert parts(*claims_of(marked)) == []


@pytest.mark.parametrize("ships", [9, 30, 300, 3000, 30000, 300000])  # ids depend on offsets, and so does their order
def test_cited_officials_are_the_upstream_source(claims_of, ships):
    text, claims = claims_of(
        f"<source><media=post>The Post</media></source>, citing {ships} officials aware of the talks, <cue>reported</cue> "
        f"<content>that the port had closed with <figure>{ships}</figure> ships inside</content>."
    )
    assert parts(text, claims) == [
        (
            f"{ships} officials aware of the talks",
            "citing",
            f"that the port had closed with {ships} ships inside",
            "reported",
        )
    ]
    above, cited = sorted(claims, key=lambda c: c.parent)
    assert (cited.source_type, cited.anonymous, cited.cue_class) == ("unnamed", True, "say")
    assert above.figures and not cited.figures


CITED = [
    ("<source>Roe</source>, citing <agency=port>the Port Authority</agency>, <cue>said</cue> <content>that it was over</content>.", "the Port Authority"),
    ("<source>Roe</source>, citing internal documents, <cue>said</cue> <content>that it was over</content>.", "internal documents"),
    ("<source>Roe</source>, citing mostly unnamed officials, <cue>said</cue> <content>that it was over</content>.", "unnamed officials"),
    ("<content>It was over</content>, <source>Roe</source> <cue>said</cue>, citing <content>four officials</content>.", "four officials"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source"), CITED)
def test_whoever_is_cited_is_the_upstream_source(claims_of, marked, source):
    assert [found for found, cue, *_ in parts(*claims_of(marked)) if cue == "citing"] == [source]


NOT_CITED = [
    # a reason is none; nor is whoever stands further on, is cited in what is said, or by somebody else
    "<content>“It is a sign of anger,”</content> <source>Roe</source> <cue>said</cue>, citing low growth.",
    "<source>Roe</source>, citing, she said, officials, <cue>said</cue> <content>that it was over</content>.",
    "<source>Roe</source>, citing <content>the fall of fares</content>, officials say, <cue>said so</cue>.",
    "<source>Roe</source> <cue>said</cue> <content>that Lee, citing officials, lied</content>.",
    "Lee, citing officials, was late, and <source>Roe</source> <cue>said</cue> <content>that it was over</content>.",
]


@pytest.mark.parametrize("marked", NOT_CITED)
def test_no_upstream_source(claims_of, marked):
    assert parts(*claims_of(marked)) == []


@pytest.mark.parametrize(
    ("source", "entity", "source_type"), [("we", "roe", "person"), ("I", "roe", "person"), ("critics", "", "unnamed")]
)
def test_the_first_person_inside_a_claim_is_its_source(claims_of, source, entity, source_type):
    _, claims = claims_of(
        f"<source1><person=roe>Ada Roe</person></source1> <cue1>said</cue1> <content1>that “<source2>{source}</source2> "
        "<cue2>believe</cue2> <content2>that fares rose</content2>”</content1>."
    )
    (inner,) = [c for c in claims if c.parent]
    assert (inner.source_entity, inner.source_type) == (entity, source_type)


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
