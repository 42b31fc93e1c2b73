"""Departments and titles of all kinds of offices, by their grammar."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from app.ocr.fields.drafts import Piece
from app.ocr.fields.posts import tokens_of
from app.ocr.fields.tokens import CHARGE, QUALIFICATION, SECOND, WHOLE
from tests.ocr.fields.cards import best, box, rows


def _piece(line: str) -> Piece:
    return Piece(line, 1.0, box(0, 0, 400, 20), vertical=False, side=Side.FRONT)


def _parts(line: str) -> list[tuple[str, str]]:
    """What a line says: ``D`` department, ``T`` title, ``Q`` qualification, ``O`` organisation; small for a second post."""
    marks = {FieldName.DEPARTMENT: "D", FieldName.TITLE: "T", FieldName.ORGANIZATION: "O", None: "?"}
    parts = []
    for token in tokens_of(_piece(line)):
        mark = "Q" if token.role == QUALIFICATION else marks[token.field]
        parts.append((mark.lower() if token.evidence == SECOND else mark, token.piece.text))
    return parts


@pytest.mark.parametrize(
    ("line", "department", "title"),
    [
        ("経営企画部次長", "経営企画部", "次長"),
        ("DX推進室取締役兼技術本部長", "DX推進室", "取締役兼技術本部長"),
        ("総務部人事課長", "総務部", "人事課長"),
        ("福祉部高齢福祉課企画専門職", "福祉部高齢福祉課", "企画専門職"),
        ("危機管理部消防保安課課長補佐", "危機管理部消防保安課", "課長補佐"),
        ("機械工学科主任", "機械工学科", "主任"),
        ("大臣官房政策立案総括審議官付参事官補佐", "大臣官房政策立案総括審議官付", "参事官補佐"),
        ("法務部門代表弁護士", "法務部門", "代表弁護士"),
        ("企画調整課ーコーディネーター", "企画調整課", "コーディネーター"),
    ],
)
def test_the_department_ends_where_nothing_but_a_title_is_left(
    line: str, department: str, title: str
) -> None:
    assert _parts(line) == [("D", department), ("T", title)]


@pytest.mark.parametrize(
    "title",
    [
        "専務取締役", "執行役員営業本部長", "上席執行役員工場統括", "取締役・経営管理本部長", "副主任研究員", "課長心得", "部長待遇", "室長代行", "参事官補佐",
        "主任主事", "会計年度任用職員", "特任准教授", "看護師長", "一等陸尉", "消防司令補", "会頭", "代表世話人", "パラリーガル", "シニアアソシエイト",
        "チーフデザイナー", "主任相談員", "代表弁護士", "管理薬剤師", "総務部長",
    ],
)  # fmt: skip
def test_titles_of_companies_offices_schools_hospitals_and_forces(title: str) -> None:
    assert _parts(title) == [("T", title)]


@pytest.mark.parametrize(
    "department",
    [
        "営業本部第一営業部", "統計局情報管理室", "東京支店営業課", "首都圏統括部法人担当", "上下水道局経営課", "整形外科", "消化器内科", "参事官付", "議会事務局",
        "IR・広報部", "報道室", "生活支援チーム",
    ],
)  # fmt: skip
def test_departments_that_end_or_begin_like_something_else(department: str) -> None:
    assert _parts(department) == [("D", department)]


@pytest.mark.parametrize(
    ("line", "title", "qualification"),
    [
        ("専務理事·情報処理安全確保支援士", "専務理事", "情報処理安全確保支援士"),
        ("本部長・弁護士", "本部長", "弁護士"),
        ("技師・一級建築士", "技師", "一級建築士"),
        ("部長（技術士）", "部長", "（技術士）"),
        ("主査技術士（機械部門）", "主査", "技術士（機械部門）"),
        ("センター長・博士（経済学）", "センター長", "博士（経済学）"),
        ("課長代理薬学博士", "課長代理", "薬学博士"),
        ("Manager, MBA", "Manager", "MBA"),
    ],
)
def test_qualifications_are_parted_from_titles(line: str, title: str, qualification: str) -> None:
    assert _parts(line) == [("T", title), ("Q", qualification)]


def test_a_qualification_with_a_legal_form_in_it_is_no_organisation() -> None:
    assert _parts("中小企業組合士") == [("Q", "中小企業組合士")]
    assert _parts("社労士法人アオバ") == [("O", "社労士法人アオバ")]


def test_a_qualification_before_a_title() -> None:
    assert _parts("弁護士・本部長") == [("Q", "弁護士"), ("T", "本部長")]


@pytest.mark.parametrize(
    ("organization", "licence", "title"),
    [
        ("青嶺法律事務所", "弁護士", "弁護士"),
        ("縁樹薬局", "薬剤師", "薬剤師"),
        ("青嶺貿易合同会社", "行政書士", None),
        ("青嶺病院", "医学博士", None),
    ],
)
def test_a_licence_alone_is_a_title_only_where_it_is_practised(
    organization: str, licence: str, title: str | None
) -> None:
    fields = read_fields([rows(organization, "総務部", licence, "*山田 太郎")])
    assert best(fields, FieldName.TITLE) == title


@pytest.mark.parametrize(
    "line",
    ["【兼】企画課 主任", "（兼任：企画課 主任）", "（兼企画課主任", "併任 企画課 主任", "兼務：企画課 主任", "企画課 主任（兼務）"],
)  # fmt: skip
def test_second_posts(line: str) -> None:
    assert _parts(line) == [("d", "企画課"), ("t", "主任")]


def test_a_second_post_above_the_first_stays_behind_it() -> None:
    fields = read_fields([rows("株式会社ミナモ", "【兼】総務課 主任", "営業部 課長", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "営業部"
    assert best(fields, FieldName.TITLE) == "課長"


@pytest.mark.parametrize("name", ["兼松商事", "兼業農家課"])
def test_what_begins_like_a_second_post_and_is_none(name: str) -> None:
    assert all(mark.isupper() or mark == "?" for mark, _ in _parts(name))


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("General Affairs", [("D", "General Affairs")]),
        ("Corporate Accounts, Greater Tokyo", [("D", "Corporate Accounts, Greater Tokyo")]),
        ("Inspector-General's Staff", [("D", "Inspector-General's Staff")]),
        ("Lifelong Learning Division Acting Chief", [("D", "Lifelong Learning Division"), ("T", "Acting Chief")]),
        ("Director in Charge", [("T", "Director in Charge")]),
        ("Associate General Manager", [("T", "Associate General Manager")]),
        ("Coordinator-General", [("T", "Coordinator-General")]),
        ("Registered Architect", [("Q", "Registered Architect")]),
        ("Sales Manager", [("T", "Sales Manager")]),
    ],
)  # fmt: skip
def test_english_posts(line: str, parts: list[tuple[str, str]]) -> None:
    assert _parts(line) == parts


@pytest.mark.parametrize(
    ("line", "organization", "title"),
    [
        ("青葉野市議会議員", "青葉野市議会", "議員"),
        ("青葉市観光協会専門委員", "青葉市観光協会", "専門委員"),
        ("株式会社青嶺商店代表取締役", "株式会社青嶺商店", "代表取締役"),
    ],
)
def test_a_title_behind_an_organisation(line: str, organization: str, title: str) -> None:
    assert _parts(line) == [("O", organization), ("T", title)]


@pytest.mark.parametrize("line", ["電話代表", "受付窓口（無料）", "SDGs推進宣言事業所"])
def test_what_ends_like_a_post_and_is_none(line: str) -> None:
    assert _parts(line) == [("?", line)]


@pytest.mark.parametrize(
    ("line", "whole"),
    [("営業部 課長", True), ("総務部人事課", True), ("みなも部", False), ("営業部 みなも 課長", False), ("General Affairs", True)],
)  # fmt: skip
def test_a_line_of_known_words_alone_says_so(line: str, whole: bool) -> None:
    tokens = tokens_of(_piece(line))
    assert all(WHOLE in token.further for token in tokens if token.field) is whole


def test_a_title_of_another_organisation_is_none_of_the_cards_own() -> None:
    fields = read_fields([rows("*株式会社ミナモ", "営業部", "青葉大学 客員教授", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "株式会社ミナモ"
    assert FieldName.TITLE not in fields
    own = read_fields([rows("営業部", "株式会社ミナモ 部長", "*山田 太郎")])
    assert best(own, FieldName.TITLE) == "部長"


def test_a_department_over_the_address_that_is_no_place_stays() -> None:
    fields = read_fields(
        [
            rows(
                "株式会社ミナモ",
                "*山田 太郎",
                "第一営業部",
                "営業本部",
                "〒530-0001 大阪府大阪市北区梅田1-2-3",
            )
        ]
    )
    assert "営業本部" in (best(fields, FieldName.DEPARTMENT) or "")


@pytest.mark.parametrize(
    ("line", "department", "title"),
    [
        ("営業一課サブリーダー", "営業一課", "サブリーダー"),
        ("第一営業部主席研究員", "第一営業部", "主席研究員"),
        ("統括事業所マネージャー", "統括事業所", "マネージャー"),
        ("第二グループ課長代理", "第二グループ", "課長代理"),
        ("農政課移住支援員", "農政課", "移住支援員"),
        ("製造本部営業所次長", "製造本部", "営業所次長"),
        ("建設部課長西日本担当", "建設部", "課長西日本担当"),
        ("監査室専門員", "監査室", "専門員"),
        ("エンジニアリング部部長補佐", "エンジニアリング部", "部長補佐"),
        ("大臣官房総括審議官付参事官室事務官", "大臣官房総括審議官付参事官室", "事務官"),
    ],
)
def test_what_a_department_is_for_is_no_rank_before_it(line: str, department: str, title: str) -> None:
    assert _parts(line) == [("D", department), ("T", title)]


def test_what_somebody_is_in_charge_of_goes_with_the_title_before_it() -> None:
    assert _parts("部長 西日本担当") == [("T", "部長 西日本担当")]
    assert _parts("取締役副社長 営業管掌") == [("T", "取締役副社長 営業管掌")]
    assert _parts("広報担当 主査") == [("D", "広報担当"), ("T", "主査")]


def test_a_quarter_of_the_land_is_no_department_before_a_title() -> None:
    assert _parts("執行役員 東部統括") == [("T", "執行役員"), ("T", "東部統括")]
    assert _parts("東部営業課主任") == [("D", "東部営業課"), ("T", "主任")]


def test_a_title_that_no_list_has_begins_behind_its_unit() -> None:
    assert _parts("三次元計測課技師長補佐役") == [("D", "三次元計測課"), ("T", "技師長補佐役")]
    assert _parts("広報評価課連絡調整官") == [("D", "広報評価課"), ("T", "連絡調整官")]


def test_a_character_alone_is_no_department() -> None:
    assert _parts("所") == [("?", "所")]


def test_a_profession_in_capitals_with_its_grade_is_a_title() -> None:
    assert _parts("QＺＸ（主任）") == [("T", "QＺＸ（主任）")]
    assert _parts("QＺＸ（本社）") == [("?", "QＺＸ（本社）")]


@pytest.mark.parametrize(
    "line",
    ["誠実と技術のパートナー", "住まいのコンシェルジュ", "当社", "総合相談窓口", "お客様窓口", "石蔵倶楽部"],
)
def test_slogans_and_maps_name_no_post(line: str) -> None:
    assert _parts(line) == [("?", line)]


@pytest.mark.parametrize(
    "title", ["主任看護師", "統括保健師", "チーフ薬剤師", "主任作業療法士", "副主任介護支援専門員"]
)
def test_ranks_of_those_who_care_for_people(title: str) -> None:
    assert _parts(title) == [("T", title)]


@pytest.mark.parametrize(
    "licence",
    ["機械保全技能士", "二級ファイナンシャル・プランニング技能士", "２級電気工事施工管理技士", "登録医療薬剤師", "キャリアコンサルタント（国家資格）"],
)  # fmt: skip
def test_licences_by_how_they_are_built(licence: str) -> None:
    assert _parts(licence) == [("Q", licence)]


def test_licences_behind_departments_and_titles() -> None:
    assert _parts("製造部技術課課長中小企業診断士") == [
        ("D", "製造部技術課"),
        ("T", "課長"),
        ("Q", "中小企業診断士"),
    ]
    assert _parts("工事部一級土木施工管理技士") == [("D", "工事部"), ("Q", "一級土木施工管理技士")]
    assert _parts("看護部看護師") == [("D", "看護部"), ("T", "看護師")]


@pytest.mark.parametrize(
    "line", ["（青葉大学客員教授）", "(青葉県建設業協会理事", "［一般社団法人ミナモ振興協会監事］"]
)
def test_a_post_in_brackets_of_another_organisation_is_a_second_one(line: str) -> None:
    tokens = tokens_of(_piece(line))
    assert tokens
    assert {token.evidence for token in tokens if token.field} == {SECOND}


@pytest.mark.parametrize(
    "line",
    ["Director and Bureau Head", "Deputy Division Manager", "Acting Section Chief", "Deputy Branch Manager"],
)
def test_english_ranks_that_name_a_unit_without_a_name(line: str) -> None:
    assert _parts(line) == [("T", line)]


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("Minamo Tax Accounting Office", "O"),
        ("Aoba Patent Office", "O"),
        ("Local Government Solutions", "D"),
        ("Medical Records Office", "D"),
    ],
)
def test_english_offices_of_a_profession_are_organisations(line: str, mark: str) -> None:
    assert _parts(line) == [(mark, line)]


def test_a_charge_is_the_title_where_no_other_stands() -> None:
    alone = read_fields([rows("株式会社ミナモ", "第一営業部", "広報担当", "*山田 太郎")])
    assert best(alone, FieldName.TITLE) == "広報担当"
    assert best(alone, FieldName.DEPARTMENT) == "第一営業部"
    assert CHARGE in alone[FieldName.TITLE][0].evidence
    beside = read_fields([rows("青葉市役所", "総務課", "法規担当", "主査", "*山田 太郎")])
    assert best(beside, FieldName.TITLE) == "主査"
    assert "法規担当" in (best(beside, FieldName.DEPARTMENT) or "")


@pytest.mark.parametrize("unit", ["選挙管理委員会事務局", "デザイン室"])
def test_a_department_that_ends_like_an_organisation_takes_no_other_line(unit: str) -> None:
    fields = read_fields([rows("*青葉商工株式会社", unit, "技術士・公認情報システム監査人", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == unit


def test_an_organ_of_a_school_is_a_department() -> None:
    fields = read_fields([rows("*青葉大学", "研究共創機構", "准教授", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "青葉大学"
    assert best(fields, FieldName.DEPARTMENT) == "研究共創機構"
    alone = read_fields([rows("*研究共創機構", "総務部", "主任", "*山田 太郎")])
    assert best(alone, FieldName.ORGANIZATION) == "研究共創機構"


def test_a_licence_is_a_title_only_in_an_office_of_its_trade() -> None:
    other = read_fields([rows("*税理士法人ミナモ", "建築士", "*山田 太郎")])
    assert FieldName.TITLE not in other
    own = read_fields([rows("*ミナモ建築設計事務所", "建築士", "*山田 太郎")])
    assert best(own, FieldName.TITLE) == "建築士"


def test_a_second_post_may_begin_like_a_family_name() -> None:
    assert _parts("兼本店営業部係長") == [("d", "本店営業部"), ("t", "係長")]
    assert _parts("兼本 太郎") == [("?", "兼本"), ("?", "太郎")]


def test_a_title_of_the_list_has_no_department_in_it() -> None:
    assert _parts("会員部 事務局次長") == [("D", "会員部"), ("T", "事務局次長")]


def test_a_society_of_employers_bears_no_title_in_its_name() -> None:
    assert _parts("健康保険組合 常務理事") == [("O", "健康保険組合"), ("T", "常務理事")]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("若草町の自然を守る会世話人", [("O", "若草町の自然を守る会"), ("T", "世話人")]),
        ("NＰO法人若草の灯参与", [("O", "NＰO法人若草の灯"), ("T", "参与")]),
        ("若草商工会議所副会頭", [("O", "若草商工会議所"), ("T", "副会頭")]),
    ],
)
def test_a_title_glued_to_a_society(line: str, parts: list[tuple[str, str]]) -> None:
    assert _parts(line) == parts


@pytest.mark.parametrize(
    ("line", "department", "title"),
    [
        ("学務部図書課専門職員", "学務部図書課", "専門職員"),
        ("図書室支援員", "図書室", "支援員"),
        ("総務部次長（総務担当）", "総務部", "次長（総務担当）"),
        ("総務部次長（兼）総務課長", "総務部", "次長（兼）総務課長"),
        ("3階病棟 看護師長", "3階病棟", "看護師長"),
        ("人文学部教授（博士（文学））", "人文学部", "教授（博士（文学））"),
        ("研究開発課行政実務研修員", "研究開発課", "行政実務研修員"),
    ],
)
def test_what_somebody_does_has_no_department_in_it(line: str, department: str, title: str) -> None:
    assert _parts(line) == [("D", department), ("T", title)]


@pytest.mark.parametrize(
    "title",
    [
        "事務局スタッフ", "特許技術者", "医療事務", "管理薬剤師", "保育教諭", "学校事務", "スクールロイヤー", "主治医", "建築技師", "主任URA", "ベンチャーキャピタリスト",
        "Manager in Charge", "Person in Charge", "Advisor to the President", "Technical Official", "Director, Head of Sales", "VP of Sales",
        "Director-General for Policy Planning", "Ph.D. Candidate",
    ],
)  # fmt: skip
def test_what_people_are_called_in_offices_hospitals_schools_and_firms(title: str) -> None:
    assert _parts(title) == [("T", title)]


@pytest.mark.parametrize(
    "department", ["Building Division", "Public Solutions", "Regional Revitalization", "IP Strategy"]
)
def test_english_departments_that_are_no_slogan(department: str) -> None:
    fields = read_fields([rows("Minamo Works Co., Ltd.", "General Manager", department, "*Taro Yamada")])
    assert best(fields, FieldName.DEPARTMENT) == department


@pytest.mark.parametrize("title", ["副所長弁護士", "所長税理士", "副院長獣医師"])
def test_the_head_of_a_practice_has_his_licence_in_his_title(title: str) -> None:
    fields = read_fields([rows("若草綜合法律事務所", title, "*山田 太郎")])
    assert best(fields, FieldName.TITLE) == title


@pytest.mark.parametrize("title", ["Director, Technology Development", "Managing Director, Sales"])
def test_what_an_english_title_is_for_is_no_department_without_a_word_for_one(title: str) -> None:
    fields = read_fields([rows("Minamo Corporation", title, "*Taro Yamada", "TEL 03-1234-5678")])
    assert best(fields, FieldName.TITLE) == title
    assert best(fields, FieldName.DEPARTMENT) is None


def test_a_department_that_says_that_it_is_one_stands_behind_a_title() -> None:
    side = rows("Minamo Corporation", "Director, Sales Department", "*Taro Yamada", "TEL 03-1234-5678")
    assert best(read_fields([side]), FieldName.DEPARTMENT) == "Sales Department"


def test_a_post_of_an_institute_of_a_prefecture() -> None:
    fields = read_fields([rows("若草県", "保健環境センタ一微生物科室長補佐役", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "保健環境センター微生物科"
    assert best(fields, FieldName.TITLE) == "室長補佐役"
