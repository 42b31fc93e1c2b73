"""The cascade: who is asked about what, and what becomes of the answers."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest

from app.core.reading import FieldName, Line, Side
from app.ocr.fields.drafts import Draft, Piece, joined
from app.ocr.proof.ink import Ink
from app.ocr.proof.proving import prove
from app.ocr.proof.second import Statement
from app.ocr.proof.variants import Forms
from app.ocr.proof.witnesses import Evidence, LineEvidence, RecordedWitnesses, record
from tests.ocr.fields.cards import column, text

LINES = (text("松田学", 0, 0), text("03-3123-4567", 0, 60), text("課長", 0, 120))
SEEN = ("松田学", "03-3123-4567", "係長")


def evidence(*tiny: str | None, tesseract: Sequence[str] = SEEN, ink: Ink | None = None) -> Evidence:
    return {
        Side.FRONT: tuple(
            LineEvidence(
                {"tesseract": Statement(second, 0.9)}
                | ({"tiny": Statement(first, 0.9)} if first is not None else {}),
                ink or Ink(),
            )
            for first, second in zip(tiny, tesseract, strict=True)
        )
    }


def drafts() -> list[Draft]:
    fields = (FieldName.NAME, FieldName.TEL, FieldName.TITLE)
    return [
        Draft(field, line.text, Piece.of(line, number, Side.FRONT, line.text), 0.9)
        for number, (field, line) in enumerate(zip(fields, LINES, strict=True))
    ]


class Watched(RecordedWitnesses):
    """Notes who was asked about which line."""

    def __init__(self, kept: Evidence) -> None:
        super().__init__(kept, ("tiny", "tesseract"))
        self.asked: list[tuple[str, int]] = []

    def statement(self, reader: str, side: Side, line: int) -> Statement | None:
        self.asked.append((reader, line))
        return super().statement(reader, side, line)


def agreed(*fields: FieldName, by: int = 1) -> object:
    """Fields that are sure once so many readers agree; others never are."""

    def sure(made: Sequence[Draft]) -> set[FieldName]:
        return {
            draft.field
            for draft in made
            if draft.field in fields and sum(kind.startswith("read_by:") for kind in draft.evidence) >= by
        }

    return sure


def proved(witnesses: RecordedWitnesses, sure: object) -> list[Draft]:
    made = drafts()
    prove(made, {Side.FRONT: LINES}, witnesses, sure)  # type: ignore[arg-type]
    return made


def test_answers_become_evidence() -> None:
    name, tel, title = proved(Watched(evidence("松田重", "03-3123-4567", "課長")), agreed(*FieldName, by=2))
    assert name.evidence == ["denied_by:tiny"]
    assert tel.evidence == ["read_by:tiny", "read_by:tesseract"]
    assert title.evidence == ["read_by:tiny", "denied_by:tesseract"]


def test_who_is_sure_is_not_asked_again() -> None:
    witnesses = Watched(evidence("松田学", "03-3123-4568", "課長"))
    proved(witnesses, agreed(*FieldName))
    assert witnesses.asked == [("tiny", 0), ("tiny", 1), ("tiny", 2), ("tesseract", 1)]


def test_nobody_is_asked_where_it_would_not_help() -> None:
    witnesses = Watched(evidence("松田学", "03-3123-4567", "課長"))
    proved(witnesses, agreed(FieldName.TEL, by=2))
    assert witnesses.asked == [("tiny", 1), ("tesseract", 1)]
    witnesses = Watched(evidence("松田学", "03-3123-4567", "課長"))
    assert [draft.evidence for draft in proved(witnesses, agreed(*FieldName, by=3))] == [[], [], []]
    assert witnesses.asked == []


def test_hopes_leave_no_evidence_behind() -> None:
    made = proved(RecordedWitnesses(evidence(None, None, None), ()), agreed(*FieldName))
    assert [draft.evidence for draft in made] == [[], [], []]


def test_a_reader_without_an_answer_is_no_evidence() -> None:
    name, *_ = proved(Watched(evidence(None, None, None)), agreed(*FieldName))
    assert name.evidence == ["read_by:tesseract"]


@pytest.mark.parametrize(
    ("ink", "name", "title"),
    [
        (Ink(), False, False),
        (Ink(before=0.5), True, True),
        (Ink(after=0.5), True, True),
        (Ink(before=2.0), True, False),
    ],
)
def test_ink_beside_a_value_is_a_doubt(ink: Ink, name: bool, title: bool) -> None:
    made = proved(Watched(evidence(*SEEN, ink=ink)), agreed())
    assert [("doubt:ink" in draft.evidence) for draft in (made[0], made[2])] == [name, title]


def test_ink_beside_a_line_is_no_doubt_of_what_stands_within_it() -> None:
    line = text("TEL 03-3123-4567 (直通)", 0, 0)
    whole = Piece.of(line, 0, Side.FRONT, line.text)
    made = [Draft(FieldName.TEL, "03-3123-4567", whole.part(4, 16), 0.9)]
    kept = {Side.FRONT: (LineEvidence({}, Ink(0.1, 0.1)),)}
    prove(made, {Side.FRONT: (line,)}, RecordedWitnesses(kept, ()), agreed())  # type: ignore[arg-type]
    assert made[0].evidence == []


def test_numbers_are_not_doubted_for_ink() -> None:
    made = proved(Watched(evidence(*SEEN, ink=Ink(0.1, 0.1))), agreed())
    assert made[1].evidence == []


@pytest.mark.parametrize(
    ("left", "top", "size", "doubt"),
    [(240, 0, 60, True), (420, 0, 60, False), (240, 0, 30, False), (240, 40, 60, False), (0, 80, 60, False)],
)
def test_a_line_of_its_size_beside_a_name_is_a_doubt(left: int, top: int, size: int, doubt: bool) -> None:
    lines = (text("松田", 0, 0, size=60), text("学", left, top, size=size))
    made = [Draft(FieldName.NAME, "松田", Piece.of(lines[0], 0, Side.FRONT, "松田"), 0.9)]
    kept = {Side.FRONT: (LineEvidence({}, Ink()),) * 2}
    prove(made, {Side.FRONT: lines}, RecordedWitnesses(kept, ()), agreed())  # type: ignore[arg-type]
    assert ("doubt:neighbour" in made[0].evidence) is doubt


def test_ink_between_the_boxes_of_a_name_is_a_doubt() -> None:
    lines = (text("松", 0, 0, size=60), text("学", 180, 0, size=60))
    pieces = [Piece.of(line, number, Side.FRONT, line.text) for number, line in enumerate(lines)]
    made = [Draft(FieldName.NAME, "松学", joined(pieces, "松学", "joined:boxes"), 0.9)]
    kept = {Side.FRONT: (LineEvidence({}, Ink(after=1.2)), LineEvidence({}, Ink(before=1.2)))}
    prove(made, {Side.FRONT: lines}, RecordedWitnesses(kept, ()), agreed())  # type: ignore[arg-type]
    assert made[0].evidence == ["doubt:ink"]


def test_a_record_is_plain_data_and_answers_alike() -> None:
    kept = evidence("松田重", None, "課長", ink=Ink(before=0.5))
    again = msgspec.json.decode(msgspec.json.encode(kept), type=Evidence)
    assert again == kept
    lines: dict[Side, tuple[Line, ...]] = {Side.FRONT: LINES}
    assert record(RecordedWitnesses(kept, ("tiny", "tesseract")), lines) == kept


def test_a_name_is_put_into_the_form_that_is_printed() -> None:
    line = text("高橋誠", 0, 0)
    forms: dict[int, Forms] = {0: (("髙", 0.99999), ("高", 0.000001))}
    kept = {Side.FRONT: (LineEvidence({"tesseract": Statement("高橋誠", 0.9, "髙")}, Ink(), forms),)}
    made = [Draft(FieldName.NAME, "高橋誠", Piece.of(line, 0, Side.FRONT, line.text), 0.9, ["doubt:variant"])]
    prove(made, {Side.FRONT: (line,)}, RecordedWitnesses(kept, ("tesseract",)), agreed(*FieldName))  # type: ignore[arg-type]
    assert made[0].value == "髙橋誠"
    assert made[0].evidence == ["variant:sure", "repaired:variant", "read_by:tesseract"]
    assert [(draft.value, draft.role < 0.5) for draft in made[1:]] == [("高橋誠", True)]


def test_forms_that_cannot_be_told_are_further_values() -> None:
    line = text("高橋誠", 0, 0)
    forms: dict[int, Forms] = {0: (("髙", 0.5), ("高", 0.4))}
    kept = {Side.FRONT: (LineEvidence({}, Ink(), forms),)}
    made = [Draft(FieldName.NAME, "高橋誠", Piece.of(line, 0, Side.FRONT, line.text), 0.9)]
    prove(made, {Side.FRONT: (line,)}, RecordedWitnesses(kept, ()), agreed())  # type: ignore[arg-type]
    assert [draft.value for draft in made] == ["高橋誠", "髙橋誠"]
    assert "doubt:variant" in made[0].evidence


def test_who_lacks_a_character_is_not_asked() -> None:
    kept = evidence(*SEEN)
    kept[Side.FRONT][0].statements["tiny"] = Statement("公田学", 0.9, unknown="松")
    witnesses = Watched(kept)
    name, *_ = proved(witnesses, agreed(*FieldName))
    assert ("tiny", 0) not in witnesses.asked
    assert name.evidence == ["read_by:tesseract"]
    # With one reader left who can tell, two will never agree.
    witnesses = Watched(kept)
    proved(witnesses, agreed(FieldName.NAME, by=2))
    assert witnesses.asked == []


def number_in_column(numerals: str, tesseract: str, by: int = 3) -> list[str]:
    line = column("電話〇三―三一二三―四五六七", 100, 0)
    lacks = "電話"
    statements = {
        "numerals": Statement(numerals, 0.9, lacks, by_glyph=True),
        "tiny": Statement("電話〇三―三一二三―四五六七", 0.9, "電話一二三"),
        "tesseract": Statement(tesseract, 0.9),
    }
    kept: Evidence = {Side.FRONT: (LineEvidence(statements, Ink()),)}
    piece = Piece.of(line, 0, Side.FRONT, line.text)
    made = [Draft(FieldName.TEL, "03-3123-4567", piece.part(2, len(line.text)), 0.9)]
    witnesses = RecordedWitnesses(kept, tuple(statements))
    prove(made, {Side.FRONT: (line,)}, witnesses, agreed(FieldName.TEL, by=by))  # type: ignore[arg-type]
    return made[0].evidence


def test_numerals_that_were_seen_are_not_denied_by_who_reads_them_as_kana() -> None:
    seen = "電話〇三―三一二三―四五六七"
    assert number_in_column(seen, "電話〇三―三一二三―四五ホ七") == ["read_by:numerals", "read_by:tiny"]
    assert "read_by:tesseract" in number_in_column(seen, "電話〇ミ―ミーニミ―四五六七")
    assert number_in_column(seen, "", by=1) == ["read_by:numerals"]


def test_numerals_that_could_not_be_told_may_be_denied() -> None:
    untold = "電話〇三―三一二三―四五〓六七"
    assert number_in_column(untold, "電話〇三―三一二三―四五ホ七", by=2) == [
        "read_by:tiny",
        "denied_by:tesseract",
    ]
    other = "電話〇三―三一二三―四五八七"
    assert number_in_column(other, "電話〇三―三一二三―四五ホ七", by=2) == [
        "denied_by:numerals",
        "read_by:tiny",
        "denied_by:tesseract",
    ]
