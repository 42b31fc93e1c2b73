"""Long jobs around taking in: a stack from its source to stored cards, sheets that still wait, large corrections.

The window imports this module to name them; what they need is imported where they run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.core.dates import UNKNOWN, PartialDate
from app.core.messages import Message
from app.core.visibility import Visibility
from app.devices.scanner import DeviceState, FaultKind, ScanSettings

if TYPE_CHECKING:
    from app.background.line import Line
    from app.operations.session import Session
    from app.operations.sources import AfterFolder


class CaptureOrder(StrEnum):
    """What the window may ask of ``capture`` beside pause and stop."""

    END = "end"
    """Take no more sheets; end the batch and read what came."""
    RESUME = "resume"
    """The fault is cleared, or there is paper again: take in on."""


@dataclass(frozen=True, slots=True)
class CaptureRequest:
    """What to take in, and what holds for it."""

    device: str
    """As ``open_scanner`` takes it; empty where ``paths`` say what to take in."""
    owner: str
    """Id, staff number, mail address or name; somebody new is put into the directory."""
    department: str = ""
    """The owner's own where empty."""
    exchanged_on: PartialDate = UNKNOWN
    visibility: Visibility = Visibility.DEPARTMENT
    tags: tuple[str, ...] = ()
    duplex: bool = True
    own_count: int | None = None
    paths: tuple[Path, ...] = ()
    """Image files, and folders of them."""
    resume: str = ""
    """An open batch to go on with."""
    settings: ScanSettings = field(default_factory=ScanSettings)
    """For a device; both sides by ``duplex``."""
    waits_for_more: bool = False
    """Whether to wait for more when the feeder, or the folder, is empty."""
    after: AfterFolder = "keep"
    """What becomes of the files of a folder."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The source is open; sheets come into this batch from now on."""

    batch: str
    sheets: int
    """Those that it has already."""


@dataclass(frozen=True, slots=True)
class Switched:
    """A cover sheet came; sheets come into another batch from now on."""

    batch: str
    before: str
    """The batch that ended; ``batch`` itself where no card had come into it."""


@dataclass(frozen=True, slots=True)
class Faulted:
    """No more sheets come until somebody has seen to it; those that came are safe and are read."""

    message: Message
    sheet: int
    """The last one that came whole, 0 where there is none; the next is to be fed again."""
    kind: FaultKind | None = None
    """None where it was no fault of the device."""


@dataclass(frozen=True, slots=True)
class WaitingForPaper:
    """The feeder is empty; the stack goes on by itself when paper is put in. Told again as the state changes."""

    sheets: int
    """Those that came so far."""
    state: DeviceState


@dataclass(frozen=True, slots=True)
class GoingOn:
    """There is paper again."""


@dataclass(frozen=True, slots=True)
class Fed:
    """The batch has ended; what came is still being read."""

    sheets: int


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something went wrong that stops nothing."""

    message: Message


@dataclass(frozen=True, slots=True)
class CaptureResult:
    """What came of it."""

    batch: str
    """The last one, where cover sheets divided the stack; so is what is counted."""
    sheets: int
    known: int
    """Pages that were safe already and came again."""
    waiting: int
    """Sheets of the batch that are still to be read, by another process or later."""
    fault: Faulted | None = None
    """The batch is open then, and can be gone on with."""
    backup: Message | None = None


def capture(session: Session, line: Line, request: CaptureRequest) -> CaptureResult:
    """Take in a stack and read it, on every core, while it comes.

    Tells Begun, Switched, PageSafe, OddSheet, CardArrived, WaitingForPaper, GoingOn, Faulted, Fed and Noticed; hears CaptureOrder.
    After a fault what came is read on, and the stack is gone on with as soon as
    that is ordered. Where another process is reading, the sheets wait for it.
    Raises what ``run_feeder`` raises as long as nothing has come, and UsageError.
    """
    from app.background.capturing import Capture

    return Capture(session, line, request).run()


def read_waiting(session: Session, line: Line) -> int:
    """Read the sheets that wait, as after a crash; how many. Raises BusyError, EngineError."""
    from app.operations.scanning import read_what_waits

    def advance(done: int, total: int, word: Message) -> None:
        line.progress(done, total, word)
        line.check()

    return read_what_waits(session, "", advance).sheets


def change(session: Session, _: Line, operation: Callable[..., Any], *args: Any) -> None:
    """Do one operation on more cards than the window's own process has time for."""
    operation(session, *args)
