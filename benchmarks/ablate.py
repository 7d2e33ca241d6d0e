"""Which rules change nothing? Each is made to find nothing, one at a time, and the texts are read again.

    python benchmarks/ablate.py TEXTS [--only claims]      # prints a rule a line with the rows it changes, the idle first

A rule is a function of a stage that says whether something holds (`-> bool`) or finds something or nothing
(`-> X | None`). TEXTS is a folder of .txt articles, some hundreds of them of several beats: what changes nothing there is
rare, guards against what is rare, or does no longer serve; read its tests before you take it out. Layout, parse and
attributions are made once, so a rule takes seconds.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pipeline.article
from pipeline.article import analyse
from pipeline.article.claims import find_claims, load_knowledge
from pipeline.article.figures import find_figures, load_lexicon
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.records import Article
from pipeline.settings import Settings

STAGES = ("recognise", "figures", "claims")
_Rows = frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A function of a stage, where it is defined, and what it gives where it finds nothing."""

    name: str
    home: Any  # its module or class
    function: types.FunctionType
    nothing: bool | None

    @property
    def stage(self) -> str:
        return self.name.partition(".")[0]


def rules(modules: list[types.ModuleType]) -> Iterator[Rule]:
    """Yield the rules of some modules, methods included."""
    for module in modules:
        own = [x for x in vars(module).values() if getattr(x, "__module__", "") == module.__name__]
        for home in (module, *(x for x in own if isinstance(x, type))):
            for function in list(vars(home).values()):
                if not isinstance(function, types.FunctionType) or function.__module__ != module.__name__:
                    continue
                given = str(function.__annotations__.get("return", ""))
                if given == "bool" or given.endswith("| None"):
                    name = f"{module.__name__}.{function.__qualname__}".removeprefix("pipeline.article.")
                    yield Rule(name, home, function, False if given == "bool" else None)


def without(rule: Rule, modules: list[types.ModuleType]) -> Callable[[], None]:
    """Replace a rule wherever it is bound, also in tables of rules; return what puts it back."""

    def idle(*_: object, **__: object) -> bool | None:
        return rule.nothing

    undo: list[tuple[Any, str, Any]] = []
    for home in dict.fromkeys((rule.home, *modules)):
        for name, bound in list(vars(home).items()):
            if (new := _replaced(bound, rule.function, idle)) is not bound:
                undo.append((home, name, bound))
                setattr(home, name, new)

    def restore() -> None:
        for home, name, bound in undo:
            setattr(home, name, bound)

    return restore


def _replaced(bound: Any, old: object, new: object) -> Any:
    if bound is old:
        return new
    if isinstance(bound, tuple) and not hasattr(bound, "_fields"):
        parts = tuple(_replaced(x, old, new) for x in bound)
        return parts if any(a is not b for a, b in zip(parts, bound, strict=True)) else bound
    if isinstance(bound, dict) and any(x is old for x in bound.values()):
        return {k: new if x is old else x for k, x in bound.items()}
    return bound


class Texts:
    """Articles with all that comes before the stages, and what a stage gave when nothing was left out."""

    def __init__(self, files: list[Path]) -> None:
        analyser = analyse.Analyser(Settings())
        articles = [Article(f"doc_{i}", p.name, "txt", "", p.read_text(encoding="utf-8")) for i, p in enumerate(files)]
        self._pages = [analyse.lay_out(analyser._nlp, article) for article in articles]
        self._attributions = [analyser._attributor.attribute(page) for page in self._pages]
        self._gazetteer, self._lexicon, self._knowledge = load_gazetteer(), load_lexicon(), load_knowledge()
        self._named = [recognise(page, self._gazetteer) for page in self._pages]
        self._figures = [find_figures(p, n.mentions, self._lexicon) for p, n in self._with(self._named)]

    def _with(self, found: list[Any]) -> Iterator[tuple[Any, Any]]:
        return zip(self._pages, found, strict=True)

    def rows(self, stage: str) -> list[_Rows]:
        """Return the rows of each article, from a stage on; what comes before it is as it was."""
        named, figures = self._named, self._figures
        if stage == "recognise":
            named = [recognise(page, self._gazetteer) for page in self._pages]
        if stage != "claims":
            figures = [find_figures(p, n.mentions, self._lexicon) for p, n in self._with(named)]
        found = zip(self._pages, named, figures, self._attributions, strict=True)
        return [
            frozenset(map(repr, (*n.mentions, *n.entities, *f, *find_claims(p, n, f, a, self._knowledge))))
            for p, n, f, a in found
        ]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("texts", type=Path)
    ap.add_argument("--only", choices=STAGES, help="the rules of one stage")
    args = ap.parse_args()
    modules = [
        importlib.import_module(m.name) for m in pkgutil.walk_packages(pipeline.article.__path__, "pipeline.article.")
    ]
    texts = Texts(sorted(args.texts.glob("*.txt")))
    whole = texts.rows("recognise")
    changed: dict[str, str] = {}
    for rule in [r for r in rules(modules) if r.stage in ((args.only,) if args.only else STAGES)]:
        restore = without(rule, modules)
        try:
            rows = texts.rows(rule.stage)
            changed[rule.name] = f"{sum(len(a ^ b) for a, b in zip(whole, rows, strict=True)):>6}"
        except Exception as error:  # it cannot do without
            changed[rule.name] = f"{type(error).__name__:>6}"
        finally:
            restore()
    for name, rows_changed in sorted(changed.items(), key=lambda item: (item[1], item[0])):
        print(rows_changed, name)


if __name__ == "__main__":
    main()
