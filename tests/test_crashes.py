"""A test that kills its worker says where it was."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_CONFTEST = "from tests.crashes import keep_traces as pytest_configure"
_CRASHING = """
import os

def test_that_goes_too_far():
    os.abort()
"""


def test_a_worker_that_crashes_leaves_its_trace(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(_CONFTEST, encoding="utf-8")
    (tmp_path / "test_far.py").write_text(_CRASHING, encoding="utf-8")
    bare = {**os.environ, "PYTHONPATH": str(_ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "xdist", "-n", "1", "-p", "no:cacheprovider", "."],
        cwd=tmp_path, env=bare, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "crashed while running 'test_far.py::test_that_goes_too_far'" in done.stdout
    assert 'test_far.py", line 5 in test_that_goes_too_far' in done.stdout
