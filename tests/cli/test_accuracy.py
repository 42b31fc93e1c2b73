import json
from pathlib import Path

import pytest

from app.core.reading import FieldName
from app.operations import accuracy
from app.operations.accuracy import Measured
from app.operations.opening import open_session
from app.operations.review import accept_field
from tests.cli.conftest import OWNER, PASSPHRASE, Enishi
from tests.operations.sure import enter_cards, read, sample


@pytest.fixture
def checked(enishi: Enishi, tmp_path: Path) -> Enishi:
    """The command, after two fields of the sample were looked at, of which one had been read wrong."""
    assert enishi("setting").status == 0
    with open_session("default", OWNER, home=tmp_path / "home", passphrase=PASSPHRASE) as session:
        sample(session, 100)
        one, two = enter_cards(session, [read("山田 太郎"), read("鈴木 一郎")])
        accept_field(session, one.id, FieldName.NAME, "山田 太郎")
        accept_field(session, two.id, FieldName.NAME, "鈴木 二郎")
    return enishi


def test_the_error_is_told_with_its_bound(checked: Enishi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accuracy, "on_made_up_cards", lambda _: Measured(20_000, 8))
    said = checked("accuracy").out
    assert "作成した名刺での値: 20,000 項目のうち誤り 8(0.040%、95 % の確かさで 0.072% 以下)" in said
    assert "抜き取り確認: 2 項目のうち誤り 1" in said
    assert "あと 2,998 項目" in said
    assert "  氏名: 2 項目のうち誤り 1" in said


def test_programs_get_one_object_a_line(checked: Enishi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accuracy, "on_made_up_cards", lambda _: Measured(20_000, 8))
    found = [json.loads(line) for line in checked("accuracy", "--json").out.splitlines()]
    assert [
        (item["measured_on"], item["of"], item["judged"], item["wrong"], item["shown"]) for item in found
    ] == [
        ("own_cards", "all", 2, 1, False),
        ("own_cards", "name", 2, 1, False),
        ("own_cards", "horizontal", 2, 1, False),
        ("made_up_cards", "all", 20_000, 8, True),
    ]
    later = [
        json.loads(line) for line in checked("accuracy", "--json", "--since", "2100-01-01").out.splitlines()
    ]
    assert later[0]["judged"] == 0
    assert checked("accuracy", "--since", "昨日").status == 2


def test_an_empty_profile_has_no_figure(enishi: Enishi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accuracy, "on_made_up_cards", lambda _: None)
    said = enishi("accuracy").out
    assert "作成した名刺での値: 分かりません" in said
    assert "まだ確認した項目がありません" in said
