"""For who watches the server: alive, ready, figures; and who it is."""

from __future__ import annotations

from http import HTTPStatus

from app.core.dates import format_instant
from app.sync.wire import VERSIONS, Hello
from server import health
from server.api import Call, Route
from server.problems import Refused


def live(call: Call[None]) -> str:  # noqa: ARG001
    return "ok\n"


def ready(call: Call[None]) -> str:
    if not health.is_ready(call.services):
        raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "not_ready", "サーバーは準備中です。", retry_after=5)
    return "ok\n"


def metrics(call: Call[None]) -> str:
    return call.services.metrics.text()


def hello(call: Call[None]) -> Hello:
    services = call.services
    return Hello(
        services.office, VERSIONS, format_instant(call.now), services.epochs.current, services.office_name
    )


ROUTES = (
    Route(
        name="live", method="GET", path="/live", summary="Whether the process answers", handler=live, answer=str
    ),
    Route(
        name="ready", method="GET", path="/ready", summary="Whether requests can be served", handler=ready,
        answer=str, problems=(HTTPStatus.SERVICE_UNAVAILABLE,),
    ),
    Route(
        name="metrics", method="GET", path="/metrics", summary="Figures for Prometheus", handler=metrics,
        answer=str,
    ),
    Route(
        name="hello", method="GET", path="/v1/hello", summary="Who the server is, and what it speaks",
        handler=hello, answer=Hello,
    ),
)  # fmt: skip
