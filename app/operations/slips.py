"""取り込み票: what came in, against what the clerk counted, and whether the paper may go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.core.dates import office_time, parse_instant
from app.core.messages import Message
from app.core.records import Batch, BatchState, User
from app.operations.batch_views import Paper
from app.operations.batches import BatchCount, count_batch
from app.operations.keeping import is_backed_up
from app.operations.oddities import odd_sheets
from app.operations.paper import letterhead
from app.operations.session import Session
from app.reports.data import SlipData
from app.reports.files import Output
from app.reports.pdf.slip import SLIP_TITLE, paper_notices, paper_verdict, slip_lines
from app.reports.pdf.slip import write_slip as write_pdf


def paper_of(session: Session, batch_id: str) -> Paper:
    """Whether the paper of a batch may go. Raises NotFoundError."""
    data = slip_of(session, batch_id)
    notices = tuple(paper_notices(data))
    return Paper(data.safe != "pc" and not notices, paper_verdict(data), notices)


def slip_of(session: Session, batch_id: str) -> SlipData:
    """The facts of a batch's slip. Raises NotFoundError."""
    store = session.store
    batch = store.get(Batch, batch_id)
    names = {user.id: user.name for user in store.find_in(User, "id", {batch.owner, batch.operator})}
    count = count_batch(store, batch_id)
    return SlipData(
        head=letterhead(session, str(SLIP_TITLE)),
        batch_id=batch.id,
        owner=names.get(batch.owner, ""),
        operator=names.get(batch.operator, ""),
        device=batch.device.partition(":")[0],
        exchanged_on=batch.exchanged_on.message,
        visibility=batch.visibility.message,
        tags=batch.tags,
        started_at=_clock(batch.started_at),
        ended_at=_clock(batch.ended_at),
        sheets=count.sheets,
        cards=count.cards,
        blank_sides=count.blank_sides,
        set_aside=count.set_aside,
        taken_out=count.taken_out,
        covers=count.covers,
        repeats=count.repeats,
        waiting=count.waiting,
        failed=count.failed,
        own_count=batch.own_count,
        safe="backup" if is_backed_up(store, batch) else "pc",
        notices=tuple(_notices(batch, count, len({odd.sheet for odd in odd_sheets(session, batch_id)}))),
    )


def write_slip(session: Session, batch_id: str, out: Path | None = None) -> list[Message]:
    """The slip as lines for the screen; as a PDF too where ``out`` is given. Raises DiskFullError, StoreError."""
    data = slip_of(session, batch_id)
    lines = slip_lines(data)
    if out:
        print_slip(session, batch_id, out)
        lines.append(Message("{path} に書き出しました。", path=out))
    return lines


def print_slip(session: Session, batch_id: str, out: Output) -> None:
    """The slip as a PDF. Raises NotFoundError, DiskFullError, StoreError."""
    write_pdf(slip_of(session, batch_id), out)
    session.saw("print", batch_id)


def _notices(batch: Batch, count: BatchCount, odd: int) -> Iterator[Message]:
    """Why the paper should stay for now; ``odd`` sheets are to be decided on."""
    if batch.state is BatchState.OPEN:
        yield Message("取り込みがまだ終わっていません。")
    if count.waiting:
        yield Message("読み取りを待っているシートが {count} 枚あります。", count=count.waiting)
    if odd:
        yield Message(
            "見比べて決めるシートが {count} 枚残っています。",
            count=odd,
        )
    if count.failed:
        yield Message(
            "読み取れなかったシートが {count} 枚あります。画像を見て手で入力するまで、名刺を残してください。",
            count=count.failed,
        )


def _clock(instant: str) -> str:
    return office_time(parse_instant(instant)) if instant else ""
