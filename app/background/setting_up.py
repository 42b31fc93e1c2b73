"""Long jobs around setting a scanner up: asking for the administrator's leave, and looking whether it works."""

from __future__ import annotations

from app.background.line import Line
from app.operations import scanner_setup
from app.operations.session import Session


def install_rule(_: Session, line: Line) -> None:
    """Let the users of this machine use USB scanners, if the administrator agrees. Raises ScannerError."""
    scanner_setup.install_rule(line.check)


def check_scanner(_: Session, line: Line, name: str) -> None:
    """Tell each Finding of a look at a device, the first one that is there where none is named."""
    for finding in scanner_setup.check_scanner(name):
        line.tell(finding)
        line.check()
