"""About whom a figure is: only what the grammar shows, for a wrong name costs a reader more than none.

Norbank's profit, the profit of Norbank, profit at Norbank  → whom the noun belongs to
Norbank employs 300 people, Norbank was fined $40           → whom the verb says it of
40 men were held by Norbank                                 → who did it
40 shops in Lima                                            → the place, if nobody else
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures import lifetimes, places, reporters, standing
from pipeline.article.figures.measures import child_of, is_bound, subject_of
from pipeline.article.figures.names import INSTITUTIONS, Names
from pipeline.article.figures.owners import owner_of
from pipeline.article.figures.sentence import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from pipeline.article.figures.lexicon import FigureLexicon

_CLIMB = 8
_OF_MEASURE = frozenset({"by", "to", "at", "from", "of"})  # rose by 40 to 300
_OBJECTS = frozenset({"dobj", "attr", "obj", "npadvmod", "nummod", "quantmod", "advmod", "acomp", "oprd", "dep"})
_OPENING = frozenset({"“", "‘", '"', ":"})
_ALL = frozenset({"the", "these", "those", "all"})


def entity_of(anchor: Token, names: Names, lexicon: FigureLexicon, kind: str = "", *, whole: bool = False) -> str:
    """Return the entity a figure is about, or nothing.

    An age is about whose it is; a time span is about nobody but a possessor.

    Args:
        anchor: the noun of the figure, or its number.
        names: of the sentence.
        lexicon: for verbs.
        kind: that of the figure.
        whole: whether another number is a part of it: one of the 10 firms.
    """
    if kind == "age":
        return lifetimes.aged(anchor, names)
    if kind in {"percent", "ratio"} and (who := standing.taker(anchor, names, lexicon)):
        return who
    if kind == "duration" and anchor.lower_ == "existence" and (whose := lifetimes.existing(anchor, names)):
        return whose
    holds = kind not in {"count", "partitive", "score"} or anchor.lemma_.lower() in lexicon.words["populations"]
    holds &= (
        kind != "duration" or lexicon.units.of(anchor.lower_) is None
    )  # 40 days in Lima; but a 40-day strike in Lima
    place = places.place_at(anchor, names) if holds and anchor.pos_ in NOUNS else ""
    token, below, joined = anchor, anchor, False  # joined: to a noun beside which it stands
    for step in range(_CLIMB):
        if kind == "percent" and lexicon.labels.get(token.lower_) == "estimate":
            break  # the growth that a lender forecasts is not its own
        owns = token.pos_ in NOUNS and not joined
        if owns and (found := owner_of(token, names, below, lexicon, near=step == 0, timed=kind == "duration")):
            return found.entity
        head = token.head
        if (
            kind == "duration"
            and token.dep_ == "prep"
            and (found := lifetimes.sentenced(head, names, lexicon)) is not None
        ):
            return found.entity
        if (
            head.i == token.i
            or (whole and token.dep_ == "prep")
            or (kind == "duration" and head.pos_ not in NOUNS and token.dep_ != "pobj")
        ):
            break
        if head.pos_ in {"VERB", "AUX"}:
            found_by_verb = _by_verb(head, token, names, lexicon, kind)
            if not found_by_verb and token.dep_ == "prep":
                found_by_verb = standing.beside_verb(token, head, anchor, names, lexicon, kind)
            found_by_verb = found_by_verb or (standing.done_by(anchor, names) if kind == "count" else "") or place
            if not found_by_verb and kind in {"percent", "ratio"}:
                found_by_verb = places.of_clause(head, names, lexicon)
            own = kind in {"money", "percent"} and not found_by_verb
            return reporters.result_of(anchor, names, lexicon) if own else found_by_verb
        if not _leads_on(token, head, anchor, lexicon, kind):
            if token.dep_ == "prep" and token.lower_ == "of" and (found := owner_of(head, names, token, lexicon)):
                return found.entity  # Norbank's list of 40 shops
            if token.dep_ == "prep" and (who := standing.beside_noun(token, names, lexicon, kind)):
                return who
            if kind == "count" and token.dep_ == "prep" and (who := standing.does_for(token, anchor, names, lexicon)):
                return who
            break
        joined = token.dep_ == "conj"
        below, token = token, head
    if kind == "count" and (who := standing.done_by(anchor, names)):
        return who
    return place or (reporters.result_of(anchor, names, lexicon) if kind in {"money", "percent"} else "")


def _leads_on(token: Token, head: Token, anchor: Token, lexicon: FigureLexicon, kind: str) -> bool:
    """Say whether what a figure is of goes on in what a word hangs on: a drop of 4% *in sales*, an *average* of 40."""
    if token.dep_ in {"appos", "relcl", "acl", "advcl"} and not (kind == "count" and _is_listed(token, head)):
        return False
    if kind != "percent" and head.lower_ in {"percent", "cent", "%"} and token.dep_ == "prep":
        return False  # who received 3% of the $40 is not whom the $40 is about
    if kind == "count" and token.dep_ == "prep" and head.pos_ == "ADJ" and is_whole(anchor):
        return False  # the larger of the two islands
    if token.dep_ == "prep" and head.pos_ in NOUNS:
        words = lexicon.words
        of_amount = head.lemma_.lower() in words["amounts"] | words["changes"] | words["carriers"] | words["parts"]
        of_amount = of_amount or kind in {"money", "percent"} or head.lower_ in lexicon.numbers
        of_amount = of_amount or (kind == "measure" and lexicon.units.of(head.lower_) is not None)  # 40 tons of grain
        whole = kind == "count" and is_whole(anchor)  # a majority of the 125 seats
        return token.lower_ in _OF_MEASURE | {"in"} and of_amount and not whole
    return True


def is_whole(noun: Token) -> bool:
    """Say whether a noun is of all there are: the 125 seats."""
    return any(c.lower_ in _ALL for c in islice(noun.lefts, 6))


def _is_listed(token: Token, head: Token) -> bool:
    """Say whether the parser takes an item of a list for a name of the one before: two sons, *four daughters* and a cat."""
    if token.dep_ != "appos" or not any(c.dep_ == "nummod" for c in islice(head.lefts, 6)):
        return False
    part = token.pos_ == "NUM" and any(
        c.lower_ == "of" for c in islice(token.rights, 2)
    )  # three plants, two of them old
    return part or any(c.dep_ == "nummod" for c in islice(token.lefts, 6))


def _by_verb(verb: Token, below: Token, names: Names, lexicon: FigureLexicon, kind: str) -> str:
    """Return whom a verb says a figure of: its subject, or who did what was done to those counted."""
    words, word = lexicon.words, verb.lemma_.lower()
    if below.dep_ in {"nsubj", "nsubjpass"}:
        told = word in words["telling_of"]  # is estimated at 40 by Norbank
        if below.dep_ == "nsubjpass" and not told and (agent := _agent(verb, names)):
            return agent
        moved = kind in {"percent", "money"} and word in lexicon.change
        return _subject_itself(below, names, kind, lexicon) or (_organisation_at(verb, names) if moved else "")
    if below.dep_ == "prep" and not is_bound(below, verb):
        paid = kind == "money" and below.lower_ == "for" and word in words["trading"]  # Norbank bought it for $40
        if not paid and (
            below.lower_ == "of"
            or below.lower_ not in _OF_MEASURE
            or (word not in lexicon.change and word not in words["linking_verbs"] | words["multiplying"])
        ):
            return ""
    elif below.dep_ not in {*_OBJECTS, "prep"} and not (below.dep_ == "agent" and word == "survive"):
        return ""  # but: she is survived by two sons
    reports = word in words["reporting"] and kind in {"money", "percent"}
    if word in words["telling_of"] and not reports:
        return ""
    if lexicon.verb_labels.get(word) == "estimate" and below.lemma_.lower() not in words["results"]:
        return ""  # the bank forecasts growth of 2%; but: it expects a loss of $4
    subject = _subject(verb, lexicon)
    if subject is None or _is_quoted_behind(verb, below):
        return ""
    thing = child_of(verb, frozenset({"dobj"})) if word in lexicon.change else None
    if thing is not None and (thing.pos_ not in NOUNS or lexicon.units.of(thing.lower_) is not None):
        thing = None  # the figure itself
    if thing is not None and below.dep_ == "prep" and (whose := owner_of(thing, names, below, lexicon)) is not None:
        return whose.entity  # Roe raised Peru's share by 4%
    found = names.beside(subject)
    if found is not None:
        if names.has_others(subject, found):
            return ""  # Norbank and Delmar have 40 shops
        says = word in words["having"] | words["linking_verbs"] or word in lexicon.change
        says = says or (kind == "money" and word in lexicon.acts)  # Doe was fined $40
        if found.type in {"media", "person"} and not says:
            return ""
        own = thing is None or any(c.dep_ == "poss" for c in islice(thing.lefts, 6))
        if found.type == "person" and kind in {"percent", "money"} and not own:
            return ""  # the minister would raise the budget to $4
        if found.type == "person" and kind == "measure" and below.dep_ == "prep":
            return ""  # she climbed to the top of the 1,800-metre range
        if word in words["telling_of"] and found.type != "organisation":
            return ""  # the bank expects growth of 2%
        return found.entity
    somebody = subject.lemma_.lower() in words["people"]  # an officer at Norbank was fined $4
    owner = owner_of(subject, names, verb, lexicon, near=not somebody)
    if owner is None and subject.lemma_.lower() in words["populations"] and (where := places.place_at(subject, names)):
        return where
    if owner is None and kind in {"percent", "money"} and (where := _organisation_at(verb, names)):
        return where
    if owner is None:
        return _subject_itself(subject, names, kind, lexicon)
    if owner.type == "person" and (
        subject.lemma_.lower() in words["owners"] | words["companies"] or verb.dep_ == "acl"
    ):
        return ""  # his party wants a tax of 6%, her efforts to stop a $4 dam
    if kind == "count" and owner.type not in {"agency", "organisation"}:
        return ""  # his side scored 40 goals; but the agents of ICE made 40 arrests
    if kind == "score" and owner.type == "facility":
        return ""  # batting first at Elm Park, Peru made 202-8
    return owner.entity


def _is_quoted_behind(verb: Token, below: Token) -> bool:
    """Say whether a quotation opens between a verb and what is read as its object: Smith added: "Two days and …"."""
    return any(t.text in _OPENING for t in verb.doc[verb.i + 1 : below.i])


def _organisation_at(verb: Token, names: Names) -> str:
    """Return the organisation at which something moved: sales rose 28% at Norbank."""
    for child in islice(verb.rights, 8):
        if child.dep_ == "prep" and child.lower_ == "at":
            for thing in islice(child.rights, 2):
                found = names.actor(thing) if thing.dep_ == "pobj" else None
                if found is not None and found.type == "organisation":
                    return found.entity
    return ""


def _subject(verb: Token, lexicon: FigureLexicon) -> Token | None:
    """Return who does what a verb says: its subject, or who is told to, or meant to, in the clause above."""
    if any(c.dep_ in {"nsubj", "nsubjpass"} for c in islice(verb.children, 20)):
        return subject_of(verb)
    if verb.dep_ == "xcomp" and verb.head.pos_ == "VERB":
        told = next((c for c in islice(verb.head.rights, 6) if c.dep_ in {"dobj", "dative"}), None)
        return told if told is not None else _subject(verb.head, lexicon)
    if verb.dep_ == "pcomp" and verb.head.lower_ in {"from", "of"} and verb.head.head.pos_ == "VERB":
        whom = next((c for c in islice(verb.head.head.rights, 6) if c.dep_ == "dobj"), None)
        return whom if whom is not None else subject_of(verb)  # they accused Norbank of paying $4
    if verb.dep_ == "advcl":
        posts = verb.tag_ == "VBG" and verb.lemma_ in lexicon.words["having"] | lexicon.words["reporting"]
        plain = posts and not any(c.dep_ in {"mark", "advmod", "prep"} for c in islice(verb.lefts, 4))
        plain = plain or _goes_on(verb)
        return subject_of(verb) if plain else None  # Norbank beat forecasts, posting a profit of $3
    return subject_of(verb)


def _goes_on(verb: Token) -> bool:
    """Say whether a clause tells what the subject of another had done, or did next: *having sold* 40 shops, went on *to sell* 40."""
    done = verb.tag_ == "VBN" and any(c.lower_ == "having" for c in islice(verb.lefts, 4))
    return done or (
        verb.tag_ == "VB" and verb.head.lemma_ == "go" and child_of(verb.head, frozenset({"prt"})) is not None
    )


def _subject_itself(subject: Token, names: Names, kind: str, lexicon: FigureLexicon) -> str:
    """Return the name in a subject that is measured: Singtech shares fell, Daiwa gained 5%; of persons counted, none."""
    if kind == "count":
        return ""
    for token in (subject, *islice(subject.lefts, 8)):
        if token is subject or token.dep_ in {"compound", "nmod"}:
            found = names.at(token)
            where = found is not None and found.type == "place" and token is not subject
            one = subject.tag_ == "NN" and subject.lemma_.lower() in lexicon.words["people"]
            if where and (one or subject.lemma_.lower() in lexicon.words["companies"]):
                continue  # a US firm paid $4, a US tycoon did
            if found and found.type in INSTITUTIONS:
                return found.entity
    return ""


def _agent(verb: Token, names: Names) -> str:
    for child in islice(verb.children, 40):
        if child.dep_ == "agent":
            for thing in islice(child.rights, 2):
                if found := names.actor(thing):
                    return found.entity
    return ""


def entity_before_bracket(token: Token, names: Names) -> str:
    """Return the entity whose figure stands in the bracket behind its name: Lima (40), Cusco (30)."""
    found = names.actor(token)
    return found.entity if found else ""
