"""What patterns find in a line: mail, web, telephone numbers, postal code, corporate number; and what they leave."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stdnum.jp import cn

from app.core.reading import FieldName
from app.ocr.fields.drafts import FRAGMENT, Draft, Piece
from app.ocr.fields.hosts import is_whole
from app.ocr.fields.labels import Label, label_before
from app.ocr.fields.online import LOW_LINE, Online, find_mail, find_url, word_before
from app.ocr.fields.phones import Phone, find_damaged_phones, find_phones, find_unknown_phones
from app.ocr.fields.plain import dash_was_guessed, digits_of, has_kanji_digits, plain
from app.ocr.fields.postal_codes import UNREAD, code_of_address, leading_code, may_be_code

# 〒 is often read as one of the characters that follow it here.
_POSTAL = re.compile(
    r"(?P<mark>[〒〠]|(?<![A-Za-z])T(?=\s?\d{3}-?\d{4}(?!\d))|[干テ](?=\d))?\s*(?<![\d-])(?<!\d\))(?P<first>\d{3})\s?-?\s?(?P<last>\d{4})(?![\d-])"
)
_COLUMN_MARK = re.compile(r"^(?:[I1l|][-FTテデ]|I[I1l|]-|[FTIデ=])\s?(?=\d{3}-\d{4}(?!\d))")
"""What readers make of 〒 at the head of a column, where no label of a telephone stands before so few digits."""
# Vertical text: a dash read as the kanji one or the other way round, or lost.
_DAMAGED_POSTAL = re.compile(
    r"(?:[I1l|][FTテデ]|[〒〠干テデチT千F])?\s?(?P<first>[\d一-]{3})(?P<dash>[1一-]?)(?P<last>[\d一-]{4})"
)
_COLUMN_DIGITS = str.maketrans("〇零○Oo二三四五六七八九ニー", "00000234567892-")
_CORPORATE = re.compile(r"(?<![\d-])(?:T\s?)?(\d(?:[\s-]?\d{4}){3}|\d{13})(?![\d-])")
_ONES = str.maketrans("一-", "11")
_TELEPHONES_IN_ORDER = (FieldName.TEL, FieldName.FAX, FieldName.MOBILE)
_TELEPHONES = frozenset(_TELEPHONES_IN_ORDER)
_EDGE = " \t\u3000,、/／|｜・:：;"

_BEGINS_AS_URL = re.compile(r"https?://|www\.")
_BARE_HOST = 0.9
"""How much less a host that nothing calls a web address is one: it may stand under a logo or a code beside the address."""
# How likely a text is the field of this person, from made-up cards; a label leaves no doubt.
_LABELLED = 0.9999
_UNLABELLED_PHONE = 0.97
_OTHER_LABEL = 0.9
_OTHER_PURPOSE = 0.7
"""A number for the night, or that everybody may call for nothing, is seldom a person's own where there is another."""
_GLUED = 0.9
"""How much less likely a space has crept into a word than that it stands for a low line."""
_LGWAN = ".lgwan.jp"
"""The network among local governments: nobody else can write to its addresses."""
_UNMARKED_POSTAL = 0.98
_UNLABELLED_CORPORATE = 0.9
_INVALID = 0.5
_REPAIRED = 0.9
_AS_READ = 0.3


@dataclass(frozen=True, slots=True)
class Contacts:
    """The values that patterns found in a piece, and the text between them."""

    drafts: list[Draft]
    rest: list[Piece]


class _Scan:
    """One piece while its values are taken out of it."""

    def __init__(self, piece: Piece) -> None:
        self.piece = piece
        self.text = plain(piece.text)
        self.drafts: list[Draft] = []

    def label_at(self, start: int) -> Label | None:
        return label_before(self.text[:start])

    def take(self, start: int, stop: int) -> Piece:
        """Blank the characters, so that nothing else is found in them, and tell where they stood."""
        part = self.piece.part(start, stop)
        self.text = self.text[:start] + "\0" * (stop - start) + self.text[stop:]
        return part

    def add(self, field: FieldName, value: str, piece: Piece, role: float, *evidence: str) -> Draft:
        draft = Draft(field, value, piece, role, [*evidence, *piece.marks])
        self.drafts.append(draft)
        return draft


def find_contacts(piece: Piece) -> Contacts:
    """Take the values with a form of their own out of a piece."""
    scan = _Scan(piece)
    _take_online(scan)
    _take_corporate_number(scan)
    _take_leading_code(scan)
    _take_postal_code(scan)
    _take_damaged_postal_code(scan)
    _take_phones(scan)
    return Contacts(scan.drafts, _rest(scan))


def _take_online(scan: _Scan) -> None:
    while (mail := find_mail(scan.text)) is not None:
        word = word_before(scan.text, mail.start)
        begin = word.start() if word else mail.start
        label = scan.label_at(begin)
        start = label.start if label and FieldName.EMAIL in label.fields else begin
        name = label.word if label and start == label.start else ""
        if word:
            _add_with_word(scan, mail, word, start, name)
        else:
            _add_online(scan, FieldName.EMAIL, mail, start, name)
    label_words = re.search(r"(?:URL|HP|WEB|ホームページ|ウェブサイト)", scan.text, re.IGNORECASE)
    while (url := find_url(scan.text, labelled=label_words is not None)) is not None:
        label = scan.label_at(url.start)
        start = label.start if label and FieldName.URL in label.fields else url.start
        name = label.word if label and start == label.start else ""
        _add_online(scan, FieldName.URL, url, start, name)


def _add_online(scan: _Scan, field: FieldName, found: Online, start: int, label: str) -> Draft:
    piece = scan.piece.part(found.start, found.stop)
    scan.take(start, found.stop)
    evidence = (
        [f"pattern:{field}"] + [f"label:{label}"] * bool(label) + [f"repaired:{r}" for r in found.repairs]
    )
    evidence += ["valid:host"] * is_whole(found.host)
    if found.labelled:
        evidence.append("repaired:label")
    role = _LABELLED if not found.repairs and not found.labelled else _REPAIRED
    role *= _OTHER_PURPOSE if found.host.endswith(_LGWAN) else 1.0
    if field is FieldName.URL and not label and not _BEGINS_AS_URL.match(found.value):
        role *= _BARE_HOST
    draft = scan.add(field, found.value, piece, role, *evidence)
    if found.as_read != found.value:
        scan.add(field, found.as_read, piece, _AS_READ, f"pattern:{field}")
    return draft


def _add_with_word(scan: _Scan, mail: Online, word: re.Match[str], start: int, label: str) -> None:
    """A mail address that the word before it may be part of, by a low line that was lost or by a space that crept in."""
    piece = scan.piece.part(word.start(), mail.stop)
    # A word with a capital is more likely something else.
    whole, part = (_AS_READ, _REPAIRED) if word["word"][0].isupper() else (_REPAIRED, _AS_READ)
    evidence = ["pattern:email", *[f"label:{label}"] * bool(label), *["valid:host"] * is_whole(mail.host)]
    for joint, less, repair in (("_", 1.0, LOW_LINE), ("", _GLUED, "repaired:space")):
        value = f"{word['word']}{joint}{mail.value}"
        scan.add(FieldName.EMAIL, value, piece, whole * less, *evidence, repair, FRAGMENT)
    draft = _add_online(scan, FieldName.EMAIL, mail, start, label)
    draft.role *= part
    draft.add(FRAGMENT)


def _take_corporate_number(scan: _Scan) -> None:
    for match in list(_CORPORATE.finditer(scan.text)):
        digits = digits_of(match[0])
        label = scan.label_at(match.start())
        named = label is not None and FieldName.CORPORATE_NUMBER in label.fields
        valid = bool(cn.is_valid(digits))
        if not (named or valid):
            continue
        start = label.start if named and label else match.start()
        role = (_LABELLED if named else _UNLABELLED_CORPORATE) * (1.0 if valid else _INVALID)
        evidence = ["pattern:corporate_number"] + ["valid:check_digit"] * valid
        if named and label:
            evidence.append(f"label:{label.word}")
        piece = scan.piece.part(match.start(), match.end())
        scan.take(start, match.end())
        scan.add(FieldName.CORPORATE_NUMBER, digits, piece, role, *evidence)


def _take_postal_code(scan: _Scan) -> None:
    if scan.piece.vertical:
        scan.text = _COLUMN_MARK.sub(lambda mark: "テ".rjust(len(mark[0])), scan.text)
    matches = list(_POSTAL.finditer(scan.text))
    phones = [phone for phone in find_phones(scan.text) if phone.valid] if matches else []
    for match in matches:
        mark, hyphen = match["mark"], "-" in match[0]
        first = match.start("first")
        if not mark and (not hyphen or _is_phone_tail(scan, first)):
            continue
        if any(phone.start < first < phone.stop for phone in phones):
            continue
        label = scan.label_at(match.start())
        start = label.start if label and FieldName.POSTAL_CODE in label.fields else match.start()
        piece = scan.piece.part(match.start("first"), match.end())
        evidence = ["pattern:postal_code"] + [f"label:{mark}"] * (mark in {"〒", "〠"})
        if dash_was_guessed(piece.text):
            evidence.append("repaired:dash")
        role = _LABELLED if mark or start < match.start() else _UNMARKED_POSTAL
        scan.take(start, match.end())
        scan.add(FieldName.POSTAL_CODE, f"{match['first']}-{match['last']}", piece, role, *evidence)
        if "repaired:dash" in evidence:
            scan.add(FieldName.POSTAL_CODE, piece.text, piece, _AS_READ, "pattern:postal_code")


def _take_leading_code(scan: _Scan) -> None:
    """The postal code of a column that goes on with the address, where this tells it."""
    found = leading_code(scan.piece.text) if scan.piece.vertical else None
    if found is None:
        return
    read, address = found
    code = code_of_address(read, address)
    if code is None:
        return
    start = scan.piece.text.index(read)
    piece = scan.take(0, start + len(read)).part(start, start + len(read))
    as_read = digits_of(plain(read))
    repair = [] if as_read == code.replace("-", "") else ["repaired:town"]
    scan.add(
        FieldName.POSTAL_CODE, code, piece, _REPAIRED if repair else _LABELLED, "pattern:postal_code", *repair
    )
    if repair:
        scan.add(FieldName.POSTAL_CODE, read, piece, _AS_READ, "pattern:postal_code")


def _take_damaged_postal_code(scan: _Scan) -> None:
    """The postal code of a column that holds nothing else."""
    if not scan.piece.vertical or not may_be_code(scan.piece.text):
        return
    match = _DAMAGED_POSTAL.fullmatch(scan.text.strip().translate(_COLUMN_DIGITS))
    if match is None:
        # Only its address can tell which code it is.
        piece = scan.take(0, len(scan.text))
        scan.add(FieldName.POSTAL_CODE, piece.text, piece, _AS_READ, UNREAD)
    else:
        piece = scan.take(0, len(scan.text))
        # Only one dash stands in a code, so any other is the kanji one.
        value = f"{match['first']}+{match['last']}".translate(_ONES).replace("+", "-")
        scan.add(FieldName.POSTAL_CODE, value, piece, _REPAIRED, "pattern:postal_code", "repaired:dash")
        scan.add(FieldName.POSTAL_CODE, piece.text, piece, _AS_READ, "pattern:postal_code")


def _is_phone_tail(scan: _Scan, start: int) -> bool:
    """Whether a telephone label stands before it: a local number has the form of a postal code."""
    label = scan.label_at(start)
    return label is not None and bool(_TELEPHONES & set(label.fields))


def _take_phones(scan: _Scan) -> None:
    inherited: Label | None = None
    for phone in _phones_in(scan):
        label = scan.label_at(phone.start)
        if label is not None and not _TELEPHONES & set(label.fields):
            label = None
        elif label is not None:
            inherited = label
        _add_phone(scan, phone, label, inherited)


def _phones_in(scan: _Scan) -> list[Phone]:
    """The numbers of a piece from left to right; damaged ones only where a label says that there is one."""
    found = list(find_phones(scan.text))
    for phone in find_damaged_phones(scan.text, from_kanji=has_kanji_digits(scan.piece.text)):
        rivals = [other for other in found if other.start < phone.stop and phone.start < other.stop]
        label = scan.label_at(phone.start)
        if label is None or not _TELEPHONES & set(label.fields):
            continue
        if not any(other.valid and other.known_area for other in rivals) and (phone.valid or not rivals):
            found = [other for other in found if other not in rivals] + [phone]
    for phone in find_unknown_phones(scan.text, found):
        rivals = [other for other in found if other.start < phone.stop and phone.start < other.stop]
        label = scan.label_at(phone.start)
        if label is not None and _TELEPHONES & set(label.fields):
            found = [other for other in found if other not in rivals] + [phone]
    return sorted(found, key=lambda phone: phone.start)


def _add_phone(scan: _Scan, phone: Phone, label: Label | None, inherited: Label | None) -> None:
    piece = scan.piece.part(phone.start, phone.stop)
    # What stands behind a number is said of it alone: Direct: 03-…(代表).
    told = [note for note in phone.notes if note.direct or note.office] or ([label] if label else [])
    fields = _fields_of(phone, label, inherited)
    evidence = ["pattern:phone", f"number:{phone.number}"] + ["valid:phone"] * phone.valid
    evidence += [f"label:{label.word}"] if label else []
    evidence += ["note:直通"] * any(each.direct for each in told)
    evidence += ["note:代表"] * any(each.office for each in told)
    evidence += ["note:フリーダイヤル"] * phone.toll_free
    evidence += ["doubt:area"] * (phone.valid and not phone.known_area)
    repair = phone.repair or ("dash" if dash_was_guessed(piece.text) else "")
    evidence += [f"repaired:{repair}"] * bool(repair)
    scan.take(label.start if label else phone.start, phone.stop)
    doubt = (1.0 if phone.valid else _INVALID) * (_REPAIRED if repair else 1.0)
    role = (_LABELLED if fields else _UNLABELLED_PHONE) * doubt
    other = phone.toll_free or any(each.other for each in (*told, *phone.notes))
    for field, likely in _phone_roles(phone, fields, role, other).items():
        scan.add(field, phone.value, piece, likely, *evidence)
        if phone.extension:
            scan.add(
                field,
                f"{phone.value} {phone.extension}",
                piece,
                likely * _AS_READ,
                "pattern:phone",
                "note:内線",
            )
        if repair:
            scan.add(field, piece.text, piece, likely * _AS_READ, "pattern:phone")


def _fields_of(phone: Phone, label: Label | None, inherited: Label | None) -> tuple[FieldName, ...]:
    """What the label before a number says that it is, or the note behind it, or the label of the number before."""
    noted = {field for note in phone.notes for field in note.fields}
    before = label or (None if FieldName.FAX in noted else inherited)
    fields = before.fields if before else tuple(field for field in _TELEPHONES_IN_ORDER if field in noted)
    shared = phone.shared and FieldName.FAX not in fields
    return (*(fields or (FieldName.TEL,)), FieldName.FAX) if shared else fields


def _phone_roles(
    phone: Phone, fields: tuple[FieldName, ...], role: float, other: bool
) -> dict[FieldName, float]:
    """Which fields a number may be, by its labels and its kind."""
    if phone.mobile and FieldName.FAX not in fields:
        # A mobile number is one whatever its label says, but the label may stand for the only telephone.
        return {FieldName.MOBILE: role} | (
            {FieldName.TEL: role * _OTHER_LABEL} if FieldName.TEL in fields else {}
        )
    return {
        field: role * (_OTHER_PURPOSE if field is FieldName.TEL and other else 1.0)
        for field in fields or (FieldName.TEL,)
    }


def _rest(scan: _Scan) -> list[Piece]:
    if "\0" not in scan.text:
        return [scan.piece]
    pieces = []
    for match in re.finditer(r"[^\0]+", scan.text):
        raw = scan.piece.text[match.start() : match.end()]
        lead = len(raw) - len(raw.lstrip(_EDGE))
        stop = match.start() + len(raw.rstrip(_EDGE))
        if any(character.isalnum() for character in raw):
            pieces.append(scan.piece.part(match.start() + lead, stop))
    return pieces
