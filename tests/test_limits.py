import time

import pytest

from pipeline.limits import TooSlowError, time_limit
from pipeline.records import Analysis, Article, Skipped


def test_slow_work_is_stopped():
    with pytest.raises(TooSlowError), time_limit(0.05):
        while True:
            time.sleep(0.01)


def test_quick_work_is_left_alone_and_the_clock_stopped():
    with time_limit(0.05):
        pass
    time.sleep(0.1)


def test_a_limit_around_others_still_counts():
    with pytest.raises(TooSlowError), time_limit(0.05):
        while True:
            with time_limit(10):
                time.sleep(0.01)


def test_a_slow_article_is_skipped_alone(analyser, monkeypatch):
    from pipeline import analyse

    def slow(article, *rest):
        while "slow" in article.text:
            time.sleep(0.01)
        return ()

    monkeypatch.setattr(analyse, "find_figures", slow)
    monkeypatch.setattr(analyse, "seconds_for", lambda characters: 3.0)
    texts = ["A quick one, she said.", "A slow one, he said.", "Another quick one."]
    results = analyser.analyse([Article(f"doc_{k}", f"{k}.txt", "txt", "", t) for k, t in enumerate(texts)])
    assert [type(r) for r in results] == [Analysis, Skipped, Analysis]
    assert results[1].reason == "too slow"
