"""Filters as chips: each says what it is and goes away by a press; a menu adds more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from app.core.dates import PartialDate, office_day, utc_now
from app.core.visibility import Visibility
from app.db.search import CardFilter
from app.operations.filtering import FilterOptions, Option, filter_options, organization_key
from app.ui.desk import Desk
from app.ui.kit.dates import PartialDateEdit
from app.ui.kit.icons import icon
from app.ui.kit.theme import GRID, Role
from app.ui.kit.words import visibility_word

_PERIODS = (90, 365, 3 * 365)
"""Days back that the menu offers."""


@dataclass(frozen=True, slots=True)
class Chips:
    """What is filtered by, and the names under which it is shown."""

    wanted: CardFilter = field(default_factory=CardFilter)
    names: dict[str, str] = field(default_factory=dict)
    """By the name of the part of the filter."""


class FilterBar(QWidget):
    """A row of chips and a button for more."""

    changed = Signal()
    """Another filter holds."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = Chips()
        self._desk = desk
        self._buttons: list[QPushButton] = []
        self._chooser: QWidget | None = None
        self.add = QPushButton(self.tr("絞り込み"), self)
        self.add.setIcon(icon("filter", Role.QUIET))
        self.add.setAccessibleName(self.tr("絞り込みを加える"))
        self.add.setToolTip(self.tr("絞り込みを加える(F)"))
        self.add.setProperty("flat", "true")
        self.add.clicked.connect(self.open_menu)
        self.count = QLabel(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID)
        self._row.addWidget(self.add)
        self._row.addStretch(1)
        self._row.addWidget(self.count)

    @property
    def wanted(self) -> CardFilter:
        """The filter that holds."""
        return self.chips.wanted

    def set_part(self, name: str, shown: str, **parts: object) -> None:
        """Filter by one thing more, or by another value of it."""
        wanted = replace(self.wanted, **parts)  # type: ignore[arg-type]
        self._hold(Chips(wanted, {**self.chips.names, name: shown}))

    def show_organization(self, name: str) -> None:
        """Only people of an organisation."""
        self.set_part("organization", self._word("organization", name), organization=organization_key(name))

    def clear(self) -> None:
        """No filter any more."""
        if self.wanted:
            self._hold(Chips())

    def open_menu(self) -> None:
        """Offer what can be filtered by."""
        self._desk.ask(filter_options).then(self._show_menu)

    def menu(self, options: FilterOptions) -> QMenu:
        """What can be filtered by now."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def offer(text: str, do: Callable[[], object]) -> None:
            menu.addAction(text).triggered.connect(do)

        offer(self.tr("自分の名刺(&M)"), self._mine)
        offer(self.tr("職員を選ぶ(&O)…"), partial(self._choose, "owner", options.owners))
        if options.departments:
            offer(self.tr("部署を選ぶ(&D)…"), partial(self._choose, "department", options.departments))
        if options.tags:
            offer(self.tr("タグを選ぶ(&T)…"), partial(self._choose, "tag", options.tags))
        days = menu.addMenu(self.tr("交換した時期(&P)"))
        for number in _PERIODS:
            words = self._period_words(number)
            days.addAction(words).triggered.connect(partial(self._since, number))
        days.addAction(self.tr("期間を入力…")).triggered.connect(self._choose_days)
        seen = menu.addMenu(self.tr("公開範囲(&V)"))
        for visibility in Visibility:
            seen.addAction(visibility_word(visibility)).triggered.connect(partial(self._seen_by, visibility))
        return menu

    # How chips come and go.

    def _hold(self, chips: Chips) -> None:
        self._close_chooser()
        self.chips = chips
        for button in self._buttons:
            button.deleteLater()
        self._buttons = []
        for place, (name, shown) in enumerate(chips.names.items()):
            chip = QPushButton(shown, self)
            chip.setIcon(icon("close", Role.ACCENT))
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.setAccessibleName(self.tr("絞り込みを外す: {filter}").format(filter=shown))
            chip.setToolTip(self.tr("押すと外れます"))
            chip.clicked.connect(partial(self._drop, name))
            self._row.insertWidget(place, chip)
            self._buttons.append(chip)
        for before, after in pairwise([*self._buttons, self.add]):
            QWidget.setTabOrder(before, after)
        self.changed.emit()

    def _drop(self, name: str) -> None:
        empty = CardFilter()
        parts = ("since", "until") if name == "days" else (name,)
        wanted = replace(self.wanted, **{part: getattr(empty, part) for part in parts})
        names = {other: shown for other, shown in self.chips.names.items() if other != name}
        self._hold(Chips(wanted, names))
        self.add.setFocus()

    # What the menu does.

    def _show_menu(self, options: FilterOptions) -> None:
        self.menu(options).popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _mine(self) -> None:
        self.set_part("owner", self.tr("自分の名刺"), owner=self._desk.operator.id)

    def _seen_by(self, visibility: Visibility) -> None:
        self.set_part(
            "visibility", self._word("visibility", visibility_word(visibility)), visibility=visibility
        )

    def _since(self, days: int) -> None:
        first = office_day(utc_now()) - timedelta(days=days)
        self.set_part("days", self._period_words(days), since=first.isoformat(), until="")

    def _choose(self, name: str, options: tuple[Option, ...]) -> None:
        self._show_chooser(OptionChooser(self._word(name, ""), options, partial(self._chosen, name), self))

    def _chosen(self, name: str, option: Option) -> None:
        self.set_part(name, self._word(name, option.name), **{name: option.key})
        self.add.setFocus()

    def _choose_days(self) -> None:
        self._show_chooser(DaysChooser(self._days_chosen, self))

    def _days_chosen(self, first: PartialDate, last: PartialDate) -> None:
        since = first.earliest.isoformat() if first else ""
        until = last.latest.isoformat() if last else ""
        shown = " – ".join(str(day).replace("-", "/") for day in (first, last))
        self.set_part("days", self.tr("交換: {period}").format(period=shown), since=since, until=until)
        self.add.setFocus()

    def _show_chooser(self, chooser: QWidget) -> None:
        self._close_chooser()
        self._chooser = chooser
        chooser.installEventFilter(self)
        self._row.insertWidget(len(self._buttons), chooser)
        chooser.show()
        chooser.setFocus()

    def _close_chooser(self) -> None:
        if self._chooser is not None:
            self._chooser.hide()
            self._chooser.deleteLater()
            self._chooser = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if (
            watched is self._chooser
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self._close_chooser()
            self.add.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _word(self, name: str, shown: str) -> str:
        words = {
            "owner": self.tr("職員: {name}"),
            "department": self.tr("部署: {name}"),
            "tag": self.tr("タグ: {name}"),
            "visibility": self.tr("公開範囲: {name}"),
            "organization": self.tr("組織: {name}"),
        }
        return words[name].format(name=shown)

    def _period_words(self, days: int) -> str:
        words = {
            90: self.tr("この 3 か月に交換"),
            365: self.tr("この 1 年に交換"),
            3 * 365: self.tr("この 3 年に交換"),
        }
        return words[days]


class OptionChooser(QComboBox):
    """One of many, found by typing a part of its name."""

    def __init__(
        self,
        name: str,
        options: tuple[Option, ...],
        then: Callable[[Option], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._then = then
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems([option.name for option in options])
        self.setCurrentIndex(-1)
        self.setMinimumContentsLength(12)
        completer = self.completer()
        if completer:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.activated.connect(self._take_text)
        line = self.lineEdit()
        if line:
            line.setPlaceholderText(name)
            line.setAccessibleName(name)
            line.returnPressed.connect(self._take)
        self.activated.connect(self._take_index)

    def _take_index(self, index: int) -> None:
        self._then(self._options[index])

    def _take_text(self, text: str) -> None:
        self.setCurrentText(text)
        self._take()

    def _take(self) -> None:
        text = self.currentText().strip()
        fitting = [option for option in self._options if option.name == text]
        fitting = fitting or [option for option in self._options if text and text in option.name]
        if fitting:
            self._then(fitting[0])


class DaysChooser(QWidget):
    """From when to when; either may be left open."""

    def __init__(
        self, then: Callable[[PartialDate, PartialDate], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._then = then
        self.first, self.last = PartialDateEdit(parent=self), PartialDateEdit(parent=self)
        self.first.setAccessibleName(self.tr("交換日のはじめ"))
        self.last.setAccessibleName(self.tr("交換日のおわり"))
        self.setFocusProxy(self.first)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        apply = QPushButton(self.tr("絞り込む"), self)
        apply.setAccessibleName(apply.text())
        for widget in (self.first, QLabel("–", self), self.last, apply):
            row.addWidget(widget)
        apply.clicked.connect(self._take)
        self.first.returnPressed.connect(self.last.setFocus)
        self.last.returnPressed.connect(self._take)

    def _take(self) -> None:
        if self.first.value or self.last.value:
            self._then(self.first.value, self.last.value)
