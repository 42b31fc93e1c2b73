"""開示請求: all that is held on a person, gathered for two administrators (個人情報保護法第76条).

Nothing is looked for before the second one has approved: whether there is anything would be told by
that alone. What is given out then is all of it, private cards too. Every taking is in the audit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

import msgspec

from app.core.agreement import normalized
from app.core.dates import format_instant
from app.core.documents import Document, record_of
from app.core.effective import parse_reading
from app.core.links import components, decisions
from app.core.reading import FieldName
from app.core.records import Card, Link, LinkSubject
from app.core.text import fold_organization
from app.core.tokens import searchable
from app.sync.wire_privacy import (
    TAKEN_WITHIN_DAYS,
    AskDisclosure,
    DisclosedCard,
    DisclosedLine,
    DisclosedRegion,
    Disclosure,
    Wanted,
)
from app.sync.wire_sharing import Approval, AskApproval, Matter
from server import approvals, audit, contacts
from server.audit import Action
from server.bulk import array
from server.callers import Reader
from server.database import Connection
from server.problems import Refused, not_found
from server.reads import of_cards
from server.sealing import Sealer
from server.search_index import fields_of_cards, find

TAKEN_WITHIN = timedelta(days=TAKEN_WITHIN_DAYS)
"""As long as the law gives for the answer (同法第83条), counted from the approval."""

_PURPOSE = "disclosure"
_MOST_CARDS = 2000
_ABOUT = ("note", "task", "meeting", "link")
_NAMED = {"owner", "operator", "by", "former", "assignee", "done_by", "ours", "department"}
"""Columns that name staff or a department."""
_ELSEWHERE = {"created_at", "at", "by", "operator"}
"""Columns of when and by whom."""
_HIDDEN = {"clocks", "regions", "root", "about", "first", "second", "tag", "batch", "sheet", "page", "source_key",
           "fingerprint", "document", "repeat_of", "over"}  # fmt: skip
"""Columns that say nothing about a person, or are told in another way."""


def ask(
    connection: Connection, sealer: Sealer, reader: Reader, asked: AskDisclosure, now: datetime
) -> Approval:
    """Ask a second administrator. Raises Refused: ``namesakes`` where only a name is given, and as ``approvals.ask``."""
    wanted = asked.wanted
    if not (wanted.organization or wanted.mail or wanted.telephone):
        raise Refused(
            HTTPStatus.UNPROCESSABLE_ENTITY,
            "namesakes",
            "氏名だけでは同姓同名の人と区別できません。組織、メール、電話のどれかも指定してください。何も依頼していません。",
        )
    connection.execute(
        "INSERT INTO disclosure (office, id, at, wanted) VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING",
        (
            reader.office, asked.id, now,
            sealer.seal_data(reader.office, _PURPOSE, asked.id, msgspec.json.encode(wanted)),
        ),
    )  # fmt: skip
    said = "、".join(filter(None, (wanted.name, wanted.organization, wanted.mail, wanted.telephone)))
    approval = AskApproval(
        asked.id, Matter.DISCLOSE, asked.id, reader.user, f"開示請求「{said}」 {asked.why}"
    )
    return approvals.ask(connection, sealer, reader, approval, now)


def take(connection: Connection, sealer: Sealer, reader: Reader, approval: str, now: datetime) -> Disclosure:
    """All that is held on the person; that it was taken is entered in the audit.

    ``server.search_index`` has to be up to date. Raises Refused: ``not_found`` for who has neither asked nor
    approved, ``not_approved``, ``lapsed`` after 30 days.
    """
    agreed = _agreed(connection, sealer, reader, approval, now)
    wanted = _wanted(connection, sealer, reader.office, agreed.subject)
    gathering = _Gathering(connection, sealer, reader.office)
    cards, namesakes = gathering.cards_of(wanted)
    names = gathering.names()
    found = tuple(gathering.disclosed(card, names) for card in sorted(cards))
    audit.write(
        connection, reader.office, Action.DISCLOSED, now, actor=reader.user, device=reader.device,
        subject=reader.user, detail={"approval": approval},
    )  # fmt: skip
    return Disclosure(
        approval=approval,
        wanted=wanted,
        asked_by=names.get(agreed.asked_by, ""),
        approved_by=names.get(agreed.answered_by, ""),
        now=format_instant(now),
        cards=found,
        namesakes=namesakes,
    )


def page_of(
    connection: Connection, sealer: Sealer, reader: Reader, approval: str, page: str, now: datetime
) -> str:
    """The name of the blob of a page on which one of the person's cards is. Raises Refused like ``take``."""
    agreed = _agreed(connection, sealer, reader, approval, now)
    gathering = _Gathering(connection, sealer, reader.office)
    cards, _ = gathering.cards_of(_wanted(connection, sealer, reader.office, agreed.subject))
    if not any(region.page == page for card in cards for region in gathering.regions(card)):
        raise not_found()
    row = connection.execute(
        "SELECT name FROM image WHERE office = %s AND page = %s", (reader.office, page)
    ).fetchone()
    if row is None:
        raise not_found()
    return str(row[0])


def _agreed(connection: Connection, sealer: Sealer, reader: Reader, approval: str, now: datetime) -> Approval:
    agreed = approvals.approved(connection, sealer, reader, approval, Matter.DISCLOSE, now)
    if reader.user not in {agreed.asked_by, agreed.answered_by}:
        raise not_found()
    if agreed.answered_at < format_instant(now - TAKEN_WITHIN):
        raise Refused(
            HTTPStatus.CONFLICT,
            "lapsed",
            "承認から 30 日が過ぎました。何も取り出していません。もう一度依頼してください。",
        )
    return agreed


def _wanted(connection: Connection, sealer: Sealer, office: str, disclosure: str) -> Wanted:
    row = connection.execute(
        "SELECT wanted FROM disclosure WHERE office = %s AND id = %s", (office, disclosure)
    ).fetchone()
    if row is None:
        raise not_found()
    return msgspec.json.decode(sealer.open_data(office, _PURPOSE, disclosure, row[0]), type=Wanted)


@dataclass(slots=True)
class _Held:
    """A card, and what is known of it."""

    document: Document
    fields: dict[FieldName, str]


class _Gathering:
    """Looks a person up in the whole office."""

    def __init__(self, connection: Connection, sealer: Sealer, office: str) -> None:
        self._connection = connection
        self._sealer = sealer
        self._office = office
        self._held: dict[str, _Held] = {}

    # Which cards.

    def cards_of(self, wanted: Wanted) -> tuple[set[str], int]:
        """The person's cards, and how many only bear the name."""
        named = self._find(wanted.name) | (self._find(wanted.mail) if wanted.mail else set())
        sure = {card for card in named if self._is_of(self._held[card].fields, wanted)}
        person = self._linked(sure)
        return person, len(named - person)

    def _find(self, text: str) -> set[str]:
        found = find(self._connection, self._sealer, self._office, text, None, _MOST_CARDS)
        for card in found:
            self._held[card.document.id] = _Held(card.document, card.fields)
        return {card.document.id for card in found}

    @staticmethod
    def _is_of(fields: dict[FieldName, str], wanted: Wanted) -> bool:
        """Whether a card is the person's: by the mail alone, or by the name and one thing more."""
        mail = wanted.mail and _agrees(fields, wanted.mail, FieldName.EMAIL)
        if mail:
            return True
        name = searchable(wanted.name.replace(" ", "").replace("　", ""))
        if name not in {
            searchable(fields.get(field, "").replace(" ", "").replace("　", ""))
            for field in (FieldName.NAME, FieldName.NAME_READING)
        }:
            return False
        organization = fold_organization(wanted.organization)
        return bool(
            (organization and organization in fold_organization(fields.get(FieldName.ORGANIZATION, "")))
            or (
                wanted.telephone
                and _agrees(fields, wanted.telephone, FieldName.TEL, FieldName.MOBILE, FieldName.FAX)
            )
        )

    def _linked(self, cards: set[str]) -> set[str]:
        """With all cards that somebody has said are of the same person."""
        person, new = set(cards), set(cards)
        links: dict[str, Link] = {}
        while new:
            for document in self._naming(new, ("link",)):
                record = record_of(document)
                if (
                    isinstance(record, Link)
                    and record.subject is LinkSubject.PERSON
                    and not document.revoked_at
                ):
                    links[record.id] = record
            ends = {end for link in links.values() for end in (link.first, link.second)} | person
            groups = components(ends, decisions(links.values()))
            reached = {card for group in groups if group & cards for card in group}
            new = reached - person
            person |= reached
        self._load(person)
        return person & self._held.keys()

    def _load(self, cards: Collection[str]) -> None:
        missing = set(cards) - self._held.keys()
        rows = self._rows("r.kind = 'card' AND r.id = ANY(%s::text[])", missing)
        fields = fields_of_cards(self._connection, self._sealer, self._office, [row.id for row in rows])
        for document in rows:
            self._held[document.id] = _Held(document, fields[document.id])

    # What is held on them.

    def names(self) -> dict[str, str]:
        """The names of staff and departments by their ids."""
        return {
            document.id: str(document.values["name"])
            for document in self._rows("r.kind = ANY(%s::text[])", ("user", "department"))
        }

    def regions(self, card: str) -> tuple[DisclosedRegion, ...]:
        """Where a card is to be seen."""
        record = record_of(self._held[card].document)
        assert isinstance(record, Card)
        return tuple(
            DisclosedRegion(region.page, region.side, region.quad if all(region.size) else None)
            for region in record.regions
        )

    def disclosed(self, card: str, names: dict[str, str]) -> DisclosedCard:
        """A card with all that is kept about it."""
        held = self._held[card]
        hanging = self._rows("r.root <> '' AND r.root = ANY(%s::text[])", [card])
        about = self._naming([card], _ABOUT)
        hanging += self._rows("r.root <> '' AND r.root = ANY(%s::text[])", [item.id for item in about])
        tags = {item.values["tag"] for item in hanging if item.kind == "tagging"}
        tag_names = {tag.id: str(tag.values["name"]) for tag in self._rows("r.id = ANY(%s::text[])", tags)}
        lines = [_line(item, names, tag_names) for item in (*hanging, *about) if item.kind != "page"]
        lines += [
            DisclosedLine("read", at, names.get(user, ""), {"kind": kind})
            for user, kind, at in of_cards(self._connection, self._office, [card])
        ]
        lines += [
            DisclosedLine("request", format_instant(at), names.get(asker, ""), {"why": why})
            for asker, why, at in contacts.of_cards(self._connection, self._sealer, self._office, [card])
        ]
        return DisclosedCard(
            id=card,
            fields={name.value: value for name, value in held.fields.items()},
            about=_line(held.document, names, {}),
            lines=tuple(sorted(lines, key=lambda line: line.at)),
            regions=self.regions(card),
        )

    # The rows.

    def _naming(self, cards: Iterable[str], kinds: Collection[str]) -> list[Document]:
        return self._rows(
            "r.kind = ANY(%s::text[]) AND r.id IN"
            " (SELECT source FROM reference WHERE office = r.office AND target = ANY(%s::text[]))",
            kinds,
            cards,
        )

    def _rows(self, condition: str, *values: Iterable[str]) -> list[Document]:
        rows = self._connection.execute(
            f"SELECT r.kind, r.id, r.document FROM record r WHERE r.office = %s AND {condition} ORDER BY r.id",
            (self._office, *(array(value) for value in values)),
            binary=True,
        ).fetchall()
        return [self._sealer.open(self._office, *row) for row in rows]


def _agrees(fields: dict[FieldName, str], text: str, *names: FieldName) -> bool:
    """Whether one line of some fields says a text."""
    return any(
        normalized(name, text) == normalized(name, line)
        for name in names
        for line in fields.get(name, "").splitlines()
    )


def _line(document: Document, names: dict[str, str], tags: dict[str, str]) -> DisclosedLine:
    values = document.values
    at = str(values.get("created_at") or values.get("at") or values.get("taken_at") or "")
    by = str(values.get("by") or values.get("operator") or "")
    said: dict[str, str] = {}
    for column, value in values.items():
        if column in _HIDDEN or column in _ELSEWHERE or not value:
            continue
        parts = [str(part) for part in (value if isinstance(value, list | tuple) else [value])]
        if column in _NAMED:
            parts = [names.get(part, "") for part in parts]
        said[column] = "、".join(filter(None, parts))
    if document.kind == "recognition":
        said |= _read(document)
    if document.kind == "tagging":
        said["name"] = tags.get(str(values["tag"]), "")
    return DisclosedLine(document.kind, at, names.get(by, ""), said, bool(document.revoked_at))


def _read(recognition: Document) -> dict[str, str]:
    """What was read, as lines; all of the text where it is of a form that this version does not know."""
    try:
        reading = parse_reading(recognition.values["document"])
    except ValueError:
        return {"text": str(recognition.values["document"])}
    return {"text": "\n".join(line.text for side in reading.sides for line in side.lines)}
