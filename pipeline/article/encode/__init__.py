"""Stage encode: one neural reading of an article, which every learned part hangs on.

    Doc + quotations ─▶ TokenTable ─▶ chunks ─▶ model.onnx ─┬─▶ one vector a token     ─▶ stage attribute
                                                            ├─▶ which tokens are cues  ─▶ stage attribute
                                                            └─▶ which tokens are names ─▶ doc.ents

The door is `Encoder`: `Encoder.load(weights).read(doc, quotations)` gives a `Reading`.
"""

from __future__ import annotations

from pipeline.article.encode.encoder import WEIGHTS, Encoder, Reading

__all__ = ["WEIGHTS", "Encoder", "Reading"]
