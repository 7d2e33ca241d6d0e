"""What the stage reads of spaCy's Doc, once, as plain lists; the rest of the stage looks here.

Page ─▶ Tokens(words, starts, ends, pos, …), one entry a word, white space left out
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.article.page import Page
from pipeline.article.recognise.gazetteer import Gazetteer
from pipeline.records import Quotation, Span
from pipeline.text.apostrophes import closed_up
from pipeline.text.datelines import Dateline, find_dateline
from pipeline.text.spans import SpanIndex

# Pronouns of one person, with the gender each tells.
GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_SILENT = frozenset({"boilerplate", "caption"})  # zones that name nobody
_HEADS = frozenset({"headline", "kicker"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words `start:end` that tell a country, how much, and whether they name only a part of it, or only its people."""

    start: int
    end: int
    country: str
    part: bool
    weight: float
    people: bool = False


@dataclass(frozen=True, slots=True)
class Filed:
    """A line that says where the story was filed: its number, the words of the town, and the dateline it begins with."""

    line: int
    start: int
    end: int
    dateline: Dateline


@dataclass(slots=True)
class Tokens:
    """The words of one article, and the gazetteer it is read by. Lists have one entry a word; `head` holds word indices."""

    text: str
    gazetteer: Gazetteer
    published: str = ""  # when, as far as it is known
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    dep: list[str] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    lemma: list[str] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    line: list[int] = field(default_factory=list)
    silent: list[bool] = field(default_factory=list)  # in a zone that names nobody
    caps: list[bool] = field(default_factory=list)  # in a line all in capitals
    title: list[bool] = field(default_factory=list)  # in a line with Every Word in Capitals, or a headline
    signed: list[bool] = field(default_factory=list)  # in a byline
    filed: list[Filed] = field(default_factory=list)  # the datelines, in order
    spans: list[tuple[int, int, str]] = field(default_factory=list)  # the model's names: words, label
    elsewhere: set[tuple[str, ...]] = field(default_factory=set)  # names of bodies of a part of a country, without it
    main_country: str = ""  # that the article is about, if that is plain; by countries.py too
    in_country: bool = False  # the article names more of that country than its people
    country_weights: dict[str, float] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)  # of countries, in order; read by countries.py

    def slice(self, start: int, end: int) -> str:
        """Return the text of the words `start:end`."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def lines(self) -> Iterator[tuple[int, int]]:
        """Yield first and last word, end exclusive, of each line."""
        start = 0
        for at in range(1, len(self.words) + 1):
            if at == len(self.words) or self.line[at] != self.line[start]:
                yield start, at
                start = at

    def is_subject(self, at: int) -> bool:
        """Say whether the word, or the phrase that it ends, is the subject of its clause."""
        return self.dep[at] in _SUBJECTS

    def is_hyphen(self, at: int) -> bool:
        """Say whether a hyphen stands at a word, glued to those on either side."""
        if not 0 < at < len(self.words) - 1 or self.words[at] not in "-–":
            return False
        return self.starts[at] == self.ends[at - 1] and self.starts[at + 1] == self.ends[at]

    def opens_sentence(self, at: int) -> bool:
        """Say whether the word is the first of its sentence, opening marks aside."""
        while at > 0 and self.sentence[at - 1] == self.sentence[at]:
            at -= 1
            if self.words[at][0].isalnum():
                return False
        return True


def read_tokens(page: Page, gazetteer: Gazetteer) -> Tokens:
    """Return the words of an article, to be read by a gazetteer."""
    text = page.text
    tokens = Tokens(text, gazetteer, page.article.published)
    index = SpanIndex(page.zones)
    place: dict[int, int] = {}
    sentence, line, gap = -1, 0, 0
    for token in page.doc:
        if token.is_sent_start:
            sentence += 1
        if token.is_space:
            line += "\n" in token.text or "\r" in token.text
            continue
        word, start = closed_up(token.text), token.idx
        if "\n" in text[gap:start]:
            line += 1
        gap = start + len(token)
        zone = index.at(start)
        place[token.i] = len(tokens.words)
        tokens.words.append(word)
        tokens.lower.append(word.lower())
        tokens.starts.append(start)
        tokens.ends.append(gap)
        tokens.pos.append(token.pos_)
        tokens.dep.append(token.dep_)
        tokens.head.append(token.head.i)
        tokens.lemma.append(token.lemma_)
        tokens.sentence.append(max(sentence, 0))
        tokens.line.append(line)
        tokens.silent.append(zone is not None and zone.kind in _SILENT)
        tokens.title.append(zone is not None and zone.kind in _HEADS)
        tokens.signed.append(zone is not None and zone.kind == "byline")
    tokens.head = [place.get(h, i) for i, h in enumerate(tokens.head)]
    _mark_lines(tokens)
    tokens.filed = list(_datelines(tokens))
    for ent in page.doc.ents:
        inside = [place[i] for i in range(ent.start, ent.end) if i in place]
        if inside:
            tokens.spans.append((inside[0], inside[-1] + 1, ent.label_))
    return tokens


def occurrences(tokens: Tokens, forms: Iterable[tuple[str, ...]], lower: bool = False) -> Iterator[tuple[int, int]]:
    """Yield where any of the forms stands, the longest at each word, left to right."""
    known = set(forms)
    lengths: dict[str, set[int]] = defaultdict(set)
    for form in known:
        lengths[form[0]].add(len(form))
    words = tokens.lower if lower else tokens.words
    at = 0
    while at < len(words):
        end = at + 1
        if words[at] in lengths and not tokens.silent[at]:
            for length in sorted(lengths[words[at]], reverse=True):
                if at + length <= len(words) and tuple(words[at : at + length]) in known:
                    end = at + length
                    yield at, end
                    break
        at = end


def _mark_lines(tokens: Tokens) -> None:
    """Mark the lines all in capitals, and those that capitalise nearly every word."""
    n = len(tokens.words)
    tokens.caps = [False] * n
    start = 0
    while start < n:
        end = start
        while end < n and tokens.line[end] == tokens.line[start]:
            end += 1
        words = [w for w in tokens.words[start:end] if w[0].isalpha()]
        long = [w for w in words if len(w) > 3]
        if len(words) > 1 and long and sum(w.isupper() for w in words) > 0.8 * len(words):
            tokens.caps[start:end] = [True] * (end - start)
        elif (
            len(long) > 3
            and sum(not w.islower() for w in long) > 0.75 * len(long)
            and tokens.words[end - 1] not in ".?!"
        ):
            tokens.title[start:end] = [True] * (end - start)
        start = end


def _datelines(tokens: Tokens) -> Iterator[Filed]:
    """Yield the datelines that lines begin with."""
    for number, (start, last) in enumerate(tokens.lines()):
        dateline = find_dateline(tokens.slice(start, last))
        if dateline is None:
            continue
        end, place = start, tokens.starts[start] + len(dateline.place)
        while end < last and tokens.ends[end] <= place:
            end += 1
        yield Filed(number, start, end, dateline)


def quotation_levels(tokens: Tokens, quotations: Sequence[Quotation]) -> list[int]:
    """Return for each word how many quotations it stands in."""
    levels = [0] * len(tokens.words)
    pieces: list[Span] = sorted(p for q in quotations for p in (q.pieces or ((q.start, q.end),)))
    edges = sorted([(a, 1) for a, _ in pieces] + [(b, -1) for _, b in pieces])
    depth = at = 0
    for i, start in enumerate(tokens.starts):
        while at < len(edges) and edges[at][0] <= start:
            depth += edges[at][1]
            at += 1
        levels[i] = depth
    return levels
