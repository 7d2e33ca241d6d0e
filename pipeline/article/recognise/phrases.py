"""Noun phrases that stand for a name: `the acting director`, `the agency`, `the network`, `they` and `its`.

A role phrase goes to the person whose role it names: "the agency's acting director" is Thomas Homan where he is in
the article (`holders`). A type phrase goes to the last-named body of that kind (`bodies`, `described`), what
somebody is called again to the one just spoken of (`epithets`). What fits nobody, or two as
well, stays unlinked.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.article.recognise.bodies import Bodies
from pipeline.article.recognise.definite import Phrase
from pipeline.article.recognise.described import Described
from pipeline.article.recognise.epithets import Epithets
from pipeline.article.recognise.holders import Holders
from pipeline.article.recognise.members import Cluster
from pipeline.article.recognise.roles import Role
from pipeline.article.recognise.tokens import Tokens

__all__ = ["Phrase", "find_phrases"]


def find_phrases(
    tokens: Tokens, clusters: Sequence[Cluster], roles: Sequence[Role], levels: Sequence[int]
) -> list[Phrase]:
    """Return the noun phrases that stand for one of the article's entities, in order; a role may hold its body's name."""
    taken = bytearray(len(tokens.words))
    for c in clusters:
        for n in c.names:
            taken[n.start : n.end] = b"\x01" * (n.end - n.start)
    for r in roles:
        taken[r.start : r.end] = b"\x01" * (r.end - r.start)
    bodies = Bodies(tokens, clusters, taken, levels)
    found = [*bodies.type_phrases()]
    holders = Holders(tokens, clusters, taken, bodies, levels)
    found += [*holders.role_phrases(), *holders.headline_roles(), *bodies.pronouns()]
    found += [*bodies.short_forms(), *Described(bodies).phrases()]
    found += Epithets(tokens, clusters, roles, levels).phrases(taken, found)
    return sorted(found, key=lambda p: p.start)
