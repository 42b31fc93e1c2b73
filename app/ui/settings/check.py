"""データの点検: is everything that was taken in still as it was written?"""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from app.background import keeping as jobs
from app.background.keeping import CheckReport
from app.core.errors import EnishiError
from app.ui.desk import Desk
from app.ui.kit.notice import Level
from app.ui.kit.theme import GRID
from app.ui.kit.words import sentence
from app.ui.settings.page import Page, reading_text
from app.ui.settings.progress import TaskLine

_SHOWN = 200
"""Sentences shown at once; a disk that fails may give one for every image."""


class CheckPage(Page):
    """Quick or full, with what to do about what is found."""

    name = "check"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("データの点検"),
            self.tr("データベース、鍵、画像に壊れたところがないかを調べます。何も変更しません。"),
        )
        self.quick_button = QPushButton(self.tr("かんたん点検"), self)
        self.full_button = QPushButton(self.tr("完全点検"), self)
        self.line = TaskLine(self)
        self.details = reading_text(self.tr("見つかったこと"), self)
        for button, words, act in (
            (
                self.quick_button,
                self.tr("データベースと鍵を調べ、画像がそろっているかを確かめます。数十秒で終わります。"),
                self.begin,
            ),
            (
                self.full_button,
                self.tr("加えて、すべての画像を復号して読みます。1 万枚でおよそ 1 分かかります。"),
                self.check_fully,
            ),
        ):
            button.clicked.connect(act)
            self.offer(button, words)
        self.column.addSpacing(GRID)
        self.column.addWidget(self.line)
        self.column.addWidget(self.details, 1)
        self.column.addStretch(1)
        self.details.hide()

    def begin(self) -> None:
        """Start a quick check, unless one is under way."""
        self._start(full=False)

    def check_fully(self) -> None:
        """Start a full check, unless one is under way."""
        self._start(full=True)

    def _start(self, *, full: bool) -> None:
        if self.line.is_busy:
            return
        self.notice.hide()
        self.details.hide()
        task = self.desk.start(self.tr("データの点検"), jobs.check_data, full=full)
        task.quiet = True
        task.finished.connect(self._found)
        task.failed.connect(self._failed)
        task.stopped.connect(self._stopped)
        self._follow(busy=True)
        self.line.show_task(task)

    def _follow(self, *, busy: bool) -> None:
        self.quick_button.setEnabled(not busy)
        self.full_button.setEnabled(not busy)

    def _found(self, report: CheckReport) -> None:
        self._follow(busy=False)
        lines = [sentence(damage.what) for damage in report.damages[:_SHOWN]]
        if len(report.damages) > _SHOWN:
            lines.append(self.tr("ほかに {count} 件。").format(count=len(report.damages) - _SHOWN))
        self.details.setPlainText("\n".join(lines))
        self.details.setVisible(bool(lines))
        if report.damages:
            self.notice.say(
                self.tr(
                    "問題が {count} 件見つかりました。何も変更していません。下の一つ一つに、どうすればよいかを書いています。"
                ).format(count=f"{len(report.damages):,}"),
                Level.LOSS,
            )
        elif report.unlisted:
            adopt = QAction(self.tr("取り込み直す"), self)
            adopt.triggered.connect(self._adopt)
            self.notice.say(
                self.tr("壊れたところはありませんが、台帳にない画像が {count} 面あります。").format(
                    count=f"{report.unlisted:,}"
                ),
                Level.LOOK,
                (adopt,),
            )
        elif report.full:
            self.notice.say(self.tr("壊れたところはありません。すべての画像を読んで確かめました。"))
        else:
            self.notice.say(self.tr("壊れたところはありません。画像はすべてそろっています。"))

    def _adopt(self) -> None:
        task = self.desk.start(self.tr("画像の取り込み直し"), jobs.adopt_images)
        task.quiet = True
        task.finished.connect(self._adopted)
        task.failed.connect(self._failed)
        self._follow(busy=True)
        self.line.show_task(task)

    def _adopted(self, count: int) -> None:
        self._follow(busy=False)
        self.notice.say(self.tr("{count} 面を取り込み直しました。").format(count=f"{count:,}"))

    def _failed(self, error: EnishiError) -> None:
        self._follow(busy=False)
        self.notice.say(sentence(error), Level.LOSS)

    def _stopped(self) -> None:
        self._follow(busy=False)
        self.notice.say(self.tr("点検を中止しました。何も変更していません。"))
