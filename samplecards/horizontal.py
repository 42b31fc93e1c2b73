"""Cards set from left to right, Japanese or English."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum

from app.core.reading import FieldName
from samplecards.blocks import Align, Block
from samplecards.canvas import Canvas, Run
from samplecards.marks import Frame, draw_band, draw_mark, logo_size
from samplecards.styles import Style
from samplecards.wording import Wording

_BODY_SIZE = 2.35
_GAP = 2.0
"""The least space between blocks, in millimetres."""


class Design(StrEnum):
    """Where the blocks of a horizontal card stand."""

    CLASSIC = "classic"
    """Organisation above, name in the middle, address below, all on the left."""
    CENTRED = "centred"
    FOOTED = "footed"
    """Name above; organisation and address below."""
    RIGHT_FOOT = "right_foot"
    """Like the classic one with the address on the right."""
    COLUMNS = "columns"
    """Organisation in a left column, the rest in a right one."""
    BESIDE = "beside"
    """Department and title stand to the left of the name."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The lines of a side by what they say."""

    header: Block
    post: Block
    name: Block
    footer: Block


def draw_horizontal(canvas: Canvas, wording: Wording, romaji: str, style: Style, rng: random.Random) -> str:
    """Set a side and tell its design. ``romaji`` is printed under the name where the design calls for it, if not empty."""
    frame = draw_band(canvas, style)
    design = rng.choices(tuple(Design), (26, 14, 20, 14, 14, 12))[0]
    align = Align.CENTRE if design is Design.CENTRED else Align.LEFT
    blocks = make_blocks(wording, romaji, style, align, rng, one_line=design is not Design.BESIDE)
    if design is Design.COLUMNS:
        _set_columns(canvas, frame, blocks, style)
    else:
        _set_stacked(canvas, frame, blocks, style, design)
    return design


def make_blocks(
    wording: Wording, romaji: str, style: Style, align: Align, rng: random.Random, *, one_line: bool
) -> Blocks:
    """The blocks at the sizes wished for; ``one_line`` allows department and title on one line."""
    body, ink = style.body, style.ink
    organization = wording.phrase(FieldName.ORGANIZATION)
    header = Run(
        organization.text, style.display, rng.uniform(3.0, 3.9), rng.choice((ink, style.accent)),
        organization.fields, tracking=rng.choice((0.0, 0.0, 0.08)),
    )  # fmt: skip
    posts = [wording.phrase(FieldName.DEPARTMENT), wording.phrase(FieldName.TITLE)]
    if one_line and rng.random() < 0.25:
        joined = f"{posts[0].text}  {posts[1].text}"
        post_runs = [Run(joined, body, 2.5, ink, posts[0].fields + posts[1].fields)]
    else:
        post_runs = [Run(phrase.text, body, 2.5, ink, phrase.fields) for phrase in posts]
    name_runs = []
    name = wording.phrase(FieldName.NAME)
    latin = name.text.isascii()
    if FieldName.NAME_READING in wording.printed:
        reading = wording.phrase(FieldName.NAME_READING)
        name_runs.append(Run(reading.text, body, 1.9, ink, reading.fields, tracking=0.25))
    tracking = 0.0 if latin else rng.choice((0.0, 0.08, 0.2, 0.35, 0.6))
    name_runs.append(Run(name.text, style.display, rng.uniform(4.8, 6.0), ink, name.fields, tracking, 0.8))
    if romaji:
        name_runs.append(Run(romaji, body, 2.1, ink, gap=1.2))
    footer = [Run(phrase.text, body, _BODY_SIZE, ink, phrase.fields) for phrase in wording.contact]
    return Blocks(
        Block((header,), align),
        Block(tuple(post_runs), align),
        Block(tuple(name_runs), align),
        Block(tuple(footer), align),
    )


def _set_stacked(canvas: Canvas, frame: Frame, blocks: Blocks, style: Style, design: Design) -> None:
    width = frame.width
    logo = logo_size(style)
    header = blocks.header.fit_width(canvas, width - (logo + 2.0 if logo else 0.0), together=True)
    footer = blocks.footer.fit_width(canvas, width, together=True)
    beside = design is Design.BESIDE
    if beside:
        post_width = width * 0.42
        post = blocks.post.fit_width(canvas, post_width, together=False)
        offset = max(post.width(canvas) + 4.0, width * 0.3)
        name = blocks.name.fit_width(canvas, width - offset, together=False)
        middle_height = max(post.height, name.height)
    else:
        post = blocks.post.fit_width(canvas, width, together=False)
        name = blocks.name.fit_width(canvas, width, together=False)
        offset = 0.0
        middle_height = post.height + _GAP + name.height
    header_height = max(header.height, logo)
    factor = min(1.0, (frame.height - 2 * _GAP) / (header_height + middle_height + footer.height + _GAP))
    header, post, name, footer = (block.scaled(factor) for block in (header, post, name, footer))
    middle_height *= factor
    logo *= factor
    header_height = max(header.height, logo)

    below = design is Design.FOOTED
    header_y = frame.bottom - footer.height - _GAP - header_height if below else frame.top
    middle_top = frame.top if below else frame.top + header_height
    middle_bottom = header_y if below else frame.bottom - footer.height
    middle_y = middle_top + (middle_bottom - middle_top - middle_height) * 0.5
    _set_header(canvas, frame, header, header_y, logo, style)
    if beside:
        post.place(canvas, frame.left, middle_y + (middle_height - post.height) / 2, width)
        name.place(canvas, frame.left + offset, middle_y + (middle_height - name.height) / 2, width - offset)
    else:
        post.place(canvas, frame.left, middle_y, width)
        name.place(canvas, frame.left, middle_y + middle_height - name.height, width)
    shift = width - footer.width(canvas) if design is Design.RIGHT_FOOT else 0.0
    footer.place(canvas, frame.left + shift, frame.bottom - footer.height, width - shift)


def _set_header(canvas: Canvas, frame: Frame, header: Block, y: float, logo: float, style: Style) -> None:
    height = max(header.height, logo)
    shift = logo + 2.0 if logo else 0.0
    centred = header.align is Align.CENTRE
    left = frame.left + (frame.width - header.width(canvas) - shift) / 2 if centred else frame.left
    draw_mark(canvas, style, left, y + (height - logo) / 2, logo)
    Block(header.runs).place(canvas, left + shift, y + (height - header.height) / 2, frame.width - shift)


def _set_columns(canvas: Canvas, frame: Frame, blocks: Blocks, style: Style) -> None:
    left_width = frame.width * 0.34
    gutter = 4.0
    right_x, right_width = frame.left + left_width + gutter, frame.width - left_width - gutter
    header = wrapped(canvas, blocks.header.runs[0], left_width)
    logo = logo_size(style) * 1.4
    shift = logo + 2.0 if logo else 0.0
    y = frame.top + (frame.height - header.height - shift) / 2
    draw_mark(canvas, style, frame.left, y, logo)
    header.place(canvas, frame.left, y + shift, left_width)

    post = blocks.post.fit_width(canvas, right_width, together=False)
    name = blocks.name.fit_width(canvas, right_width, together=False)
    footer = blocks.footer.fit_width(canvas, right_width, together=True)
    factor = min(1.0, (frame.height - 2 * _GAP) / (post.height + name.height + footer.height))
    post, name, footer = (block.scaled(factor) for block in (post, name, footer))
    slack = frame.height - post.height - name.height - footer.height
    post.place(canvas, right_x, frame.top, right_width)
    name.place(canvas, right_x, frame.top + post.height + min(slack / 2, 3.5), right_width)
    footer.place(canvas, right_x, frame.bottom - footer.height, right_width)


def wrapped(canvas: Canvas, run: Run, width: float) -> Block:
    """A long organisation on two lines, cut after its legal form or in the middle, so that it stays legible."""
    text = run.text
    if canvas.text_width(run) <= width:
        return Block((run,))
    cut = _cut(text)
    first, second = text[:cut].strip(), text[cut:].strip()
    lines = tuple(
        Run(part, run.face, run.size, run.colour, run.fields, run.tracking, gap=1.2)
        for part in (first, second)
    )
    return Block(lines).fit_width(canvas, width, together=True)


def _cut(text: str) -> int:
    for form in (
        "株式会社",
        "有限会社",
        "合同会社",
        "独立行政法人",
        "一般財団法人",
        "公益社団法人",
        "国立研究開発法人",
        "国立大学法人",
    ):
        if text.startswith(form):
            return len(form)
        if text.endswith(form):
            return len(text) - len(form)
    middle = len(text) // 2
    spaces = [place for place, character in enumerate(text) if character == " "]
    return min(spaces, key=lambda place: abs(place - middle)) if spaces else middle
