"""The people list: one row per person in use, and one per card to search and filter by.

Derived from cards, persons and meetings, so that a list of any length is
sorted by an index and filtered without a look at the records. A person's row
has the number of the oldest of its cards, which names the person.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from app.core.dates import PartialDate
from app.core.reading import FieldName
from app.core.text import fold, fold_organization
from app.core.tokens import folded_columns
from app.db.rows import Row, rows, rows_in

if TYPE_CHECKING:
    import sqlite_utils

SHOWN = (
    FieldName.NAME,
    FieldName.NAME_READING,
    FieldName.ORGANIZATION,
    FieldName.DEPARTMENT,
    FieldName.TITLE,
)
"""The fields that a row shows, under their own names."""

TEXT_BREAK = "\n"
"""Between the folded texts of a card, so that no word is found across two of them."""

_COLUMNS = (
    "num", "person", "card", "owner", "owners", "cards", "contact",
    "name", "name_reading", "organization", "department", "title",
    "name_key", "reading_key", "organization_key", "post_key",
)  # fmt: skip


def create(db: sqlite_utils.Database) -> None:
    """Make the tables and fill them."""
    keys = ("name_key", "reading_key", "organization_key", "post_key")
    texts = ", ".join(f"{name} TEXT NOT NULL" for name in (*SHOWN, *keys))
    for statement in (
        f"""CREATE TABLE person_list (num INTEGER PRIMARY KEY, person TEXT NOT NULL, card TEXT NOT NULL,
            owner TEXT NOT NULL, owners TEXT NOT NULL, cards INTEGER NOT NULL, contact TEXT NOT NULL, {texts})
            STRICT""",
        *(f"CREATE INDEX person_list_{key} ON person_list ({key})" for key in keys),
        "CREATE INDEX person_list_contact ON person_list (contact)",
        "CREATE INDEX person_list_owner ON person_list (owner, reading_key)",
        """CREATE TABLE card_list (num INTEGER PRIMARY KEY, person INTEGER NOT NULL, owner TEXT NOT NULL,
            department TEXT NOT NULL, visibility TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
            organization TEXT NOT NULL, text TEXT NOT NULL) STRICT""",
        "CREATE INDEX card_list_person ON card_list (person)",
        "CREATE INDEX card_list_owner ON card_list (owner, person)",
        "CREATE INDEX card_list_department ON card_list (department, person)",
        "CREATE INDEX card_list_visibility ON card_list (visibility, person)",
        "CREATE INDEX card_list_days ON card_list (last_day, first_day, person)",
        "CREATE INDEX card_list_organization ON card_list (organization, person)",
        """CREATE TABLE meeting_card (card TEXT NOT NULL, meeting TEXT NOT NULL, PRIMARY KEY (card, meeting))
            STRICT, WITHOUT ROWID""",
        "CREATE INDEX meeting_card_meeting ON meeting_card (meeting)",
    ):
        db.execute(statement)
    rebuild(db)


def rebuild(db: sqlite_utils.Database) -> None:
    """Derive everything anew, inside a transaction."""
    for table in ("person_list", "card_list", "meeting_card"):
        db.execute(f"DELETE FROM {table}")
    refresh_meetings(db, [row["id"] for row in rows(db, "SELECT id FROM meeting")])
    refresh(db, [row["id"] for row in rows(db, "SELECT id FROM card")])


def refresh_meetings(db: sqlite_utils.Database, meetings: Iterable[str]) -> set[str]:
    """Derive anew which cards these meetings are with; the cards whose people it may concern."""
    wanted = set(meetings)
    concerned = {
        row["card"] for row in rows_in(db, "SELECT card FROM meeting_card WHERE meeting IN ({})", wanted)
    }
    db.conn.executemany("DELETE FROM meeting_card WHERE meeting = ?", [(item,) for item in wanted])
    sql = "SELECT id, about FROM meeting WHERE revoked_at = '' AND id IN ({})"
    pairs = [
        (card, row["id"]) for row in rows_in(db, sql, wanted) for card in msgspec.json.decode(row["about"])
    ]
    db.conn.executemany("INSERT OR IGNORE INTO meeting_card (card, meeting) VALUES (?, ?)", pairs)
    return concerned | {card for card, _ in pairs}


def refresh(db: sqlite_utils.Database, cards: Iterable[str]) -> None:
    """Derive anew for these cards and the persons that they are or were of; persons are up to date already."""
    reach = set(cards)
    if not reach:
        return
    nums = {row["num"] for row in rows_in(db, "SELECT num FROM card WHERE id IN ({})", reach)}
    people = {row["person"] for row in rows_in(db, "SELECT person FROM card_list WHERE num IN ({})", nums)}
    db.conn.executemany("DELETE FROM card_list WHERE num = ?", [(num,) for num in nums])
    people |= _list_cards(db, reach)
    _list_people(db, people)


def forget(db: sqlite_utils.Database, cards: Iterable[str]) -> None:
    """Take cards out of the list whose rows are about to be erased."""
    wanted = set(cards)
    nums = [row["num"] for row in rows_in(db, "SELECT num FROM card WHERE id IN ({})", wanted)]
    people = {row["person"] for row in rows_in(db, "SELECT person FROM card_list WHERE num IN ({})", nums)}
    db.conn.executemany("DELETE FROM card_list WHERE num = ?", [(num,) for num in nums])
    _list_people(db, people)


def _list_cards(db: sqlite_utils.Database, cards: set[str]) -> set[int]:
    """Put in the rows of cards; the numbers of their persons."""
    fields = _fields(db, cards)
    sql = (
        "SELECT card.num AS num, card.id AS id, card.owner AS owner, card.department AS department,"
        " card.visibility AS visibility, card.exchanged_on AS exchanged_on, oldest.num AS person FROM card JOIN card_person ON card_person.card = card.id"
        " JOIN card AS oldest ON oldest.id = card_person.person WHERE card.id IN ({})"
    )
    people = set()
    for row in rows_in(db, sql, cards):
        own = fields.get(row["id"], {})
        day = PartialDate.parse(row["exchanged_on"])
        known = (day.earliest.isoformat(), day.latest.isoformat()) if day else ("", "")
        texts = [text for column in folded_columns(own).values() for text in column]
        people.add(row["person"])
        db.execute(
            "INSERT INTO card_list VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                row["num"],
                row["person"],
                row["owner"],
                row["department"],
                row["visibility"],
                *known,
                fold_organization(own.get(FieldName.ORGANIZATION, "")),
                TEXT_BREAK.join(texts),
            ),
        )
    return people


def _list_people(db: sqlite_utils.Database, people: set[int]) -> None:
    db.conn.executemany("DELETE FROM person_list WHERE num = ?", [(num,) for num in people])
    sql = (
        "SELECT card_list.person AS person, card.id AS id, card.owner AS owner, exchanged_on, created_at"
        " FROM card_list JOIN card ON card.num = card_list.num WHERE card_list.person IN ({})"
    )
    cards: dict[int, list[Row]] = {}
    for row in rows_in(db, sql, people):
        cards.setdefault(row["person"], []).append(row)
    for group in cards.values():
        group.sort(key=_newness, reverse=True)
    met = _met(db, people)
    fields = _fields(db, {group[0]["id"] for group in cards.values()})
    names = ", ".join(_COLUMNS)
    marks = ", ".join("?" * len(_COLUMNS))
    db.conn.executemany(
        f"INSERT INTO person_list ({names}) VALUES ({marks})",
        [
            _person(num, group, fields.get(group[0]["id"], {}), met.get(num, []))
            for num, group in cards.items()
        ],
    )


def _person(num: int, cards: list[Row], fields: dict[FieldName, str], met: list[str]) -> tuple[object, ...]:
    """A row of ``person_list``; the newest card comes first."""
    owners = list(dict.fromkeys(card["owner"] for card in cards))
    shown = [fields.get(name, "") for name in SHOWN]
    name, reading, organization, department, title = shown
    contact = max((PartialDate.parse(text) for text in (cards[0]["exchanged_on"], *met)), key=_age)
    return (
        num,
        min(card["id"] for card in cards),
        cards[0]["id"],
        owners[0],
        msgspec.json.encode(owners).decode(),
        len(cards),
        str(contact),
        *shown,
        fold(name),
        fold(reading),
        fold_organization(organization),
        fold(department + title),
    )


def _newness(card: Row) -> tuple[object, ...]:
    return (*_age(PartialDate.parse(card["exchanged_on"])), card["created_at"], card["id"])


def _age(day: PartialDate) -> tuple[object, object]:
    return (day.earliest, day.latest)


def _met(db: sqlite_utils.Database, people: set[int]) -> dict[int, list[str]]:
    """When there were meetings with these persons."""
    sql = (
        "SELECT card_list.person AS person, met_on FROM card_list JOIN card ON card.num = card_list.num"
        " JOIN meeting_card ON meeting_card.card = card.id JOIN meeting ON meeting.id = meeting_card.meeting"
        " WHERE card_list.person IN ({})"
    )
    found: dict[int, list[str]] = {}
    for row in rows_in(db, sql, people):
        found.setdefault(row["person"], []).append(row["met_on"])
    return found


def _fields(db: sqlite_utils.Database, cards: Iterable[str]) -> dict[str, dict[FieldName, str]]:
    found: dict[str, dict[FieldName, str]] = {}
    for row in rows_in(db, "SELECT card, field, value FROM card_field WHERE card IN ({})", cards):
        found.setdefault(row["card"], {})[FieldName(row["field"])] = row["value"]
    return found
