"""Where cue and content part, and when it was said: each case beside one in which nothing moves."""

import pytest

# (marked text, cue, content)
BORDERS = [
    ("[Officials] {praised Thursday}<'s protests for their calm>.", "praised", "Thursday's protests for their calm"),
    ("[The brief] {noted published} <reports that the mill had closed>.", "noted", "published reports that the mill had closed"),
    ("[The crews] {reacted strongly against} <the new tax>.", "reacted strongly against", "the new tax"),
    ("[The union] {unveiled a list} <of backers from ten towns>.", "unveiled", "a list of backers from ten towns"),
    ("[The mayor] {expressed her sincere condolences to} <the families of the miners>.", "expressed", "her sincere condolences to the families of the miners"),
    ("[The mayor] {expressed concern about} <the families of the miners>.", "expressed concern about", "the families of the miners"),
    ("[Organisers] {said on} Tuesday <that the fair would move>.", "said", "that the fair would move"),
    ("[The council] {reported on Thursday evening} <that the mill had closed>.", "reported", "that the mill had closed"),
    ("[The council] {said four} days later <that the mill had closed>.", "said", "that the mill had closed"),
    ("[The council] {reported on} <the four days of the fair>.", "reported on", "the four days of the fair"),
    ("{Said} [Roe]: <“The mill has closed.”>", "Said", "“The mill has closed.”"),
    ("Said [Roe]{:} <“The mill has closed.”>", "Said", "“The mill has closed.”"),
    ("Poor [Roe]{:} <“The mill has closed.”>", ":", "“The mill has closed.”"),
    ("[The mayor] {insisted on} <the closure of the mill>.", "insisted on", "the closure of the mill"),
    # the word by which a sentence follows on the one before it is nobody's claim
    ("It was late. <But the mill has been sold>, [Roe] {said}.", "said", "the mill has been sold"),
    ("It was late. <However, the mill has been sold>, [Roe] {said}.", "said", "the mill has been sold"),
    ("It was late. <However good it is, the mill has been sold>, [Roe] {said}.", "said", "However good it is, the mill has been sold"),
    ("It was late. <“But the mill has been sold,”> [Roe] {said}.", "said", "“But the mill has been sold,”"),
    ("It was late. <Still, the mill has been sold>, [Roe] {said}.", "said", "the mill has been sold"),
    ("It was late. <Still water is clean>, [Roe] {said}.", "said", "Still water is clean"),
    # what stands between dashes
    ("[Fans of Roe] {would argue —} <and Lee presumably believes — that her plan fits the mood>.", "would argue", "that her plan fits the mood"),
    ("[Fans of Roe] {argue –} <or seem to – the plan is good>.", "argue", "the plan is good"),
    ("[Fans of Roe] {would argue —} <and Lee presumably believes that her plan fits the mood>.", "would argue —", "and Lee presumably believes that her plan fits the mood"),
    ("[Fans of Roe] {would argue} <that her plan — and his — fits the mood>.", "would argue", "that her plan — and his — fits the mood"),
    # a cue ends where a phrase does, or where one begins that is in none of it
    ("[The firm] {said at} its meeting <that rents had risen>.", "said", "that rents had risen"),
    ("[The firm] {told this} paper: <“Rents have risen.”>", "told", "“Rents have risen.”"),
    ("[The firm] {said before Tuesday}’s meeting <rents had risen>.", "said", "rents had risen"),
    ("[The firm] {voiced concern and} <how the rents could rise>.", "voiced concern", "how the rents could rise"),
    ("[The firm] {insisted on} <higher rents>.", "insisted on", "higher rents"),
    ("[Two men] {pleaded guilty to} a judge <that they had lied>.", "pleaded guilty to", "that they had lied"),
    ("<The plan was called “sad” by> [the mayor], who {said} so.", "said", "The plan was called “sad”"),
    # who is told of it
    ("[The office] {reported to} <the council last year that rents had risen>.", "reported to", "that rents had risen"),
    ("[The office] {reported to} <a council that meets in May>.", "reported to", "a council that meets in May"),
    # what an order does
    ("[The mayor] {signed an order shutting} <the port>.", "signed an order", "shutting the port"),
    ("[The mayor] {sent a letter saying} <the port was shut>.", "sent a letter saying", "the port was shut"),
    # how it is put
    ("[The minister] {condemned} <in the strongest terms the raid on the mill>.", "condemned", "the raid on the mill"),
    ("[Roe] {said} <in terms of cost the mill is cheap>.", "said", "in terms of cost the mill is cheap"),
    # what has no end
    ("[A widow] {said} <life was hard in the town, even as>.", "said", "life was hard in the town"),
    ("[A widow] {said} <life was hard in the town, which> lies by the sea.", "said", "life was hard in the town"),
    ("[A widow] {said} <life was hard in the town, which> denied it.", "said", "life was hard in the town, which"),
    ("[A widow] {said} <life was hard in the town, as>.", "said", "life was hard in the town"),
    ("[The guild] {believes} <most raids were the work of gangs, although this claim> has not been confirmed.", "believes", "most raids were the work of gangs"),
    ("[The guild] {believes} <most raids were the work of gangs, although this has not been confirmed>.", "believes", "most raids were the work of gangs, although this has not been confirmed"),
    # a clause whose verb stands behind it
    ("[Roe] {said} <there are rules for the port, which> cover boats, while it rained.", "said", "there are rules for the port, which cover boats"),
    ("[Roe] {announced} <the income from its ferries> had risen by half.", "announced", "the income from its ferries had risen by half"),
    ("[Roe] {believed} <that the chapel, where her son was wed>, would be mended in May.", "believed", "that the chapel, where her son was wed, would be mended in May"),
    ("<The new fares>, {according to} [the union], added to their debt.", "according to", "The new fares … added to their debt"),
    ("[Roe] {said} <“It fell in May.” He> left the town.", "said", "“It fell in May.”"),
    ("[Roe] {said} <it rained on the chapel>, and the mayor left.", "said", "it rained on the chapel"),
    ("[Roe] {said} <the loss of the ferries>, and a boy in the port wept.", "said", "the loss of the ferries"),
    # a number or name behind the last noun
    ("[Roe] {said} <the work was for rooms> 20 and 21.", "said", "the work was for rooms 20 and 21"),
    ("[Roe] {said} <it rained between days> 14 and 20.", "said", "it rained between days 14 and 20"),
    ("[Roe] {said} <the money was the focus of goal> 3.", "said", "the money was the focus of goal 3"),
    ("[Roe] {said} <the work was for rooms> 20 years old.", "said", "the work was for rooms"),
    ("[Roe] {said} <the work was for rooms>, 20 and 21.", "said", "the work was for rooms"),
    ("[Roe] {said} <she had worked for the union of dockers>, a large body.", "said", "she had worked for the union of dockers"),
    ("[Roe] {said sharing} <her story has not been easy>.", "said", "sharing her story has not been easy"),
    # the sentence goes on by itself
    ("[The coroner] {criticised} <the late closure of the mill and the town has become poor>.", "criticised", "the late closure of the mill"),
    ("[Roe] {said} <the mill was old and the town has become poor>.", "said", "the mill was old and the town has become poor"),
]  # fmt: skip
# (marked text, when of each claim); published on Wednesday, 2024-03-06
TIMES = [
    ("Last Friday [Roe] {said} <it fell>.", ["2024-03-01"]),
    ("Yesterday [Roe] {said} <it fell>.", ["2024-03-05"]),
    (
        "[Roe] {announced} on Monday <that the mill had closed>, {adding} <that it was too old>.",
        ["2024-03-04", "2024-03-04"],
    ),
    (
        "On Monday [Roe] {announced} <the closure of the mill> and {warned} <that the town would suffer>.",
        ["2024-03-04", "2024-03-04"],
    ),
    ("[Roe] {said} <it fell> and {warned} on Monday <that it would break>.", ["", "2024-03-04"]),
    ("[Roe] {said} <it fell> and left on Monday.", [""]),
    ("Next year, [Roe] {predicts}, <it falls>.", [""]),
    ("By 2012, [data] {showed} <that it had doubled>.", [""]),
    ("In 2012, [data] {showed} <that it had doubled>.", ["2012"]),
]


def rows(told, text):
    """Return what is told of the claims of a text, with a source for every cue."""
    return [r.split("|") for r in told(text) if "kind=article" not in r]


@pytest.mark.parametrize(("text", "cue", "content"), BORDERS)
def test_borders(told, text, cue, content):
    assert next(tuple(r[1:3]) for r in rows(told, text)) == (cue, content)


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_when(told, text, times):
    found = [
        next((f[5:] for f in r if f.startswith("when=")), "")
        for r in rows(told, text.replace(", {", ", []{").replace("and {", "and []{"))
    ]
    assert found == times
