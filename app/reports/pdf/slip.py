"""The slip at the end of a batch: what was taken in, and whether the paper may go."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.messages import Message
from app.reports.data import SlipData
from app.reports.files import Output, opened
from app.reports.pdf.block import Block, Frame, Part, centred, gap, stacked, text_parts
from app.reports.pdf.document import WIDTH, Flow, write_pages
from app.reports.pdf.summary import form
from app.reports.pdf.text import BODY, HEADING, STRONG, TITLE

SLIP_TITLE = Message("名刺取り込み票")

_WHERE = {
    "pc": Message("画像はこのPCの中だけにあります。"),
    "backup": Message("画像はバックアップに保存されています。"),
    "server": Message("画像はサーバーに保存されています。"),
}


def write_slip(data: SlipData, out: Output) -> None:
    """Write the slip as a PDF of one page, or more where the notices are many.

    Raises what ``opened`` raises; then nothing is written.
    """
    flow = Flow()
    verdict = [gap(8), *text_parts(str(paper_verdict(data)), HEADING, 12, WIDTH - 24), gap(8)]
    boxed = stacked(verdict)
    boxed.items.append(Frame(0, 0, WIDTH, boxed.height))
    title = Part(TITLE.leading + 14, [centred(data.head.title, TITLE, 0, WIDTH, 24)])
    parts = [
        title,
        boxed,
        gap(14),
        *form(_written(_about(data))),
        gap(14),
        *form(_written(_figures(data))),
        gap(14),
    ]
    notices = [part for notice in paper_notices(data) for part in text_parts(f"・{notice}", BODY, 0, WIDTH)]
    if notices:
        parts += [*text_parts("確認事項", STRONG, 0, WIDTH), gap(3), *notices]
    flow.add_all([Block(parts)])
    with opened(out) as file:
        write_pages(file, data.head, flow.pages)


def slip_lines(data: SlipData) -> list[Message]:
    """The facts of the slip, a line each, for the screen."""
    rows = (
        Message("{label}: {value}", label=label, value=value)
        for label, value in (*_about(data), *_figures(data))
    )
    notices = (Message("・{notice}", notice=notice) for notice in paper_notices(data))
    return [SLIP_TITLE, paper_verdict(data), *rows, *notices]


def paper_verdict(data: SlipData) -> Message:
    """Where the images are, and whether the paper may go: never while they are on this PC only."""
    if data.safe == "pc":
        then = Message("まだ名刺を廃棄しないでください。バックアップを取ってから廃棄してください。")
    elif paper_notices(data):
        then = Message("確認事項を済ませてから名刺を廃棄してください。")
    else:
        then = Message("名刺を廃棄できます。")
    return Message("{where}{then}", where=_WHERE[data.safe], then=then)


def _about(data: SlipData) -> list[tuple[Message, Message | str]]:
    rows: list[tuple[Message, Message | str]] = [
        (Message("取込番号"), data.batch_id),
        (Message("名刺の所有者"), data.owner),
        (Message("操作した職員"), data.operator),
        (Message("読取装置"), data.device),
        (Message("交換日"), data.exchanged_on),
        (Message("公開範囲"), data.visibility),
        (Message("タグ"), "、".join(data.tags)),
        (Message("開始"), data.started_at),
        (Message("終了"), data.ended_at),
    ]
    return [(label, value or "—") for label, value in rows]


def _figures(data: SlipData) -> list[tuple[Message, Message]]:
    covers = [(Message("区切り用紙"), _papers(data.covers))] if data.covers else []
    own = Message("数えていません") if data.own_count is None else _papers(data.own_count)
    return [
        (Message("読み取った用紙"), _papers(data.sheets)),
        (Message("手で数えた枚数"), own),
        (Message("名刺"), _papers(data.cards)),
        (Message("白紙の面"), Message("{count:,} 面", count=data.blank_sides)),
        (Message("別置きのシート"), _papers(data.set_aside)),
        (Message("重複などで外したもの"), _papers(data.taken_out)),
        *covers,
        (Message("取込済みと同じもの"), _items(data.repeats)),
        (Message("読取待ち"), _items(data.waiting)),
        (Message("読取できず"), _items(data.failed)),
    ]


def _written(rows: Iterable[tuple[Message, Message | str]]) -> list[tuple[str, str]]:
    return [(str(label), str(value)) for label, value in rows]


def _papers(count: int) -> Message:
    return Message("{count:,} 枚", count=count)


def _items(count: int) -> Message:
    return Message("{count:,} 件", count=count)


def paper_notices(data: SlipData) -> list[Message]:
    """Why the paper should stay for now."""
    if data.own_count is None or data.own_count == data.sheets:
        return list(data.notices)
    counted = Message(
        "手で数えた {own:,} 枚と読み取った {sheets:,} 枚が合いません。名刺を廃棄せずに確かめてください。",
        own=data.own_count,
        sheets=data.sheets,
    )
    return [counted, *data.notices]
