"""What looks like an attribution and states nothing: acts that are only done, and what is done in line with something.

[The minister] [revoked] [the directive]                          ─▶ an act
[The study] [was supported by] [the foundation]                   ─▶ money
[An order was issued], [according to] [the general guidelines]    ─▶ in line with them; they do not say that it was
[She was treated] [according to] [her needs]                      ─▶ in line with them
[The mayor] [referred to] [it]                                    ─▶ to what, is not in these words
[The storm], [named] [“Ada”]                                     ─▶ a name
[You] [see] [why it is a nation of poets]                         ─▶ nobody sees it
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.grammar import FINITE, QUESTION_WORDS, is_negated, is_passive
from pipeline.article.claims.lookup import Lookup
from pipeline.records import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

_SURE_ENOUGH = 0.42  # of a mere phrase; below it more are wrong than right (PolNeAR dev)
_WORDED = frozenset({"say", "tell", "report", "mention", "describe"})  # acts that are nothing without their words
_MODALS = frozenset({"should", "must", "may", "can", "ought", "need", "shall", "cannot"})


def without_noise(attributions: Iterable[Attribution], lookup: Lookup) -> tuple[list[Attribution], list[Attribution]]:
    """Return the attributions in which somebody states, asks, orders, thinks or feels something, and those of norms.

    What is done in line with a norm, or paid for by somebody, is not claimed by them, nor by the article.
    """
    stated, norms = list[Attribution](), list[Attribution]()
    for a in attributions:
        if _is_in_line_with(a, lookup) or _is_support(a, lookup):
            norms.append(a)
        elif not (_is_mere_act(a, lookup) or _is_name(a, lookup) or _is_hollow(a, lookup) or _is_generic(a, lookup)):
            stated.append(a)
    return stated, norms


def _is_hollow(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a content is bare and says nothing by itself: "it", "his threats", or what somebody may yet do.

    Nor is a mere phrase a statement of which the model is not half sure itself.

    Whoever backs, opposes or believes "it" has taken a side, though.
    """
    if not _is_bare(a, lookup):
        return False
    if a.confidence < _SURE_ENOUGH:
        return True
    act, small = read_act(a, lookup), lookup.knowledge.small
    cue = lookup.tokens(a.cue)
    if cue and cue[0].tag_ == "TO":  # "came to discuss the plan": he may have
        return True
    if any(t.tag_ == "MD" and t.lower_ in small.possible for t in cue):
        return act.head is None or not is_negated(act.head)
    if act.cue_class not in _WORDED:
        return False
    content = [t for c in a.content for t in lookup.tokens(c) if t.is_alpha]
    group = lookup.noun_group(content)
    if all(t.pos_ == "PRON" or t.tag_ in {"DT", "IN"} for t in content):
        return True
    only = len(group) == len(content) and not any(t.pos_ in {"ADJ", "NUM"} for t in group)
    return only and group[-1].lemma_.lower() in small.hollow and group[0].tag_ in {"DT", "PRP$"}


def _is_name(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a participle only names what it hangs on: "the storm, named “Ada”"."""
    act = read_act(a, lookup)
    if act.cue_class != "describe" or act.head is None or act.head.tag_ != "VBN" or act.head.dep_ != "acl":
        return False
    named = act.head.head
    return a.source is not None and a.source[0] <= named.idx < a.source[1] and not is_passive(act.head)


def _is_generic(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a source is the "you" that stands for everybody: "you see why", not "you said"."""
    if a.source is None or lookup.text[slice(*a.source)].lower() != "you":
        return False
    return not lookup.is_quoted(a.source) and not lookup.speaks(a.cue)


def _is_mere_act(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a cue is a verb of doing, or one the lexicon does not know, and what follows a mere phrase."""
    if not _is_bare(a, lookup):
        return False
    cues, cue = lookup.knowledge.cues, lookup.tokens(a.cue)
    act = read_act(a, lookup)
    if not act.cue_class:  # an attitude may have words of its own: "is bearish on"
        return act.head is not None and act.head.pos_ == "VERB" and act.head.lemma_.lower() not in {"be", "have"}
    if act.head is None or act.head.pos_ != "VERB" or any(t.pos_ in {"NOUN", "PROPN"} for t in cue):
        return False
    lemma = act.head.lemma_.lower()
    following = next((t.lower_ for t in cue if t.i == act.head.i + 1), "")
    return lemma in cues.doing or f"{lemma} {following}" in cues.doing


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


def _is_bare(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a content is a phrase without quotation marks or a verb of its own: "the directive that barred them"."""
    content: Sequence[Token] = [t for c in a.content for t in lookup.tokens(c)]
    if any(lookup.is_quoted(c) for c in a.content):
        return False
    if not content or content[0].lower_ in {"that", "whether"} or content[0].tag_ in QUESTION_WORDS:
        return False
    inside = {t.i for t in content}
    for token in content:
        is_verb = token.tag_ in FINITE or (token.tag_ == "TO" and token.head.tag_ == "VB")
        if is_verb and not any(t.dep_ in {"relcl", "acl"} and t.head.i in inside for t in (token, *token.ancestors)):
            return False
    return True
