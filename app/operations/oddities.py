"""Sheets that look wrong: fed twice, delivered twice, too long, fed together with another. Offered, never dropped.

They are noticed as they come in (``app.operations.noticing``); a person looks at
each and takes it out, or says that it is right. Both can be undone, and a sheet
that was taken out keeps its images.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.core.errors import DamagedError, ImageError, NotFoundError, UsageError
from app.core.messages import Message
from app.core.reading import Side
from app.core.records import COVER, Card, CardStatus, Page, Sheet
from app.db.door import Operation, Undo
from app.db.store import Store
from app.devices.scanner import DOUBLE_FEED_FLAG
from app.operations.batches import SEEN, TAKEN_OUT
from app.operations.session import Session


class Oddity(StrEnum):
    """What looks wrong about a sheet: a flag of it."""

    DOUBLE_FEED = DOUBLE_FEED_FLAG
    """The device said so."""
    LONG = "long"
    """Longer than the sheets around it, as two that overlap are."""
    SAME_IMAGE = "same_image"
    """An image of it is, byte for byte, that of an earlier sheet: delivered twice."""
    FED_AGAIN = "fed_again"
    """It shows the same print as an earlier sheet."""
    HALF = "half"
    """Only one side came, and the whole sheet came later."""
    COVER_UNREADABLE = "cover_unreadable"
    """A cover sheet by its looks; what it says cannot be read."""
    COVER_AMBIGUOUS = "cover_ambiguous"
    """It bears the codes of two cover sheets, as where both sides of the paper were printed on."""
    COVER_FOREIGN = "cover_foreign"
    """A cover sheet that was not printed by this store."""
    COVER_OLD = "cover_old"
    """A cover sheet that does not hold any more."""

    @property
    def needs_another(self) -> bool:
        """Whether it is odd only beside another sheet."""
        return self in {Oddity.SAME_IMAGE, Oddity.FED_AGAIN, Oddity.HALF}

    @property
    def is_cover(self) -> bool:
        """Whether it is a cover sheet that was not followed: nobody knows whose the cards behind it are."""
        return self in _REFUSED


_REFUSED = {
    Oddity.COVER_UNREADABLE: Message("コードが読めません。"),
    Oddity.COVER_AMBIGUOUS: Message("1 枚に 2 種類のコードがあります。"),
    Oddity.COVER_FOREIGN: Message("ほかのパソコンかプロファイルで印刷された用紙です。"),
    Oddity.COVER_OLD: Message("印刷したあとで、所有者か部署が変わっています。"),
}


@dataclass(frozen=True, slots=True)
class OddSheet:
    """One thing about one sheet that a person should look at."""

    sheet: str
    """Its id: what is offered for taking out."""
    number: int
    kind: Oddity
    other: str = ""
    """The id of the sheet to compare it with, which stays; empty for a kind that needs none."""
    like: int = 0
    """The number of that sheet."""

    @property
    def message(self) -> Message:
        """What looks wrong, in a sentence."""
        first, second = sorted((self.number, self.like))
        match self.kind:
            case Oddity.DOUBLE_FEED:
                return Message(
                    "{sheet} 枚目: スキャナーが、2 枚以上が重なって送られたと知らせました。名刺と見比べてください。",
                    sheet=self.number,
                )
            case Oddity.LONG:
                return Message(
                    "{sheet} 枚目: ほかより長く写っています。2 枚が重なって送られたかもしれません。名刺と見比べてください。",
                    sheet=self.number,
                )
            case Oddity.SAME_IMAGE:
                return Message(
                    "{first} 枚目と {second} 枚目: まったく同じ画像が 2 回届きました。",
                    first=first,
                    second=second,
                )
            case Oddity.FED_AGAIN:
                return Message(
                    "{first} 枚目と {second} 枚目: 同じ名刺が 2 回送られたようです。",
                    first=first,
                    second=second,
                )
            case Oddity.HALF:
                return Message(
                    "{sheet} 枚目: 片面だけで中断した名刺です。{like} 枚目で両面とも届いています。",
                    sheet=self.number,
                    like=self.like,
                )
        return Message(
            "区切り用紙を使えませんでした。{why}この用紙より後ろの名刺は、所有者と交換日が違うかもしれません。"
            "だれの名刺か確かめてください。",
            why=_REFUSED[self.kind],
        )


def odd_sheets(session: Session, batch_id: str) -> list[OddSheet]:
    """What is odd about the sheets of a batch and was not decided yet, by number."""
    flagged = session.store.find(
        Sheet, "root = ? AND flags <> '[]' AND set_aside = 0 AND revoked_at = ''", batch_id
    )
    found = [odd for sheet in flagged for odd in odd_of(session.store, sheet)]
    return sorted(found, key=lambda odd: odd.number)


def sides_of(session: Session, sheet_id: str) -> list[bytes | None]:
    """Small pictures of the pages of a sheet, front first; upright where it has been read. None where one is damaged."""
    from app.ocr.imaging.decode import (
        decode_image,
    )  # not above: the window imports this module, and no imaging
    from app.ocr.imaging.thumbnail import thumbnail
    from app.operations.pictures import picture_of

    store = session.store
    pages = {page.side: page for page in store.find(Page, "sheet = ?", sheet_id)}
    cards = store.find_in(Card, "sheet", [sheet_id])
    found: list[bytes | None] = []
    for side in (side for side in Side if side in pages):
        try:
            found.append(
                picture_of(session, cards[0].id, side)
                if len(cards) == 1
                else thumbnail(decode_image(store.image(pages[side].id)), None)
            )
        except (DamagedError, NotFoundError, ImageError):
            found.append(None)
    return found


def take_out(session: Session, sheet_id: str) -> Operation:
    """Take an odd sheet and its cards out of use; nothing is deleted. Raises NotFoundError, UsageError."""
    store = session.store
    sheet = _undecided(store, sheet_id)
    operation = session.operation("sheet.out", f"シート {sheet.number} を外す")
    cards = store.find_in(Card, "sheet", [sheet.id])
    repeats = store.find_in(Card, "repeat_of", (card.id for card in cards))
    with operation.transaction() as writer:
        writer.update(
            Sheet, sheet.id, set_aside=True, reason=_reason(store, sheet), flags=(*sheet.flags, TAKEN_OUT)
        )
        for card in cards:
            if card.status is CardStatus.ACTIVE:
                writer.update(Card, card.id, status=CardStatus.SET_ASIDE)
        for card in repeats:  # the sheet that stays holds the first card then
            writer.update(Card, card.id, repeat_of="")
    return operation


def keep(session: Session, sheet_id: str) -> Operation:
    """Say that an odd sheet is right as it is. Raises NotFoundError, UsageError."""
    sheet = _undecided(session.store, sheet_id)
    operation = session.operation("sheet.keep", f"シート {sheet.number} を残す")
    with operation.transaction() as writer:
        writer.update(Sheet, sheet.id, flags=(*sheet.flags, SEEN))
    return operation


def read_as_card(session: Session, sheet_id: str) -> Operation:
    """Read a sheet that was taken for a cover sheet, as the last of its batch. Raises NotFoundError, UsageError."""
    store = session.store
    sheet = _undecided(store, sheet_id)
    if COVER not in sheet.flags:
        raise UsageError("シート {sheet} は区切り用紙ではありません。", sheet=sheet.number)
    operation = session.operation("sheet.card", "区切り用紙とされたシートを名刺として読む", Undo.NEVER)
    with operation.transaction() as writer:
        last = max(other.number for other in store.find(Sheet, "root = ?", sheet.root))
        flags = tuple(flag for flag in sheet.flags if flag != COVER and flag not in _REFUSED)
        writer.update(Sheet, sheet.id, number=last + 1, flags=flags)
        store.reading.again(sheet.id)
    return operation


def _undecided(store: Store, sheet_id: str) -> Sheet:
    sheet = store.get(Sheet, sheet_id)
    if sheet.set_aside or not odd_of(store, sheet):
        raise UsageError("シート {sheet} には、確かめることが残っていません。", sheet=sheet.number)
    return sheet


def odd_of(store: Store, sheet: Sheet) -> list[OddSheet]:
    """What is odd about one sheet and was not decided yet; what is odd beside another, while that is in use."""
    if SEEN in sheet.flags:
        return []
    kinds = [kind for kind in Oddity if kind in sheet.flags]
    other = store.get(Sheet, sheet.repeat_of) if sheet.repeat_of else None
    is_there = other is not None and not other.set_aside and other.root == sheet.root
    return [
        OddSheet(sheet.id, sheet.number, kind, other.id, other.number)
        if other is not None and kind.needs_another
        else OddSheet(sheet.id, sheet.number, kind)
        for kind in kinds
        if is_there or not kind.needs_another
    ]


def _reason(store: Store, sheet: Sheet) -> str:
    return " ".join(str(odd.message) for odd in odd_of(store, sheet))
