"""What all requests share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from app.core.dates import utc_now
from server.blobs import Blobs
from server.config import Config
from server.database import Database
from server.epochs import NONE, Epochs
from server.health import Looking
from server.ledger import Ledger
from server.limits import Limit
from server.metrics import Metrics
from server.provider import Providers
from server.sealing import Sealer


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """One office's server."""

    config: Config
    office: str
    """Its id."""
    office_name: str
    database: Database
    sealer: Sealer
    blobs: Blobs
    pin: bytes
    """SHA-256 of the certificate's key."""
    guard: bytes
    """Key of what stands for logins in the table of failures."""
    epochs: Epochs = NONE
    providers: Providers = field(default_factory=Providers)
    metrics: Metrics = field(default_factory=Metrics)
    looking: Looking = field(default_factory=Looking)
    guesses: Limit = field(default_factory=lambda: Limit(burst=60, per_second=1))
    clock: Callable[[], datetime] = utc_now

    @property
    def ledger(self) -> Ledger:
        """Of what was erased."""
        return Ledger(self.config.ledger_path, self.blobs if self.config.blob_url else None)
