"""The title that stands before a person's name, with or without a comma between.

    "FBI Director Kash Patel"                                ─▶ FBI Director
    "the acting deputy attorney general, Emil Bove,"         ─▶ acting deputy attorney general
    "Minister for Women and Equalities Ada Roe"              ─▶ Minister for Women and Equalities

It is kept as written, without article and without the name of another person in it.
"""

from __future__ import annotations

from pipeline.article.cues import speech_verbs
from pipeline.article.recognise.appositions import DETERMINERS, LONGEST, behind_age
from pipeline.article.recognise.lexicon import (
    before_ranks,
    describing,
    load_context,
    noun_endings,
    people_nouns,
    ranks,
    reigning,
    relational,
    role_heads,
    role_modifiers,
    styles,
    type_words,
)
from pipeline.article.recognise.names import POSSESSIVE, Name, heads_role, is_office
from pipeline.article.recognise.offices import OF_STATES
from pipeline.article.recognise.tokens import Tokens
from pipeline.text.person_names import honorifics, portfolios

_TITLE_OF = frozenset({"of", "for", "to"})
_WHERE = frozenset({"in", "at"})
_TITLE_LINKS = frozenset({"of", "for", "to", "the", "and", "&", "'s", "’s", "-"})
_QUOTES = frozenset("”’\"'")
_BODIES = frozenset({"agency", "organisation", "media"})
_SPEAKS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_IN_TITLE = frozenset({"NOUN", "ADJ", "PROPN"})
_GENERAL = frozenset(
    {"attorney", "commissioner", "director", "governor", "secretary"}
)  # who may be a general one: "Attorney Gen."
_RANKED = frozenset({"gen", "general"})
_JUDGED = frozenset({"accused", "alleged", "convicted", "disgraced", "exiled", "jailed", "suspected"})
_DISTANCES = frozenset({"m", "km"})
_BRACKET, _ONE_WORD = 4, 2  # words: of a title and its letters in brackets; of a title of one word, with its comma


def title_before(tokens: Tokens, name: Name, cover: dict[int, Name]) -> tuple[int, int] | None:
    """Return the title that stands before a name, with or without a comma between."""
    end = name.start
    while end > 1 and tokens.line[end - 1] == tokens.line[name.start] and _is_mere_honorific(tokens, end - 1):
        end -= 1  # "the rector, Dr. Ada Roe"
    if outer := _before_rank(tokens, end, cover):
        return first_of_title(tokens, outer, cover), outer
    comma = end > 1 and tokens.words[end - 1] == "," and tokens.line[end - 1] == tokens.line[end]
    if comma:
        end -= 1
    end = _before_short_form(tokens, end)
    if tokens.words[end - 1] == "." and _dotted(tokens, end - 2):
        end -= 1  # "said Sgt" "." "Brian Roe", where the sentence was taken to end
        start = end - 1
        return start, end + 1
    if end < 1 or tokens.line[end - 1] != tokens.line[name.start]:
        return None
    member = end > 1 and not comma and tokens.words[end - 1] == "Member" and tokens.words[end - 2].istitle()
    if not (heads_role(tokens, end - 1) or member) or end - 1 in cover:  # "Council Member Ada Roe"
        of_state = tokens.lower[end - 2 : end] == ["of", "state"]  # "deputy assistant secretary of state Ada Roe"
        found = _with_complement(
            tokens, end, cover, small=comma or of_state, of=_TITLE_OF | ({"at"} if comma else set())
        )
        if not found and not comma and _is_no_person(tokens, end - 1, cover):
            found = _with_complement(tokens, end, cover, small=True, of=_TITLE_OF | _where(tokens, end - 1, cover))
    else:
        found = first_of_title(tokens, end, cover), end
    if comma and not found:
        return _apposed(tokens, name, cover)
    if not found and not comma:
        return _reign(tokens, name.start, cover) or _reign(tokens, end, cover)
    return None if found and comma and not _is_set_off(tokens, name, found[0], cover) else found


def _reign(tokens: Tokens, end: int, cover: dict[int, Name]) -> tuple[int, int] | None:
    """Return the title of who reigns or ministers to a faith: `Saudi Crown Prince` Ada, the `Emir` Sheikh Ada; a mere prince has none."""
    at = end - 1
    if at < 0 or at in cover or tokens.line[at] != tokens.line[end] or not tokens.words[at][0].isupper():
        return None
    crown = at > 0 and tokens.lower[at - 1] == "crown" and tokens.words[at - 1][0].isupper()
    if (tokens.lower[at] not in reigning() and not crown) or (at and heads_role(tokens, at - 1)):
        return None  # "CEO Sultan Roe"
    start = at - crown
    whose = cover.get(start - 1)
    return (whose.start if whose and whose.type in ("group", "place") else start), at + 1


def _before_short_form(tokens: Tokens, end: int) -> int:
    """Return where the words end before a title's letters in brackets: before `(CEC)` in "Chief Election Commissioner (CEC) Roe"."""
    bracket = end > _BRACKET and tokens.words[end - 1] == ")" and tokens.words[end - 3] == "("
    short = bracket and tokens.words[end - 2].isupper() and tokens.line[end - 4] == tokens.line[end - 1]
    return end - 3 if short else end


def _apposed(tokens: Tokens, name: Name, cover: dict[int, Name]) -> tuple[int, int] | None:
    """Return the title that a name is in apposition to, with more between: `lawyer` of "the lawyer for the guards, Ada Roe,"."""
    root = next(
        (i for i in range(name.start, name.end) if tokens.head[i] not in range(name.start, name.end)), name.start
    )
    head = tokens.head[root]
    near = tokens.dep[root] == "appos" and head < name.start and tokens.line[head] == tokens.line[name.start]
    if not near or head in cover or not heads_role(tokens, head) or "," in tokens.words[head : name.start - 1]:
        return None
    start = first_of_title(tokens, head + 1, cover)
    return (start, head + 1) if _is_set_off(tokens, name, start, cover) else None


def _before_rank(tokens: Tokens, end: int, cover: dict[int, Name]) -> int:
    """Return where the title ends that mere ranks follow: behind `spokesperson` in "police spokesperson, Brigadier"; else 0."""
    first = end
    while first > 1 and (tokens.lower[first - 1].rstrip(".") in ranks() or is_office(tokens, first - 1)):
        first -= 1
    if first == end or tokens.line[first - 1] != tokens.line[end]:
        return 0
    comma = tokens.words[first - 1] == ","
    outer = first - comma
    title, rank = (tokens.lower[outer - 1] if outer else ""), tokens.lower[first].rstrip(".")
    small = tokens.words[first][0].isupper() and tokens.words[outer - 1].islower()  # "party chairman MP Ada Roe"
    short = title in before_ranks() and rank in ranks() and not (rank in _RANKED and title in _GENERAL)
    apart = comma or small or short  # "Attorney General", "Detective Inspector" are one
    return outer if apart and heads_role(tokens, outer - 1) and title not in ranks() and outer - 1 not in cover else 0


def _dotted(tokens: Tokens, at: int) -> bool:
    return at >= 0 and is_office(tokens, at)


def first_of_title(tokens: Tokens, end: int, cover: dict[int, Name]) -> int:
    """Return where a title that ends at a word begins: at `Acting` in `Acting Homeland Security Secretary`."""
    start = end - 1
    while (
        start > 0
        and end - start < LONGEST
        and _joins(tokens, start - 1, cover)
        and tokens.line[start - 1] == tokens.line[end - 1]
    ):
        start = cover[start - 1].start if start - 1 in cover else start - 1
    words = tokens.words[start:end]
    if ")" in words and ("(" not in words or words[0] == "("):  # the short form of a name that is no part of it
        start += words.index(")") + 1
    if tokens.lower[start].rstrip(".") == "gen" and tokens.words[max(start - 2, 0) : start] == ["Sec", "."]:
        start -= 2  # "KHB Sec. Gen. Ada Roe"
        start = cover[start - 1].start if start - 1 in cover and cover[start - 1].type != "person" else start
    while start < end - 1 and start not in cover and tokens.pos[start] in ("ADP", "CCONJ", "DET", "PART", "PUNCT"):
        if tokens.is_hyphen(start + 1):
            break  # "outpost in-charge Ada Roe"
        start += 1
    counted = start > 0 and tokens.words[start - 1][0].isdigit()
    if counted and tokens.lower[start] in _DISTANCES:
        start -= 1  # "the 1,500m champion Ada Roe"
    behind = behind_age(tokens, start)
    return behind if behind < end else start


def _is_set_off(tokens: Tokens, name: Name, start: int, cover: dict[int, Name]) -> bool:
    """Say whether a title and a name behind a comma are one: `the chairman, Ada Roe,`; not `the chairman, Ada Roe said.`

    Where nothing stands before the title, `said` has it for its subject: `Peru's president, Ada Roe said she …`. So it
    does where a quotation ends there, and behind another comma if the title is in capitals: `It fell, Mayor of York, Ada Roe said`.
    """
    before = start - 1
    while before > 0 and tokens.dep[before] == "amod" and tokens.words[before].islower():
        before -= 1  # "the outgoing mayor, Ada Roe,"
    owned = start > 0 and (tokens.lower[before] in DETERMINERS or tokens.words[before] in POSSESSIVE)
    owned = owned or (start > 0 and tokens.pos[before] == "VERB" and tokens.lemma[before] in speech_verbs())
    n, end = len(tokens.words), name.end
    led = next((cover[k] for k in range(start, min(start + _ONE_WORD, name.start - 1)) if k in cover), None)
    of_body = led is not None and led.type in _BODIES and led.end < name.start - 1
    if not owned and of_body and tokens.words[end : end + 1] == [","]:
        # "and Harbour Union president, Ada Roe, said", not "…, Ada Roe, and Bo Vik"
        return tokens.lower[end + 1 : end + 2] != ["and"]
    title = tokens.lower[start : name.start]
    capitals = all(w[0].isupper() or w in _TITLE_LINKS for w in tokens.words[start : name.start - 1])
    speaks = end < n and tokens.lemma[end] in speech_verbs() and tokens.pos[end] == "VERB"
    quoted = before > 0 and tokens.words[before - (tokens.words[before - 1] == ",") - 1] in _QUOTES
    if owned and speaks and quoted:
        return True
    if not owned and tokens.words[before] in _QUOTES and tokens.words[end : end + 1] == [","]:
        return tokens.lower[end + 1 : end + 2] != ["and"]  # "“…,” lead author at Harbour House, Ada Roe, said"
    if not owned and capitals and len(title) > _ONE_WORD and start > 1 and tokens.words[start - 1] == ",":
        told = cover.get(start - 2)  # "Ada Roe, Mayor of York, Bo Vik said": whose title it is
        return speaks and not (told and told.type == "person")
    if (
        not owned
        and capitals
        and len(title) > _ONE_WORD
        and start
        and tokens.pos[start - 1] in ("ADP", "SCONJ", "VERB")
    ):
        return tokens.lower[end : end + 1] != ["and"]  # "as told by Finance Minister, Ada Roe"
    if not owned and _TITLE_OF & {*title} and tokens.words[start][0].isupper() and tokens.words[end : end + 1] == [","]:
        # "Mayor of York, Ada Roe, said", not "…, Ada Roe, and Bo Vik"
        return tokens.opens_sentence(start) and tokens.lower[end + 1 : end + 2] != ["and"]
    if not owned or end >= n or tokens.words[end] in ",.;—–)":
        return owned
    first = start
    while first > 0 and tokens.sentence[first - 1] == tokens.sentence[start] and start - first < LONGEST:
        first -= 1
    before_it = [tokens.pos[k] for k in range(first, start)]
    phrase = before_it[len(before_it) - before_it[::-1].index("PUNCT") :] if "PUNCT" in before_it else before_it
    leads = not {"VERB", "AUX"} & {*before_it} and "ADP" not in phrase  # "On the eve of it, the mayor, Ada Roe said"
    goes_on = end + 1 < n and tokens.words[end + 1] not in ',.;”"'
    said = tokens.pos[end] in ("VERB", "AUX") or tokens.lower[end] == "on"  # "the mayor, Ada Roe on Monday said"
    return leads and goes_on and said and tokens.sentence[first] == tokens.sentence[end]


def _with_complement(
    tokens: Tokens, end: int, cover: dict[int, Name], *, small: bool = False, of: frozenset[str] = _TITLE_OF
) -> tuple[int, int] | None:
    """Return the title that ends before a word with what it is of: `Minister for Women and Equalities` Ada Roe.

    `small`: it may be written in small letters, as it may before a comma: "the rector of the Academy, Ada Roe,".
    `of`: what may lead to its complement.
    """
    at, room = end, LONGEST
    while at > 0 and room > 0 and tokens.line[at - 1] == tokens.line[end]:
        at -= 1
        room -= at not in cover  # a body's name is as long as it is
        word = tokens.words[at]
        if at in cover and cover[at].type == "person":
            return None
        titled = heads_role(tokens, at) or (tokens.lower[at] in reigning() and word[0].isupper())
        if at + 1 < end and titled and tokens.lower[at + 1] in of and (small or word[0].isupper()):
            return _outermost(tokens, first_of_title(tokens, at + 1, cover), cover), end
        within = small and (tokens.pos[at] in _IN_TITLE or (word in "'’s" and at + 1 < end))
        within |= small and (tokens.is_hyphen(at) or tokens.is_hyphen(at - 1))  # "state-owned"
        within |= small and tokens.lower[at] in _WHERE and (at + 1 + (tokens.lower[at + 1] == "the")) in cover
        within |= word == "," and {tokens.lower[at - 1], tokens.lower[at + 1]} <= portfolios() | {"and"}
        if not (word[0].isupper() or tokens.lower[at] in _TITLE_LINKS | of or within):
            return None
    return None


def _is_no_person(tokens: Tokens, at: int, cover: dict[int, Name]) -> bool:
    """Say whether a noun before a name cannot be its title: of "minister of intelligence Ada Roe", not "friend of singer Ada Roe"."""
    word = tokens.lower[at]
    if at in cover:
        return cover[at].type not in ("person", "group", "work", "product")
    if word in type_words() or word in load_context().work_nouns or word in load_context().product_nouns:
        return tokens.lower[at - 1] == "of"  # "the director of television Ada Roe", but not "… of the film Ada Roe"
    if tokens.pos[at] not in ("NOUN", "PROPN") or word in people_nouns():
        return False
    of_people, of_things = noun_endings()
    return not word.endswith(of_people) or word.endswith(of_things)


def _where(tokens: Tokens, at: int, cover: dict[int, Name]) -> frozenset[str]:
    """Return what may lead to where somebody bears a title that ends at a word: nobody bears one in "Million Dollar Baby"."""
    place = cover[at].type in ("place", "facility", "agency") if at in cover else tokens.lower[at - 1] in _WHERE
    return _WHERE if place else frozenset({"at"})


def _outermost(tokens: Tokens, start: int, cover: dict[int, Name]) -> int:
    """Return where the title begins that a title is the end of: the deputy, in "deputy of the head of the bank"."""
    while True:
        of = start - 1 - (start > 0 and tokens.lower[start - 1] == "the")
        if of < 1 or tokens.lower[of] not in _TITLE_OF or not heads_role(tokens, of - 1):
            return start
        start = first_of_title(tokens, of, cover)


def _joins(tokens: Tokens, at: int, cover: dict[int, Name]) -> bool:
    """Say whether a word before a title belongs to it: a modifier, an organisation or a place, never another person."""
    if at in cover:
        return cover[at].type != "person"
    word = tokens.lower[at]
    if word in ("(", ")") or (at and tokens.words[at - 1] == "("):  # "Palang Pracharath Party (PPRP) leader"
        short = at - 1 if word == ")" else at + 1 if word == "(" else at
        return 0 < short < len(tokens.words) - 1 and tokens.words[short].isupper() and tokens.words[short + 1] == ")"
    if word in ("and", "&", ","):
        paired = _is_portfolio(tokens, at - 1, at + 1) or _is_paired(tokens, at)
        return at > 0 and ((word == "and" and heads_role(tokens, at - 1)) or paired)
    if word in ("of", "for"):  # a lower-case "spokesman for" leads to another's title
        return at > 0 and (at - 1 in cover or (heads_role(tokens, at - 1) and tokens.words[at - 1][0].isupper()))
    if tokens.words[at] in "-–":
        return _is_hyphen(tokens, at, cover)  # "Vice-President", "long-time leader"
    if _is_hyphen(tokens, at + 1, cover) or _is_hyphen(tokens, at - 1, cover):
        return tokens.words[at][0].isalpha()
    if word in _JUDGED:
        return tokens.dep[at] == "amod"  # "the convicted thief Ada Roe", not "They accused Mayor Ada Roe"
    if word in role_modifiers() or word in relational() or word in role_heads():
        return True
    paired = _is_paired(tokens, at + 1) or _is_paired(tokens, at - 1)
    if word in portfolios() and (tokens.words[at][0].isupper() or paired):
        return True
    matter = tokens.dep[at] == "amod" and tokens.head[at] == at + 1 and tokens.dep[at + 1] == "compound"
    if tokens.pos[at] == "ADJ" and matter and not heads_role(tokens, at + 1):
        return word not in describing()  # "natural resources minister", but not "new manager", "new party leader"
    return (
        tokens.dep[at] in ("compound", "amod") and tokens.pos[at] in ("PROPN", "NOUN") and tokens.words[at][0].isalpha()
    )


def _is_hyphen(tokens: Tokens, at: int, cover: dict[int, Name]) -> bool:
    """Say whether a mark is a hyphen, and none that ends a dateline: `Durban-Mayor Ada Roe said`."""
    if not tokens.is_hyphen(at):
        return False
    town = cover.get(at - 1)
    opens = town and town.type == "place" and (not town.start or tokens.line[town.start - 1] != tokens.line[at])
    return not (opens and at + 1 not in cover and tokens.words[at + 1][0].isupper())


def _is_portfolio(tokens: Tokens, at: int, after: int) -> bool:
    """Say whether words on both sides of an "and" are what an office of state is for: `Employment and Labour` Minister."""
    here = tokens.words[at][0].isupper() and tokens.lower[at] in portfolios()
    while here and tokens.lower[after] in portfolios() | {"and", "&", ","} and after + 1 < len(tokens.words):
        after += 1
    return here and tokens.lower[after] in OF_STATES


def _is_paired(tokens: Tokens, at: int) -> bool:
    """Say whether an "and" joins two things that one office is for: `planning and science` manager."""
    sides = tokens.lower[at - 1 : at] + tokens.lower[at + 1 : at + 2]
    joined = tokens.lower[at : at + 1] in (["and"], ["&"]) and len(sides) == 2 and {*sides} <= portfolios()
    return joined and heads_role(tokens, min(at + 2, len(tokens.words) - 1))


def _is_mere_honorific(tokens: Tokens, at: int) -> bool:
    if tokens.words[at].isupper() and tokens.lower[at].rstrip(".") in styles():
        return True
    if tokens.lower[at - 1 : at + 1] == ["first", "lady"]:
        return False
    return tokens.lower[at].rstrip(".") in honorifics() and not is_office(tokens, at)
