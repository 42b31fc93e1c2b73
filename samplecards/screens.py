"""Pictures of every screen with made-up data: `python -m samplecards.screens --out FOLDER [--all]`.

Each combination of scale, theme and language runs in a process of its own, since
the scale of a screen is settled when Qt starts.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from samplecards.demo import PASSPHRASE
from samplecards.office import furnish

SIZE = (1366, 768)
_CARDS = 16
_CONTACTS = 300
_SEED = 5
_CALM = 0.4
"""Seconds without a question under way after which a screen is at rest."""
_PATIENCE = 30.0


def main() -> int:
    """Take the pictures; exit status 1 where a process failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("screens"))
    parser.add_argument("--all", action="store_true", help="100 and 200 %%, light and dark, both languages")
    parser.add_argument(
        "--home", type=Path, help="a data folder made before, opened by the demo's passphrase"
    )
    parser.add_argument("--one", nargs=3, metavar=("SCALE", "THEME", "LANGUAGE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        scale, theme, language = options.one
        Pictures(options.out, int(scale), theme, language).take()
        return 0
    choices = ((1, 2), ("light", "dark"), ("ja", "en")) if options.all else ((1,), ("light",), ("ja",))
    with tempfile.TemporaryDirectory() as folder:
        home = options.home or Path(folder) / "home"
        if options.home is None:
            furnish(home, Path(folder), PASSPHRASE, cards=_CARDS, contacts=_CONTACTS, seed=_SEED)
        done = [_take(home, options.out, *choice) for choice in itertools.product(*choices)]
    return 0 if all(done) else 1


def _take(home: Path, out: Path, scale: int, theme: str, language: str) -> bool:
    environment = {
        **os.environ,
        "ENISHI_HOME": str(home),
        "ENISHI_PASSPHRASE": PASSPHRASE,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": str(scale),
    }
    words = ("--out", str(out), "--one", str(scale), theme, language)
    command = [sys.executable, "-m", "samplecards.screens", *words]
    return subprocess.run(command, env=environment, check=False).returncode == 0


class Pictures:
    """One run through all screens."""

    def __init__(self, out: Path, scale: int, theme: str, language: str) -> None:
        self._out = out / f"{language}-{theme}-{scale}00"
        self._scale = scale
        self._theme = theme
        self._language = language
        self._number = 0

    def take(self) -> None:
        """Take them all."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from app.ui.area import Place
        from app.ui.desk import Desk
        from app.ui.kit.theme import Theme, apply_theme
        from app.ui.language import apply_language
        from app.ui.main import make_application
        from app.ui.window import MainWindow

        passphrase = os.environ.pop("ENISHI_PASSPHRASE")
        self._app = make_application(["enishi"])
        apply_language(self._app, self._language)
        apply_theme(self._app, Theme(self._theme))
        self._out.mkdir(parents=True, exist_ok=True)
        self._window = window = MainWindow(Desk())
        window.resize(*SIZE)
        window.show()
        window.begin()
        self._grab("unlock")
        entrance = window.entrance
        assert entrance is not None
        entrance.welcome_page.begin(first=True)
        entrance.begin("default", passphrase)
        self._wait(lambda: window.frame is not None)
        self._look_as_wanted()
        frame = window.frame
        assert frame is not None
        for name in ("intake", "review", "people", "reports", "settings"):
            frame.go_to(Place(name))
            self._grab(name)
        for page in ("general", "profile", "backup", "review", "reading", "check", "staff", "about"):
            frame.go_to(Place("settings", page))
            self._grab(f"settings-{page}")
        frame.show_area("people")
        QTest.keyClick(frame, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self._grab("finder")
        window.lock()
        self._grab("lock")
        window.close()

    def _look_as_wanted(self) -> None:
        from app.operations.settings import Appearance, set_appearance

        frame = self._window.frame
        assert frame is not None
        answered: list[None] = []
        wanted = Appearance(self._language, self._theme)
        self._window.desk.ask(set_appearance, wanted).then(answered.append)
        self._wait(lambda: bool(answered))
        frame.appearance_changed.emit()
        self._settle()

    def _grab(self, name: str) -> None:
        self._settle()
        self._number += 1
        self._window.grab().save(str(self._out / f"{self._number:02d}-{name}.png"))

    def _settle(self) -> None:
        """Until nothing has been asked for a while."""
        calm = time.monotonic()
        end = calm + _PATIENCE
        while time.monotonic() < min(calm + _CALM, end):
            self._app.processEvents()
            if self._window.desk.is_waiting or self._window.desk.tasks.under_way:
                calm = time.monotonic()
            time.sleep(0.005)

    def _wait(self, until: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE
        while not until():
            if time.monotonic() > end:
                raise TimeoutError
            self._app.processEvents()
            time.sleep(0.005)


if __name__ == "__main__":
    sys.exit(main())
