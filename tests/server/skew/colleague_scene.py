"""Colleagues ask each other for cards, review together, tell what they read, and one of them moves on."""

from __future__ import annotations

import datetime
from typing import Any

from app.core.dates import format_instant
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit
from app.core.visibility import Visibility
from app.sync import reads, searching
from app.sync.sharing import Sharing
from app.sync.wire_reads import Read, ReadKind
from app.sync.wire_rotation import Rotate
from app.sync.wire_search import Search
from tests.server.skew.people import Desk, an_office
from tests.server.skew.stages import Stage


def play(stage: Stage) -> Any:
    office = an_office(stage)
    sato, suzuki = office.desk_of("sato"), office.desk_of("suzuki")
    post = next(iter(post for post in sato.values("post").values() if post["user"] == sato.user))
    shared = _card(sato, post["department"], Visibility.DEPARTMENT, "山田 太郎")
    asked = _card(sato, post["department"], Visibility.ASK, "高橋 三郎")
    suzuki.pull()
    _ask_first(stage, sato, suzuki)
    now = format_instant(stage.world.now)
    reads.tell(suzuki.client, [Read(new_id(), ReadKind.CARD, now, shared)])
    stage.took(reads.of_root(sato.client, shared))
    stage.took(searching.search(suzuki.client, Search("山田", 20)))
    stage.took(searching.open_card(suzuki.client, shared))
    _review(stage, sato, suzuki, shared)
    departments = {values["name"]: one for one, values in sato.values("department").items()}
    admin = Sharing(office.desk.client)
    rotation = Rotate(
        new_id(),
        sato.user,
        suzuki.user,
        departments["経理課"],
        "主任",
        others={shared: suzuki.user},
        stay=(asked,),
    )
    stage.took(admin.plan_rotation(rotation))
    done = stage.took(admin.rotate(rotation))
    stage.took(admin.rotations())
    stage.took(admin.rotation(done.id))
    suzuki.pull()
    stage.took(admin.undo_rotation(done.id))
    suzuki.pull()
    stage.took(suzuki.client.erase([shared]))
    suzuki.client.sign_out()
    return {}


def _card(desk: Desk, department: str, visibility: Visibility, name: str) -> str:
    card = Card(owner=desk.user, operator=desk.user, department=department, visibility=visibility)
    said = {FieldName.NAME: name, FieldName.ORGANIZATION: "みどり市"}
    edits = [
        Edit(root=card.id, field=field, value=value, certainty=Certainty.TYPED, by=desk.user)
        for field, value in said.items()
    ]
    desk.push(card, *edits)
    return card.id


def _ask_first(stage: Stage, sato: Desk, suzuki: Desk) -> None:
    (stub,) = suzuki.values("card_stub")
    asking, owning = Sharing(suzuki.client), Sharing(sato.client)
    stage.took(asking.ask_contact(stub, "補助金の件で連絡したい"))
    (request,) = stage.took(owning.contacts()).received
    owning.answer_contact(request.id, datetime.date(2026, 5, 31))
    stage.took(asking.contacts())
    suzuki.pull()
    owning.answer_contact(request.id, None)
    suzuki.pull()


def _review(stage: Stage, sato: Desk, suzuki: Desk, card: str) -> None:
    mine, others = Sharing(sato.client), Sharing(suzuki.client)
    stage.took(mine.take_review([card]))
    stage.took(others.take_review([card]))
    stage.took(others.review())
    mine.return_review([card])
