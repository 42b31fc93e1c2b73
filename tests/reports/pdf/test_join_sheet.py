"""Papers of the administrator: what stands on them, and that nothing of it is kept where it is not wanted."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest

from app.core.join_code import JoinCode
from app.reports.data import Letterhead
from app.reports.pdf.join_sheet import JoinSheet, join_sheet
from app.reports.pdf.password_slips import Slip, password_slips

HEAD = Letterhead("みどり市", "参加コード", date(2026, 11, 22), "管理 一郎")


def sheet(address: str) -> JoinSheet:
    code = JoinCode(address, bytes(range(16)), bytes(range(10)))
    return JoinSheet(HEAD, code.qr, code.printed, address, "2026/11/29 10:30")


def words(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]


@pytest.mark.parametrize("address", ["a:1", "enishi.example.lg.jp:8443", f"{'a' * 60}.{'b' * 60}.jp:65535"])
def test_the_whole_code_stands_on_one_page(address: str) -> None:
    data = sheet(address)
    (page,) = words(join_sheet(data))
    assert data.code.replace("-", "") in page.replace("-", "")
    assert data.until.replace(" ", "") in page
    assert "みどり市" in page


def test_every_slip_is_whole() -> None:
    slips = [Slip(f"職員 {number}", f"login{number}", f"PASS-{number:04}") for number in range(40)]
    pages = words(password_slips(HEAD, slips))
    for slip in slips:
        assert sum(slip.login in page and slip.password in page for page in pages) == 1


def test_secrets_are_in_no_record_of_the_request() -> None:
    assert sheet("a:1").code not in repr(sheet("a:1"))
    assert "PASS" not in repr(Slip("名", "login", "PASS"))
