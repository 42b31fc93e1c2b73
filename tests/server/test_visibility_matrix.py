"""Every route about records × every visibility × everybody who might ask, with one table of what is to come out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import msgspec
import pytest

from app.core.dates import PartialDate, format_instant
from app.core.documents import LIFE, Document
from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import (
    Batch,
    Card,
    Certainty,
    Delegation,
    Department,
    Edit,
    Page,
    Post,
    Record,
    Sheet,
)
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire import Change, Pull, Pulled, Push, Pushed, Refusal
from app.sync.wire_reads import Erase, Erased, Read, ReadKind, Reads
from server.authorization import ADMINISTRATORS, EVERYBODY, RULES
from server.database import Database
from server.directory import Pen

from .desks import Desk, a_desk, make_services, problem, signed_in

IMAGE = b"\x89PNG a picture"
BYTES = "application/octet-stream"

OF_THE_DEPARTMENT = {"owner", "colleague", "lead"}
ACTS = {"owner", "delegate"}
"""Who may do what the owner may."""
PEOPLE = {
    "owner": Role.STAFF, "delegate": Role.STAFF, "colleague": Role.STAFF, "lead": Role.LEAD,
    "stranger": Role.STAFF, "administrator": Role.ADMINISTRATOR, "auditor": Role.AUDITOR,
}  # fmt: skip

SEES = {
    Visibility.PRIVATE: ACTS,
    Visibility.ASK: ACTS,
    Visibility.DEPARTMENT: ACTS | OF_THE_DEPARTMENT,
    Visibility.EVERYONE: PEOPLE.keys() - {"auditor"},
}

HERE = {"push", "pull", "put_image", "get_image", "tell_reads", "read_reads", "erase_cards"}
ELSEWHERE = {
    "test_contacts": {"ask_contact", "list_contacts", "answer_contact"},
    "test_rotations": {"plan_rotation", "rotate", "list_rotations", "read_rotation", "undo_rotation"},
    "test_search": {"search_cards", "read_card"},
    "test_retention": {"list_kept", "keep_longer"},
    "test_review": {"take_review", "return_review", "list_review"},
}
"""Routes about records that have their own tables."""
NO_RECORDS = {
    "sign_out", "change_password", "new_code", "confirm_code", "remove_code", "list_devices", "revoke_device",
    "list_accounts", "list_approvals", "read_figures", "read_directory", "read_settings", "read_audit",
}  # fmt: skip


@dataclass(frozen=True)
class Scene:
    """A card of the owner's with a page and its image, and one with none."""

    card: Document
    page: str
    bare_page: str


@dataclass
class World:
    desks: dict[str, Desk]
    department: str

    def user(self, who: str) -> str:
        tokens = self.desks[who].tokens
        assert tokens is not None
        return tokens.user

    def pen(self, who: str) -> Pen:
        desk = self.desks[who]
        return Pen(self.user(who), desk.device, desk.services.clock())

    def push(self, who: str, *items: Record | Change) -> list[Refusal | None]:
        pen = self.pen(who)
        changes = tuple(item if isinstance(item, Change) else pen.new(item) for item in items)
        pushed = self.desks[who].ask("POST", "/v1/push", Push(new_id(), changes), Pushed)
        return [outcome.refused for outcome in pushed.outcomes]

    def pulled(self, who: str) -> set[str]:
        found: set[str] = set()
        cursors: dict[str, int] = {}
        more = True
        while more:
            page = self.desks[who].ask("POST", "/v1/pull", Pull(cursors), Pulled)
            found |= {item.document.id for item in page.arrivals}
            cursors, more = page.cursors, page.more
        return found

    def scene(self, visibility: Visibility) -> Scene:
        owner = self.user("owner")
        batch = Batch(owner=owner, operator=owner, device="virtual")
        sheet = Sheet(root=batch.id, number=1)
        card = Card(
            owner=owner, operator=owner, department=self.department, visibility=visibility,
            batch=batch.id, sheet=sheet.id,
        )  # fmt: skip
        pages = [
            Page(root=card.id, sheet=sheet.id, side=side, media_type="image/png")
            for side in (Side.FRONT, Side.BACK)
        ]
        document = self.pen("owner").new(card)
        assert not any(self.push("owner", batch, sheet, document, *pages))
        assert self.put("owner", pages[0].id).is_success
        return Scene(document.document, pages[0].id, pages[1].id)

    def put(self, who: str, page: str) -> httpx.Response:
        return self.desks[who].send("PUT", f"/v1/pages/{page}/image", IMAGE, form=BYTES)

    def alike(self, who: str, method: str, path: str, of: str) -> None:
        """Refused in the words in which what is not there is refused."""
        hidden, absent = (self.desks[who].send(method, path.format(of=record)) for record in (of, new_id()))
        assert problem(hidden) == (404, "not_found")
        assert hidden.content == absent.content


@pytest.fixture(scope="module")
def world(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with a_desk(make_services(database, tmp_path_factory.mktemp("office"), burst=10_000)) as desk:
        desk.enrol()
        desks = {who: signed_in(desk.another(), who, role) for who, role in PEOPLE.items()}
        ours, theirs = Department(name="総務課"), Department(name="経理課")
        world = World(desks, ours.id)
        posts = [
            Post(user=world.user(who), department=(ours if who in OF_THE_DEPARTMENT else theirs).id)
            for who in PEOPLE.keys() - {"delegate"}
        ]
        assert not any(world.push("administrator", ours, theirs, *posts))
        delegation = Delegation(
            principal=world.user("owner"), delegate=world.user("delegate"), until=PartialDate(2100)
        )
        assert not any(world.push("owner", delegation))
        yield world


def test_every_route_about_records_has_its_table() -> None:
    told = HERE.union(*ELSEWHERE.values())
    for_all = {name for name, rule in RULES.items() if rule.roles and rule != ADMINISTRATORS}
    assert for_all - NO_RECORDS == told
    assert all(RULES[name] != EVERYBODY for name in told)


@pytest.mark.parametrize("visibility", list(Visibility))
@pytest.mark.parametrize("who", [who for who in PEOPLE if who != "auditor"])
def test_who_may_do_what_with_a_card(world: World, visibility: Visibility, who: str) -> None:
    scene = world.scene(visibility)
    card, sees, acts = scene.card.id, who in SEES[visibility], who in ACTS
    ask = world.desks[who].send

    assert (card in world.pulled(who)) is sees
    assert (scene.page in world.pulled(who)) is sees

    image = f"/v1/pages/{scene.page}/image"
    if sees:
        assert ask("GET", image).content == IMAGE
    else:
        world.alike(who, "GET", "/v1/pages/{of}/image", scene.page)
    assert world.put(who, scene.bare_page).status_code == (204 if who == "owner" else 404)

    user = world.user(who)
    hanging = Edit(root=card, field=FieldName.NAME, value="山田", certainty=Certainty.TYPED, by=user)
    assert world.push(who, hanging) == [None if sees else Refusal.UNKNOWN_ROOT]
    other = Visibility.PRIVATE if visibility is Visibility.EVERYONE else Visibility.EVERYONE
    refused = None if acts else Refusal.FORBIDDEN if sees else Refusal.UNKNOWN_ROOT
    if not acts:
        taken = world.pen(who).alter(scene.card, {"ownership": {"owner": user}})
        shown = world.pen(who).alter(scene.card, {"ownership": {"visibility": other}})
        assert world.push(who, taken) == world.push(who, shown) == [refused]
    assert world.push(who, revoked(world.pen(who), scene.card, user)) == [refused]

    event = Read(new_id(), ReadKind.CARD, format_instant(world.desks[who].services.clock()), card)
    assert ask("POST", "/v1/reads", Reads((event,))).status_code == 204
    if acts:
        assert ask("GET", f"/v1/roots/{card}/reads").is_success
    else:
        world.alike(who, "GET", "/v1/roots/{of}/reads", card)

    may_erase, nobodys = acts or who == "administrator", new_id()
    assert world.desks[who].ask("POST", "/v1/erasures", Erase((card,)), Erased).left == (
        () if may_erase else (card,)
    )
    if not may_erase:
        answers = [ask("POST", "/v1/erasures", Erase((one,))) for one in (card, nobodys)]
        assert answers[0].content == answers[1].content.replace(nobodys.encode(), card.encode())
    assert (card in world.pulled("owner")) is not may_erase


@pytest.mark.parametrize("visibility", list(Visibility))
def test_an_auditor_has_no_cards(world: World, visibility: Visibility) -> None:
    scene, auditor = world.scene(visibility), world.desks["auditor"]
    for method, path, body in (
        ("POST", "/v1/pull", Pull()),
        ("POST", "/v1/push", Push(new_id(), (Change(scene.card),))),
        ("GET", f"/v1/pages/{scene.page}/image", None),
        ("GET", f"/v1/roots/{scene.card.id}/reads", None),
        ("POST", "/v1/reads", Reads(())),
        ("POST", "/v1/erasures", Erase((scene.card.id,))),
    ):
        assert problem(auditor.send(method, path, body)) == (403, "forbidden")
    assert problem(world.put("auditor", scene.bare_page)) == (403, "forbidden")


def revoked(pen: Pen, card: Document, user: str) -> Change:
    change = pen.alter(card, {LIFE: {}})
    gone = msgspec.structs.replace(change.document, revoked_at=format_instant(pen.now), revoked_by=user)
    return msgspec.structs.replace(change, document=gone)
