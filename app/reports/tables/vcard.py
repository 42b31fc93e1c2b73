"""vCards: written as 3.0 (RFC 2426), read as 2.1, 3.0 and 4.0 (RFC 6350)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import zip_longest
from pathlib import Path

from app.core.dates import format_instant, utc_now
from app.core.errors import UsageError
from app.core.messages import Message
from app.core.places import split_address
from app.core.reading import FieldName
from app.reports.files import atomic_file
from app.reports.tables.columns import iso_date
from app.reports.tables.contact import ContactRow, ImportResult, values_of, writable
from app.reports.tables.contentlines import Property, escaped, folded, logical_lines, parse
from app.reports.tables.source import decode, read_bytes

_NAMELESS = "氏名なし"
"""FN of a card with neither name nor organisation: vCard demands one."""

_BLANK = re.compile(r"[ \u3000]")

_REPEATED: dict[FieldName, str] = {
    FieldName.TITLE: "TITLE",
    FieldName.TEL: "TEL;TYPE=WORK,VOICE",
    FieldName.FAX: "TEL;TYPE=WORK,FAX",
    FieldName.MOBILE: "TEL;TYPE=CELL",
    FieldName.EMAIL: "EMAIL;TYPE=INTERNET",
    FieldName.URL: "URL",
}
"""Properties that stand once for each value of the field."""

_CORPORATE_NUMBER = "X-ENISHI-CORPORATE-NUMBER"
_EXCHANGED_ON = "X-ENISHI-EXCHANGED-ON"
_OWNER = "X-ENISHI-OWNER"
_VISIBILITY = "X-ENISHI-VISIBILITY"
_EXTRA = "X-ENISHI-EXTRA"
_SURNAME_READING = "X-PHONETIC-LAST-NAME"
_GIVEN_READING = "X-PHONETIC-FIRST-NAME"

_READ = frozenset(
    (
        "N",
        "FN",
        "SORT-STRING",
        "SOUND",
        "ORG",
        "TITLE",
        "TEL",
        "EMAIL",
        "URL",
        "ADR",
        "NOTE",
        "CATEGORIES",
        "UID",
    )
) | {_CORPORATE_NUMBER, _EXCHANGED_ON, _OWNER, _VISIBILITY, _EXTRA, _SURNAME_READING, _GIVEN_READING}
_PASSED_OVER = frozenset(("VERSION", "PRODID", "REV", "KIND", "LABEL", "PHOTO", "LOGO", "KEY", "X-ABLABEL"))
_JAPAN = {"", "日本", "日本国", "japan", "jp"}


def write_vcards(rows: Sequence[ContactRow], out: Path, *, revised: datetime | None = None) -> None:
    """Write vCards in UTF-8; ``revised`` is their REV, now where it is not given.

    An address stands whole in the street component. Raises what
    ``atomic_file`` raises.
    """
    rev = format_instant(revised or utc_now())
    with atomic_file(out) as file:
        for row in rows:
            for line in _lines(row, rev):
                file.write(folded(line))


def read_vcards(path: Path) -> ImportResult:
    """Read every card; one that is malformed or empty is a problem, and the others come in.

    Raises UsageError where the file holds no vCard, and what ``read_bytes``
    raises.
    """
    content = read_bytes(path)
    if b"\0" in content:  # UTF-16
        content = (decode(content) or "").encode()
    rows: list[tuple[int, ContactRow]] = []
    problems: list[Message] = []
    for start, lines in _cards(content.removeprefix(b"\xef\xbb\xbf")):
        if lines is None:
            problems.append(
                Message(
                    "{line} 行目：名刺の終わり（END:VCARD）がないため、この 1 件は取り込みませんでした。",
                    line=start,
                )
            )
            continue
        try:
            row = _row(parse(lines))
        except ValueError:
            problems.append(
                Message("{line} 行目：書式が壊れているため、この 1 件は取り込みませんでした。", line=start)
            )
            continue
        if row == ContactRow():
            problems.append(
                Message("{line} 行目：中身がないため、この 1 件は取り込みませんでした。", line=start)
            )
        else:
            rows.append((start, row))
    if not rows and not problems:
        raise UsageError(
            "ファイル「{name}」に vCard が見つかりません。何も取り込んでいません。", name=path.name
        )
    return ImportResult(tuple(rows), tuple(problems))


def _lines(row: ContactRow, rev: str) -> Iterator[str]:
    def value(field: FieldName) -> str:
        return writable(row.fields.get(field, ""))

    name, organization = value(FieldName.NAME), value(FieldName.ORGANIZATION)
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"N:{_escaped_all(*_surname_and_given(name))};;;"
    yield f"FN:{escaped(name or organization or _NAMELESS)}"
    if reading := value(FieldName.NAME_READING):
        surname, given = _surname_and_given(reading)
        yield f"SORT-STRING:{escaped(reading)}"
        yield f"{_SURNAME_READING}:{escaped(surname)}"
        yield f"{_GIVEN_READING}:{escaped(given)}"
    if organization or value(FieldName.DEPARTMENT):
        yield f"ORG:{_escaped_all(organization, value(FieldName.DEPARTMENT))}"
    addresses, codes = values_of(value(FieldName.ADDRESS)), values_of(value(FieldName.POSTAL_CODE))
    for address, code in zip_longest(addresses, codes, fillvalue=""):
        yield f"ADR;TYPE=WORK:{_escaped_all('', '', *_street_city_region(address), code, '')}"
    for field, head in _REPEATED.items():
        for each in values_of(value(field)):
            yield f"{head}:{escaped(each)}"
    own = {
        _CORPORATE_NUMBER: value(FieldName.CORPORATE_NUMBER),
        _EXCHANGED_ON: row.exchanged_on,
        _OWNER: row.owner,
        _VISIBILITY: row.visibility,
        "NOTE": row.note,
        "UID": row.id,
    }
    for head, text in own.items():
        if text:
            yield f"{head}:{escaped(writable(text))}"
    if row.tags:
        yield f"CATEGORIES:{','.join(escaped(writable(tag)) for tag in row.tags)}"
    for extra, text in row.extras.items():
        yield f"{_EXTRA}:{_escaped_all(writable(extra), writable(text))}"
    yield f"REV:{rev}"
    yield "END:VCARD"


def _escaped_all(*components: str) -> str:
    """The components of a structured value."""
    return ";".join(map(escaped, components))


def _surname_and_given(name: str) -> tuple[str, str]:
    """A name cut at its first space; all of it is the surname where it has none."""
    surname, *given = _BLANK.split(name, maxsplit=1)
    return surname, "".join(given)


def _cards(content: bytes) -> Iterator[tuple[int, list[bytes] | None]]:
    """The lines of each card, or None where it has no end, with the number of its first line, from 1."""
    start = 0
    lines: list[bytes] | None = None
    for number, line in logical_lines(content):
        word = line.strip().upper()
        if word == b"BEGIN:VCARD":
            if lines is not None:
                yield start, None
            start, lines = number, []
        elif lines is not None and word == b"END:VCARD":
            yield start, lines
            lines = None
        elif lines is not None:
            lines.append(line)
    if lines is not None:
        yield start, None


def _row(properties: list[Property]) -> ContactRow:
    of: dict[str, list[Property]] = {}
    for each in properties:
        if each.value.strip() and not each.binary:
            of.setdefault(each.name, []).append(each)

    def text(name: str) -> str:
        return of[name][0].text if name in of else ""

    organization, *departments = of["ORG"][0].components() if "ORG" in of else [""]
    codes, addresses = zip(*map(_code_and_address, of["ADR"]), strict=True) if "ADR" in of else ((), ())
    tels = of.get("TEL", [])
    fields = {
        FieldName.NAME: _name(of, organization),
        FieldName.NAME_READING: _reading(of),
        FieldName.ORGANIZATION: organization,
        FieldName.DEPARTMENT: _joined(departments),
        FieldName.TITLE: _texts(of.get("TITLE", [])),
        FieldName.POSTAL_CODE: _joined(codes),
        FieldName.ADDRESS: _joined(addresses),
        FieldName.TEL: _texts(tel for tel in tels if not tel.types & {"FAX", "CELL"}),
        FieldName.FAX: _texts(tel for tel in tels if "FAX" in tel.types),
        FieldName.MOBILE: _texts(tel for tel in tels if "CELL" in tel.types and "FAX" not in tel.types),
        FieldName.EMAIL: _texts(of.get("EMAIL", [])),
        FieldName.URL: _texts(of.get("URL", [])),
        FieldName.CORPORATE_NUMBER: text(_CORPORATE_NUMBER),
    }
    return ContactRow(
        fields={field: value for field, value in fields.items() if value.strip()},
        exchanged_on=iso_date(text(_EXCHANGED_ON)),
        owner=text(_OWNER),
        visibility=text(_VISIBILITY),
        tags=tuple(tag for each in of.get("CATEGORIES", []) for tag in each.components(",") if tag.strip()),
        note=_texts(of.get("NOTE", [])),
        id=text("UID").removeprefix("urn:uuid:"),
        extras=_extras(of),
    )


def _name(of: dict[str, list[Property]], organization: str) -> str:
    """FN as it stands; the surname first where FN has a Japanese name the other way round."""
    full = of["FN"][0].text if "FN" in of else ""
    if "N" not in of:
        return full
    surname, given = [*of["N"][0].components(), ""][:2]
    if not surname and not given:
        return "" if full in {organization, _NAMELESS} else full
    ordered = f"{surname} {given}".strip()
    if not full or (not full.isascii() and _BLANK.sub("", full) == given + surname != surname + given):
        return ordered
    return full


def _reading(of: dict[str, list[Property]]) -> str:
    phonetic = " ".join(of[name][0].text for name in (_SURNAME_READING, _GIVEN_READING) if name in of)
    sort = of["SORT-STRING"][0].text if "SORT-STRING" in of else ""
    if sort and len(_BLANK.sub("", sort)) >= len(_BLANK.sub("", phonetic)):
        return sort
    if phonetic:
        return phonetic
    for sound in of.get("SOUND", []):
        if "X-IRMC-N" in sound.types:  # how Japanese mobile telephones write it in 2.1
            return " ".join(part for part in sound.components()[:2] if part)
    return " ".join(of["N"][0].parameters.get("SORT-AS", "").split(",")) if "N" in of else ""


def _street_city_region(address: str) -> tuple[str, str, str]:
    """The components of an ADR; all is the street where the parts alone would not give the address back."""
    parts = split_address(address)
    if parts.municipality and parts.prefecture + parts.municipality + parts.rest == address:
        return parts.rest, parts.municipality, parts.prefecture
    return address, "", ""


def _code_and_address(address: Property) -> tuple[str, str]:
    box, extended, street, city, region, code, country = (address.components() + [""] * 7)[:7]
    if not any((box, extended, city, region)) and country.casefold() in _JAPAN:
        return code, street
    whole = region + city + street
    if whole.isascii():
        whole = ", ".join(part for part in (street, city, region) if part)
    around = (box, whole, extended, "" if country.casefold() in _JAPAN else country)
    return code, " ".join(part for part in around if part)


def _extras(of: dict[str, list[Property]]) -> dict[str, str]:
    extras = {name: _texts(each) for name, each in of.items() if name not in _READ | _PASSED_OVER}
    for each in of.get(_EXTRA, []):
        name, value = [*each.components(), ""][:2]
        if value.strip():
            extras[name] = value
    exchanged_on = of[_EXCHANGED_ON][0].text if _EXCHANGED_ON in of else ""
    if exchanged_on and not iso_date(exchanged_on):
        extras[_EXCHANGED_ON] = exchanged_on
    return extras


def _texts(properties: Iterable[Property]) -> str:
    return _joined(each.text.removeprefix("tel:") if each.name == "TEL" else each.text for each in properties)


def _joined(values: Iterable[str]) -> str:
    return "\n".join(value for value in values if value.strip())
