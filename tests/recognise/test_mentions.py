"""All that is found in a text at once: `words|type|whose, where the words differ|role`; coreference has the type "="."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Roe, Bo Vik, Li Wei, Jo Kay and Ida Moss met in Leeds.", ["Ann Roe|person", "Bo Vik|person", "Li Wei|person", "Jo Kay|person", "Ida Moss|person", "Leeds|place"]),
        ("Present: Ann Roe, Bo Vik, Li Wei, Jo van der Kay Moss, Ida Moss.", ["Ann Roe|person", "Bo Vik|person", "Li Wei|person", "Jo van der Kay Moss|person", "Ida Moss|person"]),
        ("On Monday Hope Hicks and Grace Lane Moss met.", ["Hope Hicks|person", "Grace Lane Moss|person"]),
        ("The mines of Norilsk closed. He lives in Norilsk.", ["Norilsk|place", "Norilsk|place"]),
        ("The Clintons left. Bill Clinton stayed.", ["Clintons|group", "Bill Clinton|person"]),
        ("Fans of Zorya club cheered. Zorya won.", ["Zorya|organisation", "Zorya|organisation"]),
        ("The House of the Old Harbour (HOH) shut. HOH guests left.", ["House of the Old Harbour|organisation", "HOH|organisation|House of the Old Harbour", "HOH|organisation|House of the Old Harbour"]),
        ("The Coastal Harbour Workers Alliance's (CHWA) plan failed. CHWA struck.", ["Coastal Harbour Workers Alliance|organisation", "CHWA|organisation|Coastal Harbour Workers Alliance", "CHWA|organisation|Coastal Harbour Workers Alliance"]),
        ("Marlow Corp. sued. Sen. Marlow wept.", ["Marlow Corp.|organisation", "Marlow|person||Sen."]),
        ("Marlow Corp. sued. Marlow, who is 40, wept.", ["Marlow Corp.|organisation", "Marlow|person"]),
        ("Kestrel, one of the oldest banks in Kenya, closed. Kestrel owed money.", ["Kestrel|organisation", "Kenya|place", "Kestrel|organisation"]),
        ("Kestrel, a bank in Kenya, closed.", ["Kestrel|organisation", "Kenya|place"]),
        ("The bank Kestrel closed.", ["Kestrel|organisation"]),
        ("The newspaper Kestrel wrote it. Kestrel was wrong.", ["The newspaper|=|Kestrel", "Kestrel|media", "Kestrel|media"]),
        ("MAYOR ANA VAN DER BERG SAID NO.", ["ANA VAN DER BERG|person|Ana Van Der Berg|MAYOR"]),
        ("GOV. ANA B. CASTELL SPOKE IN LEEDS.", ["ANA B. CASTELL|person|Ana B. Castell|GOV.", "LEEDS|place|Leeds"]),
        ("ANA CASTELL SAID NO. CASTELL LEFT FOR PARIS.", ["ANA CASTELL|person|Ana Castell", "CASTELL|person|Ana Castell", "PARIS|place|Paris"]),
        ("ANA CO SAID NO.", []),
        ("LEEDS AND PARIS SIGN PACT\n\nThe mayors of Leeds and Paris signed it on Monday.", ["LEEDS|place|Leeds", "PARIS|place|Paris", "Leeds|place", "Paris|place"]),
        ("ROE WINS VOTE\n\nAda Roe won the vote in Leeds on Monday.", ["ROE|person|Ada Roe", "Ada Roe|person", "Leeds|place"]),
        ("CUT IN FRANCE\n\nThe minister, Ada Roe, spoke.", ["FRANCE|place|France", "Ada Roe|person||minister"]),
        ("Ada Roe, the acting director of the Harbour Board, spoke. The director left. She wept.", ["Ada Roe|person||acting director of the Harbour Board", "Harbour Board|organisation", "The director|=|Ada Roe|director", "She|=|Ada Roe"]),
        ("The Harbour Board met on Monday. The board said it would close. Its chief wept.", ["Harbour Board|organisation", "The board|=|Harbour Board"]),
        ("The four-term senator, Ada Roe, spoke. The four-term senator left.", ["Ada Roe|person||four-term senator", "The four-term senator|=|Ada Roe|four-term senator"]),
        ("Senator Ada Roe spoke. The long-serving senator left.", ["Ada Roe|person||Senator"]),
        ("Senator Ada Roe spoke. The very old and tired senator left.", ["Ada Roe|person||Senator"]),
        ("Prime Minister Ada Roe and Foreign Minister Bo Vik met. The prime minister left. The foreign minister stayed.", ["Ada Roe|person||Prime Minister", "Bo Vik|person||Foreign Minister", "The prime minister|=|Ada Roe|prime minister", "The foreign minister|=|Bo Vik|foreign minister"]),
        ("Ada Roe told Mark Hill that he was wrong. He left.", ["Ada Roe|person", "Mark Hill|person", "he|=|Mark Hill", "He|=|Mark Hill"]),
        ("Ada Roe said she was ill. Mark Hill said he was well.", ["Ada Roe|person", "she|=|Ada Roe", "Mark Hill|person", "he|=|Mark Hill"]),
        ("Mark Hill lost. His wife Ada left him.", ["Mark Hill|person", "His|=|Mark Hill", "Ada|person", "him|=|Mark Hill"]),
        ("Ada Roe lost to herself. Her friends wept.", ["Ada Roe|person", "herself|=|Ada Roe", "Her|=|Ada Roe"]),
        ("Police Chief Mark Hill spoke. The chief wept.", ["Mark Hill|person||Police Chief", "The chief|=|Mark Hill|chief"]),
        ("The Department of Fisheries met. The department of health in Ohio said no.", ["Department of Fisheries|agency", "Ohio|place"]),
        ("The Department of Fisheries met. The department said no.", ["Department of Fisheries|agency", "The department|=|Department of Fisheries"]),
        ("Mr. Hill and Mrs. Hill left. Mark Hill is a cook.", ["Hill|person|Mark Hill", "Hill|person", "Mark Hill|person"]),
        ("Dr. Ada Roe-Moss spoke. Roe-Moss left.", ["Ada Roe-Moss|person", "Roe-Moss|person|Ada Roe-Moss"]),
        ("Ms. Vik said no.", ["Vik|person"]),
        ("Judge Vik said no. The judge left.", ["Vik|person||Judge", "The judge|=|Vik|judge"]),
        ("Queen Vik sang. King Bo slept.", ["Vik|person", "Bo|person"]),
        ("The Kenyans left. Kenyan farmers wept. Kenya lost.", ["Kenyans|group", "Kenyan|group|Kenyans", "Kenya|place"]),
        ("Former Kenyan Finance Minister Ada Roe spoke.", ["Kenyan|group|Kenyans", "Ada Roe|person||Former Kenyan Finance Minister"]),
        ("Ada Roe (D-Ohio) spoke. Roe left.", ["Ada Roe|person", "Ohio|place", "Roe|person|Ada Roe"]),
        ("William (Bill) Tanner III spoke. Tanner left. Bill Tanner wept.", ["William (Bill) Tanner III|person", "Tanner|person|William (Bill) Tanner III", "Bill Tanner|person|William (Bill) Tanner III"]),
        ("The Roe family left. The Roes wept. Ada Roe stayed.", ["Roe|person|Ada Roe", "Roes|group", "Ada Roe|person"]),
        ("Roe's brother, Mark, left. Ada Roe wept.", ["Roe|person|Ada Roe", "Mark|person", "Ada Roe|person"]),
        ("The University of Leeds closed. The university said no.", ["University of Leeds|organisation", "The university|=|University of Leeds"]),
        ("He flew to St. Louis from New York City.", ["St. Louis|place", "New York City|place"]),
        ("They met at Gilboa Prison. The prison is old.", ["Gilboa Prison|facility"]),
        ("The Battle of Leeds was lost. World War II began.", ["Battle of Leeds|event", "World War II|event"]),
        ("In Roe v. Hill the court ruled. Roe v. Hill is old.", ["Roe v. Hill|law", "Roe v. Hill|law"]),
        ("The State of Ohio v. Mark Hill was tried.", ["State of Ohio v. Mark Hill|law"]),
        ("The court cited United States v. Hill & Sons on Monday.", ["United States v. Hill & Sons|law"]),
        ("They sailed to the Gulf of Aden and Lake Como.", ["Gulf of Aden|place", "Lake Como|place"]),
        ("LEEDS, England (Reuters) - Ada Roe spoke.", ["LEEDS|place|Leeds", "England|place", "Reuters|media", "Ada Roe|person"]),
        ("LEEDS, March 3 (AP) - Ada Roe spoke.", ["LEEDS|place|Leeds", "AP|media|Associated Press", "Ada Roe|person"]),
        ("TARN, England 1996-12-06\nAda Roe won on Friday.", ["TARN|place", "England|place", "Ada Roe|person"]),
        ("The White House said no. A White House aide left.", ["White House|agency", "White House|agency"]),
        ("Roe administration officials left. Mayor Ada Roe stayed.", ["Roe administration|group", "Ada Roe|person||Mayor"]),
        ("Labour Party leader Ada Roe spoke. Labour lost.", ["Labour Party|group", "Ada Roe|person||Labour Party leader"]),
        ("The Green Party's Ada Roe spoke. The party won.", ["Green Party|group", "Ada Roe|person", "The party|=|Green Party"]),
        ("Ada Roe, chief executive of Kestrel Corp., and Bo Vik, its chairman, left.", ["Ada Roe|person||chief executive of Kestrel Corp.", "Kestrel Corp.|organisation", "Bo Vik|person||chairman"]),
        ("Ada Roe, 40, a cook, and her son Bo, 12, left.", ["Ada Roe|person", "her|=|Ada Roe", "Bo|person"]),
        ("Harbour Board spokesman Mark Hill spoke. The spokesman left.", ["Harbour Board|organisation", "Mark Hill|person||Harbour Board spokesman", "The spokesman|=|Mark Hill|spokesman"]),
        ("A spokeswoman for the Harbour Board, Ada Roe, spoke. The spokeswoman left.", ["Harbour Board|organisation", "Ada Roe|person||spokeswoman for the Harbour Board", "The spokeswoman|=|Ada Roe|spokeswoman"]),
        ("Mark Hill, a lawyer for Ada Roe, spoke. The lawyer left. He wept.", ["Mark Hill|person||lawyer for Ada Roe", "Ada Roe|person", "The lawyer|=|Mark Hill|lawyer", "He|=|Mark Hill"]),
        ("Actor Mark Hill sang. The actor wept.", ["Mark Hill|person||Actor", "The actor|=|Mark Hill|actor"]),
        ("The actress Ada Roe sang. She wept. The actress left.", ["Ada Roe|person||actress", "She|=|Ada Roe", "The actress|=|Ada Roe|actress"]),
        ("“I am ill,” Ada Roe said. “My son is well.”", ["Ada Roe|person"]),
        ("“He is ill,” Ada Roe said of Mark Hill.", ["Ada Roe|person", "Mark Hill|person"]),
        ("Ada Roe said Mark Hill had told her he was ill.", ["Ada Roe|person", "Mark Hill|person", "her|=|Ada Roe", "he|=|Mark Hill"]),
        ("When she spoke, Ada Roe wept.", ["she|=|Ada Roe", "Ada Roe|person"]),
        ("Ada Roe left. Bo Vik left too. She was ill.", ["Ada Roe|person", "Bo Vik|person", "She|=|Ada Roe"]),
    ],
)  # fmt: skip
def test_all_mentions(run, text, expected):
    mentions, entities = run(text)
    name = {e.key: e.name for e in entities}
    found = []
    for m in mentions:
        kind = "=" if m.found_by == "coreference" else m.type
        whose = "" if name[m.entity] == m.text else name[m.entity]
        found.append("|".join((m.text, kind, whose, m.role)).rstrip("|"))
    assert found == expected
