"""Kanji that all readers take for one another, in names that no list has: 束 in 八束野 for 東, 渟 in 茅渟崎 for 淳.

However many readers agree on the usual one, it is doubted, unless a word that is
known or the letters of the card say that it was printed. Letters that spell the other put it right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from app.core.reading import FieldName
from app.ocr.fields.drafts import Draft
from app.ocr.fields.names import FAMILIES, GIVEN_NAMES
from app.ocr.fields.own_domain import host_of
from app.ocr.fields.romaji import canonical, romanized
from app.ocr.fields.words import readings, words

DOUBT = "doubt:kanji"
EVIDENCE = "repaired:kanji"

_READINGS = {
    "東": "ひがし とう あずま しの はる", "束": "つか そく たば",
    "淳": "じゅん あつ きよ すなお", "渟": "ぬ てい",
    "董": "ただ とう のぶ", "菫": "すみれ きん",
    "風": "かぜ かざ ふう", "凪": "なぎ", "夙": "しゅく つと",
    "未": "み", "末": "すえ まつ",
    "士": "し", "土": "つち ど と ひじ",
    "待": "まち まつ たい", "侍": "さむらい じ",
    "萩": "はぎ", "荻": "おぎ てき",
    "栗": "くり りつ", "粟": "あわ ぞく",
    "亨": "とおる りょう こう あきら みち", "享": "きょう たか",
    "網": "あみ もう", "綱": "つな こう",
    "微": "び", "徴": "ちょう",
    "遣": "けん つか", "遺": "い ゆい",
    "己": "き こ み おのれ", "巳": "み し",
    "鳥": "とり ちょう", "烏": "からす う",
    "治": "じ はる ち", "冶": "や",
    "戌": "いぬ", "戊": "ぼ",
    "桶": "おけ", "樋": "ひ とい",
    "瓜": "うり", "爪": "つめ",
    "隅": "すみ ぐう", "隈": "くま",
    "植": "うえ しょく", "埴": "はに",
    "拓": "たく ひろ", "柘": "つげ",
    "染": "そめ せん", "梁": "やな りょう",
    "揚": "あげ よう", "楊": "やなぎ",
    "管": "かん くだ", "菅": "すが すげ",
    "推": "すい おし", "椎": "しい つい",
    "班": "はん", "斑": "いか まだら ぶち",
    "泊": "とまり はく", "狛": "こま",
    "季": "き すえ", "李": "り すもも",
    "奏": "かな そう", "秦": "はた しん",
    "戒": "かい", "戎": "えびす じゅう",
    "力": "りき ちから りょく", "刀": "かたな とう",
}  # fmt: skip
"""How they are read in names. Each stands beside those that it is taken for."""
_TAKEN_FOR = (
    "東束", "淳渟", "董菫", "風凪夙", "待侍", "栗粟", "鳥烏", "治冶", "戌戊", "植埴", "拓柘", "染梁", "揚楊", "管菅", "推椎", "班斑", "泊狛", "季李",
    "奏秦", "戒戎", "力刀", "未末", "末未", "士土", "土士", "萩荻", "荻萩", "亨享", "享亨", "網綱", "綱網", "微徴", "遣遺", "遺遣", "己巳", "巳己",
    "桶樋", "樋桶", "瓜爪", "爪瓜", "隅隈", "隈隅",
)  # fmt: skip
"""What is read, before what may have been printed: a usual kanji for rare ones, and each of two that are as usual."""
_HIDDEN = {group[0]: group[1:] for group in _TAKEN_FOR}

_LISTS = (
    "organizations", "organization_ends", "organization_beginnings", "departments", "department_words", "functions", "titles",
    "regions", "branch_places", "plain_units", "qualifications", "title_beginnings",
)  # fmt: skip
_OF_COMPANIES = frozenset(
    {
        "東洋", "東亜", "東邦", "東和", "東光", "東栄", "東宝", "東陽", "東芝", "東武", "東急", "東証", "極東", "東部", "東口", "東方",
        "東西", "東南", "東雲", "風力", "風土", "国土", "土地", "土建", "土石", "土質", "未来", "期末", "千鳥", "白鳥", "自治", "治療",
        "労力", "開拓",
    }
)  # fmt: skip
"""Words of names that are in no list of what departments and towns are called."""
_PLACE = re.compile(r"(?:.+?郡)?(?P<stem>.{2,}?)(?P<kind>[都道府県市区町村])")
_LONGEST = 8
_BEFORE = frozenset("東西南北上中下新大小元本")
"""What stands before the names of places and leaves them what they are."""
_KANJI = re.compile(r"[\u3400-\u9fff々]+")
_VOICED = str.maketrans(
    "かきくけこさしすせそたちつてとはひふへほ", "がぎぐげござじずぜぞだぢづでどばびぶべぼ"
)
_LETTERS = re.compile(r"[a-z]+")
_TELLING = 4
"""So many letters of a reading tell that a word is spelled with it; fewer stand in many another."""
_MISREAD = 0.3


def twins(word: str) -> Iterator[str]:
    """What may have been printed where a word was read, with one kanji for its like.

    >>> list(twins("八東")), list(twins("青葉"))
    (['八束'], [])
    """
    for place, kanji in enumerate(word):
        for other in _HIDDEN.get(kanji, ""):
            yield word[:place] + other + word[place + 1 :]


def compare_kanji(drafts: Sequence[Draft]) -> list[Draft]:
    """Doubt the organisations of which a kanji may be another; those that the card spells otherwise, put right."""
    spelled = frozenset(_spelled(drafts))
    found = []
    for draft in drafts:
        if draft.field is not FieldName.ORGANIZATION or draft.value.isascii():
            continue
        for doubted in _doubted(draft.value):
            if _is_told(doubted.kanji, spelled):
                continue
            draft.add(DOUBT)
            if right := _put_right(doubted, spelled):
                value = draft.value[: doubted.place] + right + draft.value[doubted.place + 1 :]
                found.append(replace(draft, value=value, evidence=[*draft.evidence, EVIDENCE]))
                draft.role *= _MISREAD
                break
    return found


@dataclass(frozen=True, slots=True)
class _Doubted:
    """A kanji that may be another."""

    kanji: str
    place: int
    """In the whole text."""
    first: bool
    """Whether the name of which it is a part begins with it."""


def _doubted(text: str) -> Iterator[_Doubted]:
    """The kanji of a text that may be others and of which no known word says that they are not."""
    for run in _KANJI.finditer(text):
        name = run[0]
        for place, kanji in enumerate(name):
            if kanji in _HIDDEN and not _is_known(name, place):
                yield _Doubted(kanji, run.start() + place, _begins(name, place))


def _is_known(name: str, place: int) -> bool:
    """Whether a kanji stands in a word, or in a name of a place or a person and in none that is one with its like: 東野 in 八東野, beside 八束."""
    found = doubtful = False
    for start in range(max(0, place - _LONGEST + 1), place + 1):
        for stop in range(max(place + 1, start + 2), min(len(name), start + _LONGEST) + 1):
            word = name[start:stop]
            at = place - start
            if word in _words():
                return True
            others = (word[:at] + other + word[at + 1 :] for other in _HIDDEN[name[place]])
            doubtful = doubtful or not _names().isdisjoint(others)
            found = found or (word in _names() and _may_begin(name, start))
    return found and not doubtful


def _may_begin(name: str, start: int) -> bool:
    """Whether a word may begin there: what is before it is no single kanji but one that stands before any."""
    return start == 0 or name[start - 1] in _BEFORE or not _begins(name, start - 1)


def _begins(name: str, place: int) -> bool:
    """Whether a name begins at a place of a run of kanji: at its beginning, or behind a legal form."""
    return place == 0 or any(
        name[start:place] in _forms() for start in range(max(0, place - _LONGEST), place)
    )


def _is_told(kanji: str, spelled: Iterable[str]) -> bool:
    """Whether a word of the card spells it, at greater length than one for which it is taken."""
    own = _longest(kanji, spelled)
    return own > 1 and own >= max(_longest(other, spelled) for other in _HIDDEN[kanji])


def _longest(kanji: str, spelled: Iterable[str]) -> int:
    return max((len(r) for r in _latin(kanji) if any(r in word for word in spelled)), default=0)


def _put_right(doubted: _Doubted, spelled: Iterable[str]) -> str:
    """The kanji that the card spells instead, where it does so at the beginning of a word or within one, as the name has it."""
    found = {
        other
        for other in _HIDDEN[doubted.kanji]
        for reading in _latin(other)
        if len(reading) >= _TELLING
        for word in spelled
        if (word.startswith(reading) if doubted.first else reading in word[1:])
    }
    return found.pop() if len(found) == 1 else ""


@cache
def _latin(kanji: str) -> frozenset[str]:
    """How a kanji is spelled, also where it is voiced behind others."""
    kana = _READINGS[kanji].split()
    return frozenset(
        romanized(form) for each in kana for form in (each, each[0].translate(_VOICED) + each[1:])
    )


def _spelled(drafts: Iterable[Draft]) -> Iterator[str]:
    """The words that the hosts of a card and its organisations in Latin letters spell, in canonical letters."""
    for draft in drafts:
        text = ""
        if draft.field in {FieldName.EMAIL, FieldName.URL}:
            text = host_of(draft.value).rpartition(".")[0]
        elif draft.field is FieldName.ORGANIZATION and draft.value.isascii():
            text = draft.value
        for word in _LETTERS.findall(text.lower()):
            if word not in _latin_words():
                yield canonical(word)


@cache
def _latin_words() -> frozenset[str]:
    """What stands in hosts and English names and spells no Japanese."""
    lists = (words("organizations_english"), words("functions_english"), words("departments_english"))
    entries = {word for entries in lists for entry in entries for word in _LETTERS.findall(entry.lower())}
    return frozenset(
        entries
        | {
            "www",
            "city",
            "town",
            "vill",
            "pref",
            "example",
            "co",
            "or",
            "ne",
            "ac",
            "go",
            "lg",
            "ed",
            "gr",
            "ad",
        }
    )


@cache
def _forms() -> frozenset[str]:
    return words("organizations")


@cache
def _words() -> frozenset[str]:
    """The words of names of organisations and departments."""
    return _OF_COMPANIES.union(*(words(name) for name in _LISTS))


@cache
def _names() -> frozenset[str]:
    """The names of towns and of people."""
    towns = {town for row in words("municipalities") for town in row.split()}
    parts = {part for town in towns for part in _parts_of(town)}
    return frozenset((*parts, *readings(FAMILIES), *readings(GIVEN_NAMES)))


def _parts_of(town: str) -> Iterator[str]:
    for match in _PLACE.finditer(town):
        yield match["stem"]
        yield match["stem"] + match["kind"]
