import signal
import time

import pytest

from pipeline.article.limits import TooSlowError, time_limit
from pipeline.records import Analysis, Article, Skipped


def test_slow_work_is_stopped():
    with pytest.raises(TooSlowError), time_limit(0.05):
        for _ in spend(20):
            time.sleep(0.01)


def test_quick_work_is_left_alone_and_the_clock_stopped():
    with time_limit(0.05):
        pass
    time.sleep(0.1)


def spend(seconds):
    """Take so much time, or fail a test that would hang without its limit."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        yield
    pytest.fail("no limit was kept")


@pytest.mark.parametrize("work", [0.0, 0.0004, 0.01, 0.03])
@pytest.mark.parametrize("inner", [0.5, 10])
def test_limits_within_do_not_put_off_the_one_around_them(inner, work):
    with pytest.raises(TooSlowError, match="longer than 1 s"), time_limit(0.6):
        for _ in spend(30):
            with time_limit(inner):
                time.sleep(work)
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_a_limit_within_ends_alone():
    with time_limit(30):
        with pytest.raises(TooSlowError, match="longer than 0 s"), time_limit(0.05):
            for _ in spend(20):
                time.sleep(0.01)
        assert 0 < signal.getitimer(signal.ITIMER_REAL)[0] <= 30


def test_a_limit_holds_when_a_destructor_swallows_it(monkeypatch):
    class Slow:
        def __del__(self):
            time.sleep(0.1)  # the alarm rings here, where Python passes nothing on

    swallowed = []
    monkeypatch.setattr("sys.unraisablehook", swallowed.append)
    with pytest.raises(TooSlowError), time_limit(0.05):
        Slow()
        for _ in spend(20):
            time.sleep(0.01)
    assert [u.exc_type for u in swallowed] == [TooSlowError]


def test_an_alarm_of_the_caller_still_rings():
    rung = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(1))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with time_limit(30), time_limit(20):
            pass
        for _ in spend(20):
            if rung:
                break
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_the_handler_is_put_back():
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(TooSlowError), time_limit(0.05), time_limit(10):
        for _ in spend(20):
            time.sleep(0.01)
    assert signal.getsignal(signal.SIGALRM) == before


def test_a_slow_article_is_skipped_alone(analyser, monkeypatch):
    from pipeline.article import analyse

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
