"""How a desk stands to the server of its office: every state, with made-up data, since no server is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from app.background.syncing import Stand, Standing
from app.core.dates import format_instant, utc_now
from app.core.messages import Message
from app.core.reading import FieldName, Side
from app.operations.administration.rotation import OwnRotation
from app.operations.asking import Requests, RequestView, StubView
from app.operations.conflicts import AllConflicts, Conflicted, ConflictView, Said
from app.operations.fetching import Ahead
from app.operations.finding_at_server import CardAtServer, FoundAtServer, PictureAtServer
from app.operations.leaving import LeavePlan
from app.operations.matching import Choice, JoinPlan, Match
from app.operations.own_account import NewCode, OwnDesk
from app.operations.partly import Part
from app.operations.pictures import picture_of
from app.operations.reads import Reader
from app.operations.sharing import RefusalView, SharingState
from app.operations.syncing import SyncReport
from app.reports.modules import for_screens
from app.sync.client import ServerError
from app.sync.wire_reads import ReadKind
from app.sync.wire_settings import OfflineReach
from app.sync.wire_sharing import ContactState
from app.ui.area import Place
from app.ui.kit.picture import Picture
from app.ui.people.area import PeopleArea
from app.ui.settings.area import SettingsArea
from app.ui.sharing.link import ServerLink
from app.ui.sharing.page import SharingPage
from app.ui.sharing.readers import Readers
from samplecards.screens_user import User


def sharing(user: User) -> None:
    """The page 共有 and the line above it."""
    user.frame.go_to(Place("settings", SharingPage.name))
    area = user.frame.area
    assert isinstance(area, SettingsArea)
    page = area.page
    assert isinstance(page, SharingPage)
    user.take("sharing-apart")
    page.join.plan.show_plan(_PLAN)
    page.join.start.hide()
    page.join.plan.show()
    user.take("sharing-plan")
    page.join.plan.hide()
    page.join.start.show()
    for name, stand, state in _states():
        page.link.state, page.link.stand = state, stand
        page.link.changed.emit()
        if state.refused:
            user.settle()
            page.refusals.show_refusals(_REFUSALS)
        if name == "in-step":
            user.settle()
            page.conflicted_heading.show()
            page.conflicted.show()
            page.conflicted.show_conflicts(AllConflicts(_CONFLICTED))
            page.link.take_requests(_REQUESTS)
            page.link.take_rotations(_rotations())
        user.take(f"sharing-{name}")
        page.link.requests, page.link.rotations = Requests(), ()
        page.conflicted.show_conflicts(AllConflicts())
    page.link.state, page.link.stand = joined_state(), Stand(Standing.IN_STEP)
    page.link.changed.emit()
    _own_account(user, page)
    page.ask_to_leave(_LEAVING)
    user.settle()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    user.take("sharing-leave")
    page.leave.kept.emit()
    link = page.link
    _at_the_person(user, link)
    link.state, link.stand = SharingState(), Stand(Standing.APART)
    link.changed.emit()


def _own_account(user: User, page: SharingPage) -> None:
    """The password, and codes of an authenticator application, whose secret nobody's server knows."""
    own = page.account
    user.settle()
    page.ensureWidgetVisible(own)
    user.take("sharing-account")
    page.desks.show_desks(_own_desks())
    page.desks.buttons[0].click()
    user.settle()
    user.take("sharing-desks")
    own.password.button.click()
    user.settle()
    page.ensureWidgetVisible(own)
    user.take("sharing-password")
    own.show_code(NewCode(for_screens(_APPLICATION), "CM23 OPSV DA4N D3VR PYSD 7O5P 7FC4 PTQG"))
    user.settle()
    page.ensureWidgetVisible(own)
    user.take("sharing-code")
    page.link.state = replace(joined_state(), has_code=True)
    page.link.changed.emit()
    own.removal.button.click()
    user.settle()
    page.ensureWidgetVisible(own)
    user.take("sharing-code-removal")
    own.removal.keep.click()
    page.link.state = joined_state()
    page.link.changed.emit()


def _own_desks() -> tuple[OwnDesk, ...]:
    now = utc_now()
    return tuple(
        OwnDesk(
            name, name, format_instant(now - timedelta(days=joined)), format_instant(now - timedelta(days=seen)),
            format_instant(now - timedelta(days=2)) if is_revoked else "", is_this=not seen,
        )
        for name, joined, seen, is_revoked in (
            ("MIDORI-PC-0142", 200, 0, False), ("MIDORI-NOTE-0031", 90, 12, False), ("MIDORI-PC-0077", 700, 180, True),
        )
    )  # fmt: skip


def _rotations() -> tuple[OwnRotation, ...]:
    now = utc_now()
    return (OwnRotation("o1", "渡辺 大輔", "佐藤 花子", now.date() + timedelta(days=9), format_instant(now)),)


_APPLICATION = (
    "otpauth://totp/%E3%81%BF%E3%81%A9%E3%82%8A%E5%B8%82:sato?digits=6&secret=CM23OPSVDA4ND3VRPYSD7O5P7FC4PTQG"
    "&algorithm=SHA1&issuer=%E3%81%BF%E3%81%A9%E3%82%8A%E5%B8%82&period=30"
)


def _at_the_person(user: User, link: ServerLink) -> None:
    """Two values at a person's page, and who has seen a card; below the list a card whose owner is asked first."""
    area = user.area(PeopleArea)
    user.press("Escape")
    area.stubs.show_stubs(_STUBS)
    row = area.model.row(0)
    assert row is not None
    user.frame.go_to(Place("people", row.card))
    user.wait(lambda: area.pane.page is not None, "the page of a person")
    user.settle()
    assert area.pane.page is not None
    link.state = joined_state()
    area.pane.show_page(replace(area.pane.page, conflicts=_CONFLICTS))
    user.take("person-shared")
    sheet = area.pane.sheet
    assert sheet is not None
    for readers in sheet.findChildren(Readers):
        readers.show_readers(_READERS)
    user.settle()
    for readers in sheet.findChildren(Readers)[:1]:
        area.pane.room.ensureWidgetVisible(readers)
    user.take("person-readers")
    area.stubs.show_stubs([])
    _beyond(user, area, link, row.card)


def _beyond(user: User, area: PeopleArea, link: ServerLink, card: str) -> None:
    """A desk that holds a part: what the server finds beyond it, and such a card opened. No server is there, so it says so first."""
    user.press("Escape")
    link.state = replace(joined_state(), part=Part(OfflineReach.DEPARTMENT, 3).message)
    link.stand = Stand(Standing.OFFLINE)
    area.beyond.look("東北")
    user.wait(lambda: not area.beyond.isHidden(), "the word that the server is not there")
    user.take("people-beyond-offline")
    area.beyond.show_found([*_BEYOND, *_STUBS])
    user.take("people-beyond")
    area.beyond.opened.emit(_STUBS[0])
    user.take("stub-beyond")
    area.beyond.opened.emit(_BEYOND[0])
    pane = area.beyond_pane
    link.cancel()  # nobody is there to answer
    pane.notice.hide()
    pane.show_card(CardAtServer(_BEYOND[0], (PictureAtServer("", Side.FRONT, None),)))
    link.cancel()
    for picture in pane.findChildren(Picture):
        area.desk.ask(picture_of, card).then(picture.show_bytes)
    user.settle()
    user.take("card-beyond")
    pane.close_card()
    area.beyond.look("")


def joined_state() -> SharingState:
    """That of a desk in step."""
    now = utc_now()
    return SharingState(
        joined=True, office="みどり市", address="enishi.midori.example.lg.jp:8443", login="sato",
        desk="MIDORI-PC-0142", signed_in=True, has_password=True, last_at=format_instant(now),
        lease_until=format_instant(now + timedelta(days=14)), images=Ahead.RECENT,
    )  # fmt: skip


def _states() -> tuple[tuple[str, Stand, SharingState], ...]:
    now = utc_now()
    joined = joined_state()
    offline = ServerError("サーバーに接続できません。手元のデータはそのままで、つながったときに送ります。")
    ending = format_instant(now + timedelta(days=2, hours=1))
    return (
        (
            "in-step",
            Stand(Standing.IN_STEP, images_left=1_240),
            replace(joined, part=Part(OfflineReach.DEPARTMENT, 3).message),
        ),
        (
            "first-sync",
            Stand(Standing.SYNCING, SyncReport(waiting=10_000, sent=3_500, arrived=1_200)),
            replace(joined, unsent=6_500, last_at=""),
        ),
        (
            "offline",
            Stand(Standing.OFFLINE, error=offline),
            replace(joined, unsent=14, lease_until=ending),
        ),
        ("sign-in", Stand(Standing.SIGN_IN), replace(joined, signed_in=False, unsent=3, refused=2)),
        (
            "first-password",
            Stand(Standing.SIGN_IN),
            replace(joined, first_password=True, last_at="", lease_until=""),
        ),
    )


_PLAN = JoinPlan(
    user=Choice("u1", "佐藤 花子"),
    users=(
        Match("a", "鈴木 一郎", "0042", 128, "u2", sure=True),
        Match("b", "高橋 美咲", "", 31, "u3"),
        Match("c", "田中 次郎", "", 4),
    ),
    departments=(
        Match("d", "産業振興局/支援課", "", 150, "d1", sure=True),
        Match("e", "旧企画室", "", 13),
    ),
    known_users=(
        Choice("u2", "鈴木 一郎", "0042"), Choice("u3", "高橋 美咲", "0107"), Choice("u1", "佐藤 花子", "0031"),
    ),
    known_departments=(Choice("d1", "産業振興局/支援課"), Choice("d2", "総務局/人事課")),
    cards=163,
)  # fmt: skip

_REFUSALS = (
    RefusalView(
        1, Message("{kind}「{name}」", kind=Message("名刺の項目"), name="渡邉 桃子"),
        Message("この変更は許されていません。所有者か管理者に頼んでください。サーバーの値に戻しました。"),
        "2026-11-20T01:12:00.000Z", "card", "渡邊 桃子",
    ),
    RefusalView(
        2, Message("{kind}「{name}」", kind=Message("名刺"), name="山田 太郎"),
        Message("送る前に、ほかの人が後から変更しました。今の値を確かめ、必要ならもう一度変更してください。"),
        "2026-11-19T05:40:00.000Z", "card",
    ),
    RefusalView(
        3, Message("{kind}「{name}」", kind=Message("取り込み"), name="鈴木 一郎"),
        Message("名刺は所有者に届きましたが、1 枚の紙に複数の名刺があるページの画像は、この端末にだけあります。所有者か管理者に代行の設定を頼んでください。設定されると送ります。"),
        "2026-11-19T02:10:00.000Z", "",
    ),
)  # fmt: skip

_CONFLICTED = (
    Conflicted("card", "渡邉 桃子　東北産業株式会社", 2),
    Conflicted("card", "山田 太郎　仙台市役所", 1),
)

_REQUESTS = Requests(
    received=(
        RequestView(
            "r1", "鈴木 一郎", "高橋 健", "12 月の商談会の案内を送るため", "2026-11-20T01:12:00.000Z",
            ContactState.WAITING, None, "card",
        ),
        RequestView(
            "r2", "田中 次郎", "中村 直樹", "現地調査の日程の連絡のため", "2026-11-18T02:00:00.000Z",
            ContactState.GRANTED, date(2027, 11, 18), "card",
        ),
    ),
    sent=(
        RequestView(
            "r3", "高橋 美咲", "山口 彩", "補助金の説明会に招くため", "2026-11-19T04:30:00.000Z",
            ContactState.GRANTED, date(2026, 12, 19), "card",
        ),
        RequestView(
            "r4", "佐々木 薫", "木村 亮", "視察の礼状を送るため", "2026-09-01T04:30:00.000Z",
            ContactState.ENDED, date(2026, 10, 1), "",
        ),
        RequestView(
            "r5", "佐々木 薫", "木村 千尋", "研修の講師を頼むため", "2026-09-01T04:28:00.000Z",
            ContactState.ENDED, date(2036, 9, 1), "",
        ),
    ),
)  # fmt: skip

_LEAVING = LeavePlan("みどり市", kept=1_204, given_up=8_730, unsent=5, unsent_of_others=2, images=31)

_STUBS = [
    StubView("s1", "高橋 健", "東北産業株式会社", "鈴木 一郎"), StubView("s2", "高橋 誠", "みどり商工会", "田中 次郎"),
]  # fmt: skip

_BEYOND = [
    FoundAtServer("b1", "鈴木 一郎", "2019-06-21", {
        FieldName.NAME: "高橋 健太郎", FieldName.NAME_READING: "たかはし けんたろう", FieldName.ORGANIZATION: "東北産業株式会社",
        FieldName.DEPARTMENT: "営業本部", FieldName.TITLE: "部長", FieldName.ADDRESS: "宮城県仙台市青葉区中央1-2-3",
        FieldName.TEL: "022-000-0123", FieldName.EMAIL: "takahashi@tohoku.example.co.jp",
    }),
    FoundAtServer("b2", "田中 次郎", "2018-04", {
        FieldName.NAME: "工藤 さくら", FieldName.ORGANIZATION: "独立行政法人東北地域産業振興支援センター", FieldName.TITLE: "主任研究員",
    }),
    FoundAtServer("b3", "", "", {FieldName.ORGANIZATION: "東北運輸", FieldName.TEL: "022-000-0456"}),
]  # fmt: skip

_CONFLICTS = (
    ConflictView(
        "c1", Message("名刺の交換日"),
        Said(Message("2026-01-16"), "鈴木 一郎", "2026-11-20T01:12:00.000Z"),
        Said(Message("2026-01-15"), "佐藤 花子", "2026-11-19T08:40:00.000Z"),
    ),
)  # fmt: skip

_READERS = [
    Reader("鈴木 一郎", 3, "2026-11-20T01:12:00.000Z", (ReadKind.CARD, ReadKind.IMAGE)),
    Reader("高橋 美咲", 1, "2026-10-02T05:00:00.000Z", (ReadKind.CARD,)),
]
