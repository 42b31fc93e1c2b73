"""From the lines of a side to pieces of text in reading order.

What stands apart on paper but belongs together is joined: a label and its
value, and the letters or halves of a name that is set wide.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from app.core.reading import SideReading
from app.core.text import fold, stored
from app.ocr.fields.drafts import Piece, joined, usual_size
from app.ocr.fields.glued import parted, posts
from app.ocr.fields.labels import ends_with_label, is_label
from app.ocr.fields.names import divide, is_common_family, is_family, is_given
from app.ocr.fields.naming import is_last_word, is_legal_form
from app.ocr.fields.plain import plain
from app.ocr.order import reading_order

_NAME_LETTERS = re.compile(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30faー]+")
_LARGE = 1.15
"""A name that is set wide is larger than the median line by this factor at least."""
_SAME_SIZE, _SAME_SIZE_OF_KANA = 1.45, 1.75
"""The boxes of one name are of one size but for this factor; kana are narrower and lower than kanji."""
_ALIGNED = 0.45
"""Centres of what stands side by side differ by less than this share of the size."""
_OVERLAP = 0.6
"""Boxes are drawn with a margin: neighbours may overlap by this share of the size."""
_HALF = 0.25
"""From this share of a character on, what two boxes have in common may be read as one of its own."""
_OTHER_LETTER = 0.5
"""Letters whose middles are this many character sizes apart are two, and not one and its half."""
_SAME_LETTER = 0.35
"""Middles that are nearer than this are those of a letter and its half. Measured: 0.1 to 0.3."""
_WIDEST_GAP = 3.0
"""The widest gap within a name, in character sizes."""
_LONGEST_PART = 4
_SHORTEST_WHOLE = 3
_WORD_GAP = 1.4
"""A gap between two letters parts family and given name where it is wider than the others by this factor."""
_LABEL_SIZE = 1.6
"""A label is at the most so many times as large as its value: a letter that is larger is a logo."""
_EDGES = "0123456789|｜丨:;.,'l"
"""What readers make of the edge of a character in the box before."""
_LABEL_GAP = 8.0
"""The widest gap between a label and its value, in character sizes."""

_MARKS = "〒〠℡☎"
_STRAY = re.compile(r"^[」』）】〉》、。]+|[「『（【〈《]+$")
"""What no text begins or ends with: the edge of something beside it."""

_VALUE = re.compile(r"[0-9@]|www\.|\.jp|\.com")
"""What the value of a label has in it."""

_LOCAL_PART = re.compile(r"(?:^|[\s:])[A-Za-z0-9][A-Za-z0-9._%+\-]*$")
_UNFINISHED_LOCAL_PART = re.compile(r"(?:^|[\s:])[A-Za-z0-9][A-Za-z0-9._%+\-]{2,}[._\-]$")
_HOST_TO_COME = re.compile(r"[A-Za-z0-9_]@[A-Za-z0-9\-.]*$")
_TOP_LEVEL = re.compile(r"\.(?:jp|com|net|org|info|biz|tokyo|osaka|kyoto|asia)$", re.IGNORECASE)
_AT_AN_END = re.compile(r"[A-Za-z]{2}jp$", re.IGNORECASE)
"""A host whose last dot was lost: minamo.cojp."""
_WEB_ADDRESS = re.compile(r"(?:[A-Za-z]{1,4}\s?[.:]\s?)?(?:https?:|www\.)", re.IGNORECASE)
_REST_OF_MAIL = re.compile(
    r"(?:[A-Za-z0-9][A-Za-z0-9._%+\-]*)?@?\.?[A-Za-z0-9][A-Za-z0-9.\-]*\.[A-Za-z]{2,}|\.?jp"
)
_NEXT_LINE = 2.2
"""The next line begins within this many character sizes."""

Axis = Callable[[Piece], tuple[float, float, float]]


def pieces_of(side: SideReading) -> list[Piece]:
    """The side's text in reading order; lines without a letter or digit are left out."""
    pieces = [
        Piece.of(line, side.lines.index(line), side.side, _STRAY.sub("", stored(line.text).strip()))
        for line in reading_order(side.lines)
        if any(character.isalnum() or character in _MARKS for character in line.text)
    ]
    parts = parted(pieces, usual_size(pieces))
    return _with_labels(_with_broken_mail(_with_wide_names(parts)))


def _row(piece: Piece) -> tuple[float, float, float]:
    return piece.left, piece.right, piece.centre[1]


def _column(piece: Piece) -> tuple[float, float, float]:
    return piece.top, piece.bottom, piece.centre[0]


def _with_wide_names(pieces: list[Piece]) -> list[Piece]:
    least = _LARGE * usual_size(pieces)
    pieces = _without_shared_characters(pieces, least)
    pieces = [_closed_up(piece, pieces) if piece.size >= least else piece for piece in pieces]
    parts = [
        piece
        for piece in pieces
        if len(piece.text) <= _LONGEST_PART
        and piece.size >= least
        and _NAME_LETTERS.fullmatch(piece.text)
        and piece.text not in posts()
        and (not _is_whole_name(piece.text) or _goes_on(piece, pieces))
        and not _is_of_organization(piece.text)
    ]
    for axis in (_row, _column):
        fitting = [p for p in parts if len(p.text) == 1 or p.vertical == (axis is _column)]
        for chain in _chains(fitting, axis):
            name = _joined_name(chain, axis)
            pieces = [name if p is chain[0] else p for p in pieces if p is chain[0] or p not in chain]
            parts = [p for p in parts if p not in chain]
    return _with_given_name_below(pieces, parts)


def _closed_up(piece: Piece, pieces: list[Piece]) -> Piece:
    """A family name that is set wide without its spaces, where the given name stands in the next box: 樋 渡 / 英里子."""
    letters = piece.text.split()
    family = "".join(letters)
    axis: Axis = _column if piece.vertical else _row
    if not (1 < len(letters) == len(family) <= _LONGEST_PART and is_family(family)) or not any(
        is_given("".join(other.text.split())) and _follows(piece, other, axis)
        for other in pieces
        if other is not piece and len(other.text) > 1
    ):
        return piece
    return piece.closed_up()


def _with_given_name_below(pieces: list[Piece], parts: list[Piece]) -> list[Piece]:
    """Rows with a family name and the given name right under it in one piece, where a dictionary knows both."""
    for first in [part for part in parts if not part.vertical and is_common_family(part.text)]:
        for second in [part for part in parts if part is not first and is_given(part.text)]:
            size = max(first.height, second.height)
            gap = second.top - first.bottom
            if (
                size <= _SAME_SIZE * min(first.height, second.height)
                and -0.3 * size <= gap <= size
                and _overlap(first, second)
                and first in pieces
                and second in pieces
            ):
                name = replace(
                    joined([first, second], f"{first.text} {second.text}", "joined:boxes"), vertical=False
                )
                pieces = [name if p is first else p for p in pieces if p is not second]
    return pieces


def _without_shared_characters(pieces: list[Piece], least: float) -> list[Piece]:
    """Large pieces without the character, or the edge of one, that the box before them has as well.

    吉田和 and 和彦 are 吉田 and 和彦 in boxes that overlap; 阿部 and 3葵 are 阿部 and 葵.
    """
    result = list(pieces)
    for second in [p for p in pieces if p.size >= least and 1 < len(p.text) <= _LONGEST_PART]:
        axis: Axis = _column if second.vertical else _row
        for first in [p for p in result if p.size >= least and p.vertical == second.vertical]:
            shared = axis(second)[0] < axis(first)[1] < axis(second)[1] and axis(first)[0] < axis(second)[0]
            if first is second or not shared or not _follows(first, second, axis):
                continue
            if fold(second.text[0]) == fold(first.text[-1]) and is_common_family(first.text[:-1]):
                result[result.index(first)] = first.part(0, len(first.text) - 1)
            elif second in result and (
                second.text[0] in _EDGES or _begins_with_half(first, second, axis(first)[1] - axis(second)[0])
            ):
                result[result.index(second)] = replace(
                    second.part(1, len(second.text)), marks=(*second.marks, "repaired:stray")
                )
    return result


def _begins_with_half(first: Piece, second: Piece, shared: float) -> bool:
    """Whether a given name has a character too many, made of the half of the family name in its box: 五味 and 朱靖.

    A character of its own stands further behind the one before it than the half of that: 西原 and 冴恵. Where it is
    known to stand nearer, no dictionary need have the names: 常世田 and 日明恵.
    """
    rest, between = second.text[1:].strip(), _between_letters(first, second)
    if shared <= _HALF * second.size or between >= _OTHER_LETTER * second.size or is_given(second.text):
        return False
    if 0 < between < _SAME_LETTER * second.size and not is_family(first.text[:-1]):
        return True
    return is_common_family(first.text) and is_given(rest)


def _between_letters(first: Piece, second: Piece) -> float:
    """How far the first letter of a piece stands behind the last one of another, middle to middle, in pixels; 0 if unknown."""
    if not (first.centres and second.centres):
        return 0.0
    axis: Axis = _column if second.vertical else _row
    return axis(second)[0] + second.centres[0] - axis(first)[0] - first.centres[-1]


def _is_of_organization(text: str) -> bool:
    """Whether a text is a legal form, or a word like 病院, which no name of a person has in it: 合同会社 beside 西岡正代."""
    if is_legal_form(text):
        return True
    return len(text) > 1 and is_last_word(text) and not is_family(text) and not is_given(text)


def _is_whole_name(text: str) -> bool:
    """Whether a text is family and given name, which the dictionaries know and no third part follows.

    >>> _is_whole_name("林田香"), _is_whole_name("小田桐")
    (True, False)
    """
    parts = divide(text)
    return len(text) >= _SHORTEST_WHOLE and is_common_family(parts.family) and is_given(parts.given)


def _goes_on(piece: Piece, pieces: list[Piece]) -> bool:
    """Whether behind what looks like a whole name a given name follows in its line, so that it is a family name: 戸塚原 昭雄."""
    if len(piece.text) != _SHORTEST_WHOLE:
        return False
    axis: Axis = _column if piece.vertical else _row
    return any(
        other is not piece
        and other.vertical == piece.vertical
        and len(other.text) > 1
        and is_given(other.text)
        and not is_common_family(other.text)
        and axis(piece)[0] < axis(other)[0]
        and _follows(piece, other, axis)
        for other in pieces
    )


def _chains(parts: list[Piece], axis: Axis) -> list[list[Piece]]:
    """Runs of two parts or more that stand in one line along the axis."""
    chains: list[list[Piece]] = []
    for part in sorted(parts, key=lambda part: axis(part)[0]):
        for chain in chains:
            if _follows(chain[-1], part, axis):
                chain.append(part)
                break
        else:
            chains.append([part])
    return [chain for chain in chains if len(chain) > 1]


def _follows(first: Piece, second: Piece, axis: Axis) -> bool:
    size, least = max(_glyph(first), _glyph(second)), min(_glyph(first), _glyph(second))
    gap = axis(second)[0] - axis(first)[1]
    has_kana = _KANA.fullmatch(first.text) or _KANA.fullmatch(second.text)
    return (
        size <= (_SAME_SIZE_OF_KANA if has_kana else _SAME_SIZE) * least
        and abs(axis(first)[2] - axis(second)[2]) < _ALIGNED * size
        and -_OVERLAP * size <= gap <= _WIDEST_GAP * size
    )


def _glyph(piece: Piece) -> float:
    """The size of the characters; the box of a single one may hold the space about it."""
    return min(piece.width, piece.height) if len(piece.text) == 1 else piece.size


def _joined_name(chain: list[Piece], axis: Axis) -> Piece:
    gaps = [axis(second)[0] - axis(first)[1] for first, second in pairwise(chain)]
    widest = max(range(len(gaps)), key=gaps.__getitem__)
    others = [gap for number, gap in enumerate(gaps) if number != widest]
    parted = not others or gaps[widest] >= _WORD_GAP * max(*others, 1.0)
    texts = [piece.text for piece in chain]
    family, given = "".join(texts[: widest + 1]), "".join(texts[widest + 1 :])
    text = f"{family} {given}" if parted else family + given
    name = joined(chain, text, "joined:boxes")
    first, second = chain[widest], chain[widest + 1]
    seam = gaps[widest]
    if _between_letters(first, second) >= _OTHER_LETTER * second.size:
        seam = max(seam, 0.0)
    return replace(name, vertical=axis is _column, seam=seam)


def _with_broken_mail(pieces: list[Piece]) -> list[Piece]:
    """Mail addresses that go on in a second line, in one piece: taro.yamada / @seirei.example.co.jp."""
    result = list(pieces)
    for second in [piece for piece in pieces if _REST_OF_MAIL.fullmatch(plain(piece.text))]:
        begins = [
            piece
            for piece in result
            if piece is not second
            and piece.side is second.side
            and piece.vertical == second.vertical
            and _is_broken_mail(plain(piece.text), plain(second.text))
            and _is_line_before(piece, second)
        ]
        if begins and second in result:
            first = max(begins, key=lambda piece: piece.centre[1] if not piece.vertical else -piece.centre[0])
            result[result.index(first)] = joined([first, second], first.text + second.text, "joined:mail")
            result.remove(second)
    return result


def _is_broken_mail(first: str, second: str) -> bool:
    """Whether a mail address breaks off: within its name, at the sign, or before its host is at an end."""
    if is_label(first) or "@" not in first + second:
        return False
    if "@" not in first:
        start = _LOCAL_PART if second.startswith("@") else _UNFINISHED_LOCAL_PART
        return bool(start.search(first))
    if "@" in second or _WEB_ADDRESS.match(second) or not _HOST_TO_COME.search(first):
        return False
    return not _TOP_LEVEL.search(first) and not _AT_AN_END.search(first)


def _is_line_before(first: Piece, second: Piece) -> bool:
    """Whether a second piece is the next line, flush with the first on either side."""
    size = max(first.size, second.size)
    if first.vertical:
        ahead, ends = (
            first.centre[0] - second.centre[0],
            (first.top - second.top, first.bottom - second.bottom),
        )
    else:
        ahead, ends = (
            second.centre[1] - first.centre[1],
            (first.left - second.left, first.right - second.right),
        )
    return 0.5 * size < ahead < _NEXT_LINE * size and (min(map(abs, ends)) < size or _overlap(first, second))


def _overlap(first: Piece, second: Piece) -> bool:
    if first.vertical:
        return first.top < second.bottom and second.top < first.bottom
    return first.left < second.right and second.left < first.right


def _with_labels(pieces: list[Piece]) -> list[Piece]:
    """Labels at the end of a line, or that are one of their own, put before the value to the right of them or under them."""
    result = list(pieces)
    labels = [piece for piece in pieces if is_label(plain(piece.text)) or ends_with_label(plain(piece.text))]
    # The last one first: what stands behind one label may end with the next.
    for label in reversed(labels):
        if label not in result:
            # It was taken for the value of another.
            continue
        value = _value_of(label, [piece for piece in result if piece is not label])
        if value is not None:
            pair = joined([label, value], f"{label.text} {value.text}", "joined:label")
            both = replace(pair, vertical=value.vertical)
            result[result.index(value)] = both
            result.remove(label)
    return result


def _value_of(label: Piece, others: list[Piece]) -> Piece | None:
    axis: Axis = _column if label.vertical else _row
    end = axis(label)[1]

    def gap(piece: Piece) -> float:
        return axis(piece)[0] - end

    size = max(label.size, 1.0)
    beside = [
        piece
        for piece in others
        if abs(axis(piece)[2] - axis(label)[2]) < _ALIGNED * size * 1.5
        and -_OVERLAP * size <= gap(piece) <= _LABEL_GAP * size
        and size <= _LABEL_SIZE * piece.size
        and _VALUE.search(plain(piece.text))
    ]
    return min(beside, key=gap, default=None)
