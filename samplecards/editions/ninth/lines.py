"""The lines of the contact block of this edition."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from app.core.reading import FieldName
from samplecards.chances import by_weight
from samplecards.editions.ninth.spelling import street, wide
from samplecards.extras import Extras
from samplecards.labels import Labels
from samplecards.organization_words import OrganizationKind
from samplecards.people import Contact
from samplecards.phrases import Phrase, Wording, broken
from samplecards.telling import MAIL_FIRST, WEB_FIRST, parted_place, with_building
from samplecards.typefaces import Typeface

_DIALLED = {
    "{}-{}-{}": 66, "（{}）{}-{}": 6, "{}（{}）{}": 6, "({}){}-{}": 5, "{}({}){}": 5, "({}) {}-{}": 2, "{}.{}.{}": 2, "{} {} {}": 1, "{}‐{}‐{}": 2, "wide": 5,
}  # fmt: skip
"""How the parts of a telephone number are set, and how often in per cent; ``wide`` in full-width digits."""
_ABROAD = ("+81-{}-{}-{}", "+81-{}-{}-{}", "+81 {} {} {}", "+81({}){}-{}", "+81-(0){}-{}-{}")
_CODE_MARKS = {"〒": 84, "〒 ": 9, "": 4, "〒　": 3}
_MAIL_ORDERS = {MAIL_FIRST: 4, WEB_FIRST: 1}
_SHORT_LABEL = 2
_SHARING = {OrganizationKind.COMPANY, OrganizationKind.PRACTICE, OrganizationKind.AGENCY}
"""Small ones of these have one line for telephone and fax."""
_LONG_STREET = 19


class Dial:
    """How a card sets telephone numbers."""

    def __init__(self, extras: Extras, face: Typeface, rng: random.Random) -> None:
        self._abroad = rng.choice(_ABROAD) if extras.is_international else ""
        self._form = by_weight(_DIALLED, rng)
        self._face = face

    @property
    def is_wide(self) -> bool:
        """Whether the digits are as wide as kanji."""
        return self._form == "wide" and not self._abroad

    def __call__(self, plain: str) -> str:
        if self._abroad:
            return self._abroad.format(*plain.removeprefix("0").split("-"))
        if self.is_wide:
            return wide(plain, self._face)
        # A mobile number and a free one have no area code to put in brackets.
        is_local = not plain.startswith(("0120", "090", "080", "070"))
        form = self._form if is_local or "{}(" not in self._form else "{}-{}-{}"
        form = form if is_local or not form.startswith(("(", "（")) else "{}-{}-{}"
        return form.format(*plain.split("-"))


def spell_address(wording: Wording, contact: Contact, dial: Dial, face: Typeface, rng: random.Random) -> None:
    """The street as it is written in the place; perhaps without the prefecture, or in wide digits."""
    address = contact.organization.address
    town = street(address)
    if rng.random() < 0.22:
        town = re.sub(r"^(?:北海道|..県|鹿児島県)", "", town)
    whole = f"{town} {address.building}".strip()
    wording.plain[FieldName.ADDRESS] = whole
    if dial.is_wide or rng.random() < 0.06:
        whole = wide(whole, face)
    elif rng.random() < 0.06:
        whole = re.sub(r"(?<=\d)-(?=\d)", "ー" if rng.random() < 0.3 else "‐", whole)
    wording.printed[FieldName.ADDRESS] = whole
    if dial.is_wide:
        wording.printed[FieldName.POSTAL_CODE] = wide(wording.printed[FieldName.POSTAL_CODE], face)


def place_lines(wording: Wording, head: str, rng: random.Random) -> list[Phrase]:
    """Postal code, street and building, in one to four lines; ``head`` is the office they are of."""
    code, town, building = parted_place(wording, head + by_weight(_CODE_MARKS, rng))
    lines = [town]
    if len(town.text) > _LONG_STREET and rng.random() < 0.3:
        found = re.search(r"大字|字|(?<=[市郡区町村])(?=.)|第?[0-9０-９]", town.text[7:])
        lines = broken(town, found.start() + 7) if found and found.start() else lines
    together = building and len(town.text + building) < 26 and rng.random() < 0.45
    lines = with_building(wording, lines, building, rng.choice((" ", "　")) if together else None)
    if rng.random() < 0.6:
        return [code.joined(lines[0], rng.choice((" ", "　", "  "))), *lines[1:]]
    return [code, *lines]


def call_lines(
    wording: Wording, contact: Contact, labels: Labels, extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    """Telephones, in the order of the card."""
    said = wording.printed
    is_shared = (
        contact.organization.kind in _SHARING
        and FieldName.FAX in said
        and not extras.main_line
        and rng.random() < 0.07
    )
    if is_shared:
        said[FieldName.FAX] = said[FieldName.TEL]
        wording.plain[FieldName.FAX] = contact.fields[FieldName.TEL]
        label = rng.choice(("TEL/FAX ", "TEL・FAX ", "TEL&FAX ", "電話・FAX ", "電話／ＦＡＸ "))
        calls = [Phrase(said[FieldName.TEL], (FieldName.TEL, FieldName.FAX), label)]
    else:
        calls = _own_lines(wording, labels, extras, dial, rng)
        if FieldName.FAX in said:
            calls.append(Phrase(said[FieldName.FAX], (FieldName.FAX,), labels[FieldName.FAX] or "FAX "))
    if FieldName.MOBILE in said:
        mobile = Phrase(said[FieldName.MOBILE], (FieldName.MOBILE,), labels[FieldName.MOBILE])
        calls.insert(1 if rng.random() < 0.12 else len(calls), mobile)
    calls = _paired(calls, rng)
    if extras.freedial:
        label = rng.choice(("フリーダイヤル ", "フリーコール　", "通話料無料 ", "夜間・休日 "))
        calls.append(wording.also_line(FieldName.TEL, extras.freedial, label))
    return calls


def _own_lines(
    wording: Wording, labels: Labels, extras: Extras, dial: Dial, rng: random.Random
) -> list[Phrase]:
    own = Phrase(wording.printed[FieldName.TEL], (FieldName.TEL,), labels[FieldName.TEL])
    inner = rng.choice(("（内線{}）", "(内線 {})", " 内線{}", "（内{}）")).format(extras.extension)
    inner = inner if extras.extension else ""
    if not extras.main_line:
        note = rng.choices(("", "（代表）", "(代)", "（直通）", "（代）"), (78, 8, 6, 4, 4))[0]
        return [replace(own, text=own.text + (inner or note))]
    board = dial(extras.main_line)
    wording.add_also(FieldName.TEL, board)
    main = Phrase(board + rng.choice(("（代表）", "(代)", "（代）")) + inner, (), labels[FieldName.TEL])
    own_noted = replace(own, text=own.text + rng.choice(("（直通）", "(直通)")))
    plain = Phrase(board + inner, (), rng.choice(("代表 ", "代表　", "代表電話 ")))
    return rng.choice(([main, own_noted], [plain, replace(own, label="直通 ")], [own_noted, main]))


def _paired(calls: list[Phrase], rng: random.Random) -> list[Phrase]:
    """Perhaps two on a line; cards with labels of a letter do it often."""
    short = all(len(call.label.strip()) <= _SHORT_LABEL for call in calls)
    if len(calls) < 2 or rng.random() > (0.5 if short else 0.25):
        return calls
    first = rng.choice((0, len(calls) - 2))
    one, two = calls[first : first + 2]
    if len(one.whole) + len(two.whole) > 42:
        return calls
    joint = rng.choice(("　", "　", "  ", " / ", "・") if not short else ("　", "   ", "  "))
    return [*calls[:first], one.joined(two, joint), *calls[first + 2 :]]


def mail_lines(wording: Wording, labels: Labels, rng: random.Random) -> list[Phrase]:
    """Mail and web address."""
    order = by_weight(_MAIL_ORDERS, rng)
    return wording.lines(order, labels)


def office_lines(wording: Wording, contact: Contact, dial: Dial, rng: random.Random) -> list[Phrase]:
    """One to three other offices, each in one line or two."""
    branches = contact.organization.branches
    count = min(len(branches), rng.choices((1, 2, 3), (45, 40, 15))[0])
    head = rng.choice(("{}　", "【{}】", "◆{} ", "[{}] "))
    call = rng.choice(("TEL ", "電話 ", "TEL:", "☎"))
    call = call if call != "☎" or count < 3 else "TEL "
    is_short = count > 1
    lines = []
    for name, address, telephone in branches[:count]:
        number = dial(telephone)
        town = street(address)
        wording.add_also(FieldName.ADDRESS, town)
        wording.add_also(FieldName.TEL, number)
        if is_short:
            lines.append(Phrase(f"{head.format(name)}{town} {call}{number}"))
            continue
        wording.add_also(FieldName.POSTAL_CODE, address.postal_code)
        lines.append(Phrase(f"{head.format(name)}〒{address.postal_code} {town}"))
        lines.append(Phrase(f"　　{call}{number}"))
    return lines
