"""Desks, server and database are killed at any moment, and lines cut: nothing that was kept is lost or doubled."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from app.core.roles import Role
from app.db import refusals
from app.db.settling import KEPT_HERE
from app.sync.wire import Refusal
from server.config import Config
from server.limits import Limit
from server.services import Services
from server.serving import opened
from tests.server.bad_line import BadLine
from tests.server.desks import a_desk, signed_in
from tests.server.places import ROOT, WAIT, Place
from tests.server.real_desks import RealDesk, RealOffice
from tests.server.real_histories import RealHistory, until_all_is_said

_DESKS = (("sato", "one"), ("sato", "two"), ("suzuki", "three"))


@dataclass
class Busy:
    """A desk's process, and what it has said."""

    home: Path
    arguments: tuple[str, str]
    process: subprocess.Popen[str] | None = None
    kept: set[str] = field(default_factory=set)
    synced: int = 0
    _reader: threading.Thread | None = None

    def start(self, seed: int) -> None:
        command = [
            sys.executable,
            "-m",
            "tests.server.busy_desk",
            str(self.home),
            str(seed),
            *self.arguments,
        ]
        errors = self.home.with_suffix(".log").open("a")
        with errors:
            self.process = subprocess.Popen(
                command, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors, text=True
            )
        self._reader = threading.Thread(target=self._listen, args=(self.process,), daemon=True)
        self._reader.start()

    def kill(self) -> None:
        assert self.process is not None
        assert self._reader is not None
        died = self.process.poll()
        self.process.kill()
        self.process.wait(WAIT)
        self._reader.join()
        assert died is None, self.home.with_suffix(".log").read_text()

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                word = line.rstrip("\n")
                if word == "synced":
                    self.synced += 1
                elif word != "open" and line.endswith("\n"):
                    self.kept.add(word)


@dataclass
class Scene:
    """A server in processes, the line to it, and an administrator."""

    place: Place
    line: BadLine
    services: Services
    office: RealOffice
    departments: list[str]


@pytest.fixture(scope="module")
def scene() -> Iterator[Scene]:
    folder = Path(tempfile.mkdtemp(prefix="enishi-test-"))
    folder.chmod(0o711)
    place = Place(folder)
    line = BadLine(place.port)
    place.options = ("--address", f"127.0.0.1:{line.port}")
    try:
        place.start()
        config = Config(data=folder / "data", address=f"127.0.0.1:{line.port}")
        with opened(config, beside=True) as attached:
            services = replace(attached, guesses=Limit(100_000, 1))
            with a_desk(services) as desk:
                desk.enrol()
                office = RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), folder / "desks")
                departments = [office.department(name) for name in ("総務課", "経理課")]
                for login in ("sato", "suzuki"):
                    office.account(login, departments[0])
                yield Scene(place, line, services, office, departments)
    finally:
        line.close()
        place.clear()
        shutil.rmtree(folder)


class Havoc:
    """One history: three desks at work, and what happens to them."""

    def __init__(self, scene: Scene, seed: int, desks: list[Busy]) -> None:
        self.scene = scene
        self.dice = random.Random(seed)
        self.desks = desks

    def run(self, deeds: int) -> None:
        for busy in self.desks:
            busy.start(self.dice.randrange(1 << 30))
        choices: list[Callable[[], None]] = [
            self._kill_desk, self._kill_server, self._kill_database, self._part, self._lose_answers,
        ]  # fmt: skip
        for number in range(deeds):
            time.sleep(self.dice.uniform(0.1, 1.2))
            # All of them, in one order or another, before any again.
            if number % len(choices) == 0:
                self.dice.shuffle(choices)
            choices[number % len(choices)]()
        for busy in self.desks:
            busy.kill()
        self.scene.line.swallow = 0

    def _kill_desk(self) -> None:
        busy = self.dice.choice(self.desks)
        busy.kill()
        busy.start(self.dice.randrange(1 << 30))

    def _kill_server(self) -> None:
        self.scene.place.end(signal.SIGKILL)
        self.scene.place.start()

    def _kill_database(self) -> None:
        postgres = self.scene.place.postgres
        assert postgres is not None
        postgres.kill()
        time.sleep(0.05)
        self.scene.place.wait()

    def _part(self) -> None:
        self.scene.line.down = True
        self.scene.line.cut()
        time.sleep(self.dice.uniform(0, 0.5))
        self.scene.line.down = False

    def _lose_answers(self) -> None:
        self.scene.line.swallow = self.dice.randint(1, 4)


@contextmanager
def _again(scene: Scene, names: list[tuple[str, str]]) -> Iterator[list[RealDesk]]:
    with ExitStack() as stack:
        yield [stack.enter_context(scene.office.desk(login, name, join=False)) for login, name in names]


def play(scene: Scene, seed: int, deeds: int, people: tuple[tuple[str, str], ...] = _DESKS) -> None:
    names = [(login, f"{seed}-{name}") for login, name in people]
    users = []
    for login, name in names:
        with scene.office.desk(login, name) as desk:
            users.append(desk.user)
            desk.sync()
    arguments = ",".join(sorted(set(users))), ",".join(scene.departments)
    desks = [Busy(scene.office.folder / name, arguments) for _, name in names]
    Havoc(scene, seed, desks).run(deeds)
    with _again(scene, names) as real:
        history = RealHistory(scene.office, real, scene.departments, seed)
        for desk in real:  # what was told to processes that are gone nobody has heard
            desk.network = scene.office.network
        until_all_is_said(real)
        for desk in real:
            history.agrees(desk)
        _nothing_lost(scene, desks, real)


def _nothing_lost(scene: Scene, desks: list[Busy], real: list[RealDesk]) -> None:
    """Every card of which a desk said that it is kept is at the server, whatever became of what was said of it later.

    But for one that was given away before it was sent, to where its author cannot see it: that is refused, and kept so.
    """
    there = {
        row[0]
        for row in scene.services.database.transaction(
            lambda connection: connection.execute(
                "SELECT id FROM record WHERE office = %s AND kind = 'card'", (scene.services.office,)
            ).fetchall()
        )
    }
    assert any(busy.kept for busy in desks)
    for busy, desk in zip(desks, real, strict=True):
        given_away = {
            one.document.id
            for one in refusals.refused(desk.session.store.db, 1000)
            if one.reason in {Refusal.FORBIDDEN, KEPT_HERE} and one.document.values["owner"] != desk.user
        }
        assert busy.kept <= there | given_away, "lost, or refused though new"


def test_all_are_killed_once(scene: Scene) -> None:
    play(scene, 1, 5, _DESKS[1:])


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1000, 1010))
def test_all_are_killed_many_times(scene: Scene, seed: int) -> None:
    play(scene, seed, 60)
