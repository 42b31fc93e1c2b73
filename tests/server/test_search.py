"""The server finds what a desk would find, among what its user may see and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from app.core.dates import PartialDate
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import Card, CardStatus, CardStub, Certainty, Edit
from app.core.roles import Role
from app.core.text import fold_organization
from app.core.visibility import Visibility
from app.db.search import CardFilter
from app.db.search import search as search_here
from app.operations.asking import answer_request
from app.operations.finding_at_server import (
    CardAtServer,
    FoundAtServer,
    find_at_server,
    open_at_server,
    picture_at_server,
)
from app.operations.notes import add_person_tag
from app.operations.reads import readers_of
from app.sync.client import ServerError
from app.sync.wire_reads import ReadKind
from app.sync.wire_search import Search, ServerHits
from app.sync.wire_settings import ChangeSettings, OfflineReach, Settings
from app.sync.wire_sharing import AskContact, ContactRequest
from server.database import Database
from server.schema import RECORDS
from tests.operations.desk import contact, filled_batch

from .desks import Desk, a_desk, make_services, problem, signed_in
from .real_desks import RealDesk, RealOffice


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with a_desk(make_services(database, tmp_path, burst=1000)) as desk:
        desk.enrol()
        yield RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")


def named(desk: RealDesk, visibility: Visibility, department: str, **fields: str) -> Card:
    card = desk.add_card(visibility, department=department)
    for field, value in fields.items():
        edit = Edit(
            root=card.id, field=FieldName(field), value=value, certainty=Certainty.TYPED, by=desk.user
        )
        desk.insert(edit)
    return card


def stubs(desk: Desk, text: str) -> set[str]:
    return {one.stub for one in desk.ask("POST", "/v1/search", Search(text), ServerHits).stubs}


def hits(desk: Desk, text: str) -> list[str]:
    return [hit.card for hit in desk.ask("POST", "/v1/search", Search(text), ServerHits).hits]


def test_everybody_finds_what_he_may_see(office: RealOffice) -> None:
    department = office.department("総務課")
    for login in ("sato", "suzuki"):
        office.account(login, department)
    office.account("tanaka")
    at = {}
    for login in ("sato", "suzuki", "tanaka"):
        at[login] = office.administrator.another()
        at[login].sign_in(login)
    with office.desk("sato") as sato:
        sato.sync()
        cards = {
            visibility: named(sato, visibility, department, name="髙﨑 花子", organization="みどり市")
            for visibility in Visibility
        }
        gone = named(sato, Visibility.EVERYONE, department, name="髙﨑 次郎")
        sato.update(Card, gone.id, status=CardStatus.SET_ASIDE)
        sato.sync()
        own = {card.id for card in cards.values()}
        assert (
            set(hits(at["sato"], "高崎"))
            == own
            == {hit.card for hit in search_here(sato.session.store.db, "高崎")}
        )
        assert set(hits(at["suzuki"], "高崎")) == {
            cards[Visibility.DEPARTMENT].id, cards[Visibility.EVERYONE].id,
        }  # fmt: skip
        assert hits(at["tanaka"], "高崎") == [cards[Visibility.EVERYONE].id]
        assert hits(office.administrator, "高崎") == [cards[Visibility.EVERYONE].id]
        # One character, several words, parts of words, and what is nowhere.
        assert hits(at["tanaka"], "髙") == hits(at["tanaka"], "花子 みどり") == hits(at["tanaka"], "ドリ")
        assert hits(at["tanaka"], "花子 あおい") == hits(at["tanaka"], "(") == []
        sato.update(Card, cards[Visibility.EVERYONE].id, visibility=Visibility.PRIVATE)
        sato.sync()
        assert hits(at["tanaka"], "高崎") == []


def test_what_is_corrected_is_found_by_what_holds_now(office: RealOffice) -> None:
    department = office.department("総務課")
    office.account("sato", department)
    with office.desk("sato") as sato:
        card = named(sato, Visibility.EVERYONE, department, name="山田 太郎")
        sato.sync()
        assert hits(office.administrator, "山田") == [card.id]
        edit = Edit(
            root=card.id, field=FieldName.NAME, value="川上 太郎", certainty=Certainty.TYPED, by=sato.user
        )
        sato.insert(edit)
        sato.sync()
        assert hits(office.administrator, "山田") == []
        assert hits(office.administrator, "川上") == [card.id]


def test_a_desk_shows_what_it_does_not_hold(office: RealOffice) -> None:
    department = office.department("総務課")
    for login in ("sato", "suzuki"):
        office.account(login, department)
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        held = named(sato, Visibility.EVERYONE, department, name="髙﨑 花子")
        for desk in (sato, suzuki):
            desk.sync()
        new = named(sato, Visibility.EVERYONE, department, name="髙﨑 次郎", organization="みどり市")
        sato.sync()
        assert suzuki.session.store.has(Card, held.id)
        (found,) = find_at_server(suzuki.session, "高崎", connect=lambda _: suzuki.network)
        assert isinstance(found, FoundAtServer)
        assert (found.card, found.owner) == (new.id, "試験 sato")
        assert found.fields[FieldName.ORGANIZATION] == "みどり市"
        assert find_at_server(suzuki.session, "  ", connect=lambda _: suzuki.network) == []
        suzuki.sync()
        assert find_at_server(suzuki.session, "高崎", connect=lambda _: suzuki.network) == []


def test_that_somebody_searched_is_kept_and_not_for_what(office: RealOffice) -> None:
    hits(office.administrator, "髙﨑花子")
    services = office.administrator.services
    rows = services.database.transaction(
        lambda c: c.execute(
            "SELECT kind, root FROM read_event WHERE office = %s", (services.office,)
        ).fetchall()
    )
    assert rows == [("search", "")]
    assert problem(office.administrator.send("POST", "/v1/search", Search(""))) == (400, "invalid")


def test_a_card_that_is_not_here_is_looked_at_and_its_owner_learns_of_it(office: RealOffice) -> None:
    department = office.department("総務課")
    for login in ("sato", "suzuki"):
        office.account(login, department)
    with office.desk("suzuki") as suzuki, office.desk("sato") as sato:
        suzuki.sync()
        _, (card, _) = filled_batch(
            sato.session, contact("髙﨑 花子"), contact("髙﨑 次郎"), owner=sato.session.operator.name,
            visibility=Visibility.EVERYONE,
        )  # fmt: skip
        hidden = named(sato, Visibility.PRIVATE, department, name="髙﨑 三郎")
        sato.sync()

        def at_server(card: str) -> CardAtServer:
            return open_at_server(suzuki.session, card, connect=lambda _: suzuki.network)

        opened = at_server(card.id)
        assert opened.found.fields[FieldName.NAME] == "髙﨑 花子"
        assert opened.found.owner == "試験 sato"
        assert [picture.side for picture in opened.pictures] == [
            region.side for region in card.regions if not region.blank
        ]
        small = picture_at_server(suzuki.session, opened.pictures[0], connect=lambda _: suzuki.network)
        assert small
        assert small[:2] == b"\xff\xd8"
        assert not suzuki.session.store.has(Card, card.id)
        assert not list(suzuki.session.store.profile.view_images.rglob("*.bin"))
        (read,) = readers_of(sato.session, card.id, connect=lambda _: sato.network)
        assert (read.name, set(read.kinds)) == ("試験 suzuki", {ReadKind.CARD, ReadKind.IMAGE})
        for nothing in (hidden.id, new_id()):
            with pytest.raises(ServerError) as refused:
                at_server(nothing)
            assert refused.value.code == "not_found"
        gone = replace(opened.pictures[0], page=new_id())
        assert picture_at_server(suzuki.session, gone, connect=lambda _: suzuki.network) is None


def test_nobody_opens_what_he_may_not_see(office: RealOffice) -> None:
    department = office.department("総務課")
    for login in ("sato", "suzuki"):
        office.account(login, department)
    office.account("tanaka")
    at = {"admin": office.administrator}
    for login in ("sato", "suzuki", "tanaka"):
        at[login] = office.administrator.another()
        at[login].sign_in(login)
    with office.desk("sato") as sato:
        sato.sync()
        cards = {one: named(sato, one, department, name="髙﨑 花子") for one in Visibility}
        sato.sync()
        opens = {
            (who, one)
            for who, desk in at.items()
            for one, card in cards.items()
            if desk.send("GET", f"/v1/cards/{card.id}").status_code == 200
        }
        everybody = {(who, Visibility.EVERYONE) for who in at}
        assert opens == everybody | {("sato", one) for one in Visibility} | {
            ("suzuki", Visibility.DEPARTMENT)
        }


def test_who_may_be_told_of_a_card_finds_its_stub_and_by_nothing_else(office: RealOffice) -> None:
    ours, theirs = office.department("総務課"), office.department("経理課")
    people = {"sato": ours, "suzuki": ours, "tanaka": theirs, "kato": ""}
    at = {"admin": office.administrator}
    for login, department in people.items():
        office.account(login, department)
        at[login] = office.administrator.another()
        at[login].sign_in(login)
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        sato.sync()
        card = named(
            sato, Visibility.ASK, ours, name="髙﨑 花子", organization="みどり市", tel="03-0000-1234"
        )
        named(sato, Visibility.PRIVATE, ours, name="髙﨑 次郎")
        sato.sync()
        suzuki.sync()
        (stub,) = suzuki.session.store.find(CardStub)  # as a desk has it that holds its department's part
        for offline in OfflineReach:
            wanted = ChangeSettings(offline=offline, offline_years=0 if offline is OfflineReach.ALL else 1)
            office.administrator.ask("POST", "/v1/settings", wanted, Settings)
            for text in ("高崎", "みどり", "花子 みどり市"):
                assert {who: stubs(desk, text) for who, desk in at.items()} == {
                    who: {stub.id} if who == "suzuki" else set() for who in at
                }  # fmt: skip
            for hidden in ("1234", "03", "花子 1234", "次郎", "(", card.id):
                assert stubs(at["suzuki"], hidden) == set()
            assert hits(at["suzuki"], "高崎") == []
        # It is found by what it says now, and no longer once it says nothing.
        sato.insert(
            Edit(
                root=card.id, field=FieldName.NAME, value="川上 花子", certainty=Certainty.TYPED, by=sato.user
            )
        )  # fmt: skip
        sato.sync()
        assert stubs(at["suzuki"], "高崎") == set()
        assert stubs(at["suzuki"], "川上") == {stub.id}
        sato.update(Card, card.id, visibility=Visibility.PRIVATE)
        sato.sync()
        assert stubs(at["suzuki"], "川上") == set()
    services = office.administrator.services
    left = services.database.transaction(
        lambda c: c.execute("SELECT 1 FROM card_search WHERE card = %s", (stub.id,)).fetchall()
    )
    assert left == []


def test_a_card_that_one_was_let_see_is_found_itself(office: RealOffice) -> None:
    department = office.department("総務課")
    for login in ("sato", "suzuki"):
        office.account(login, department)
    at = office.administrator.another()
    at.sign_in("suzuki")
    with office.desk("sato") as sato:
        sato.sync()
        card = named(sato, Visibility.ASK, department, name="髙﨑 花子")
        sato.sync()
        (stub,) = stubs(at, "高崎")
        asked = at.ask("POST", "/v1/contact-requests", AskContact(stub, "視察の件"), ContactRequest)
        answer_request(sato.session, asked.id, 30, connect=lambda _: sato.network)
        assert stubs(at, "高崎") == set()
        assert hits(at, "高崎") == [card.id]


def test_stubs_that_were_there_before_they_could_be_found_are_found(office: RealOffice) -> None:
    department = office.department("総務課")
    for login in ("sato", "suzuki"):
        office.account(login, department)
    at = office.administrator.another()
    at.sign_in("suzuki")
    with office.desk("sato") as sato:
        sato.sync()
        named(sato, Visibility.ASK, department, name="髙﨑 花子")
        sato.sync()
    (stub,) = stubs(at, "高崎")
    services = office.administrator.services
    forget = "DELETE FROM card_search WHERE card = %s"  # as the version before left it
    services.database.transaction(lambda c: c.execute(forget, (stub,)))
    assert stubs(at, "高崎") == set()
    (step,) = next(steps for steps in RECORDS if "search_mark WHERE" in steps[0])
    services.database.transaction(lambda c: c.execute(step))
    assert stubs(at, "高崎") == {stub}


def narrowed(desk: Desk, text: str, wanted: CardFilter) -> ServerHits:
    asked = Search(
        text, 50, wanted.owner, wanted.department, wanted.visibility, wanted.tag, wanted.since, wanted.until,
        wanted.organization,
    )  # fmt: skip
    return desk.ask("POST", "/v1/search", asked, ServerHits)


FIRMS = {"2019-03-09": "株式会社みどり", "2020-11": "みどり", "2020": "みどり銀行", "": ""}
"""By when the card was exchanged, as far as that is known."""


def fill(desk: RealDesk, ours: str, theirs: str) -> None:
    """A card for each of these and each visibility."""
    for (day, firm), visibility in product(FIRMS.items(), Visibility):
        department = theirs if firm else ours
        card = desk.add_card(visibility, department=department, exchanged_on=PartialDate.parse(day))
        desk.insert(typed(desk, card, FieldName.NAME, "髙﨑 花子"))
        desk.insert(typed(desk, card, FieldName.ORGANIZATION, firm))
        if day == "2020-11":
            add_person_tag(desk.session, card.id, "展示会")
    desk.sync()


def shown_here(desk: RealDesk, text: str, wanted: CardFilter) -> set[str]:
    condition, parameters = wanted.condition()
    db = desk.session.store.db
    sql = f"SELECT card.id FROM card_list JOIN card ON card.num = card_list.num WHERE {condition}"
    passing = {card for (card,) in db.execute(sql, parameters)}
    return passing & {hit.card for hit in search_here(db, text, 1000)} if text else passing


def test_what_is_narrowed_is_what_a_desk_would_show(office: RealOffice) -> None:
    ours, theirs = office.department("総務課"), office.department("経理課")
    own, other = (office.account(login, ours, theirs) for login in ("sato", "suzuki"))
    at = office.administrator.another()
    at.sign_in("sato")
    with office.desk("sato") as sato, office.desk("suzuki") as suzuki:
        for desk in (suzuki, sato):
            desk.sync()
            fill(desk, ours, theirs)
        told_by_stubs = {CardFilter(owner=other), CardFilter(organization="みどり銀行")}
        for wanted, text in product((
            *told_by_stubs,
            CardFilter(owner=own), CardFilter(department=ours), CardFilter(department=theirs),
            *(CardFilter(visibility=visibility) for visibility in Visibility),
            *(CardFilter(organization=fold_organization(firm)) for firm in FIRMS.values() if firm),
            *(CardFilter(since=day) for day in ("2019-03-09", "2019-03-10", "2020-11-30", "2020-12-31")),
            *(CardFilter(until=day) for day in ("2019-03-08", "2019-03-09", "2020-01-01", "2020-10-31")),
            CardFilter(tag="展示会"), CardFilter(tag="会議"),
            CardFilter(owner=other, since="2020-02-01", until="2020-12-01", tag="展示会"),
        ), ("", "高崎", "銀行")):  # fmt: skip
            there = narrowed(at, text, wanted)
            assert {hit.card for hit in there.hits} == shown_here(sato, text, wanted), (text, wanted)
            may_have_stubs = bool(text) and wanted in told_by_stubs | {CardFilter(owner=own)} | {
                CardFilter(organization=fold_organization(firm)) for firm in FIRMS.values()
            }
            assert bool(there.stubs) <= may_have_stubs, "a stub does not tell of that"
            assert {stub.owner for stub in there.stubs} <= {other}
            if wanted in told_by_stubs and text == "高崎":
                assert there.stubs
    for nonsense in (Search(""), Search("", since="2020-13-01")):
        assert problem(at.send("POST", "/v1/search", nonsense)) == (400, "invalid")


def typed(desk: RealDesk, card: Card, field: FieldName, value: str) -> Edit:
    return Edit(root=card.id, field=field, value=value, certainty=Certainty.TYPED, by=desk.user)
