"""Drivers that die and hang where they are told to; what they did before lies in a folder, since they forget it."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from app.core.errors import ImageError, ScannerError
from app.core.messages import Message
from app.core.reading import Side
from app.devices import life
from app.devices.scanner import (
    DeviceInfo,
    DeviceState,
    FaultKind,
    ScannedPage,
    ScannerFault,
    ScanSettings,
)
from tests.devices.images import picture

SHEETS = 5


def die() -> None:
    os._exit(9)


def hang() -> None:
    time.sleep(60)


def wait_and_say_so() -> None:
    for _ in range(8):
        time.sleep(0.25)
        life.sign()


def block_and_say_so() -> None:
    life.sign(blocked_for=3.0)
    time.sleep(1.5)


def interrupt() -> None:
    """As Ctrl+C does to all processes of a terminal."""
    signal.raise_signal(signal.SIGINT)


def crash() -> None:
    sys.stderr = None
    raise RuntimeError("a bug")


def fail() -> None:
    raise ScannerFault(FaultKind.JAM, 2)


def fail_on_a_file() -> None:
    raise ImageError("「{name}」を読めません。{reason}", name="a.jpg", reason=Message("空のファイルです。"))


@dataclass(frozen=True)
class OpenFeeder:
    """Opens a feeder of ``SHEETS`` sheets, of which those in ``tray`` were fed already."""

    tray: Path
    mishap: Callable[[], None] | None = None
    at_sheet: int = 3
    always: bool = False
    """Each time, and before the sheet moves."""

    def __call__(self) -> Feeder:
        return Feeder(self)


class Feeder:
    """A sheet that was fed is gone, whether it was delivered or not."""

    notices: Sequence[Message] = (Message("「{name}」を読めません。", name="b.jpg"),)

    def __init__(self, plan: OpenFeeder) -> None:
        self._plan = plan

    @property
    def info(self) -> DeviceInfo:
        return DeviceInfo("usb:feeder", "usb", "試験用", "1", self.status())

    def status(self) -> DeviceState:
        return DeviceState.READY if self._fed() < SHEETS else DeviceState.EMPTY

    def button_pressed(self) -> bool:
        return (self._plan.tray / "button").exists()

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        number = after or 0
        while (sheet := self._fed() + 1) <= SHEETS:
            number += 1
            if self._plan.always and self._plan.mishap and sheet == self._plan.at_sheet:
                self._plan.mishap()
            (self._plan.tray / f"sheet{sheet}").touch()
            struck = self._plan.tray / "struck"
            if self._plan.mishap and sheet == self._plan.at_sheet and not struck.exists():
                struck.touch()
                self._plan.mishap()
            for side in Side:
                yield ScannedPage(
                    number,
                    side,
                    picture(),
                    "image/png",
                    settings.dpi,
                    f"{sheet}{side}{os.getpid()}",
                    last_of_sheet=side is Side.BACK,
                )

    def acknowledge(self, page: ScannedPage) -> None:
        if page.last_of_sheet:
            (self._plan.tray / f"safe{page.sheet}").touch()

    def close(self) -> None:
        (self._plan.tray / "closed").touch()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _fed(self) -> int:
        return len(list(self._plan.tray.glob("sheet*")))


@dataclass(frozen=True)
class OpenHasty(OpenFeeder):
    """A driver that refuses before its first page is asked for."""

    def __call__(self) -> Feeder:
        feeder = Feeder(self)
        feeder.pages = _refuse  # type: ignore[method-assign]
        return feeder


def _refuse(settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
    raise ScannerError("この設定では読み取れません。")


@dataclass(frozen=True)
class OpenTidy(OpenFeeder):
    """A driver that notes when its feed is ended."""

    def __call__(self) -> Feeder:
        return _Tidy(self)


class _Tidy(Feeder):
    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        try:
            yield from super().pages(settings, after)
        finally:
            life.sign()
            is_open = not (self._plan.tray / "closed").exists()
            (self._plan.tray / ("ended" if is_open else "ended too late")).touch()


def no_device() -> Feeder:
    raise ScannerFault(FaultKind.UNPLUGGED, None)


def found_nothing() -> list[DeviceInfo]:
    return []


def found_one() -> list[DeviceInfo]:
    return [DeviceInfo("sane:test:0", "sane", "試験用", "", DeviceState.READY)]


def found_a_crash() -> list[DeviceInfo]:
    os._exit(11)


def found_no_end() -> list[DeviceInfo]:
    time.sleep(60)
    return []


def found_a_bug() -> list[DeviceInfo]:
    raise RuntimeError("a library's own error")


def found_a_liar() -> list[DeviceInfo]:
    return [DeviceInfo("sane:a\x1b[2Jb", "sane", "\u202e型", "1\n", DeviceState.READY)]
