"""Organisations told by how their names are built."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from app.ocr.fields.bodies import branch_of, is_body, is_ministry
from app.ocr.fields.drafts import Piece
from app.ocr.fields.posts import tokens_of
from tests.ocr.fields.cards import best, rows, side, text, values


@pytest.mark.parametrize(
    "name",
    [
        "行政書士QLM事務所", "青葉社労士事務所", "司法書士山田事務所", "土地家屋調査士青葉事務所", "青葉中小企業診断士事務所", "衆議院議員山田太郎事務所",
        "青葉海事事務所", "あおば法律会計共同事務所", "ミナモ内外特許商標事務所", "中小企業診断士事務所青葉経営相談室", "社労士オフィス青葉", "国民生活省山形労務局", "農林水産省東北農政局", "青森労働局", "東海北陸厚生局", "大阪航空局",
        "福岡出入国在留管理局", "青葉刑務所", "青葉保護観察所", "東北地方整備局青葉河川国道事務所", "第三管区海上保安本部", "国土地理院",
        "青葉県労働委員会", "青葉県収用委員会", "青葉県信用保証協力会", "青葉県社会保険労務士会", "青葉県町村会", "全国市長会", "青葉県農業会議", "青葉県警察",
        "青葉市立図書館", "青葉市図書館", "北野町公民館", "日本青葉金融公庫", "在宅支援センターあおば", "青葉県立総合美術館", "青葉収税署", "ハローワーク青葉", "グループホーム青葉", "認定こども園あおば", "JAあおば", "FMあおば", "ホテル青葉", "日本赤十字社", "青葉法人会", "青葉ロータリークラブ",
    ],
)  # fmt: skip
def test_an_organisation_by_how_it_is_named(name: str) -> None:
    (token,) = tokens_of(Piece.of(text(name, 60, 60), 0, Side.FRONT, name))
    assert (token.field, token.piece.text) == (FieldName.ORGANIZATION, name)


@pytest.mark.parametrize(
    "name",
    ["青葉市都市計画審議会", "青葉県総務部会", "西分署", "大阪事務所", "東京営業所", "青葉市実行委員会", "営業部", "総務課", "法務室"],
)  # fmt: skip
def test_departments_and_committees_are_none(name: str) -> None:
    assert not is_body(name)


@pytest.mark.parametrize(
    ("name", "organization", "branch"),
    [
        ("全国健康保険協会青葉支部", "全国健康保険協会", "青葉支部"),
        ("青葉銀行大阪支店", "青葉銀行", "大阪支店"),
        ("日本赤十字社青葉県支部", "日本赤十字社", "青葉県支部"),
    ],
)
def test_a_branch_stands_behind_its_organisation(name: str, organization: str, branch: str) -> None:
    fields = read_fields([rows(name, "主任", "*山田 太郎", "TEL 03-3123-4567")])
    assert best(fields, FieldName.ORGANIZATION) == organization
    assert best(fields, FieldName.DEPARTMENT) == branch


def test_a_branch_alone_has_no_organisation() -> None:
    assert branch_of("大阪支店") == 0


def test_an_organisation_whose_first_letters_stand_apart_is_whole() -> None:
    fields = read_fields([rows("Z KF自動車株式会社", "*山田 太郎", "TEL 03-3123-4567")])
    assert values(fields, FieldName.ORGANIZATION)[0] == "Z KF自動車株式会社"


@pytest.mark.parametrize(
    ("lines", "organization"),
    [
        (("国民生活省", "山形労務局"), "国民生活省 山形労務局"),
        (("国土交通省北陸地方整備局", "高岡国道出張所"), "国土交通省北陸地方整備局 高岡国道出張所"),
        (("財政金融省 沼津収税署",), "財政金融省 沼津収税署"),
        (("森林河川庁", "中国森林管理署"), "森林河川庁 中国森林管理署"),
    ],
)
def test_an_office_of_the_state_stands_behind_its_ministry(lines: tuple[str, ...], organization: str) -> None:
    fields = read_fields([rows(*lines, "", "", "主任", "*山田 太郎", "TEL 03-3123-4567")])
    assert best(fields, FieldName.ORGANIZATION) == organization


@pytest.mark.parametrize(
    "aside",
    [
        "(公益社団法人青嶺青年会議所 理事)",
        "（NPO法人川辺のまち工房 地域代表",
        "（（公社）青嶺青年会議所 特別講師）",
    ],
)
def test_another_organisation_in_brackets_is_not_ones_own(aside: str) -> None:
    fields = read_fields([rows("青葉税理士事務所", "代表税理士", aside, "*山田 太郎", "TEL 03-3123-4567")])
    assert best(fields, FieldName.ORGANIZATION) == "青葉税理士事務所"


@pytest.mark.parametrize("slogan", ["歴史と緑の城下町", "水と光の里", "北の港町"])
def test_a_slogan_that_ends_like_a_town_is_no_organisation(slogan: str) -> None:
    fields = read_fields([rows(slogan, "青葉県警察本部", "*山田 太郎", "TEL 03-3123-4567")])
    assert values(fields, FieldName.ORGANIZATION) == ["青葉県警察本部"]


@pytest.mark.parametrize(
    "name",
    ["Aomine Pharmacy", "Kawabe City Waterworks", "Aomine Surveyors", "Aomine City Library", "Aomine Shrine"],
)
def test_english_names_of_institutions(name: str) -> None:
    fields = read_fields([rows("Medical Records Office", "*Taro Yamada", name, "Tel +81-3-3123-4567")])
    assert best(fields, FieldName.ORGANIZATION) == name


def test_a_licence_over_an_organisation_does_not_begin_its_name() -> None:
    fields = read_fields([rows("*山田 太郎", "二級建築士", "青葉市立図書館", "TEL 03-3123-4567")])
    assert best(fields, FieldName.ORGANIZATION) == "青葉市立図書館"


@pytest.mark.parametrize(
    ("first", "second", "doubtful"),
    [
        ("株式会社青嶺ロボ", "ティクス", False),
        ("医療法人社団青嶺会", "青嶺病院", False),
        ("医療法人社団青嶺会", "水口病院", True),
    ],
)
def test_what_shows_that_two_lines_are_one_name(first: str, second: str, doubtful: bool) -> None:
    """A word that the end of the line parts, or a name that both lines have."""
    lines = [text(first, 60, 330, 40), text(second, 60, 380, 40)]
    body = [text("山田 太郎", 60, 150, 60), text("TEL 03-3123-4567", 470, 390)]
    found = read_fields([side(*body, *lines)])[FieldName.ORGANIZATION][0]
    assert found.value == first + second
    assert ("doubt:wrapped" in found.evidence) is doubtful


@pytest.mark.parametrize(
    ("name", "doubtful"),
    [
        ("独立行政法人産業安全機構", False),
        ("公益財団法人文化振興事業団", False),
        ("工務店株式会社", True),
        ("一般財団法人協会", True),
    ],
)
def test_a_public_body_may_have_a_name_of_common_words(name: str, doubtful: bool) -> None:
    found = read_fields([rows(name, "*山田 太郎", "TEL 03-3123-4567")])[FieldName.ORGANIZATION][0]
    assert ("doubt:fragment" in found.evidence) is doubtful


def test_a_bureau_under_an_office_of_the_state_is_a_department_of_it() -> None:
    lines = ("未来環境庁関東地方環境事務所", "総合政策局", "情報化推進課", "主任")
    fields = read_fields([rows(*lines, "*小川 香織", "TEL 042-617-9755")])
    assert best(fields, FieldName.ORGANIZATION) == lines[0]
    assert best(fields, FieldName.DEPARTMENT) == "総合政策局 情報化推進課"


def test_a_graduate_school_is_a_department_of_its_university() -> None:
    lines = ("Saiun University", "Assistant Professor", "Graduate School of Information Science", "*Yuma Abe")
    fields = read_fields([rows(*lines, "T. +81-857-27-6723")])
    assert best(fields, FieldName.ORGANIZATION) == lines[0]


def test_the_office_of_a_prefecture_is_no_ministry() -> None:
    assert is_ministry("未来環境庁")
    assert is_ministry("内閣府")
    assert not is_ministry("青葉県庁")
    assert not is_ministry("大阪府")
    fields = read_fields([rows("青葉県庁", "東部地域振興局", "健康福祉環境部", "主査", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "青葉県庁"
    assert best(fields, FieldName.DEPARTMENT) == "東部地域振興局 健康福祉環境部"


def test_a_fire_station_under_its_headquarters_is_a_department() -> None:
    fields = read_fields([rows("青葉野市消防本部", "西分署", "消防司令", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "青葉野市消防本部"
    assert best(fields, FieldName.DEPARTMENT) == "西分署"


def test_a_station_with_a_division_of_its_own_is_a_department_too() -> None:
    fields = read_fields([rows("青葉広域消防本部", "北消防署", "警備第一課 消防司令長", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "青葉広域消防本部"
    assert best(fields, FieldName.DEPARTMENT) == "北消防署 警備第一課"


def test_a_home_in_a_line_of_its_own_is_a_department_of_the_body_that_keeps_it() -> None:
    fields = read_fields(
        [rows("社会福祉法人", "あおば福祉会", "特別養護老人ホームあおば苑課長", "*山田 太郎")]
    )
    assert best(fields, FieldName.ORGANIZATION) == "社会福祉法人 あおば福祉会"
    assert best(fields, FieldName.DEPARTMENT) == "特別養護老人ホームあおば苑"
    assert best(fields, FieldName.TITLE) == "課長"


def test_a_centre_for_citizens_is_named_after_them_and_not_after_their_town() -> None:
    fields = read_fields([rows("青葉県庁", "中部県民センター", "総務企画部", "課長", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "中部県民センター 総務企画部"


def test_no_given_name_is_a_metropolis() -> None:
    fields = read_fields([rows("株式会社青葉広告企画室", "営業係", "*高岩 瑚都", "TEL 03-3123-4567")])
    assert best(fields, FieldName.ORGANIZATION) == "株式会社青葉広告企画室"
    assert best(fields, FieldName.NAME) == "高岩 瑚都"
