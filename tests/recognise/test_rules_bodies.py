"""Rules for bodies, places and things: what the lists know of them, whose they are, and what stands for them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The environmental protection agency said no.", ["environmental protection agency|agency|Environmental Protection Agency"]),
        ("The washington post said no. The new york times said no.", ["washington post|media|The Washington Post", "new york times|media|The New York Times"]),
        ("The Immigration And Customs Enforcement said no.", ["Immigration And Customs Enforcement|agency|Immigration and Customs Enforcement"]),
        ("The Nasa rocket fell. NASA wept. Nasa said no.", ["Nasa|agency|National Aeronautics and Space Administration", "NASA|agency|National Aeronautics and Space Administration", "Nasa|agency|National Aeronautics and Space Administration"]),
        ("The A.C.L.U. sued. The ACLU won.", ["A.C.L.U.|organisation|American Civil Liberties Union", "ACLU|organisation|American Civil Liberties Union"]),
        ("Wal-Mart sued. Walmart lost.", ["Wal-Mart|organisation|Walmart", "Walmart|organisation"]),
        ("The Children’s Hospital closed. The People’s Daily said no.", ["Children’s Hospital|facility", "People’s Daily|media|People's Daily"]),
        ("The Washington Post-ABC News poll was wrong.", ["Washington Post|media|The Washington Post", "ABC News|media"]),
        ("The Washington Post and ABC News poll was wrong.", ["Washington Post|media|The Washington Post", "ABC News|media"]),
        ("The Washington Post/CNN poll was wrong.", ["Washington Post|media|The Washington Post", "CNN|media"]),
        ("The White House Chief of Staff left.", ["White House|agency"]),
        ("White House Press Secretary Karoline Leavitt left.", ["White House|agency", "Karoline Leavitt|person||White House Press Secretary|White House"]),
        ("White House Budget Office Director Ada Roe left.", ["White House Budget Office|agency|Office of Management and Budget", "Ada Roe|person||White House Budget Office Director|Office of Management and Budget"]),
        ("Trump ICE Chief Wants More\n\nDonald Trump spoke.", ["Trump|person|Donald Trump", "ICE|agency|Immigration and Customs Enforcement", "Donald Trump|person"]),
        ("On Monday Roe FBI agents met. Ada Roe wept.", ["Roe|person|Ada Roe", "FBI|agency|Federal Bureau of Investigation", "Ada Roe|person"]),
        ("The FBI", ["FBI|agency|Federal Bureau of Investigation"]),
        ("The Ministry of Fisheries said no to Peru. The Ministry of Health said no.", ["Ministry of Fisheries|agency|||Peru", "Peru|place", "Ministry of Health|agency|Ministry of Health of Peru"]),
        ("The Ministry of the Interior said no.", ["Ministry of the Interior|agency"]),
        ("He left Seattle, Washington, in May.", ["Seattle|place", "Washington|place"]),
        ("The state of Washington said no.", ["Washington|place"]),
        ("The governor of Washington said no.", ["Washington|place"]),
        ("He left Portland, Oregon. Georgia was wet.", ["Portland|place", "Oregon|place", "Georgia|place"]),
        ("He met State officials on Monday. The FBI wept.", ["State|agency|Department of State", "FBI|agency|Federal Bureau of Investigation"]),
        ("Post reporters met the Post columnist.", ["Post|media"]),
        ("The Washington Post said no. He told the Post so. Post reporters wept.", ["Washington Post|media|The Washington Post", "Post|media|The Washington Post", "Post|media|The Washington Post"]),
        ("The Times said no.", ["The Times|media"]),
        ("He told Congress no. In Congress they wept. Congress said no.", ["Congress|agency", "Congress|agency", "Congress|agency"]),
        ("The Secret Service said no. Secret Service agents wept.", ["Secret Service|agency", "Secret Service|agency"]),
        ("In London, Labour said no. Britain wept. He told Labour so.", ["London|place", "Labour|group|Labour Party", "Britain|place|United Kingdom", "Labour|group|Labour Party"]),
        ("The Diet said no.", ["Diet|agency|National Diet"]),
        ("He is a Democrat. The Democrats wept. Democratic senators left.", ["Democrat|group|Democratic Party", "Democrats|group|Democratic Party", "Democratic|group|Democratic Party"]),
        ("JUSTICE DEPARTMENT SAYS NO TO ICE\n\nThe Justice Department said no.", ["JUSTICE DEPARTMENT|agency|Department of Justice", "Justice Department|agency|Department of Justice"]),
        ("Ice Chief Wants More Arrests Now\n\nThey met on Monday.", []),
        ("Trump, Biden and Obama met. Mr. Trump wept.", ["Trump|person|Donald Trump", "Biden|person|Joe Biden", "Obama|person|Barack Obama", "Trump|person|Donald Trump"]),
        ("Rep. Smith met Sen. Cruz.", ["Smith|person||Rep.", "Cruz|person||Sen."]),
        ("Musk left. Elon Musk wept. Maye Musk slept.", ["Musk|person|Elon Musk", "Elon Musk|person", "Maye Musk|person"]),
    ],
)  # fmt: skip
def test_lists(told, text, expected):
    """What the lists know, and when a doubtful form counts."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kestrel, the airline, closed. He flew Kestrel.", ["Kestrel|organisation", "the airline|=|Kestrel", "Kestrel|organisation"]),
        ("Sen. Kestrel left. Kestrel, an airline, closed.", ["Kestrel|person||Sen.", "Kestrel|person"]),
        ("In Kestrel they wept. Kestrel, an airline, closed.", ["Kestrel|place", "Kestrel|place"]),
        ("Kestrel, a ferry, sank. The crew of Kestrel wept.", ["Kestrel|product", "Kestrel|product"]),
        ("Kestrel, a novel, is long. He read Kestrel.", ["Kestrel|work", "Kestrel|work"]),
        ("Kestrel, a magazine, closed. He read Kestrel.", ["Kestrel|media", "Kestrel|media"]),
        ("Roe, director of Kestrel, an airline, left.", ["Roe|person||director of Kestrel|Kestrel", "Kestrel|organisation"]),
        ("Kestrel, one of two airlines, closed.", ["Kestrel|organisation"]),
        ("Kestrel, one of the", ["Kestrel|person"]),
        ("Kestrel, one", ["Kestrel|person"]),
        ("Ada Tarn left. Tarn Corp. sued. Tarn lost.", ["Ada Tarn|person", "Tarn Corp.|organisation", "Tarn|person|Ada Tarn"]),
        ("Bre-X Minerals Ltd. sued. Bre-X lost.", ["Bre-X Minerals Ltd.|organisation", "Bre-X|organisation|Bre-X Minerals Ltd."]),
        ("Ada Corp. sued. Ada lost.", ["Ada Corp.|organisation", "Ada|organisation|Ada Corp."]),
        ("Apple Corp. sued. Apple lost.", ["Apple Corp.|organisation", "Apple|organisation|Apple Corp."]),
        ("The Space Shuttle Orion fell. Orion was wet.", ["Space Shuttle Orion|product", "Orion|product|Space Shuttle Orion"]),
        ("The USS Ada Roe sank. Ada Roe wept.", ["USS Ada Roe|product", "Ada Roe|product|USS Ada Roe"]),
    ],
)  # fmt: skip
def test_descriptions(told, text, expected):
    """What the words beside a name tell of it."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They won the Booker Prize. They met at the Kestrel Prize in Tarn. The (Kestrel) Prize was won.", ["Booker Prize|event", "Kestrel Prize|event", "Tarn|place"]),
        ("The novel “The Salt Road” sold. The novel called “The Salt Road” sold. The novel was “The Salt Road” then.", ["The Salt Road|work", "The Salt Road|work", "The Salt Road|work"]),
        ("The novel he wept over, “The Salt Road,” sold. He wrote “The Salt Road”.", ["Salt Road|facility", "Salt Road|facility"]),
        ("The novel “The Salt Road and the Old Men of the Sea at Tarn” sold. The novel “salt road” sold.", ["Tarn|place"]),
        ("His song, \"1999,\" sold. Her two books - “Salt” and “Road's End” - sold.", ["Salt|work"]),
        ("The novel “The Salt\nRoad” sold. The novel\n“The Salt Road” sold.", ["Salt\nRoad|place|Salt Road", "Salt Road|place"]),
        ("The Space Shuttle Program ended. HMS Old Kestrel Tarn sank. He saw the Kestrel.", ["Space Shuttle Program|organisation", "HMS Old Kestrel Tarn|product"]),
    ],
)  # fmt: skip
def test_told(told, text, expected):
    """Works, craft, lists by surname."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kwale High Court sat. The court rose. The Court wept.", ["Kwale High Court|agency", "The court|=|Kwale High Court", "The Court|=|Kwale High Court"]),
        ("The Kwale High Court sat. The Mombasa High Court wept. The Court rose.", ["Kwale High Court|agency", "Mombasa High Court|agency|||Kenya", "The Court|=|Mombasa High Court"]),
        ("The Harbour Board met. A Board wept. The Board slept. Board wept.", ["Harbour Board|organisation", "The Board|=|Harbour Board"]),
        ("The Council of Leeds met. Then the Council wept.", ["Council of Leeds|organisation", "the Council|=|Council of Leeds"]),
        ("Thai Health Ministry officials wept. The Thai Health Ministry wept.", ["Thai Health Ministry|agency|Ministry of Health of Thailand", "Thai Health Ministry|agency|Ministry of Health of Thailand"]),
        ("The Ohio Supreme Court sat. The state Supreme Court rose. The Supreme Court slept.", ["Ohio Supreme Court|agency|||United States", "Supreme Court|agency|Ohio Supreme Court||United States", "Supreme Court|agency|Ohio Supreme Court||United States"]),
        ("The county health department wept. The County Health Department slept.", ["County Health Department|agency"]),
        ("The Kenya Fisheries Commission met. The Commission wept.", ["Kenya Fisheries Commission|agency|||Kenya", "The Commission|=|Kenya Fisheries Commission"]),
    ],
)  # fmt: skip
def test_things(told, text, expected):
    """Which names are one body's."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Accra the court rose. Parliament wept.", ["Accra|place", "Parliament|agency|Parliament of Ghana"]),
        ("Ghana’s national Parliament wept. Ghana's federal court wept.", ["Ghana|place", "Parliament|agency|Parliament of Ghana", "Ghana|place"]),
        ("Kenya’s and Ghana’s Parliament wept.", ["Kenya|place", "Ghana|place", "Parliament|agency|Parliament of Ghana"]),
        ("The Senate wept. In Manila they slept.", ["Senate|agency|Senate of the Philippines", "Manila|place"]),
        ("In Manila they slept. The Senate wept.", ["Manila|place", "Senate|agency|Senate of the Philippines"]),
        ("In Manila and Cebu they slept. The Philippines wept. In Ohio it rained. The Senate wept.", ["Manila|place", "Cebu|place", "Philippines|place", "Ohio|place", "Senate|agency"]),
        ("In Manila and Cebu they slept. In Ohio and Iowa and Texas it rained. In Ohio the Senate wept.", ["Manila|place", "Cebu|place", "Ohio|place", "Iowa|place", "Texas|place", "Ohio|place", "Senate|agency"]),
        ("Kenya met Ghana. It rained. It snowed. It rained. Parliament wept.", ["Kenya|place", "Ghana|place"]),
        ("Kenya met Ghana. It rained. It snowed. It rained. In Kenya it was wet. Parliament wept.", ["Kenya|place", "Ghana|place", "Kenya|place", "Parliament|agency|Parliament of Kenya"]),
        ("Indian\nSupreme Court rose.", ["Indian|group|Indians", "Supreme Court|agency|Supreme Court of India"]),
        ("BBC said Britain’s Parliament rose. The U.S. Senate wept. US Senate wept.", ["BBC|media", "Britain|place|United Kingdom", "Parliament|agency|Parliament of the United Kingdom", "U.S. Senate|agency|Senate", "US Senate|agency|Senate"]),
        ("MANILA, Philippines (AP) - The Senate wept. The House of Representatives slept.", ["MANILA|place|Manila", "Philippines|place", "AP|media|Associated Press", "Senate|agency|Senate of the Philippines", "House of Representatives|agency|House of Representatives of the Philippines"]),
        ("It rained.\n\nIt snowed.\n\nIt rained.\n\nIt snowed.\n\nIt rained.\n\nIt snowed.\n\nIt rained.\n\nIt snowed.\n\nMANILA - It rained.\n\nThe Senate wept.", ["MANILA|place|Manila", "Senate|agency"]),
    ],
)  # fmt: skip
def test_countries(told, text, expected):
    """Whose body it is."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kestrel Mining sued. Kestrel Mining paid. Kestrel Mining wept. The company said no.", ["Kestrel Mining|organisation", "Kestrel Mining|organisation", "Kestrel Mining|organisation", "The company|=|Kestrel Mining"]),
        ("Kestrel Mining sued. Kestrel Mining paid. The company said no.", ["Kestrel Mining|organisation", "Kestrel Mining|organisation"]),
        ("The company said no. Kestrel Mining sued. Kestrel Mining paid. Kestrel Mining wept.", ["Kestrel Mining|organisation", "Kestrel Mining|organisation", "Kestrel Mining|organisation"]),
        ("Kestrel Mining sued Tarn Mining. Kestrel Mining paid Tarn Mining. Kestrel Mining and Tarn Mining wept. The company said no.", ["Kestrel Mining|organisation", "Tarn Mining|organisation", "Kestrel Mining|organisation", "Tarn Mining|organisation", "Kestrel Mining|organisation", "Tarn Mining|organisation"]),
        ("Kestrel Mining sued. Kestrel Mining paid. Kestrel Mining wept. Tarn Mining left. The company said no.", ["Kestrel Mining|organisation", "Kestrel Mining|organisation", "Kestrel Mining|organisation", "Tarn Mining|organisation", "The company|=|Kestrel Mining"]),
        ("The Dockers Union sued. The Dockers Union paid. The Dockers Union wept. The company said no.", ["Dockers Union|organisation", "Dockers Union|organisation", "Dockers Union|organisation"]),
        ("The agency said no. Immigration and Customs Enforcement was sued.", ["The agency|=|Immigration and Customs Enforcement", "Immigration and Customs Enforcement|agency"]),
        ("The court was wrong. The Supreme Court of Ohio and the Supreme Court of Iowa sat.", ["Supreme Court of Ohio|agency|||United States", "Supreme Court of Iowa|agency|||United States"]),
        ("CNN sued NBC News. The network said no.", ["CNN|media", "NBC News|media", "The network|=|CNN"]),
        ("Critics of CNN sued NBC News. The network said no.", ["CNN|media", "NBC News|media", "The network|=|NBC News"]),
        ("CNN was sued. NBC News wept. The network said no.", ["CNN|media", "NBC News|media", "The network|=|NBC News"]),
        ("CNN was sued. It rained. It snowed. It rained. It snowed. It rained. It snowed. It rained. It snowed. The network said no.", ["CNN|media", "The network|=|CNN"]),
        ("CNN was sued. It rained. It snowed. It rained. It snowed. It rained. It snowed. It rained. It snowed. It rained. NBC News wept. It rained. It snowed. It rained. It snowed. It rained. It snowed. It rained. It snowed. It rained. It snowed. The network said no.", ["CNN|media", "NBC News|media"]),
        ("The Harbour Board said its boats sank.", ["Harbour Board|organisation", "its|=|Harbour Board"]),
        ("The Harbour Board said they would sail.", ["Harbour Board|organisation", "they|=|Harbour Board"]),
        ("The Harbour Board told the crews they would sail.", ["Harbour Board|organisation"]),
        ("The Harbour Board said it knew they would sail.", ["Harbour Board|organisation"]),
        ("The Harbour Board met. They left.", ["Harbour Board|organisation"]),
        ("The Harbour Board met. Its boats left.", ["Harbour Board|organisation"]),
        ("Crews of the Harbour Board said they would sail.", ["Harbour Board|organisation"]),
        ("The boats of the Harbour Board lost its flag.", ["Harbour Board|organisation"]),
        ("The Harbour Board said that after the long and very wet summer of that year in the north of the old country by the cold grey sea all its boats sank.", ["Harbour Board|organisation"]),
        ("The storm hit the Harbour Board and its boats.", ["Harbour Board|organisation", "its|=|Harbour Board"]),
        ("CNN’s owner left. The network’s owner wept. The network said they would sue.", ["CNN|media", "The network|=|CNN", "The network|=|CNN", "they|=|CNN"]),
        ("The Harbour Board hired a fleet. America’s agency said no.", ["Harbour Board|organisation", "America|place|United States"]),
        ("Immigration and Customs Enforcement was sued. This agency said no. That agency said yes. Its agency wept.", ["Immigration and Customs Enforcement|agency", "This agency|=|Immigration and Customs Enforcement", "That agency|=|Immigration and Customs Enforcement"]),
        ("The agency that leads it met ICE. The agency which leads it wept. The agency of the north wept.", ["ICE|agency|Immigration and Customs Enforcement"]),
        ("The Department of Fisheries met. The department responsible for boats said no.", ["Department of Fisheries|agency"]),
        ("ICE was sued. The agency said its cells were full. The agency’s cells were full.", ["ICE|agency|Immigration and Customs Enforcement", "The agency|=|Immigration and Customs Enforcement", "its|=|Immigration and Customs Enforcement", "The agency|=|Immigration and Customs Enforcement"]),
        ("The University of Leeds sued Kestrel College. The university said no.", ["University of Leeds|organisation", "Kestrel College|organisation", "The university|=|University of Leeds"]),
        ("The Kestrel Bank failed. The bank said no. Then the Tarn Bank failed. The bank said no.", ["Kestrel Bank|organisation", "The bank|=|Kestrel Bank", "Tarn Bank|organisation", "The bank|=|Tarn Bank"]),
        ("The Department of Fisheries sued the Ministry of Health. The agency said no.", ["Department of Fisheries|agency", "Ministry of Health|agency", "The agency|=|Department of Fisheries"]),
    ],
)  # fmt: skip
def test_bodies(told, text, expected):
    """What "the agency", "they" and "its" stand for."""
    assert told(text) == expected
