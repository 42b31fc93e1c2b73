"""The exchange of one command: command out, parameters out, data in, status in, over a pipe of bulk transfers.

A status carries no number that says which command it belongs to. So it is
believed only until it is disproved: where an answer with data begins with
statuses that nobody asked for, those before it were late by as many, and if
that changes any of them the exchange is out of step.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from app.devices import life
from app.devices.fujitsu import commands
from app.devices.fujitsu.answers import Identity
from app.devices.fujitsu.commands import Command
from app.devices.fujitsu.sense import Sense, Verdict
from app.devices.scanner import FaultKind
from app.devices.usb.pipe import (
    BulkPipe,
    UsbBusyError,
    UsbError,
    UsbForbiddenError,
    UsbGoneError,
    UsbStallError,
    UsbTimeoutError,
)

PATIENCE = 10.0
"""Seconds that a device may take to answer."""

MOVING_PATIENCE = 30.0
"""Seconds that it may take where paper moves, or the lamp warms up."""

BUSY_PATIENCE = 60.0
"""Seconds that it may go on saying that it is busy."""

GLANCE = 1.0
"""The same where only its state is wanted, and that it is busy answers the question."""

_TICK = 1.0  # the longest single transfer, so that there are signs of life in between
_PAUSE = 0.02
_QUIET = 0.1
_ECHO_PATIENCE = 2.0

_COMMAND_CODE, _STATUS_CODE = 0x43, 0x53
_COMMAND_LENGTH, _STATUS_LENGTH = 31, 13
_GOOD, _BUSY = 0, 8

_ROOM = 1024
"""What is asked for where a status is due: whatever else comes instead fits and can be told from it."""
_MOST_STRAYS = 8
_MOST_HITCHES = 3
_MOST_DRAINED = 1024
_DRAIN = 65_536


class OutOfStepError(UsbError):
    """What came is not what was asked for; ``Wire.resynchronise`` has to be called."""


@dataclass(frozen=True, slots=True)
class Reply:
    """How a command ended."""

    data: bytes
    verdict: Verdict | FaultKind
    sense: Sense | None = None

    @property
    def is_good(self) -> bool:
        return self.verdict is Verdict.DONE


class Wire:
    """Carries commands, one at a time. Raises UsbError where an exchange failed; then it is ``in_doubt``."""

    def __init__(
        self,
        pipe: BulkPipe,
        clock: Callable[[], float] = time.monotonic,
        rest: Callable[[float], None] = time.sleep,
        busy_patience: float = BUSY_PATIENCE,
    ) -> None:
        """``busy_patience`` is that of ``insist``, in seconds."""
        self._pipe = pipe
        self._busy_patience = busy_patience
        self._clock = clock
        self._rest = rest
        self._believed: list[int] = []
        self.in_doubt = True

    def ask(self, command: Command, patience: float = PATIENCE) -> Reply:
        """Send a command once and hear how it ended.

        Raises UsbTimeoutError when there is no answer for ``patience`` seconds,
        OutOfStepError when there is another one than was due, UsbGoneError, or
        another UsbError.
        """
        in_doubt, self.in_doubt = self.in_doubt, True
        data, status = self._carry(command, patience)
        if status == _BUSY:
            reply = Reply(b"", Verdict.WAIT)
        elif status == _GOOD:
            reply = Reply(data, Verdict.DONE)
        else:
            told, _ = self._carry(commands.request_sense(), patience)
            try:
                sense = Sense.parse(told)
            except ValueError as error:
                raise OutOfStepError(str(error)) from error
            reply = Reply(data, sense.verdict, sense)
        self.in_doubt = in_doubt
        return reply

    def insist(
        self, command: Command, patience: float = PATIENCE, busy_patience: float | None = None
    ) -> Reply:
        """Send a command that does no harm when repeated, until the device neither is busy nor tells that it woke.

        The reply is the last one: it still says ``WAIT`` when the device was busy for ``busy_patience`` seconds.
        """
        until = self._clock() + (self._busy_patience if busy_patience is None else busy_patience)
        woken = 0
        while True:
            reply = self.ask(command, patience)
            if reply.verdict is Verdict.WAIT and self._clock() < until:
                self.wait()
            elif reply.verdict is Verdict.WOKEN and woken < _MOST_HITCHES:
                woken += 1
            else:
                return reply

    def wait(self) -> None:
        """Give a busy device a moment."""
        life.sign()
        self._rest(_PAUSE)

    def resynchronise(self, *, may_reset: bool = True) -> None:
        """Come back into step: swallow what is left over, and hear an answer that can be told from any other.

        Where that does not help the device is reset, if it may be. Raises UsbError when nothing helps.
        """
        try:
            self._listen_anew(self._pipe.clear_halt)
        except (UsbGoneError, UsbBusyError, UsbForbiddenError):
            raise
        except UsbError:
            if not may_reset:
                raise
            self._listen_anew(self._pipe.reset)

    def close(self) -> None:
        self._pipe.close()

    def _listen_anew(self, free: Callable[[], None]) -> None:
        self.in_doubt = True
        free()
        self._drain()
        self._believed.clear()
        for _ in range(
            _MOST_HITCHES
        ):  # what is left from before may be a status, or the news that it was reset
            data, status = self._carry(commands.inquiry(), _ECHO_PATIENCE)
            if status == _GOOD:
                try:
                    Identity.parse(data)
                except ValueError as error:
                    raise OutOfStepError(str(error)) from error
                self.in_doubt = False
                return
            self._carry(commands.request_sense(), _ECHO_PATIENCE)
        raise OutOfStepError("the device does not say who it is")

    def _drain(self) -> None:
        for _ in range(_MOST_DRAINED):
            life.sign()
            try:
                self._pipe.read(_DRAIN, _QUIET)
            except UsbTimeoutError:
                return
            except UsbStallError:
                self._pipe.clear_halt()
        raise OutOfStepError("the device does not fall silent")

    def _carry(self, command: Command, patience: float) -> tuple[bytes, int]:
        block = bytes((_COMMAND_CODE,)).ljust(_COMMAND_LENGTH - 12, b"\0") + command.block.ljust(12, b"\0")
        self._send(block, patience)
        if command.parameters:
            self._send(command.parameters, patience)
        if not command.answer:
            status = self._status(patience)
            self._believed.append(status)
            return b"", status
        data, status = self._answer(command.answer, patience)
        self._believed = [status]
        return data, status

    def _send(self, data: bytes, patience: float) -> None:
        until = self._clock() + patience
        for hitch in range(_MOST_HITCHES):
            while True:
                life.sign()
                try:
                    self._pipe.write(data, _TICK)
                except UsbTimeoutError:
                    if self._clock() >= until:
                        raise
                except UsbStallError:  # nothing was taken
                    if hitch == _MOST_HITCHES - 1:
                        raise
                    self._pipe.clear_halt()
                    break
                else:
                    return

    def _status(self, patience: float) -> int:
        until = self._clock() + patience
        heard = b""
        for _ in range(_MOST_STRAYS):
            heard += self._receive(_ROOM, until)
            if _is_status(heard):
                return heard[9]
            if heard and not _may_become_status(heard):
                break
            until = min(until, self._clock() + _ECHO_PATIENCE)  # it was about to come
        raise OutOfStepError("data came where a status was due")

    def _answer(self, size: int, patience: float) -> tuple[bytes, int]:
        """Data up to a status. An empty transfer stands for no data."""
        parts: list[bytes] = []
        strays: list[int] = []
        length = 0
        for_long = True
        for _ in range(_MOST_STRAYS + size // 64):
            until = self._clock() + (patience if for_long else min(patience, _ECHO_PATIENCE))
            try:
                transfer = self._receive(_room_for(size - length), until)
            except UsbTimeoutError:
                if strays and strays[-1] != _GOOD and not parts:
                    # It was the status of this command after all: the device left out the empty transfer.
                    return b"", self._reckon(strays[:-1], strays[-1])
                raise
            if parts and _may_become_status(parts[-1]) and _is_status(parts[-1] + transfer):
                parts[-1], transfer = b"", parts[-1] + transfer
            if not _is_status(transfer):
                parts.append(transfer)
                length += len(transfer)
                for_long = bool(transfer) and not _may_become_status(transfer)
                if length > size and for_long:
                    raise OutOfStepError(f"more than {size} bytes came")
            elif parts:
                return parts[0] if len(parts) == 1 else b"".join(parts), self._reckon(strays, transfer[9])
            else:
                strays.append(transfer[9])
                for_long = transfer[9] == _GOOD
        raise OutOfStepError("no end came")

    def _reckon(self, strays: list[int], status: int) -> int:
        """Set right what was believed before, now that an answer shows where the statuses stand."""
        if strays:
            heard = self._believed + strays
            if heard[len(strays) :] != self._believed:
                raise OutOfStepError("statuses came late")
        return status

    def _receive(self, size: int, until: float) -> bytes:
        """One transfer; empty where it failed. Whether bytes are missing shows in their number.

        After a stall the device goes on where it was.
        """
        stalls = 0
        while True:
            life.sign()
            try:
                return self._pipe.read(size, max(0.001, min(_TICK, until - self._clock())))
            except UsbTimeoutError:
                if self._clock() >= until:
                    raise
            except UsbStallError:
                stalls += 1
                if stalls > _MOST_HITCHES:
                    raise
                self._pipe.clear_halt()
            except (UsbGoneError, UsbBusyError, UsbForbiddenError):
                raise
            except UsbError:
                return b""


def _is_status(transfer: bytes) -> bool:
    return len(transfer) == _STATUS_LENGTH and transfer[0] == _STATUS_CODE


def _may_become_status(transfer: bytes) -> bool:
    """Whether it is the first part of a status."""
    return 0 < len(transfer) < _STATUS_LENGTH and transfer[0] == _STATUS_CODE


def _room_for(size: int) -> int:
    """How much to ask for so that what is due ends the transfer, and a status in its place does not overflow it.

    Packets have at most 512 or 1024 bytes; a transfer ends when it is full or with a packet that is not.
    """
    return size if size > 0 and size % 512 == 0 else -(-max(size, 1) // _ROOM) * _ROOM
