"""Telephone numbers: Japanese and international spellings, extensions and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import phonenumbers

from app.ocr.fields.plain import digits_of

_SEPARATOR = r"[-\s.()/]{0,3}"
_NUMBER = re.compile(
    rf"(?<![\d-])(?:\(?\+\s?\(?81\)?[-\s.]*(?:\(0\)|0)?[-\s.]*\(?[1-9]\d{{0,3}}|\(?81-\(?[1-9]\d{{0,3}}|\(?0\d{{1,4}})"
    rf"\)?{_SEPARATOR}\d{{1,4}}{_SEPARATOR}\d{{3,4}}(?!\d)"
)
# What follows a number and is no number of its own.
_EXTENSION = re.compile(
    r"\s*[(\[]?\s*(?:内線(?:番号)?|EXT(?:ENSION)?\.?)\s*[:.]?\s*(?:\d[\s-]?){1,6}\s*[)\]]?", re.IGNORECASE
)
_NOTE = re.compile(
    r"\s*[(\[]?\s*(代表|直通|代|直|DIRECT|フリーダイ[ヤア]ル)\s*[)\]]?(?=$|[\s,/|、(])(?!\s*[:.]?\s*\(?[+0])"
)
_DASHED_KANJI = re.compile(r"(?<![\d-])0[\d-]{8,13}\d(?![\d-])")
_OTHER_BAR = {"1": "-", "-": "1"}
_MOST_FALSE_BARS = 2
_DASHES = 2
"""No number has more."""
_LETTERS_FOR_DIGITS = str.maketrans("OoQDIl|", "0000111")

_MOBILE = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.PAGER)
_TOLL_FREE = (
    phonenumbers.PhoneNumberType.TOLL_FREE,
    phonenumbers.PhoneNumberType.UAN,
    phonenumbers.PhoneNumberType.SHARED_COST,
    phonenumbers.PhoneNumberType.PREMIUM_RATE,
)


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number and where in its line it stands."""

    start: int
    stop: int
    """Behind the extension and the note."""
    value: str
    """As printed, with ASCII digits, without its extension."""
    number: str
    """``+81312345678``, for comparing."""
    valid: bool
    mobile: bool
    toll_free: bool
    extension: str = ""
    """``(内線 1234)`` as printed, or nothing."""
    note: str = ""
    """``直通``, ``代表`` or nothing."""
    repair: str = ""


def find_phones(text: str) -> Iterator[Phone]:
    """The telephone numbers of a plain text."""
    for match in _NUMBER.finditer(text):
        phone = _phone(text, match.start(), match.end(), match[0].strip())
        if phone is not None:
            yield phone


def find_damaged_phone(text: str, *, from_kanji: bool) -> Phone | None:
    """The number of a text that must hold one, with letters taken for digits undone.

    ``from_kanji`` says that its digits were read as kanji, among which a dash and
    the one are taken for each other.
    """
    for run in _DASHED_KANJI.finditer(text) if from_kanji else ():
        if (written := _with_right_bars(run[0])) is not None:
            return _phone(text, run.start(), run.end(), written, "dash")
    digits = text.translate(_LETTERS_FOR_DIGITS)
    match = _NUMBER.search(digits)
    return _phone(digits, match.start(), match.end(), match[0].strip(), "digits") if match else None


def _phone(text: str, start: int, stop: int, written: str, repair: str = "") -> Phone | None:
    if written.startswith(("81", "(81")):
        written, repair = "+" + written, "plus"
    try:
        parsed = phonenumbers.parse(written.replace("(0)", ""), "JP")
    except phonenumbers.NumberParseException:
        return None
    digits = digits_of(written)
    if written[:2].startswith(("0", "(0")) and not 10 <= len(digits) <= 11:
        return None
    if written.count("(") > written.count(")"):
        written = written.replace("(", "", 1)
    elif written.count(")") > written.count("("):
        written = written[::-1].replace(")", "", 1)[::-1]
    kind = phonenumbers.number_type(parsed)
    note = inner = ""
    if extension := _EXTENSION.match(text, stop):
        inner, stop = extension[0].strip(), extension.end()
    if remark := _NOTE.match(text, stop):
        note, stop = remark[1], remark.end()
    return Phone(
        start,
        stop,
        written,
        phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164),
        phonenumbers.is_valid_number(parsed),
        kind in _MOBILE,
        kind in _TOLL_FREE,
        inner,
        {"代": "代表", "直": "直通"}.get(note, note),
        repair,
    )


def _with_right_bars(written: str) -> str | None:
    """The number of a column, in which the kanji one and the dash are the same bar to a reader.

    Each of them may be the other; what counts is that the dashes stand where the
    usual spelling of the number has its hyphens. As few as can be are changed.
    None where that cannot be.
    """
    if written.count("-") > _DASHES and (usual := _usual(digits_of(written))):
        return usual
    bars = [place for place, character in enumerate(written) if character in "1-"]
    for count in range(1, _MOST_FALSE_BARS + 1):
        for changed in combinations(bars, count):
            mended = "".join(
                _OTHER_BAR[character] if place in changed else character
                for place, character in enumerate(written)
            )
            usual = _usual(digits_of(mended))
            if usual and _hyphens(mended) and _hyphens(mended) <= _hyphens(usual):
                return usual
    return None


def _hyphens(written: str) -> set[int]:
    """Before which digits the hyphens of a number stand."""
    return {place - before for before, place in enumerate(_places(written, "-"))}


def _places(text: str, character: str) -> list[int]:
    return [place for place, other in enumerate(text) if other == character]


def _usual(number: str) -> str:
    try:
        parsed = phonenumbers.parse(number, "JP")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(parsed):
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
