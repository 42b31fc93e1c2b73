from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.cli.main import run

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
