"""Contacts from files, as long jobs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.background.line import Line

if TYPE_CHECKING:
    from app.operations.session import Session
    from app.operations.transfer import ContactImport

# The window names these jobs; what they work with is loaded by the process that does them.

SUFFIXES = frozenset({".csv", ".xlsx", ".vcf"})
"""Of files that hold contacts."""


def take_in_contacts(session: Session, line: Line, path: Path) -> ContactImport:
    """Take in a file of contacts as the operator's own. Raises what ``import_contacts`` raises."""
    from app.operations.intake import StackSettings
    from app.operations.staff import department_for
    from app.operations.transfer import import_contacts

    owner = session.operator
    settings = StackSettings(owner, department_for(session, owner))
    return import_contacts(session, path, settings, line.step)


def write_people(session: Session, line: Line, numbers: bytes, out: Path) -> int:
    """Write a list of persons as found to a file, by their newest cards; how many there are.

    ``numbers`` are rows of the people list, an array of ``q``. Raises what ``export_contacts`` raises.
    """
    from app.operations.finding import newest_cards
    from app.operations.transfer import export_contacts

    line.check()
    return export_contacts(session, out, only=newest_cards(session, numbers))
