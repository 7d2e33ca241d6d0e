"""What spans alone get wrong: content that runs on, a phrase for a clause, things that do not speak."""

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.claims import find_claims
from pipeline.records import Article, Attribution, Recognised

CONTENTS = [
    # a relative clause ends before its sentence does
    ("The countries <source>the state</source> <cue>has asked</cue> <content>to take in the ships are Libya and Benin</content>.", ["to take in the ships"]),
    ("Roe’s plan, which <source>critics</source> <cue>said</cue> <content>was costly, was dropped on Monday</content>.", ["was costly"]),
    ("It was Roe <source>who</source> <cue>said</cue> <content>that the port had closed</content>.", ["that the port had closed"]),
    ("Roe met Doe, <source>who</source> <cue>called it</cue> <content>“a test of will.”</content>", ["“a test of will.”"]),
    ("Writing for a Los Angeles Times panel that <source>all</source> <cue>agreed</cue> <content>Pence won the debate</content>, Mark Z.", ["Pence won the debate"]),
    ("The man <source>who</source> <cue>said</cue> <content>“they left is a liar”</content> was Roe.", ["“they left is a liar”"]),
    # what is said is a clause, not the phrase that goes with a noun of the cue
    ("The city is cutting pay, <source>the mayor</source> <cue>said Tuesday in the heat of her fight</cue> <content>against the unions</content>.", ["The city is cutting pay"]),
    ("The city is cutting pay, <source>the mayor</source> <cue>spoke of her fight</cue> <content>against the unions</content>.", ["against the unions"]),
    ("The city is cutting pay, <source>the mayor</source> <cue>said</cue> <content>in a post that the town was hers</content>.", ["The city is cutting pay"]),
    ("Asked when the port would close, <source>the mayor</source> <cue>said</cue> <content>in March</content>.", ["in March"]),
    ("The city is cutting pay: <source>the mayor</source> <cue>said Tuesday in the heat of her fight</cue> <content>against the unions</content>.", ["against the unions"]),
    ("On Tuesday, <source>the mayor</source> <cue>said in her fight</cue> <content>against the unions</content>.", ["against the unions"]),
    ("The council is weighing a ban on old lorries and vans for not meeting the rules of the new Harbour and Port Office, <source>its acting head</source> <cue>said Tuesday in an escalation of his threats against</cue> <content>so-called free riders</content>.", ["The council is weighing a ban on old lorries and vans for not meeting the rules of the new Harbour and Port Office"]),
    # nor within a name, behind an adjective or an auxiliary
    ("<source>Roe</source> <cue>said</cue> <content>they were shouted at in the presence of other</content> people.", ["they were shouted at in the presence of other people"]),
    ("<source>Roe</source> <cue>said</cue> <content>she had served in the rest of <place>Port</content> Alma</place>.", ["she had served in the rest of Port Alma"]),
    ("<content>The dates will be</content> announced in May, <source>Roe</source> <cue>said</cue>.", ["The dates will be announced in May"]),
    ("<source>Roe</source> <cue>said</cue> <content>its share rose to 2.5</content>%, but not by much.", ["its share rose to 2.5%"]),
    ("<source>Roe</source> <cue>said</cue> <content>it was shut</content> as others were.", ["it was shut"]),
    # no phrase breaks off behind an article or a preposition
    ("<source>Roe</source> <cue>said</cue> <content>it was due to one of the</content> main clauses of the code.", ["it was due to one of the main clauses of the code"]),
    ("<source>Roe</source> <cue>said</cue> <content>it hung on her</content> old neighbours.", ["it hung on her old neighbours"]),
    ("<source>Roe</source> <cue>said</cue> <content>it was taken to</content> the port of Hull.", ["it was taken to the port of Hull"]),
    ("<source>Roe</source> <cue>said</cue> <content>it was all they could take on</content>.", ["it was all they could take on"]),
    ("<content>It was one of the</content>, <source>Roe</source> <cue>said</cue>.", ["It was one of the"]),
    # nor behind a verb that has yet to get its object
    ("<source>Roe</source> <cue>said</cue> <content>the crew had rested, which was shown</content> in their work.", ["the crew had rested, which was shown in their work"]),
    ("<source>Roe</source> <cue>said</cue> <content>the old pier has become</content> a home for gulls.", ["the old pier has become a home for gulls"]),
    ("<content>The pier was shown</content> <cue>in the words of</cue> <source>the mayor</source>.", ["The pier was shown"]),
    # the article belongs to the noun behind it
    ("<source>The port</source> <cue>did not respond to a</cue> <content>request for figures</content>.", ["a request for figures"]),
    # a piece without a word of content is none, unless it is quoted or all there is
    ("<content>The</content> <source>mayor</source> <cue>said</cue> <content>that it was over</content>.", ["that it was over"]),
    ("<content>“And,”</content> <source>the mayor</source> <cue>added</cue>, <content>“we will win.”</content>", ["“And,”", "“we will win.”"]),
    ("<source>The mayor</source> <cue>said</cue> <content>not to</content>.", ["not to"]),
    # nothing goes on where the parse has no finite verb that the clause hangs under
    ("The plan <source>Roe</source> <cue>said</cue> <content>was good, on Monday in the hall</content>.", ["was good, on Monday in the hall"]),
    ("The plan <source>Roe</source> <cue>said</cue> <content>was good, many people think, was dropped</content>.", ["was good, many people think, was dropped"]),
    ("The city is cutting pay, <source>the mayor</source> <cue>said Tuesday in the heat of her fight</cue> <content>against the unions</content> and <content>the port</content>.", ["against the unions", "the port"]),
    ("The city is cutting pay, <cue>said in a row</cue>, <source>the mayor</source> <content>over pay</content>.", ["over pay"]),
    ("The city is cutting pay, <source>the mayor</source> <cue>said Tuesday in a speech</cue> <content>attacking the unions</content>.", ["The city is cutting pay"]),
    # content in two pieces is no phrase of the cue, nor is what stands before it
    ("<content>The city is cutting pay</content>, <source>the mayor</source> <cue>said in her fight</cue> <content>against the unions</content>.", ["The city is cutting pay", "against the unions"]),
    ("The city is cutting pay, <cue>said in the heat of a fight</cue> <source>the mayor</source> <content>against the unions</content>.", ["against the unions"]),
    ("The city is cutting pay, <source>the mayor</source> <cue>said in a fight</cue> <content>that was over</content>.", ["The city is cutting pay"]),
    ("The city is cutting pay, <source>the mayor</source> <cue>said Tuesday</cue> in the heat of her fight <content>against the unions</content>.", ["against the unions"]),
    ("The city is cutting pay, and, <source>the mayor</source> <cue>said Tuesday in the heat of her fight</cue> <content>against the unions</content>.", ["against the unions"]),
    # what a source is cited for has its verb
    ("That marks a steep <content>rise from last year, when the port took in 40 ships</content>, <cue>according to</cue> <source>port data</source>.", ["That marks a steep rise from last year, when the port took in 40 ships"]),
    ("The port lost <content>40 ships in the storm</content>, <cue>according to</cue> <source>the report</source>.", ["The port lost 40 ships in the storm"]),
    ("Roe denied <content>the loss of 40 ships</content>, <cue>according to</cue> <source>the report</source>.", ["the loss of 40 ships"]),
    ("It rained when <content>the port lost 40 ships</content>, <cue>according to</cue> <source>the report</source>.", ["the port lost 40 ships"]),
    # an argument ends before what the sentence says of it
    ("<source>Roe’s</source> <cue>argument</cue> <content>that the port is safe is not borne out by the data</content>.", ["that the port is safe"]),
    ("<source>Her</source> <cue>claim</cue> <content>that the ships were late has been rejected by the court</content>.", ["that the ships were late"]),
    ("<source>Roe</source> made the <cue>argument</cue> <content>that the port is safe and is not borne out</content>.", ["that the port is safe and is not borne out"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "contents"), CONTENTS)
def test_content(attributed, marked, contents):
    text, claim = attributed(marked)
    assert [text[slice(*c)] for c in claim.content] == contents


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("<source>The raids</source> <cue>drew concerns</cue> <content>that people would flee</content>.", None),
        ("<source>The sweeping new raids</source> <cue>have raised fears</cue> <content>that people would flee</content>.", None),
        ("<source>The raids</source> <cue>raise</cue> <content>fears that people would flee</content>.", "The raids"),
        ("<source>Parents</source> <cue>raised concerns</cue> <content>that people would flee</content>.", "Parents"),
        ("<source>Some</source> <cue>have raised concerns</cue> <content>that people would flee</content>.", "Some"),
        ("<source>The lawsuit</source> <cue>raises concerns</cue> <content>that people would flee</content>.", "The lawsuit"),
        ("<source>The report</source> <cue>said</cue> <content>that people would flee</content>.", "The report"),
        ("<source>The raids</source> <cue>showed signs</cue> <content>that people would flee</content>.", "The raids"),
    ],
)  # fmt: skip
def test_what_provokes_voices_does_not_speak(attributed, marked, source):
    text, claim = attributed(marked)
    assert (text[slice(*claim.source)] if claim.source else None) == source


@pytest.mark.parametrize(
    "marked",
    [
        "<source>None</source> <cue>showed</cue> <content>that the port had closed</content>.",
        "<source>No one</source> <cue>said</cue> <content>that the port had closed</content>.",
    ],
)
def test_what_nobody_has_said_is_no_claim(claims_of, marked):
    _, claims = claims_of(marked)
    assert not [c for c in claims if c.source_type != "article"]


def test_who_must_speak_does(attributed):
    text, claim = attributed("<content>Any delay</content> <cue>must be reported</cue> by <source>the board</source>.")
    assert text[slice(*claim.source)] == "the board"


def test_a_day_behind_a_source_is_none_of_it(attributed):
    text, claim = attributed("<source>Ada Roe Monday morning</source> <cue>said</cue> <content>it was over</content>.")
    assert text[slice(*claim.source)] == "Ada Roe"


TRIMMED = [
    # a statement says what stands in quotation marks behind the sentence that tells what it is on
    ("<source>The mayor</source> <cue>issued a statement regarding</cue> <content>the closure of the port. “It was time. We had no choice.”</content>", "issued a statement", ["“It was time. We had no choice.”"]),
    ("<source>The mayor</source> <cue>released a statement on</cue> <content>the closure of the port.</content> <content>“It was time. We had no choice.”</content>", "released a statement", ["“It was time. We had no choice.”"]),
    ("<source>The mayor</source> <cue>issued a statement regarding</cue> <content>the closure of the port</content>.", "issued a statement regarding", ["the closure of the port"]),
    ("<source>The mayor</source> <cue>issued a statement on</cue> <content>“the closure of the port.”</content>", "issued a statement on", ["“the closure of the port.”"]),
    # a title ends with its line
    ("<source>Bank</source> <cue>agrees</cue> <content>fresh loans for ferries\n\nThe bank</content> has agreed on loans.", "agrees", ["fresh loans for ferries"]),
    ("<source>The bank</source> <cue>said</cue> <content>that loans for ferries\n\nwould be cheap</content>.", "said", ["that loans for ferries\n\nwould be cheap"]),
    ("<source>The bank</source> <cue>said</cue> <content>that loans come from the\n\nFerry Fund</content>.", "said", ["that loans come from the\n\nFerry Fund"]),
    ("<source>The bank</source> <cue>said</cue> <content>that it will pay for\n\nThursday Ferries</content>.", "said", ["that it will pay for\n\nThursday Ferries"]),
    ("<source>The bank</source> <cue>said:</cue> <content>Loans for ferries are cheap\n\nLoans for ports are dear</content>", "said:", ["Loans for ferries are cheap\n\nLoans for ports are dear"]),
    ("<source>The bank</source> <cue>agrees</cue> <content>“fresh loans for ferries\n\n“and for ports too,”</content> it said.", "agrees", ["“fresh loans for ferries\n\n“and for ports too,”"]),
    # what an editor adds behind a quotation is none of it
    ("<source>The mayor</source> <cue>said</cue> <content>“it was time for all of us” ((fr))</content>.", "said", ["“it was time for all of us”"]),
    ("<source>The mayor</source> <cue>said</cue> <content>“it was time for all of us” (translated)</content>.", "said", ["“it was time for all of us”"]),
    ("<source>The mayor</source> <cue>said</cue> <content>“it was time” (for all of the people who lived there)</content>.", "said", ["“it was time” (for all of the people who lived there)"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "cue", "contents"), TRIMMED)
def test_what_is_none_of_a_statement_is_cut_off(attributed, marked, cue, contents):
    text, claim = attributed(marked)
    assert text[slice(*claim.cue)] == cue
    assert [text[slice(*c)] for c in claim.content] == contents


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<person>Ada Roe</person> to the crowd in the hall", "Ada Roe"),
        ("mayor <person>Ada Roe</person> to <organisation>the Post</organisation>", "mayor Ada Roe"),
        ("<person>Ada Roe</person>, adviser to the mayor", "Ada Roe, adviser to the mayor"),
        (
            "a banker, who introduced <person>Ada Roe</person> to the board",
            "a banker, who introduced Ada Roe to the board",
        ),
        ("an adviser to <person>Ada Roe</person>", "an adviser to Ada Roe"),
    ],
)
def test_whom_one_spoke_to_is_no_part_of_the_source(attributed, source, expected):
    text, claim = attributed(f"<content>“It was time for us,”</content> <cue>said</cue> <source>{source}</source>.")
    assert text[slice(*claim.source)] == expected


NAMED = [
    ("<cue>According to</cue> <source>the mayor</source>, <content><person>Ada Roe</person>, it fell twice</content>.", "the mayor, Ada Roe", "it fell twice"),
    ("<cue>According to</cue> <source>the chief of the port</source>, <content><person>Bo Lee</person>, in May ships sank</content>.", "the chief of the port, Bo Lee", "in May ships sank"),
    ("<cue>According to</cue> <source><person>Ada Roe</person></source>, <content>a former mayor of the town, the bridge fell twice</content>.", "Ada Roe, a former mayor of the town", "the bridge fell twice"),
    ("<cue>According to</cue> <source><organisation>Open Ports</organisation></source>, <content>a rights group based in Hull, at least ten ships are held</content>.", "Open Ports, a rights group based in Hull", "at least ten ships are held"),
    ("<cue>According to</cue> <source>technology analysts</source>, <content><organisation>Harbour Research</organisation>, there will be 20 million tons</content>.", "technology analysts, Harbour Research", "there will be 20 million tons"),
    # who is told of is no source
    ("<cue>According to</cue> <source><person>Ada Roe</person></source>, <content>a former mayor of the town fell twice</content>.", "Ada Roe", "a former mayor of the town fell twice"),
    ("<cue>According to</cue> <source><person>Ada Roe</person></source>, <content>a year after the flood, the bridge fell twice</content>.", "Ada Roe", "a year after the flood, the bridge fell twice"),
    ("<cue>According to</cue> <source><person>Ada Roe</person></source>, <content>in the town of her mayor, the bridge fell twice</content>.", "Ada Roe", "in the town of her mayor, the bridge fell twice"),
    ("<cue>According to</cue> <source><person>Ada Roe</person></source>, <content>the mayor fell, the council left</content>.", "Ada Roe", "the mayor fell, the council left"),
    ("<cue>According to</cue> <source>the mayor</source>, <content><person>Ada Roe</person> fell twice</content>.", "the mayor", "Ada Roe fell twice"),
    ("<cue>According to</cue> <source><person>Bo Lee</person></source>, <content><person>Ada Roe</person>, his boss, fell</content>.", "Bo Lee", "Ada Roe, his boss, fell"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source", "content"), NAMED)
def test_a_name_in_apposition_is_the_sources(attributed, marked, source, content):
    text, claim = attributed(marked)
    assert (text[slice(*claim.source)], text[slice(*claim.content[0])]) == (source, content)


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("<source><place>LAGOS</place></source><cue>:</cue> <content>The dam fell on Monday</content>.", False),
        (
            "<source><organisation>MULTAN</organisation></source><cue>:</cue> <content>The dam fell on Monday</content>.",
            False,
        ),
        (
            "It rained.\n\nIt hailed.\n\nIt froze.\n\nIt snowed.\n\n<source><person>ROE</person></source><cue>:</cue> <content>The dam fell on Monday</content>.",
            True,
        ),
        ("<source><place>New Delhi</place></source><cue>:</cue> <content>The dam fell on Monday</content>.", False),
        ("<source><agency>The ministry</agency></source><cue>:</cue> <content>The dam fell on Monday</content>.", True),
        ("Then <source><place>Lagos</place></source><cue>:</cue> <content>The dam fell on Monday</content>.", True),
    ],
)
def test_a_place_at_the_head_of_a_line_says_nothing(claims_of, marked, found):
    assert any(c.cue for c in claims_of(marked)[1]) == found


def test_an_attribution_given_twice_is_one_claim(nlp, knowledge):
    text = "It was over, Roe said."
    said = [Attribution((17, 21), (13, 16), ((0, 11),), confidence) for confidence in (0.9, 0.8)]
    article = Article("doc_1", "a.txt", "txt", "", text)
    claims = find_claims(lay_out(nlp, article), Recognised(), [], said, knowledge)
    assert [c.confidence for c in claims if c.cue] == [0.9]


def test_boilerplate_attributes_nothing(claims_of):
    _, claims = claims_of(
        "Port Shuts After Storm\n\nBy Ada Roe\n\nThe port closed on Monday after a storm, <source1>Roe</source1> "
        "<cue1>said</cue1> <content1>in a letter</content1>.\n\n<content2>Your email address</content2> "
        "<cue2>will not be published</cue2>."
    )
    assert [c.cue_class for c in claims if c.cue] == ["say"]


@pytest.mark.parametrize("cue", ["was reported", "must have been reported", "can be reported"])
def test_what_was_reported_to_somebody_is_one(claims_of, cue):
    _, claims = claims_of(f"<content>The delay</content> <cue>{cue}</cue> to <source>the board</source>.")
    assert [c for c in claims if c.source_type != "article"]


def test_a_cue_keeps_what_negates_it(attributed):
    marked = "They left, <source>the mayor</source> <cue>has yet to say in the heat of her fight</cue> <content>against the unions</content>."
    text, claim = attributed(marked)
    assert text[slice(*claim.cue)].startswith("has yet to say")
