"""Horizontal cards of designs that only judging sees (see ``samplecards.splits``)."""

from __future__ import annotations

import random
from dataclasses import replace
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas
from samplecards.horizontal import Blocks, make_blocks, wrapped
from samplecards.marks import Frame, draw_band, draw_mark, logo_size
from samplecards.styles import Style
from samplecards.wording import Wording

_GAP = 2.0
_GUTTER = 4.0
_LEAST_SHARE = 0.72
"""Type is not made smaller than this share of its usual size so that blocks stand side by side."""
_WHERE = (FieldName.ADDRESS, FieldName.POSTAL_CODE)


class Design(StrEnum):
    """Where the blocks stand."""

    RIGHT = "right"
    """As the classic design, flush right."""
    HALVES = "halves"
    """Post and name on the left; organisation above and address below on the right."""
    SPLIT_FOOT = "split_foot"
    """The post under the name; the address at the foot on the left, telephones and mail beside it."""
    INLINE = "inline"
    """The title before the name on one line, the department above."""


def draw_held_out_horizontal(
    canvas: Canvas, wording: Wording, romaji: str, style: Style, rng: random.Random
) -> str:
    """As ``draw_horizontal``."""
    frame = draw_band(canvas, style)
    # An English title stands under the name, not before it.
    fitting = [d for d in Design if d is not Design.INLINE or not wording.printed[FieldName.NAME].isascii()]
    design = rng.choice(fitting)
    align = Align.RIGHT if design is Design.RIGHT else Align.LEFT
    blocks = make_blocks(wording, romaji, style, align, rng, one_line=design is Design.RIGHT)
    match design:
        case Design.RIGHT:
            _set_rows(canvas, frame, blocks, style)
        case Design.HALVES:
            _set_halves(canvas, frame, blocks, style)
        case Design.SPLIT_FOOT:
            _set_rows(
                canvas, frame, replace(blocks, post=blocks.name, name=blocks.post), style, split_foot=True
            )
        case Design.INLINE:
            _set_inline(canvas, frame, blocks)
    return design


def _set_rows(
    canvas: Canvas, frame: Frame, blocks: Blocks, style: Style, *, split_foot: bool = False
) -> None:
    """Organisation, two blocks in the middle, and the contact block, one under the other."""
    width, logo = frame.width, logo_size(style)
    header = blocks.header.fit_width(canvas, width - (logo + 2.0 if logo else 0.0), together=True)
    first, second = (block.fit_width(canvas, width, together=False) for block in (blocks.post, blocks.name))
    feet = _beside(canvas, blocks.footer, width) if split_foot else ((blocks.footer, 0.0, width),)
    fitted = [(block.fit_width(canvas, wide, together=True), x, wide) for block, x, wide in feet]
    foot_height = max(block.height for block, _, _ in fitted)
    top_height = max(header.height, logo)
    wished = top_height + first.height + second.height + foot_height + 4 * _GAP
    factor = min(1.0, frame.height / wished)
    y = frame.top
    logo *= factor
    mark_x = frame.right - logo if header.align is Align.LEFT else frame.left
    draw_mark(canvas, style, mark_x, y, logo)
    header.scaled(factor).place(
        canvas, frame.left, y + (top_height * factor - header.height * factor) / 2, width
    )
    slack = frame.height - (wished - 4 * _GAP) * factor
    y += top_height * factor + slack / 2 - _GAP * factor / 2
    first.scaled(factor).place(canvas, frame.left, y, width)
    y += (first.height + _GAP) * factor
    second.scaled(factor).place(canvas, frame.left, y, width)
    for block, x, wide in fitted:
        block.scaled(factor).place(canvas, frame.left + x, frame.bottom - foot_height * factor, wide)


def _beside(canvas: Canvas, footer: Block, width: float) -> tuple[tuple[Block, float, float], ...]:
    """Address and the rest side by side, each with where it stands and how wide it may be; together where that is too small to read."""
    where = Block(tuple(run for run in footer.runs if set(run.fields) & set(_WHERE)))
    other = Block(tuple(run for run in footer.runs if not set(run.fields) & set(_WHERE)))
    wishes = where.width(canvas), other.width(canvas)
    share = (width - _GUTTER) / sum(wishes)
    if share < _LEAST_SHARE:
        return ((footer, 0.0, width),)
    left = wishes[0] * share
    return (where, 0.0, left), (other, left + _GUTTER, width - _GUTTER - left)


def _set_halves(canvas: Canvas, frame: Frame, blocks: Blocks, style: Style) -> None:
    left = frame.width * 0.36
    right_x, right = frame.left + left + _GUTTER, frame.width - left - _GUTTER
    post, name = (block.fit_width(canvas, left, together=False) for block in (blocks.post, blocks.name))
    header = wrapped(canvas, blocks.header.runs[0], right)
    footer = blocks.footer.fit_width(canvas, right, together=True)
    factor = min(1.0, (frame.height - 2 * _GAP) / (header.height + footer.height))
    header, footer = header.scaled(factor), footer.scaled(factor)
    y = frame.top + (frame.height - post.height - name.height - _GAP) / 2
    logo = min(logo_size(style), y - frame.top - _GAP)
    if logo > 0:
        draw_mark(canvas, style, frame.left, frame.top, logo)
    post.place(canvas, frame.left, y, left)
    name.place(canvas, frame.left, y + post.height + _GAP, left)
    header.place(canvas, right_x, frame.top, right)
    footer.place(canvas, right_x, frame.bottom - footer.height, right)


def _set_inline(canvas: Canvas, frame: Frame, blocks: Blocks) -> None:
    """Department, then title and name side by side; organisation and contact block at the foot."""
    department, title = (Block((run,)) for run in blocks.post.runs)
    title_width = min(title.width(canvas), frame.width * 0.3)
    title = title.fit_width(canvas, title_width, together=True)
    name_x = title_width + 3.0
    name = blocks.name.fit_width(canvas, frame.width - name_x, together=False)
    department = department.fit_width(canvas, frame.width, together=True)
    header = blocks.header.fit_width(canvas, frame.width, together=True)
    footer = blocks.footer.fit_width(canvas, frame.width, together=True)
    heights = department.height + name.height + header.height + footer.height
    factor = min(1.0, (frame.height - 4 * _GAP) / heights)
    department, title, name, header, footer = (
        block.scaled(factor) for block in (department, title, name, header, footer)
    )
    slack = frame.height - heights * factor - 2 * _GAP
    y = frame.top + slack / 2
    department.place(canvas, frame.left, y, frame.width)
    y += department.height + _GAP
    # The feet of title and name stand on one line; romaji hangs under it.
    (line,) = (run for run in name.runs if FieldName.NAME in run.fields)
    upper = Block(tuple(name.runs[: name.runs.index(line) + 1]))
    title.place(canvas, frame.left, y + upper.height - title.height - 0.08 * line.size, title_width)
    name.place(canvas, frame.left + name_x, y, frame.width - name_x)
    header.place(canvas, frame.left, frame.bottom - footer.height - _GAP - header.height, frame.width)
    footer.place(canvas, frame.left, frame.bottom - footer.height, frame.width)
