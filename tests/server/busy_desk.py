"""Writes and syncs until it is killed: a process of its own for test_killed.py.

Usage: python -m tests.server.busy_desk HOME SEED USERS DEPARTMENTS

Says the id of every new card as soon as it is kept, and ``synced`` as often as all was said and heard.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from types import SimpleNamespace

from app.core.errors import EnishiError
from app.core.records import Card
from app.db import arrivals, door
from app.operations import syncing
from app.operations.syncing import sync
from app.sync import client
from tests.operations.desk import open_desk
from tests.server.real_desks import Lossy, RealDesk
from tests.server.real_histories import Clerk

_SKEWS = (0, 0, 0, -400 * 86_400, -3600, 200, 3600)
"""Seconds by which the clock of a desk is wrong when it is switched on; what is far ahead the server refuses."""


def main(home: Path, seed: int, users: list[str], departments: list[str]) -> None:
    dice = random.Random(seed)
    client._FIRST_PAUSE = 0.05
    # So that it is killed between the parts of a page, too.
    arrivals._AT_ONCE = dice.choice((5, arrivals._AT_ONCE))
    skew = dice.choice(_SKEWS) * 10**9
    for module in (door, syncing):
        vars(module)["time"] = SimpleNamespace(**vars(time) | {"time_ns": lambda: time.time_ns() + skew})
    clerk = Clerk(dice, users, departments)
    with open_desk(home, "") as session:
        desk = RealDesk(session, Lossy(None))  # type: ignore[arg-type]
        print("open", flush=True)
        while True:
            before = {card.id for card in session.store.find(Card)}
            for _ in range(dice.randint(1, 6)):
                clerk.write(desk)
            for card in session.store.find(Card):
                if card.id not in before:
                    print(card.id, flush=True)
            try:
                sync(session, asked=True)
                print("synced", flush=True)
            except EnishiError:
                time.sleep(dice.uniform(0, 0.1))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3].split(","), sys.argv[4].split(","))
