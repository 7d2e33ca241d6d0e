"""What makes a transcript or an interview, what a label may be, and which lines go on with a turn."""

from __future__ import annotations

import pytest

from pipeline.text.turns import find_turns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ROE: It fell.\n\nLEE: It rose.\n\nROE: It did.\n\nThe dam held.\n\nSee below", ["ROE (ROE): It fell.", "LEE (LEE): It rose.", "ROE (ROE): It did."]),
        ("ROE: It fell.\n\nLEE: It rose.", []),
        ("ROE: It fell.\n\nROE: It rose.\n\nROE: It did.", []),
        ("ROE: It fell.\n\nLEE: It rose.\n\nHALE: It did.", []),
        ("ROE: It fell.\n\nLEE: It rose.\n\nHALE: It did.\n\nLEE: No", ["ROE (ROE): It fell.", "LEE (LEE): It rose.", "HALE (HALE): It did.", "LEE (LEE): No"]),
        ("ROE: It fell\n\nLEE: It rose\n\nROE: It did.\n\nLEE: No.", ["ROE (ROE): It fell", "LEE (LEE): It rose", "ROE (ROE): It did.", "LEE (LEE): No."]),
        ("ROE: It fell\n\nLEE: It rose\n\nROE: It did\n\nLEE: No.", []),
        ("THE COURT: It fell.\n\nLEE: It rose.\n\nHALE: It did.", ["THE COURT (): It fell.", "LEE (LEE): It rose.", "HALE (HALE): It did."]),
        ("Q: Is it?\n\nA: It is.\n\nQ: Why?\n\nA: I know.", ["?Q (): Is it?", "A (): It is.", "?Q (): Why?", "A (): I know."]),
        ("Q\tIs it?\n\nA\tIt is.\n\nQ\tWhy?\n\nA\tI know.", ["?Q (): Is it?", "A (): It is.", "?Q (): Why?", "A (): I know."]),
        ("Q Is it?\n\nA It is.\n\nQ Why?\n\nA I know.", []),
        ("Q - Is it?\n\nA - It is.\n\nQ - Why?\n\nA - I know.", ["?Q (): Is it?", "A (): It is.", "?Q (): Why?", "A (): I know."]),
        ("ONE TWO THREE FOUR FIVE SIX SEVEN: It fell.\n\nLEE: It rose.\n\nONE TWO THREE FOUR FIVE SIX SEVEN: It did.", ["ONE TWO THREE FOUR FIVE SIX SEVEN (ONE TWO THREE FOUR FIVE SIX SEVEN): It fell.", "LEE (LEE): It rose.", "ONE TWO THREE FOUR FIVE SIX SEVEN (ONE TWO THREE FOUR FIVE SIX SEVEN): It did."]),
        ("ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT: It fell.\n\nLEE: It rose.\n\nONE TWO THREE FOUR FIVE SIX SEVEN EIGHT: It did.\n\nLEE: No.\n\nLEE: Yes.", []),
        ("ADA ROE, HEAD OF THE OLD RED MILL IN THE WEST END: It fell.\n\nLEE: It rose.\n\nROE: It did.", ["ADA ROE, HEAD OF THE OLD RED MILL IN THE WEST END (ADA ROE): It fell.", "LEE (LEE): It rose.", "ROE (ROE): It did."]),
        ("ADA ROE, HEAD OF THE OLD BIG RED MILL IN THE WEST END: It fell.\n\nLEE: It rose.\n\nROE: It did.", []),
        ("ADA ROE, HEAD OF THE OLD MILL IN THE WEST END: It fell.\n\nLEE: It rose.\n\nROE: It did.", ["ADA ROE, HEAD OF THE OLD MILL IN THE WEST END (ADA ROE): It fell.", "LEE (LEE): It rose.", "ROE (ROE): It did."]),
        ("ADA ROE, HEAD OF THE OLD MILL IN THE WEST END OF THE TOWN: It fell.\n\nLEE: It rose.\n\nLEE: Yes.\n\nLEE: No.", []),
        ("Mr. ROE. It fell.\n\nBob LEE. It rose.\n\nMr. ROE. It did.", []),
        ("Senator LEE. It rose.\n\nThe CHAIRMAN. It fell.\n\nSenator LEE. No.", ["Senator LEE (LEE): It rose.", "The CHAIRMAN (): It fell.", "Senator LEE (LEE): No."]),
        ("Mr. Roe. It fell.\n\nMs. Lee. It rose.\n\nMr. Roe. It did.", ["Mr. Roe (Roe): It fell.", "Ms. Lee (Lee): It rose.", "Mr. Roe (Roe): It did."]),
        ("WITNESS 1: It fell.\n\nWITNESS 2: It rose.\n\nWITNESS 1: It did.", ["WITNESS 1 (): It fell.", "WITNESS 2 (): It rose.", "WITNESS 1 (): It did."]),
        ("JURORS: It fell.\n\nTHE COURT: It rose.\n\nSPEAKER 1: It did.", ["JURORS (): It fell.", "THE COURT (): It rose.", "SPEAKER 1 (): It did."]),
        ("123: It fell.\n\nLEE: It rose.\n\nLEE: It did.", []),
        ("THE HON. ADA ROE: It fell.\n\nMR. LEE: It rose.\n\nTHE HON. ADA ROE: It did.", ["THE HON. ADA ROE (ADA ROE): It fell.", "MR. LEE (LEE): It rose.", "THE HON. ADA ROE (ADA ROE): It did."]),
        ("Ada Roe: It fell and it fell and it fell.\n\nBo Lee: It rose and it rose and it rose.\n\nAda Roe: It did and it did and it did.", []),
        ("Ada Roe: It fell and it fell and it fell.\n\nBo Lee: It rose and it rose and it rose.\n\nAda Roe: It did.\n\nBo Lee: No.", []),
        ("Ada Roe: No.\n\nBo Lee: Yes.\n\nAda Roe: It did.\n\nBo Lee: No.", []),
        ("TX: When?\n\nNR: In May.\n\nTX: Who?\n\nNR: The city.\n\nTX: I see.\n\nNR: A lot.\n\nTX: How?", ["?TX (TX): When?", "NR (NR): In May.", "?TX (TX): Who?", "NR (NR): The city.", "?TX (TX): I see.", "NR (NR): A lot.", "?TX (TX): How?"]),
        ("TX: When?\n\nNR: In May.\n\nTX: Who?\n\nNR: The city.", ["TX (TX): When?", "NR (NR): In May.", "TX (TX): Who?", "NR (NR): The city."]),
        ("TX: When?\n\nNR: In May.\n\nTX: I see.\n\nNR: The city.\n\nTX: Who?", ["TX (TX): When?", "NR (NR): In May.", "TX (TX): I see.", "NR (NR): The city.", "TX (TX): Who?"]),
        ("TX: “When?”\n\nNR: In May.\n\nTX: Who?*\n\nNR: The city.\n\nTX: How?", ["?TX (TX): When?”", "NR (NR): In May.", "?TX (TX): Who?*", "NR (NR): The city.", "?TX (TX): How?"]),
        ("The dam.\n\nROE: It fell.\n\nIt was old.\n\nIt was wet.\n\nIt was cold.\n\nIt was grey.\n\nLEE: It rose.\n\nIt was red.\n\nIt was hot.\n\nROE: It did.\n\nSo it was.", ["ROE (ROE): It fell. | It was old. | It was wet. | It was cold. | It was grey.", "LEE (LEE): It rose. | It was red. | It was hot.", "ROE (ROE): It did. | So it was."]),
        ("The dam.\n\nROE: It fell.\n\nIt was old.\n\nIt was wet.\n\nIt was cold.\n\nIt was grey.\n\nIt was dry.\n\nIt was low.\n\nIt was far.\n\nLEE: It rose.\n\nIt was red.\n\nIt was hot.\n\nIt was new.\n\nROE: It did.\n\nSo it was.", ["ROE (ROE): It fell.", "LEE (LEE): It rose.", "ROE (ROE): It did."]),
        ("ROE: It fell.\n\nA heading\n\nIt was old.\n\nLEE: It rose.\n\n[18:00:04]\n\nROE: It did.\n\n1:58 P.M. EST\n\nLEE: No.\n\nEND", ["ROE (ROE): It fell. | It was old.", "LEE (LEE): It rose.", "ROE (ROE): It did.", "LEE (LEE): No."]),
        ("MODERATOR: Go.\n\nROE: It fell.\n\nLEE: It rose.", ["?MODERATOR (): Go.", "ROE (ROE): It fell.", "LEE (LEE): It rose."]),
        ("ADA ROE, REPORTER: Go.\n\nLEE: It fell.\n\nROE: It rose.", ["ADA ROE, REPORTER (ADA ROE): Go.", "LEE (LEE): It fell.", "ROE (ROE): It rose."]),
        ("EDITOR'S NOTE: It fell.\n\nLEE: It rose.\n\nROE: It did.\n\nLEE: No.", ["LEE (LEE): It rose.", "ROE (ROE): It did.", "LEE (LEE): No."]),
        ("ROE:\n\nLEE: It rose.\n\nROE: It did.\n\nLEE: No.", ["LEE (LEE): It rose.", "ROE (ROE): It did.", "LEE (LEE): No."]),
        ("Ada Roe interviewed\n\nHow old is it?\n\nI think sixty.\n\nWho built it?\n\nMy father did.\n\nWill it last?\n\nWe hope so.", ["? (): How old is it?", " (): I think sixty.", "? (): Who built it?", " (): My father did.", "? (): Will it last?", " (): We hope so."]),
        ("Ada Roe at the mill\n\nHow old is it?\n\nI think sixty.\n\nWho built it?\n\nMy father did.\n\nWill it last?\n\nWe hope so.", []),
        ("How old is it?\n\nRoe answered some questions.\n\nHow old is it?\n\nI think sixty.\n\nWho built it?\n\nMy father did.\n\nWill it last?\n\nWe hope so.", ["? (): How old is it?", " (): I think sixty.", "? (): Who built it?", " (): My father did.", "? (): Will it last?", " (): We hope so."]),
        ("Ada Roe interviewed\n\nHow old is it?\n\nHe thinks sixty.\n\nWho built it?\n\nHer father did.\n\nWill it last?\n\nWe hope so.", []),
        ("Ada Roe interviewed\n\nHow old is it?\n\nHe thinks sixty.\n\nWho built it?\n\nMy father did.\n\nWill it last?\n\nWe hope so.", ["? (): How old is it?", " (): He thinks sixty.", "? (): Who built it?", " (): My father did.", "? (): Will it last?", " (): We hope so."]),
        ("Ada Roe interviewed\n\nHow old is it?\n\nWho built it?\n\nMy father did.\n\nWill it last?\n\nWe hope so.", []),
        ("Ada Roe interviewed\n\nHow old is it?\n\nI think sixty.\n\nWho built it?\n\nMy father did.\n\nWill it last?\n\nWe hope so.\n\nWho pays?", ["? (): How old is it?", " (): I think sixty.", "? (): Who built it?", " (): My father did.", "? (): Will it last?", " (): We hope so.", "? (): Who pays?"]),
        ("Ada Roe interviewed\n\nHow old is it?\n\nI think sixty.\n\nWho built it?\n\nMy father did.\n\nWill it last?\n\nWe hope so.\n\nA heading\n\nWe do.\n\nIt fell.\n\nI know.", ["? (): How old is it?", " (): I think sixty.", "? (): Who built it?", " (): My father did.", "? (): Will it last?", " (): We hope so. | We do."]),
        ("Ada Roe interviewed\n\nHow old is it?\n\nI think sixty.\n\nWho built it?\n\nMy father did.\n\nA heading\n\nIt fell.\n\nWill it last?\n\nWe hope so.", ["? (): How old is it?", " (): I think sixty.", "? (): Who built it?", " (): My father did. | It fell.", "? (): Will it last?", " (): We hope so."]),
        ("Ada Roe interviewed\n\nHow old is it?\n\nI think sixty.\n\n*Who built it?*\n\nMy father did.\n\nWill it last?\n\nWe hope so.", ["? (): How old is it?", " (): I think sixty.", "? (): *Who built it?*", " (): My father did.", "? (): Will it last?", " (): We hope so."]),
        ("Ada Roe interviewed\n\nHow old is it?\n\nI think sixty.\n\n“Who built it?”\n\nMy father did.\n\nWill it last?\n\nWe hope so.", []),
    ],
)  # fmt: skip
def test_turns(text: str, expected: list[str]) -> None:
    """Each turn: "?" if its speaker asks, the label, the name in it, and what is said."""
    assert [
        f"{'?' * t.asks}{text[slice(*t.label)]} ({t.name}): " + " | ".join(text[slice(*c)] for c in t.content)
        for t in find_turns(text)
    ] == expected
