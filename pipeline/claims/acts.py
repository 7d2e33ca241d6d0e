"""What kind of act a cue is, and where its source stands: cue words → class and stance.

said                  ─▶ say, asserts          did not rule out   ─▶ deny, declines
declined to comment   ─▶ decline, declines     doubts             ─▶ doubt, doubts
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.claims.knowledge import CueClass, Cues
from pipeline.claims.reading import Reading
from pipeline.records import Span, Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither", "without", "hardly", "barely", "cannot"})
_SPEAKING_MARKS = frozenset({":", "—", "–", "-", "―", "“", '"', "”", "''", "``"})
_NEUTRAL = frozenset({"say", "tell", "write", "argue", "believe", "report", "announce", "suggest"})
_OUGHT = frozenset({"should", "must", "ought"})
_WILL = frozenset({"will", "’ll", "'ll", "wo", "shall"})
_ENDINGS = (("ing", ""), ("ing", "e"), ("ied", "y"), ("ed", ""), ("d", ""), ("ies", "y"), ("es", ""), ("s", ""))
_PARTS = {"n": frozenset({"NOUN", "PROPN"}), "a": frozenset({"ADJ", "VERB", "ADV", "AUX"})}


@dataclass(frozen=True, slots=True)
class Act:
    """A cue read: its class, the stance, and the token that carries it."""

    cue_class: str
    stance: Stance
    head: Token | None


def read_act(cue: Sequence[Token], content: Sequence[Token], cues: Cues) -> Act:
    """Return class and stance of a cue; the class is empty where the lexicon knows no word of it.

    Args:
        cue: the tokens of the cue.
        content: the tokens of what is attributed; its modals tell a forecast or a demand from a report.
        cues: the lexicon.
    """
    found = _look_up(cue, cues)
    if not found:
        head = next((t for t in cue if t.pos_ == "VERB"), cue[0] if cue else None)
        if any(t.text in _SPEAKING_MARKS for t in cue):
            return Act("say", _by_modal("say", content) or "asserts", head)
        return Act("", "asserts", head)
    first, last, cue_class = found
    head = cue[last] if cue[last].pos_ in {"VERB", "NOUN"} else cue[first]
    if _negated(cue, first, head):
        return Act(cue_class.name, cue_class.negated, head)
    if cue_class.name == "ask" and _is_question(content):
        return Act("ask", "", head)
    return Act(cue_class.name, _by_modal(cue_class.name, content) or cue_class.stance, head)


def is_passive_subject(source: Span, head: Token | None, reading: Reading) -> bool:
    """Say whether a source is the subject of a passive cue: "The officers were told", not "as he was told by"."""
    if head is None:
        return False
    return any(c.dep_ == "nsubjpass" and source[0] <= c.idx < source[1] for c in _first_of_chain(head).children)


def _first_of_chain(head: Token) -> Token:
    """Return the verb that has the subject: "were given orders and told" has it at "given"."""
    while head.dep_ == "conj" and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in head.children):
        head = head.head
    return head


def _look_up(cue: Sequence[Token], cues: Cues) -> tuple[int, int, CueClass] | None:
    """Return first and last index, and class, of the phrase in a cue that carries it.

    A refusal beats what is refused ("declined to say"); else a verb beats a noun ("issued a statement
    saying"), a longer phrase a shorter one, and what comes first what comes later.
    """
    best: tuple[tuple[bool, bool, int, int], int, int, CueClass] | None = None
    lemmas = [_lemma(t, cues.phrases) for t in cue]
    for i, lemma in enumerate(lemmas):
        for phrase, mark, cue_class in cues.phrases.get(lemma, ()):
            if lemmas[i : i + len(phrase)] != list(phrase) or (mark and cue[i].pos_ not in _PARTS[mark]):
                continue
            is_verb = cue[i].pos_ in {"VERB", "AUX"} or len(phrase) > 1
            rank = (cue_class.name == "decline", is_verb, len(phrase), -i)
            if best is None or rank > best[0]:
                best = rank, i, i + len(phrase) - 1, cue_class
            break
    return best[1:] if best else None


def _lemma(token: Token, known: Container[str]) -> str:
    """Return a token's lemma; one the lemmatiser missed (a capital in a headline) loses its ending."""
    lemma: str = token.lemma_.lower()
    if lemma in known:
        return lemma
    for ending, instead in _ENDINGS:
        if lemma.endswith(ending) and (stem := lemma.removesuffix(ending) + instead) in known:
            return stem
    return lemma


def _negated(cue: Sequence[Token], first: int, head: Token) -> bool:
    if any(t.lower_ in _NEGATIONS for t in cue[: first + 1]):
        return True
    return any(c.dep_ == "neg" or c.lower_ == "never" for c in head.children if c.i < head.i)


def _is_question(content: Sequence[Token]) -> bool:
    words = [t for t in content if not t.is_punct]
    asks = bool(words) and (words[0].tag_ in {"WP", "WRB", "WDT", "WP$"} or words[0].lower_ in {"if", "whether"})
    return asks or any(t.text == "?" for t in content[-3:])


def _by_modal(cue_class: str, content: Sequence[Token]) -> Stance | None:
    """Read a neutral cue by the modal of its content: "said it will rain" predicts, "should" proposes."""
    if cue_class not in _NEUTRAL:
        return None
    roots = {t for t in content if t.head not in content}
    for token in content:
        if token.dep_ in {"aux", "auxpass"} and (token.head in roots or token.head.head in roots):
            if token.lower_ in _OUGHT:
                return "proposes"
            if token.lower_ in _WILL:
                return "predicts"
    return None
