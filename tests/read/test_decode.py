import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ArticleError
from pipeline.read.decode import decode

NEWS = "“It’s naïve,” Ábrego said — 5 € a day."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(NEWS.encode("utf-8"), NEWS, id="utf-8"),
        pytest.param(NEWS.encode("utf-8-sig"), NEWS, id="utf-8 with mark"),
        pytest.param(NEWS.encode("utf-16"), NEWS, id="utf-16 with mark"),
        pytest.param(NEWS.encode("utf-16-be"), NEWS, id="utf-16 big-endian without mark"),
        pytest.param(NEWS.encode("utf-16-le"), NEWS, id="utf-16 little-endian without mark"),
        pytest.param(NEWS.encode("cp1252"), NEWS, id="windows-1252"),
        pytest.param("Ein Café\x81 am Fluss".encode("latin-1"), "Ein Café\x81 am Fluss", id="latin-1"),
        pytest.param(b"a\r\nb\tc", "a\r\nb\tc", id="line ends are kept"),
        pytest.param(b"", "", id="empty"),
    ],
)
def test_decodes(data, text):
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00" * 20, "binary", id="an image"),
        pytest.param(bytes(range(256)) * 10, "binary", id="every byte"),
        pytest.param("“Wir”, sagte sie.".encode() * 3 + b"\xe2\x80", "encoding", id="utf-8 cut off in a character"),
        pytest.param("東京で会議が開かれた。".encode("shift_jis") * 20, "encoding", id="another script"),
        pytest.param(b"\xff\xfeh\x00i", "encoding", id="utf-16 cut off in a character"),
    ],
)
def test_refuses(data, reason):
    with pytest.raises(ArticleError) as error:
        decode(data)
    assert error.value.reason == reason


@given(st.binary())
def test_decodes_or_refuses_anything(data):
    try:
        assert isinstance(decode(data), str)
    except ArticleError as error:
        assert error.reason in ("binary", "encoding")
