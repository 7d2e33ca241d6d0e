"""A sketch of a text by which near copies are found: min-hashes of its runs of words (Broder 1997).

Of two sketches the share of equal numbers estimates the share of runs that the texts have in common.
"""

from __future__ import annotations

import re
import zlib

import numpy as np

SIZE = 64  # numbers in a sketch, 4 bytes each
_RUN = 4  # words
_WORD = re.compile(r"\w+")
_rng = np.random.Generator(np.random.PCG64(1))
_A = _rng.integers(1, 1 << 63, SIZE, dtype=np.uint64) | np.uint64(1)
_B = _rng.integers(0, 1 << 63, SIZE, dtype=np.uint64)


def sketch(text: str) -> bytes:
    """Return the sketch of a text, little-endian; empty for one of fewer words than a run.

    >>> one, other = (np.frombuffer(sketch(t), "<u4") for t in ("The port closes in May.", "the PORT closes, in May"))
    >>> float((one == other).mean())
    1.0
    """
    words = [w.encode("utf-8", "surrogatepass") for w in _WORD.findall(text.lower())]
    runs = {zlib.crc32(b" ".join(words[i : i + _RUN])) for i in range(len(words) - _RUN + 1)}
    if not runs:
        return b""
    hashed = np.fromiter(sorted(runs), np.uint64, len(runs))[:, None] * _A + _B  # modulo 2**64: multiply and shift
    return bytes((hashed.min(axis=0) >> np.uint64(32)).astype("<u4").tobytes())
