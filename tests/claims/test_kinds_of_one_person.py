"""What one claim of a person tells of role, body and kind, in the others of the article; each beside what it must not tell."""

import pytest

SOURCE = [  # text, kind, role, whom the source speaks for
    # a title with "and" in it
    ("The Harbour District Council met. [Council acting roads and transport manager Olga Brandt] {said} <it was late>.",
     "official", "Council acting roads and transport manager", "Harbour District Council"),
    ("[Acting health and education minister Olga Brandt] {said} <it was late>.", "official", "Acting health and education minister", ""),
    ("[Deputy food and water director Olga Brandt] {said} <it was late>.", "official", "Deputy food and water director", ""),
    ("He fished and singer Olga Brandt left. [Brandt] {said} <it was late>.", "arts", "singer", ""),
    # a mere rank before the name, the function behind it
    ("The Harbour Police met. [Pol Col Olga Brandt, a deputy spokeswoman for the local police,] {said} <it was late>.",
     "spokesperson", "deputy spokeswoman for the local police", "Harbour Police"),
    ("[Lt Col Olga Brandt, a spokeswoman for the navy,] {said} <it was late>.", "spokesperson", "spokeswoman for the navy", ""),
    ("[Lt Col Olga Brandt] {said} <it was late>.", "official", "Lt Col", ""),
    ("The Harbour Chamber of Commerce (HCC) met. [HCC Sec. Gen. Olga Brandt] {said} <it was late>.",
     "civil society", "HCC Sec. Gen.", "Harbour Chamber of Commerce"),
    ("[Gen. Olga Brandt] {said} <it was late>.", "official", "Gen.", ""),
    # one person, one kind
    ("[Olga Brandt, secretary-general of the Harbour Party,] {said} <it was cold>. [She] {added} <it was late>.",
     "party", "secretary-general of the Harbour Party", "Harbour Party"),
    ("[Olga Brandt, a spokeswoman for the Harbour Party,] {said} <it was cold>. [Brandt] {added} <it was late>.",
     "spokesperson", "spokeswoman for the Harbour Party", "Harbour Party"),
    ("[Mayor Olga Brandt] {said} <it was cold>. [Bo Vik, a fisherman,] {said} <it was late>.", "witness or resident", "fisherman", ""),
    # nobody who is not named is one with another who is not
    ("The Bank of Korea met. [The Bank of Korea chief] {said} <it was cold>. [The Indian trade minister] {said} <it was late>.",
     "official", "Indian trade minister", ""),
    ("The Harbour Board met. [The Harbour Board's director] {said} <it was cold>. [The old fisherman] {said} <it was late>.",
     "witness or resident", "old fisherman", ""),
    # who was of a body speaks for nobody
    ("[Olga Brandt, ex-member of the Harbour Board,] {said} <it was late>.", "witness or resident", "ex-member of the Harbour Board", ""),
    ("[A former Harbour Board member] {said} <it was late>.", "witness or resident", "former member", ""),
    ("[Olga Brandt, a member of the Harbour Party,] {said} <it was late>.", "party", "member of the Harbour Party", "Harbour Party"),
    # what one is now goes before what one was
    ("Former goalkeeper Olga Brandt launched her presidential bid. [Brandt] {said} <it was late>.", "party", "Former goalkeeper", ""),
    ("Former singer Olga Brandt is running for mayor. [Brandt] {said} <it was late>.", "party", "Former singer", ""),
    ("Former goalkeeper Olga Brandt launched her bread campaign. [Brandt] {said} <it was late>.", "sport", "Former goalkeeper", ""),
    # whom one speaks to as, and what everybody is
    ("[The man] {said} <it was late>.", "witness or resident", "", ""),
    ("[Olga Brandt, a tea-stall owner,] {said} <it was late>.", "witness or resident", "tea-stall owner", ""),
    ("[Olga Brandt, a hotel owner,] {said} <it was late>.", "company", "hotel owner", ""),
    # what somebody directs
    ("[The director of the miniseries, Olga Brandt,] {said} <it was late>.", "arts", "director of the miniseries", ""),
    ("[The director of the airline, Olga Brandt,] {said} <it was late>.", "company", "director of the airline", ""),
    ("[Showrunner Olga Brandt] {said} <it was late>.", "arts", "", ""),
    # bodies
    ("[A rights group] {said} <it was late>.", "civil society", "", ""),
    ("[Consumer groups] {said} <it was late>.", "civil society", "", ""),
    ("[The group] {said} <it was late>.", "", "", ""),
    ("[The office of Prime Minister Olga Brandt] {said} <it was late>.", "official", "", ""),
    ("[The office] {said} <it was late>.", "", "", ""),
    ("[Olga Brandt, director of marketing for Kestrel,] {said} <it was late>.", "company", "director of marketing for Kestrel", "Kestrel"),
    ("{According to} [media reports], <it was late>.", "outlet", "", ""),
    ("{According to} [police reports], <it was late>.", "document", "", ""),
    ("[The women's wing of the Harbour Party] {said} <it was late>.", "party", "", ""),
    ("[The Harbour Lab] {said} <it was late>.", "expert", "", ""),
    ("[The Leeds Chamber of Commerce] {said} <it was late>.", "civil society", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "role", "body"), SOURCE)
def test_the_last_source(last, text, kind, role, body):
    claim, names = last(text)
    assert (claim.kind, claim.speaker_role, names.get(claim.speaks_for, "")) == (kind, role, body)
