from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from tests.devices import judges
from tests.devices.rig.plug import ROOT


def test_absent_judges_are_named_without_any_package() -> None:
    code = "from tests.devices.judges import absent; print(*absent(), sep='\\n')"
    done = subprocess.run(
        (sys.executable, "-S", "-c", code), cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == (judges.absent() or [""])


def test_a_line_tells_which_packages_bring_a_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        judges, "JUDGES", (replace(judges.SANE, present=False), replace(judges.IPP_USB, present=True))
    )
    assert judges.absent() == ["SANE is not installed (sane-utils libsane1)"]
