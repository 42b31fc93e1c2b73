from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

import pytest

from app.cli.main import run
from app.ocr.reader import SheetReader
from app.ocr.sheets import SheetJob, SheetResult
from app.operations import scanning

PASSPHRASE = "試験用の言葉"
OWNER = "佐藤 花子"


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str


Enishi = Callable[..., Result]


@pytest.fixture
def enishi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Enishi:
    """The command, on a data folder of its own."""
    monkeypatch.setenv("ENISHI_HOME", str(tmp_path / "home"))

    def call(*words: str, passphrase: str = PASSPHRASE) -> Result:
        monkeypatch.setenv("ENISHI_PASSPHRASE", passphrase)
        capsys.readouterr()
        status = run(["--operator", OWNER, *words])
        said = capsys.readouterr()
        return Result(status, said.out, said.err)

    return call


class ReaderHere:
    """A ``ReaderPool`` without processes, of which each would load all models anew; it reads what real ones read."""

    has_room = True

    def __init__(self, *_: object) -> None:
        self._jobs: list[SheetJob] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._jobs.clear()

    @property
    def unfinished(self) -> int:
        return len(self._jobs)

    def submit(self, job: SheetJob) -> None:
        self._jobs.append(job)

    def results(self, timeout: float = 0.0) -> list[SheetResult]:
        jobs, self._jobs = self._jobs, []
        return [SheetResult(job.job_id, models().read(job.front, job.back)) for job in jobs]


@cache
def models() -> SheetReader:
    return SheetReader()


@pytest.fixture
def reader_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """For what is not about the processes that read; those of the main job and of the demo are real."""
    monkeypatch.setattr(scanning, "ReaderPool", ReaderHere)
