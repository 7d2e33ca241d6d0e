import csv
import errno
import json
import os
import sys

import pytest

from pipeline.errors import InputError, SetupError
from pipeline.read import discover, read_inputs
from pipeline.read.formats import READERS, require_libraries
from pipeline.records import PASSING_REASONS, Article, Skipped

PAGE = """<html><head><title>Port shut</title><meta property="og:site_name" content="The Gazette"></head><body>
<nav>Home</nav><article><h1>Port shut</h1><p>The port was closed on Monday after the storm, officials said in a statement.</p>
<p>It will open again on Tuesday, the harbour master told reporters at noon.</p></article></body></html>"""


def articles(path):
    return [item for item in read_inputs(path) if isinstance(item, Article)]


def skipped(path):
    return {item.file: item for item in read_inputs(path) if isinstance(item, Skipped)}


def test_plain_text_is_untouched(tmp_path):
    text = "\ufeffOne.\r\n\r\n  Two\tthree. \n"
    (tmp_path / "a.txt").write_bytes(text.encode("utf-8"))
    (article,) = articles(tmp_path)
    assert article.text == text.removeprefix("\ufeff")


def test_order_is_that_of_names_in_all_folders(tmp_path):
    for name in ("b/c.txt", "a.txt", "b.txt", "b/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"This is {name}.", encoding="utf-8")
    assert [a.file for a in articles(tmp_path)] == ["a.txt", "b.txt", "b/a.txt", "b/c.txt"]


HIDDEN = [".notes.txt", "._a.txt", ".git/a.txt", "b/.obsidian/c/a.md", "__MACOSX/a.txt", "~$ort.txt", "b/~$ort.txt"]
SHOWN = ["~tmp/a.txt", "a.b/c.txt", "MACOSX/a.txt", "$a.txt", "~a.txt", "a~$b.txt"]


@pytest.mark.parametrize("name", [*HIDDEN, *SHOWN])
def test_what_tools_hide_is_passed_over(tmp_path, name):
    for written in ("x.txt", name):
        (tmp_path / written).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / written).write_text("The port is shut.", encoding="utf-8")
    assert [item.file for item in read_inputs(tmp_path)] == sorted({"x.txt", *({name} & {*SHOWN})})


def test_what_is_hidden_is_read_where_it_is_asked_for(tmp_path):
    (tmp_path / ".news").mkdir()
    for name in (".news/.a.txt", ".news/b.txt"):
        (tmp_path / name).write_text("The port is shut.", encoding="utf-8")
    assert [a.file for a in articles(tmp_path / ".news" / ".a.txt")] == [".a.txt"]
    assert [a.file for a in articles(tmp_path / ".news")] == ["b.txt"]
    with pytest.raises(InputError):
        discover(tmp_path)


def test_ids_derive_from_content_alone(tmp_path):
    (tmp_path / "one.txt").write_text("The same words.", encoding="utf-8")
    (before,) = articles(tmp_path)
    (tmp_path / "one.txt").rename(tmp_path / "two.txt")
    (tmp_path / "another.txt").write_text("Other words.", encoding="utf-8")
    assert before.doc_id in {a.doc_id for a in articles(tmp_path)}


def test_html_gives_text_and_metadata(tmp_path):
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (article,) = articles(tmp_path)
    assert "harbour master" in article.text and "<p>" not in article.text and "Home" not in article.text
    assert (article.title, article.outlet) == ("Port shut", "The Gazette")


def test_jsonl_reads_every_good_line(tmp_path):
    lines = [json.dumps({"text": "Good.", "title": "T", "published": "26 January 2025"}), "{nonsense", '{"no": "text"}', "[1]",
             json.dumps({"text": "Also good."})]  # fmt: skip
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert [(a.file, a.title, a.published) for a in articles(tmp_path)] == [
        ("a.jsonl#1", "T", "2025-01-26"),
        ("a.jsonl#5", "", ""),
    ]
    assert {f: s.reason for f, s in skipped(tmp_path).items()} == {
        "a.jsonl#2": "not JSON", "a.jsonl#3": "no text field", "a.jsonl#4": "no text field",
    }  # fmt: skip


def test_csv_rows_are_articles(tmp_path):
    with (tmp_path / "a.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([["Title", "Text", "Outlet"], ["A", "Line one.\nLine two.", "Wire"], ["B", "", ""]])
    (article,) = articles(tmp_path)
    assert (article.file, article.text, article.outlet) == ("a.csv#1", "Line one.\nLine two.", "Wire")
    assert skipped(tmp_path)["a.csv#2"].reason == "empty"


def test_metadata_describes_the_articles_beside_it(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/a.txt").write_text("Words.", encoding="utf-8")
    (tmp_path / "sub/metadata.csv").write_text(
        "file,outlet,published\na.txt,The Gazette,2025-03-01\ngone.txt,X,someday\n", encoding="utf-8"
    )
    (article,) = articles(tmp_path)
    assert (article.outlet, article.published) == ("The Gazette", "2025-03-01")
    complaints = [s for s in read_inputs(tmp_path) if isinstance(s, Skipped)]
    assert {(s.reason, s.detail) for s in complaints} == {
        ("not an article", "describes the articles beside it"), ("no such article", "sub/gone.txt"),
        ("date not understood", "sub/gone.txt: someday"),
    }  # fmt: skip


def test_a_date_that_is_not_understood_is_told_once_a_file_and_its_articles_are_kept(tmp_path):
    dates = ["2025-01-26", "the day after", "", "someday", None, "someday"]
    lines = [json.dumps({"text": f"Words {k}.", "published": d}) for k, d in enumerate(dates)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "b.csv").write_text("text,published\nWords.,173784\n", encoding="utf-8")
    assert [a.published for a in articles(tmp_path)] == ["2025-01-26", "", "", "", "", "", ""]
    complaints = [s for s in read_inputs(tmp_path) if isinstance(s, Skipped)]
    assert [(s.file, s.reason, s.detail) for s in complaints] == [
        ("a.jsonl", "date not understood", "a.jsonl#2: the day after; 2 more in this file (kept without a date)"),
        ("b.csv", "date not understood", "b.csv#1: 173784 (kept without a date)"),
    ]


def test_a_date_the_metadata_gives_is_not_missed(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Words.", "published": "someday"}', encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("file,published\na.jsonl,2025-03-01\n", encoding="utf-8")
    assert set(skipped(tmp_path)) == {"metadata.csv"}


def test_corrections_below_the_top_are_said_not_to_be_applied(tmp_path):
    (tmp_path / "sub").mkdir()
    for folder in (tmp_path, tmp_path / "sub"):
        (folder / "corrections.csv").write_text("action,target\n", encoding="utf-8")
    assert {f: (s.reason, s.detail) for f, s in skipped(tmp_path).items()} == {
        "corrections.csv": ("not an article", "corrections, applied to the tables"),
        "sub/corrections.csv": ("corrections not applied", "only the corrections.csv at the top is"),
    }


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\n", "empty"),
        ("a.txt", b"... --- !", "empty"),
        ("a.txt", b"\x00\x01\x02" * 100, "binary"),
        ("a.txt", b"x" * 20_000_001, "too large"),
        ("a.txt", b"ab " * 700_000, "too large"),
        ("a.csv", b"title,summary\nA,B\n", "no text column"),
        ("a.csv", b"", "no text column"),
        ("a.html", b"<html><body></body></html>", "no article"),
        ("a.html", b"<div>" * 500 + b"Deep." + b"</div>" * 500, "nested too deeply"),
        ("a.html", b"", "no article"),
        ("a.png", b"\x89PNG", "unsupported format"),
        ("noextension", b"Words.", "unsupported format"),
        ("corrections.csv", b"action,target\n", "not an article"),
    ],
)
def test_bad_files_are_skipped_alone(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text("A good article.", encoding="utf-8")
    assert skipped(tmp_path)[name].reason == reason
    assert [a.file for a in articles(tmp_path)] == ["good.txt"]


def test_links_never_leave_the_folder(tmp_path):
    inside, outside = tmp_path / "in", tmp_path / "secret.txt"
    inside.mkdir()
    outside.write_text("Secret.", encoding="utf-8")
    (inside / "good.txt").write_text("Good.", encoding="utf-8")
    (inside / "out.txt").symlink_to(outside)
    (inside / "broken.txt").symlink_to(inside / "nowhere")
    (inside / "loop.txt").symlink_to(inside / "loop.txt")
    (inside / "round").symlink_to(inside, target_is_directory=True)
    assert [a.file for a in articles(inside)] == ["good.txt"]
    assert {f: s.reason for f, s in skipped(inside).items()} == {
        "out.txt": "link leaves the folder", "broken.txt": "broken link", "loop.txt": "broken link",
        "round": "link to a folder",
    }  # fmt: skip


def test_odd_names_are_only_names(tmp_path):
    (tmp_path / "a\nb.txt").write_text("Good.", encoding="utf-8")
    (tmp_path / "..txt").write_text("Good too.", encoding="utf-8")
    (tmp_path / os.fsdecode(b"bad\xff.txt")).write_text("And this.", encoding="utf-8")
    assert {a.file for a in articles(tmp_path)} == {"a\nb.txt", "..txt", "bad\\udcff.txt"}


def test_lone_surrogates_in_json_are_replaced(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "odd \\ud800 word"}', encoding="utf-8")
    (article,) = articles(tmp_path)
    assert article.text == "odd \ufffd word"


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_no_input_is_an_error(tmp_path, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=name):
        list(read_inputs(tmp_path / name))


def test_several_sources_are_named_from_what_they_share(tmp_path):
    for name in ("a/x.txt", "b/x.txt", "b/c/y.txt", "z.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"Words of {name}.", encoding="utf-8")
    found = discover(tmp_path / "b", tmp_path / "a/x.txt", tmp_path / "b/x.txt")
    assert [f.name for f in found] == ["a/x.txt", "b/c/y.txt", "b/x.txt"]


def test_a_short_csv_row_is_skipped_alone(tmp_path):
    (tmp_path / "a.csv").write_text("title,text\nA,One.\nshort\nB,Two.\n", encoding="utf-8")
    assert [a.file for a in articles(tmp_path)] == ["a.csv#1", "a.csv#3"]
    assert skipped(tmp_path)["a.csv#2"].reason == "empty"


def test_names_that_are_not_utf_8_stay_apart(tmp_path):
    for name in (b"a\xff.txt", b"a\xfe.txt", b"a.\xff"):
        (tmp_path / os.fsdecode(name)).write_text("Words.", encoding="utf-8")
    found = list(read_inputs(tmp_path))
    assert len({item.file for item in found}) == 3
    assert all(str(item).isprintable() for item in found)


@pytest.mark.parametrize(
    ("name", "module", "hint"),
    [
        ("a.html", "trafilatura", "pip install trafilatura lxml_html_clean"),
        ("a.html", "lxml_html_clean", "pip install trafilatura lxml_html_clean"),
        ("a.pdf", "pypdf", "pip install pypdf"),
        ("a.docx", "docx", "pip install python-docx"),
        ("a.parquet", "pyarrow", "pip install pyarrow"),
    ],
)
def test_a_library_that_is_missing_is_no_fault_of_a_file(tmp_path, monkeypatch, name, module, hint):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(SetupError, match="must be installed") as found:
        require_libraries(["b.txt", name])
    assert hint in str(found.value)
    (tmp_path / name).write_bytes(b"<p>Four ships left.</p>")
    if module != "lxml_html_clean":  # this one is asked for by the other
        with pytest.raises(SetupError, match=hint):
            list(read_inputs(tmp_path))


def test_what_is_not_there_to_read_needs_no_library(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    require_libraries(["a.txt", "a.html", "pdf", "a.PDF.txt"])


def test_a_file_that_cannot_be_opened_now_is_tried_again(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("Four ships left.", encoding="utf-8")
    monkeypatch.setitem(READERS, ".txt", ("txt", _no_answer))
    (found,) = read_inputs(tmp_path)
    assert found.reason in PASSING_REASONS and "no answer" in found.detail


def _no_answer(path):
    raise OSError(errno.EIO, "no answer from the share")


def _damaged(path):
    raise OSError("Corrupt snappy compressed data.")  # as pyarrow says it


def test_damaged_data_is_a_fault_of_the_file(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("Four ships left.", encoding="utf-8")
    monkeypatch.setitem(READERS, ".txt", ("txt", _damaged))
    (found,) = read_inputs(tmp_path)
    assert found.reason == "unreadable" and found.reason not in PASSING_REASONS


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("file,title,rubrik", ["rubrik; understood are file, title"]),
        ("File,Rubrik,Seite", ["Rubrik, Seite; understood are file"]),
        ("file,,published", []),  # a column without a name says nothing
        ("filename,headline", []),
    ],
)
def test_a_column_of_the_metadata_that_is_not_understood_is_told(tmp_path, header, said):
    (tmp_path / "a.txt").write_text("The mayor said that 20 ships would leave.", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text(f"{header}\na.txt,T,2025-01-26\n", encoding="utf-8")
    found = [i.detail for i in read_inputs(tmp_path) if isinstance(i, Skipped) and i.reason == "unknown column"]
    assert found == said


@pytest.mark.parametrize(
    ("header", "columns"),
    [("name,outlet", "name, outlet"), ("Rubrik;;Titel", "Rubrik, Titel"), ("url,outlet", None), ("file,outlet", None)],
)
def test_metadata_that_names_no_article_is_not_put_to_use(tmp_path, header, columns):
    (tmp_path / "a.txt").write_text("The mayor said that 20 ships would leave.", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text(f"{header}\na.txt,T\n", encoding="utf-8")
    found = {i.reason: i.detail for i in read_inputs(tmp_path) if isinstance(i, Skipped)}
    assert ("not an article" in found) == (columns is None)
    needed = (
        "it needs a column file or url; understood are file, title, outlet, byline, published, url; its columns are: "
    )
    assert found.get("metadata not applied") == (columns and needed + columns)
