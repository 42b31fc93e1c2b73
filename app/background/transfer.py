"""Contacts from files, as long jobs."""

from __future__ import annotations

from pathlib import Path

from app.background.line import Line
from app.operations.finding import newest_cards
from app.operations.intake import StackSettings
from app.operations.session import Session
from app.operations.staff import department_for
from app.operations.transfer import ContactImport, export_contacts, import_contacts

SUFFIXES = frozenset({".csv", ".xlsx", ".vcf"})
"""Of files that hold contacts."""


def take_in_contacts(session: Session, line: Line, path: Path) -> ContactImport:
    """Take in a file of contacts as the operator's own. Raises what ``import_contacts`` raises."""
    owner = session.operator
    settings = StackSettings(owner, department_for(session, owner))

    def tell(done: int, total: int) -> None:
        line.check()
        line.progress(done, total)

    return import_contacts(session, path, settings, tell)


def write_people(session: Session, line: Line, numbers: bytes, out: Path) -> int:
    """Write a list of persons as found to a file, by their newest cards; how many there are.

    ``numbers`` are rows of the people list, an array of ``q``. Raises what ``export_contacts`` raises.
    """
    line.check()
    return export_contacts(session, out, only=newest_cards(session, numbers))
