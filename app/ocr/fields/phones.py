"""Telephone numbers: Japanese and international spellings, extensions and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import phonenumbers

from app.core.reading import FieldName
from app.ocr.fields.labels import Label, label_before
from app.ocr.fields.plain import digits_of

_DOT = "·・･‧•"
_SEPARATOR = rf"[-\s.()/{_DOT}]{{0,3}}"
_NUMBER = re.compile(
    # A digit before it may be the last letter of its label: Te10749-…
    rf"(?:(?<![\d-])|(?<=[A-Za-z]1)(?=0))(?:\(?\+\s?\(?81\)?[-\s.{_DOT}]*(?:\(0\)|0)?[-\s.{_DOT}]*\(?[1-9]\d{{0,3}}|\(?81-\(?[1-9]\d{{0,3}}|\(?0\d{{1,4}})"
    rf"\)?{_SEPARATOR}\d{{1,4}}{_SEPARATOR}\d{{3,4}}(?!\d)"
)
# Digits that are set or read apart, and numbers of other countries.
_SPACED = re.compile(rf"(?<![\d-])[+(]?\d(?:[-\s.()/{_DOT}]{{0,4}}\d){{8,13}}(?!\d)")
# What may be a number whose digits were read as letters.
_DAMAGED = re.compile(rf"(?<![A-Za-z\d])[+(]?[\dOoQDIl|][\dOoQDIl|SBZ\s\-.()/{_DOT}]{{7,20}}[\dOoQDIlSBZ]")
_UNKNOWN = re.compile(
    rf"(?<![\d-])(?:\(?\+\(?81\)?[-\s.{_DOT}]*(?:\(0\))?|\(?0)\d(?:{_SEPARATOR}\d){{7,11}}(?!\d)"
)
"""Digits in the form of a number, one too few or too many of them."""
# What follows a number and is no number of its own.
_EXTENSION = re.compile(
    r"\s*[(\[]?\s*(?:内線(?:番号)?|EXT(?:ENSION)?\.?)\s*[:.]?\s*(?:\d[\s-]?){1,6}\s*[)\]]?", re.IGNORECASE
)
_NOTE = re.compile(
    r"\s*(?:[(\[【〔]\s*(?P<inner>[^()\[\]【】〔〕\d]{1,12}?)\s*[)\]】〕]|(?P<bare>大?代表|直通|ダイ[ヤア]ルイン|代|直|DIRECT|㈹)(?:\)|(?=$|[\s,/|、(])))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[-.]\d")
_NEXT_NUMBER = re.compile(r"\s*[:.]?\s*\(?[+0]")
_SHARED = re.compile(
    r"(?:FAX|ファックス|ファクス)\s*(?:兼用?|共用|共通|も?同じ)|(?:兼|共用|共通)\s*FAX", re.IGNORECASE
)
_DASHED_KANJI = re.compile(r"(?<![\d-])0[\d-]{8,13}\d(?![\d-])")
_OTHER_BAR = {"1": "-", "-": "1"}
_MOST_FALSE_BARS = 2
_DASHES = 2
"""No number has more."""
_LETTERS_FOR_DIGITS = str.maketrans("OoQDIl|SBZ", "0000111582")
_OTHER_STROKES = {"2": "3", "3": "2"}
_SHORT_AREA, _SHORT_AREAS = 2, frozenset({"03", "04", "06"})
"""The area codes that have two digits: Tokyo, parts of Chiba and Saitama, Osaka."""
_AREA = re.compile(r"\(?(0\d{1,4})[-)(\s.]")

_MOBILE = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.PAGER)
_FIXED = (phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
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
    """Behind the extension and the notes."""
    value: str
    """As printed, with ASCII digits and signs, without its extension."""
    number: str
    """``+81312345678``, for comparing."""
    valid: bool
    mobile: bool
    toll_free: bool
    known_area: bool = True
    """Whether what is set apart as its area code is one, as far as that can be told."""
    extension: str = ""
    """``(内線 1234)`` as printed, or nothing."""
    notes: tuple[Label, ...] = ()
    """What stands behind it and says what it is: 代表, 直通, FAX."""
    shared: bool = False
    """Whether it is said to be the number of the FAX as well."""
    repair: str = ""


def find_phones(text: str) -> Iterator[Phone]:
    """The telephone numbers of a plain text, in no particular order; the valid ones first."""
    matches = list(_NUMBER.finditer(text))
    # Where notes stand behind the numbers, the one between two numbers is the first one's.
    behind = bool(matches) and _NOTE.match(text, matches[-1].end()) is not None
    first = [_phone(text, m.start(), m.end(), m[0].strip(), behind=behind) for m in matches]
    found = [phone for phone in first if phone is not None and phone.valid]
    for match in _SPACED.finditer(text):
        if not _overlaps(found, match.start(), match.end()):
            phone = _spaced(text, match)
            found += [phone] if phone is not None and phone.valid else []
    yield from found
    for phone in first:
        if phone is None or phone.valid or _GOES_ON.match(text, phone.stop):
            continue
        if not _overlaps(found, phone.start, phone.stop):
            yield phone


def _overlaps(phones: Sequence[Phone], start: int, stop: int) -> bool:
    return any(phone.start < stop and start < phone.stop for phone in phones)


def _spaced(text: str, match: re.Match[str]) -> Phone | None:
    """The number of digits that stand apart, if its signs stand where a number has them; or that of another country."""
    written = "".join(match[0].split())
    if written.startswith("+") and not written.startswith("+81"):
        return _phone(text, match.start(), match.end(), match[0].strip())
    if not any(character.isspace() for character in match[0]) or not _NUMBER.fullmatch(written):
        return None
    phone = _phone(text, match.start(), match.end(), written, "space")
    return phone if phone is not None and phone.known_area else None


def find_damaged_phones(text: str, *, from_kanji: bool) -> Iterator[Phone]:
    """Numbers of which characters were read wrong, put right by the numbering plan; only for where a label stands.

    ``from_kanji`` says that its digits were read as kanji, among which a dash and
    the one are taken for each other, and two and three.
    """
    if from_kanji:
        for run in _DASHED_KANJI.finditer(text):
            for mend, repair in ((_with_right_bars, "dash"), (_with_right_area, "digits")):
                if (written := mend(run[0])) is not None and (
                    phone := _phone(text, run.start(), run.end(), written, repair)
                ):
                    yield phone
                    break
    for run in _DAMAGED.finditer(text):
        digits = run[0].translate(_LETTERS_FOR_DIGITS)
        if digits != run[0] and (match := _NUMBER.search(digits)):
            start = run.start() + match.start()
            phone = _phone(text, start, start + len(match[0]), match[0].strip(), "digits")
            if phone is not None:
                yield phone


def find_unknown_phones(text: str, known: Sequence[Phone]) -> Iterator[Phone]:
    """What stands where a number should but is in no numbering plan, as it was read; only for where a label stands.

    ``known`` are the numbers that were found in the text otherwise.
    """
    valid = [phone for phone in known if phone.valid]
    for run in _UNKNOWN.finditer(text):
        if _overlaps(valid, run.start(), run.end()):
            continue
        phone = _phone(text, run.start(), run.end(), run[0].strip(), as_read=True)
        if phone is not None and not phone.valid:
            yield phone


def _phone(
    text: str,
    start: int,
    stop: int,
    written: str,
    repair: str = "",
    *,
    behind: bool = False,
    as_read: bool = False,
) -> Phone | None:
    if written.startswith(("81", "(81")):
        written, repair = "+" + written, "plus"
    written = re.sub(rf"[{_DOT}]", "-", written)
    try:
        parsed = phonenumbers.parse(written.replace("(0)", ""), "JP")
    except phonenumbers.NumberParseException:
        return None
    digits = digits_of(written)
    if not as_read and written[:2].startswith(("0", "(0")) and not 10 <= len(digits) <= 11:
        return None
    if written.count("(") > written.count(")"):
        written = written.replace("(", "", 1)
    elif written.count(")") > written.count("("):
        written = written[::-1].replace(")", "", 1)[::-1]
    kind = phonenumbers.number_type(parsed)
    inner, notes, shared, stop = _remarks(text, stop, behind=behind)
    return Phone(
        start,
        stop,
        written,
        phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164),
        phonenumbers.is_valid_number(parsed),
        kind in _MOBILE,
        kind in _TOLL_FREE,
        kind not in _FIXED or _has_right_area(written),
        inner,
        notes,
        shared,
        repair,
    )


def _remarks(text: str, stop: int, *, behind: bool) -> tuple[str, tuple[Label, ...], bool, int]:
    """The extension and the notes that follow a number, whether it is a shared one, and where they end."""
    inner, shared = "", False
    notes: list[Label] = []
    while True:
        if not inner and (extension := _EXTENSION.match(text, stop)):
            inner, stop = extension[0].strip(), extension.end()
            continue
        note = _NOTE.match(text, stop)
        if note is None or (not behind and _NEXT_NUMBER.match(text, note.end())):
            return inner, tuple(notes), shared, stop
        words = (note["inner"] or note["bare"]).replace("㈹", "代表")
        label = label_before(f"({words})" if len(words) == 1 else words)
        if _SHARED.search(words):
            shared = True
        elif label is None or label.start or not {FieldName.TEL, FieldName.FAX} & set(label.fields):
            return inner, tuple(notes), shared, stop
        else:
            notes.append(label)
        stop = note.end()


def _has_right_area(written: str) -> bool:
    """Whether the digits that are set apart as the area code of a number are that of the numbering plan."""
    area = _AREA.match(written)
    if area is None:
        return True
    if len(area[1]) == _SHORT_AREA:
        return area[1] in _SHORT_AREAS
    # The plan has changed the length of some codes, and cards keep the old one: 0839-69 and 083-969.
    usual = _usual(digits_of(written)).partition("-")[0]
    return usual != "" and (usual.startswith(area[1]) or area[1].startswith(usual))


def _with_right_area(written: str) -> str | None:
    """The one number whose area code differs in a two for a three, of a number whose area code does not exist; else None."""
    area = _AREA.match(written)
    if area is None or _has_right_area(written):
        return None
    found = []
    for place, digit in enumerate(area[1]):
        if other := _OTHER_STROKES.get(digit):
            changed = written[:place] + other + written[place + 1 :]
            if _usual(digits_of(changed)) == changed:
                found.append(changed)
    return found[0] if len(found) == 1 else None


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
