"""Cases before a court, and neither man: `Connell v. Thomason`, `In re Mercer`."""

from __future__ import annotations

from pipeline.article.recognise.lexicon import load_context
from pipeline.article.recognise.names import Name, is_title
from pipeline.article.recognise.tokens import Tokens

_CASE = 6  # words on either side of "v."
_VERSUS = frozenset({"v.", "vs.", "v", "vs"})
_IN_RE = frozenset({("in", "re"), ("ex", "parte")})
_CITY_OF = frozenset({"of", "the", "&", "'s", "’s", "for"})


def read_cases(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Return the names, those that name a case as one of type law: `Doe v. City of Albany`, `In re Mercer`."""
    context = load_context()
    lower = set(tokens.lower)
    court, match = bool(lower & context.court_words), bool(lower & context.match_words)
    cases: list[Name] = []
    for at in range(1, len(tokens.words) - 1):
        if tokens.silent[at]:
            continue
        word = tokens.lower[at]
        if word in _VERSUS and not tokens.title[at] and (court or (word == "v." and not match)):
            start, end = _party(tokens, at, -1), _party(tokens, at, 1)
            if start < at < end - 1:
                cases.append(Name(start, end, "law", label="LAW", surely=True))
        elif court and tuple(tokens.lower[at - 1 : at + 1]) in _IN_RE and tokens.words[at + 1][0].isupper():
            cases.append(Name(at - 1, _party(tokens, at, 1), "law", label="LAW", surely=True))
    taken = {i for c in cases for i in range(c.start, c.end)}
    return sorted([*(n for n in found if not taken & set(range(n.start, n.end))), *cases], key=lambda n: n.start)


def _party(tokens: Tokens, at: int, step: int) -> int:
    """Return where the party before or behind "v." begins or ends: its capitalised words, "of" among them."""
    edge = last = at
    for k in range(1, _CASE + 1):
        i = at + step * k
        if not 0 <= i < len(tokens.words) or tokens.line[i] != tokens.line[at]:
            break
        word = tokens.words[i]
        if word[0].isupper() and not (step < 0 and is_title(tokens, i)):
            if step < 0 and tokens.opens_sentence(i) and tokens.pos[i] in ("ADP", "DET", "SCONJ", "ADV"):
                break
            last = i
        elif word not in _CITY_OF or (step < 0 and word == "the"):
            break
        edge = last
    return edge if step < 0 else edge + 1
