"""Who has been told of by a title before the name comes, where the name comes bare.

"The director of the Tarn Museum came. … Ada Roe said" ─▶ Ada Roe is the director of the Tarn Museum
"The director of the Tarn Museum came. Bo Vik, a baker, said" ─▶ he is a baker, and nobody told who directs it
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.article.claims.grammar import SUBJECTS, is_finite
from pipeline.article.claims.lookup import Lookup
from pipeline.text.roles import gender_told, role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_BACK = 2  # sentences before the name in which the title stands
_FAR = 600  # characters
_BODIES = frozenset({"agency", "facility", "media", "organisation"})
_ANYBODYS = frozenset({"arts", "sport", "witness or resident"})  # "the singer" may be anybody
_ONE = frozenset({"NN", "NNP"})


def introduced(entity: str, lookup: Lookup) -> Token | None:
    """Return the noun of the title by which somebody was told of before the name, in full and for the first time, is a subject."""
    m = next((m for m in lookup.mentions_of(entity) if m.found_by != "coreference"), None)
    if m is None or " " not in m.text or lookup.is_quoted((m.start, m.end)) or not lookup.in_body(m.start):
        return None
    name = lookup.tokens((m.start, m.end))[-1]
    if name.dep_ != "nsubj" or not is_finite(name.head) or any(c.dep_ in {"appos", "relcl"} for c in name.children):
        return None
    before = lookup.tokens((max(0, m.start - _FAR), m.start))
    for token in reversed(before):
        if token.dep_ not in SUBJECTS or token.head == name.head:
            continue
        if lookup.sentences_between(token.idx, m.start) > _BACK:
            return None
        other = lookup.mention_of(token)
        if other and other.type == "person" and other.found_by != "coreference":
            return None
        if token.pos_ != "PRON" and _speaks(token, lookup) and not _is_title(token, lookup):
            return None  # somebody else has spoken
        if _is_title(token, lookup) and not (other and other.entity != entity):
            told, own = gender_told(token.lower_), lookup.entities[entity].gender
            return None if told and own and told != own else token
    return None


def _speaks(subject: Token, lookup: Lookup) -> bool:
    return bool(lookup.cue_class(subject.head)) and subject.dep_ == "nsubj"


def _is_title(noun: Token, lookup: Lookup) -> bool:
    """Say whether a noun is one person's title that no name stands beside: "the former chairman of the church"."""
    if noun.tag_ not in _ONE or not any(c.lower_ == "the" for c in noun.children):
        return False
    behind = noun.idx + len(noun), noun.right_edge.idx + len(noun.right_edge)
    lemma, knowledge = noun.lemma_.lower(), lookup.knowledge
    offices = knowledge.nouns["office"] | (knowledge.by_body & role_nouns())  # no "board"
    office = lemma in offices and knowledge.kinds.get(lemma) not in _ANYBODYS
    of_body = lemma in role_nouns() and any(m.type in _BODIES for m in lookup.mentions_in(behind))
    if not office and not of_body:
        return False
    named = (m for m in lookup.mentions_in(behind) if m.type == "person" and m.found_by != "coreference")
    return not any(lookup.text[behind[0] : m.start].rstrip().endswith(",") for m in named)
