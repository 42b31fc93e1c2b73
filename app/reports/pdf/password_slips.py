"""最初のパスワード: slips to be cut apart, one for each account. They are made in memory: no password lies on a disk."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from app.reports.data import Letterhead
from app.reports.fonts import BOLD
from app.reports.pdf.block import Block, Part, Rule, gap, stacked, text_parts
from app.reports.pdf.document import WIDTH, Flow, write_pages
from app.reports.pdf.summary import form
from app.reports.pdf.text import LABEL, Style

TITLE = "最初のパスワード"

_NOTE = "最初にサインインしたときに、ご自分だけのパスワード(12 文字以上)に変えます。変えたあとは、この紙を裁断してください。"
_HEADING = Style(BOLD, 12, 18)


@dataclass(frozen=True, slots=True, repr=False)
class Slip:
    """What one person is handed."""

    name: str
    login: str
    password: str


def password_slips(head: Letterhead, slips: Sequence[Slip]) -> bytes:
    """The slips as a PDF, as many to a page as fit; none is divided."""
    flow = Flow()
    flow.add_all([Block([_whole(slip)]) for slip in slips])
    with io.BytesIO() as file:
        write_pages(file, head, flow.pages)
        return file.getvalue()


def _whole(slip: Slip) -> Part:
    facts = [("利用者名", slip.login), ("最初のパスワード", slip.password)]
    cut = Part(1, [Rule(0, 0, WIDTH, 0)])
    named = f"{slip.name} さん" if slip.name else slip.login
    return stacked(
        [
            gap(12),
            *text_parts(f"共有サーバーのサインイン　{named}", _HEADING, 0, WIDTH),
            gap(5),
            *form(facts),
            gap(5),
            *text_parts(_NOTE, LABEL, 0, WIDTH),
            gap(12),
            cut,
        ]
    )
