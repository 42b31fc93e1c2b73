"""A pipe that plays a script: what is written is kept, what is read was laid in before."""

from __future__ import annotations

from collections import deque

from app.devices.usb.pipe import UsbTimeoutError
from tests.devices.fujitsu.test_sense import told
from tests.devices.rig.transfers import Clock

GOOD = bytes((0x53,)) + bytes(12)
CHECK = bytes((0x53,)) + bytes(8) + bytes((2,)) + bytes(3)
BUSY = bytes((0x53,)) + bytes(8) + bytes((8,)) + bytes(3)
JAM = (CHECK, told(3, 0x80, 0x01), GOOD)


class ScriptedPipe:
    """Silent, in virtual time, when nothing is left to say."""

    def __init__(self, *answers: bytes | Exception) -> None:
        self.answers = deque(answers)
        self.written: list[bytes] = []
        self.refused: deque[Exception] = deque()
        """What the next writes raise."""
        self.cleared = self.resets = 0
        self.after_reset: list[bytes | Exception] = []
        self.longest = 0.0
        """The longest that was waited in one transfer."""
        self.clock = Clock()
        self.closed = False

    def write(self, data: bytes, timeout: float) -> None:
        if self.refused:
            error = self.refused.popleft()
            if isinstance(error, UsbTimeoutError):
                self.clock.wait(timeout)
            raise error
        self.written.append(data)

    def read(self, size: int, timeout: float) -> bytes:
        self.longest = max(self.longest, timeout)
        if not self.answers:
            self.clock.wait(timeout)
            raise UsbTimeoutError
        answer = self.answers.popleft()
        if isinstance(answer, Exception):
            raise answer
        if len(answer) > size:
            self.answers.appendleft(answer[size:])
        return answer[:size]

    def clear_halt(self) -> None:
        self.cleared += 1

    def reset(self) -> None:
        self.resets += 1
        self.answers.clear()
        self.answers.extend(self.after_reset)

    def close(self) -> None:
        self.closed = True
