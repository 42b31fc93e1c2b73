"""Branches and boards, which are no part of an organisation's name and begin the department."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Fields
from app.ocr.fields import read_fields
from app.ocr.fields.branches import branches_behind, is_branch
from tests.ocr.fields.cards import best, rows, side, text

_ORGANIZATION, _DEPARTMENT, _TITLE = FieldName.ORGANIZATION, FieldName.DEPARTMENT, FieldName.TITLE


def _read(*lines: str) -> Fields:
    return read_fields([rows(*lines, "*山田 太郎", "TEL 0268-27-1145")])


@pytest.mark.parametrize(
    "words",
    [
        "駅南支店", "東部支店", "空港出張所", "流通団地営業所", "バイパス店", "北支部", "札幌支社", "第二営業所", "関東工場", "本社", "総本店",
        "教育委員会", "議会事務局", "監査委員事務局", "農業委員会事務局", "総合支所",
    ],
)  # fmt: skip
def test_branches_and_boards(words: str) -> None:
    assert is_branch(words)


@pytest.mark.parametrize(
    "words", ["営業部", "支店", "青葉工場", "研究開発センター", "製造部", "委員会", "若草店", "経営企画室"]
)
def test_what_is_no_branch(words: str) -> None:
    assert not is_branch(words)


@pytest.mark.parametrize(
    ("line", "organization", "department", "title"),
    [
        ("有限会社青葉木材店中央支店", "有限会社青葉木材店", "中央支店", None),
        ("株式会社青葉大阪支店営業部課長", "株式会社青葉", "大阪支店営業部", "課長"),
        ("株式会社青葉大阪支店 支店長", "株式会社青葉", "大阪支店", "支店長"),
        ("青葉建設株式会社若草支店", "青葉建設株式会社", "若草支店", None),
        ("青葉海産株式会社第一事業部", "青葉海産株式会社", "第一事業部", None),
        ("若草町漁業協同組合北支部", "若草町漁業協同組合", "北支部", None),
        ("協同組合青葉石材第一事業部", "協同組合青葉石材", "第一事業部", None),
        ("青葉税理士法人東京事務所", "青葉税理士法人", "東京事務所", None),
        ("(株)青葉プロパン駅前出張所", "(株)青葉プロパン", "駅前出張所", None),
        ("株式会社青葉研究所", "株式会社青葉研究所", None, None),
        ("株式会社青葉中央センター", "株式会社青葉中央センター", None, None),
        ("青葉商工会議所", "青葉商工会議所", None, None),
        ("若草町商工会連合会", "若草町商工会連合会", None, None),
    ],
)
def test_a_branch_without_a_space_behind_the_name(
    line: str, organization: str, department: str | None, title: str | None
) -> None:
    fields = _read(line)
    assert best(fields, _ORGANIZATION) == organization
    assert best(fields, _DEPARTMENT) == department
    assert best(fields, _TITLE) == title


def test_the_whereabouts_of_a_branch_leave_two_characters_for_the_name() -> None:
    assert branches_behind("株式会社札幌中央支店", 4, form_first=True) == (6,)
    assert branches_behind("株式会社中央支店", 4, form_first=True) == ()


@pytest.mark.parametrize(
    "line",
    [
        "株式会社青葉東京中央支店",
        "株式会社青葉若草支店",
        "有限会社山川口支店",
        "株式会社青葉四国支店支店統括",
    ],
)
def test_an_organisation_is_doubted_where_its_branch_may_begin_elsewhere(line: str) -> None:
    assert "doubt:fragment" in _read(line)[_ORGANIZATION][0].evidence


def test_an_organisation_with_a_branch_of_known_place_is_not_doubted() -> None:
    assert "doubt:fragment" not in _read("株式会社青葉大阪支店")[_ORGANIZATION][0].evidence


@pytest.mark.parametrize(
    ("lines", "department"),
    [
        (("株式会社青葉製糖 本店", "部長", "経営企画室"), "本店 経営企画室"),
        (("青葉村役場 総合支所", "係長", "地域振興課"), "総合支所 地域振興課"),
        (("有限会社青葉石材南部支店", "課長", "工事課"), "南部支店 工事課"),
        (("工事課", "課長", "有限会社青葉石材南部支店"), "南部支店 工事課"),
        (("青葉運輸有限会社 第一事業部", "主任", "工務課"), "第一事業部 工務課"),
        (("青葉大学", "工学研究院", "助教", "機械知能系"), "工学研究院 機械知能系"),
    ],
)
def test_a_branch_and_the_department_elsewhere_are_one_and_doubted(
    lines: tuple[str, ...], department: str
) -> None:
    found = _read(*lines)[_DEPARTMENT][0]
    assert found.value == department
    assert "doubt:apart" in found.evidence


@pytest.mark.parametrize(
    ("lines", "department"),
    [
        (("株式会社青葉", "営業部", "部長", "人事課"), "営業部"),
        (("株式会社青葉", "大阪支店", "支店長", "札幌支店"), "大阪支店"),
        (("株式会社青葉", "経営企画本部", "部長", "中央研究室"), "経営企画本部"),
        (("株式会社青葉", "中央研究所", "部長", "経営企画室"), "中央研究所"),
    ],
)
def test_departments_of_which_none_is_the_branch_of_the_other_stay_apart(
    lines: tuple[str, ...], department: str
) -> None:
    found = _read(*lines)[_DEPARTMENT][0]
    assert found.value == department
    assert "doubt:apart" not in found.evidence


def test_a_branch_under_the_name_is_ones_own_though_the_address_follows() -> None:
    fields = read_fields(
        [
            side(
                text("法人課", 60, 60), text("次長", 300, 60), text("山田 太郎", 60, 150, 56),
                text("株式会社青葉測量", 60, 300), text("駅南支店", 60, 340),
                text("〒693-0028 島根県出雲市塩冶善行町5-15", 60, 380), text("TEL 0853-24-9540", 60, 420),
            )
        ]
    )  # fmt: skip
    assert best(fields, _DEPARTMENT) == "駅南支店 法人課"


@pytest.mark.parametrize(
    ("lines", "department"),
    [
        (("本社", "〒693-0028 島根県出雲市塩冶善行町5-15"), "本社 営業部"),
        (("本社 〒693-0028 島根県出雲市塩冶善行町5-15",), "営業部"),
        (("本社 〒693-0028", "島根県出雲市塩冶善行町5-15"), "営業部"),
    ],
)
def test_the_head_office_under_the_name_is_ones_own_but_not_the_label_of_the_address(
    lines: tuple[str, ...], department: str
) -> None:
    fields = read_fields(
        [
            side(
                text("営業部", 60, 60), text("次長", 300, 60), text("山田 太郎", 60, 150, 56), text("株式会社青葉測量", 60, 300),
                *(text(line, 60, 340 + 40 * number) for number, line in enumerate(lines)),
            )
        ]
    )  # fmt: skip
    assert best(fields, _DEPARTMENT) == department


def test_a_branch_that_the_department_has_takes_no_other() -> None:
    assert best(_read("株式会社青葉 本社", "課長", "東日本支社営業部"), _DEPARTMENT) == "本社"


@pytest.mark.parametrize("office", ["第二配送所", "産地直売所", "加工センター"])
def test_other_offices_with_their_addresses_are_not_ones_own(office: str) -> None:
    fields = read_fields(
        [
            rows(
                "株式会社青葉", "営業部", "課長", "*山田 太郎", "〒102-0072 東京都千代田区飯田橋1-2-3", "TEL 03-3123-4567",
                f"{office} 040-0032北海道函館市新川町2-24-23",
            )
        ]
    )  # fmt: skip
    assert best(fields, _DEPARTMENT) == "営業部"


@pytest.mark.parametrize(
    ("line", "department", "title"),
    [
        ("四国支店支店統括", "四国支店", "支店統括"),
        ("北部営業所係長", "北部営業所", "係長"),
        ("営業部部長", "営業部", "部長"),
    ],
)
def test_the_title_behind_a_branch(line: str, department: str, title: str) -> None:
    fields = _read("株式会社青葉", line)
    assert best(fields, _DEPARTMENT) == department
    assert best(fields, _TITLE) == title


def test_a_board_under_its_town_begins_the_department() -> None:
    fields = read_fields(
        [
            side(
                text("若草村", 60, 60, 44), text("教育委員会", 60, 130), text("生涯学習課", 60, 170),
                text("修士（公共政策）", 60, 210), text("山田 太郎", 60, 280, 56),
            )
        ]
    )  # fmt: skip
    assert best(fields, _ORGANIZATION) == "若草村"
    assert best(fields, _DEPARTMENT) == "教育委員会 生涯学習課"
    assert best(fields, _TITLE) is None


@pytest.mark.parametrize(
    "board", ["教育委員会事務局", "農業委員会事務局", "選挙管理委員会事務局", "議会事務局", "教育委員会"]
)
def test_a_board_in_a_line_of_its_own_begins_the_department(board: str) -> None:
    fields = read_fields(
        [rows("青嶺市", board, "総務課", "課長", "*山田 太郎", "〒102-0072 東京都千代田区飯田橋1-2-3")]
    )
    assert best(fields, FieldName.ORGANIZATION) == "青嶺市"
    assert best(fields, FieldName.DEPARTMENT) == f"{board} 総務課"


def test_a_branch_is_no_name_of_a_lone_legal_form() -> None:
    fields = read_fields([rows("合同会社", "第二支社", "営業推進課", "課長", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) != "合同会社 第二支社"


def test_what_no_company_calls_a_part_of_itself_goes_on_behind_the_form() -> None:
    fields = read_fields([rows("青嶺外国法共同事業法律事務所", "丸の内オフィス", "弁護士", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "青嶺外国法共同事業法律事務所"
    assert best(fields, FieldName.DEPARTMENT) == "丸の内オフィス"


def test_a_board_without_departments_in_the_next_line_is_of_the_name() -> None:
    fields = read_fields([rows("青嶺市", "教育委員会", "教育長", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "青嶺市教育委員会"
    fields = read_fields([rows("青嶺市", "選挙管理委員会事務局", "局長", "*山田 太郎")])
    assert best(fields, FieldName.ORGANIZATION) == "青嶺市"
    assert best(fields, FieldName.DEPARTMENT) == "選挙管理委員会事務局"


@pytest.mark.parametrize(
    "line",
    [
        "本社272-0833 千葉県市川市東国分4-26-2",
        "本社/〒272-0833 千葉県市川市東国分4-26-2",
        "本社 千葉県市川市東国分4-26-2",
        "【本店】千葉県市川市東国分4-26-2",
    ],
)
def test_the_main_office_before_its_address_is_a_label(line: str) -> None:
    fields = read_fields([rows("ミナモ繊維株式会社", "取締役", "*山田 太郎", line, "TEL 03-1234-5678")])
    assert best(fields, FieldName.ADDRESS) == "千葉県市川市東国分4-26-2"
    assert best(fields, FieldName.DEPARTMENT) is None


def test_the_main_office_in_brackets_before_its_postal_code_has_the_address() -> None:
    lines = (
        "(本社)590-0125大阪府堺市南区鉢ヶ峯寺4-4",
        "加賀工場：530-0056大阪府大阪市北区兎我野町4丁目5番13号",
    )
    fields = read_fields([rows("ミナモ繊維株式会社", "取締役", "*山田 太郎", *lines)])
    assert best(fields, FieldName.POSTAL_CODE) == "590-0125"
    assert best(fields, FieldName.ADDRESS) == "大阪府堺市南区鉢ヶ峯寺4-4"
