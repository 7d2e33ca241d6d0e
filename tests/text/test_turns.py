"""Transcripts and interviews: who speaks in which line, and what is no transcript."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from steps import lines_run

from pipeline.text.turns import find_turns

# (text, ["label: first words"]); a turn that only asks has "?" before its label
TRANSCRIPTS = [
    (
        "ADA ROE: The dam is old.\n\nBO LEE: It is not.\n\nROE: It is cracked.",
        ["ADA ROE: The dam is old.", "BO LEE: It is not.", "ROE: It is cracked."],
    ),
    (
        "THE COURT: Go on.\n\nMR. HALE: Did you see it, ma'am?\n\nTHE WITNESS: I did, twice.",
        ["THE COURT: Go on.", "MR. HALE: Did you see it, ma'am?", "THE WITNESS: I did, twice."],
    ),
    (
        "SEN. ADA ROE (R-OH): We pay too much.\n\nREP. BO LEE (D-IA): We do not.\n\nSEN. ROE: We do, sir.",
        ["SEN. ADA ROE (R-OH): We pay too much.", "REP. BO LEE (D-IA): We do not.", "SEN. ROE: We do, sir."],
    ),
    ("Q. Is it safe?\nA. It is safe.\nQ. Who says so?\nA. Two engineers do.", ["?Q", "A: It is safe.", "?Q", "A: Two engineers do."]),
    ("Q  Is it safe?\n\nMR. ROE:  It is.\n\nQ  Who says so?\n\nMR. ROE:  I do.", ["?Q", "MR. ROE: It is.", "?Q", "MR. ROE: I do."]),
    (
        "Dr. ROE. The harvest fell by half.\n\nThe CHAIRMAN. Thank you, doctor.\n\nDr. ROE. It will fall again.",
        ["Dr. ROE: The harvest fell by half.", "The CHAIRMAN: Thank you, doctor.", "Dr. ROE: It will fall again."],
    ),
    (
        "MODERATOR: Welcome to the hall.\n\nADA ROE: Taxes rose twice.\n\nBO LEE: They fell.",
        ["?MODERATOR", "ADA ROE: Taxes rose twice.", "BO LEE: They fell."],
    ),
    (
        "UTA NILL, NETWORK HOST: Good evening to you.\n\nROE: Good evening.\n\nNILL: Is it so?\n\nROE: It is.",
        ["?UTA NILL, NETWORK HOST", "ROE: Good evening.", "NILL: Is it so?", "ROE: It is."],
    ),
    # names as they are written, where two of them come back
    (
        "Ada Roe: I never saw the plan before that night.\n\nBo Lee: You signed every single page of it.\n\n"
        "Ada Roe: I signed what I was given to sign.\n\nBo Lee: And you read none of it, I think.",
        ["Ada Roe: I never saw", "Bo Lee: You signed", "Ada Roe: I signed", "Bo Lee: And you read"],
    ),
    # a line without a label goes on with the turn before it, an aside in brackets is nobody's
    (
        "ROE: It fell.\n\nAnd it fell again.\n\n(Laughter.)\n\nLEE: It rose.\n\nROE: No.",
        ["ROE: It fell. | And it fell again.", "LEE: It rose.", "ROE: No."],
    ),
    # a name in capitals may have the line above to itself
    (
        "ADA ROE\nIt fell.\n\nAnd it fell again.\n\nBO LEE\nIt rose.\n\nADA ROE\nNo.",
        ["ADA ROE: It fell. | And it fell again.", "BO LEE: It rose.", "ADA ROE: No."],
    ),
    (
        "THE COURT:\nDid it fall?\n\nMR. ROE:\nIt did.\n\nTHE COURT:\nThank you.",
        ["THE COURT: Did it fall?", "MR. ROE: It did.", "THE COURT: Thank you."],
    ),
    # a printed hearing: names of two words, as they are written or in capitals, with a state, in lines that are indented
    (
        "    Chairman Roe. The dam is old.\n    Ms. Van Lee. It cost $4 million, I\nbelieve.\n    Mr. Roe. No.\n    Ms. Van Lee. Yes.",
        ["Chairman Roe: The dam", "Ms. Van Lee: It cost", "Mr. Roe: No.", "Ms. Van Lee: Yes."],
    ),
    (
        "Mrs. McROE LEE. I yield.\n\nMr. HALE of New York. I thank you.\n\nDr. O'NILL [presiding]. We go on.",
        ["Mrs. McROE LEE: I yield.", "Mr. HALE of New York: I thank you.", "Dr. O'NILL [presiding]: We go on."],
    ),
    # who speaks of others, and of nobody twice, is no list
    (
        "Mr. ROE. He left, I am told.\n\nMs. LEE. We know.\n\nDr. HALE. I thank you.",
        ["Mr. ROE: He left, I am told.", "Ms. LEE: We know.", "Dr. HALE: I thank you."],
    ),
    # a parliament's record: who is named with seat and party, or office, may have the line to themselves
    (
        "Ada Roe (Leeds) (Lab)\nIt fell.\n\nThe Minister for Roads (Bo Lee)\nIt did not.\n\nMr Speaker\nOrder.\n\nAda Roe\nIt did.",
        ["Ada Roe (Leeds) (Lab): It fell.", "The Minister for Roads (Bo Lee): It did not.", "Mr Speaker: Order.", "Ada Roe: It did."],
    ),
    (
        "Roads: Costs\n\nBaroness Roe (Con): It fell.\n\nLord Lee (Lab): It rose.\n\nBaroness Roe: It did not.",
        ["Baroness Roe (Con): It fell.", "Lord Lee (Lab): It rose.", "Baroness Roe: It did not."],
    ),
    # a statement that was handed in is by whom it is said to be; what else was is nobody's
    (
        "Mr. ROE. I yield.\n\n[The prepared statement of Ms. Lee follows:]\n\nIt fell.\n\nMr. ROE. Thanks.\n\n"
        "[The information follows:]\n\nIt rose.\n\nMs. LEE. No.",
        ["Mr. ROE: I yield.", "Ms. Lee: It fell.", "Mr. ROE: Thanks.", "Ms. LEE: No."],
    ),
    ("SPEAKER 1: It fell.\n\nSPEAKER 2: It rose.\n\nSPEAKER 1: It did.", ["SPEAKER 1: It fell.", "SPEAKER 2: It rose.", "SPEAKER 1: It did."]),
    # who leads an interview is known by only asking
    (
        "TX: When did it open?\n\nNR: In May it did.\n\nTX: Who paid?\n\nNR: The city.\n\nTX: How much?\n\nNR: A lot.",
        ["?TX", "NR: In May it did.", "?TX", "NR: The city.", "?TX", "NR: A lot."],
    ),
]  # fmt: skip

NO_TRANSCRIPTS = [
    "",
    "Ada Roe: “Business will double.”",
    "NEW DELHI: The dam fell.\n\nThe minister left.\n\nMUMBAI: Shops closed.",
    "WHAT: A fair.\nWHEN: On Monday.\nWHERE: In the hall.",
    "Note: It is old.\nNote: It is new.\nCorrection: It is red.\nNote: Sold.",
    "Arsenal: Roe, Lee, Hale.\nChelsea: Nill, Poe.\nReferee: Bo Kerr.",
    "Ada Roe, driver: It is loud here.\nBo Lee, nurse: It is not.\nCy Hale, cook: I sleep well.",
    "A man came. A woman left.\n\nA dog barked.\n\nQuiet fell.",
    "East Isle: green and wet all year, they say.\nWest Isle: dry and brown for most of it, too.\nLong Key: flat, with a beach.",
    # what is heard speaks in none
    "(LAUGHTER): It fell.\n\nLAUGHTER: It rose.\n\nAPPLAUSE: It did not.\n\nLAUGHTER: It did.",
    "[CROSSTALK]: Well, it fell.\n\nCrosstalk: Well, it rose for years.\n\nCROSSTALK: It did.",
    # headings stand above their paragraphs too, but none comes back
    "THE FALL\nIt fell.\n\nTHE RISE\nIt rose.\n\nWHAT NOW\nNobody knows.",
    "THE FALL\nIn May\n\nTHE RISE\nIn June\n\nTHE FALL\nIn July",
    "Mr. Roe. He is the man who built the dam we all know.",
    # a cast of characters, and places with their lords
    "Mr. Roe. The rich man of the town.\n\nMrs. Lee. His sister, who is poor.\n\nDr. Hale. The doctor of both.",
    "Mr. Roe. A man you know well.\n\nMrs. Lee. Your neighbour, who is poor.\n\nDr. Hale. You will see him once.",
    "Dr. Roe. She leads our clinic.\n\nMr. Lee. He keeps our books.\n\nMs. Hale. Her team looks after us.",
    "Dr. Roe. She leads our clinic.\n\nMr. Lee. He keeps our books.\n\nDr. Roe. She came in May, and we are glad.",
    "Ada Roe\nShe is a nurse.\n\nBo Lee\nHe is a cook.\n\nAda Roe\nShe left in May.",
    "Ada Roe (Leeds)\nShe is a nurse.\n\nBo Lee (York)\nHe is a cook.\n\nCy Hale (Hull)\nHe left in May.",
    "Mr. Roe came. Mr. Lee left.\n\nMr. Lee came. He left.\n\nMr. Roe came. He left.",
]


@pytest.mark.parametrize(("text", "expected"), TRANSCRIPTS)
def test_turns(text: str, expected: list[str]) -> None:
    turns = find_turns(text)
    assert len(turns) == len(expected)
    for turn, wanted in zip(turns, expected, strict=True):
        said = " | ".join(text[slice(*c)] for c in turn.content)
        shown = f"{'?' * turn.asks}{text[slice(*turn.label)]}: {said}"
        assert shown.startswith(wanted)
        assert "|" not in wanted or shown == wanted


ASKED = "How old is it?\n\nI think sixty.\n\nWho built it?\n\nMy father did.\n\nWill it last?\n\nWe hope so."
INTERVIEWS = [
    ("An interview with Ada Roe\n\n" + ASKED, ["?How", "I think sixty.", "?Who", "My father did.", "?Will", "We hope so."]),
    ("The Post spoke to Ada Roe of the mill.\n\n" + ASKED, ["?How", "I think sixty.", "?Who", "My father did.", "?Will", "We hope so."]),
    # an answer goes on over paragraphs and remarks of the editor; behind the last, as long as somebody says "I" or "we"
    (
        "Ada Roe interviewed\n\n" + ASKED + "\n\nWe do.\n\nThe mill opens on Monday.",
        ["?How", "I think sixty.", "?Who", "My father did.", "?Will", "We hope so. | We do."],
    ),
    (
        "Q&A: Ada Roe\n\n" + ASKED.replace("sixty.", "sixty.\n\nEd.: It is 61.\n\nIt is old.\n\nThe mill"),
        ["?How", "I think sixty. | It is old.", "?Who", "My father did.", "?Will", "We hope so."],
    ),
    # one question more, and two in a row
    ("Ada Roe interviewed\n\nAre you well?\n\n" + ASKED, ["?Are", "?How", "I think", "?Who", "My", "?Will", "We hope"]),
]  # fmt: skip
NO_INTERVIEWS = [
    "The mill of Ada Roe\n\n" + ASKED,  # nobody was interviewed
    "An interview with Ada Roe\n\nHow old is it?\n\nI think sixty.\n\nWho built it?\n\nMy father did.",
    # an explainer asks for its readers
    "Roe said so in an interview.\n\nWhat fell?\n\nThe mill did.\n\nWho knew?\n\nThe town did.\n\nWho pays?\n\nThe state.",
    "Roe said so in an interview.\n\nWhat fell?\n\n“I did.”\n\nWho knew?\n\n“We did.”\n\nWho pays?\n\n“My son.”",
    # who asks in quotation marks is quoted
    "Ada Roe interviewed\n\n“How old is it?”\n\nI think so.\n\n“Who?”\n\nMy father did.\n\n“When?”\n\nWe hope so.",
]


@pytest.mark.parametrize(("text", "expected"), INTERVIEWS)
def test_an_interview_without_labels(text: str, expected: list[str]) -> None:
    turns = find_turns(text)
    assert not any(t.is_labelled or t.name for t in turns)
    found = ["?" * t.asks + " | ".join(text[slice(*c)] for c in t.content) for t in turns]
    assert len(found) == len(expected)
    assert all(f == e if "|" in e else f.startswith(e) for f, e in zip(found, expected, strict=True))


@pytest.mark.parametrize("text", NO_INTERVIEWS)
def test_what_is_no_interview(text: str) -> None:
    assert find_turns(text) == ()


@pytest.mark.parametrize("text", NO_TRANSCRIPTS)
def test_what_is_no_transcript(text: str) -> None:
    assert find_turns(text) == ()


@pytest.mark.parametrize(
    ("label", "name"), [("SEN. ADA ROE (R-OH)", "ADA ROE"), ("MR. ROE", "ROE"), ("THE WITNESS", "")]
)
def test_the_name_in_a_label(label: str, name: str) -> None:
    text = f"{label}: It fell.\n\nTHE COURT: So it did.\n\n{label}: Twice."
    assert find_turns(text)[0].name == name


PARTS = [
    # who took the oath is the witness, whoever examines asks
    ("ADA ROE, having been duly sworn, testified as follows:\n\nBY MR. HALE:\n\nQ. Is it old?\n\nA. It is.\n\nTHE WITNESS: It fell.", ["HALE", "ADA ROE", "ADA ROE"]),
    ("ADA ROE,\ncalled by the State, was sworn.\n\nQ. Is it?\n\nA. It is.\n\nBO LEE, sworn.\n\nQ. Is it?\n\nA. No.", ["", "ADA ROE", "", "BO LEE"]),
    ("Ada Roe, the mayor, was sworn in.\n\nQ. Is it?\n\nA. It is.\n\nQ. Why?", ["", "", ""]),
    # who presides is the chairman; of two whom the text calls so it is nobody
    ("They met, Hon. Ada M. Roe [chairman of the committee] presiding.\n\nThe CHAIRMAN. Go on.\n\nMr. LEE. No.\n\nThe CHAIRMAN. Yes.", ["Ada M. Roe", "LEE", "Ada M. Roe"]),
    ("Chairman Roe of the bank came.\n\nThe CHAIRMAN. Go on.\n\nMr. LEE. No.\n\nChairman HALE. Yes.", ["", "LEE", "HALE"]),
    ("The Prime Minister (Ada Roe): It fell.\n\nBo Lee (Leeds) (Con): It rose.\n\nThe Prime Minister: No.", ["Ada Roe", "Bo Lee", "Ada Roe"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), PARTS)
def test_whose_part_it_is(text: str, names: list[str]) -> None:
    turns = find_turns(text)
    assert [t.name.removeprefix("Hon. ") for t in turns] == names


PIECES = st.sampled_from(
    ["ROE", ":", ". ", "Q", "A", " ", "\n\n", "\n", "THE COURT", "Dr.", "It fell.", "(", ")", "“", "é", "\x00", "?"]
)


NAMES = st.sampled_from(["ADA ROE", "MR. LEE", "THE COURT", "SEN. HALE (D-IA)", "UTA NILL, HOST"])
SAID = st.sampled_from(["It fell.", "Did it fall?", "It rose, and then it fell again.", "No."])
BETWEEN = st.sampled_from(["", "\n\n(Laughter.)", "\n\n[18:00:04]", "\n\nAnd so it went on."])
SPOKEN = st.lists(st.tuples(NAMES, SAID, BETWEEN), min_size=4, max_size=12)


@given(SPOKEN)
def test_every_labelled_line_of_a_transcript_is_a_turn(lines: list[tuple[str, str, str]]) -> None:
    lines = [("ADA ROE", "It fell.", ""), ("MR. LEE", "No.", ""), *lines, ("ADA ROE", "It did.", "")]
    text = "\n\n".join(f"{name}: {said}{between}" for name, said, between in lines)
    turns = find_turns(text)
    assert [text[slice(*t.label)] for t in turns] == [name for name, _, _ in lines]
    for turn, after, (_, said, between) in zip(turns, [*turns[1:], None], lines, strict=True):
        pieces = [text[slice(*c)] for c in turn.content]
        assert pieces == [said, *(["And so it went on."] if "And" in between else [])]
        assert turn.mark == (turn.label[1], turn.label[1] + 1)
        assert after is None or turn.content[-1][1] < after.label[0]


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text(text: str) -> None:
    for turn in find_turns(text):
        assert all(0 <= a < b <= len(text) for a, b in turn.content)
        assert 0 <= turn.label[0] <= turn.label[1]
        assert turn.label[1] <= turn.content[0][0]


def test_linear_time() -> None:
    one, four = (lines_run(find_turns, "ROE: It fell.\n\nLEE: No.\n\nSo it went on.\n\n" * n) for n in (50, 200))
    assert four < 5 * one


def test_linear_time_of_parts() -> None:
    one, four = (lines_run(find_turns, "BY MR. HALE:\n\nQ. Why?\n\nA. No.\n\n" * n) for n in (50, 200))
    assert four < 5 * one


@pytest.mark.parametrize("unit", ["A", "A-", "Ab’", "AB C "])
def test_a_run_of_capitals_is_soon_read(unit: str) -> None:
    turns = "The CHAIRMAN. Go on.\n\nMr. LEE. No.\n\nThe CHAIRMAN. Yes.\n\n"
    began = time.process_time()
    find_turns(turns + unit * (8000 // len(unit)))
    assert time.process_time() - began < 1  # word by word it takes some ten seconds
