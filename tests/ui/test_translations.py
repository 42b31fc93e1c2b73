"""The window speaks two languages whole. Japanese is what the sources are written in, so only English has a file."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.core.reading import FieldName
from app.ui.kit.dates import PartialDateEdit
from app.ui.kit.words import field_word
from app.ui.language import ENGLISH, JAPANESE, apply_language

ROOT = Path(__file__).parents[2]
UI = ROOT / "app" / "ui"
TRANSLATIONS = ROOT / "resources" / "translations"
_PLACE = re.compile(r"\{[^}]*\}")
_JAPANESE = re.compile(r"[\u3041-\u30fa\u4e00-\u9fff]")
_WRAPPERS = {
    "tr",
    "translate",
    "Message",
    "horizontalAdvance",  # how wide such a text would be
    "set_columns",  # likewise
    "compile",  # what people may type
}

Entry = tuple[str, str]
"""Context and source."""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update", TRANSLATIONS / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    apply_language(qapp, ENGLISH)
    yield
    apply_language(qapp, JAPANESE)


def entries(path: Path) -> dict[Entry, ET.Element]:
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found[context.findtext("name", ""), message.findtext("source", "")] = translation
    return found


def test_nothing_is_unfinished() -> None:
    unfinished = [entry for entry, text in entries(TRANSLATIONS / "enishi_en.ts").items() if text.get("type")]
    assert unfinished == []


def test_the_file_has_the_strings_of_the_sources_and_no_others(tool: ModuleType, tmp_path: Path) -> None:
    ours, fresh = TRANSLATIONS / "enishi_en.ts", tmp_path / "enishi_en.ts"
    shutil.copy(ours, fresh)
    tool.update(fresh)
    assert entries(fresh).keys() == entries(ours).keys()


def test_what_is_loaded_is_what_is_written(tool: ModuleType, tmp_path: Path) -> None:
    made = tmp_path / "enishi_en.qm"
    tool.release(TRANSLATIONS / "enishi_en.ts", made)
    assert made.read_bytes() == (TRANSLATIONS / "enishi_en.qm").read_bytes()


def test_both_languages_have_the_same_places_for_values() -> None:
    different = [
        entry
        for entry, text in entries(TRANSLATIONS / "enishi_en.ts").items()
        if sorted(_PLACE.findall(entry[1])) != sorted(_PLACE.findall(text.text or ""))
    ]
    assert different == []


def calls() -> Iterator[tuple[Path, ast.Call, str]]:
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                yield path, node, str(name)


def test_only_literals_are_given_to_tr() -> None:
    """Qt's tool reads literals; anything else would stay untranslated."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, node, name in calls()
        if name == "tr" or (name == "translate" and is_of_qt(node))
        for argument in node.args[: 1 if name == "tr" else 2]
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str))
    ]
    assert not wrong, "\n".join(wrong)


def test_no_japanese_stands_outside_of_what_is_translated() -> None:
    """Sentences of errors are held by ``tests/core/test_translations.py``."""
    wrong = []
    for path in sorted(UI.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        spoken = {id(part) for node in ast.walk(tree) if is_translated(node) for part in ast.walk(node)}
        spoken |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        wrong += [
            f"{path.relative_to(ROOT)}:{node.lineno} {node.value}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and _JAPANESE.search(node.value)
            and id(node) not in spoken
            and node.value not in NOT_WORDS
        ]
    assert not wrong, "\n".join(wrong)


def is_of_qt(call: ast.Call) -> bool:
    """Strings, painters and sentences can be translated too."""
    if isinstance(call.func, ast.Attribute):
        return isinstance(call.func.value, ast.Name) and call.func.value.id == "QCoreApplication"
    return bool(call.args) and isinstance(call.args[0], ast.Constant)


NOT_WORDS = {
    "note:直通",  # a kind of evidence, worded when it is shown
    "不明",  # what people type for an unknown date
    "日本語",  # the name of the language in itself
}


def is_translated(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in _WRAPPERS or str(name).endswith("Error")


def test_widgets_made_in_english_speak_english(english: None, qtbot: QtBot) -> None:
    """Also where the string stands in a class above."""

    class Special(PartialDateEdit):
        pass

    edit = Special()
    qtbot.addWidget(edit)
    assert edit.placeholderText() == "Unknown"
    assert field_word(FieldName.ORGANIZATION) == "Organization"


@pytest.mark.parametrize(("language", "word"), [(JAPANESE, "キャンセル"), (ENGLISH, "Cancel")])
def test_qt_speaks_the_same_language(qapp: QApplication, qtbot: QtBot, language: str, word: str) -> None:
    apply_language(qapp, language)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "").startswith(word)
    apply_language(qapp, JAPANESE)
