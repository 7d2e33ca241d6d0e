"""On any text and any spans: no error, offsets that slice, unique ids, parents that exist."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.article.analyse import lay_out
from pipeline.article.claims import find_claims
from pipeline.records import SOURCE_TYPES, STANCES, Article, Attribution, Figure, Mention, Recognised

WORDS = st.sampled_from(
    ["She", "said", "that", "officials", "“", "”", '"', "told", "CNN", ",", ".", "Sunday", "citing", "\n", "they", "worry",
     "300", "not", "who", "of", "Roe", "'s", "\u2028", "\x00", "👩‍👩‍👧", "é", ":", "—", "as", "named", "to"]
)  # fmt: skip
SPANS = st.tuples(st.integers(-5, 160), st.integers(-5, 160))
ATTRIBUTIONS = st.lists(
    st.builds(Attribution, SPANS, st.none() | SPANS, st.lists(SPANS, max_size=3).map(tuple), st.floats(0, 1)),
    max_size=6,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, max_size=40), attributions=ATTRIBUTIONS)
def test_any_spans_on_any_text(nlp, knowledge, words, attributions):
    text = " ".join(words)
    mentions = [Mention("men_1", "e0", "person", text[a:b], a, b) for a, b in [(0, 3)] if b <= len(text)]
    figures = [Figure("fig_1", text[4:8], 4, 8, "count", 1.0)] if len(text) >= 8 else []
    page = lay_out(nlp, Article("doc_1", "a", "txt", "", text))
    claims = find_claims(page, Recognised(tuple(mentions)), figures, attributions, knowledge)
    ids = {c.claim_id for c in claims}
    assert len(ids) == len(claims)
    for claim in claims:
        spans = [
            claim.sentence,
            *claim.content,
            *(s for s in (claim.source, claim.cue, claim.addressee, claim.when_span) if s),
        ]
        assert all(0 <= a <= b <= len(text) for a, b in spans)
        assert all(a < b for a, b in claim.content)
        assert claim.parent in ids | {""} and claim.parent != claim.claim_id
        assert claim.source_type in SOURCE_TYPES and claim.stance in STANCES
        assert 0 <= claim.checkworthy <= 1
    starts = [min(s[0] for s in (c.source, c.cue, *c.content) if s) for c in claims]
    assert starts == sorted(starts)


def test_many_claims_in_one_endless_line_take_linear_time(nlp, knowledge):
    text = "“No,” she said. " * 1500
    said = [Attribution((i + 10, i + 14), (i + 6, i + 9), ((i, i + 5),), 0.9) for i in range(0, len(text), 16)]
    claims = find_claims(lay_out(nlp, Article("d", "a", "txt", "", text)), Recognised(), [], said, knowledge)
    assert len(claims) == len(said)
