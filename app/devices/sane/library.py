"""libsane by ctypes.

Any call may block for as long as the backend likes, or crash: this is for a
process that somebody watches. Strings are UTF-8; where they are not, they are
shown with replacement characters.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from ctypes import POINTER, byref, c_char_p, c_int, c_ubyte, c_void_p
from typing import Any, Self

from app.devices.sane.words import DeviceName, Option, Parameters, Range, SaneError, Status, Value, ValueType

_NAME = "libsane.so.1"
_FIXED = 1 << 16
"""SANE_Fixed has 16 bits behind the point."""
_WORD = ctypes.sizeof(c_int)


class _Device(ctypes.Structure):
    _fields_ = [(name, c_char_p) for name in ("name", "vendor", "model", "type")]


class _Range(ctypes.Structure):
    _fields_ = [("min", c_int), ("max", c_int), ("quant", c_int)]


class _Constraint(ctypes.Union):
    _fields_ = [
        ("strings", POINTER(c_char_p)),
        ("words", POINTER(c_int)),
        ("range", POINTER(_Range)),
    ]


class _Option(ctypes.Structure):
    _fields_ = [
        ("name", c_char_p),
        ("title", c_char_p),
        ("desc", c_char_p),
        ("type", c_int),
        ("unit", c_int),
        ("size", c_int),
        ("cap", c_int),
        ("constraint_type", c_int),
        ("constraint", _Constraint),
    ]


class _Parameters(ctypes.Structure):
    _fields_ = [
        (name, c_int)
        for name in ("format", "last_frame", "bytes_per_line", "pixels_per_line", "lines", "depth")
    ]


_SIGNATURES: dict[str, tuple[Any, list[Any]]] = {
    "sane_init": (c_int, [POINTER(c_int), c_void_p]),
    "sane_exit": (None, []),
    "sane_get_devices": (c_int, [POINTER(POINTER(POINTER(_Device))), c_int]),
    "sane_open": (c_int, [c_char_p, POINTER(c_void_p)]),
    "sane_close": (None, [c_void_p]),
    "sane_get_option_descriptor": (POINTER(_Option), [c_void_p, c_int]),
    "sane_control_option": (c_int, [c_void_p, c_int, c_int, c_void_p, POINTER(c_int)]),
    "sane_get_parameters": (c_int, [c_void_p, POINTER(_Parameters)]),
    "sane_start": (c_int, [c_void_p]),
    "sane_read": (c_int, [c_void_p, POINTER(c_ubyte), c_int, POINTER(c_int)]),
    "sane_cancel": (None, [c_void_p]),
}


class Library:
    """libsane, initialised until it is closed. One at a time in a process."""

    def __init__(self) -> None:
        """Raises OSError where it is not installed, SaneError where it does not start."""
        self._dll: Any = ctypes.CDLL(_NAME)
        for name, (result, arguments) in _SIGNATURES.items():
            function = getattr(self._dll, name)
            function.restype, function.argtypes = result, arguments
        _check(self._dll.sane_init(byref(c_int()), None))

    def devices(self) -> list[DeviceName]:
        """Those that can be found, on the network too; may take many seconds. Raises SaneError."""
        listed = POINTER(POINTER(_Device))()
        _check(self._dll.sane_get_devices(byref(listed), 0))
        found: list[DeviceName] = []
        while not _is_null(listed) and not _is_null(listed[len(found)]):
            device = listed[len(found)].contents
            found.append(DeviceName(*map(_text, (device.name, device.vendor, device.model, device.type))))
        return found

    def open(self, name: str) -> Handle:
        """Raises SaneError."""
        handle = c_void_p()
        _check(self._dll.sane_open(name.encode(), byref(handle)))
        return Handle(self._dll, handle)

    def close(self) -> None:
        """Every handle must be closed before."""
        self._dll.sane_exit()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Handle:
    """An open device. Every method may block, and raises SaneError."""

    def __init__(self, dll: Any, handle: c_void_p) -> None:
        self._dll = dll
        self._handle = handle

    def options(self) -> dict[str, Option]:
        """What can be set or asked now, by name; setting one may change what others allow."""
        count = c_int()
        self._control(0, 0, count)
        found = {}
        for index in range(1, count.value):
            described = self._dll.sane_get_option_descriptor(self._handle, index)
            if described and described.contents.name and described.contents.type in set(ValueType):
                option = _option(index, described.contents)
                found[option.name] = option
        return found

    def get(self, option: Option) -> Value:
        """The value of an option that ``is_readable``; the first where there are several."""
        buffer = ctypes.create_string_buffer(max(option.size, _WORD))
        self._control(option.index, 0, buffer)
        if option.kind is ValueType.STRING:
            return _text(buffer.value)
        return _number(c_int.from_buffer(buffer).value, option.kind)

    def set(self, option: Option, value: Value) -> None:
        """Set an option of a single value that ``is_settable``; the device may take another value near by."""
        if option.kind is ValueType.STRING:
            text = str(value).encode()
            if len(text) >= option.size:
                raise SaneError(Status.INVAL)
            self._control(option.index, 1, ctypes.create_string_buffer(text, option.size))
            return
        if option.size != _WORD:
            raise SaneError(Status.INVAL)
        number = float(value) * _FIXED if option.kind is ValueType.FIXED else float(value)
        self._control(option.index, 1, c_int(round(number)))

    def start(self) -> None:
        """Begin with the next frame; for a new side, this feeds."""
        _check(self._dll.sane_start(self._handle))

    def parameters(self) -> Parameters:
        """Exact, but for ``lines``, from ``start`` on."""
        found = _Parameters()
        _check(self._dll.sane_get_parameters(self._handle, byref(found)))
        return Parameters(
            found.format,
            bool(found.last_frame),
            found.bytes_per_line,
            found.pixels_per_line,
            found.lines,
            found.depth,
        )

    def read(self, most: int) -> bytes:
        """Up to so many bytes of a frame, none where none are there yet. Raises SaneError with EOF at its end."""
        buffer, length = (c_ubyte * most)(), c_int()
        _check(self._dll.sane_read(self._handle, buffer, most, byref(length)))
        if not 0 <= length.value <= most:
            raise SaneError(Status.IO_ERROR)
        return ctypes.string_at(buffer, length.value)

    def cancel(self) -> None:
        """End what was started; at the end of a stack too."""
        self._dll.sane_cancel(self._handle)

    def close(self) -> None:
        self._dll.sane_close(self._handle)

    def _control(self, index: int, action: int, value: Any) -> None:
        _check(self._dll.sane_control_option(self._handle, index, action, byref(value), None))


def _check(status: int) -> None:
    if status != Status.GOOD:
        raise SaneError(status)


def _is_null(pointer: Any) -> bool:
    return not pointer


def _text(value: bytes | None) -> str:
    return (value or b"").decode("utf-8", "replace")


def _number(word: int, kind: ValueType) -> Value:
    if kind is ValueType.FIXED:
        return word / _FIXED
    return bool(word) if kind is ValueType.BOOL else word


def _option(index: int, found: Any) -> Option:
    kind = ValueType(found.type)
    allowed: Range | Sequence[Value] | None = None
    # SANE_Constraint_Type: a range, a list of words that begins with its length, a list of strings that ends with NULL.
    if found.constraint_type == 1 and found.constraint.range:
        limits = found.constraint.range.contents
        low, high, step = (float(_number(word, kind)) for word in (limits.min, limits.max, limits.quant))
        allowed = Range(low, high, step)
    elif found.constraint_type == 2 and found.constraint.words:
        words = found.constraint.words
        allowed = [_number(words[place], kind) for place in range(1, words[0] + 1)]
    elif found.constraint_type == 3 and found.constraint.strings:
        texts = []
        for text in found.constraint.strings:
            if text is None:
                break
            texts.append(_text(text))
        allowed = texts
    return Option(index, _text(found.name), kind, found.unit, found.size, found.cap, allowed)
