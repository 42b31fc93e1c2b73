"""The parts of the page about scanners: the set-up of each system, what a check found, which way fits which scanner."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.operations.scanner_setup import Finding, RuleState, SetupState, SetupStep, Verdict
from app.ui.kit.icons import icon
from app.ui.kit.labels import quiet_label, scaled, set_ink
from app.ui.kit.theme import GRID, Role, colour
from app.ui.kit.words import sentence


class RulePart(QWidget):
    """The rule of udev: whether it is there, the button that writes it, and the command that does the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        heading = QLabel(self.tr("はじめの設定（USB のスキャナー）"), self)
        heading.setFont(scaled(heading, 1.05, bold=True))
        self.state = QLabel(self)
        self.state.setTextFormat(Qt.TextFormat.RichText)
        self.state.setWordWrap(True)
        self.install_button = QPushButton(self.tr("設定する…"), self)
        self.install_button.setAccessibleName(self.tr("設定する"))
        self.install_button.setMinimumWidth(GRID * 16)
        self.hint = quiet_label("", self)
        self.command = QLineEdit(self)
        self.command.setReadOnly(True)
        self.command.setAccessibleName(self.tr("管理者が実行するコマンド"))
        self.copy_button = QPushButton(self.tr("コピー"), self)
        self.copy_button.setAccessibleName(self.tr("コマンドをコピー"))
        self.copy_button.setIcon(icon("copy"))
        self.copy_button.clicked.connect(self._copy)
        press = QHBoxLayout()
        press.setSpacing(GRID * 2)
        press.addWidget(self.install_button)
        press.addWidget(self.hint, 1)
        paste = QHBoxLayout()
        paste.setSpacing(GRID)
        paste.addWidget(self.command, 1)
        paste.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(heading)
        column.addWidget(self.state)
        column.addLayout(press)
        column.addWidget(quiet_label(self.tr("管理者がコマンドで行うとき："), self))
        column.addLayout(paste)

    def show_state(self, state: SetupState) -> None:
        words = {
            RuleState.PRESENT: self.tr("このパソコンの利用者は、USB のスキャナーを使えます。"),
            RuleState.OLD: self.tr("設定が、ほかの版のものです。もう一度設定してください。"),
            RuleState.ABSENT: self.tr(
                "まだ設定していません。USB のスキャナーを管理者しか使えないことがあります。"
            ),
            RuleState.NEEDLESS: "",
        }[state.rule]
        role = Role.ACCENT if state.rule is RuleState.PRESENT else Role.AMBER
        self.state.setText(f'<span style="color:{colour(role).name()}">●</span> {words}')
        self.install_button.setVisible(state.can_ask)
        self.hint.setText(
            self.tr("管理者のパスワードをたずねます。udev の規則を 1 つ書き込み、ほかは変えません。")
            if state.can_ask
            else self.tr(
                "このパソコンには管理者の許可をたずねる仕組み（polkit）がないため、コマンドで行います。"
            )
        )
        self.command.setText(state.command)
        self.command.setCursorPosition(0)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.text())
        self.copy_button.setText(self.tr("コピーしました"))


class WindowsPart(QWidget):
    """What only an administrator can do there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        heading = QLabel(self.tr("USB で直接つなぐとき（管理者の作業）"), self)
        heading.setFont(scaled(heading, 1.05, bold=True))
        column.addWidget(heading)
        steps = (
            self.tr("スキャナーをつなぎ、Zadig（https://zadig.akeo.ie/）を管理者として起動します。"),
            self.tr("Options の List All Devices を選び、一覧からスキャナーを選びます。"),
            self.tr(
                "右の欄を WinUSB にして、Replace Driver を押します。多くのパソコンに配るときは、pnputil で同じドライバーを入れます。"
            ),
            self.tr("この画面に戻り、「検査する」を押します。"),
        )
        for number, step in enumerate(steps, start=1):
            words = QLabel(f"{number}. {step}", self)
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(words)
        warning = QLabel(
            self.tr(
                "メーカーのドライバーと入れ替わるため、ScanSnap Home や PaperStream は使えなくなります。元に戻すには、デバイス マネージャーで「ドライバーを元に戻す」を行います。"
            ),
            self,
        )
        warning.setWordWrap(True)
        set_ink(warning, Role.AMBER)
        column.addWidget(warning)


class Findings(QFrame):
    """What a check has found so far, a line a step."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("検査の結果"))
        self.worst: Verdict | None = None
        self._said: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, GRID, 0, GRID)
        self._grid.setHorizontalSpacing(GRID * 3 // 2)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(2, 1)
        self.hide()

    @property
    def lines(self) -> list[str]:
        """All that is said."""
        return [label.text() for label in self._said]

    def begin(self) -> None:
        """Forget the former check."""
        self.worst = None
        self._said.clear()
        for label in self.findChildren(QLabel):
            self._grid.removeWidget(label)
            label.deleteLater()
        self.show()

    def add(self, finding: Finding) -> None:
        """One step more."""
        mark, role = {
            Verdict.GOOD: ("✓", Role.ACCENT),
            Verdict.REMARK: ("・", Role.QUIET),
            Verdict.BAD: ("✕", Role.RED),
        }[finding.verdict]
        if self.worst is not Verdict.BAD:
            self.worst = finding.verdict
        sign = QLabel(mark, self)
        sign.setFont(scaled(sign, 1, bold=True))
        set_ink(sign, role)
        words = sentence(finding.what)
        if finding.remedy:
            words = f"{words}\n{sentence(finding.remedy)}"
        said = QLabel(words, self)
        row = len(self._said)
        self._said.append(said)
        for column, label in enumerate((sign, quiet_label(self._step_word(finding.step), self), said)):
            label.setWordWrap(column == 2)
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleDescription("\n".join(self.lines))

    def _step_word(self, step: SetupStep) -> str:
        return {
            SetupStep.FOUND: self.tr("見つける"),
            SetupStep.RULE: self.tr("USB の規則"),
            SetupStep.OPENED: self.tr("開く"),
            SetupStep.IDENTIFIED: self.tr("製造番号"),
            SetupStep.FEEDER: self.tr("給紙口"),
        }[step]


class Routes(QFrame):
    """Which way fits which scanner, on which system."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID * 3)
        grid.setVerticalSpacing(GRID)
        for column, stretch in enumerate((4, 4, 6)):
            grid.setColumnStretch(column, stretch)
        for row, texts in enumerate(self._rows()):
            if row:
                grid.addWidget(self._line(), row * 2 - 1, 0, 1, 3)
            for column, text in enumerate(texts):
                label = quiet_label(text, self) if not row else QLabel(text, self)
                label.setWordWrap(True)
                grid.addWidget(label, row * 2, column, Qt.AlignmentFlag.AlignTop)

    def _line(self) -> QFrame:
        line = QFrame(self)
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {colour(Role.HAIRLINE).name()}")
        return line

    def _rows(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (self.tr("スキャナー"), "Linux", "Windows"),
            (
                self.tr("ScanSnap\niX500、iX1300、iX1600 など"),
                self.tr("USB で直接。上の設定を 1 回行います。"),
                self.tr(
                    "ScanSnap に TWAIN はありません。ScanSnap Home でフォルダーに保存し、そのフォルダーを取り込み元に選びます。"
                    "管理者が WinUSB に切り替えれば、USB で直接つなげます。"
                ),
            ),
            (
                self.tr("fi シリーズ"),
                self.tr("USB で直接。上の設定を 1 回行います。"),
                self.tr(
                    "PaperStream の TWAIN を使います。管理者が WinUSB に切り替えれば、USB で直接つなげます。"
                ),
            ),
            (
                self.tr("ネットワークのスキャナー、複合機"),
                self.tr("eSCL（AirScan）の機器は、設定なしで一覧に出ます。"),
                self.tr("eSCL（AirScan）の機器は、設定なしで一覧に出ます。"),
            ),
            (
                self.tr("フォルダーに送る複合機"),
                self.tr("共有フォルダーへ送り、そのフォルダーを取り込み元に選びます。"),
                self.tr("共有フォルダーへ送り、そのフォルダーを取り込み元に選びます。"),
            ),
            (
                self.tr("そのほかの USB スキャナー"),
                self.tr("SANE。機種のドライバーを管理者が入れます。"),
                self.tr("TWAIN。メーカーのドライバーを管理者が入れます。"),
            ),
        )
