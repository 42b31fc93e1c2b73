"""Organisations, departments and titles."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import best, rows, side, text, values


@pytest.mark.parametrize(
    ("line", "department", "title"),
    [
        ("営業部", "営業部", None),
        ("部長", None, "部長"),
        ("営業部長", None, "営業部長"),
        ("営業部 部長", "営業部", "部長"),
        ("営業本部第一営業部次長", "営業本部第一営業部", "次長"),
        ("経営企画室代表取締役社長", "経営企画室", "代表取締役社長"),
        ("総務部　人事課　課長補佐", "総務部 人事課", "課長補佐"),
        ("産学連携推進センター 特任教授", "産学連携推進センター", "特任教授"),
        ("代表理事 兼 事務局長", None, "代表理事 兼 事務局長"),
        ("シニアエンジニア", None, "シニアエンジニア"),
        ("Sales Department I  Section Chief", "Sales Department I", "Section Chief"),
        ("Sales Department I Section Chief", "Sales Department I", "Section Chief"),
        (
            "Center for Industry Collaboration Assistant Professor",
            "Center for Industry Collaboration",
            "Assistant Professor",
        ),
        ("Director, General Affairs Division", "General Affairs Division", "Director"),
        ("チームリーダー", None, "チームリーダー"),
        ("局次長", None, "局次長"),
        ("開発チームリーダー", "開発チーム", "リーダー"),
        ("Plant Manager", None, "Plant Manager"),
        ("Unit Chief", None, "Unit Chief"),
    ],
)
def test_posts_of_one_line(line: str, department: str | None, title: str | None) -> None:
    fields = read_fields([rows("株式会社青嶺製作所", line, "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == department
    assert best(fields, FieldName.TITLE) == title
    assert best(fields, FieldName.ORGANIZATION) == "株式会社青嶺製作所"


@pytest.mark.parametrize(
    "name",
    [
        "株式会社青嶺製作所", "㈱青嶺製作所", "青嶺製作所（株）", "有限会社ミナモ", "地域振興省", "未来環境庁", "青葉野市役所", "桜浜県", "若草町",
        "国立大学法人青葉野大学", "独立行政法人中小産業支援機構", "一般財団法人地域連携推進センター", "縁樹特許事務所", "Seirei Works Co., Ltd.",
    ],
)  # fmt: skip
def test_organizations_of_every_kind(name: str) -> None:
    fields = read_fields([rows(name, "企画課", "主任", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == name
    assert best(fields, FieldName.DEPARTMENT) == "企画課"


def test_public_body_and_department_without_a_space() -> None:
    fields = read_fields([rows("青葉野市産業振興部商工課", "主査", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "青葉野市"
    assert best(fields, FieldName.DEPARTMENT) == "産業振興部商工課"
    assert (
        best(read_fields([rows("青葉野市", "都市整備部", "*山田 太郎")]), FieldName.DEPARTMENT)
        == "都市整備部"
    )


def test_body_and_the_greater_one_that_it_belongs_to() -> None:
    fields = read_fields([rows("経済産業省 特許庁", "審査業務部", "*山田 太郎")])
    assert values(fields, FieldName.ORGANIZATION) == ["経済産業省 特許庁"]


def test_office_of_a_prefecture_is_no_address() -> None:
    fields = read_fields([rows("大阪府商工労働部", "*山田 太郎", "大阪市北区堂島1-2-3")])
    assert best(fields, FieldName.ORGANIZATION) == "大阪府"
    assert best(fields, FieldName.DEPARTMENT) == "商工労働部"
    assert values(fields, FieldName.ADDRESS) == ["大阪市北区堂島1-2-3"]


def test_several_posts_are_one_value_and_each_a_candidate() -> None:
    fields = read_fields([rows("株式会社青嶺製作所", "取締役", "技術本部長", "*山田 太郎")])
    assert values(fields, FieldName.TITLE)[0] == "取締役 技術本部長"
    assert {"取締役", "技術本部長"} <= set(values(fields, FieldName.TITLE))


def test_degree_or_licence_is_the_last_choice_for_a_title() -> None:
    fields = read_fields([rows("株式会社青嶺製作所", "主任", "博士（工学）", "*山田 太郎")])
    assert values(fields, FieldName.TITLE) == ["主任", "博士（工学）"]
    assert best(read_fields([rows("縁樹特許事務所", "弁理士", "*山田 太郎")]), FieldName.TITLE) == "弁理士"


def test_legal_form_beside_or_over_the_name_it_belongs_to() -> None:
    beside = side(
        text("株式会社", 60, 66, 20),
        text("ハルカゼ", 160, 60, 34),
        text("営業部", 60, 200),
        text("山田 太郎", 60, 300, 60),
    )
    over = side(text("株式会社", 60, 60), text("ハルカゼ設計事務所", 60, 95), text("山田 太郎", 60, 300, 60))
    assert best(read_fields([beside]), FieldName.ORGANIZATION) == "株式会社 ハルカゼ"
    assert best(read_fields([over]), FieldName.ORGANIZATION) == "株式会社 ハルカゼ設計事務所"


def test_name_that_goes_on_in_a_second_line() -> None:
    fields = read_fields([rows("株式会社蒼波テ", "クノロジー", "部長", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "株式会社蒼波テクノロジー"
    slogan = read_fields([rows("株式会社青嶺製作所", "山と生きる", "部長", "*山田 太郎")])
    assert best(slogan, FieldName.ORGANIZATION) == "株式会社青嶺製作所"


def test_largest_of_several_organizations_and_a_guess_where_nothing_says_so() -> None:
    group = read_fields(
        [
            side(
                text("株式会社青嶺製作所", 60, 60, 40),
                text("青嶺ホールディングス", 600, 60, 20),
                text("山田 太郎", 60, 300, 60),
            )
        ]
    )
    assert values(group, FieldName.ORGANIZATION) == ["株式会社青嶺製作所", "青嶺ホールディングス"]
    guess = read_fields(
        [side(text("こもれび", 60, 60, 40), text("店長", 60, 150), text("山田 太郎", 60, 300, 60))]
    )
    assert best(guess, FieldName.ORGANIZATION) == "こもれび"
    assert guess[FieldName.ORGANIZATION][0].confidence < group[FieldName.ORGANIZATION][0].confidence


def test_functions_tell_a_department_from_an_organisation() -> None:
    fields = read_fields([rows("アオバホールディングス", "品質管理グループ", "主任", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "アオバホールディングス"
    assert best(fields, FieldName.DEPARTMENT) == "品質管理グループ"


@pytest.mark.parametrize(
    "department",
    ["北海道支社", "官公庁営業部", "財務局", "開発センター", "循環器内科", "IR・広報室", "海外事業部"],
)
def test_departments_that_are_no_public_body(department: str) -> None:
    fields = read_fields([rows("株式会社ミナモ", department, "主任", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "株式会社ミナモ"
    assert best(fields, FieldName.DEPARTMENT) == department


@pytest.mark.parametrize("body", ["青葉市教育委員会", "青葉市立図書館", "青葉県議会"])
def test_bodies_of_their_own_keep_the_name_of_their_town(body: str) -> None:
    assert best(read_fields([rows(body, "主任", "*山田 太郎")]), FieldName.ORGANIZATION) == body


@pytest.mark.parametrize(
    "title",
    [
        "最高技術責任者",
        "管理薬剤師",
        "鍼灸師",
        "技術監",
        "審査役",
        "代表",
        "代表取締役社長 CEO",
        "観光プロデューサー",
    ],
)
def test_titles_of_all_kinds(title: str) -> None:
    assert best(read_fields([rows("株式会社ミナモ", title, "*山田 太郎")]), FieldName.TITLE) == title


def test_what_somebody_is_in_charge_of_is_the_department_beside_a_title() -> None:
    fields = read_fields([rows("青葉市役所", "河川担当", "主査", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "河川担当"
    assert best(fields, FieldName.TITLE) == "主査"


def test_the_office_that_heads_a_further_address_is_no_department() -> None:
    fields = read_fields(
        [
            rows(
                "株式会社ミナモ", "営業部", "*山田 太郎", "〒102-0072 東京都千代田区飯田橋1-2-3", "TEL 03-3123-4567",
                "大阪支店", "〒530-0001 大阪府大阪市北区梅田1-2-3", "TEL 06-6123-4567",
            )
        ]
    )  # fmt: skip
    assert values(fields, FieldName.DEPARTMENT) == ["営業部"]


def test_the_office_of_ones_own_address_is_the_department_where_no_other_is_given() -> None:
    fields = read_fields(
        [rows("株式会社ミナモ", "*山田 太郎", "大阪支店", "〒530-0001 大阪府大阪市北区梅田1-2-3")]
    )
    assert best(fields, FieldName.DEPARTMENT) == "大阪支店"


def test_what_a_title_is_the_head_of_is_no_department() -> None:
    fields = read_fields([rows("株式会社ミナモ", "経営企画室", "営業部長", "*山田 太郎")])
    assert values(fields, FieldName.DEPARTMENT) == ["経営企画室"]


@pytest.mark.parametrize(
    ("ministry", "bureau"),
    [
        ("青葉省", "関東青葉振興局"),
        ("青葉資源庁", "西日本青葉監視部"),
        ("青葉気象庁", "福岡管区気象台"),
        ("青葉水利省", "第五青葉局"),
        ("青葉保安庁", "第六管区本部"),
    ],
)
def test_a_ministry_and_its_bureau_are_one_organisation(ministry: str, bureau: str) -> None:
    fields = read_fields([rows(ministry, bureau, "地域部産業課", "課長", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == f"{ministry} {bureau}"
    assert best(fields, FieldName.DEPARTMENT) == "地域部産業課"


def test_second_posts_and_affiliations_stay_behind_the_first() -> None:
    fields = read_fields(
        [rows("*株式会社ミナモ", "営業部", "課長", "（兼）総務部 主任", "青葉大学 客員教授", "*山田 太郎")]
    )
    assert best(fields, FieldName.ORGANIZATION) == "株式会社ミナモ"
    assert best(fields, FieldName.DEPARTMENT) == "営業部"
    assert best(fields, FieldName.TITLE) == "課長"
    assert "客員教授" in values(fields, FieldName.TITLE)


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("主任公認会計士", "主任"),
        ("課長代理薬学博士", "課長代理"),
        ("理事第一種電気主任技術者", "理事"),
        ("教授 博士（工学）", "教授"),
    ],
)
def test_licences_and_degrees_are_no_part_of_the_title(printed: str, title: str) -> None:
    assert best(read_fields([rows("青葉大学", printed, "*山田 太郎")]), FieldName.TITLE) == title


def test_a_legal_form_over_a_name_that_ends_like_a_department() -> None:
    fields = read_fields([rows("一般財団法人", "地域連携推進センター", "経営支援部", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "一般財団法人 地域連携推進センター"
    assert best(fields, FieldName.DEPARTMENT) == "経営支援部"


def test_english_departments_of_cities_and_spaces_that_were_lost() -> None:
    fields = read_fields([rows("Midorigaoka City", "City Planning DivisionUnit Chief", "*Taro YAMADA")])
    assert best(fields, FieldName.ORGANIZATION) == "Midorigaoka City"
    assert best(fields, FieldName.DEPARTMENT) == "City Planning Division"
    assert best(fields, FieldName.TITLE) == "Unit Chief"


@pytest.mark.parametrize(
    ("printed", "organization"),
    [
        ("青葉省近畿青葉振興局", "青葉省近畿青葉振興局"),
        ("株青葉製作所", "㈱青葉製作所"),
        ("(株こもれび化学", "㈱こもれび化学"),
    ],
)
def test_bureaus_in_one_line_and_legal_forms_that_readers_lack(printed: str, organization: str) -> None:
    fields = read_fields([rows(printed, "官房総務課", "課長", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == organization
    assert best(fields, FieldName.DEPARTMENT) == "官房総務課"


def test_an_english_name_goes_on_with_a_small_letter() -> None:
    fields = read_fields([rows("Kinki Bureau, Ministry", "of Industry", "Director", "*Taro YAMADA")])
    assert best(fields, FieldName.ORGANIZATION) == "Kinki Bureau, Ministry of Industry"


def test_a_second_post_alone_tells_no_title() -> None:
    fields = read_fields([rows("株式会社ミナモ", "営業部", "（兼）総務部 主任", "*山田 太郎")])
    assert FieldName.TITLE not in fields


def test_an_office_under_a_university_is_a_department() -> None:
    fields = read_fields([rows("白嶺工業大学", "事務局", "課長", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "白嶺工業大学"
    assert best(fields, FieldName.DEPARTMENT) == "事務局"


def test_beside_a_title_what_one_may_call_oneself_is_a_licence() -> None:
    assert best(read_fields([rows("青葉病院", "部長", "看護師", "*山田 太郎")]), FieldName.TITLE) == "部長"
    assert best(read_fields([rows("青葉病院", "看護師", "*山田 太郎")]), FieldName.TITLE) == "看護師"


def test_a_second_line_of_department_and_title_is_a_second_post() -> None:
    fields = read_fields([rows("株式会社ミナモ", "営業部 課長", "企画室 主任", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "営業部"
    assert best(fields, FieldName.TITLE) == "課長"


@pytest.mark.parametrize(
    ("printed", "organization"),
    [
        ("(株）青葉製作所", "(株）青葉製作所"),
        ("（有アオゾラ貿易", "㈲アオゾラ貿易"),
        ("有アオゾラ商店", "㈲アオゾラ商店"),
        ("有結び舎旅行", "㈲結び舎旅行"),
        ("株結び舎旅行", "㈱結び舎旅行"),
        ("青葉製作所(株", "青葉製作所㈱"),
        ("（医青葉会", "（医）青葉会"),
        ("有明台市消防局", "有明台市消防局"),
        ("認定NP0法人ひだまり", "認定NPO法人ひだまり"),
    ],
)
def test_legal_forms_in_brackets_of_all_kinds(printed: str, organization: str) -> None:
    fields = read_fields([rows(printed, "営業課", "課長", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == organization
    repaired = any(k.startswith("repaired:") for k in fields[FieldName.ORGANIZATION][0].evidence)
    assert repaired == (printed != organization)


@pytest.mark.parametrize("name", ["青葉国際特許事務所", "柊市教育委員会", "青葉調理専門学校"])
def test_what_departments_are_for_makes_no_department_of_a_firm_or_board(name: str) -> None:
    fields = read_fields([rows(name, "経営課", "主任", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == name
    assert best(fields, FieldName.DEPARTMENT) == "経営課"


def test_waterworks_are_no_circuit() -> None:
    fields = read_fields([rows("青葉市教育委員会", "上下水道局経営課", "主任", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "青葉市教育委員会"
    assert best(fields, FieldName.DEPARTMENT) == "上下水道局経営課"


def test_a_further_affiliation_whose_title_stands_close_is_the_second() -> None:
    fields = read_fields([rows("青葉町", "商業課", "主任", "一般社団法人若葉産業会議幹事", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "青葉町"
    assert best(fields, FieldName.TITLE) == "主任"
    adviser = read_fields([rows("株式会社アオバアドバイザー", "主任", "*山田 太郎")])
    assert best(adviser, FieldName.ORGANIZATION) == "株式会社アオバアドバイザー"


def test_a_family_name_that_ends_like_a_temple_is_no_organisation() -> None:
    front = side(
        text("西園寺", 60, 200, 70), text("青葉省九州青葉局", 60, 60, 40), text("企画課 課長", 60, 400)
    )
    assert best(read_fields([front]), FieldName.ORGANIZATION) == "青葉省九州青葉局"


@pytest.mark.parametrize("group", ["青葉グループ", "ＡＯＢＡグループ"])
def test_a_group_of_companies_is_no_department(group: str) -> None:
    name = f"{group.removesuffix('グループ')}建設株式会社"
    for lines in ((group, name, "工事課"), (name, "工事課", group)):
        assert values(read_fields([rows(*lines, "*山田 太郎")]), FieldName.DEPARTMENT) == ["工事課"]


def test_a_group_that_is_not_called_after_the_company_is_a_department() -> None:
    fields = read_fields([rows("青葉建設株式会社", "設計グループ", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "設計グループ"


@pytest.mark.parametrize("name", ["高橋都", "押田都", "高橋美園", "山田省", "山本道", "高橋結都"])
def test_a_person_is_no_organisation_beside_one(name: str) -> None:
    for organization in ("合同会社青葉", "国土緑化省", "青葉町"):
        found = read_fields([rows(organization, "主任", name, "TEL 0268-27-1145")])
        assert best(found, FieldName.ORGANIZATION) == organization


def test_a_body_that_may_be_a_person_is_doubted() -> None:
    found = read_fields([rows("高橋苑", "主任", "*山田 太郎")])[FieldName.ORGANIZATION][0]
    assert found.value == "高橋苑"
    assert "doubt:person" in found.evidence
    found = read_fields([rows("東京都", "主任", "*山田 太郎")])[FieldName.ORGANIZATION][0]
    assert "doubt:person" not in found.evidence


@pytest.mark.parametrize("words", ["日南市油津2丁目28番地", "若草町1-16-29", "青葉市中央３番２号"])
def test_the_address_of_another_office_is_no_department(words: str) -> None:
    assert FieldName.DEPARTMENT not in read_fields([rows("株式会社ミナモ", words, "*山田 太郎")])


def test_the_word_of_a_form_to_fill_in_is_no_department() -> None:
    back = rows("お打合せ", "日時", "件名", "場所", which=Side.BACK)
    assert FieldName.DEPARTMENT not in read_fields([rows("株式会社ミナモ", "取締役", "*山田 太郎"), back])


@pytest.mark.parametrize("words", ["HACCP対応工場", "ISO9001認証工場", "地域特約店", "優良認定事業所"])
def test_what_a_shop_is_acknowledged_for_is_no_department(words: str) -> None:
    assert FieldName.DEPARTMENT not in read_fields([rows("株式会社ミナモ", words, "*山田 太郎")])


@pytest.mark.parametrize(
    ("lines", "organization", "department"),
    [
        (("青嶺川河川管理事務所", "総務部"), "青嶺川河川管理事務所", "総務部"),
        (("東北森林局", "地域支援部"), "東北森林局", "地域支援部"),
        (("青嶺川河川管理事務所", "Aomine River Office"), "青嶺川河川管理事務所", None),
        (("青嶺年金相談事務所", "ご案内"), "青嶺年金相談事務所", None),
        (("株式会社ミナモ", "大阪事務所"), "株式会社ミナモ", "大阪事務所"),
        (("弁護士事務所リンクス", "Lynx Law Offices"), "弁護士事務所リンクス", None),
        (("特許事務所セントラル",), "特許事務所セントラル", None),
    ],
)
def test_an_office_that_is_in_no_others_name_is_the_organisation(
    lines: tuple[str, ...], organization: str, department: str | None
) -> None:
    fields = read_fields([rows(*lines, "主事", "*山田 太郎", "TEL 03-3123-4567")])
    assert best(fields, FieldName.ORGANIZATION) == organization
    if department:
        assert best(fields, FieldName.DEPARTMENT) == department


@pytest.mark.parametrize("department", ["管理課庁務係", "総務部合同庁舎管理室"])
def test_a_department_for_the_offices_of_a_government_is_no_government(department: str) -> None:
    fields = read_fields([rows("中部運輸交通局", department, "事務官", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "中部運輸交通局"
    assert best(fields, FieldName.DEPARTMENT) == department


def test_an_office_for_a_region_is_the_organisation_before_a_larger_heading() -> None:
    back = rows("*各種お知らせ", which=Side.BACK)
    fields = read_fields([rows("東北総合通信監理局", "監理部", "補佐", "*山田 太郎"), back])
    assert best(fields, FieldName.ORGANIZATION) == "東北総合通信監理局"
    assert best(fields, FieldName.DEPARTMENT) == "監理部"


def test_a_junior_college_is_no_department() -> None:
    fields = read_fields([rows("ミナモ大学短期大学部", "理事", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "ミナモ大学短期大学部"
    assert best(fields, FieldName.DEPARTMENT) is None


@pytest.mark.parametrize("form", ["(株)", "株式会社 "])
def test_a_letter_that_is_set_apart_is_a_part_of_the_name(form: str) -> None:
    fields = read_fields([rows(f"{form}Q XZ計器製造", "購買部", "主任", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == f"{form}QXZ計器製造"


def test_who_makes_estimates_is_a_department() -> None:
    fields = read_fields([rows("株式会社青嶺製作所", "工事部", "見積課", "係長", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "工事部 見積課"


def test_a_home_is_a_department_of_the_body_that_keeps_it() -> None:
    fields = read_fields([rows("社会福祉法人青葉会", "デイサービスセンターひだまり", "相談員", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "社会福祉法人青葉会"
    assert best(fields, FieldName.DEPARTMENT) == "デイサービスセンターひだまり"
    assert (
        best(read_fields([rows("デイサービスセンターひだまり", "*山田 太郎")]), FieldName.ORGANIZATION)
        == "デイサービスセンターひだまり"
    )


def test_an_organisation_that_both_sides_say_is_no_department_besides() -> None:
    back = rows("*近畿農水局", which=Side.BACK)
    fields = read_fields([rows("近畿農水局", "総務部 合同庁舎管理室", "補佐", "*山田 太郎"), back])
    assert best(fields, FieldName.ORGANIZATION) == "近畿農水局"
    assert best(fields, FieldName.DEPARTMENT) == "総務部 合同庁舎管理室"


def test_a_department_goes_on_under_the_first_word_of_the_line_before() -> None:
    fields = read_fields([rows("地域防災庁", "瀬戸内総合局 調査部", "統計課", "課長補佐", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "瀬戸内総合局 調査部 統計課"


def test_an_office_for_a_district_keeps_its_name() -> None:
    fields = read_fields([rows("地域防災庁", "近畿管区局産業企画部 中小企業課", "課長", "*山田 太郎")])
    assert best(fields, FieldName.DEPARTMENT) == "近畿管区局産業企画部 中小企業課"


def test_what_a_university_calls_an_organ_is_no_part_of_its_name() -> None:
    fields = read_fields([rows("国立大学法人青葉大学", "社会連携機構", "助教", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "国立大学法人青葉大学"
    assert best(fields, FieldName.DEPARTMENT) == "社会連携機構"
