"""Figures for Prometheus. Routes by their template, never by who asked for what.

Nothing counts records or their bytes: that would tell of private ones.
"""

from __future__ import annotations

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

CONTENT_TYPE = CONTENT_TYPE_LATEST


class Metrics:
    """The figures of one server process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.requests = Counter(
            "enishi_requests", "Requests answered", ("route", "status"), registry=self._registry
        )
        self.seconds = Histogram(
            "enishi_request_seconds", "Time to answer", ("route",), registry=self._registry,
            buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3, 10, 30),
        )  # fmt: skip
        self.under_way = Gauge(
            "enishi_requests_under_way", "Requests being answered", registry=self._registry
        )
        self.refusals = Counter(
            "enishi_refused_changes", "Changes that were not taken", ("reason",), registry=self._registry
        )
        self.certificate_until = Gauge(
            "enishi_certificate_not_after_seconds",
            "End of the certificate, Unix time",
            registry=self._registry,
        )

    def text(self) -> str:
        """All of them in Prometheus' own format."""
        return generate_latest(self._registry).decode()
