"""Nothing an article holds may raise, hang, or put a wrong offset into a record."""

from math import isfinite

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.records import Analysis, Article, make_id

DIRECTIONS = [0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
NASTY = {
    "no spaces": "x" * 300_000,
    "one long number": "1" * 100_000,
    "numbers no float holds": f"{'9' * 400} people, ${'9' * 400} million, {'9' * 400}% and 1/{'9' * 400} said so. "
    * 20,
    "exponents": f"1e999 and 1e-999 and 0x{'f' * 999} and 5×10^99 people said so.",
    "quotation marks": '"' * 300_000 + " said so.",
    "opening marks": "“" * 50_000,
    "quoted words": "“a ” " * 4_000,
    "parentheses": "(" * 50_000,
    "numbers with commas": "1," * 10_000,
    "every control character": "".join(map(chr, [*range(32), *range(127, 160)])) * 50 + " The mayor said so.",
    "nul characters": "The\x00mayor\x00said\x00 so." * 50,
    "mixed directions": "\u202eThe mayor\u202c said \u2067שלום\u2069 “\u200fمرحبا\u200e” on Monday. " * 50,
    "every mark of direction": "".join(map(chr, DIRECTIONS)) * 200 + " The mayor said “so\u202e”.",
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
    assert result.notes == (), "nothing had to be left out"
    for record in (*result.mentions, *result.figures):
        assert text[record.start : record.end] == record.text
    for figure in result.figures:
        assert all(isfinite(x) for x in (figure.value, figure.low, figure.high) if x is not None)
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
