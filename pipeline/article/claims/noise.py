"""What looks like an attribution and states nothing: acts that are only done, and what is done in line with something.

[The minister] [revoked] [the directive]                          ─▶ an act
[They] [were denied] [visas]                                      ─▶ an act of somebody else's
[Guards] [heard] [that each of them should stay]                  ─▶ told by whom is open: they only heard it
[The study] [was supported by] [the foundation]                   ─▶ money
[An order was issued], [according to] [the general guidelines]    ─▶ in line with them; they do not say that it was
[She was treated] [according to] [her needs]                      ─▶ in line with them
[The mayor] [referred to] [it]                                    ─▶ to what, is not in these words
[The storm], [named] [“Ada”] · [They] [named] [the cat “Ada”]    ─▶ a name
[You] [see] [why it is a nation of poets]                         ─▶ nobody sees it
[The crater] [is known as] [the Pot]                              ─▶ what it is called; nobody calls it so here
[It] [seems] [to have rained]                                     ─▶ to the article
[Asked] [whether it rained], Ada Roe …                            ─▶ the reporter's question
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.bare import is_bare, is_clausal, is_term
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.unsaid import UNSAID
from pipeline.article.claims.untold import UNTOLD
from pipeline.article.grammar import is_negated, is_passive
from pipeline.records import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SURE_OF_ATTITUDE = 0.7  # that the lexicon does not know
_WORDED = frozenset({"say", "tell", "report", "mention", "describe"})  # acts that are nothing without their words
_SUFFERED = frozenset({"show", "deny", "rule", "propose", "plan", "order", "request", "promise", "decline"})
_HAS = frozenset({"’s", "'s"})  # "who’s called for" has, whatever the parser says
_CHRISTENS = frozenset({"name", "christen", "rename", "title", "entitle"})
_CALLS = frozenset({"know", "call", "name", "nickname", "define", "classify", "identify", "abbreviate"})
_TAKES = frozenset({"see", "view", "regard", "consider", "note", "remember", "describe"})
_SEEMS = frozenset({"seem", "appear", "look"})
_MODALS = frozenset({"should", "must", "may", "can", "ought", "need", "shall", "cannot"})


def without_noise(attributions: Iterable[Attribution], lookup: Lookup) -> tuple[list[Attribution], list[Attribution]]:
    """Return the attributions in which somebody states, asks, orders, thinks or feels something, and those of norms.

    What is done in line with a norm, or paid for by somebody, is not claimed by them, nor by the article.
    """
    stated, norms = list[Attribution](), list[Attribution]()
    for a in attributions:
        if _is_in_line_with(a, lookup) or _is_support(a, lookup):
            norms.append(a)
        elif not any(is_noise(a, lookup) for is_noise in _KINDS):
            stated.append(a)
    return stated, norms


def _is_hollow(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a content is bare and says nothing by itself: "it", "his threats", or what somebody may yet do.

    Whoever backs, opposes or believes "it" has taken a side, though.
    """
    if not is_bare(a, lookup):
        return False
    act, small = read_act(a, lookup), lookup.knowledge.small
    cue = lookup.tokens(a.cue)
    if cue and cue[0].tag_ == "TO":  # "came to discuss the plan": he may have
        return True
    if any(t.tag_ == "MD" and t.lower_ in small.possible for t in cue):
        return act.head is None or not is_negated(act.head)
    if act.cue_class not in _WORDED | {"announce"}:
        return False
    content = [t for c in a.content for t in lookup.tokens(c) if t.is_alpha]
    group = lookup.noun_group(content)
    if all(t.pos_ == "PRON" or t.tag_ in {"DT", "IN"} for t in content):
        return True
    if act.cue_class == "announce":
        return False
    only = len(group) == len(content) and not any(t.pos_ in {"ADJ", "NUM"} for t in group)
    return only and group[-1].lemma_.lower() in small.hollow and group[0].tag_ in {"DT", "PRP$"}


def _is_name(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a verb only gives what it is about its name: "the storm, named “Ada”", "they named the cat “Ada”"."""
    act = read_act(a, lookup)
    if act.cue_class != "describe" or act.head is None:
        return False
    if act.head.tag_ != "VBN" or act.head.dep_ != "acl":
        return act.head.lemma_.lower() in _CHRISTENS and len(a.content) == 1 and _ends_with_term(a.content[0], lookup)
    named = act.head.head
    return a.source is not None and a.source[0] <= named.idx < a.source[1] and not is_passive(act.head)


def _is_called(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a passive gives a thing its common name, by nobody in particular: "the crater is known as the Pot"."""
    head = read_act(a, lookup).head
    if a.source is not None or head is None or head.tag_ != "VBN" or head.lemma_.lower() not in _CALLS:
        return False
    return not any(c.dep_ == "agent" for c in head.children) and not is_clausal(a, lookup)


def _is_advice(a: Attribution, lookup: Lookup) -> bool:
    """Say whether the article tells its readers how to take a thing: "it should be noted that", "cannot be seen as"."""
    head = read_act(a, lookup).head
    if a.source is not None or head is None or head.tag_ != "VBN" or head.lemma_.lower() not in _TAKES:
        return False
    helpers = list(head.children)
    return any(c.tag_ == "MD" for c in helpers) and not any(c.dep_ == "agent" for c in helpers)


def _is_impression(a: Attribution, lookup: Lookup) -> bool:
    """Say whether something only seems so, to nobody who is named: "it seems that", "the port appears to be shut"."""
    head = read_act(a, lookup).head
    return a.source is None and head is not None and head.lemma_.lower() in _SEEMS


def _is_question(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a reporter's question leads to what somebody said: "asked whether it rained, Ada Roe …"."""
    act = read_act(a, lookup)
    if a.source is not None or act.cue_class != "ask" or act.head is None or act.head.tag_ != "VBN":
        return False
    return not any(c.dep_ == "agent" for c in act.head.children)


def _is_generic(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a source stands for everybody: "you see why", "who doesn't?", "anyone hoping to", not "you said"."""
    if a.source is None:
        return False
    word = lookup.text[slice(*a.source)].lower()
    if word == "who":
        start, end = lookup.sentence(a.source[0])
        return a.source[0] == start and lookup.text[start:end].rstrip("\"”’' ").endswith("?")
    if word in {"anyone", "anybody"}:
        return not lookup.speaks(a.cue)
    if word != "you":
        return False
    return not lookup.is_quoted(a.source) and not lookup.speaks(a.cue)


def _is_mere_act(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a cue is a verb of doing, or one the lexicon does not know, and what follows a mere phrase."""
    if not is_bare(_before_purpose(a, lookup), lookup, with_terms=True):
        return False
    cues, cue = lookup.knowledge.cues, lookup.tokens(a.cue)
    act = read_act(a, lookup)
    if not act.cue_class:  # an attitude may have words of its own: "is bearish on", "paints her rival as “a fool”"
        if any(lookup.is_quoted(c) for c in a.content):
            return act.head is not None and act.head.lemma_.lower() in cues.doing
        return act.head is not None and not (act.head.lemma_.lower() == "be" and a.confidence >= _SURE_OF_ATTITUDE)
    if act.head is None or act.head.pos_ != "VERB":  # "punished 56 accounts" gives none
        return (
            act.head is not None
            and act.head.dep_ == "dobj"
            and act.head.head.lemma_.lower() in lookup.knowledge.small.tried
        )
    if any(_is_voiced(t, act.head, lookup) for t in cue):
        return False
    lemma = act.head.lemma_.lower()
    if lemma == "confirm" and _is_tidings(a.content[0], lookup):
        return False
    following = next((t.lower_ for t in cue if t.i == act.head.i + 1), "")
    return lemma in cues.doing or f"{lemma} {following}" in cues.doing


def _is_tidings(content: Span, lookup: Lookup) -> bool:
    """Say whether a phrase names what happened: "her death", "the cruel treatment of cadets"; not "the matter", "Ada Roe as a judge"."""
    group = lookup.noun_group(lookup.tokens(content))
    if not group or group[-1].pos_ not in {"NOUN", "VERB"} or lookup.mention_of(group[-1]) is not None:
        return False
    noun, nouns = group[-1].lemma_.lower(), lookup.knowledge.nouns
    people = nouns["person"] | nouns["office"] | nouns["document"] | lookup.knowledge.small.hollow | {"nomination"}
    if noun in people or noun in lookup.knowledge.kinds:  # "confirmed 40 boys"
        return False
    return not any(t.lower_ == "as" for t in lookup.tokens(content))


def _is_unknown(a: Attribution, lookup: Lookup) -> bool:
    """Say whether the lexicon knows no word of a cue and the model is not sure of it: "could pinpoint whether it fell"."""
    act = read_act(a, lookup)
    if act.cue_class or act.head is None or a.confidence >= _SURE_OF_ATTITUDE:
        return False
    return not any(lookup.is_quoted(c) for c in a.content)


def _before_purpose(a: Attribution, lookup: Lookup) -> Attribution:
    """Return an attribution without what its act is for: "embraced art [to mark its birthday]", not "bans fans to …"."""
    head = read_act(a, lookup).head
    if head is None or len(a.content) > 1:
        return a
    start, end = a.content[0]
    words = lookup.tokens((start, end))
    to = next(
        (t for t in words[1:] if t.tag_ == "TO" and t.head.head == head and t.head.dep_ in {"advcl", "xcomp"}), None
    )
    if to is not None and to.head.dep_ == "xcomp" and lookup.cue_class(head) != "support":
        return a  # "allowed the firm to leave"
    return replace(a, content=((start, to.nbor(-1).idx + len(to.nbor(-1))),)) if to is not None else a


def _is_voiced(noun: Token, verb: Token, lookup: Lookup) -> bool:
    """Say whether a noun in a cue may say something: of "filed a motion", not of "withdrew a rule", "took steps to allow"."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    kind = lookup.knowledge.cues.class_of_noun(noun.lemma_.lower())
    return bool(kind) and kind != "rule" if noun.i < verb.i else kind != "rule"


def _is_suffered(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a passive only tells what befell somebody: "they were denied visas", "was shown a card"."""
    act = read_act(a, lookup)
    if act.head is None or not is_passive(act.head) or any(c.dep_ == "agent" for c in act.head.children):
        return False
    if act.cue_class not in _SUFFERED or any(t.lower_ in _HAS for t in lookup.tokens(a.cue)):
        return False
    subjects = [t for t in act.head.children if t.dep_ == "nsubjpass"]
    theirs = a.source is None or any(a.source[0] <= t.idx < a.source[1] for t in subjects)
    return theirs and is_bare(a, lookup, with_terms=True)


def _is_hearsay(a: Attribution, lookup: Lookup) -> bool:
    """Say whether people only heard something: who told them, is open; a court that heard it has it from a witness."""
    act = read_act(a, lookup)
    if a.source is None or act.head is None or act.head.lemma_.lower() != "hear" or is_passive(act.head):
        return False
    group = lookup.noun_group(lookup.tokens(a.source))
    return bool(group) and group[-1].lemma_.lower() in lookup.knowledge.nouns["person"]


def _is_support(a: Attribution, lookup: Lookup) -> bool:
    """Say whether "supported by" tells of money or help: what is supported is a work, not a person or a plan."""
    act = read_act(a, lookup)
    if act.cue_class != "support" or act.head is None or not is_passive(act.head):
        return False
    group = lookup.noun_group(lookup.tokens(a.content[0]))
    return bool(group) and group[-1].lemma_.lower() in lookup.knowledge.small.funded


def _is_in_line_with(a: Attribution, lookup: Lookup) -> bool:
    if a.source is None or not lookup.text[slice(*a.cue)].lower().startswith("according to"):
        return False
    group = lookup.noun_group(lookup.tokens(a.source))
    if not group or lookup.mention_of(group[-1]):
        return False
    head, nouns = group[-1].lemma_.lower(), lookup.knowledge.nouns
    known = any(head in words for words in nouns.values())
    if not known and group[0].tag_ == "PRP$":  # "according to her needs"
        return True
    if head not in lookup.knowledge.small.norms:
        return False
    content = [t for c in a.content for t in lookup.tokens(c)]
    passive = any(t.dep_ == "auxpass" for t in content)
    return passive and not any(t.lower_ in _MODALS for t in content)


def _ends_with_term(content: Span, lookup: Lookup) -> bool:
    """Say whether a content is something and, in quotation marks and with a capital, its name: "the cat “Ada”"."""
    quoted = list(lookup.quoted_within(content))
    if len(quoted) != 1 or quoted[0][0] == content[0] or not is_term(quoted[0], lookup):
        return False
    return lookup.text[slice(*quoted[0])].lstrip("“\"'‘")[:1].isupper()


_KINDS: tuple[Callable[[Attribution, Lookup], bool], ...] = (
    _is_mere_act, _is_unknown, _is_suffered, _is_hearsay, _is_name, _is_called, _is_advice, _is_impression, _is_question, _is_hollow, _is_generic,
    *UNSAID, *UNTOLD,
)  # fmt: skip
