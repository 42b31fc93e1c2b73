"""Noticing odd sheets while they come in: each is compared with those just before it.

All that is compared is taken from the stored, encrypted images, so that it is
there again after a restart, and nothing more of a card is kept anywhere. What is
found is written on the sheet: ``app.operations.oddities`` says what it means.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from app.core.errors import DamagedError, ImageError, NotFoundError
from app.core.reading import Side
from app.core.records import Batch, Page, Sheet
from app.db.door import Undo
from app.db.rows import rows_in
from app.devices.scanner import DOUBLE_FEED_FLAG
from app.ocr.imaging.likeness import in_question, is_same_print
from app.ocr.imaging.look import Look, look_at
from app.operations.oddities import Oddity, OddSheet, odd_of
from app.operations.session import Session

NEIGHBOURS = 30
"""Sheets back to which one is compared: those that a jam makes a clerk feed again lie near."""
_LOOKED_AT_CLOSELY = 3
"""Of the neighbours, the most alike."""
_HALF_BACK = 3
"""Sheets back to which one may be the rest of a half: it is fed again first."""

_LONG = 1.3
"""Times the median length of sheets of the same width."""
_ENOUGH = 8
"""Sheets of the same width, from which on their length is known."""
_SAME_WIDTH = 0.15
_CARD_LENGTH = 91.0
"""Millimetres."""
_TURNED = 1.15
"""Times its usual sides, to which a sheet that lies the other way may measure."""

_Sides = tuple[tuple[Side, Side], ...]
"""Sides of one sheet with those of another."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A sheet of the batch as it looked."""

    sheet: Sheet
    pages: Mapping[Side, Page]
    looks: Mapping[Side, Look]
    """Of the pages that could be decoded."""
    is_half: bool
    """Whether its back never came, though both sides are scanned."""

    @property
    def size(self) -> tuple[float, float] | None:
        """Millimetres across and along the feed, where they are known."""
        look = next(iter(self.looks.values()), None)
        if look is None or look.width is None or look.length is None:
            return None
        return look.width, look.length


class Noticing:
    """Looks at the sheets of one batch, one after another."""

    def __init__(self, session: Session, batch: Batch) -> None:
        self._session = session
        self._store = session.store
        self._batch = batch
        self._before: deque[_Seen] | None = None

    def look_at(self, sheet: Sheet) -> list[OddSheet]:
        """Compare a sheet, all of whose pages are stored, with those before it; write and tell what is odd.

        Raises what writing raises. A page that cannot be decoded is passed over: reading will say so.
        """
        if self._before is None:
            self._before = self._recall(sheet)
        seen = self._see(sheet)
        flags, repeated = [], ""
        if other := self._same_image(seen):
            flags, repeated = [Oddity.SAME_IMAGE], other
        elif other := self._fed_before(seen):
            flags, repeated = [Oddity.FED_AGAIN], other
        if self._is_long(seen):
            flags.append(Oddity.LONG)
        odd = [sheet.id] if DOUBLE_FEED_FLAG in sheet.flags else []
        changes: dict[str, tuple[list[Oddity], str]] = {}
        if flags:
            changes[sheet.id] = flags, repeated
        for half in self._halves(seen):
            changes[half.id] = [Oddity.HALF], sheet.id
        self._write(changes)
        self._before.append(seen)
        told = dict.fromkeys([*odd, *changes])
        return [found for item in told for found in odd_of(self._store, self._store.get(Sheet, item))]

    def _write(self, changes: Mapping[str, tuple[list[Oddity], str]]) -> None:
        if not changes:
            return
        operation = self._session.operation("sheet.notice", "シートの確認", Undo.NEVER)
        with operation.transaction() as writer:
            for sheet_id, (found, other) in changes.items():
                sheet = self._store.get(Sheet, sheet_id)  # here, as somebody may have decided since
                writer.update(
                    Sheet,
                    sheet_id,
                    flags=tuple(dict.fromkeys((*sheet.flags, *found))),
                    repeat_of=other or sheet.repeat_of,
                )

    # What is there to compare with.

    def _recall(self, sheet: Sheet) -> deque[_Seen]:
        """The sheets before one, as after a restart."""
        found = self._store.find(
            Sheet,
            "root = ? AND number BETWEEN max(1, ?) AND ? AND revoked_at = ''",
            self._batch.id,
            sheet.number - NEIGHBOURS,
            sheet.number - 1,
        )
        ordered = sorted(found, key=lambda item: item.number)
        return deque((self._see(item) for item in ordered), maxlen=NEIGHBOURS)

    def _see(self, sheet: Sheet) -> _Seen:
        pages = {page.side: page for page in self._store.find(Page, "sheet = ?", sheet.id)}
        looks: dict[Side, Look] = {}
        for side, page in pages.items():
            try:
                looks[side] = look_at(self._store.image(page.id), page.dpi)
            except (DamagedError, NotFoundError, ImageError):
                continue
        return _Seen(sheet, pages, looks, self._batch.duplex and list(pages) == [Side.FRONT])

    def _stays(self, sheet: Sheet) -> bool:
        """Whether a sheet is in use, as far as anybody has decided by now."""
        now = self._store.get(Sheet, sheet.id)
        return not now.set_aside and now.root == self._batch.id

    # What is odd.

    def _same_image(self, seen: _Seen) -> str:
        """An earlier sheet of the batch of which an image with print on it came again; the last, or nothing."""
        printed = [
            page.id
            for side, page in seen.pages.items()
            if side not in seen.looks or seen.looks[side].is_printed
        ]
        sql = """SELECT sheet.id, sheet.number FROM page AS mine
            JOIN page ON page.fingerprint = mine.fingerprint JOIN sheet ON sheet.id = page.sheet
            WHERE sheet.root = ? AND sheet.number < ? AND sheet.set_aside = 0 AND mine.id IN ({})"""
        found = rows_in(self._store.db, sql, printed, self._batch.id, seen.sheet.number)
        last = max(found, key=lambda row: int(row["number"]), default=None)
        return str(last["id"]) if last else ""

    def _fed_before(self, seen: _Seen) -> str:
        """A neighbour with the same print on both sides, whichever side is up; the most alike, or nothing."""
        candidates = sorted(self._alike(seen), key=lambda item: item[0], reverse=True)
        for _, other, sides in candidates[:_LOOKED_AT_CLOSELY]:
            if self._stays(other.sheet) and all(
                is_same_print(seen.looks[ours], other.looks[theirs]) for ours, theirs in sides
            ):
                return other.sheet.id
        return ""

    def _alike(self, seen: _Seen) -> Iterator[tuple[float, _Seen, _Sides]]:
        """The neighbours that come into question, how much, and which side of theirs is which of this sheet."""
        others = [other for other in self._before or () if other.looks.keys() == seen.looks.keys()]
        places = [(number, side) for number, other in enumerate(others) for side in other.looks]
        theirs = [others[number].looks[side] for number, side in places]
        scores = {
            side: dict(zip(places, in_question(look, theirs).tolist(), strict=True))
            for side, look in seen.looks.items()
            if look.is_printed
        }
        sides = list(seen.looks)
        ways = {tuple(zip(sides, order, strict=True)) for order in (sides, sides[::-1])}
        for number, other in enumerate(others):
            for way in ways:
                if any(seen.looks[our].is_printed != other.looks[their].is_printed for our, their in way):
                    continue
                score = min((scores[our][number, their] for our, their in way if our in scores), default=0.0)
                if score > 0:
                    yield score, other, way

    def _halves(self, seen: _Seen) -> Iterator[Sheet]:
        """Sheets just before this one of which only a side came, which is one of this sheet's."""
        if seen.is_half:
            return
        for other in list(self._before or ())[-_HALF_BACK:]:
            half = other.looks.get(Side.FRONT)
            if not (other.is_half and half and half.is_printed and self._stays(other.sheet)):
                continue
            alike = in_question(half, list(seen.looks.values())).tolist()
            if any(
                score > 0 and is_same_print(half, look)
                for score, look in zip(alike, seen.looks.values(), strict=True)
            ):
                yield other.sheet

    def _is_long(self, seen: _Seen) -> bool:
        """Whether it is longer than the neighbours of its width, and no sheet that lies the other way."""
        size = seen.size
        if size is None:
            return False
        width, length = size
        sizes = [other.size for other in self._before or () if other.size]
        peers = [their for across, their in sizes if abs(across - width) <= _SAME_WIDTH * width]
        if len(peers) < _ENOUGH:
            return False
        usual = median(peers)
        longest = max(_CARD_LENGTH, median(max(sides) for sides in sizes))
        is_turned = width <= _TURNED * usual and length <= _TURNED * longest
        return length > _LONG * usual and not is_turned
