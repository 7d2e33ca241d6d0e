"""Which attributions of which the tagger is half sure are likely to be claims, and which stay whatever their form."""

from dataclasses import replace

import pytest
from claims.conftest import Marked

from pipeline.article.analyse import lay_out
from pipeline.article.claims import find_claims
from pipeline.records import Article

HALF_SURE = 0.52
UNLIKELY = [
    # nobody speaks
    "<content1>Doubts</content1> <cue1>were raised</cue1>.",
    # nor does anybody in particular
    "<source>One</source> <cue>can say</cue> <content>many things</content>.",
    # acts
    "<source>Bo Vik</source> <cue>repaired</cue> <content>the roof of the mill</content>.",
    "<source>The storm</source> <cue>caused</cue> <content>the mill to close</content>.",
    "<source>They</source> <cue>met to discuss</cue> <content>the old mill</content>.",
]
LIKELY = [
    "<source>The council</source> <cue>sees</cue> <content>the mill as a prize</content>.",
    "<source>One critic</source> <cue>said</cue> <content>that many mills had burnt down</content>.",
    "<source>The council</source> <cue>agreed</cue> <content>that the water should be shared</content>.",
    # the first person's, of whom the weights know too little
    "<source>I</source> <cue>have wondered about</cue> <content>the old mill</content>.",
    # a quotation, a refusal, no reply
    "<source>One</source> <cue>may wonder</cue> <content>“What became of the mill?”</content>.",
    "<source>They</source> <cue>would not discuss</cue> <content>the mill</content>.",
    "<source>They</source> <cue>could not be reached</cue> <content>for comment</content>.",
]


def attributed(marked, nlp, learned):
    read = Marked.read(marked)
    page = lay_out(nlp, Article("doc_1", "a.txt", "txt", "", read.text))
    said = [replace(a, confidence=HALF_SURE) for a in read.attributions]
    return [c for c in find_claims(page, read.named, read.figures, said, learned) if c.source_type != "article"]


@pytest.mark.parametrize("marked", UNLIKELY)
def test_what_is_unlikely(nlp, learned, marked):
    assert attributed(marked, nlp, learned) == []


@pytest.mark.parametrize("marked", LIKELY)
def test_what_is_likely(nlp, learned, marked):
    assert len(attributed(marked, nlp, learned)) == 1
