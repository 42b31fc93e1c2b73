"""A day's work at the window: the review, the people, the reports, the settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from app.core.reading import FieldName
from app.operations.report_choices import ReportKind
from app.ui.area import Place
from app.ui.people.area import PeopleArea
from app.ui.reports.area import ReportsArea
from app.ui.review.area import ReviewArea
from app.ui.review.row import Standing
from app.ui.settings.area import SettingsArea
from samplecards.office import COLLEAGUES
from samplecards.screens_scanner import COPIER, DESK, SNAP
from samplecards.screens_user import User

_PAGES = (
    "general", "profile", "sharing", "backup", "review", "reading", "scanner", "check", "staff", "retention", "register", "about",
)  # fmt: skip
_SHOWN = (("mail", FieldName.EMAIL), ("name", FieldName.NAME))
"""Fields of which a picture is wanted while somebody has to look at them."""


def review(user: User, cards: list[str]) -> None:
    """Card by card through what waits of a stack, which is in front already."""
    area = user.frame.area
    assert isinstance(area, ReviewArea)
    user.wait(lambda: area.flow.card is not None, "a card to check")
    _go_other_ways(user, area)
    _mark_region(user, area)
    user.press("?")
    user.take("keys")
    user.press("Escape")
    taken: set[str] = set()
    while area.flow.card is not None:
        card = area.flow.card
        for name, field in _SHOWN:
            if name not in taken and area.fields.standing(field) is Standing.OPEN:
                area.fields.choose(field)
                user.take(f"review-{name}")
                taken.add(name)
        user.press("Ctrl+Return")
        user.settle(busy=True)
        if area.flow.card is card:  # what was not in sight has come into it
            user.press("Ctrl+Return")
            user.wait(lambda card=card: area.flow.card is not card, "the next card")  # type: ignore[misc]
            user.settle(busy=True)
    user.take("review-done")
    _look_back(user, area, cards, taken)


def _go_other_ways(user: User, area: ReviewArea) -> None:
    """Field by field, and what a lead asks a second reader for; then back to the cards."""
    user.press("F7")
    user.settle()
    user.press("Down")
    user.take("review-fields")
    user.press("F2")
    user.take("review-fields-typing")
    user.press("Escape")
    user.press("F8")
    user.take("review-second")
    user.press("F9")
    user.take("review-second-asking")
    user.press("Escape")
    user.press("F6")
    user.wait(lambda: area.flow.card is not None and not area.flow.is_looking, "a card to check")


def _mark_region(user: User, area: ReviewArea) -> None:
    user.take("review")
    user.press("Z")
    user.take("review-whole")
    user.press("Z")
    user.press("B")
    user.take("review-region")
    read: list[object] = []
    area.engine.piece_read.connect(read.append)
    user.press("Return")
    user.wait(lambda: bool(read), "what stands in a region")
    user.take("review-region-read")
    user.press("F2")
    user.take("review-typing")
    user.press("Escape")


def _look_back(user: User, area: ReviewArea, cards: list[str], taken: set[str]) -> None:
    """Cards that nobody has to look at any more: a portrait one, and fields that all were sure."""
    for name, field in _SHOWN:
        if name not in taken:
            area.open_record(cards[0])
            user.wait(lambda: area.flow.card is not None, "a card")
            area.fields.choose(field)
            user.take(f"review-{name}")
    for card in cards:
        area.open_record(card)
        user.wait(lambda card=card: area.flow.card is not None and area.flow.card.id == card, "a card")  # type: ignore[misc]
        shown = area.flow.card
        width, height = shown.sides[0].size if shown else (0, 0)
        if height > width:
            user.take("review-portrait")
            return
    raise AssertionError("no card of the stack is a portrait one")


def people(user: User, card: str, folder: Path) -> None:
    """Find somebody, filter, and keep the page of the person of ``card``; ``folder`` takes a file of contacts."""
    area = user.area(PeopleArea)
    user.take("people")
    rows = (area.model.row(number) for number in range(area.model.rowCount()))
    name = next(row.name for row in rows if row and not row.name.isascii())
    user.type(name.split()[0], area.field)
    user.take("people-search")
    user.press("Escape")
    user.press("Down")
    user.press("F")
    user.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "the menu of filters")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    user.take("people-filtered")
    user.type("存在しない人", area.field)
    user.take("people-none")
    user.click(area.no_match.button)
    user.frame.go_to(Place("people", card))
    user.wait(lambda: area.pane.page is not None, "the page of a person")
    user.take("person")
    _write(user, area)
    _import_namesake(user, area, folder / "連絡先.vcf")
    _merge(user, area)


def _write(user: User, area: PeopleArea) -> None:
    """A note, a next action, a meeting, a tag, a correction."""
    forms: tuple[tuple[str, str, tuple[str, ...]], ...] = (
        ("N", "note", ("展示会で名刺交換。共同研究の相手を探している。",)),
        ("A", "task", ("公募要領を送る", "2026/12/04")),
        (
            "R",
            "meeting",
            (
                "補助金の活用について",
                "2026/11/20",
                "先方の本社",
                "設備の更新を検討中。次回、公募要領を持参する。",
            ),
        ),
        ("T", "tag", ("要フォロー",)),
    )
    for key, name, texts in forms:
        user.press(key)
        user.settle()
        form = area.pane.form
        assert form is not None, name
        for number, text in enumerate(texts):
            if number:
                user.press("Tab")
            user.press("Ctrl+A")
            user.type(text)
        user.take(f"person-{name}")
        user.press("Ctrl+Return")
        user.wait(lambda: area.pane.form is None, f"the {name} to be kept")
        if name == "note":
            user.take("person-undo")
    user.take("person-written")
    for _ in range(4):
        user.press("PgDown")
    user.take("person-below")
    user.press("E")
    user.take("person-edit")
    user.press("Escape")


def _import_namesake(user: User, area: PeopleArea, path: Path) -> None:
    """Drop a file onto the window with a contact of the same name at another office."""
    page = area.pane.page
    assert page is not None
    family, _, given = page.value(FieldName.NAME).partition(" ")
    lines = (
        "BEGIN:VCARD", "VERSION:3.0", f"N:{family};{given};;;", f"FN:{family} {given}",
        "ORG:みなも市役所;産業振興課", "TITLE:主任", "TEL;TYPE=WORK:022-555-0123", "END:VCARD", "",
    )  # fmt: skip
    path.write_text("\r\n".join(lines), encoding="utf-8", newline="")
    user.window.take_in_paths([path])
    user.wait(user.frame.notice.isVisible, "the contacts")
    user.take("people-imported")
    user.click(cast("QToolButton", user.frame.notice.findChild(QToolButton)))
    area.pane.room.setFocus()


def _merge(user: User, area: PeopleArea) -> None:
    user.press("M")
    user.wait(lambda: area.merging.comparison is not None, "somebody who may be the same person")
    user.take("person-merge")
    user.press("S")
    user.settle()
    if area.merging.isVisible():
        user.press("Escape")
    user.take("person-merged")
    user.press("B")
    user.take("person-separate")
    user.press("Escape")


def find(user: User, text: str) -> None:
    """Ctrl+K: commands, then people."""
    user.press("Ctrl+K")
    user.take("finder")
    user.type(text)
    user.take("finder-found")
    user.press("Escape")


def reports(user: User) -> None:
    """Every kind of paper, as it is made and looked at."""
    area = user.area(ReportsArea)
    user.press("Ctrl+Return")
    user.wait(area.notice.isVisible, "what is lacking")
    user.take("report-lacking")
    user.type(COLLEAGUES[0], area.handover.after)
    area.kinds.setFocus()
    for kind in ReportKind:
        assert area.kinds.kind is kind
        user.settle()
        user.press("Ctrl+Return")
        if kind is ReportKind.HANDOVER:
            user.take("report-making", busy=True)
        user.wait(lambda: area.preview.isVisible() and area.preview.pages.is_drawn(1), f"the {kind}")
        user.take(f"report-{kind}")
        area.kinds.setFocus()
        user.press("Down")


def settings(user: User) -> None:
    """Every page."""
    area = user.area(SettingsArea)
    user.devices.show(SNAP, DESK, COPIER)
    for number, page in enumerate(_PAGES):
        if number:
            user.press("Down")
        assert area.page.name == page, area.page.name
        user.take(f"settings-{page}")


def large(user: User, card: str) -> None:
    """Everything once more in the large text size."""
    user.enlarge()
    looks: tuple[tuple[str, Callable[[], object]], ...] = (
        ("intake", lambda: user.press("Ctrl+1")),
        ("review", lambda: user.frame.go_to(Place("review", card))),
        ("person", lambda: user.frame.go_to(Place("people", card))),
        ("reports", lambda: user.press("Ctrl+4")),
        ("settings", lambda: user.press("Ctrl+5")),
    )
    for name, look in looks:
        look()
        user.take(f"large-{name}")
