"""開示請求: two administrators together get all that is held on a person, and nobody gets anything before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from click.testing import CliRunner

from app.cli import privacy
from app.cli.context import Context
from app.core.dates import PartialDate, format_instant
from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import Card, CardStub, Certainty, Edit, Link, Meeting, Note, Task, Verdict
from app.core.roles import Role
from app.core.visibility import Visibility
from app.operations import disclosing, keeping
from app.operations.asking import ask_for_card
from app.sync.client import ServerError
from app.sync.wire_accounts import AuditLines
from app.sync.wire_privacy import AskDisclosure, Disclosure, Wanted
from app.sync.wire_reads import Read, ReadKind, Reads
from app.sync.wire_sharing import AnswerApproval, Approval
from server import search_index
from server.database import Database
from tests.operations.desk import contact, filled_batch

from .desks import Clock, Desk, a_desk, make_services, problem, signed_in
from .real_desks import RealDesk, RealOffice, department, the_user

WANTED = Wanted("髙﨑 花子", organization="みどり市", mail="hanako@example.jp")


class Scene:
    """Two colleagues who know somebody, and three administrators."""

    def __init__(self, office: RealOffice, sato: RealDesk, admin: RealDesk) -> None:
        self.office = office
        self.sato = sato
        self.admin = admin
        self.second = signed_in(office.administrator.another(), "admin2", Role.ADMINISTRATOR)
        self.third = signed_in(office.administrator.another(), "admin3", Role.ADMINISTRATOR)
        self.first = office.administrator
        self.clock = office.administrator.services.clock

    def ask(self, wanted: Wanted = WANTED) -> str:
        asked = AskDisclosure(new_id(), wanted, "請求 第12号")
        return self.first.ask("POST", "/v1/disclosures", asked, Approval).id

    def approve(self, approval: str) -> None:
        self.second.ask("POST", f"/v1/approvals/{approval}/answer", AnswerApproval(approved=True), Approval)

    def take(self, approval: str, desk: Desk | None = None) -> Disclosure:
        return (desk or self.first).ask("GET", f"/v1/disclosures/{approval}", None, Disclosure)

    def actions(self) -> list[str]:
        lines = self.first.ask("GET", "/v1/audit", None, AuditLines).lines
        wanted = ("approval_", "disclosed")
        return [line.action for line in reversed(lines) if line.action.startswith(wanted)]


@pytest.fixture
def scene(database: Database, tmp_path: Path) -> Iterator[Scene]:
    with a_desk(make_services(database, tmp_path, Clock(), burst=1000)) as desk:
        desk.enrol()
        office = RealOffice(signed_in(desk, "admin", Role.ADMINISTRATOR), tmp_path / "desks")
        department = office.department("総務課")
        for login in ("sato", "suzuki"):
            office.account(login, department)
        with office.desk("sato") as sato, office.desk("admin") as admin:
            sato.sync()
            scene = Scene(office, sato, admin)
            _fill(scene)
            yield scene


def _fill(scene: Scene) -> None:
    sato = scene.sato
    _, (private, other, namesake) = filled_batch(
        sato.session,
        contact("髙﨑 花子", organization="みどり市", department="税務課", name_reading="たかさき はなこ"),
        contact("高崎 花子", organization="あおい株式会社", email="hanako@example.jp", tel="03-0000-0001"),
        contact("髙﨑 花子", organization="べつの会社"),
        owner=the_user(sato).name,
    )
    sato.update(Card, private.id, visibility=Visibility.PRIVATE)
    sato.update(Card, other.id, visibility=Visibility.EVERYONE)
    own: dict[str, Any] = {"owner": sato.user, "operator": sato.user}
    sato.insert(Note(**own, about=private.id, text="左利き"))
    sato.insert(Task(**own, about=private.id, subject="資料を送る"))
    sato.insert(Meeting(**own, about=(private.id,), met_on=PartialDate(2026, 4, 2), minutes="補助金の相談"))
    sato.insert(
        Edit(root=private.id, field=FieldName.TITLE, value="係長", certainty=Certainty.TYPED, by=sato.user)
    )
    sato.sync()
    at = format_instant(scene.clock())
    event = Read(new_id(), ReadKind.CARD, at, other.id)
    assert scene.second.send("POST", "/v1/reads", Reads((event,))).is_success
    scene.ids = (private.id, other.id, namesake.id)  # type: ignore[attr-defined]


def test_nothing_is_given_out_before_a_second_one_agrees(scene: Scene) -> None:
    asked = scene.ask()
    path = f"/v1/disclosures/{asked}"
    assert problem(scene.first.send("GET", path)) == (409, "not_approved")
    himself = scene.first.send("POST", f"/v1/approvals/{asked}/answer", AnswerApproval(approved=True))
    assert problem(himself) == (403, "second_person")
    assert problem(scene.first.send("GET", path)) == (409, "not_approved")
    scene.approve(asked)
    assert len(scene.take(asked).cards) == 2
    assert len(scene.take(asked, scene.second).cards) == 2
    assert problem(scene.third.send("GET", path)) == (404, "not_found")
    assert problem(scene.first.send("GET", f"/v1/disclosures/{new_id()}")) == (404, "not_found")
    assert scene.actions() == ["approval_asked", "approval_given", "disclosed", "disclosed"]


def test_all_is_in_it_and_nothing_of_a_namesake(scene: Scene) -> None:
    asked = scene.ask()
    scene.approve(asked)
    found = scene.take(asked)
    private, other, namesake = scene.ids  # type: ignore[attr-defined]
    assert {card.id for card in found.cards} == {private, other}
    assert found.namesakes == 1
    assert namesake not in {card.id for card in found.cards}
    by_id = {card.id: card for card in found.cards}
    kinds = [line.kind for line in by_id[private].lines]
    assert {"recognition", "edit", "note", "task", "meeting"} <= set(kinds)
    said = str(by_id[private].lines)
    for text in ("左利き", "資料を送る", "補助金の相談", "係長"):
        assert text in said
    assert by_id[private].about.values["visibility"] == "private"
    assert by_id[private].about.values["owner"] == the_user(scene.sato).name
    assert [(line.by, line.values) for line in by_id[other].lines if line.kind == "read"] == [
        ("試験 admin2", {"kind": "card"})
    ]
    page = by_id[private].regions[0].page
    assert scene.first.send("GET", f"/v1/disclosures/{asked}/pages/{page}").content
    hidden = scene.sato.session.store.get(Card, namesake).regions[0].page
    assert problem(scene.first.send("GET", f"/v1/disclosures/{asked}/pages/{hidden}")) == (404, "not_found")


def test_who_asked_to_see_a_card_and_why_is_in_it(scene: Scene) -> None:
    sato, (_, other, _) = scene.sato, scene.ids  # type: ignore[attr-defined]
    sato.update(Card, other, visibility=Visibility.ASK, department=department(sato, "総務課").id)
    sato.sync()
    with scene.office.desk("suzuki") as suzuki:
        suzuki.sync()
        (stub,) = suzuki.session.store.find(CardStub)
        ask_for_card(suzuki.session, stub.id, "補助金の相談", connect=lambda _: suzuki.network)
    approval = scene.ask()
    scene.approve(approval)
    lines = [line for card in scene.take(approval).cards for line in card.lines if line.kind == "request"]
    assert [(line.by, line.values) for line in lines] == [("試験 suzuki", {"why": "補助金の相談"})]


def test_what_was_said_to_be_one_person_is_given_out_together(scene: Scene) -> None:
    private, _, namesake = scene.ids  # type: ignore[attr-defined]
    scene.sato.insert(Link(first=private, second=namesake, verdict=Verdict.SAME, by=scene.sato.user))
    scene.sato.sync()
    asked = scene.ask()
    scene.approve(asked)
    found = scene.take(asked)
    assert namesake in {card.id for card in found.cards}
    assert found.namesakes == 0


def test_a_name_alone_is_not_enough(scene: Scene) -> None:
    asked = AskDisclosure(new_id(), Wanted("髙﨑 花子"), "?")
    assert problem(scene.first.send("POST", "/v1/disclosures", asked)) == (422, "namesakes")
    assert scene.actions() == []


def test_it_may_be_taken_for_thirty_days(scene: Scene) -> None:
    asked = scene.ask()
    scene.approve(asked)
    scene.clock.ahead += timedelta(days=31)  # type: ignore[attr-defined]
    scene.first.sign_in("admin")
    assert problem(scene.first.send("GET", f"/v1/disclosures/{asked}")) == (409, "lapsed")


def test_nothing_that_is_asked_for_lies_in_the_clear(scene: Scene) -> None:
    asked = scene.ask()
    scene.approve(asked)
    scene.take(asked)
    services = scene.first.services

    def dump(connection) -> str:  # type: ignore[no-untyped-def]
        tables = ("disclosure", "approval", "card_search", "search_mark", "office_audit")
        return "".join(str(connection.execute(f"SELECT * FROM {table}").fetchall()) for table in tables)

    text = services.database.transaction(dump)
    for word in ("髙﨑", "花子", "みどり市", "hanako", "左利"):
        assert word not in text
        assert word.encode().hex() not in text


def test_what_is_erased_is_not_found_any_more(scene: Scene) -> None:
    private, other, _ = scene.ids  # type: ignore[attr-defined]
    services = scene.first.services
    search_index.catch_up(services.database, services.sealer, services.office)
    keeping.erase(scene.sato.session, [private])
    scene.sato.sync()
    asked = scene.ask()
    scene.approve(asked)
    assert {card.id for card in scene.take(asked).cards} == {other}
    kept = services.database.transaction(
        lambda connection: connection.execute(
            "SELECT count(*) FROM card_search WHERE office = %s AND card = %s", (services.office, private)
        ).fetchone()
    )
    assert kept == (0,)


def test_the_copy_on_paper(scene: Scene, tmp_path: Path) -> None:
    connect = lambda _: scene.admin.network  # noqa: E731
    session = scene.admin.session
    approval = disclosing.ask(session, WANTED, "請求 第12号", connect=connect)
    with pytest.raises(ServerError, match="まだ承認していません"):
        disclosing.take(session, approval.id, tmp_path / "copy.pdf", connect=connect)
    assert not (tmp_path / "copy.pdf").exists()
    scene.approve(approval.id)
    (listed,) = disclosing.asked(session, connect=connect)
    assert listed.why == "開示請求「髙﨑 花子、みどり市、hanako@example.jp」 請求 第12号"
    assert disclosing.take(session, approval.id, tmp_path / "copy.pdf", connect=connect) == 2
    with pypdfium2.PdfDocument(tmp_path / "copy.pdf") as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
        images = [item for page in document for item in page.get_objects() if item.type in {3, 5}]
    text = "".join(pages).replace("\r", "").replace("\n", "")
    for word in ("保有個人情報の写し", "左利き", "資料を送る", "補助金の相談", "税務課", "非公開",
                 "名刺を開いた", "試験 admin2", "同名の別人の名刺", "請求に係る者"):  # fmt: skip
        assert word in text, word
    assert images
    assert session.store.find(Card) == []


def test_a_request_that_was_taken_back_is_listed_as_that(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    approval = scene.ask()
    path = f"/v1/approvals/{approval}/answer"
    taken_back = scene.first.ask("POST", path, AnswerApproval(approved=False), Approval)
    monkeypatch.setattr(Context, "session", lambda _: None)
    monkeypatch.setattr(disclosing, "asked", lambda _: [taken_back])
    said = CliRunner().invoke(privacy.disclose, ["list"], obj=Context("", "")).output
    assert said.startswith(f"{approval}  取り下げ  ")


def test_the_commands_say_what_they_want() -> None:
    runner = CliRunner()
    for command in ("ask", "list", "approve", "take"):
        assert runner.invoke(privacy.disclose, [command, "--help"]).exit_code == 0
