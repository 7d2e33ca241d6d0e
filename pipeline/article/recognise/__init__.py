"""Stage recognise: who and what an article names, which names are one, what roles people bear, who "he" is.

"FBI Director Kash Patel said Tuesday he …"
  ─▶ Mention("FBI", e0), Mention("Kash Patel", e1, role="FBI Director"), Mention("he", e1, "coreference")
     Entity(e0, agency, Federal Bureau of Investigation), Entity(e1, person, Kash Patel)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.article.page import Page
from pipeline.article.recognise.appositions import behind_age
from pipeline.article.recognise.cluster import cluster
from pipeline.article.recognise.coreference import Resolver, load_weights
from pipeline.article.recognise.descriptions import nouns_of
from pipeline.article.recognise.discourse import Event, Person
from pipeline.article.recognise.gazetteer import Gazetteer, load_gazetteer
from pipeline.article.recognise.genders import from_pronouns, is_told
from pipeline.article.recognise.lexicon import ranks
from pipeline.article.recognise.matching import find_names
from pipeline.article.recognise.members import Cluster, spoken_of
from pipeline.article.recognise.phrases import Phrase, find_phrases
from pipeline.article.recognise.propagate import propagate
from pipeline.article.recognise.roles import Role, find_roles
from pipeline.article.recognise.terms import ruled_at
from pipeline.article.recognise.tokens import Tokens, quotation_levels, read_tokens
from pipeline.records import Article, Entity, FoundBy, Mention, Quotation, Recognised, make_id
from pipeline.text.roles import fullest

_READ = 20  # names of one entity that are looked at for a noun beside them
_SURNAME_ALONE = 0.8  # how sure it is that a surname by itself is the famous bearer's

__all__ = ["Gazetteer", "load_gazetteer", "recognise"]


def recognise(page: Page, gazetteer: Gazetteer) -> Recognised:
    """Return the mentions of an article in order of offset, and the entities they name.

    Args:
        page: the article; what is boilerplate or a picture credit names nobody, and who speaks a quotation
            tells who "he" in it is not.
        gazetteer: from `load_gazetteer`, once a process.
    """
    article = page.article
    tokens = read_tokens(page, gazetteer)
    clusters = cluster(tokens, propagate(tokens, find_names(tokens)))
    roles = find_roles(tokens, clusters)
    phrases = find_phrases(tokens, clusters, roles, quotation_levels(tokens, page.quotations))
    resolver = prepare(tokens, clusters, phrases, page.quotations, roles)
    mentions = [*_named(article, tokens, clusters, roles), *_phrases(article, tokens, clusters, phrases)]
    mentions += [
        _mention(article, tokens, link.key, clusters, link.at, link.at + 1, "coreference", confidence=link.confidence)
        for link in resolver.resolve()
    ]
    entities = tuple(_entity(number, c, tokens) for number, c in enumerate(clusters))
    return Recognised(tuple(sorted(mentions, key=lambda m: (m.start, m.end))), entities)


def prepare(
    tokens: Tokens,
    clusters: Sequence[Cluster],
    phrases: Sequence[Phrase],
    quotations: Sequence[Quotation],
    roles: Sequence[Role] = (),
) -> Resolver:
    """Return the resolver of an article's pronouns."""
    named = {i: c for i, c in enumerate(clusters) if c.type == "person"}
    total = sum(len(c.names) for c in named.values()) or 1
    people = {i: Person(i, c.gender, len(c.names) / total) for i, c in named.items()}
    events = [Event(n.start, n.end, people[i]) for i, n in spoken_of(tokens, clusters)]
    events += [Event(p.start, p.end, people[p.cluster]) for p in phrases if p.cluster in people]
    events.sort(key=lambda e: e.at)
    levels = quotation_levels(tokens, quotations)
    guessed = {i: c.gender for i, c in named.items() if c.gender and not is_told(c, tokens)}
    for i, gender in from_pronouns(tokens, events, levels, guessed).items():
        clusters[i].gender = people[i].gender = gender
    held = {k for r in roles for k in range(r.start, r.end)}
    return Resolver(tokens, events, levels, *load_weights(), held)


def _named(article: Article, tokens: Tokens, clusters: Sequence[Cluster], roles: Sequence[Role]) -> Iterator[Mention]:
    role_of: dict[int, str] = {}
    for r in roles:
        role_of.setdefault(id(r.name), " ".join(tokens.slice(r.start, r.end).split()))
    for number, c in enumerate(clusters):
        for n in c.names:
            sure = _SURNAME_ALONE if c.assumed else 1.0
            yield _mention(article, tokens, number, clusters, n.start, n.end, n.found_by, role_of.get(id(n), ""), sure)


def _phrases(
    article: Article, tokens: Tokens, clusters: Sequence[Cluster], phrases: Sequence[Phrase]
) -> Iterator[Mention]:
    untitled = {number for number, c in enumerate(clusters) if not c.roles}
    for p in phrases:
        first = behind_age(tokens, p.role_start) if p.role else p.end  # "the 34-year-old singer"
        role = " ".join(tokens.slice(first, p.end).split()) if first < p.end else ""
        if role and p.cluster in untitled:
            clusters[p.cluster].roles[role] += 1
        yield _mention(article, tokens, p.cluster, clusters, p.start, p.end, "coreference", role, p.confidence)


def _mention(
    article: Article, tokens: Tokens, number: int, clusters: Sequence[Cluster], start: int, end: int, found_by: FoundBy,
    role: str = "", confidence: float = 1.0,
) -> Mention:  # fmt: skip
    a, b = tokens.starts[start], tokens.ends[end - 1]
    made = make_id("men", article.doc_id, a, b)
    return Mention(
        made, f"e{number}", clusters[number].type, article.text[a:b], a, b, role, found_by, round(confidence, 3)
    )


def _entity(number: int, c: Cluster, tokens: Tokens) -> Entity:
    entry = c.entry
    more = Counter({r: n for r, n in c.roles.items() if r.lower().rstrip(".") not in ranks()})
    role = fullest(more or c.roles)  # a rank only where there is no more
    parent = (entry.parent if entry else "") or c.employer
    known = (entry.kb_id, entry.wikidata) if entry else ("", "")
    return Entity(f"e{number}", c.type, c.name, *known, parent, role, c.gender, c.country, _nouns(c, tokens))


def _nouns(c: Cluster, tokens: Tokens) -> tuple[str, ...]:
    """Return what a list calls somebody or something, then what the article does: `airline`."""
    if c.type == "person":
        return (*(r.lower() for r in c.entry.roles), *ruled_at(c.entry, tokens.published)) if c.entry else ()
    listed = [c.entry.kind] if c.entry and c.entry.kind else []
    told = (tokens.lemma[i].lower() for n in c.names[:_READ] for i in nouns_of(tokens, n.start, n.end))
    return tuple(dict.fromkeys([*listed, *told]))
