"""All routes of the server, one module for each group."""

from __future__ import annotations

from server.api import Route
from server.routes import (
    accounts,
    audit,
    contacts,
    devices,
    images,
    joining,
    provider,
    records,
    rotations,
    settings,
    watching,
)

ROUTES: tuple[Route, ...] = (
    *watching.ROUTES,
    *joining.ROUTES,
    *provider.ROUTES,
    *records.ROUTES,
    *images.ROUTES,
    *contacts.ROUTES,
    *rotations.ROUTES,
    *devices.ROUTES,
    *accounts.ROUTES,
    *settings.ROUTES,
    *audit.ROUTES,
)
