"""The duties towards those whose cards are kept, as the window asks for them: 開示請求, 保存期間, 個人情報ファイル簿.

The window names these functions and never calls them: what draws the papers is loaded where they run.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

from app.core.retention import Candidate
from app.operations.due import Disposal
from app.operations.session import Session
from app.sync.wire_privacy import Wanted
from app.sync.wire_sharing import Approval

# 開示請求.


def list_disclosures(session: Session) -> list[Approval]:
    """What was asked within the last year, the newest first. Raises what ``at_server`` raises, as the others of these."""
    from app.operations import disclosing

    return disclosing.asked(session)


def ask_disclosure(session: Session, wanted: Wanted, why: str) -> Approval:
    """Ask a second administrator that all that the office holds on a person be gathered."""
    from app.operations import disclosing

    return disclosing.ask(session, wanted, why)


def save_disclosure(session: Session, approval: str, out: Path) -> int:
    """Gather what was approved and write it as a PDF; of how many cards. The audit tells of it."""
    from app.operations import disclosing

    return disclosing.take(session, approval, out)


def disclosure_paper(session: Session, approval: str) -> bytes:
    """The same as a PDF to be printed; it is kept nowhere."""
    from app.operations import disclosing

    paper = BytesIO()
    disclosing.take(session, approval, paper)
    return paper.getvalue()


def whom(request: Approval) -> str:
    """Of whom and why, as it was asked."""
    return request.why.removeprefix("開示請求")


# 保存期間.


def list_disposal(session: Session, *, own: bool = False) -> Disposal:
    """What the operator may dispose of today, or only his own. Raises what ``at_server`` raises where there is a server."""
    from app.operations import retention

    return retention.disposal(session, own=own)


def keep_longer(session: Session, records: list[str], until: date | None, why: str) -> Disposal:
    """Keep records of one's own beyond their period, or not any longer."""
    from app.operations import retention

    return retention.keep_longer(session, records, until, why)


def decide_periods(session: Session, years: dict[str, int]) -> Disposal:
    """Say for how many years kinds are kept (0: without a period); what is over its period then."""
    from app.operations import retention

    retention.decide(session, years)
    return list_disposal(session)


def save_disposal(session: Session, listed: list[Candidate], out: Path) -> Path:
    """Write the list as a PDF, or as CSV where the name ends so; its path."""
    from app.operations import retention

    retention.write_candidates(session, listed, out)
    return out


def disposal_paper(session: Session, listed: list[Candidate]) -> bytes:
    """The same as a PDF to be printed."""
    from app.operations import retention

    paper = BytesIO()
    retention.write_candidates(session, listed, paper)
    return paper.getvalue()


def dispose_of(session: Session, seen: list[str]) -> tuple[int, int]:
    """Erase for good what a person saw in the list, by ids; how many went, and how many are not over any more."""
    from app.operations import retention

    return retention.dispose_seen(session, seen)


# 個人情報ファイル簿.


@dataclass(frozen=True, slots=True)
class RegisterView:
    """The register as it would be printed now."""

    entries: list[tuple[str, str]]
    """Items and what stands there, in the order of the form."""
    filled: dict[str, str]
    """What was filled in, by the names of its settings."""


def read_register(session: Session) -> RegisterView:
    """The register. Raises what ``at_server`` raises where there is a server."""
    from app.operations import register

    found = register.read(session)
    return RegisterView(found.entries, dict(found.filled))


def fill_register(session: Session, name: str, text: str) -> RegisterView:
    """Fill one of its settings in for the office; empty for its default."""
    from app.operations import register

    register.fill(session, {name: text})
    return read_register(session)


def save_register(session: Session, out: Path) -> Path:
    """Write it as a PDF, or as CSV where the name ends so; its path."""
    from app.operations import register

    register.write_register(session, register.read(session), out)
    return out


def register_paper(session: Session) -> bytes:
    """The same as a PDF to be printed."""
    from app.operations import register

    paper = BytesIO()
    register.write_register(session, register.read(session), paper)
    return paper.getvalue()
