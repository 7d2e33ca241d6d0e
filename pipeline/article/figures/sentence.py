"""A sentence under reading: its lexemes, its tokens, and the drafts of its figures."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from pipeline.article.figures.lexer import Lexeme, lex
from pipeline.article.figures.lexicon import FigureLexicon, Unit
from pipeline.records import FigureKind, Mention, Qualifier

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    class Home(Protocol):
        """Asked whose a currency is that several countries name alike: see `money`."""

        def of(self, word: str) -> str:
            """Return an ISO 4217 code, or nothing."""
            ...


LONGEST = 400  # tokens; what is longer is a table or damage, and is read without its syntax
NOUNS = frozenset({"NOUN", "PROPN"})
POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your"})
DETERMINERS = frozenset({"a", "an", "the", *POSSESSIVES})


@dataclass(slots=True)
class Draft:
    """A figure in the making. `first` to `last` are the lexemes of its text, `left` to `right` what it takes up."""

    first: int
    last: int
    value: float | None
    form: str
    kind: FigureKind = "count"
    low: float | None = None
    high: float | None = None
    scale: float = 1.0
    bare: bool = True
    left: int = 0  # leftmost lexeme of number, currency and sign
    right: int = 0  # rightmost lexeme of number, currency and unit
    unit: str = ""
    currency: str = ""
    per: str = ""
    qualifier: Qualifier = ""
    measures: str = ""
    noun: Token | None = None  # the noun counted
    twin: Draft | None = None  # the figure that this one says again, in another unit
    lent: bool = False  # the noun is that of another figure, of which other things may be true
    measured: tuple[int, int] | None = None  # the words that say what is counted, as offsets
    outer: int = 0  # leftmost lexeme with the qualifier
    rate: int = 0  # last lexeme of the rate behind its noun
    labels: list[str] = field(default_factory=list)

    @property
    def has_unit(self) -> bool:
        return bool(self.unit or self.currency)

    def set_unit(self, unit: Unit) -> None:
        """Put the number in a unit, and in the rate that the unit holds."""
        self.unit, self.currency, self.kind = unit.name, unit.currency, unit.kind
        self.per = self.per or unit.per

    def multiply(self, scale: float) -> None:
        """Multiply the number, without the dust of binary fractions."""
        self.scale *= scale
        self.value, self.low, self.high = (
            None if number is None else float(f"{number * scale:.15g}") for number in (self.value, self.low, self.high)
        )


class Sentence:
    """The stretch `start` to `end` of a document, cut into lexemes that know their tokens."""

    __slots__ = (
        "_starts", "doc", "end", "first", "home", "last", "lexicon", "mentions", "row", "start", "syntax", "taken", "text",
    )  # fmt: skip

    def __init__(
        self, doc: Doc, text: str, first: int, last: int, mentions: list[Mention], lexicon: FigureLexicon, home: Home
    ) -> None:
        self.doc, self.text, self.first, self.last = doc, text, first, last  # tokens first to last, last excluded
        self.start = doc[first].idx
        self.end = doc[last - 1].idx + len(doc[last - 1])
        self.syntax = last - first <= LONGEST
        self.mentions = mentions  # those inside it, in order
        self.home = home  # whose a dollar is
        self.lexicon = lexicon  # what it is read with
        self.row: list[Lexeme] = lex(text, self.start, self.end)
        self.taken: list[tuple[int, int]] = []  # what its figures take up, as offsets
        self._starts = [doc[i].idx for i in range(first, last)]

    def token(self, i: int) -> Token:
        """Return the token that holds the first character of lexeme `i`."""
        return self.token_at(self.row[i].start)

    def token_at(self, position: int) -> Token:
        """Return the token that holds a character of the sentence."""
        return self.doc[self.first + max(0, bisect_right(self._starts, position) - 1)]

    def last_token(self, i: int) -> Token:
        """Return the token that holds the last character of lexeme `i`."""
        return self.token_at(self.row[i].end - 1)

    def lexeme_at(self, position: int) -> int:
        """Return the index of the first lexeme that begins at or after a character."""
        low, high = 0, len(self.row)
        while low < high:
            middle = (low + high) // 2
            if self.row[middle].start < position:
                low = middle + 1
            else:
                high = middle
        return low

    def is_taken(self, token: Token) -> bool:
        """Say whether a token is part of a figure, and so names nothing that is counted."""
        return any(a < token.idx + len(token) and token.idx < b for a, b in self.taken)

    def word(self, i: int) -> str:
        """Return lexeme `i` in lower case, or "" beyond the ends."""
        return self.row[i].lower if 0 <= i < len(self.row) else ""

    def glued(self, i: int) -> bool:
        """Say whether lexeme `i` follows the one before it without white space."""
        return 0 < i < len(self.row) and not self.row[i].gap

    def slice(self, first: int, last: int) -> str:
        """Return the text from lexeme `first` to lexeme `last`, included."""
        return self.text[self.row[first].start : self.row[last].end]
