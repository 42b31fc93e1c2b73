"""From a scanned page to a card's fields, on this machine alone."""

import os

# ONNX Runtime reports its use to its maker unless told not to, before it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
