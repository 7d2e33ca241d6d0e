"""Speech in quotation marks: one claim each, its speaker where anything tells, and never the article's own."""

import pytest

# (marked text, [(source, content)]) of the attributed claims, in order; "" for no source
SPEECH = [
    # over paragraphs: reopened in each, or not
    (
        "“The dam was safe for years.\n\n<content>“It fell in an hour,”</content> <source>the engineer</source> <cue>said</cue>.",
        [("the engineer", "“The dam was safe for years. … “It fell in an hour,”")],
    ),
    (
        "<content>“</content>The dam was safe for years.\n\n“It was built by the best.\n\n<content>“It fell in an hour,”</content> <source>the engineer</source> <cue>said</cue>.",
        [("the engineer", "“The dam was safe for years. … “It was built by the best. … “It fell in an hour,”")],
    ),
    (
        "“The dam was safe for years.\n\n<content>It fell in an hour,”</content> <source>the engineer</source> <cue>said</cue>.",
        [("the engineer", "“The dam was safe for years. … It fell in an hour,”")],
    ),
    # a quotation of several sentences is whole
    (
        "“The dam was safe. <content>It fell in an hour,”</content> <source>the engineer</source> <cue>said</cue>.",
        [("the engineer", "“The dam was safe. It fell in an hour,”")],
    ),
    # in a sentence of its own, behind what its speaker says …
    (
        "<source><person>Ada Roe</person></source> <cue>said</cue> <content>the dam was old</content>. “Nobody has painted it for years.”",
        [("Ada Roe", "the dam was old"), ("Ada Roe", "“Nobody has painted it for years.”")],
    ),
    (
        "<source><person>Ada Roe</person></source> <cue>denied</cue> <content>any guilt</content>. <content>“Every step was checked twice.”</content>",
        [("Ada Roe", "any guilt"), ("Ada Roe", "“Every step was checked twice.”")],
    ),
    # … but it is one claim with a quotation before it, whatever stands behind its speaker in that sentence
    (
        "<content>“It fell in an hour,”</content> <source><person>Ada Roe</person>, head of the port</source>, <cue>said</cue>. “Nobody has painted it for years.”",
        [("Ada Roe, head of the port", "“It fell in an hour,” … “Nobody has painted it for years.”")],
    ),
    (
        "<content>“It fell in an hour,”</content> <source><person>Ada Roe</person></source> <cue>told</cue> the <organisation>Gazette</organisation> on Monday. “Nobody has painted it for years.”",
        [("Ada Roe", "“It fell in an hour,” … “Nobody has painted it for years.”")],
    ),
    (
        "<content>“It fell,”</content> <source><person>Ada Roe</person></source> <cue>said</cue>, <content>“in an hour.”</content> “Nobody has painted it for years.”",
        [("Ada Roe", "“It fell,” … “in an hour.” … “Nobody has painted it for years.”")],
    ),
    (
        "<content>“It fell in an hour,”</content> <source><person>Ada Roe</person></source> <cue>said</cue>. The port was shut. “Nobody has painted it for years.”",
        [("Ada Roe", "“It fell in an hour,”"), ("", "“Nobody has painted it for years.”")],
    ),
    # … or does
    ("<person>Ada Roe</person> was furious. “My sister worked there for years.”", [("Ada Roe", "“My sister worked there for years.”")]),
    ("For <person>Ada Roe</person>, a driver, it was a shock. “I cried all night long.”", [("Ada Roe", "“I cried all night long.”")]),
    # a paragraph of its own goes on with the quotation before it; behind a sentence of the article it does not
    (
        "<source><person>Ada Roe</person></source> <cue>said</cue> <content>the dam was old</content>.\n\n“It fell in an hour.”\n\n“Nobody has painted it for years.”",
        [("Ada Roe", "the dam was old"), ("Ada Roe", "“It fell in an hour.”"), ("Ada Roe", "“Nobody has painted it for years.”")],
    ),
    (
        "<content>“It fell in an hour,”</content> <source><person>Ada Roe</person></source> <cue>said</cue>. <content>“It was old.”</content>\n\n“Nobody has painted it for years.”",
        [("Ada Roe", "“It fell in an hour,” … “It was old.”"), ("Ada Roe", "“Nobody has painted it for years.”")],
    ),
    (
        "<content>“It fell in an hour,”</content> <source><person>Ada Roe</person></source> <cue>said</cue>. <content>“It was old.”</content>\n\nRain fell on the <place>Harbour</place>.\n\nThe port was shut.\n\n“Nobody has painted it for years.”",
        [("Ada Roe", "“It fell in an hour,” … “It was old.”"), ("", "“Nobody has painted it for years.”")],
    ),
    # somebody by name is cited, a report is not
    (
        "<cue>According to</cue> <source><person>Ada Roe</person></source>, <content>the dam was old</content>.\n\n“Nobody has painted it for years.”",
        [("Ada Roe", "the dam was old"), ("Ada Roe", "“Nobody has painted it for years.”")],
    ),
    (
        "<cue>According to</cue> <source>a report</source>, <content>the dam was old</content>.\n\n“Nobody has painted it for years.”",
        [("a report", "the dam was old"), ("", "“Nobody has painted it for years.”")],
    ),
    # the bystander in the next sentence has not said it
    (
        "<person>Ada Roe</person> turned to her sister. <content>“We planted those trees.”</content> <source><person>Bo Lee</person></source> <cue>nodded</cue>.",
        [("Ada Roe", "“We planted those trees.”")],
    ),
    ("Rain fell on the empty port. “There is nothing left for us here.”", [("", "“There is nothing left for us here.”")]),
    (
        "<content>“Who will pay for all of it?”</content> <source><person>Bo Lee</person></source> <cue>questioned</cue>.",
        [("Bo Lee", "“Who will pay for all of it?”")],
    ),
    # a name behind a dash or in brackets
    ("“It will ruin the river.” — <person>Ada Roe</person>, treasurer", [("Ada Roe, treasurer", "“It will ruin the river.”")]),
    ("“It will ruin the river.”\n— <person>Ada Roe</person>", [("Ada Roe", "“It will ruin the river.”")]),
    ("“It will ruin the river.” —\xa0<person>Ada Roe</person>\n“It is a wall.” —\xa0<person>Bo Lee</person>", [("Ada Roe", "“It will ruin the river.”"), ("Bo Lee", "“It is a wall.”")]),
    (
        "<content>“We fear it,”</content> <source>one</source> <cue>said</cue>.\n\n<content>“It will ruin the river.”</content> ― <person>Ada Roe</person>",
        [("one", "“We fear it,”"), ("Ada Roe", "“It will ruin the river.”")],
    ),
    # a name where the verb was forgotten
    ("“It will ruin the river,” the treasurer, <person>Ada Roe</person>.", [("the treasurer, Ada Roe", "“It will ruin the river,”")]),
    ("“It will ruin the river,” <person>Ada Roe</person>, a farmer from the hills.", [("Ada Roe, a farmer from the hills", "“It will ruin the river,”")]),
    ("“It will ruin the river.” <person>Ada Roe</person>, a farmer from the hills.", [("", "“It will ruin the river.”")]),
    # it opens a line and goes on with what the line before ended with, if nobody else comes after
    (
        "<content>“We need rain now,”</content> <source><person=roe>Ada Roe</person></source> <cue>said</cue>.\n\n“We have had none since the spring.” <person=roe>Roe</person> has 40 cows.",
        [("Ada Roe", "“We need rain now,”"), ("Ada Roe", "“We have had none since the spring.”")],
    ),
    (
        "<content>“We need rain now,”</content> <source><person=roe>Ada Roe</person></source> <cue>said</cue>.\n\n“We have had none since the spring.” <person=lee>Bo Lee</person> nodded.",
        [("Ada Roe", "“We need rain now,”"), ("", "“We have had none since the spring.”")],
    ),
    # what follows it there is what somebody else says, or of nobody
    (
        "<source1><person=roe>Ada Roe</person></source1> <cue1>said</cue1> <content1>the dam was old</content1>.\n\n“We have had no rain since the spring.” <source2><person=lee>Bo Lee</person></source2> <cue2>said</cue2> <content2>that it was late</content2>.",
        [("Ada Roe", "the dam was old"), ("Ada Roe", "“We have had no rain since the spring.”"), ("Bo Lee", "that it was late")],
    ),
    (
        "<content1>“We need rain now,”</content1> <source1><person=roe>Ada Roe</person></source1> <cue1>said</cue1>.\n\n“We have had none since the spring.” <source2><person=lee>Bo Lee</person></source2>, who has 40 cows, <cue2>argued</cue2> <content2>that it would come</content2>.",
        [("Ada Roe", "“We need rain now,”"), ("Ada Roe", "“We have had none since the spring.”"), ("Bo Lee", "that it would come")],
    ),
    (
        "<source><person=roe>Ada Roe</person></source> <cue>said</cue> <content>the dam was old</content>.\n\n“We have had no rain since the spring.” The <place>Harbour</place> was shut.",
        [("Ada Roe", "the dam was old"), ("Ada Roe", "“We have had no rain since the spring.”")],
    ),
    (
        "<source><person=roe>Ada Roe</person></source> <cue>said</cue> <content>the dam was old</content>.\n\n“We have had no rain since the spring.” <person=lee>Bo Lee</person> nodded.",
        [("Ada Roe", "the dam was old"), ("", "“We have had no rain since the spring.”")],
    ),
    # a colon before, in the line above or in its own
    ("And from the chair, <person>Ada Roe</person>:\n\n“She has served the town for years.”", [("Ada Roe", "“She has served the town for years.”")]),
    ("Councillor <person>Ada Roe</person> on the new pier: “Not one more cent for it.”", [("Councillor Ada Roe", "“Not one more cent for it.”")]),
    # a post of a network, with or without marks
    ("It fell again. No deal! — <person>Ada Roe</person> (@adaroe) March 3, 2024", [("Ada Roe", "It fell again. No deal!")]),
    ("It fell again. No deal! -- <person>Ada Roe</person> (@adaroe) March 3, 2024", [("Ada Roe", "It fell again. No deal!")]),
    # a hyphen signs nothing
    ("No deal, said vice-president <person>Ada Roe</person> (@adaroe)", []),
    ("It was a last-minute plan by co-author <person>Ada Roe</person> (@adaroe) March 3, 2024", []),
    # what is heard is nobody
    ("“We won the whole county!” (Laughter)", [("", "“We won the whole county!”")]),
    ("“We won the whole county!” (Applause.)", [("", "“We won the whole county!”")]),
    ("“We won the whole county!” (emphasis added)", [("", "“We won the whole county!”")]),
    # what stands in marks and is no speech
    ("The plant is called “the lung of the city” by all.", []),
    ("The film “What We Never Knew About Him” opened.", []),
    # each paragraph says who speaks in it
    (
        "<source><person>Bo Lee</person></source> <cue>said</cue> <content>it was loud</content>. <content>“I never sleep here.”</content>\n\n"
        "But <person>Ada Roe</person> was calm. <content>“It is only the wind.”</content>",
        [("Bo Lee", "it was loud … “I never sleep here.”"), ("Ada Roe", "“It is only the wind.”")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), SPEECH)
def test_whose_speech_it_is(claims_of, marked, expected):
    text, claims = claims_of(marked)
    found = [
        (text[slice(*c.source)] if c.source else "", " … ".join(text[a:b] for a, b in c.content))
        for c in claims
        if c.source_type != "article"
    ]
    assert found == expected


def test_an_unknown_speaker_is_no_withheld_one(claims_of):
    _, (claim,) = claims_of("“There is nothing left for us here.”")
    assert (claim.source, claim.source_type, claim.anonymous, claim.cue) == (None, "unnamed", False, None)
    assert (claim.quote_type, claim.stance, claim.cue_class) == ("direct", "asserts", "say")


def test_what_is_denied_is_not_what_is_said(claims_of):
    _, claims = claims_of(
        "<source>Roe</source> <cue>denied</cue> <content>any guilt</content>. <content>“It was checked twice.”</content>"
    )
    assert [c.stance for c in claims] == ["denies", "asserts"]


OWN = [
    "The port, “more than half of it quite empty”, handled many ships last year.",
    "“The port handled <figure>4,300</figure> ships last year.",
    "“The port handled <figure>4,300</figure> ships last year. It will handle more.” The rain stopped.",
    "“The port is busy.\n\n“It handled <figure>4,300</figure> ships last year.\n\n“It is old.”",
    "ROE: The port handled <figure>4,300</figure> ships.\n\nLEE: It did not.\n\nROE: It did so.",
    "Q. Did the port handle <figure>4,300</figure> ships last year. Tell us.\n\nA. It did.\n\nQ. Who says so?",
]


@pytest.mark.parametrize("marked", OWN)
def test_speech_is_never_the_articles_own(claims_of, marked):
    assert "article" not in {c.source_type for c in claims_of(marked)[1]}


def test_around_speech_the_article_states_its_figures(claims_of):
    text, claims = claims_of(
        "The pier, “the worst thing they ever built here”, cost <figure>$40 million</figure> in 2019."
    )
    (own,) = [c for c in claims if c.source_type == "article"]
    assert [text[a:b] for a, b in own.content] == ["The pier", "cost $40 million in 2019."]


TURNS = (
    "<person=roe>Ada Roe</person> met Bo Lee.\n\nMODERATOR: Did the dam fall in 2019?\n\nROE: The dam fell in 2019.\n\n"
    "MR. LEE: Did you see it?\n\nROE: I did. Cy Hale <cue>told</cue> me."
)


def test_turns_are_claims_of_whom_the_label_names(claims_of):
    text, claims = claims_of(TURNS)
    claims = [c for c in claims if c.source_type != "article"]
    spoken = [(text[slice(*c.source)], c.source_entity, c.cue_class, text[slice(*c.content[0])]) for c in claims]
    assert spoken == [
        ("ROE", "roe", "say", "The dam fell in 2019."),
        ("MR. LEE", "", "ask", "Did you see it?"),
        ("ROE", "roe", "say", "I did. Cy Hale told me."),
    ]


HOSTED = (
    "<person=roe>Ada Roe</person> met Uta Nill.\n\nUTA NILL, HOST: Good evening to you. {}\n\nROE: It was a bad day for us.\n\n"
    "NILL: Who else saw it?\n\nROE: My sister did, and two friends."
)
# (what the host says, what of it is claimed)
STATED_BY_A_HOST = [
    ("The council spent $40 million on the dam in 2019. Was that right?", ["The council spent $40 million on the dam in 2019."]),
    ("Nice to have you. The state closed 300 schools last year.", ["The state closed 300 schools last year."]),
    ("Did the council spend $40 million on the dam in 2019?", []),
    ("Nice to have you here with us.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "stated"), STATED_BY_A_HOST)
def test_whoever_asks_may_state_something(claims_of, words, stated):
    text, claims = claims_of(HOSTED.format(words))
    by_host = [text[slice(*p)] for c in claims if text[slice(*c.source)] == "UTA NILL, HOST" for p in c.content]
    assert by_host == stated


@pytest.mark.parametrize(("mark", "found"), [(".", True), ("?", False)])
def test_what_a_host_reports_is_claimed_and_what_is_asked_is_not(claims_of, mark, found):
    said = f"<source><person=lee>Bo Lee</person></source> <cue>said</cue> <content>it was over</content>{mark}"
    text, claims = claims_of(HOSTED.format(said))
    assert (("Bo Lee", "said") in {(text[slice(*c.source)], text[slice(*c.cue)]) for c in claims if c.cue}) == found


def test_an_attribution_across_the_edge_of_a_turn_is_none(claims_of):
    _, claims = claims_of(
        "<source>ROE</source><cue>:</cue> <content>It fell</content>.\n\nLEE: It did not.\n\nROE: It did so."
    )
    assert len(claims) == 3
