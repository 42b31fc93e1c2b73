"""Two desks with stores on disk join an office, send, take in, disagree, give away, erase, and are revoked."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from app.core.dates import PartialDate
from app.core.records import Card, Conflict, Department, User
from app.core.visibility import Visibility
from app.db.search import search
from app.operations import joining, keeping
from app.operations.fetching import fetch_picture
from app.operations.matching import finish_joining, plan_joining
from app.operations.session import Session
from app.operations.staff import ensure_user
from app.operations.syncing import sync
from app.sync.client import ServerError
from tests.operations.desk import contact, filled_batch, open_desk
from tests.server.desks import PASSWORD
from tests.server.skew.people import Office, Person, an_office
from tests.server.skew.stages import Stage


class Scene:
    """The desks, and what they told their users."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.office: Office = an_office(stage)
        self.reports: list[str] = []

    def open(self, login: str, name: str) -> AbstractContextManager[Session]:
        return open_desk(self._stage.folder / login, name)

    def join(self, session: Session, person: Person) -> None:
        options: Any = {"connect": lambda _: self._stage.network(person.login)}
        code = self.office.ticket()
        joining.begin_joining(session, code, person.login, person.password, **options)
        joining.change_password(session, person.password, PASSWORD, **options)
        finish_joining(session, plan_joining(session, **options).proposed())

    def sync(self, session: Session, login: str) -> None:
        report = sync(session, connect=lambda _: self._stage.network(login))
        self.reports.append(f"{login}: {report}")


def play(stage: Stage) -> Any:
    scene = Scene(stage)
    office = scene.office
    with scene.open("sato", "佐藤 花子") as session:
        ensure_user(session, "鈴木 次郎")
        with session.operation("add", "追加").transaction() as writer:
            writer.insert(Department(name="人事課"))
        filled_batch(session, contact("山田 太郎", organization="みどり市"), owner="佐藤 花子")
        filled_batch(session, contact("高橋 三郎"), owner="鈴木 次郎", visibility=Visibility.EVERYONE)
        scene.join(session, office.people["sato"])
    with scene.open("suzuki", "鈴木 次郎") as session:
        scene.join(session, office.people["suzuki"])
    with scene.open("sato", "") as sato, scene.open("suzuki", "") as suzuki:
        return _work(stage, scene, sato, suzuki)


def _work(stage: Stage, scene: Scene, sato: Session, suzuki: Session) -> Any:
    for session in (sato, suzuki):
        scene.sync(session, _login(session))
    card = _card(sato, "山田 太郎")
    _change(sato, card, visibility=Visibility.EVERYONE)
    scene.sync(sato, "sato")
    scene.sync(suzuki, "suzuki")
    picture = fetch_picture(suzuki, card, connect=lambda _: stage.network("suzuki"))
    shown = _shown(suzuki)
    # Both change the same without knowing of each other.
    _change(sato, card, exchanged_on=PartialDate.parse("2026-01-01"))
    stage.world.wait(60)
    _change(suzuki, card, exchanged_on=PartialDate.parse("2026-02-02"))
    for session in (sato, suzuki, sato):
        scene.sync(session, _login(session))
    # One card is hidden, and the other erased.
    disagreed = _shown(sato)
    _change(sato, card, visibility=Visibility.PRIVATE)
    filled_batch(sato, contact("渡辺 四郎"), owner=_name(sato), visibility=Visibility.EVERYONE)
    for session in (sato, suzuki):
        scene.sync(session, _login(session))
    hidden = _shown(suzuki)
    keeping.erase(sato, [_card(sato, "渡辺 四郎")])
    for session in (sato, suzuki):
        scene.sync(session, _login(session))
    # The server is put back, and one desk is revoked.
    stage.put_back()
    for session in (sato, suzuki):
        scene.sync(session, _login(session))
    held = {_login(session): _shown(session) for session in (sato, suzuki)}
    device = joining.required(suzuki.store).device
    scene.office.administration.revoke_device(device)
    try:
        scene.sync(suzuki, "suzuki")
        told = ""
    except ServerError as error:
        told = error.code
    return {
        "picture": picture is not None, "suzuki was shown": shown, "disagreed": disagreed, "hidden": hidden,
        "held": held, "revoked": told, "left": _shown(suzuki), "reports": scene.reports,
    }  # fmt: skip


def _login(session: Session) -> str:
    return joining.required(session.store).login


def _name(session: Session) -> str:
    return session.store.get(User, session.operator.id).name


def _card(session: Session, text: str) -> str:
    (hit,) = search(session.store.db, text)
    return hit.card


def _change(session: Session, card: str, **columns: object) -> None:
    with session.operation("change", "変更").transaction() as writer:
        writer.update(Card, card, **columns)


def _shown(session: Session) -> dict[str, Any]:
    """What a user is shown of cards."""
    store = session.store
    cards = []
    for card in store.find(Card):
        owner = store.get(User, card.owner).name if store.has(User, card.owner) else ""
        fields = {str(name): field.value for name, field in store.fields(card.id).items()}
        cards.append(
            {"owner": owner, "visibility": str(card.visibility), "day": str(card.exchanged_on), **fields}
        )
    return {
        "cards": sorted(cards, key=str),
        "conflicts": [one.values for one in store.find(Conflict)],
        "people": sorted(user.name for user in store.find(User)),
        "departments": sorted(one.name for one in store.find(Department)),
    }
