"""What a person is: the title before a name, the apposition after it, and the organisation it is of.

    "FBI Director Kash Patel"                                ─▶ Kash Patel: FBI Director, of the FBI
    "the acting deputy attorney general, Emil Bove,"         ─▶ Emil Bove: acting deputy attorney general
    "Ana Roe, president and general counsel of MALDEF,"      ─▶ Ana Roe: president and general counsel of MALDEF

The title is kept as written, without article and without the name of another person in it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pipeline.article.recognise.appositions import role_behind, role_of_called
from pipeline.article.recognise.lexicon import ranks, reigning
from pipeline.article.recognise.members import Cluster
from pipeline.article.recognise.names import Name
from pipeline.article.recognise.shared_titles import ones_of_several, titled_lists
from pipeline.article.recognise.titles import first_of_title, title_before
from pipeline.article.recognise.tokens import Tokens

_EMPLOYERS = frozenset({"agency", "organisation", "media"})


@dataclass(frozen=True, slots=True)
class Role:
    """A role found beside a name: its words, and the name it belongs to."""

    name: Name
    start: int
    end: int


def find_roles(tokens: Tokens, clusters: list[Cluster]) -> list[Role]:
    """Return the roles written beside people's names, and note them in the clusters."""
    cover = {i: n for c in clusters for n in c.names for i in range(n.start, n.end)}
    owner = {id(n): c for c in clusters for n in c.names}
    out: list[Role] = []
    for c in clusters:
        if c.type != "person":
            continue
        employers: Counter[str] = Counter()
        for n in sorted(c.names, key=lambda n: n.start):
            before = title_before(tokens, n, cover) or role_of_called(tokens, n, cover)
            behind = role_behind(tokens, n, cover)
            mere = ranks() | reigning()
            if before and behind and all(w.rstrip(".") in mere for w in tokens.lower[slice(*before)]):
                before = None  # "Engineer Ada Roe, CEO of Acme", "Pol Col Ada Roe, a deputy spokesman"
            for span in (before, behind):
                if span:
                    out.append(Role(n, *span))
                    role = " ".join(tokens.slice(*span).split())
                    c.roles[role] += 1
                    if span[0] and tokens.lower[span[0] - 1] == "under":
                        c.past.add(role)
                    former = tokens.lower[span[0]] in ("former", "ex", "retired")
                    if not former and (employer := _employer(span, cover, owner)):
                        employers[employer] += 1
        if employers:
            c.employer = employers.most_common(1)[0][0]
    for head, title, people in titled_lists(tokens, cover):
        words = tokens.slice(first_of_title(tokens, head + 1, cover), head).split()
        for person in people:
            owner[id(person)].roles[" ".join([*words, title])] += 1
    for one, start, head, end, title in ones_of_several(tokens, cover):
        first = max(first_of_title(tokens, head + 1, cover), start)
        words = [*tokens.slice(first, head).split(), title, *tokens.slice(head + 1, end).split()]
        owner[id(one)].roles[" ".join(words)] += 1
    return out


def _employer(span: tuple[int, int], cover: dict[int, Name], owner: dict[int, Cluster]) -> str:
    for at in range(span[1] - 1, span[0] - 1, -1):
        if at in cover and cover[at].type in _EMPLOYERS:
            return owner[id(cover[at])].name
    return ""
