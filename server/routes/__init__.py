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
    directory,
    erasures,
    images,
    joining,
    privacy,
    provider,
    reads,
    records,
    review,
    rotations,
    search,
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
    *search.ROUTES,
    *erasures.ROUTES,
    *contacts.ROUTES,
    *rotations.ROUTES,
    *review.ROUTES,
    *approvals.ROUTES,
    *privacy.ROUTES,
    *devices.ROUTES,
    *accounts.ROUTES,
    *departments.ROUTES,
    *directory.ROUTES,
    *settings.ROUTES,
    *audit.ROUTES,
)
