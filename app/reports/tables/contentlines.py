"""The content lines of vCards: RFC 2426 (3.0), RFC 6350 (4.0) and the vCard 2.1 of the Versit consortium.

All of them are read as bytes, since 2.1 may encode every value its own way
and a line may be folded inside a character.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.reports.tables.contact import with_newlines

_LINE_LIMIT = 75
"""Octets of a line without its break (RFC 2426, 2.6)."""

_LINE = re.compile(rb'(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)', re.DOTALL)
_PARAMETER = re.compile(rb';((?:"[^"]*"|[^":;])*)')
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_BASE64 = {"B", "BASE64"}
_CHARSETS = {
    "SHIFT_JIS": "cp932",
    "SHIFT-JIS": "cp932",
    "SJIS": "cp932",
    "X-SJIS": "cp932",
    "WINDOWS-31J": "cp932",
    "CP932": "cp932",
    "EUC-JP": "euc_jp",
    "ISO-2022-JP": "iso2022_jp",
}


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its name and types in upper case, and its value with escapes still in it."""

    name: str
    types: frozenset[str]
    """The values of TYPE, and in 2.1 every parameter that has no name."""
    parameters: dict[str, str]
    value: str

    @property
    def binary(self) -> bool:
        return self.parameters.get("ENCODING", "").upper() in _BASE64 or bool(self.types & _BASE64)

    @property
    def text(self) -> str:
        return unescaped(self.value)

    def components(self, separator: str = ";") -> list[str]:
        """The parts of a structured value, or of a list, unescaped; without a last one that is empty."""
        parts = re.findall(rf"((?:[^\\{separator}]|\\.|\\\Z)*)(?:{separator}|\Z)", self.value, re.DOTALL)
        return [unescaped(part) for part in (parts[:-1] if len(parts) > 1 else parts)]


def escaped(text: str) -> str:
    """A text value as vCard 3.0 writes it."""
    return re.sub(r"[\\;,]", r"\\\g<0>", text).replace("\n", "\\n")


def unescaped(value: str) -> str:
    """The inverse of ``escaped``, which takes a backslash before anything else for itself."""
    return _ESCAPE.sub(lambda match: _unescaped_character(match[1]), value)


def _unescaped_character(character: str) -> str:
    if character in "nN":
        return "\n"
    return character if character in "\\;,:" else "\\" + character


def folded(line: str) -> bytes:
    """One content line in UTF-8, folded into lines of at most 75 octets, none of which cuts a character."""
    rest = line.encode()
    pieces: list[bytes] = []
    while len(rest) > (limit := _LINE_LIMIT - bool(pieces)):
        while rest[limit] & 0xC0 == 0x80:  # inside a character
            limit -= 1
        pieces.append(rest[:limit])
        rest = rest[limit:]
    return b"\r\n ".join([*pieces, rest]) + b"\r\n"


def logical_lines(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The unfolded lines that are not blank, with the number of the first line of each, from 1."""
    parts: list[bytes] = []
    start = 0
    quoted = False
    for number, raw in enumerate(content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"), start=1):
        if quoted:
            parts.append(b"\n" + raw)
        elif parts and raw[:1] in {b" ", b"\t"}:
            parts.append(raw[1:])
        else:
            if parts:
                yield start, b"".join(parts)
            parts, start = ([raw] if raw.strip() else []), number
            quoted_printable = b"QUOTED-PRINTABLE" in raw.split(b":", 1)[0].upper()
        quoted = bool(parts) and quoted_printable and raw.endswith(b"=")
    if parts:
        yield start, b"".join(parts)


def parse(lines: Iterable[bytes]) -> list[Property]:
    """The properties of one card. Raises ValueError where a line is none.

    Lines of base64 that are not indented, as some 2.1 writers leave them,
    belong to the binary property before them.
    """
    properties: list[Property] = []
    for line in lines:
        match = _LINE.fullmatch(line)
        if match is not None:
            properties.append(_property(match[1], match[2], match[3]))
        elif not (properties and properties[-1].binary):
            raise ValueError("not a content line")
    return properties


def _property(name: bytes, raw_parameters: bytes, raw: bytes) -> Property:
    types: set[str] = set()
    parameters: dict[str, str] = {}
    for each in _PARAMETER.findall(raw_parameters):
        key, equals, value = _decoded(each, "").partition("=")
        value = value.replace('"', "")
        if not equals and key.upper() == "QUOTED-PRINTABLE":
            parameters["ENCODING"] = key
        elif not equals or key.upper() == "TYPE":
            types.update((value or key).upper().split(","))
        else:
            parameters[key.upper()] = value
    quoted = parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE"
    value = _decoded(quopri.decodestring(raw) if quoted else raw, parameters.get("CHARSET", ""))
    if quoted:
        value = with_newlines(value)
    return Property(_decoded(name, "").upper(), frozenset(types), parameters, value)


def _decoded(raw: bytes, charset: str) -> str:
    """The text in the charset named, else in UTF-8 or CP932. Raises ValueError where it is in none."""
    for encoding in (_CHARSETS.get(charset.upper(), "utf-8"), "utf-8"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("cp932")
