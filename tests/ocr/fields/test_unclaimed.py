"""Text beside a value that nobody has taken."""

from __future__ import annotations

import pytest

from app.core.reading import FieldName, Line, SideReading
from app.ocr.fields.drafts import Draft, Piece, Span
from app.ocr.fields.unclaimed import doubt_unclaimed
from tests.ocr.fields.cards import column, side, text

ADDRESS = "東京都千代田区飯田橋1-2-3"


def _doubted(*lines: Line, field: FieldName = FieldName.ADDRESS, taken: tuple[Draft, ...] = ()) -> bool:
    """Whether the value in the first line is doubted."""
    card = side(*lines)
    draft = _draft(card, 0, field)
    doubt_unclaimed([draft, *taken], [card])
    assert not any("doubt:unclaimed" in other.evidence for other in taken)
    return "doubt:unclaimed" in draft.evidence


def _draft(card: SideReading, number: int, field: FieldName, role: float = 0.99) -> Draft:
    line = card.lines[number]
    return Draft(field, line.text, Piece.of(line, number, card.side, line.text), role)


def test_a_line_below_that_nobody_took() -> None:
    assert _doubted(text(ADDRESS, 60, 100), text("青嶺イノベーション", 60, 135))
    assert not _doubted(text(ADDRESS, 60, 100), text("青嶺イノベーション", 60, 300))
    assert not _doubted(text(ADDRESS, 60, 100), text("青嶺イノベーション", 700, 135))


def test_what_stands_behind_it_in_the_row() -> None:
    assert _doubted(text("村田", 60, 100, 60), text("亮", 240, 100, 60), field=FieldName.NAME)
    assert not _doubted(text("村田", 60, 100, 60), text("亮", 600, 100, 60), field=FieldName.NAME)


def test_columns() -> None:
    assert _doubted(column(ADDRESS, 500, 60), column("青嶺イノベーション", 460, 60))
    assert not _doubted(column(ADDRESS, 500, 60), column("青嶺イノベーション", 300, 60))


def test_what_another_field_took_is_no_doubt() -> None:
    lines = (text(ADDRESS, 60, 100), text("03-3123-4567", 60, 135), text("新規事業推進室", 60, 65))
    card = side(*lines)
    assert _doubted(*lines)
    telephone, department = _draft(card, 1, FieldName.TEL), _draft(card, 2, FieldName.DEPARTMENT)
    assert not _doubted(*lines, taken=(telephone, department))


def test_a_second_best_value_has_not_taken_its_text() -> None:
    lines = (text("村田", 60, 100, 60), text("亮", 240, 100, 60))
    second = _draft(side(*lines), 1, FieldName.NAME, role=0.3)
    assert _doubted(*lines, field=FieldName.NAME, taken=(second,))


def test_text_of_another_size_or_script_labels_and_notices_do_not_go_on() -> None:
    assert not _doubted(text(ADDRESS, 60, 100), text("青嶺イノベーション", 60, 135, 56))
    assert not _doubted(text(ADDRESS, 60, 100), text("Aomine Innovation", 60, 135))
    assert not _doubted(text(ADDRESS, 60, 100), text("TEL", 60, 135))
    assert not _doubted(text(ADDRESS, 60, 100), text("営業時間 9:00-17:00", 60, 135))


def test_numbers_show_by_their_form_that_they_are_whole() -> None:
    assert not _doubted(text("03-3123-4567", 60, 100), text("青嶺", 60, 135), field=FieldName.TEL)


def test_spans_tell_what_was_taken() -> None:
    card = side(text(ADDRESS, 60, 100), text("青嶺ビル", 60, 135))
    piece = Piece.of(card.lines[0], 0, card.side, ADDRESS)
    whole = Draft(
        FieldName.ADDRESS,
        f"{ADDRESS} 青嶺ビル",
        Piece(
            f"{ADDRESS} 青嶺ビル",
            1.0,
            piece.box,
            vertical=False,
            side=card.side,
            spans=(Span(0, 0, 14), Span(1, 15, 19)),
        ),
        0.99,
    )
    doubt_unclaimed([whole], [card])
    assert whole.evidence == []


def test_part_of_a_mail_address_in_a_box_of_its_own() -> None:
    own = text("h@minamo.co.jp", 170, 200)
    assert _doubted(own, text("musashi", 60, 200), field=FieldName.EMAIL)
    assert _doubted(own, text("musashi", 170, 165), field=FieldName.EMAIL)
    assert not _doubted(own, text("E-mail", 60, 200), field=FieldName.EMAIL)
    assert not _doubted(own, text("武蔵商店", 40, 200), field=FieldName.EMAIL)
    assert not _doubted(own, text("musashi", 60, 400), field=FieldName.EMAIL)


@pytest.mark.parametrize(
    ("beside", "doubted"),
    [
        ("反ねさき", True),
        ("ミネ サキ", True),
        ("みね", False),
        ("みねさき工務店", False),
        ("水と緑のまち", False),
    ],
)
def test_the_name_in_latin_letters_where_what_may_be_its_reading_in_kana_is_left(
    beside: str, doubted: bool
) -> None:
    latin, kana = text("Saki Mine", 60, 60), text(beside, 60, 300)
    assert _doubted(latin, kana, field=FieldName.NAME_READING) is doubted


@pytest.mark.parametrize(
    ("line", "doubted"),
    [
        ("電話〇四五（五二―七）六九―五八（直通）", True),
        ("TEL O3 3123 45671", True),
        ("電話でのご予約を承ります", False),
        ("設立1234567年", False),
    ],
)
def test_a_telephone_number_beside_one_that_nobody_could_read(line: str, doubted: bool) -> None:
    number = text("電話 045-528-6685", 60, 100)
    assert _doubted(number, text(line, 60, 400), field=FieldName.TEL) == doubted
