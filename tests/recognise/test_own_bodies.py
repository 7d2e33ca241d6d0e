"""Whose a body is that no list knows, and what the article itself calls it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "short", "name", "country"),
    [
        # letters that an article defines, or that are the initials of a body in it, outrank every list
        ("The Department of Fisheries (DOF) owns the land. Roe met the DOF on Monday.", "DOF", "Department of Fisheries", ""),
        ("The Department of Conservation (DOC) owns the land. Roe met DOC on Monday.", "DOC", "Department of Conservation", ""),
        ("The Department of Culture owns the hall. Ada Roe told DOC on Monday that it leaks.", "DOC", "Department of Culture", ""),
        ("The Directorate of Combustibles (DOC) shut the depot. The DOC said no.", "DOC", "Directorate of Combustibles", ""),
        # what a list has is still found where the article says so
        ("The Department of Commerce (DOC) said no in Washington. The DOC wept.", "DOC", "Department of Commerce", "United States"),
        ("The Justice Department (DOJ) said no in Washington. The DOJ wept.", "DOJ", "Department of Justice", "United States"),
        # … and in a short text; a long one would name a place there
        ("The DOC said no. It rained.", "DOC", "Department of Commerce", "United States"),
        (f"The DOC said no. {'It rained on the hills again. ' * 15}", "DOC", None, ""),
        # an embassy, or a school abroad, tells no country
        ("The school thanked the Ministry of Public Health and the Embassy of India.", "Ministry of Public Health", "Ministry of Public Health", ""),
        ("Pupils of the Kenyan School thanked the Ministry of Health and the Embassy of Kenya.", "Ministry of Health", "Ministry of Health", ""),
        ("Parents met the Ministry of Health and the High Commission of Ghana.", "Ministry of Health", "Ministry of Health", ""),
        ("In Ghana, parents met the Ministry of Health. It rained in Accra.", "Ministry of Health", "Ministry of Health of Ghana", "Ghana"),
    ],
)  # fmt: skip
def test_own_bodies(run, text, short, name, country):
    mentions, entities = run(text)
    by_key = {e.key: e for e in entities}
    found = {
        (by_key[m.entity].name, by_key[m.entity].country) for m in mentions if m.text.removeprefix("the ") == short
    }
    assert found == ({(name, country)} if name else set())
