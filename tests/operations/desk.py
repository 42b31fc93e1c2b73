"""A desk with a real, encrypted profile, and stacks of tiny pages to take in."""

from __future__ import annotations

import atexit
import io
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw

from app.core.reading import CardReading, FieldCandidate, FieldName, Side, SideReading
from app.core.records import Batch, Card, Sheet
from app.db.disk import Disk
from app.db.keys import Argon2Cost
from app.devices.hopper import MemoryHopper
from app.devices.scanner import ScanSettings
from app.devices.virtual import VirtualScanner
from app.ocr.sheets import SheetCard, SheetReading, SheetResult
from app.operations import settings
from app.operations.intake import StackSettings, begin_batch, end_batch, take_in
from app.operations.opening import open_session
from app.operations.reading import ReadingTally, enter_reading
from app.operations.session import Session
from app.operations.staff import ensure_user

PASSPHRASE = "試験用の言葉"
CHEAP = Argon2Cost(memory_kib=64, iterations=1, lanes=1)


@contextmanager
def open_desk(home: Path, operator: str = "佐藤 花子", disk: Disk | None = None) -> Iterator[Session]:
    """The desk; what is accepted unread is not sampled unless a test has chosen to.

    To make one takes longer than most tests, so a new one is copied from one of that name where no disk is at stake.
    """
    if disk is None and not home.exists():
        shutil.copytree(_made(home.name, operator), home)
    with _opened(home, operator, disk) as session:
        yield session


@cache
def _made(name: str, operator: str) -> Path:
    """A data folder to copy; desks of different names, as those of an office have, share neither keys nor ids."""
    folder = TemporaryDirectory(prefix="enishi-desk-")
    atexit.register(folder.cleanup)
    home = Path(folder.name) / name
    with _opened(home, operator, None):
        pass
    return home


@contextmanager
def _opened(home: Path, operator: str, disk: Disk | None) -> Iterator[Session]:
    with open_session(
        "default", operator, home=home, passphrase=PASSPHRASE, disk=disk, cost=CHEAP
    ) as session:
        if not session.store.setting(settings.SAMPLE):
            settings.choose(session, settings.SAMPLE, "0")
        yield session


@cache
def page(text: str) -> bytes:
    """A tiny JPEG that differs from that of any other text."""
    image = Image.new("RGB", (96, 60), "white")
    ImageDraw.Draw(image).text((4, 20), text, fill="black")
    with io.BytesIO() as file:
        image.save(file, "JPEG", comment=text.encode())
        return file.getvalue()


def pile(count: int) -> list[tuple[bytes, bytes | None]]:
    """Fronts and backs."""
    return [(page(f"{number} front"), page(f"{number} back")) for number in range(1, count + 1)]


def take_in_pile(session: Session, sheets: Iterable[tuple[bytes, bytes | None]], **chosen: object) -> Batch:
    """A batch of these sheets, taken in and ended, not read."""
    owner = ensure_user(session, str(chosen.pop("owner", "佐藤 花子")))
    batch = begin_batch(session, StackSettings(owner, **chosen), "virtual")  # type: ignore[arg-type]
    scanner = VirtualScanner(MemoryHopper(sheets))
    take_in(session, batch, scanner.pages(ScanSettings()), scanner.acknowledge)
    end_batch(session, batch.id)
    return session.store.get(Batch, batch.id)


def enter(session: Session, sheet: str, *cards: dict[FieldName, str]) -> list[Card]:
    """Enter what an engine might have read on a sheet: one reading for each card."""
    quad = ((0.0, 0.0), (96.0, 0.0), (96.0, 60.0), (0.0, 60.0))
    sides = (
        SideReading(Side.FRONT, quad, 0, (96, 60)),
        SideReading(Side.BACK, quad, 0, (96, 60), blank=True),
    )
    readings = tuple(
        SheetCard(
            CardReading(
                "test", "1", (), sides,
                {name: (FieldCandidate(value, 0.9995),) for name, value in fields.items()},
            ),
            {Side.FRONT: page("thumbnail")},
        )
        for fields in cards
    )  # fmt: skip
    return enter_reading(session, SheetResult(sheet, SheetReading(readings)), ReadingTally())


def filled_batch(
    session: Session, *contacts: dict[FieldName, str], **chosen: object
) -> tuple[Batch, list[Card]]:
    """A batch with one card a sheet, taken in and read."""
    batch = take_in_pile(session, pile(len(contacts)), **chosen)
    sheets = sorted(session.store.find(Sheet, "root = ?", batch.id), key=lambda sheet: sheet.number)
    cards = [
        card
        for sheet, fields in zip(sheets, contacts, strict=True)
        for card in enter(session, sheet.id, fields)
    ]
    return batch, cards


def contact(name: str, **fields: str) -> dict[FieldName, str]:
    return {FieldName.NAME: name} | {FieldName(field): value for field, value in fields.items()}
