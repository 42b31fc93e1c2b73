"""A stack comes in: a sheet that cannot be read stops it, it goes on while the window is locked, and is corrected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QToolButton

from app.devices.scanner import DeviceState
from app.ui.intake.area import IntakeArea
from app.ui.intake.phase import Phase
from app.ui.intake.run import IntakeRun
from app.ui.intake.stack_page import StackPage
from samplecards.layouts import Layout
from samplecards.screens_scanner import COPIER, DESK, FORBIDDEN, SNAP
from samplecards.screens_user import User
from samplecards.stacks import stack

_DAMAGED = 7
"""The sheet of which the image cannot be read at first."""
_SHEETS = 14
_AGAIN = 2
"""Of which so many at the end are second cards."""
_SEED = 66


def write_paper(folder: Path) -> None:
    """A stack of which the last cards are other ones, set vertically, of the first people."""
    folder.mkdir(parents=True)
    people = _SHEETS - _AGAIN
    again = islice(stack(people, _SEED, layout=Layout.VERTICAL), _AGAIN)
    for number, sheet in enumerate(chain(stack(people, _SEED), again), start=1):
        _front(folder, number).write_bytes(sheet.front)
        assert sheet.back is not None
        _front(folder, number).with_name(f"{number:04}_back.jpg").write_bytes(sheet.back)


def take_in(user: User, paper: Path, unlock: Callable[[], None]) -> list[str]:
    """Take in a stack that lies in a folder, from the first look to its correction; the ids of its cards."""
    area = user.area(IntakeArea)
    page = area.stack_page
    user.take("intake")
    _plug_in(user, page)
    area.take_in_paths([paper])
    user.type("展示会", page.choices.fields.tags)
    user.type(str(_SHEETS), page.choices.count)
    user.type("2026/11/20", page.choices.fields.day)
    user.take("intake-ready")
    user.click(cast("QToolButton", page.notice.findChild(QToolButton)))

    damaged = _front(paper, _DAMAGED)
    whole = damaged.read_bytes()
    damaged.write_bytes(whole[:20])
    run = page.intake
    run.start(replace(page.choices.request, device=f"virtual:{paper}"))
    user.wait(lambda: run.phase is Phase.FAULT and run.tally.read_sheets == _DAMAGED - 1, "the fault")
    user.take("intake-fault", busy=True)
    damaged.write_bytes(whole)
    user.press("F6")
    user.wait(lambda: run.tally.sheets > _DAMAGED, "the stack to go on")
    user.take("intake-running", busy=True)

    user.press("Ctrl+L")
    assert user.entrance.unlock_page.running.isVisible(), "nothing goes on while the window is locked"
    user.take("lock-running", busy=True)
    unlock()
    area = user.area(IntakeArea)
    page, run = area.stack_page, IntakeRun.of(user.window.desk)
    user.wait(lambda: run.phase is Phase.ENDED, "the end of the stack")
    user.take("intake-ended")
    page.slip.save(page.intake.batch, str(paper.parent / "取り込み票.pdf"))
    user.wait(page.notice.isVisible, "the slip")
    user.take("intake-slip")
    _correct(user, area)
    user.press("F8")
    cards = [card.card for card in sorted(run.tally.cards, key=lambda card: card.sheet)]
    user.click(page.side.summary.review)
    return cards


def _plug_in(user: User, page: StackPage) -> None:
    """Scanners come in, one of which needs its set-up; then they are unplugged."""
    user.devices.show(FORBIDDEN)
    user.wait(lambda: page.choices.source.is_device, "a scanner")
    user.press("F5")
    user.take("intake-forbidden")
    page.notice.hide()
    user.devices.show(SNAP, DESK, COPIER)
    user.wait(lambda: page.choices.device_state is DeviceState.READY, "the scanners")
    user.take("intake-scanner")
    user.devices.show()


def _correct(user: User, area: IntakeArea) -> None:
    user.press("F8")
    panel = area.history.panel
    user.take("intake-history")
    before = panel.heading.text()
    user.type("2026/11/19", panel.fields.day)
    user.click(panel.save)
    user.wait(lambda: panel.heading.text() != before, "the correction")
    user.take("intake-corrected")


def _front(folder: Path, number: int) -> Path:
    return folder / f"{number:04}_front.jpg"
