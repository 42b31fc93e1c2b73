"""What the window has to know when a profile opens, and what it remembers for its operator."""

from __future__ import annotations

from dataclasses import dataclass

from app.operations import settings
from app.operations.session import Session


@dataclass(frozen=True, slots=True)
class WindowStart:
    """How the window looks when it opens for an operator."""

    appearance: settings.Appearance
    idle_minutes: int
    area: str
    """The area that was last in front; empty the first time."""


def window_start(session: Session) -> WindowStart:
    """How the window looks for the operator of the session."""
    area = session.store.setting(_area_key(session))
    return WindowStart(settings.appearance(session), settings.idle_minutes(session), area)


def remember_area(session: Session, name: str) -> None:
    """Keep which area is in front."""
    session.store.set_setting(_area_key(session), name)


def _area_key(session: Session) -> str:
    return f"window.area.{session.operator.id}"
