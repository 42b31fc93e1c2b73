"""Which lines go on with an address, by what they say and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.core.places import split_address
from app.ocr.fields.address_form import BUILDING, DIGIT, NUMBER_ONLY, PREFECTURE, PROPER, PROVINCE, ROOM
from app.ocr.fields.address_mending import mended_building, with_numbers
from app.ocr.fields.drafts import Draft, Piece, joined
from app.ocr.fields.notices import is_notice
from app.ocr.fields.plain import plain
from app.ocr.fields.posts import tokens_of
from app.ocr.fields.words import has_word

_LETTER = re.compile(r"[\u3041-\u30fa\u3400-\u9fff]{2}")
_OF_PREFECTURE = re.compile(r"^.{2,3}[都道府県](?:庁|立|民|議会|警)")
"""A building of a prefecture, which is no address by itself."""
_KANA_NAME = re.compile(r"[ァ-ヴー]{2,6}[\s・][ァ-ヴー]{2,6}")
"""It may be how a person's name is read."""
_TELEPHONE = re.compile(
    r"(?<![0-9])0[0-9]{1,4}[-・·. ()]{1,2}[0-9]{1,4}[-・·. ()]{1,2}[0-9]{3,4}|^[A-Za-z]{2,}[.:]?\s?[0-9:]|[A-Za-z]{4,}:|^[ふフ][ぁァあア]|フリーダイ|ダイヤル"
)
"""A telephone number, also one that nothing else has taken for one."""
_NO_BUILDING = re.compile(
    r"派遣|許可|免許|認可|認定|登録|届出|イン[ボポホ]イス|資格|事業|(?:サイト|メール|アドレス|ホームページ|ウェブ|ファ[ック]*ス|ファクシミリ|モバイル|ケータイ|オンライン)$"
)
"""Words of licences, and labels that nothing else has taken."""
_NUMBER = re.compile(DIGIT)
_OFFICE = re.compile(r"[\[【〔《<■●◆□◇▼▲★].{2,}")
"""What stands above the address of another office: 【物流センター】."""
_MOST_LINES = 4
_ALIKE = 1.15
"""The lines of an address differ in size by less than this factor."""
_BOXES = 1.35
"""The boxes of lines of one size differ by less than this factor: some have no low or high letters."""
_LIKE = 1.7
_NEAR = 2.2
"""A line that goes on with an address begins within this many line heights of it."""
_POSTAL_WIDTH = 8.0
"""A postal code and the space behind it take this many character heights."""
_LABEL = 4.5
"""The label of a postal code takes at most so many character heights: 郵便番号."""
_FLUSH = 0.6
"""Edges are in line where they differ by less than this share of the size."""


def next_line(lines: list[Piece], left: Sequence[Piece], contacts: Sequence[Draft]) -> int | None:
    """The number of the nearest piece among ``left`` that goes on with an address; ``contacts`` are the card's other values."""
    last = lines[-1]
    near = [
        (_gaps(last, piece), number)
        for number, piece in enumerate(left)
        if piece.side is last.side and piece.vertical == last.vertical and is_next(last, piece)
    ]
    is_latin = all(line.text.isascii() for line in lines)
    for _, number in sorted(near):
        piece = left[number]
        if goes_on_in_english(last, piece) if is_latin else _goes_on(lines, piece, contacts):
            return number
    return None


def region_goes_on(piece: Piece, left: Sequence[Piece], contacts: Sequence[Draft]) -> bool:
    """Whether a piece is a prefecture with a municipality, under which the town and its number stand: 東京都品川区 / 東五反田4-18."""
    if not _is_region(plain(piece.text)):
        return False
    number = next_line([piece], [other for other in left if other is not piece], contacts)
    if number is None:
        return False
    town = [other for other in left if other is not piece][number]
    return bool(NUMBER_ONLY.match(plain(town.text))) and _is_flush([piece], town, contacts)


def line_before(first: Piece, left: Sequence[Piece], contacts: Sequence[Draft]) -> int | None:
    """The number of the piece just above an address that it goes on: an English line that ends with a comma, or the prefecture."""
    for number, piece in enumerate(left):
        if piece.side is not first.side or piece.vertical != first.vertical or not is_next(piece, first):
            continue
        if first.text.isascii():
            if piece.text.isascii() and piece.text.endswith(",") and _overlaps(piece, first):
                return number
        elif (
            _is_region(plain(piece.text))
            and not PREFECTURE.match(first.text)
            and _is_flush([piece], first, contacts)
        ):
            return number
    return None


def goes_on_in_english(last: Piece, piece: Piece) -> bool:
    """Whether an English line goes on with another: below it and no post, where that one ends with a comma or this with the region."""
    if not piece.text.isascii() or not (_overlaps(last, piece) or _is_beside(last, piece)):
        return False
    if has_word("organizations_english").search(piece.text):
        return False
    if any(token.field is not None for token in tokens_of(piece)) and not _NUMBER.search(piece.text):
        return False
    return last.text.endswith(",") or (
        not PROVINCE.search(last.text) and bool(PROVINCE.search(piece.text)) and "@" not in piece.text
    )


def is_next(first: Piece, second: Piece) -> bool:
    """Whether a piece stands right of, or one line further than, another of about its size."""
    size = max(min(first.size, second.size), 1.0)
    if max(first.size, second.size) > _LIKE * size:
        return False
    if first.vertical or second.vertical:
        return _is_beside(first, second) or (
            0 < first.centre[0] - second.centre[0] < (_NEAR + 0.8) * size
            and second.top < first.bottom
            and first.top < second.bottom + _POSTAL_WIDTH * size
        )
    below = 0 < second.centre[1] - first.centre[1] < _NEAR * size
    # The postal code may stand before the first line, so the second may end where the first begins.
    return _is_beside(first, second) or (
        below and second.left < first.right and first.left - _POSTAL_WIDTH * size < second.right
    )


def _is_beside(first: Piece, second: Piece) -> bool:
    """Whether a piece goes on in the row or column of another."""
    size = max(min(first.size, second.size), 1.0)
    if first.vertical or second.vertical:
        return abs(first.centre[0] - second.centre[0]) < 0.6 * size and second.top >= first.bottom - size
    return abs(first.centre[1] - second.centre[1]) < 0.6 * size and second.left >= first.right - size


def _gaps(first: Piece, second: Piece) -> tuple[float, float]:
    """How far two pieces are from each other, across the direction of reading and along it."""
    down = max(first.top - second.bottom, second.top - first.bottom, 0.0)
    aside = max(first.left - second.right, second.left - first.right, 0.0)
    return (aside, down) if first.vertical else (down, aside)


def _overlaps(first: Piece, second: Piece) -> bool:
    return first.left < second.right and second.left < first.right


def _is_region(text: str) -> bool:
    """Whether a text is a prefecture, with or without a municipality, and nothing else: 福岡県久留米市."""
    return PREFECTURE.match(text) is not None and not split_address(text).rest


def _goes_on(lines: list[Piece], piece: Piece, contacts: Sequence[Draft]) -> bool:
    text = plain(mended_building(piece.text))
    is_other = PREFECTURE.match(text) and not _OF_PREFECTURE.match(text)
    if len(lines) >= _MOST_LINES or is_other or _TELEPHONE.search(text) or _OFFICE.match(text):
        return False
    return bool(
        BUILDING.search(text)
        or (NUMBER_ONLY.match(text) and not _NO_BUILDING.search(text))
        or _is_building_line(lines, piece, contacts)
        or _is_number_to_come(lines, text)
    )


def _is_number_to_come(lines: Iterable[Piece], text: str) -> bool:
    """Whether the lines have no number yet and the text ends with one."""
    return not any(_NUMBER.search(line.text) for line in lines) and bool(ROOM.search(text))


def _is_building_line(lines: list[Piece], piece: Piece, contacts: Sequence[Draft]) -> bool:
    """Whether a line that no word tells of is a building.

    It has the size of the address, and ends with a number or is flush with it;
    in a column, or where the sizes differ, the telephone or the like must come next.
    """
    text, last = plain(with_numbers(piece.text) if piece.vertical else piece.text), lines[-1]
    if (
        text.isascii()
        or is_notice(text)
        or _NO_BUILDING.search(text)
        or not _LETTER.search(text)
        or any(token.field is not None for token in tokens_of(piece))
    ):
        return False
    times = _times(last.size, piece.size)
    if times < _BOXES and not piece.vertical:
        # Low and high letters make a box larger, and no pitch.
        times = min(times, _times(_pitch(last), _pitch(piece)))
    near = sum(_gaps(_with_code(last, contacts), piece)) < piece.size
    is_flush = near and _is_flush(lines, piece, contacts)
    if is_flush and times < _BOXES and _is_followed(piece, contacts):
        return bool(ROOM.search(text)) or bool(PROPER.fullmatch(text))
    if piece.vertical or times > _ALIKE:
        return False
    return bool(ROOM.search(text)) or (
        is_flush and bool(PROPER.fullmatch(text)) and not _KANA_NAME.fullmatch(text)
    )


def _times(one: float, other: float) -> float:
    return max(one, other) / max(min(one, other), 1.0)


def _pitch(piece: Piece) -> float:
    """From one broad character to the next, in pixels; a Latin one takes about half of it."""
    characters = sum(0.5 if character.isascii() else 1.0 for character in piece.text)
    return (piece.height if piece.vertical else piece.width) / max(characters, 1.0)


def _with_code(line: Piece, contacts: Iterable[Draft]) -> Piece:
    """The line together with the postal code that stands before it."""
    for contact in contacts:
        piece = contact.piece
        if (
            piece.side is line.side
            and piece.vertical == line.vertical
            and _is_beside(piece, line)
            and sum(_gaps(piece, line)) < 2 * line.size
        ):
            return joined([piece, line], line.text)
    return line


def _is_flush(lines: Iterable[Piece], piece: Piece, contacts: Iterable[Draft] = ()) -> bool:
    """Whether a piece begins, ends or has its middle where one of the lines has, of which a postal code may be the beginning."""
    slack = _FLUSH * piece.size
    for line in lines:
        whole = _with_code(line, contacts)
        label = _LABEL * line.size if whole is not line else 0.0
        begins, *others = (one - other for one, other in zip(_along(piece), _along(whole), strict=True))
        if -label - slack < begins < slack or any(abs(other) < slack for other in others):
            return True
    return False


def _along(piece: Piece) -> tuple[float, float, float]:
    """Where a piece begins, has its middle and ends, in its direction of reading."""
    if piece.vertical:
        return piece.top, piece.centre[1], piece.bottom
    return piece.left, piece.centre[0], piece.right


def _is_followed(piece: Piece, contacts: Iterable[Draft]) -> bool:
    """Whether the next line is one of the card's other values."""
    return any(
        contact.piece.side is piece.side
        and not _is_beside(contact.piece, piece)
        and (
            0 < piece.centre[0] - contact.piece.centre[0] < _NEAR * piece.size
            if piece.vertical
            else 0 < contact.piece.centre[1] - piece.centre[1] < _NEAR * piece.size
        )
        and sum(_gaps(piece, contact.piece)) < _POSTAL_WIDTH * piece.size
        for contact in contacts
    )
