"""The models of the virtual fujitsu scanner: what they say of themselves, and what they insist on."""

from __future__ import annotations

from dataclasses import dataclass

FUJITSU = 0x04C5


@dataclass(frozen=True)
class Model:
    """One product. Lengths in 1/1200 inch."""

    product: int
    name: str
    serial: int
    pages: frozenset[int]
    """The pages that MODE SENSE and MODE SELECT know."""
    most_at_once: int
    """Bytes in one READ."""
    order: str
    """In which order the colours of raw samples come, and the only one that a window may ask for: RGB or BGR."""
    compresses: bool
    """Whether it can deliver JPEG."""
    is_snap: bool
    """As the iX500: it scans in colour alone, wants to hear of the paper and to get tables before each batch, sends an
    even number of samples in a line, and must not be fed without paper or asked while it feeds."""
    needs_gamma: bool
    """It has no gamma table of its own."""
    crops: bool
    """Whether it finds the edges of a sheet."""
    locks_up: bool
    """Whether the mere question for the lamp's page (MODE SENSE 3D) hangs it."""
    pads: bool
    """Whether the last block of a side is as long as was asked for, the rest of it padding."""
    width: int = 10_368
    length: int = 17_280
    highest: int = 600
    lowest: int = 50

    @property
    def inquiry(self) -> bytes:
        """Standard data of INQUIRY."""
        data = bytearray(96)
        data[0], data[3], data[4] = 0x06, 0x02, 91
        data[8:36] = f"{'FUJITSU':8}{self.name:16}1.00".encode()
        data[0x2D] = 0x01
        return bytes(data)

    @property
    def capabilities(self) -> bytes:
        """INQUIRY page F0."""
        data = bytearray(0x80)
        basic = 600

        def put(offset: int, value: int, length: int) -> None:
            data[offset : offset + length] = value.to_bytes(length, "big")

        put(0x00, 0x06F0, 2)
        put(0x04, len(data) - 5, 1)
        for offset, value in ((0x05, basic), (0x07, basic), (0x0A, self.highest), (0x0C, self.highest)):
            put(offset, value, 2)
        for offset in (0x0E, 0x10):
            put(offset, self.lowest, 2)
        put(0x09, 0x11, 1)  # any resolution in between
        put(0x12, 0x2564, 2)
        put(0x14, self.width * basic // 1200, 4)
        put(0x18, self.length * basic // 1200, 4)
        put(0x1C, 0x88, 1)  # colour and grey
        put(0x20, 0x90, 1)  # a feeder, both sides
        put(0x21, 0x60 | 8, 1)  # prepick, double feed; samples of 8 bits
        put(0x22, 1 << 22, 4)
        put(0x28, 0xEF, 1)
        put(0x29, 0x8F, 1)
        put(0x2B, 0x04, 1)  # GET HW STATUS
        put(0x31, 0x02, 1)  # SCANNER CONTROL
        put(0x57, 0x01 if self.needs_gamma else 0x11, 1)
        put(0x59, 0x08 if self.crops else 0, 1)
        put(0x5A, 0x08 if self.compresses else 0, 1)
        put(0x7A, 0x80, 1)  # OBJECT POSITION can halt
        return bytes(data)


MODELS = {
    "raw": Model(
        product=0x132E,
        name="fi-7160",
        serial=700123,
        pages=frozenset({0x32, 0x33, 0x34, 0x37, 0x38, 0x39, 0x3A, 0x3C}),
        most_at_once=262_144,
        order="RGB",
        compresses=False,
        is_snap=False,
        needs_gamma=True,
        crops=True,
        locks_up=True,
        pads=True,
    ),
    "jpeg": Model(
        product=0x132B,
        name="ScanSnap iX500",
        serial=500456,
        pages=frozenset({0x34, 0x37, 0x38, 0x39, 0x3A, 0x3C}),
        most_at_once=262_144,
        order="RGB",
        compresses=True,
        is_snap=True,
        needs_gamma=False,
        crops=True,
        locks_up=True,
        pads=False,
    ),
    "old": Model(
        product=0x11A2,
        name="ScanSnap S1500",
        serial=300789,
        pages=frozenset({0x34, 0x38, 0x39, 0x3A}),
        most_at_once=65_536,
        order="BGR",
        compresses=False,
        is_snap=False,
        needs_gamma=False,
        crops=False,
        locks_up=False,
        pads=True,
    ),
}
"""A plain fi, a ScanSnap that compresses, and an older one that neither compresses nor crops."""
