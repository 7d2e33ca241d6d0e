import os
import signal
import subprocess
import sys

import pytest

from pipeline import cli


def onrecord(*arguments, cwd):
    return subprocess.run(  # noqa: PLW1510 — the tests look at the exit code
        [sys.executable, "-m", "pipeline", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=cwd,
        encoding="utf-8",
    )


def test_version(tmp_path):
    assert onrecord("--version", cwd=tmp_path).stdout.startswith("onrecord ")


def test_extract_works_from_any_directory_and_names_the_files(tmp_path, seeds):
    run = onrecord("extract", seeds, "--output", "out", "--limit", "1", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "who_said_what.csv" in run.stdout and "1 analysed" in run.stdout
    assert "\x1b" not in run.stdout + run.stderr
    again = onrecord("extract", seeds, "--output", "out", "--limit", "1", "--quiet", cwd=tmp_path)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("extract", "nowhere"), "no such file or folder"),
        (("extract", "empty"), "no file in this folder"),
        (("extract", "pictures"), "no article could be read"),
        (("extract", "texts", "--output", "texts/a.txt"), "it is a file"),
        (("extract", "texts", "--output", "texts"), "the articles lie there"),
        (("extract", "texts", "--model", "no_such_model"), "cannot load the spaCy pipeline"),
        (("extract", "texts", "--gazetteer", "nowhere.csv"), "cannot read the gazetteer"),
        (("extract", "texts", "--export", "odt"), "no export 'odt'; there are xlsx, parquet, brat"),
        (("evaluate", "texts"), "name the articles too: onrecord evaluate texts INPUT\n"),
        (("evaluate", "nowhere", "texts"), "nowhere: no such folder"),
        (("evaluate", "texts", "--coder", "texts"), "name the articles too: onrecord evaluate texts INPUT\n"),
        (("evaluate", "texts", "texts", "--coder", "texts"), "nothing is coded in brat there, as --coder needs"),
    ],
)
def test_errors_are_one_line_and_exit_code_2(tmp_path, arguments, says):
    for folder in ("empty", "pictures", "texts"):
        (tmp_path / folder).mkdir()
    (tmp_path / "pictures/a.png").write_bytes(b"\x89PNG")
    (tmp_path / "texts/a.txt").write_text("The mayor said so.", encoding="utf-8")
    quiet = ("--quiet",) if arguments[0] == "extract" else ()
    run = onrecord(*arguments, *quiet, cwd=tmp_path)
    assert run.returncode == 2
    assert says in run.stderr and len(run.stderr.splitlines()) == 1 and "Traceback" not in run.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no signal to a process alone")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_is_one_line_and_exit_code_130(tmp_path, workers):
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(f"On day {number} the mayor said so. " * 50, encoding="utf-8")
    command = [sys.executable, "-m", "pipeline", "extract", str(tmp_path), "--output", str(tmp_path / "out")]
    with subprocess.Popen(
        [*command, "--workers", workers], stderr=subprocess.PIPE, text=True, encoding="utf-8", start_new_session=True
    ) as run:
        assert run.stderr and run.stderr.readline().startswith("Reading and analysing")
        os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to the workers too
        told = run.stderr.read()
    assert run.returncode == 130
    assert told.splitlines()[-1].startswith("onrecord: stopped") and "Traceback" not in told


@pytest.mark.parametrize(("command", "kept"), [("extract", True), ("evaluate", False), ("show", False)])
def test_only_an_extraction_that_is_stopped_says_that_it_goes_on_later(monkeypatch, capsys, command, kept):
    monkeypatch.setattr(sys, "argv", ["onrecord", command, "texts"])
    monkeypatch.setattr(cli, "app", lambda: sys.exit(130))
    with pytest.raises(SystemExit):
        cli.main()
    told = capsys.readouterr().err
    assert told.startswith("onrecord: stopped") and ("goes on from there" in told) is kept


def test_show_marks_an_article(tmp_path, seeds):
    run = onrecord("show", seeds / "column-on-cartels.txt", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "Khardori" in run.stdout and "$37.5 billion" in run.stdout


def test_a_sample_coded_in_brat_is_held_against_the_program_and_another_coder(tmp_path):
    folder = tmp_path / "coded"
    folder.mkdir()
    (folder / "a.txt").write_text("Mayor Ana Ruiz said that 40 clerks were hired.\n", encoding="utf-8")
    (folder / "a.ann").write_text(
        "T1\tSource 0 14\tMayor Ana Ruiz\nT2\tClaim 15 19\tsaid\nT3\tContent 20 45\tthat 40 clerks were hired\n"
        "E1\tClaim:T2 Source:T1 Content:T3\nA1\tStance E1 denies\n",
        encoding="utf-8",
    )
    run = onrecord("evaluate", "coded", "--coder", "coded", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    program, coder = run.stdout.split("coded and coded")
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in program.splitlines() if "│ claims" in line]
    found = {row[1]: row[4] for row in rows}
    assert found == {"cue": "100.0", "source": "100.0", "content": "100.0", "full": "100.0", "stance": "0.0"}
    assert coder.count("100.0 │ 100.0 │ 100.0") == 5


OFFLINE = """
import socket, sys
def refuse(*a, **k):
    raise RuntimeError("network at run time")
socket.getaddrinfo = socket.create_connection = socket.socket.connect = socket.socket.bind = refuse
sys.argv = ["onrecord", "extract", sys.argv[1], "--output", sys.argv[2], "--quiet"]
from pipeline.__main__ import main
main()
"""


def test_no_network_at_run_time(tmp_path, seeds):
    command = [sys.executable, "-c", OFFLINE, str(seeds), str(tmp_path / "out")]
    run = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
