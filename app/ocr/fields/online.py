"""Mail and web addresses, and what readers make of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from email_validator import EmailNotValidError, validate_email

from app.ocr.fields.hosts import Host, host_at
from app.ocr.fields.labels import label_before

LOW_LINE = "repaired:low_line"
"""The evidence of a mail address that was given the _ that no reader saw."""
_SIGN = re.compile(r"\s*(?P<sign>@|[©®ⓐⒶ]|[(\[]at[)\]])\s*", re.IGNORECASE)
_LOCAL = re.compile(r"[A-Za-z0-9._%+\-]+$")
_BROKEN = re.compile(r"[A-Za-z0-9][._]\s+$|[A-Za-z0-9]{2}-\s+$|(?<=[A-Za-z0-9])\s+$")
_WORD_BEFORE = re.compile(r"(?<![A-Za-z0-9_.@\-])(?P<word>[A-Za-z][A-Za-z0-9_.\-]*)\s+$")
_LABEL_IN_MAIL = re.compile(
    r"^(?:(?:[Ee]-[Mm]ail|E-?MAIL|Email|Mail)[.:]?(?=[^@.]+.*@)|(?:e-?)?mail[.:](?=[A-Za-z0-9])|[EM][.:](?=[a-z0-9][a-z0-9._+\-]*@))"
)
"""A label whose space was lost; one letter is one where the rest is in small letters: E.taro@…"""
_ACCOUNTS = re.compile(
    r"(?:LINE|ID|X|Twitter|Instagram|Insta|Facebook|FB|YouTube|TikTok|Threads|note|Skype|GitHub|公式)$",
    re.IGNORECASE,
)
"""What stands before the handle of an account, which is no mail address."""
_SCHEME = re.compile(r"https?://\s?", re.IGNORECASE)
_WWW = re.compile(r"(?=www\s?\.)", re.IGNORECASE)
_GLUED_LABEL = re.compile(
    r"(?<![A-Za-z0-9])(?:[HUW]|H\.?P|URL|WEB\s?(?:SITE|PAGE)?|HOME\s?PAGE)[.,]?$", re.IGNORECASE
)
_IN_WORD = re.compile(r"[A-Za-z0-9@.\-]$")
_DAMAGED_SCHEME = re.compile(
    r"(?<![A-Za-z0-9])[hn]?[ti1l]{1,2}ps?\s?[:;.]{0,2}\s?/\s?/?\s?(?=[A-Za-z0-9])", re.IGNORECASE
)
_BARE_HOST = re.compile(r"(?<![A-Za-z0-9@.\-])[A-Za-z0-9][A-Za-z0-9\-]*\s?[.,]\s?[A-Za-z0-9]", re.ASCII)
_LABEL_IN_HOST = re.compile(r"(?:(?i:url)|(?:HP|WEB|Web|Website|WEBSITE)(?=\.[a-z]))\.")
"""A label with its full stop, before a host whose labels are in small letters: hp.minamo.jp may be a host."""
_FILE = re.compile(r"(?<=/)(index|default|top|main|home)(html?|php|aspx?|jsp|cgi)$")
_USUAL_HOST = re.compile(
    r"[a-z0-9\-]{2,}\.(?:jp|com|net|org|info|biz|tokyo|osaka|kyoto|nagoya|yokohama|okinawa|asia)$"
)
_PATH = re.compile(r"/[\w\-.~/?#%&=+:]*(?:(?<=\.)\s(?:php|html?|aspx?|jsp|cgi)\b)?", re.ASCII)
_END = ".,:-"


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
    """The first mail address of a plain text.

    >>> find_mail("taro@city.Ig. jp").value
    'taro@city.lg.jp'
    """
    for sign in _SIGN.finditer(text):
        found = _mail_at(text, sign)
        if found is not None:
            return found
    return None


def _mail_at(text: str, sign: re.Match[str]) -> Online | None:
    host = host_at(text, sign.end())
    local = _LOCAL.search(text[: sign.start()])
    if host is None or local is None:
        return None
    apart, clean = sign[0] != sign["sign"], sign["sign"] == "@"
    if (apart or not clean) and (not host.known or _ACCOUNTS.search(local[0])):
        return None
    start, spaced = _begin_of_local(text, local.start())
    written = "".join(text[start : sign.start()].split()).lstrip("._%+-")
    label = _LABEL_IN_MAIL.match(f"{written}@{host.value}")
    value = f"{written[label.end() if label else 0 :]}@{host.value}"
    try:
        validate_email(value, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return None
    repairs = ("space",) * (spaced or apart) + host.repairs + ("at",) * (not clean)
    as_read = text[start : sign.end()].lstrip("._%+-") + host.as_read
    return Online(
        start, host.stop, value, as_read, host.value, tuple(dict.fromkeys(repairs)), label is not None
    )


def _begin_of_local(text: str, start: int) -> tuple[int, bool]:
    """Where the part before the sign begins, though spaces may have come into it at a mark; whether they have."""
    spaced = False
    while _BROKEN.search(text[:start]):
        before = text[:start]
        at_mark = before.rstrip()[-1] in "._-" or text[start] in "._-"
        if not at_mark or label_before(before) is not None:
            break
        earlier = _LOCAL.search(before.rstrip())
        if earlier is None:
            break
        start, spaced = earlier.start(), True
    return start, spaced


def word_before(text: str, start: int) -> re.Match[str] | None:
    """The Latin word (group ``word``) in front of a mail address that begins at ``start``, where no label or host explains it.

    No reader sees every low line, and a space is what it leaves: musashi h@… for musashi_h@….
    """
    before = text[:start]
    word = _WORD_BEFORE.search(before)
    if word is None or label_before(before) is not None:
        return None
    host = host_at(text, word.start())
    return None if host is not None and host.known else word


def find_url(text: str, *, labelled: bool) -> Online | None:
    """The web address of a plain text that holds no mail address; a host alone where a label names it or it ends as such."""
    return _with(_SCHEME, text) or _with(_DAMAGED_SCHEME, text) or _with(_WWW, text) or _bare(text, labelled)


def _with(head: re.Pattern[str], text: str) -> Online | None:
    """The first address that begins in a certain way, no part of a word but right behind a label: HPwww.…"""
    for match in head.finditer(text):
        before = text[: match.start()]
        host = host_at(text, match.end())
        if host is None or (_IN_WORD.search(before) and not _GLUED_LABEL.search(before)):
            continue
        if head is not _DAMAGED_SCHEME:
            return _online(text, match.start(), match[0].lower().strip(), host)
        found = _online(text, match.start(), "https://", host)
        as_read = text[match.start() : found.stop]
        return replace(found, as_read=as_read, repairs=(*found.repairs, "scheme"))
    return None


def _bare(text: str, labelled: bool) -> Online | None:
    for match in _BARE_HOST.finditer(text):
        label = _LABEL_IN_HOST.match(text, match.start())
        start = label.end() if label else match.start()
        host = host_at(text, start)
        if host is None or not _USUAL_HOST.search(host.value) or re.match(r"\s?@", text[host.stop :]):
            continue
        # By itself a name with a dot is only a host if it is one as it stands: Minato-ku, Tokyo is none.
        if not labelled and {"space", "comma", "dot"} & set(host.repairs):
            continue
        return _online(text, start, "", host)
    return None


def _online(text: str, start: int, scheme: str, host: Host) -> Online:
    path = _PATH.match(text, host.stop)
    way = (path[0] if path else "").rstrip(_END)
    stop = host.stop + len(way)
    whole = _FILE.sub(r"\1.\2", way.replace(" ", ""))
    repairs = host.repairs + ("space",) * (" " in way) + ("dot",) * (whole.count(".") > way.count("."))
    return Online(
        start, stop, f"{scheme}{host.value}{whole}", f"{scheme}{host.as_read}{way}",
        host.value.removeprefix("www."), tuple(dict.fromkeys(repairs)),
    )  # fmt: skip
