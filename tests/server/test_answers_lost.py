"""What a server has done and could not say, as it died or the line was cut: who asks again is answered, and it is done once."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import httpx
import pytest

from app.core.dates import office_day, utc_now
from app.core.ids import new_id
from app.core.join_code import PIN_BYTES
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit, Post
from app.core.roles import Role
from app.core.visibility import Visibility
from app.operations.joining import begin_joining
from app.operations.matching import finish_joining, plan_joining
from app.operations.syncing import sync
from app.sync import client as desk_client
from app.sync.client import Client, ServerError, pinned_transport
from app.sync.sharing import Sharing
from app.sync.wire import Change, Push, Pushed
from app.sync.wire_accounts import ChangeAccount
from app.sync.wire_rotation import Rotate
from app.sync.wire_sharing import ApprovalState, AskApproval, Matter
from server.config import Config
from server.directory import Pen
from server.limits import Limit
from server.services import Services
from server.serving import opened
from tests.operations.desk import open_desk
from tests.server.desks import PASSWORD, Desk, a_desk, signed_in
from tests.server.places import Place
from tests.server.real_desks import RealOffice
from tests.server.soundness import Kept

T = TypeVar("T")

pytestmark = pytest.mark.skipif(
    not hasattr(sys.modules["os"], "fork"), reason="no process can take another's place"
)


class CutLine(httpx.BaseTransport):
    """Loses answers, each with its connection."""

    def __init__(self, inner: httpx.BaseTransport, lose: dict[str, int]) -> None:
        self._inner = inner
        self._lose = lose
        """How many answers to lose, by path."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._inner.handle_request(request)
        if self._lose.get(request.url.path, 0):
            self._lose[request.url.path] -= 1
            answer.close()
            raise httpx.ReadError("cut")
        return answer

    def close(self) -> None:
        self._inner.close()


@dataclass
class DyingPlace(Place):
    """A server that dies after a commit."""

    @property
    def doom(self) -> Path:
        return self.folder / "doom"

    def arguments(self, *further: str) -> list[str]:
        python, _, _, *rest = super().arguments(*further)
        return [python, "-m", "tests.server.dying_server", str(self.doom), *rest]


@dataclass
class Scene:
    """A server in a process, and in this one an administrator who speaks to the same database."""

    place: DyingPlace
    services: Services
    office: RealOffice
    department: str
    clients: list[Client] = field(default_factory=list)
    lose: dict[str, int] = field(default_factory=dict)
    is_killed: bool = False

    @property
    def kept(self) -> Kept:
        return Kept(self.services.database, self.services.sealer, self.services.office)

    def connect(self, pin: bytes) -> CutLine:
        """A line to the process."""
        return CutLine(pinned_transport(pin), self.lose)

    def client(self, desk: Desk) -> Client:
        """Somebody's."""
        client = Client(f"127.0.0.1:{self.place.port}", self.connect(self.services.pin[:PIN_BYTES]))
        self.clients.append(client)
        assert desk.tokens
        client.access = desk.tokens.access
        return client

    def cut_off(self, path: str, ask: Callable[[], T]) -> T:
        """Ask for what the server does and says, and is not heard."""
        self.lose[path] = 2
        answer = ask()
        assert self.lose.pop(path) == 0
        return answer

    def unheard(self, after: str, path: str, ask: Callable[[], T]) -> T:
        """As ``cut_off``, or the server dies after the commit of a statement."""
        if not self.is_killed:
            return self.cut_off(path, ask)
        self.place.doom.write_text(after)
        try:
            answer = ask()
        except ServerError:
            self.place.wait()
            answer = ask()
        assert not self.place.doom.exists(), "it has not died"
        return answer

    def count(self, sql: str, *parameters: object) -> int:
        return len(self.kept.rows(sql, *parameters))

    def audited(self, action: str, about: str) -> int:
        return self.count(
            "SELECT 1 FROM office_audit WHERE office = %s AND action = %s AND (subject = %s OR detail::text LIKE %s)",
            action, about, f"%{about}%",
        )  # fmt: skip


@pytest.fixture(scope="module")
def scene(database_url: str) -> Iterator[Scene]:
    folder = Path(tempfile.mkdtemp(prefix="enishi-test-"))
    folder.chmod(0o711)
    place = DyingPlace(folder, variables={"DATABASE_URL": database_url})
    try:
        place.start()
        config = Config(data=folder / "data", database_url=database_url, address=f"127.0.0.1:{place.port}")
        with opened(config, beside=True) as attached, pytest.MonkeyPatch.context() as patch:
            patch.setattr(desk_client, "_FIRST_PAUSE", 0.01)
            services = replace(attached, guesses=Limit(100_000, 1))
            with a_desk(services) as desk:
                desk.enrol()
                office = RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), folder / "desks")
                scene = Scene(place, services, office, office.department("総務課"))
                yield scene
                for client in scene.clients:
                    client.close()
    finally:
        place.clear()
        shutil.rmtree(folder)


@pytest.fixture(params=["it is killed", "the line is cut"], autouse=True)
def trouble(scene: Scene, request: pytest.FixtureRequest) -> None:
    scene.is_killed = request.param == "it is killed"


@dataclass
class Clerk:
    """Somebody who is signed in, and what he writes with."""

    desk: Desk
    pen: Pen

    @property
    def user(self) -> str:
        return self.pen.actor

    def name(self, card: Card) -> Change:
        """What stands on a card."""
        record = Edit(
            root=card.id, field=FieldName.NAME, value="山田 太郎", certainty=Certainty.TYPED, by=self.user
        )
        return self.pen.new(record)


def clerk(scene: Scene) -> Clerk:
    """A new one, of the department."""
    desk = signed_in(scene.office.administrator.another(), new_id(), Role.STAFF)
    assert desk.tokens
    scene.office.enter(Post(user=desk.tokens.user, department=scene.department))
    return Clerk(desk, Pen(desk.tokens.user, desk.device, utc_now()))


def a_card(scene: Scene, owner: Clerk, visibility: Visibility = Visibility.DEPARTMENT) -> Card:
    card = Card(owner=owner.user, operator=owner.user, department=scene.department, visibility=visibility)
    batch = Push(new_id(), (owner.pen.new(card), owner.name(card)))
    pushed = owner.desk.ask("POST", "/v1/push", batch, Pushed)
    assert [outcome.refused for outcome in pushed.outcomes] == [None, None]
    return card


def test_joining(scene: Scene) -> None:
    """With a desk as it is: its code is used up, and it has joined by it."""
    login = new_id()
    scene.office.account(login, scene.department)
    code = scene.office.ticket()
    with open_desk(scene.office.folder / login, "端末の人") as session:
        scene.unheard(
            "INSERT INTO device",
            "/v1/enrol",
            lambda: begin_joining(session, code, login, PASSWORD, connect=scene.connect),
        )
        finish_joining(session, plan_joining(session).proposed())
    with open_desk(scene.office.folder / login, "") as session:
        with session.operation("add", "追加").transaction() as writer:
            user = session.operator.id
            cards = [
                writer.insert(Card(owner=user, operator=user, visibility=Visibility.EVERYONE))
                for _ in range(3)
            ]
        scene.unheard("INSERT INTO push", "/v1/push", lambda: sync(session, connect=scene.connect))
        assert not session.store.db.execute("SELECT count(*) FROM outbox").fetchone()[0]
        for card in cards:
            assert scene.kept.stored("id = %s", card.id)
        assert scene.count("SELECT 1 FROM push WHERE office = %s AND device = %s", session.store.device) > 0
    assert scene.count("SELECT DISTINCT device FROM session WHERE office = %s AND account = %s", user) == 2


def test_a_push(scene: Scene) -> None:
    somebody = clerk(scene)
    card = Card(owner=somebody.user, operator=somebody.user, visibility=Visibility.EVERYONE)
    batch = Push(new_id(), (somebody.pen.new(card), somebody.name(card)))
    client = scene.client(somebody.desk)
    answer = scene.unheard("INSERT INTO push", "/v1/push", lambda: client.push(batch))
    assert [outcome.refused for outcome in answer.outcomes] == [None, None]
    assert scene.count("SELECT 1 FROM push WHERE office = %s AND batch = %s", batch.batch) == 1
    assert (
        scene.count("SELECT 1 FROM record WHERE office = %s AND owner = %s AND kind = 'card'", somebody.user)
        == 1
    )


def test_an_answer_to_who_asks_for_a_card(scene: Scene) -> None:
    owner, asker = clerk(scene), clerk(scene)
    card = a_card(scene, owner, Visibility.ASK)
    ((stub,),) = scene.kept.rows(
        "SELECT id FROM record WHERE office = %s AND kind = 'card_stub' AND root = %s", card.id
    )
    asking, answering = scene.client(asker.desk), scene.client(owner.desk)
    asked = scene.cut_off(
        "/v1/contact-requests",
        lambda: Sharing(asking).ask_contact(stub, "視察の件"),
    )
    assert scene.count("SELECT 1 FROM contact_request WHERE office = %s AND card = %s", card.id) == 1
    until = office_day(utc_now()) + timedelta(days=3)
    scene.unheard(
        "UPDATE contact_request",
        f"/v1/contact-requests/{asked.id}/answer",
        lambda: Sharing(answering).answer_contact(asked.id, until),
    )
    assert scene.audited("contact_answered", asked.id) == 1
    (sent,) = Sharing(asking).contacts().sent
    assert (sent.until, sent.card) == (until, card.id)
    scene.cut_off(
        f"/v1/contact-requests/{asked.id}/answer",
        lambda: Sharing(answering).answer_contact(asked.id, None),
    )
    assert scene.audited("contact_answered", asked.id) == 2


def test_a_rotation(scene: Scene) -> None:
    somebody, successor = clerk(scene), clerk(scene)
    card = a_card(scene, somebody)
    client = scene.client(scene.office.administrator)
    asked = Rotate(new_id(), somebody.user, successor.user, scene.department)
    rotation = scene.unheard("INSERT INTO rotation", "/v1/rotations", lambda: Sharing(client).rotate(asked))
    assert [(count.kind, count.to, count.number) for count in rotation.plan.counts] == [
        ("card", successor.user, 1)
    ]
    assert scene.audited("rotated", asked.id) == 1
    ((_, document),) = scene.kept.stored("id = %s", card.id).values()
    assert document.values["owner"] == successor.user
    posts = scene.kept.stored("kind = 'post' AND owner = %s", somebody.user).values()
    assert sum(not post.values["until"] for _, post in posts) == 1
    undone = scene.cut_off(
        f"/v1/rotations/{asked.id}/undo",
        lambda: Sharing(client).undo_rotation(asked.id),
    )
    assert undone.undone_at
    assert scene.audited("rotation_undone", asked.id) == 1
    ((_, document),) = scene.kept.stored("id = %s", card.id).values()
    assert document.values["owner"] == somebody.user


def test_an_approval(scene: Scene) -> None:
    leaver, heir = clerk(scene), clerk(scene)
    card = a_card(scene, leaver, Visibility.PRIVATE)
    second = signed_in(scene.office.administrator.another(), new_id(), Role.ADMINISTRATOR)
    asking, approving = scene.client(scene.office.administrator), scene.client(second)
    asking.tell("POST", f"/v1/accounts/{leaver.user}", ChangeAccount(disabled=True))
    asked = AskApproval(new_id(), Matter.OPEN_CARDS, leaver.user, heir.user, "引継ぎなしの退職")
    scene.cut_off("/v1/approvals", lambda: Sharing(asking).ask_approval(asked))
    assert scene.audited("approval_asked", asked.id) == 1
    approval = scene.unheard(
        "UPDATE approval",
        f"/v1/approvals/{asked.id}/answer",
        lambda: Sharing(approving).answer_approval(asked.id, approved=True),
    )
    assert approval.state is ApprovalState.APPROVED
    assert scene.audited("approval_given", asked.id) == scene.audited("cards_opened", asked.id) == 1
    marks = scene.kept.stored("kind = 'handover' AND root = %s", card.id)
    assert len(marks) == 1


def test_new_tokens(scene: Scene) -> None:
    somebody = clerk(scene)
    client = scene.client(somebody.desk)
    assert somebody.desk.tokens
    refresh = somebody.desk.tokens.refresh
    scene.unheard("UPDATE session SET access", "/v1/refresh", lambda: client.refresh(refresh))
    assert Sharing(client).contacts().sent == ()
