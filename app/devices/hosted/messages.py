"""What goes between a driver's process and ours.

What comes from there is MessagePack of the types below and never a pickle: a
driver that its device has taken over cannot run code in the process that
holds the keys.
"""

from __future__ import annotations

import re
from string import Formatter
from typing import Any, TypeAlias

import msgspec

from app.core.errors import EnishiError, ImageError, ScannerError
from app.core.messages import Message, Sentence
from app.devices.scanner import DeviceInfo, DeviceState, FaultKind, ScannedPage, ScannerFault, ScanSettings
from app.devices.shown import shown


class Told(msgspec.Struct, frozen=True, tag=True):
    """A sentence."""

    template: str
    values: dict[str, str | int | float | Told]


# To the driver.


class AskInfo(msgspec.Struct, frozen=True, tag=True):
    """Answered by Info."""


class AskState(msgspec.Struct, frozen=True, tag=True):
    """Answered by State."""


class AskNotices(msgspec.Struct, frozen=True, tag=True):
    """Answered by Notices."""


class Start(msgspec.Struct, frozen=True, tag=True):
    """Begin to feed; answered by the answer to the first Next."""

    settings: ScanSettings
    after: int


class Next(msgspec.Struct, frozen=True, tag=True):
    """All sheets that came are safe. Answered by Page, NoMore or Failed."""


class Safe(msgspec.Struct, frozen=True, tag=True):
    """A page is safe; no answer."""

    key: str


class Cancel(msgspec.Struct, frozen=True, tag=True):
    """No more pages are wanted. Answered by NoMore."""


class Close(msgspec.Struct, frozen=True, tag=True):
    """Let the device go and end; no answer."""


Order: TypeAlias = AskInfo | AskState | AskNotices | Start | Next | Safe | Cancel | Close


# From the driver.


class Info(msgspec.Struct, frozen=True, tag=True):
    """The device is open; also the first thing that is said."""

    info: DeviceInfo


class State(msgspec.Struct, frozen=True, tag=True):
    """How the device is, and whether its button was pressed since the last time."""

    state: DeviceState
    button: bool


class Notices(msgspec.Struct, frozen=True, tag=True):
    """All of them so far."""

    notices: list[Told]


class Page(msgspec.Struct, frozen=True, tag=True):
    """The next page."""

    page: ScannedPage


class NoMore(msgspec.Struct, frozen=True, tag=True):
    """The feeder is empty."""


class Failed(msgspec.Struct, frozen=True, tag=True):
    """It did not work, for a reason that a person understands."""

    kind: str
    """Name of the class of the error."""
    told: Told
    fault: FaultKind | None = None
    sheet: int | None = None


class Alive(msgspec.Struct, frozen=True, tag=True):
    """Still waiting for the device; said unasked."""

    blocked_for: float = 0.0
    """Seconds for which nothing more may be heard."""


Answer: TypeAlias = Info | State | Notices | Page | NoMore | Failed | Alive

LARGEST = 512 * 1024 * 1024
"""Bytes of a message; none that a driver means to send is longer."""

_encode = msgspec.msgpack.Encoder().encode
_orders = msgspec.msgpack.Decoder(Order)
_answers = msgspec.msgpack.Decoder(Answer)


def packed(message: Order | Answer) -> bytes:
    """A message as it goes through the pipe."""
    return _encode(message)


def order(data: bytes) -> Order:
    """Raises msgspec.DecodeError where it is none."""
    decoded: Order = _orders.decode(data)
    return decoded


def answer(data: bytes) -> Answer:
    """Raises msgspec.DecodeError where it is none."""
    try:
        decoded: Answer = _answers.decode(data)
    except RecursionError as error:
        raise msgspec.DecodeError("too deep") from error
    return decoded


def told(sentence: Sentence) -> Told:
    """A sentence, ready to go."""

    def plain(value: object) -> str | int | float | Told:
        if isinstance(value, Sentence):
            return told(value)
        return value if isinstance(value, (str, int, float)) else str(value)

    return Told(sentence.template, {name: plain(value) for name, value in sentence.values.items()})


def message(sentence: Told) -> Message:
    """The sentence that came. Raises msgspec.ValidationError where its values do not fit into it."""
    return Message(sentence.template, **_values(sentence))


_LONGEST_VALUE = 1000
"""Characters; a path may have many."""
_SPECIFICATION = re.compile(r"[,.]?[0-9]{0,2}[a-z%]?")


def _values(sentence: Told) -> dict[str, Any]:
    values = {name: _value(value) for name, value in sentence.values.items()}
    try:
        fields = [field for field in Formatter().parse(sentence.template) if field[1] is not None]
        is_plain = all(
            name in values and not conversion and _SPECIFICATION.fullmatch(specification or "")
            for _, name, specification, conversion in fields
        )
        if is_plain:
            str(Message(sentence.template, **values))
            return values
    except (ValueError, OverflowError):
        pass
    raise msgspec.ValidationError("no sentence")


def _value(value: str | float | Told) -> Message | str | float:
    if isinstance(value, Told):
        return message(value)
    return shown(value, _LONGEST_VALUE) if isinstance(value, str) else value


_KINDS: dict[str, type[EnishiError]] = {kind.__name__: kind for kind in (ScannerError, ImageError)}


def failed(error: EnishiError) -> Failed:
    """An error, ready to go."""
    if isinstance(error, ScannerFault):
        return Failed(ScannerFault.__name__, told(error), error.kind, error.sheet)
    return Failed(type(error).__name__, told(error))


def raised(failure: Failed) -> EnishiError:
    """The error that came; a ScannerError where its class is not one that a driver raises.

    Raises msgspec.ValidationError, see ``message``.
    """
    if failure.fault is not None:
        return ScannerFault(failure.fault, failure.sheet, message(failure.told))
    return _KINDS.get(failure.kind, ScannerError)(failure.told.template, **_values(failure.told))
