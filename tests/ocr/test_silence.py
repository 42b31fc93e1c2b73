"""Reading tells nobody: the libraries' own reports to their makers are off."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import numpy as np
from app.ocr.imaging.orientation import OrientationNet
OrientationNet().turns(np.full((300, 500, 3), 255, np.uint8))
"""


def test_the_inference_library_leaves_no_report_to_send(tmp_path: Path) -> None:
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    environment.pop("ORT_DISABLE_TELEMETRY", None)
    subprocess.run([sys.executable, "-c", SCRIPT], env=environment, check=True)
    assert list(tmp_path.rglob("*")) == []
