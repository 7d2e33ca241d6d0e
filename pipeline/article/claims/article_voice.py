"""The article's own claims: sentences in nobody's mouth that state something which could be checked.

A sentence is kept when it is likely enough worth a row (`worth.py`): it reads like a checkable fact, states a figure,
names somebody. Scenery, questions, advice, and what only tells that somebody spoke are left out; of a sentence that is
attributed in part, what stands around that part, if it is a statement by itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.worth import features_of, likelihoods
from pipeline.article.grammar import QUESTION_WORDS, ends_of, is_clause, is_finite, is_passive
from pipeline.records import Claim, Figure, Span, make_id
from pipeline.text.paragraphs import ends_like_a_sentence
from pipeline.text.spans import covers, cut, hull, merge, overlapping

if TYPE_CHECKING:
    from spacy.tokens import Token

_COVERED = 0.3  # a sentence attributed by more than this is no claim of the article's own: it would repeat another
_COVERED_WITH_FIGURE = 0.8  # … unless it states a figure that nobody else does
_ALONE = 2  # sentences of a post or a statement, whose author's "I" and judgements say nothing against it
_STATES = 0.35  # check-worthiness from which on such a sentence states something
_WORDS = 4
_LEAD = 2  # words before a number that opens a sentence: "more than 40"
_TELLS = frozenset({"dobj", "ccomp", "xcomp", "oprd", "conj", "dative"})
_EMPTY_OBJECTS = frozenset({"PRON", "DET"})
_JOINTS = frozenset({",", ";", ":", "-", "--", "–", "—", "("})
_CONDITIONS = frozenset({"if", "unless", "whether", "as", "when", "until"})
_CONCESSIONS = frozenset({"while", "although", "though", "whereas"})  # what follows is stated all the same
_SIDE_CLAUSES = frozenset({"advcl", "relcl", "acl", "conj", "parataxis"})


def own_claims(
    claims: Sequence[Claim], figures: Sequence[Figure], speech: Iterable[Span], lookup: Lookup
) -> Iterator[Claim]:
    """Yield one claim for each checkable sentence of the body that is not mostly attributed.

    Args:
        claims: the attributed claims.
        figures: the quantities of the article.
        speech: where others speak: quotations and turns, whoever speaks them; none of it is ever the article's, and
            what stands around it only if that states a figure.
        lookup: the article.
    """
    spoken = merge(speech)
    taken = merge([*(p for c in claims for p in (c.source, c.cue, *c.content) if p), *spoken])
    said, ends = _Said(claims, spoken, lookup), [end for _, end in taken]
    free = (f.start for f in figures if not covers(taken[(k := bisect_right(ends, f.start)) : k + 1], f.start))
    counted = sorted(free)
    body = [s for s in lookup.sentences if lookup.in_body(s[0])]
    found: list[tuple[Span, tuple[Span, ...], bool]] = []
    attributed = 0
    for span in body:
        numbers = counted[bisect_left(counted, span[0]) : bisect_left(counted, span[1])]
        covered = _covered(lookup.text, span, taken, bisect_right(ends, span[0]))
        if covered >= (_COVERED_WITH_FIGURE if numbers else _COVERED) or (not numbers and said.has_speech(span)):
            attributed += 1
            continue
        ended = ends_like_a_sentence(lookup.text[slice(*span)])
        if _is_label(span, lookup) and not (ended and _opens_with(numbers, span, lookup)):
            continue
        content = said.around(span, numbers) if covered else (span,)
        sentence = [t for p in content for t in lookup.tokens(p)]
        if sum(t.is_alpha for t in sentence) < _WORDS or any(t.text == "?" for t in sentence[-2:]):
            continue
        has_figure = any(covers(content, n) for n in numbers)
        if not has_figure and (_only_speaks(sentence, lookup) or not ended):
            continue
        found.append((span, content, has_figure))
    scores = [lookup.checkworthy(hull(*content)) for _, content, _ in found]
    features = [
        features_of(content, span, score, attributed / len(body), has_figure=has_figure, lookup=lookup)
        for (span, content, has_figure), score in zip(found, scores, strict=True)
    ]
    worth, alone = lookup.knowledge.worth, len(list(islice(lookup.sentences, _ALONE + 1))) <= _ALONE
    for (span, content, _), score, of_form in zip(found, scores, likelihoods(features, worth), strict=True):
        likely = max(of_form, score) if alone and content == (span,) and score >= _STATES else of_form
        if likely >= worth.least:
            yield Claim(
                claim_id=make_id("clm", lookup.article.doc_id, "article", *span),
                source_type="article",
                content=content,
                sentence=span,
                checkworthy=round(score, 4),
                confidence=round(likely, 4),
            )


class _Said:
    """What others say, asked sentence by sentence: what of one is left for the article to state."""

    def __init__(self, claims: Iterable[Claim], spoken: Sequence[Span], lookup: Lookup) -> None:
        self._lookup = lookup
        self._spoken, self._spoken_ends = spoken, [end for _, end in spoken]
        self._cues = sorted(
            (c.cue, hull(c.source, c.cue, *c.content), merge([c.cue, *c.content])) for c in claims if c.cue
        )
        self._starts = [cue[0] for cue, *_ in self._cues]

    def has_speech(self, sentence: Span) -> bool:
        """Say whether any of a sentence is spoken."""
        return next(self._speech(sentence), None) is not None

    def around(self, sentence: Span, numbers: Sequence[int]) -> tuple[Span, ...]:
        """Return a sentence without the clauses in which others say something and without what they are quoted with.

        Where its main clause is one of those, a clause beside it that holds a figure is left, or what leads up to it.
        """
        tokens = self._lookup.tokens(sentence)
        root = next((t for t in tokens if t.head == t), None)
        gone = list(self._speech(sentence))
        held, wholes = list(gone), list(gone)
        for cue, whole, words in self._cues[
            bisect_left(self._starts, sentence[0]) : bisect_left(self._starts, sentence[1])
        ]:
            held += words
            wholes.append(whole)
            if (clause := _clause_of(self._lookup.tokens(cue))) is not None:
                gone.append(ends_of(clause.left_edge, clause.right_edge))
        if root is not None and covers(held, root.idx):
            return self._beside(sentence, numbers, held) if numbers else self._left(sentence, wholes)
        return tuple(p for left in cut(sentence, gone) if (p := _tidy(left, sentence, self._lookup)))

    def _left(self, sentence: Span, wholes: Sequence[Span]) -> tuple[Span, ...]:
        """Return what stands around attributions and tells something itself."""
        parts = (_tidy(left, sentence, self._lookup) for left in cut(sentence, wholes))
        clauses = (p for p in parts if p and any(is_clause(t) for t in self._lookup.tokens(p)))
        return tuple(p for clause in clauses if (p := _unmarked(clause, self._lookup)))

    def _beside(self, sentence: Span, numbers: Sequence[int], held: Sequence[Span]) -> tuple[Span, ...]:
        """Return the widest clause around each figure that is nobody's words."""
        found = []
        for number in numbers:
            token = next(iter(self._lookup.tokens((number, number + 1))), None)
            above = [token, *token.ancestors] if token is not None else []
            clauses = [ends_of(t.left_edge, t.right_edge) for t in above if _stands_alone(t)]
            own = [c for c in clauses if not any(overlapping(c, h) for h in held)]
            found += own[-1:]
        own_clauses = (_tidy(c, sentence, self._lookup) for c in merge(found))
        return tuple(p for clause in own_clauses if clause and (p := _unmarked(clause, self._lookup)))

    def _speech(self, sentence: Span) -> Iterator[Span]:
        for i in range(bisect_right(self._spoken_ends, sentence[0]), len(self._spoken)):
            if self._spoken[i][0] >= sentence[1]:
                break
            yield self._spoken[i]


def _stands_alone(verb: Token) -> bool:
    """Say whether a clause is a statement without its main clause: "though fares rose", not "if they rise", "that rose"."""
    if verb.pos_ not in {"VERB", "AUX"} or not is_clause(verb) or verb.dep_ in {"relcl", "acl"}:
        return False
    return not any(c.lower_ in _CONDITIONS or c.tag_ in QUESTION_WORDS for c in verb.children)


def _clause_of(cue: Sequence[Token]) -> Token | None:
    """Return the verb of the clause that a cue makes, if that only adds to the main clause: a mark or "and" parts them."""
    verb = next((t for t in cue if t.pos_ in {"VERB", "AUX"}), None)
    while verb is not None and verb.dep_ in {"aux", "auxpass", "xcomp"}:
        verb = verb.head
    if verb is None or verb.dep_ not in _SIDE_CLAUSES or not verb.left_edge.i:
        return None
    before = verb.left_edge.nbor(-1)
    return verb if before.is_punct or before.tag_ == "CC" else None


def _tidy(part: Span, sentence: Span, lookup: Lookup) -> Span | None:
    """Return a part of a sentence without the marks and joints at its ends that led to what was cut off."""
    tokens = [t for t in lookup.tokens(part) if not t.is_space and part[0] <= t.idx < part[1]]
    while tokens and part[1] < sentence[1] and (tokens[-1].text in _JOINTS or tokens[-1].tag_ in {"CC", "IN"}):
        tokens.pop()
    while tokens and part[0] > sentence[0] and (tokens[0].text in _JOINTS or tokens[0].tag_ == "CC"):
        tokens.pop(0)
    return ends_of(tokens[0], tokens[-1]) if any(t.is_alpha or t.like_num for t in tokens) else None


def _unmarked(part: Span, lookup: Lookup) -> Span | None:
    """Return a clause without the "while" that joined it to what others say; "as she watched" tells nothing alone."""
    first, *rest = lookup.tokens(part)
    if first.dep_ != "mark" or any(above in rest for above in first.head.ancestors):
        return part
    return ends_of(rest[0], rest[-1]) if rest and first.lower_ in _CONCESSIONS else None


def _is_label(sentence: Span, lookup: Lookup) -> bool:
    """Say whether a sentence has no verb, as a list of players has none, or is a paragraph without a finite one, as a caption is."""
    if not any(t.tag_.startswith(("VB", "MD")) or t.pos_ in {"VERB", "AUX"} for t in lookup.tokens(sentence)):
        return True
    return sentence == lookup.lines[lookup.line_at(sentence[0])] and not lookup.is_statement(sentence)


def _opens_with(numbers: Sequence[int], sentence: Span, lookup: Lookup) -> bool:
    """Say whether a number is among the first words: "90 percent reductions in lead." claims, and names no picture."""
    return bool(numbers) and sum(t.is_alpha for t in lookup.tokens((sentence[0], numbers[0]))) <= _LEAD


def _only_speaks(sentence: Sequence[Token], lookup: Lookup) -> bool:
    """Say whether a sentence only tells that somebody spoke: "She spoke in the hall", "Roe made the remark in a letter".

    That "neither Roe nor Lee had commented" is news.
    """
    root = next((t for t in sentence if t.head == t), None)
    if root is None or not is_finite(root):
        return False
    cues, small, spoken = lookup.knowledge.cues, lookup.knowledge.small, lookup.speaks(ends_of(root, root))
    uttered = root.lemma_.lower() in small.uttering
    if is_passive(root):  # "He was asked about the vote" only tells of a question; "The remarks were made in May"
        said = (c.lemma_.lower() for c in root.children if c.dep_ == "nsubjpass")
        return (
            any(cues.class_of_noun(n) == "say" for n in said) if uttered else spoken and lookup.cue_class(root) == "ask"
        )
    if not any(c.dep_ == "nsubj" for c in root.children):
        return False
    if any(t.dep_ == "preconj" and t.lower_ == "neither" for t in sentence):
        return False
    if uttered:
        said = (c.lemma_.lower() for c in root.children if c.dep_ == "dobj")
        return any(cues.class_of_noun(noun) == "say" for noun in said)
    phrase = " ".join([root.lemma_.lower(), *(c.lower_ for c in root.children if c.dep_ == "prt")])
    if not spoken and cues.class_of_phrase(phrase) != "say":
        return False
    tells = _TELLS if spoken else _TELLS | {"advcl"}  # "went on to found a firm"
    told = [c for c in root.children if c.dep_ in tells]
    return all(c.dep_ == "dobj" and (c.pos_ in _EMPTY_OBJECTS or c.lemma_.lower() in small.hollow) for c in told)


def _covered(text: str, sentence: Span, taken: Sequence[Span], first: int) -> float:
    """Return the share of a sentence's letters and digits that the spans from the first on take."""
    overlapping = list(takewhile(lambda t: t[0] < sentence[1], (taken[i] for i in range(first, len(taken)))))
    if not overlapping:
        return 0.0
    letters, inside = sum(c.isalnum() for c in text[slice(*sentence)]), 0
    for start, end in overlapping:
        inside += sum(c.isalnum() for c in text[max(start, sentence[0]) : min(end, sentence[1])])
    return inside / letters if letters else 1.0
