"""What is said without a cue: the record of it, and the turns of a transcript as such.

MR. HALE: The bridge is safe.          ─▶ HALE: "The bridge is safe."
HOST: It fell in 2019. Who built it?   ─▶ HOST: "It fell in 2019."
Who built it?⏎⏎We did.                 ─▶ "We did.", by whom the lead says one spoke to
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.resolved import Resolved
from pipeline.article.claims.sources import resolve
from pipeline.records import Attribution, Mention, Span
from pipeline.text.spans import covers, hull
from pipeline.text.turns import Turn, says_i, tells_of_interview

_TURN = 0.9  # how sure a label is
_BY_HOST = 0.7  # … that what one whose part is to ask puts in a sentence is a claim
_STATES = 0.5  # check-worthiness from which on a sentence of theirs states something
_ANSWER = 0.8  # … that a paragraph behind a question is its answer
_PERSONAL = 0.5  # of the answers that a letter labels at least are told by "I" or "we"
_LETTERS = frozenset({"q", "a"})  # which name nobody
_ANSWERS = frozenset({"a", "answer"})
_NOBODY = Resolved(anonymous=False)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words spoken by somebody, or by nobody knows whom.

    Attributes:
        content: the words, one span a paragraph.
        source: the words that name the speaker, if any do.
        cue: the mark that attributes, if one does: a colon, a dash.
        confidence: how sure it is who speaks.
        label: whom the label of a turn names; None where the source tells.
        asks: whether it is nothing but a question.
    """

    content: tuple[Span, ...]
    source: Span | None = None
    cue: Span | None = None
    confidence: float = 0.5
    label: Resolved | None = None
    asks: bool = False

    def speaker(self, lookup: Lookup) -> Resolved:
        """Return whom the words that name the speaker stand for."""
        if self.label:
            return self.label
        return resolve(self.source, lookup) if self.source else _NOBODY


def of_turns(turns: Sequence[Turn], lookup: Lookup) -> Iterator[Spoken]:
    """Yield the turns; of those whose part is to ask, what they state."""
    people = _People(lookup)
    if turns and not turns[0].is_labelled:  # then none is
        who = people.interviewed(turns, lookup)
        yield from (Spoken(_prose(t.content, lookup), None, None, _ANSWER, who) for t in turns if not t.asks)
        return
    answers = people.answering(turns, lookup)
    for turn in turns:
        content = _stated(turn, lookup) if turn.asks else turn.content
        if not content:
            continue
        only_asks = all(_is_question(s, lookup.text) for c in content for s in _sentences(c, lookup))
        lettered = turn.part in _LETTERS
        who = answers if turn.part in _ANSWERS and not turn.name else people.named(turn, lookup)
        source, mark = (None, None) if lettered else (turn.label, turn.mark)
        yield Spoken(content, source, mark, _BY_HOST if turn.asks else _TURN, who, only_asks)


def within_turns(attributions: Iterable[Attribution], turns: Sequence[Turn], lookup: Lookup) -> Iterator[Attribution]:
    """Yield the attributions that no label of a turn belongs to, and that lie in one turn, or in none.

    What those report whose part is to ask counts, what they ask whether somebody said does not. An answer of an
    interview without labels is one claim: what "I" or "we" think in it is no other.
    """
    if not turns:
        yield from attributions
        return
    starts = [t.label[0] for t in turns]

    def of(position: int) -> Turn | None:
        i = bisect_right(starts, position) - 1
        return turns[i] if i >= 0 and position < turns[i].content[-1][1] else None

    def asked(a: Attribution) -> bool:
        return _is_question(lookup.sentence(a.cue[0]), lookup.text)

    def is_part(a: Attribution, turn: Turn) -> bool:
        if turn.is_labelled:
            return turn.asks and asked(a)
        own = a.source and lookup.text[slice(*a.source)].lower() in lookup.knowledge.small.first_person
        return turn.asks or not a.source or bool(own)

    for a in attributions:
        start, end = hull(a.source, a.cue, *a.content)
        turn = of(a.cue[0])
        if turn is None:
            if a.source is None or of(a.source[0]) is None:
                yield a  # "A transcript follows:" holds whole turns
        elif turn.content[0][0] <= start and end <= turn.content[-1][1] and not is_part(a, turn):
            yield a


def _prose(content: tuple[Span, ...], lookup: Lookup) -> tuple[Span, ...]:
    """Return the paragraphs of an answer without what stands between them: captions have no verb of their own."""
    first, *more = content
    kept = [s for s in more if not lookup.is_furniture(s) and lookup.is_statement(s)]
    return (first, *kept)


def _stated(turn: Turn, lookup: Lookup) -> tuple[Span, ...]:
    """Return the sentences of a turn that state something which could be checked."""
    said = (s for s in lookup.sentences_in(hull(*turn.content)) if covers(turn.content, s[0]))
    return tuple(s for s in said if not _is_question(s, lookup.text) and lookup.checkworthy(s) >= _STATES)


def _sentences(span: Span, lookup: Lookup) -> Iterator[Span]:
    """Yield the sentences that a span holds; the first may have begun with the label before it."""
    yield from {lookup.sentence(span[0]), *lookup.sentences_in(span)}


def _is_question(span: Span, text: str) -> bool:
    return text[slice(*span)].rstrip('"”’*_ \n').endswith("?")


class _People:
    """The people an article names, by the last word of their names and by their initials."""

    def __init__(self, lookup: Lookup) -> None:
        self._by_word: dict[str, set[str]] = {}
        self._names: dict[str, list[set[str]]] = {}
        for m in lookup.mentions_in((0, len(lookup.text) + 1)):
            if m.type != "person" or m.found_by == "coreference":
                continue
            words = m.text.casefold().split()
            self._names.setdefault(m.entity, []).append(set(words))
            initials = "".join(w[0] for w in words) if len(words) > 1 else ""
            for key in {words[-1] if words else "", initials}:
                self._by_word.setdefault(key, set()).add(m.entity)

    def interviewed(self, turns: Sequence[Turn], lookup: Lookup) -> Resolved:
        """Return whom an interview is with: the one person named above its first question, or where that is told.

        Whom an answer names does not give it.
        """
        head = self._above(turns, lookup)
        return self._only(head, turns, lookup) or self._only(_told(head, lookup), turns, lookup) or _NOBODY

    def answering(self, turns: Sequence[Turn], lookup: Lookup) -> Resolved:
        """Return who gives the answers that a letter labels: the one person of whom the lead tells that one spoke to them.

        A paper answers its readers' questions as well, but it does not say "I" or "we" in most of them.
        """
        given = [t for t in turns if t.part in _ANSWERS]
        personal = sum(any(says_i(lookup.text[slice(*c)]) for c in t.content) for t in given)
        if not given or personal < _PERSONAL * len(given):
            return _NOBODY
        return self._only(_told(self._above(turns, lookup), lookup), turns, lookup) or _NOBODY

    def _above(self, turns: Sequence[Turn], lookup: Lookup) -> list[Mention]:
        above = lookup.mentions_in((0, turns[0].label[0]))
        return [
            m for m in above if m.type == "person" and m.found_by != "coreference" and m.entity not in lookup.authors
        ]

    def _only(self, named: Sequence[Mention], turns: Sequence[Turn], lookup: Lookup) -> Resolved | None:
        """Return the one person among mentions, if no answer names them."""
        answers = (span for t in turns if not t.asks for span in _prose(t.content, lookup))
        others = {
            m.entity
            for span in answers
            for m in lookup.mentions_in(span)
            if not (m.start == span[0] and lookup.text.startswith(":", m.end))  # "Ada Roe: We did."
        }
        people = {m.entity for m in named}
        if len(people) != 1 or not people.isdisjoint(others):
            return None
        return Resolved("person", False, people.pop(), named[-1].mention_id)

    def named(self, turn: Turn, lookup: Lookup) -> Resolved:
        """Return whom the label of a turn names, or whose part it is."""
        who = resolve(turn.label, lookup)
        if not turn.name:
            return replace(who, anonymous=False) if not who.entity else who
        name = turn.name.casefold().split()
        if who.entity and who.source_type == "person" and any(name[-1] in n for n in self._names.get(who.entity, ())):
            return who  # not the other one whom "the Prime Minister" may stand for
        entities = self._by_word.get(name[-1], set())
        if len(entities) > 1 or len(name) > 1:  # "Ada Roe" is no Bo Roe, "Roe" the only one
            entities = {e for e in entities if any(n.issubset(name) or n.issuperset(name) for n in self._names[e])}
        if len(entities) == 1:
            return Resolved("person", False, next(iter(entities)))
        return Resolved("person", anonymous=False)


def _told(named: Iterable[Mention], lookup: Lookup) -> list[Mention]:
    """Return those of the mentions whose sentence tells that somebody was interviewed."""
    return [m for m in named if tells_of_interview(lookup.text[slice(*lookup.sentence(m.start))])]
