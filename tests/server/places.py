"""Data folders of servers, and the processes that work on them."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psutil

ROOT = Path(__file__).parents[2]
WAIT = 90


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Place:
    """A data folder and the processes that work on it."""

    folder: Path
    port: int = field(default_factory=free_port)
    options: tuple[str, ...] = ()
    variables: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    def arguments(self, *further: str) -> list[str]:
        return [
            sys.executable, "-m", "app", "serve", "--data", str(self.folder / "data"), "--host", "127.0.0.1",
            "--port", str(self.port), "--address", f"127.0.0.1:{self.port}", *self.options, *further,
        ]  # fmt: skip

    def run(self, *further: str) -> str:
        done = subprocess.run(
            self.arguments(*further),
            cwd=ROOT,
            capture_output=True,
            timeout=WAIT,
            check=False,
            env=self.environment,
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {"ENISHI_HOME": str(self.folder / "home"), "PYTHONUTF8": "1"} | self.variables

    def start(self) -> None:
        self.launch()
        self.wait()

    def launch(self) -> None:
        """Start it, and do not wait."""
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(self.arguments(), cwd=ROOT, stderr=log, env=self.environment)

    def wait(self) -> None:
        """Until requests can be served."""
        deadline = time.monotonic() + WAIT
        while time.monotonic() < deadline:
            assert self.process is None or self.process.poll() is None, self.log()
            try:
                if httpx.get(f"https://127.0.0.1:{self.port}/ready", verify=False).is_success:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.1)
        raise AssertionError(self.log())

    def log(self) -> str:
        return (self.folder / "server.log").read_text("utf-8")

    def end(self, number: int) -> int:
        assert self.process is not None
        self.process.send_signal(number)
        status = self.process.wait(WAIT)
        self.process = None
        return status

    @property
    def postgres(self) -> psutil.Process | None:
        try:
            lines = (self.folder / "data/postgres/data/postmaster.pid").read_text().splitlines()
            return psutil.Process(int(lines[0]))
        except (FileNotFoundError, psutil.NoSuchProcess):
            return None

    def clear(self) -> None:
        """End what still runs."""
        if self.process is not None:
            self.end(signal.SIGTERM)
        if postgres := self.postgres:
            postgres.terminate()
            postgres.wait(WAIT)
