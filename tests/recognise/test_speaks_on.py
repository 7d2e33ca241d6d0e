"""Who said the sentence before a quotation says that too, where "he said" stands behind it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mark Gray testified. Mark Gray was late. Peter Stone said Mark Gray was a good witness. “But now and then he did not answer,” he said.", "Peter Stone"),
        ("Mark Gray testified. Mark Gray was late. Peter Stone said Mark Gray was a good witness.\n\n“But he did not answer,” he added.", "Peter Stone"),
        ("Mark Gray testified. Mark Gray was late. Peter Stone noted that Mark Gray wept. “He wept. He really did,” he said.", "Peter Stone"),
        # not where a sentence stands between, or nobody spoke in the one before
        ("Peter Stone said it was late. Mark Gray testified and Mark Gray was late. “I was late,” he said.", "Mark Gray"),
        ("Anna Stone said it was late for Mark Gray. “I was late,” he said.", "Mark Gray"),
    ],
)  # fmt: skip
def test_who_goes_on(run, text, who):
    mentions, entities = run(text)
    last = max((m for m in mentions if m.text == "he"), key=lambda m: m.start)
    assert next(e.name for e in entities if e.key == last.entity) == who
