"""Which line is what, by its neighbours and its length; `{}` is a paragraph of a story."""

from __future__ import annotations

import pytest

from pipeline.article.masthead import describe
from pipeline.article.zones import find_zones
from pipeline.records import Article

STORY = "The harbour was closed on Monday after the storm broke its gate, officials said in a statement."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Local News\n\nStorm Shuts Harbour\n\n{}", ["kicker: Local News", "headline: Storm Shuts Harbour", "body: {}"]),
        ("LOCAL NEWS OF TODAY\n\nStorm Shuts Harbour\n\n{}", ["kicker: LOCAL NEWS OF TODAY", "headline: Storm Shuts Harbour", "body: {}"]),
        ("Storm Shuts Harbour\n\nIt was wet.\n\n{}", ["headline: Storm Shuts Harbour", "kicker: It was wet.", "body: {}"]),
        ("Storm Shuts Harbour\n\nIt was wet and it was cold.\n\n{}", ["headline: Storm Shuts Harbour", "body: It was wet and it was cold.", "body: {}"]),
        ("It was wet.\n\nStorm Shuts Harbour\n\n{}", ["body: It was wet.", "headline: Storm Shuts Harbour", "body: {}"]),
        ("Storm Shuts Harbour\n\nMary Stone\n\nMarch 4, 2024\n\n{}", ["headline: Storm Shuts Harbour", "byline: Mary Stone", "kicker: March 4, 2024", "body: {}"]),
        ("Mary Stone\n\nMarch 4, 2024\n\n{}", ["kicker: Mary Stone", "kicker: March 4, 2024", "body: {}"]),
        ("Storm Shuts Harbour\n\nLocal\n\nMarch 4, 2024\n\n{}", ["headline: Storm Shuts Harbour", "kicker: Local", "kicker: March 4, 2024", "body: {}"]),
        ("Storm Shuts Harbour\n\nMary Stone | March 4, 2024\n\n{}", ["headline: Storm Shuts Harbour", "kicker: Mary Stone | March 4, 2024", "body: {}"]),
        ("Storm Shuts Harbour\n\nBy Mary Stone | March 4, 2024\n\n{}", ["headline: Storm Shuts Harbour", "byline: By Mary Stone | March 4, 2024", "body: {}"]),
        ("Storm Shuts Harbour\n\nMary Stone and Bob Hill\n\n{}", ["headline: Storm Shuts Harbour", "byline: Mary Stone and Bob Hill", "body: {}"]),
        ("Storm Shuts Harbour\n\nMary Ann Jane Luz Stone\n\n{}", ["headline: Storm Shuts Harbour", "headline: Mary Ann Jane Luz Stone", "body: {}"]),
        ("Storm Shuts Harbour\n\nMary Stone, Bob Hill\n\n{}", ["headline: Storm Shuts Harbour", "headline: Mary Stone, Bob Hill", "body: {}"]),
        ("Storm Shuts Harbour\n\nHarbour Board\n\n{}", ["headline: Storm Shuts Harbour", "kicker: Harbour Board", "body: {}"]),
        ("LOCAL NEWS OF THE WEEK\n\nHarbour Shut After Storm\n\n{}", ["headline: LOCAL NEWS OF THE WEEK", "headline: Harbour Shut After Storm", "body: {}"]),
        ("Storm Shuts Harbour\n\nMary Ann Jane Stone\n\n{}", ["headline: Storm Shuts Harbour", "byline: Mary Ann Jane Stone", "body: {}"]),
        ("Port Shut After Storm\n\nThe port was shut on Monday after the storm broke its gate.\n\nLocal", ["headline: Port Shut After Storm", "body: The port was shut on Monday after the storm broke its gate.", "body: Local"]),  # twelve words
        ("Port Shut After Storm\n\nThe port was shut on Monday after the storm broke gate.", ["body: Port Shut After Storm", "body: The port was shut on Monday after the storm broke gate."]),  # eleven
        ("Port Shut Now\n\nMay 2, 2023\n\nHe left\n\nHe wept.", ["headline: Port Shut Now", "kicker: May 2, 2023", "body: He left", "body: He wept."]),
        ("Mary Stone\n\n{}", ["kicker: Mary Stone", "body: {}"]),
        ("Storm Shuts Harbour\n\nMary Stone\n\nA Second Line of It\n\n{}", ["headline: Storm Shuts Harbour", "kicker: Mary Stone", "headline: A Second Line of It", "body: {}"]),
        ("Storm Shuts Harbour\n\nPhoto by Jo Doe/Getty Images\n\n{}", ["caption: Storm Shuts Harbour", "caption: Photo by Jo Doe/Getty Images", "body: {}"]),
        ("{}\n\nPhoto by Jo Doe, who was there\nat dawn/Getty Images\n\n{}", ["body: {}", "caption: Photo by Jo Doe, who was there\nat dawn/Getty Images", "body: {}"]),
        ("{}\n\nThe gate at dawn\n\nPhoto by Jo Doe/Getty Images\n\n{}", ["body: {}", "caption: The gate at dawn", "caption: Photo by Jo Doe/Getty Images", "body: {}"]),
        ("{}\nThe gate at dawn\n\nPhoto by Jo Doe/Getty Images\n{}", ["body: {}", "caption: The gate at dawn", "caption: Photo by Jo Doe/Getty Images", "body: {}"]),
        ("{}\nThe gate at dawn\n\n\nPhoto by Jo Doe/Getty Images\n{}", ["body: {}", "body: The gate at dawn", "caption: Photo by Jo Doe/Getty Images", "body: {}"]),
        ("{}\nThe gate at dawn on the day it fell and the port was shut for good\nPhoto by Jo Doe/Getty Images\n{}", ["body: {}", "body: The gate at dawn on the day it fell and the port was shut for good", "caption: Photo by Jo Doe/Getty Images", "body: {}"]),
        ("{}\nThe gate at dawn on the day that it fell and the old port was shut for good at last\nPhoto by Jo Doe/Getty Images\n{}", ["body: {}", "body: The gate at dawn on the day that it fell and the old port was shut for good at last", "caption: Photo by Jo Doe/Getty Images", "body: {}"]),
        ("{}\nThe gate fell.\nPhoto by Jo Doe/Getty Images\n{}", ["body: {}", "body: The gate fell.", "caption: Photo by Jo Doe/Getty Images", "body: {}"]),
        ("{}\nA Second Storm Hits the Old Harbour Town\n{}", ["body: {}", "headline: A Second Storm Hits the Old Harbour Town", "body: {}"]),
        ("{}\nA Second Storm Hits the Old Harbour Town Again\n{}", ["body: {}", "body: A Second Storm Hits the Old Harbour Town Again", "body: {}"]),
        ("{}\nA Second Storm\nA Third Storm\n{}", ["body: {}", "body: A Second Storm", "body: A Third Storm", "body: {}"]),
        ("{}\nA Second Storm.\n{}", ["body: {}", "body: A Second Storm.", "body: {}"]),
        ("A Second Storm\n{}", ["headline: A Second Storm", "body: {}"]),
        ("{}\nA Second Storm", ["body: {}", "body: A Second Storm"]),
        ("{}\nA Second Storm\nIt was wet.\n{}", ["body: {}", "body: A Second Storm", "body: It was wet.", "body: {}"]),
        ("{}\nIt was wet.\nA Second Storm\n{}", ["body: {}", "body: It was wet.", "body: A Second Storm", "body: {}"]),
        ("THE HARBOUR\n=====\n\n{}", ["headline: THE HARBOUR", "boilerplate: =====", "body: {}"]),
        ("THE HARBOUR\n====\n\n{}", ["kicker: THE HARBOUR", "boilerplate: ====", "body: {}"]),
        ("Storm\n=====\n\nLocal\n\n{}", ["headline: Storm", "boilerplate: =====", "kicker: Local", "body: {}"]),
        ("{}\nRecommended\nMayor Says Budget Will Grow\nPort Shut\nIt was wet.\nAnother Line\n{}", ["body: {}", "boilerplate: Recommended", "boilerplate: Mayor Says Budget Will Grow", "boilerplate: Port Shut", "body: It was wet.", "body: Another Line", "body: {}"]),
        ("{}\nALSO READ:\nMayor Says It Is Late\nHarbour Shut: Roe\n{}", ["body: {}", "boilerplate: ALSO READ:", "boilerplate: Mayor Says It Is Late", "boilerplate: Harbour Shut: Roe", "body: {}"]),
        ("{}\nAlso read by few was the note.\nMayor Says It Is Late\n{}", ["body: {}", "body: Also read by few was the note.", "body: Mayor Says It Is Late", "body: {}"]),
        ("{}\nMost Read\nMayor Says\n\nBy Ada Roe\n\nPort Shut\n{}", ["body: {}", "boilerplate: Most Read", "boilerplate: Mayor Says", "byline: By Ada Roe", "body: Port Shut", "body: {}"]),
        ("{}\nRecommended\nComments\nPort Shut\n{}", ["body: {}", "boilerplate: Recommended", "boilerplate: Comments", "boilerplate: Port Shut", "body: {}"]),
        ("{}\nRecommended\nword word word word word word word word word word word word word word word word word word word word \nPort Shut\n{}", ["body: {}", "boilerplate: Recommended", "boilerplate: word word word word word word word word word word word word word word word word word word word word", "boilerplate: Port Shut", "body: {}"]),
        ("{}\nRecommended\nword word word word word word word word word word word word word word word word word word word word word \nPort Shut\n{}", ["body: {}", "boilerplate: Recommended", "body: word word word word word word word word word word word word word word word word word word word word word", "body: Port Shut", "body: {}"]),
        ("May 2, 2023\n\nHe left.", ["kicker: May 2, 2023", "body: He left."]),
        ("Storm\n\nHe left.\n\nHe wept.", ["body: Storm", "body: He left.", "body: He wept."]),
        ("# Storm\n\n{}", ["boilerplate: #", "headline: Storm", "body: {}"]),
        ("## Storm Shuts Harbour\n\n{}", ["boilerplate: ##", "headline: Storm Shuts Harbour", "body: {}"]),
        ("{}\n\n## Storm\n\n{}", ["body: {}", "boilerplate: ##", "headline: Storm", "body: {}"]),
        ("{}\n\nCorrection: An earlier version of it gave another year.\n\n{}", ["body: {}", "boilerplate: Correction: An earlier version of it gave another year.", "body: {}"]),
        ("Storm Shuts Harbour\n\nCorrection: An earlier version of it gave another year.\n\n{}", ["headline: Storm Shuts Harbour", "boilerplate: Correction: An earlier version of it gave another year.", "body: {}"]),
        # a headline of two words is known by the byline below it
        ("Port Shut\n\nBy Mary Stone\n\n{}", ["headline: Port Shut", "byline: By Mary Stone", "body: {}"]),
        ("HARBOUR SHUT\n\nBy Mary Stone\n\nMarch 4, 2024\n\n{}", ["headline: HARBOUR SHUT", "byline: By Mary Stone", "kicker: March 4, 2024", "body: {}"]),
        ("March 4, 2024\n\nDam breaks\n\nBy Mary Stone | March 4, 2024\n\n{}", ["kicker: March 4, 2024", "headline: Dam breaks", "byline: By Mary Stone | March 4, 2024", "body: {}"]),
        ("Opinion\n\nBy Mary Stone\n\n{}", ["kicker: Opinion", "byline: By Mary Stone", "body: {}"]),
        ("The Guardian\n\nBy Mary Stone\n\n{}", ["kicker: The Guardian", "byline: By Mary Stone", "body: {}"]),
        ("Bob Hill\n\nBy Mary Stone\n\n{}", ["kicker: Bob Hill", "byline: By Mary Stone", "body: {}"]),
        ("March 4, 2024\n\nBy Mary Stone\n\n{}", ["kicker: March 4, 2024", "byline: By Mary Stone", "body: {}"]),
        ("Storm Shuts Harbour\n\nLocal News\n\nBy Mary Stone\n\n{}", ["headline: Storm Shuts Harbour", "kicker: Local News", "byline: By Mary Stone", "body: {}"]),
        ("---\ntitle: Port shut\n---\n{}", ["boilerplate: ---\ntitle: Port shut\n---", "body: {}"]),
        ("---\ntitle: Port shut\n---\nPort Shut\n\n{}", ["boilerplate: ---\ntitle: Port shut\n---", "kicker: Port Shut", "body: {}"]),
        ("PARIS (AP) — {}\n\nLONDON (AP) — {}", ["dateline: PARIS (AP) — ", "body: {}", "dateline: LONDON (AP) — ", "body: {}"]),
        # only the first line of a story may name its town in small letters
        ("Doha: {}\n\nDoha: {}", ["dateline: Doha: ", "body: {}", "body: Doha: {}"]),
        ("Port Shut\n\nPARIS (AP) — {}", ["kicker: Port Shut", "dateline: PARIS (AP) — ", "body: {}"]),
        ("ROE: It fell.\n\nLEE: It rose.\n\n[18:00:04]\n\nROE: It did.", ["body: ROE: It fell.", "body: LEE: It rose.", "boilerplate: [18:00:04]", "body: ROE: It did."]),
        ("THE DAM\n\nROE: It fell.\n\nLEE: It rose.\n\nROE: It did", ["body: THE DAM", "body: ROE: It fell.", "body: LEE: It rose.", "body: ROE: It did"]),
        ("FOR IMMEDIATE RELEASE\n\nYard Opens Gate\n\n{}\n\nIt is new.\n\nAbout Harbour Yard\n\nIt is old.", ["boilerplate: FOR IMMEDIATE RELEASE", "headline: Yard Opens Gate", "body: {}", "body: It is new.", "boilerplate: About Harbour Yard", "boilerplate: It is old."]),
        ("THE GUARDIAN   Monday March 4 2024          7\n\n{}", ["boilerplate: THE GUARDIAN   Monday March 4 2024          7", "body: {}"]),
    ],
)  # fmt: skip
def test_zones(text: str, expected: list[str]) -> None:
    """The kind and the text of each zone."""
    text = text.replace("{}", STORY)
    found = [f"{z.kind}: {text[z.start : z.end]}".replace(STORY, "{}") for z in find_zones(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "title", "byline", "outlet", "published"),
    [
        ("Storm Shuts Harbour\n\nBy Ada Roe | May 2, 2023\n\n{}", "Storm Shuts Harbour", "Ada Roe", "", "2023-05-02"),
        ("# Storm  Shuts\n\n{}", "Storm Shuts", "", "", ""),
        ("PARIS, May 2, 2023 (AP) — {}", "", "", "Associated Press", "2023-05-02"),
        ("PARIS, May 2 (AP) — {}", "", "", "Associated Press", ""),
        ("PARIS (AP) — {}\n\nLONDON (Reuters) — {}", "", "", "Associated Press", ""),
        ("Reuters\n\nStorm Shuts\n\n{}", "", "", "", ""),
        ("Storm Shuts\n\nUpdated May 4, 2023\n\n{}", "", "", "", "2023-05-04"),
        ("Storm Shuts\n\nUpdated May 4, 2023\n\nMay 2, 2023\n\n{}", "", "", "", "2023-05-02"),
        ("Storm Shuts\n\nMay 2, 2023\n\nMay 3, 2023\n\n{}", "", "", "", "2023-05-02"),
        ("{}\n\nMay 2, 2023", "", "", "", ""),
        ("{}\nGot a tip? Send it to The Gazette here.\n© 2024 Reuters. All rights reserved.", "", "", "The Gazette", ""),
        ("He left for Paris.", "", "", "", ""),
        ("{}\n\nOne: Half the Seats\n\n{}", "", "", "", ""),  # a crosshead
        ("Storm Shuts Harbour\n\n{}\n\nOne: Half the Seats\n\n{}", "Storm Shuts Harbour", "", "", ""),
        ("Too late.\n\nStorm Shuts Harbour of Leeds\n\n{}", "Storm Shuts Harbour of Leeds", "", "", ""),
        ("TUNIS – 2 May 2023: {}", "", "", "", "2023-05-02"),
        ("Port Shut After Storm\n\nPARIS (AP) {}", "Port Shut After Storm", "", "Associated Press", ""),
        ("Port Shut After Storm\n\nMay 3, 2023\n\nMay 2, 2023\n\n{}", "Port Shut After Storm", "", "", "2023-05-03"),
        ("PARIS, May 2, 2023 (AP) — He left.", "", "", "Associated Press", "2023-05-02"),
    ],
)  # fmt: skip
def test_what_a_page_says_of_itself(text: str, title: str, byline: str, outlet: str, published: str) -> None:
    """Title, byline, outlet and day, as far as the page gives them away."""
    text = text.replace("{}", STORY)
    told = describe(Article("d", "a.txt", "txt", "", text), find_zones(text))
    assert (told.title, told.byline, told.outlet, told.published) == (title, byline, outlet, published)
