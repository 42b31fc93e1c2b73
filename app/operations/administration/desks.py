"""端末: the desks that the office's server knows, and join codes for new ones."""

from __future__ import annotations

from app.operations.at_server import at_server
from app.operations.session import Session
from app.sync.administration import Administration
from app.sync.wire_accounts import CreatedAccount, Device, Ticket


def list_desks(session: Session) -> tuple[Device, ...]:
    """All of the office. Raises what ``at_server`` raises, as the others here."""
    with at_server(session) as (client, _):
        return Administration(client).devices().devices


def revoke_desk(session: Session, device: str) -> None:
    """Let a desk in no more; it gives up what belongs to others when it next asks, or when its lease ends."""
    with at_server(session) as (client, _):
        Administration(client).revoke_device(device)


def make_join_code(session: Session, days: int) -> Ticket:
    """A code for one desk, good for some days."""
    with at_server(session) as (client, _):
        return Administration(client).ticket(days)


def join_sheet(session: Session, ticket: Ticket) -> bytes:
    """The paper for a join code as a PDF of one page; it is kept nowhere."""
    # Late, as the window names this function and never calls it.
    from app.core.dates import office_time, parse_instant
    from app.core.join_code import JoinCode
    from app.operations.paper import letterhead
    from app.reports.pdf.join_sheet import TITLE, JoinSheet
    from app.reports.pdf.join_sheet import join_sheet as draw

    return draw(
        JoinSheet(
            letterhead(session, TITLE), ticket.qr, ticket.printed, JoinCode.parse(ticket.qr).address,
            office_time(parse_instant(ticket.until)),
        )
    )  # fmt: skip


def password_slips(session: Session, created: tuple[CreatedAccount, ...], names: dict[str, str]) -> bytes:
    """First passwords to be cut apart and handed out, as a PDF; ``names`` by user. It is kept nowhere."""
    from app.operations.paper import letterhead
    from app.reports.pdf.password_slips import TITLE, Slip
    from app.reports.pdf.password_slips import password_slips as draw

    slips = [Slip(names.get(one.user, ""), one.login, one.password) for one in created]
    return draw(letterhead(session, TITLE), slips)
