"""Mail, web, telephone numbers, postal codes and corporate numbers."""

from __future__ import annotations

import pytest

from app.core.reading import SURE, FieldName
from app.ocr.fields import read_fields
from app.ocr.fields.card import drafts_of
from tests.ocr.fields.cards import best, column, rows, side, text, values


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TEL 03-3123-4567", {FieldName.TEL: "03-3123-4567"}),
        ("ＴＥＬ：０３－３１２３－４５６７", {FieldName.TEL: "03-3123-4567"}),
        ("電話 (03)3123-4567（代表）", {FieldName.TEL: "(03)3123-4567"}),
        ("電話　03(3123)4567 内線 1234", {FieldName.TEL: "03(3123)4567"}),
        ("TEL:+81-3-3123-4567 / FAX:+81-3-3123-4568", {FieldName.TEL: "+81-3-3123-4567", FieldName.FAX: "+81-3-3123-4568"}),
        ("T. +81 (0)3 3123 4567", {FieldName.TEL: "+81 (0)3 3123 4567"}),
        ("フリーダイヤル 0120-123-456", {FieldName.TEL: "0120-123-456"}),
        ("TEL/FAX 03-3123-4567", {FieldName.TEL: "03-3123-4567", FieldName.FAX: "03-3123-4567"}),
        ("T.028-629-2228F. 028-601-9803", {FieldName.TEL: "028-629-2228", FieldName.FAX: "028-601-9803"}),
        ("M. 080-1234-5678", {FieldName.MOBILE: "080-1234-5678"}),
        ("直通 03-3123-4567  フアックス:03-3123-4568", {FieldName.TEL: "03-3123-4567", FieldName.FAX: "03-3123-4568"}),
        ("FA×〇三-三一二三-四五六七", {FieldName.FAX: "03-3123-4567"}),
        ("【TEL】03-3123-4567【FAX】03-3123-4568", {FieldName.TEL: "03-3123-4567", FieldName.FAX: "03-3123-4568"}),
        ("FAX番号 03-3123-4568 携帯番号 080-1234-5678", {FieldName.FAX: "03-3123-4568", FieldName.MOBILE: "080-1234-5678"}),
        ("(FAX) 03-3123-4568", {FieldName.FAX: "03-3123-4568"}),
        ("Eメール a@example.jp", {FieldName.EMAIL: "a@example.jp"}),
        ("0776-22-1442", {FieldName.TEL: "0776-22-1442"}),
        ("〒102-0072", {FieldName.POSTAL_CODE: "102-0072"}),
        ("郵便番号 1020072", {}),
        ("法人番号 8700110005901", {FieldName.CORPORATE_NUMBER: "8700110005901"}),
        ("登録番号 T8700110005901", {FieldName.CORPORATE_NUMBER: "8700110005901"}),
        ("E-mail：Taro_Yamada@Example.CO.JP", {FieldName.EMAIL: "Taro_Yamada@example.co.jp"}),
        ("URL https://www.example.co.jp/people/", {FieldName.URL: "https://www.example.co.jp/people/"}),
        ("HP example.or.jp", {FieldName.URL: "example.or.jp"}),
        ("Mail. a@example.jp  www.example.jp", {FieldName.EMAIL: "a@example.jp", FieldName.URL: "www.example.jp"}),
    ],
)  # fmt: skip
def test_values_of_one_line(line: str, expected: dict[FieldName, str]) -> None:
    fields = read_fields([rows(line)])
    found = {
        name: best(fields, name) for name in fields if name not in {FieldName.NAME, FieldName.ORGANIZATION}
    }
    assert found == expected


@pytest.mark.parametrize(
    "line",
    [
        "TEL 03-3123",
        "1234-5678-9012-3456",
        "平成30年4月1日",
        "2024-01-15",
        "TEL 123-4567",
        "100%",
        "a@b",
        "@",
        "第102-0072号-3",
    ],
)
def test_what_only_looks_like_a_number(line: str) -> None:
    fields = read_fields([rows(line)])
    wanted = {FieldName.TEL, FieldName.FAX, FieldName.MOBILE, FieldName.EMAIL, FieldName.CORPORATE_NUMBER}
    assert not wanted & fields.keys()


@pytest.mark.parametrize(
    ("line", "field", "value", "as_read", "repair"),
    [
        ("taro@city.aoba.Ig.jp", FieldName.EMAIL, "taro@city.aoba.lg.jp", "taro@city.aoba.ig.jp", "repaired:domain"),
        ("https://www.city.aoba.Ig.jp/", FieldName.URL, "https://www.city.aoba.lg.jp/", "https://www.city.aoba.ig.jp/", "repaired:domain"),
        ("taro@ example.co,jp", FieldName.EMAIL, "taro@example.co.jp", None, "repaired:comma"),
        ("Mail.taro@example.co.jp", FieldName.EMAIL, "taro@example.co.jp", "Mail.taro@example.co.jp", "repaired:label"),
        ("電話〇二八一六八〇一五五一〇", FieldName.TEL, "028-680-5510", None, "repaired:dash"),
        ("携帯〇七〇一四四五九八四三九", FieldName.MOBILE, "070-4459-8439", None, "repaired:dash"),
        ("電話〇三三四五四一〇八五四", FieldName.TEL, "03-3454-0854", None, "repaired:dash"),
        ("携帯〇七〇一七一五九ー一八〇〇", FieldName.MOBILE, "070-7159-1800", None, "repaired:dash"),
        ("電話〇七八―二〇一―二―九五", FieldName.TEL, "078-201-2195", None, "repaired:dash"),
        ("電話〇三ー六三―九ー七七二二", FieldName.TEL, "03-6319-7722", None, "repaired:dash"),
        ("TEL O3-3l23-4567", FieldName.TEL, "03-3123-4567", None, "repaired:digits"),
        ("TEL 81-3-3123-4567", FieldName.TEL, "+81-3-3123-4567", None, "repaired:plus"),
    ],
)  # fmt: skip
def test_repairs_are_told_and_never_sure(
    line: str, field: FieldName, value: str, as_read: str | None, repair: str
) -> None:
    first, *others = read_fields([rows(line)])[field]
    assert first.value == value
    assert repair in first.evidence
    assert first.confidence < SURE
    if as_read is not None:
        assert [other.value for other in others] == [as_read]
        assert others[0].confidence <= first.confidence


def test_a_digit_that_is_missing_is_made_of_no_dash() -> None:
    found = read_fields([rows("TEL 03-312-4567")])[FieldName.TEL]
    assert [candidate.value for candidate in found] == ["03-312-4567"]
    assert "repaired:dash" not in found[0].evidence


def test_what_was_read_stays_beside_every_repair_of_a_number() -> None:
    fields = read_fields([rows("電話〇二八一六八〇一五五一〇", "〒六九〇ー〇八二六")])
    assert values(fields, FieldName.TEL) == ["028-680-5510", "〇二八一六八〇一五五一〇"]
    assert values(fields, FieldName.POSTAL_CODE) == ["690-0826", "六九〇ー〇八二六"]


def test_a_second_level_domain_is_not_taken_for_a_look_alike() -> None:
    fields = read_fields([rows("taro@ig.jp")])
    assert values(fields, FieldName.EMAIL) == ["taro@ig.jp"]


def test_ones_own_number_comes_before_the_switchboard() -> None:
    fields = read_fields([rows("TEL 03-3123-4567（代表） 03-3123-4599（直通）")])
    assert values(fields, FieldName.TEL) == ["03-3123-4599", "03-3123-4567"]
    assert fields[FieldName.TEL][0].confidence < SURE


def test_labels_say_which_number_is_ones_own() -> None:
    fields = read_fields([rows("代表 06-6123-4567（内線 2600）", "直通 06-6123-4599")])
    assert values(fields, FieldName.TEL) == ["06-6123-4599", "06-6123-4567", "06-6123-4567 (内線 2600)"]


def test_labels_without_values_are_nothing() -> None:
    assert read_fields([rows("〒", "TEL", "FAX", "E-mail")]) == {}


def test_label_in_a_box_of_its_own() -> None:
    fields = read_fields(
        [
            side(
                text("FAX", 60, 100),
                text("03-3123-4568", 160, 102),
                text("TEL", 60, 150),
                text("03-3123-4567", 160, 150),
            )
        ]
    )
    assert best(fields, FieldName.FAX) == "03-3123-4568"
    assert best(fields, FieldName.TEL) == "03-3123-4567"


def test_a_number_is_no_surer_where_the_engine_is_in_doubt() -> None:
    clear = read_fields([side(text("TEL 03-3123-4567", 60, 60, score=0.999))])
    blurred = read_fields([side(text("TEL 03-3123-4567", 60, 60, score=0.6))])
    assert blurred[FieldName.TEL][0].confidence <= clear[FieldName.TEL][0].confidence < SURE


def test_an_impossible_number_is_doubtful() -> None:
    fields = read_fields([rows("TEL 01-0000-0000")])
    valid = read_fields([rows("TEL 03-3123-4567")])
    assert fields[FieldName.TEL][0].confidence < valid[FieldName.TEL][0].confidence
    assert "valid:phone" not in fields[FieldName.TEL][0].evidence


def test_corporate_number_with_a_wrong_check_digit_is_doubtful() -> None:
    fields = read_fields([rows("法人番号 1700110005901")])
    assert "valid:check_digit" not in fields[FieldName.CORPORATE_NUMBER][0].evidence
    assert fields[FieldName.CORPORATE_NUMBER][0].confidence < SURE
    assert FieldName.CORPORATE_NUMBER not in read_fields([rows("1700110005901")])


@pytest.mark.parametrize(
    "written", ["テ六九〇一〇八二六", "F六九〇〇八二六", "〒六九〇ー〇八二六", "IF六九〇―O八二六"]
)
def test_postal_code_of_a_column_as_readers_damage_it(written: str) -> None:
    fields = read_fields([side(column(written, 500, 100), column("島根県松江市学園南六―八", 460, 100))])
    postal_code = fields[FieldName.POSTAL_CODE][0]
    assert postal_code.value == "690-0826"
    assert "agrees:town" in postal_code.evidence
    assert postal_code.confidence < SURE


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("テー六九ー〇〇七五", "169-0075"),
        ("ー〇二-〇〇七二", "102-0072"),
        ("七八ーー八〇一〇", "781-8010"),
        ("デ二六〇一〇〇四五", "260-0045"),
        ("テ七五三〇八ニ一", "753-0821"),
    ],
)
def test_the_one_dash_of_a_postal_code_is_behind_the_third_digit(written: str, value: str) -> None:
    fields = read_fields([side(column(written, 500, 100), column("課長", 460, 100))])
    assert best(fields, FieldName.POSTAL_CODE) == value


@pytest.mark.parametrize("written", ["テ七五三〇八ニ", "六九〇二〇八二六", "一二三四五六七八九"])
def test_too_few_or_too_many_digits_are_no_postal_code(written: str) -> None:
    assert FieldName.POSTAL_CODE not in read_fields([side(column(written, 500, 100))])


@pytest.mark.parametrize("mark", ["F", "T", "デ", "=", "I-", "II-", "IF", "Iテ"])
def test_what_a_postal_mark_is_read_as_is_no_label(mark: str) -> None:
    fields = read_fields(
        [side(column(f"{mark}６90―0826", 500, 100), column("島根県松江市学園南6-8", 460, 100))]
    )
    assert best(fields, FieldName.POSTAL_CODE) == "690-0826"
    assert "label:〒" not in fields[FieldName.POSTAL_CODE][0].evidence


def test_a_local_number_behind_its_label_is_no_postal_code() -> None:
    assert FieldName.POSTAL_CODE not in read_fields([side(column("FAX 823-4567", 500, 100))])
    assert FieldName.POSTAL_CODE not in read_fields([rows("F 823-4567")])


def test_a_number_in_kanji_with_middle_dots() -> None:
    fields = read_fields([side(column("電話〇三・三一二三・四五六七", 500, 100))])
    assert best(fields, FieldName.TEL) == "03-3123-4567"


def test_mail_domain_and_url_agree() -> None:
    alike = read_fields([rows("taro@example.co.jp", "https://www.example.co.jp/")])
    other = read_fields([rows("taro@example.co.jp", "https://www.example.com/")])
    deeper = read_fields([rows("taro@example.co.jp", "https://www.example.co.jp/lab/index.html")])
    told = [found[FieldName.URL][0].evidence for found in (alike, other, deeper)]
    assert ["agrees:domain" in evidence for evidence in told] == [True, False, False]
    assert "agrees:host" in told[2]
    assert "agrees:domain" in alike[FieldName.EMAIL][0].evidence


@pytest.mark.parametrize(
    "lines", [("taro.yamada", "@seirei.example.co.jp"), ("E-mail: taro.yamada", "@seirei.example.co.jp"), ("Mail taro.yamada@", "@seirei.example.co.jp")]
)  # fmt: skip
def test_a_mail_address_that_goes_on_in_the_next_line(lines: tuple[str, str]) -> None:
    if lines[0].endswith("@"):
        lines = (lines[0], lines[1].removeprefix("@"))
    fields = read_fields([rows("*山田 太郎", "03-3123-4567", *lines, "www.seirei.example.co.jp")])
    assert best(fields, FieldName.EMAIL) == "taro.yamada@seirei.example.co.jp"
    assert best(fields, FieldName.NAME) == "山田 太郎"
    assert "joined:mail" in fields[FieldName.EMAIL][0].evidence


def test_a_handle_is_no_mail_address() -> None:
    assert FieldName.EMAIL not in read_fields([rows("*山田 太郎", "Minamo", "@minamo_official")])


def test_the_label_of_the_next_number_is_no_note_of_the_one_before() -> None:
    fields = read_fields([rows("代表 06-6123-4567 直通 06-6123-4599")])
    assert values(fields, FieldName.TEL) == ["06-6123-4599", "06-6123-4567"]


def test_dashes_too_many_in_the_number_of_a_column() -> None:
    fields = read_fields([side(column("FAX〇四―五―二―九二―四一七二", 600, 40))])
    assert best(fields, FieldName.FAX) == "045-292-4172"
    assert "repaired:dash" in fields[FieldName.FAX][0].evidence


@pytest.mark.parametrize(
    "lines",
    [
        ("taro.", "yamada@seirei.example.co.jp"),
        ("E-mail: taro_", "yamada@seirei.example.co.jp"),
        ("taro.yamada@seirei", ".example.co.jp"),
        ("taro.yamada@seirei.example.", "co.jp"),
    ],
)
def test_a_mail_address_breaks_off_anywhere(lines: tuple[str, str]) -> None:
    fields = read_fields([rows("*山田 太郎", "03-3123-4567", *lines)])
    assert best(fields, FieldName.EMAIL) == "".join(lines).removeprefix("E-mail: ")


@pytest.mark.parametrize("label", ["M.", "FAX.", "E-mail:"])
def test_a_label_does_not_begin_a_mail_address(label: str) -> None:
    fields = read_fields(
        [rows("*山田 太郎", label, "yamada@seirei.example.co.jp", "www.seirei.example.co.jp")]
    )
    assert best(fields, FieldName.EMAIL) == "yamada@seirei.example.co.jp"


def test_a_number_that_is_free_of_charge_stands_behind_ones_own() -> None:
    fields = read_fields([rows("フリーダイヤル 0120-123-456", "TEL 03-3123-4567")])
    assert values(fields, FieldName.TEL) == ["03-3123-4567", "0120-123-456"]
    assert values(read_fields([rows("TEL 0120-123-456")]), FieldName.TEL) == ["0120-123-456"]


@pytest.mark.parametrize("line", ["IP電話 050-1234-5678", "Main +81 3 3123 4567", "内線1234 TEL 03-3123-4567", "TEL 03-3123-4567(ダイヤルイン)"])  # fmt: skip
def test_what_stands_beside_a_number_is_no_organisation(line: str) -> None:
    assert FieldName.ORGANIZATION not in read_fields([rows("*山田 太郎", line)])


@pytest.mark.parametrize("web", ["www.minamo.co.jp", "U.www.minamo.co.jp", "https://minamo.jp/"])
def test_a_web_address_under_a_mail_address_that_lost_a_dot(web: str) -> None:
    fields = read_fields([rows("E-mail taro@minamo.cojp", web)])
    assert best(fields, FieldName.EMAIL) == "taro@minamo.co.jp"
    assert best(fields, FieldName.URL) == web.removeprefix("U.")


@pytest.mark.parametrize(
    "number", ["03-31234-4567", "+81.3.31234.4567", "03 31234 4567", "0748-12-345", "03-123-4567"]
)
def test_a_number_of_no_plan_is_told_as_it_stands(number: str) -> None:
    found = read_fields([rows(f"TEL {number}")])[FieldName.TEL][0]
    assert found.value == number
    assert "valid:phone" not in found.evidence
    assert found.confidence < SURE
    assert FieldName.TEL not in read_fields([rows(number)])


def test_ones_own_number_comes_first_though_it_was_put_right() -> None:
    office = column("電話〇二三八―二六―三五一九（代表）", 400, 60)
    own = column("電話〇二三八一二九一四一八一（直通）", 340, 60)
    assert best(read_fields([side(office, own)]), FieldName.TEL) == "0238-29-4181"


@pytest.mark.parametrize(
    ("line", "called"),
    [
        ("https://minamo.co.jp", True),
        ("www.minamo.co.jp", True),
        ("URL: minamo.co.jp", True),
        ("minamo.co.jp", False),
    ],
)
def test_a_host_that_nothing_calls_an_address_may_be_none(line: str, called: bool) -> None:
    found = [draft for draft in drafts_of([rows(line)]) if draft.field is FieldName.URL]
    assert [draft.role > 0.99 for draft in found] == [called]
