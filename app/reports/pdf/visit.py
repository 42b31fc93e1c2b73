"""面談記録: who met whom, what was said, what is to be done."""

from __future__ import annotations

from app.reports.data import TaskLine, VisitData
from app.reports.files import Output, opened
from app.reports.pdf.block import Block, Part, centred, gap, stacked, stamps, text_parts
from app.reports.pdf.document import WIDTH, Flow, write_pages
from app.reports.pdf.summary import form
from app.reports.pdf.text import BODY, HEADING, TITLE

_STAMPS = ("所属長", "係長", "記録者")


def write_visit(data: VisitData, out: Output) -> None:
    """Write the record of a meeting as a PDF. Raises what ``opened`` raises; then nothing is written."""
    title = stacked([gap(6), Part(TITLE.leading, [centred(data.head.title, TITLE, 0, WIDTH, 24)]), gap(16)])
    facts = form(
        [
            ("日時", data.met_on),
            ("場所", data.place),
            ("件名", data.subject),
            ("先方", "\n".join(data.theirs)),
            ("当方", "\n".join(data.ours)),
        ]
    )
    minutes = text_parts(data.minutes or "記録はありません。", BODY, 0, WIDTH)
    parts = [stamps(_STAMPS, WIDTH), title, *facts, gap(14), *_under("内容", minutes)]
    if data.tasks:
        parts += [gap(14), *_under("今後の対応", [part for task in data.tasks for part in _task(task)])]
    flow = Flow()
    flow.add_all([Block(parts)])
    with opened(out) as file:
        write_pages(file, data.head, flow.pages)


def _under(heading: str, lines: list[Part]) -> list[Part]:
    """``lines`` under a heading that keeps with the first two."""
    return [stacked([*text_parts(heading, HEADING, 0, WIDTH), gap(3), *lines[:2]]), *lines[2:]]


def _task(task: TaskLine) -> list[Part]:
    mark = "■ 済" if task.done else "□ 未"
    details = "、".join(filter(None, (f"期限 {task.due}" if task.due else "期限なし", task.assignee)))
    return text_parts(f"{mark}　{task.subject}（{details}）", BODY, 0, WIDTH)
