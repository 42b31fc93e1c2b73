"""Bars of the numbers of a column, by their ink."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ocr.columns import unread_ink, with_bars_by_ink, with_long_vowels_by_ink
from app.ocr.imaging.image import Grey
from app.ocr.strokes import Strip

_PITCH, _WIDTH = 40, 52
_BARS = {"一": (0.5,), "二": (0.25, 0.8), "三": (0.15, 0.5, 0.85)}


def _column(text: str, *, inverted: bool = False, touching: bool = False) -> Grey:
    """The text as ink: bars as such, every other character as a ring, as 〇 has it."""
    strip = np.full((_PITCH * len(text) + 8, _WIDTH), 240, np.uint8)
    for number, character in enumerate(text):
        top, left = 4 + number * _PITCH, (_WIDTH - _PITCH) // 2
        if character == "―":
            reach = 3 if touching else -4
            strip[top - reach : top + _PITCH + reach, _WIDTH // 2 - 1 : _WIDTH // 2 + 2] = 20
        elif character == "・":
            strip[top + 17 : top + 22, _WIDTH // 2 - 2 : _WIDTH // 2 + 3] = 20
        elif character in "（）":
            high = top + (30 if character == "（" else 4)
            for column in range(-16, 17):
                depth = round(column * column / 256 * 7)
                row = high + (depth if character == "（" else 7 - depth)
                strip[row : row + 3, _WIDTH // 2 + column] = 20
        elif character in _BARS:
            for share in _BARS[character]:
                middle = top + int(share * _PITCH)
                strip[middle - 1 : middle + 2, left + 3 : left + _PITCH - 3] = 20
        else:
            ring = strip[top + 3 : top + _PITCH - 3, left + 3 : left + _PITCH - 3]
            ring[:] = 20
            ring[4:-4, 4:-4] = 240
    return np.asarray(255 - strip if inverted else strip, np.uint8)


def _places(count: int) -> list[float]:
    return [4 + (number + 0.5) * _PITCH for number in range(count)]


@pytest.mark.parametrize("inverted", [False, True])
@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("電話〇三―三一二三―四五六七", "電話〇三一三一二三一四五六七"),
        ("〒一〇二―〇〇七二", "テ一〇ニー〇〇七三"),
        ("町一二―三三", "町一三―三三"),
        ("〇二二―二九六―一一三一", "〇三二―二九六1二一三一"),
        ("〇七〇・九六七六・二一一三", "〇七〇・九六七六・二―二三"),
        ("〇七〇・九六七六・二一一三", "〇七〇一九六七六二―三"),
    ],
)
def test_bars_are_what_the_ink_says(printed: str, read: str, inverted: bool) -> None:
    mended = with_bars_by_ink(Strip(_column(printed, inverted=inverted)), read, _places(len(read)))
    assert mended is not None
    assert mended[0].replace("テ", "〒") == printed
    assert len(mended[1]) == len(printed)


@pytest.mark.parametrize(
    "read", ["〇三三二一一四五六七", "〇三（三二一一四五六七", "〇三（二三一一）四五六七"]
)
def test_brackets_are_bent_bars(read: str) -> None:
    printed = "〇三（三二一一）四五六七"
    kept = [
        number for number, character in enumerate(printed) if character in read or character not in "（）"
    ]
    centres = [4 + (number + 0.5) * _PITCH for number in kept]
    mended = with_bars_by_ink(Strip(_column(printed)), read, centres)
    assert mended is not None
    assert mended[0] == printed


def test_hairlines_are_strokes_too() -> None:
    printed = "電話〇三―三一二三―四五六七"
    strip = _column(printed)
    for number, character in enumerate(printed):
        if character in "一二三―":
            cell = strip[4 + number * _PITCH : 4 + (number + 1) * _PITCH]
            cell[cell == 20] = 155
    read = "電話〇三一三一二三一四五六七"
    mended = with_bars_by_ink(Strip(strip), read, _places(len(read)))
    assert mended is not None
    assert mended[0] == printed


def test_what_was_lost_comes_back_with_its_place() -> None:
    mended = with_bars_by_ink(Strip(_column("〇三―三一二二")), "〇三三一二", [20, 60, 140, 180, 240])
    assert mended is not None
    assert mended[0] == "〇三―三一二二"
    assert mended[1] == pytest.approx([4 + (number + 0.5) * _PITCH for number in range(7)], abs=6)


def test_a_dash_may_touch_the_characters_beside_it() -> None:
    mended = with_bars_by_ink(
        Strip(_column("〇八〇―七〇六", touching=True)), "〇八〇七〇六", [24, 64, 104, 184, 224, 264]
    )
    assert mended is not None
    assert mended[0] == "〇八〇―七〇六"


def test_where_the_reader_counts_other_characters_nothing_is_said() -> None:
    assert with_bars_by_ink(Strip(_column("〇三―三四二三")), "〇三三四四三", _places(6)) is None


@pytest.mark.parametrize("text", ["", "山田太郎", "三丁目", "一二三"])
def test_without_a_number_nothing_is_said(text: str) -> None:
    assert with_bars_by_ink(Strip(_column(text or "一")), text, _places(len(text))) is None


def test_places_for_other_characters_say_nothing() -> None:
    assert with_bars_by_ink(Strip(_column("〇三―三四")), "〇三―三四", _places(4)) is None


@settings(max_examples=50, deadline=None)
@given(
    st.integers(0, 80),
    st.integers(0, 40),
    st.text(alphabet="〇一二三―四町A", max_size=12),
    st.integers(0, 2**32 - 1),
)
def test_no_picture_is_too_bad(height: int, width: int, text: str, seed: int) -> None:
    random = np.random.default_rng(seed)
    strip = random.integers(0, 256, (height, width), np.uint8)
    mended = with_bars_by_ink(Strip(strip), text, sorted(random.uniform(0, height, len(text))))
    if mended is not None:
        assert len(mended[0]) == len(mended[1])
        assert [c for c in mended[0] if c in "〇四町A"] == [c for c in text if c in "〇四町A"]


def test_a_long_vowel_that_was_lost_comes_back_between_and_behind_katakana() -> None:
    strip = _column("セン夕―テクノロジ―")
    mended, places = with_long_vowels_by_ink(
        Strip(strip),
        "センタテクノロジ",
        [place for number, place in enumerate(_places(10)) if number not in {3, 9}],
    )
    assert mended == "センターテクノロジー"
    assert places == pytest.approx(_places(10), abs=3)


@pytest.mark.parametrize("text", ["セン夕―テクノ", "山田―太郎"])
def test_no_long_vowel_is_put_where_one_was_read_or_none_can_stand(text: str) -> None:
    read = text if "―" not in text or "セ" in text else text.replace("―", "")
    places = [place for place, character in zip(_places(len(text)), text, strict=True) if character in read]
    assert with_long_vowels_by_ink(Strip(_column(text)), read, places)[0] == read


def test_a_short_number_gets_its_dash_but_no_other_bar() -> None:
    places = [place for number, place in enumerate(_places(6)) if number != 4]
    mended = with_bars_by_ink(Strip(_column("東京都三―〇")), "東京都三〇", places)
    assert mended is not None
    assert mended[0] == "東京都三―〇"
    unchanged = with_bars_by_ink(Strip(_column("東京都三号館")), "東京都二号館", _places(6))
    assert unchanged is None or unchanged[0] == "東京都二号館"


def test_mail_addresses_of_a_column_are_left_alone() -> None:
    assert with_bars_by_ink(Strip(_column("〇三―一二〇三―")), "l1ol-1lo", _places(8)) is None


def test_ink_of_no_character_that_was_read_is_told() -> None:
    strip, places = _column("三―二〇一"), _places(5)
    assert unread_ink(Strip(strip), places, _PITCH) == []
    for middle in places:
        kept = [place for place in places if place != middle]
        strokes = unread_ink(Strip(strip), kept, _PITCH)
        assert strokes
        assert all(abs(stroke - middle) < 0.5 * _PITCH for stroke in strokes)


def test_a_one_behind_katakana_is_no_long_vowel() -> None:
    strip = _column("テラス一二階")
    assert with_long_vowels_by_ink(Strip(strip), "テラスー二階", _places(6))[0] == "テラス一二階"
    assert with_long_vowels_by_ink(Strip(_column("テワー三階")), "タワー三階", _places(5))[0] == "タワー三階"
    assert with_long_vowels_by_ink(Strip(_column("タワ―三階")), "タワー三階", _places(5))[0] == "タワー三階"


def test_dirt_beside_a_number_is_no_dot() -> None:
    strip = _column("〇三―三一二三―四五六七")
    strip[4 + 4 * _PITCH - 3 : 4 + 4 * _PITCH + 2, 30:35] = 20
    mended = with_bars_by_ink(Strip(strip), "〇三一三一二三一四五六七", _places(12))
    assert mended is None or mended[0] == "〇三―三一二三―四五六七"
