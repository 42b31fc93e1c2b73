"""What administrators decide for the office: settings, and the tree of departments by list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.core.dates import PartialDate
from app.core.errors import StoreError
from app.core.ids import new_id
from app.core.records import Delegation, Department, Post
from app.core.roles import Role
from app.sync.wire import Pull, Pulled
from app.sync.wire_accounts import AuditLines, ImportedAccounts
from app.sync.wire_settings import (
    ChangeSettings,
    ImportedDepartments,
    OfflineReach,
    Settings,
    TreeReading,
)
from server import audit, directory
from server.database import Database
from server.department_list import MOST_LINES
from server.directory import Pen
from server.problems import Refused

from .desks import Desk, a_desk, decoded, make_services, problem, signed_in

HEAD = "部署,新しい名称,上位部署,地方,開設日,廃止日,統合先\r\n"


@pytest.fixture
def administrator(database: Database, tmp_path: Path) -> Iterator[Desk]:
    with a_desk(make_services(database, tmp_path)) as desk:
        desk.enrol()
        yield signed_in(desk, "admin", Role.ADMINISTRATOR)


def take(desk: Desk, text: str, head: str = HEAD) -> ImportedDepartments:
    response = desk.send("POST", "/v1/departments/list", (head + text).encode(), form="text/csv")
    return decoded(response, ImportedDepartments)


def departments(desk: Desk) -> dict[str, dict[str, Any]]:
    """By path."""
    arrivals = desk.ask("POST", "/v1/pull", Pull(), Pulled).arrivals
    found = {
        item.document.id: item.document.values
        for item in arrivals
        if item.document.kind == Department.KIND.table
    }

    def path(department: str) -> str:
        values = found[department]
        above = path(values["parent"]) + "/" if values["parent"] else ""
        return above + str(values["name"])

    return {path(department): values | {"id": department} for department, values in found.items()}


def test_what_is_not_said_stays_and_what_changes_is_told(administrator: Desk) -> None:
    administrator.ask("POST", "/v1/settings", ChangeSettings(reading=TreeReading.DOWN), Settings)
    wanted = ChangeSettings(lease_days=7, offline=OfflineReach.DEPARTMENT, offline_years=2)
    settings = administrator.ask("POST", "/v1/settings", wanted, Settings)
    assert settings == Settings(
        reading=TreeReading.DOWN, lease_days=7, offline=OfflineReach.DEPARTMENT, offline_years=2
    )
    assert administrator.ask("GET", "/v1/settings", None, Settings) == settings
    administrator.ask("POST", "/v1/settings", wanted, Settings)
    lines = administrator.ask("GET", "/v1/audit", None, AuditLines).lines
    told = [line for line in lines if line.action == "settings_changed"]
    assert [line.detail for line in told] == [
        {"lease_days": "14 → 7", "offline": "all → department", "offline_years": "0 → 2"},
        {"reading": "own → down"},
    ]
    assert administrator.tokens is not None
    assert {line.actor for line in told} == {administrator.tokens.user}


def test_everybody_who_is_signed_in_reads_them(administrator: Desk) -> None:
    sato = signed_in(administrator, "sato", Role.STAFF)
    assert sato.ask("GET", "/v1/settings", None, Settings) == Settings()
    assert problem(sato.send("POST", "/v1/settings", ChangeSettings(lease_days=90))) == (403, "forbidden")


@pytest.mark.parametrize(
    "wanted",
    [{"lease_days": 0}, {"lease_days": 91}, {"reading": "all"}, {"offline": ""}, {"offline_years": -1},
     {"provider_issuer": "ftp://x"}, {"provider_issuer": "http://idp"}, {"provider_recheck_hours": 0}],
    ids=str,
)  # fmt: skip
def test_what_makes_no_sense_is_refused(administrator: Desk, wanted: dict[str, Any]) -> None:
    body = msgspec.msgpack.encode(wanted)
    assert problem(administrator.send("POST", "/v1/settings", body)) == (400, "invalid")


def test_the_lease_is_the_offices(administrator: Desk) -> None:
    administrator.ask("POST", "/v1/settings", ChangeSettings(lease_days=1), Settings)
    pulled = administrator.ask("POST", "/v1/pull", Pull(), Pulled)
    assert pulled.lease_until[:10] > pulled.now[:10]
    assert pulled.lease_until[11:] == pulled.now[11:]


def test_departments_are_made_by_path(administrator: Desk) -> None:
    text = (
        "総務局,,,,2001-01-06,,\r\n総務局/人事課,,,,,,\r\n福祉局,,,,,,\r\n福祉局/総務課,,,,,,\r\n"
        "課長室,,総務局/人事課,,,,\r\n関東支局,,,地方,,,\r\nない局/課,,,,,,\r\n"
    )
    taken = take(administrator, text)
    assert (taken.made, taken.changed) == (6, 0)
    assert [line.partition(" ")[0] for line in taken.problems] == ["8"]
    found = departments(administrator)
    assert found.keys() == {
        "総務局", "総務局/人事課", "福祉局", "福祉局/総務課", "総務局/人事課/課長室", "関東支局",
    }  # fmt: skip
    assert found["総務局"]["opened_on"] == "2001-01-06"
    assert [path for path, values in found.items() if values["regional"]] == ["関東支局"]
    assert take(administrator, text) == ImportedDepartments(0, 0, taken.problems)


def test_departments_are_renamed_moved_merged_and_closed(administrator: Desk) -> None:
    take(administrator, "総務局,,,,,,\r\n総務局/人事課,,,,,,\r\n総務局/給与課,,,,,,\r\n企画局,,,,,,\r\n")
    before = departments(administrator)
    taken = take(
        administrator,
        "人事課,人事企画課,企画局,,,,\r\n総務局/給与課,,,,,2026-04-01,企画局/人事企画課\r\n企画局,,なし,,,,\r\n",
    )
    assert taken == ImportedDepartments(0, 2, ())
    after = departments(administrator)
    assert after["企画局/人事企画課"]["id"] == before["総務局/人事課"]["id"]
    closed = after["総務局/給与課"]
    assert closed["closed_on"] == "2026-04-01"
    assert closed["merged_into"] == after["企画局/人事企画課"]["id"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("甲,,甲/乙,,,,\r\n", "その部署自身の下"), ("甲,,,,,,甲/乙\r\n甲/乙,,,,,,甲\r\n", "その部署自身の下"),
        ("課,,,,,,\r\n", "2 つ以上"), ("甲,,,,,2026/4/1,\r\n", "2026-04-01 の形"), ("甲,,,本庁,,,\r\n", "本省"),
        ("甲,a/b,,,,,\r\n", "200 文字"), ("丙," + "あ" * 201 + ",,,,,\r\n", "まだありません"), (",,,,,,\r\n", "空"),
        ("丙//課,,,,,,\r\n", "空"), ("甲,甲二,,,,,\r\n甲二,甲三,,,,,\r\n", "2 つあります"),
    ],
)  # fmt: skip
def test_a_line_that_makes_no_sense_is_told_and_changes_nothing(
    administrator: Desk, line: str, reason: str
) -> None:
    take(administrator, "甲,,,,,,\r\n甲/乙,,,,,,\r\n甲/課,,,,,,\r\n甲/乙/課,,,,,,\r\n")
    assert reason in " ".join(take(administrator, line).problems)


@pytest.mark.parametrize(
    "content",
    [b"", "名前\r\n甲\r\n".encode(), HEAD.encode() + "甲,,,,,,\r\n".encode() * (MOST_LINES + 1), '部署\r\n"甲'.encode()],
    ids=range(4),
)  # fmt: skip
def test_what_is_no_list_changes_nothing(administrator: Desk, content: bytes) -> None:
    response = administrator.send("POST", "/v1/departments/list", content, form="text/csv")
    assert problem(response) == (422, "list_invalid")
    assert not departments(administrator)


def test_no_department_is_made_without_its_line_in_the_audit(
    administrator: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(*_: object, **__: object) -> None:
        raise StoreError("データベースとの接続が切れました。")

    with monkeypatch.context() as patch:
        patch.setattr(audit, "write", broken_off)
        response = administrator.send(
            "POST", "/v1/departments/list", (HEAD + "総務局,,,,,,\r\n").encode(), form="text/csv"
        )
        assert not response.is_success
    assert not departments(administrator)


def test_of_what_the_directory_takes_as_one_nothing_stays_where_a_part_may_not_be(
    administrator: Desk,
) -> None:
    services, tokens = administrator.services, administrator.tokens
    assert tokens is not None
    pen = Pen(tokens.user, administrator.device, services.clock())
    fine, own = Department(name="総務局"), tokens.user
    for_himself = Delegation(principal=new_id(), delegate=own, until=PartialDate(2030))
    with pytest.raises(Refused, match="権限"):
        directory.write(services, pen, [pen.new(fine), pen.new(for_himself)])
    assert not departments(administrator)


def test_staff_come_with_their_post(administrator: Desk) -> None:
    take(administrator, "総務局,,,,,,\r\n総務局/人事課,,,,,,\r\n")
    text = "利用者名,氏名,部署,役職\r\nsato,佐藤,総務局/人事課,係長\r\ntanaka,田中,ない課,\r\n"
    response = administrator.send("POST", "/v1/accounts/list", text.encode(), form="text/csv")
    imported = decoded(response, ImportedAccounts)
    assert [item.login for item in imported.created] == ["sato"]
    assert "ない課" in imported.problems[0]
    arrivals = administrator.ask("POST", "/v1/pull", Pull(), Pulled).arrivals
    (post,) = [item.document for item in arrivals if item.document.kind == Post.KIND.table]
    assert (post.values["user"], post.values["title"]) == (imported.created[0].user, "係長")
    assert post.values["department"] == departments(administrator)["総務局/人事課"]["id"]
