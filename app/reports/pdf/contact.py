"""One contact of the 引継書 as a measured block."""

from __future__ import annotations

from app.reports.data import ContactEntry, MeetingLine, NoteLine, TaskLine
from app.reports.pdf.block import Block, Part, Picture, Rule, beside, gap, labelled, single_line, stacked
from app.reports.pdf.document import WIDTH
from app.reports.pdf.text import BODY, NAME, SMALL, STRONG

_PICTURE_WIDTH = 112.0
_PICTURE_HEIGHT = _PICTURE_WIDTH * 55 / 91
"""A Japanese card is 91 by 55 mm."""

_LEFT = _PICTURE_WIDTH + 14
_ROOM = WIDTH - _LEFT
_COLUMN = _ROOM / 3
_LABEL_WIDTH = 38.0
_WIDE_LABEL = 62.0


def contact_block(contact: ContactEntry) -> Block:
    """Picture and data as one part, then history line by line, so that only a long history breaks."""
    picture = Part(_PICTURE_HEIGHT + 4, [Picture(0, 2, _PICTURE_WIDTH, _PICTURE_HEIGHT, contact.card_id)])
    data = [*_who(contact), gap(3), *_reach(contact), *_relation(contact)]
    history = [*_tasks(contact.tasks), *_meetings(contact.meetings), *_notes(contact.notes)]
    end = Part(12, [Rule(0, 6, WIDTH, 6)])
    return Block([stacked([beside([picture], data), gap(2)]), *history, end])


def _who(contact: ContactEntry) -> list[Part]:
    post = "・".join(part for part in (contact.department, contact.title) if part)
    return [
        *single_line(contact.reading, SMALL, _LEFT, _ROOM),
        *single_line(contact.name, NAME, _LEFT, _ROOM),
        *single_line(post, STRONG, _LEFT, _ROOM),
    ]


def _reach(contact: ContactEntry) -> list[Part]:
    address = "　".join(part for part in (_postal(contact.postal_code), contact.address) if part)
    return [
        *_columns([("電話", contact.tel), ("携帯", contact.mobile), ("FAX", contact.fax)]),
        *labelled("メール", contact.email, _LEFT, _ROOM, _LABEL_WIDTH),
        *labelled("Web", contact.url, _LEFT, _ROOM, _LABEL_WIDTH),
        *labelled("所在地", address, _LEFT, _ROOM, _LABEL_WIDTH),
    ]


def _relation(contact: ContactEntry) -> list[Part]:
    dates = [
        ("交換日", contact.exchanged_on),
        ("最終接触", contact.last_contact),
        ("公開範囲", contact.visibility),
    ]
    return [
        *_columns(dates),
        *labelled("タグ", "、".join(contact.tags), _LEFT, _ROOM, _LABEL_WIDTH),
        *labelled("知っている職員", "、".join(contact.known_by), _LEFT, _ROOM, _WIDE_LABEL),
    ]


def _columns(pairs: list[tuple[str, str]]) -> list[Part]:
    """What is known of three ``pairs`` in one row."""
    columns = [
        labelled(label, text, _LEFT + index * _COLUMN, _COLUMN - 6, _LABEL_WIDTH)
        for index, (label, text) in enumerate(pair for pair in pairs if pair[1])
    ]
    return [beside(*columns)] if columns else []


def _tasks(tasks: tuple[TaskLine, ...]) -> list[Part]:
    texts = []
    for task in tasks:
        if not task.done:
            due = f"期限 {task.due}" if task.due else "期限なし"
            texts.append(f"□ {task.subject}（{'、'.join(filter(None, (due, task.assignee)))}）")
    return _listed("未了の用件", texts)


def _meetings(meetings: tuple[MeetingLine, ...]) -> list[Part]:
    texts = []
    for meeting in meetings:
        head = "　".join(filter(None, (meeting.on, meeting.subject)))
        texts.append(head + (f"（{meeting.ours}）" if meeting.ours else "") + _following(meeting.text))
    return _listed("面談", texts)


def _notes(notes: tuple[NoteLine, ...]) -> list[Part]:
    return _listed(
        "メモ", [" ".join(filter(None, (note.on, note.by))) + _following(note.text) for note in notes]
    )


def _following(text: str) -> str:
    return f"\n{text}" if text else ""


def _listed(label: str, texts: list[str]) -> list[Part]:
    parts = []
    for index, text in enumerate(texts):
        parts += labelled("" if index else label, text, _LEFT, _ROOM, _WIDE_LABEL, BODY)
    return [gap(3), *parts] if parts else []


def _postal(code: str) -> str:
    return f"〒{code}" if code and not code.startswith("〒") else code
