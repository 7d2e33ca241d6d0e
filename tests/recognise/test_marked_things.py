"""Names whose spans are given, so that only the rules decide: acronyms, lists, works and companies. `{ORG Tarn Bank}` is a span of the model's."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The {ORG Tarn Harbour Board} (THB) fell. The {ORG Vas Harbour Board} [VHB] fell. THB rose. VHB rose.", ["Tarn Harbour Board|organisation", "THB|organisation|Tarn Harbour Board", "Vas Harbour Board|organisation", "VHB|organisation|Vas Harbour Board", "THB|organisation|Tarn Harbour Board", "VHB|organisation|Vas Harbour Board"]),
        ("The {ORG Tarn Harbour Board}'s (THB) plan fell. THB rose.", ["Tarn Harbour Board|organisation", "THB|organisation|Tarn Harbour Board", "THB|organisation|Tarn Harbour Board"]),
        ("({ORG THB}) fell. {ORG Tarn Harbour Board} (T) fell. {ORG Tarn Harbour Board} (THBTHBTHBTX) fell. THBTHBTHBTX rose.", ["THB|organisation", "Tarn Harbour Board|organisation", "Tarn Harbour Board|organisation"]),
        ("The {ORG Tarn Harbour Board} (Tahab) fell. Tahab rose. The {ORG Vas Harbour Board} (tHB) fell. tHB rose. The {ORG Bru Harbour Board} (BrHab) fell. BrHab rose.", ["Tarn Harbour Board|organisation", "Tahab|organisation|Tarn Harbour Board", "Tahab|organisation|Tarn Harbour Board", "Vas Harbour Board|organisation", "Bru Harbour Board|organisation", "BrHab|organisation|Bru Harbour Board", "BrHab|organisation|Bru Harbour Board"]),
        ("The {ORG Tarn Harbour Board} (Bhb1) fell. The {ORG Tarn Harbour Board} (Thb1) fell. Thb1 rose.", ["Tarn Harbour Board|organisation", "Tarn Harbour Board|organisation"]),
        ("The {PERSON Tarn Harbour Board} (THB) fell. THB rose.", ["Tarn Harbour Board|person"]),
        ("The {GPE Tarn Harbour Board} (THB) fell. THB rose.", ["Tarn Harbour Board|place"]),
        ("The {ORG Board of Harbour Tarn} (THB) fell. THB rose. The {ORG Old Tarn Harbour Board} (BHTX) fell. BHTX rose.", ["Board of Harbour Tarn|organisation", "THB|organisation|Board of Harbour Tarn", "THB|organisation|Board of Harbour Tarn", "Old Tarn Harbour Board|organisation", "BHTX|organisation|Old Tarn Harbour Board", "BHTX|organisation|Old Tarn Harbour Board"]),
        ("The {ORG Old Tarn Harbour Board} (BXYT) fell. BXYT rose.", ["Old Tarn Harbour Board|organisation"]),
        ("The {ORG Old Tarn Harbour Board} (BHTOXYZ) fell. BHTOXYZ rose.", ["Old Tarn Harbour Board|organisation"]),
        ("The {ORG Kestrel} (EST) fell. EST rose. The {ORG Tarn Fishers} (TSF) fell. TSF rose.", ["Kestrel|organisation", "Tarn Fishers|organisation"]),
        ("The Tarn Harbour of the Old Board (THOB) fell. THOB rose.", ["Tarn Harbour of the Old Board|organisation", "THOB|organisation|Tarn Harbour of the Old Board", "THOB|organisation|Tarn Harbour of the Old Board"]),
        ("The Tarn Harbour Vas Board (THB) fell. THB rose.", []),
        ("The Tarn harbour Board (TB) fell. The Tarn harbour Board (TVB) fell. TVB rose.", []),
        ("The Tarn big Board (TBQ) fell. TBQ rose.", []),
        ("The\nHarbour Board (THB) fell. THB rose.", []),
        ("The Tarn of and for the in on to and & Board (TB) fell. The Tarn of and for the in on to and & of Vas Board (TVB) fell. TVB rose.", []),
        ("Tarn of and for the in on of Vas Board (TVB) fell. TVB rose.", ["Tarn of and for the in on of Vas Board|organisation", "TVB|organisation|Tarn of and for the in on of Vas Board", "TVB|organisation|Tarn of and for the in on of Vas Board"]),
        ("The Tarn (TRN) fell. TRN rose.", []),
        ("The {ORG THB} ({ORG Tarn Harbour Board}) fell. THB rose. The {ORG VHB} (the {ORG Vas Harbour Board}) fell. VHB rose.", ["THB|organisation|Tarn Harbour Board", "Tarn Harbour Board|organisation", "THB|organisation|Tarn Harbour Board", "VHB|organisation|Vas Harbour Board", "Vas Harbour Board|organisation", "VHB|organisation|Vas Harbour Board"]),
        ("{ORG THB} ({ORG Tarn Harbour Board}) fell. THB rose. {ORG VHB} [{ORG Vas Harbour Board}] fell. VHB rose.", ["THB|organisation|Tarn Harbour Board", "Tarn Harbour Board|organisation", "THB|organisation|Tarn Harbour Board", "VHB|organisation|Vas Harbour Board", "Vas Harbour Board|organisation", "VHB|organisation|Vas Harbour Board"]),
        ("The {ORG TH} ({ORG Tarn Harbour}) fell. The {ORG THBTHBTH} ({ORG Tarn Harbour Board}) fell. The {ORG Thb} ({ORG Tarn Harbour Board}) fell. TH rose. THBTHBTH rose. Thb rose.", ["TH|organisation", "Tarn Harbour|organisation", "THBTHBTH|organisation", "Tarn Harbour Board|organisation", "Thb|organisation", "Tarn Harbour Board|organisation", "THBTHBTH|organisation", "Thb|organisation"]),
        ("The {ORG THBTHBT} ({ORG Tarn Harbour Board That Held Bigger Tuna}) fell. THBTHBT rose.", ["THBTHBT|organisation|Tarn Harbour Board That Held Bigger Tuna", "Tarn Harbour Board That Held Bigger Tuna|organisation", "THBTHBT|organisation|Tarn Harbour Board That Held Bigger Tuna"]),
        ("The {ORG BHT} ({ORG Tarn Harbour Board}) fell. BHT rose. The {ORG FBI} ({ORG Islands Board of Fish}) fell.", ["BHT|organisation|Tarn Harbour Board", "Tarn Harbour Board|organisation", "BHT|organisation|Tarn Harbour Board", "FBI|agency|Federal Bureau of Investigation", "Islands Board of Fish|organisation"]),
        ("The {ORG THB} ({ORG Tarn Harbour Board} in Leeds) fell. THB rose. The {ORG VHB}, {ORG Vas Harbour Board}, fell. VHB rose.", ["THB|organisation", "Tarn Harbour Board|organisation", "THB|organisation", "VHB|organisation", "Vas Harbour Board|organisation", "VHB|organisation"]),
        ("He saw THB (the", []),
        ("The {ORG Tarn Harbour Board} (THB) fell. (THB) rose.", ["Tarn Harbour Board|organisation", "THB|organisation|Tarn Harbour Board", "THB|organisation|Tarn Harbour Board"]),
        ("The {ORG Tarn Harbour Board} (THB", ["Tarn Harbour Board|organisation"]),
        ("The {ORG Tarn Harbour Board} (THB)", ["Tarn Harbour Board|organisation", "THB|organisation|Tarn Harbour Board"]),
        ("The {ORG Tarn Harbour Board} (THBTHBTHBT) fell. THBTHBTHBT rose.", ["Tarn Harbour Board|organisation"]),
        ("The {ORG Tarn Harbour Bank That Held Bigger Tuna Boats} (THBTHBTB) fell. THBTHBTB rose.", ["Tarn Harbour Bank That Held Bigger Tuna Boats|organisation", "THBTHBTB|organisation|Tarn Harbour Bank That Held Bigger Tuna Boats", "THBTHBTB|organisation|Tarn Harbour Bank That Held Bigger Tuna Boats"]),
        ("The {ORG Kestrel Board} (ERB) fell. ERB rose.", ["Kestrel Board|organisation"]),
        ("The {ORG Old Tarn Harbour} (HTX) fell. HTX rose. The {ORG Vas Bru Luz} (LBV) fell. LBV rose.", ["Old Tarn Harbour|organisation", "Vas Bru Luz|organisation", "LBV|organisation|Vas Bru Luz", "LBV|organisation|Vas Bru Luz"]),
        ("The {ORG Vas Bru Luz Kest} (KLBX) fell. KLBX rose. The {ORG Vas Bru Luz Kest} (Klbv) fell. Klbv rose.", ["Vas Bru Luz Kest|organisation", "KLBX|organisation|Vas Bru Luz Kest", "KLBX|organisation|Vas Bru Luz Kest", "Vas Bru Luz Kest|organisation"]),
        ("The {ORG Vas Bru Luz Kest Tarn Roe Hill} (HRTKLBV) fell. HRTKLBV rose. The {ORG Vas Bru Luz Kest Tarn Roe} (RTKLBV) fell. RTKLBV rose.", ["Vas Bru Luz Kest Tarn Roe Hill|organisation", "Vas Bru Luz Kest Tarn Roe|organisation", "RTKLBV|organisation|Vas Bru Luz Kest Tarn Roe", "RTKLBV|organisation|Vas Bru Luz Kest Tarn Roe"]),
        ("The {ORG THBTHBTH} ({ORG Tarn Harbour Board That Held Bigger Tuna Hauls}) fell. THBTHBTH rose.", ["THBTHBTH|organisation", "Tarn Harbour Board That Held Bigger Tuna Hauls|organisation", "THBTHBTH|organisation"]),
        ("The {ORG THB} ({PERSON Tarn Harbour Bos}) fell. THB rose.", ["THB|organisation", "Tarn Harbour Bos|person", "THB|organisation"]),
    ],
)  # fmt: skip
def test_acronyms(told_of, marked, expected):
    """An acronym in brackets stands for the long name beside it, or brackets hold the long name."""
    assert told_of(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The {ORG Washington Post-ABC News} poll fell. The {ORG Washington Post/CNN} poll fell. The {ORG Washington Post and ABC News} poll fell. The {ORG Washington Post ABC News} poll fell.", ["Washington Post|media|The Washington Post", "ABC News|media", "Washington Post|media|The Washington Post", "CNN|media", "Washington Post|media|The Washington Post", "ABC News|media", "Washington Post|media|The Washington Post", "ABC News|media"]),
        ("The {ORG Indonesian Mines and Energy Ministry} wept. The {ORG Washington Post, CNN} poll fell. The {ORG White House and Tarn} met.", ["Indonesian Mines and Energy Ministry|agency|||Indonesia", "Washington Post|media|The Washington Post", "CNN|media", "White House and Tarn|organisation"]),
        ("{ORG White House Press} Secretary Ada left. {ORG White House Fish} Secretary Ada left. {ORG White House Press} wept. {ORG White House} Secretary Ada left. {ORG Old White House Press} Secretary left. {PERSON White House Press} Secretary left.", ["White House|agency", "White House Fish|organisation", "White House Press|organisation", "White House|agency", "Old White House Press|organisation", "White House Press|person"]),
        ("{PERSON Trump ICE} Chief left. {PERSON Roe ICE} men left. {ORG Roe ICE} men left. {PERSON Ada Roe} left.", ["Trump|person|Donald Trump", "ICE|agency|Immigration and Customs Enforcement", "Roe|person|Ada Roe", "ICE|agency|Immigration and Customs Enforcement", "Roe|person|Ada Roe", "ICE|agency|Immigration and Customs Enforcement", "Ada Roe|person"]),
        ("The FBI 3 fell. The EPA 3.5 fell. The EPA 3 million fell. The EPA 3 men fell. The EPA men fell. The FEMA 3.5 fell. The Epa 3.5 fell.", ["FBI|agency|Federal Bureau of Investigation", "EPA|agency|Environmental Protection Agency", "EPA|agency|Environmental Protection Agency", "EPA|agency|Environmental Protection Agency", "EPA|agency|Environmental Protection Agency", "FEMA|agency|Federal Emergency Management Agency", "Epa|agency|Environmental Protection Agency"]),
        ("The EPA 3", ["EPA|agency|Environmental Protection Agency"]),
        ("The EPA", ["EPA|agency|Environmental Protection Agency"]),
        ("India and Peru wept. The Supreme Court rose. The Ministry of Health wept. supreme court wept. The the Army wept.", ["India|place", "Peru|place", "Supreme Court|agency", "Ministry of Health|agency"]),
        ("The {ORG Harbour Post} wept. The Washington Post wept. The Post slept. Post men wept. Post it. He read Post.", ["Harbour Post|media", "Washington Post|media|The Washington Post", "Post|media|The Washington Post", "Post|media|The Washington Post"]),
        ("State officials left. He met State officials. The State Department wept. He met the State. State men left. A State man left.", ["State|agency|Department of State", "State Department|agency|Department of State", "State|agency|Department of State", "State|agency|Department of State"]),
        ("He left Seattle, Washington. He left Washington, DC. He left Seattle, Washington.", ["Washington, DC|place|Washington, D.C."]),
        ("He left Seattle, Washington, D.C. again.", ["Washington, D.C.|place"]),
        ("He met the governor of Washington. He met the state of Washington. He met the mayor of Washington.", []),
        ("Washington state wept. Washington", []),
        ("He left Lagos, Washington. He left Seattle Washington.", []),
        ("The Labour men met in London. LABOUR MEN MET IN LONDON. Labour Men Meet in London Town Today\n\nThe labour men met.", []),
        ("{ORG Labour} met in London. {ORG Labour} met in Leeds and Hull.", ["Labour|organisation", "Labour|organisation"]),
        ("He met the Diet of Japan in Tokyo. Diet men met in Tokyo, Japan. He is on a Diet in Tokyo.", ["Diet|agency|National Diet", "Japan|place", "Japan|place", "Diet|agency|National Diet"]),
        ("{GPE Georgia} wept. {LOC Georgia} wept. {PERSON Georgia} wept. Georgia wept. GEORGIA WEPT AGAIN TODAY.", ["Georgia|place", "Georgia|place", "Georgia|person"]),
        ("The {ORG Post} wept. the {ORG POST} wept. {ORG Post} wept.", ["Post|organisation", "POST|organisation|Post", "Post|organisation"]),
        ("He met the President of the Republic. He met the Secretary of State. He read the Republic. The men of State met.", []),
        ("Trump wept. He met Trump. {GPE Trump} slept. A trump card fell.", ["Trump|person|Donald Trump", "He|=|Donald Trump", "Trump|person|Donald Trump", "Trump|person|Donald Trump"]),
        ("{PERSON Ada White House} men left.", ["Ada White House|person"]),
        ("He left {GPE Seattle}, {GPE Washington}. He left {GPE Washington}, D.C.", ["Seattle|place", "Washington|place|Washington, D.C.", "Washington, D.C.|place"]),
        ("He left {GPE Seattle}, {GPE Washington}. He likes {GPE Washington}.", ["Seattle|place", "Washington|place", "Washington|place"]),
        ("In {GPE Kenya} it was wet. It rained. Parliament wept. In {GPE Ghana} too.", ["Kenya|place", "Ghana|place"]),
        ("{GPE Kenya} met {GPE Ghana}. Parliament wept.", ["Kenya|place", "Ghana|place"]),
        ("{GPE Kenya} met {GPE Ghana}. It rained. It was wet in {GPE Kenya}. It rained. Parliament wept.", ["Kenya|place", "Ghana|place", "Kenya|place"]),
        ("{GPE Kenya} met {GPE Ghana}. It rained. It was wet in {GPE Kenya}. Parliament wept. {GPE Ghana} slept.", ["Kenya|place", "Ghana|place", "Kenya|place", "Parliament|agency|Parliament of Kenya", "Ghana|place"]),
    ],
)  # fmt: skip
def test_matching(told_of, marked, expected):
    """The lists are put beside the model's names."""
    assert told_of(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The {ORG Leeds Sheriff}'s office wept. The {GPE Leeds Sheriff}'s office wept. The {PERSON Leeds Sheriff}'s office wept. The {ORG Leeds Bank}'s office wept. The {ORG Sheriff}'s office wept. The {ORG Leeds Sheriff}'s hat fell.", ["Leeds Sheriff's office|agency", "Leeds Sheriff's office|agency", "Leeds Sheriff|person", "Leeds Bank|organisation", "Sheriff|person|Leeds Sheriff", "Leeds Sheriff|agency"]),
        ("The {ORG Leeds Mayor}'s department wept. The {ORG Leeds Mayor} office wept. The {ORG Leeds Mayor}'s", ["Leeds Mayor's department|agency", "Leeds Mayor|organisation", "Leeds Mayor|organisation"]),
        ("The novel “The Salt Road” sold. The novel, called “The Salt Road,” sold. The novel he saw, “The Salt Road,” sold. The man “The Salt Road” left.", ["The Salt Road|work", "The Salt Road|work", "The Salt Road|work", "The Salt Road|work"]),
        ("The novel sold at once there and “The Salt Road” fell. The novel sold at once there today and “The Salt Road” fell.", []),
        ("The film of that old man “The Salt Road” sold. The film of that old sad man “The Salt Road” sold. The film of that old sad wet man “The Salt Road” sold.", ["The Salt Road|work", "The Salt Road|work", "The Salt Road|work"]),
        ("The novel “Salt of the Road” sold. The novel “Salt sold Road” sold. The novel “salt Road” sold. The novel “1984 Again” sold. The novel “Road’s End” sold. The novel “End — Road” sold. The novel “Salt 1984” sold.", ["Salt of the Road|work", "Road’s End|work", "End — Road|work", "Salt 1984|work"]),
        ("The novel “Salt\nRoad” sold. The novel\n“Salt Road” sold. The novel “Salt Road sold.", []),
        ("The NOVEL “Salt Road” sold. THE NOVEL “SALT ROAD” SOLD. The novel \"Salt Road\" sold. The novel ‘Salt Road’ sold.", ["Salt Road|work", "Salt Road|work", "Salt Road|work"]),
        ("“Salt Road” sold.", []),
        ("novel “Salt Road” sold.", ["Salt Road|work"]),
        ("The Space Shuttle Tarn fell. The space shuttle Tarn fell. The Space Shuttle fell. The Space Shuttle Program fell. The USS Tarn Vas fell. HMS Bru", ["Space Shuttle Tarn|product", "USS Tarn Vas|product", "HMS Bru|product"]),
        ("The USS\nTarn fell. The USS Tarn\nVas fell. USS TARN FELL AGAIN TODAY. The USS tarn fell. He saw the USS", ["USS\nTarn|product|USS Tarn", "USS Tarn|product", "USS TARN|product|USS Tarn"]),
        ("Roe, Ada, 41\n\nVik, Bob; 7\n\nStone, Jack (12)", ["Roe, Ada|person|Ada Roe", "Vik, Bob|person|Bob Vik", "Stone, Jack|person|Jack Stone"]),
        ("Roe, Ada, 41\n\nVik, Bob; 7", []),
        ("Roe, Ada, 41\n\nVik, Bob; 7\n\nStone, jack, 12", []),
        ("Roe, Ada, 41\n\nVik, Bob; 7\n\nSTONE, Jack, 12", []),
        ("Roe, Ada, 41\n\nVik, Bob; 7\n\nStone; Jack, 12", []),
        ("Roe, Ada, 41\n\nVik, Bob; 7\n\nStone, Kestrel, 12", []),
        ("Roe, Ada, 41\n\nVik, Bob; 7\n\nStone, Jack! 12", []),
        ("Roe, Ada, 41\n\nVik, Bob; 7\n\nStone, Jack", []),
        ("Roe, Ada, 41\n\nVik, Bob; 7\n\nStone, Jack Vas Bru, 12", ["Roe, Ada|person|Ada Roe", "Vik, Bob|person|Bob Vik", "Stone, Jack Vas Bru|person|Jack Vas Bru Stone"]),
        ("Roe, Ada, 41\n\nVik, Bob; 7\n\nStone, Jack Vas Bru Luz, 12", []),
        ("Roe, Ada, 41\n\nVik, Bob; 7\n\nStone, Georgia, 12", []),
        ("Roe, Ada, 41\n\nVik, Bob; 7\n\nStone", []),
        ("The {MISC Booker Prize} fell.", ["Booker Prize|event"]),
        ("The {MISC Kestrel} fell. The novel {MISC Kestrel} sold. {MISC Tarn}, an airline, fell.", ["Tarn|organisation"]),
        ("The {MISC (Kestrel) Prize} fell. The {MISC kestrel prize} fell.", []),
        ("{MISC Booker Prize} Goes to Leeds Writer Again Today", []),
        ("THE {MISC BOOKER PRIZE} FELL AGAIN.", []),
        ("The novel “A B C D E F G H I” sold.", ["A B C D E F G H I|work"]),
        ("The novel “A B C D E F G H I J” sold.", []),
        ("The novel “A” sold.", []),
        ("The USS\nTarn fell.", []),
        ("The USS Tarn\nVas fell.", ["USS Tarn|product"]),
        ("USS TARN FELL AGAIN TODAY.", []),
        ("The USS tarn fell. He saw the USS", []),
        ("The novel came and “The Salt Road” fell.", []),
        ("The novel of the old and sad “The Salt Road” sold.", []),
        ("The novel of the old sad wet “The Salt Road” sold.", []),
    ],
)  # fmt: skip
def test_told(told_of, marked, expected):
    """Works, craft, offices and lists by surname tell what they are."""
    assert told_of(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{PERSON Kestrel}, the airline, fell. {PERSON Kestrel} rose. {PERSON Tarn}, a ferry, fell. {ORG Vas}, a novel, sold. {GPE Bru}, a magazine, sold.", ["Kestrel|organisation", "the airline|=|Kestrel", "Kestrel|organisation", "Tarn|product", "Vas|work", "Bru|media"]),
        ("{PERSON Ada}, an airline, fell. {PERSON Ada Kestrel}, an airline, fell.", ["Ada|person|Ada Kestrel", "Ada Kestrel|person"]),
        ("Sen. {PERSON Kestrel} left. {PERSON Kestrel}, an airline, fell.", ["Kestrel|person||Sen.", "Kestrel|person"]),
        ("The senator {PERSON Kestrel} left. {PERSON Kestrel}, an airline, fell.", ["Kestrel|person||senator", "Kestrel|person"]),
        ("In {GPE Kestrel} it rained. {GPE Kestrel}, an airline, fell.", ["Kestrel|place", "Kestrel|place"]),
        ("{PERSON Kestrel}, 40, left. {PERSON Kestrel}, an airline, fell.", ["Kestrel|person", "Kestrel|person"]),
        ("{PERSON Kestrel}, who left, wept. {PERSON Kestrel}, an airline, fell.", ["Kestrel|person", "Kestrel|person"]),
        ("{PERSON Kestrel}, which left, wept. {PERSON Kestrel}, an airline, fell.", ["Kestrel|organisation", "Kestrel|organisation"]),
        ("{PERSON Ada Kestrel} left. {ORG Kestrel}, a ferry, fell.", ["Ada Kestrel|person", "Kestrel|person|Ada Kestrel"]),
        ("{PERSON Kestrel}, one of two airlines, fell. {PERSON Tarn}, one airline, fell. {PERSON Vas}, one of the", ["Kestrel|organisation", "Tarn|organisation", "Vas|person"]),
        ("{PERSON Kestrel}, one of the very old and very big and grey airlines, fell. {PERSON Tarn}, one of the old, big, grey, wet, sad airlines, fell.", ["Kestrel|person", "Tarn|person"]),
        ("{PERSON Kestrel}, the big old grey but still quite good and now very rich new airline, fell.", ["Kestrel|person"]),
        ("{PERSON Kestrel}, the big old grey but still quite good and now very rich and new airline, fell.", ["Kestrel|person"]),
        ("The airline {PERSON Kestrel} fell. The Airline {PERSON Tarn} fell. An old {PERSON Vas} airline fell. The bank, {PERSON Bru}, fell.", ["Kestrel|organisation", "Tarn|organisation", "Vas|person", "Bru|person"]),
        ("{PERSON Roe}, director of {PERSON Kestrel}, an airline, left.", ["Roe|person||director of Kestrel|Kestrel", "Kestrel|organisation"]),
        ("{PERSON KESTREL}, AN AIRLINE, FELL TODAY.", []),
        ("{PERSON Kestrel}, an airline, fell. {PERSON Kestrel}, a ferry, sank. {PERSON Kestrel}, an airline, rose.", ["Kestrel|organisation", "Kestrel|organisation", "Kestrel|organisation"]),
        ("{ORG Tarn Corp.} sued. {PERSON Tarn} fell. {ORG Vas Inc} sued. {PERSON Vas} fell. {ORG Bru Airlines Ltd} sued. {PERSON Bru} fell.", ["Tarn Corp.|organisation", "Tarn|organisation|Tarn Corp.", "Vas Inc|organisation", "Vas|organisation|Vas Inc", "Bru Airlines Ltd|organisation", "Bru|organisation|Bru Airlines Ltd"]),
        ("{ORG Tarn Corp.} sued. {ORG Tarn Inc.} wept. {PERSON Tarn} fell.", ["Tarn Corp.|organisation", "Tarn Inc.|organisation|Tarn Corp.", "Tarn|organisation|Tarn Corp."]),
        ("{ORG Tarn Corp.} sued. {ORG Tarn Motors} wept. {PERSON Tarn} fell.", ["Tarn Corp.|organisation", "Tarn Motors|organisation", "Tarn|organisation|Tarn Corp."]),
        ("{ORG Tarn Corp.} sued. {ORG Tarn Fish Corp.} wept. {PERSON Tarn} fell.", ["Tarn Corp.|organisation", "Tarn Fish Corp.|organisation", "Tarn|person"]),
        ("{PERSON Ada Tarn} left. {ORG Tarn Corp.} sued. Tarn fell.", ["Ada Tarn|person", "Tarn Corp.|organisation", "Tarn|person|Ada Tarn"]),
        ("{ORG General Corp.} sued. {PERSON General} fell. {ORG Ada Corp.} sued. {PERSON Ada} fell. {ORG Apple Corp.} sued. {PERSON Apple} fell. {ORG Bank Corp.} sued. {PERSON Bank} fell.", ["General Corp.|organisation", "General|person", "Ada Corp.|organisation", "Ada|person", "Apple Corp.|organisation", "Apple|person", "Bank Corp.|organisation", "Bank|person"]),
        ("{PERSON Tarn Corp.} sued. {PERSON Tarn} fell. {ORG Corp.} sued. {ORG Vas Harbour} sued. {PERSON Vas} fell.", ["Tarn Corp.|person", "Tarn|person|Tarn Corp.", "Corp.|person|Tarn Corp.", "Vas Harbour|organisation", "Vas|person"]),
        ("{ORG Tarn Corp.} sued. Sen. {PERSON Tarn} fell.", ["Tarn Corp.|organisation", "Tarn|person||Sen."]),
        ("{ORG Tarn Corp.} sued. {PERSON Tarn}, 40, fell.", ["Tarn Corp.|organisation", "Tarn|person"]),
        ("{ORG Tarn Corp.} sued. {PERSON Tarn}, who fell, wept.", ["Tarn Corp.|organisation", "Tarn|person"]),
        ("{ORG Bre-X Minerals Ltd.} sued. {PERSON Bre-X} fell. {ORG Vas-Bru Ltd.} sued. {PERSON Vas} fell. {PERSON Vas-Bru} fell.", ["Bre-X Minerals Ltd.|organisation", "Bre-X|organisation|Bre-X Minerals Ltd.", "Vas-Bru Ltd.|organisation", "Vas|person", "Vas-Bru|person"]),
        ("The {PRODUCT Space Shuttle Tarn} fell. {PERSON Tarn} rose. The {PRODUCT USS Vas Bru} fell. {PERSON Vas Bru} rose. The {PRODUCT Kestrel Luz} fell. {PERSON Luz} rose. The {PRODUCT USS} fell.", ["Space Shuttle Tarn|product", "Tarn|product|Space Shuttle Tarn", "USS Vas Bru|product", "Vas Bru|product|USS Vas Bru", "Kestrel Luz|product", "Luz|person", "USS|product"]),
        ("The USS Tarn fell. {PERSON Ada Tarn} left. Tarn wept. The USS Georgia fell. {GPE Georgia} rose.", ["USS Tarn|product", "Ada Tarn|person", "Tarn|person|Ada Tarn", "USS Georgia|product", "Georgia|place"]),
    ],
)  # fmt: skip
def test_descriptions(told_of, marked, expected):
    """The words beside a name tell its type."""
    assert told_of(marked) == expected
