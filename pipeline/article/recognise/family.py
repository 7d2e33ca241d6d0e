"""Whom a surname alone means that several bear: the one whose gender agrees, and who still can speak.

"Ana Roe met Bo Roe. Roe said her party …"             ─▶ Ana Roe
"Ana Roe, widow of Bo Roe, who was shot, … Roe said …" ─▶ Ana Roe
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.article.cues import speech_verbs
from pipeline.article.recognise.members import Cluster
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import GENDERS, Tokens

_KILLED = frozenset({"assassinated", "died", "killed", "murdered", "slain"})
_BEHIND = 4  # words behind a name: "who was assassinated"
_LATE = 4  # words before it: "the late prime minister"
_NAMES = 8  # names of one bearer that are looked at


def one_of_family(tokens: Tokens, name: Name, bearers: Sequence[Cluster]) -> list[Cluster]:
    """Return those of several bearers of a surname whom it may mean where it stands alone; all if nothing tells.

    Args:
        tokens: the article.
        name: the surname.
        bearers: people named in full before it.
    """
    last = name.end - 1
    if not tokens.is_subject(last) or tokens.lemma[tokens.head[last]] not in speech_verbs():
        return list(bearers)
    alive = [c for c in bearers if not _is_dead(tokens, c)]
    if max((len(c.names) for c in alive), default=0) < max(len(c.names) for c in bearers):
        alive = list(bearers)  # the article is about the dead, who said much in life
    gender = _gender_behind(tokens, tokens.head[last])
    return [c for c in alive if gender and c.gender == gender] or alive


def _gender_behind(tokens: Tokens, verb: int) -> str:
    """Return the gender of the first pronoun behind a verb, in its sentence: of `her` in "said her party"."""
    for k in range(verb + 1, len(tokens.words)):
        if tokens.sentence[k] != tokens.sentence[verb] or tokens.words[k] in '“"':
            return ""
        if tokens.lower[k] in GENDERS:
            return GENDERS[tokens.lower[k]]
    return ""


def _is_dead(tokens: Tokens, c: Cluster) -> bool:
    """Say whether somebody is told to be dead where the name stands: `the late Ana Roe`, `Ana Roe, who was killed`."""
    for n in c.names[:_NAMES]:
        line = tokens.line[n.start]
        before = range(max(n.start - _LATE, 0), n.start)
        behind = range(n.end, min(n.end + _BEHIND, len(tokens.words)))
        late = any(tokens.lower[k] == "late" and tokens.head[k] in range(n.start, n.end) for k in before)
        killed = (k for k in behind if tokens.lower[k] in _KILLED and tokens.line[k] == line)
        if late or any(_happens_to(tokens, k, n) for k in killed):
            return True
    return False


def _happens_to(tokens: Tokens, verb: int, n: Name) -> bool:
    """Say whether a name, or the "who" behind it, is the subject of a verb that has no object: not "who killed him"."""
    subject = any(
        tokens.head[k] == verb and tokens.is_subject(k) and (k < n.end or tokens.lower[k] == "who")
        for k in range(n.start, verb)
    )
    after = range(verb + 1, min(verb + 3, len(tokens.words)))
    return subject and not any(tokens.head[k] == verb and tokens.dep[k] == "dobj" for k in after)
