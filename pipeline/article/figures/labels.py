"""What kind of figure it is, which keeps unlike figures apart when they stand side by side.

`target`, `estimate`, `average`, `per field office`, `change from`, `increase` … An actual, plain figure has none.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.lexicon import FigureLexicon
from pipeline.article.figures.measures import SUBJECTS, child_of, root_of, tells_of_votes
from pipeline.article.figures.phrases import describe
from pipeline.article.figures.sentence import NOUNS, Draft, Sentence
from pipeline.article.figures.years import noun_follows

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 8
_DIRECTIONS = frozenset({"increase", "decrease"})
_OF_OWN_VERB = frozenset({"average", "total"})  # not of what is joined to it
_BESIDE = frozenset(
    {
        "through",
        "with",
        "for",
        "on",
        "after",
        "despite",
        "under",
        "within",
        "until",
        "against",
        "amid",
        "via",
        "during",
        "as",
        "without",
    }
)
_MOVES = {"up": "increase", "higher": "increase", "down": "decrease", "lower": "decrease"}


def labels_of(draft: Draft, anchor: Token | None, sentence: Sentence) -> list[str]:
    """Return what kind of figure it is, beside the labels the draft has already."""
    labels = [*draft.labels]
    if draft.kind in {"duration", "age", "partitive", "score"}:
        return labels
    came = is_base_of_change(draft, sentence)
    if came:
        labels.append("change from")
    for i in range(max(0, draft.left - 3), draft.left):
        word = sentence.row[i]
        if word.lower == "total" and i > 1 and sentence.row[i + 1].text in ",;)":
            continue  # weighing 40 g in total, four watches
        if word.lower in {"estimated", "estimates", "projected", "forecast"}:
            labels.append("estimate")
        elif word.lower in {"record", "average", "total"}:
            labels.append(word.lower)
    i = (draft.outer or draft.left) - 1
    i -= sentence.word(i) == "by"
    if draft.kind != "count" and sentence.word(i) in _MOVES and not _is_part_of_verb(i, sentence):
        labels.append(_MOVES[sentence.word(i)])  # shares were up 2.8%
    if draft.kind == "percent" and (move := _MOVES.get(sentence.word(draft.right + 1))):  # 3% lower
        labels.append(move)
    if draft.kind == "count" and (way := _moved_to(draft, sentence)):
        labels.append(way)
    labels += _label_of_each(draft, sentence)
    if anchor is not None and sentence.syntax:
        start = root_of(draft, sentence) if draft.per else anchor  # a fall of more than $12 a barrel
        labels += _labels_from_syntax(draft, start, sentence.lexicon)
        if draft.noun is not None and draft.noun.i < anchor.i:
            from_noun = _labels_from_syntax(draft, draft.noun, sentence.lexicon)
            labels += [x for x in from_noun if x != "total" or not draft.lent]  # a total of 40, including 12 women
    level = _leads_to_level(draft, sentence) and "change" not in draft.labels
    level = level and draft.form != "multiple"  # sales are to double
    plain = {"target"} if came else set()
    plain |= {"average"} if draft.per in sentence.lexicon.words["times"] else set()  # 310 a day is one
    kept = [x for x in dict.fromkeys(labels) if x not in plain]
    first = next((x for x in kept if x in _DIRECTIONS), "")  # a drop in growth is no rise
    if "change" in draft.labels and first and draft.low is not None and draft.high is not None:
        way = "increase" if draft.high > draft.low else "decrease"  # revised the growth from 5.9% to 3.2%
        kept, first = list(dict.fromkeys(way if x in _DIRECTIONS else x for x in kept)), way
    kept = [
        x for x in kept if x not in _DIRECTIONS or (x == first and not (came or level))
    ]  # fell to $30 is where it stood
    return kept if not _is_multiplied(draft, sentence) else [*kept, "increase"]


def _moved_to(draft: Draft, sentence: Sentence) -> str:
    """Return the way of a number right behind a verb of change that a level follows: rose *32,000* to 1.4 million."""
    i = draft.right + 2
    if sentence.word(i - 1) != "to" or i >= len(sentence.row) or not sentence.row[i].is_number:
        return ""
    return sentence.lexicon.change.get(sentence.token((draft.outer or draft.left) - 1).lemma_.lower(), "")


def _leads_to_level(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a figure is where something came to: cut to 3%, cut to between 3% and 5%, down towards the 2%."""
    i = (draft.outer or draft.left) - 1
    while sentence.word(i) in {"between", "the"}:
        i -= 1
    rise = draft.outer and sentence.token(draft.outer - 1).pos_ == "NOUN"  # but: rises below 3%
    rise = rise and sentence.token(draft.outer - 1).lemma_ in sentence.lexicon.words["changes"]
    past = sentence.word(draft.outer) in {"below", "above"} and not rise  # fell below 3%
    return past or sentence.word(i) in {"to", "at", "towards", "toward", "beyond", "below", "above"}


def _is_multiplied(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a figure is what something is to double to, where "double" itself is read as none: 5 will double to 10."""
    i = (draft.outer or draft.left) - 1
    if sentence.word(i) != "to" or sentence.word(i - 1) not in sentence.lexicon.words["multiplying"]:
        return False
    return not sentence.is_taken(sentence.token(i - 1))


def is_base_of_change(draft: Draft, sentence: Sentence) -> bool:
    """Say whether the figure is what another rose or fell from: up from 300, compared with 39,000."""
    i = (draft.outer or draft.left) - 1
    if "change" in draft.labels or i < 0:
        return False
    word = sentence.word(i)
    if sentence.word(draft.right + 1) in {"for", "among"} and word != "from":
        return False  # 15 a head versus 14 for the others
    if word == "against" and sentence.word(i - 1) in {"up", "run", "running", "play", "played"}:
        return False  # up against two rivals
    if word == "against" and not any(x.is_number for x in sentence.row[:i]):
        return False  # sued against ten orders; but: 40 men against 30
    j = i - (word in {"a", "an", "the"})  # compared to a 6% rise
    if {sentence.word(j), f"{sentence.word(j - 1)} {sentence.word(j)}"} & sentence.lexicon.words["before_bases"]:
        return True
    before = sentence.lexicon.words["behind_from"]
    while i > 1 and sentence.word(i) in before:  # up from the previous 6,500, from a $103.05 end
        i, word = i - 1, sentence.word(i - 1)
    if word == "from" and sentence.word(i - 1) in _MOVES:
        return True
    if draft.kind == "count" and sentence.word(i + 1) in before and noun_follows(sentence, draft.right):
        return False  # gains from the previous two sessions
    return word == "from" and _belongs_to_change(sentence.token(i), sentence.lexicon)


def _is_part_of_verb(i: int, sentence: Sentence) -> bool:
    """Say whether an "up" or "down" belongs to a verb that moves nothing: women make up 40%, Norbank put up $4m."""
    token, words = sentence.token(i), sentence.lexicon.words
    verb = token.head.lemma_.lower()
    return token.dep_ == "prt" and verb not in words["moving_up"] | words["moving"] | sentence.lexicon.change.keys()


def _belongs_to_change(preposition: Token, lexicon: FigureLexicon) -> bool:
    return preposition.dep_ == "prep" and preposition.head.lemma_.lower() in lexicon.change


def _labels_from_syntax(draft: Draft, anchor: Token, lexicon: FigureLexicon) -> list[str]:
    labels: list[str] = []
    token = below = anchor
    crossed = False  # into another verb's clause: she lost weight and ate 5 eggs
    for step in range(_CLIMB):
        word = token.lemma_.lower()
        if token.pos_ in NOUNS or step == 0:
            if word in lexicon.labels and not (token.tag_ == "NNS" and _is_counted(token, draft)):
                labels.append(lexicon.labels[word])  # but 82 goals are no target
            itself = draft.kind == "count" and draft.noun is not None and token.i == draft.noun.i  # two rallies
            near = draft.kind == "percent" or (step and step <= 2 and word in lexicon.words["changes"] and not itself)
            labels += [lexicon.change[word]] if word in lexicon.change and near else []
            labels += [lexicon.labels[c.lower_] for c in islice(token.lefts, 8) if c.lower_ in lexicon.labels]
        elif token.pos_ in {"VERB", "AUX"}:
            found = _labels_from_verb(draft, token, below, anchor, lexicon)
            labels += [x for x in found if not (crossed and (x in lexicon.change.values() or x in _OF_OWN_VERB))]
            crossed = crossed or token.dep_ in {"conj", "advcl", "ccomp"}
            if word in lexicon.change and token.dep_ != "xcomp":
                break  # whose own rise or fall it is: shares fell 12p; oil climbed
            if token.dep_ not in {"xcomp", "ccomp", "conj", "advcl"}:
                break
        if token.head == token or token.dep_ in {"nsubj", "nsubjpass", "appos"}:
            break
        below, token = token, token.head
    return labels


def _is_counted(noun: Token, draft: Draft) -> bool:
    """Say whether a noun is what a figure counts, or another counts: 14 goals in 20 games."""
    own = draft.noun is not None and noun.i == draft.noun.i
    return own or any(c.dep_ == "nummod" for c in islice(noun.lefts, 6))


def _labels_from_verb(draft: Draft, verb: Token, below: Token, anchor: Token, lexicon: FigureLexicon) -> list[str]:
    labels: list[str] = []
    word = verb.lemma_.lower()
    if word in lexicon.verb_labels and verb.tag_ != "VBG":
        labels.append(lexicon.verb_labels[word])
    raised = word == "raise" and draft.kind == "money"  # raised money is no rise
    raised = raised or (draft.kind == "percent" and tells_of_votes(verb))  # Doe gained 6% of the votes
    refused = word == "decline" and _refuses(verb, below, anchor, lexicon)
    by = below.dep_ == "prep" and below.lower_ == "by" and not draft.labels
    changes = draft.kind in {"percent", "money", "measure"} or by
    level = below.dep_ == "prep" and below.lower_ in {"to", "at"} and "change" not in draft.labels  # to an average of 5
    level = level or (below.dep_ == "prep" and below.lower_ in _BESIDE)
    thing = below.pos_ in NOUNS and anchor.head.i == below.i and anchor.i < below.i  # lost a $40 contract
    if word in lexicon.change and changes and not level and not (raised or refused or thing):
        labels.append(lexicon.change[word])
    for child in islice(verb.children, 20):
        perfect = any(c.dep_ == "aux" and c.lower_ == "have" for c in islice(verb.children, 20))  # must have been 40
        if child.dep_ == "aux" and child.lower_ in {"should", "must", "shall"} and not perfect:
            denied = any(c.dep_ == "neg" for c in islice(verb.children, 20))
            labels.append("limit" if denied else "target")
    aim = child_of(verb, SUBJECTS) if below.dep_ == "xcomp" and word == "be" else None
    if aim is not None and lexicon.labels.get(aim.lower_) == "target":
        labels.append("target")  # the goal is to reach 40
    if below.dep_ == "xcomp" and word in lexicon.words["telling"]:
        labels.append("target")  # were told to make 1,200 arrests
    return labels


def _refuses(decline: Token, below: Token, anchor: Token, lexicon: FigureLexicon) -> bool:
    """Say whether somebody declined to say or do something, or an offer, rather than that an amount declined."""
    if below.dep_ == "xcomp":
        return below.lemma_.lower() not in lexicon.words["ends_of_trade"]
    return any(c.dep_ == "dobj" and c.i != anchor.i for c in islice(decline.children, 20))


def _label_of_each(draft: Draft, sentence: Sentence) -> list[str]:
    """Read whose share the figure is: each of the agency's field offices should be making 75 arrests."""
    for i in range(draft.left - 1, max(-1, draft.left - 14), -1):
        word = sentence.word(i)
        if word in {",", ";", ":", "."} or sentence.row[i].is_number:
            break
        if word not in {"each", "every"} or sentence.word(i + 1) == "other":
            continue
        for j in range(i + 1, min(i + 9, draft.left)):
            token = sentence.token(j)
            if token.pos_ in {"VERB", "AUX"} or sentence.row[j].text in ",;":
                break
            if token.pos_ == "NOUN" and token.dep_ not in {"compound", "poss", "nmod"}:
                is_time = token.lower_ in sentence.lexicon.words["times"]
                return [f"per {describe(token, sentence.lexicon, companion=False).words}"] if not is_time else []
    return []
