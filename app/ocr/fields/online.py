"""Mail and web addresses, and what readers make of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from email_validator import EmailNotValidError, validate_email

_LOCAL = r"[A-Za-z0-9][A-Za-z0-9._%+\-]*"
_HOST = r"[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+"
_MAIL = re.compile(rf"{_LOCAL}@{_HOST}")
_LABEL_IN_MAIL = re.compile(r"^(?:[Ee]-[Mm]ail|E-?MAIL|Email|Mail)[.:]?(?=[^@.]+.*@)")
_URL = re.compile(
    rf"(?:https?://|(?<![A-Za-z0-9@.\-])(?=www\.)){_HOST}(?::\d+)?(?:/[\w\-.~/?#%&=+:]*)?",
    re.ASCII | re.IGNORECASE,
)
_DAMAGED_SCHEME = re.compile(r"h?t{1,2}ps?[:;.]{0,2}/{1,2}(?=[A-Za-z0-9])", re.IGNORECASE)
_BARE_HOST = re.compile(
    r"(?<![A-Za-z0-9@.\-])(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)*[A-Za-z0-9][A-Za-z0-9\-]+\.(?:jp|com|net|org|info|biz|tokyo|osaka|kyoto|asia)"
    r"(?![A-Za-z0-9\-@]|\.[A-Za-z0-9])(?:/[\w\-.~/?#%&=+:]*)?",
    re.ASCII | re.IGNORECASE,
)  # fmt: skip

# The second levels of .jp for kinds of organisation (JPRS), by what readers make of their letters.
_SECOND_LEVELS = {
    "ig": "lg",
    "1g": "lg",
    "iq": "lg",
    "lq": "lg",
    "c0": "co",
    "g0": "go",
    "qo": "go",
    "0r": "or",
    "qr": "gr",
}
_TOP_LEVELS = {"ip": "jp", "lp": "jp", "1p": "jp", "c0m": "com", "corn": "com"}


@dataclass(frozen=True, slots=True)
class Online:
    """A mail or web address and where in its line it stands."""

    start: int
    stop: int
    value: str
    as_read: str
    """The same without repairs."""
    host: str
    repairs: tuple[str, ...] = ()
    labelled: bool = False
    """Whether a label was cut off that had no space behind it."""


def find_mail(text: str) -> Online | None:
    """The mail address of a plain text.

    >>> find_mail("taro＠city.Ig.jp".replace("＠", "@")).value
    'taro@city.lg.jp'
    """
    found = _find_mail(text, list(range(len(text))), ())
    if found is None and "@" in text:
        found = _find_mail(*_tightened(text))
    return found


def _find_mail(text: str, places: list[int], repairs: tuple[str, ...]) -> Online | None:
    match = _MAIL.search(text)
    if match is None:
        return None
    label = _LABEL_IN_MAIL.match(match[0])
    written = match[0][label.end() :] if label else match[0]
    written = written.rstrip(".-")
    local, _, host = written.partition("@")
    mended = mended_host(host)
    value = f"{local}@{mended}"
    try:
        validate_email(value, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return None
    if mended != host.lower():
        repairs += ("domain",)
    start, stop = match.start(), match.start() + (label.end() if label else 0) + len(written)
    as_read = f"{label[0] if label else ''}{local}@{host.lower()}"
    return Online(places[start], places[stop - 1] + 1, value, as_read, mended, repairs, label is not None)


def find_url(text: str, *, labelled: bool) -> Online | None:
    """The web address of a plain text that holds no mail address; a host alone where a label names it or it ends as such."""
    match = _URL.search(text)
    if match is not None:
        return _online(match, ())
    tight, places, repairs = _tightened(text)
    mended = _DAMAGED_SCHEME.sub("https://", tight, count=1)
    if mended != tight and (match := _URL.search(mended)) is not None and match[0].startswith("https://"):
        found = _online(match, (*repairs, "scheme"))
        return Online(0, len(text), found.value, text.strip(), found.host, found.repairs)
    match = _URL.search(tight) or (_BARE_HOST.search(tight) if labelled else _BARE_HOST.search(text))
    if match is None:
        return None
    if match.string is text:
        return _online(match, ())
    found = _online(match, repairs)
    return Online(
        places[found.start], places[found.stop - 1] + 1, found.value, found.as_read, found.host, found.repairs
    )


def _online(match: re.Match[str], repairs: tuple[str, ...]) -> Online:
    written = match[0].rstrip(".,:-")
    head, host, path = re.match(
        rf"((?:https?://)?)({_HOST})(.*)", written, re.ASCII | re.IGNORECASE | re.DOTALL
    ).groups()  # type: ignore[union-attr]
    mended = mended_host(host)
    if mended != host.lower():
        repairs += ("domain",)
    as_read = f"{head.lower()}{host.lower()}{path}"
    return Online(
        match.start(), match.start() + len(written), f"{head.lower()}{mended}{path}", as_read,
        mended.removeprefix("www."), repairs,
    )  # fmt: skip


def mended_host(host: str) -> str:
    """A host name in lower case, with a last and a second level that exist for one that does not.

    >>> mended_host("www.city.aoba.Ig.jp")
    'www.city.aoba.lg.jp'
    """
    labels = host.lower().split(".")
    labels[-1] = _TOP_LEVELS.get(labels[-1], labels[-1])
    # With nothing before it, a second level may be a name that somebody registered.
    if labels[-1] == "jp" and len(labels) > 2:
        labels[-2] = _SECOND_LEVELS.get(labels[-2], labels[-2])
    return ".".join(labels)


def _tightened(text: str) -> tuple[str, list[int], tuple[str, ...]]:
    """The text without spaces about @, dots and slashes and with dots for commas; where each character stood."""
    kept = [
        (character, place)
        for place, character in enumerate(text)
        if not (
            character.isspace()
            and (_touches(text[:place].rstrip()[-1:]) or _touches(text[place:].lstrip()[:1]))
        )
    ]
    tight = "".join(character for character, _ in kept)
    dotted = re.sub(r"(?<=[A-Za-z0-9]),(?=[A-Za-z])", ".", tight)
    repairs = ("space",) * (len(tight) < len(text)) + ("comma",) * (dotted != tight)
    return dotted, [place for _, place in kept], repairs


def _touches(character: str) -> bool:
    return character != "" and character in "@./:,"
