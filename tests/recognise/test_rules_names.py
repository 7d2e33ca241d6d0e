"""Rules for names: where one begins and ends, its type, and what a fuller name elsewhere accounts for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Prof. Dr. Ada Roe and Mrs. Vik.", ["Ada Roe|person||Prof.", "Vik|person"]),
        ("He met Acting Fisheries Minister Ada Roe.", ["Ada Roe|person||Acting Fisheries Minister"]),
        ("The Acting Fisheries Board met.", ["Acting Fisheries Board|organisation"]),
        ("He met Ada Roe at Leeds. He saw Ada Roe of Leeds.", ["Ada Roe|person", "Leeds|place", "Ada Roe|person", "Leeds|place"]),
        ("He met Joan of Arc.", ["Joan of Arc|person"]),
        ("They left Huntsville, Alabama, on Monday.", ["Huntsville|place", "Alabama|place"]),
        ("Ada Roe\nBo Vik\nLi Wei", ["Ada Roe|person", "Bo Vik|person", "Li Wei|person"]),
        ("He left Leeds Monday. The Leeds Monday Club met.", ["Leeds|place", "Leeds Monday Club|organisation"]),
        ("The Kenyan Farmers' Union met. The Kenyan Farmers' hats were old.", ["Kenyan Farmers' Union|organisation", "Kenyan Farmers|organisation"]),
        ("Sen. Ada Roe, D-Ohio, left. Sen. Ada Roe (D-Mo.) left.", ["Ada Roe|person||Sen.", "Ohio|place", "Ada Roe|person||Sen.", "Mo.|place|Missouri"]),
        ("She Said was long. SHE said no. Her was good.", []),
        ("Section 230 is old. Group G won. Phase 3 began. Gate 4 shut.", []),
        ("The London Bridge fell. Kestrel Bridge was shut. The Kestrel Prison closed.", ["London Bridge|facility", "Kestrel Bridge|facility", "Kestrel Prison|facility"]),
        ("The Kestrel Center closed. The Center for Kestrel Health sued.", ["Kestrel Center|organisation", "Center for Kestrel Health|organisation"]),
        ("The Kestrel News Agency said no. The Kestrel Agency News said no.", ["Kestrel News Agency|media", "Kestrel Agency News|media"]),
        ("The Kestrel Act passed. The Kestrel Convention on Fish passed. The Kestrel Convention met.", ["Kestrel Act|law", "Kestrel Convention on Fish|law", "Kestrel Convention|event"]),
        ("The Kestrel Department of Fish said no. The Fish Department Store closed.", ["Kestrel Department of Fish|agency", "Fish Department Store|organisation"]),
        ("The Kestrel Police Union met. The Kestrel Bank Act passed.", ["Kestrel Police Union|organisation", "Kestrel Bank Act|law"]),
        ("The emir, Ali al-Sabah, left. The sheikh Hamad bin Isa al-Khalifa wept.", ["Ali al-Sabah|person", "Hamad bin Isa al-Khalifa|person"]),
        ("Ana dos Santos left. El-Sayed wept. Abu-Bakr slept.", ["Ana dos Santos|person", "El-Sayed|person", "Abu-Bakr|person"]),
        ("Sgt. Bo left. Sgt. said no.", ["Bo|person||Sgt."]),
    ],
)  # fmt: skip
def test_names(told, text, expected):
    """Where a name begins and ends, and what its own words tell."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yoon Suk-yeol left. Yoon wept. Kim Jong-un slept.", ["Yoon Suk-yeol|person", "Yoon|person|Yoon Suk-yeol", "Kim Jong-un|person|Kim Jong Un"]),
        ("L. Ron Hubbard left. J. K. Rowling wept. J.K. Rowling slept.", ["L. Ron Hubbard|person", "J. K. Rowling|person", "J.K. Rowling|person|J. K. Rowling"]),
        ("Neighbor Ana Roe said no. Shopper Li said no. Judge Kestrel Tarn said no.", ["Ana Roe|person||Neighbor", "Li|person||Shopper", "Kestrel Tarn|person||Judge"]),
        ("Martha and Henry Pike left. Henry and Martha Pike left.", ["Martha|person|Martha Pike", "Henry Pike|person", "Henry|person|Henry Pike", "Martha Pike|person"]),
        ("Martha & Henry Pike left. Mayor Martha and Henry Pike left.", ["Martha|person|Martha Pike", "Henry Pike|person", "Martha|person|Martha Pike|Mayor", "Henry Pike|person"]),
        ("Martha and Henry Pike Jr. left. Martha and Henry Pike III wept.", ["Martha|person|Martha Pike", "Henry Pike Jr.|person", "Martha|person|Martha Pike", "Henry Pike III|person"]),
        ("Leeds and Mark Pike left. Ada Roe and Mark Pike left.", ["Leeds|place", "Mark Pike|person", "Ada Roe|person", "Mark Pike|person"]),
        ("Roe, Martha and Henry Pike left. Martha Roe and Henry Pike left.", ["Roe|person|Martha Roe", "Martha|person|Martha Pike", "Henry Pike|person", "Martha Roe|person", "Henry Pike|person"]),
        ("The Korean People's Army left. The Kenyan Shippers' Council left. The Kenyan Shippers' hats fell.", ["Korean People's Army|agency", "Kenyan Shippers' Council|organisation", "Kenyan Shippers|group"]),
        ("The court heard Doe v Albany. The court heard Doe vs. Albany on Monday.", ["Doe v Albany|law", "Doe vs. Albany|law"]),
        ("Leeds v Hull was a dull match. Leeds v. Hull was a dull match.", ["Leeds|place", "Hull|place", "Leeds|place", "Hull|place"]),
        ("The court heard In re Mercer. The court heard Ex parte Mercer. In re Mercer was heard.", ["In re Mercer|law", "Ex parte Mercer|law", "In re Mercer|law"]),
        ("In Doe v. Albany the court rose. The Doe v. Albany case is old. Judge Doe v. Albany is old.", ["Doe v. Albany|law", "Doe v. Albany|law", "Doe v. Albany|law"]),
        ("The court heard the People of the State of Tarn v. The Harbour Board of Leeds on Monday.", ["State of Tarn v. The Harbour Board of Leeds|law"]),
    ],
)  # fmt: skip
def test_whole_names(told, text, expected):
    """Hyphens, nicknames, shared surnames, cases."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MAYOR ANA\nCASTELL SAID NO.", ["ANA\nCASTELL|person|Ana Castell|MAYOR"]),
        ("ANA ROE SAID NO TO IT ALL.", ["ANA ROE|person|Ana Roe"]),
        ("ANA ROE TOLD NOBODY ABOUT IT.", ["ANA ROE|person|Ana Roe"]),
        ("ANA CHIEF SAID NO TO IT ALL.", []),
        ("PRESIDENT MARK HILL TO MEET BISHOPS\n\nThe bishops said no on Monday.", ["MARK HILL|person|Mark Hill|PRESIDENT"]),
        ("ANA WAS ILL\n\nAna Roe wept on Monday.", ["ANA|person|Ana Roe", "Ana Roe|person"]),
        ("CHAD LOSES WAR AGAIN TODAY", ["CHAD|place|Chad"]),
        ("PERU AND IRAN SIGN FISH PACT", ["PERU|place|Peru", "IRAN|place|Iran"]),
        ("KESTREL MINING SUED BY ROE\n\nAda Roe sued Kestrel Mining on Monday. She left.", ["KESTREL MINING|organisation|Kestrel Mining", "ROE|person|Ada Roe", "Ada Roe|person", "Kestrel Mining|organisation", "She|=|Ada Roe"]),
        ("HARBOUR BOARD SHUTS PORT\n\nThe Harbour Board met on Monday.", ["HARBOUR BOARD|organisation|Harbour Board", "Harbour Board|organisation"]),
    ],
)  # fmt: skip
def test_capitals(told, text, expected):
    """Lines all in capitals."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TV was dull. The Border czar left. Border czars wept.", []),
        ("Acting Homeland Security Secretary Ada Roe left. Former Border Patrol left.", ["Homeland Security|agency|Department of Homeland Security", "Ada Roe|person||Acting Homeland Security Secretary|Department of Homeland Security", "Border Patrol|agency"]),
        ("Interim Fish left. Acting Leeds Fish Board left.", ["Leeds Fish Board|organisation"]),
        ("MPs and TV crews met. GDP fell.", []),
        ("Warns Leeds of Long Winter Storms\n\nLeeds was dry.", ["Leeds|place", "Leeds|place"]),
        ("TARNLEY, England (Reuters) - Ada Roe left.", ["TARNLEY|place", "England|place", "Reuters|media", "Ada Roe|person"]),
        ("TARNLEY, March 3 - The vote is on Friday.", ["TARNLEY|place"]),
        ("Tarnley, England, March 3 - The vote is on Friday.", ["Tarnley|place", "England|place"]),
        ("LEEDS - The vote is on Friday.", ["LEEDS|place|Leeds"]),
        ("Mrs. Tarn left. King Tarn wept. Father Tarn slept.", ["Tarn|person", "Tarn|person||King", "Tarn|person"]),
        ("Minister Tarn Kestrel Bru left. Minister Tarn Kestrel Bru Vas Ul left.", ["Tarn Kestrel Bru|person||Minister", "Tarn Kestrel Bru Vas Ul|person|Tarn Kestrel Bru|Minister"]),
        ("Manager Tarn left. Mr. tarn left. mr. Tarn left.", ["Tarn|person||Manager", "Tarn|person"]),
        ("Justice Department lawyer Ada Roe left. Judge FBI left.", ["Justice Department|agency|Department of Justice", "Ada Roe|person||Justice Department lawyer|Department of Justice", "FBI|agency|Federal Bureau of Investigation"]),
        ("Hope Hicks Brown White left.", ["Hope Hicks Brown White|person"]),
        ("May Tarn left. April Kestrel wept.", ["May Tarn|person", "April Kestrel|person"]),
        ("Hope Tarn left. She met the Grace Lane Club.", ["Hope Tarn|person", "She|=|Hope Tarn", "Grace Lane Club|organisation"]),
        ("Ann Roe, Bo Vik, Uxa Zorn Bru.", ["Ann Roe|person", "Bo Vik|person", "Uxa Zorn Bru|person"]),
        ("Ann Roe, Bo Vik, Li Wei, Leeds United, Uxa van Zorn.", ["Ann Roe|person", "Bo Vik|person", "Li Wei|person", "Leeds United|organisation", "Uxa van Zorn|person"]),
        ("Ann Roe and Bo Vik met Li Wei. Uxa Zorn left them.", ["Ann Roe|person", "Bo Vik|person", "Li Wei|person", "Uxa Zorn|person"]),
        ("Ann Roe • Bo Vik • Li Wei • Uxa-Ma Zorn", ["Ann Roe|person", "Bo Vik|person", "Li Wei|person", "Uxa-Ma Zorn|person"]),
        ("The city of Tarnley wept. He met Tarnley.", ["Tarnley|place", "Tarnley|place"]),
        ("Near Tarnley it rained. Tarnley airport shut.", ["Tarnley|place", "Tarnley|place"]),
        ("Mr. Tarnley left. He met Tarnley. Senator Tarnley wept.", ["Tarnley|person", "Tarnley|person", "Tarnley|person||Senator"]),
        ("Tarnley Province wept. Tarnley province wept.", ["Tarnley Province|place", "Tarnley|place|Tarnley Province"]),
        ("The anti-Pyongyang crowd left. Kenyans left Kenya.", ["Pyongyang|place", "Kenyans|group", "Kenya|place"]),
    ],
)  # fmt: skip
def test_surroundings(told, text, expected):
    """Titles, lists, datelines, neighbours."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Roe administration left. Roe administration aides left. The Leeds administration left.", ["Roe administration|agency", "Roe administration|agency", "Leeds administration|agency|||United Kingdom"]),
        ("Ada Stone left. Stone wept. The stone fell. Stone walls fell.", ["Ada Stone|person", "Stone|person|Ada Stone"]),
        ("Ana Castro left. “No,” CASTRO said. Castro wept.", ["Ana Castro|person", "CASTRO|person|Ana Castro", "Castro|person|Ana Castro"]),
        ("Fahmi Fadzil left. Fahmi wept. Fahmi Street closed. He saw Fahmi.", ["Fahmi Fadzil|person", "Fahmi|person|Fahmi Fadzil", "Fahmi Street|facility", "Fahmi|person|Fahmi Fadzil"]),
        ("Fahmi Fadzil left. Fahmi Zaki left. Fahmi wept.", ["Fahmi Fadzil|person", "Fahmi Zaki|person", "Fahmi|person"]),
        ("Grace Fadzil left. Grace wept. By the Grace of God.", ["Grace Fadzil|person", "Grace|person|Grace Fadzil"]),
        ("Ana Luz Soto Vidal left. Luz wept. Soto wept. Vidal slept.", ["Ana Luz Soto Vidal|person", "Soto|person|Ana Luz Soto Vidal", "Vidal|person|Ana Luz Soto Vidal"]),
        ("Ed “Buddy” Roe left. Buddy wept. Ed slept.", ["Ed “Buddy” Roe|person", "Buddy|person|Ed “Buddy” Roe", "Ed|person|Ed “Buddy” Roe"]),
        ("Captain Fadzil left. Captain wept.", ["Fadzil|person||Captain"]),
    ],
)  # fmt: skip
def test_propagate(told, text, expected):
    """What a fuller name accounts for."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Northern Harbour Board (iNHB) met. iNHB said no.", ["Northern Harbour Board|organisation", "iNHB|organisation", "iNHB|organisation"]),
        ("The Industrial Board of Fishers (FBI) met. FBI agents wept.", ["Industrial Board of Fishers|organisation", "FBI|organisation|Industrial Board of Fishers", "FBI|organisation|Industrial Board of Fishers"]),
        ("The Kestrel Bank (ERB) met. ERB staff wept.", ["Kestrel Bank|organisation", "ERB|organisation|Kestrel Bank", "ERB|organisation|Kestrel Bank"]),
        ("The NHB (the Northern Harbour Board) met. NHB staff wept.", ["NHB|organisation|Northern Harbour Board", "Northern Harbour Board|organisation", "NHB|organisation|Northern Harbour Board"]),
        ("The Northern Harbour Board [NHB] met. NHB staff wept.", ["Northern Harbour Board|organisation", "NHB|organisation|Northern Harbour Board", "NHB|organisation|Northern Harbour Board"]),
        ("NHB (Northern Harbour Board) met. NHB staff wept.", ["NHB|organisation|Northern Harbour Board", "Northern Harbour Board|organisation", "NHB|organisation|Northern Harbour Board"]),
        ("The SBN (Northern Society of Bakers) met. SBN staff wept.", ["SBN|organisation|Northern Society of Bakers", "Northern Society of Bakers|organisation", "SBN|organisation|Northern Society of Bakers"]),
        ("The FBI (Industrial Board of Fishers) met. FBI staff wept.", ["FBI|agency|Federal Bureau of Investigation", "Industrial Board of Fishers|organisation", "FBI|agency|Federal Bureau of Investigation"]),
        ("He rang NHB (Ada Roe) and left. NHB staff wept.", ["NHB|organisation", "Ada Roe|person", "NHB|organisation"]),
        ("The League Of Wet Sailors (LOS) shut. LOS guests left.", ["League Of Wet Sailors|organisation", "LOS|organisation|League Of Wet Sailors", "LOS|organisation|League Of Wet Sailors"]),
        ("Fans of the Big Old Sailors (BOS) sang. BOS won.", ["Big Old Sailors|organisation", "BOS|organisation|Big Old Sailors", "BOS|organisation|Big Old Sailors"]),
        ("The Northern Harbour Board (NHB)\nNHB staff wept.", ["Northern Harbour Board|organisation", "NHB|organisation|Northern Harbour Board", "NHB|organisation|Northern Harbour Board"]),
        ("The Old Harbour Festival (OHF) opened. OHF guests left.", ["Old Harbour Festival|event", "OHF|event|Old Harbour Festival", "OHF|event|Old Harbour Festival"]),
        ("Ana Luz Orue (ALO) sang. ALO wept.", ["Ana Luz Orue|person", "ALO|person|Ana Luz Orue", "ALO|person|Ana Luz Orue"]),
    ],
)  # fmt: skip
def test_acronyms(told, text, expected):
    """Which acronym stands for which long name."""
    assert told(text) == expected
