"""Whether what is said now says all that was said then; names that were made anew are learnt on the way."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

from app.core.errors import UsageError
from app.core.join_code import JoinCode
from tests.server.authenticator import shown

ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SECRETS = {"access", "refresh", "password", "printed", "qr", "code", "uri", "fingerprint"}
"""Keys of texts that somebody drew: whatever they are, they stand for those of then. So do all bytes."""


_CHOSEN = {"limit"}
"""Keys of numbers that are each desk's own to choose."""

_WRITTEN = ".values.document"
"""Where a text is an object written down: the reading of a card."""


class DiffersError(AssertionError):
    """Something is not said any more, or otherwise."""


class Names:
    """What ids, secrets and cursors of then are called now."""

    def __init__(self) -> None:
        self._now: dict[Any, Any] = {}
        self._then: dict[Any, Any] = {}
        self.applications: list[tuple[str, str]] = []
        """What authenticator applications have scanned, then and now."""

    def copy(self) -> Names:
        copied = Names()
        copied._now, copied._then = dict(self._now), dict(self._then)
        copied.applications = list(self.applications)
        return copied

    def learn(self, then: Any, now: Any) -> bool:
        """Take one for the other from now on; whether nothing known speaks against it."""
        return bool(self._now.setdefault(then, now) == now and self._then.setdefault(now, then) == then)

    def look_at_applications(self, at: datetime) -> None:
        """Learn which digits they show now in the place of those that they showed then."""
        for then, now in self.applications:
            self.learn(shown(then, at), shown(now, at))

    def today(self, said: Any, cursors: bool = False) -> Any:
        """What was said then in the names of now."""
        match said:
            case dict():
                return {
                    self.today(key): self._now.get((key, value), value)
                    if cursors
                    else self.today(value, key == "cursors")
                    for key, value in said.items()
                }
            case list():
                return [self.today(item) for item in said]
            case str() | bytes() if said in self._now:
                return self._now[said]
            case str():
                return ID.sub(lambda found: self._now.get(found[0], found[0]), said)
        return said


def take(then: Any, now: Any, names: Names, where: str = "") -> None:
    """See that ``now`` has all that ``then`` has, in the same order; more of it does not matter.

    Raises DiffersError, which says where.
    """
    match then:
        case None:
            return
        case dict() if isinstance(now, dict):
            _take_fields(then, now, names, where)
        case list() if isinstance(now, list):
            _take_in_order(then, now, names, where)
        case _ if type(then) is not type(now):
            raise DiffersError(f"{where} was {then!r}, and is {now!r}")
        case str() if where.endswith(_WRITTEN):
            take(json.loads(then), json.loads(now), names, where + "()")
        case bytes() if names.learn(then, now):
            return
        case int() if where.rpartition(".")[2] in _CHOSEN:
            return
        case str() if where.rpartition(".")[2] in _SECRETS:
            _learn_secret(then, now, names)
        case str() if ID.sub("", then) == ID.sub("", now):
            pairs = zip(ID.findall(then), ID.findall(now), strict=True)
            if not all(names.learn(*pair) for pair in pairs):
                raise DiffersError(f"{where} names another one: {then!r}, {now!r}")
        case _ if then != now:
            raise DiffersError(f"{where} was {then!r}, and is {now!r}")


def _take_fields(then: dict[str, Any], now: dict[str, Any], names: Names, where: str) -> None:
    for key, value in then.items():
        today = names.today(key)
        if today not in now:
            raise DiffersError(f"{where}.{key} is not there")
        if where.endswith(".cursors"):
            names.learn((key, value), now[today])
        else:
            take(value, now[today], names, f"{where}.{key}")


def _take_in_order(then: list[Any], now: list[Any], names: Names, where: str) -> None:
    candidates = iter(now)
    for number, item in enumerate(then):
        first: DiffersError | None = None
        for candidate in candidates:
            try:
                take(item, candidate, names.copy(), f"{where}.{number}")
            except DiffersError as error:
                first = first or error
                continue
            take(item, candidate, names, f"{where}.{number}")
            break
        else:
            raise first or DiffersError(f"{where}.{number} is not there: {item!r}")


def _learn_secret(then: str, now: str, names: Names) -> None:
    names.learn(then, now)
    if then.startswith("otpauth:"):
        names.applications.append((then, now))
        return
    try:
        codes = JoinCode.parse(then), JoinCode.parse(now)
    except UsageError:
        return
    names.learn(codes[0].ticket, codes[1].ticket)
