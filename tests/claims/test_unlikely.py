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
    "<content1>The mill</content1> <cue1>is seen as</cue1> <content1>a prize</content1>.",
    "<content1>Doubts</content1> <cue1>were raised</cue1>.",
    "<content1>Ada Roe</content1> <cue1>was last remembered as</cue1> <content1>a painter</content1>.",
    # nor does anybody in particular
    "<source>One</source> <cue>can say</cue> <content>many things</content>.",
    "<source>One</source> <cue>may wonder</cue> <content>what became of the mill</content>.",
    # acts
    "<source>They</source> <cue>met to discuss</cue> <content>the old mill</content>.",
    "<source>Others</source> <cue>signed an agreement</cue> <content>to share the water</content>.",
]
LIKELY = [
    "<source>The council</source> <cue>sees</cue> <content>the mill as a prize</content>.",
    "<source>The union</source> <cue>raised doubts</cue> <content>that the mill was safe</content>.",
    "<source>One critic</source> <cue>said</cue> <content>that many mills had burnt down</content>.",
    "<source>The council</source> <cue>agreed</cue> <content>that the water should be shared</content>.",
    # a quotation, a refusal, no reply
    "<source>One</source> <cue>may wonder</cue> <content>“What became of the mill?”</content>.",
    "<source>They</source> <cue>would not discuss</cue> <content>the mill</content>.",
    "<source>They</source> <cue>could not be reached</cue> <content>for comment</content>.",
]


def attributed(marked, nlp, knowledge):
    read = Marked.read(marked)
    page = lay_out(nlp, Article("doc_1", "a.txt", "txt", "", read.text))
    said = [replace(a, confidence=HALF_SURE) for a in read.attributions]
    return [c for c in find_claims(page, read.named, read.figures, said, knowledge) if c.source_type != "article"]


@pytest.mark.parametrize("marked", UNLIKELY)
def test_what_is_unlikely(nlp, knowledge, marked):
    assert attributed(marked, nlp, knowledge) == []


@pytest.mark.parametrize("marked", LIKELY)
def test_what_is_likely(nlp, knowledge, marked):
    assert len(attributed(marked, nlp, knowledge)) == 1
