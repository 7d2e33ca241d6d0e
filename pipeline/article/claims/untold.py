"""Attributions in which whoever stands as the source only lives through something, or has not said it yet.

[Roe] [claimed] [the title] · [defends] [her crown]   ─▶ won, or to be won
[Roe] [enjoyed] [the walk] · [never saw] [a wolf]     ─▶ what befell her
[Roe] [sought to answer] [their letter]               ─▶ whether she did, is open
If [the council] [asks] [for money], …                ─▶ nobody has asked
[the court] [must state] [why it fell]                ─▶ it has yet to; so has who "will decide" or "may vote"
friends [who] [discuss] [their day]                   ─▶ which friends are meant
[Roe] [was named] [player of the year]                ─▶ an honour
[] [saying] [that it rained]                          ─▶ who says so, is as open as whether anybody does
[Roe] [decided] [to leave]                            ─▶ she left, or will; "decided that all should leave" is told
[Roe] [is considering] [an offer]                     ─▶ what she thinks of it is open
[Roe] [went in to see] [who was there]                ─▶ an act, for a purpose
[we] [do not know] [how it ended] · [you] [boast]     ─▶ the article
[The driver] [called] [his boss]                      ─▶ on the telephone
[I] [loved] [the walk] · [asked] [him why]            ─▶ so is whoever writes
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.bare import is_bare
from pipeline.article.claims.lookup import Lookup
from pipeline.article.cues import speech_verbs
from pipeline.article.grammar import WILL, is_negated, is_passive, is_supposed, subjects_of
from pipeline.records import Attribution
from pipeline.text.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOODS = frozenset({"describe", "fear", "feel", "plan", "want"})
_WRITER = frozenset({"i", "me", "my"})
_SURE_OF_NOBODY = 0.45  # of words without a source; below it hardly any is a claim (PolNeAR dev)
_OWES = frozenset({"need", "needs", "have", "has"})
_MUST = frozenset({"must", "should", "ought"})
_MAY = frozenset({"may", "might", "could", "can"})
_FORETOLD = frozenset({"say", "tell", "argue", "announce", "deny", "promise", "ask", "write", "propose", "order"})
_PREVIEWED = frozenset({"accuse", "warn"})  # … of a speech that is yet to be held
_WINS = frozenset({"claim", "defend"})
_SENSES = frozenset({"see", "hear", "watch", "witness", "know", "learn"})  # what is seen is no claim
_GRASPS = frozenset({"imagine", "view"})  # … nor what one only has in mind, but for "view it as a threat"
_LIVES = frozenset({"enjoy", "relish", "crave", "experience", "savour", "savor", "endure"})
_TRIES = frozenset({"seek", "try", "attempt", "intend", "plan", "hope", "want", "mean"})
_WORDED = frozenset({"say", "tell", "report", "mention", "describe", "argue"})
_CHOOSES = frozenset({"appoint", "choose", "designate", "elect", "hire", "name", "nominate", "pick", "select", "tap"})
_HONOURS = frozenset({"name", "crown", "vote", "elect"})
_DECIDES = frozenset({"decide", "choose", "opt", "elect"})
_WEIGHS = frozenset({"consider", "discuss", "notice", "seek"})
_OURS = frozenset({"appreciate", "discuss", "hear", "know", "mention", "notice", "remember", "see", "tell"})
_EVERYBODY = frozenset({"we", "us", "everyone", "everybody", "all of us", "many of us", "most of us", "some of us"})
_ANYBODY = frozenset({"you", "everyone", "everybody", "anyone", "anybody", "each"})
_BLAME = frozenset({"suspect", "culprit", "accomplice", "defendant", "source", "person"})  # "named as a suspect"


def _is_won(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a prize or a place is won or held: "claimed the title", not "claimed the title was his"."""
    head = read_act(a, lookup).head
    if head is None or head.lemma_.lower() not in _WINS or not is_bare(a, lookup):
        return False
    group = lookup.noun_group(lookup.tokens(a.content[0]))
    prizes = lookup.knowledge.small.held if head.lemma_.lower() == "defend" else lookup.knowledge.small.won
    return bool(group) and group[-1].lemma_.lower() in prizes


def _is_lived(a: Attribution, lookup: Lookup) -> bool:
    """Say whether somebody only saw, knew or enjoyed something: "never saw a wolf", not "sees a rise in fares"."""
    head = read_act(a, lookup).head
    if head is None or is_passive(head) or not is_bare(a, lookup):
        return False
    lemma = head.lemma_.lower()
    if lemma in _LIVES:
        return True
    if lemma in _GRASPS and head.tag_ != "VBZ":
        judged = any(c.dep_ == "advmod" and c.i > head.i and c.lower_.endswith("ly") for c in head.children)
        return not judged and not any(
            t.lower_ in {"as", "with", "more", "less"} for c in a.content for t in lookup.tokens(c)
        )
    return lemma in _SENSES and (head.tag_ in {"VBD", "VBN"} or any(c.dep_ == "neg" for c in head.children))


def _is_tried_for(a: Attribution, lookup: Lookup) -> bool:
    """Say whether somebody only meant to speak of something: "sought to answer their letter"."""
    act, cue = read_act(a, lookup), lookup.tokens(a.cue)
    if act.head is None or act.head.tag_ != "VB" or act.cue_class not in _WORDED:
        return False
    before = [t for t in cue if t.i < act.head.i]
    meant = any(t.lemma_.lower() in _TRIES for t in before) and any(t.tag_ == "TO" for t in before)
    return meant and is_bare(a, lookup)


def _is_supposed(a: Attribution, lookup: Lookup) -> bool:
    """Say whether an act stands under an "if": "if the council asks for money", not "even if he denies it"."""
    head = read_act(a, lookup).head
    return head is not None and is_supposed(head) and not lookup.is_quoted(a.cue)


def _is_duty(a: Attribution, lookup: Lookup) -> bool:
    """Say whether somebody has yet to speak, or only may: "survivors must report the crime", "many will like it".

    Not so "I must say", "must have said", "would not say", "he will argue that it fell", "he will warn of floods".
    """
    act, source = read_act(a, lookup), a.source and lookup.tokens(a.source)
    head, cue = act.head, lookup.tokens(a.cue)
    if head is None or not source or lookup.is_quoted(a.cue) or act.cue_class == "decline":
        return False
    if source[-1].lower_ in lookup.knowledge.small.first_person or lookup.has_turns:
        return False
    if cue and cue[0].lower_ in _OWES and len(cue) > 2 and cue[1].tag_ == "TO":  # "need to admit", not "had to admit"
        return True
    modal = next((t for t in cue if t.tag_ == "MD" and t.i <= head.i), None)
    if modal is None or is_passive(head) or any(t.lemma_ == "have" and modal.i < t.i <= head.i for t in cue):
        return False
    if modal.lower_ in WILL:
        return act.cue_class not in _FORETOLD | _PREVIEWED or (act.cue_class == "announce" and is_bare(a, lookup))
    if is_negated(head):
        return False
    return modal.lower_ in _MUST or (modal.lower_ in _MAY and act.cue_class not in _FORETOLD | _WORDED)


def _is_relative_act(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a clause only says which people are meant: "friends who discuss their day"."""
    act, source = read_act(a, lookup), a.source and lookup.tokens(a.source)
    if not source or source[-1].lower_ not in {"who", "that", "which"} or act.cue_class != "mention" or not act.head:
        return False
    return act.head.dep_ == "relcl" and lookup.mention_of(act.head.head) is None and is_bare(a, lookup)


def _is_anger(a: Attribution, lookup: Lookup) -> bool:
    """Say whether somebody only feels something for another: "was angry with Ada Roe", not "angry that she left"."""
    name = next(iter(lookup.mentions_in(a.content[0])), None)
    whole = name is not None and name.type == "person" and (name.start, name.end) == a.content[0]
    return whole and len(a.content) == 1 and read_act(a, lookup).cue_class == "feel"


def _is_choice(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a clause tells whom somebody chose: "Lee, whom the mayor has nominated to lead the board"."""
    head, first = read_act(a, lookup).head, lookup.tokens(a.content[0])[:1]
    return head is not None and head.lemma_.lower() in _CHOOSES and bool(first) and first[0].lower_ == "whom"


def _is_honour(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a passive tells of an honour or an office, by nobody in particular: "was named player of the year"."""
    head = next((t for t in lookup.tokens(a.cue) if t.lemma_.lower() in _HONOURS), None)
    if a.source is not None or head is None or not is_passive(head):
        return False
    blamed = _BLAME & {t.lemma_.lower() for c in a.content for t in lookup.tokens(c)}
    return not blamed and not any(c.dep_ == "agent" for c in head.children) and _is_somebody(head, lookup)


def _is_somebody(verb: Token, lookup: Lookup) -> bool:
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if subject is None:
        return False
    name, nouns = lookup.mention_of(subject), lookup.knowledge.nouns
    if name is not None:
        return name.type in {"person", "organisation"}
    return subject.lower_ in lookup.knowledge.small.third_singular or subject.lemma_.lower() in (
        nouns["person"] | nouns["office"]
    )


def _is_nobodys(a: Attribution, lookup: Lookup) -> bool:
    """Say whether the model is not nearly sure of words that nobody is the source of; "it is believed", "reportedly" stay."""
    if a.source is not None or a.confidence >= _SURE_OF_NOBODY or any(lookup.is_quoted(c) for c in a.content):
        return False
    head = read_act(a, lookup).head
    if head is None or head.pos_ == "ADV":
        return head is None
    return not (is_passive(head) and [t.lower_ for t in subjects_of(head)] == ["it"])


def _is_decided(a: Attribution, lookup: Lookup) -> bool:
    """Say whether somebody made up their mind to do something: "decided to leave", not "decided that all should leave"."""
    head, content = read_act(a, lookup).head, lookup.tokens(a.content[0])
    if head is None or head.lemma_.lower() not in _DECIDES:
        return False
    last = lookup.tokens(a.cue)[-1]
    to = next((t for t in (*lookup.tokens(a.cue), *content[:2]) if t.tag_ == "TO" and t.i > head.i), None)
    if to is None or (_says(to.head) and not is_bare(a, lookup)):  # "chose to admit that it fell"
        return False
    return to.i <= max(last.i, head.i) + 2 and not any(lookup.is_quoted(c) for c in a.content)


def _says(verb: Token) -> bool:
    return verb.lemma_.lower() in speech_verbs() - _WEIGHS


def _is_weighed(a: Attribution, lookup: Lookup) -> bool:
    """Say whether somebody only thinks of something: "is considering an offer", "considered leaving", not "considers it an insult"."""
    head, content = read_act(a, lookup).head, lookup.tokens(a.content[0])
    verb = next((t for t in reversed(lookup.tokens(a.cue)) if t.lemma_.lower() in _WEIGHS), None)
    if head is None or verb is None or not content or is_passive(verb) or any(lookup.is_quoted(c) for c in a.content):
        return False
    told = any(c.dep_ in {"oprd", "ccomp"} for c in verb.children) or any(t.lower_ == "as" for t in content)
    mere = verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)  # "considered the best of all"
    if told or mere or (verb.lemma_.lower() == "seek" and verb.tag_ in {"VBZ", "VBP"}):
        return False
    return verb.tag_ == "VBD" if content[0].tag_ == "VBG" else is_bare(a, lookup)


def _is_purpose(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a cue is what something is done for: "went in to see", "met to discuss", not "went on to say"."""
    head, cues = read_act(a, lookup).head, lookup.knowledge.cues
    if head is None or head.tag_ != "VB" or head.dep_ not in {"advcl", "acl"} or a.source is None:
        return False
    if lookup.cue_class(head) == "rule" or _says(head):  # "stepped in to rule that it fell", "stood up to denounce it"
        return False
    done, cue = head.head, lookup.tokens(a.cue)
    inside = done in cue and any(t.tag_ == "TO" and done.i < t.i < head.i for t in cue)
    leads = {done.lemma_.lower(), *(f"{done.lemma_.lower()} {c.lower_}" for c in done.children)} & cues.light
    if not inside or done.pos_ != "VERB" or leads or cues.class_of(done.lemma_.lower()):
        return False
    return a.source[1] <= done.idx and not any(lookup.is_quoted(c) for c in a.content)


def _is_ours(a: Attribution, lookup: Lookup) -> bool:
    """Say whether "we", "you" or everybody know, see or want something in the article's own words: "we do not know how it ended"."""
    act = read_act(a, lookup)
    if a.source is None or act.head is None or lookup.has_turns or any(map(lookup.is_quoted, (a.source, a.cue))):
        return False
    words = lookup.text[slice(*a.source)].lower()
    if words in _ANYBODY:
        return act.head.tag_ != "VBD"
    return words in _EVERYBODY and (act.head.lemma_.lower() in _OURS or act.cue_class in _MOODS)


def _is_called(a: Attribution, lookup: Lookup) -> bool:
    """Say whether somebody was only called to come or on the telephone: "called his boss", not "called him a thief"."""
    head = read_act(a, lookup).head
    if head is None or head.lemma_.lower() != "call" or len(a.content) > 1 or not is_bare(a, lookup):
        return False
    content = lookup.tokens(a.content[0])
    group = lookup.noun_group(content)
    if (
        not group
        or len(group) < len(content)
        or any(c.dep_ in {"oprd", "prt", "prep", "ccomp", "xcomp"} for c in head.children)
    ):
        return False
    name, nouns = lookup.mention_of(group[-1]), lookup.knowledge.nouns
    somebody = (
        name.type == "person" if name else group[-1].lemma_.lower() in nouns["person"] | nouns["office"] | role_nouns()
    )
    return somebody or group[-1].tag_ == "PRP"


def _is_mine(a: Attribution, lookup: Lookup) -> bool:
    """Say whether "I" only feel, want, ask or name something in the writer's own words: "I loved the walk", "I asked him why"."""
    act = read_act(a, lookup)
    if a.source is None or lookup.has_turns or any(lookup.is_quoted(s) for s in (a.source, a.cue, *a.content)):
        return False
    asked = act.cue_class == "ask" and not act.stance and act.head is not None and act.head.tag_ == "VBD"
    mere = asked or (act.cue_class in _MOODS and is_bare(a, lookup))
    return mere and lookup.text[slice(*a.source)].lower() in _WRITER


UNTOLD: tuple[Callable[[Attribution, Lookup], bool], ...] = (
    _is_won, _is_lived, _is_tried_for, _is_supposed, _is_duty, _is_relative_act, _is_anger, _is_choice, _is_honour, _is_nobodys,
    _is_decided, _is_weighed, _is_purpose, _is_ours,
    _is_mine, _is_called,
)  # fmt: skip
