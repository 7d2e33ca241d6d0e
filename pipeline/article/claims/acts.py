"""What kind of act a cue is, and where its source stands: cue words → class and stance.

said                  ─▶ say, asserts          did not rule out   ─▶ deny, declines
declined to comment   ─▶ decline, declines     doubts             ─▶ doubt, doubts
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.modals import stance_by_modal
from pipeline.article.cues import CueClass, Cues
from pipeline.article.grammar import is_inverted, is_told, roots_of
from pipeline.records import Attribution, Span, Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPEN_CLASS = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "ADV", "AUX"})
_DONE = frozenset(
    {"accuse", "announce", "ask", "criticise", "order", "promise", "support", "oppose"}
)  # classes of what one may want to do
_STATING = frozenset({"say", "tell", "write", "argue"})
_NEUTRAL = _STATING | {
    "believe",
    "announce",
    "suggest",
    "fear",
    "admit",
    "agree",
    "show",
}
_VERBAL = frozenset({"TO", "VBD", "VBZ", "VBP", "MD", "WP", "WRB", "WDT"})
_CITING = frozenset({"per"})  # "per the report"
_ADDRESSED = frozenset({"ask", "tell"})
_CONCEDED = frozenset({"deny", "dispute", "contradict", "contest", "refute"})  # who does not, lets it stand
_NAMED_WORDS = 8
_IRREGULAR = {"said": "say", "told": "tell", "wrote": "write", "thought": "think", "found": "find"}  # "Said Roe:"
_ENDINGS = (("ing", ""), ("ing", "e"), ("ied", "y"), ("ed", ""), ("d", ""), ("ies", "y"), ("es", ""), ("s", ""))
_PARTS = {"n": frozenset({"NOUN", "PROPN"}), "a": frozenset({"ADJ", "VERB", "ADV", "AUX"})}


@dataclass(frozen=True, slots=True)
class Act:
    """A cue read: its class, the stance, and the token that carries it."""

    cue_class: str
    stance: Stance
    head: Token | None


def read_act(a: Attribution, lookup: Lookup) -> Act:
    """Return class and stance of a cue; the class is empty where the lexicon knows no word of it.

    The modals of what is attributed tell a forecast or a demand from a report. What was read once is kept with the article.
    """
    key = (a.cue, a.content)
    if key not in lookup.acts:
        lookup.acts[key] = _read(a, lookup)
    act: Act = lookup.acts[key]
    return act


def _read(a: Attribution, lookup: Lookup) -> Act:
    cues, cue = lookup.knowledge.cues, lookup.tokens(a.cue)
    content = [t for c in a.content for t in lookup.tokens(c)]
    found = _look_up(cue, cues)
    if not found:
        head = next((t for t in cue if t.pos_ == "VERB"), cue[0] if cue else None)
        wordless = not any(t.pos_ in _OPEN_CLASS for t in cue)  # ":", a dash, "in" a poll
        return Act("say", stance_by_modal(content) or "asserts", head) if wordless else Act("", "asserts", head)
    first, last, cue_class = found
    head = cue[first]
    if cue[last].lemma_.lower() == "consider" and content and content[0].tag_ == "VBG":
        cue_class = cues.verb("weigh") or cue_class  # "is considering suing", not "considers him a friend"
    name, stance = cue_class.name, cue_class.stance
    if _negated(cue[: first + 1], lookup.knowledge.small.negations):
        stance = "asserts" if cue[first].lemma_.lower() in _CONCEDED else cue_class.negated
    elif (name in _DONE and _is_wanted(cue[: first + 1], cues)) or (
        name in _ADDRESSED and _is_infinitive(content)  # "asked him to leave", "told him to leave"
    ):
        stance = "proposes"
    elif (name in _STATING and _rejects(content, cues)) or (name == "describe" and _is_called_untrue(content, cues)):
        stance = "denies"
    elif name in _STATING and _contests(cue, content, cues):
        name, stance = "deny", "denies"
    elif name in _STATING and _exonerates(content, cues):
        stance = "denies"
    elif name == "warn":
        stance = _of_warning(content)
    elif name in _NEUTRAL:
        stance = stance_by_modal(content, head) or stance
    elif name == "report" and stance_by_modal(content, head) == "predicts":
        stance = "predicts"  # and no demand: what is reported that others must do, is so
    return Act(name, stance, head)


def _is_wanted(cue: Sequence[Token], cues: Cues) -> bool:
    """Say whether an act is only wanted: "wants to charge him", in capitals too."""
    before = cue[-3:-1] if len(cue) > 2 else ()
    if not before or before[1].lower_ != "to":
        return False
    leads = {before[0].lemma_.lower(), before[0].lower_.removesuffix("s")}
    return any(cues.class_of(lemma) == "want" for lemma in leads)


def stance_of(content: Sequence[Span], lookup: Lookup) -> Stance:
    """Return the stance of words that no cue leads: by their modals, else they assert."""
    return stance_by_modal([t for c in content for t in lookup.tokens(c)]) or "asserts"


def _look_up(cue: Sequence[Token], cues: Cues) -> tuple[int, int, CueClass] | None:
    """Return first and last index, and class, of the phrase in a cue that carries it.

    A refusal beats what is refused ("declined to say"), a light verb yields to what it leads to ("went on
    to say"), a verb to the participle of what it issues ("published a letter urging"); else a verb beats a
    noun, a longer phrase a shorter one, and what comes first what comes later.
    """
    best: tuple[tuple[bool, bool, bool, bool, bool, int, int], int, int, CueClass] | None = None
    lemmas = [_lemma(t, cues.phrases) for t in cue]
    for i, lemma in enumerate(lemmas):
        for phrase, mark, cue_class in cues.phrases.get(lemma, ()):
            last = _end_of(phrase, cue, lemmas, i)
            if last is None or (mark and cue[i].pos_ not in _PARTS[mark]):
                continue
            if cue[i].pos_ == "ADP" and len(phrase) == 1 and not _is_all(cue, i):
                continue
            is_verb = cue[i].pos_ in {"VERB", "AUX"} or len(phrase) > 1
            heavy = " ".join(phrase) not in cues.light
            is_head = cue[i].dep_ != "compound"  # of "campaign pledge", the pledge
            speaks = cue[i].tag_ == "VBG" and cue[i].dep_ in {"acl", "advcl"}  # "a statement denying"
            rank = (cue_class.name == "decline", heavy, speaks, is_verb, is_head, len(phrase), -i)
            if best is None or rank > best[0]:
                best = rank, i, last, cue_class
            break
    return best[1:] if best else None


def _end_of(phrase: Sequence[str], cue: Sequence[Token], lemmas: Sequence[str], first: int) -> int | None:
    """Return the index of a phrase's last word in a cue, an adjective before its noun passed over: "cast further doubt"."""
    at = first
    for word in phrase[1:]:
        at += 1
        while at + 1 < len(cue) and lemmas[at] != word and cue[at].pos_ == "ADJ":
            at += 1
        if at >= len(cue) or lemmas[at] != word:
            return None
    return at


def _is_all(cue: Sequence[Token], at: int) -> bool:
    """Say whether a preposition is what a cue consists of: "is firmly against", not "fixed a day for"."""
    small = {"AUX", "ADV", "PART", "PUNCT"} | ({"VERB"} if cue[at].lower_ == "against" else set())  # "reacted against"
    return all(t.pos_ in small or t.lemma_ == "be" for t in (*cue[:at], *cue[at + 1 :]))


def _lemma(token: Token, known: Container[str]) -> str:
    """Return a token's lemma; where the lemmatiser missed ("hoped" → hop, capitals in a headline), its stem."""
    lemma: str = token.lemma_.lower()
    if lemma in known:
        return lemma
    word: str = token.lower_
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word:
            continue
        single = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
        for candidate in (stem + instead, single):
            if candidate in known:
                return candidate
    return lemma


def _negated(cue: Sequence[Token], negations: Container[str]) -> bool:
    """Say whether something before the last word of a cue negates it, inside the cue or outside."""
    if any(t.lower_ in negations for t in cue[:-1]):  # "no comment" is a refusal as it stands
        return True
    if [t.lower_ for t in cue[-3:-1]] == ["yet", "to"]:  # "has yet to say"
        return True
    return any(c.dep_ == "neg" and c.i < t.i for t in cue for c in t.children) or any(map(is_inverted, cue))


def _is_infinitive(content: Sequence[Token]) -> bool:
    """Say whether a content asks for an act: "to leave", "the agents to leave"."""
    inside = {t.i for t in content}
    aim = (t.i for t in content if t.tag_ == "TO" and t.head.dep_ == "advcl" and t.head.i < t.head.head.i in inside)
    skipped = {*aim, *(t.i for t in content if t.tag_ == "TO" and t.head.dep_ == "acl")}  # "To get there, we left"
    verbal = (t for t in content if t.tag_ in _VERBAL and t.i not in skipped)
    return next((t.tag_ for t in verbal), "") == "TO"


def _rejects(content: Sequence[Token], cues: Cues) -> bool:
    """Say whether a content calls something untrue: "said that the story was false"."""
    root = next(iter(roots_of(content)), None)
    if root is None or root.lemma_ != "be" or any(c.dep_ == "neg" for c in root.children):
        return False
    return any(c.dep_ in {"acomp", "attr"} and c.lemma_.lower() in cues.rejecting for c in root.children)


def _is_called_untrue(content: Sequence[Token], cues: Cues) -> bool:
    """Say whether a content gives something a name that says it is untrue: "called [the claim false]"."""
    words = [t for t in content if t.is_alpha]
    return len(words) <= _NAMED_WORDS and any(t.lemma_.lower() in cues.rejecting for t in words)


def _contests(cue: Sequence[Token], content: Sequence[Token], cues: Cues) -> bool:
    """Say whether a cue answers what others claim: "hit back at claims [that …]", "hit back [at claims that …]"."""
    words = [t.lemma_.lower() for t in [*cue, *content[:4]]]
    at = next(
        (i for i in range(len(words)) if words[i : i + 2] and " ".join(words[i : i + 2]) in cues.contesting), None
    )
    return at is not None and any(w in cues.contested for w in words[at + 2 : at + 6])


def _exonerates(content: Sequence[Token], cues: Cues) -> bool:
    """Say whether a content says that nothing was wrong: "clarified that he had done nothing wrong"."""
    words = " ".join(t.lower_ for t in content if t.is_alpha)
    return any(f" {phrase} " in f" {words} " for phrase in cues.exonerating)


def _of_warning(content: Sequence[Token]) -> Stance:
    """Read a warning: "warned them to leave" proposes, "warned that prices are falling" asserts, any other predicts."""
    if _is_infinitive(content):
        return "proposes"
    told = any(is_told(t) for t in roots_of(content)) and not any(t.lower_ == "if" for t in content)
    return stance_by_modal(content) or ("asserts" if told else "predicts")
