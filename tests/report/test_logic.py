"""What the page's scripts reckon without a page: words, addresses, dates, files. Run by Node, if it is there."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from pipeline.tables.cells import format_cell

_SCRIPTS = Path(__file__).parents[2] / "pipeline/tables/report/scripts"
_PURE = ("format", "csv", "words", "address", "scale")
_NAMES = (
    "fold, toWords, toCapitals, parseQuery, prepareText, Stack, wayFor, findMarks, csvCell, csvFile, readAddress,"
    " writeAddress, day, dayNumber, count, amountText, webAddress, tally, clip, fromNear, makeAxis, makeTimeAxis"
)


# A line in, a line out: the value of an expression of the names given.
_LOOP = """
require('readline').createInterface({input: process.stdin}).on('line', (line) => {
  const [expression, given] = JSON.parse(line);
  const all = {...pure, ...given};
  const value = new Function(...Object.keys(all), `return ${expression}`)(...Object.values(all));
  process.stdout.write(`${JSON.stringify(value) ?? 'null'}\\n`);
});
"""


@pytest.fixture(scope="module")
def js():
    node = shutil.which("node")
    if not node:
        pytest.skip("no Node")
    code = "".join((_SCRIPTS / f"{name}.js").read_text("utf-8") for name in _PURE)
    program = f"'use strict'; const pure = new Function({json.dumps(code + f'; return {{{_NAMES}}};')})(); {_LOOP}"
    with subprocess.Popen(
        [node, "-e", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdin and process.stdout

        def run(expression: str, **given: object):
            """Return what an expression of the values given is."""
            print(json.dumps([expression, given]), file=process.stdin, flush=True)
            return json.loads(process.stdout.readline())

        yield run
        process.stdin.close()


_FOUND = "[...(() => {const s = new Stack(texts.map(prepareText)); return parseQuery(typed).map((t) => s.hits(wayFor(t, s))).reduce((a, b) => a.map((x, k) => x & b[k]))})()].flatMap((hit, k) => (hit ? [k] : []))"


@pytest.mark.parametrize(
    ("typed", "texts", "found"),
    [
        ("ICE", ["ICE agents", "the office", "the off-ice", "on the ice"], [0]),  # capitals are found in capitals
        ('"ICE"', ["ICE agents", "on the ice", "MICE"], [0]),
        ('"arrest"', ["one arrest", "arrests"], [0]),  # quoted is as it stands
        ("ice", ["ICE agents", "the office", "on the ice"], [0, 2]),
        ("ICE", ["no such body", "on the ice"], [1]),  # … unless there are none
        ("office", ["the office", "the officer", "offices"], [0, 2]),
        ("offic", ["the office", "an officer", "boffice"], [0, 1]),  # what is still being typed
        ("arrests", ["one arrest", "arrests", "arrested"], [0, 1]),
        ("3000", ["some 3,000 people", "3,0001", "30,00"], [0]),
        ("3,000", ["3000 people", "13,000", "3,000"], [0, 2]),
        ("3.5", ["3.5 million", "35", "3,5"], [0]),
        ('"border czar"', ["the border czar", "a czar at the border", "border-czar"], [0, 2]),
        ("czar border", ["the border czar", "a czar"], [0]),
        ("“border czar", ["border czar", "border"], [0]),  # not closed yet
        ("ozturk", ["Amara Öztürk", "Ozturk’s boat"], [0, 1]),
        ("O’Neill", ["o'neill said", "O'Neill’s", "neill"], [0, 1]),
        ("U.S.", ["the U.S. said", "the US", "told us"], [0, 1]),
        ("us", ["the U.S. said", "told us", "bus"], [0, 1]),
        ("Москва", ["в Москва", "Moscow"], [0]),
        ("zzz", ["a", "b"], []),
    ],
)
def test_what_a_search_finds(js, typed, texts, found):
    assert js(_FOUND, typed=typed, texts=texts) == found


def test_a_name_in_capitals_is_found_in_nothing_else(js):
    way = "(() => {const s = new Stack([prepareText('on the ice')]); return s.hits(wayFor(parseQuery('ICE')[0], s, named))[0]})()"
    assert [js(way, named=named) for named in (True, False)] == [0, 1]


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("ICE", "ICE agents in the off-ice on ice", ["ICE"]),
        ("3000 arrest", "some 3,000 arrests and an arrest", ["3,000", "arrests", "arrest"]),
        ('"border czar"', "the border czar, a czar", ["border czar"]),
        ("o'neill", "Siobhán O’Neill’s boat", ["O’Neill’s"]),
        ("fer", "the ferry", ["ferry"]),
        ("ferry", "<b>ferry</b>", ["ferry"]),
        ("nothing", "the ferry", []),
    ],
)
def test_what_was_found_is_marked(js, typed, text, marked):
    expression = "(() => {const s = new Stack([prepareText(text)]); return findMarks(text, parseQuery(typed).map((t) => wayFor(t, s))).map(([a, b]) => text.slice(a, b))})()"
    assert js(expression, typed=typed, text=text) == marked


@pytest.mark.parametrize(
    "state",
    [
        {"at": "person:ann-roe", "tab": "figures", "q": "ferry"},
        {"at": "clm_0", "q": '"a b" & c=d ? #e + f %'},
        {"at": "", "stance": "denies"},
        {"at": "person:коммерсантъ"},
        {"at": ""},
    ],
)
def test_an_address_brings_back_what_was_shown(js, state):
    assert js("readAddress(writeAddress(state))", state=state) == state


@pytest.mark.parametrize("address", ["#%E0%A4%A", "#?", "#?&&=&", "##", "#a?b?c=d"])
def test_an_address_that_makes_no_sense_is_no_error(js, address):
    assert isinstance(js("readAddress(address)", address=address)["at"], str)


def test_an_address_sets_no_prototype(js):
    assert js("readAddress('#a?__proto__=x&q=y').q") == "y"
    assert js("({}).x ?? null") is None


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=x", "''@x", "it's", "plain", "", "−5", "=cmd|' /C calc'!A0"]
)
def test_the_formula_guard_is_that_of_the_tables(js, cell):
    guarded = js("csvCell(cell)", cell=cell).strip('"')
    assert guarded.startswith("'") is (format_cell(cell).startswith("'") or cell[:1] in ("\t", "\r"))


def test_a_file_for_a_spreadsheet(js):
    rows = [["a", 'say "x", y', -1.5, None, True], ["line\nbreak", "\x00nul", "", 0, "-1"]]
    assert js("csvFile(rows)", rows=rows) == '\ufeffa,"say ""x"", y",-1.5,,true\n"line\nbreak",nul,,0,\'-1\n'


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("day('2025-01-26')", "26 Jan 2025"),
        ("day('2025-01')", "Jan 2025"),
        ("day('2025')", "2025"),
        ("day('soon')", "soon"),
        ("dayNumber('1970-01-02')", 1),
        ("dayNumber('')", None),  # NaN
        ("count(1, 'claim')", "1 claim"),
        ("count(1200, 'claim')", "1,200 claims"),
        ("webAddress('javascript:alert(1)')", ""),
        ("webAddress('https://a.example/b')", "https://a.example/b"),
        ("amountText({value: 1200, low: null, high: null, qualifier: 'about', currency: 'USD', unit: '', per: 'day'})", "about 1,200 USD per day"),
        ("amountText({value: null, low: 2, high: 3, qualifier: '', currency: '', unit: 'kg', per: ''})", "2–3 kg"),
        ("tally(['a', 'b', 'b'])", [["b", 2], ["a", 1]]),
        ("makeAxis(0, 100).ticks", [0, 20, 40, 60, 80, 100]),
        ("makeAxis(1, 1e6).log", True),
        ("makeTimeAxis(0, 3).ticks.map(([t]) => t)", [0, 1, 2, 3]),
        ("makeTimeAxis(0, 0).at(0)", 50),
        ("makeTimeAxis(0, 800).ticks.map(([, text]) => text)", ["Jan 1970", "Jul 1970", "Jan 1971", "Jul 1971", "Jan 1972"]),
    ],
)  # fmt: skip
def test_numbers_and_dates(js, expression, value):
    assert js(expression) == value


@pytest.mark.parametrize(
    ("text", "most", "shown"), [("short", 5, "short"), ("longer", 5, "long…"), ("", 5, ""), ("abc", 1, "…")]
)
def test_what_is_cut_is_marked(js, text, most, shown):
    assert js("clip(text, most)", text=text, most=most) == shown


_LONG = "the health issue overall is very much a partisan issue but that does not account for the forty-three per cent"


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        (_LONG, "forty-three", "… but that does not account for the forty-three per cent"),
        (_LONG, "issue", _LONG),
        (_LONG, "elsewhere", _LONG),
        ("x" * 80 + "9", "9", "… " + "x" * 80 + "9"),
    ],
)
def test_a_word_far_in_is_brought_into_sight(js, text, word, shown):
    assert js("fromNear(text, word)", text=text, word=word) == shown
