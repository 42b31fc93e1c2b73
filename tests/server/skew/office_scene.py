"""An administrator looks after the office: accounts, desks, rules, figures, and what two decide together."""

from __future__ import annotations

from typing import Any

from app.core.ids import new_id
from app.core.reading import FieldName, Side
from app.core.records import Batch, Card, Certainty, Edit, Page, Region, Sheet
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.administration import AuditQuery
from app.sync.privacy import Privacy
from app.sync.sharing import Sharing
from app.sync.wire_accounts import ChangeAccount, NewAccount
from app.sync.wire_privacy import AskDisclosure, Wanted
from app.sync.wire_settings import ChangeSettings, OfflineReach, TreeReading
from app.sync.wire_sharing import AskApproval, Matter
from tests.server.skew.people import Desk, Office, Person, an_office
from tests.server.skew.stages import Stage

_QUAD = ((0.0, 0.0), (96.0, 0.0), (96.0, 60.0), (0.0, 60.0))
IMAGE = b"\xff\xd8\xff\xe0 an image"


def play(stage: Stage) -> Any:
    office = an_office(stage)
    administration = office.administration
    stage.took(administration.settings())
    stage.took(
        administration.change_settings(
            ChangeSettings(
                reading=TreeReading.DOWN, lease_days=30, offline=OfflineReach.DEPARTMENT, keep_card_years=5
            )
        )
    )
    made = stage.took(
        administration.create_account(NewAccount("admin2", "管理 二郎", Role.ADMINISTRATOR, staff_number="9"))
    )
    office.people["admin2"] = Person("admin2", made.password)
    second = office.desk_of("admin2")
    sato = office.desk_of("sato")
    card, page = _card(sato)
    stage.took(sato.client.directory())
    _disclose(stage, office, second, page)
    stage.took(Privacy(second.client).figures())
    stage.took(administration.change_account(sato.user, ChangeAccount(disabled=True)))
    asked = AskApproval(new_id(), Matter.OPEN_CARDS, sato.user, second.user, "引き継ぎなしの退職")
    stage.took(Sharing(office.desk.client).ask_approval(asked))
    stage.took(Sharing(second.client).answer_approval(asked.id, approved=True))
    stage.took(Sharing(second.client).approvals())
    stage.took(
        administration.change_account(
            sato.user, ChangeAccount(disabled=False, new_password=True, role=Role.LEAD)
        )
    )
    stage.took(administration.invite(sato.user))
    stage.took(administration.accounts())
    administration.revoke_device(sato.device)
    stage.took(administration.devices())
    stage.took(administration.audit(AuditQuery(since="2026-04-01"), 50))
    return {"opened": second.values("card")[card]["owner"] == second.user}


def _card(desk: Desk) -> tuple[str, str]:
    batch = Batch(owner=desk.user, operator=desk.user, device="virtual")
    sheet = Sheet(root=batch.id, number=1)
    page = Page(root=batch.id, sheet=sheet.id, side=Side.FRONT, media_type="image/jpeg")
    card = Card(
        owner=desk.user, operator=desk.user, batch=batch.id, sheet=sheet.id, visibility=Visibility.PRIVATE,
        regions=(Region(page.id, Side.FRONT, _QUAD, 0, (96, 60)),),
    )  # fmt: skip
    said = {FieldName.NAME: "髙﨑 花子", FieldName.ORGANIZATION: "みどり市"}
    edits = [
        Edit(root=card.id, field=field, value=value, certainty=Certainty.TYPED, by=desk.user)
        for field, value in said.items()
    ]
    desk.push(batch, sheet, page, card, *edits)
    desk.client.put_image(page.id, IMAGE)
    return card.id, page.id


def _disclose(stage: Stage, office: Office, second: Desk, page: str) -> None:
    asking = Privacy(office.desk.client)
    asked = AskDisclosure(new_id(), Wanted("髙﨑 花子", organization="みどり市"), "請求 第12号")
    stage.took(asking.ask_disclosure(asked))
    stage.took(Sharing(second.client).answer_approval(asked.id, approved=True))
    stage.took(asking.take_disclosure(asked.id))
    assert stage.took(asking.disclosed_page(asked.id, page)) == IMAGE
