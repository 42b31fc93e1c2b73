"""The door through which sheets come in, whatever the device behind it.

Paper is pulled: a page is asked for only when the one before it is safe on
disk, and the source hears of that by ``acknowledge``. What was not acknowledged
comes again, under the same key, so that a process may die at any moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Protocol, Self

from app.core.errors import ScannerError
from app.core.messages import Message
from app.core.reading import Side

DOUBLE_FEED_FLAG = "double_feed"
"""Flag of a sheet that went through the feeder together with another, as far as the device can tell."""


class DeviceState(StrEnum):
    READY = "ready"
    EMPTY = "empty"
    """Nothing lies in the feeder."""
    COVER_OPEN = "cover_open"
    JAMMED = "jammed"
    ASLEEP = "asleep"
    BUSY = "busy"
    FAILED = "failed"
    """It needs service."""
    ABSENT = "absent"
    FORBIDDEN = "forbidden"
    """It is there, and this user may not open it: the one-time set-up is missing."""


class Connection(StrEnum):
    """By what way a device is reached."""

    USB = "usb"
    NETWORK = "network"
    SYSTEM = "system"
    """Through another program of this machine, which alone knows how: SANE, TWAIN."""
    NONE = "none"
    """A folder, or a device that is made up."""


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """A source of sheets as a list of devices shows it."""

    name: str
    """What ``app.devices.registry.open_scanner`` opens it by, for instance ``folder:/srv/cards``."""
    kind: str
    """The part of the name before the colon."""
    model: str
    serial: str
    """Empty where it has none."""
    state: DeviceState
    connection: Connection = Connection.NONE


class ColorMode(StrEnum):
    COLOR = "color"
    GREY = "grey"
    MONOCHROME = "monochrome"


class Paper(StrEnum):
    """The largest sheet that is expected; what a device looks at is as large as this."""

    CARD = "card"
    A4 = "a4"

    @property
    def size(self) -> tuple[float, float]:
        """Width and length in millimetres; a card may lie across or along the feeder, a little askew."""
        return {Paper.CARD: (105.0, 105.0), Paper.A4: (216.0, 300.0)}[self]


@dataclass(frozen=True, slots=True)
class ScanSettings:
    """How to scan. A source of images that exist already heeds ``duplex`` only."""

    duplex: bool = True
    dpi: int = 300
    """Dots per inch, 50 to 1200; a device takes the nearest that it can."""
    color: ColorMode = ColorMode.COLOR
    paper: Paper = Paper.CARD
    straighten: bool = True
    """Whether the device crops and deskews by itself, where it can."""
    glass: bool = False
    """Whether to scan what lies on the glass, one side, instead of feeding; for a device that has both."""
    stop_on_double_feed: bool = True
    """Whether a double feed is a fault; otherwise its sheet comes with ``DOUBLE_FEED_FLAG``."""

    def __post_init__(self) -> None:
        """Raises ValueError where the resolution is out of range."""
        if not 50 <= self.dpi <= 1200:
            raise ValueError(f"not a resolution to scan at: {self.dpi} dpi")


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One side of a sheet."""

    sheet: int
    """The device's order, from 1."""
    side: Side
    data: bytes
    """A JPEG or PNG file, as delivered."""
    media_type: str
    """``image/jpeg`` or ``image/png``."""
    dpi: int | None
    """None where the source does not say."""
    key: str
    """Identity of this page in its source: equal when it is delivered again, even by another
    process; never equal for two pages, whatever is on them."""
    flags: frozenset[str] = frozenset()
    """What the device said of the sheet, for instance ``DOUBLE_FEED_FLAG``."""
    last_of_sheet: bool = True


class FaultKind(StrEnum):
    """Why a device stopped. What a device says beyond these is ``HARDWARE``."""

    JAM = "jam"
    DOUBLE_FEED = "double_feed"
    COVER_OPEN = "cover_open"
    BLOCKED = "blocked"
    """The way is blocked, or the paper is unfit: a stuck card, a carrier sheet."""
    EMPTY = "empty"
    """Nothing to scan. A feeder that ran empty ends ``Scanner.pages`` without a fault."""
    STOPPED = "stopped"
    """Somebody pressed the device's stop button."""
    UNPLUGGED = "unplugged"
    TRANSFER = "transfer"
    """It is there, and what it said broke off or made no sense."""
    ASLEEP = "asleep"
    BUSY = "busy"
    HARDWARE = "hardware"
    DRIVER = "driver"
    """The program that drives the device died or hung while a sheet was under way, and was started anew."""

    @property
    def state(self) -> DeviceState:
        """The state in which such a fault leaves the device until somebody sees to it."""
        return _STATES[self]


_STATES = {
    FaultKind.JAM: DeviceState.JAMMED,
    FaultKind.DOUBLE_FEED: DeviceState.JAMMED,
    FaultKind.COVER_OPEN: DeviceState.COVER_OPEN,
    FaultKind.BLOCKED: DeviceState.JAMMED,
    FaultKind.EMPTY: DeviceState.EMPTY,
    FaultKind.STOPPED: DeviceState.READY,
    FaultKind.UNPLUGGED: DeviceState.ABSENT,
    FaultKind.TRANSFER: DeviceState.READY,
    FaultKind.ASLEEP: DeviceState.ASLEEP,
    FaultKind.BUSY: DeviceState.BUSY,
    FaultKind.HARDWARE: DeviceState.FAILED,
    FaultKind.DRIVER: DeviceState.READY,
}

# What happened, and what to do before the next sheet is fed.
_SENTENCES = {
    FaultKind.JAM: (Message("紙づまりです"), Message("紙を取り除き、")),
    FaultKind.DOUBLE_FEED: (
        Message("2 枚以上の紙が重なって送られました"),
        Message("重なった紙を取り出して離し、"),
    ),
    FaultKind.COVER_OPEN: (Message("カバーが開きました"), Message("カバーを閉じ、")),
    FaultKind.BLOCKED: (Message("紙の通り道がふさがりました"), Message("通り道の紙を取り除き、")),
    FaultKind.EMPTY: (Message("給紙口に紙がありません"), ""),
    FaultKind.STOPPED: (Message("停止ボタンが押されました"), Message("続けるときは、")),
    FaultKind.UNPLUGGED: (Message("スキャナーとの接続が切れました"), Message("ケーブルと電源を確かめ、")),
    FaultKind.TRANSFER: (
        Message("スキャナーとの通信が乱れました"),
        Message("スキャナーに残った紙を取り除き、"),
    ),
    FaultKind.ASLEEP: (Message("スキャナーが節電状態から戻りません"), Message("電源ボタンを押し、")),
    FaultKind.BUSY: (Message("スキャナーはほかで使われています"), Message("終わるのを待ち、")),
    FaultKind.HARDWARE: (
        Message("スキャナーが故障しました"),
        Message("電源を入れ直しても続くときは保守の窓口に連絡してください。直ったら、"),
    ),
    FaultKind.DRIVER: (
        Message("スキャナーを動かすプログラムが応答しなくなり、立ち上げ直しました"),
        Message("スキャナーに残った紙を取り除き、"),
    ),
}


class ScannerFault(ScannerError):  # noqa: N818 - a fault is what the device has; the error is its base
    """The device stopped; the sheets before are safe, and ``Scanner.pages`` may be called again."""

    def __init__(self, kind: FaultKind, sheet: int | None, message: Message | None = None) -> None:
        """``sheet`` is the last one delivered whole, None where there was none."""
        told = message or _message(kind, sheet)
        super().__init__(told.template, **told.values)
        self.kind = kind
        self.sheet = sheet


def _message(kind: FaultKind, sheet: int | None) -> Message:
    what, remedy = _SENTENCES[kind]
    if not sheet:
        return Message(
            "{what}。今回は 1 枚も取り込んでいません。{remedy}1 枚目から入れてください。",
            what=what,
            remedy=remedy,
        )
    return Message(
        "{sheet} 枚目のあとで{what}。{sheet} 枚目までは取り込み済みです。{remedy}{next} 枚目から入れ直してください。",
        sheet=sheet,
        what=what,
        remedy=remedy,
        next=sheet + 1,
    )


class Scanner(Protocol):
    """A source of sheets, open until ``close``. Used by one thread of one process at a time."""

    @property
    def info(self) -> DeviceInfo:
        """What it is, with its state of now."""
        ...

    @property
    def notices(self) -> Sequence[Message]:
        """For the user: what happened so far without stopping the scan.

        A file could not be read, or could not be cleared away; which files were;
        a device may have fed more than it delivered when it was ended early.
        """
        ...

    def status(self) -> DeviceState:
        """Its state of now, asked of the device; not while ``pages`` runs."""
        ...

    def button_pressed(self) -> bool:
        """Whether the device's scan button was pressed since this was last asked; False where it has none."""
        ...

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        """Feed until the feeder is empty; a sheet's front comes before its back.

        Asking for the next page says that the one before is safe. Sheets are
        numbered from ``after`` + 1; by default numbering goes on behind the
        last sheet that was acknowledged whole. May be called again after a
        fault; a sheet that was not acknowledged whole comes again, from a
        feeder when it is fed again. A device reads all sides of a sheet before it
        delivers the first, and feeds the next one when all are acknowledged, so
        that a fault never leaves half a sheet and never loses one.

        Raises ScannerFault when the device stops, and of kind EMPTY where
        there was nothing to feed at all; ScannerError where it cannot be used.
        """
        ...

    def acknowledge(self, page: ScannedPage) -> None:
        """Hear that a page is safe, and so need not be delivered again. Pages of another source are ignored."""
        ...

    def close(self) -> None:
        """Let the device go. May be called twice."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None: ...
