"""Two server processes behind one database: whichever is asked, the answer is that of one server."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import pytest

from app.core.dates import utc_now
from app.core.ids import new_id
from app.core.join_code import PIN_BYTES
from app.core.records import Card, Department, Post
from app.core.roles import Role
from app.core.visibility import Visibility, department_scope
from app.sync.client import Client, ServerError, pinned_transport
from app.sync.sharing import Sharing
from app.sync.wire import Pull, Pulled, Push
from app.sync.wire_accounts import Enrol, NewAccount, SignIn
from server import devices, staff
from server.config import Config
from server.directory import Pen
from server.services import Services
from server.serving import opened
from tests.server.places import Place

PASSWORD = "correct horse battery staple"


@dataclass
class Pair:
    """Both servers, and their database."""

    services: Services
    addresses: tuple[str, str]
    password: str = ""
    """The administrator's."""
    asking: list[Client] = field(default_factory=list)

    def clients(self) -> tuple[Client, Client]:
        """A desk's connections, one to each; asked once, since a refusal is what is looked at."""
        pin = self.services.pin[:PIN_BYTES]
        one, two = (
            Client(address, pinned_transport(pin), pause=lambda _: None) for address in self.addresses
        )
        self.asking += (one, two)
        return one, two

    def ticket(self) -> bytes:
        now = utc_now()
        return self.services.database.transaction(
            lambda connection: devices.make_ticket(
                connection, self.services.office, "", "", timedelta(days=1), now
            )
        )


@pytest.fixture(scope="module")
def pair(database_url: str) -> Iterator[Pair]:
    folder = Path(tempfile.mkdtemp(prefix="enishi-test-"))
    folder.chmod(0o711)
    options = ("--key-file", str(folder / "key"))
    variables = {"DATABASE_URL": database_url, "BLOB_URL": str(folder / "images")}
    places = [Place(folder / name, options=options, variables=variables) for name in ("one", "two")]
    for place in places:
        place.folder.mkdir()
    try:
        config = Config(data=folder / "one" / "data", key_file=folder / "key", database_url=database_url)
        with opened(config) as services:
            admin = staff.create_first_administrator(services, "admin", "管理 一郎", utc_now())
            shutil.copytree(folder / "one/data/tls", folder / "two/data/tls")
            for place in places:
                place.launch()
            for place in places:
                place.wait()
            first, second = (f"127.0.0.1:{place.port}" for place in places)
            pair = Pair(services, (first, second), admin.password)
            yield pair
            for client in pair.asking:
                client.close()
    finally:
        for place in places:
            place.clear()
        shutil.rmtree(folder)


@dataclass
class Person:
    """Somebody at a desk, known to both servers."""

    user: str
    device: str
    one: Client
    two: Client


@pytest.fixture
def administrator(pair: Pair) -> Person:
    """Enrols at one, signs in at the other, and chooses a password at the first."""
    one, two = pair.clients()
    device, secret, ticket = new_id(), secrets.token_bytes(32), pair.ticket()
    one.enrol(Enrol(device, secret, "机 1", ticket))
    with pytest.raises(ServerError) as used:
        two.enrol(Enrol(new_id(), secrets.token_bytes(32), "机 2", ticket))
    assert used.value.code == "ticket_invalid"
    try:
        signed_in = two.sign_in(SignIn(device, secret, "admin", pair.password))
        one.access = signed_in.access
        one.change_password(pair.password, PASSWORD)
        pair.password = PASSWORD
    except ServerError:
        signed_in = two.sign_in(SignIn(device, secret, "admin", PASSWORD))
    one.access = two.access = signed_in.access
    return Person(signed_in.user, device, one, two)


def test_what_one_is_told_the_other_knows(pair: Pair, administrator: Person) -> None:
    me = administrator
    pen = Pen(me.user, me.device, utc_now())
    department = Department(name="総務課")
    assert department_scope(department.id) not in me.two.pull(Pull()).scopes
    batch = Push(new_id(), (pen.new(department), pen.new(Post(user=me.user, department=department.id))))
    answer = me.one.push(batch)
    assert [outcome.refused for outcome in me.two.push(batch).outcomes] == [None, None]
    assert [outcome.refused for outcome in answer.outcomes] == [None, None]
    page = me.two.pull(Pull())
    assert department_scope(department.id) in page.scopes
    assert [item.document.id for item in page.arrivals].count(department.id) == 1
    assert me.one.pull(Pull(page.cursors)).arrivals == ()


def test_pages_may_come_from_either(pair: Pair, administrator: Person) -> None:
    me = administrator
    pen = Pen(me.user, me.device, utc_now())
    cards = [Card(owner=me.user, operator=me.user, visibility=Visibility.EVERYONE) for _ in range(30)]
    for card, client in zip(cards, cycle((me.one, me.two)), strict=False):
        client.push(Push(new_id(), (pen.new(card),)))
    found: list[str] = []
    page = Pulled((), (), (), {}, (), more=True, now="", lease_until="")
    for client in cycle((me.one, me.two)):
        page = client.pull(Pull(page.cursors, 7))
        found += [item.document.id for item in page.arrivals]
        if not page.more:
            break
    assert len(found) == len(set(found))
    assert {card.id for card in cards} <= set(found)


def test_no_card_is_lent_by_both(pair: Pair, administrator: Person) -> None:
    me = administrator
    pen = Pen(me.user, me.device, utc_now())
    card = Card(owner=me.user, operator=me.user, visibility=Visibility.EVERYONE)
    me.one.push(Push(new_id(), (pen.new(card),)))
    other = another(pair, me, "sato")
    held = Sharing(me.one).take_review([card.id])
    assert [(lease.card, lease.user) for lease in held.leases] == [(card.id, me.user)]
    told = Sharing(other.two).take_review([card.id])
    assert other.user not in {lease.user for lease in told.leases}


def another(pair: Pair, administrator: Person, login: str) -> Person:
    services = pair.services
    created = staff.create_account(
        services, NewAccount(login, login, Role.STAFF), administrator.user, administrator.device, utc_now()
    )
    one, two = pair.clients()
    device, secret = new_id(), secrets.token_bytes(32)
    one.enrol(Enrol(device, secret, "机", pair.ticket()))
    one.sign_in(SignIn(device, secret, login, created.password))
    one.change_password(created.password, PASSWORD)
    two.access = one.access
    return Person(created.user, device, one, two)


def test_a_session_ends_at_both(pair: Pair, administrator: Person) -> None:
    me = administrator
    me.one.sign_out()
    with pytest.raises(ServerError) as told:
        me.two.pull(Pull())
    assert told.value.code == "not_signed_in"


def test_who_guesses_gains_nothing_by_asking_both(pair: Pair) -> None:
    one, two = pair.clients()
    device, secret = new_id(), secrets.token_bytes(32)
    one.enrol(Enrol(device, secret, "机", pair.ticket()))
    codes = []
    for client in (one, two) * 4:
        with pytest.raises(ServerError) as told:
            client.sign_in(SignIn(device, secret, "nobody", "まちがったパスワード 1"))
        codes.append(told.value.code)
    assert codes == ["sign_in_failed"] * 5 + ["sign_in_locked"] * 3


def test_an_address_is_counted_by_both_together(pair: Pair) -> None:
    one, two = pair.clients()
    codes = []
    for client in (one, two) * 50:
        with pytest.raises(ServerError) as told:
            client.ask("POST", "/v1/enrol", Enrol(new_id(), bytes(32), "机", bytes(16)), Pulled, attempts=1)
        codes.append(told.value.code)
        if codes[-1] == "too_many_requests":
            break
    assert len(codes) < 80, "each alone would let 60 pass"
    assert codes[-1] == "too_many_requests"
    with pytest.raises(ServerError) as told:
        (two if len(codes) % 2 else one).ask(
            "POST", "/v1/enrol", Enrol(new_id(), bytes(32), "机", bytes(16)), Pulled, attempts=1
        )
    assert told.value.code == "too_many_requests"
    pair.services.database.transaction(lambda connection: connection.execute("DELETE FROM guess"))
