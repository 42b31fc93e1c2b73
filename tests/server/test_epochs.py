"""After a restore desks know what the server has forgotten; what was erased stays erased; and what is old is forgotten in time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from app.core.dates import format_instant
from app.core.errors import StoreError, UsageError
from app.core.ids import new_id
from app.core.visibility import Visibility
from app.sync.wire import Pull, Pulled
from app.sync.wire_settings import LeaseDays
from server import epochs, ledger
from server.config import Config
from server.database import Connection
from server.epochs import Epochs
from server.erasure import erase_cards
from server.ledger import Ledger
from server.pruning import PRUNED_AFTER, prune
from server.pull import pull
from tests.server.offices import Client, Office, card
from tests.server.test_erasure import drained
from tests.server.test_push import rows_of

FIRST, SECOND, THIRD = new_id(), new_id(), new_id()
MONDAY = datetime(2026, 4, 6, tzinfo=UTC)


def test_a_desk_hears_since_when_its_changes_may_be_lost() -> None:
    known = Epochs(((FIRST, None), (SECOND, MONDAY), (THIRD, MONDAY - timedelta(days=7))))
    assert known.current == THIRD
    assert known.send_since(THIRD) == ""
    assert known.send_since(SECOND) == known.send_since(FIRST) == format_instant(MONDAY - timedelta(days=7))
    assert known.send_since("") == known.send_since(new_id()) == format_instant(MONDAY - timedelta(days=7))
    assert Epochs(((FIRST, None),)).send_since("") == ""
    assert Epochs(((FIRST, None), (SECOND, MONDAY))).send_since(FIRST) == format_instant(MONDAY)
    assert not known.is_past("")
    assert known.is_past(FIRST)


def asked(client: Client, request: Pull, known: Epochs) -> Pulled:
    office = client.office
    return pull(office.database, office.sealer, client.author, request, office.now, known)


def test_after_a_restore_all_scopes_begin_anew(office: Office) -> None:
    department = office.department("総務課")
    me = office.member("甲", department)
    mine = card(me, department, Visibility.PRIVATE)
    me.send(mine)
    before = Epochs(((FIRST, None),))
    first = asked(me, Pull(), before)
    assert (first.epoch, first.anew, first.send_since) == (FIRST, (), "")
    quiet = asked(me, Pull(first.cursors, epoch=FIRST), before)
    assert (quiet.arrivals, quiet.anew) == ((), ())

    restored = Epochs(((FIRST, None), (SECOND, MONDAY)))
    page = asked(me, Pull(quiet.cursors, limit=1, epoch=FIRST), restored)
    assert page.epoch == SECOND
    assert set(page.anew) == {scope for scope, number in quiet.cursors.items() if number}
    assert page.send_since == format_instant(MONDAY)
    told = [item.document.id for item in page.arrivals]
    while page.more:
        page = asked(me, Pull(page.cursors, limit=1, epoch=SECOND), restored)
        assert (page.anew, page.send_since) == ((), "")
        told += [item.document.id for item in page.arrivals]
    assert sorted(told) == sorted(item.document.id for item in first.arrivals)


def test_an_office_has_one_first_epoch_and_another_with_each_restore(office: Office) -> None:
    def work(connection: Connection) -> tuple[Epochs, Epochs, Epochs]:
        connection.execute("INSERT INTO office (slot, id, name) VALUES (%s, %s, '')", (office.id, office.id))
        first = epochs.read(connection, office.id, office.now)
        again = epochs.read(connection, office.id, office.now)
        epochs.begin(connection, MONDAY, office.now)
        after = epochs.read(connection, office.id, office.now)
        connection.execute("DELETE FROM office WHERE id = %s", (office.id,))
        return first, again, after

    first, again, after = office.database.transaction(work)
    assert first == again
    assert len(first.known) == 1
    assert after.known[:1] == first.known
    assert after.known[1][1] == MONDAY
    assert after.is_past(first.current)


def test_old_answers_and_departures_are_forgotten_long_after_a_lease(office: Office) -> None:
    department = office.department("総務課")
    me, colleague, late = (office.member(name, department) for name in ("甲", "乙", "丙"))
    moved, erased = card(me, department), card(me, department)
    me.send(moved, erased)
    for client in (colleague, late):
        drained(client)
    me.send(me.altered(me.sees()[moved.id], "ownership", {"visibility": "private"}))
    drained(colleague)
    erase_cards(office.database, office.sealer, office.id, [erased.id], office.now)

    office.now += PRUNED_AFTER - timedelta(days=1)
    office.database.transaction(lambda connection: prune(connection, office.id, office.now))
    assert table(office, "push")
    assert len(table(office, "departure")) == 2
    office.now += timedelta(days=2)
    office.database.transaction(lambda connection: prune(connection, office.id, office.now))
    assert not table(office, "push")
    assert len(table(office, "departure")) == 1  # of the erasure, which is never forgotten

    # One who had heard of the departure goes on; one who had not begins that scope anew.
    page = asked(colleague, Pull(colleague.cursors), epochs.NONE)
    assert page.anew == ()
    assert page.erased_ids == (erased.id,)
    page = asked(late, Pull(late.cursors), epochs.NONE)
    assert page.anew == (f"d:{department}",)
    assert moved.id not in {item.document.id for item in page.arrivals}
    assert not page.more
    assert asked(late, Pull(page.cursors), epochs.NONE).anew == ()
    assert late.sees()


def test_nothing_is_forgotten_within_a_lease() -> None:
    (longest,) = (meta.le for meta in get_args(LeaseDays) if isinstance(meta, msgspec.Meta))
    assert longest is not None
    assert timedelta(days=longest) * 2 <= PRUNED_AFTER


def table(office: Office, name: str) -> list[tuple[object, ...]]:
    return office.database.transaction(
        lambda connection: connection.execute(
            f"SELECT * FROM {name} WHERE office = %s", (office.id,)
        ).fetchall()
    )


def test_what_was_erased_after_the_backup_is_found_again(office: Office, tmp_path: Path) -> None:
    book = Ledger(tmp_path / "keys" / "enishi.erased")
    assert book.cards(office.id) == set()
    first, second, elsewhere = new_id(), new_id(), new_id()
    book.add(office.id, [first, second], office.now)
    book.add(new_id(), [elsewhere], office.now)
    assert book.cards(office.id) == {first, second}
    with (tmp_path / "keys" / "enishi.erased").open("a") as file:
        file.write(f"2026-04-01T00:00:00.000Z {office.id} 0199")  # broken off by a power cut
    assert book.cards(office.id) == {first, second}
    erase_cards(office.database, office.sealer, office.id, [first], office.now)
    missing = office.database.transaction(
        lambda connection: ledger.missing(connection, office.id, book.cards(office.id))
    )
    assert missing == {second}
    assert rows_of(office)


def test_a_ledger_that_cannot_be_written_stops_the_erasure(tmp_path: Path) -> None:
    folder = tmp_path / "enishi.erased"
    folder.mkdir()
    with pytest.raises(StoreError, match="何も消去していません"):
        Ledger(folder).add(new_id(), [new_id()], MONDAY)
    with pytest.raises(StoreError, match="起動していません"):
        Ledger(folder).cards(new_id())


def test_the_ledger_lies_outside_the_data_folder() -> None:
    data = Path("/srv/enishi/data")
    assert Config(data=data).ledger_path == Path("/srv/enishi/data.erased")
    with pytest.raises(UsageError, match="データフォルダーの外"):
        Config(data=data, ledger_file=data / "erased")
