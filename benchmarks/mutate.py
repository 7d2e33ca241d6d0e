"""How many small faults do the tests notice? A sample of them is made in the rules, one at a time, and the tests run.

    make mutate SAMPLE=60           # minutes; prints the faults that nobody noticed, and the share that was killed

A fault is one comparison, connective, number or loop of a module changed (the operators are Cosmic Ray's). Each is made in
a copy of the project, where the tests of its stage run until one fails. The same seed draws the same sample of the same
code. A fault that changes nothing a caller can see ("equivalent") survives too: read what is listed before you count it.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

import cosmic_ray.plugins
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import MutationVisitor

ROOT = Path(__file__).resolve().parent.parent
# which tests speak for which modules; the first that fits counts
TESTS = {
    "pipeline/article/recognise": ["tests/recognise", "tests/test_quality.py"],
    "pipeline/article/figures": ["tests/figures", "tests/test_quality.py"],
    "pipeline/article/claims": ["tests/claims", "tests/test_quality.py"],
    "pipeline/article/encode": ["tests/attribute", "tests/test_attributor.py", "tests/parse", "tests/test_quality.py"],
    "pipeline/article/attribute": ["tests/attribute", "tests/test_attributor.py", "tests/test_quality.py"],
    "pipeline/article/zones.py": ["tests/test_zones.py", "tests/test_zone_rules.py", "tests/text"],
    "pipeline/article/invariants.py": ["tests/article"],
    "pipeline/text": [
        "tests/text",
        "tests/test_quotes.py",
        "tests/test_dates.py",
        "tests/test_zones.py",
        "tests/test_zone_rules.py",
        "tests/resolve",
    ],
    "pipeline/read": ["tests/read"],
    "pipeline/tables/exports": ["tests/exports"],
    "pipeline/tables": ["tests/tables", "tests/corpus", "tests/test_workbook.py", "tests/test_package.py"],
    "pipeline/corpus/series.py": ["tests/figures/test_series.py"],
    "pipeline/corpus/resolve": ["tests/resolve"],
    "pipeline/corpus/record": ["tests/record"],
    "pipeline/corpus": ["tests/corpus", "tests/test_store.py", "tests/resolve", "tests/test_run.py"],
}
LEFT_OUT = ("__init__.py", "pipeline/tables/report", "pipeline/article/attribute/pairs.py")
_KINDS = (
    "AddNot", "ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "NumberReplacer",
    "ReplaceBreakWithContinue", "ReplaceContinueWithBreak", "ZeroIterationForLoop", "ReplaceUnaryOperator_Delete_Not",
    "Lt_LtE", "LtE_Lt", "Gt_GtE", "GtE_Gt", "Eq_NotEq", "NotEq_Eq", "In_NotIn", "NotIn_In", "Is_IsNot", "IsNot_Is",
)  # fmt: skip
_SECONDS = 900  # a fault that makes the tests run on is noticed too


@dataclass(frozen=True, slots=True)
class Fault:
    """One change of one module."""

    path: str
    operator: str
    occurrence: int
    line: int


def faults(path: Path) -> Iterator[Fault]:
    """Yield the faults that can be made in a module, annotations and module-level constants left out."""
    source = path.read_text(encoding="utf-8")
    inside, nodes = _lines_of_functions(source), list(ast_nodes(get_ast(source)))
    for name in cosmic_ray.plugins.operator_names():
        if not name.endswith(_KINDS):
            continue
        operator = cosmic_ray.plugins.get_operator(name)()
        places = [pos for node in nodes for pos in operator.mutation_positions(node)]
        for occurrence, ((line, _), _) in enumerate(places):
            if line in inside:
                yield Fault(path.relative_to(ROOT).as_posix(), name, occurrence, line)


def _lines_of_functions(source: str) -> set[int]:
    found = set[int]()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            found.update(
                line for part in node.body for line in range(part.lineno, (part.end_lineno or part.lineno) + 1)
            )
    return found


def tests_of(path: str) -> list[str]:
    """Return what speaks for a module: its stage's tests, and its own examples."""
    return [path, *next(tests for place, tests in TESTS.items() if path.startswith(place))]


def run(tests: Sequence[str], copy: Path) -> int:
    """Run tests in a copy of the project until one fails; return pytest's exit code."""
    command = [str(ROOT / ".venv/bin/python"), "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(copy)}  # also of what tests start
    return subprocess.run(
        command, check=False, cwd=copy, capture_output=True, timeout=_SECONDS, env=environment
    ).returncode


def survives(fault: Fault, copy: Path) -> str:
    """Make a fault in a copy of the project; return what it is if no test fails, else nothing."""
    target = copy / fault.path
    before = target.read_text(encoding="utf-8")
    visitor = MutationVisitor(fault.occurrence, cosmic_ray.plugins.get_operator(fault.operator)())
    after = visitor.walk(get_ast(before)).get_code()
    target.write_text(after, encoding="utf-8")
    try:
        if run(tests_of(fault.path), copy):
            return ""
    except subprocess.TimeoutExpired:
        return ""
    finally:
        target.write_text(before, encoding="utf-8")
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return f"{fault.path}:{fault.line}\n" + "\n".join(f"    {line}" for line in list(lines)[3:])


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="modules below this path alone")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    modules = sorted(p for place in TESTS for p in (ROOT / place, *(ROOT / place).rglob("*.py")) if p.suffix == ".py")
    wanted = dict.fromkeys(
        p for p in modules
        if (name := p.relative_to(ROOT).as_posix()).startswith(options.only) and not any(x in name for x in LEFT_OUT)
    )  # fmt: skip
    all_faults = [fault for path in wanted for fault in faults(path)]
    sample = random.Random(options.seed).sample(all_faults, min(options.sample, len(all_faults)))
    print(f"{len(sample)} of {len(all_faults):,} faults in {len(wanted)} modules, seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(options.processes) as pool:
        copies: Queue[Path] = Queue()
        for number in range(options.processes):
            copy = Path(folder, str(number))
            shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "outputs", "__pycache__"))
            copies.put(copy)

        def tried(fault: Fault) -> str:
            copy = copies.get()
            try:
                return survives(fault, copy)
            finally:
                copies.put(copy)

        for tests in sorted({tuple(tests_of(f.path)[1:]) for f in sample}):  # where they fail anyway, all is "killed"
            if code := run(tests, copies.queue[0]):
                sys.exit(f"{' '.join(tests)} fail without any fault (exit code {code}); nothing was tried")
        survivors = 0
        for what in pool.map(tried, sample):
            if what:
                survivors += 1
                print(what, flush=True)
    killed = len(sample) - survivors
    print(f"{killed} of {len(sample)} killed ({100 * killed / max(len(sample), 1):.0f} %)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
