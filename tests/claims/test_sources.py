"""The words of a source → type, whether the name is withheld, entity. The head decides, not any name inside."""

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.claims import find_claims
from pipeline.records import Article, Attribution, Recognised

SOURCES = [
    # source                                                                 type       anonymous  entity
    ("<person=roe>Ada Roe</person>", "person", False, "roe"),
    ("Borough spokesman <person=roe>Ada Roe</person>", "person", False, "roe"),
    ("<agency=port>Port Authority</agency> Director <person=roe>Ada Roe</person>, whose term ends in May,", "person", False, "roe"),
    ("<person=roe>Ada Roe</person>, president of <organisation=guild>the Guild</organisation>,", "person", False, "roe"),
    ("her top aide, <person=roe>Ada Roe</person>,", "person", False, "roe"),
    # whose name ends a long title, or begins a phrase without a comma; not whose kin, book or speaker it is
    ("Union of Harbour Ferrymen president <person=roe>Ada Roe</person>", "person", False, "roe"),
    ("Head of planning and member of the town council <person=roe>Ada Roe</person>", "person", False, "roe"),
    ("Dr <person=roe>Ada Roe</person> head of planning", "person", False, "roe"),
    ("the <person=roe>Ada Roe</person> project by two guilds", "unnamed", False, ""),
    ("The nephew of author <person=roe>Ada Roe</person>", "unnamed", False, ""),
    ("Guide and sister of councillor <person=roe>Ada Roe</person>", "unnamed", False, ""),
    ("a statement by president <person=roe>Ada Roe</person>", "document", False, ""),
    # where somebody is based does not speak, nor what owns it
    ("<place=lagos>Lagos</place>-based economist <person=roe>Ada Roe</person>", "person", False, "roe"),
    ("The <place=lagos>Lagos</place>-based charity", "organisation", False, ""),
    ("<place=lagos>Lagos</place>-born singer <person=roe>Ada Roe</person>", "person", False, "roe"),
    ("<place=lagos>Lagos</place>", "agency", False, "lagos"),
    ("a lawyer for <person=lee>Lee</person>, <person=roe>Ada Roe</person>,", "person", False, "roe"),
    # a form of address
    ("His Highness the Emir Sheikh <person=roe>Salem Roe</person>", "person", False, "roe"),
    ("Her Royal Highness Princess <person=roe>Ada Roe</person>", "person", False, "roe"),
    ("His Excellency the Minister <person=roe>Ada Roe</person>", "person", False, "roe"),
    ("His friend <person=roe>Ada Roe</person>", "person", False, "roe"),
    ("columnist and host <person=roe>Ada Roe</person>", "person", False, "roe"),
    ("a spokesman for <person=lee>Bo Lee</person>", "unnamed", True, ""),
    ("<person=lee>Lee</person>’s former aides", "unnamed", True, ""),
    ("<agency=port>Port Authority</agency> officials", "unnamed", True, ""),
    ("<agency=doj>Department of Justice</agency> lawyers", "unnamed", True, ""),
    ("An official", "unnamed", True, ""),
    ("Two foreign diplomats who met <person=lee>Lee</person>", "unnamed", True, ""),
    ("several legal experts", "unnamed", True, ""),
    ("others", "unnamed", True, ""),
    ("some of <person=lee>Lee</person>’s advisers", "unnamed", True, ""),
    ("62 percent of voters", "unnamed", False, ""),
    ("<group=reds>Republicans</group>", "unnamed", False, "reds"),
    ("the mayor", "person", False, ""),
    # what is written or found out is no body, though a body may be called so
    ("<organisation=guild_>the report</organisation>", "document", False, ""),
    ("<organisation=guild_>the survey</organisation>", "organisation", False, "guild"),
    ("An investigation into the fire", "document", False, ""),
    ("harbour regulations", "document", False, ""),
    ("the yearbook of <organisation=guild>the Guild</organisation>", "document", False, ""),
    ("the treasury", "agency", False, ""),
    ("a mayor", "unnamed", True, ""),
    ("some <group=reds>Republicans</group>", "unnamed", True, ""),
    ("three <group=reds>Republicans</group>", "unnamed", True, ""),
    ("twelve <group=reds>Republicans</group>", "unnamed", True, ""),
    ("a <group=reds>Republican</group>", "unnamed", True, ""),
    ("House <group=reds>Republicans</group>", "unnamed", False, "reds"),
    ("<agency=port>The Port Authority</agency>", "agency", False, "port"),
    ("<media=post>The Evening Post</media>", "media", False, "post"),
    ("<place=fr>France</place>", "agency", False, "fr"),
    ("the company", "organisation", False, ""),
    # a body goes on being it where a noun for it follows
    ("The <organisation=guild>Nurses Guild</organisation> group", "organisation", False, "guild"),
    ("The <organisation=guild>Nurses Guild</organisation> nonprofit", "organisation", False, "guild"),
    ("the <organisation=guild>Nurses Guild</organisation> rights group", "organisation", False, "guild"),
    ("the <media=post>Evening Post</media> newspaper", "media", False, "post"),
    ("a <organisation=guild>Nurses Guild</organisation> company", "organisation", False, ""),
    ("the <organisation=guild>Nurses Guild</organisation>'s company", "organisation", False, ""),
    ("the largest <organisation=guild>Nurses Guild</organisation> company", "organisation", False, ""),
    ("the <organisation=guild>Nurses Guild</organisation> clinic", "unnamed", False, ""),
    ("the <place=lagos>Lagos</place> bank", "organisation", False, ""),
    ("agency data", "document", False, ""),
    ("the memorandum", "document", False, ""),
    ("a report by <organisation=guild>the Guild</organisation>", "document", False, ""),
    ("I", "person", False, ""),
    ("the <group=t>Trump administration</group>", "agency", False, "t"),
    # beside a role stands a person, whole, before the source acts; beside several nobody stands
    ("two aides, <person=roe>Ada Roe</person>,", "unnamed", True, ""),
    ("a lawyer and <person=roe>Ada Roe</person>", "person", False, "roe"),
    ("a lawyer for the city and <person=roe>Ada Roe</person>", "unnamed", True, ""),
    ("her aide, <organisation=guild>the Guild</organisation>,", "unnamed", True, ""),
    ("a lawyer, <person=roe>Ada Roe</person> with him,", "unnamed", True, ""),
    ("an aide who praised, <person=roe>Ada Roe</person>,", "unnamed", True, ""),
    ("her aide, met by reporters, <person=roe>Ada Roe</person>,", "unnamed", True, ""),
    ("an aide whose boss, <person=roe>Ada Roe</person>,", "unnamed", True, ""),
    # what only counts says what is counted behind "of", and behind "in" only if it is a number
    ("some of the documents", "document", False, ""),
    ("some of the voters", "unnamed", False, ""),
    ("some of his aides", "unnamed", True, ""),
    ("two of the four", "unnamed", False, ""),
    ("some of the <group=reds>Reds</group>", "unnamed", False, ""),
    ("one in four voters", "unnamed", False, ""),
    ("one with the voters", "unnamed", True, ""),
    ("some in the public", "unnamed", True, ""),
    # a hyphen makes one word of a name and a participle
    ("a <place=lima>Lima</place>-based scholar", "unnamed", True, ""),
    ("<place=lima>Lima</place>-listed <organisation=roe>Roe Ltd</organisation>", "organisation", False, "roe"),
    ("<work=oscar>Oscar</work>-winning director <person=roe>Ada Roe</person>", "person", False, "roe"),
    ("<place=lima>Lima</place>-based airline, <organisation=roe>Roe Air</organisation>,", "organisation", False, "roe"),
    ("The plaintiff, <organisation=roe>Roe Ltd</organisation>,", "organisation", False, "roe"),
    ("The plaintiff, once of <organisation=roe>Roe Ltd</organisation>,", "unnamed", False, ""),
    # figures are numbers, unless they are prominent
    ("official figures", "document", False, ""),
    ("figures from <organisation=guild>the Guild</organisation>", "document", False, ""),
    ("senior opposition figures", "unnamed", True, ""),
    ("a public figure", "unnamed", True, ""),
    # names nothing knows, nouns nobody listed
    ("Zorbat Group", "organisation", False, ""),
    ("Black Lawmakers", "unnamed", True, ""),
    ("one voter", "unnamed", True, ""),
    ("a majority", "unnamed", False, ""),
    ("a stranger", "unnamed", False, ""),
    ("strangers", "unnamed", True, ""),
    ("the attorney general", "person", False, ""),
    ("a think tank", "organisation", False, ""),
    ("someone", "unnamed", True, ""),
    ("everything", "unnamed", False, ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "source_type", "anonymous", "entity"), SOURCES)
def test_source(attributed, source, source_type, anonymous, entity):
    _, claim = attributed(f"<source>{source}</source> <cue>said</cue> <content>the bridge was closed</content>.")
    assert (claim.source_type, claim.anonymous, claim.source_entity) == (source_type, anonymous, entity)


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("<source><person>Ada Roe</person> (D-Maine</source>) <cue>said</cue> <content>it rained</content>.", "Ada Roe (D-Maine)"),
        ("(<source><person>Ada Roe</person></source>) <cue>said</cue> <content>it rained</content>.", "Ada Roe"),
        ("<cue>Questioned</cue> by <source>the</source> press, Roe denied <content>that it rained</content>.", "the press"),
        ("<source>This</source> <cue>shows</cue> <content>that it rained</content>.", "This"),
        # a time goes with the verb, unless a preposition ties it to the source
        ("<source>Those who came in 2020</source> <cue>said</cue> <content>it rained</content>.", "Those who came in 2020"),
        ("<source>Relatives of a man shot on Monday</source> <cue>said</cue> <content>it rained</content>.", "Relatives of a man shot on Monday"),
        ("<source><person>Ada Roe</person> on Monday</source> <cue>said</cue> <content>it rained</content>.", "Ada Roe"),
        ("<source><person>Ada Roe</person> Monday</source> <cue>said</cue> <content>it rained</content>.", "Ada Roe"),
    ],
)  # fmt: skip
def test_the_words_of_a_source(attributed, marked, source):
    text, claim = attributed(marked)
    assert text[slice(*claim.source)] == source


def test_no_source_is_unnamed(attributed):
    _, claim = attributed("The bridge is <cue>reportedly</cue> <content>closed to all traffic</content>.")
    assert (claim.source, claim.source_type, claim.anonymous) == (None, "unnamed", True)


def test_an_impression_withholds_nobodys_name(attributed):
    _, claim = attributed("<cue>The implication is</cue> <content>that the bridge is closed</content>.")
    assert not claim.anonymous


LEE = "<person=lee>Bo Lee</person>"
PRONOUNS = [
    # who is unnamed before, what stands between, the pronoun, whether it withholds the name
    ("Two diplomats", "", "They", True),
    ("Two diplomats", f"{LEE} left. ", "They", True),
    ("Two diplomats", "", "He", False),
    ("A diplomat", "", "He", True),
    ("A diplomat", "", "They", True),
    ("A diplomat", "It rained. " * 3, "They", False),
    ("A diplomat", f"{LEE} left. ", "He", False),
    ("A diplomat", "It rained. " * 60, "He", True),
    ("A diplomat", "It rained. " * 70, "He", False),
    # once a person speaks, "he" is that person, however far back
    ("A diplomat", f"<source2>{LEE}</source2> <cue2>spoke</cue2> <content2>of rain</content2>. {'It rained. ' * 30}", "He", False),
    # somebody told to be a person by coreference alone is nobody named, but speaks
    ("A diplomat", "<person=lee_>The clerk</person> left. ", "He", True),
    ("A diplomat", "<source2><person=lee_>The clerk</person></source2> <cue2>spoke</cue2> <content2>of rain</content2>. ", "He", False),
    ("Two diplomats", f"<source2>{LEE}</source2> <cue2>spoke</cue2> <content2>of rain</content2>. ", "They", True),
]  # fmt: skip


@pytest.mark.parametrize(("unnamed", "between", "pronoun", "anonymous"), PRONOUNS)
def test_a_pronoun_may_be_the_unnamed_of_just_before(claims_of, unnamed, between, pronoun, anonymous):
    text, claims = claims_of(
        f"<source1>{unnamed}</source1> <cue1>criticised</cue1> <content1>the order</content1>. {between}"
        f"<source3>{pronoun}</source3> <cue3>said</cue3> <content3>it had caused confusion</content3>."
    )
    assert [c.anonymous for c in claims if c.source and text[slice(*c.source)] == pronoun] == [anonymous]


def test_he_is_nobody_unnamed_where_a_person_is_named(claims_of):
    _, claims = claims_of(
        "<source1>One voter</source1> <cue1>claimed</cue1> <content1>that fares rose</content1>. <person=lee>Bo Lee</person> "
        "took questions. <source2>He</source2> <cue2>said</cue2> <content2>they fell</content2>."
    )
    assert [c.anonymous for c in claims if c.cue] == [True, False]


def test_who_is_a_person_not_a_place(attributed):
    _, claim = attributed(
        "It pleased <person=roe>Ada Roe</person> in <place=ohio>Ohio</place>, <source>who</source> <cue>said</cue> "
        "<content>the bridge was closed</content>."
    )
    assert claim.source_entity == "roe"


@pytest.mark.parametrize(
    ("before", "entity"),
    [
        # what its clause hangs on, however near another name stands
        ("<person=roe>Ada Roe</person>, the mayor of <place=ohio>Ohio</place>,", "roe"),
        ("The clerk of <person=roe>Ada Roe</person>", ""),
        ("The clerk, with <person=roe>Ada Roe</person>,", "roe"),
    ],
)
def test_what_who_stands_for(attributed, before, entity):
    _, claim = attributed(f"{before} <source>who</source> <cue>said</cue> <content>it rained</content>, left.")
    assert claim.source_entity == entity


@pytest.mark.parametrize(
    ("before", "pronoun", "words"),
    [
        ("The women,", "who", "The women"),
        ("Several old members", "who", "Several old members"),
        ("The long report,", "which", "The long report"),
        ("<person=roe>Ada Roe</person>,", "who", None),  # she has a name
    ],
)
def test_the_words_a_relative_repeats(attributed, before, pronoun, words):
    text, claim = attributed(f"{before} <source>{pronoun}</source> <cue>said</cue> <content>it rained</content>, left.")
    assert (claim.stands_for and text[slice(*claim.stands_for)]) == words


def test_a_cue_ends_where_its_source_begins(nlp, knowledge):
    text = "The port had closed, according to a report."
    said = [Attribution((21, 35), (34, 42), ((0, 19),), 0.9)]
    article = Article("doc_1", "a.txt", "txt", "", text)
    claims = find_claims(lay_out(nlp, article), Recognised(), [], said, knowledge)
    (claim,) = [c for c in claims if c.cue]
    assert (text[slice(*claim.cue)], text[slice(*claim.source)]) == ("according to", "a report")
