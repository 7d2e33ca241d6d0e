"""The words under a picture."""

import pytest

from pipeline.text.captions import is_captioned


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The gate opens at dawn. Image: Jo Doe.", True),
        ("A mill Photo credit: Jo Doe", True),
        ("File photo of a gate, which opens at dawn.", True),
        ("The gate opens at dawn, and the ferry\nleaves. Image: Jo Doe.", True),  # of a text with broken lines
        ("The bank drew a bleak picture: sales fell.", False),
        ("They filed photos of the gate on Monday.", False),
    ],
)
def test_the_words_under_a_picture(line: str, expected: bool) -> None:
    assert is_captioned(line) is expected
