"""Put the names of one article together: which of them name the same person, agency or outlet?"""

from __future__ import annotations

from pipeline.article.recognise.members import Cluster
from pipeline.article.recognise.people import group_people
from pipeline.article.recognise.propagate import ArticleNames
from pipeline.article.recognise.things import group_things
from pipeline.article.recognise.tokens import Tokens


def cluster(tokens: Tokens, names: ArticleNames) -> list[Cluster]:
    """Return the entities of an article, in order of their first name."""
    people = group_people(tokens, [n for n in names.found if n.type == "person"])
    return sorted([*people, *group_things(tokens, names)], key=lambda c: c.first)
