import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.article.masthead import describe
from pipeline.article.zones import find_zones
from pipeline.records import Article

STORY = "The harbour was closed on Monday after the storm broke its gate, officials said in a statement."

CASES = [
    # (text with {} for a story paragraph, the zones that are not body)
    ("Storm Shuts Harbour\n\n{}", [("headline", "Storm Shuts Harbour")]),
    ("Local\n\nStorm Shuts Harbour\n\n{}", [("kicker", "Local"), ("headline", "Storm Shuts Harbour")]),
    ("Storm Shuts Harbour\n\nBy Ada Roe and Jo Doe\n\n{}", [("headline", "Storm Shuts Harbour"), ("byline", "By Ada Roe and Jo Doe")]),
    ("WASHINGTON ― {}", [("dateline", "WASHINGTON ― ")]),
    ("ST. PAUL, Minn., Aug. 9 (UPI) — {}", [("dateline", "ST. PAUL, Minn., Aug. 9 (UPI) — ")]),
    ("{}\nADVERTISEMENT\n{}", [("boilerplate", "ADVERTISEMENT")]),
    ("{}\nGot a tip? Send it to The Gazette here.", [("boilerplate", "Got a tip? Send it to The Gazette here.")]),
    ("{}\nRead the full article from the Source…", [("boilerplate", "Read the full article from the Source…")]),
    ("{}\nLeave a Reply\nYour email address will not be published. Required fields are marked *",
     [("boilerplate", "Leave a Reply"), ("boilerplate", "Your email address will not be published. Required fields are marked *")]),
    ("{}\nShare on Facebook\n{}", [("boilerplate", "Share on Facebook")]),
    ("{}\nThe gate at dawn\nPhoto by Jo Doe/Getty Images\n{}", [("caption", "The gate at dawn"), ("caption", "Photo by Jo Doe/Getty Images")]),
    ("{}\nA Second Storm\n{}", [("headline", "A Second Storm")]),
    ("# Storm Shuts Harbour\n\n{}", [("boilerplate", "#"), ("headline", "Storm Shuts Harbour")]),
    ("{}\nReporting by Ada Roe; editing by Jo Doe", [("boilerplate", "Reporting by Ada Roe; editing by Jo Doe")]),
    ("{}\n(This article was written by Ada Roe and Bo Vik.)", [("boilerplate", "(This article was written by Ada Roe and Bo Vik.)")]),
    ("{}\nThis story was translated by Ada Roe.", [("boilerplate", "This story was translated by Ada Roe.")]),
    ("{}\nThe report was written by Ada Roe.", []),  # which is told
    ("{}\nThis story was written by Ada Roe in 1920 while she was in prison.", []),
    ("{}\nAda Roe is a senior reporter for The Gazette.", [("boilerplate", "Ada Roe is a senior reporter for The Gazette.")]),
    ("{}\nRecommended\nWorld\nMayor Says Budget Will Grow\n{}",
     [("boilerplate", "Recommended"), ("boilerplate", "World"), ("boilerplate", "Mayor Says Budget Will Grow")]),
    ("{}\n137 comments\nSave", [("boilerplate", "137 comments"), ("boilerplate", "Save")]),
    ("FOR IMMEDIATE RELEASE\n\nYard Opens Gate\n\n{}", [("boilerplate", "FOR IMMEDIATE RELEASE"), ("headline", "Yard Opens Gate")]),
    ("THE GUARDIAN   Monday March 4 2024          7\n\nStorm Shuts Harbour\n\n{}",
     [("boilerplate", "THE GUARDIAN   Monday March 4 2024          7"), ("headline", "Storm Shuts Harbour")]),
    ("Storm Shuts Harbour\n\nMarch 4, 2024\n\n{}", [("headline", "Storm Shuts Harbour"), ("kicker", "March 4, 2024")]),
    ("Storm Shuts Harbour\n\nJane Roe\n\n{}", [("headline", "Storm Shuts Harbour"), ("byline", "Jane Roe")]),
    ("THE HARBOUR\n==========\n\n{}", [("headline", "THE HARBOUR"), ("boilerplate", "==========")]),
    ("The committee met, pursuant to notice, at 10 a.m., Hon. Jane Roe presiding.\n{}",
     [("boilerplate", "The committee met, pursuant to notice, at 10 a.m., Hon. Jane Roe presiding.")]),
    ("FOR IMMEDIATE RELEASE\n\nYard Opens Gate\n\n{}\n\nAbout Harbour Yard\n{}\n\nForward-Looking Statements\n{}",
     [("boilerplate", "FOR IMMEDIATE RELEASE"), ("headline", "Yard Opens Gate"), ("boilerplate", "About Harbour Yard"), ("boilerplate", STORY),
      ("boilerplate", "Forward-Looking Statements"), ("boilerplate", STORY)]),
    ("HARBOUR, May 2, 2023 (GLOBE NEWSWIRE) -- {}\n\nMedia Contact: Jane Roe\n{}",
     [("dateline", "HARBOUR, May 2, 2023 (GLOBE NEWSWIRE) -- "), ("boilerplate", "Media Contact: Jane Roe"), ("boilerplate", STORY)]),
    # whose name stands below a letter
    ("Dear Editor,\n\n{}\n\nYours sincerely,\n\nAda Roe", [("byline", "Ada Roe")]),
    ("{}\n\nVery truly yours\nBo van Vik", [("byline", "Bo van Vik")]),
    ("{}\n\nWith best wishes,\n\n[Signed] Ada Roe\n\nMiller", [("byline", "[Signed] Ada Roe")]),
    ("{}\n\nYours sincerely,\nAda Roe\n\n{}\n\nYours faithfully,\nBo Vik", []),  # of several letters
    ("{}\n\nRegards\n\n{}", [("headline", "Regards")]),
    ("{}\n\nShe ended the letter with best wishes.\n\nAda Roe", []),
    # what only looks like it
    ("Storm Shuts Harbour\n\nThe Gate\n\n{}", [("headline", "Storm Shuts Harbour"), ("kicker", "The Gate")]),
    ("Yard Opens Gate\n\n{}\n\nAbout Harbour Yard\n{}", [("headline", "Yard Opens Gate"), ("headline", "About Harbour Yard")]),
    # prose that only looks like furniture
    ("{}\nAda Roe is a reporter whom the court sent to prison for four years.", []),
    ("{}\nThe report was written by the mayor and edited by nobody at all.", []),
    ("{}\nRecommended doses of the drug were too high by half for years, she said.", []),
    ("{}\nShe read the full article twice before she wrote to the editor about it.", []),
    ("{}\nSubscribers paid more than in any year since the paper was founded, Reuters reported.", []),
    ("{}\nThe photo showed him with officials from three agencies, according to the Associated Press.", []),
    ("Comments by the mayor drew anger from the crowd at the town hall on Monday.\n{}", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_zones(text, expected):
    text = text.replace("{}", STORY)
    assert [(z.kind, text[z.start : z.end]) for z in find_zones(text) if z.kind != "body"] == expected


@given(st.text(alphabet=st.sampled_from("aB \n\r\t.“”—()#*é\u2028\x00") | st.characters()))
def test_zones_hold_every_visible_character_once(text):
    zones = find_zones(text)
    covered = "".join(text[z.start : z.end] for z in zones)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(zones))


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("{}\nGot a tip? Send it to The Gazette here.", "The Gazette"),
        ("LONDON (Reuters) - {}", "Reuters"),
        ("HARBOUR, May 2, 2023 /PRNewswire/ -- {}", "PR Newswire"),
        ("THE GUARDIAN   Monday March 4 2024         7\n\nStorm Shuts Harbour\n\n{}", "The Guardian"),
        ("Financial Times\n\nStorm Shuts Harbour\n\n{}", "Financial Times"),
        ("{}\n\nCopyright The Financial Times Limited 2024. All rights reserved.", "Financial Times"),
        ("{}\n\n© 2024 Reuters. All rights reserved.", "Reuters"),
        ("{}\n\nCopyright 2024 Harbour Words Ltd. All rights reserved.", ""),
        ("Nation\n\nStorm Shuts Harbour\n\n{}", ""),
        ("The City\n\nStorm Shuts Harbour\n\n{}", ""),
        ("Storm Shuts Harbour\n\n{}\n\nThe Guardian\n\n{}", ""),
        ("{} The mayor told The Gazette that it would open soon.", ""),
        ("{}\nHe sent a letter to The Gazette.", ""),
    ],
)
def test_outlet_only_on_sound_evidence(text, outlet):
    text = text.replace("{}", STORY)
    article = Article("doc_1", "a.txt", "txt", "", text)
    assert describe(article, find_zones(text)).outlet == outlet


def test_a_million_characters_in_one_line():
    assert find_zones("word " * 200_000)[0].kind == "body"
    assert find_zones("x" * 1_000_000)[0].kind == "body"


WRAPPED = """The harbour was closed on Monday after the storm broke its gate,
officials said in a statement. It will open again on Tuesday, when the
gate is mended.

The mayor thanked them."""


def test_a_hard_wrapped_paragraph_is_one_zone():
    assert [WRAPPED[z.start : z.end].split()[-1] for z in find_zones(WRAPPED)] == ["mended.", "them."]


def test_a_list_is_not_a_wrapped_paragraph():
    text = "Goals by minute and player\nArsenal 2, Chelsea 1\nLeeds 0, Everton 0\nLuton 3, Derby 1"
    assert len(find_zones(text)) == 4


TRANSCRIPTS = [
    (["MS. VALE: Good day.", "We have news.", "Q    When?", "MS. VALE: Now."], ["MS. VALE", "MS. VALE", "Q", "MS. VALE"]),
    (
        ["ANN ROE, GCN HOST: So?", "SEN. BO VIK (D-AZ): No.", "ROE: Why?", "(CROSSTALK)", "VIK: Ask them.", "ROE: I did."],
        ["ANN ROE, GCN HOST", "SEN. BO VIK (D-AZ)", "ROE", "", "VIK", "ROE"],
    ),
    (["Mrs. Quill. The committee will come to order.", "Dr. Moss. Thank you.", "Mrs. Quill. Go on."], ["Mrs. Quill", "Dr. Moss", "Mrs. Quill"]),
    (["Q. Where were you?", "A. At home.", "Q. Alone?", "A. Yes."], ["Q", "A", "Q", "A"]),
    (
        ["Ann Roe: I left the old house at six.", "Bo Vik: Why did you leave it so early?", "Ann Roe: The rain had come in by then.", "Bo Vik: And where did you go to?"],
        ["Ann Roe", "Bo Vik", "Ann Roe", "Bo Vik"],
    ),
]  # fmt: skip
PROSE = [
    ["The rule is plain: pay.", "He had one word for it: no.", "They left."],
    ["NOTE: Prices are in dollars.", "CONTACT: the desk.", "NOTE: Ask us."],
    ["Mr. Vale left. Mrs. Vale stayed.", "Nobody knew why.", "Mr. Vale never said."],
    ["SUMMARY: it rained.", "Four ships left.", "It rained on."],
]


def _speakers(lines):
    text = "\n\n".join(lines)
    return [next(z.speaker for z in find_zones(text) if z.end >= text.index(line) + len(line)) for line in lines]


@pytest.mark.parametrize(("lines", "speakers"), TRANSCRIPTS)
def test_whose_turn_a_zone_is(lines, speakers):
    assert _speakers(lines) == speakers


@pytest.mark.parametrize("lines", PROSE)
def test_prose_is_nobodys_turn(lines):
    assert _speakers(lines) == [""] * len(lines)


def test_a_turn_is_a_zone_of_the_body_with_its_speaker_and_its_label():
    text = "\n\n".join(TRANSCRIPTS[1][0])
    found = [(z.kind, z.speaker, text[z.start : z.end]) for z in find_zones(text)]
    assert ("body", "ROE", "ROE: Why?") in found
    assert ("boilerplate", "", "(CROSSTALK)") in found


COMMENTED = "Port Shut\n\nThe port was shut on Monday after the storm, the council of the town said.\n\n{}\n\nseadog 2 days ago\n\nThe mayor lied to 4,000 people and nobody cared, as I have said for years.\n\nReply · Report\n\nIt was the board that lied to us, he told me."


@pytest.mark.parametrize("head", ["Comments (3)", "3 comments", "Comments", "Reader comments:"])
def test_what_readers_write_below_a_story_is_no_part_of_it(head):
    text = COMMENTED.format(head)
    bodies = [text[z.start : z.end] for z in find_zones(text) if z.kind == "body"]
    assert len(bodies) == 1 and bodies[0].startswith("The port was shut")


def test_of_several_headings_of_comments_the_last_with_comments_below_it_counts():
    lead, rest = COMMENTED.split("{}")
    text = f"{lead}25 comments\n\nThe pilots lied to us, he said.\n\nComments{rest}\n\nComments"
    bodies = [text[z.start : z.end] for z in find_zones(text) if z.kind == "body"]
    assert len(bodies) == 2 and bodies[1].startswith("The pilots")


FOOT = "25 comments\n\nIt was the board that lied to us, he told me.\n\nThe pilots knew it.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        # a count of comments under the lead, and buttons at the foot
        COMMENTED.partition("{}")[0] + FOOT + "Share\n\nLike\n\nLike 3 · Share",
        COMMENTED.partition("{}")[0] + FOOT + "The mayor slept.\n\n" * 3 + "Reply\n\nReport",
        COMMENTED.partition("{}")[0]
        + FOOT.replace("s\n", "s\n\nUpdated 2 hours ago\n", 1)
        + "He slept.\n\n" * 15
        + "Report",
        COMMENTED.format("Nobody had any comments."),  # no heading
        COMMENTED.format("Comments")
        .replace("seadog 2 days ago", "It fell.")
        .replace("Reply · Report", "It rose."),  # no marks
    ],
)
def test_a_story_that_speaks_of_comments_goes_on(text):
    assert any("lied to us" in text[z.start : z.end] for z in find_zones(text) if z.kind == "body")
