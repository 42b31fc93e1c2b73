"""Answers that come later, and are dropped where nobody is left to hear them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject

from app.core.errors import EnishiError

if TYPE_CHECKING:
    from app.operations.session import Session

P = ParamSpec("P")
T = TypeVar("T")

Trouble = Callable[[EnishiError], None]


class Reply(Generic[T]):
    """The answer to one call: ``desk.ask(person_of, card).then(self._show)``."""

    def __init__(self, otherwise: Trouble) -> None:
        self._then: list[Callable[[T], None]] = []
        self._otherwise = otherwise

    def then(self, callback: Callable[[T], None]) -> Reply[T]:
        """Call it with the answer, in the window's thread, unless the widget that it belongs to is gone by then."""
        self._then.append(callback)
        return self

    def otherwise(self, callback: Trouble) -> Reply[T]:
        """Call it with what went wrong; without it the shell shows the sentence."""
        self._otherwise = callback
        return self

    def arrive(self, value: T) -> None:
        for callback in self._then:
            if is_there(callback):
                callback(value)

    def fail(self, error: EnishiError) -> None:
        if is_there(self._otherwise):
            self._otherwise(error)


class Asks(Protocol):
    """What ``Latest`` needs of a desk."""

    def ask(
        self, function: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Reply[T]: ...


class Latest(Generic[T]):
    """Questions of which only the newest matters, as when searching while somebody types.

    One is under way at a time; of those that come meanwhile only the last is asked.
    """

    def __init__(self, desk: Asks, then: Callable[[T], None], otherwise: Trouble | None = None) -> None:
        self._desk = desk
        self._then = then
        self._otherwise = otherwise
        self._next: tuple[Callable[..., T], tuple[Any, ...], dict[str, Any]] | None = None
        self._under_way = False

    def ask(self, function: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> None:
        """Ask now, or as soon as the question under way is answered."""
        self._next = function, args, kwargs
        if not self._under_way:
            self._send()

    def _send(self) -> None:
        if self._next is None:
            return
        function, args, kwargs = self._next
        self._next, self._under_way = None, True
        self._desk.ask(function, *args, **kwargs).then(self._arrive).otherwise(self._fail)

    def _arrive(self, value: T) -> None:
        self._under_way = False
        if self._next is None and is_there(self._then):
            self._then(value)
        self._send()

    def _fail(self, error: EnishiError) -> None:
        self._under_way = False
        if self._next is None and self._otherwise is not None and is_there(self._otherwise):
            self._otherwise(error)
        self._send()


def is_there(callback: Callable[..., object]) -> bool:
    """Whether the widget that a callback belongs to still exists."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
