"""Names whose spans are given, so that only the rules decide: which names are one person's. `{ORG Tarn Bank}` is a span of the model's."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{PERSON Jim Roe} left. {PERSON James Roe} wept. {PERSON J. Roe} slept. {PERSON Ann Roe} sang.", ["Jim Roe|person", "James Roe|person|Jim Roe", "J. Roe|person|Jim Roe", "Ann Roe|person"]),
        ("{PERSON Ed Roe Jr.} left. {PERSON Ed Roe} slept.", ["Ed Roe Jr.|person", "Ed Roe|person|Ed Roe Jr."]),
        ("{PERSON Roe} left. {PERSON Roe Jr.} wept. {PERSON Ada Vik} left. {PERSON Vik Jr.} wept.", ["Roe|person", "Roe Jr.|person|Roe", "Ada Vik|person", "Vik Jr.|person|Ada Vik"]),
        ("{PERSON Donald Trump} left. {PERSON Donald Trump Jr.} wept. {PERSON Trump Jr.} slept.", ["Donald Trump|person", "Donald Trump Jr.|person", "Trump Jr.|person|Donald Trump Jr."]),
        ("{PERSON Donald Trump Jr.} left. {PERSON Donald Trump} wept.", ["Donald Trump Jr.|person", "Donald Trump|person"]),
        ("{PERSON Ada Roe} left. Mr. {PERSON Roe} wept. Ms. {PERSON Roe} slept. {PERSON Roe} sang.", ["Ada Roe|person", "Roe|person", "Roe|person|Ada Roe", "Roe|person|Ada Roe"]),
        ("{PERSON Ada Roe} and {PERSON Bob Roe} left. Ms. {PERSON Roe} wept. Mr. {PERSON Roe} slept. {PERSON Roe} sang.", ["Ada Roe|person", "Bob Roe|person", "Roe|person|Ada Roe", "Roe|person|Bob Roe", "Roe|person|Bob Roe"]),
        ("{PERSON Ada Roe} left. {PERSON Ada Roe} wept. {PERSON Ada Roe} slept. {PERSON Bob Roe} left. {PERSON Roe} sang.", ["Ada Roe|person", "Ada Roe|person", "Ada Roe|person", "Bob Roe|person", "Roe|person|Ada Roe"]),
        ("{PERSON Ada Roe} left. {PERSON Ada Roe} wept. {PERSON Bob Roe} left. {PERSON Roe} sang.", ["Ada Roe|person", "Ada Roe|person", "Bob Roe|person", "Roe|person|Bob Roe"]),
        ("{PERSON Roe} sang. {PERSON Ada Roe} left. {PERSON Bob Roe} left.", ["Roe|person|Ada Roe", "Ada Roe|person", "Bob Roe|person"]),
        ("{PERSON Roe} sang. {PERSON Bob Roe} left. {PERSON Roe} wept.", ["Roe|person|Bob Roe", "Bob Roe|person", "Roe|person|Bob Roe"]),
        ("{PERSON José Luis Gutiérrez Salas} left. {PERSON José Gutiérrez} wept. {PERSON José Vega} slept. {PERSON Luis Gutiérrez} sang.", ["José Luis Gutiérrez Salas|person", "José Gutiérrez|person|José Luis Gutiérrez Salas", "José Vega|person", "Luis Gutiérrez|person"]),
        ("{PERSON José Luis Gutiérrez Salas} left. {PERSON José Ana Gutiérrez Vega} left. {PERSON José Gutiérrez} wept.", ["José Luis Gutiérrez Salas|person", "José Ana Gutiérrez Vega|person", "José Gutiérrez|person"]),
        ("{PERSON José Gutiérrez} wept. {PERSON José Luis Gutiérrez Salas} left.", ["José Gutiérrez|person", "José Luis Gutiérrez Salas|person|José Gutiérrez"]),
        ("{PERSON Jim Comey} left. {PERSON Comey} wept. {PERSON J. Comey} slept. {PERSON Ada Comey} sang.", ["Jim Comey|person|James Comey", "Comey|person|James Comey", "J. Comey|person|James Comey", "Ada Comey|person"]),
        ("{PERSON J. Comey} left. {PERSON Comey} wept.", ["J. Comey|person", "Comey|person|J. Comey"]),
        ("{PERSON Ada Comey} left. {PERSON Comey} wept.", ["Ada Comey|person", "Comey|person|Ada Comey"]),
        ("Mrs. {PERSON Trump} left. {PERSON Trump} wept. President {PERSON Trump} slept.", ["Trump|person", "Trump|person", "Trump|person|Donald Trump|President"]),
        ("Mrs. {PERSON Donald Trump} left. Mr. {PERSON Donald Trump} wept.", ["Donald Trump|person", "Donald Trump|person"]),
        ("Mayor {PERSON Trump} left. {PERSON Rita Trump} wept. President {PERSON Trump} slept. {PERSON Trump} sang.", ["Trump|person|Rita Trump|Mayor", "Rita Trump|person", "Trump|person|Donald Trump|President", "Trump|person|Donald Trump"]),
        ("{PERSON Katrin Vas} left. {PERSON Katrin} wept. Ms. {PERSON Katrin} slept. Mr. {PERSON Katrin} sang.", ["Katrin Vas|person", "Katrin|person|Katrin Vas", "Katrin|person|Katrin Vas", "Katrin|person"]),
        ("{PERSON Katrin Vas} left. {PERSON Katrin} wept. {PERSON Vas} slept. Ms. {PERSON Katrin} sang.", ["Katrin Vas|person", "Katrin|person|Katrin Vas", "Vas|person|Katrin Vas", "Katrin|person"]),
        ("{PERSON Annie Vas} left. {PERSON Anne} wept. {PERSON Bob Tarn} left. {PERSON Robert} wept.", ["Annie Vas|person", "Anne|person|Annie Vas", "Bob Tarn|person", "Robert|person|Bob Tarn"]),
        ("{PERSON Annie Vas} left. {PERSON Anna Tarn} left. {PERSON Anne} wept.", ["Annie Vas|person", "Anna Tarn|person", "Anne|person"]),
        ("Sen. {PERSON John Kennedy} left. {PERSON John Kennedy} wept.", ["John Kennedy|person||Sen.", "John Kennedy|person"]),
        ("{PERSON John Kennedy} left. {PERSON Kennedy} wept.", ["John Kennedy|person", "Kennedy|person|John Kennedy"]),
        ("{PERSON Ana dos Santos} left. {PERSON dos Santos} wept. {PERSON Santos} slept. {PERSON de la Cruz} sang. {PERSON Ana de la Cruz} left.", ["Ana dos Santos|person", "dos Santos|person|Ana dos Santos", "Santos|person|Ana dos Santos", "de la Cruz|person|Ana de la Cruz", "Ana de la Cruz|person"]),
        ("Senator {PERSON Ada Roe} left. Dr. {PERSON Roe} wept. Sir {PERSON Bo Vik} left. Dame {PERSON Jo Tarn} left. He wept.", ["Ada Roe|person||Senator", "Roe|person|Ada Roe", "Bo Vik|person", "Jo Tarn|person", "He|=|Bo Vik"]),
        ("Deputy of Head of Fisheries {PERSON Ada Roe} left.", ["Ada Roe|person||Deputy of Head of Fisheries"]),
        ("President and founder {PERSON Ada Roe} left.", ["Ada Roe|person||President and founder"]),
        ("Vice-President {PERSON Ada Roe} left.", ["Ada Roe|person||Vice-President"]),
        ("Dr. {PERSON Vik} left. Sgt. {PERSON Tarn} left.", ["Vik|person", "Tarn|person||Sgt."]),
        ("{PERSON Ada Roe} was late. He saw the mayor, {PERSON Bo Vik}, there.", ["Ada Roe|person", "Bo Vik|person||mayor"]),
        ("{PERSON José Luis Gutiérrez Salas} left. {PERSON José Ana Gutiérrez} wept.", ["José Luis Gutiérrez Salas|person", "José Ana Gutiérrez|person"]),
        ("The old lawyer {PERSON Ada Roe} left. The tax lawyer {PERSON Bo Vik} left. The 3 lawyer {PERSON Li Wei} left.", ["Ada Roe|person||lawyer", "Bo Vik|person||tax lawyer", "Li Wei|person||lawyer"]),
        ("{PERSON Ada Roe}, the old Harbour Board lawyer for the poor, left.", ["Ada Roe|person||old Harbour Board lawyer for the poor"]),
        ("{PERSON Ada Roe}, a lawyer for the poor and the sick of Leeds, left.", ["Ada Roe|person||lawyer for the poor and the sick of Leeds"]),
        ("{PERSON Ada Roe}, lawyer and {PERSON Bo Vik}, judge, left.", ["Ada Roe|person||lawyer", "Bo Vik|person||judge"]),
        ("{PERSON Ada Roe}, then mayor, left. {PERSON Bo Vik}, the very old mayor, left.", ["Ada Roe|person||mayor", "Bo Vik|person||very old mayor"]),
        ("{PERSON Ada Roe}, 41, a mayor, left. {PERSON Bo Vik}, 41 years old, a mayor, left.", ["Ada Roe|person||mayor", "Bo Vik|person"]),
        ("{PERSON Ada Roe} of Leeds, a mayor, left. {PERSON Bo Vik} became a judge. {PERSON Li Wei} became judge.", ["Ada Roe|person", "Bo Vik|person||judge", "Li Wei|person"]),
        ("Said Mayor {PERSON Ada Roe}. “No,” said the mayor, {PERSON Bo Vik}.", ["Ada Roe|person||Mayor", "Bo Vik|person||mayor"]),
        ("Under Mayor {PERSON Ada Roe} it fell. The mayor left.", ["Ada Roe|person||Mayor"]),
        ("Mayor {PERSON Ada Roe} left. They served under the mayor, {PERSON Bo Vik}. The mayor wept.", ["Ada Roe|person||Mayor", "Bo Vik|person||mayor", "The mayor|=|Bo Vik|mayor"]),
        ("Former {ORG Tarn Corp.} chairman {PERSON Ada Roe} left. {ORG Tarn Corp.} chairman {PERSON Bo Vik} left.", ["Tarn Corp.|organisation", "Ada Roe|person||Former Tarn Corp. chairman", "Tarn Corp.|organisation", "Bo Vik|person||Tarn Corp. chairman|Tarn Corp."]),
        ("{ORG Tarn Corp.} lawyer {PERSON Ada Roe} left. {ORG Vas Corp.} lawyer {PERSON Ada Roe} wept. {ORG Vas Corp.} lawyer {PERSON Ada Roe} slept.", ["Tarn Corp.|organisation", "Ada Roe|person||Tarn Corp. lawyer|Vas Corp.", "Vas Corp.|organisation", "Ada Roe|person||Vas Corp. lawyer|Vas Corp.", "Vas Corp.|organisation", "Ada Roe|person||Vas Corp. lawyer|Vas Corp."]),
        ("Ms. {PERSON Roe} wept. {PERSON Ada Roe} slept. Mr. {PERSON Roe} left. {PERSON Roe} sang.", ["Roe|person|Ada Roe", "Ada Roe|person", "Roe|person", "Roe|person|Ada Roe"]),
        ("{PERSON J. Comey} left. {PERSON Jim Comey} wept.", ["J. Comey|person|James Comey", "Jim Comey|person|James Comey"]),
        ("{PERSON Peter Stone} gave it to him.", ["Peter Stone|person"]),
        ("{PERSON Peter Stone} saw him.", ["Peter Stone|person"]),
        ("Senator {PERSON Ada Roe} wept. {GPE Ohio}'s senator left.", ["Ada Roe|person||Senator", "Ohio|place", "senator|=|Ada Roe|senator"]),
        ("The nurse {PERSON Ada Roe} left. She wept.", ["Ada Roe|person||nurse", "She|=|Ada Roe"]),
    ],
)  # fmt: skip
def test_people(told_of, marked, expected):
    """Which names are one person's."""
    assert told_of(marked) == expected
