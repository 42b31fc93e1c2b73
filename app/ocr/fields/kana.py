"""Kana that readers take for one another, and the reading of a name that was printed where they did."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from jaconv import hira2kata, kata2hira

_LARGE = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")
_ALIKE_HIRAGANA = (
    "さきち", "はほけ", "ぬめ", "われね", "るろ", "いり", "こに", "たな", "うらろ", "つう", "くへし", "すむ", "おあ", "まよも", "せや", "のめ", "んえ", "とそ",
)  # fmt: skip
_ALIKE_KATAKANA = (
    "シツ", "ソンリ", "クタワウフラケ", "ユコエロ", "レル", "アマ", "ナメチテ", "ヌスマ", "ヒセ", "オホネ", "ニエミ", "ノイメ", "トイ", "カヤ", "モセ", "サセ",
)  # fmt: skip
_SMALL = re.compile("[ぁぃぅぇぉっゃゅょゎ]")
_IS_KATAKANA = re.compile(r"[\u30a1-\u30fa]")
_LONG = "ー"
_VOICING = "\u3099"
_OTHER = 3
"""What a character costs that looks like no kana it may stand for."""
_MOST = 3
"""The most that a reading may cost: one character that is no kana, or one that looks alike and a lost mark."""


def nearest(read: str, known: Iterable[tuple[str, str]]) -> str:
    """The one known reading (family and given name, in hiragana) that looks like what was read; nothing where none or several do.

    In the script that was read, with a space between the two. One that was read as it is known is not looked for.

    >>> nearest("くぼてっや", [("くぼ", "てつや")]), nearest("チバチツル", [("ちば", "ちづる"), ("ちば", "ちず")])
    ('くぼ てつや', 'チバ チヅル')
    """
    written = "".join(read.split())
    katakana = bool(_IS_KATAKANA.search(written))
    costs: dict[tuple[str, str], int] = {}
    for pair in known:
        if is_voiced(kata2hira(written), "".join(pair)):
            return ""
        cost = _cost(kata2hira(written), "".join(pair), katakana=katakana)
        if cost == 0 and written in {"".join(pair), hira2kata("".join(pair))}:
            return ""
        costs[pair] = cost
    least = min(costs.values(), default=_MOST + 1)
    best = [pair for pair, cost in costs.items() if cost == least]
    if least > _MOST or len(best) != 1:
        return ""
    return hira2kata(" ".join(best[0])) if katakana else " ".join(best[0])


def loses_marks_of_family(read: str, family: str, given: str) -> bool:
    """Whether what was read is a known reading but for marks of voicing within the family name, which some who bear it do without.

    >>> loses_marks_of_family("ちくさあきのり", "ちぐさ", "あきのり"), loses_marks_of_family("ちぐさあきのり", "ちぐさ", "あきのり")
    (True, False)
    """
    written = kata2hira("".join(read.split()))
    own = written[: len(family)]
    return (
        written[len(family) :] == given and own[:1] == family[:1] and own != family and is_voiced(family, own)
    )


def is_voiced(read: str, known: str) -> bool:
    """Whether what was read is a known reading but for marks of voicing that it has besides.

    Readers lose these marks and make up none, and the second part of many names is
    voiced for some who bear them: すながわ beside すなかわ.
    """
    return (
        read != known
        and len(read) == len(known)
        and all(
            a == b or unicodedata.normalize("NFD", a) == b + _VOICING
            for a, b in zip(read, known, strict=True)
        )
    )


def _cost(read: str, known: str, *, katakana: bool) -> int:
    """How far what was read is from a known reading; more than ``_MOST`` where they differ in more than readers confuse."""
    if len(known) > len(read) and read == _SMALL.sub("", known):
        return 2
    if abs(len(read) - len(known)) > 1:
        return _MOST + 1
    if len(read) == len(known):
        costs = [_confusion(a, b, katakana=katakana) for a, b in zip(read, known, strict=True)]
        return sum(costs) if sum(cost == _OTHER for cost in costs) <= 1 else _MOST + 1
    longer, shorter = (read, known) if len(read) > len(known) else (known, read)
    for place, character in enumerate(longer):
        rest = longer[:place] + longer[place + 1 :]
        if longer is read and character == _LONG and rest.translate(_LARGE) == shorter.translate(_LARGE):
            # A space that was read as a bar.
            return 1
        if rest == shorter:
            # A bar that the next character brought with it, or a small kana that was lost.
            return (
                2
                if longer is known and (character != character.translate(_LARGE) or place == len(read))
                else _MOST + 1
            )
    return _MOST + 1


def _confusion(read: str, known: str, *, katakana: bool) -> int:
    if read.translate(_LARGE) == known.translate(_LARGE):
        return 0
    if _base(read) == _base(known):
        return 1
    groups = _ALIKE_KATAKANA if katakana else _ALIKE_HIRAGANA
    pair = {hira2kata(_base(each)) if katakana else _base(each) for each in (read, known)}
    if any(pair <= set(group) for group in groups):
        return 2
    return _OTHER if not "\u3041" <= read <= "\u3096" else _MOST + 1


def _base(kana: str) -> str:
    """A kana in large and without its voicing mark."""
    return unicodedata.normalize("NFD", kana)[0].translate(_LARGE)
