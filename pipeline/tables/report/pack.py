"""Data inside a page: JSON that no HTML parser can mistake for markup, and the same squeezed."""

from __future__ import annotations

import base64
import json
import zlib

_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def to_json(value: object) -> str:
    r"""Return JSON that is safe inside a <script> element.

    >>> print(to_json("</script>&"))
    "\u003c/script\u003e\u0026"
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(_ESCAPES)


def squeeze_json(value: object) -> str:
    """Return JSON as raw deflate in base64, which the page undoes with DecompressionStream.

    >>> import base64, zlib
    >>> zlib.decompress(base64.b64decode(squeeze_json(["a", 1])), wbits=-15)
    b'["a",1]'
    """
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    # A lone surrogate has no UTF-8; the page shows a replacement character in its place.
    packed = deflate.compress(data.encode("utf-8", "replace")) + deflate.flush()
    return base64.b64encode(packed).decode("ascii")
