"""The slip at the end of a batch: what was taken in, and whether the paper may go."""

from __future__ import annotations

from pathlib import Path

from app.reports.data import SlipData
from app.reports.files import atomic_file
from app.reports.pdf.block import Block, Frame, Part, centred, gap, stacked, text_parts
from app.reports.pdf.document import WIDTH, Flow, write_pages
from app.reports.pdf.summary import form
from app.reports.pdf.text import BODY, HEADING, STRONG, TITLE

_WHERE = {
    "pc": "画像はこのPCの中だけにあります。",
    "backup": "画像はバックアップに保存されています。",
    "server": "画像はサーバーに保存されています。",
}


def write_slip(data: SlipData, out: Path) -> None:
    """Write the slip as a PDF of one page, or more where the notices are many.

    Raises what ``atomic_file`` raises; then nothing is written.
    """
    flow = Flow()
    verdict = [gap(8), *text_parts(_verdict(data), HEADING, 12, WIDTH - 24), gap(8)]
    boxed = stacked(verdict)
    boxed.items.append(Frame(0, 0, WIDTH, boxed.height))
    title = Part(TITLE.leading + 14, [centred(data.head.title, TITLE, 0, WIDTH, 24)])
    parts = [title, boxed, gap(14), form(_about(data)), gap(14), form(_figures(data)), gap(14)]
    notices = [part for notice in _all_notices(data) for part in text_parts(f"・{notice}", BODY, 0, WIDTH)]
    if notices:
        parts += [*text_parts("確認事項", STRONG, 0, WIDTH), gap(3), *notices]
    flow.add_all([Block(parts)])
    with atomic_file(out) as file:
        write_pages(file, data.head, flow.pages)


def slip_lines(data: SlipData) -> list[str]:
    """The facts of the slip, a line each, for the screen."""
    rows = [f"{label}: {value}" for label, value in (*_about(data), *_figures(data))]
    return [data.head.title, _verdict(data), *rows, *(f"・{notice}" for notice in _all_notices(data))]


def _verdict(data: SlipData) -> str:
    """Where the images are, and whether the paper may go: never while they are on this PC only."""
    if data.safe == "pc":
        then = "まだ名刺を廃棄しないでください。バックアップを取ってから廃棄してください。"
    elif _all_notices(data):
        then = "確認事項を済ませてから名刺を廃棄してください。"
    else:
        then = "名刺を廃棄できます。"
    return _WHERE[data.safe] + then


def _about(data: SlipData) -> list[tuple[str, str]]:
    rows = [
        ("取込番号", data.batch_id),
        ("名刺の所有者", data.owner),
        ("操作した職員", data.operator),
        ("読取装置", data.device),
        ("交換日", data.exchanged_on),
        ("公開範囲", data.visibility),
        ("タグ", "、".join(data.tags)),
        ("開始", data.started_at),
        ("終了", data.ended_at),
    ]
    return [(label, value or "—") for label, value in rows]


def _figures(data: SlipData) -> list[tuple[str, str]]:
    own = "数えていません" if data.own_count is None else f"{data.own_count:,} 枚"
    return [
        ("読み取った用紙", f"{data.sheets:,} 枚"),
        ("手で数えた枚数", own),
        ("名刺", f"{data.cards:,} 枚"),
        ("白紙の面", f"{data.blank_sides:,} 面"),
        ("別置きのシート", f"{data.set_aside:,} 枚"),
        ("取込済みと同じもの", f"{data.repeats:,} 件"),
        ("読取待ち", f"{data.waiting:,} 件"),
        ("読取できず", f"{data.failed:,} 件"),
    ]


def _all_notices(data: SlipData) -> list[str]:
    if data.own_count is None or data.own_count == data.sheets:
        return list(data.notices)
    counted = f"手で数えた {data.own_count:,} 枚と読み取った {data.sheets:,} 枚が合いません。名刺を廃棄せずに確かめてください。"
    return [counted, *data.notices]
