"""廃棄候補: what is over its period (``app.core.retention``), as a list to look through, and its disposal.

Nothing goes by itself: an operator disposes of what he has seen in the list, and of nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from app.core.dates import PartialDate, office_day, parse_instant, utc_now
from app.core.effective import Effective
from app.core.errors import UsageError
from app.core.inventory import KIND_NAMES
from app.core.reading import FieldName
from app.core.records import Card, Meeting, Note, Root, Task, User
from app.core.retention import Candidate, over_on
from app.core.roles import Role
from app.operations import keeping, settings
from app.operations.at_server import at_server, change_decided, decided
from app.operations.due import Disposal
from app.operations.joining import Connect, membership
from app.operations.paper import letterhead
from app.operations.session import Session
from app.reports.files import Output
from app.reports.pdf.table import write_table
from app.reports.tables.csv import write_table_csv
from app.sync.administration import Administration
from app.sync.client import pinned_transport
from app.sync.privacy import Privacy
from app.sync.wire_privacy import DueRecords, KeepLonger, Kept
from app.sync.wire_settings import Settings

TITLE = "廃棄候補一覧"
_HEADINGS = ("種類", "内容", "所有者", "基準日", "廃棄できる日", "番号")
_SHARES = (1.4, 2.45, 1.1, 1.55, 1.55, 1.5)
_ID_SHOWN = 13
"""Characters of an id on paper; they tell apart what one desk made."""
_TEXT_SHOWN = 60

_LOCAL = {
    "card": settings.KEEP_CARD,
    "meeting": settings.KEEP_MEETING,
    "note": settings.KEEP_NOTE,
    "task": settings.KEEP_TASK,
}


def disposal(session: Session, *, own: bool = False, connect: Connect = pinned_transport) -> Disposal:
    """What is over its period today; ``own``: only what is the operator's, or of whom he acts for.

    Raises what ``at_server`` raises where there is a server.
    """
    if membership(session.store) is None:
        years = periods_by(session, None)
        return Disposal(years, candidates(session, years))
    with at_server(session, connect=connect) as (client, joined):
        years = periods_by(session, Administration(client).settings())
        kept = Privacy(client).kept().kept
        is_for_all = joined.role is Role.ADMINISTRATOR and not own
        office = Privacy(client).retention().due if is_for_all else ()
    return _disposal(session, years, kept, own=own, office=office)


def keep_longer(
    session: Session,
    records: Sequence[str],
    until: date | None,
    why: str = "",
    *,
    connect: Connect = pinned_transport,
) -> Disposal:
    """Keep records of one's own beyond their period, with a reason, or (``until`` None) not any longer; what is due then.

    Raises UsageError, and what ``at_server`` raises.
    """
    if not records:
        raise UsageError("残すものが選ばれていません。何も変更していません。")
    if until is not None and not why.strip():
        raise UsageError("残す理由を入力してください。何も変更していません。")
    if until is not None and until <= office_day(utc_now()):
        raise UsageError("残す期限は、今日より後の日にしてください。何も変更していません。")
    with at_server(session, connect=connect) as (client, _):
        years = periods_by(session, Administration(client).settings())
        kept = Privacy(client).keep(KeepLonger(tuple(records), why.strip(), until)).kept
    return _disposal(session, years, kept, own=True)


def _disposal(
    session: Session,
    years: dict[str, int],
    kept: Iterable[Kept],
    *,
    own: bool,
    office: tuple[DueRecords, ...] = (),
) -> Disposal:
    by_id = {one.id: one for one in kept}
    found = candidates(session, years, own=own)
    return Disposal(
        years,
        [item for item in found if item.id not in by_id],
        {item: by_id[item.id] for item in found if item.id in by_id},
        office,
    )


def periods(session: Session, *, connect: Connect = pinned_transport) -> dict[str, int]:
    """For how many years each kind is kept, without those that have no period: the server's decision where there is one.

    Raises ServerError.
    """
    return periods_by(session, decided(session, connect))


def periods_by(session: Session, rules: Settings | None) -> dict[str, int]:
    """The same by what the office has decided; None for a desk that stands alone."""
    if rules is not None:
        years = {kind: int(getattr(rules, f"keep_{kind}_years")) for kind in _LOCAL}
    else:
        years = {kind: int(float(session.store.setting(key) or 0)) for kind, key in _LOCAL.items()}
    return {kind: count for kind, count in years.items() if count}


def decide(
    session: Session, years: Mapping[str, int], *, connect: Connect = pinned_transport
) -> dict[str, int]:
    """Say for how many years kinds are kept (0: without a period); all periods afterwards.

    With a server for the whole office, by an administrator. Raises ServerError.
    """
    if not change_decided(session, {f"keep_{kind}_years": count for kind, count in years.items()}, connect):
        for kind, count in years.items():
            settings.choose(session, _LOCAL[kind], str(count))
    return periods(session, connect=connect)


def candidates(
    session: Session, years: Mapping[str, int], today: date | None = None, *, own: bool = False
) -> list[Candidate]:
    """What is over its period and the operator may dispose of, or only what is his own, the oldest first.

    A card counts from the latest of its exchange and of the meetings about it, a task from when it was done.
    """
    today = today or office_day(utc_now())
    may = keeping.is_own(session) if own else keeping.may_erase(session)
    found = _Found(session)
    listed = [
        Candidate(root.id, kind, what, found.owner(root), day, over_on(day, years[kind]))
        for kind, items in found.kinds().items()
        if kind in years
        for root, day, what in items()
        if may(root) and over_on(day, years[kind]) <= today
    ]
    return sorted(listed, key=lambda item: (item.over, item.kind, item.id))


def write_candidates(session: Session, listed: list[Candidate], out: Output) -> None:
    """Write the list as PDF, or as CSV where the name ends so. Raises what ``opened`` raises."""
    rows = [
        (
            KIND_NAMES[item.kind], item.what, item.owner, PartialDate.of(item.day).japanese(),
            PartialDate.of(item.over).japanese(), item.id,
        )
        for item in listed
    ]  # fmt: skip
    if isinstance(out, Path) and out.suffix.lower() == ".csv":
        write_table_csv(_HEADINGS, rows, out)
    else:
        notes = (
            f"{len(rows):,} 件。保存期間は、基準日の属する年度の翌年度の 4 月 1 日から数えます。",
            "廃棄すると、画像・履歴・ほかの端末の写しも消え、元に戻せません。",
        )
        shown = [(*row[:-1], row[-1][:_ID_SHOWN]) for row in rows]
        write_table(
            letterhead(session, TITLE), notes, _HEADINGS, _SHARES, shown, out,
            empty="保存期間を過ぎたものはありません。",
        )  # fmt: skip
    session.saw("print")


def dispose(session: Session, listed: list[Candidate]) -> int:
    """Erase what was listed, everywhere; it cannot be undone. How many went.

    Raises UsageError where one of them may not be erased here.
    """
    if not listed:
        raise UsageError("保存期間を過ぎたものはありません。何も廃棄していません。")
    keeping.erase(session, [item.id for item in listed])
    session.saw("dispose")
    return len(listed)


def dispose_seen(
    session: Session, seen: Iterable[str], *, connect: Connect = pinned_transport
) -> tuple[int, int]:
    """``dispose`` of what a person saw in the list, by its ids: how many went, and how many did not, since they are not over any more.

    Raises UsageError where none of them is over its period, ServerError.
    """
    wanted = set(seen)
    listed = [item for item in disposal(session, connect=connect).listed if item.id in wanted]
    return dispose(session, listed), len(wanted) - len(listed)


Items = Callable[[], Iterator[tuple[Root, date, str]]]


class _Found:
    """What there is, with the day from which each is counted."""

    def __init__(self, session: Session) -> None:
        self._store = session.store
        self._users = {user.id: user.name for user in session.store.find(User)}
        self._meetings = self._store.find(Meeting, "revoked_at = ''")

    def owner(self, root: Root) -> str:
        return self._users.get(root.owner, "")

    def kinds(self) -> dict[str, Items]:
        return {"card": self._cards, "meeting": self._met, "note": self._notes, "task": self._tasks}

    def _cards(self) -> Iterator[tuple[Root, date, str]]:
        last: dict[str, date] = {}
        for meeting in self._meetings:
            for met in meeting.about:
                last[met] = max(last.get(met, date.min), _day(meeting.met_on, meeting.created_at))
        cards = self._store.find(Card)
        fields = self._store.fields_of(card.id for card in cards)
        for card in cards:
            day = max(_day(card.exchanged_on, card.created_at), last.get(card.id, date.min))
            yield card, day, _who(fields.get(card.id, {}))

    def _met(self) -> Iterator[tuple[Root, date, str]]:
        for meeting in self._meetings:
            yield meeting, _day(meeting.met_on, meeting.created_at), meeting.subject or _cut(meeting.minutes)

    def _notes(self) -> Iterator[tuple[Root, date, str]]:
        for note in self._store.find(Note):
            yield note, _instant(note.created_at), _cut(note.text)

    def _tasks(self) -> Iterator[tuple[Root, date, str]]:
        for task in self._store.find(Task, "done_at <> ''"):
            yield task, _instant(task.done_at), task.subject


def _day(day: PartialDate, created_at: str) -> date:
    return day.latest if day else _instant(created_at)


def _instant(text: str) -> date:
    return office_day(parse_instant(text))


def _who(fields: Mapping[FieldName, Effective]) -> str:
    parts = (fields.get(name) for name in (FieldName.ORGANIZATION, FieldName.NAME))
    return " ".join(part.value.replace("\n", "、") for part in parts if part) or "(読み取りなし)"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _TEXT_SHOWN else f"{line[: _TEXT_SHOWN - 1]}…"
