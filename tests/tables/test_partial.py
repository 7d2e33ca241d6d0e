import pytest

from pipeline.tables.columns import TABLES
from pipeline.tables.partial import PartialFile, once_complete
from pipeline.tables.writer import CsvWriter


def test_a_complete_file_takes_the_place_of_the_old_one(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    with once_complete(path) as partial:
        partial.write_text("new", encoding="utf-8")
        assert path.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"] and path.read_text(encoding="utf-8") == "new"


def test_what_is_interrupted_leaves_the_old_file_and_no_rest(tmp_path):
    path = tmp_path / "documents.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt), CsvWriter(TABLES[0], tmp_path):
        raise KeyboardInterrupt
    assert [p.name for p in tmp_path.iterdir()] == ["documents.csv"] and path.read_text(encoding="utf-8") == "old"


def test_a_file_that_cannot_be_opened_is_an_error_and_leaves_nothing(tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        PartialFile(tmp_path / "nowhere" / "a.csv")
    assert list(tmp_path.iterdir()) == []
