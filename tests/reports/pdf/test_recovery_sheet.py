from datetime import date

import pypdfium2

from app.reports.data import Letterhead
from app.reports.pdf.recovery_sheet import RecoverySheet, recovery_sheet

CODE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789"


def test_the_code_stands_on_one_page_with_its_owner() -> None:
    head = Letterhead("東北経済産業局", "復旧コード", date(2026, 11, 21), "髙﨑 花子")
    with pypdfium2.PdfDocument(recovery_sheet(RecoverySheet(head, "総務課", CODE))) as document:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_bounded()
    letters = "".join(text.split())
    for group in CODE.split("-"):
        assert group in letters
    assert "髙﨑花子" in letters
    assert "総務課" in letters


def test_the_code_is_kept_in_no_record_of_the_request() -> None:
    head = Letterhead("", "復旧コード", date(2026, 11, 21), "")
    assert "ABCD" not in repr(RecoverySheet(head, "default", CODE))
