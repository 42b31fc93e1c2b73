"""The words of this area."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.db.listed import PeopleOrder
from app.operations.same import Sign

COLUMNS = (
    PeopleOrder.NAME,
    PeopleOrder.READING,
    PeopleOrder.ORGANIZATION,
    PeopleOrder.POST,
    PeopleOrder.CONTACT,
    PeopleOrder.OWNER,
)
"""The columns of the list; each is what it is sorted by."""


def column_word(column: PeopleOrder) -> str:
    """What stands at the head of a column."""
    translate = QCoreApplication.translate
    return {
        PeopleOrder.NAME: translate("people", "氏名"),
        PeopleOrder.READING: translate("people", "よみ"),
        PeopleOrder.ORGANIZATION: translate("people", "組織"),
        PeopleOrder.POST: translate("people", "部署・役職"),
        PeopleOrder.CONTACT: translate("people", "最終接触"),
        PeopleOrder.OWNER: translate("people", "知っている職員"),
    }[column]


def sign_word(sign: Sign) -> str:
    """What speaks for or against two persons being one."""
    translate = QCoreApplication.translate
    return {
        Sign.SAME_NAME: translate("people", "氏名が同じ"),
        Sign.NAME_VARIANT: translate("people", "氏名は異体字の違いだけ"),
        Sign.DIFFERENT_NAME: translate("people", "氏名が違う"),
        Sign.SAME_READING: translate("people", "よみが同じ"),
        Sign.DIFFERENT_READING: translate("people", "よみが違う"),
        Sign.SAME_MAIL: translate("people", "メールが同じ"),
        Sign.DIFFERENT_MAIL: translate("people", "メールが違う"),
        Sign.SAME_MOBILE: translate("people", "携帯が同じ"),
        Sign.DIFFERENT_MOBILE: translate("people", "携帯が違う"),
        Sign.SAME_PHONE: translate("people", "電話が同じ"),
        Sign.SAME_ORGANIZATION: translate("people", "組織が同じ"),
        Sign.DIFFERENT_ORGANIZATION: translate("people", "組織が違う"),
        Sign.BOTH_AT_ONCE: translate("people", "同じ時期に別々の組織"),
        Sign.ONE_AFTER_THE_OTHER: translate("people", "時期が重ならない(異動の可能性)"),
        Sign.DECIDED_NOT_SAME: translate("people", "以前に別人と判断"),
    }[sign]
