"""The conversations that are kept, and how new ones are made."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import msgspec

from app import __version__
from app.sync.wire import VERSIONS
from server.database import Database
from tests.server.skew import (
    account_scene,
    colleague_scene,
    contract,
    desk_scene,
    office_scene,
    retention_scene,
)
from tests.server.skew.exchanges import Exchange, read, write
from tests.server.skew.stages import ENDED, Kept, Recording, Stage, a_server, ask_again
from tests.server.skew.world import World, a_world

CONTRACT = "contract.json"
FOLDER = Path(__file__).parents[1] / "recordings"

SCENES: dict[str, Callable[[Stage], Any]] = {
    "desks": desk_scene.play,
    "colleagues": colleague_scene.play,
    "office": office_scene.play,
    "account": account_scene.play,
    "retention": retention_scene.play,
}
"""What is played, and kept in a file of that name. A scene that was kept once stays as it is; what is new is another one."""


def record(scene: str, database: Database, folder: Path) -> list[Exchange]:
    """Play a scene before a server of this version."""
    mark = list(SCENES).index(scene)
    with a_world(mark) as world, a_server(database, folder / "server", world) as server:
        stage = Recording(server, folder / "desks", world)
        result = SCENES[scene](stage)
        stage.note(ENDED, msgspec.to_builtins(result))
        return stage.notes


def ask_server(kept: Path, database: Database, folder: Path) -> None:
    """Ask a server of this version what was asked then. Raises DiffersError."""
    with _another_world() as world, a_server(database, folder / "server", world) as server:
        ask_again(list(read(kept)), server, world)


def tell_desks(kept: Path, folder: Path) -> None:
    """Let desks of this version hear what was answered then. Raises DiffersError."""
    with _another_world() as world:
        stage = Kept(list(read(kept)), folder / "desks", world)
        stage.end(SCENES[kept.stem](stage))


def _another_world() -> AbstractContextManager[World]:
    return a_world(random.randint(len(SCENES), 0xFFF))


def folder_of_now() -> Path:
    """Where conversations of this version are kept."""
    return FOLDER / str(VERSIONS[-1]) / __version__


def keep(database: Database, folder: Path) -> Path:
    """Keep all conversations of this version."""
    kept = folder_of_now()
    kept.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        write(kept / f"{scene}.jsonl", record(scene, database, folder / scene))
    contract.write(kept / CONTRACT)
    return kept
