from collections.abc import Iterator
from pathlib import Path

import pytest

from app.operations.session import Session
from tests.operations.desk import open_desk


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with open_desk(tmp_path / "home") as opened:
        yield opened
