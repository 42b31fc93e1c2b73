"""Text beside a value that is no part of any field: the value may go on there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.core.reading import FieldName, SideReading
from app.ocr.fields.drafts import Draft, Piece, gap
from app.ocr.fields.labels import is_label
from app.ocr.fields.notices import is_notice
from app.ocr.fields.plain import plain
from app.ocr.fields.tokens import BESIDES

_WORDED = frozenset(
    {FieldName.NAME, FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE, FieldName.ADDRESS}
)
"""Fields that have no form by which one sees that they are whole."""
_ONLINE = frozenset({FieldName.EMAIL, FieldName.URL})
"""Fields whose form does not tell where they begin: a part of it may stand in a box of its own."""
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30faー・]")
_TELEPHONE = re.compile(r"電\s*話|直通|代表|(?<![A-Za-zＡ-Ｚ])[TＴ]\s?[EＥ]\s?[LＬ]")
_DIGIT = re.compile("[0-9０-９〇○零一二三四五六七八九]")
_SHORTEST_NUMBER = 7
_SHORTEST_READING, _LONGEST_READING = 3, 14
"""Characters of a name in kana."""
_LIKE = 1.5
"""What goes on has characters of about the same size: at most so many times as large or small."""
_NEXT_ROW, _NEXT_IN_ROW = 1.0, 1.5
"""How far off it stands, in character sizes: beside the value, or behind it."""


def doubt_unclaimed(drafts: Sequence[Draft], sides: Iterable[SideReading]) -> None:
    """Add ``doubt:unclaimed`` to the best drafts of worded and online fields that have text beside them which nobody has taken."""
    best: dict[FieldName, Draft] = {}
    for draft in drafts:
        if draft.value and (draft.field not in best or draft.role > best[draft.field].role):
            best[draft.field] = draft
    takers = [
        draft
        for draft in drafts
        if draft.field not in _WORDED
        or draft is best[draft.field]
        # What somebody is besides is no part of another value.
        or not BESIDES.isdisjoint(draft.evidence)
    ]
    claimed = {(draft.piece.side, number) for draft in takers for number in draft.piece.lines}
    free = [
        Piece.of(line, number, side.side, line.text)
        for side in sides
        for number, line in enumerate(side.lines)
        if (side.side, number) not in claimed and _says_something(line.text)
    ]
    for draft in best.values():
        if draft.field in _WORDED | _ONLINE and any(_goes_on(draft, piece) for piece in free):
            draft.add("doubt:unclaimed")
    if (phone := best.get(FieldName.TEL)) and any(_may_be_telephone(piece.text) for piece in free):
        phone.add("doubt:unclaimed")
    reading = best.get(FieldName.NAME_READING)
    if reading and reading.value.isascii() and any(_may_be_reading(piece.text) for piece in free):
        reading.add("doubt:unclaimed")


def _may_be_telephone(text: str) -> bool:
    """Whether a text that is no number of the numbering plan is one by its label, but for what was misread."""
    return _TELEPHONE.search(text) is not None and len(_DIGIT.findall(text)) >= _SHORTEST_NUMBER


def _may_be_reading(text: str) -> bool:
    """Whether a text is a name in kana, but for a character that was misread: the name in Latin letters is then not its reading."""
    letters = "".join(text.split())
    kana = len(_KANA.findall(letters))
    return _SHORTEST_READING <= len(letters) <= _LONGEST_READING and len(letters) - 1 <= kana


def _says_something(text: str) -> bool:
    words = plain(text)
    letters = [character for character in words if character.isalnum()]
    # One kanji may be a given name.
    enough = len(letters) > 1 or any(character.isalpha() and not character.isascii() for character in letters)
    return enough and not is_label(words) and not is_notice(text)


def _goes_on(draft: Draft, other: Piece) -> bool:
    own = draft.piece
    # The other script says the same again.
    if other.side is not own.side or other.text.isascii() != draft.value.isascii():
        return False
    if not own.size / _LIKE <= other.size <= own.size * _LIKE:
        return False
    across, along = (
        gap(own.left, own.right, other.left, other.right),
        gap(own.top, own.bottom, other.top, other.bottom),
    )
    if not own.vertical:
        across, along = along, across
    return (along < 0 and across <= _NEXT_ROW * own.size) or (across < 0 and along <= _NEXT_IN_ROW * own.size)
