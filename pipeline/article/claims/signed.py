"""Who signed a quotation or a post: the name behind a dash, or where the verb was forgotten.

“It paid for itself.” — Ada Roe, treasurer            ─▶ Ada Roe, treasurer
“It paid for itself,” the treasurer, Ada Roe.         ─▶ the treasurer, Ada Roe
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.sources import can_speak
from pipeline.article.claims.speech import Speech
from pipeline.article.claims.spoken import Spoken
from pipeline.article.grammar import FINITE
from pipeline.records import Attribution, Span
from pipeline.text.spans import overlapping, trim

_DASH = re.compile(r"[^\S\r\n]*(?:\r?\n[^\S\r\n]*){0,2}(?P<mark>[—–―]|--?)[^\S\r\n]*(?=[A-ZÀ-Þ@])")
_BRACKET = re.compile(r"[^\S\r\n]*\((?P<name>[^()]{3,90})\)")
# a hyphen is a dash only where it stands alone: no post is signed "president" by the "-" of "vice-president"
_POST = re.compile(
    r"(?P<mark>[—–―]|(?<!\S)--?(?=\s))[^\S\r\n]*(?P<name>[^\n—–―()]{2,60}?)[^\S\r\n]*\(@\w{1,20}\)[^\n]{0,40}\Z"
)
_LONGEST_WORDS = 30  # of a name with all that goes with it
_LONGEST_NAME = 200  # characters behind a dash
_BY_MARK, _BY_NAME = 0.85, 0.8  # how sure the speaker is, by what tells


def find_signed(speech: Iterable[Speech], attributions: Sequence[Attribution], lookup: Lookup) -> list[Spoken]:
    """Return the speech with a name behind it, but for what is attributed to that name anyway.

    Args:
        speech: all quotations of the article.
        attributions: what attributes them so far; a signature is surer than these.
        lookup: the article.
    """
    sources = [a.source for a in attributions if a.source]
    signed = (_behind(s, lookup) for s in speech if s.whole)
    return [u for u in signed if u and u.source and not any(overlapping(u.source, s) for s in sources)]


def without_signed(attributions: Iterable[Attribution], signed: Sequence[Spoken]) -> Iterator[Attribution]:
    """Yield the attributions without what another has signed."""
    theirs = [p for u in signed for p in u.content]
    for a in attributions:
        content = tuple(c for c in a.content if not any(overlapping(c, p) for p in theirs))
        if content:
            yield a if len(content) == len(a.content) else replace(a, content=content)


def find_posts(speech: Sequence[Speech], lookup: Lookup) -> Iterator[Spoken]:
    """Yield the posts of a network that stand in a text with their author: `No deal. — Ada Roe (@adaroe) March 3, 2024`.

    Args:
        speech: the quotations of the article; a post in quotation marks is one of them.
        lookup: the article.
    """
    text = lookup.text
    for i, (start, end) in enumerate(lookup.lines):
        found = _POST.search(text, max(start, end - _LONGEST_NAME), end)
        if not found:
            continue
        content = trim(text, (start, found.start()))
        if not text[slice(*content)] and i:
            content = lookup.lines[i - 1]
        is_quoted = any(overlapping((s.start, s.end), content) for s in speech)
        if not is_quoted and any(c.isalnum() for c in text[slice(*content)]):
            yield Spoken((content,), found.span("name"), found.span("mark"), _BY_MARK)


def _behind(s: Speech, lookup: Lookup) -> Spoken | None:
    """Return a speech signed with the name behind a dash or in brackets."""
    text = lookup.text
    if dash := _DASH.match(text, s.end):
        start = dash.end()
        end = lookup.lines[lookup.line_at(start)][1]
        words = text[start : min(end, start + _LONGEST_NAME)]
        stop = start + len(words.partition("(")[0].rstrip(" ,.;—–-"))
        if end - start <= _LONGEST_NAME and _is_name((start, stop), lookup):
            return Spoken(s.pieces, (start, stop), (dash.start("mark"), dash.end("mark")), _BY_MARK)
    return _without_verb(s, lookup)


def _without_verb(s: Speech, lookup: Lookup) -> Spoken | None:
    """Return a speech whose comma leads to nothing but a person: "“It paid,” the treasurer, Ada Roe."."""
    text, end = lookup.text, lookup.lines[lookup.line_at(s.end - 1)][1]
    if text[: s.end].rstrip("\"”'’")[-1:] != ",":
        return None
    start, end = trim(text, (s.end, end))
    stop = start + len(text[start:end].rstrip(" ."))
    tokens = lookup.tokens((start, stop))
    named = any(m.type == "person" and m.found_by != "coreference" for m in lookup.mentions_in((start, stop)))
    if not named or len(tokens) > _LONGEST_WORDS or any(t.pos_ in {"VERB", "AUX"} for t in tokens):
        return None
    return Spoken(s.pieces, (start, stop), None, _BY_NAME) if _is_name((start, stop), lookup) else None


def _is_name(span: Span, lookup: Lookup) -> bool:
    """Say whether words are a name with what goes with it, and no sentence."""
    tokens = lookup.tokens(span)
    if not tokens or any(t.dep_ == "ROOT" and t.tag_ in FINITE and t.i > tokens[0].i for t in tokens):
        return False
    group = lookup.noun_group(tokens)
    if not group or group[0].i > tokens[0].i + 1:
        return False
    named = any(m.type not in {"place", "law", "work", "event"} for m in lookup.mentions_in(span))
    return named or all(t.text[:1].isupper() for t in group if t.pos_ != "DET") or can_speak(span, lookup)
