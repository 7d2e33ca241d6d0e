"""To whom, and when: what stands in the cue's clause, outside content and source."""

import pytest

ADDRESSEES = [
    ("<source>Roe</source> <cue>told</cue> <media=ch4>Channel Four</media> <content>that it was over</content>.", "Channel Four", "ch4"),
    ("<source>Roe</source> <cue>told</cue> reporters on Monday <content>that it was over</content>.", "reporters", ""),
    ("<source>The agency</source> <cue>reported</cue> to <agency=congress>Congress</agency> last year <content>that it was over</content>.", "Congress", "congress"),
    ("<source>Roe</source> <cue>ordered</cue> <content>prosecutors to drop the case</content>.", "prosecutors", ""),
    ("<source>Roe, speaking to <media=ch4>Channel Four</media>,</source> <cue>denied</cue> <content>the report</content>.", "Channel Four", "ch4"),
    ("<source>Roe</source> <cue>said</cue> in a <media=ch4>Channel Four</media> interview Sunday <content>that it was over</content>.", "Channel Four", "ch4"),
    ("<source>Roe</source> <cue>said</cue> in an interview with <media=ch4>Channel Four</media> <content>that it was over</content>.", "Channel Four", "ch4"),
    ("The officers <cue>were told</cue> <content>that it was over</content>.", "The officers", ""),
    ("<source>Roe</source> <cue>did not respond to</cue> <content>a request</content>.", None, ""),
    ("<source>Roe</source> <cue>said</cue> <content>that it was over</content>.", None, ""),
    ("<source>Roe</source> <cue>said</cue> on Tuesday <content>that he had written to the mayor</content>.", None, ""),
    # days, sums and those behind them are not spoken to
    ("<source>Roe</source> <cue>warned</cue> Monday <content>that it was over</content>.", None, ""),
    ("<source>Roe</source> <cue>promised</cue> <content>lower fares</content> Monday.", None, ""),
    ("<source>Roe</source> <cue>testified</cue> before Tuesday <content>that it was over</content>.", None, ""),
    ("<source>Roe</source> <cue>testified</cue> before the board <content>that it was over</content>.", "the board", ""),
    ("<source>Roe</source> <cue>warned</cue> <content>of higher fares</content> people already pay.", None, ""),
    ("<source>Roe</source> <cue>spoke</cue> to <law=act>the Port Act</law>, saying <content>it was over</content>.", None, ""),
    # whatever stands right behind "told" is told, but for stories and days
    ("<source>Roe</source> <cue>told</cue> a news conference on Monday <content>that it was over</content>.", "a news conference", ""),
    ("<content>“It is over,”</content> <source>Roe</source> <cue>told</cue> the club's website.", "the club's website", ""),
    ("<content>“It is over,”</content> <source>Roe</source> <cue>told</cue> Harbour 104.9.", "Harbour 104.9", ""),
    ("<source>Roe</source> <cue>told</cue> investors during a call <content>that it was over</content>.", "investors", ""),
    ("<source>Roe</source> <cue>told</cue> a number of reporters <content>that it was over</content>.", "a number of reporters", ""),
    ("<source>Roe</source> <cue>told</cue> a story about the port: <content>“It is over.”</content>", None, ""),
    ("<source>Roe</source> <cue>told</cue> the truth: <content>“It is over.”</content>", None, ""),
    ("<source>Roe</source> <cue>told</cue> Monday <content>that it was over</content>.", None, ""),
    ("<source>Roe</source> <cue>said</cue> the website <content>was shut</content>.", None, ""),
    # whoever is only named in what is said is not spoken to, but in orders
    ("<source>Roe</source> <cue>promised</cue> <content>voters lower fares</content>.", None, ""),
    ("<source>Roe</source> <cue>said</cue> <content>to <media=ch4>Channel Four</media> that it was over</content>.", None, ""),
    ("<source>Roe</source> <cue>said</cue> in an <content>interview with <media=ch4>Channel Four</media></content>.", None, ""),
    ("<source>Roe</source> <cue>said</cue> in a <person=lee>Bo Lee</person> interview <content>that it was over</content>.", None, ""),
    ("<source>Roe</source> <cue>said</cue> in a letter to the judge <content>that it was over</content>.", "the judge", ""),
    ("<source>Roe, who spoke to <media=ch4>Channel Four</media>,</source> <cue>said</cue> <content>that it was over</content>.", "Channel Four", "ch4"),
    ("Speaking to reporters, <source>Roe</source> wept and <cue>said</cue> <content>that it was over</content>.", "reporters", ""),
    ("<source>Roe</source> <cue>told</cue> <media=ch4>Channel Four of Ohio</media> <content>that it was over</content>.", "Channel Four of Ohio", "ch4"),
    ("<source>The officers</source> <cue>were warned</cue> <content>that it was over</content>.", "The officers", ""),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "addressee", "entity"), ADDRESSEES)
def test_addressee(attributed, marked, addressee, entity):
    text, claim = attributed(marked)
    found = text[slice(*claim.addressee)] if claim.addressee else None
    assert (found, claim.addressee_entity) == (addressee, entity)


@pytest.mark.parametrize(("cue", "content"), [("were told", "that it was over"), ("told", "to leave")])
def test_the_subject_of_were_told_is_the_addressee(attributed, cue, content):
    text, claim = attributed(f"<source>The officers</source> <cue>{cue}</cue> <content>{content}</content>.")
    assert claim.source is None
    assert text[slice(*claim.addressee)] == "The officers"


def test_whom_a_passive_addresses_is_not_its_source(attributed):
    marked = "<content>Any delay</content> <cue>was reported</cue> to <source>the board</source>."
    text, claim = attributed(marked)
    assert claim.source is None
    assert text[slice(*claim.addressee)] == "the board"


def test_whom_the_article_says_it_rests_on_is_not_addressed(attributed):
    """Only a passive has its source behind "to": here the parser makes "said" go with "according"."""
    text, claim = attributed(
        "<content>They watched the tapes on Thursday</content>, according to <source>their lawyers</source>, and "
        "<cue>said</cue> they came away with more questions."
    )
    assert (text[slice(*claim.source)], claim.addressee) == ("their lawyers", None)


ORDERS = [
    ("<source>Roe</source> <cue>directed</cue> <content>prosecutors</content> everywhere, in a letter, to charge the officials.", ["prosecutors", "to charge the officials"]),
    ("<source>Roe</source> <cue>directed</cue> <content>prosecutors everywhere</content>, in a letter, to charge the officials.", ["prosecutors everywhere", "to charge the officials"]),
    ("<source>Roe</source> <cue>ordered</cue> <content>prosecutors to drop the case</content>.", ["prosecutors to drop the case"]),
    ("<source>Roe</source> <cue>told</cue> reporters <content>that he wanted to drop the case</content>.", ["that he wanted to drop the case"]),
    ("<source>Roe</source> <cue>directed</cue> <content>prosecutors</content>, in a letter, to charge the officials “now.”", ["prosecutors", "to charge the officials “now"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "content"), ORDERS)
def test_an_order_says_what_is_asked(attributed, marked, content):
    text, claim = attributed(marked)
    assert [text[slice(*span)] for span in claim.content] == content


TIMES = [
    ("<source>Roe</source> <cue>said</cue> Sunday <content>that it was over</content>.", "Sunday", "2025-01-26"),
    ("On Sunday, <source>Roe</source> <cue>told</cue> reporters <content>that it was over</content>.", "Sunday", "2025-01-26"),
    ("<source>Roe</source> <cue>said</cue> in an interview on Sunday <content>that it was over</content>.", "Sunday", "2025-01-26"),
    ("<content>It was over</content>, <source>Roe</source> <cue>wrote</cue> in March 2024.", "March 2024", "2024-03"),
    ("<source>Roe</source> <cue>said</cue> <content>that it was over by Sunday</content>.", None, ""),
    ("<source>Roe, who resigned on Friday,</source> <cue>said</cue> <content>that it was over</content>.", None, ""),
    ("<source>Roe</source> <cue>said</cue> in a hall opened on Sunday <content>that it was over</content>.", None, ""),
    ("The <source>winner</source> of the race in March 2024 <cue>said</cue> <content>that it was over</content>.", None, ""),
    ("<source>Roe</source> <cue>said</cue> Sunday <content>services were full</content>.", "Sunday", "2025-01-26"),
    ("<source>Roe</source> <cue>said</cue> <content>Sunday was the day</content>.", None, ""),
    # of what is told before the verb that goes on, and of that verb too
    ("Ada said it fell in March 2024, <cue>adding</cue> <content>that it was over</content>.", None, ""),
    ("<source>Roe</source> finished it in March 2024 and <cue>says</cue> <content>that it was over</content>.", None, ""),
    ("<source>Roe</source> met them in March 2024 and <cue>said</cue> <content>that it was over</content>.", "March 2024", "2024-03"),
    # by when something is to be
    ("By the end of March 2024 <source>Roe</source> <cue>hopes</cue> <content>to reach the sea</content>.", None, ""),
    ("At the end of March 2024 <source>Roe</source> <cue>said</cue> <content>that it was over</content>.", "March 2024", "2024-03"),
    # within a name
    ("<source>Roe</source> <cue>told</cue> the Sunday Mirror <content>that it was over</content>.", None, ""),
    ("After the 2024 Games, <source>Roe</source> <cue>said</cue> <content>that it was over</content>.", None, ""),
    ("<content>It was over</content>, <source>Roe</source> <cue>wrote</cue> in the March 2024 issue.", "March 2024", "2024-03"),
    ("<source>Roe</source> <cue>said</cue> at a Sunday rally <content>that it was over</content>.", "Sunday", "2025-01-26"),
    ("In a 2015 essay, <source>Roe</source> <cue>argued</cue> <content>that it was over</content>.", "2015", "2015"),
    ("<source>Roe</source> <cue>told</cue> the Sunday Club on Monday <content>that it was over</content>.", "Monday", "2025-01-27"),
    ("In a Sunday statement, <source>Roe</source> <cue>said</cue> <content>that it was over</content>.", "Sunday", "2025-01-26"),
    ("Because it rained on Friday, <source>Roe</source> <cue>said</cue> <content>that it was over</content>.", None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "words", "iso"), TIMES)
def test_when(attributed, marked, words, iso):
    text, claim = attributed(marked, published="2025-01-29")
    assert (text[slice(*claim.when_span)] if claim.when_span else None, claim.when) == (words, iso)


def test_without_a_date_of_publication_sunday_has_no_date(attributed):
    assert attributed(TIMES[0][0])[1].when == ""


@pytest.mark.parametrize(
    ("marked", "source", "addressee"),
    [
        ("<source>Police</source> <cue>Ordered to</cue> <content>Clear the Port</content>", "", "Police"),
        ("<source>Police</source> <cue>ordered</cue> <content>to clear the port</content>.", "", "Police"),
        ("<source>Police</source> <cue>ordered</cue> <content>crowds to clear the port</content>.", "Police", None),
        ("<source>Police</source> <cue>asked</cue> <content>to leave</content>.", "Police", None),
    ],
)
def test_who_is_ordered_orders_nothing(attributed, marked, source, addressee):
    text, claim = attributed(marked)
    assert (text[slice(*claim.source)] if claim.source else "") == source
    assert addressee is None or text[slice(*claim.addressee)] == addressee


@pytest.mark.parametrize(
    ("marked", "addressee"),
    [
        ("<source>Members of the public</source> <cue>are warned</cue> <content>not to touch it</content>.", "Members of the public"),
        ("<source>Drivers</source> <cue>have been urged</cue> <content>to leave</content>.", "Drivers"),
        ("<source>Residents</source> <cue>were encouraged</cue> <content>to leave</content>.", "Residents"),
        ("<source>The council</source> <cue>warned</cue> <content>that it was over</content>.", None),
        ("<source>Drivers</source> <cue>were worried</cue> <content>that it was over</content>.", None),
    ],
)  # fmt: skip
def test_who_is_warned_does_not_speak(attributed, marked, addressee):
    text, claim = attributed(marked)
    assert (claim.addressee and text[slice(*claim.addressee)]) == addressee
    assert (claim.source is None) == (addressee is not None)


def test_nobody_tells_himself(attributed):
    _, claim = attributed(
        "<source><person=roe>Roe</person></source> <cue>told</cue> <person=roe>him</person> <content>that it was over</content>."
    )
    assert (claim.source_entity, claim.addressee_entity) == ("roe", "")
