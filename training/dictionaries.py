"""The wide lists of names, taken from UniDic: ``python -m training.dictionaries .../unidic_lite/dicdir/sys.dic``.

UniDic (The UniDic Consortium, BSD licence) comes with the source package
``unidic-lite`` 1.0.8. Its compiled dictionary is that of MeCab (``dictionary.cpp``
there): a header of ten 32-bit numbers and the name of the character set, a
double array, tokens, and the features of each word as a string that ends with
a zero byte.
"""

from __future__ import annotations

import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import jaconv

from app.core.text import fold
from app.ocr.fields.words import words

_FOLDER = Path(__file__).parents[1] / "resources" / "dictionaries"
_HEADER = struct.Struct("<10I32s")
_DOUBLE_ARRAY, _TOKENS, _FEATURES = 6, 7, 8
"""Where in the header the sizes of these parts stand, in bytes."""
_FAMILY, _GIVEN = "名詞,固有名詞,人名,姓", "名詞,固有名詞,人名,名"
_READING, _WRITTEN = 6, 8
"""Columns of the features: the reading of the word in katakana, and the word as it is written."""
_KANA_NAME = re.compile(r"[\u3041-\u3096\u30a1-\u30faー]{2,4}")
_KANJI_NAME = re.compile(
    r"(?=.*[\u3400-\u9fff\uf900-\ufaff])[\u3005-\u3006\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uf900-\ufaff]{1,5}"
)
_KANA = re.compile(r"[\u3041-\u3096ー]+")
_HEAD = (
    "# {what} and their readings in hiragana, from UniDic 2.1.2 (The UniDic Consortium, BSD licence).\n"
    "# Made by training/dictionaries.py; names in modern forms only. The commonest stand in {common}.txt.\n"
)


def features(dictionary: bytes) -> Iterator[list[str]]:
    """The columns of each word of a compiled MeCab dictionary. Raises ValueError where it is none in UTF-8."""
    if len(dictionary) < _HEADER.size:
        raise ValueError("no header")
    *sizes, charset = _HEADER.unpack_from(dictionary)
    if not charset.lower().startswith(b"utf"):
        raise ValueError(f"not in UTF-8: {charset!r}")
    start = _HEADER.size + sizes[_DOUBLE_ARRAY] + sizes[_TOKENS]
    for row in dictionary[start : start + sizes[_FEATURES]].split(b"\0"):
        if row:
            yield row.decode("utf-8").split(",")


def names(rows: Iterator[list[str]], kind: str) -> dict[str, list[str]]:
    """Names of a kind in modern forms → readings in hiragana; a name of one kana or of foreign letters is left out."""
    found: dict[str, list[str]] = {}
    for row in rows:
        if ",".join(row[:4]) != kind or len(row) <= _WRITTEN:
            continue
        written, reading = row[_WRITTEN], str(jaconv.kata2hira(row[_READING]))
        if not _KANA.fullmatch(reading):
            continue
        if _KANJI_NAME.fullmatch(written):
            written = fold(written)
        elif not _KANA_NAME.fullmatch(written):
            continue
        known = found.setdefault(written, [])
        if reading not in known:
            known.append(reading)
    return found


def main() -> None:
    """Write the two lists."""
    rows = list(features(Path(sys.argv[1]).read_bytes()))
    posts = words("titles") | words("departments") | words("organization_ends")
    for kind, what, name in (
        (_FAMILY, "Family names", "family_names"),
        (_GIVEN, "Given names", "given_names"),
    ):
        found = names(iter(rows), kind)
        lines = [
            f"{written} {' '.join(found[written])}\n" for written in sorted(found) if written not in posts
        ]
        path = _FOLDER / f"{name}_wide.txt"
        path.write_text(_HEAD.format(what=what, common=name) + "".join(lines), encoding="utf-8", newline="\n")
        print(f"{path}: {len(lines)} names")


if __name__ == "__main__":
    main()
