"""Whose document it is that says something."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        # a body beside the document
        ("[A statement from Harbour Bank] {said} <the fee would rise>.", ["Harbour Bank"]),
        ("[Harbour Bank’s annual report] {says} <fares rose>.", ["Harbour Bank"]),
        ("[The Harbour Bank report] {says} <fares rose>. [The report] {warns} <that they will rise again>.", ["Harbour Bank"] * 2),
        ("[Data released by Harbour Bank] {show} <a fall>.", ["Harbour Bank"]),
        ("[A report published Monday by Harbour Bank] {says} <fares rose>.", ["Harbour Bank"]),
        ("[Figures gathered by Harbour Bank] {show} <a fall>.", ["Harbour Bank"]),
        ("[Figures released by the city's Harbour Bank] {show} <a fall>.", ["Harbour Bank"]),
        ("[A report from analysts Harbour Research] {says} <fares rose>.", ["Harbour Research"]),
        ("[A report written for Harbour Bank] {says} <fares rose>.", [""]),
        # one that was told of
        ("[Harbour Bank] {said} in a statement <that fares rose>. [The statement] {added} <that they would fall>.", ["", "Harbour Bank"]),
        ("In a statement, [Harbour Bank] {said} <that fares rose>. <“We are sorry,”> [the statement] {read}.", ["", "Harbour Bank"]),
        # a document about a body, one of nobody, another document
        ("[A study of Harbour Bank] {found} <no fault>.", [""]),
        ("[A study on loans at Harbour Bank] {found} <no fault>.", [""]),
        ("[The report] {says} <fares rose>.", [""]),
        ("[Harbour Bank] {said} in a statement <that fares rose>. [The memo] {added} <that they would fall>.", ["", ""]),
        ("[Harbour Bank] {said} <that a statement would come>. [A statement] {added} <that fares rose>.", ["", ""]),
    ],
)  # fmt: skip
def test_whose_document_it_is(spoken, text, bodies):
    claims, names, _ = spoken(text)
    assert [names.get(c.speaks_for, "") for c in claims] == bodies
