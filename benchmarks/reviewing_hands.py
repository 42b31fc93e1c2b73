"""How a quick clerk puts a wrong value right with the fewest keys: a candidate, some letters in place, or all anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core.agreement import agree
from app.core.reading import FieldName
from app.ui.review.editor import ValueEdit
from benchmarks.reviewing import Effort

Key = Qt.Key
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_OFFERED = 9
"""Candidates that have a key."""

Stroke = Key | str
"""A key, or a letter as an input method commits it."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """What puts a value right: keys in the list, then letters in the editor (F2) where those do not do."""

    keys: tuple[Key, ...]
    text: str
    """What stands there after the keys."""
    target: str
    """What has to stand there in the end."""

    @property
    def is_typed(self) -> bool:
        return self.text != self.target

    @property
    def cost(self) -> int:
        """Key presses."""
        typing = 1 + len(strokes(self.text, len(self.text), self.target)) if self.is_typed else 0
        return len(self.keys) + typing


def remedy(
    field: FieldName, value: str, texts: Sequence[str], forms: Sequence[str], printed: Sequence[str]
) -> Remedy:
    """The cheapest way from a value to what is ``printed``, in one form or another; nothing printed empties the field."""
    if not printed:
        return Remedy((Key.Key_Delete,), "", "")
    bases: list[tuple[tuple[Key, ...], str]] = [((), value)]
    bases += [((_digit(n),), text) for n, text in enumerate(texts[:_OFFERED])]
    bases += [((Key.Key_V, _digit(n)), text) for n, text in enumerate(forms[:_OFFERED])]
    found = (
        Remedy(keys, text, _nearest_right(field, text, truth)) for keys, text in bases for truth in printed
    )
    return min(found, key=lambda way: way.cost)


def _digit(number: int) -> Key:
    return Key(Key.Key_1 + number)


def _nearest_right(field: FieldName, text: str, truth: str) -> str:
    """What has to be typed of what differs: nobody moves spaces, or makes a bracket wider."""
    if agree(field, text, truth):
        return text
    changes = _changes(text, truth)
    for change in list(changes):
        fewer = [other for other in changes if other is not change]
        if agree(field, _applied(text, truth, fewer), truth):
            changes = fewer
    return _applied(text, truth, changes)


Change = tuple[int, int, int, int]
"""From and to in one text, and in the other."""


def _changes(text: str, truth: str) -> list[Change]:
    codes = SequenceMatcher(None, text, truth, autojunk=False).get_opcodes()
    return [(start, end, left, right) for tag, start, end, left, right in codes if tag != "equal"]


def _applied(text: str, truth: str, changes: list[Change]) -> str:
    for start, end, left, right in reversed(changes):
        text = text[:start] + truth[left:right] + text[end:]
    return text


def strokes(text: str, caret: int, target: str) -> list[tuple[Stroke, Qt.KeyboardModifier]]:
    """The fewest keys from a text to another, with the caret at some place of it: in place, or all anew."""
    anew: list[Stroke] = [Key.Key_A, *target]
    ways = [anew]
    if "\n" not in text + target:
        changes = _changes(text, target)
        ways.append([*_moves(caret, 0, text), *_forwards(changes, target)])
        backwards = changes[::-1]
        ways.append(
            [*_moves(caret, backwards[0][1] if backwards else caret, text), *_backwards(backwards, target)]
        )
    best = min(ways, key=len)
    return [(stroke, CTRL if best is anew and place == 0 else PLAIN) for place, stroke in enumerate(best)]


def _moves(caret: int, place: int, text: str) -> list[Stroke]:
    """The caret to another place: by arrows, or from one end."""
    step = Key.Key_Right if place > caret else Key.Key_Left
    ways: list[list[Stroke]] = [
        [step] * abs(place - caret),
        [Key.Key_Home, *[Key.Key_Right] * place],
        [Key.Key_End, *[Key.Key_Left] * (len(text) - place)],
    ]
    return min(ways, key=len)


def _forwards(changes: list[Change], target: str) -> Iterator[Stroke]:
    at = 0
    for start, end, left, right in changes:
        yield from [Key.Key_Right] * (start - at)
        yield from [Key.Key_Delete] * (end - start)
        yield from target[left:right]
        at = end


def _backwards(changes: list[Change], target: str) -> Iterator[Stroke]:
    for number, (start, end, left, right) in enumerate(changes):
        yield from [Key.Key_Backspace] * (end - start)
        yield from target[left:right]
        if number + 1 < len(changes):
            yield from [Key.Key_Left] * (right - left + start - changes[number + 1][1])


class Keyboard:
    """Presses keys where the focus is, and counts them by what they are for."""

    def __init__(self, effort: Effort, otherwise: QWidget, settle: Callable[[], None]) -> None:
        """``otherwise`` gets the keys where nothing has the focus; ``settle`` waits until a key was obeyed."""
        self._effort = effort
        self._otherwise = otherwise
        self._settle = settle

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = PLAIN, *, to: str) -> None:
        """Press one key; ``to`` says what for."""
        self._count(to)
        QTest.keyClick(QApplication.focusWidget() or self._otherwise, key, modifiers)
        self._settle()

    def apply(self, way: Remedy, edit: ValueEdit) -> None:
        """Put a value right."""
        for key in way.keys:
            self.press(key, to="choose")
        if not way.is_typed:
            self._effort.chosen += bool(way.text)
            return
        self._effort.typed += 1
        self.press(Key.Key_F2, to="edit")
        for stroke, modifiers in strokes(edit.toPlainText(), edit.caret, way.target):
            if isinstance(stroke, str):
                self._count("letter")
                commit(edit, stroke)
            else:
                self.press(stroke, modifiers, to="edit")
        assert edit.toPlainText() == way.target

    def _count(self, what: str) -> None:
        self._effort.keys += 1
        self._effort.kinds[what] = self._effort.kinds.get(what, 0) + 1


def commit(edit: ValueEdit, letter: str) -> None:
    """A letter, as an input method commits it; the keys that a kana or kanji takes before are not pressed."""
    event = QInputMethodEvent()
    event.setCommitString(letter)
    QApplication.sendEvent(edit, event)
