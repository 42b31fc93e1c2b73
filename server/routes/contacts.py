"""本人に確認: asking for a card, and answering."""

from __future__ import annotations

from http import HTTPStatus

from app.sync.wire_sharing import AnswerContact, AskContact, ContactRequest, ContactRequests
from server import contacts
from server.api import Call, Route
from server.routes.records import reader


def ask_contact(call: Call[AskContact]) -> ContactRequest:
    services = call.services
    return services.database.transaction(
        lambda connection: contacts.ask(connection, services.sealer, reader(call), call.body, call.now)
    )


def list_contacts(call: Call[None]) -> ContactRequests:
    services = call.services
    return services.database.transaction(
        lambda connection: contacts.listed(connection, services.sealer, reader(call), call.now), snapshot=True
    )


def answer_contact(call: Call[AnswerContact]) -> None:
    services = call.services
    services.database.transaction(
        lambda connection: contacts.answer(
            connection, services.sealer, reader(call), call.path["request"], call.body, call.now
        )
    )


ROUTES = (
    Route(
        name="ask_contact", method="POST", path="/v1/contact-requests", handler=ask_contact, body=AskContact,
        answer=ContactRequest, summary="Ask the owner of a card to be let see it",
        problems=(HTTPStatus.NOT_FOUND,),
    ),
    Route(
        name="list_contacts", method="GET", path="/v1/contact-requests", handler=list_contacts,
        answer=ContactRequests, summary="What one has asked, and is asked",
    ),
    Route(
        name="answer_contact", method="POST", path="/v1/contact-requests/{request}/answer",
        handler=answer_contact, body=AnswerContact, problems=(HTTPStatus.NOT_FOUND,),
        summary="Let the asker see the card until a day, or not (any more)",
    ),
)  # fmt: skip
