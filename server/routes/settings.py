"""What the office decides."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from app.sync.wire_settings import ChangeSettings, Settings
from server import settings
from server.api import Call, Route
from server.problems import Refused


def read_settings(call: Call[Any]) -> Settings:
    services = call.services
    return services.database.transaction(lambda connection: settings.read(connection, services.office))


def change_settings(call: Call[ChangeSettings]) -> Settings:
    services, session, wanted = call.services, call.session, call.body
    will_be = settings.changed(read_settings(call), wanted)
    if will_be.provider_issuer and (wanted.provider_issuer or wanted.provider_required):
        # Asked before it counts: a slip in the address would lock everybody out.
        services.providers.get(will_be.provider_issuer, will_be.provider_client).metadata()
    if will_be.provider_required and not (will_be.provider_issuer and will_be.provider_client):
        raise Refused(
            HTTPStatus.UNPROCESSABLE_ENTITY,
            "provider_off",
            "認証基盤の発行者とクライアントを先に設定してください。何も変更していません。",
        )
    return services.database.transaction(
        lambda connection: settings.change(
            connection, services.office, wanted, call.now, actor=session.account, device=session.device
        )
    )


ROUTES = (
    Route(
        name="read_settings", method="GET", path="/v1/settings", summary="What the office has decided",
        handler=read_settings, answer=Settings,
    ),
    Route(
        name="change_settings", method="POST", path="/v1/settings", handler=change_settings,
        body=ChangeSettings, answer=Settings, summary="Decide for the office",
        problems=(HTTPStatus.UNPROCESSABLE_ENTITY,),
    ),
)  # fmt: skip
