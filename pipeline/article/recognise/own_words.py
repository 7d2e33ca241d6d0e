"""What the subject of a verb tells, says or acts on: whoever is named there is somebody else.

She said that Roe had left.            ─▶ "that Roe had left": she is not Roe
Roe had left, she said on Monday.      ─▶ "Roe had left": nor here
“Roe has left. It was late,” she said. ─▶ the quotation: nor here
The president condoled with Roe.       ─▶ "with Roe": nor is the president

A name that only says which thing is meant, or stands in words of others, tells of nobody:

She said that Roe's house was safe.    ─▶ without "Roe"
She said that fans sang “Roe is back”. ─▶ without "Roe is back"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.article.cues import speech_verbs
from pipeline.article.recognise.tokens import Tokens

_REACH = 12  # words of a sentence between its verb and the quotation that it leads to
_DEEP = 40  # words from one up to the verb that it hangs on
_TAIL = 8  # words behind a verb of saying that say when and where
_LONG = 300  # words on either side, further than which nothing of a sentence is read
_CLAUSE = frozenset({"VERB", "AUX", "SCONJ", "PRON"})
_ACTS = frozenset({"VERB", "AUX"})
_COMMAS = frozenset({",", "–", "—"})
_ASIDE = frozenset(
    {"acl", "advcl", "appos", "parataxis", "relcl"}
)  # by what hangs what a verb of doing does not act on
_BEFORE_NOUN = frozenset({"compound", "poss"})
_ENDS = frozenset({".", ";", ":"})


def own_words(tokens: Tokens, levels: Sequence[int], at: int) -> frozenset[int]:
    """Return the words that the subject at a word tells or acts on.

    Args:
        tokens: the article.
        levels: in how many quotations each word stands.
        at: the head of the subject.
    """
    verb, sentence = tokens.head[at], tokens.sentence[at]
    if not tokens.is_subject(at) or verb == at or abs(verb - at) > _LONG:
        return frozenset()
    told, says = set[int](), tokens.lemma[verb] in speech_verbs()
    for k in range(at + 1, min(at + _LONG, len(tokens.words))):
        if tokens.sentence[k] != sentence or (not says and tokens.words[k] in _ENDS):
            break
        if _hangs_on(tokens, k, verb, at, frozenset() if says else _ASIDE):
            told.add(k)
    if says:
        first, last = _edges(tokens, at)
        if is_put_behind(tokens, at):
            told.update(_words_before(tokens, first))
        if not levels[at]:
            told.update(_quoted(tokens, levels, first - 1, -1), _quoted(tokens, levels, last + 1, 1))
    return frozenset(k for k in told if not (_is_of_others(tokens, levels, k, at) or _tells_which(tokens, k)))


def _is_of_others(tokens: Tokens, levels: Sequence[int], at: int, subject: int) -> bool:
    """Say whether a word stands in a quotation within the subject's own, or in one that hangs on another verb.

    “Fans sing ‘Roe is back’,” she said. She said fans sang “Roe, Roe”.
    """
    if levels[at] > levels[subject] + 1:
        return True
    for _ in range(_DEEP):
        head = tokens.head[at]
        if head == at or levels[at] <= levels[subject]:
            return False
        if levels[head] < levels[at] and tokens.pos[head] in _ACTS:
            return head != tokens.head[subject]
        at = head
    return False


def _tells_which(tokens: Tokens, at: int) -> bool:
    """Say whether a word is of a name that stands before a noun: `Roe` of "Roe's house", of "the Roe plan"; not of "Mayor Roe"."""
    for _ in range(_DEEP):
        if tokens.dep[at] not in _BEFORE_NOUN:
            return False
        at, dep = tokens.head[at], tokens.dep[at]
        if dep == "poss" or tokens.pos[at] == "NOUN":
            return True
    return False


def _hangs_on(tokens: Tokens, at: int, verb: int, subject: int, aside: frozenset[str]) -> bool:
    """Say whether a word hangs on a verb, be it by others, but not by its subject, a clause joined to it, or by the way.

    "he, Roe, said" and "he left, and Roe said" tell nothing of Roe; "he met Lee, who knew Roe" only by the way.
    """
    for _ in range(_DEEP):
        head = tokens.head[at]
        if head == verb:
            own = tokens.dep[at] == "conj" and any(
                tokens.head[k] == at and tokens.is_subject(k) for k in range(max(verb + 1, at - _LONG), at)
            )
            return at != subject and not own
        if head in (subject, at) or tokens.dep[at] in aside:
            return False
        at = head
    return False


def is_put_behind(tokens: Tokens, at: int) -> bool:
    """Say whether the subject at a word and its verb close a sentence behind a comma: `Roe had left, she said on Monday.`"""
    sentence, (first, last) = tokens.sentence[at], _edges(tokens, at)
    if not first or tokens.words[first - 1] not in _COMMAS or tokens.sentence[first - 1] != sentence:
        return False
    for k in range(last + 1, min(last + _TAIL, len(tokens.words))):
        if tokens.words[k] in _ENDS or tokens.sentence[k] != sentence:
            return True
        if tokens.pos[k] in _CLAUSE or tokens.words[k] in _COMMAS:
            return False
    return last + 1 >= len(tokens.words)


def _edges(tokens: Tokens, at: int) -> tuple[int, int]:
    """Return the first and the last word of a subject with its verb: of "the mayor said", be it the other way round."""
    first, last = at, max(at, tokens.head[at])
    while first > 0 and tokens.head[first - 1] == at and tokens.dep[first - 1] != "punct":
        first -= 1
    return min(first, tokens.head[at]), last


def _words_before(tokens: Tokens, at: int) -> Iterator[int]:
    """Yield the words of a sentence before one."""
    k = at - 1
    while k >= max(at - _LONG, 0) and tokens.sentence[k] == tokens.sentence[at]:
        yield k
        k -= 1


def _quoted(tokens: Tokens, levels: Sequence[int], at: int, step: int) -> Iterator[int]:
    """Yield the words of the quotation that stands before a verb of saying, or that the rest of its sentence leads to."""
    line, left = tokens.line[at - step] if 0 <= at - step < len(tokens.words) else -1, _REACH if step > 0 else 0
    while 0 <= at < len(tokens.words) and tokens.line[at] == line and not levels[at]:
        if tokens.words[at][0].isalnum():
            if not left:
                return
            left -= 1
        at += step
    while 0 <= at < len(tokens.words) and tokens.line[at] == line and levels[at]:
        yield at
        at += step
