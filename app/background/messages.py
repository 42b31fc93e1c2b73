"""What passes between the window and the processes beside it. Everything here can be pickled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from app.core.errors import EnishiError
from app.core.messages import Sentence

if TYPE_CHECKING:
    from app.core.records import Record, User
    from app.db.door import Operation


@dataclass(frozen=True, slots=True, repr=False)
class OpenRequest:
    """Which profile to open, and by what."""

    profile: str
    passphrase: str = ""
    code: str = ""
    """The recovery code; ``passphrase`` is the new one then."""
    secret: bytes = b""
    """The store's key, where this window has it already."""
    operator: str = ""
    remember: bool = False
    """Whether the system's keyring may open it from now on."""


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """A session is open."""

    profile: str
    operator: User
    secret: bytes
    recovery_code: str = ""
    """A new one, to be shown once."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A session could not be opened."""

    error: EnishiError


@dataclass(frozen=True, slots=True)
class Call:
    """Do ``function(session, *args, **kwargs)``."""

    number: int
    function: Callable[..., Any]
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    looks: bool = False
    """Whether nothing is another one afterwards."""


@dataclass(frozen=True, slots=True)
class Done:
    """An operation that took place."""

    id: str
    name: str
    label: str
    can_undo: bool
    changed: Mapping[str, frozenset[str]]
    """Ids of what it changed, by table."""

    @classmethod
    def of(cls, operation: Operation) -> Done:
        from app.db.door import Undo  # there already, where an operation is

        changed = {table: frozenset(ids) for table, ids in operation.changed.records.items()}
        can_undo = operation.undo is not Undo.NEVER and not operation.undoes
        return cls(operation.id, operation.name, operation.label, can_undo, changed)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call gave, and the operations that took place in it."""

    number: int
    value: Any
    done: tuple[Done, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a call failed, and the operations that took place before it did."""

    number: int
    error: EnishiError
    done: tuple[Done, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangedElsewhere:
    """Another process wrote to the store."""


@dataclass(frozen=True, slots=True)
class Died:
    """The process is gone; nothing more will come."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job is."""

    done: int
    total: int
    word: Sentence | str


@dataclass(frozen=True, slots=True)
class Told:
    """What a long job has to tell beyond its progress."""

    event: Any


@dataclass(frozen=True, slots=True)
class WasStopped:
    """A long job ended because it was asked to."""


class Order(StrEnum):
    """What the window asks of a long job."""

    PAUSE = "pause"
    GO_ON = "go_on"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Close:
    """End, once what was asked for is done."""


@dataclass(frozen=True, slots=True)
class Change:
    """What changed in the store, for those who show it."""

    records: Mapping[str, frozenset[str]]
    everything: bool = False
    """Whether another process wrote, so that anything may have changed."""

    def touches(self, *kinds: type[Record]) -> bool:
        """Whether a record of one of these kinds may have changed."""
        return self.everything or any(kind.KIND.table in self.records for kind in kinds)

    def ids(self, kind: type[Record]) -> frozenset[str]:
        """The ids known to have changed."""
        return self.records.get(kind.KIND.table, frozenset())
