"""What is written down around a person: notes, tasks (次のアクション) and meetings (面談記録)."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.dates import PartialDate
from app.core.errors import UsageError
from app.core.messages import Message
from app.core.records import Card, Meeting, Note, Tag, Tagging, Task, User, now_text
from app.core.text import stored
from app.core.visibility import Visibility
from app.operations.batches import add_tag
from app.operations.session import Session
from app.operations.staff import department_of


def add_note(session: Session, card: Card, text: str, visibility: Visibility = Visibility.PRIVATE) -> Note:
    """Write a note on the person of a card; private unless told otherwise. Raises UsageError where it is empty."""
    owner = session.operator.id
    note = Note(
        owner=owner,
        department=department_of(session.store, owner),
        visibility=visibility,
        about=card.id,
        text=_required(text, Message("メモ")),
        operator=owner,
    )
    with session.operation("note.add", "メモを追加").transaction() as writer:
        return writer.insert(note)


def add_task(
    session: Session, about: str, subject: str, due_on: PartialDate, assignee: User | None = None
) -> Task:
    """Write down what is to be done about a card or a meeting, and by when."""
    owner = session.operator.id
    task = Task(
        owner=owner,
        department=department_of(session.store, owner),
        about=about,
        subject=_required(subject, Message("次のアクション")),
        due_on=due_on,
        assignee=(assignee or session.operator).id,
        operator=owner,
    )
    with session.operation("task.add", "次のアクションを追加").transaction() as writer:
        return writer.insert(task)


def finish_task(session: Session, task: Task) -> None:
    """Say that a task is done."""
    with session.operation("task.done", "次のアクションを完了").transaction() as writer:
        writer.update(Task, task.id, done_at=now_text(), done_by=session.operator.id)


def record_meeting(
    session: Session,
    about: Sequence[Card],
    met_on: PartialDate,
    subject: str,
    minutes: str,
    place: str = "",
    met_at: str = "",
    ours: Sequence[User] = (),
) -> Meeting:
    """Keep the minutes of a contact; the operator was there unless others are named."""
    if not about:
        raise UsageError("面談の相手の名刺を 1 枚以上指定してください。")
    owner = session.operator.id
    meeting = Meeting(
        owner=owner,
        department=department_of(session.store, owner),
        about=tuple(card.id for card in about),
        met_on=met_on,
        met_at=met_at,
        ours=tuple(user.id for user in ours) or (owner,),
        place=stored(place),
        subject=_required(subject, Message("件名")),
        minutes=stored(minutes),
        operator=owner,
    )
    with session.operation("meeting.add", "面談を記録").transaction() as writer:
        return writer.insert(meeting)


def change_note(session: Session, note_id: str, text: str, visibility: Visibility) -> None:
    """Change what a note says or who may see it. Raises NotFoundError, and UsageError where it is empty."""
    plain = _required(text, Message("メモ"))
    with session.operation("note.change", "メモを変更").transaction() as writer:
        writer.update(Note, note_id, text=plain, visibility=visibility)


def remove_note(session: Session, note_id: str) -> None:
    """Take a note back. Raises NotFoundError."""
    with session.operation("note.remove", "メモを削除").transaction() as writer:
        writer.revoke(Note, note_id)


def add_person_tag(session: Session, card_id: str, name: str) -> None:
    """Tag a person, by one of the cards; nothing happens where one of them bears the tag.

    Raises NotFoundError, and UsageError where the name is empty.
    """
    plain = _required(name, Message("タグ"))
    store = session.store
    card = store.get(Card, card_id)
    if any(plain in store.tags_of(other) for other in store.person_cards(card_id)[1]):
        return
    with session.operation("tag.add", f"タグ「{plain}」を付ける").transaction() as writer:
        add_tag(store, writer, card, plain)


def remove_person_tag(session: Session, card_id: str, name: str) -> None:
    """Take a tag off all cards of a person."""
    store = session.store
    taggings = store.find_in(Tagging, "root", store.person_cards(card_id)[1])
    tags = {tag.id for tag in store.find_in(Tag, "id", {item.tag for item in taggings}) if tag.name == name}
    with session.operation("tag.remove", f"タグ「{name}」を外す").transaction() as writer:
        for tagging in taggings:
            if tagging.tag in tags:
                writer.revoke(Tagging, tagging.id)


def _required(text: str, what: Message) -> str:
    kept = stored(text.strip())
    if not kept:
        raise UsageError("{what}が空です。", what=what)
    return kept
