"""A sheet on its way through the virtual fujitsu scanner, as its images are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.devices.rig import optics
from tests.devices.rig.faults import Stage
from tests.devices.rig.fujitsu_window import FRONT, Window
from tests.devices.rig.paper import Leaf


@dataclass
class Stream:
    """What comes out of one window: the image of one side, or both in one."""

    data: memoryview
    size: tuple[int, int]
    """Pixels and lines of the image of one side, as it is delivered."""
    marks: dict[Stage, int]
    """The byte at which a stage is reached."""
    at: int = 0
    is_announced: bool = False
    """Whether the client has asked if there is something to read."""

    @property
    def is_read(self) -> bool:
        return self.at == len(self.data)

    def stages(self, length: int) -> list[Stage]:
        """Those that the next ``length`` bytes reach."""
        return [stage for stage, mark in self.marks.items() if self.at < mark <= self.at + length]

    def cut(self, line: int) -> None:
        """Let less come than the device says: a quarter of it is missing."""
        lines = len(self.data) // line
        self.data = self.data[
            : max(self.at, (lines - lines // 4) * line if lines > 1 else len(self.data) * 3 // 4)
        ]

    def read(self, length: int) -> tuple[bytes, int]:
        """The next block, and how much of what was asked for it lacks."""
        block = bytes(self.data[self.at : self.at + length])
        self.at += len(block)
        return block, length - len(block)


@dataclass
class Sheet:
    """What was fed, and the streams of it by window."""

    leaf: Leaf
    ready_at: float
    """When its image can be read."""
    streams: dict[int, Stream] = field(default_factory=dict)
    """None before it is scanned."""
    extra_lines: int = 0
    """How many lines more than there are the device says that the image has."""

    @property
    def is_through(self) -> bool:
        return bool(self.streams) and all(stream.is_read for stream in self.streams.values())

    def ends_with(self, stream: Stream, length: int) -> bool:
        """Whether it is through once ``length`` more bytes of a stream are read."""
        others = all(other.is_read for other in self.streams.values() if other is not stream)
        return others and len(stream.data) - stream.at <= length

    def size(self, side: int, window: Window) -> bytes:
        """The answer to READ of the size: of the window, and of what is left of it once the image was read."""
        stream = self.streams.get(side) or next(iter(self.streams.values()))
        width, lines = window.view(crops=False).size
        cropped = stream.size if stream.is_read and stream.size != (width, lines) else (0, 0)
        numbers = (width, lines + self.extra_lines, *cropped)
        return b"".join(number.to_bytes(4, "big") for number in numbers).ljust(32, b"\0")

    def expose(self, window: Window, order: str, *, crops: bool, interlaces: bool) -> None:
        """Scan it."""
        view = window.view(crops=crops)
        pictures = {side: self.leaf.front if side == FRONT else self.leaf.back for side in window.sides}
        lines, width = optics.seen(next(iter(pictures.values())), view).shape[:2]
        if window.is_compressed and interlaces and len(pictures) == 2:
            data = optics.interlaced(self.leaf.front, self.leaf.back, view)
            marks = {Stage.FRONT: len(data) // 4, Stage.BACK: len(data) * 3 // 4}
            self.streams = {FRONT: Stream(memoryview(data), (width, lines), marks)}
            return
        for side, picture in pictures.items():
            data = optics.jpeg(picture, view) if window.is_compressed else optics.raw(picture, view, order)
            half = len(data) // 2
            marks = {Stage.FRONT if side == FRONT else Stage.BACK: half}
            if len(pictures) == 1:
                marks = {Stage.FRONT: half, Stage.BACK: half}
            self.streams[side] = Stream(memoryview(data), (width, lines), marks)
