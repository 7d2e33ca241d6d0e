"""Files of another run go, a reader's own stay."""

from __future__ import annotations

import pytest

from pipeline.errors import OutputError
from pipeline.tables import export
from pipeline.tables.files import discard


@pytest.mark.parametrize(("mine", "left"), [([], []), (["mine.txt"], ["mine.txt"]), (["folder"], ["folder"])])
def test_a_folder_goes_if_nothing_else_lies_there(tmp_path, mine, left):
    (tmp_path / "parquet").mkdir()
    (tmp_path / "parquet/a.parquet").write_bytes(b"")
    for name in mine:
        (tmp_path / "parquet" / name).mkdir()
    assert discard(tmp_path, ["parquet/*.parquet", "gone.csv"]) == ["parquet"]
    assert sorted(p.name for p in tmp_path.glob("parquet/*")) == left
    assert (tmp_path / "parquet").exists() is bool(left)


def test_what_is_not_there_is_not_told(tmp_path):
    (tmp_path / "parquet").mkdir()
    assert discard(tmp_path, ["parquet/a.parquet", "a.csv"]) == []
    assert (tmp_path / "parquet").exists(), "it was empty before"


@pytest.mark.parametrize("name", [name for name, known in export.EXPORTS.items() if known.needs])
def test_an_export_whose_library_is_missing_says_which(monkeypatch, name):
    monkeypatch.setattr(export, "find_spec", lambda library: None)
    with pytest.raises(
        OutputError,
        match=rf"--export {name} needs {export.EXPORTS[name].needs}; .*pip install {export.EXPORTS[name].needs}",
    ):
        export.export(name)


def test_an_export_that_is_not_known_is_an_error():
    with pytest.raises(OutputError, match="no export 'odt'; there are xlsx, parquet"):
        export.export("odt")
