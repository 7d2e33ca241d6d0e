"""Whom a surname alone means that several bear: the one whose gender agrees.

"Ana Roe met Bo Roe. Roe said her party …" ─▶ Ana Roe
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.article.cues import speech_verbs
from pipeline.article.recognise.members import Cluster
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.tokens import GENDERS, Tokens

_BEHIND = 4  # words behind a name: "who was assassinated"
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
    gender = _gender_behind(tokens, tokens.head[last])
    return [c for c in bearers if gender and c.gender == gender] or list(bearers)


def _gender_behind(tokens: Tokens, verb: int) -> str:
    """Return the gender of the first pronoun behind a verb, in its sentence: of `her` in "said her party"."""
    for k in range(verb + 1, len(tokens.words)):
        if tokens.sentence[k] != tokens.sentence[verb] or tokens.words[k] in '“"':
            return ""
        if tokens.lower[k] in GENDERS:
            return GENDERS[tokens.lower[k]]
    return ""
