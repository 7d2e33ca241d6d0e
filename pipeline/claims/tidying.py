"""What spans alone get wrong, put right where the parse and the lexicons can be asked.

the countries it [asked] [to help are Ada and Roe]  ─▶ [to help]: a relative clause ends before its sentence does
They left, [she] [said in a row] [over pay]         ─▶ [said], [They left]: what is said is a clause
[The raids] [drew concerns] [that …]                ─▶ whose concerns is open
[It] [must be reported to] [the board]              ─▶ nobody has reported anything yet
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.claims.acts import read_act
from pipeline.claims.addressee import is_addressed_in_passive
from pipeline.claims.knowledge import ClaimKnowledge
from pipeline.claims.reading import Reading, trim
from pipeline.claims.sources import can_speak
from pipeline.records import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOBODY = frozenset({"none", "nobody", "no one", "no-one", "neither"})
_EMPTY = frozenset({"DET", "ADP", "PART", "CCONJ", "SCONJ", "PUNCT", "SPACE", "SYM", "X"})
_DUE = frozenset({"must", "should", "ought", "shall"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_CLAUSES = frozenset({"that", "whether", "if", "because", "how", "why", "when"})  # lead a clause, not a phrase


def tidied(attributions: Iterable[Attribution], reading: Reading, knowledge: ClaimKnowledge) -> Iterator[Attribution]:
    """Yield attributions as an analyst would mark them, without those that attribute nothing to anybody.

    Those that touch bylines, captions or boilerplate are left out, and what nobody says: "None showed that …".
    """
    seen = set()
    for a in attributions:
        cleaned = _clean(a, reading)
        if cleaned is None or any(
            reading.is_furniture(s) for s in (cleaned.cue, cleaned.source, *cleaned.content) if s
        ):
            continue
        mended = _mend(cleaned, reading, knowledge)
        if mended and (key := (mended.cue, mended.source, mended.content)) not in seen:
            seen.add(key)
            yield mended


def _clean(a: Attribution, reading: Reading) -> Attribution | None:
    """Leave out blank edges, time expressions behind a source, and pieces of content that hold no word of it."""
    text = reading.text
    cue = trim(text, a.cue)
    source = reading.without_time(trim(text, a.source)) if a.source else None
    source = source if source and source[0] < source[1] else None
    if source and cue[0] < source[0] < cue[1]:  # "according to a" + "a report": the words are the source's
        cue = trim(text, (cue[0], source[0]))
    content = tuple(sorted({piece for c in a.content if (piece := trim(text, c))[0] < piece[1]}))
    full = tuple(c for c in content if any(t.pos_ not in _EMPTY for t in reading.tokens(c)))
    if cue[0] >= cue[1] or not content or (source and text[slice(*source)].lower() in _NOBODY):
        return None
    return Attribution(cue, source, full or content, a.confidence)


def _mend(a: Attribution, reading: Reading, knowledge: ClaimKnowledge) -> Attribution | None:
    act = read_act(reading.tokens(a.cue), [t for c in a.content for t in reading.tokens(c)], knowledge.cues)
    head = act.head
    if head is None:
        return a
    if _is_due(head) and (a.source is None or is_addressed_in_passive(a.source, head, reading, knowledge)):
        return None
    if a.source and _provokes(a, reading, knowledge):
        return replace(a, source=None)
    if head.dep_ == "relcl":
        return replace(a, content=_within_clause(a.content, head, reading))
    if head.lemma_ in knowledge.cues.clausal and (clause := _clause_before(a, head, reading)):
        return replace(a, cue=(head.idx, head.idx + len(head)), content=(clause,))
    return a


def _is_due(head: Token) -> bool:
    """Say whether a passive only says what ought to be said: "must be reported"."""
    helpers = [c for c in head.children if c.dep_ in {"aux", "auxpass"}]
    return any(c.dep_ == "auxpass" for c in helpers) and any(c.lower_ in _DUE for c in helpers)


def _provokes(a: Attribution, reading: Reading, knowledge: ClaimKnowledge) -> bool:
    """Say whether a thing is the subject of a verb that brings about what others voice: "drew concerns that"."""
    cue = reading.tokens(a.cue)
    verb = next((t for t in cue if t.pos_ == "VERB"), None)
    if verb is None or verb.lemma_ not in knowledge.cues.provoking or a.source is None:
        return False
    return any(t.dep_ == "dobj" for t in cue) and not can_speak(a.source, reading, knowledge.nouns)


def _within_clause(content: tuple[Span, ...], head: Token, reading: Reading) -> tuple[Span, ...]:
    """Cut content before the verb that the clause of its cue hangs under: there the main clause has gone on."""
    end = head.right_edge.idx + len(head.right_edge)
    *before, (start, last) = content
    if not start < end < last or not any(end <= above.idx < last for above in head.ancestors):
        return content
    return (*before, (start, start + len(reading.text[start:end].rstrip(" ,;:—–-"))))


def _clause_before(a: Attribution, head: Token, reading: Reading) -> Span | None:
    """Return the clause that stands before a source where the content is only a phrase that goes with the cue."""
    first = reading.tokens(a.content[0])[0]
    if a.source is None or len(a.content) > 1 or not a.source[1] <= a.cue[0] < a.content[0][0]:
        return None
    if (
        first.tag_ != "IN"
        or first.lower_ in _CLAUSES
        or any(c.i >= first.i and c.dep_ == "ccomp" for c in head.children)
    ):
        return None
    start = reading.sentence(head.idx)[0]
    before = reading.tokens((start, a.source[0]))
    if len(before) < 4 or before[-1].text != "," or before[0].tag_ in {"IN", "WRB", "CC", "RB"}:
        return None
    if not any(t.dep_ in _SUBJECTS and t.head.i > t.i and t.head.i <= before[-1].i for t in before):
        return None
    return start, before[-2].idx + len(before[-2])
