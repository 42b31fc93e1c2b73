"""開示請求, 保存期間 and 個人情報ファイル簿: with an office's server for its administrators, and at a desk alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.dates import PartialDate, format_instant, utc_now
from app.core.ids import new_id
from app.core.records import Card, Note
from app.core.retention import Candidate, over_on
from app.core.roles import Role
from app.operations import register, settings
from app.operations.administration.accounts import list_accounts
from app.operations.administration.duties import (
    RegisterView,
    ask_disclosure,
    decide_periods,
    disclosure_paper,
    dispose_of,
    fill_register,
    keep_longer,
    list_disclosures,
    list_disposal,
    read_register,
    save_disclosure,
    save_disposal,
)
from app.operations.administration.office import answer_approval, search_audit
from app.operations.administration.rotation import list_rotations
from app.operations.due import Disposal
from app.operations.session import Session
from app.operations.sharing import SharingState
from app.sync.client import ServerError
from app.sync.wire_accounts import AuditLines
from app.sync.wire_privacy import DueRecords, Kept, Wanted
from app.sync.wire_sharing import Approval, ApprovalState, Matter
from app.ui.administration.area import AdministrationArea
from app.ui.administration.disclosures import DisclosuresPage
from app.ui.administration.register import RegisterPage
from app.ui.administration.retention import OwnRetentionPage, RetentionPage
from app.ui.desk import Desk
from app.ui.settings.area import SettingsArea
from app.ui.sharing.link import ServerLink
from tests.operations.desk import contact, filled_batch
from tests.ui.administration.conftest import Answers, Directory
from tests.ui.administration.test_office import Opens, opens
from tests.ui.typing import type_text

__all__ = ["opens"]
WAIT = 20_000


def request(by: str, state: ApprovalState, answered_by: str = "", days: int = 1) -> Approval:
    then = format_instant(utc_now() - timedelta(days=days))
    return Approval(
        new_id(), Matter.DISCLOSE, new_id(), "", "開示請求「山本 直樹、みどり商会」 第 3 号", by, then, state, answered_by,
        then if answered_by else "",
    )  # fmt: skip


def test_a_request_is_asked_for_approved_and_taken(
    opens: Opens[DisclosuresPage], answers: Answers, directory: Directory, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:  # fmt: skip
    me = desk.operator.id
    waits = request(directory.ito.id, ApprovalState.WAITING)
    answers.given[list_disclosures] = [waits]
    page = opens(DisclosuresPage)
    page.begin()
    form = page.new_side
    type_text(form.person, "山本 直樹")
    type_text(form.why, "第 3 号")
    form.keep_button.click()
    assert form.organization.hasFocus(), "a name alone is not enough"
    type_text(form.mail, "yamamoto@midori.example.jp")
    answers.given[ask_disclosure] = waits
    form.keep_button.click()
    qtbot.waitUntil(lambda: "依頼しました" in page.notice.text)
    assert answers.last(ask_disclosure) == (
        Wanted("山本 直樹", "", "yamamoto@midori.example.jp"), "第 3 号",
    )  # fmt: skip
    page.table.choose(waits.id)
    assert page.table.current is not None
    assert page.table.current.cells[0] == "「山本 直樹、みどり商会」 第 3 号"
    assert not page.side.save_button.isVisible()
    page.side.approve_button.click()
    approved = request(directory.ito.id, ApprovalState.APPROVED, me)
    answers.given |= {answer_approval: approved, list_disclosures: [approved]}
    page.side.sure_button.click()
    qtbot.waitUntil(lambda: page.table.lines.rowCount() == 1 and page.table.lines.line(0).id == approved.id)
    assert answers.last(answer_approval) == (waits.id, True)
    page.table.choose(approved.id)
    assert page.side.save_button.isVisible()
    assert not page.side.approve_button.isVisible()
    answers.given |= {save_disclosure: 3, disclosure_paper: b""}
    page.save(approved.id, str(tmp_path / "x.pdf"))
    qtbot.waitUntil(lambda: "名刺 3 枚" in page.notice.text)
    assert answers.last(save_disclosure) == (approved.id, tmp_path / "x.pdf")


def test_who_asked_does_not_approve_and_a_third_one_or_a_late_one_takes_nothing(
    opens: Opens[DisclosuresPage], answers: Answers, directory: Directory, desk: Desk
) -> None:
    me = desk.operator.id
    answers.given[list_disclosures] = []
    page = opens(DisclosuresPage)
    side = page.side
    page.show_side(side)
    side.show_request(request(me, ApprovalState.WAITING), page.names, me)
    assert not side.approve_button.isVisible()
    assert side.refuse_button.text() == "取り下げる"
    for approved, can in (
        (request(me, ApprovalState.APPROVED, directory.ito.id), True),
        (request(directory.ito.id, ApprovalState.APPROVED, directory.watanabe.id), False),
        (request(me, ApprovalState.APPROVED, directory.ito.id, days=31), False),
        (request(me, ApprovalState.REFUSED, directory.ito.id), False),
    ):
        side.show_request(approved, page.names, me)
        assert side.save_button.isVisible() is can
        assert side.print_button.isVisible() is can
        assert not side.refuse_button.isVisible()


def test_what_its_asker_took_back_is_not_said_to_be_refused(
    opens: Opens[DisclosuresPage], answers: Answers, directory: Directory, desk: Desk, qtbot: QtBot
) -> None:
    me = desk.operator.id
    waits, withdrawn = request(me, ApprovalState.WAITING), request(me, ApprovalState.REFUSED, me)
    answers.given |= {list_disclosures: [waits], answer_approval: withdrawn}
    page = opens(DisclosuresPage)
    page.table.choose(waits.id)
    answers.given[list_disclosures] = [withdrawn]
    page.side.refuse_button.click()
    qtbot.waitUntil(lambda: "依頼を取り下げました" in page.notice.text)
    qtbot.waitUntil(lambda: page.table.lines.line(0).cells[-1] == "取り下げ")
    page.table.choose(withdrawn.id)
    assert "取り下げた日時" in page.side.about.text()
    assert "答えた人" not in page.side.about.text()


def candidate(kind: str, what: str) -> Candidate:
    day = date(2015, 6, 1)
    return Candidate(new_id(), kind, what, "佐藤 花子", day, over_on(day, 5))


def test_what_the_list_shows_is_saved_and_disposed_of(
    opens: Opens[RetentionPage], answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    card, other, note = (
        candidate("card", "山本 直樹"),
        candidate("card", "石川 陽子"),
        candidate("note", "左利き"),
    )
    answers.given[list_disposal] = Disposal({"card": 5, "note": 5}, [card, other, note])
    page = opens(RetentionPage)
    side = page.side
    qtbot.waitUntil(lambda: page.table.lines.rowCount() == 3)
    assert [box.value() for box in side.boxes.values()] == [5, 0, 5, 0]
    side.dispose_button.click()
    assert side.sure_button.isVisible()
    type_text(page.field, "名刺")
    assert not side.sure_button.isVisible(), "the question was about more"
    page.save(str(tmp_path / "x.csv"))
    listed, out = answers.last(save_disposal)
    assert {one.id for one in listed} == {card.id, other.id}
    assert out == tmp_path / "x.csv"
    side.dispose_button.click()
    assert "2 件" in side.sure_button.accessibleDescription()
    answers.given |= {dispose_of: (1, 1), list_disposal: Disposal({"card": 5}, [note])}
    side.sure_button.click()
    qtbot.waitUntil(lambda: "1 件を廃棄しました" in page.notice.text and "残しました" in page.notice.text)
    assert set(answers.last(dispose_of)[0]) == {card.id, other.id}


def test_a_period_that_is_being_changed_stays_in_its_field(
    opens: Opens[RetentionPage], answers: Answers, qtbot: QtBot
) -> None:
    answers.given[list_disposal] = Disposal({}, [])
    page = opens(RetentionPage)
    qtbot.waitUntil(lambda: not page._waiting)
    page.side.boxes["meeting"].setValue(3)
    page.refresh()
    qtbot.waitUntil(lambda: not page._waiting)
    assert page.side.changed == {"meeting": 3}
    answers.given[decide_periods] = Disposal({"meeting": 3}, [])
    page.side.period_button.click()
    qtbot.waitUntil(lambda: page.says_saved)
    assert answers.last(decide_periods) == ({"meeting": 3},)
    assert page.side.changed == {}


def test_an_administrator_sees_how_much_is_due_in_the_whole_office(
    opens: Opens[RetentionPage], answers: Answers, directory: Directory, qtbot: QtBot
) -> None:
    card = candidate("card", "山本 直樹")
    office = (DueRecords("card", directory.ito.id, 214, 3, date(2012, 5, 1)),)
    answers.given[list_disposal] = Disposal({"card": 5}, [card], office=office)
    page = opens(RetentionPage)
    qtbot.waitUntil(lambda: page.which.isVisible() and page.table.lines.rowCount() == 1)
    assert [one.id for one in page.listed] == [card.id]
    page.which.setCurrentIndex(1)
    (line,) = page.table.lines.all
    assert line.cells == (
        "名刺",
        "214 件(ほかに残すもの 3 件)",
        directory.ito.name,
        "2012/05",
        "2018/04/01 から",
    )
    assert page.listed == []
    assert not page.side.dispose_button.isVisible()
    assert not page.save_button.isEnabled()
    page.which.setCurrentIndex(0)
    assert page.side.dispose_button.isVisible()


def test_staff_keep_what_is_due_with_a_reason_or_dispose_of_it(
    answers: Answers, desk: Desk, qtbot: QtBot
) -> None:
    one, other, held = (candidate("card", name) for name in ("山本 直樹", "石川 陽子", "森 健太"))
    kept = Kept(held.id, date(2030, 3, 31), "係争中", desk.operator.id, format_instant(utc_now()))
    answers.given[list_disposal] = Disposal({"card": 5}, [one, other], {held: kept})
    page = OwnRetentionPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.table.lines.rowCount() == 3)
    assert {item.id for item in page.listed} == {one.id, other.id}
    assert "2030/03/31 まで残す: 係争中" in page.table.lines.all[2].cells
    side = page.side
    assert not side.keep_button.isVisible()
    page.table.choose(one.id)
    assert side.keep_button.isVisible()
    assert not side.release_button.isVisible()
    type_text(side.why, "訴訟の資料")
    side.keep_button.click()
    assert side.until.hasFocus(), "no day is given"
    side.until.set_value(PartialDate(2031, 3, 31))
    answers.given[keep_longer] = Disposal({"card": 5}, [other], {held: kept, one: kept})
    side.keep_button.click()
    qtbot.waitUntil(lambda: "残すことにしました" in page.notice.text)
    assert answers.last(keep_longer) == ([one.id], date(2031, 3, 31), "訴訟の資料")
    assert side.why.text() == ""
    page.table.choose(held.id)
    side.release_button.click()
    qtbot.waitUntil(lambda: "やめました" in page.notice.text)
    assert answers.last(keep_longer) == ([held.id], None, "")


def test_a_desk_alone_has_them_among_its_settings(
    session: Session, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    _, (old, young) = filled_batch(session, contact("山本 直樹"), contact("石川 陽子"))
    with session.operation("date", "日付").transaction() as writer:
        writer.update(Card, old.id, exchanged_on=PartialDate(2015, 6, 1))
        writer.insert(Note(owner=session.operator.id, operator=session.operator.id, about=young.id, text="x"))
    area = SettingsArea(desk)
    qtbot.addWidget(area)
    area.show()
    area.open_record("retention")
    page = area.page
    assert isinstance(page, RetentionPage)
    qtbot.waitUntil(lambda: not page._waiting, timeout=WAIT)
    page.side.boxes["card"].setValue(5)
    page.side.period_button.click()
    qtbot.waitUntil(lambda: page.table.lines.rowCount() == 1, timeout=WAIT)
    assert settings.chosen(session)[settings.KEEP_CARD] == "5"
    page.save(str(tmp_path / "list.pdf"))
    qtbot.waitUntil((tmp_path / "list.pdf").exists, timeout=WAIT)
    page.side.dispose_button.click()
    page.side.sure_button.click()
    qtbot.waitUntil(lambda: not session.store.has(Card, old.id), timeout=WAIT)
    assert session.store.has(Card, young.id)

    area.open_record("register")
    file_page = area.page
    assert isinstance(file_page, RegisterPage)
    qtbot.waitUntil(lambda: not file_page._waiting, timeout=WAIT)
    type_text(file_page.fields[settings.OFFICE], "緑川市")
    file_page.fields[settings.OFFICE].editingFinished.emit()
    qtbot.waitUntil(lambda: file_page.says_saved, timeout=WAIT)
    assert settings.chosen(session)[settings.OFFICE] == "緑川市"
    file_page.save(str(tmp_path / "register.csv"))
    qtbot.waitUntil((tmp_path / "register.csv").exists, timeout=WAIT)
    assert "緑川市" in (tmp_path / "register.csv").read_text(encoding="utf-8-sig")


def test_what_could_not_be_kept_stays_in_the_form_and_is_sent_again(
    opens: Opens[RegisterPage], answers: Answers, qtbot: QtBot
) -> None:
    empty = RegisterView([], dict.fromkeys(register.FILLED_IN, ""))
    answers.given |= {read_register: empty, fill_register: ServerError("つながりません。")}
    page = opens(RegisterPage)
    field = page.fields[settings.REGISTER_PURPOSE]
    qtbot.waitUntil(lambda: not page._waiting)
    type_text(field, "連絡のため")
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: "つながりません" in page.notice.text)
    page.show_register(replace(empty, filled={**empty.filled, settings.OFFICE: "緑川市"}))
    assert field.text() == "連絡のため"
    assert page.fields[settings.OFFICE].text() == "緑川市", "what another administrator has filled in"
    answers.given[fill_register] = replace(
        empty, filled={**empty.filled, settings.REGISTER_PURPOSE: "連絡のため"}
    )
    field.editingFinished.emit()
    qtbot.waitUntil(lambda: page.says_saved)
    assert answers.last(fill_register) == (settings.REGISTER_PURPOSE, "連絡のため")


@pytest.mark.parametrize(
    ("state", "alone", "administers"),
    [
        (SharingState(), True, False),
        (SharingState(joined=True), False, False),
        (SharingState(joined=True, role=Role.LEAD), False, False),
        (SharingState(joined=True, role=Role.AUDITOR), False, False),
        (SharingState(joined=True, role=Role.ADMINISTRATOR), False, True),
    ],
)
def test_who_sees_the_pages(
    desk: Desk, answers: Answers, qtbot: QtBot, state: SharingState, alone: bool, administers: bool
) -> None:
    answers.given |= {list_accounts: (), list_rotations: (), search_audit: AuditLines((), more=False)}
    ServerLink.of(desk).state = state
    own, office = SettingsArea(desk), AdministrationArea(desk)
    for area in (own, office):
        qtbot.addWidget(area)
    pages = {"disclosures", "retention", "register"}
    assert pages <= office._entries.keys() if administers else not pages & office._entries.keys()
    assert "disclosures" not in own._entries
    assert [own._can_see(name) for name in ("retention", "register")] == [alone, alone]
