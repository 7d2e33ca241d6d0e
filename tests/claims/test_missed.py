"""Denials of a plan, promises and descriptions that no model has found."""

import pytest

# (text, source, cue, content, stance)
FOUND = [
    ("The <agency>Port Ministry</agency> did not rule out closing the pier on Monday.", "The Port Ministry", "did not rule out", "closing the pier on Monday", "declines"),
    ("Ministers ruled out raising the fares.", "Ministers", "ruled out", "raising the fares", "denies"),
    ("The mayor has denied taking any money.", "The mayor", "denied", "taking any money", "denies"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content", "stance"), FOUND)
def test_a_denied_plan(attributed, text, source, cue, content, stance):
    read, claim = attributed(text)
    assert (read[slice(*claim.source)], read[slice(*claim.content[0])]) == (source, content)
    assert read[slice(*claim.cue)].endswith(cue) and claim.stance == stance


PROMISED = [
    # (text, source, cue, content)
    ("In line with his campaign pledge to shut the port, the mayor left.", "his", "campaign pledge", "to shut the port"),
    ("The <person>mayor</person>'s threat to close two piers has not helped.", "The mayor", "threat", "to close two piers"),
    ("They fear the union's vow to strike in May.", "the union", "vow", "to strike in May"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content"), PROMISED)
def test_a_promise_told_by_a_noun(attributed, text, source, cue, content):
    read, claim = attributed(text)
    assert [read[slice(*s)] for s in (claim.source, claim.cue, claim.content[0])] == [source, cue, content]
    assert claim.stance == "proposes"


@pytest.mark.parametrize(
    "text",
    [
        "As a sign of his willingness to shut the port, the mayor left.",
        "A pledge to shut the port was made.",
        "His pledge of help was late.",
        "“His pledge to shut the port” was the headline.",
        "<source>Roe</source> <cue>recalled</cue> <content>his pledge to shut the port</content>.",
    ],
)
def test_no_promise_of_anybody(claims_of, text):
    assert [c for c in claims_of(text)[1] if c.cue_class == "promise"] == []


NOT_FOUND = [
    # what might be denied, what cannot speak, what is quoted, what is only refused
    "The ministry may rule out closing the pier.",
    "Rain ruled out playing on Monday.",
    "“The ministry ruled out closing it” was the headline.",
    "The board dismissed the man.",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_no_denied_plan(claims_of, text):
    assert [c for c in claims_of(text)[1] if c.cue_class == "deny"] == []


def test_what_is_found_already_is_not_found_twice(claims_of):
    _, claims = claims_of("<source>The ministry</source> <cue>ruled out</cue> <content>closing the pier</content>.")
    assert len(claims) == 1


CALLED = [
    # (marked, what somebody is found to call something)
    ("<source>Two envoys</source> named the order as being “on their list,” and <cue>said</cue> <content>that it would pass</content>.", ["the order as being “on their list,”"]),
    ("<source>The mayor</source> called the plan “a sad joke” and <cue>said</cue> <content>that it would fail</content>.", ["the plan “a sad joke”"]),
    # nothing quoted, no verb that describes, denied
    ("<source>The mayor</source> called the plan a joke and <cue>said</cue> <content>that it would fail</content>.", []),
    ("<source>The mayor</source> read the “Gazette” and <cue>said</cue> <content>that it would fail</content>.", []),
    ("<source>The mayor</source> never called the plan “a sad joke” and <cue>said</cue> <content>that it would fail</content>.", []),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "called"), CALLED)
def test_what_a_speaker_calls_something_first(claims_of, marked, called):
    text, claims = claims_of(marked)
    assert [text[slice(*c.content[0])] for c in claims if c.cue_class == "describe"] == called


# (text without any attribution, source, cue, content)
REPORTED = [
    (
        "Half of the towns have no doctor, says the 2019 report.",
        "the 2019 report",
        "says",
        "Half of the towns have no doctor",
    ),
    (
        "The report states that half of the towns have no doctor.",
        "The report",
        "states",
        "that half of the towns have no doctor",
    ),
    (
        "The mayor has noted that half of the towns have no doctor.",
        "The mayor",
        "has noted",
        "that half of the towns have no doctor",
    ),
    ("France has ruled out an early election.", "France", "has ruled out", "an early election"),
    ("The minister has ruled out a new tax.", "The minister", "has ruled out", "a new tax"),
    (
        "The bus was speeding when it lost control near the bridge, added the inspector.",
        "the inspector",
        "added",
        "The bus was speeding when it lost control near the bridge",
    ),
    ("More rain will come, warned the mayor of Leeds.", "the mayor of Leeds", "warned", "More rain will come"),
    ("The dam is safe, assured its director, Ada Roe.", "its director, Ada Roe", "assured", "The dam is safe"),
    (
        "The attackers fled towards the river, informed the mayor.",
        "the mayor",
        "informed",
        "The attackers fled towards the river",
    ),
    (
        "The bus left for Lima at noon, reports our correspondent.",
        "our correspondent",
        "reports",
        "The bus left for Lima at noon",
    ),
]
UNREPORTED = [
    "The mayor may note that half of the towns have no doctor.",
    "It was noted that half of the towns have no doctor.",
    "The ministry denied them visas.",
    "Rain has ruled out an early harvest.",
    "New sections added to this year's festival include Cinema of the Future and a prize for shorts.",
    "The old road presented that day a sorry sight.",
    "He ran inside, called the police, informed the mayor and left.",
    "The mayor went to the bank, met the staff, thanked the manager.",
    "The mayor, who left in May, told the board.",
    "The firm bought the bank, added a branch.",
    "The army fired shots, warned residents of more raids.",
    "The board met, told its staff of the sale.",
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), REPORTED)
def test_what_no_model_has_found(told, text, source, cue, content):
    rows = [r.split("|")[:3] for r in told(text)]
    assert [source, cue, content] in rows


@pytest.mark.parametrize("text", UNREPORTED)
def test_what_nobody_reports(told, text):
    assert [r for r in told(text) if "kind=article" not in r] == []
