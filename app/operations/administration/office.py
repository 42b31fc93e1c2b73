"""What the office decides for all its desks, what two administrators decide together, and who did what."""

from __future__ import annotations

from app.core.ids import new_id
from app.operations.at_server import at_server
from app.operations.session import Session
from app.sync.administration import Administration, AuditQuery
from app.sync.sharing import Sharing
from app.sync.wire_accounts import AuditLines
from app.sync.wire_settings import ChangeSettings, Settings
from app.sync.wire_sharing import Approval, AskApproval, Matter

AUDIT_PAGE = 200
"""Lines at once."""


def read_rules(session: Session) -> Settings:
    """What holds now. Raises what ``at_server`` raises, as all of these."""
    with at_server(session) as (client, _):
        return Administration(client).settings()


def change_rules(session: Session, change: ChangeSettings) -> Settings:
    """Decide; what holds from now on."""
    with at_server(session) as (client, _):
        return Administration(client).change_settings(change)


def list_approvals(session: Session) -> tuple[Approval, ...]:
    """What administrators have asked each other, the newest first."""
    with at_server(session) as (client, _):
        return Sharing(client).approvals().approvals


def ask_for_cards(session: Session, left: str, heir: str, why: str) -> Approval:
    """Ask a second administrator that the cards of one who has left go to a successor."""
    asked = AskApproval(new_id(), Matter.OPEN_CARDS, left, heir, why)
    with at_server(session) as (client, _):
        return Sharing(client).ask_approval(asked)


def answer_approval(session: Session, approval: str, *, approved: bool) -> Approval:
    """Approve, and have it done; or refuse."""
    with at_server(session) as (client, _):
        return Sharing(client).answer_approval(approval, approved=approved)


def search_audit(session: Session, query: AuditQuery) -> AuditLines:
    """The lines that are wanted, ``AUDIT_PAGE`` at most. The audit tells that somebody looked."""
    with at_server(session) as (client, _):
        return Administration(client).audit(query, AUDIT_PAGE)
