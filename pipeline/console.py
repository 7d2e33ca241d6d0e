"""What a person sees in the terminal: progress, the summary of a run, an article with its marks, scores."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from pipeline.records import Analysis, Figure
from pipeline.tables.cells import clean, format_number
from pipeline.tables.files import RUN_FILE
from pipeline.tables.writer import MAX_ROWS
from pipeline.text.spans import squeeze

if TYPE_CHECKING:
    from pipeline.evaluate.rows import Verdict
    from pipeline.evaluate.scores import Score
    from pipeline.run import Summary

_STYLES = {
    "source": "bold cyan",
    "cue": "bold magenta",
    "content": "green",
    "figure": "bold yellow",
    "name": "underline",
}
_SETTLED = 5.0  # seconds before a rate is told
_FEW = 2  # files that are named rather than counted
_PLAIN_STEP = 10  # per cent between two lines of progress where there is no terminal


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """Yield a function that shows progress: a bar on a terminal, plain lines elsewhere, nothing if quiet."""
    if quiet:
        yield lambda *_: None
    elif sys.stderr.isatty():
        columns = (
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
            TextColumn("{task.fields[pace]}"),
        )  # fmt: skip
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task, pace = bar.add_task("Reading", total=None, pace=""), Pace()
            yield lambda what, done, total: bar.update(
                task, description=what, completed=done, total=total or None, pace=pace(what, done, total)
            )
    else:
        yield _PlainProgress()


class Pace:
    """How fast a run goes and how long it will take, once there is enough to tell."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Take what tells the time in seconds."""
        self._clock = clock
        self._began: dict[str, tuple[float, int]] = {}  # what → when it began, and how much was done then

    def __call__(self, what: str, done: int, total: int) -> str:
        """Return the rate and the time left, or nothing in the first seconds.

        >>> pace = Pace(iter([0.0, 60.0]).__next__)
        >>> pace("Reading", 0, 1000), pace("Reading", 300, 1000)
        ('', '5.0 a second, about 3 min left')
        """
        now = self._clock()
        began, before = self._began.setdefault(what, (now, done))
        passed = now - began
        if passed < _SETTLED or done == before:
            return ""
        rate = (done - before) / passed
        left = f", about {_left((total - done) / rate)} left" if total else ""
        return f"{rate:,.1f} a second{left}"


def _left(seconds: float) -> str:
    """Return a time in whole units, never too short.

    >>> _left(2.2), _left(130), _left(9_000)
    ('3 s', '3 min', '2 h 30 min')
    """
    minutes = math.ceil(seconds / 60)
    if seconds <= 100:
        return f"{math.ceil(seconds)} s"
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"


class _PlainProgress:
    def __init__(self) -> None:
        self._said, self._pace = ("", -1), Pace()

    def __call__(self, what: str, done: int, total: int) -> None:
        pace = self._pace(what, done, total)
        step = done * 100 // total // _PLAIN_STEP * _PLAIN_STEP if total else done.bit_length()
        if (what, step) != self._said:
            self._said = (what, step)
            parts = [
                f"{what} …",
                f"{done:,} of {total:,}" if total else f"{done:,}" if done else "",
                f"({pace})" if pace else "",
            ]
            print(*filter(None, parts), file=sys.stderr, flush=True)


def print_summary(summary: Summary) -> None:
    """Print what a run did and which files to open first."""
    out = Console(highlight=False, soft_wrap=True)
    tables, rows = summary.tables, summary.tables.rows
    if summary.why:
        out.print(f"[dim]{summary.why}[/dim]")
    facts = [
        ("Articles", f"{summary.articles:,}", _reuse(summary)),
        ("People", f"{tables.types.get('person', 0):,}", ""),
        ("Agencies", f"{tables.types.get('agency', 0):,}", ""),
        ("Figures", f"{rows['figures']:,}", f"{rows['series']:,} side by side in series"),
        ("Claims", f"{rows['claims']:,}", f"{tables.attributed:,} attributed"),
        ("Time", _duration(summary.seconds["all"]), ""),
    ]
    grid = Table.grid(padding=(0, 2))
    for name, value, note in facts:
        grid.add_row(Text(name, "bold"), Text(value, justify="right"), Text(note, "dim"))
    out.print(grid)
    _print_refusals(out, summary)
    for line in tables.corrections.get("unmatched", ()):
        out.print(Text(f"Correction without effect: {line}", "yellow"))
    if applied := tables.corrections.get("applied", []):
        out.print(f"{len(applied)} correction{'s' * (len(applied) != 1)} applied")
    if tables.left_out:
        count = sum(map(len, tables.left_out.values()))
        note = (
            f"{count:,} rows or links could not be and were left out; {summary.output / RUN_FILE} says of which files"
        )
        out.print(Text(note, "yellow"))
    if summary.discarded:
        names = ", ".join(summary.discarded)
        out.print(Text(f"Removed {names}: tables of an earlier run, in forms this one did not write", "yellow"))
    for name in (name for name, count in rows.items() if count > MAX_ROWS):
        note = f"{name}.csv has {rows[name]:,} rows, more than a spreadsheet shows ({MAX_ROWS:,}): use onrecord.sqlite"
        out.print(Text(note, "yellow"))
    out.print("Open first:")
    for file, what in summary.to_open:
        out.print(f"  [cyan]{summary.output / file}[/cyan]  {what}")
    if summary.refusals.lost or summary.refusals.noted:
        out.print(f"  [cyan]{summary.output / summary.refused}[/cyan]  what could not be read or used, and why")


def _reuse(summary: Summary) -> str:
    removed = f", {summary.removed:,} gone" if summary.removed else ""
    used = summary.refusals.used
    names = ", ".join(used) if len(used) <= _FEW else f"{len(used):,} files beside them"
    beside = f", {names} used" if used else ""
    return f"{summary.analysed:,} analysed, {summary.reused:,} unchanged{removed}{beside}"


def _print_refusals(out: Console, summary: Summary) -> None:
    """Name what was lost, and what could not be used."""
    refusals = summary.refusals
    if refusals.lost:
        out.print(Text(f"{refusals.lost:,} gave no article:", "bold yellow"))
    for shown, count in ((refusals.losses, refusals.lost), (refusals.notes, refusals.noted)):
        for file, reason, detail in shown:
            out.print(Text(f"  {clean(file)}: {reason}{f' ({clean(detail)})' if detail else ''}", "yellow"))
        if count > len(shown):
            out.print(Text(f"  … and {count - len(shown):,} more", "yellow"))


def _duration(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds < 120 else f"{seconds / 60:.1f} min"


def print_analysis(analysis: Analysis) -> None:
    """Print one article with names, figures and claims marked, and its claims and figures below it."""
    out = Console(highlight=False)
    article = analysis.article
    out.rule(Text(article.title or article.file))
    text = Text(article.text)
    for zone in analysis.zones:
        if zone.kind != "body":
            text.stylize("dim", zone.start, zone.end)
    for mention in analysis.mentions:
        text.stylize(_STYLES["name"], mention.start, mention.end)
    for claim in analysis.claims:
        if claim.source_type != "article":
            for start, end in claim.content:
                text.stylize(_STYLES["content"], start, end)
    for claim in analysis.claims:
        for part in ("source", "cue"):
            if span := getattr(claim, part):
                text.stylize(_STYLES[part], *span)
    for figure in analysis.figures:
        text.stylize(_STYLES["figure"], figure.start, figure.end)
    out.print(text)
    out.print(_claims(analysis))
    out.print(_figures(analysis))
    out.print(Text.assemble("marked: ", *((f"{name} ", style) for name, style in _STYLES.items())))


def _claims(analysis: Analysis) -> Table:
    names = {e.key: e.name for e in analysis.entities}
    table = Table("who", "cue", "stance", "what", title="Claims", title_justify="left")
    for claim in analysis.claims:
        who = names.get(claim.source_entity) or _words(analysis, claim.source) or f"({claim.source_type})"
        what = " … ".join(_words(analysis, span) for span in claim.content)
        table.add_row(Text(who), Text(_words(analysis, claim.cue)), claim.stance, Text(what))
    return table


def _figures(analysis: Analysis) -> Table:
    names = {e.key: e.name for e in analysis.entities}
    table = Table("figure", "value", "unit", "per", "measures", "about", title="Figures", title_justify="left")
    for f in analysis.figures:
        unit = f.currency or f.unit
        table.add_row(Text(f.text), _value(f), Text(unit), Text(f.per), Text(f.measures), Text(names.get(f.about, "")))
    return table


def _value(f: Figure) -> str:
    if f.value is not None:
        return format_number(f.value)
    low, high = ("" if bound is None else format_number(bound) for bound in (f.low, f.high))
    return f"{low}–{high}"


def _words(analysis: Analysis, span: tuple[int, int] | None) -> str:
    return clean(squeeze(analysis.article.text[slice(*span)])) if span else ""


def print_mistakes(mistakes: Iterable[tuple[str, Verdict]]) -> None:
    """Print each row that is wrong: its document, table and fields, what was found, and what is right."""
    out = Console(highlight=False, soft_wrap=True)
    for document, verdict in mistakes:
        out.print(Text(f"{document} · {verdict.table}: {', '.join(verdict.wrong)}", "bold"))
        for label, words in (("found", verdict.found), ("right", verdict.gold)):
            if words:
                out.print(Text(f"  {label}  {words}"))


def print_scores(scores: Iterable[Score], title: str = "") -> None:
    """Print a table of scores in per cent, F1 with its interval over articles."""
    table = Table("stage", "metric", "P", "R", "F1", "95 %", "found", "gold", title=title or None, title_justify="left")
    for s in scores:
        per_cent = (f"{100 * x:.1f}" for x in (s.precision, s.recall, s.f1))
        between = "–".join(f"{100 * x:.0f}" for x in s.interval) if s.interval else ""
        table.add_row(s.stage, s.metric, *per_cent, between, str(s.predicted), str(s.gold))
    Console().print(table)
