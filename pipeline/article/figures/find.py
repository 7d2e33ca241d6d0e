"""From an article and its parse to its figures: each step of the reading in the order it is made."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article.figures import (
    labels,
    marks,
    money,
    places,
    qualifiers,
    ranges,
    rates,
    respective,
    units,
)
from pipeline.article.figures.bearers import Around, bearer_of
from pipeline.article.figures.counting import find_what_it_counts
from pipeline.article.figures.exclusions import is_figure
from pipeline.article.figures.lexicon import FigureLexicon
from pipeline.article.figures.masks import masked_spans
from pipeline.article.figures.names import Names
from pipeline.article.figures.numbers import read_numerals
from pipeline.article.figures.one import is_half_of_pair
from pipeline.article.figures.periods import period_of
from pipeline.article.figures.scores import is_race
from pipeline.article.figures.sentence import DETERMINERS, Draft, Sentence
from pipeline.article.figures.years import ends_span_of_years, is_name_of_year, is_year
from pipeline.article.page import Page
from pipeline.article.ranker import Ranker
from pipeline.records import Article, Figure, Mention, make_id
from pipeline.text.dates import find_dates
from pipeline.text.spans import SpanIndex, Stretch, merge

if TYPE_CHECKING:
    from spacy.tokens import Doc

_REACH = 6  # figures back, to one that a bare number is set beside
_CHANGES = {"increase": "up", "decrease": "down"}
_UNREAD_ZONES = frozenset({"boilerplate", "dateline", "byline", "caption"})


def find_figures(
    page: Page, mentions: Sequence[Mention], lexicon: FigureLexicon, ranker: Ranker | None = None
) -> tuple[Figure, ...]:
    """Return the quantities an article states, in order.

    Args:
        page: the article; its boilerplate, datelines, bylines and captions are not read.
        mentions: the names found; a number inside a name is no figure, and `about` is one of their entities.
        lexicon: from `load_lexicon`.
        ranker: says which of the names around a figure it is about; without, no figure is about anybody.
    """
    article, doc = page.article, page.doc
    index = SpanIndex(page.zones)
    home = money.Home(article, lexicon)
    names = sorted(mentions, key=lambda m: m.start)
    starts = [m.start for m in names]
    quotations = SpanIndex(Stretch(q.start, q.end) for q in page.quotations)
    around = Around(page, names, lambda at: quotations.at(at) is not None)
    figures: list[Figure] = []
    for first, last in _candidates(doc, article.text, lexicon):
        zone = index.at(doc[first].idx)
        if zone is not None and zone.kind in _UNREAD_ZONES:
            continue
        start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
        inside = names[bisect_left(starts, start) : bisect_left(starts, end)]
        sentence = Sentence(doc, article.text, first, last, inside, lexicon, home)
        figures += _figures_of(sentence, article, around, ranker)
    turns = (span for turn in page.turns for span in turn.content)
    spoken = SpanIndex(Stretch(*span) for span in merge([*((q.start, q.end) for q in page.quotations), *turns]))
    return tuple(replace(f, spoken=spoken.at(f.start) is not None) for f in figures)


def _candidates(doc: Doc, text: str, lexicon: FigureLexicon) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of the sentences that hold a digit or a number word."""
    hits = [m.start() for m in lexicon.trigger.finditer(_lower(text))]
    if not hits:
        return
    for span in doc.sents:
        i = bisect_left(hits, span.start_char)
        if i < len(hits) and hits[i] < span.end_char:
            yield span.start, span.end


def _lower(text: str) -> str:
    """Return a text in small letters, character for character."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _figures_of(sentence: Sentence, article: Article, around: Around, ranker: Ranker | None) -> Iterator[Figure]:
    drafts = _read_drafts(sentence)
    if not drafts:
        return
    body = sentence.text[sentence.start : sentence.end]
    dates = [(a + sentence.start, b + sentence.start) for a, b in find_dates(body)]
    row = sentence.row
    sentence.taken = [(row[d.left].start, row[d.right].end) for d in drafts]
    named = [m for m in sentence.mentions if not any(a <= m.start < b for a, b in sentence.taken)]  # US $5
    names = Names(named)
    for n, draft in enumerate(drafts):
        find_what_it_counts(draft, drafts[max(0, n - _REACH) : n], sentence)
    drafts = [
        d for n, d in enumerate(drafts) if not any(x.right < d.first <= x.rate for x in drafts[max(0, n - 2) : n])
    ]
    bases = [d for d in drafts if labels.is_base_of_change(d, sentence)] if dates and sentence.syntax else []
    others = sentence.taken
    no_times = [span for span, d in zip(others, drafts, strict=False) if not _says_when(d, sentence)]
    dates = [(a, b) for a, b in dates if not any(a < y and x < b for x, y in no_times)]  # his 20s are no decade
    by_turn = respective.owners_by_turn(drafts, sentence)
    ties: dict[int, tuple[str, str, str, list[str]]] = {}  # of each draft: about, change, period, labels
    for draft in drafts:
        qualifiers.move_to_bound(draft)
        anchor = sentence.last_token(draft.right) if sentence.syntax else None
        start, end = sentence.row[draft.first].start, sentence.row[draft.last].end
        labelled = labels.labels_of(draft, anchor, sentence)
        who = ""
        if anchor is not None and ranker is not None:
            noun = draft.noun if draft.noun is not None else anchor
            who = bearer_of(around.candidates(draft, noun, sentence, named), draft.kind, ranker)
        if (scored_by := marks.whose(draft, sentence)) is not None:
            who, draft.measures, draft.measured = scored_by, "mark", marks.words_for(draft, sentence)
        who = by_turn.get(id(draft), who)
        change = next((_CHANGES[x] for x in labelled if x in _CHANGES), "")
        period = period_of(draft, anchor, sentence, dates, bases, others) if anchor is not None and dates else ""
        if draft.twin is not None and (said := ties.get(id(draft.twin))) is not None:
            who, change, period, labelled = said[0] or who, said[1], said[2] or period, said[3]
        ties[id(draft)] = who, change, period, labelled
        yield Figure(
            figure_id=make_id("fig", article.doc_id, start, end),
            text=sentence.text[start:end],
            start=start,
            end=end,
            kind="rate" if draft.per and draft.kind in {"count", "measure"} else draft.kind,
            value=draft.value,
            low=draft.low,
            high=draft.high,
            qualifier=draft.qualifier,
            unit=draft.unit,
            currency=draft.currency,
            per=draft.per,
            measures=draft.measures,
            about=who,
            sentence=(sentence.start, sentence.end),
            label=", ".join(labelled),
            place=places.place_of(draft.noun or anchor, names) if anchor is not None else "",
            change=change,
            measures_span=draft.measured if draft.measures else None,
            period=period,
        )


def _says_when(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a time span may be part of when other figures are: the past *two years*; but *two hours* earlier."""
    return draft.kind == "duration" and sentence.word(draft.right + 1) not in {"earlier", "later"}


def _read_drafts(sentence: Sentence) -> list[Draft]:
    """Read numbers, drop those that count nothing, give the others units, and join ranges."""
    numerals = read_numerals(sentence.row, sentence.lexicon)
    mask = masked_spans(sentence) if numerals else []
    drafts: list[Draft] = []
    dropped = -9
    for numeral in numerals:
        if (decade := units.decade_of_life(numeral, sentence)) is not None:
            drafts.append(decade)
            continue
        chained = dropped == numeral.first - 2 and sentence.word(numeral.first - 1) in {"-", "–", "/", "."}
        if (
            (chained and sentence.glued(numeral.first))
            or not is_figure(numeral, sentence, mask)
            or is_name_of_year(numeral, sentence)
            or ends_span_of_years(numeral, sentence)
        ):
            dropped = numeral.last
            continue
        draft = units.with_unit(numeral, sentence)
        if (draft.has_unit or not is_year(numeral, sentence)) and _is_quantity(draft, sentence):
            if (
                numeral.form == "words"
                and draft.value == 1
                and not draft.has_unit
                and sentence.word(draft.last + 1) == "of"
            ):
                draft.kind = "partitive"
            rates.read_after_number(draft, sentence)
            money.settle(draft, sentence)
            drafts.append(draft)
    drafts = [d for d in ranges.combine(drafts, sentence) if d.form != "ordinal" or d.low is not None]
    drafts = [d for n, d in enumerate(drafts) if not n or d.first > drafts[n - 1].right]  # 4.2 per 100,000 residents
    for draft in drafts:
        if draft.form != "decade":
            qualifiers.qualify(draft, sentence)
    rates.share_with_twin(drafts, sentence)
    return drafts


def _is_quantity(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a fraction, a multiple or a length is one: half of them, no first half, double agent, 100m or third week."""
    word, before, after = (sentence.word(i) for i in (draft.first, draft.first - 1, draft.last + 1))
    if draft.form == "multiple":
        tag = sentence.token(draft.first).tag_ if sentence.syntax else ""
        rises = tag == "VBZ" if word in {"doubles", "triples"} else word not in {"double", "triple"} or tag == "VB"
        apart = after in {"it", "down", "up", "back"} or (
            after == "as" and sentence.token(draft.last + 1).dep_ == "prep"
        )
        is_verb = word not in {"twice", "thrice"} and rises and not apart  # it doubles as a bed
        return word.endswith("fold") or is_verb
    which = draft.form == "fraction" and draft.last == draft.first + 1
    if which and sentence.word(draft.last) in sentence.lexicon.ordinals:
        counted = draft.last + 1 < len(sentence.row) and sentence.token(draft.last + 1).tag_ in {"NN", "JJ"}
        if draft.has_unit or (counted and sentence.row[draft.last + 1].gap):
            return False  # a third week, a seventh wave
    if draft.form != "fraction" or draft.kind != "ratio":
        return not is_race(draft, sentence)
    if before in sentence.lexicon.words["before_periods_of_play"] or is_half_of_pair(draft.last + 1, sentence):
        return False
    if word in {"half", "a", "an"}:
        parts = before in {",", "and", "but", "while"} and after in {"are", "were", "have"}  # half are new
        return parts or after in {"of", *DETERMINERS} or before in sentence.lexicon.words["before_parts"]
    return True
