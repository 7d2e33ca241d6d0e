"""The command line: `onrecord extract`, `show`, `evaluate`, `schema`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

# One thread a process for matrix products: processes already use every core. numpy reads it on import.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import typer

from pipeline.errors import InputError, OnrecordError
from pipeline.settings import DEFAULT_MODEL, Settings
from pipeline.tables.export import EXPORTS
from pipeline.version import __version__

_EXPORTS = ", ".join(EXPORTS)
_INTERRUPTED = 130  # the exit code of a program that Ctrl-C ends
_KEPT = "; what is finished is kept, and the next run goes on from there"

app = typer.Typer(
    help="Who said what, how many, and where is it written: articles in, linked tables out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Model = Annotated[str, typer.Option("--model", help="Any installed spaCy pipeline with a parser, or the path of one.")]
Gazetteer = Annotated[
    Path | None, typer.Option("--gazetteer", help="CSV of your own names, with the columns of models/people.csv.")
]


@app.callback(invoke_without_command=True)
def options(version: Annotated[bool, typer.Option("--version", help="Show the version and leave.")] = False) -> None:
    """Take the options that stand before a command."""
    if version:
        print(f"onrecord {__version__}")
        raise typer.Exit


@app.command()
def extract(
    source: Annotated[str, typer.Argument(metavar="INPUT", help="Folder of articles, one file, or a URL.")] = "seeds",
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the tables.")] = Path("outputs"),
    workers: Annotated[int, typer.Option("--workers", "-w", min=1, help="Processes that share the work.")] = 1,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Only the first N articles; 0 for all.")] = 0,
    model: Model = DEFAULT_MODEL,
    gazetteer: Gazetteer = None,
    xlsx: Annotated[bool, typer.Option("--xlsx", help="Write onrecord.xlsx too, a sheet per table.")] = False,
    parquet: Annotated[bool, typer.Option("--parquet", help="Write the tables as Parquet files too.")] = False,
    export: Annotated[
        list[str] | None,
        typer.Option("--export", help=f"A further form, for other tools; may be given several times: {_EXPORTS}."),
    ] = None,
    engine: Annotated[
        str, typer.Option("--engine", help="local, or ray for a cluster; see docs/scale.md.", show_default=True)
    ] = "local",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Read articles and write the tables: people, agencies, figures and claims, each linked to its place."""
    from pipeline import console
    from pipeline.run import extract as run

    asked = [name for name, wanted in (("xlsx", xlsx), ("parquet", parquet)) if wanted]
    exports = list(dict.fromkeys([*asked, *(export or ())]))
    with console.progress(quiet) as report:
        summary = run(
            source, output, workers=workers, limit=limit, settings=_settings(model, gazetteer), progress=report,
            exports=exports, engine=engine,
        )  # fmt: skip
    if not summary.articles:
        raise OnrecordError(f"{source}: no article could be read; {output / summary.refused} says why")
    if not quiet:
        console.print_summary(summary)


@app.command()
def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An article.")],
    model: Model = DEFAULT_MODEL,
    gazetteer: Gazetteer = None,
) -> None:
    """Print an article with its names, figures and claims marked, to see what the pipeline saw."""
    from pipeline import console
    from pipeline.api import analyses

    for analysis in analyses(file, _settings(model, gazetteer)):
        console.print_analysis(analysis)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of annotations: tests/gold of a checkout, or coded in brat.")],
    source: Annotated[
        Path | None, typer.Argument(metavar="INPUT", help="The articles they speak of; of brat, those beside them.")
    ] = None,
    coder: Annotated[
        Path | None,
        typer.Option("--coder", help="The same sample coded by somebody else: how far do two people agree?"),
    ] = None,
    model: Model = DEFAULT_MODEL,
    errors: Annotated[bool, typer.Option("--errors", help="List every row that is wrong or missing, too.")] = False,
) -> None:
    """Score every stage, whole rows and the joining of claims against annotations: precision, recall, F1 and its interval."""
    from pipeline import console
    from pipeline.api import analyses
    from pipeline.evaluate import brat, scores
    from pipeline.evaluate.record import evaluate_record

    if not gold.is_dir():
        raise InputError(f"{gold}: no such folder")
    in_brat = brat.is_coded(gold)
    if not in_brat and source is None:
        raise InputError(
            f"{gold}: nothing is coded in brat there; name the articles too: onrecord evaluate {gold} INPUT"
        )
    if not in_brat and coder is not None:
        raise InputError(f"{gold}: nothing is coded in brat there, as --coder needs")
    settings = _settings(model, None)
    found = {analysis.article.file: analysis for analysis in analyses(source or gold, settings)}
    if not in_brat:
        if errors:
            console.print_mistakes(scores.mistakes(gold, found))
        console.print_scores([*scores.evaluate(gold, found), *evaluate_record(gold / "record", settings)])
        return
    console.print_scores(scores.agreement(gold, found), f"The program and {gold}")
    if coder is not None:
        console.print_scores(scores.agreement(gold, brat.as_analyses(coder)), f"{coder} and {gold}")


@app.command()
def schema() -> None:
    """Print what every table and column holds, as Markdown."""
    from pipeline.tables.package import data_dictionary

    print(data_dictionary(), end="")


def _settings(model: str, gazetteer: Path | None) -> Settings:
    return Settings(model=model, gazetteer=str(gazetteer) if gazetteer else "")


def main() -> None:
    """Run the command line; an error a user can meet is one line and exit code 2."""
    try:
        app()
    except OnrecordError as error:
        print(f"onrecord: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    except SystemExit as end:
        if end.code == _INTERRUPTED:  # which typer makes of Ctrl-C, without a word
            print(f"onrecord: stopped{_KEPT if sys.argv[1:2] == ['extract'] else ''}", file=sys.stderr)
        raise
