"""Which body "the agency" is, and whom a rank in capitals or a pronoun behind a topic stands for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        # the body whose own name holds the noun goes before a nearer one that is only of that type
        ("The National Fisheries Agency met the Department of Boat Building at the port. The agency said no.", "The agency", "National Fisheries Agency"),
        ("The Kestrel Space Agency hired Ada Roe of the Directorate of Ports. The agency will pay.", "The agency", "Kestrel Space Agency"),
        ("The Tarn Food Agency sued the Ministry of Fisheries. It rained. Later the agency won.", "the agency", "Tarn Food Agency"),
        # of two that are called so, the subject; one of no such name where no other is
        ("The Tarn Food Agency sued the Tarn Water Agency. The agency won.", "The agency", "Tarn Food Agency"),
        ("The Directorate of Ports met. The agency said no.", "The agency", "Directorate of Ports"),
        # what a list knows for one is one as well; an association is rather the organisation of its sentence
        ("The Tarn Space Agency wept. ICE arrested Bo Vik. The agency said no.", "The agency", "Immigration and Customs Enforcement"),
        ("The Tarn Association wrote to Human Rights Watch. The organization wept.", "The organization", "Tarn Association"),
        # ranks in capitals
        ("Ada Roe, OC of Tarn Police Station, wept on Monday. The OC said no.", "The OC", "Ada Roe"),
        ("Police met Bo Vik, SHO of Tarn Police Station. Reporters left. The SHO denied it.", "The SHO", "Bo Vik"),
        ("IGP Ada Roe met Bo Vik. The IGP said no.", "The IGP", "Ada Roe"),
        ("Ada Roe, mayor of Tarn, wept on Monday. The OC said no.", "The OC", None),
        # whom a sentence is told to be about
        ("Bo Vik met Ivo Tarn. For Vik, his work on the farm has been hard.", "his", "Bo Vik"),
        ("Bo Vik praised Ivo Tarn, and Tarn praised Bo Vik. As for Tarn, his farm is sold.", "his", "Ivo Tarn"),
        ("Ivo Tarn wept. Ivo Tarn is poor. After meeting Ada Roe, his brother left.", "his", "Ivo Tarn"),
    ],
)  # fmt: skip
def test_what_is_called_so(linked, text, phrase, name):
    assert linked(text).get(phrase) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # officers by rank, in capitals
        ("Police beat Ivo Tarn. An ASI told him no. The ASI laughed.", {"Ivo Tarn": "person"}),
        ("The ASI dug at the temple. Greta Roe left the ASI.", {"Greta Roe": "person", "ASI": "organisation"}),
        ("Contacted, Kamrul Hasan, OC of Tarn Thana, denied it.", {"Kamrul Hasan": "person", "Tarn Thana": "place"}),
        ("Kestrel Bank, a lender of farmers, sank.", {"Kestrel Bank": "organisation"}),
        # malware, telephones, series, councils of a village, papers by their editor
        ("The phone was hit by Kobra, the spyware. Kobra had been sold to Chad.", {"Kobra": "product", "Chad": "place"}),
        ("Greta Roe broke her iPhone.", {"Greta Roe": "person", "iPhone": "product"}),
        ("The Tarn Union Parishad met.", {"Tarn Union Parishad": "agency"}),
        ("The Kestrel Parishad met.", {"Kestrel Parishad": "organisation"}),
        ("He can read Gaelic. It was told in Gaelic.", {}),
    ],
)  # fmt: skip
def test_types_told(named, text, expected):
    assert {text: type_ for text, type_, _ in named(text)} == expected


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        ("Tencent Holdings rose. Tencent said no.", "Tencent", {"Tencent Holdings", "Tencent"}),
        ("Alibaba Group Holding sank. Alibaba said no.", "Alibaba", {"Alibaba Group Holding", "Alibaba"}),
        ("Tencent Music rose. Tencent said no.", "Tencent", {"Tencent"}),
        ("The Ministry of Ports & Trade met. The Ministry of Ports and Trade left.", "Ministry of Ports & Trade", {"Ministry of Ports & Trade", "Ministry of Ports and Trade"}),
        ("The Ministry of Ports & Trade met. The Ministry of Ports left.", "Ministry of Ports & Trade", {"Ministry of Ports & Trade"}),
    ],
)  # fmt: skip
def test_one_body_under_two_names(named, text, name, forms):
    assert {text for text, _, of in named(text) if of == name} == forms


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Kalpana Roe - Vik wept.", "Kalpana Roe-Vik"),
        ("Minister Kalpana Roe-Vik wept.", "Kalpana Roe-Vik"),
        ("Minister Kalpana Roe – and Bo Vik – wept.", "Kalpana Roe"),
    ],
)
def test_a_hyphen_with_spaces(named, text, name):
    assert name in {name for _, type_, name in named(text) if type_ == "person"}


def test_a_sheikh_may_be_a_woman(linked):
    assert linked("Sheikh Habiba, a teacher, told reporters that she was beaten.")["she"] == "Habiba"
    assert "she" not in linked("Mr Habib, a teacher, told reporters that she was beaten.")
