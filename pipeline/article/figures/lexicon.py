"""The words that numbers, units, rates and bounds are written with: `models/figures/`, and Babel for money."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Generic, TypeVar, cast, get_args

from pipeline import models
from pipeline.article.figures.lexer import Lexeme, lex
from pipeline.errors import ModelError
from pipeline.records import FigureKind, Qualifier, slug
from pipeline.text.dates import months
from pipeline.text.roles import role_nouns

T = TypeVar("T")
_CROWNS = frozenset({"koruna", "krona", "krone", "króna"})  # what English papers call crowns
_COUNTRY_KINDS = frozenset({"country", "region", "state", "nationality"})  # in the gazetteers


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is measured in: a unit, a currency or a part of one."""

    name: str
    kind: FigureKind
    per: str = ""
    currency: str = ""
    lone: bool = False  # a single letter: only directly after digits, and in this case only


class Phrases(Generic[T]):
    """Phrases looked up at a place in a row of lexemes, the longest first; hyphens inside are passed over."""

    __slots__ = ("_backwards", "_forwards")

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        keyed = {tuple(_key(x) for x in lex(p, 0, len(p)) if x.text != "-"): v for p, v in entries}
        self._forwards = _Prefixes(keyed)
        self._backwards = _Prefixes({key[::-1]: v for key, v in keyed.items()})

    def after(self, row: Sequence[Lexeme], i: int) -> tuple[T, int] | None:
        """Return the longest phrase that begins at `i`, and the index of its last lexeme."""
        return self._forwards.walk(row, i, 1)

    def before(self, row: Sequence[Lexeme], i: int) -> tuple[T, int] | None:
        """Return the longest phrase that ends at `i`, and the index of its first lexeme."""
        return self._backwards.walk(row, i, -1)

    def of(self, word: str) -> T | None:
        """Return the entry of a single word."""
        return self._forwards.entries.get((word,))


class _Prefixes(Generic[T]):
    """The phrases and their beginnings, so that a walk stops at the first word no phrase goes on with."""

    __slots__ = ("_beginnings", "entries")

    def __init__(self, entries: dict[tuple[str, ...], T]) -> None:
        self.entries = entries
        self._beginnings = {key[:n] for key in entries for n in range(1, len(key) + 1)}

    def walk(self, row: Sequence[Lexeme], i: int, step: int) -> tuple[T, int] | None:
        key: tuple[str, ...] = ()
        best: tuple[T, int] | None = None
        while 0 <= i < len(row):
            if row[i].text != "-":
                key = (*key, _key(row[i]))
                if key not in self._beginnings:
                    break
                if (value := self.entries.get(key)) is not None:
                    best = value, i
            elif not key:
                break
            i += step
        return best


def _key(piece: Lexeme) -> str:
    """Return what a piece is looked up by: the 2 of "m2" is glued to its letter, that of "12 m 2 dm" is not."""
    return f"·{piece.lower}" if piece.is_number and not piece.gap else piece.lower


@dataclass(frozen=True, slots=True)
class FigureLexicon:
    """All that `find_figures` knows of words; made once a process by `load_lexicon`."""

    numbers: dict[str, tuple[float, str]]  # word → value, kind (see numbers.csv)
    ordinals: dict[str, float]
    units: Phrases[Unit]
    letters: dict[str, Unit]  # "m", "W": exact case, directly after digits
    signs: Phrases[Unit]  # money written before the number
    codes: dict[str, Unit]  # ISO 4217
    letter_signs: dict[str, Unit]  # "RM", "N$": as written
    apart: frozenset[str]  # those of them that stand apart from any number
    weak_signs: dict[str, str]  # signs that several countries write → the name of the money: Rs → rupee
    shared_money: frozenset[str]  # names of money that several countries share: peso
    countries: re.Pattern[str]  # finds the names of countries, nations and states
    country_of: dict[str, str]  # such a name → country, as in an address: "pk"
    money_of: dict[str, dict[str, str]]  # country → name of money → ISO 4217: pk → rupee → PKR
    before: Phrases[Qualifier]
    behind: Phrases[Qualifier]
    periodic: dict[str, str]
    denominator: dict[str, str]
    each: frozenset[str]
    series: Phrases[str]  # names that a number ends: S&P 500, Boeing 737
    words: dict[str, frozenset[str]]
    labels: dict[str, str]  # lemma of a noun or participle → label
    verb_labels: dict[str, str]  # lemma of a governing verb → label
    acts: dict[str, str]  # lemma of a verb that moves money → what the sum then is
    fates: dict[str, str]  # lemma of what is done to persons → what those are who are left out: 238 wounded
    change: dict[str, str]  # lemma of a verb or noun → "increase" or "decrease"
    trigger: re.Pattern[str]  # finds, in a text in small letters, what may be part of a figure


def load_lexicon(folder: Path | None = None) -> FigureLexicon:
    """Read the lexicons under `folder` (default: `models/figures/`).

    Raises:
        ModelError: a file is missing or damaged.
    """
    folder = folder or models.folder() / "figures"
    try:
        return _load(folder)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise ModelError(f"a lexicon in {folder} is damaged: {error!r}") from error


def _load(folder: Path) -> FigureLexicon:
    rows = models.read_csv(folder / "numbers.csv")
    ordinals = {r["word"]: float(r["value"]) for r in rows if r["kind"] == "ordinal"}
    numbers = {r["word"]: (float(r["value"]), r["kind"]) for r in rows if r["kind"] != "ordinal"}
    suffixes = {w for w, (_, kind) in numbers.items() if kind == "suffix"}
    words = models.read_toml(folder / "words.toml")
    rates = models.read_toml(folder / "rates.toml")
    roles = models.read_toml(folder.parent / "roles.toml")
    units, letters = _measures(folder)
    money = _money(folder)
    codes = {c: Unit("", "money", currency=c) for c in _codes()}
    signs = {f: u for f, u in money.items() if _goes_before(f)}
    acts = models.read_csv(folder / "acts.csv")
    letter_signs, apart = _letter_signs(folder)
    country_of, money_of = _countries()
    qualifiers = models.read_csv(folder / "qualifiers.csv")
    for row in qualifiers:
        if row["qualifier"] not in get_args(Qualifier):
            raise ValueError(f"qualifiers.csv: {row['qualifier']!r} is not in the closed set")
    return FigureLexicon(
        numbers=numbers,
        ordinals=ordinals,
        units=Phrases([*units, *((f, u) for f, u in money.items() if not u.lone)]),
        letters=letters | {f: u for f, u in money.items() if u.lone},
        signs=Phrases(signs.items()),
        codes=codes,
        letter_signs=letter_signs,
        apart=apart,
        weak_signs={s: _last_word(letter_signs[s].currency) for s in words["weak_signs"] if s in letter_signs}
        | {"$": "dollar"},
        shared_money=frozenset(words["shared_money"]),
        countries=re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, country_of), key=len, reverse=True))})(?!\w)"),
        country_of=country_of,
        money_of=money_of,
        before=Phrases((r["phrase"], cast(Qualifier, r["qualifier"])) for r in qualifiers if r["side"] == "before"),
        behind=Phrases((r["phrase"], cast(Qualifier, r["qualifier"])) for r in qualifiers if r["side"] == "after"),
        periodic=rates["periodic"],
        denominator=rates["denominator"],
        each=frozenset(rates["each"]["words"]),
        series=Phrases((name, name) for name in words["numbered_names"]),
        words={name: frozenset(entries) for name, entries in words.items() if isinstance(entries, list)}
        | {"before_years": frozenset({*words["before_years"], *months()}), "people": _people(words, roles)},
        labels={lemma: label for label, lemmas in words["labels"].items() for lemma in lemmas},
        verb_labels={lemma: label for label, lemmas in words["verb_labels"].items() for lemma in lemmas},
        acts={r["verb"]: r["noun"] for r in acts if r["kind"] == "money"},
        fates={r["verb"]: r["noun"] for r in acts if r["kind"] == "count"},
        change={w: name for d, name in (("up", "increase"), ("down", "decrease")) for w in words["change"][d]},
        trigger=_trigger({*numbers, *ordinals} - suffixes),
    )


def _trigger(words: set[str]) -> re.Pattern[str]:
    digits, initials = r"\d¼-¾⅐-⅞", "".join(sorted({word[0] for word in words}))
    either = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?=[{digits}{initials}])(?:[{digits}]|\b(?:{either})\b)")  # what most places are not, first


def _measures(folder: Path) -> tuple[list[tuple[str, Unit]], dict[str, Unit]]:
    phrases: list[tuple[str, Unit]] = []
    letters: dict[str, Unit] = {}
    for row in models.read_csv(folder / "units.csv"):
        if row["kind"] not in get_args(FigureKind):
            raise ValueError(f"units.csv: {row['kind']!r} is not a kind of figure")
        for form in row["forms"].split("|"):
            lone = len(form) == 1 and form.isalpha()
            unit = Unit(row["unit"], cast(FigureKind, row["kind"]), row["per"], lone=lone)
            if lone:
                letters[form] = unit
            else:
                phrases.append((form, unit))
    return phrases, letters


def _money(folder: Path) -> dict[str, Unit]:
    """Return every way of writing a currency: Babel's names and signs, then the lexicon's own."""
    forms = dict(_babel())
    for row in models.read_csv(folder / "currencies.csv"):
        for form in row["forms"].split("|"):
            lone = len(form) == 1 and form.isascii() and form.isalpha()
            forms[form] = Unit(row["unit"] if not row["code"] else "", "money", currency=row["code"], lone=lone)
    return forms


@cache
def _babel() -> tuple[tuple[str, Unit], ...]:
    from babel import Locale
    from babel.numbers import get_currency_name

    locale = Locale("en")
    forms: dict[str, Unit] = {}
    for code in _codes():
        unit = Unit("", "money", currency=code)
        for count in (1, 2):
            name = re.sub(r"\s*\(.*", "", get_currency_name(code, count, locale)).lower()
            if " " in name and (name not in forms or code in locale.currency_symbols):
                forms[name] = unit
    for code, sign in ((str(c), str(s)) for c, s in locale.currency_symbols.items()):
        if not sign.isalpha() and "\u202f" not in sign:
            forms[sign.lower()] = Unit("", "money", currency=code)
    return tuple(forms.items())


@cache
def _codes() -> tuple[str, ...]:
    from babel import Locale

    return tuple(code for code in map(str, Locale("en").currencies) if not code.startswith("X"))


def _letter_signs(folder: Path) -> tuple[dict[str, Unit], frozenset[str]]:
    """Return the signs made of letters, and those that stand apart from any number."""
    signs: dict[str, Unit] = {}
    apart: set[str] = set()
    for row in models.read_csv(folder / "currency_signs.csv"):
        signs |= {s: Unit("", "money", currency=row["code"]) for s in row["signs"].split("|")}
        apart |= set(row["apart"].split("|")) - {""}
    return signs, frozenset(apart)


@cache
def _last_word(code: str) -> str:
    from babel.numbers import get_currency_name

    return str(get_currency_name(code, locale="en")).rsplit(" ", 1)[-1].lower()


@cache
def _countries() -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Return name of a country, nation or state, as written → country, and country → name of money → code, from Babel.

    The names are those of the gazetteers, so that "UK" is one, "New Mexico" is no Mexico, and "us" no country.
    """
    from babel import Locale
    from babel.numbers import get_currency_name, get_territory_currencies

    codes: dict[str, str] = {}
    names: dict[str, str] = {}
    money: dict[str, dict[str, str]] = {}
    for code, name in ((str(c), str(n)) for c, n in Locale("en").territories.items()):
        country = {"gb": "uk"}.get(code.lower(), code.lower())
        if len(code) != 2 or not (own := get_territory_currencies(code)):
            continue
        money[country] = {_last_word(str(own[-1])): str(own[-1])}
        if _last_word(str(own[-1])) in _CROWNS:
            money[country]["crown"] = str(own[-1])
        codes[slug(re.sub(r" \(.*| SAR China$", "", name).replace("&", "and"))] = country
        nation, _, kind = str(get_currency_name(str(own[-1]), locale="en")).rpartition(" ")
        if nation and kind:
            names.setdefault(nation, country)
    rows = [r for file in ("places.csv", "organisations.csv") for r in models.read_csv(models.folder() / file)]
    forms = {r["name"]: [r["name"], *r["aliases"].split("|")] for r in rows if r["kind"] in _COUNTRY_KINDS}
    of_country = {n: next((codes[s] for f in fs if (s := slug(f)) in codes), "") for n, fs in forms.items()}
    for row in rows:
        if row["kind"] in _COUNTRY_KINDS and (code := of_country.get(row["country"], "")):
            names |= dict.fromkeys((f for f in forms[row["name"]] if f), code)
    return names, money


def _people(words: dict[str, list[str]], roles: dict[str, dict[str, list[str]]]) -> frozenset[str]:
    """Return the nouns of persons, in the singular: driver, mother, mayor."""
    kin = chain(*roles["people"].values())
    return frozenset([*role_nouns(), *kin, *words["kin"], *words["persons"]])


def _goes_before(form: str) -> bool:
    """Say whether a way of writing money may stand before the number: signs do, names of money do not."""
    return not form.replace(" ", "").isalpha() or form in {"ps", "rs", "rp", "tl", "sfr", "ksh", "usd", "eur"}
