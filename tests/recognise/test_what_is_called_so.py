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
