"""Open an ONNX graph the way every learned part runs it: one thread, always the same products."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def open_session(path: Path) -> InferenceSession:
    """Return a session that runs a graph on one core.

    Raises:
        onnxruntime's own exceptions, if the file is no graph.
    """
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The fused operator takes three times as long as the two it stands for.
    slow = ["SkipLayerNormFusion"]
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=slow)
