"""Two offices in one database, each with a server of its own and with a key and a store that both have: neither hears of the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.core.dates import utc_now
from app.core.errors import DamagedError, UsageError
from app.core.ids import new_id
from app.core.join_code import JoinCode
from app.core.reading import FieldName, Side
from app.core.records import Card, Certainty, Edit, Page, Tag
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire import Pull
from app.sync.wire_accounts import ChangePassword, Enrol, NewTicket, Refresh, SignIn, Ticket
from app.sync.wire_reads import Erase, Erased
from app.sync.wire_search import Search
from server import litter, serving
from server.config import Config
from server.limits import Limit
from server.routes import ROUTES
from server.services import Services
from server.serving import erase_again, opened

from .desks import PASSWORD, Desk, a_desk, problem, signed_in
from .real_desks import RealOffice

IMAGE = b"\xff\xd8\xff the front of a card"


@dataclass
class Office:
    """One of them, with what lies in it."""

    services: Services
    mark: str
    """In every text of it."""
    administrator: Desk
    auditor: Desk
    card: str
    page: str

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that the database has of it."""

        def read(connection: Any) -> dict[str, list[tuple[Any, ...]]]:
            tables = connection.execute(
                "SELECT table_name FROM information_schema.columns WHERE column_name = 'office'"
                " AND table_schema = 'public' ORDER BY 1"
            ).fetchall()
            return {
                table: connection.execute(
                    f"SELECT * FROM {table} t WHERE office = %s ORDER BY t::text", (self.services.office,)
                ).fetchall()
                for (table,) in tables
            }

        return self.services.database.transaction(read)

    def ids(self) -> set[str]:
        rows = self.rows()
        return {
            row[1] for table in ("record", "account", "device", "image", "session") for row in rows[table]
        }


@contextmanager
def server_of(url: str, folder: Path, code: str, place: str = "") -> Iterator[Services]:
    """A server of an office, with a data folder of its own."""
    place = place or code
    config = Config(
        data=folder / place / "data", key_file=folder / "key", ledger_file=folder / place / "erased",
        database_url=url, blob_url=str(folder / "images"), office_code=code, office_name=f"{code} 市",
        address="enishi.example.lg.jp:8443",
    )  # fmt: skip
    with opened(config) as services:
        yield replace(services, guesses=Limit(1000, per_second=1))


@contextmanager
def office_of(services: Services, mark: str) -> Iterator[Office]:
    """Some life in it."""
    with a_desk(services) as desk:
        desk.enrol()
        administrator = signed_in(desk, "admin", Role.ADMINISTRATOR)
        auditor = signed_in(administrator, "auditor", Role.AUDITOR)
        office = RealOffice(administrator, services.config.data)
        department = office.department(f"{mark}課")
        office.account("sato", department)
        card = Card(owner=office.user, operator=office.user, visibility=Visibility.EVERYONE)
        page = Page(root=card.id, sheet="", side=Side.FRONT, media_type="image/jpeg", fingerprint="f" * 64)
        name = Edit(
            root=card.id,
            field=FieldName.NAME,
            value=f"{mark} 太郎",
            certainty=Certainty.TYPED,
            by=office.user,
        )
        tag = Tag(name=f"{mark}会", owner=office.user, visibility=Visibility.EVERYONE)
        office.enter(card, page, name, tag)
        put = administrator.send("PUT", f"/v1/pages/{page.id}/image", IMAGE, form="application/octet-stream")
        assert put.is_success, problem(put)
        yield Office(services, mark, administrator, auditor, card.id, page.id)


@pytest.fixture
def two(database_url: str, tmp_path: Path) -> Iterator[tuple[Office, Office]]:
    run = new_id()[-8:].lower()
    with ExitStack() as stack:
        one, other = (
            stack.enter_context(
                office_of(stack.enter_context(server_of(database_url, tmp_path, f"{code}-{run}")), mark)
            )
            for code, mark in (("midori", "甲"), ("aoba", "乙"))
        )
        yield one, other


def told(office: Office) -> bytes:
    """All answers to whoever asks for anything."""
    texts = []
    for asker in (office.administrator, office.auditor):
        texts += [
            asker.send("GET", route.path).content
            for route in ROUTES
            if route.method == "GET" and "{" not in route.path
        ]
    asking = office.administrator
    texts.append(asking.send("POST", "/v1/pull", Pull(limit=5000)).content)
    texts += [asking.send("POST", "/v1/search", Search(text, 50)).content for text in ("甲", "乙", "太郎")]
    return b"".join(texts)


def test_nothing_that_one_is_told_is_of_the_other(two: tuple[Office, Office]) -> None:
    for one, other in (two, two[::-1]):
        said = told(one)
        assert one.mark.encode() in said
        assert one.card.encode() in said
        assert other.mark.encode() not in said
        assert not {known for known in other.ids() if known.encode() in said}


def test_nobody_of_one_is_anybody_at_the_other(two: tuple[Office, Office]) -> None:
    one, other = two
    mine, stranger = one.administrator, replace(other.administrator, tokens=one.administrator.tokens)
    assert mine.tokens
    assert problem(stranger.send("GET", "/v1/directory")) == (401, "not_signed_in")
    stranger.tokens = None
    assert problem(stranger.send("POST", "/v1/refresh", Refresh(mine.tokens.refresh)))[0] == 401
    there = other.administrator
    assert problem(there.send("GET", f"/v1/pages/{one.page}/image")) == (404, "not_found")
    printed = mine.ask("POST", "/v1/tickets", NewTicket(), Ticket).printed
    joining = Enrol(new_id(), bytes(32), "机", JoinCode.parse(printed).ticket)
    assert problem(stranger.send("POST", "/v1/enrol", joining))[1] == "ticket_invalid"
    assert mine.like().send("POST", "/v1/enrol", joining).is_success


def test_two_of_the_same_name_have_passwords_of_their_own(two: tuple[Office, Office]) -> None:
    one, other = two
    chosen = PASSWORD + " 2"
    changed = one.administrator.send("POST", "/v1/password", ChangePassword(PASSWORD, chosen))
    assert changed.is_success
    for office, right, wrong in ((one, chosen, PASSWORD), (other, PASSWORD, chosen)):
        desk = office.administrator.like()

        def sign_in(password: str, desk: Desk = desk) -> bool:
            request = SignIn(desk.device, desk.secret, "admin", password)
            return desk.send("POST", "/v1/sign-in", request).is_success

        assert sign_in(right)
        assert not sign_in(wrong)


def test_nothing_that_is_done_at_one_touches_the_other(two: tuple[Office, Office]) -> None:
    """An administrator may name any id, and a server looks after all that it finds."""
    one, other = two
    before = one.rows()
    services = other.services
    other.administrator.ask("POST", "/v1/erasures", Erase((other.card, one.card)), Erased)
    later = utc_now() + timedelta(days=400)
    litter.sweep(services, later)
    services.database.transaction(lambda c: serving._sweep(c, services, later))
    erase_again(services)
    assert one.rows() == before
    assert before["record"]
    assert before["image"]
    got = one.administrator.send("GET", f"/v1/pages/{one.page}/image")
    assert got.content == IMAGE
    assert one.services.ledger.cards(one.services.office) == set()
    assert other.card not in other.ids()


def test_a_code_becomes_a_folder_and_nothing_else() -> None:
    for code in ("", "..", "a/b", "みどり", "A", "-a", "a" * 41):
        with pytest.raises(UsageError, match="符号"):
            Config(office_code=code)
    assert (
        Config(blob_url="s3://cards/images", office_code="aoba").blobs_url == "s3://cards/images/offices/aoba"
    )
    assert Config(blob_url="s3://cards/images").blobs_url == "s3://cards/images"


# Several servers of one office.


def test_what_one_server_has_erased_no_other_brings_back(database_url: str, tmp_path: Path) -> None:
    """The database is put back from a backup while the first server, with its file, is gone for good."""
    code = f"minato-{new_id()[-8:].lower()}"
    with server_of(database_url, tmp_path, code, "one") as one, office_of(one, "丙") as office:
        kept = one.database.transaction(
            lambda c: c.execute("SELECT * FROM record WHERE id = %s", (office.card,)).fetchall()
        )
        office.administrator.ask("POST", "/v1/erasures", Erase((office.card,)), Erased)

    def put_back(connection: Any) -> None:
        connection.execute("DELETE FROM erased WHERE office = %s", (one.office,))
        marks = ", ".join(["%s"] * len(kept[0]))
        connection.execute(f"INSERT INTO record VALUES ({marks})", kept[0])

    with server_of(database_url, tmp_path, code, "two") as two:
        two.database.transaction(put_back)
        assert office.card in office_ids(two)
        erase_again(two)
        assert office.card not in office_ids(two)
        (piece,) = (tmp_path / "images").rglob("ledger/*")
        assert office.card.encode() not in piece.read_bytes()
        piece.write_bytes(piece.read_bytes()[:-1] + b"?")
        with pytest.raises(DamagedError):
            erase_again(two)


def office_ids(services: Services) -> set[str]:
    found = services.database.transaction(
        lambda c: c.execute("SELECT id FROM record WHERE office = %s", (services.office,)).fetchall()
    )
    return {record for (record,) in found}
