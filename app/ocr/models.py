"""The models that come with the program, opened for one thread."""

from __future__ import annotations

from pathlib import Path

import onnxruntime

MODELS = Path(__file__).parents[2] / "resources" / "models"


def open_model(path: Path) -> onnxruntime.InferenceSession:
    """A model on the processor, for one thread, and silent. Raises what onnxruntime raises where it is none."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(path), sess_options=options, providers=["CPUExecutionProvider"])
