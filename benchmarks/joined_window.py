"""A desk that joins an office: its first sync end to end, from the server to rows that are found, and the window meanwhile.

The window is the real one, with the process that syncs beside it, and somebody types in it until all is there.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from itertools import islice
from pathlib import Path

from app.core.clock import Stamp
from app.core.dates import utc_now
from app.core.documents import EVERY_UNIT, document_of
from app.core.ids import new_id
from app.core.join_code import PIN_BYTES, JoinCode
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit, Record
from app.core.roles import Role
from app.core.visibility import Visibility
from app.operations import joining
from app.operations.matching import finish_joining, plan_joining
from app.operations.opening import open_session
from app.sync.wire import CHANGES_AT_ONCE, Change, Push
from app.sync.wire_accounts import NewAccount
from benchmarks.measure import Measure
from benchmarks.served import Desk, Served, served
from benchmarks.ui import run
from samplecards import Contact, generate_people
from samplecards.demo import PASSPHRASE
from server import devices, staff

_SEED = 31
_MANY, _FEW = 23_000, 2_000
"""Cards of the colleagues."""
_DIFFERENT = 0.9
"""So many of the cards at least are of different people."""
_PASSWORD = "midori-no-tsukue-7"  # noqa: S105 - of an account that is gone with the run


def measure(full: bool) -> list[Measure]:
    """A department of 23,000 cards, or of 2,000."""
    people = generate_people(_MANY if full else _FEW, _SEED)
    with tempfile.TemporaryDirectory() as folder, served() as server:
        _send(server.desk("sato"), people)
        home = Path(folder) / "home"
        _join(server, "suzuki", home)
        told = run("first_sync", home)
    if told["rows"] < len(people) * _DIFFERENT:
        raise RuntimeError(f"{told['rows']:,.0f} people are listed")
    at = f"{len(people):,} cards of colleagues come, while somebody types"
    return [
        Measure("joined.stall", told["stall"] * 1000, "ms", "<= 100", at),
        Measure("joined.key_to_rows_p95", told["key_to_rows_p95"] * 1000, "ms", "<= 100", at),
        Measure("joined.memory", told["memory"], "MB", "<= 400", f"the window's process, {at}"),
        Measure(
            "joined.rate",
            len(people) / told["seconds"],
            "cards/s",
            "",
            "until all are listed; with its rests",
        ),
    ]


def _send(desk: Desk, people: Sequence[Contact]) -> None:
    """Cards with their fields, which everybody may see."""
    moment = int(utc_now().timestamp() * 1000)
    changes = (
        Change(
            document_of(
                record,
                {
                    EVERY_UNIT: (
                        str(Stamp(moment + number // 65_536, number % 65_536, desk.device)),
                        desk.user,
                    )
                },
            )
        )
        for number, record in enumerate(_records(desk.user, people))
    )
    with closing(desk.client()) as client:
        while some := tuple(islice(changes, CHANGES_AT_ONCE)):
            if any(outcome.refused for outcome in client.push(Push(new_id(), some)).outcomes):
                raise RuntimeError("a change was refused")


def _records(user: str, people: Sequence[Contact]) -> Iterator[Record]:
    for person in people:
        card = Card(owner=user, operator=user, visibility=Visibility.EVERYONE)
        yield card
        for field, value in person.fields.items():
            yield Edit(root=card.id, field=FieldName(field), value=value, certainty=Certainty.TYPED, by=user)


def _join(server: Served, login: str, home: Path) -> None:
    """A desk of its own that has joined, and has not synced yet."""
    services, now = server.services, utc_now()
    account = staff.create_account(services, NewAccount(login, login, Role.STAFF), new_id(), new_id(), now)
    ticket = services.database.transaction(
        lambda connection: devices.make_ticket(connection, services.office, "", "", timedelta(days=1), now)
    )
    code = JoinCode(server.address, services.pin[:PIN_BYTES], ticket).printed
    with open_session("default", "計測 花子", home=home, passphrase=PASSPHRASE) as session:
        joining.begin_joining(session, code, login, account.password)
        joining.change_password(session, account.password, _PASSWORD)
        finish_joining(session, plan_joining(session).proposed())
