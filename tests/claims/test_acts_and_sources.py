"""Acts that are no claims, documents that look like people, people without a name, and bodies that only hear."""

import pytest

ACTS = [
    "<source>The league</source> <cue>has embraced</cue> <content>pictures to mark its birthday</content>.",
    "<source>The museum</source> <cue>embraced</cue> <content>digital art to win a young public</content>.",
    "<source>The town</source> <cue>officially bans</cue> <content>scooters</content>.",
    "<source>Parliament</source> <cue>outlawed</cue> <content>the sale of fireworks</content>.",
    "<source>The platform</source> <cue>punished 56 accounts</cue> <content>for taking part in the resale</content>.",
    "<cue>Asked about</cue> <content>the allegations</content>, <source>the mayor</source> left the room.",
    "<cue>Asked about</cue> <content>the fire</content> on Monday, <source>Roe</source> smiled.",
]  # fmt: skip
CLAIMS = [
    "<source>The league</source> <cue>backed</cue> <content>a plan to shut the port</content>.",
    "<source>The town</source> <cue>announced a ban on</cue> <content>scooters in parks, which it calls unsafe</content>.",
    "<cue>Asked</cue> by <source>the mayor</source>, <content>whether it rained</content>, Roe smiled.",
    "<source>His</source> <cue>campaign pledge</cue> <content>is to close the port</content>.",
    "<source>Roe</source> <cue>posted</cue> <content>that the port had closed</content>.",
]  # fmt: skip
# (source, source_type, anonymous, terms)
WHO = [
    ("a Harbour source", "unnamed", True, "anonymous"),
    ("one source", "unnamed", True, "anonymous"),
    ("party sources", "unnamed", True, "anonymous"),
    ("sources close to the mayor", "unnamed", True, "anonymous"),
    ("One user", "unnamed", True, ""),
    ("one social media poster", "unnamed", True, ""),
    ("an aide", "unnamed", True, ""),
    ("the source code", "document", False, ""),
    ("a film poster", "document", False, ""),
    ("the most recent news release from the coroner", "document", False, ""),
    ("a press release", "document", False, ""),
    ("the decision", "document", False, ""),
    ("the ruling", "document", False, ""),
    ("media reports", "media", False, ""),
    ("local news reports", "media", False, ""),
    ("a police report", "document", False, ""),
]


@pytest.mark.parametrize("marked", ACTS)
def test_acts_are_no_claims(claims_of, marked):
    assert [c for c in claims_of(marked)[1] if c.source_type != "article"] == []


@pytest.mark.parametrize("marked", CLAIMS)
def test_claims_beside_them(claims_of, marked):
    assert [c.source_type != "article" for c in claims_of(marked)[1]] == [True]


@pytest.mark.parametrize(("source", "source_type", "anonymous", "terms"), WHO)
def test_who_speaks(attributed, source, source_type, anonymous, terms):
    _, claim = attributed(f"<source>{source}</source> <cue>said</cue> <content>that the port had closed</content>.")
    assert (claim.source_type, claim.anonymous, claim.terms) == (source_type, anonymous, terms)


HEARD = [
    ("The council", True),
    ("The regional board", True),
    ("The committee", True),
    ("The court", False),
    ("The jury", False),
]


@pytest.mark.parametrize(("body", "is_told"), HEARD)
def test_a_body_that_hears_is_addressed(attributed, body, is_told):
    _, claim = attributed(f"<source>{body}</source> <cue>has heard</cue> <content>that the port had closed</content>.")
    assert (claim.source is None, claim.addressee is not None) == (is_told, is_told)
