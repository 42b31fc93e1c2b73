"""All routes of the server, one module for each group."""

from __future__ import annotations

from server.api import Route
from server.routes import (
    accounts,
    approvals,
    audit,
    contacts,
    departments,
    devices,
    erasures,
    images,
    joining,
    provider,
    reads,
    records,
    review,
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
    *reads.ROUTES,
    *erasures.ROUTES,
    *contacts.ROUTES,
    *rotations.ROUTES,
    *review.ROUTES,
    *approvals.ROUTES,
    *devices.ROUTES,
    *accounts.ROUTES,
    *departments.ROUTES,
    *settings.ROUTES,
    *audit.ROUTES,
)
