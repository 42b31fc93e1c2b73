"""The reports say what they were given, on pages that a reader can use."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from app.core.dates import PartialDate
from app.core.errors import NotFoundError
from app.core.messages import Message
from app.core.visibility import Visibility
from app.reports.data import (
    ContactEntry,
    HandoverData,
    Letterhead,
    ListData,
    MeetingLine,
    NoteLine,
    SlipData,
    TaskLine,
    VisitData,
)
from app.reports.pdf.contact_list import write_contact_list
from app.reports.pdf.handover import write_handover
from app.reports.pdf.slip import SLIP_TITLE, slip_lines, write_slip
from app.reports.pdf.visit import write_visit

HEAD = Letterhead("みどり市 環境部", "引継書", date(2026, 3, 31), "山田 太郎")
OKAMOTO = ContactEntry(
    "c1", "岡本 一郎", reading="おかもと いちろう", organization="みなも化学", organization_reading="みなもかがく",
    tel="03-0000-1111", email="okamoto@minamo.example", exchanged_on="2025年4月1日", last_contact="2026年1月15日",
    known_by=("佐藤 花子",), visibility="部署内", year_month="2025-04",
    notes=(NoteLine("2025年5月1日", "佐藤", "総会は六月"),),
    tasks=(TaskLine("2026年4月30日", "報告書を受け取る", "佐藤", done=False), TaskLine("", "礼状", "佐藤", done=True)),
    meetings=(MeetingLine("2025年6月2日", "更新の相談", "佐藤", "見積りは月末"),),
)  # fmt: skip
SLIP = SlipData(
    replace(HEAD, title=str(SLIP_TITLE)), "batch-1", "佐藤", "鈴木", "scanner", PartialDate(2026, 1).message,
    Visibility.DEPARTMENT.message, (), "9:00", "9:20", 50, 48, 30, 1, 5, 2, 3, 4, 50, "server", (),
)  # fmt: skip


def _handover(contacts: Sequence[ContactEntry]) -> HandoverData:
    return HandoverData(HEAD, "山田 太郎", "環境課", "佐藤 花子", "総務課", "2026年4月1日", contacts)


def _texts(path: Path) -> list[str]:
    texts = []
    with closing(pypdfium2.PdfDocument(path)) as document:
        for page in document:
            with closing(page.get_textpage()) as text:
                texts.append(text.get_text_range())
    return texts


def _jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (91, 55), (10, 200, 10)).save(out, "JPEG")
    return out.getvalue()


def test_a_handover_tells_all_of_a_contact(tmp_path: Path) -> None:
    out = tmp_path / "h.pdf"
    write_handover(_handover([OKAMOTO]), out)
    cover, contents, body = _texts(out)
    for said in ("前任者", "環境課", "佐藤 花子", "所属長", "直近12か月に接触", "公開範囲 部署内", "1 / 3"):
        assert said in cover
    assert "みなも化学" in contents
    for said in (
        "岡本 一郎", "おかもと いちろう", "03-0000-1111", "okamoto@minamo.example", "2025年4月1日", "2026年1月15日",
        "総会は六月", "報告書を受け取る", "2026年4月30日", "見積りは月末", "画像なし", "3 / 3",
    ):  # fmt: skip
        assert said in body
    assert "礼状" not in body


def test_organisations_stand_in_the_order_of_their_readings_and_link_to_their_pages(tmp_path: Path) -> None:
    out = tmp_path / "h.pdf"
    other = ContactEntry("c2", "阿部 次郎", organization="青葉町", organization_reading="あおばちょう")
    nobody = ContactEntry("c3", "名無 三郎")
    write_handover(_handover([nobody, OKAMOTO, other]), out)
    with closing(pypdfium2.PdfDocument(out)) as document:
        headings = [(item.get_title(), item.get_dest().get_index()) for item in document.get_toc()]
    assert headings == [
        ("引継書", 0),
        ("目次", 1),
        ("青葉町", 2),
        ("みなも化学", 2),
        ("（所属の記載なし）", 2),
    ]


@pytest.mark.parametrize("organization", ["", " ", "　"])
def test_an_organisation_of_nothing_is_no_organisation(tmp_path: Path, organization: str) -> None:
    out = tmp_path / "h.pdf"
    write_handover(_handover([replace(OKAMOTO, organization=organization, organization_reading="")]), out)
    assert "（所属の記載なし）" in _texts(out)[2]


def test_no_contacts_are_told(tmp_path: Path) -> None:
    out = tmp_path / "h.pdf"
    write_handover(_handover([]), out)
    [text] = _texts(out)
    assert "連絡先はありません" in text


def test_a_note_longer_than_a_page_goes_on(tmp_path: Path) -> None:
    out = tmp_path / "h.pdf"
    note = NoteLine("", "", "\n".join(f"行{index}。" for index in range(150)))
    write_handover(_handover([replace(OKAMOTO, notes=(note,))]), out)
    text = "".join(_texts(out)[2:])
    assert all(f"行{index}。" in text for index in range(150))


def test_contents_of_many_organisations_take_pages_and_number_true(tmp_path: Path) -> None:
    out = tmp_path / "h.pdf"
    write_handover(_handover([replace(OKAMOTO, card_id=f"c{i}", organization=f"組織{i:03}社", organization_reading="")
                              for i in range(130)]), out)  # fmt: skip
    texts = _texts(out)
    assert "目次（続き）" in texts[2]
    last = next(number for number, text in enumerate(texts, 1) if number > 3 and "組織129社" in text)
    assert f"1名　{last}" in texts[2].split("組織129社")[1]


@pytest.mark.parametrize("content", [b"", b"no picture", _jpeg()[:-40], None])
def test_a_broken_picture_leaves_a_frame(tmp_path: Path, content: bytes | None) -> None:
    out = tmp_path / "h.pdf"
    write_handover(_handover([OKAMOTO]), out, lambda _card: content)
    assert "画像なし" in _texts(out)[2]


def test_a_picture_is_embedded_as_it_is(tmp_path: Path) -> None:
    out = tmp_path / "h.pdf"
    picture = _jpeg()
    seen: list[tuple[int, int]] = []
    write_handover(
        _handover([OKAMOTO]), out, {"c1": picture}.get, lambda done, total: seen.append((done, total))
    )
    assert picture in out.read_bytes()
    assert "画像なし" not in _texts(out)[2]
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        write_handover(_handover([OKAMOTO]), tmp_path / "none" / "h.pdf")


def test_slip_and_screen_say_the_same(tmp_path: Path) -> None:
    out = tmp_path / "s.pdf"
    write_slip(SLIP, out)
    [text] = _texts(out)
    lines = list(map(str, slip_lines(SLIP)))
    assert all(line.split(": ")[-1] in text for line in lines)
    assert any("名刺を廃棄できます" in line for line in lines)


@pytest.mark.parametrize(
    "slip",
    [
        replace(SLIP, safe="pc"),
        replace(SLIP, own_count=51),
        replace(SLIP, notices=(Message("重なりました。"),)),
    ],
)
def test_paper_stays_while_anything_is_open(slip: SlipData) -> None:
    assert not any("名刺を廃棄できます" in line for line in map(str, slip_lines(slip)))


def test_a_visit_tells_who_met_and_what_follows(tmp_path: Path) -> None:
    out = tmp_path / "v.pdf"
    write_visit(
        VisitData(
            HEAD,
            "2026年1月15日",
            "会議室",
            "更新の相談",
            ("山田",),
            ("岡本 様",),
            "合意した。",
            OKAMOTO.tasks,
        ),
        out,
    )
    [text] = _texts(out)
    for said in ("会議室", "更新の相談", "岡本 様", "合意した。", "□ 未", "■ 済"):
        assert said in text


def test_a_list_keeps_its_order_and_repeats_its_headings(tmp_path: Path) -> None:
    out = tmp_path / "l.pdf"
    names = [f"職員{index:03}" for index in range(60)]
    write_contact_list(ListData(HEAD, [ContactEntry(name, name) for name in names]), out)
    texts = _texts(out)
    assert len(texts) > 1
    assert all("氏名" in text for text in texts)
    found = "".join(texts)
    assert sorted(names, key=found.index) == names


def test_an_empty_list_says_so(tmp_path: Path) -> None:
    write_contact_list(ListData(HEAD, []), tmp_path / "l.pdf")
    assert "連絡先はありません" in _texts(tmp_path / "l.pdf")[0]
