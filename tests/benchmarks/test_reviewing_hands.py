"""The hands of the review benchmark find the shortest way, and one that leads there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from app.core.reading import FieldName
from benchmarks.reviewing_hands import Key, remedy, strokes

ADDRESS, CTRL = FieldName.ADDRESS, Qt.KeyboardModifier.ControlModifier
_TEXTS = st.text("あいうab1", max_size=12)


def pressed(text: str, caret: int, target: str) -> str:
    """What a line edit holds after the strokes."""
    for stroke, modifiers in strokes(text, caret, target):
        if isinstance(stroke, str):
            text, caret = text[:caret] + stroke + text[caret:], caret + 1
        elif modifiers is CTRL:
            text, caret = "", 0
        elif stroke in {Key.Key_Home, Key.Key_End}:
            caret = 0 if stroke is Key.Key_Home else len(text)
        elif stroke in {Key.Key_Left, Key.Key_Right}:
            caret = min(max(caret + (1 if stroke is Key.Key_Right else -1), 0), len(text))
        elif stroke is Key.Key_Backspace:
            text, caret = text[: max(caret - 1, 0)] + text[caret:], max(caret - 1, 0)
        else:
            assert stroke is Key.Key_Delete
            text = text[:caret] + text[caret + 1 :]
    return text


@given(_TEXTS, _TEXTS, st.data())
def test_the_strokes_lead_there_and_are_no_more_than_typing_anew(
    text: str, target: str, data: st.DataObject
) -> None:
    caret = data.draw(st.integers(0, len(text)))
    assert pressed(text, caret, target) == target
    assert len(strokes(text, caret, target)) <= 1 + len(target)


def test_one_character_is_changed_in_place() -> None:
    assert len(strokes("いろは県別市中央1-2-3", 13, "いろは県別市中央1-2-4")) == 2


def test_a_candidate_is_taken_where_it_is_right() -> None:
    way = remedy(ADDRESS, "中央1-2", ["中央1-2", "いろは市中央1-2"], [], ["いろは市中央1-2"])
    assert (way.keys, way.is_typed, way.cost) == ((Key.Key_2,), False, 1)


def test_a_candidate_that_is_nearer_is_put_right() -> None:
    way = remedy(ADDRESS, "1-2", ["1-2", "いろは県いろは市申央1-2"], [], ["いろは県いろは市中央1-2"])
    assert way.keys == (Key.Key_2,)
    assert way.target == "いろは県いろは市中央1-2"


def test_spaces_and_brackets_need_no_typing() -> None:
    way = remedy(ADDRESS, "申央1-2縁ビル(3階)", [], [], ["中央1-2 縁ビル（3階）"])
    assert way.target == "中央1-2縁ビル(3階)"


def test_another_form_of_a_kanji_takes_two_keys() -> None:
    way = remedy(FieldName.NAME, "高橋", [], ["髙橋"], ["髙橋"])
    assert (way.keys, way.cost) == ((Key.Key_V, Key.Key_1), 2)


def test_what_is_not_printed_is_emptied() -> None:
    way = remedy(FieldName.FAX, "03-0000-0000", [], [], [])
    assert (way.keys, way.text, way.cost) == ((Key.Key_Delete,), "", 1)
