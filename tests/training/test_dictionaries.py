"""The lists of names that are taken from a compiled dictionary."""

from __future__ import annotations

import struct

import pytest

from training.dictionaries import features, names

_FAMILY = "名詞,固有名詞,人名,姓"


def _dictionary(*rows: str, charset: bytes = b"utf8") -> bytes:
    array, tokens = b"\1" * 8, b"\2" * 16
    strings = "".join(f"{row}\0" for row in rows).encode()
    header = struct.pack("<10I32s", 0, 102, 0, 1, 1, 1, len(array), len(tokens), len(strings), 0, charset)
    return header + array + tokens + strings


def _row(kind: str, reading: str, written: str) -> str:
    return f"{kind},*,*,{reading},{reading},{written},{reading}"


def test_names_of_a_kind_with_all_their_readings_in_modern_forms() -> None:
    dictionary = _dictionary(
        _row(_FAMILY, "ヤマザキ", "山﨑"),
        _row(_FAMILY, "ヤマサキ", "山崎"),
        _row("名詞,固有名詞,地名,一般", "トウキョウ", "東京"),
        _row(_FAMILY, "スミス", "Ｓｍｉｔｈ"),
        _row(_FAMILY, "マルヤ", "賀（加）屋"),
    )
    assert names(features(dictionary), _FAMILY) == {"山崎": ["やまざき", "やまさき"]}


def test_rows_without_a_reading_are_left_out() -> None:
    assert names(features(_dictionary(f"{_FAMILY},*,*", _row(_FAMILY, "*", "山田"))), _FAMILY) == {}


@pytest.mark.parametrize("dictionary", [b"", b"\0" * 20, _dictionary(charset=b"EUC-JP")])
def test_what_is_no_such_dictionary_is_refused(dictionary: bytes) -> None:
    with pytest.raises(ValueError):
        list(features(dictionary))
