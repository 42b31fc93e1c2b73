"""How mishaps show on an eSCL device: in its status, in its answers, and in the bytes of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.devices.rig.faults import Mishap, Stage
from tests.devices.rig.http_messages import Response
from tests.devices.rig.transfers import Babble, Broken, Gone, Nak, Stall

Piece = bytes | Exception
"""What a connection carries next: bytes, or one of the failures of ``transfers``."""

TROUBLES = {
    Mishap.JAM: "ScannerAdfJam",
    Mishap.COVER: "ScannerAdfDoorOpen",
    Mishap.DOUBLE_FEED: "ScannerAdfMultipickDetected",
    Mishap.BLOCKED: "ScannerAdfMispick",
}
"""The AdfState of what stays until somebody sees to the device."""

IN_IMAGE = frozenset({Stage.FRONT, Stage.BACK})

_STALE = b"<pwg:State>Idle</pwg:State></scan:ScannerStatus>\n"


def miscounted(response: Response, stage: Stage) -> Response:
    """The response with a Content-Length of more than its body, or in some stages of less."""
    length = len(response.body)
    stated = length + 1000 if stage in {Stage.START, Stage.FRONT} or not length else length // 2
    return replace(response, headers={**response.headers, "Content-Length": str(stated)}, is_chunked=False)


def disturbed(response: Response, mishap: Mishap, stage: Stage, delay: float) -> list[Piece]:
    """The pieces of a response that is struck in the middle of its image, or of its head."""
    parts = list(response.parts())
    head = len(parts[0])
    cut = head + sum(map(len, parts[1:])) // 2 if stage in IN_IMAGE else head // 2
    before, after = _split(parts, cut)
    match mishap:
        case Mishap.STALL:
            return [*before, Stall(), *after]
        case Mishap.BABBLE:
            return [*before, Babble(), *after[1:]]
        case Mishap.BROKEN:
            return [*before, Broken(), *after[1:]]
        case Mishap.SLOW | Mishap.SLEEP:
            return [*before, Nak(delay), *after]
        case Mishap.UNPLUG:
            return [*before, Gone()]
        case Mishap.TRUNCATED | Mishap.HANG:
            return [*before]
        case Mishap.OUT_OF_STEP:
            return [_STALE, *parts]
        case _:
            return [*before, *after]


def _split(parts: Sequence[bytes], cut: int) -> tuple[list[bytes], list[bytes]]:
    before, after = [], []
    for part in parts:
        before.append(part[: max(cut, 0)])
        after.append(part[max(cut, 0) :])
        cut -= len(part)
    return [part for part in before if part], [part for part in after if part]
