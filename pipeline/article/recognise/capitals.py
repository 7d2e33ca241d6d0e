"""Lines all in capitals, read by the names of the rest of the article, and by the list of places.

"CUTTITTA BACK FOR ITALY … Marcello Cuttitta" ─▶ CUTTITTA is the man, ITALY the country
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.article.recognise.lexicon import role_heads
from pipeline.article.recognise.names import Name, cover_of, is_title
from pipeline.article.recognise.tokens import Tokens, occurrences
from pipeline.text.person_names import surname_forms


def _people_in_capitals(tokens: Tokens, found: list[Name]) -> Iterator[Name]:
    """Yield people of a text all in capitals: a given name and a word, with a title before or what they said behind."""
    genders = tokens.gazetteer.genders
    for at in range(len(tokens.words) - 2):
        if not tokens.caps[at] or tokens.silent[at] or tokens.title[at] or tokens.words[at].capitalize() not in genders:
            continue
        end = at + 1
        if end + 1 >= len(tokens.words) or not tokens.words[end].isalpha() or len(tokens.words[end]) < 3:
            continue
        before = at - 2 if at > 1 and tokens.words[at - 1] == "." else at - 1  # "GOV. ANA ROE"
        titled = before >= 0 and is_title(tokens, before) and tokens.line[before] == tokens.line[at]
        speaks = tokens.lower[end + 1] in ("said", "says", "told", "asked", "declined")
        if (
            (titled or speaks)
            and tokens.lower[end] not in role_heads()
            and tokens.pos[end] not in ("VERB", "AUX", "ADP")
        ):
            yield Name(at, end + 1, "person", "propagated", label="PERSON")


def read_capitals(tokens: Tokens, found: list[Name]) -> list[Name]:
    """Read the lines in capitals by the names of the rest of the article, and by the list of places."""
    if not any(tokens.caps):
        return found
    found = [*found, *_people_in_capitals(tokens, found)]
    known: dict[tuple[str, ...], Name] = {}
    body = [n for n in found if not tokens.caps[n.start]]
    for n in body:
        words = tuple(tokens.lower[n.start : n.end])
        if n.type not in ("work", "law") and not (len(words) == 1 and len(words[0]) < 3):
            known.setdefault(words, n)
        if n.type == "person" and len(words) > 1:
            for form in surname_forms(tokens.words[n.start : n.end]):
                known.setdefault(tuple(w.lower() for w in form), n)
    shouted = [n for n in found if tokens.caps[n.start] and n.type == "person" and n.end - n.start > 1]
    for n in shouted:
        for form in ((tuple(tokens.words[n.start : n.end])), *surname_forms(tokens.words[n.start : n.end])):
            known.setdefault(tuple(w.lower() for w in form), n)
    cover = cover_of(tokens, body)
    extra: list[Name] = []
    for start, end in occurrences(tokens, known, lower=True):
        if tokens.caps[start] and not any(cover[start:end]):
            n = known[tuple(tokens.lower[start:end])]
            name = Name(start, end, n.type, "propagated", n.entry)
            cover[start:end] = [name] * (end - start)
            extra.append(name)
    for n in found:  # what the gazetteers found in full, and places the model is sure enough of
        if tokens.caps[n.start] and not any(cover[n.start : n.end]) and (n.end - n.start > 1 or n.type == "place"):
            cover[n.start : n.end] = [n] * (n.end - n.start)
            extra.append(n)
    for at, word in enumerate(tokens.words):
        if tokens.caps[at] and not cover[at] and len(word) > 3 and not tokens.silent[at]:
            entries = [
                f.entry for f in tokens.gazetteer.lookup(word) if f.entry.type == "place" and f.entry.kind != "region"
            ]
            if entries and tokens.pos[at] in ("PROPN", "NOUN"):
                extra.append(Name(at, at + 1, "place", "gazetteer", entries[0]))
    return sorted([*body, *extra], key=lambda n: n.start)
