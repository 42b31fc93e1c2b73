"""A list of accounts as CSV, as the personnel section has it: 利用者名, 氏名, よみ, 職員番号, メール, 役割, 部署, 役職."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from app.core.roles import Role
from app.sync.wire_accounts import NewAccount
from server import csv_list

MOST_LINES = 100
"""At once: stretching a password takes time."""
_COLUMNS = {
    "利用者名": "login",
    "氏名": "name",
    "よみ": "name_reading",
    "職員番号": "staff_number",
    "メール": "mail",
    "役割": "role",
    "部署": "department",
    "役職": "title",
}
_ROLES = (
    {role.message.template: role for role in Role} | {role.value: role for role in Role} | {"": Role.STAFF}
)


def parse(text: str) -> Iterator[tuple[int, NewAccount | str]]:
    """Each line with its number: the account, or what is wrong with it.

    Raises Refused (``list_invalid``) where the head is not that of such a list, or it is too long.
    """
    for number, line in csv_list.read(text, _COLUMNS, ("利用者名", "氏名"), MOST_LINES):
        values = {name: line[column] for column, name in _COLUMNS.items()}
        role = _ROLES.get(values["role"])
        if role is None:
            yield number, f"役割「{values['role']}」は職員、管理職、管理者、監査担当のどれでもありません。"
            continue
        try:
            yield number, msgspec.convert(values | {"role": role}, NewAccount)
        except msgspec.ValidationError:
            yield number, "利用者名と氏名が要ります。長さは 200 文字までです。"
