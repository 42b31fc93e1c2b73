"""How things stand between this desk and the office's server, without asking the server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from app.core import lengths
from app.core.dates import format_instant
from app.core.documents import EVERY_UNIT, LIFE, Document
from app.core.messages import Message
from app.core.reading import FieldName
from app.core.records import KINDS, User
from app.core.roles import Role
from app.db import refusals, told, unsent
from app.db.arrivals import OVERTAKEN
from app.db.leaving import LEFT
from app.db.refusals import Refused
from app.db.rows import first
from app.db.set_aside import GONE, SET_ASIDE
from app.db.settling import KEPT_HERE, PICTURES_HERE, TOO_LONG
from app.operations import settings
from app.operations.conflict_words import UNIT_WORDS, VALUE, name_of, unit_words
from app.operations.fetching import choice_of_images
from app.operations.joining import computer_name, membership
from app.operations.partly import part_held
from app.operations.session import Session
from app.operations.syncing import LAST_AT
from app.sync.wire import Refusal

SHOWN = 100
"""The most refusals that are shown at once."""


@dataclass(frozen=True, slots=True)
class SharingState:
    """What the desk knows by itself."""

    joined: bool = False
    office: str = ""
    """The office's name, as its server has it."""
    address: str = ""
    login: str = ""
    desk: str = ""
    """The name by which the office knows this desk."""
    role: Role = Role.STAFF
    """What the account is for, as the server said last."""
    signed_in: bool = False
    first_password: bool = False
    """Whether the server waits for a password of the person's own."""
    has_password: bool = False
    """Whether the person signs in with a password that the server keeps, not by the office's identity provider."""
    has_code: bool = False
    """Whether the server asks for codes of an authenticator application, too."""
    unsent: int = 0
    refused: int = 0
    last_at: str = ""
    """When all was last sent and taken in, in UTC; empty where it never was."""
    lease_until: str = ""
    """Until when colleagues' cards may be read without the server; empty where they may not."""
    images: str = ""
    """Which images are asked for ahead (``app.operations.fetching.Ahead``)."""
    part: Message | None = None
    """What of colleagues' cards is kept here, where the office limits that."""
    images_gb: int = settings.DEFAULT_IMAGES_GB
    """How many GB of images from the server are held here at most."""


def sharing_state(session: Session) -> SharingState:
    """How things stand."""
    store = session.store
    joined = membership(store)
    if joined is None or not joined.user:
        return SharingState(address=joined.address if joined else "", refused=refusals.count(store.db))
    store.source.look()
    store.remove_files()  # of others, where the lease has just ended
    db = store.db
    until = store.source.leased_until
    return SharingState(
        joined=True,
        office=joined.office_name,
        address=joined.address,
        login=joined.login,
        role=joined.role,
        desk=computer_name(),
        signed_in=bool(joined.refresh) and joined.device == store.device,
        first_password=joined.must_change_password,
        has_password=joined.has_password,
        has_code=joined.has_code,
        unsent=unsent.count(db),
        refused=refusals.count(db),
        last_at=store.setting(LAST_AT),
        lease_until=format_instant(until) if until else "",
        images=choice_of_images(session),
        part=part.message if (part := part_held(store)) else None,
        images_gb=settings.images_gb(session),
    )


@dataclass(frozen=True, slots=True)
class RefusalView:
    """A change that does not hold, in words."""

    num: int
    what: Message
    """The record and its kind."""
    why: Message
    """Why, and what can be done."""
    at: str
    card: str
    """The card to open; empty where there is none here."""
    said: str = ""
    """What was written, so that it can be taken over; empty where that is no text."""
    changed: tuple[Message, ...] = ()
    """What else was said, value by value."""
    waits: bool = False
    """Whether the server is still to be asked whether it is allowed."""


def list_refusals(session: Session) -> list[RefusalView]:
    """Changes that the server did not take, was not asked about yet, or that somebody overtook, the newest first."""
    return [_refusal(session, item) for item in refusals.refused(session.store.db, SHOWN)]


def _refusal(session: Session, item: Refused) -> RefusalView:
    said = item.document
    whole = _laid_over_what_is_here(session, said)
    return RefusalView(
        num=item.num,
        what=_what(session, whole),
        why=_gone_to(session, said, item.reason) or _why(item),
        at=item.at,
        card=_card(session, whole),
        said=_said(said),
        changed=tuple(_changed(session, said)),
        waits=item.waits,
    )


def _laid_over_what_is_here(session: Session, said: Document) -> Document:
    """Of a record that this desk did not make only what was said of it is kept: what it is called stands at the record."""
    db = session.store.db
    row = first(db, f'SELECT * FROM "{said.kind}" WHERE id = ?', (said.id,)) if said.kind in KINDS else None
    values = told.document_in(said.kind, row).values if row else {}
    return msgspec.structs.replace(said, values=values | said.values)


def forget_refusal(session: Session, num: int) -> None:
    """Take one off the list; nothing else changes."""
    refusals.forget(session.store.db, num)


def _changed(session: Session, said: Document) -> Iterator[Message]:
    """The values that were said of a record that was there before, but for what people write."""
    if EVERY_UNIT in said.clocks:
        return
    written = _WRITTEN.get(said.kind, ())
    for unit in said.clocks:
        if unit == LIFE:
            yield Message("削除") if said.revoked_at else Message("削除の取り消し")
        elif unit not in written:
            name, words = UNIT_WORDS.get(unit, VALUE), unit_words(session.store, unit, said.unit(unit))
            yield Message("{name}: {value}", name=name, value=words)


_KINDS = {
    "card": Message("名刺"),
    "edit": Message("名刺の項目"),
    "recognition": Message("読み取り結果"),
    "page": Message("画像"),
    "link": Message("同一人物の判断"),
    "tag": Message("タグ"),
    "tagging": Message("タグ"),
    "meeting": Message("面談記録"),
    "note": Message("メモ"),
    "task": Message("次のアクション"),
    "user": Message("職員"),
    "department": Message("部署"),
    "post": Message("職員の所属"),
    "batch": Message("取り込み"),
    "sheet": Message("取り込み"),
}

_REASONS = {
    Refusal.UNKNOWN_ROOT: Message(
        "元の名刺が共有サーバーにないか、見られなくなりました。必要なら名刺の所有者に確かめてください。"
    ),
    Refusal.FORBIDDEN: Message(
        "この変更は許されていません。所有者か管理者に頼んでください。サーバーの値に戻しました。"
    ),
    Refusal.INVALID: Message(
        "サーバーがこの内容を受け付けません。Enishi を更新してから、もう一度変更してください。"
    ),
    TOO_LONG: Message("大きすぎて、サーバーに送れません。減らすと送ります。"),
    LEFT: Message(
        "送る前にサーバーから離れたため、ほかの職員の記録へのこの変更は送られませんでした。もう一度参加すると、いまも許されるかをサーバーにたずねます。"
    ),
    SET_ASIDE: Message(
        "送る前に、ほかの職員の記録を見られる期限が切れたか、この端末が止められました。次に同期したときに、いまも許されるかをサーバーにたずねます。"
    ),
    GONE: Message(
        "元の記録がなくなったか、あなたには見られなくなったため、この変更は送られませんでした。残すならファイルに保存し、記録の所有者に確かめてください。"
    ),
    KEPT_HERE: Message(
        "あなたからは所有者に届けられないため、この端末にだけあります。所有者か管理者に代行の設定を頼んでください。設定されると送ります。"
    ),
    PICTURES_HERE: Message(
        "名刺は所有者に届きましたが、1 枚の紙に複数の名刺があるページの画像は、この端末にだけあります。所有者か管理者に代行の設定を頼んでください。設定されると送ります。"
    ),
    OVERTAKEN: Message(
        "送る前に、ほかの人が後から変更しました。今の値を確かめ、必要ならもう一度変更してください。"
    ),
}


def _gone_to(session: Session, said: Document, reason: str) -> Message | None:
    """Whose a record is was said at two desks of its owner, or beside a rotation: the other was told first."""
    if reason not in _NOT_HIS or EVERY_UNIT in said.clocks or "ownership" not in said.clocks:
        return None
    found = session.store.find_in(KINDS[said.kind].record, "id", [said.id])
    owner = str(getattr(found[0], "owner", "")) if found else ""
    if owner and owner != session.operator.id:
        return Message(
            "{name}さんのものです。あなたのものだったなら、先に、あなたのほかの端末で渡したか、異動で引き継がれました。"
            "渡す相手を変えるには、{name}さんか管理者に頼んでください。",
            name=name_of(session.store, owner),
        )
    if found:
        return None
    return Message(
        "先に、ほかの職員のものになっていました(あなたのほかの端末で渡したか、異動で引き継がれました)。"
        "渡す相手を変えるには、引き継いだ人か管理者に頼んでください。"
    )


_NOT_HIS = {Refusal.FORBIDDEN, Refusal.UNKNOWN_ROOT, GONE}


def _why(item: Refused) -> Message:
    document = item.document
    if item.reason == TOO_LONG and (column := lengths.too_long(document.kind, document.values)):
        allowed = lengths.most(document.kind, column)
        return Message(
            "{what}が長すぎて({most:,} 文字まで)、サーバーに送れません。短くして保存し直すと送ります。",
            what=allowed.what or Message("値"),
            most=allowed.characters,
        )
    return _REASONS.get(item.reason, Message("サーバーが受け付けませんでした。管理者に確かめてください。"))


def _what(session: Session, document: Document) -> Message:
    kind = _KINDS.get(document.kind, Message("記録"))
    values = document.values
    name = str(values.get("name") or values.get("subject") or "") or _person(
        session, _card(session, document)
    )
    if document.kind == "batch":
        name = next((user.name for user in session.store.find_in(User, "id", [values.get("owner", "")])), "")
    return Message("{kind}「{name}」", kind=kind, name=name) if name else kind


_WRITTEN = {
    "edit": ("value",),
    "second_entry": ("value",),
    "note": ("text",),
    "meeting": ("subject", "minutes"),
    "task": ("subject",),
}
"""What people write, by the kind of record."""


def _said(document: Document) -> str:
    written = (document.values.get(column) for column in _WRITTEN.get(document.kind, ()))
    return "\n".join(str(text) for text in written if text)


def _person(session: Session, card: str) -> str:
    fields = session.store.fields(card) if card else {}
    named = (fields[one].value for one in (FieldName.NAME, FieldName.ORGANIZATION) if one in fields)
    return next(named, "")


def _card(session: Session, document: Document) -> str:
    """The card that a document is, or hangs on."""
    values = document.values
    named = [values.get(column) for column in ("root", "first", "about")]
    for one in (document.id, *(item[0] if isinstance(item, list) and item else item for item in named)):
        if isinstance(one, str) and session.store.has(KINDS["card"].record, one):
            return one
    return ""
