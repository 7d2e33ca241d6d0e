"""The gazetteers: that they load fast, that a user's own rows win, that a bad row is told."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from pipeline import models
from pipeline.article.analyse import lay_out
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.errors import ModelError
from pipeline.records import Article

HEADER = "name,type,kind,acronym,aliases,risky,parent,role,gender,wikidata,source\n"


@pytest.mark.parametrize(
    ("text", "kb_id"),
    [
        ("Department of Homeland Security", "agency:department-of-homeland-security"),
        ("the u.s. justice department", "agency:department-of-justice"),
        ("CBP", "agency:customs-and-border-protection"),
        ("NPR", "media:npr"),
        ("Wall Street Journal", "media:wall-street-journal"),
        ("Charles E. Schumer", "person:chuck-schumer"),
        ("ACLU", "organisation:american-civil-liberties-union"),
        ("U. N. High Commissioner for Refugees", "agency:united-nations-high-commissioner-for-refugees"),
        ("United States Border Patrol", "agency:border-patrol"),
        ("U. S. Border Patrol", "agency:border-patrol"),
        ("U. N.", "organisation:united-nations"),
        ("Wits University", "organisation:university-of-the-witwatersrand"),
        ("Tamil Tigers", "organisation:liberation-tigers-of-tamil-eelam"),
        ("Sina Weibo", "organisation:weibo"),
        ("Nur-Sultan", "place:astana"),
    ],
)
def test_lookup(gazetteer, text, kb_id):
    assert kb_id in {form.entry.kb_id for form in gazetteer.lookup(text)}


def test_every_parent_among_agencies_is_a_row(gazetteer):
    names = {e.name for e in gazetteer.entries.values()}
    by_hand = [e for e in gazetteer.entries.values() if e.source == "onrecord" and e.parent]
    assert [e.name for e in by_hand if e.parent not in names] == []


def test_every_row_says_where_it_comes_from(gazetteer):
    """A comma too many or too few moves the cells of a row."""
    sources = {"cldr", "congress", "federal-register", "geonames", "gsa", "onrecord"}
    rows = gazetteer.entries.values()
    assert [e.name for e in rows if e.source not in sources or not re.fullmatch(r"(?:Q\d+)?", e.wikidata)] == []


def test_no_row_stands_twice():
    """A country may have one body of a name and type."""
    with (models.folder() / "organisations.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        counts = Counter((row["name"], row["type"], row["country"]) for row in rows)
    assert [row for row, times in counts.items() if times > 1] == []


def test_the_users_rows_win(tmp_path):
    extra = tmp_path / "mine.csv"
    extra.write_text(
        HEADER + "Harbour Board of Ostwick,agency,board,HBO,the Board of Ostwick,,,,,,mine\n", encoding="utf-8"
    )
    gazetteer = load_gazetteer(extra=extra)
    assert gazetteer.lookup("Harbour Board of Ostwick")[0].entry.acronym == "HBO"


@pytest.mark.parametrize(("rows", "name"), [(("Ada Roe",), "Ada Roe"), (("Ada Roe", "Bo Roe"), "Roe")])
def test_a_surname_that_two_rows_share_names_neither(nlp, tmp_path, rows, name):
    extra = tmp_path / "mine.csv"
    extra.write_text(HEADER + "".join(f"{row},person,,,,Roe,,,,,\n" for row in rows), encoding="utf-8")
    page = lay_out(nlp, Article("d", "f", "txt", "0", "On Monday the crowd saw Roe there."), zones=False)
    assert [e.name for e in recognise(page, load_gazetteer(extra=extra)).entities] == [name]


@pytest.mark.parametrize(("row", "what"), [("Roe,persn,,,,,,,,,", "persn"), (",person,,,,,,,,,x", "needs a name")])
def test_a_bad_row_is_told(tmp_path, row, what):
    extra = tmp_path / "mine.csv"
    extra.write_text(HEADER + row + "\n", encoding="utf-8")
    with pytest.raises(ModelError, match=what):
        load_gazetteer(extra=extra)


def _lists(table: dict[str, object], where: str) -> Iterator[tuple[str, list[str]]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _lists(value, f"{where} {key}")
        elif isinstance(value, list) and all(isinstance(x, str) for x in value):
            yield f"{where} {key}", value


def test_no_list_holds_a_word_twice():
    lists = [(p.name, models.read_list(p)) for p in models.folder().rglob("*.txt") if "v1" not in str(p)]
    for path in models.folder().rglob("*.toml"):
        lists += _lists(models.read_toml(path), path.name)
    assert len(lists) > 100
    assert {
        name: [w for w, n in Counter(words).items() if n > 1] for name, words in lists if len(set(words)) < len(words)
    } == {}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("LONDON — The Conservatives lost in Leeds.", "Conservative Party"),
        ("LONDON — The Tory Party lost in Leeds.", "Conservative Party"),
        ("LONDON — The Conservatives lost in Leeds. A Conservative spokeswoman was sad.", "Conservative Party"),
        ("LONDON — A Lib Dem spokesman left Leeds.", "Liberal Democrats"),
        ("LONDON — Liberal Democrat leader Ada Roe left Leeds.", "Liberal Democrats"),
        ("OHIO — Conservative groups met in the United States.", ""),  # of a turn of mind
    ],
)
def test_a_party_by_what_it_is_called(nlp, gazetteer, text, party):
    page = lay_out(nlp, Article("d", "f", "txt", "0", text), zones=False)
    parties = {e.name for e in recognise(page, gazetteer).entities if e.type == "group"}
    assert party in parties if party else not parties


@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        # of a turn of mind, where no article stands before it at the head of a sentence
        ("Conservatives say the ruling by the Texas court was right. London was calm. A British firm wept.", "Conservative Party", False),
        ("LONDON — The Conservatives say the ruling was right.", "Conservative Party", True),
        # a nickname that clubs of several countries bear
        ("The Reds beat the Cubs in Cincinnati.", "Cincinnati Reds", True),
        ("The Reds beat Everton in Liverpool.", "Cincinnati Reds", False),
    ],
)  # fmt: skip
def test_a_short_name_that_others_bear(nlp, gazetteer, text, name, known):
    page = lay_out(nlp, Article("d", "f", "txt", "0", text), zones=False)
    assert (name in {e.name for e in recognise(page, gazetteer).entities}) == known
