"""What was somebody's until a rotation gave it away: what he did to it before, and tells late, still counts.

A desk tells in parts, and may have been without the server for weeks. By then a rotation may have taken from its user's
sight what he goes on to tell of: else the card would arrive and its reading be refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from app.core.clock import Stamp, device_of
from app.sync.wire import AHEAD_SECONDS
from server.bulk import array
from server.database import Connection
from server.handing_over import UNIT, open_steps
from server.sealing import Sealer


class Formerly:
    """What was some users'."""

    def __init__(self, connection: Connection, sealer: Sealer, office: str, users: Iterable[str]) -> None:
        self._connection = connection
        self._sealer = sealer
        self._office = office
        self._users = users

    def had(self, ownership: str, stamp: str) -> bool:
        """Whether a root, by the stamp of its ownership, was theirs when they stamped something.

        What was given only after the rotation, as it had come, may have been stamped by a clock that is ahead.
        """
        made = self._rotations.get(device_of(ownership))
        if made is None:
            return False
        given = Stamp.parse(ownership).milliseconds
        latest = given + AHEAD_SECONDS * 1000 if given > made else given
        return Stamp.parse(stamp).milliseconds <= latest

    def decided(self, root: str, ownership: str, base: str, stamp: str) -> bool:
        """Whether they have decided whose a root is while it waited to be given away (``server.handed_batches``).

        ``base``: the ownership that they knew.
        """
        if not base or not self.had(ownership, stamp):
            return False
        rotation = device_of(ownership)
        found = self._connection.execute(
            "SELECT steps FROM rotation WHERE office = %s AND id = %s", (self._office, rotation)
        ).fetchone()
        steps = open_steps(self._sealer, self._office, rotation, found[0]) if found else ()
        return any((step.id, step.unit, step.waited) == (root, UNIT, base) for step in steps)

    @cached_property
    def _rotations(self) -> dict[str, int]:
        """Those that took something from them, and when, in milliseconds."""
        found = self._connection.execute(
            "SELECT id, at FROM rotation WHERE office = %s AND subject = ANY(%s::text[]) AND undone_at IS NULL",
            (self._office, array(self._users)),
        )
        return {rotation: int(at.timestamp() * 1000) for rotation, at in found}
