"""What two administrators decide together."""

from __future__ import annotations

from http import HTTPStatus

from app.sync.wire_sharing import AnswerApproval, Approval, Approvals, AskApproval
from server import approvals
from server.api import Call, Route
from server.routes.records import reader


def ask_approval(call: Call[AskApproval]) -> Approval:
    services = call.services
    return services.database.transaction(
        lambda connection: approvals.ask(connection, services.sealer, reader(call), call.body, call.now)
    )


def list_approvals(call: Call[None]) -> Approvals:
    services = call.services
    return services.database.transaction(
        lambda connection: approvals.listed(connection, services.sealer, reader(call), call.now),
        snapshot=True,
    )


def answer_approval(call: Call[AnswerApproval]) -> Approval:
    services = call.services
    return services.database.transaction(
        lambda connection: approvals.answer(
            connection, services.sealer, reader(call), call.path["approval"],
            approved=call.body.approved, now=call.now,
        )
    )  # fmt: skip


ROUTES = (
    Route(
        name="ask_approval", method="POST", path="/v1/approvals", handler=ask_approval, body=AskApproval,
        answer=Approval, summary="Ask a second administrator",
        problems=(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT),
    ),
    Route(
        name="list_approvals", method="GET", path="/v1/approvals", handler=list_approvals, answer=Approvals,
        summary="What administrators have asked each other",
    ),
    Route(
        name="answer_approval", method="POST", path="/v1/approvals/{approval}/answer", handler=answer_approval,
        body=AnswerApproval, answer=Approval, summary="Approve what another has asked, or refuse it",
        problems=(HTTPStatus.CONFLICT,),
    ),
)  # fmt: skip
