"""Nothing an article holds may raise, hang, or put a wrong offset into a record."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.records import Analysis, Article, make_id

NASTY = {
    "no spaces": "x" * 300_000,
    "one long number": "1" * 100_000,
    "quotation marks": '"' * 100_000,
    "opening marks": "“" * 50_000,
    "quoted words": "“a ” " * 4_000,
    "parentheses": "(" * 50_000,
    "numbers with commas": "1," * 10_000,
    "every control character": "".join(map(chr, range(32))) * 50 + " The mayor said so.",
    "nul characters": "The\x00mayor\x00said\x00 so." * 50,
    "mixed directions": "\u202eThe mayor\u202c said \u2067שלום\u2069 “\u200fمرحبا\u200e” on Monday. " * 50,
    "combining marks": "a" + "\u0301" * 10_000 + " said so.",
    "emoji": "👩‍👩‍👧‍👦 said “🎉” to 3,000 🏳️‍🌈. " * 100,
    "line ends of all kinds": "One said so.\rTwo\x85Three\u2028Four\u2029Five\x0bSix\x0c" * 20,
    "capitals": "THE MAYOR SAID ON MONDAY THAT 20 SHIPS WOULD LEAVE. " * 100,
    "one word": "Word",
    "one mark": "”",
    "markup": "<script>alert(1)</script> said “<img src=x onerror=alert(1)>” to &amp; & <b>3,000</b>. " * 20,
    "formulas": "=cmd|' /C calc'!A0 said +1 of @SUM(1+1)*-2. " * 50,
    "names only": "Ada Roe, Jo Doe, Ann Poe. " * 300,
    "transcript": "ROE: Yes.\nDOE: No, “no.”\n" * 300,
}


def check(analyser, text):
    (result,) = analyser.analyse([Article(make_id("doc", text), "a.txt", "txt", "", text)])
    assert isinstance(result, Analysis), result
    for record in (*result.mentions, *result.figures):
        assert text[record.start : record.end] == record.text
    keys = {e.key for e in result.entities}
    assert {m.entity for m in result.mentions} <= keys
    for claim in result.claims:
        spans = [s for s in (claim.source, claim.cue, claim.addressee, claim.sentence, *claim.content) if s]
        assert all(0 <= a < b <= len(text) for a, b in spans)
        assert claim.content
    for records, name in ((result.mentions, "mention_id"), (result.figures, "figure_id"), (result.claims, "claim_id")):
        ids = [getattr(r, name) for r in records]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_nasty_texts(analyser, text):
    check(analyser, text)


WORDS = st.sampled_from(
    [
        "said",
        "“",
        "”",
        '"',
        "’",
        "‘",
        ",",
        ".",
        ":",
        "—",
        "(",
        ")",
        "\n\n",
        "told",
        "he",
        "she",
        "Homan",
        "ICE",
        "the",
        "agency",
        "3,000",
        "$1.2bn",
        "per",
        "day",
        "Monday",
        "that",
        "according",
        "to",
        "not",
        "U.S.",
        "of",
        "10-15",
        "%",
        "",
        "Mr.",
        "Trump’s",
        "don’t",
        "1/2",
        "a",
        "hundred",
        "IF",
        "?!",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(st.lists(WORDS, max_size=60).map(" ".join), st.text(max_size=200)))
def test_any_text(analyser, text):
    if text.strip():
        check(analyser, text)
