"""Which body an "it", or "the firm", is of which a figure is told, where nobody has said so yet.

Norbank is small. It has 40 shops          → Norbank
Norbank left. The Swedish firm has 40      → Norbank
Norbank said it had opened 40 shops        → Norbank
Norbank said the pound fell and it lost 3% → nobody, as it may be the pound
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures.measures import SUBJECTS
from pipeline.article.figures.names import Names
from pipeline.article.figures.sentence import NOUNS
from pipeline.records import Mention
from pipeline.text.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from pipeline.article.figures.lexicon import FigureLexicon

_BODIES = frozenset({"agency", "organisation", "media", "place", "group"})
_SINGULAR = frozenset({"NN", "NNP"})
_BACK = 3  # sentences that go on with "it"
_LONGEST = 80  # tokens of a sentence that are looked at
_ANOTHER = frozenset({"other", "rival", "second", "latter", "former", "parent", "sister", "shell", "holding"})
_GATHERED = frozenset({"team", "party"})  # of some people of a body, by what they do
_OF_THINGS = frozenset({"cost", "mean", "take"})  # it costs $40, it takes 40 years: seldom a body


def with_antecedents(
    doc: Doc,
    span: tuple[int, int],
    everyone: Names,
    lexicon: FigureLexicon,
    quoted: Callable[[int], bool],
) -> Iterator[Mention]:
    """Yield a mention for each "it" or "the firm" of a sentence that does something itself and stands for one body only.

    Args:
        doc: the article.
        span: first and last token of the sentence, the last excluded.
        everyone: the names of the whole article.
        lexicon: for verbs and persons.
        quoted: whether a character stands in quotation marks.
    """
    for token in doc[span[0] : span[1]]:
        if token.dep_ not in SUBJECTS or everyone.at(token) is not None:
            continue
        company = _of_company(token, everyone, lexicon)
        if company is not None and quoted(company.start) == quoted(token.idx):
            yield _meaning(company, token)
        if token.lower_ != "it":
            continue
        verb = token.head.lemma_.lower()
        if verb in _OF_THINGS:
            continue
        if verb in lexicon.change and verb not in lexicon.words["having"] | lexicon.words["own_doings"]:
            continue  # Norbank said it would rise 3%: its sales, its shares or itself
        found = _antecedent(token, everyone, lexicon)
        if found is not None and quoted(found.start) == quoted(token.idx):
            yield _meaning(found, token)


def _meaning(found: Mention, token: Token) -> Mention:
    """Return a mention by a token of whom another mention is of."""
    end = token.idx + len(token)
    return replace(found, text=token.text, start=token.idx, end=end, role="", found_by="coreference")


def _of_company(noun: Token, everyone: Names, lexicon: FigureLexicon) -> Mention | None:
    """Return the company that a noun calls by what it is: Norbank left. *The Swedish firm* had 40 shops; but the rival firm, the search team."""
    words = {c.lower_ for c in islice(noun.lefts, 6)}
    if noun.lemma_.lower() in _GATHERED and any(c.dep_ == "compound" for c in islice(noun.lefts, 6)):
        return None  # the search team
    if noun.tag_ != "NN" or noun.lemma_.lower() not in lexicon.words["companies"] or "the" not in words:
        return None
    found = _told_before(noun, everyone, lexicon) if not words & _ANOTHER else None
    return found if found is not None and found.type == "organisation" else None


def _antecedent(it: Token, everyone: Names, lexicon: FigureLexicon) -> Mention | None:
    """Return the body that an "it" stands for: the one subject before it in its sentence, else that of the one before."""
    start = it.sent.start
    before = _subjects(it.doc[start : it.i])
    if before:
        return _only_body(before, everyone, lexicon)
    return _told_before(it, everyone, lexicon)


def _told_before(token: Token, everyone: Names, lexicon: FigureLexicon) -> Mention | None:
    """Return the body that is the subject of the sentence before a token's, past those that go on with "it"."""
    start = token.sent.start
    for _ in range(_BACK):
        if not start:
            return None
        last = token.doc[start - 1].sent
        start = last.start
        if _may_be_thing(token, lexicon) and _has_object(last, everyone, lexicon):
            return None
        main = next((c for c in islice(last.root.lefts, 12) if c.dep_ in SUBJECTS), None)
        if main is None or main.lower_ != "it":
            break
    else:
        return None
    found = everyone.at(main) if main is not None else None
    bodies = {m.entity for t in _subjects(last[:_LONGEST]) if (m := everyone.at(t)) is not None and m.type in _BODIES}
    return found if found is not None and bodies == {found.entity} else None


def _may_be_thing(token: Token, lexicon: FigureLexicon) -> bool:
    """Say whether what is told of an "it" is told of things, too: it has 40 floors; but it plans to buy 40."""
    return token.lower_ == "it" and token.head.lemma_.lower() in lexicon.words["doings_of_things"]


def _has_object(sentence: Span, everyone: Names, lexicon: FigureLexicon) -> bool:
    """Say whether a sentence says something of one thing, which "it" may be as well: Norbank bought *the tower*."""
    sums = lexicon.words["results"] | lexicon.words["sums"]  # made a loss
    for token in sentence[:_LONGEST]:
        if token.dep_ not in {"dobj", "obj"} or token.tag_ not in _SINGULAR or token.lemma_.lower() in sums:
            continue
        verb = token.head
        while verb.dep_ in {"conj", "ccomp"}:
            verb = verb.head
        found = everyone.at(token)
        if verb.i == sentence.root.i and (found is None or found.type not in _BODIES):
            return True
    return False


def _subjects(tokens: Iterable[Token]) -> list[Token]:
    """Return the nouns that do something in a stretch of text."""
    return [t for t in tokens if t.dep_ in SUBJECTS and t.pos_ in NOUNS]


def _only_body(subjects: list[Token], everyone: Names, lexicon: FigureLexicon) -> Mention | None:
    """Return the one body among some subjects, if nothing else is there that "it" may stand for."""
    found: dict[str, Mention] = {}
    for token in subjects:
        named = everyone.at(token)
        named = named or _of_company(token, everyone, lexicon)
        if named is not None and named.type in _BODIES:
            found[named.entity] = named
        elif not _is_somebody(token, named, lexicon) and token.tag_ not in {"NNS", "NNPS"}:
            return None
    return next(iter(found.values())) if len(found) == 1 else None


def _is_somebody(noun: Token, named: Mention | None, lexicon: FigureLexicon) -> bool:
    """Say whether a noun is a person, whom "it" is not."""
    word = noun.lemma_.lower()
    return (named is not None and named.type == "person") or word in lexicon.words["people"] or word in role_nouns()
