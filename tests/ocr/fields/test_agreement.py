"""Evidence across fields, and doubts."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from tests.ocr.fields.cards import best, column, rows, side, text


@pytest.mark.parametrize(
    ("organization", "domain", "agrees"),
    [
        ("株式会社ミナモ", "minamo.example.co.jp", True),
        ("コモレビテクノロジー株式会社", "komorebi-tech.example.co.jp", False),
        ("株式会社コモレビ 製作所", "komorebi-works.example.co.jp", True),
        ("Seirei Works Co., Ltd.", "seirei-works.example.co.jp", True),
        ("株式会社青嶺製作所", "seirei.example.co.jp", False),
        ("株式会社アオ", "ao.example.co.jp", False),
    ],
)
def test_a_domain_that_spells_the_organisation(organization: str, domain: str, agrees: bool) -> None:
    fields = read_fields([rows(organization, "*山田 太郎", f"yamada@{domain}")])
    assert ("agrees:organization" in fields[FieldName.EMAIL][0].evidence) == agrees
    assert ("agrees:domain" in fields[FieldName.ORGANIZATION][0].evidence) == agrees


@pytest.mark.parametrize(
    ("host", "doubted"),
    [("minamo.co.jp", False), ("city.aoba.lg.jp", False), ("minamo.jp", False), ("minamo.cc.jp", True), ("a.minamo.jp", False)],
)  # fmt: skip
def test_second_levels_that_do_not_exist_are_doubted(host: str, doubted: bool) -> None:
    fields = read_fields([rows("*山田 太郎", f"yamada@{host}")])
    assert ("doubt:domain" in fields[FieldName.EMAIL][0].evidence) == doubted


@pytest.mark.parametrize(
    ("name", "doubted"),
    [("木村 太郎", False), ("木村 大郎", True), ("凰柊 太郎", False), ("佐藤 犬輔", True)],
)
def test_names_that_a_kanji_of_the_same_look_would_make_known_are_doubted(name: str, doubted: bool) -> None:
    fields = read_fields([rows("株式会社ミナモ", "課長", f"*{name}")])
    assert best(fields, FieldName.NAME) == name
    assert ("doubt:look-alikes" in fields[FieldName.NAME][0].evidence) == doubted


def test_of_two_readings_of_a_mail_address_the_one_that_spells_the_name_is_taken() -> None:
    front = rows("株式会社ミナモ", "*藤井 健太", "fuji-kenta@minamo.example.co.jp")
    back = rows("Minamo Inc.", "*Kenta Fujii", "fujii-kenta@minamo.example.co.jp", which=Side.BACK)
    fields = read_fields([front, back])
    assert best(fields, FieldName.EMAIL) == "fujii-kenta@minamo.example.co.jp"


def test_a_name_that_may_be_no_more_than_a_part_is_doubted() -> None:
    for name in ("工務店株式会社", "Ministry of"):
        latin = name.isascii()
        fields = read_fields([rows(name, "*Taro Yamada" if latin else "*山田 太郎")])
        assert "doubt:fragment" in fields[FieldName.ORGANIZATION][0].evidence
    whole = read_fields([rows("青葉工務店株式会社", "*山田 太郎")])[FieldName.ORGANIZATION][0]
    assert "doubt:fragment" not in whole.evidence


def test_a_domain_tells_that_a_word_of_an_english_name_is_missing() -> None:
    def evidence(name: str) -> tuple[str, ...]:
        fields = read_fields([rows(name, "*Taro Yamada", "taro@minamo-landscaping.example.co.jp")])
        return fields[FieldName.ORGANIZATION][0].evidence

    assert "doubt:domain" in evidence("Landscaping Ltd.")
    assert "doubt:domain" not in evidence("Minamo Landscaping Ltd.")
    assert "agrees:domain" in evidence("Minamo Landscaping Ltd.")


def test_of_two_readings_of_a_name_the_row_comes_before_the_column() -> None:
    front = side(column("アオデス通信株式会社", 1000, 60, 40), column("山田太郎", 500, 60, 70))
    back = side(text("アオディス通信株式会社", 600, 500), which=Side.BACK)
    found = read_fields([front, back])[FieldName.ORGANIZATION]
    assert [candidate.value for candidate in found] == ["アオディス通信株式会社", "アオデス通信株式会社"]
    assert all("doubt:other_reading" in candidate.evidence for candidate in found)


@pytest.mark.parametrize(
    ("lines", "doubted"),
    [
        (["076-229-9981"], True),
        (["076-229-9981", "080-5008-2563"], True),
        (["TEL 076-229-9981"], False),
        (["076-229-9981（代表）"], False),
        (["TEL 076-229-9980", "076-229-9981"], False),
        (["076-229-9981", "FAX 076-229-9982"], False),
    ],
)
def test_a_number_that_nothing_calls_a_telephone_may_be_that_of_the_fax(
    lines: list[str], doubted: bool
) -> None:
    fields = read_fields([rows("株式会社みなも", "*山田 太郎", *lines)])
    assert ("doubt:kind" in fields[FieldName.TEL][0].evidence) == doubted


@pytest.mark.parametrize(
    ("name", "doubted"),
    [
        ("株式会社Z0コミュニケーションズ", True),
        ("株式会社ＯＺＫコミュニケーションズ", False),
        ("株式会社ＡＢ１商事", True),
        ("株式会社3M青葉", False),
        ("株式会社青葉24", False),
    ],
)
def test_digits_of_a_name_that_may_be_letters_are_doubted(name: str, doubted: bool) -> None:
    fields = read_fields([rows(name, "*山田 太郎")])
    assert ("doubt:digit" in fields[FieldName.ORGANIZATION][0].evidence) == doubted


@pytest.mark.parametrize(
    ("address", "doubted"),
    [
        ("tal450@aoba.example.jp", True),
        ("taro01@aoba.example.jp", False),
        ("ta1450@aoba.example.jp", False),
        ("kogol@aoba.example.jp", True),
        ("mail@aoba.example.jp", False),
        ("general.affairs@portal.example.jp", False),
    ],
)
def test_letters_of_an_address_that_may_be_digits_are_doubted(address: str, doubted: bool) -> None:
    fields = read_fields([rows("*山田 太郎", address)])
    assert ("doubt:digit" in fields[FieldName.EMAIL][0].evidence) == doubted


@pytest.mark.parametrize(
    ("number", "agrees"), [("077-528-3993", True), ("03-5253-4111", False), ("090-1234-5678", False)]
)
def test_a_number_of_the_town_of_the_address_agrees_with_it(number: str, agrees: bool) -> None:
    fields = read_fields([rows("*山田 太郎", "〒520-0044", "滋賀県大津市京町4-1-1", f"TEL {number}")])
    field = FieldName.TEL if FieldName.TEL in fields else FieldName.MOBILE
    for name in (field, FieldName.ADDRESS):
        assert ("agrees:area" in fields[name][0].evidence) == agrees


@pytest.mark.parametrize(
    ("department", "doubted"), [("3建築営繕課", True), ("第3建築課", False), ("営業3課", False)]
)
def test_a_digit_before_a_department_is_rather_the_edge_of_something(department: str, doubted: bool) -> None:
    fields = read_fields([rows("青嶺市", department, "技師", "*山田 太郎")])
    assert ("doubt:stray" in fields[FieldName.DEPARTMENT][0].evidence) == doubted


@pytest.mark.parametrize(
    ("building", "doubted"),
    [("〈本館", True), ("〈本館〉", False), ("本館》", True), ("『本館", True), ("本館", False)],
)
def test_a_bracket_without_the_other_is_doubted(building: str, doubted: bool) -> None:
    card = rows(f"株式会社{building}", "*山田 太郎", "〒541-0053", f"大阪府大阪市中央区本町6-10 {building}")
    fields = read_fields([card])
    for field in (FieldName.ORGANIZATION, FieldName.ADDRESS):
        assert ("doubt:brackets" in fields[field][0].evidence) == doubted


def test_a_bracket_that_is_no_bracket_is_put_right_and_stays_as_read_beside_it() -> None:
    card = rows("株式会社青葉", "*山田 太郎", "〒541-0053", "大阪府大阪市中央区本町5-2〈すの木ビル13F")
    first, second = read_fields([card])[FieldName.ADDRESS][:2]
    assert first.value.endswith("5-2くすの木ビル13F")
    assert "repaired:look-alike" in first.evidence
    assert second.value.endswith("5-2〈すの木ビル13F")


@pytest.mark.parametrize(
    ("name", "doubted"),
    [
        ("公益財団法人白銀県", True),
        ("一般社団法人 白銀市", True),
        ("社会福祉法人北海道", True),
        ("株式会社西村", False),
        ("公益財団法人白銀県民会", False),
    ],
)
def test_a_legal_form_and_a_region_are_no_whole_name(name: str, doubted: bool) -> None:
    fields = read_fields([rows(name, "*山田 太郎")])
    assert ("doubt:fragment" in fields[FieldName.ORGANIZATION][0].evidence) == doubted
