"""Who could not be reached, did not respond or declined, where no model has found it.

[Ada Roe] [did not respond] [to a request for comment].
[A spokesman] [declined] [to comment].
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import ends_of, subjects_of
from pipeline.records import Attribution, Span
from pipeline.text.spans import SpanIndex, Stretch, merge

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONFIDENCE = 0.8
_LONGEST = 80  # characters of what was asked for
_WHAT = re.compile(rf"\s*(?P<what>(?:to|for|on|about|when)\b[^,;:]{{3,{_LONGEST}}})")
_IN_CUE = re.compile(r"\s(?=(?:to )?\w+\Z)")  # "declined | to comment", "would not | comment"


def missing_replies(attributions: Sequence[Attribution], lookup: Lookup) -> Iterator[Attribution]:
    """Yield what came of asking where no attribution says so yet; what somebody says or is quoted with is none of it.

    What a paper tells of its own asking is: [She] [did not answer] [when asked for details], according to the paper.
    """
    told = (s for a in attributions for s in (a.cue, *(() if _is_passed_on(a, lookup) else a.content)))
    taken = SpanIndex(Stretch(*s) for s in merge(told))
    for sentence in lookup.sentences:
        if not lookup.in_body(sentence[0]):
            continue
        for pattern in lookup.knowledge.terms.reply.values():
            found = pattern.search(lookup.text, *sentence)
            if not found or lookup.is_quoted(found.span()) or taken.at(found.start()) or taken.at(found.end() - 1):
                continue
            if reply := _reply(found.span(), sentence, lookup):
                yield reply
                break


def _is_passed_on(a: Attribution, lookup: Lookup) -> bool:
    return lookup.text[slice(*a.cue)].lower() == "according to"


def _who_is_asked(verb: Token, lookup: Lookup) -> Token | None:
    """Return who does not answer: the subject of a verb, or who tells of it ("told us its story was false but did not answer")."""
    for head in (verb, *verb.ancestors):
        subject = next(iter(subjects_of(head)), None)
        if subject is not None and subject.lemma_.lower() not in lookup.knowledge.nouns["document"]:
            return subject
    return None


def _reply(words: Span, sentence: Span, lookup: Lookup) -> Attribution | None:
    verb = next((t for t in lookup.tokens(words) if t.pos_ == "VERB" or t.dep_ == "ROOT"), None)
    subject = _who_is_asked(verb, lookup) if verb is not None else None
    if subject is None or subject.idx >= words[0]:
        return None
    group = lookup.noun_group(lookup.tokens((subject.left_edge.idx, words[0])))
    if not group:
        return None
    source = ends_of(group[0], group[-1])
    end = sentence[0] + len(lookup.text[slice(*sentence)].rstrip(' .,”"'))
    if behind := _WHAT.match(lookup.text, words[1], end):
        return Attribution(words, source, (behind.span("what"),), _CONFIDENCE)
    if inside := _IN_CUE.search(lookup.text, *words):
        return Attribution((words[0], inside.start()), source, ((inside.end(), words[1]),), _CONFIDENCE)
    return None
