"""Names of hosts, into which readers put spaces, and whose letters they take for others."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?"
_FIRST = re.compile(_LABEL)
_FURTHER = re.compile(rf"(?P<before>\s*)(?P<dot>[.,])(?P<behind>\s*)(?P<label>{_LABEL})")
_LOST_DOT = re.compile(r"\s+(?P<label>[ji1l]p)(?![A-Za-z0-9@\-])", re.IGNORECASE)
_TORN = re.compile(rf"(?:(?P<hyphen>-)\s*|\s+)(?P<label>{_LABEL})(?=\s?\.\s?[A-Za-z0-9])")

# The second levels of .jp for kinds of organisation (JPRS), by what readers make of their letters.
_READ_AS_SECOND_LEVEL = {
    "ig": "lg", "1g": "lg", "iq": "lg", "lq": "lg", "c0": "co", "g0": "go", "qo": "go", "0r": "or", "qr": "gr",
}  # fmt: skip
_READ_AS_TOP_LEVEL = {"ip": "jp", "lp": "jp", "1p": "jp", "c0m": "com", "corn": "com"}
_COUNTRIES = "jp us uk cn kr tw hk sg th vn my id ph in au de fr eu it nl ca"
_GENERIC = (
    "com net org info biz edu gov int io dev app me tv cc cloud online shop site tech xyz group inc company"
)
_PLACES = "tokyo osaka kyoto nagoya yokohama okinawa ryukyu asia"
_TOP_LEVELS = frozenset(f"{_COUNTRIES} {_GENERIC} {_PLACES}".split())
_LOST_DOTS = re.compile(
    r"(?P<second>co|or|ne|ac|go|lg|ed|gr|ad)(?P<top>[ji1l]p)"
    r"|(?P<name>[a-z0-9\-]{3,}?)(?P<kind>co|or|ne|ac|go|lg|ed|gr|ad)?(?P<jp>jp)|(?P<word>[a-z0-9\-]{3,})(?P<generic>com|net|org)"
)
"""A last label into which those before it ran: cojp, minamocojp, minamocom."""
_CAPITAL_I = re.compile(r"(?<=[a-z])I(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Host:
    """A name of a host and where it ends."""

    stop: int
    value: str
    """In lower case, put right."""
    as_read: str
    """In lower case, with the spaces that were read into it."""
    known: bool
    """Whether it ends with a top level that cards have."""
    repairs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    label: str
    stop: int
    repair: str = ""
    """What had to be undone for it to go on with the part before it."""


def host_at(text: str, start: int) -> Host | None:
    """The host of two labels or more that begins there, as far as it goes on; spaces are no end of it before the top level.

    >>> host_at("city.aoba. Ig. jp TEL", 0).value
    'city.aoba.lg.jp'
    """
    parts = _parts(text, start)
    count = _length([part.label for part in parts], [bool(part.repair) for part in parts])
    if not count:
        return None
    used = parts[:count]
    written = ".".join(part.label for part in used)
    value = mended_host(written)
    if "." not in value:
        return None
    repairs = tuple(dict.fromkeys(part.repair for part in used if part.repair))
    if value.count(".") > written.count("."):
        repairs = (*(repair for repair in repairs if repair != "dot"), "dot")
    elif value != written.lower():
        repairs += ("domain",)
    return Host(used[-1].stop, value, text[start : used[-1].stop].lower(), _ends_known(value), repairs)


def _parts(text: str, start: int) -> list[_Part]:
    """The labels that stand one behind the other, with a dot or what may have been one between them."""
    first = _FIRST.match(text, start)
    if first is None:
        return []
    parts = [_Part(first[0], first.end())]
    while True:
        stop = parts[-1].stop
        if further := _FURTHER.match(text, stop):
            spaced = further["before"] or further["behind"]
            repair = "comma" if further["dot"] == "," else "space" if spaced else ""
            parts.append(_Part(further["label"], further.end(), repair))
        elif len(parts) > 1 and (lost := _LOST_DOT.match(text, stop)) and parts[-1].label.lower() != "jp":
            parts.append(_Part(lost["label"], lost.end(), "dot"))
        elif len(parts) == 1 and (torn := _TORN.match(text, stop)):
            whole = f"{parts[0].label}{torn['hyphen'] or ''}{torn['label']}"
            parts = [_Part(whole, torn.end(), "space")]
        else:
            return parts


def _length(labels: list[str], mended: list[bool]) -> int:
    """How many of the labels are the host: up to the top level, or else up to the first one that stands apart."""
    mends = [_mended_labels(labels[: count + 1])[-1] for count in range(len(labels))]
    for number in range(1, len(labels)):
        last = number + 1 == len(labels)
        goes_on = not last and (not mended[number + 1] or mends[number + 1] == "jp") and mends[number] != "jp"
        if mends[number] in _TOP_LEVELS and not goes_on:
            return number + 1
    return next((number for number in range(1, len(labels)) if mended[number]), len(labels))


def mended_host(host: str) -> str:
    """A host name in lower case, with a last and a second level that exist for one that does not.

    >>> mended_host("www.city.aoba.Ig.jp"), mended_host("www.minamo.cojp"), mended_host("city.aobalgjp")
    ('www.city.aoba.lg.jp', 'www.minamo.co.jp', 'city.aoba.lg.jp')
    """
    labels = _mended_labels(host.split("."))
    if labels[-1] not in _TOP_LEVELS and (lost := _LOST_DOTS.fullmatch(labels[-1])):
        labels = _mended_labels([*labels[:-1], *filter(None, lost.groups())])
    return ".".join(labels)


def _mended_labels(written: list[str]) -> list[str]:
    labels = [_CAPITAL_I.sub("l", label).lower() for label in written]
    labels[-1] = _READ_AS_TOP_LEVEL.get(labels[-1], labels[-1])
    # With nothing before it, a second level may be a name that somebody registered.
    if labels[-1] == "jp" and len(labels) > 2:
        labels[-2] = _READ_AS_SECOND_LEVEL.get(labels[-2], labels[-2])
    return labels


def is_whole(host: str) -> bool:
    """Whether a host name in lower case ends with a top level that cards have, and nothing stands before its www.

    >>> is_whole("www.aoba.example.jp"), is_whole("aoba.example.co"), is_whole("url.www.aoba.jp")
    (True, False, False)
    """
    return _ends_known(host) and "www" not in host.split(".")[1:]


def _ends_known(host: str) -> bool:
    """Whether it ends with a top level that cards have."""
    return host.rpartition(".")[2] in _TOP_LEVELS
