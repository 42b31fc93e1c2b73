"""The sheet that a recovery code is kept on. It is made in memory: the code lies on no disk."""

from __future__ import annotations

import io
from dataclasses import dataclass

from app.reports.data import Letterhead
from app.reports.fonts import BOLD
from app.reports.pdf.block import Block, Frame, Item, Part, centred, gap, text_parts
from app.reports.pdf.document import WIDTH, Flow, write_pages
from app.reports.pdf.summary import form
from app.reports.pdf.text import BODY, LABEL, STRONG, TITLE, Style

_LETTER = Style(BOLD, 22, 30)
_ACROSS = 4
"""Groups on a line."""
_CELL = 23.0
"""The width of one character, so that equal places stand below one another."""
_LINE = 62.0

_NOTES = (
    "この紙は、パソコンとは別の場所（鍵のかかる書庫など）に保管してください。コードがあれば、だれでもデータを開けます。",
    "コードはパソコンのどこにも保存されていません。この紙とパスフレーズの両方をなくすと、データは開けなくなります。",
    "使うとき: Enishi を開く画面で「パスフレーズを忘れた」を選び、コードを入力して、新しいパスフレーズを決めます。",
    "O と 0、I・L と 1 は、どちらで入力しても開けます。大文字と小文字、区切りの違いも問いません。",
    "コードを使うか作り直すと、この紙のコードは使えなくなります。新しいコードの紙と取り替えてください。",
)


@dataclass(frozen=True, slots=True, repr=False)
class RecoverySheet:
    """What is printed."""

    head: Letterhead
    profile: str
    code: str
    """Groups with a hyphen between them."""


def recovery_sheet(data: RecoverySheet) -> bytes:
    """The sheet as a PDF of one page."""
    flow = Flow()
    facts = [("プロファイル", data.profile), ("使う人", data.head.made_by or "—")]
    notes = [part for note in _NOTES for part in (*text_parts(f"・{note}", BODY, 0, WIDTH), gap(4))]
    flow.add_all(
        [
            Block(
                [
                    Part(TITLE.leading + 14, [centred(data.head.title, TITLE, 0, WIDTH, 24)]),
                    *text_parts("パスフレーズを忘れたとき、このコードでデータを開けます。", STRONG, 0, WIDTH),
                    gap(8),
                    _code(data.code.split("-")),
                    gap(18),
                    *form(facts),
                    gap(18),
                    *notes,
                ]
            )
        ]
    )
    with io.BytesIO() as file:
        write_pages(file, data.head, flow.pages)
        return file.getvalue()


def _code(groups: list[str]) -> Part:
    """The groups in lines of four, each with its number and every character in a cell of its own."""
    lines = [groups[start : start + _ACROSS] for start in range(0, len(groups), _ACROSS)]
    height = _LINE * len(lines) + 12
    items: list[Item] = [Frame(0, 0, WIDTH, height)]
    column = WIDTH / _ACROSS
    for row, line in enumerate(lines):
        for place, group in enumerate(line):
            left = place * column + (column - _CELL * len(group)) / 2
            top = 6 + row * _LINE
            number = str(row * _ACROSS + place + 1)
            items.append(centred(number, LABEL, place * column, column, top + 14))
            items += [
                centred(letter, _LETTER, left + index * _CELL, _CELL, top + 44)
                for index, letter in enumerate(group)
            ]
    return Part(height, items)
