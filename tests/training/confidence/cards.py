"""A card with all that can be asked about it, without a net."""

from __future__ import annotations

from app.core.reading import FieldName, Line, Side
from app.ocr.proof.ink import Ink
from app.ocr.proof.second import Statement
from app.ocr.proof.witnesses import CardRecord, LineEvidence
from samplecards import CardTruth, Layout, SideTruth
from tests.ocr.fields.cards import rows

WORDS = {
    FieldName.ORGANIZATION: "株式会社青嶺製作所",
    FieldName.TITLE: "課長",
    FieldName.NAME: "山田 太郎",
    FieldName.TEL: "03-3123-4567",
    FieldName.EMAIL: "taro.yamada@seirei.example.co.jp",
}


def truth(**printed: str) -> CardTruth:
    shown = {FieldName(name): text for name, text in printed.items()} or WORDS
    return CardTruth(
        Layout.HORIZONTAL,
        "first",
        "classic",
        "Body",
        "Display",
        shown,
        shown,
        {},
        SideTruth((1, 1), ()),
        SideTruth((1, 1), ()),
    )


def record(heard: str = "") -> CardRecord:
    """The card as the engine read it. The second readers read the same, but ``heard`` in place of the telephone."""
    side = rows(*(f"TEL {text}" if name is FieldName.TEL else text for name, text in WORDS.items()))
    evidence = tuple(
        _evidence(line, f"TEL {heard}" if heard and line.text.startswith("TEL") else line.text)
        for line in side.lines
    )
    return CardRecord((side,), {Side.FRONT: evidence})


def _evidence(line: Line, text: str) -> LineEvidence:
    return LineEvidence({reader: Statement(text, 0.9) for reader in ("tiny", "tesseract")}, Ink())
