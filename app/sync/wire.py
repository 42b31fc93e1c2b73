"""What a desk and the office's server say to each other: MessagePack of these, over HTTPS.

The server takes and gives JSON of the same shape where ``Content-Type`` or
``Accept`` ask for it. Fields are only ever added, with a default; a reader
passes over those that it does not know. docs/adr/0004-shared-server.md says why
it is as it is.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from app.core.documents import Document, Lost
from app.sync.wire_settings import OfflineReach

VERSIONS = (1,)
"""The versions of this protocol that this program speaks, the best one last."""

NO_SUCH_ROUTE = "no_such_route"
"""``Problem.code`` of a server that does not know what it is asked for: one of both is older than the other."""

TOO_LARGE = "too_large"
"""``Problem.code`` of a server that takes no body as long as that; it has done nothing."""

CHANGES_AT_ONCE = 500
"""The most changes in one push."""

ARRIVALS_AT_ONCE = 5000
"""The most records in one answer to a pull, whatever a desk asks for."""

MOST_BYTES = 8 << 20
"""The longest body of a push."""

AHEAD_SECONDS = 300
"""How far a stamp may be ahead of the server's clock."""


class Hello(msgspec.Struct, frozen=True):
    """Who the server is. Told to everybody."""

    office: str
    versions: tuple[int, ...]
    now: str
    """The server's clock, UTC with milliseconds."""
    epoch: str = ""
    """Another one than the desk knows: the server has been put back from a backup (``Pulled``)."""
    name: str = ""
    """The office's name, where the server has been told one."""


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """The state of a record at a desk that the server may not have."""

    document: Document
    base: dict[str, str] = {}
    """Unit → the stamp that the server last told this desk, for the units that the desk has changed since.
    A unit that stands at another stamp now was changed by two who did not know of each other."""
    shown: dict[str, tuple[str, ...]] = {}
    """Unit → the ids of other records (``app.core.references``) that its value named when the server last told this
    desk, for the same units. Of those that are missing now, only these were taken out on purpose."""


class Push(msgspec.Struct, frozen=True):
    """Changes of one desk, in the order in which they were made: roots before what hangs on them.

    The same ``batch`` may be sent any number of times: it is applied once, and answered alike.
    """

    batch: str
    """A fresh id (``app.core.ids``). The same id with other changes is refused as a whole."""
    changes: tuple[Change, ...]


class Refusal(StrEnum):
    """Why a change was not taken. A desk keeps what was refused, and shows it."""

    UNKNOWN_ROOT = "unknown_root"
    """What it hangs on is not there, or not for this user to see: the two are not told apart."""
    FORBIDDEN = "forbidden"
    """This user may not change that."""
    INVALID = "invalid"
    """Not a record as ``app.core.records`` has it."""
    CLOCK_AHEAD = "clock_ahead"
    """Stamped more than ``AHEAD_SECONDS`` ahead: to be stamped again, and sent again."""
    ERASED = "erased"
    """The office has erased it: the desk erases it too."""


class Outcome(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of one change."""

    id: str
    refused: Refusal | None = None
    document: Document | None = None
    """The record as it is now, where that is not what the desk sent."""
    conflicts: tuple[Lost, ...] = ()
    """Values that lost against others, the two authors not knowing of each other."""
    too_long: str = ""
    """With ``Refusal.INVALID``: the column that is longer than it may be (``app.core.lengths``)."""


class Pushed(msgspec.Struct, frozen=True):
    """The answer to a push: an outcome for each change, in order."""

    outcomes: tuple[Outcome, ...]
    now: str


class Pull(msgspec.Struct, frozen=True):
    """How far a desk has come; a scope that is not named is begun anew."""

    cursors: dict[str, int] = {}
    """As the server last told them. The numbers are the server's own: a desk keeps them, and reads nothing from them."""
    limit: int = 1000
    epoch: str = ""
    """That the desk was last told; cursors of another one are not looked at."""
    count: bool = False
    """Whether ``Pulled.left`` is wanted."""


class Departure(msgspec.Struct, frozen=True):
    """A record has left a scope: a desk that does not see it by another scope deletes it."""

    kind: str
    id: str
    scope: str


class Arrival(msgspec.Struct, frozen=True):
    """A record as it stands in a scope."""

    scope: str
    document: Document


class Pulled(msgspec.Struct, frozen=True):
    """What is new since the cursors, and the scopes that this user has now.

    A desk deletes every row, index entry and image of any other scope, applies
    erasures, departures and arrivals in this order, and saves the cursors in the same transaction.
    What names a record that it lost so, it then treats by ``app.core.references``.
    """

    scopes: tuple[str, ...]
    arrivals: tuple[Arrival, ...]
    departures: tuple[Departure, ...]
    cursors: dict[str, int]
    erased_ids: tuple[str, ...]
    """Of records that this desk may hold: they go with all that was kept of them."""
    more: bool
    now: str
    lease_until: str
    """Until when what belongs to others may be read without asking again."""
    epoch: str = ""
    """To be kept with the cursors."""
    anew: tuple[str, ...] = ()
    """Scopes of which the desk's cursors are good no more: told from the beginning, from this answer on. When a
    later answer says that there is no more, what the desk has in them and was not told again is gone, but for its
    own changes that are not sent."""
    send_since: str = ""
    """The server was put back from a backup of that time: what it acknowledged since then it may not have any
    more, and is to be sent again, before anything is taken for gone. Empty: nothing is."""
    offline: OfflineReach = OfflineReach.ALL
    """Whose records a desk holds of those that its user may see; his own it always does. The rest is found at the server."""
    offline_years: int = 0
    """How old what others have may be, where it is held; 0: of any age."""
    left: int = 0
    """How many records are to come after this answer, where that was asked for; they may become more or fewer meanwhile."""


class Problem(msgspec.Struct, frozen=True):
    """Why a whole request was refused."""

    code: str
    """For programs, for instance ``batch_reused``."""
    message: str
    """For people, in Japanese."""
