"""About whom a figure is: the names around it compete, and "nobody" with them.

Norbank said profit at Delmar rose to $4m    → Delmar, not Norbank
Roe has played 40 times. He scored 12 goals  → Roe
Some 40 people died on the road to Lima      → nobody

Candidates are the names of its sentence and of the two before. Each is described by how the grammar ties it to the
figure (`ties`), by what it is and where it stands; `ranker` says how likely each is. Which names these are was not
ruled but learned: of 5,900 figures of news, labelled by hand, the best rules that we had gave a name to a third of
those that are somebody's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from math import log1p
from typing import TYPE_CHECKING

from pipeline.article.figures import ties
from pipeline.article.figures.measures import subject_of
from pipeline.article.figures.sentence import Draft, Sentence
from pipeline.article.page import Page
from pipeline.article.ranker import Candidate, Features, Ranker
from pipeline.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

BEARERS = "bearers-v1"  # the weights, a folder in models/
_LEAST = 0.55  # likelihood from which on a name is given: a wrong one costs a reader more than none
_LEAST_OF = {"age": 0.7, "duration": 0.85}  # … by kind: a wrong age is an insult, and few time spans are anybody's
_BACK = 2  # sentences before, of which a name may be meant
_MANY = 4  # names between, beyond which more tell no more
_LEFTS = 8


def bearer_of(candidates: Sequence[Candidate], kind: str, ranker: Ranker) -> str:
    """Return the entity of the likeliest candidate, or nothing: nobody is, or no name is likely enough for that kind of figure."""
    if len(candidates) < 2:
        return ""
    best, share = ranker.likeliest(candidates)
    return best if share >= _LEAST_OF.get(kind, _LEAST) else ""


class Around:
    """An article, asked for the names around a figure.

    Args:
        page: the article.
        names: its names, in order.
        is_quoted: whether a character stands in quotation marks.
    """

    def __init__(self, page: Page, names: Sequence[Mention], is_quoted: Callable[[int], bool]) -> None:
        self._doc, self._names, self._is_quoted = page.doc, names, is_quoted
        self._starts = [m.start for m in names]
        self._spans: dict[tuple[int, int], Span] = {}
        self._counts = Counter(m.entity for m in names)
        self._most = max(self._counts.values(), default=0)
        heads = [z for z in page.zones if z.kind == "headline"]
        self._headline = {m.entity for m in names for z in heads if z.start <= m.start < z.end}
        self._page = page

    def candidates(
        self, draft: Draft, anchor: Token, sentence: Sentence, mentions: Sequence[Mention]
    ) -> list[Candidate]:
        """Return nobody, and each name that a figure may be about.

        Args:
            draft: the figure.
            anchor: the noun of the figure, or its number.
            sentence: where it stands.
            mentions: the names of that sentence, but for those inside figures.
        """
        words = sentence.lexicon.words
        clauses = ties.clauses_above(anchor)
        of_tokens = {t.i: m for m in mentions for t in self._span(m)}
        subjects = [subject_of(c) for c in clauses]
        whose = next((c for c in islice(anchor.lefts, _LEFTS) if c.dep_ == "poss"), None)
        view = ties.View(
            draft.kind,
            draft.measures.split()[-1] if draft.measures else "",
            anchor,
            clauses,
            subjects,
            whose,
            of_tokens,
            words,
        )
        before = list(self._before(sentence.first))
        at = sentence.row[draft.first].start
        quoted = self._is_quoted(at)
        nobody = ties.of_nobody(view, one=draft.value == 1 and draft.kind == "count")
        nobody |= {"none quoted": float(quoted), "none before": float(bool(before))}
        nobody["none names"] = log1p(len({m.entity for m in mentions}))
        place = at, sentence.row[draft.last].end
        found = [
            Candidate(
                "",
                place,
                nobody,
                self._page.vectors.get(anchor.idx),
                self._page.vectors.get(clauses[0].idx) if clauses else None,
            )
        ]
        here = {m.entity for m in mentions}
        left = [m for m in mentions if m.start < at]
        for mention in mentions:
            token = self._span(mention).root
            features = self._plain(mention, view, quoted=quoted)
            a, b = sorted((at, mention.end if mention.start < at else mention.start))
            between = sum(m.entity != mention.entity and a <= m.start < b for m in mentions)
            features |= {
                "before": float(mention.start < at),
                "distance": log1p(abs(token.i - anchor.i)),
                "nearest before": float(bool(left) and mention is left[-1]),
                "first": float(mention is mentions[0]),
                "only": float(len(here) == 1),
                "between": float(min(between, _MANY)),
            }
            features |= ties.of_name(mention, token, view)
            found.append(
                Candidate(mention.entity, (mention.start, mention.end), features, self._page.vectors.get(token.idx))
            )
        for mention, back in before:
            token = self._span(mention).root
            features = self._plain(mention, view, quoted=quoted)
            features |= {f"back={back}": 1.0, f"back names={min(2, len(left))}": 1.0}
            features["back also here"] = float(mention.entity in here)
            features["paragraph apart"] = float("\n" in sentence.text[mention.end : sentence.start])
            features |= ties.of_name_before(mention, token, back, view)
            found.append(
                Candidate(mention.entity, (mention.start, mention.end), features, self._page.vectors.get(token.idx))
            )
        return found

    def _plain(self, mention: Mention, view: ties.View, *, quoted: bool) -> Features:
        """Return what a name is, wherever it stands."""
        count, kind, inside = self._counts[mention.entity], mention.type, self._is_quoted(mention.start)
        most = float(count == self._most)
        return {
            f"type={kind}": 1.0,
            f"kind={view.kind} type={kind}": 1.0,
            "coreference": float(mention.found_by == "coreference"),
            "count": log1p(count),
            "headline": float(mention.entity in self._headline),
            "most": most,
            f"most type={kind}": most,
            "quoted apart": float(quoted and not inside),
            "quoted together": float(quoted and inside),
        }

    def _before(self, first: int) -> Iterator[tuple[Mention, int]]:
        """Yield the names of the sentences before a token, with how many sentences they are back."""
        for back in range(1, _BACK + 1):
            if not first:
                return
            span = self._doc[first - 1].sent
            first = span.start
            for mention in self._names[
                bisect_left(self._starts, span.start_char) : bisect_left(self._starts, span.end_char)
            ]:
                yield mention, back

    def _span(self, mention: Mention) -> Span:
        """Return the tokens of a name."""
        key = mention.start, mention.end
        if key not in self._spans:
            span = self._doc.char_span(*key, alignment_mode="expand")
            if span is None:
                raise ValueError(f"no tokens at {key}")
            self._spans[key] = span
        return self._spans[key]
