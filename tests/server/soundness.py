"""What has to hold of all that a server keeps of an office, whatever has happened to it."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from app.core import references
from app.core.documents import Document
from app.core.reading import FieldName
from app.core.records import KINDS, CardStatus, ScopeRule
from app.core.visibility import (
    EVERYBODY,
    Visibility,
    card_scope,
    department_scope,
    narrower_scope,
    scope_of,
    user_scope,
)
from server.database import Database
from server.rows import names_of
from server.sealing import Sealer

IDS = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

Stored = dict[str, tuple[str, Document]]
"""Scope and document of each record."""


class Kept:
    """All that is kept of an office."""

    def __init__(self, database: Database, sealer: Sealer, office: str) -> None:
        self._database = database
        self._sealer = sealer
        self._office = office

    def look(self) -> None:
        """See that it is sound."""
        stored = self.stored()
        for scope, document in stored.values():
            if document.kind != "card_stub":
                assert scope == _where(document, stored), "not where it belongs"
        self._stubs_are_right(stored)
        self._names_are_right(stored)
        self._numbers_are_right()
        self._erased_is_gone(stored)

    def stored(self, condition: str = "true", *parameters: object) -> Stored:
        """Records; ``condition`` is on a row of them."""
        rows = self.rows(
            f"SELECT kind, id, scope, document FROM record WHERE office = %s AND {condition}", *parameters
        )
        return {
            record_id: (scope, self._sealer.open(self._office, kind, record_id, sealed))
            for kind, record_id, scope, sealed in rows
        }

    def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """What a question gives whose first parameter is the office."""
        return self._database.transaction(
            lambda connection: connection.execute(sql, (self._office, *parameters)).fetchall()
        )

    def _stubs_are_right(self, stored: Stored) -> None:
        """One for each *ask* card that counts and of whom something is known, in the scope of its department."""
        found = sorted(
            (scope, document.values["owner"], document.values["name"])
            for scope, document in stored.values()
            if document.kind == "card_stub"
        )
        expected = []
        for _, document in stored.values():
            values = document.values
            asked = (
                document.kind == "card" and values["visibility"] == Visibility.ASK and values["department"]
            )
            if asked and not document.revoked_at and values["status"] == CardStatus.ACTIVE:
                names = [
                    (edit.values["at"], edit.id, edit.values["value"])
                    for _, edit in stored.values()
                    if edit.kind == "edit" and edit.values["root"] == document.id
                    and edit.values["field"] == FieldName.NAME and not edit.revoked_at
                ]  # fmt: skip
                if names:
                    scope = department_scope(values["department"])
                    expected.append((scope, values["owner"], max(names)[2]))
        assert found == sorted(expected), "stubs and cards differ"

    def _names_are_right(self, stored: Stored) -> None:
        """What a row says of what it names is what its document says, and what it can be found by."""
        said = self.rows("SELECT id, named FROM record WHERE office = %s")
        found = self.rows("SELECT source, target FROM reference WHERE office = %s")
        named = {
            record_id: references.referred(document.kind, document.values)
            for record_id, (_, document) in stored.items()
        }
        assert {record_id: names_of([text]) for record_id, text in said} == named
        assert set(found) == {(source, target) for source, targets in named.items() for target in targets}

    def _numbers_are_right(self) -> None:
        """Of a scope, no two rows have the same number, and its counter is as far as the last."""
        numbers = self.rows(
            "SELECT scope, seq FROM record WHERE office = %s UNION ALL"
            " SELECT scope, seq FROM departure WHERE office = %s",
            self._office,
        )
        assert len(numbers) == len(set(numbers)), "two rows with one number"
        counters = dict(self.rows("SELECT scope, value FROM counter WHERE office = %s"))
        assert all(seq <= counters[scope] for scope, seq in numbers), "a row that its counter does not know"

    def _erased_is_gone(self, stored: Stored) -> None:
        erased = {record for (record,) in self.rows("SELECT id FROM erased WHERE office = %s")}
        assert not erased & stored.keys()
        text = msgspec.json.encode([document for _, document in stored.values()]).decode()
        assert not erased & set(IDS.findall(text)), "names what was erased"
        for table, column in (
            ("card_search", "card"), ("review_lease", "card"), ("contact_request", "card"), ("image", "page"),
            ("read_event", "root"),
        ):  # fmt: skip
            about = {record for (record,) in self.rows(f"SELECT {column} FROM {table} WHERE office = %s")}
            assert not erased & about, f"{table} tells of what was erased"


def _where(document: Document, stored: Stored) -> str:
    """The scope of a record, from what it says and where that is on which it hangs."""
    values = document.values
    match KINDS[document.kind].scope:
        case ScopeRule.OWNERSHIP:
            place = scope_of(Visibility(values["visibility"]), values["owner"], values["department"])
            if values["visibility"] == Visibility.ASK and stored[document.id][0] == card_scope(document.id):
                return card_scope(document.id)
            return place
        case ScopeRule.OWNER:
            return user_scope(values["owner"])
        case ScopeRule.ROOT:
            assert values["root"] in stored, "hangs on nothing"
            return stored[values["root"]][0]
        case ScopeRule.ENDS:
            first, second = (stored[values[end]][0] for end in ("first", "second"))
            return narrower_scope(first, second, values["by"])
        case ScopeRule.DIRECTORY:
            return EVERYBODY
        case ScopeRule.SERVER:
            return stored[document.id][0]
