"""個人情報ファイル簿: an administrator fills it in for the office, and it is the same at every desk."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from app.cli import privacy
from app.cli.context import Context
from app.operations import register, retention, settings
from app.sync.client import ServerError
from app.sync.wire_accounts import AuditLines
from server.database import Database

from .real_desks import RealDesk, RealOffice, office_of_two

PURPOSE = "視察と支援の連絡のため"


@pytest.fixture
def office(database: Database, tmp_path: Path) -> Iterator[RealOffice]:
    with office_of_two(database, tmp_path, "総務課") as office:
        yield office


def by(desk: RealDesk) -> dict[str, Any]:
    return {"connect": lambda _: desk.network}


def test_it_is_the_offices_and_not_a_desks(office: RealOffice, tmp_path: Path) -> None:
    with office.desk("admin") as admin, office.desk("sato") as sato:
        settings.choose(sato.session, settings.REGISTER_PURPOSE, "この机だけの文")
        settings.choose(sato.session, settings.OFFICE, "この机")
        with pytest.raises(ServerError) as refused:
            register.fill(sato.session, {settings.REGISTER_PURPOSE: PURPOSE}, **by(sato))
        assert refused.value.code == "forbidden"
        assert set(register.read(sato.session, **by(sato)).filled.values()) == {""}
        register.fill(
            admin.session, {settings.OFFICE: "みどり市", settings.REGISTER_PURPOSE: PURPOSE}, **by(admin)
        )
        register.fill(admin.session, {settings.REGISTER_RECIPIENTS: "県"}, **by(admin))
        retention.decide(admin.session, {"card": 5}, **by(admin))
        found = register.read(sato.session, **by(sato))
        assert found == register.read(admin.session, **by(admin))
        register.write_register(sato.session, found, tmp_path / "register.csv")
        assert settings.chosen(admin.session)[settings.REGISTER_PURPOSE] == ""
    with (tmp_path / "register.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = dict(csv.reader(file))
    assert rows["行政機関等の名称"] == "みどり市"
    assert rows["個人情報ファイルの利用目的"] == PURPOSE
    assert rows["記録情報の経常的提供先"] == "県"
    assert rows["備考"] == "保存期間: 名刺 5 年"
    changes = [line.detail for line in office.administrator.ask("GET", "/v1/audit", None, AuditLines).lines]
    assert {"register_recipients": " → 県"} in changes


def test_it_is_filled_in_by_a_command(
    office: RealOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.desk("admin") as admin:
        monkeypatch.setattr(Context, "session", lambda _: admin.session)
        monkeypatch.setattr(register.fill, "__kwdefaults__", by(admin))
        monkeypatch.setattr(register.read, "__kwdefaults__", by(admin))
        words = ["--purpose", PURPOSE, "--department", "総務課"]
        said = CliRunner().invoke(privacy.register_command, words, obj=Context("", ""))
        assert f"個人情報ファイルの利用目的: {PURPOSE}" in said.output.splitlines()
        words = ["--department", "", "--out", str(tmp_path / "register.csv")]
        assert CliRunner().invoke(privacy.register_command, words, obj=Context("", "")).exit_code == 0
        filled = register.read(admin.session).filled
        assert (filled[settings.REGISTER_PURPOSE], filled[settings.REGISTER_DEPARTMENT]) == (PURPOSE, "")
    assert PURPOSE in (tmp_path / "register.csv").read_text(encoding="utf-8-sig")
