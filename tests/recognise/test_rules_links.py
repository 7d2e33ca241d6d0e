"""How sure a link is, what speaks for each candidate of a pronoun, and in what case a form of a list may be written."""

from __future__ import annotations

import math

import pytest

from pipeline.article.analyse import lay_out
from pipeline.article.recognise import load_gazetteer, prepare
from pipeline.article.recognise.cluster import cluster
from pipeline.article.recognise.coreference import Choice, Resolver
from pipeline.article.recognise.discourse import Person
from pipeline.article.recognise.gazetteer import Entry, Gazetteer, key, split
from pipeline.article.recognise.matching import find_names
from pipeline.article.recognise.propagate import propagate
from pipeline.article.recognise.tokens import Tokens, read_tokens
from pipeline.records import Article

LONG, SHORT = "It rained again. " * 140, "It rained again. " * 95  # 560 words, and 380


@pytest.mark.parametrize(
    ("text", "phrase", "name", "confidence"),
    [
        # the article calls her so; a list does; two are called so
        ("Mayor Ada Roe wept. The mayor left.", "The mayor", "Ada Roe", 0.9),
        ("Barack Obama wept. The president left.", "The president", "Barack Obama", 0.8),
        ("Thomas Homan came. The acting director left.", "The acting director", "Thomas Homan", 0.8),
        ("Mayor Ada Roe met Mayor Bo Vik. The mayor wept.", "The mayor", "Bo Vik", 0.7),
        ("Barack Obama met Donald Trump. The president left.", "The president", "Donald Trump", 0.6),
        ("Mayor Ada Roe met Bo Vik, the mayor of Leeds. Ada Roe wept. Ada Roe left. The mayor slept.", "The mayor", "Ada Roe", 0.7),
        ("Deputy Mayor Ada Roe met Mayor Bo Vik. The mayor slept.", "The mayor", "Bo Vik", 0.9),
        ("Deputy Mayor Ada Roe met Mayor Bo Vik. The deputy mayor left.", "The deputy mayor", "Ada Roe", 0.9),
        ("The mayor left. Mayor Ada Roe wept.", "The mayor", "Ada Roe", 0.9),
        # one of two presidents, named long ago, is not "the president"
        (f"President Ada Roe met Bo Vik. {LONG}The president left.", "The president", "Ada Roe", 0.9),
        (f"President Ada Roe met President Bo Vik. {SHORT}The president left.", "The president", "Bo Vik", 0.7),
        (f"President Ada Roe met President Bo Vik. {LONG}The president left.", "The president", None, 0),
        # bodies: one that fits, the nearest of two, one named later, the company most named, pronouns
        ("ICE was sued. The agency wept.", "The agency", "Immigration and Customs Enforcement", 0.9),
        ("CNN sued NBC News. The network said no.", "The network", "CNN", 0.7),
        ("The agency said no. ICE was sued.", "The agency", "Immigration and Customs Enforcement", 0.6),
        ("Kestrel Mining sued. Kestrel Mining paid. Kestrel Mining wept. The company said no.", "The company", "Kestrel Mining", 0.7),
        ("The Harbour Board said its boats sank.", "its", "Harbour Board", 0.6),
        ("The Harbour Board said they would sail.", "they", "Harbour Board", 0.6),
        ("Trump ICE Chief Wants More Arrests\n\nThomas Homan, the acting director of ICE, spoke on Monday.", "ICE Chief", "Thomas Homan", 0.7),
    ],
)  # fmt: skip
def test_how_sure_a_link_is(run, text, phrase, name, confidence):
    mentions, entities = run(text)
    by_key = {e.key: e.name for e in entities}
    found = [(by_key[m.entity], m.confidence) for m in mentions if m.text == phrase and m.found_by == "coreference"]
    assert found == ([(name, confidence)] if name else [])


NEXT = {"previous_sentence": 1, "sentences_apart": 1, "same_line": 1}
SUBJECT = {"subject": 1, "parallel": 1}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peter Stone met Mark Gray. He told him that he was ill.",
            [
                ("He", "Mark Gray", {**NEXT, "salience": 0.5, "gender_known": 1, "main": 0.5}),
                ("He", "Peter Stone", {**NEXT, **SUBJECT, "salience": 0.5, "gender_known": 1, "main": 0.5, "rank": 1}),
                ("him", "Mark Gray", {**NEXT, "salience": 0.333, "gender_known": 1, "main": 0.5}),  # "he" is not "him"
                ("he", "Mark Gray", {"same_sentence": 1, "same_line": 1, "salience": 0.5, "chain": 1, "gender_known": 1, "main": 0.5}),
                ("he", "Peter Stone", {"same_sentence": 1, "same_line": 1, **SUBJECT, "salience": 0.5, "gender_known": 1, "main": 0.5, "rank": 1, "governs": 1}),
            ],
        ),
        (
            "A judge met Mark Gray. His brother left. He wept.",
            [
                ("His", "Mark Gray", {**NEXT, "salience": 0.5, "gender_known": 1, "main": 1}),
                ("His", "judge", {**NEXT, "subject": 1, "salience": 0.5, "nominal": 1, "rank": 1}),
                ("He", "brother", {**NEXT, **SUBJECT, "salience": 0.25, "gender_known": 1, "nominal": 1}),
                ("He", "Mark Gray", {**NEXT, "salience": 0.5, "chain": 1, "gender_known": 1, "main": 1, "rank": 1}),
                ("He", "judge", {"two_sentences": 1, "sentences_apart": 2, "same_line": 1, **SUBJECT, "salience": 0.25, "nominal": 1, "rank": 2}),
            ],
        ),
        (
            "“Mark Gray left,” Peter Stone said. “He was ill,” he said.",
            [
                ("He", "Peter Stone", {**NEXT, **SUBJECT, "salience": 0.5, "gender_known": 1, "main": 0.5, "other_level": 1, "speaker": 1}),
                ("He", "Mark Gray", {**NEXT, **SUBJECT, "salience": 0.5, "gender_known": 1, "main": 0.5, "rank": 1}),
                ("he", "Peter Stone", {**NEXT, **SUBJECT, "salience": 0.5, "gender_known": 1, "main": 0.5, "speaks_again": 1, "before_quotation": 1}),
                ("he", "Mark Gray", {**NEXT, **SUBJECT, "salience": 0.5, "gender_known": 1, "main": 0.5, "rank": 1, "other_level": 1, "quoted": 1}),
            ],
        ),
        (
            "Uxa Zorn left. She wept. She slept. Then he came.",
            [
                ("She", "Uxa Zorn", {**NEXT, **SUBJECT, "salience": 1, "main": 1}),
                ("She", "Uxa Zorn", {**NEXT, **SUBJECT, "salience": 1, "main": 1, "chain": 1}),
                ("he", "Uxa Zorn", {**NEXT, **SUBJECT, "salience": 1, "main": 1, "other_gender": 1}),
            ],
        ),
        (
            "Peter Stone, Mark Gray, Paul Hill, John Vale, Tom Birch and Jack Moss met. He left.",
            [
                ("He", "Jack Moss", {**NEXT, "salience": 0.167, "gender_known": 1, "main": 0.167}),
                ("He", "Tom Birch", {**NEXT, "salience": 0.167, "gender_known": 1, "main": 0.167, "rank": 1}),
                ("He", "John Vale", {**NEXT, "salience": 0.167, "gender_known": 1, "main": 0.167, "rank": 2}),
                ("He", "Paul Hill", {**NEXT, "salience": 0.167, "gender_known": 1, "main": 0.167, "rank": 3}),
                ("He", "Mark Gray", {**NEXT, "salience": 0.167, "gender_known": 1, "main": 0.167, "rank": 4}),
                ("He", "Peter Stone", {**NEXT, **SUBJECT, "salience": 0.167, "gender_known": 1, "main": 0.167, "rank": 4}),
            ],
        ),
        (
            f"Peter Stone left. {'It rained. ' * 11}He wept.",  # twelve sentences back
            [("He", "Peter Stone", {"sentences_apart": 6, "same_line": 1, **SUBJECT, "salience": 1, "gender_known": 1, "main": 1})],
        ),
        (f"Peter Stone left. {'It rained. ' * 12}He wept.", []),
        (
            "Mark Gray will head it. He left.",  # a verb is nobody
            [("He", "Mark Gray", {**NEXT, **SUBJECT, "salience": 1, "gender_known": 1, "main": 1})],
        ),
        (
            f"Peter Stone left. {'It rained. ' * 7}He wept.",
            [("He", "Peter Stone", {"sentences_apart": 6, "same_line": 1, **SUBJECT, "salience": 1, "gender_known": 1, "main": 1})],
        ),
        (
            "Mark Gray left. “I saw Peter Stone,” he said. “He is ill.”",
            [
                ("he", "Mark Gray", {**NEXT, **SUBJECT, "salience": 0.5, "gender_known": 1, "main": 0.5, "before_quotation": 1}),  # who tells of Stone is not he
                ("He", "Mark Gray", {**NEXT, **SUBJECT, "salience": 0.667, "chain": 1, "gender_known": 1, "main": 0.5, "other_level": 1, "speaker": 1}),
                ("He", "Peter Stone", {**NEXT, "salience": 0.333, "gender_known": 1, "main": 0.5, "rank": 1}),
            ],
        ),
        ("In his youth, Mark Gray sang.", [("his", "Mark Gray", {"same_sentence": 1, "same_line": 1, "subject": 1, "gender_known": 1, "main": 1, "cataphora": 1})]),
        (
            "Peter Stone left.\n\nIt rained. It snowed. It was wet.\n\nIt was cold.\n\nHe wept.",
            [("He", "Peter Stone", {"sentences_apart": 5, **SUBJECT, "salience": 1, "gender_known": 1, "main": 1})],
        ),
        (
            "Peter Stone said he was ill. “He is well,” he said.",
            [
                ("he", "Peter Stone", {"same_sentence": 1, "same_line": 1, **SUBJECT, "salience": 1, "gender_known": 1, "main": 1, "governs": 1}),
                ("He", "Peter Stone", {**NEXT, **SUBJECT, "salience": 1, "chain": 1, "gender_known": 1, "main": 1, "other_level": 1, "speaker": 1}),
                ("he", "Peter Stone", {**NEXT, **SUBJECT, "salience": 1, "chain": 1, "gender_known": 1, "main": 1, "speaks_again": 1}),
            ],
        ),
    ],
)  # fmt: skip
def test_what_speaks_for_a_candidate(nlp, gazetteer, text, expected):
    page = lay_out(nlp, Article("doc_t", "t.txt", "txt", "0", text), zones=False)
    tokens = read_tokens(page, gazetteer)
    clusters = cluster(tokens, propagate(tokens, find_names(tokens)))
    resolver = prepare(tokens, clusters, [], page.quotations)
    resolver.resolve()
    found = [
        (
            tokens.words[choice.at],
            clusters[person.key].name if person.key >= 0 else tokens.words[-1 - person.key],
            {name: round(value, 3) for name, value in features.items() if value},
        )
        for choice in sorted(resolver.choices, key=lambda c: c.at)
        for person, features in choice.candidates
    ]
    assert found == expected


def test_who_wins_and_with_what_probability():
    resolver = Resolver(Tokens("", Gazetteer()), [], [], {"near": 2.0, "nobody": -1.0}, 0.5)
    ada, bo = Person(0), Person(1)
    winner, probability = resolver.decide(Choice(0, ((ada, {"near": 0.5, "unknown": 9.0}), (bo, {"near": 1.0}))))
    assert winner is bo
    assert probability == pytest.approx(math.exp(2) / (math.exp(2) + math.exp(1) + math.exp(-1)))
    assert resolver.decide(Choice(0, ())) == (None, 0.0)


@pytest.mark.parametrize(
    ("form", "type_", "text", "found"),
    [
        ("Harbour Board", "organisation", "Harbour Board", True),
        ("Harbour Board", "organisation", "HARBOUR BOARD", True),
        ("Harbour Board", "organisation", "Harbour board", True),
        ("Harbour Board", "organisation", "harbour board", False),  # in small letters agencies only
        ("Harbour Board", "agency", "harbour board", True),
        ("Tarn Boa", "organisation", "TARN BOA", False),  # too short to be matched in any case
        ("Tarn Boar", "organisation", "TARN BOAR", True),
        ("The Kestrelair", "organisation", "THE KESTRELAIR", False),  # an article is no second word
        ("Kestrelair", "organisation", "KESTRELAIR", False),
        ("Kestrelair", "organisation", "Kestrelair", True),
        ("N.H.B.", "organisation", "NHB", True),
        ("NHB", "organisation", "N.H.B.", True),
        ("NHB", "organisation", "nhb", False),
        ("Harbour 2 Go", "organisation", "harbour 2 go", False),
    ],
)
def test_in_what_case_a_form_is_found(form, type_, text, found):
    gazetteer = Gazetteer()
    gazetteer.add(Entry("x:1", form, type_), [form], [])
    words = ["on", *split(text), "today"]
    assert [(m.start, m.end) for m in gazetteer.scan(words)] == ([(1, len(words) - 1)] if found else [])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("O'Brien", ["O'Brien"]), ("People's Daily", ["People", "'s", "Daily"]), ("Children’s", ["Children", "’s"]), ("'s", ["'", "s"]),
        ("Corp.", ["Corp."]), ("Company.", ["Company", "."]), ("U.S.A.F.", ["U.S.A.F."]), ("Bro-Tan", ["Bro", "-", "Tan"]), ("A&E, Inc.", ["A&E", ",", "Inc."]),
    ],
)  # fmt: skip
def test_how_a_name_is_split(name, words):
    assert split(name) == words


@pytest.mark.parametrize(("word", "folded"), [("U.S.", "us"), ("Children’s", "children's"), (".", "."), ("Roe", "roe")])
def test_what_two_spellings_share(word, folded):
    assert key(word) == folded


def test_the_longest_form_wins_and_the_first_row_of_an_id_stays():
    gazetteer = Gazetteer()
    gazetteer.add(Entry("x:1", "Tarn Harbour", "place"), ["Tarn Harbour", "The Tarn"], [])
    gazetteer.add(Entry("x:2", "Tarn Harbour Board", "organisation"), ["Tarn Harbour Board", "NHB"], ["NHB"], ["NHB"])
    gazetteer.add(Entry("x:2", "Another", "organisation"), ["Another"], [])
    assert [(m.start, m.end) for m in gazetteer.scan(["At", "Tarn", "Harbour", "Board", ",", "Tarn", "Harbour", "and", "Tarn"])] == [(1, 4), (5, 7)]  # fmt: skip
    assert [f.entry.kb_id for f in gazetteer.lookup("the Tarn Harbour")] == ["x:1"]
    assert [f.entry.kb_id for f in gazetteer.lookup("Tarn")] == []
    assert [f.entry.kb_id for f in gazetteer.lookup("A Tarn")] == []
    assert [f.entry.kb_id for f in gazetteer.lookup("The Tarn")] == ["x:1"]
    (form,) = gazetteer.lookup("NHB")
    assert (form.risky, form.shared, form.exact) == (True, True, True)
    assert gazetteer.lookup("Another") == gazetteer.lookup("") == ()
    gazetteer.add(Entry("x:3", "Nhx", "agency"), ["NHX", "NHX"], ["Nhx"])
    assert [(f.words, f.risky) for f in gazetteer.lookup("nhx")] == [(("Nhx",), True), (("NHX",), False)]


@pytest.mark.parametrize(
    ("given", "gender"),
    [(["Mary"], "f"), (["J.", "Mary"], "f"), (["mary"], "f"), (["Mary-Jo"], "f"), (["Q.", "R.", "Mary"], ""), (["Zzyzx"], ""), ([], "")],
)  # fmt: skip
def test_the_gender_of_given_names(gazetteer, given, gender):
    assert gazetteer.gender(given) == gender


def test_the_given_names_are_read_without_their_head():
    genders = load_gazetteer().genders
    assert genders["Mary"] == "f"
    assert "name" not in genders
    assert len(genders) > 1000


def test_by_what_a_name_was_found(run):
    mentions, _ = run("Peter Stone met the FBI. Stone said that he had won. The Tarn Old Harbour Workers (TOHW) wept.")
    found = {(m.text, m.start): m.found_by for m in mentions}
    assert [by for (text, _), by in found.items() if text in ("Peter Stone", "FBI", "he")] == ["model", "gazetteer", "coreference"]  # fmt: skip
