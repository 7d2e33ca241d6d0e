"""Whom a pronoun stands for that no name resolves: who spoke just before, or the body whose doing was just told.

Two diplomats named it. They worry …         ─▶ the two diplomats
Ada Roe called for a vote. She said …        ─▶ Ada Roe, if the mentions leave it open and nobody else is named since
The bank said that profits rose. It added …  ─▶ the bank
The survey was held in May. It found …       ─▶ nobody, as it has not spoken and bears no name
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.resolved import Resolved
from pipeline.article.grammar import QUESTION_WORDS, SUBJECTS
from pipeline.records import Attribution, Mention, Span
from pipeline.text.roles import gender_told
from pipeline.text.spans import hull, within

_MEMORY = 700  # characters: as far as a pronoun reaches back for somebody unnamed
_AROUND = 250
_FIRST_WORDS = 5  # of a source, among which a plural makes it "they"
_BODIES = frozenset({"agency", "organisation", "media", "document"})
_SUBJECT_BODIES = frozenset({"agency", "organisation", "media", "place"})
_PLURAL = frozenset({"NNS", "NNPS"})
_OF_THINGS = ("tion", "sion", "ment", "ness", "ity", "graphy")  # endings
_ONE = frozenset({"one", "another"})
_NOUNS = frozenset({"NN", "NNS"})
_THE = frozenset({"the", "this", "that", "these", "those"})
_ALONE = frozenset({"unnamed", "person"})
_DOUBTFUL = 0.6  # how sure it is that "he" behind a phrase nobody is known by is the one person named before it


@dataclass(frozen=True, slots=True)
class _Voice:
    source: Span
    end: int  # of all that it said
    who: Resolved
    at: Span  # the words by which it spoke last


class Voices:
    """Those who spoke so far in an article: the last one person, the last body, the last several."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._last: dict[str, _Voice] = {}
        self._unnamed: dict[str, dict[Span, _Voice]] = {}  # by the word for them, "official", and by that phrase
        self._heard: set[Span] = set()  # pronouns that are not whom the mentions have them stand for
        self._latest = ""  # number of who spoke last of all

    def add(self, a: Attribution, who: Resolved) -> None:
        """Note who says an attribution."""
        if a.source is None or (who.pronoun and not who.stands_for):
            return
        if not who.entity and self._lookup.tokens(a.source)[0].tag_ in QUESTION_WORDS:
            return
        if not who.entity and (noun := self._brought_in(who.stands_for or a.source)):
            by = who.stands_for or a.source
            self._unnamed.setdefault(noun, {})[by] = _Voice(by, hull(a.source, a.cue, *a.content)[1], who, a.source)
        number = self._latest = self._number(a, who.stands_for or a.source, who)
        before = self._last.get(number)
        if number == "named":
            self._last.pop("one", None)
            self._last["named"] = _Voice(a.source, hull(a.source, a.cue, *a.content)[1], who, a.source)
        elif number and not (before and a.source[0] < before.end):  # whom a report quotes does not outlive it
            self._last[number] = _Voice(who.stands_for or a.source, hull(a.source, a.cue, *a.content)[1], who, a.source)

    def behind(self, a: Attribution, pronoun: str) -> Resolved | None:
        """Return who the pronoun is that says an attribution, of those who spoke before; None where that is not plain."""
        if a.source is None:
            return None
        voice = self._voice(a, a.source, hull(a.source, a.cue, *a.content)[0], pronoun)
        if voice is None:
            return None
        joint = "joint" if voice.who.also else pronoun if voice.who.entity else ""
        return replace(voice.who, pronoun=joint, stands_for=voice.source)

    def unnamed_before(self, a: Attribution, entity: str) -> Resolved | None:
        """Return somebody without a name who spoke last, in the sentence before, if "he" was taken for another.

        `A nurse said that it was late. “I left,” he said.` is the nurse's, whoever is named further up. `The strongman
        said …` may be the one named further up for whom "he" was taken, but that is not sure.
        """
        one, lookup = self._last.get("one"), self._lookup
        if a.source is None or one is None or self._latest != "one" or one.who.source_type not in _ALONE:
            return None
        token = lookup.tokens(one.source)[0]
        first = token.lower_
        known = first in lookup.knowledge.small.indefinite | {"the"} or token.tag_ == "NNP"  # "A nurse", "P."
        if not known or one.who.entity or not self._is_human(one.source) or not self._agrees(one.source, a.source):
            return None
        if not self._is_next(one, hull(a.source, *a.content)):
            return None
        between = [m for m in lookup.mentions_in((one.source[0], a.source[0])) if (m.start, m.end) not in self._heard]
        if first == "the":  # "The strongman said that he …" tells nothing new
            between = [m for m in between if m.text.lower() not in lookup.knowledge.small.third_singular]
        if any(m.entity == entity and not lookup.is_quoted((m.start, m.end)) for m in between):
            return None
        if first == "the" and entity:
            who = next(m for m in lookup.mentions_of(entity))
            return Resolved("person", False, entity, who.mention_id, confidence=_DOUBTFUL)
        self._heard.add(a.source)
        return replace(one.who, stands_for=one.source)

    def again(self, source: Span) -> Resolved | None:
        """Return somebody without a name who spoke before and is called the same again.

        `A senior official at Acme said … The official said …` is one official, if no other was brought in.
        """
        lookup = self._lookup
        tokens = lookup.tokens(source)
        group = lookup.noun_group(tokens)
        if len(group) < 2 or len(group) < len(tokens) or group[0].lower_ not in _THE:
            return None
        called = {t.lower_ for t in group[1:]}
        known = self._unnamed.get(group[-1].lower_, {}).values()
        fits = [v for v in known if called <= {t.lower_ for t in lookup.tokens(v.source)}]
        if len(fits) != 1 or len(lookup.tokens(fits[0].source)) <= len(group):
            return None  # "a report … the report" tells nothing more
        return replace(fits[0].who, stands_for=fits[0].source)

    def _brought_in(self, source: Span) -> str:
        """Return the word for somebody whom a source brings in without a name: `official` of "a senior official", else ""."""
        lookup = self._lookup
        group = lookup.noun_group(lookup.tokens(source))
        first = group[0].lower_ if group else ""
        return group[-1].lower_ if first in lookup.knowledge.small.indefinite and group[-1].tag_ in _NOUNS else ""

    def _voice(self, a: Attribution, source: Span, start: int, pronoun: str) -> _Voice | None:
        body, one = self._body(source), self._last.get("one")
        if pronoun == "it":
            return body
        if pronoun == "he":
            if one is None:
                return self._named_before(a, source)
            if not (self._is_human(one.source) and self._agrees(one.source, source)):
                return None
            return one if self._is_alone(one, a, source) and self._hears(one, source) else None
        several = (self._last.get("joint"), self._last.get("many"))
        voices = [v for v in several if v and source[0] - v.source[0] <= _MEMORY and self._hears(v, source)]
        if one and one.end <= source[0] and self._is_next(one, source):
            voices.append(one)  # “I left,” they said.
        if body and body.who.source_type != "document" and _has_subject(body.source, self._lookup):
            voices.append(body)
        last = max(voices, key=lambda v: v.source, default=None)
        return None if last and self._others_act((last.end, start), last is body) else last

    def _named_before(self, a: Attribution, source: Span) -> _Voice | None:
        """Return the person by name who spoke last of all, if nobody else is named since: `Roe called for a vote. He said …`."""
        named, lookup = self._last.get("named"), self._lookup
        if named is None or self._latest != "named" or source[0] - named.end > _MEMORY:
            return None
        if lookup.is_quoted(source) or self._is_other(named.who.entity, source):
            return None
        since = (m for m in lookup.mentions_in((named.at[1], source[0])) if m.type == "person")
        others = (m for m in since if m.entity != named.who.entity and m.found_by != "coreference")
        return None if any(not any(within((m.start, m.end), c) for c in a.content) for m in others) else named

    def _number(self, a: Attribution, source: Span, who: Resolved) -> str:
        """Return as what a source is remembered, "" for not at all."""
        if who.also:
            return "joint"
        if who.source_type == "person" and who.entity:
            return "named"
        first = self._lookup.tokens(source)[:_FIRST_WORDS]
        plural = first[0].lower_ not in _ONE and any(t.tag_ in _PLURAL for t in first)  # "one of the women" is "she"
        if who.source_type in _BODIES and (who.entity or not plural):
            return "body"
        group = self._lookup.noun_group(self._lookup.tokens(source))
        kinds = (words for kind, words in self._lookup.knowledge.nouns.items() if kind != "document")
        known = who.entity or (group and any(group[-1].lemma_.lower() in words for words in kinds))
        if plural and not known and not self._lookup.speaks(a.cue):
            return ""  # "Talks aim to …" are nobody
        return "many" if plural else "one"

    def _body(self, source: Span) -> _Voice | None:
        """Return the body that spoke last, if it did in the sentence before, or before in the same one."""
        voice = self._last.get("body")
        if voice is None or self._lookup.is_quoted(source) != self._lookup.is_quoted(voice.source):
            return None
        return voice if self._is_next(voice, source) else None

    def _is_next(self, voice: _Voice, source: Span) -> bool:
        end = voice.end if voice.end <= source[0] else voice.at[1]
        return self._lookup.sentences_between(end - 1, source[0]) <= 1

    def _hears(self, voice: _Voice, source: Span) -> bool:
        """Say whether a pronoun may go on from a voice: one in a quotation only from those told of right before it."""
        outside = self._lookup.is_quoted(source) and not self._lookup.is_quoted(voice.source)
        return not outside or self._is_next(voice, source)

    def _others_act(self, between: Span, of_body: bool) -> bool:
        """Say whether some words have a plural subject, which "they" may be too: `Police left. The thieves fled. They …`.

        A "they" among them may be anybody's but goes on from several.
        """
        tokens = self._lookup.tokens(between) if between[0] < between[1] else ()
        subjects = [t for t in tokens if t.dep_ in SUBJECTS]
        joined = any(c.dep_ == "conj" for t in subjects for c in t.children)
        return joined or any(t.tag_ in _PLURAL or (of_body and t.lower_ == "they") for t in subjects)

    def _is_human(self, source: Span) -> bool:
        """Say whether "he" can be whom some words stand for: "a nurse", "one of them", "P."; not "the investigation"."""
        group = self._lookup.noun_group(self._lookup.tokens(source))
        if not group or group[-1].tag_ not in _NOUNS:
            return True
        knowledge, lemma = self._lookup.knowledge, group[-1].lemma_.lower()
        known = lemma in knowledge.nouns["person"] | knowledge.nouns["office"] or lemma in knowledge.kinds
        return known or not (lemma in knowledge.nouns["document"] or lemma.endswith(_OF_THINGS))

    def _is_alone(self, one: _Voice, a: Attribution, source: Span) -> bool:
        """Say whether "he" can be somebody unnamed: near, and no person named around but in the words for that one.

        Where that one spoke last of all, in the sentence before, only who is named there matters, or one sentence earlier
        if `The nurse` may be somebody named; whom "he" tells of by name never does, nor anybody of the other gender.
        """
        first, last = one.at
        if source[0] - first > _MEMORY:
            return False
        goes_on = self._latest == "one" and self._is_next(one, hull(source, *a.content))
        spoke = self._lookup.sentence(first)[0]
        if goes_on and self._lookup.tokens(one.source)[0].lower_ in self._lookup.knowledge.small.indefinite:
            near = spoke  # "A nurse said that it was late. She left."
        else:
            near = self._lookup.sentence(max(spoke - 2, 0))[0] if goes_on else first - _AROUND
        named = (m for m in self._lookup.mentions_in((near, source[0])) if m.type == "person")
        told = {m.entity for piece in a.content for m in self._lookup.mentions_in(piece)}
        return all(
            (first <= m.start and m.end <= last) or m.entity in told or self._is_other(m.entity, source)
            for m in named
            if m.found_by != "coreference"
        )

    def _agrees(self, noun: Span, pronoun: Span) -> bool:
        """Say whether the words for somebody unnamed allow for a pronoun: a spokesman is no "she"."""
        group = self._lookup.noun_group(self._lookup.tokens(noun))
        told = gender_told(group[-1].lower_) if group else ""
        return not told or told == self._gender(pronoun)

    def _is_other(self, entity: str, pronoun: Span) -> bool:
        """Say whether somebody's gender is not a pronoun's."""
        gender = self._lookup.entities[entity].gender
        return bool(gender) and gender != self._gender(pronoun)

    def _gender(self, pronoun: Span) -> str:
        return "m" if self._lookup.text[slice(*pronoun)].lower().startswith("h") else "f"


def told_of(source: Span, lookup: Lookup) -> Mention | None:
    """Return the one body that is a subject before "it", in its sentence or else the one before: `Roe Ltd fell. It said …`."""
    start = lookup.sentence(source[0])[0]
    line = lookup.line_at(start)
    end = start - 2 if start > lookup.lines[line][0] else lookup.lines[line - 1][1] - 1 if line else -1
    if start == lookup.lines[line][0] and lookup.mentions_in((start, source[0])):
        end = -1  # "According to Roe Ltd, it …" opens a paragraph
    before = lookup.sentence(end)[0] if end > 0 else start
    for span in ((start, source[0]), (before, start)):
        subjects = {m.entity: m for m in lookup.mentions_in(span) if _acts((m.start, m.end), lookup)}
        if subjects:
            only = next(iter(subjects.values()))
            return only if len(subjects) == 1 and only.type in _SUBJECT_BODIES else None
    return None


def _acts(name: Span, lookup: Lookup) -> bool:
    return not lookup.is_quoted(name) and _has_subject(name, lookup)


def _has_subject(span: Span, lookup: Lookup) -> bool:
    return any(t.dep_ in SUBJECTS for t in lookup.tokens(span))


def is_of_writer(source: Span | None, lookup: Lookup) -> bool:
    """Say whether words are an article's own "I", outside of quotation marks and turns: whoever writes speaks."""
    if source is None or lookup.has_turns or lookup.is_quoted(source):
        return False
    return lookup.text[slice(*source)].lower() in lookup.knowledge.small.first_singular


def who_writes(source: Span, lookup: Lookup) -> Mention | None:
    """Return whom an article's own "I" stands for: the one person whose name is its byline, if words of nobody else hold it.

    `By Ada Roe ⏎ I think that the bridge is safe.` ─▶ Ada Roe; two names or none, or “I think …”, ─▶ nobody.
    """
    alone = len(lookup.authors) == 1 and is_of_writer(source, lookup)
    return next(iter(lookup.authors.values())) if alone else None


def who_quotes(a: Attribution, found: Mapping[Attribution, Resolved]) -> Attribution | None:
    """Return the attribution in whose content another stands that says "I": its speaker is who says so."""
    around = [b for b in found if a.source and found[b].entity and any(within(a.source, c) for c in b.content)]
    return min(around, key=lambda b: (sum(e - s for s, e in b.content), b.cue), default=None)
