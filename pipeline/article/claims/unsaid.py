"""Attributions in which whoever stands as the source says nothing: what befell them, what they spoke of, whom they thanked.

[The mayor] [drew criticism for] [the bridge]          ─▶ others criticised; who, is open
[Two men] [accused of] [theft] were freed              ─▶ somebody else accuses them
[Roe] [was charged with] [theft]                       ─▶ an event; the article tells it
[Brightwell] [attacked over] [its fares]               ─▶ a headline: others attacked it
When [Roe] [was asked] [to comment], …                 ─▶ the reporter's question; so is "Asked about it, Roe said"
[Two men] [were questioned over] [the fire]            ─▶ what was asked is open
[Roe] [spoke about] [the bridge]                       ─▶ what she said of it is open
Roe said so, [referring to] [the old bridge]           ─▶ the article explains it
[Roe] [thanked] [the nurses]                           ─▶ for what, is open
[Commenting on] [the prize], Roe said …                ─▶ a lead-in
[Firms] [launched steps] [to shut the port]            ─▶ an act
users [who] [want] [to discuss it] · [more light]      ─▶ which users are meant
[The library] [has seen] [titles disappear]            ─▶ so has everybody
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.bare import is_bare
from pipeline.article.claims.lookup import Lookup
from pipeline.article.grammar import helpers, is_negated, is_passive, subjects_of
from pipeline.records import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

_VERDICTS = frozenset({"criticize", "praise", "accuse", "oppose", "doubt", "support"})
_RECEIVED = _VERDICTS | {"warn", "request"}  # "has received five warnings about"
_ABOUT = frozenset({"about", "of", "on", "to"})
_STATED = frozenset({"importance", "lack", "necessity", "need"})  # who refers to one says that there is
_QUESTIONS = frozenset({"question", "interrogate", "quiz", "grill", "press"})
_OVER_WHAT = frozenset({"about", "on", "over"})
_OVER = frozenset({"over", "for"})
_TELLING = frozenset({"ADJ", "NUM", "ADV", "VERB"})  # words by which a topic tells something
_THANKS = frozenset({"thank", "congratulate", "greet"})
_SURE_OF_NOBODY = 0.7  # of a noun for an act without a source
_WISHES = frozenset({"want", "plan"})
_MOST_OF_A_TOPIC = 5  # words


def _receives(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a source is what others judge: "the mayor drew criticism for", "has received praise over"."""
    if a.source is None:
        return False
    for noun in lookup.tokens(a.cue):
        verb = noun.head
        if noun.pos_ != "NOUN" or noun.dep_ not in {"dobj", "pobj", "conj"} or verb.pos_ == "NOUN":
            continue
        while verb.pos_ == "ADP" and verb.head != verb:  # "came under criticism"
            verb = verb.head
        if verb.lemma_.lower() not in lookup.knowledge.small.receiving:
            continue
        theirs = any(a.source[0] <= t.idx < a.source[1] for t in subjects_of(verb))
        if theirs and lookup.knowledge.cues.class_of_noun(noun.lemma_.lower()) in _RECEIVED:
            return True
    return False


def _is_accused(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a participle tells what others do to the source it hangs on: "two men accused of theft"."""
    head = read_act(a, lookup).head
    if a.source is None or head is None or head.tag_ != "VBN" or head.dep_ != "acl":
        return False
    return a.source[0] <= head.head.idx < a.source[1] and not any(c.dep_ == "agent" for c in head.children)


def _is_tried(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a passive tells what a court did, by nobody in particular: "was charged with theft"."""
    head = read_act(a, lookup).head
    if head is None or not is_passive(head) or head.lemma_.lower() not in lookup.knowledge.small.tried:
        return False
    subjects = [t for t in subjects_of(head) if t.dep_ == "nsubjpass"]
    return a.source is None or any(a.source[0] <= t.idx < a.source[1] for t in subjects)


def _is_attacked(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a verb without an object is a headline's passive: "Brightwell attacked over fares"."""
    act = read_act(a, lookup)
    if act.head is None or act.cue_class not in _VERDICTS or act.head.tag_ not in {"VBD", "VBN"}:
        return False
    last = lookup.tokens(a.cue)[-1]
    alone = not any(c.dep_ in {"dobj", "aux", "auxpass", "prt"} for c in act.head.children)
    return alone and last.i == act.head.i + 1 and last.lower_ in _OVER and is_bare(a, lookup)


def _is_asked(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a clause only leads to an answer: "when Roe was asked to comment, she said"."""
    act = read_act(a, lookup)
    head = act.head
    if act.cue_class != "ask" or head is None:
        return False
    leads = head.tag_ == "VBN" and a.source is not None and a.source[0] > head.idx
    by_somebody = any(c.dep_ == "agent" for c in head.children)
    return (head.dep_ == "advcl" and is_passive(head)) or (leads and not helpers(head) and not by_somebody)


def _is_questioned(a: Attribution, lookup: Lookup) -> bool:
    """Say whether others put questions to somebody: "was questioned over the fire"; "the figures were questioned" doubts them."""
    head = read_act(a, lookup).head
    if head is None or head.lemma_.lower() not in _QUESTIONS or head.tag_ != "VBN":
        return False
    theirs = a.source is None or any(a.source[0] <= t.idx < a.source[1] for t in subjects_of(head))
    had = any(t.lemma_ == "have" for t in helpers(head)) and not is_passive(head)
    return theirs and not had and any(c.dep_ == "prep" and c.lower_ in _OVER_WHAT for c in head.children)


def _is_topic(a: Attribution, lookup: Lookup) -> bool:
    """Say whether only the topic of some words is told: "spoke about the bridge", not "spoke of an unsafe bridge"."""
    act = read_act(a, lookup)
    if act.head is None or is_negated(act.head) or act.head.lemma_.lower() not in lookup.knowledge.small.conversing:
        return False
    content = [t for c in a.content for t in lookup.tokens(c) if t.is_alpha]
    if not 0 < len(content) <= _MOST_OF_A_TOPIC or not is_bare(a, lookup):
        return False
    return lookup.tokens(a.cue)[-1].lower_ in _ABOUT and not any(_tells(t) for t in content)


def _tells(word: Token) -> bool:
    return word.pos_ in _TELLING and word.dep_ != "compound"


def _is_gloss(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a participle only explains what somebody said: "he said, referring to the gas giant"."""
    head = read_act(a, lookup).head
    if head is None or head.lower_ != "referring" or not is_bare(a, lookup):
        return False
    group = lookup.noun_group(lookup.tokens(a.content[0]))
    stated = bool(group) and group[-1].lemma_.lower() in _STATED
    return head.dep_ == "advcl" and lookup.tokens(a.cue)[-1].lower_ == "to" and not stated


def _is_thanks(a: Attribution, lookup: Lookup) -> bool:
    """Say whether somebody is thanked or congratulated, and nothing is said for what."""
    head = read_act(a, lookup).head
    if head is None or head.lemma_.lower() not in _THANKS or not is_bare(a, lookup):
        return False
    content = [t for c in a.content for t in lookup.tokens(c)]
    return not any(t.dep_ in {"relcl", "acl"} or t.lower_ in {"for", "on"} for t in content)


def _is_lead_in(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a participle of nobody in particular only leads to what somebody says: "Commenting on the prize, Roe said"."""
    head = read_act(a, lookup).head
    if a.source is not None or head is None or not is_bare(a, lookup):
        return False
    return head.tag_ == "VBG" or (head.pos_ == "NOUN" and a.confidence < _SURE_OF_NOBODY)


def _is_step(a: Attribution, lookup: Lookup) -> bool:
    """Say whether something is done towards an end, and nothing said: "launched steps to shut the port"."""
    act = read_act(a, lookup)
    if act.head is None or act.head.lemma_.lower() not in lookup.knowledge.cues.doing:
        return False
    first = next(iter(lookup.tokens(a.content[0])), None)
    if first is None or first.tag_ != "TO" or len(a.content) > 1:
        return False
    nouns = [t for t in lookup.tokens(a.cue) if t.pos_ == "NOUN" and t.dep_ == "dobj" and t.head == act.head]
    cues = lookup.knowledge.cues
    return bool(nouns) and all(cues.class_of_noun(t.lemma_.lower()) == "" for t in nouns)


def _is_defining(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a clause only says which people are meant: "users who want to discuss it", not "the two who wanted to leave"."""
    act, relative = read_act(a, lookup), a.source and lookup.tokens(a.source)[0]
    if not relative or relative.lower_ != "who" or act.cue_class not in _WISHES or act.head is None:
        return False
    whose = act.head.head
    if act.head.dep_ != "relcl" or whose.tag_ != "NNS" or whose.i != relative.i - 1:
        return False
    vague = {c.lower_ for c in whose.children if c.dep_ in {"det", "poss", "nummod"}}
    return not vague and lookup.mention_of(whose) is None


def _is_seen(a: Attribution, lookup: Lookup) -> bool:
    """Say whether something only happened to, or before the eyes of, whoever saw it: "has seen titles disappear"."""
    head = read_act(a, lookup).head
    if head is None or head.lemma_.lower() not in {"see", "watch"} or is_passive(head):
        return False
    happened = next((c for c in head.children if c.dep_ == "ccomp" and c.i > head.i), None)
    if happened is None or happened.tag_ not in {"VB", "VBP", "VBG", "VBN"}:
        return False
    return not any(c.dep_ in {"mark", "aux", "auxpass"} for c in happened.children)


UNSAID: tuple[Callable[[Attribution, Lookup], bool], ...] = (
    _receives, _is_accused, _is_tried, _is_attacked, _is_asked, _is_questioned, _is_topic, _is_gloss, _is_thanks, _is_lead_in, _is_step,
    _is_defining, _is_seen,
)  # fmt: skip
