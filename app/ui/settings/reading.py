"""読み取り: the engine, its models and how many cores it may use."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.operations import settings
from app.operations.engines import ReadingChoices, reading_choices
from app.ui.desk import Desk
from app.ui.kit.folders import choose_folder
from app.ui.kit.theme import GRID
from app.ui.settings.page import Page, add_row


class ReadingPage(Page):
    """Holds from the next stack on."""

    name = "reading"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(
            self.tr("読み取り"),
            self.tr("文字の読み取りはこのパソコンの中で行います。変更は次の読み取りから効きます。"),
        )
        self._models = ""
        self._words = {"rapidocr": self.tr("RapidOCR（標準）"), "easyocr": self.tr("EasyOCR")}
        self.engine = QComboBox(self)
        self.models = QLineEdit(self)
        self.models.setPlaceholderText(self.tr("付属のもの"))
        self.choose_button = QPushButton(self.tr("参照…"), self)
        self.choose_button.setAccessibleName(self.tr("モデルのフォルダーを選ぶ"))
        self.second_readers = QCheckBox(self.tr("確かでない項目を、別の読み取り器でも読む"), self)
        self.cores = QComboBox(self)
        place = QWidget(self)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.models, 1)
        row.addWidget(self.choose_button)
        form = self.form()
        add_row(form, self.tr("エンジン"), self.engine)
        add_row(
            form,
            self.tr("モデルのフォルダー"),
            place,
            self.tr("空なら、付属のモデルを使います。"),
            focus=self.models,
        )
        add_row(
            form,
            self.tr("二重の読み取り"),
            self.second_readers,
            self.tr("読み取りは少し遅くなりますが、人が確かめる項目が減ります。"),
        )
        add_row(
            form,
            self.tr("使うコアの数"),
            self.cores,
            self.tr("減らすと読み取りは遅くなりますが、ほかの作業が軽くなります。"),
        )
        self.column.addStretch(1)
        self.second_readers.clicked.connect(self._keep_second_readers)
        self.cores.activated.connect(self._keep_cores)
        self.engine.activated.connect(self._keep_engine)
        self.models.editingFinished.connect(self._keep_models)
        self.choose_button.clicked.connect(self._choose)

    def refresh(self) -> None:
        self.desk.ask(reading_choices).then(self._show)

    def _show(self, choices: ReadingChoices) -> None:
        self._models = choices.models
        self.engine.clear()
        for name in dict.fromkeys((*choices.engines_here, choices.engine)):
            word = self._words.get(name, name)
            here = name in choices.engines_here
            self.engine.addItem(
                word if here else self.tr("{engine}（入っていません）").format(engine=word), name
            )
        self.engine.setCurrentIndex(self.engine.findData(choices.engine))
        if not self.models.hasFocus():
            self.models.setText(choices.models)
        self.second_readers.setChecked(choices.second_readers)
        self.cores.clear()
        self.cores.addItem(self.tr("すべて（{count}）").format(count=choices.cores_here), "")
        for count in range(1, max(choices.cores_here, choices.cores) + 1):
            self.cores.addItem(str(count), str(count))
        self.cores.setCurrentIndex(choices.cores)

    def _keep_engine(self) -> None:
        self.keep(settings.choose, settings.ENGINE, str(self.engine.currentData()))

    def _choose(self) -> None:
        choose_folder(self, self.tr("モデルのフォルダーを選ぶ"), self._models, self._take_models)

    def _take_models(self, folder: str) -> None:
        self.models.setText(folder)
        self._keep_models()

    def _keep_models(self) -> None:
        wanted = self.models.text().strip()
        if wanted != self._models:
            self._models = wanted
            self.keep(settings.choose, settings.MODELS, wanted)

    def _keep_second_readers(self) -> None:
        wanted = "" if self.second_readers.isChecked() else settings.NO_SECOND_READERS
        self.keep(settings.choose, settings.SECOND_READERS, wanted)

    def _keep_cores(self) -> None:
        self.keep(settings.choose, settings.CORES, str(self.cores.currentData()))
