"""Who said the sentence before goes on, where "he said" stands behind a quotation or opens the next sentence."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mark Gray testified. Mark Gray was late. Peter Stone said Mark Gray was a good witness. “But now and then he did not answer,” he said.", "Peter Stone"),
        ("Mark Gray testified. Mark Gray was late. Peter Stone said Mark Gray was a good witness.\n\n“But he did not answer,” he added.", "Peter Stone"),
        ("Mark Gray testified. Mark Gray was late. Peter Stone noted that Mark Gray wept. “He wept. He really did,” he said.", "Peter Stone"),
        # nor is it whoever is named in what is told, hoped or prayed for
        ("MP Peter Stone prayed that Prime Minister Mark Gray would come. He urged the council to act.", "Peter Stone"),
        ("MP Peter Stone believes the appointment of Mark Gray is a good step. But he wants more.", "Peter Stone"),
        ("Anna Hill left. Her lawyer, Peter Stone, told the court that Mark Gray had sent the letter. He said Mark Gray was late.", "Peter Stone"),
        ("Mark Gray testified. Mark Gray was late. Peter Stone asked Mark Gray to stay. He refused.", "Mark Gray"),  # an answer
        ("Mark Gray spoke. Gray said it was late. Gray wept. Peter Stone asked him to stay. He said no.", "Mark Gray"),
        # and so does who spoke in a clause with "who", or whom the sentence before the quotation is about
        ("Mark Gray testified. Mark Gray was late. The letter came from Peter Stone, who said it was a shame. “But it did not matter,” he said.", "Peter Stone"),
        ("Mark Gray testified. Gray said it was late. Gray wept. Peter Stone was glad. “It is over,” he said.", "Peter Stone"),
        ("Mark Gray testified. Gray said it was late. Gray wept. Peter Stone won the prize with ease. “It is over,” he said.", "Peter Stone"),
        ("Mark Gray testified. Gray said it was late. Gray wept. Gray's old friend Peter Stone was glad. “It is over,” he said.", "Peter Stone"),
        ("Mark Gray testified. Gray said it was late. Gray wept. The prize went to Peter Stone. “It is over,” he said.", "Mark Gray"),  # no subject
        ("Mark Gray testified. Gray said it was late. Gray wept as Peter Stone was glad. “It is over,” he said.", "Mark Gray"),  # a clause
        # not where a sentence stands between, or nobody spoke in the one before
        ("Peter Stone said it was late. Mark Gray testified and Mark Gray was late. “I was late,” he said.", "Mark Gray"),
        ("Anna Stone said it was late for Mark Gray. “I was late,” he said.", "Mark Gray"),
    ],
)  # fmt: skip
def test_who_goes_on(run, text, who):
    mentions, entities = run(text)
    last = max((m for m in mentions if m.text.lower() == "he"), key=lambda m: m.start)
    assert next(e.name for e in entities if e.key == last.entity) == who
