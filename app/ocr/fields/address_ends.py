"""Evidence that an address is whole: where it begins and where it ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.core.reading import FieldName, SideReading
from app.ocr.fields.address_form import begins_whole, ends_whole, says_place
from app.ocr.fields.drafts import Draft, Piece, gap
from app.ocr.fields.labels import is_label
from app.ocr.fields.notices import is_notice
from app.ocr.fields.plain import digits_of, plain

BEGINS, ENDS = "fits:begins", "fits:ends"
_FORMED = frozenset({
    FieldName.TEL, FieldName.FAX, FieldName.MOBILE, FieldName.EMAIL, FieldName.URL, FieldName.POSTAL_CODE, FieldName.CORPORATE_NUMBER,
})  # fmt: skip
"""Fields that have a form of their own, by which one sees that they are no part of an address."""
_AROUND_LABELS = "[]()【】<>・·.:| "
_TELEPHONE_DIGITS = 9
"""A line with so many digits is a number of the office, also where no other field has taken it."""
_LIKE = 1.45
"""What an address may go on with has characters at most so many times as large or small."""
_NUMBER_LIKE = 2.0
"""The same for the numbers that come after it."""
_NEXT_ROW, _NEXT_IN_ROW = 1.0, 3.0
"""How near it stands, in character sizes: below the address, or behind its last line."""


def confirm_ends(drafts: Sequence[Draft], sides: Iterable[SideReading]) -> None:
    """Add ``fits:begins`` to addresses that begin as addresses do, and ``fits:ends`` to those that go on to the end.

    What begins a Japanese address is a municipality. One in Latin letters may begin with anything, so there must be no text above it.
    An address ends where a building, a floor, a room or nothing stands behind its
    number, and no text that it may go on with comes next: text of its size that
    is neither a label nor a value with a form of its own.
    """
    formed = {
        (draft.piece.side, number)
        for draft in drafts
        if draft.field in _FORMED
        for number in draft.piece.lines
    }
    addresses = [draft for draft in drafts if draft.field is FieldName.ADDRESS]
    with_address = {draft.piece.side for draft in addresses}
    pieces_of = {
        side.side: [Piece.of(line, number, side.side, line.text) for number, line in enumerate(side.lines)]
        for side in sides
        if side.side in with_address
    }
    saying = {
        side: [
            number
            for number, piece in enumerate(pieces)
            if (side, number) not in formed and _says_something(piece.text)
        ]
        for side, pieces in pieces_of.items()
    }
    for draft in addresses:
        side = draft.piece.side
        numbers = draft.piece.lines
        pieces = pieces_of[side]
        others = [pieces[number] for number in saying[side] if number not in numbers]
        above = draft.value.isascii() and any(
            _comes_next(other, pieces[number]) for number in numbers for other in others
        )
        if begins_whole(draft.value) and not above:
            draft.add(BEGINS)
        goes_on = any(_comes_next(pieces[number], other) for number in numbers for other in others)
        values = [
            piece
            for number, piece in enumerate(pieces)
            if (side, number) in formed or is_label(plain(piece.text).strip(_AROUND_LABELS))
        ]
        if ends_whole(draft.value) and not goes_on and _is_closed(draft, pieces, values):
            draft.add(ENDS)


def _is_closed(draft: Draft, pieces: Sequence[Piece], values: Iterable[Piece]) -> bool:
    """Whether one sees that the last line is one of the address: by its number or a word for buildings, or by the telephone or the like after it."""
    last = pieces[draft.piece.spans[-1].line]
    if len(draft.piece.spans) == 1 or says_place(last.text):
        return True
    return any(_comes_next(last, value, _NUMBER_LIKE) for value in values)


def _says_something(text: str) -> bool:
    words = plain(text).strip(_AROUND_LABELS)
    return (
        any(map(str.isalnum, words))
        and not is_label(words)
        and not is_notice(text)
        and len(digits_of(words)) < _TELEPHONE_DIGITS
    )


def _comes_next(own: Piece, other: Piece, like: float = _LIKE) -> bool:
    """Whether a piece of like size stands below a row or behind its end; left of a column or below its end."""
    size = own.size
    if not size / like <= other.size <= size * like:
        return False
    rows, columns = (
        gap(own.top, own.bottom, other.top, other.bottom),
        gap(own.left, own.right, other.left, other.right),
    )
    if own.vertical:
        is_further, across, along = other.centre[0] < own.left, columns, rows
        is_behind = other.centre[1] > own.bottom
    else:
        is_further, across, along = other.centre[1] > own.bottom, rows, columns
        is_behind = other.centre[0] > own.right
    return (is_further and along < 0 and across <= _NEXT_ROW * size) or (
        is_behind and across < -0.5 * min(size, other.size) and along <= _NEXT_IN_ROW * size
    )
