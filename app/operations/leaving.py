"""Leaving the office's server: the desk is its user's alone again.

What others own goes, with the key under which it lies; what is the user's own stays here, and on the server.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from app.core.errors import EnishiError
from app.core.messages import Message
from app.db import device, leaving, unsent
from app.db.arrivals import PART
from app.db.rows import rows, value
from app.operations.at_server import at_server
from app.operations.joining import Connect, forget_membership, required
from app.operations.reads import TOLD
from app.operations.session import Session
from app.operations.syncing import DEVICE, HEARD, LAST_AT
from app.sync.client import pinned_transport


@dataclass(frozen=True, slots=True)
class LeavePlan:
    """What leaving would do. Nothing is changed yet."""

    office: str
    kept: int
    """Cards of the user; they stay here."""
    given_up: int
    """Cards of others that can be seen now, and no more afterwards."""
    unsent: int
    """Records that the server has not got as they are here."""
    unsent_of_others: int
    """Those of them that are others': what was written stays as a list, and is never sent."""
    images: int
    """Images of the user's own cards that are at the server, and not here."""


def plan_leaving(session: Session) -> LeavePlan:
    """The dry run. Raises UsageError where the desk has joined no server."""
    store, user = session.store, session.operator.id
    joined = required(store)
    db = store.db
    live = "revoked_at = '' AND owner"
    return LeavePlan(
        office=joined.office_name or joined.address,
        kept=int(value(db, f"SELECT count(*) FROM {store.own}.card WHERE {live} = ?", (user,))),
        given_up=int(value(db, f"SELECT count(*) FROM card WHERE {live} <> ?", (user,))),
        unsent=unsent.count(db),
        unsent_of_others=leaving.unsent_of_others(db, user),
        images=int(
            value(
                db,
                f"SELECT count(*) FROM image_sent WHERE here = 0 AND page IN (SELECT id FROM {store.own}.page)",
            )
        ),
    )


def leave_sentences(plan: LeavePlan) -> list[Message]:
    """The plan in words."""
    said = [
        Message(
            "ご自分の名刺 {kept} 枚と記録は手元に残り、「{office}」のサーバーからも消えません。",
            office=plan.office,
            kept=f"{plan.kept:,}",
        ),
        Message("ほかの職員の名刺 {count} 枚は、この端末から消えます。", count=f"{plan.given_up:,}"),
    ]
    if plan.unsent:
        said.append(
            Message(
                "まだ送っていない変更が {count} 件あります。先に同期すると、サーバーに届きます。",
                count=f"{plan.unsent:,}",
            )
        )
    if plan.unsent_of_others:
        said.append(
            Message(
                "そのうち {count} 件はほかの職員の名刺への変更です。送らずに離れると、書いた内容だけが一覧に残ります。",
                count=f"{plan.unsent_of_others:,}",
            )
        )
    if plan.images:
        said.append(
            Message(
                "ご自分の名刺の画像 {count} 枚は、ほかの端末で取り込んだためこの端末にありません。サーバーに残ります。",
                count=f"{plan.images:,}",
            )
        )
    return said


def leave(session: Session, connect: Connect = pinned_transport) -> None:
    """Leave; whether or not the server answers, which strikes the desk off where it does. The session is to be opened anew afterwards.

    May be repeated after an error. Raises UsageError where the desk has joined no server, BusyError, StoreError.
    """
    store, user = session.store, session.operator.id
    required(store)
    with suppress(EnishiError), at_server(session, connect=connect, pause=lambda _: None) as (client, _):
        client.sign_out(leaving=True)
    with store.lock("sync"):
        store.source.end_lease()
        store.remove_files()
        gone = leaving.part(store.db, user)
        store.thumbnails.keep_only(row["id"] for row in rows(store.db, "SELECT id FROM card"))
        store.images.delete(gone["page"])
        for setting in (LAST_AT, DEVICE, HEARD, TOLD, PART):
            store.set_setting(setting, "")
        device.forget(store.profile)
        forget_membership(store)
