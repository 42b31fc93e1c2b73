"""Duties towards those whose cards are kept: giving out what is held on a person, and keeping nothing longer than one may."""

from __future__ import annotations

from http import HTTPStatus

from app.sync.wire_privacy import AskDisclosure, Disclosure, Figures, KeepLonger, KeptRecords, Retention
from app.sync.wire_sharing import Approval
from server import audit, disclosures, figures, retention, search_index
from server.api import Call, Route
from server.audit import Action
from server.database import Connection
from server.routes.records import reader


def ask_disclosure(call: Call[AskDisclosure]) -> Approval:
    services = call.services
    return services.database.transaction(
        lambda connection: disclosures.ask(connection, services.sealer, reader(call), call.body, call.now)
    )


def take_disclosure(call: Call[None]) -> Disclosure:
    services = call.services
    search_index.catch_up(services.database, services.sealer, services.office)
    return services.database.transaction(
        lambda connection: disclosures.take(
            connection, services.sealer, reader(call), call.path["approval"], call.now
        )
    )


def disclosed_page(call: Call[None]) -> bytes:
    services, page = call.services, call.path["page"]
    name = services.database.transaction(
        lambda connection: disclosures.page_of(
            connection, services.sealer, reader(call), call.path["approval"], page, call.now
        ),
        snapshot=True,
    )
    return services.blobs.get(page, name)


def read_figures(call: Call[None]) -> Figures:
    services, session = call.services, call.session

    def read(connection: Connection) -> Figures:
        found = figures.cards_by_department(connection, services.sealer, services.office, call.now)
        audit.write(
            connection, services.office, Action.FIGURES_READ, call.now,
            actor=session.account, device=session.device, subject=session.account,
        )  # fmt: skip
        return found

    return services.database.transaction(read)


def read_retention(call: Call[None]) -> Retention:
    services = call.services
    return services.database.transaction(
        lambda connection: retention.due(connection, services.sealer, services.office, call.now),
        snapshot=True,
    )


def list_kept(call: Call[None]) -> KeptRecords:
    services = call.services
    return services.database.transaction(
        lambda connection: retention.kept(connection, services.sealer, reader(call), call.now), snapshot=True
    )


def keep_longer(call: Call[KeepLonger]) -> KeptRecords:
    services = call.services
    return services.database.transaction(
        lambda connection: retention.keep(connection, services.sealer, reader(call), call.body, call.now)
    )


ROUTES = (
    Route(
        name="read_figures", method="GET", path="/v1/figures", handler=read_figures, answer=Figures,
        summary="Cards by department and year, cells of fewer than five people hidden",
    ),
    Route(
        name="read_retention", method="GET", path="/v1/retention", handler=read_retention, answer=Retention,
        summary="How many records are over their period, by owner and kind",
    ),
    Route(
        name="list_kept", method="GET", path="/v1/retention/kept", handler=list_kept, answer=KeptRecords,
        summary="What is kept beyond its period, and why",
    ),
    Route(
        name="keep_longer", method="POST", path="/v1/retention/kept", handler=keep_longer, body=KeepLonger,
        answer=KeptRecords, summary="Keep records of one's own beyond their period, or not any longer",
        problems=(HTTPStatus.NOT_FOUND,),
    ),
    Route(
        name="ask_disclosure", method="POST", path="/v1/disclosures", handler=ask_disclosure, body=AskDisclosure,
        answer=Approval, summary="Ask a second administrator to have all that is held on a person given out",
        problems=(HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY),
    ),
    Route(
        name="take_disclosure", method="GET", path="/v1/disclosures/{approval}", handler=take_disclosure,
        answer=Disclosure, summary="All that is held on a person, once it is approved",
        problems=(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT),
    ),
    Route(
        name="disclosed_page", method="GET", path="/v1/disclosures/{approval}/pages/{page}",
        handler=disclosed_page, answer=bytes, summary="The image of a page with one of the person's cards",
        problems=(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT),
    ),
)  # fmt: skip
