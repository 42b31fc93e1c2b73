"""Mail addresses and the person: which one is the person's own, and what letters of it must have been."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import product

from app.core.reading import FieldName
from app.ocr.fields.drafts import Draft
from app.ocr.fields.hosts import host_at
from app.ocr.fields.names import FAMILIES, GIVEN_NAMES, divide, spellings
from app.ocr.fields.online import LOW_LINE
from app.ocr.fields.romaji import canonical

_CONFIRMED = 0.9999
_MENDED = 0.9
_ONE_MAIL = 0.9
"""How alike two mail addresses are that are one, read differently."""
_MISREAD = 0.3
_OFFICE = 0.6
"""How much less an address is the person's own that does not spell the name, where another one does."""
_SEPARATOR = re.compile(r"[._\-]+")
_NUMBERED = re.compile(r"(?P<letters>[A-Za-z._\-]+?)[._\-]?\d*")
_GLUED_LABEL = re.compile(r"(?:(?i:E-?mail|mail)[.\-_]?|E)(?=[a-z][a-z0-9._\-]*$)")
_STRAY = re.compile(r"[1l|](?=[a-z]{3})")
"""A rule or an icon before the address; no name in Latin letters begins with an l."""
_LOOK_ALIKES = {"l": "l1", "I": "I1l", "1": "1li", "0": "0o", "O": "O0o", "o": "o"}
_MOST_LOOK_ALIKES = 4
_LAST_L = re.compile(r"(?:^|[._-])([a-z]*l)(?=[._-]|$)")
"""At the end of a word: Japanese has no l, and a one looks like it."""
_INITIALS_AND_L = re.compile(r"([._-][a-z]{1,2})l$")
_ENDS_WITH_L = frozenset((
    "mail", "email", "all", "hall", "school", "hospital", "hotel", "general", "legal", "global", "personal", "local", "rental", "travel", "medical",
    "social", "digital", "official", "total", "capital", "central", "national", "international", "regional", "industrial", "commercial", "technical",
    "chemical", "professional", "control", "hill", "mall", "tel", "paul", "michael", "daniel", "samuel", "gabriel", "abel", "carl", "karl", "bill",
    "will", "neil", "emil",
))  # fmt: skip
_MAY_BE_SIGN = re.compile(r"(?<=[a-z0-9])[0OoQ](?=[a-z0-9])")
_SHORTEST = 3

Spelled = tuple[str, str]
"""Family and given name in canonical Latin letters."""


def compare_mail_with_name(by_field: dict[FieldName, list[Draft]], drafts: list[Draft]) -> None:
    """Add to both what they say of each other, and addresses that were put right by the name; the person's own comes first."""
    names = by_field.get(FieldName.NAME, [])[:1]
    readings = by_field.get(FieldName.NAME_READING, [])
    own = [pair for name in names for pair in _spellings(name.value)]
    spelled = own + [pair for reading in readings for pair in _spellings(reading.value)]
    found = list(_mended(by_field.get(FieldName.EMAIL, []), spelled))
    found += _with_lost_sign(by_field, drafts, spelled)
    if found:
        by_field.setdefault(FieldName.EMAIL, []).extend(found)
        drafts.extend(found)
    for mail in by_field.get(FieldName.EMAIL, ()):
        for name in names:
            _compare(mail, name, by_field[FieldName.NAME], own, spelled)
    _prefer_own(by_field.get(FieldName.EMAIL, []), spelled)


def _compare(
    mail: Draft, name: Draft, names: list[Draft], own: list[Spelled], spelled: list[Spelled]
) -> None:
    words = [canonical(word) for word in _SEPARATOR.split(mail.value.partition("@")[0])]
    if len(words) == 2 and any(set(words) == {*pair} for pair in spelled):
        mail.add("agrees:name")
        # That a reading beside the name agrees says nothing of the kanji.
        if any(set(words) == {*pair} for pair in own):
            for same in names:
                if same.piece is name.piece:
                    same.add("agrees:mail")
            # Whom the mail address names is the person, and is divided as there.
            name.role = max(name.role, _CONFIRMED)
    elif any("".join(words).startswith((family, given + family)) for family, given in spelled):
        mail.add("fits:name")


def _mended(mails: list[Draft], spelled: list[Spelled]) -> Iterator[Draft]:
    """The addresses that spell the name once one letter for another, or a label that ran into them, is undone."""
    for mail in mails:
        local, _, host = mail.value.partition("@")
        # Where the host lost a dot, the name is likely to have lost one as well.
        dotted = _with_lost_dot(local, spelled) if "repaired:dot" in mail.evidence else None
        right = dotted or own_local(local, spelled) or _without_stray(local, spelled) or _with_one(local)
        if right is None or right == local:
            continue
        repair = "dot" if dotted else "label" if len(right) < len(local) else "look-alike"
        yield Draft(
            FieldName.EMAIL,
            f"{right}@{host}",
            mail.piece,
            mail.role * _MENDED,
            list(dict.fromkeys([*mail.evidence, f"repaired:{repair}"])),
        )
        mail.role *= _MISREAD
        mail.add("doubt:look-alikes")


def _with_lost_sign(
    by_field: dict[FieldName, list[Draft]], drafts: list[Draft], spelled: list[Spelled]
) -> list[Draft]:
    """The mail addresses among bare hosts, in which the sign was read as a letter; what was read stays beside them."""
    found = []
    for url in list(by_field.get(FieldName.URL, [])):
        for sign in _MAY_BE_SIGN.finditer(url.value):
            local, host = url.value[: sign.start()], host_at(url.value, sign.end())
            if len(local) < _SHORTEST or host is None or not host.known or host.stop < len(url.value):
                continue
            if spells(local, spelled):
                evidence = ["pattern:email", "repaired:at", *url.piece.marks]
                found += [
                    Draft(FieldName.EMAIL, f"{local}@{host.value}", url.piece, _MENDED, evidence),
                    Draft(FieldName.EMAIL, url.value, url.piece, _MISREAD, ["pattern:email"]),
                ]
                by_field[FieldName.URL].remove(url)
                drafts.remove(url)
                break
    return found


def own_local(local: str, spelled: Iterable[Spelled]) -> str | None:
    """The local part as it is if it spells a name, or the one that does and looks like it; None where there is none or several.

    >>> own_local("okumural9", [("okumura", "takayuki")]), own_local("Es-yamada", [("yamada", "saki")])
    ('okumura19', 's-yamada')
    """
    pairs = list(spelled)
    if spells(local, pairs):
        return local
    found = {other for other in _look_alikes(local) if spells(other, pairs)}
    return found.pop() if len(found) == 1 else None


def has_strange_l(local: str) -> bool:
    """Whether a word of a local part ends with an l that may be a one.

    >>> has_strange_l("matsukaze-shl"), has_strange_l("general.affairs"), has_strange_l("tal450")
    (True, False, False)
    """
    return not _ENDS_WITH_L.issuperset(_LAST_L.findall(local.lower()))


def _with_one(local: str) -> str | None:
    """The local part with a one behind the initials at its end; None where nothing else may stand there."""
    return _INITIALS_AND_L.sub(r"\g<1>1", local) if has_strange_l(local) else None


def _look_alikes(local: str) -> Iterator[str]:
    if label := _GLUED_LABEL.match(local):
        yield local[label.end() :]
    if sum(character in "lI10O" for character in local) <= _MOST_LOOK_ALIKES:
        yield from map("".join, product(*(_LOOK_ALIKES.get(character, character) for character in local)))


def _with_lost_dot(local: str, pairs: Iterable[Spelled]) -> str | None:
    """The whole names with a dot between them, of a local part that is nothing but these."""
    for place in range(_SHORTEST, len(local) - 1):
        words = canonical(local[:place]), canonical(local[place:])
        if any(words in (pair, pair[::-1]) for pair in pairs) and local.isalpha():
            return f"{local[:place]}.{local[place:]}"
    return None


def _without_stray(local: str, pairs: Iterable[Spelled]) -> str | None:
    """The local part without the edge of something before it, where a family name stands behind that."""
    stray = _STRAY.match(local)
    rest = local[stray.end() :] if stray else ""
    first = canonical(_SEPARATOR.split(rest)[0].rstrip("0123456789"))
    return rest if first and any(first == family for family, _ in pairs) else None


def spells(local: str, pairs: Iterable[Spelled]) -> bool:
    """Whether a local part is nothing but a name in one of the usual ways, with a number behind it or without.

    >>> spells("tokiwak", [("tokiwa", "kazue")]), spells("info", [("tokiwa", "kazue")])
    (True, False)
    """
    match = _NUMBERED.fullmatch(local)
    if match is None:
        return False
    words = [canonical(word) for word in _SEPARATOR.split(match["letters"]) if word]
    return any(_is_name(words, family, given) for family, given in pairs)


def _is_name(words: list[str], family: str, given: str) -> bool:
    if len(words) == 2:
        return any(
            (first == family and given.startswith(second)) or (second == family and given.startswith(first))
            for first, second in (words,)
        )
    if len(words) != 1 or not words[0]:
        return False
    word = words[0]
    behind, before = word.removeprefix(family), word.removesuffix(family)
    return (
        word == given
        or (behind != word and given.startswith(behind))
        or (before != word and given.startswith(before))
    )


def _prefer_own(mails: list[Draft], spelled: list[Spelled]) -> None:
    """Of two readings of one mail address, as on both sides, the one that spells the name is right; of two addresses it is one's own."""
    named = [mail for mail in mails if "agrees:name" in mail.evidence]
    spelling = [mail for mail in mails if spells(mail.value.partition("@")[0], spelled)]
    fitting = [
        mail for mail in mails if {"agrees:name", "fits:name"} & set(mail.evidence) or mail in spelling
    ]
    for mail in mails:
        if mail not in named and any(
            SequenceMatcher(None, mail.value, other.value).ratio() > _ONE_MAIL for other in named
        ):
            mail.role *= _MISREAD
            mail.add("doubt:other_mail")
        elif (fitting and mail not in fitting) or (
            spelling and mail not in spelling and LOW_LINE in mail.evidence
        ):
            mail.role *= _OFFICE


def _spellings(name: str) -> Iterator[Spelled]:
    """Pairs of family and given name in canonical Latin letters."""
    words = [canonical(word) for word in name.replace(",", " ").split()] if name.isascii() else []
    if len(words) == 2 and all(words):
        yield words[0], words[1]
        yield words[1], words[0]
        return
    parts = divide(name)
    if parts.given:
        for family in spellings(parts.family, FAMILIES):
            for given in spellings(parts.given, GIVEN_NAMES):
                yield family, given
