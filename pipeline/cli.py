"""The command line: `onrecord extract`, `show`, `evaluate`, `schema`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

# One thread a process for matrix products: processes already use every core. numpy reads it on import.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import typer

from pipeline.errors import OnrecordError
from pipeline.settings import DEFAULT_MODEL, Settings
from pipeline.version import __version__

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
    engine: Annotated[
        str, typer.Option("--engine", help="local, or ray for a cluster; see docs/scale.md.", show_default=True)
    ] = "local",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Read articles and write the tables: people, agencies, figures and claims, each linked to its place."""
    from pipeline import console
    from pipeline.run import extract as run

    exports = [name for name, wanted in (("xlsx", xlsx), ("parquet", parquet)) if wanted]
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
    gold: Annotated[Path, typer.Argument(help="Folder of annotations, such as tests/gold of a checkout.")],
    source: Annotated[Path, typer.Argument(metavar="INPUT", help="The articles they speak of, such as its seeds.")],
    model: Model = DEFAULT_MODEL,
) -> None:
    """Score every stage against annotated articles, and joining claims against annotated pairs: precision, recall, F1."""
    from pipeline import console
    from pipeline.api import analyses
    from pipeline.evaluate.record import evaluate_record
    from pipeline.evaluate.scores import evaluate as score

    settings = _settings(model, None)
    found = {analysis.article.file: analysis for analysis in analyses(source, settings)}
    console.print_scores([*score(gold, found), *evaluate_record(gold / "record", settings)])


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
    except KeyboardInterrupt:
        print("onrecord: stopped; what is finished is kept, and the next run goes on from there", file=sys.stderr)
        raise SystemExit(130) from None
