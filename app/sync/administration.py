"""The administrator's side of the conversation with the office's server: accounts, desks, departments, rules, the audit."""

from __future__ import annotations

from urllib.parse import urlencode

import msgspec

from app.sync.client import Client
from app.sync.wire_accounts import (
    Accounts,
    AuditLines,
    ChangeAccount,
    ChangedAccount,
    CreatedAccount,
    Devices,
    ImportedAccounts,
    NewAccount,
    NewTicket,
    Ticket,
)
from app.sync.wire_provider import Invitation, NewInvitation
from app.sync.wire_settings import ChangeSettings, ImportedDepartments, Settings


class AuditQuery(msgspec.Struct, frozen=True, omit_defaults=True):
    """Which lines of the audit; what is empty does not narrow them."""

    before: str = ""
    """The id of the line to go on from."""
    about: str = ""
    """An account or a device that did something, or to which something was done."""
    action: str = ""
    since: str = ""
    """First day of the office's, as ``2026-04-01``."""
    until: str = ""
    """Last day."""


class Administration:
    """Asks by a client that has a session. Raises ServerError like it; the server decides who may."""

    def __init__(self, client: Client) -> None:
        self._client = client

    # Accounts.

    def accounts(self) -> Accounts:
        """All accounts of the office."""
        return self._client.ask("GET", "/v1/accounts", None, Accounts)

    def create_account(self, new: NewAccount) -> CreatedAccount:
        """An account with its first password. Not asked again by itself: the password is told once."""
        return self._client.ask("POST", "/v1/accounts", new, CreatedAccount, attempts=1)

    def import_accounts(self, text: str) -> ImportedAccounts:
        """Accounts from a list in CSV."""
        return self._client.hand_in("/v1/accounts/list", text, ImportedAccounts)

    def change_account(self, user: str, change: ChangeAccount) -> ChangedAccount:
        """Role, first password, whether it is disabled."""
        return self._client.ask("POST", f"/v1/accounts/{user}", change, ChangedAccount)

    def invite(self, user: str) -> Invitation:
        """A code by which somebody of the identity provider becomes this account."""
        return self._client.ask("POST", f"/v1/accounts/{user}/invitation", NewInvitation(), Invitation)

    # Desks.

    def devices(self) -> Devices:
        """All desks; for staff those at which they have signed in."""
        return self._client.ask("GET", "/v1/devices", None, Devices)

    def revoke_device(self, device: str) -> None:
        """Let a desk in no more, and have it wipe what belongs to others."""
        self._client.command(f"/v1/devices/{device}/revocation")

    def ticket(self, days: int) -> Ticket:
        """A join code for one desk."""
        return self._client.ask("POST", "/v1/tickets", NewTicket(days), Ticket)

    # The office.

    def import_departments(self, text: str) -> ImportedDepartments:
        """Departments made and changed by a list in CSV."""
        return self._client.hand_in("/v1/departments/list", text, ImportedDepartments)

    def settings(self) -> Settings:
        """What the office has decided."""
        return self._client.ask("GET", "/v1/settings", None, Settings)

    def change_settings(self, change: ChangeSettings) -> Settings:
        """Decide for the office."""
        return self._client.ask("POST", "/v1/settings", change, Settings)

    def audit(self, query: AuditQuery, limit: int) -> AuditLines:
        """Who did what, the newest first."""
        parameters = urlencode(msgspec.to_builtins(query) | {"limit": limit})
        return self._client.ask("GET", f"/v1/audit?{parameters}", None, AuditLines)
