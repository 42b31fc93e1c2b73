"""What is long goes on over pages: nothing is lost, and nothing stands outside the margins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from app.core.dates import PartialDate
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
from app.reports.pdf.document import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from app.reports.pdf.handover import write_handover
from app.reports.pdf.slip import write_slip
from app.reports.pdf.visit import write_visit

HEAD = Letterhead("", "報告", date(2026, 3, 31), "山田 太郎")


def _handover(contacts: Sequence[ContactEntry], department: str = "環境課") -> HandoverData:
    return HandoverData(HEAD, "山田 太郎", department, "佐藤 花子", department, "2026年4月1日", contacts)


def _visit(**changed: object) -> VisitData:
    plain = VisitData(HEAD, "2026年1月15日", "会議室", "更新の相談", ("山田",), ("岡本",), "合意した。", ())
    return replace(plain, **changed)  # type: ignore[arg-type]


def _pages(path: Path) -> list[str]:
    """What stands within the margins of each page, without spaces and breaks."""
    edge = 0.5
    with pypdfium2.PdfDocument(path) as document:
        return [
            "".join(
                page.get_textpage()
                .get_text_bounded(MARGIN - edge, MARGIN - edge, PAGE_WIDTH - MARGIN + edge, PAGE_HEIGHT - MARGIN + edge)
                .split()
            )
            for page in document
        ]  # fmt: skip


def _numbered(what: str, count: int) -> list[str]:
    return [f"{what}{number:03}。" for number in range(count)]


def test_an_overfull_cover_goes_on_and_keeps_its_summary(tmp_path: Path) -> None:
    out = tmp_path / "h.pdf"
    contacts = [
        ContactEntry(f"c{n}", "山田", visibility=name) for n, name in enumerate(_numbered("範囲", 60))
    ]
    write_handover(_handover(contacts, "".join(_numbered("課", 120))), out)
    pages = _pages(out)
    contents = next(number for number, page in enumerate(pages) if page.startswith("目次"))
    cover = "".join(pages[:contents])
    assert "引継ぎの概要" in cover
    assert all(said in cover for said in (*_numbered("範囲", 60), *_numbered("課", 120)))
    with pypdfium2.PdfDocument(out) as document:
        toc = {item.get_title(): item.get_dest().get_index() for item in document.get_toc()}
    assert toc["目次"] == contents
    assert pages[contents].endswith(str(toc["（所属の記載なし）"] + 1))


@pytest.mark.parametrize("count", [40, 50, 55, 60, 200])
def test_a_visit_of_many_goes_on_where_it_stands(tmp_path: Path, count: int) -> None:
    out = tmp_path / "v.pdf"
    names = _numbered("参加者", count)
    write_visit(_visit(theirs=tuple(names)), out)
    pages = _pages(out)
    assert names[0] in pages[0]
    assert all(name in "".join(pages) for name in names)
    assert "合意した。" in pages[-1]


@pytest.mark.parametrize("subject", ["題" * 200, "題" * 5000])
def test_a_long_subject_is_printed_whole(tmp_path: Path, subject: str) -> None:
    out = tmp_path / "v.pdf"
    write_visit(_visit(subject=subject), out)
    assert "".join(_pages(out)).count("題") == len(subject)


def test_minutes_of_many_lines_are_printed_whole(tmp_path: Path) -> None:
    out = tmp_path / "v.pdf"
    lines = _numbered("発言", 300)
    write_visit(_visit(minutes="\n".join(lines)), out)
    text = "".join(_pages(out))
    assert all(line in text for line in lines)


@pytest.mark.parametrize("participants", range(24, 44))
def test_the_heading_of_the_minutes_stands_with_their_beginning(tmp_path: Path, participants: int) -> None:
    out = tmp_path / "v.pdf"
    write_visit(_visit(theirs=("岡本",) * participants), out)
    assert any("内容合意した。" in page for page in _pages(out))


@pytest.mark.parametrize("before", [0, 20, 45])
def test_a_tall_row_of_a_list_goes_on_under_the_headings(tmp_path: Path, before: int) -> None:
    out = tmp_path / "l.pdf"
    said = _numbered("部署", 400)
    contacts = [ContactEntry(f"c{number}", f"職員{number}") for number in range(before)]
    contacts += [ContactEntry("long", "長井", department="".join(said)), ContactEntry("last", "最後")]
    write_contact_list(ListData(HEAD, contacts), out)
    pages = _pages(out)
    assert all("組織・部署・役職" in page for page in pages)
    text = "".join(pages).replace("氏名組織・部署・役職電話・メール交換日", "")
    assert all(one in text for one in said)
    assert "最後" in pages[-1]


@pytest.mark.parametrize(
    "long",
    [
        {"address": "".join(_numbered("番地", 400))},
        {"known_by": tuple(_numbered("職員", 500))},
        {"title": "".join(_numbered("役職", 300))},
        {"notes": (NoteLine("2026年1月1日", "山田", "\n".join(_numbered("覚え", 300))),)},
        {"meetings": tuple(MeetingLine("2026年", one, "山田", "") for one in _numbered("面談", 200))},
        {"tasks": tuple(TaskLine("", one, "山田", done=False) for one in _numbered("用件", 200))},
    ],
    ids=lambda long: next(iter(long)),
)
@pytest.mark.parametrize("before", [0, 3])
def test_a_contact_of_more_than_a_page_is_printed_whole(
    tmp_path: Path, long: dict[str, object], before: int
) -> None:
    out = tmp_path / "h.pdf"
    contacts = [ContactEntry(f"c{number}", "青井", organization="青葉町") for number in range(before)]
    contacts.append(replace(ContactEntry("long", "長井", organization="緑川町"), **long))  # type: ignore[arg-type]
    write_handover(_handover(contacts), out)
    pages = _pages(out)
    heading = next(page for page in pages[2:] if "緑川町" in page)
    assert "長井" in heading
    text = "".join(pages)
    assert all(f"{number:03}。" in text for number in range(200))


def test_many_notices_of_a_slip_are_printed_whole(tmp_path: Path) -> None:
    out = tmp_path / "s.pdf"
    said = _numbered("注意", 100)
    write_slip(
        SlipData(
            HEAD, "b", "佐藤", "鈴木", "scanner", PartialDate(2026).message, Visibility.DEPARTMENT.message,
            tuple(_numbered("札", 300)), "9:00", "9:20", 50, 48, 30, 1, 5, 2, 3, 4, 50, "server",
            tuple(map(Message, said)),
        ),
        out,
    )  # fmt: skip
    text = "".join(_pages(out))
    assert all(one in text for one in (*said, *_numbered("札", 300)))
