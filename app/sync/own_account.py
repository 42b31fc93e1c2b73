"""What somebody who is signed in does with his own account, beside changing its password (``Client.change_password``)."""

from __future__ import annotations

from app.sync.client import Client
from app.sync.wire_accounts import CodeSecret, ConfirmCode, Devices, RemoveCode


class OwnAccount:
    """Asks by a client that has a session. Raises ServerError like it."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def new_code(self) -> CodeSecret:
        """A secret for an authenticator application, in the place of one that was not confirmed."""
        return self._client.ask("POST", "/v1/code", None, CodeSecret)

    def confirm_code(self, code: str) -> None:
        """Be asked for codes from now on. Not asked again by itself: done once, there is nothing left to confirm."""
        self._client.tell("POST", "/v1/code/confirmation", ConfirmCode(code), attempts=1)

    def remove_code(self, password: str) -> None:
        """Be asked for codes no more. Each attempt is counted."""
        self._client.tell("POST", "/v1/code/removal", RemoveCode(password), attempts=1)

    def devices(self) -> Devices:
        """The desks at which one has signed in, whatever else one may see."""
        return self._client.ask("GET", "/v1/devices?own=1", None, Devices)
