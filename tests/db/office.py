"""A small office in an encrypted database, for the tests of the store."""

from __future__ import annotations

from dataclasses import dataclass

import sqlite_utils

from app.core.ids import new_id
from app.core.reading import FieldName
from app.core.records import Card, Certainty, Edit, Link, Verdict
from app.core.visibility import Visibility
from app.db.door import Operation, Undo
from app.db.undo import Left, undo


@dataclass(frozen=True)
class Office:
    db: sqlite_utils.Database
    device: str = "desk-1"

    def operation(
        self, name: str, operator: str = "sato", keep: Undo = Undo.LATEST, undoes: str = ""
    ) -> Operation:
        return Operation(self.db, self.device, name, name, operator, keep, undoes)

    def add_card(
        self,
        name: str = "",
        owner: str = "sato",
        visibility: Visibility = Visibility.DEPARTMENT,
        operation: Operation | None = None,
        **fields: str,
    ) -> Card:
        with (operation or self.operation("add", owner)).transaction() as writer:
            card = writer.insert(
                Card(id=new_id(), owner=owner, operator=owner, department="d1", visibility=visibility)
            )
            for field, value in ({"name": name} | fields).items():
                if value:
                    writer.insert(edit(card.id, FieldName(field), value, owner))
        return card

    def link(self, first: Card, second: Card, verdict: Verdict = Verdict.SAME, by: str = "sato") -> Link:
        with self.operation("link", by).transaction() as writer:
            return writer.insert(Link(first=first.id, second=second.id, verdict=verdict, by=by))

    def undo(self, operation: str, operator: str = "sato") -> list[Left]:
        return undo(self.operation("undo", operator, undoes=operation))

    def persons(self) -> set[frozenset[str]]:
        groups: dict[str, set[str]] = {}
        for card, person in self.db.execute("SELECT card, person FROM card_person"):
            groups.setdefault(person, set()).add(card)
        return {frozenset(group) for group in groups.values()}

    def column(self, sql: str, *parameters: object) -> list[object]:
        return [row[0] for row in self.db.execute(sql, parameters)]


def edit(card: str, field: FieldName, value: str, by: str = "sato") -> Edit:
    return Edit(root=card, field=field, value=value, certainty=Certainty.TYPED, by=by)
