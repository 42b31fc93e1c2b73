"""What the layout of a handover report costs, against reportlab drawing the same pages without any."""

from __future__ import annotations

import hashlib
import io
import tempfile
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path
from unittest.mock import patch

from PIL import Image
from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.core.reading import FieldName
from app.reports.data import ContactEntry, HandoverData, Letterhead, NoteLine, TaskLine
from app.reports.fonts import FONT_FILES, font_path
from app.reports.pdf import document, images, text
from app.reports.pdf.handover import write_handover
from benchmarks.measure import Measure, seconds
from samplecards import Contact, generate_people

SEED = 17
CONTACTS = 1000
TURNS = 3

_RECORDED = (
    "setFont", "drawString", "line", "rect", "setLineWidth", "setFillGray", "linkRect", "bookmarkHorizontal",
    "addOutlineEntry", "showOutline", "showPage",
)  # fmt: skip

Call = tuple[str, tuple[object, ...], dict[str, object]]


def measure(full: bool) -> list[Measure]:
    """Measure 1,000 contacts with thumbnails; ``full`` takes more turns."""
    entries = [_entry(index, person) for index, person in enumerate(generate_people(CONTACTS, SEED))]
    pictures = {entry.card_id: _jpeg(index) for index, entry in enumerate(entries)}
    head = Letterhead("みどり市 環境部", "引継書", date(2026, 3, 31), "山田 太郎")
    data = HandoverData(head, "山田 太郎", "環境課", "佐藤 花子", "環境課", "2026年4月1日", entries)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "handover.pdf"
        calls = _record(data, out, pictures)
        for name in FONT_FILES:
            pdfmetrics.registerFont(TTFont(_bare(name), str(font_path(name))))
        ours, bare = [], []
        for _ in range(TURNS * (3 if full else 1)):
            text._ems.cache_clear()  # noqa: SLF001 - each turn measures anew
            ours.append(seconds(lambda: write_handover(data, out, pictures.get)))
            bare.append(seconds(lambda: _replay(calls, Path(folder) / "bare.pdf")))
        size = out.stat().st_size
        text._ems.cache_clear()  # noqa: SLF001 - each turn measures anew
        tracemalloc.start()
        write_handover(data, out, pictures.get)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    against = f"reportlab drawing the same strings, lines and JPEGs of {CONTACTS:,} contacts, same run"
    return [
        Measure("report.handover", min(ours), "s", "", f"{CONTACTS:,} contacts, {size / 1e6:.1f} MB"),
        Measure("report.share_of_bare", min(ours) / min(bare), "ratio", "<= 2", against),
        Measure("report.peak_memory", peak / 1e6, "MB", "", f"a file of {size / 1e6:.1f} MB"),
    ]


def _record(data: HandoverData, out: Path, pictures: dict[str, bytes]) -> list[Call]:
    """Every call that draws, as ``write_handover`` makes it."""
    calls: list[Call] = []

    class Recorder(Canvas):  # type: ignore[misc]
        """A canvas that notes what it is told; what it calls itself in doing so is not noted."""

    def noting(name: str) -> Callable[..., object]:
        plain = getattr(Canvas, name)

        def call(canvas: Canvas, *arguments: object, **named: object) -> object:
            calls.append((name, arguments, named))
            return plain(canvas, *arguments, **named)

        return call

    for name in _RECORDED:
        setattr(Recorder, name, noting(name))
    place = images.Jpeg.place

    def place_noted(self: images.Jpeg, canvas: Canvas, *where: float) -> None:
        calls.append(("drawImage", (str(_picture_file(out.parent, self.streamContent)), *where), {}))
        place(self, canvas, *where)

    with patch.object(document, "Canvas", Recorder), patch.object(images.Jpeg, "place", place_noted):
        write_handover(data, out, pictures.get)
    return calls


def _picture_file(folder: Path, content: bytes) -> Path:
    """A file, from which reportlab takes a JPEG quickest: it is then not decoded."""
    path = folder / f"{hashlib.sha256(content).hexdigest()}.jpg"
    path.write_bytes(content)
    return path


def _replay(calls: list[Call], out: Path) -> None:
    """Draw ``calls`` at reportlab's quickest: no stream is written in base 85, as by default each is."""
    with patch.object(rl_config, "useA85", 0):
        canvas = Canvas(str(out), pagesize=A4)
        for name, arguments, named in calls:
            if name == "setFont":
                canvas.setFont(_bare(str(arguments[0])), *arguments[1:])
            elif name == "drawImage":
                canvas.drawImage(*arguments, preserveAspectRatio=True)
            else:
                getattr(canvas, name)(*arguments, **named)
        canvas.save()


def _bare(name: str) -> str:
    return f"{name}-bare"


def _jpeg(index: int) -> bytes:
    picture = Image.linear_gradient("L").resize((364, 220)).rotate(index % 360, fillcolor=255).convert("RGB")
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=80)
    return content.getvalue()


def _entry(index: int, person: Contact) -> ContactEntry:
    fields = person.fields
    note = "協議会の事務局を担当。毎年六月に総会があり、欠席の場合は「委任状」が必要となる。" * (index % 4)
    return ContactEntry(
        card_id=f"card{index}",
        name=fields[FieldName.NAME],
        reading=fields[FieldName.NAME_READING],
        organization=fields[FieldName.ORGANIZATION],
        department=fields[FieldName.DEPARTMENT],
        title=fields[FieldName.TITLE],
        postal_code=fields[FieldName.POSTAL_CODE],
        address=fields[FieldName.ADDRESS],
        tel=fields[FieldName.TEL],
        fax=fields[FieldName.FAX],
        mobile=fields[FieldName.MOBILE],
        email=fields[FieldName.EMAIL],
        url=fields[FieldName.URL],
        exchanged_on="2025年4月1日",
        last_contact="2026年1月15日",
        known_by=("佐藤 花子", "鈴木 一郎"),
        visibility="部署内",
        notes=(NoteLine("2025年6月1日", "山田", note),) if note else (),
        tasks=(TaskLine("2026年3月31日", "実績報告書を受け取る", "山田", done=False),) if index % 3 else (),
        year_month=f"{2016 + index % 10}-{index % 12 + 1:02}",
    )
