"""Cover sheets on paper: what they say to people, and to a scanner on a bad day."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest

from app.core.dates import UNKNOWN, PartialDate
from app.core.errors import NotFoundError, UsageError
from app.core.records import Post
from app.core.visibility import Visibility
from app.db.door import Undo
from app.ocr.imaging.codes import find_codes
from app.operations.cover_codes import MOST_CHARACTERS, Cover, read_code, write_code
from app.operations.cover_printing import print_covers
from app.operations.oddities import Oddity
from app.operations.report_choices import CoverRequest, CoversFor
from app.operations.session import Session
from app.operations.staff import ensure_department, ensure_user, place_user
from app.reports.data import CoverFormat
from tests.operations.covers import rendered, worn
from tests.operations.desk import open_desk

TAGS = ("展示会", "ものづくり補助金")


def printed(session: Session, request: CoverRequest) -> list[str]:
    """The text of every page."""
    with io.BytesIO() as out:
        print_covers(session, request, out)
        document = pypdfium2.PdfDocument(out.getvalue())
        texts = [page.get_textpage().get_text_range() for page in document]
        document.close()
    return texts


def read(session: Session, page: bytes, dpi: int) -> Cover | Oddity:
    (text,) = {code.text for code in find_codes(page, dpi)}
    return read_code(session.store, text)


@pytest.mark.parametrize("form", list(CoverFormat))
@pytest.mark.parametrize("dpi", [200, 300])
def test_what_is_printed_is_read_again_on_a_bad_day(session: Session, form: CoverFormat, dpi: int) -> None:
    owner, department = ensure_user(session, "渡邉 﨑子"), ensure_department(session, "産業振興局/支援課")
    place_user(session, owner, department)
    sheet = rendered(session, owner, "2026-01-15", TAGS, form, Visibility.ASK, dpi)
    wanted = Cover(owner.id, department.id, PartialDate(2026, 1, 15), Visibility.ASK, TAGS)
    for seed, (skew, turn) in enumerate((skew, turn) for skew in (-5, 0, 5) for turn in (0, 90, 180, 270)):
        if form is CoverFormat.CARD or seed % 4 == 1:  # a page of A4 takes its time
            assert read(session, worn(sheet, seed, dpi, skew, turn), dpi) == wanted, (skew, turn)


def test_the_longest_code_is_read_too(session: Session) -> None:
    tags = ("長" * 33,)
    cover = Cover(session.operator.id, "", UNKNOWN, tags=tags)
    assert MOST_CHARACTERS - len(write_code(session.store.keys, cover)) < 30
    sheet = rendered(session, session.operator, tags=tags)
    for seed in range(6):
        assert read(session, worn(sheet, seed, 200, 5 - 2 * seed, 90 * seed), 200) == cover


@pytest.mark.parametrize("day", ["", "2026", "2026-01", "2026-01-15"])
def test_a_date_may_be_known_in_part(session: Session, day: str) -> None:
    sheet = rendered(session, session.operator, day)
    cover = read(session, worn(sheet, 1, 200, 0, 0), 200)
    assert isinstance(cover, Cover)
    assert str(cover.exchanged_on) == day


def test_people_read_whose_it_is(session: Session) -> None:
    owner = ensure_user(session, "勅使河原 龍之介")
    place_user(session, owner, ensure_department(session, "産業振興局/支援課"))
    for form in CoverFormat:
        (text,) = printed(
            session,
            CoverRequest(owners=(owner.id,), exchanged_on=PartialDate(2026, 1), tags=TAGS, form=form),
        )
        for words in ("区切り用紙", "勅使河原 龍之介", "支援課", "2026年1月", "部署内", *TAGS):
            assert words in text


def test_everybody_in_a_department_and_below_it_gets_one(session: Session) -> None:
    for name, where in (
        ("佐藤 花子", "産業振興局"),
        ("鈴木 一郎", "産業振興局/支援課"),
        ("高橋 実", "総務部"),
        ("田中 移", "産業振興局/支援課"),
    ):
        place_user(session, ensure_user(session, name), ensure_department(session, where))
    (post,) = session.store.find(Post, "user = ?", ensure_user(session, "田中 移").id)
    with session.operation("staff.change", "異動", Undo.NEVER).transaction() as writer:
        writer.update(Post, post.id, until=PartialDate(2020, 3, 31))
    pages = printed(session, CoverRequest(CoversFor.DEPARTMENT, department="産業振興局"))
    assert len(pages) == 2
    assert "佐藤 花子" in pages[0]
    assert "鈴木 一郎" in pages[1]


def test_a_list_gives_its_people_in_its_order(session: Session, tmp_path: Path) -> None:
    for name in ("佐藤 花子", "鈴木 一郎"):
        ensure_user(session, name)
    file = tmp_path / "名簿.csv"
    file.write_text("氏名,メール\n鈴木 一郎,\n佐藤 花子,\n", "cp932")
    pages = printed(session, CoverRequest(CoversFor.LIST, listed=file))
    assert ["鈴木 一郎" in pages[0], "佐藤 花子" in pages[1]] == [True, True]
    file.write_text("氏名\n誰 其\n", "utf-8")
    with pytest.raises(NotFoundError):
        printed(session, CoverRequest(CoversFor.LIST, listed=file))


def test_ten_cards_lie_on_a_page(session: Session) -> None:
    request = CoverRequest(owners=(session.operator.id,), form=CoverFormat.CARD, copies=11)
    pages = printed(session, request)
    assert [page.count("区切り用紙") for page in pages] == [10, 1]


@pytest.mark.parametrize(
    "request_",
    [
        CoverRequest(owners=("誰 其",)),
        CoverRequest(),
        CoverRequest(CoversFor.DEPARTMENT, department="ない部"),
        CoverRequest(CoversFor.DEPARTMENT),
        CoverRequest(CoversFor.LIST, listed=Path("/no/such/list.csv")),
    ],
)
def test_for_nobody_nothing_is_printed(session: Session, request_: CoverRequest, tmp_path: Path) -> None:
    out = tmp_path / "区切り用紙.pdf"
    with pytest.raises(NotFoundError):
        print_covers(session, request_, out)
    assert not out.exists()


def test_tags_that_are_too_long_are_refused_before_anything_is_printed(
    session: Session, tmp_path: Path
) -> None:
    out = tmp_path / "区切り用紙.pdf"
    with pytest.raises(UsageError):
        print_covers(session, CoverRequest(owners=(session.operator.id,), tags=("長" * 80,)), out)
    assert not out.exists()


def test_a_changed_code_and_one_of_another_version_or_store_are_not_followed(
    session: Session, tmp_path: Path
) -> None:
    cover = Cover(session.operator.id, "", UNKNOWN)
    text = write_code(session.store.keys, cover)
    assert read_code(session.store, text) == cover
    for place in (8, 20, len(text) // 2):
        forged = text[:place] + ("A" if text[place] != "A" else "B") + text[place + 1 :]
        assert read_code(session.store, forged) is Oddity.COVER_FOREIGN
    assert read_code(session.store, "ENISHI1:") is Oddity.COVER_FOREIGN
    assert read_code(session.store, "ENISHI1:A") is Oddity.COVER_FOREIGN
    assert read_code(session.store, text.replace("ENISHI1", "ENISHI2")) is Oddity.COVER_OLD
    with open_desk(tmp_path / "elsewhere") as other:
        assert read_code(other.store, text) is Oddity.COVER_FOREIGN
