"""An open profile: records to read, operations to write with, images and thumbnails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from app.core.effective import Effective
from app.core.errors import NotFoundError
from app.core.reading import FieldName
from app.core.records import Link, LinkSubject, Record, now_text
from app.db import files_to_go, settings, union
from app.db import undo as undoing
from app.db.blobs import BlobStore, Spool
from app.db.codec import from_row
from app.db.door import Operation, Undo
from app.db.keys import StoreKeys
from app.db.profiles import Profile, lock
from app.db.reading_queue import ReadingQueue
from app.db.rows import chunks, first, rows, rows_in, value
from app.db.source import Source
from app.db.thumbnails import Thumbnail, Thumbnails

if TYPE_CHECKING:
    import sqlite_utils


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Store:
    """One profile, unlocked. For one thread; other processes may have it open too."""

    profile: Profile
    keys: StoreKeys
    device: str
    source: Source
    spool: Spool
    images: BlobStore
    thumbnails: Thumbnails

    @property
    def db(self) -> sqlite_utils.Database:
        """The database to read and write with (``app.db.union``); not to be kept."""
        return self.source.db

    @property
    def own(self) -> str:
        """In SQL the name of the database that holds this desk's own records, and no others."""
        return union.own(self.db)

    # Writing.

    def operation(
        self, name: str, label: str, operator: str, undo: Undo = Undo.LATEST, undoes: str = ""
    ) -> Operation:
        """Start one operation of an operator; its transactions are the one door for writes.

        ``undoes`` names the operation that it takes back (``app.db.undo``).
        """
        return Operation(self.db, self.device, name, label, operator, undo, undoes)

    def undoable(self, operator: str) -> list[undoing.Undoable]:
        """What an operator can take back, newest first."""
        return list(undoing.undoable(self.db, operator))

    @property
    def reading(self) -> ReadingQueue:
        """Which sheets are still to be read."""
        return ReadingQueue(self.db)

    def lock(self, name: str) -> AbstractContextManager[object]:
        """Hold what only one process may do at a time. Raises BusyError."""
        return lock(self.profile, name)

    # Records.

    def get(self, cls: type[R], record_id: str) -> R:
        """The record with this id, revoked or not. Raises NotFoundError."""
        row = first(self.db, f'SELECT * FROM "{cls.KIND.table}" WHERE id = ?', (record_id,))
        if row is None:
            raise NotFoundError(
                "記録が見つかりません({kind} {record})。", kind=cls.KIND.table, record=record_id
            )
        return from_row(cls, row)

    def has(self, cls: type[Record], record_id: str) -> bool:
        """Whether there is a record with this id, revoked or not."""
        return value(self.db, f'SELECT 1 FROM "{cls.KIND.table}" WHERE id = ?', (record_id,)) is not None

    def find(self, cls: type[R], where: str = "", *parameters: object) -> list[R]:
        """Records by a condition on their columns, in the order in which they came; revoked ones too unless excluded."""
        condition = f"WHERE {where}" if where else ""
        found = rows(self.db, f'SELECT * FROM "{cls.KIND.table}" {condition} ORDER BY num', parameters)
        return [from_row(cls, row) for row in found]

    def find_in(self, cls: type[R], column: str, values: Iterable[str]) -> list[R]:
        """Live records whose column holds one of many values."""
        sql = (
            f'SELECT * FROM "{cls.KIND.table}" WHERE revoked_at = \'\' AND "{column}" IN ({{}}) ORDER BY num'
        )
        return [from_row(cls, row) for row in rows_in(self.db, sql, values)]

    # What is derived.

    def fields(self, card: str) -> dict[FieldName, Effective]:
        """The effective fields of a card, in the order of FieldName."""
        return self.fields_of([card]).get(card, {})

    def fields_of(self, cards: Iterable[str]) -> dict[str, dict[FieldName, Effective]]:
        """The effective fields of many cards."""
        found: dict[str, dict[FieldName, Effective]] = {}
        sql = "SELECT card, field, value, confidence, origin FROM card_field WHERE card IN ({})"
        for row in rows_in(self.db, sql, cards):
            effective = Effective(row["value"], row["confidence"], row["origin"])
            found.setdefault(row["card"], {})[FieldName(row["field"])] = effective
        return {
            card: {name: fields[name] for name in FieldName if name in fields}
            for card, fields in found.items()
        }

    def person_cards(self, card: str) -> tuple[str, list[str]]:
        """The person of a card and all its cards; a card that is in no use is a person of its own."""
        person = value(self.db, "SELECT person FROM card_person WHERE card = ?", (card,))
        if person is None:
            return card, [card]
        found = rows(self.db, "SELECT card FROM card_person WHERE person = ? ORDER BY card", (person,))
        return str(person), [row["card"] for row in found]

    def persons_of(self, cards: Iterable[str] | None) -> dict[str, str]:
        """The persons of many cards (None: of all) that are in use, by card."""
        if cards is None:
            found = rows(self.db, "SELECT card, person FROM card_person")
        else:
            found = rows_in(self.db, "SELECT card, person FROM card_person WHERE card IN ({})", cards)
        return {row["card"]: row["person"] for row in found}

    def tags_of(self, root: str) -> tuple[str, ...]:
        """The names of the tags that a root bears."""
        found = rows(
            self.db,
            "SELECT tag.name AS name FROM tagging JOIN tag ON tag.id = tagging.tag"
            " WHERE tagging.root = ? AND tagging.revoked_at = '' ORDER BY tagging.num",
            (root,),
        )
        return tuple(row["name"] for row in found)

    def links_of(self, cards: Iterable[str]) -> list[Link]:
        """The live links of which at least one end is among these cards."""
        found: dict[str, Link] = {}
        for end in ("first", "second"):
            found |= {link.id: link for link in self.find_in(Link, end, cards)}
        return [link for link in found.values() if link.subject is LinkSubject.PERSON]

    def cards_like(self, card: str) -> list[str]:
        """Other cards in use with the same name and the same mail address or mobile number, newest first."""
        found = rows(
            self.db,
            "SELECT DISTINCT other.card AS card FROM card_match AS mine"
            " JOIN card_match AS other ON other.token = mine.token AND other.card <> mine.card"
            " WHERE mine.card = ? ORDER BY other.card DESC",
            (card,),
        )
        return [row["card"] for row in found]

    # Images.

    def image(self, page: str) -> bytes:
        """The image of a page as it was scanned, here or by another desk. Raises DamagedError, NotFoundError."""
        try:
            return self.images.read(page)
        except NotFoundError:
            vault = self.source.vault
            if vault is None or (image := vault.image(page)) is None:
                raise
            return image

    def thumbnail(self, which: Thumbnail) -> bytes | None:
        """A small picture of a card, or None."""
        vault = self.source.vault
        return self.thumbnails.get(*which) or (vault.picture(which) if vault else None)

    def keep_thumbnail(self, which: Thumbnail, jpeg: bytes, owner: str, operator: str) -> None:
        """Keep one; that of another's card under the key that the server may take away. Raises StoreError."""
        vault = self.source.vault
        if vault and owner != operator:
            vault.keep_picture(which, jpeg)
        else:
            self.thumbnails.put({which: jpeg})

    def forget_pictures(self, pages: Iterable[str], cards: Iterable[str]) -> None:
        """Remove what the server has sent of pages and cards that are there no longer. Raises StoreError."""
        if vault := self.source.vault:
            vault.delete(pages, cards)

    def remove_files(self) -> None:
        """Remove the pictures of what is there or this user's no longer. Raises BusyError, StoreError."""
        going = files_to_go.noted(self.db)
        if going == files_to_go.FilesToGo():
            return
        self.forget_pictures(going.sent, going.cards)
        self.images.delete(going.images)
        self.thumbnails.delete(going.cards)
        if going.others:
            own = f"SELECT id FROM {self.own}.card"
            self.thumbnails.keep_only(row["id"] for row in rows(self.db, own))
        files_to_go.forget(self.db)

    def unlisted_images(self) -> Iterator[Path]:
        """Image files of pages that have no row."""
        known = {self.keys.image_name(row["id"]) for row in rows(self.db, "SELECT id FROM page")}
        return (path for path in self.images.files() if path.stem not in known)

    def fingerprint(self, image: bytes) -> str:
        """A keyed hash: equal for equal images of this store, of no use without its key."""
        return self.keys.fingerprint(image)

    # Reads that matter, and what the office chose.

    def record_read(self, operator: str, kind: str, root: str = "") -> None:
        """Keep who read what kind of thing, when; never what was asked."""
        self.db.execute(
            "INSERT INTO read_event (at, operator, kind, root) VALUES (?, ?, ?, ?)",
            (now_text(), operator, kind, root),
        )

    def record_given_out(self, operator: str, kind: str, cards: Iterable[str]) -> None:
        """The same, of each of some cards that is another's."""
        for chunk in chunks(cards):
            marks = ", ".join("?" * len(chunk))
            self.db.execute(
                "INSERT INTO read_event (at, operator, kind, root) SELECT ?, ?, ?, id FROM card"
                f" WHERE owner <> ? AND id IN ({marks})",
                (now_text(), operator, kind, operator, *chunk),
            )

    def setting(self, key: str, default: str = "") -> str:
        return settings.setting(self.db, key, default)

    def set_setting(self, key: str, text: str) -> None:
        settings.set_setting(self.db, key, text)

    def is_erased(self, record_id: str) -> bool:
        """Whether the ledger of erased ids has it."""
        return value(self.db, "SELECT 1 FROM erased WHERE id = ?", (record_id,)) is not None
