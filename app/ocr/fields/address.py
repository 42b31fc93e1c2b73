"""Addresses, by the towns of the postal codes and by their own form."""

from __future__ import annotations

import re

from app.core.reading import FieldName
from app.ocr.fields.address_doubts import doubts_of
from app.ocr.fields.address_form import (
    NUMBER_ONLY,
    STREET,
    begins_whole,
    is_address,
    is_in_prefecture,
    starts_in,
)
from app.ocr.fields.address_lines import is_next, line_before, next_line, region_goes_on
from app.ocr.fields.address_mending import with_mended_floor, with_mended_town, with_mended_words
from app.ocr.fields.branches import is_main_office
from app.ocr.fields.drafts import Draft, Piece, joined
from app.ocr.fields.labels import label_before
from app.ocr.fields.mending import as_read, mended_piece
from app.ocr.fields.plain import plain
from app.ocr.fields.postal_codes import leading_code

_CONTACT = re.compile(
    r"(?<![A-Z])(?:T\s?E\s?[LI](?:\.?NO|EPHONE|・?/?FAX)?|F\s?A\s?[X×])(?![A-Z])|電\s*話(?!局|会社|交換|ビル|会館|センター)|携[帯帶]|@|www|内線|直通|代表",
    re.IGNORECASE,
)
"""What a line of telephone numbers says, and no building does: 旧電話局ビル, Teikoku Hotel Bldg."""
_ENGLISH = re.compile(
    r"(?i)\b\d+(?:-\d+)+ [A-Z]|-(?:ku|shi|cho|machi|gun|ken|fu|to|dori|chome|mura)\b|\b(?:Japan|Tokyo|Osaka|Kyoto|Hokkaido|Bldg|Building|Street|Ave|Floor|Tower|\d+F)\b|^\d+[-\d]*,? [A-Z]"
)
_COUNTRY = re.compile(r"[\s,]*(?:\bJAPAN)?[\s,.]*$", re.IGNORECASE)
_CODE_AT_END = re.compile(r"[\s,]+[0-9lIO]{3}-[0-9lIO]{4}$")
_MIDDLE_DOT = re.compile(r"(?<=[^\x00-\xff])\s?[·•∙]\s?(?=\S)")
_STRAY = re.compile(r"^(?:[^\u3400-\u9fff\s]|[干于下十])\s?(?:[^\u3400-\u9fff\s]\s?)?")
"""What readers make of a mark or picture before an address."""

_BY_TOWN = 0.999
_BY_FORM = 0.95
_BY_POSTAL_CODE = 0.93
_ENGLISH_ROLE = 0.9


def find_addresses(rest: list[Piece], contacts: list[Draft]) -> tuple[list[Draft], list[Piece]]:
    """The addresses among the pieces that patterns left, and the pieces that are none; ``contacts`` is what the patterns found."""
    others = [piece for piece in rest if _CONTACT.search(plain(piece.text))]
    read = [_without_stray(_without_label(piece)) for piece in rest if piece not in others]
    read = [piece for piece in read if piece.text.strip(" ,.").upper() != "JAPAN"]
    left = [mended_piece(piece) for piece in read]
    right = dict(zip(map(id, left), read, strict=True))
    codes = [draft for draft in contacts if draft.field is FieldName.POSTAL_CODE]
    drafts: list[Draft] = []
    while (start := _next_start(left, contacts)) is not None:
        number, draft = start
        lines = [left[number]]
        del left[number]
        while (further := next_line(lines, left, contacts)) is not None:
            lines.append(left.pop(further))
        while (earlier := line_before(lines[0], left, contacts)) is not None:
            lines.insert(0, left.pop(earlier))
        _finish(draft, lines)
        found = _mended(draft, [code.value for code in codes if code.piece.side is draft.piece.side])
        for one in found:
            one.add(*doubts_of(lines, one.value))
        drafts += found + as_read(found, read)
    # What is no address goes on as it was read.
    return drafts, [right[id(piece)] for piece in left] + others


def _mended(draft: Draft, postal_codes: list[str]) -> list[Draft]:
    """The draft with all put right that can be, first, and the forms in which parts of it are as read."""
    found = [draft]
    for mend in (lambda one: with_mended_town(one, postal_codes), with_mended_floor, with_mended_words):
        found = [*mend(found[0]), *found[1:]]
    return found


def _without_label(piece: Piece) -> Piece:
    for stop in range(min(8, len(piece.text)) - 1, 1, -1):
        if not is_address(piece.text[stop:].strip()):
            continue
        before = plain(piece.text[:stop])
        label = label_before(before)
        if is_main_office(before) or (label and label.start == 0 and FieldName.ADDRESS in label.fields):
            return piece.part(stop, len(piece.text))
    return piece


def _without_stray(piece: Piece) -> Piece:
    """A piece without what stands before its prefecture: 2長野県上田市, 〒八三〇〇〇三二福岡県久留米市."""
    code = leading_code(piece.text) if piece.vertical else None
    if code is not None and piece.text.endswith(code[1]):
        # A code that its address was too short to tell.
        return piece.part(len(piece.text) - len(code[1]), len(piece.text))
    match = _STRAY.match(piece.text)
    if match is None or not any(character.isalnum() for character in piece.text[match.end() :]):
        return piece
    for stop in range(1, match.end() + 1):
        rest = piece.text[stop:].lstrip()
        if is_in_prefecture(plain(rest)) and begins_whole(rest):
            return piece.part(stop, len(piece.text))
    return piece


def _next_start(left: list[Piece], contacts: list[Draft]) -> tuple[int, Draft] | None:
    postal_codes = [draft for draft in contacts if draft.field is FieldName.POSTAL_CODE]
    for number, piece in enumerate(left):
        draft = Draft(FieldName.ADDRESS, piece.text, piece, _BY_FORM, [*piece.marks])
        codes = [code for code in postal_codes if code.piece.side is piece.side]
        if starts_in(piece.text, *(code.value for code in codes)):
            draft.role = _BY_TOWN
            draft.add("pattern:town")
            return number, draft
        if is_in_prefecture(plain(piece.text)) or region_goes_on(piece, left, contacts):
            draft.add("pattern:prefecture")
            return number, draft
        if STREET.match(plain(piece.text)):
            draft.add("pattern:street")
            return number, draft
        if codes and NUMBER_ONLY.match(plain(piece.text)) and any(is_next(c.piece, piece) for c in codes):
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


def _is_english(text: str) -> bool:
    return text.isascii() and bool(_ENGLISH.search(text)) and any(c.isdigit() for c in text) and "," in text


def _finish(draft: Draft, lines: list[Piece]) -> None:
    if len(lines) > 1:
        draft.piece = joined(lines, " ".join(line.text for line in lines))
        draft.add(f"lines:{len(lines)}", *draft.piece.marks)
    draft.value = _MIDDLE_DOT.sub("・", draft.piece.text)
    if draft.value.isascii():
        draft.value = _COUNTRY.sub("", _CODE_AT_END.sub("", _COUNTRY.sub("", draft.value)))
