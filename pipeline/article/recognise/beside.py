"""What the words beside a name say of its type: "Norilsk shares", "Balco boss", "the Vokkaliga community", "told IPS"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from pipeline.article.recognise.lexicon import load_context, role_heads
from pipeline.article.recognise.names import POSSESSIVE, Name
from pipeline.article.recognise.tokens import Tokens
from pipeline.records import EntityType
from pipeline.text.person_names import honorifics

_PLAIN, _SURE = 3, 8  # votes, where each of the model's guesses has two
_OUTLET = 5  # words
_PLURAL = frozenset({"were", "are", "have"})
_LED = frozenset(
    {"president", "head", "leader", "chairman", "chair", "secretary-general", "founder", "member", "members"}
)
_IN = frozenset({"across", "around", "between", "in", "near", "outside"})
_DEMONYMS = ("ers", "ites")
_AND = frozenset({"and", "or", ",", "&"})
_ASKED = frozenset({("interview", "with"), ("interview", "to"), ("interviewed", "by")})  # … an outlet


def cues(tokens: Tokens, name: Name, names: Mapping[int, Name]) -> Counter[EntityType]:
    """Return the votes of the words beside a name.

    Args:
        tokens: the article.
        name: one of its names.
        names: all of them, by their first word.
    """
    context = load_context()
    votes: Counter[EntityType] = Counter()
    before = tokens.lower[name.start - 1] if name.start else ""
    at = name.start - 1 - (before == "the")
    after = tokens.lower[name.end] if name.end < len(tokens.words) else ""
    if tokens.lower[name.start] in context.kinds_of_music and after in context.surely_after_organisation:
        return votes  # "Rock singer Ada Roe"
    if after in context.after_organisation or before in context.before_organisation:
        votes["organisation"] += _SURE if after in context.surely_after_organisation else _PLAIN
    of = before == "of" and name.start > 1 and tokens.lower[name.start - 2] in context.before_place | context.of_place
    at_home = after == "based" or (tokens.is_hyphen(name.end) and tokens.lower[name.end + 1] == "based")
    votes["place"] += _SURE * at_home  # "the Whitehorse-based duo"
    if _is_among_places(tokens, name, names) or after in context.after_place or before in context.before_place or of:
        votes["place"] += _PLAIN
    if before.rstrip(".") in honorifics() or before in role_heads():
        votes["person"] += _PLAIN
    if name.type == "person":
        votes.update(_impersonal(tokens, name, names))
    if "ethnic" in (before, after):
        votes["group"] += _SURE
    if (
        before == "the"
        and after in _PLURAL | {"do"}
        and tokens.is_subject(name.start)
        and tokens.words[name.end - 1][-1] != "s"
    ):
        votes["group"] += _SURE  # "the Maasai have"
    if is_demonym(tokens, name):
        votes["group"] += _SURE
    if name.type == "place":
        return votes
    if after in context.group_behind or after in context.party_behind or _is_among_groups(tokens, name, names):
        votes["group"] += _SURE if after in context.group_behind else _PLAIN
    if after in context.media_behind:
        votes["media"] += _SURE
    if at > 0 and name.type == "organisation":
        asked = tuple(tokens.lower[at - 1 : at + 1]) in _ASKED or tokens.lower[at] == "told"
        edited = tokens.lower[at - 1 : at + 1] == ["editor", "of"]
        votes["media"] += _SURE * (asked or edited or _is_broadcast(tokens, name, names))
    return votes


def _is_broadcast(tokens: Tokens, name: Name, names: Mapping[int, Name]) -> bool:
    """Say whether a name is that of what an outlet sends: "told BBC Radio 4's `Today` programme"."""
    mark = name.start - 1
    owner = next((n for k in range(mark - _OUTLET, mark) if (n := names.get(k)) and n.end == mark), None)
    known = tokens.gazetteer.lookup(tokens.slice(name.start, name.end))  # "the BBC's Washington bureau"
    return tokens.words[mark] in POSSESSIVE and owner is not None and owner.type == "media" and not known


def _impersonal(tokens: Tokens, name: Name, names: Mapping[int, Name]) -> Counter[EntityType]:
    """Return what speaks against a person: "Boca were", "head of Conaie"."""
    votes: Counter[EntityType] = Counter()
    start, end = name.start, name.end
    if start < 2 or end >= len(tokens.words) or tokens.words[start] in tokens.gazetteer.genders:
        return votes
    before, after = tokens.lower[start - 1], tokens.lower[end]
    if after in _PLURAL and tokens.is_subject(start) and before not in _AND:
        votes["organisation"] += _SURE
    if before == "of" and tokens.lower[start - 2] in _LED:
        votes["organisation"] += _SURE
    return votes


def _is_among_places(tokens: Tokens, name: Name, names: Mapping[int, Name]) -> bool:
    """Say whether a name is the second of two places where something is: "in Karak and Irbid"."""
    at = name.start - 1
    if at < 2 or tokens.words[at] != "and" or name.type != "organisation":
        return False
    first = next((names[k] for k in (at - 1, at - 2, at - 3) if k in names), None)
    return bool(first and first.end == at and first.type == "place" and tokens.lower[first.start - 1] in _IN)


def is_demonym(tokens: Tokens, name: Name) -> bool:
    """Say whether a word is made of a place's name and says who lives there: `Londoners`, `Yukoners`."""
    word = tokens.words[name.start]
    stem = next((word.removesuffix(end) for end in _DEMONYMS if word.endswith(end)), "")
    forms = tokens.gazetteer.lookup(stem) if len(stem) > 3 and name.end - name.start == 1 else ()
    return any(f.entry.type == "place" for f in forms)


def _is_among_groups(tokens: Tokens, name: Name, names: Mapping[int, Name]) -> bool:
    """Say whether a name is listed with a group that is known: "Lingayats and Muslims"."""
    after = names.get(name.end + 1) if name.end < len(tokens.words) and tokens.words[name.end] in _AND else None
    if after and after.type == "group":
        return True
    at = name.start - 1
    if tokens.words[at] not in _AND:
        return False
    first = next((names[k] for k in (at - 1, at - 2, at - 3) if k in names), None)
    return bool(first and first.end == at and first.type == "group")
