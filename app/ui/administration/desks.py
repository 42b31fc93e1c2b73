"""端末: the desks of the office, which of them may still come in, and join codes for new ones."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from app.core.dates import parse_instant, utc_now
from app.operations.administration.desks import join_sheet, list_desks, make_join_code, revoke_desk
from app.sync.wire_accounts import Device, Ticket
from app.ui.administration.fields import Secret
from app.ui.administration.lists import ListPage, Side
from app.ui.administration.table import Line, LinesTable
from app.ui.administration.words import moment_whole
from app.ui.desk import Desk
from app.ui.kit.labels import labelled
from app.ui.kit.printing import print_pdf
from app.ui.kit.saving import PdfSaver, file_name

LONG_AWAY = timedelta(days=30)
"""A desk that was not seen for longer is worth a look."""
_ACROSS = 4
"""Groups of a join code on a line."""


class DesksPage(ListPage):
    """The desks; Enter goes to what can be done with the chosen one."""

    name = "desks"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("端末"),
            self.tr(
                "共有サーバーに参加しているパソコンです。なくした端末や使わなくなった端末は、停止します。"
            ),
        )
        self._devices: tuple[Device, ...] = ()
        self._pdf_name = ""
        headings = (self.tr("端末"), self.tr("使っている人"), self.tr("最後の接続"), self.tr("参加した日時"), self.tr("状態"))  # fmt: skip
        table = LinesTable(headings, (16, 15, 17, 17, 12), self.tr("端末の一覧"), self)
        self.new_button = self.add_button(self.tr("参加コードを作る"), primary=True)
        self.lay_out(
            table, self.tr("端末の名前、使っている人で絞り込む"), self.tr("参加している端末はありません。")
        )
        self.side = DeskSide(self)
        self.code_side = CodeSide(self)
        self.add_side(self.side)
        self.add_side(self.code_side, form=True)
        self.saver = PdfSaver(self)
        self.saver.saved.connect(self.say_saved)
        self.saver.failed.connect(self.trouble)
        self.new_button.clicked.connect(self.begin)
        self.side.revoke_button.clicked.connect(self._revoke)
        self.code_side.wanted.connect(self._make)
        self.code_side.secret.told.connect(partial(self.bring, self.code_side.secret))
        self.code_side.secret.print_wanted.connect(self._print)
        self.code_side.save_button.clicked.connect(self._save)
        table.let_sort(2, Qt.SortOrder.DescendingOrder)

    def look(self) -> None:
        self.ask(self._take, list_desks)

    def begin(self) -> None:
        """Open the form for a join code."""
        self.code_side.begin()
        self.show_side(self.code_side)
        self.enter_side()

    def show_names(self) -> None:
        self.table.show_lines([self._line(device) for device in self._devices])

    def side_of(self, line: Line) -> Side:
        self.side.show_device(line.record, line.cells[1])
        return self.side

    def _line(self, device: Device) -> Line:
        people = "、".join(self.names.person(user) for user in device.users)
        return Line(
            device.id,
            (
                device.name, people, moment_whole(device.last_seen_at), moment_whole(device.enrolled_at),
                self._state(device),
            ),
            device,
            is_quiet=bool(device.revoked_at),
        )  # fmt: skip

    def _state(self, device: Device) -> str:
        if device.revoked_at:
            return self.tr("停止済み")
        seen = device.last_seen_at or device.enrolled_at
        return self.tr("長く接続なし") if utc_now() - parse_instant(seen) > LONG_AWAY else ""

    def _take(self, devices: tuple[Device, ...]) -> None:
        self._devices = devices
        self.show_names()

    # What is done.

    def _revoke(self) -> None:
        if line := self.table.current:
            self.ask(self._revoked, revoke_desk, line.id)

    def _revoked(self, _: None) -> None:
        self.said(self.tr("端末を停止しました。次につながったときに、共有の名刺がその端末から消えます。"))
        self.look()

    def _make(self, days: int) -> None:
        self.ask(self.code_side.show_ticket, make_join_code, days)

    def _print(self) -> None:
        if ticket := self.code_side.ticket:
            self.desk.ask(join_sheet, ticket).then(self._print_pdf).otherwise(self.trouble)

    def _print_pdf(self, pdf: bytes) -> None:
        task = print_pdf(pdf, self.tr("参加コード"), self, self.desk.tasks)
        task.failed.connect(self.trouble)

    def _save(self) -> None:
        if ticket := self.code_side.ticket:
            self.desk.ask(join_sheet, ticket).then(self._save_pdf).otherwise(self.trouble)

    def _save_pdf(self, pdf: bytes) -> None:
        self.saver.ask(pdf, file_name(self.tr("参加コード")))


class DeskSide(Side):
    """A desk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.stop_button = self.button(self.tr("この端末を停止する…"))
        self.revoke_button = self.sure(
            self.stop_button,
            self.tr(
                "停止すると元に戻せません。共有の名刺は、次につながったときに端末から消え、つながらなくても期限が過ぎると見られなくなります。"
                "もう一度使うには、新しい参加コードで参加し直します。"
            ),
            self.tr("停止する"),
        )
        self.end()

    def show_device(self, device: Device, people: str) -> None:
        """Show one."""
        self.calm()
        about = [
            self.tr("使っている人: {people}").format(people=people or self.tr("なし")),
            self.tr("参加: {when}").format(when=moment_whole(device.enrolled_at)),
        ]
        if device.last_seen_at:
            about.append(self.tr("最後の接続: {when}").format(when=moment_whole(device.last_seen_at)))
        if device.revoked_at:
            about.append(self.tr("停止: {when}").format(when=moment_whole(device.revoked_at)))
        self.tell(device.name, "\n".join(about))
        self.stop_button.setVisible(not device.revoked_at)


class CodeSide(Side):
    """A join code for one desk."""

    wanted = Signal(int)
    """For how many days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("参加コードを作る"), parent)
        self.tell(
            self.tr("参加コードを作る"),
            self.tr(
                "1 台につき 1 つです。印刷して、その端末を使う人に渡します。パスワードは別に渡してください。"
            ),
        )
        self.ticket: Ticket | None = None
        self.days = QSpinBox(self)
        self.days.setRange(1, 30)
        self.days.setSuffix(self.tr(" 日間"))
        self.column.addWidget(labelled(self.tr("使える期間"), self.days))
        self.make_button = self.button(self.tr("作る"), primary=True)
        self.secret = Secret(self)
        self.column.addWidget(self.secret)
        self.save_button = self.button(self.tr("PDF に保存…"))
        self.end()
        self.make_button.clicked.connect(self._make)

    def begin(self) -> None:
        """Ready for another one."""
        self.ticket = None
        self.days.setValue(7)
        self.secret.forget()
        self.save_button.hide()

    def show_ticket(self, ticket: Ticket) -> None:
        """Show a code."""
        self.ticket = ticket
        until = self.tr("{until} まで、1 台にだけ使えます。ほかの画面に移ると見られなくなります。")
        groups = ticket.printed.split("-")
        rows = [groups[start : start + _ACROSS] for start in range(0, len(groups), _ACROSS)]
        self.save_button.show()
        self.secret.tell(
            self.tr("参加コード"), ticket.printed, until.format(until=moment_whole(ticket.until)),
            shown="\n".join("  ".join(row) for row in rows),
        )  # fmt: skip

    def _make(self) -> None:
        self.wanted.emit(self.days.value())
