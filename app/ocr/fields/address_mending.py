"""Characters of addresses that readers take for others or lose, put right where the place in the address shows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from app.core.kanji import variants
from app.core.places import split_address
from app.ocr.fields.address_form import starts_in, towns_as_written
from app.ocr.fields.drafts import Draft

_REPAIRED, _AS_READ = 0.9, 0.3
# In a column the kanji one is a bar as ー is, and 二 looks like ニ.
_FLOOR = re.compile(
    r"(?P<building>ビル(?:ディング)?|タワー|センター|プラザ|スクエア|ヒルズ|ハウス|コート|庁舎|館|棟)(?P<floor>[ーニ一二三四五六七八九〇十]+)階"
)
_DASH_BEFORE_FLOOR = re.compile(
    r"(?:(?<=[館棟舎])|(?<=[^ァ-ヴー]ビル)|(?<=プレイス)|(?<=プラザ)|(?<=ハイツ))[ー一―—]([ー一二][〇○ー一二三四五六七八九]階)$"
)
_FLOOR_DIGITS = str.maketrans("ーニ", "一二")
_ROUND = re.compile(r"(?<=[〇一二三四五六七八九十―—ー])[○OoＯ]|[○OoＯ](?=[〇一二三四五六七八九十])")
_ONE = re.compile(
    r"(?<=[〇○一二三四五六七八九])ー(?=[号階番丁室])|(?<=[ァ-ヴ]ー)ー(?=[〇○]|[〇○一二三四五六七八九]{2,3}号室)|(?<=[・（(])ー(?=[〇○一二三四五六七八九]*階)|(?<![ァ-ヴ〇○一二三四五六七八九])ー(?=階|号室)"
    r"|(?<=[一二三四五六七八九])ー(?=[〇一二三四五六七八九]{2}号室)"
    # These words do not end with a long vowel.
    r"|(?:(?<=ビル)|(?<=プレイス)|(?<=パレス)|(?<=テラス)|(?<=ハウス)|(?<=コート)|(?<=プラザ)|(?<=ハイツ)|(?<=[館棟荘舎]))ー(?=[〇○一二三四五六七八九]{2,3}ニ?(?:号室?)?$)"
)
"""A long vowel among kanji digits, where only the kanji one can stand."""
_TWO = re.compile(r"(?<=[〇一二三四五六七八九])ニ(?=$|[号階室番])")
_THREE = re.compile(r"(?<=[〇一二三四五六七八九])ミ(?=$|[号階室番丁])")
_DASH_BEFORE_ROOM = re.compile(
    r"(?:(?<=ビル)|(?<=ディング)|(?<=[館棟荘舎]))ー([ー〇○一二三四五六七八九]{4})(?=(?:号室?)?$)"
)
"""No room has a number of five digits."""

_DASHES = re.compile(r"(?<=[0-9０-９])([-―—－])[-―—－]+(?=[0-9０-９])")
"""A dash that was read twice, as in columns."""

_BUILDING_WORDS = (
    "イノベーション", "インキュベーション", "ステーション", "センター", "タワー", "プラザ", "ビルディング", "マンション", "ガーデン", "スクエア", "プレイス", "パレス",
    "レジデンス", "オフィス", "コミュニティ", "カンファレンス", "ターミナル", "アネックス", "テクノロジー", "リサーチ",
    "フロンティア", "クリスタル", "セントラル", "フォーラム", "メディカル", "アカデミー", "アベニュー", "ゲートウェイ", "サイエンス", "インターナショナル", "リバーサイド",
    "ファイナンス", "エンタープライズ",
)  # fmt: skip
_VOICING = ("カガ", "キギ", "クグ", "ケゲ", "コゴ", "サザ", "シジ", "スズ", "セゼ", "ソゾ", "タダ", "チヂ", "ツヅ", "テデ", "トド", "ハバパ", "ヒビピ", "フブプ", "ヘベペ", "ホボポ")  # fmt: skip
_TAKEN_FOR = {"タ": "夕", "ロ": "口", "ト": "卜", "ニ": "二", "カ": "力", "エ": "工"}
_LARGE = dict(zip("ャュョッ", "ヤユヨツ", strict=True))
"""Not ィ: ビルデイング is a way to write it."""
_EASILY_LOST = "ーァィゥェォャュョッ"
_KATAKANA = re.compile(r"[ァ-ヴー][ァ-ヴー°゜゛夕口卜二力工]+(?:[―—-]|一(?=[0-9０-９]))?")
_KANJI = (
    (re.compile(r"第[ー―—](?=[^0-9０-９〇一二三四五六七八九])"), "第一"),
    (re.compile(r"(?<=[朝夕タ])[屈瓜爪]"), "凪"),
    (re.compile(r"タ(?=[凪陽焼張霧映顔照雲])"), "夕"),
    (re.compile(r"(?<=[\u3400-\u9fff])ロ(?=[\u3400-\u9fff0-9０-９]|$|\s)"), "口"),
    (re.compile(r"(?<=庁)舍"), "舎"),
    (re.compile(r"ピル(?=$|[デヂ][ィイ]?ング|[^ァ-ヴー])"), "ビル"),
    # No word of other languages has these sounds.
    (re.compile(r"(?<=[アカガサザナハバパマヤラワコゴソゾノモヨロ])ィ"), "イ"),
    (re.compile(r"(?<=[\u3400-\u9fff]通)リ(?=ビル|$|[^ァ-ヴー])"), "り"),
    (re.compile(r"エ(?=[業場芸学])"), "工"),
    (re.compile(r"ハ(?=[幡王重千戸尾丈])(?<![ァ-ヴー]ハ)"), "八"),
)  # fmt: skip
"""Katakana where only the kanji of their look can stand."""

_LOOK_ALIKES = (
    "ロ口0", "トト卜", "エ工", "カ力", "ニ二", "ハ八", "タ夕", "チ千干", "土士", "末未", "日目", "大太犬", "石右", "萩荻", "埼崎", "鳥烏", "宮官", "菅管",
    "緑縁", "木本", "田由", "牛午", "刀力", "己巳", "井丼", "林木", "ー一―",
    "けはほげ", "ぬめ", "るろ", "わねれ", "さき", "いり", "シツ", "ソン", "クタケ", "アマ", "スヌ", "チテ", "ウワ",
)  # fmt: skip
_DASH_IN_ROW = re.compile(r"(?<=[0-9０-９])一(?=[0-9０-９])")
_ZERO = re.compile(r"(?<=[0-9])[OoＯ](?=[0-9]|[FＦ](?![A-Za-z])|階|号)")
_BAR_OF_ONE = re.compile(
    r"(?<=[0-9])[lI](?=[0-9]|[FＦ](?![A-Za-z])|階|号)|(?<=[ァ-ヴー\u3400-\u9fff\s])[lI](?=[0-9]{0,2}[FＦ階])"
)
_LATIN_O = re.compile(r"(?<![0-9A-Za-z.])0(?=[A-Za-z]{2})")
_LATIN_I = re.compile(r"(?<![A-Za-z0-9'])l(?=[a-z]{2})")
"""All words of an address in Latin letters begin with a capital."""


def with_mended_town(draft: Draft, postal_codes: Iterable[str]) -> list[Draft]:
    """An address whose town is another than that of its postal code only by characters that look alike, put right, and as read.

    Without such a code the municipality is put right, where the prefecture has one that looks the same.
    """
    if draft.value.isascii():
        return [draft]
    codes = list(postal_codes)
    is_known = any(starts_in(draft.value, code) for code in codes)
    for town in (town for code in codes for town in towns_as_written(code)):
        end = _end_of(draft.value, len(town))
        read = draft.value[:end].replace(" ", "")
        if read != town and _looks_like(read, town, variants if is_known else _alike):
            return _mended(draft, town + draft.value[end:], "repaired:town")
    if is_known:
        return [draft]
    parts = split_address(draft.value)
    if parts.prefecture and not parts.municipality:
        begin, rest = draft.value[: len(parts.prefecture)], draft.value[len(parts.prefecture) :]
        for place, character in enumerate(rest[:8]):
            for other in _alike(character):
                mended = begin + rest[:place] + other + rest[place + 1 :]
                if split_address(mended).municipality:
                    return _mended(draft, mended, "repaired:town")
    return [draft]


def with_mended_floor(draft: Draft) -> list[Draft]:
    """An address of a column with the kanji of its floor put right, and as read: 産業プラザー三階 is 一三階."""
    if not draft.piece.vertical:
        return [draft]
    return _mended(draft, with_numbers(draft.value), "repaired:floor")


def with_numbers(column: str) -> str:
    """The text of a column with the kanji of floors and rooms put right.

    >>> with_numbers("産業プラザー三階"), with_numbers("緑樹記念館ー一三階"), with_numbers("青葉ハイツー五〇ニ")
    ('産業プラザ一三階', '緑樹記念館―一三階', '青葉ハイツ一五〇二')
    """
    mended = _DASH_BEFORE_FLOOR.sub(lambda match: "―" + match[1].translate(_FLOOR_DIGITS), column)
    mended = _FLOOR.sub(
        lambda match: match["building"] + match["floor"].translate(_FLOOR_DIGITS) + "階", mended
    )
    mended = _THREE.sub("三", _ROUND.sub("〇", mended))
    mended = _DASH_BEFORE_ROOM.sub(lambda match: "―" + match[1].translate(_FLOOR_DIGITS), mended)
    while (further := _ONE.sub("一", mended)) != mended:
        mended = further
    return _TWO.sub("二", mended)


def with_mended_words(draft: Draft) -> list[Draft]:
    """An address with the words of its building, its Latin capitals and its Western digits put right, and as read.

    >>> mended_building("青嶺イノペーションセンタ"), mended_building("産業プ°ラザ5F"), mended_building("青嶺ビルデイング")
    ('青嶺イノベーションセンター', '産業プラザ5F', '青嶺ビルデイング')
    """
    if draft.value.isascii():
        mended = _LATIN_I.sub("I", _LATIN_O.sub("O", with_digits(draft.value)))
        return _mended(draft, re.sub(r"\bBIdg\b", "Bldg", mended), "repaired:letter")
    return _mended(draft, with_digits(mended_building(draft.value)), "repaired:building")


def with_digits(text: str) -> str:
    """A text with what can only be a digit or a dash among Western digits put right.

    >>> with_digits("上川5-6一6 別館1OF"), with_digits("青葉ビルI2F"), with_digits("1OF Aoba Bldg."), with_digits("上川3―11--18")
    ('上川5-6-6 別館10F', '青葉ビル12F', '10F Aoba Bldg.', '上川3―11-18')
    """
    return _BAR_OF_ONE.sub("1", _ZERO.sub("0", _DASH_IN_ROW.sub("-", _DASHES.sub(r"\1", text))))


def mended_building(text: str) -> str:
    """A text with the katakana words of buildings put right of which a reader lost a bar, a small letter or a voicing mark."""
    text = _KATAKANA.sub(lambda match: _mended_run(match[0]), text)
    for pattern, right in _KANJI:
        text = pattern.sub(right, text)
    return text


def _mended_run(run: str) -> str:
    """A run of katakana with the words at its end put right; itself where it does not end with one."""
    end, words = len(run), ""
    while end and (found := _word_at_end(run[:end])) is not None:
        start, word = found
        end, words = start, word + words
    return run[:end] + words


def _word_at_end(run: str) -> tuple[int, str] | None:
    for word, pattern in _LOOSE.items():
        if (match := pattern.search(run)) is not None:
            return match.start(), word
    return None


def _loose(word: str) -> re.Pattern[str]:
    """Matches a word at the end of a text, also without its bars and small letters and with any voicing marks."""
    letters = []
    for place, letter in enumerate(word, start=1):
        if letter == "ー" and place == len(word):
            letters.append("[ー―—一-]{0,2}")
        elif letter in _EASILY_LOST:
            letters.append(f"[{letter}{_LARGE.get(letter, '')}]?")
        else:
            forms = next((group for group in _VOICING if letter in group), letter)
            letters.append(f"[{forms}{_TAKEN_FOR.get(letter, '')}][°゜゛]?")
    return re.compile("".join(letters) + "$")


_LOOSE = {word: _loose(word) for word in _BUILDING_WORDS}


def _looks_like(read: str, town: str, alike: Callable[[str], Collection[str]]) -> bool:
    return len(read) == len(town) and all(
        one == other or other in alike(one) for one, other in zip(read, town, strict=True)
    )


def _end_of(text: str, length: int) -> int:
    """Where in a text the first ``length`` characters end, spaces not counted."""
    places = [place for place, character in enumerate(text) if character != " "]
    return places[length - 1] + 1 if length <= len(places) else len(text)


def _alike(character: str) -> set[str]:
    """The characters that look like one, and its variants."""
    found = {other for group in _LOOK_ALIKES if character in group for other in group}
    return (found | set(variants(character))) - {character}


def _mended(draft: Draft, value: str, evidence: str) -> list[Draft]:
    if value == draft.value:
        return [draft]
    as_read = replace(draft, role=draft.role * _AS_READ, evidence=[*draft.evidence])
    draft.value, draft.role = value, draft.role * _REPAIRED
    draft.add(evidence)
    return [draft, as_read]
