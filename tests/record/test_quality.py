"""How well claims are joined, on the half of the annotated sentences that was read; floors that may only be raised."""

from __future__ import annotations

from pathlib import Path

from pipeline.evaluate import record
from pipeline.evaluate.record import evaluate_record, read_sentences
from pipeline.settings import Settings

GOLD = Path(__file__).resolve().parent.parent / "gold" / "record"
FLOORS = {"pairs": (0.97, 0.70), "B³": (0.98, 0.92), "disagreements": (0.90, 0.68)}  # precision, recall


def test_joining(analyser, monkeypatch, tmp_path):
    (tmp_path / "read.csv").write_bytes((GOLD / "read.csv").read_bytes())
    monkeypatch.setattr(record, "Analyser", lambda settings: analyser)
    scores = {s.metric: s for s in evaluate_record(tmp_path, Settings())}
    for metric, (precision, recall) in FLOORS.items():
        assert scores[metric].precision >= precision, metric
        assert scores[metric].recall >= recall, metric
    baselines = [s for metric, s in scores.items() if metric.startswith("pairs,")]
    assert len(baselines) == 2 and all(scores["pairs"].f1 > 2 * s.f1 for s in baselines)


def test_every_sentence_marks_one_content():
    for path in GOLD.glob("*.csv"):
        sentences = read_sentences(path)
        assert all(0 <= s.start < s.end <= len(s.text) for s in sentences)
        groups = {s.group: {t.statement for t in sentences if t.group == s.group} for s in sentences}
        assert all(set(s.against) <= groups[s.group] - {s.statement} for s in sentences), path
