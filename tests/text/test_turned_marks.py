"""Marks that stand on the wrong side of their space, or are the other one of their pair."""

import pytest

from pipeline.text.quotes import find_quotations

TURNED = [
    # closed by the mark that opens
    ("“Do you know this song? Our coast hides a treasure “ she said.", ["“Do you know this song? Our coast hides a treasure “"]),
    ("The sign reads: “Keep out “. It is called “The Gate “.", ["“Keep out “", "“The Gate “"]),
    ("“The port is shut. “", ["“The port is shut. “"]),
    ("“We won “ he said. “We lost “ she said.", ["“We won “", "“We lost “"]),
    # the mark that follows closes what this one opens
    ("“ He said “ no ” and left ” it.", ["“ He said “ no ” and left ”", "“ no ”"]),
    ("“ One day.\n“ Another day ” he said.", ["“ One day.\n“ Another day ”"]),
    # marks with spaces on both sides
    ('" I saw it in France, " she said, " but I never thought of it. "', ['" I saw it in France, "', '" but I never thought of it. "']),
    # a pair that changed sides around who says it
    ('“I saw it in France, "he said." But I never thought of it. "', ['“I saw it in France, "', '" But I never thought of it. "']),
    ('"It rains, "she added, "so we stay."', ['"It rains, "', '"so we stay."']),
    ('The book, "he said", is old.', ['"he said"']),
    # opened by the mark that closes
    ("It took a day. » They sent us pictures. They are happy, » said Roe.", ["» They sent us pictures. They are happy, »"]),
    ("« Oui. » Il dit. « Non. » Elle rit.", ["« Oui. »", "« Non. »"]),
    ("See the menu: News » Town » Port", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TURNED)
def test_turned_marks(text, expected):
    assert [text[q.start : q.end] for q in find_quotations(text)] == expected
