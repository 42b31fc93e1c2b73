"""Where organisations end and departments begin."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Side
from app.ocr.fields import read_fields
from app.ocr.fields.borders import BODY, BORDER, UNNAMED
from app.ocr.fields.card import drafts_of
from app.ocr.fields.drafts import FRAGMENT
from app.ocr.fields.tokens import CHARGE
from tests.ocr.fields.cards import rows


def _doubts(field: FieldName, *lines: str, mail: str = "", back: tuple[str, ...] = ()) -> set[str]:
    """The doubts of the likeliest value of a field on a card of these lines."""
    end = (f"E-mail {mail}",) if mail else ()
    sides = [rows(*lines, "*山田 太郎", "〒102-0072 東京都千代田区飯田橋1-2-3", *end)]
    sides += [rows(*back, which=Side.BACK)] if back else []
    drafts = [draft for draft in drafts_of(sides) if draft.field is field]
    best = max(drafts, key=lambda draft: draft.role)
    return {BORDER, UNNAMED, FRAGMENT} & set(best.evidence)


_OWN, _PART = FieldName.ORGANIZATION, FieldName.DEPARTMENT


@pytest.mark.parametrize(
    ("lines", "mail"),
    [
        (("株式会社青嶺製作所", "営業部 営業課", "課長"), ""),
        (("青嶺市", "総務部 総務課", "課長"), "taro@city.aomine.lg.jp"),
        (("青嶺町役場", "総務課", "課長"), "taro@aomine.lg.jp"),
        (("青嶺大学", "学生支援課", "課長"), "taro@aomine-u.ac.jp"),
    ],
)
def test_a_name_that_ends_with_its_line_is_whole(lines: tuple[str, ...], mail: str) -> None:
    assert not _doubts(_OWN, *lines, mail=mail)
    assert not _doubts(_PART, *lines, mail=mail)


@pytest.mark.parametrize(
    "lines",
    [
        ("株式会社青嶺北町支店", "営業課", "課長"),
        ("株式会社青嶺メディアセンター", "営業課", "課長"),
        ("株式会社青嶺公共事業本部", "営業課", "課長"),
        ("青嶺市教育委員会", "学校教育課", "課長"),
    ],
)
def test_what_may_be_of_the_name_or_of_the_department(lines: tuple[str, ...]) -> None:
    assert BORDER in _doubts(_PART, *lines)


def test_a_name_of_several_lines_has_to_stand_on_the_other_side() -> None:
    lines = "医療法人社団青嶺会", "青嶺中央病院", "内科", "医長"
    assert BORDER in _doubts(_OWN, *lines)
    assert BORDER in _doubts(_PART, *lines)
    assert BORDER not in _doubts(_OWN, *lines, back=("医療法人社団青嶺会青嶺中央病院",))


def test_a_ministry_beside_a_bureau_that_may_be_of_its_name() -> None:
    mail = "taro@aomine.go.jp"
    assert BORDER in _doubts(_OWN, "青嶺省", "臨海産業局 企画課", "課長", mail=mail)
    assert not _doubts(_OWN, "青嶺省", "企画課", "課長", mail=mail)


@pytest.mark.parametrize(
    ("name", "mail", "known"),
    [
        ("青嶺県", "taro@pref.aomine.lg.jp", True),
        ("青嶺県", "taro@city.aomine.lg.jp", False),
        ("青嶺村", "taro@vill.aomine.example.jp", True),
        ("青嶺市", "", False),
        ("青嶺省", "taro@aomine.go.jp", True),
        ("青嶺省", "taro@aomine.co.jp", False),
        ("ミナモ医院", "taro@minamo-clinic.jp", True),
        ("青嶺医院", "taro@minamo-clinic.jp", False),
        ("株式会社青嶺", "", True),
    ],
)
def test_a_name_without_a_legal_form_has_to_suit_the_host(name: str, mail: str, *, known: bool) -> None:
    assert (UNNAMED not in _doubts(_OWN, name, "総務課", "課長", mail=mail)) is known


@pytest.mark.parametrize(
    ("titles", "whole"),
    [
        (("取締役", "本部長"), True),
        (("技術主査", "部長"), False),
    ],
)
def test_a_title_of_several_lines_begins_with_an_office_of_a_company(
    titles: tuple[str, ...], *, whole: bool
) -> None:
    doubts = _doubts(FieldName.TITLE, "株式会社青嶺製作所", "営業部", *titles)
    assert (FRAGMENT not in doubts) is whole


def test_a_title_that_begins_with_the_office_may_hold_the_department() -> None:
    assert FRAGMENT in _doubts(FieldName.TITLE, "青葉商工会", "事務局次長")
    assert FRAGMENT not in _doubts(FieldName.TITLE, "青葉商工会", "事務局長")


def test_what_somebody_is_in_charge_of_may_be_of_the_department() -> None:
    fields = read_fields([rows("青嶺市", "教育委員会事務局文化振興課", "文化財担当技師", "*山田 太郎")])
    for field in (FieldName.DEPARTMENT, FieldName.TITLE):
        assert CHARGE in fields[field][0].evidence
    plain = drafts_of([rows("青嶺市", "文化振興課", "担当課長", "*山田 太郎")])
    assert not any(CHARGE in draft.evidence for draft in plain)


@pytest.mark.parametrize(
    ("lines", "mail", "is_body"),
    [
        (("青嶺市", "総務課"), "yamada@city.aomine.example.lg.jp", True),
        (("青嶺町役場", "総務課"), "yamada@town.aomine.example.lg.jp", True),
        (("青嶺大学", "工学部"), "yamada@aomine-u.example.ac.jp", True),
        (("青嶺市", "総務課"), "yamada@aomine.example.co.jp", False),
        (("青嶺市 総務課",), "yamada@city.aomine.example.lg.jp", False),
        (("青嶺市水道事業団", "総務課"), "yamada@city.aomine.example.lg.jp", False),
    ],
)
def test_a_public_body_that_fills_its_line_and_has_such_a_host(
    lines: tuple[str, ...], mail: str, is_body: bool
) -> None:
    sides = [rows(*lines, "*山田 太郎", f"E-mail {mail}")]
    best = max((draft for draft in drafts_of(sides) if draft.field is _OWN), key=lambda draft: draft.role)
    assert (BODY in best.evidence) == is_body
