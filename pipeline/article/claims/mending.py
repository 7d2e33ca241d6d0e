"""What spans alone get wrong, put right where the parse and the lexicons can be asked.

the countries it [asked] [to help are Ada and Roe]  ─▶ [to help]: a relative clause ends before its sentence does
They left, [she] [said in a row] [over pay]         ─▶ [said], [They left]: what is said is a clause
[The raids] [drew concerns] [that …]                ─▶ whose concerns is open
According to [the mayor], [Ada Roe, it fell]        ─▶ [the mayor, Ada Roe], [it fell]
According to [Ada Roe], [a former mayor, it fell]   ─▶ [Ada Roe, a former mayor], [it fell]
It was a [rise of 40], [according to] [data]        ─▶ [It was a rise of 40]: a piece of a clause is no report
His [argument] [that it fell is not borne out]      ─▶ [that it fell]: the rest is the article's verdict on it
Said [Roe][:] [“It fell.”]                          ─▶ [Said]
[LAGOS] [:] [It fell]                               ─▶ a dateline: no city says so
[The board] [agrees] [new fares⏎⏎The board] has …   ─▶ [new fares]: a title ends with its line
[issued a statement on] [the port. “It fell.”]      ─▶ [issued a statement], [“It fell.”]
[“It fell” ((it))]                                  ─▶ [“It fell”]: the rest is the editor's
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article.claims.acts import read_act
from pipeline.article.claims.borders import with_borders
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.phrase_ends import to_phrase_end
from pipeline.article.claims.relayed import of_the_quoted
from pipeline.article.claims.source_edges import ARTICLES, mend_source, without_open_bracket
from pipeline.article.claims.sources import can_speak
from pipeline.article.grammar import FINITE, SUBJECTS, ends_of
from pipeline.records import Attribution, Span
from pipeline.text.spans import trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_ACCORDING = re.compile(r"(?P<cue>according to|in the words of)\s+(?P<source>\S.*)\Z", re.IGNORECASE | re.DOTALL)
_FIRST_LINES = 4  # of a text: below them a name in capitals and its colon are a speaker
_EMPTY = frozenset({"DET", "ADP", "PART", "CCONJ", "SCONJ", "PUNCT", "SPACE", "SYM", "X"})
_OPENS_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_TOPICS = frozenset({"regarding", "about", "on", "concerning", "over"})
_REMARK = re.compile(r"\s*\(+[\w. ]{0,20}\)*")
_UNFINISHED = frozenset({"CC", "DT", "IN", "PDT", "PRP$", "TO"})  # tags of words with which no title ends
_OPENING = frozenset({"said", "says", "added", "wrote", "asked", "replied"})  # verbs before their source: "Said Roe:"


def mend_attributions(attributions: Iterable[Attribution], lookup: Lookup) -> Iterator[Attribution]:
    """Yield attributions as an analyst would mark them, without those that attribute nothing to anybody.

    Those that touch bylines, captions or boilerplate are left out, and what nobody says: "None showed that …".
    """
    seen = set()
    for a in attributions:
        cleaned = _clean(a, lookup)
        if cleaned is None or any(lookup.is_furniture(s) for s in (cleaned.cue, cleaned.source, *cleaned.content) if s):
            continue
        whole = with_borders(_without_verdict(_without_topic(_with_name(cleaned, lookup), lookup), lookup), lookup)
        relayed = of_the_quoted(_with_main_verb(whole, lookup), lookup)
        mended = None if _is_dateline(cleaned, lookup) else _mend(relayed, lookup)
        if mended and (key := (mended.cue, mended.source, mended.content)) not in seen:
            seen.add(key)
            yield mended


def _clean(a: Attribution, lookup: Lookup) -> Attribution | None:
    """Leave out blank edges, time expressions behind a source, and pieces of content that hold no word of it."""
    text, nobody = lookup.text, lookup.knowledge.small.nobody
    cue = trim(text, a.cue)
    source = lookup.without_time(trim(text, a.source)) if a.source else None
    if source is None and (according := _ACCORDING.match(text, *cue)):  # "according to a report": the report says so
        cue, source = according.span("cue"), according.span("source")
    source = mend_source(source, cue, lookup) if source and source[0] < source[1] else None
    if source and (verb := _verb_before(source, cue, lookup)):
        cue = verb
    if source and cue[0] < source[0] < cue[1]:  # "according to a" + "a report": the words are the source's
        cue = trim(text, (cue[0], source[0]))
    a, cue = _with_article(a, cue, lookup)
    content = tuple(
        sorted(
            {
                piece
                for c in a.content
                if (piece := _without_remark(without_open_bracket(trim(text, c), text), lookup))[0] < piece[1]
            }
        )
    )
    content = tuple(_below_no_title(content, cue, lookup))
    content = to_phrase_end(content, [cue, *([source] if source else [])], lookup)
    full = tuple(c for c in content if _says_something(c, lookup))
    if cue[0] >= cue[1] or not content or (source and text[slice(*source)].lower() in nobody):
        return None
    return Attribution(cue, source, full or content, a.confidence)


def _below_no_title(content: Sequence[Span], cue: Span, lookup: Lookup) -> Iterator[Span]:
    """Yield pieces of content without what stands below a title, unless in quotation marks."""
    for start, end in content:
        first = lookup.line_at(min(start, cue[0]))
        stop = lookup.lines[first][1]
        if (
            not _is_title(first, lookup)
            or lookup.is_quoted((start, end))
            or end <= stop
            or lookup.text[slice(*cue)].endswith(":")
        ):
            yield start, end
        elif start < stop:
            yield start, stop


def _is_title(line: int, lookup: Lookup) -> bool:
    """Say whether a line ends without a mark, and no sentence goes on from it: behind "the", or with a small letter below."""
    stop = lookup.lines[line][1]
    if not lookup.text[stop - 1].isalnum() or lookup.tokens((stop - 1, stop))[0].tag_ in _UNFINISHED:
        return False
    return line + 1 == len(lookup.lines) or not lookup.text[lookup.lines[line + 1][0]].islower()


def _verb_before(source: Span, cue: Span, lookup: Lookup) -> Span | None:
    """Return the verb that opens a sentence before its source, where only the colon behind that was marked: "Said Roe:"."""
    start, _ = lookup.sentence(source[0])
    if lookup.text[slice(*cue)] != ":" or cue[0] < source[1] or not start < source[0]:
        return None
    verb = trim(lookup.text, (start, source[0]))
    return verb if lookup.text[slice(*verb)].lower() in _OPENING else None


def _without_remark(piece: Span, lookup: Lookup) -> Span:
    """Return a quotation without a short remark in brackets behind its closing mark, as "((it))" for what is translated."""
    closed = max((end for _, end in lookup.quotations_at(piece) if end < piece[1]), default=piece[1])
    return (piece[0], closed) if _REMARK.fullmatch(lookup.text, closed, piece[1]) else piece


def _without_topic(a: Attribution, lookup: Lookup) -> Attribution:
    """Return what a statement says, not what it is on, where its words stand in quotation marks behind that sentence."""
    cue, (start, *_) = lookup.tokens(a.cue), a.content[0]
    if (
        len(cue) < 2
        or cue[-1].lower_ not in _TOPICS
        or lookup.knowledge.cues.class_of_noun(cue[-2].lemma_.lower()) != "say"
    ):
        return a
    end = lookup.sentence(start)[1]
    words = tuple((max(x, end), y) for x, y in a.content if y > end)
    words = tuple(w for p in words if (w := trim(lookup.text, p))[0] < w[1])
    if start < a.cue[1] or not words or not any(q[0] == words[0][0] for q in lookup.quotations_at(words[0])):
        return a
    return replace(a, cue=(a.cue[0], cue[-2].idx + len(cue[-2])), content=words)


def _without_verdict(a: Attribution, lookup: Lookup) -> Attribution:
    """Return what an argument is, not what the sentence says of it: "his argument [that it fell] is not borne out"."""
    noun = next((t for t in lookup.tokens(a.cue)[::-1] if t.pos_ == "NOUN"), None)
    if noun is None or noun.dep_ not in ("nsubj", "nsubjpass") or noun.head.i <= noun.right_edge.i:
        return a
    last, verdict = noun.right_edge, noun.head
    end = last.idx + len(last)
    words = tuple((x, min(y, end)) if x <= verdict.idx < y else (x, y) for x, y in a.content)
    return replace(a, content=words) if all(x < y for x, y in words) else a


def _with_main_verb(a: Attribution, lookup: Lookup) -> Attribution:
    """Return what a source is cited for with its verb, where only what hangs on that was marked: "[It is a] [rise of 40]"."""
    (start, end), *rest = a.content
    if end > a.cue[0] or not lookup.text[slice(*a.cue)].lower().startswith("according"):
        return a
    sentence, words = lookup.sentence(a.cue[0]), lookup.tokens((start, end))
    if not sentence[0] < start or not words:
        return a
    inside = {t.i for t in words}
    top = next((t for t in words if t.head.i not in inside), words[0])
    verb = top.head
    if top.pos_ in {"VERB", "AUX"} or verb.head.i != verb.i or verb.pos_ not in {"VERB", "AUX"}:
        return a
    if not sentence[0] <= verb.idx < start or lookup.cue_class(verb):
        return a
    return replace(a, content=((sentence[0], end), *rest))


def _is_dateline(a: Attribution, lookup: Lookup) -> bool:
    """Say whether a place at the head of a line and its colon only tell where the story is from."""
    if a.source is None or not lookup.text[slice(*a.cue)].startswith(":") or a.source[1] > a.cue[0]:
        return False
    line = lookup.line_at(a.source[0])
    if lookup.lines[line][0] != a.source[0]:
        return False
    place = next((m for m in lookup.mentions_in(a.source) if (m.start, m.end) == a.source), None)
    opens = line < _FIRST_LINES and lookup.text[slice(*a.source)].isupper()  # wherever "MULTAN" is
    return opens or (place is not None and place.type == "place")


def _with_name(a: Attribution, lookup: Lookup) -> Attribution:
    """Give the source what renames it: "according to [the mayor], [Ada Roe, …]", "[Ada Roe], [a former mayor, …]"."""
    if a.source is None or not lookup.text[slice(*a.cue)].lower().startswith("according to"):
        return a
    (start, end), *others = sorted(a.content)
    if lookup.text[a.source[1] : start].strip() != ",":
        return a
    last = _end_of_name(a.source, (start, end), lookup) or _end_of_apposition(a.source, (start, end), lookup)
    rest = trim(lookup.text, (last + 1, end))
    return replace(a, source=(a.source[0], last), content=(rest, *others)) if last and rest[0] < rest[1] else a


def _end_of_name(source: Span, piece: Span, lookup: Lookup) -> int:
    """Return where the name of a person ends that stands before a comma at the head of a content, if the source has none; or 0."""
    name = next((m for m in lookup.mentions_in(piece) if m.start == piece[0] and m.type == "person"), None)
    if name is None or name.found_by == "coreference" or not lookup.text[name.end :].startswith(","):
        return 0
    return 0 if any(m.type == "person" for m in lookup.mentions_in(source)) else name.end


def _end_of_apposition(source: Span, piece: Span, lookup: Lookup) -> int:
    """Return where a phrase ends that stands between the source, a comma and the clause that is the content; or 0.

    It can speak, as the source can; the parser hangs it on the source, or the clause has a subject of its own.
    """
    words, head = lookup.tokens(piece), lookup.noun_group(lookup.tokens(source))[-1:]
    comma = next((t for t in words if t.text == ","), None)
    if comma is None or words[0].pos_ not in _OPENS_PHRASE or words[0] is comma:
        return 0
    phrase, clause = [t for t in words if t.i < comma.i], [t for t in words if t.i > comma.i]
    if any(t.tag_ in FINITE for t in phrase) or not any(t.tag_ in FINITE for t in clause):
        return 0
    renames = any(t.dep_ == "appos" and [t.head] == head for t in phrase)
    led = any(t.dep_ in SUBJECTS and t.left_edge.i == comma.i + 1 for t in clause)
    span = ends_of(phrase[0], phrase[-1])
    people = all(any(m.type == "person" for m in lookup.mentions_in(s)) for s in (source, span))
    return span[1] if (renames or led) and not people and can_speak(span, lookup) else 0


def _with_article(a: Attribution, cue: Span, lookup: Lookup) -> tuple[Attribution, Span]:
    """Give the article at a cue's end to the content behind it: "did not respond to a | request"."""
    words, content = lookup.tokens(cue), sorted(a.content)
    if len(words) < 2 or not content or words[-1].lower_ not in ARTICLES:
        return a, cue
    (start, end), *others = content
    if start < cue[1] or lookup.text[cue[1] : start].strip():
        return a, cue
    *_, before, last = words
    return replace(a, content=((last.idx, end), *others)), (cue[0], before.idx + len(before))


def _says_something(piece: Span, lookup: Lookup) -> bool:
    """Say whether a piece of content holds a word of any; of what is quoted, every piece was said."""
    return any(t.pos_ not in _EMPTY for t in lookup.tokens(piece)) or lookup.is_quoted(piece)


def _mend(a: Attribution, lookup: Lookup) -> Attribution | None:
    head = read_act(a, lookup).head
    if head is None:
        return a
    if a.source and _provokes(a.source, a.cue, lookup):
        return replace(a, source=None)
    if head.dep_ == "relcl":
        return replace(a, content=_within_clause(a.content, head, lookup))
    if head.lemma_ in lookup.knowledge.cues.clausal and (clause := _clause_before(a, head, lookup)):
        return replace(a, cue=(a.cue[0], head.idx + len(head)), content=(clause,))
    return a


def _provokes(source: Span, cue: Span, lookup: Lookup) -> bool:
    """Say whether an event is the subject of a verb that brings about what others voice: "drew concerns that"."""
    words, cues = lookup.tokens(cue), lookup.knowledge.cues
    verb = next((t for t in words if t.pos_ == "VERB"), None)
    group = lookup.noun_group(lookup.tokens(source))
    if verb is None or not group or verb.lemma_ not in cues.provoking:
        return False
    return group[-1].lemma_ in cues.events and any(t.dep_ == "dobj" for t in words)


def _within_clause(content: tuple[Span, ...], head: Token, lookup: Lookup) -> tuple[Span, ...]:
    """Cut content before the verb that the clause of its cue hangs under: there the main clause has gone on.

    Nothing is cut where the parse looks wrong: what is kept has a verb, what is cut begins with a finite
    one, and no quotation goes across.
    """
    end = head.right_edge.idx + len(head.right_edge)
    *before, (start, last) = content
    if not start < end < last or any(a < end < b for a, b in lookup.quoted_within((end - 1, end + 1))):
        return content
    gone = [t for t in lookup.tokens((end, last)) if not t.is_punct]
    goes_on = gone and gone[0].tag_ in FINITE and (gone[0] in head.ancestors or gone[0].head in head.ancestors)
    if not goes_on or not any(t.pos_ in {"VERB", "AUX"} for t in lookup.tokens((start, end))):
        return content
    return (*before, (start, start + len(lookup.text[start:end].rstrip(" ,;:—–-"))))


def _clause_before(a: Attribution, head: Token, lookup: Lookup) -> Span | None:
    """Return the clause before a source that is what was said, where the content only goes with the cue.

    "They left, she said in a row over pay": "over pay" hangs on "row", or "pay" on "over", and "said" is tied to "left".
    """
    if a.source is None or len(a.content) > 1 or not a.source[1] <= a.cue[0] < a.content[0][0]:
        return None
    first = lookup.tokens(a.content[0])[0]
    above = [first, *(t for t in first.ancestors if a.cue[0] <= t.idx < a.cue[1])]
    if not any(t.dep_ == "prep" and a.cue[0] <= t.head.idx < a.cue[1] for t in above):
        return None
    start = lookup.sentence(head.idx)[0]
    *before, comma = lookup.tokens((start, a.source[0])) or [first]
    # behind a long clause the parser may take "said" for a second verb of it
    tied = head.head if head.dep_ in {"ccomp", "conj"} else next((c for c in head.lefts if c.dep_ == "ccomp"), None)
    if comma.text != "," or tied is None or tied not in before or before[-1].pos_ == "CCONJ":
        return None
    return start, before[-1].idx + len(before[-1])
