"""Evidence from the images for the drafts of a card: the cheapest first, and no more than is needed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from app.core.reading import FieldName, Line, Side
from app.ocr.fields.drafts import Draft
from app.ocr.proof.agreement import agrees, asked_of, may_say
from app.ocr.proof.forms import settle_forms
from app.ocr.proof.loose import has_loose_ink, has_neighbour
from app.ocr.proof.second import NUMERALS
from app.ocr.proof.witnesses import Witnesses

Sure = Callable[[Sequence[Draft]], Collection[FieldName]]
"""The fields whose best draft would be accepted unread. Asked with evidence that is hoped for as well, so it must not alter the drafts."""


def prove(
    drafts: list[Draft], lines: Mapping[Side, Sequence[Line]], witnesses: Witnesses, sure: Sure
) -> None:
    """Put kanji into the form that is printed, and add ``read_by:…``, ``denied_by:…``, ``doubt:ink``, ``doubt:neighbour`` and what ``forms`` says.

    A second reader gets the lines of the likeliest draft of each field that is
    not sure yet, and would be if all who are left agreed.
    """
    settle_forms(drafts, lines, witnesses)
    for draft in drafts:
        if has_loose_ink(draft, lines[draft.piece.side], witnesses):
            draft.add("doubt:ink")
        if has_neighbour(draft, lines[draft.piece.side]):
            draft.add("doubt:neighbour")
    readers = witnesses.readers
    for number, reader in enumerate(readers):
        wanted = _wanted(drafts, witnesses, readers[number:], sure)
        statements = {
            side: {
                line: statement
                for line in sorted(wanted_lines)
                if (statement := witnesses.statement(reader, side, line)) is not None
            }
            for side, wanted_lines in wanted.items()
        }
        for draft in drafts:
            side = draft.piece.side
            verdict = agrees(draft, lines[side], statements.get(side, {}))
            # The others read 九 as カ and 六 as ホ in a column: of a number that was seen numeral by numeral their denial says nothing.
            if verdict is not None and (verdict or f"read_by:{NUMERALS}" not in draft.evidence):
                draft.add(f"{'read' if verdict else 'denied'}_by:{reader}")


def _best(drafts: Sequence[Draft]) -> dict[FieldName, Draft]:
    best: dict[FieldName, Draft] = {}
    for draft in drafts:
        if draft.value and (draft.field not in best or draft.role > best[draft.field].role):
            best[draft.field] = draft
    return best


def _wanted(
    drafts: Sequence[Draft], witnesses: Witnesses, readers: Sequence[str], sure: Sure
) -> dict[Side, set[int]]:
    """The lines that are worth the time of the first of the readers, with the others still to come."""

    def may_ask(reader: str, draft: Draft) -> bool:
        side = draft.piece.side
        return may_say(draft, {line: witnesses.lacks(reader, side, line) for line in asked_of(draft)})

    hopeful = [
        replace(draft, evidence=draft.evidence + [f"read_by:{r}" for r in readers if may_ask(r, draft)])
        for draft in drafts
    ]
    within_reach = set(sure(hopeful)) - set(sure(drafts))
    wanted: dict[Side, set[int]] = {}
    for name, draft in _best(drafts).items():
        if name in within_reach and may_ask(readers[0], draft):
            wanted.setdefault(draft.piece.side, set()).update(asked_of(draft))
    return wanted
