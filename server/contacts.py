"""本人に確認: requests to be let see a card, and what its owner answers.

A card that its owner has let somebody see lies in a scope of its own (``g:``), which is his and, until their
day, that of those whom he let: so it travels, and goes, as everything else. Nobody else learns of either.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, timedelta

import msgspec

from app.core.dates import format_instant, office_day
from app.core.ids import new_id
from app.core.visibility import card_scope
from app.sync.wire_sharing import AnswerContact, AskContact, ContactRequest, ContactRequests, ContactState
from server import audit, stubs
from server.audit import Action
from server.bulk import array
from server.callers import Reader
from server.database import Connection
from server.problems import not_found
from server.rows import Row, Rows
from server.scopes import Rights, rights_of
from server.sealing import Sealer

_LISTED = timedelta(days=366)
_MOST_LISTED = 500
_PURPOSE = "contact"
_COLUMNS = "q.id, q.asker, q.stub, q.why, q.asked_at, q.answered_at, q.until, q.ended_at, q.card, r.scope"


def ask(
    connection: Connection, sealer: Sealer, reader: Reader, request: AskContact, now: datetime
) -> ContactRequest:
    """Ask; who asks again before he was answered has asked once.

    Raises Refused (``not_found``) for a stub that is not there, not to be seen, or of one's own card.
    """
    office, day = reader.office, office_day(now)
    rights = rights_of(connection, sealer, reader, day)
    # The card is held, so that two requests of one asker come one after the other.
    found = connection.execute(
        "SELECT s.scope, c.id, c.owner FROM record s JOIN record c ON c.office = s.office AND c.id = s.root"
        " WHERE s.office = %s AND s.id = %s AND s.kind = %s FOR UPDATE OF c",
        (office, request.stub, stubs.KIND),
    ).fetchone()
    if found is None or found[0] not in rights.scopes or found[2] in rights.principals:
        raise not_found()
    known = _read(
        connection, sealer, rights, day, office,
        "q.card = %s AND q.asker = %s AND q.answered_at IS NULL", found[1], reader.user,
    )  # fmt: skip
    if known:
        return known[0]
    request_id = new_id()
    why = sealer.seal_data(office, _PURPOSE, request_id, request.why.encode())
    connection.execute(
        "INSERT INTO contact_request (office, id, card, stub, asker, why, asked_at)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s)",
        (office, request_id, found[1], request.stub, reader.user, why, now),
    )
    return ContactRequest(
        request_id, reader.user, request.stub, request.why, format_instant(now), ContactState.WAITING
    )


def of_cards(
    connection: Connection, sealer: Sealer, office: str, cards: Iterable[str]
) -> list[tuple[str, str, datetime]]:
    """Who asked to see some cards, why, and when."""
    found = connection.execute(
        "SELECT id, asker, why, asked_at FROM contact_request WHERE office = %s AND card = ANY(%s::text[]) ORDER BY id",
        (office, array(cards)),
    ).fetchall()
    return [
        (asker, sealer.open_data(office, _PURPOSE, request, why).decode(), at)
        for request, asker, why, at in found
    ]


def listed(connection: Connection, sealer: Sealer, reader: Reader, now: datetime) -> ContactRequests:
    """What this user has asked, and what he is asked."""
    day = office_day(now)
    rights = rights_of(connection, sealer, reader, day)
    since = now - _LISTED
    sent = _read(
        connection, sealer, rights, day, reader.office, "q.asker = %s AND q.asked_at > %s", reader.user, since
    )
    received = _read(
        connection, sealer, rights, day, reader.office,
        "r.owner = ANY(%s::text[]) AND q.asked_at > %s", array(rights.principals), since,
    )  # fmt: skip
    return ContactRequests(tuple(_named(connection, sealer, reader.office, rights, sent)), tuple(received))


def answer(
    connection: Connection, sealer: Sealer, reader: Reader, request: str, said: AnswerContact, now: datetime
) -> None:
    """Let the asker see the card until a day, or not (any more); said again, nothing happens.

    Raises Refused (``not_found``) for what is not his to answer.
    """
    office = reader.office
    rights = rights_of(connection, sealer, reader, office_day(now))
    rows, card = _own_card(connection, sealer, rights, office, request)
    owner = card.owner
    if _stands(connection, office, card, request, said):
        return
    if said.until is None:
        _decline(connection, office, request, now)
    else:
        document = rows.document(card)
        if not stubs.is_asked(document):
            raise not_found()
        if card.scope != card_scope(card.id):
            _end_all(connection, office, card.id, now)
            rows.put(document, card_scope(card.id))
            rows.settle(now)
        connection.execute(
            "UPDATE contact_request SET answered_at = %s, until = %s, ended_at = NULL WHERE office = %s AND id = %s",
            (now, said.until, office, request),
        )
    audit.write(
        connection, office, Action.CONTACT_ANSWERED, now, actor=reader.user, device=reader.device, subject=request,
        detail={"until": said.until.isoformat() if said.until else "", "owner": "" if owner == reader.user else owner},
    )  # fmt: skip


def forget(connection: Connection, office: str, cards: Iterable[str]) -> None:
    """Forget what was asked about cards."""
    connection.execute(
        "DELETE FROM contact_request WHERE office = %s AND card = ANY(%s::text[])", (office, array(cards))
    )


def _own_card(
    connection: Connection, sealer: Sealer, rights: Rights, office: str, request: str
) -> tuple[Rows, Row]:
    """The card of a request, which is this user's."""
    found = connection.execute(
        "SELECT card FROM contact_request WHERE office = %s AND id = %s", (office, request)
    ).fetchone()
    rows = Rows(connection, sealer, office)
    rows.load([found[0]] if found else [], to_change=True)
    card = rows.get(found[0]) if found else None
    if card is None or card.owner not in rights.principals:
        raise not_found()
    return rows, card


def _stands(connection: Connection, office: str, card: Row, request: str, said: AnswerContact) -> bool:
    """Whether that has been answered already, as by a desk that never heard that it was."""
    found = connection.execute(
        "SELECT until, ended_at FROM contact_request WHERE office = %s AND id = %s AND answered_at IS NOT NULL",
        (office, request),
    ).fetchone()
    if found is None:
        return False
    until, ended_at = found
    is_granted = until is not None and ended_at is None
    if said.until is None:
        return not is_granted
    return is_granted and until == said.until and card.scope == card_scope(card.id)


def _named(
    connection: Connection, sealer: Sealer, office: str, rights: Rights, sent: Collection[ContactRequest]
) -> Iterator[ContactRequest]:
    """What was sent, with what the stubs tell that its asker may see: his desk need not hold them."""
    rows = connection.execute(
        "SELECT id, document FROM record WHERE office = %s AND id = ANY(%s::text[]) AND kind = %s"
        " AND scope = ANY(%s::text[])",
        (office, array(one.stub for one in sent), stubs.KIND, array(rights.scopes)),
        binary=True,
    ).fetchall()
    told = {stub: sealer.open(office, stubs.KIND, stub, sealed).values for stub, sealed in rows}
    for one in sent:
        values = told.get(one.stub, {})
        name = values.get("name") or values.get("organization", "")
        yield msgspec.structs.replace(one, owner=values.get("owner", ""), name=name)


def _decline(connection: Connection, office: str, request: str, now: datetime) -> None:
    connection.execute(
        "UPDATE contact_request SET answered_at = coalesce(answered_at, %s),"
        " ended_at = CASE WHEN until IS NULL THEN NULL ELSE coalesce(ended_at, %s) END"
        " WHERE office = %s AND id = %s",
        (now, now, office, request),
    )


def _end_all(connection: Connection, office: str, card: str, now: datetime) -> None:
    """What was granted before the card was nobody's to ask about does not come back."""
    connection.execute(
        "UPDATE contact_request SET ended_at = %s"
        " WHERE office = %s AND card = %s AND until IS NOT NULL AND ended_at IS NULL",
        (now, office, card),
    )


def _read(
    connection: Connection,
    sealer: Sealer,
    rights: Rights,
    day: date,
    office: str,
    condition: str,
    *values: object,
) -> list[ContactRequest]:
    found = connection.execute(
        f"SELECT {_COLUMNS}, r.owner = ANY(%s::text[]) FROM contact_request q"
        " JOIN record r ON r.office = q.office AND r.id = q.card"
        f" WHERE q.office = %s AND {condition} ORDER BY q.id DESC LIMIT {_MOST_LISTED}",
        (array(rights.principals), office, *values),
    ).fetchall()
    return [_request(sealer, office, rights, day, *row) for row in found]


def _request(
    sealer: Sealer, office: str, rights: Rights, day: date, request_id: str, asker: str, stub: str, why: bytes,
    asked_at: datetime, answered_at: datetime | None, until: date | None, ended_at: datetime | None,
    card: str, scope: str, own: bool,
) -> ContactRequest:  # fmt: skip
    if answered_at is None:
        state = ContactState.WAITING
    elif until is None:
        state = ContactState.DECLINED
    elif ended_at is not None or until < day or scope != card_scope(card):
        state = ContactState.ENDED
    else:
        state = ContactState.GRANTED
    seen = own or (state is ContactState.GRANTED and scope in rights.scopes)
    text = sealer.open_data(office, _PURPOSE, request_id, why).decode()
    return ContactRequest(
        request_id, asker, stub, text, format_instant(asked_at), state, until, card if seen else ""
    )
