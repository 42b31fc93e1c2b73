"""Every mishap at every stage of a sheet, for every virtual device; `python -m tests.devices.matrix` writes the table.

A cell says which fault the clerk was told, or that the driver saw to it alone.
That no page was lost, none came twice, count and order are right and the
device works on without being opened again, is asserted for every cell.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.devices.fujitsu.device import Device
from app.devices.fujitsu.driver import FujitsuScanner
from app.devices.fujitsu.models import model_of
from app.devices.scanner import FaultKind, Scanner, ScanSettings
from tests.devices.escl import rigs
from tests.devices.rig import clerk, escl_scanner, fujitsu, fujitsu_models, marked
from tests.devices.rig.clerk import Day
from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.pipe import RigPipe
from tests.devices.rig.scenario import Hosted
from tests.devices.rig.transfers import Clock

PAGE = Path(__file__).resolve().parents[2] / "docs/devices.md"
BEGIN, END = "<!-- 試験の結果: ここから -->\n", "<!-- 試験の結果: ここまで -->\n"
SHEETS = 5
STRUCK = 3
"""The sheet that it happens to: some are safe before, some come after."""


@dataclass(frozen=True)
class Rig:
    """A virtual device and the driver at its other end."""

    word: str
    """In the table."""
    make: Callable[[int, list[Planned]], tuple[Hosted, Callable[[], Scanner]]]
    """A device with so many sheets in its hopper and these mishaps before it, and how to open it."""


MISHAPS = {
    Mishap.JAM: "紙づまり",
    Mishap.DOUBLE_FEED: "重なり送り",
    Mishap.COVER: "カバーが開く",
    Mishap.BLOCKED: "通り道がふさがる",
    Mishap.STOP_BUTTON: "停止ボタン",
    Mishap.EMPTY: "紙があるのに「空」と言う",
    Mishap.SLEEP: "節電から戻る",
    Mishap.BUSY: "ほかで使用中",
    Mishap.HARDWARE: "故障",
    Mishap.UNPLUG: "ケーブルが抜ける",
    Mishap.STALL: "転送の停止(STALL)",
    Mishap.SHORT_READ: "転送が短く切れ、残りは次に来る",
    Mishap.TRUNCATED: "転送が短く切れ、残りは来ない",
    Mishap.BABBLE: "求めたより多く送る(babble)",
    Mishap.WRONG_LENGTH: "長さの申告が違う",
    Mishap.SLOW: "応答が遅い",
    Mishap.HANG: "応答しなくなる",
    Mishap.OUT_OF_STEP: "古い応答が先に来る",
    Mishap.BROKEN: "転送の失敗",
}
STAGES = {
    Stage.START: "始め",
    Stage.FEED: "給紙",
    Stage.FRONT: "表の途中",
    Stage.BACK: "裏の途中",
    Stage.END: "終わり",
}
KINDS = {
    FaultKind.JAM: "紙づまり",
    FaultKind.DOUBLE_FEED: "重なり",
    FaultKind.COVER_OPEN: "カバー",
    FaultKind.BLOCKED: "ふさがり",
    FaultKind.EMPTY: "紙なし",
    FaultKind.STOPPED: "停止ボタン",
    FaultKind.UNPLUGGED: "接続",
    FaultKind.TRANSFER: "通信",
    FaultKind.ASLEEP: "節電",
    FaultKind.BUSY: "使用中",
    FaultKind.HARDWARE: "故障",
    FaultKind.DRIVER: "立ち上げ直し",
}
_ALONE = "―"

_ITSELF = {
    Mishap.JAM: FaultKind.JAM,
    Mishap.DOUBLE_FEED: FaultKind.DOUBLE_FEED,
    Mishap.COVER: FaultKind.COVER_OPEN,
    Mishap.BLOCKED: FaultKind.BLOCKED,
    Mishap.STOP_BUTTON: FaultKind.STOPPED,
    Mishap.HARDWARE: FaultKind.HARDWARE,
    Mishap.UNPLUG: FaultKind.UNPLUGGED,
}
_ALONE_ONLY = {Mishap.SLEEP, Mishap.SLOW, Mishap.SHORT_READ}
_OF_THE_WIRE = {FaultKind.UNPLUGGED, FaultKind.HARDWARE, FaultKind.TRANSFER}


def meant(mishap: Mishap) -> set[FaultKind | None]:
    """The faults that are right for a mishap; None where the driver may see to it alone."""
    if mishap in _ITSELF:
        return {_ITSELF[mishap]}
    if mishap in _ALONE_ONLY:
        return {None}
    if mishap is Mishap.BUSY:
        return {None, FaultKind.BUSY}
    if mishap is Mishap.EMPTY:
        return {None, FaultKind.EMPTY, FaultKind.TRANSFER}
    return {None, *_OF_THE_WIRE}


def _fujitsu(kind: str) -> Callable[[int, list[Planned]], tuple[Hosted, Callable[[], Scanner]]]:
    def make(sheets: int, mishaps: list[Planned]) -> tuple[Hosted, Callable[[], Scanner]]:
        clock = Clock()
        model = fujitsu_models.MODELS[kind]
        device = fujitsu.FujitsuDevice(
            model, marked.leaves(sheets, jpeg=model.compresses), clock, mishaps=mishaps
        )
        known = model_of(device.vendor, device.product)
        assert known

        def connect(_: str) -> Device:
            return Device(RigPipe(device, device.interfaces[0], clock), known, clock, clock.wait)

        return device, lambda: FujitsuScanner(connect, "usb:04c5")

    return make


def _escl(sheets: int, mishaps: list[Planned]) -> tuple[Hosted, Callable[[], Scanner]]:
    clock = Clock()
    device, link = rigs.usb_link(
        escl_scanner.EsclScanner(marked.leaves(sheets, jpeg=True), mishaps=mishaps, clock=clock), clock
    )
    nowhere = Path(os.devnull)  # jobs are not noted: each device is another one
    return device, lambda: rigs.opened(link, nowhere)


RIGS = {
    rig.word: rig
    for rig in (
        Rig("USB 直結、生データの型(fi)", _fujitsu("raw")),
        Rig("USB 直結、JPEG の型(ScanSnap)", _fujitsu("jpeg")),
        Rig("eSCL(USB)", _escl),
    )
}


@cache
def struck(word: str, mishap: Mishap, stage: Stage) -> Day:
    """A pile worked through with one mishap at one moment."""
    device, open_scanner = RIGS[word].make(SHEETS, [Planned(mishap, STRUCK, stage)])
    return clerk.work_through(device, open_scanner, ScanSettings())


def cell(day: Day) -> str:
    """What the clerk was told; that the feeder is empty, where the stack ended with paper in it."""
    if day.starts > 1 and not day.faults:
        return KINDS[FaultKind.EMPTY]
    return "・".join(KINDS[kind] for kind in dict.fromkeys(day.kinds)) or _ALONE


def table() -> str:
    """A table for each device, in Markdown."""
    lines = []
    for rig in RIGS:
        lines += ["", f"**{rig}**", "", f"| 起きること | {' | '.join(STAGES.values())} |"]
        lines.append("|" + "---|" * (len(STAGES) + 1))
        for mishap, word in MISHAPS.items():
            cells = (cell(struck(rig, mishap, stage)) for stage in STAGES)
            lines.append(f"| {word} | {' | '.join(cells)} |")
    return "\n".join(lines[1:]) + "\n"


def written() -> str:
    """The table as the page has it."""
    text = PAGE.read_text("utf-8")
    return text[text.index(BEGIN) + len(BEGIN) : text.index(END)]


def main() -> int:
    """Write the table into its page."""
    text = PAGE.read_text("utf-8")
    before, after = text[: text.index(BEGIN)], text[text.index(END) :]
    PAGE.write_text(f"{before}{BEGIN}{table()}{after}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
