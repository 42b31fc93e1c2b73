"""What a worker of pytest-xdist was at when it crashed, in the report: else it is said on stderr alone, which few keep."""

from __future__ import annotations

import faulthandler
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

_TRACE = "crash_trace"
"""The name by which a worker is given the path of its file."""


def keep_traces(config: pytest.Config) -> None:
    """Let workers write what they were at, and the report show it."""
    workerinput = getattr(config, "workerinput", None)
    config.pluginmanager.register(Worker(workerinput[_TRACE]) if workerinput else Controller(config))


class Worker:
    """Writes the stacks of its threads to a file when it crashes."""

    def __init__(self, path: str) -> None:
        self._file = Path(path).open("w", encoding="utf-8")  # noqa: SIM115 - until the end

    def pytest_sessionstart(self) -> None:
        """Take over from pytest, which has named stderr when it was configured."""
        faulthandler.enable(self._file)

    def pytest_unconfigure(self) -> None:
        faulthandler.disable()
        self._file.close()


class Controller:
    """Gives each worker a file, and shows that of one that crashed."""

    def __init__(self, config: pytest.Config) -> None:
        self._folder = TemporaryDirectory(prefix="crashes-")
        config.add_cleanup(self._folder.cleanup)

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        node.workerinput[_TRACE] = str(self._trace(node))

    @pytest.hookimpl(optionalhook=True)
    def pytest_handlecrashitem(self, report: Any) -> None:
        trace = self._trace(report.node).read_text(encoding="utf-8", errors="replace")
        report.longrepr = f"{report.longrepr}\n\n{trace}"

    def _trace(self, node: Any) -> Path:
        return Path(self._folder.name, node.gateway.id)
