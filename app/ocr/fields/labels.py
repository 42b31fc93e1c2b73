"""The words that stand before a value and say what it is.

Cards write them in every width, script and spacing, and readers take letters for
others of the same shape. So texts and words are compared in one form (``_folded``),
and a long word may have one letter wrong, missing or too many.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from app.core.reading import FieldName

_TEL, _FAX, _MOBILE = FieldName.TEL, FieldName.FAX, FieldName.MOBILE
_TELEPHONES = frozenset({_TEL, _FAX, _MOBILE})

_MAIN: dict[FieldName, str] = {
    _TEL: "TEL TELEPHONE PHONE TELNO 電話 でんわ テレホン テレフォン ☎ ☏ ✆ 📞",
    _FAX: "FAX FAメ FAXNO FACSIMILE ファックス ファクス ファクシミリ 📠 🖷",
    _MOBILE: "MOBILE MOBILEPHONE MOB CELL CELLPHONE CELLULAR PHS 携帯 携帯電話 ケータイ けいたい スマホ 📱",
    FieldName.EMAIL: "MAIL EMAIL E-MAIL MAILADDRESS EMAILADDRESS E-MAILADDRESS メール Eメール E-メール 電子メール メールアドレス Eメールアドレス ✉ 📧 🖂",
    FieldName.URL: "URL HP WEB WEBSITE WEBPAGE HOMEPAGE ホームページ ホームページアドレス ウェブ ウェブサイト WEBサイト 公式サイト 🌐",
    FieldName.CORPORATE_NUMBER: "法人番号 会社法人等番号 登録番号 インボイス番号 インボイス登録番号",
    FieldName.POSTAL_CODE: "〒 〠 郵便番号",
    FieldName.ADDRESS: "住所 所在地 ADDRESS",
}
_DIRECT = "直通 直 ダイヤルイン DIRECT DIRECTLINE DIRECTDIAL"
"""What the number is that rings on one's own desk."""
_OFFICE = "代表 大代表 代 MAIN OFFICE"
_OTHER = "IP 衛星 夜間 時間外 休日 緊急 自宅 受付 予約 窓口 お問い合わせ お問合せ HOME TOLLFREE フリーダイヤル フリーアクセス フリーコール ナビダイヤル"
"""What numbers are called that are not the first to ring."""
_BESIDE = "番号 NO 専用 共通 兼用 兼 無料 公用 社用 業務用 個人 会社"
"""What says nothing of the kind of a number by itself."""
_LETTERS = {
    "T": _TEL, "P": _TEL, "D": _TEL, "F": _FAX, "M": _MOBILE, "C": _MOBILE,
    "E": FieldName.EMAIL, "U": FieldName.URL, "W": FieldName.URL,
}  # fmt: skip
_ONLY_WITH_A_MARK = "DC"
"""Letters that stand for a label only with a mark behind them: they are as often something else."""
_ONLY_IN_BRACKETS = frozenset("代直")
_NOT_ALONE = frozenset({"代表", "OFFICE", "MAIN", "DIRECT"})
"""Labels that are something else, a title for instance, where no number stands beside them."""

_SMALL = dict(zip("ァィゥェォッャュョヮ", "アイウエオツヤユヨワ", strict=True))
_ALIKE = {
    "0": "O", "1": "I", "L": "I", "×": "X", "✕": "X", "帶": "帯", "番": "番", "卜": "ト", "力": "カ", "口": "ロ", "工": "エ", "夕": "タ",
    **dict.fromkeys("-‐‑‒–—―−－─━一", "ー"),
}  # fmt: skip
_BRACKETS = "(\\[【<〔《{〈「"
_AFTER = re.compile(rf"[\s.:;=/|)\]】>〕》}}〉」·・･‧•∙,、。丨!~*★●■◆▶►→※ー\-]*[{_BRACKETS}]?\s*$")
"""What stands between a label and its value."""
_BETWEEN = re.compile(rf"[\s/・·･&,、+()\[\]{_BRACKETS}【】]*$")
"""What stands between two words of one label: TEL/FAX, 電話（代表）."""
_JOINER = re.compile(r"[/・·･&,、+]")
_BAR = re.compile(r"(?<=\S)\s*[lI1!]\s*$")
"""A rule behind a label, read as a letter."""
_MARKED = re.compile(r"\s*[.:|)\]】>〕]")
_NO_LABEL = re.compile(r"[2-9@]")
"""What no label has in it; a nought or a one may be a letter."""
_LONGEST, _LONGEST_LABEL = 16, 24
"""The letters of a word, and the characters of a label with its spaces and marks, are no more than these."""
_LONG_KANA, _LONG_LATIN = 4, 5
"""Words of so many letters may have one of them wrong."""
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30faー]")
_LATIN = re.compile(r"[A-Za-z]")
_WORDY = re.compile(r"[A-Za-z\u3041-\u3096\u30a1-\u30faー\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Label:
    """A label and where in the text it begins."""

    fields: tuple[FieldName, ...]
    word: str
    """As read, without spaces."""
    start: int
    direct: bool = False
    """Whether it calls a number one's own: 直通."""
    office: bool = False
    """Whether it calls a number the switchboard's: 代表."""
    other: bool = False
    """Whether it calls a number one for other purposes: 夜間, 自宅, フリーダイヤル."""


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a label, and where in the text it stands."""

    start: int
    stop: int
    field: FieldName | None
    direct: bool = False
    office: bool = False
    other: bool = False


@dataclass(frozen=True, slots=True)
class _Meaning:
    field: FieldName | None = None
    direct: bool = False
    office: bool = False
    other: bool = False


def label_before(text: str) -> Label | None:
    """The label with which a plain text ends, if any.

    >>> label_before("縁樹 でんわ(直通):").word, label_before("ふあっくす").fields[0].value
    ('でんわ(直通', 'fax')
    """
    return _label_before(text, strictly=False)


def is_nothing_but_label(text: str) -> bool:
    """The same as ``is_label`` but for 代表, which is a title where no number stands beside it."""
    return is_label(text) and text.strip().upper() not in _NOT_ALONE


def is_label(text: str) -> bool:
    """Whether a plain text is a label and nothing else."""
    stripped = text.strip()
    if _NO_LABEL.search(stripped):
        return False
    label = _label_before(stripped, strictly=True) if len(stripped) <= _LONGEST_LABEL else None
    return label is not None and label.start == 0 and not label.other


def ends_with_label(text: str) -> bool:
    """Whether a plain text ends with a label that stands apart from what is before it: ``03-3123-4567 FAX``."""
    label = _label_before(text, strictly=True)
    return label is not None and label.start > 0 and not text[label.start - 1].isalnum() and not label.other


@lru_cache(maxsize=256)  # the same lines are asked about by one reader of fields after the other
def _label_before(text: str, *, strictly: bool) -> Label | None:
    after = _AFTER.search(text)
    end = after.start() if after else len(text)
    words = _words_before(text, end, strictly)
    if not words and (bar := _BAR.search(text)):
        words = _words_before(text, _AFTER.search(text[: bar.start()]).start(), strictly)  # type: ignore[union-attr]
    fields = tuple(dict.fromkeys(word.field for word in reversed(words) if word.field is not None))
    telling = any(word.direct or word.office or word.other for word in words)
    if not fields and not telling:
        return None
    start = words[-1].start
    if re.search(rf"[{_BRACKETS}]$", text[:start]):
        start -= 1
    written = re.sub(r"\s", "", text[words[-1].start : words[0].stop])
    direct, office, other = (
        any(getattr(word, kind) for word in words) for kind in ("direct", "office", "other")
    )
    return Label(fields or (_TEL,), written, start, direct, office, other)


def _words_before(text: str, end: int, strictly: bool) -> list[_Word]:
    """The words of the label that ends there, the last one first; those of a telephone may be several."""
    words: list[_Word] = []
    stop = end
    while (word := _word_before(text, stop, strictly)) is not None:
        fields = {found.field for found in words if found.field}
        if words and (word.field not in {*_TELEPHONES, None} or not fields <= _TELEPHONES):
            break
        between = _BETWEEN.search(text[: word.start])
        if words and _is_letter(text, words[-1]) != _is_letter(text, word):
            break
        if words and _is_letter(text, word) and not _JOINER.search(text[word.stop : words[-1].start]):
            break
        words.append(word)
        stop = between.start() if between else word.start
    # What says nothing by itself begins no label, unless it is a whole word beside it: 公用携帯, but 株式会社 TEL.
    while words and not (words[-1].field or words[-1].direct or words[-1].office or words[-1].other):
        first = words[-1]
        whole = not _WORDY.match(text[first.start - 1 : first.start])
        if whole and len(words) > 1 and words[-2].start == first.stop:
            break
        words.pop()
    return words


def _is_letter(text: str, word: _Word) -> bool:
    return word.stop - word.start == 1 and bool(_LATIN.match(text, word.start))


def _word_before(text: str, end: int, strictly: bool) -> _Word | None:
    """The longest word of the table with which the text ends at ``end``; one with a letter wrong if none is there."""
    letters = _folded_before(text, end)
    folded = "".join(letter for letter, _ in letters)
    table = _table()
    for size in range(len(folded), 0, -1):
        meaning = table.get(folded[-size:])
        if meaning is not None and _begins_word(text, start := letters[-size][1], end):
            return _Word(start, end, meaning.field, meaning.direct, meaning.office, meaning.other)
    if not folded:
        return None
    letter = text[end - 1 : end].upper()
    if letter in _LETTERS and _is_single(text, end):
        return _Word(end - 1, end, _LETTERS[letter], direct=letter == "D")
    for word, meaning in _nearly(folded, strictly):
        for size in (len(word), len(word) + 1, len(word) - 1):
            if not 0 < size <= len(folded) or not _one_edit(folded[-size:], word):
                continue
            start = letters[-size][1]
            if not _WORDY.match(text[start - 1 : start]):
                return _Word(start, end, meaning.field, meaning.direct, meaning.office, meaning.other)
    return None


def _begins_word(text: str, start: int, end: int) -> bool:
    """Whether no letter of the same script stands before it: HOTEL does not end with TEL."""
    before, first = text[start - 1 : start], text[start : start + 1]
    if text[start:end] in _ONLY_IN_BRACKETS:
        return bool(before) and before in "([【<〔"
    return not any(script.match(first) and script.match(before) for script in (_LATIN, _KANA))


def _is_single(text: str, end: int) -> bool:
    """Whether the letter before ``end`` stands by itself, and may be the first one of a label."""
    before = text[end - 2 : end - 1] if end > 1 else ""
    if before.isalnum() or (before and before in "-_.@+'"):
        return False
    return text[end - 1].upper() not in _ONLY_WITH_A_MARK or bool(_MARKED.match(text, end))


def _folded_before(text: str, end: int) -> list[tuple[str, int]]:
    """The letters before ``end`` in the form in which words are compared, each with its place."""
    letters: list[tuple[str, int]] = []
    for place in range(end - 1, -1, -1):
        if text[place] == "\0" or len(letters) >= _LONGEST:
            break
        folded = _folded(text[place])
        if not folded and not (text[place].isspace() or text[place] in ".'"):
            break
        letters += [(letter, place) for letter in reversed(folded)]
    return letters[::-1]


@cache
def _folded(character: str) -> str:
    """Wide and narrow, hiragana and katakana, large and small kana, and look-alikes in one form; empty for what is no letter."""
    found = ""
    for letter in unicodedata.normalize("NFKC", character).upper():
        kana = chr(ord(letter) + 0x60) if "\u3041" <= letter <= "\u3096" else letter
        kana = _ALIKE.get(_SMALL.get(kana, kana), _SMALL.get(kana, kana))
        if kana.isalpha() or kana == "ー" or unicodedata.category(kana) in {"So", "No"}:
            found += kana
    return found


@cache
def _table() -> dict[str, _Meaning]:
    """The words in the form in which they are compared."""
    meanings = {word: _Meaning(field) for field, words in _MAIN.items() for word in words.split()}
    meanings |= {word: _Meaning(direct=True) for word in _DIRECT.split()}
    meanings |= {word: _Meaning(office=True) for word in _OFFICE.split()}
    meanings |= {word: _Meaning(other=True) for word in _OTHER.split()}
    meanings |= {word: _Meaning() for word in _BESIDE.split()}
    return {"".join(map(_folded, word)): meaning for word, meaning in meanings.items()}


def _nearly(folded: str, strictly: bool) -> list[tuple[str, _Meaning]]:
    """The long words that the text may end with: with one letter wrong, one half of a word is right."""
    found: set[int] = set()
    # One of the last two letters is among the last two of the word, whichever letter is wrong.
    if _last_letters(strictly).isdisjoint(folded[-2:]):
        return []
    for length, heads, tails in _halves(strictly):
        middle = length // 2
        found.update(tails.get(folded[middle - length :], ()))
        for size in (length - 1, length, length + 1):
            if size <= len(folded):
                begin = len(folded) - size
                found.update(heads.get(folded[begin : begin + middle], ()))
    words = _long_words(strictly)
    return [words[number] for number in sorted(found)] if found else []


_Half = dict[str, list[int]]


@cache
def _halves(strictly: bool) -> list[tuple[int, _Half, _Half]]:
    """By length, the numbers of the long words by their first and by their second halves."""
    found: dict[int, tuple[_Half, _Half]] = {}
    for number, (word, _) in enumerate(_long_words(strictly)):
        heads, tails = found.setdefault(len(word), ({}, {}))
        heads.setdefault(word[: len(word) // 2], []).append(number)
        tails.setdefault(word[len(word) // 2 :], []).append(number)
    return [(length, *halves) for length, halves in found.items()]


@cache
def _last_letters(strictly: bool) -> frozenset[str]:
    """The last two letters of all long words."""
    return frozenset("".join(word[-2:] for word, _ in _long_words(strictly)))


@cache
def _long_words(strictly: bool) -> tuple[tuple[str, _Meaning], ...]:
    """The words that may have a letter wrong; also メール, whose mark is often lost, where a value stands behind it."""
    return tuple(_long_enough(strictly))


def _long_enough(strictly: bool) -> Iterator[tuple[str, _Meaning]]:
    for word, meaning in _table().items():
        kana = bool(_KANA.search(word))
        least = _LONG_KANA - (not strictly and "ー" in word) if kana else _LONG_LATIN
        if meaning.field and len(word) >= least and (kana or word.isascii()):
            yield word, meaning


def _one_edit(text: str, word: str) -> bool:
    """Whether one letter of ``text`` changed, left out or put in makes it ``word``."""
    if len(text) > len(word):
        text, word = word, text
    same = 0
    while same < len(text) and text[same] == word[same]:
        same += 1
    return text[same + (len(text) == len(word)) :] == word[same + 1 :]
