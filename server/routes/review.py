"""Shared review: taking cards to look at, giving them back, and who has which."""

from __future__ import annotations

from app.sync.wire_sharing import Leases, ReturnReview, TakeReview
from server import review
from server.api import Call, Route
from server.routes.records import reader

_MOST_BYTES = 128 << 10


def take_review(call: Call[TakeReview]) -> Leases:
    services = call.services
    return services.database.transaction(
        lambda connection: review.take(connection, services.sealer, reader(call), call.body.cards, call.now)
    )


def return_review(call: Call[ReturnReview]) -> None:
    call.services.database.transaction(
        lambda connection: review.give_back(connection, reader(call), call.body.cards)
    )


def list_review(call: Call[None]) -> Leases:
    services = call.services
    return services.database.transaction(
        lambda connection: review.listed(connection, services.sealer, reader(call), call.now), snapshot=True
    )


ROUTES = (
    Route(
        name="take_review", method="POST", path="/v1/review/take", handler=take_review, body=TakeReview,
        answer=Leases, most_bytes=_MOST_BYTES, summary="Hold cards for review, which no other desk then gets",
    ),
    Route(
        name="return_review", method="POST", path="/v1/review/return", handler=return_review, body=ReturnReview,
        summary="Let others have cards that one holds",
    ),
    Route(
        name="list_review", method="GET", path="/v1/review", handler=list_review, answer=Leases,
        summary="Who looks at which card",
    ),
)  # fmt: skip
