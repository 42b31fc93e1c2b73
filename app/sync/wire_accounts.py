"""What a desk and the office's server say about who is who: joining, signing in, devices, accounts.

As in ``app.sync.wire``: MessagePack or JSON, fields only added. Instants are UTC
with milliseconds, as ``app.core.dates.format_instant`` writes them.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from app.core.documents import Document
from app.core.join_code import TICKET_BYTES
from app.core.roles import Role

DEVICE_SECRET_BYTES = 32

Id = Annotated[str, Meta(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
"""A record's id (``app.core.ids``)."""
Login = Annotated[str, Meta(min_length=1, max_length=200)]
"""What a person types to say who they are: staff number or mail address. Case does not matter."""
Password = Annotated[str, Meta(max_length=1024)]
Name = Annotated[str, Meta(min_length=1, max_length=200)]
Short = Annotated[str, Meta(max_length=200)]
Code = Annotated[str, Meta(max_length=10)]
DeviceSecret = Annotated[bytes, Meta(min_length=DEVICE_SECRET_BYTES, max_length=DEVICE_SECRET_BYTES)]


class Enrol(msgspec.Struct, frozen=True, omit_defaults=True):
    """A desk asks to be known, by a ticket, or as the same desk under a new id (a data folder put back or copied).

    The desk makes its secret, so that it may ask again when the answer was lost.
    """

    device: Id
    secret: DeviceSecret
    name: Name
    """What people know the desk by, for instance the computer's name."""
    ticket: Annotated[bytes, Meta(max_length=TICKET_BYTES)] = b""
    former: Annotated[str, Meta(max_length=36)] = ""
    former_secret: Annotated[bytes, Meta(max_length=DEVICE_SECRET_BYTES)] = b""


class Enrolled(msgspec.Struct, frozen=True):
    """The desk is known."""

    office: str
    device: str


class SignIn(msgspec.Struct, frozen=True, omit_defaults=True):
    """A person at an enrolled desk. Wrong login, wrong password and no such account are answered alike."""

    device: Id
    secret: DeviceSecret
    login: Login
    password: Password
    code: Code = ""
    """Of an authenticator application, where the account has one (answer ``code_needed``)."""


class Refresh(msgspec.Struct, frozen=True):
    """A refresh token works once; used again after its successor was used, it ends the session."""

    refresh: Annotated[str, Meta(max_length=200)]


class SignedIn(msgspec.Struct, frozen=True):
    """Tokens for a session. ``access`` goes into ``Authorization: Bearer …``."""

    access: str
    access_until: str
    refresh: str
    refresh_until: str
    user: str
    """Id of the account, and of the user's record."""
    role: Role
    must_change_password: bool
    """Until it is changed, nothing else is answered."""
    has_code: bool = False
    """Whether the account asks for codes of an authenticator application."""
    by_provider: bool = False
    """Whether the office's identity provider said who it is, so that no password is concerned."""


class ChangePassword(msgspec.Struct, frozen=True):
    """Ends all other sessions of the account."""

    old: Password
    new: Password


class CodeSecret(msgspec.Struct, frozen=True):
    """For an authenticator application; in force when a first code is confirmed."""

    uri: str


class ConfirmCode(msgspec.Struct, frozen=True):
    """The first code, which shows that the application has the secret."""

    code: Code


class RemoveCode(msgspec.Struct, frozen=True):
    """Sign in without codes from now on."""

    password: Password


class Device(msgspec.Struct, frozen=True):
    """A desk."""

    id: str
    name: str
    enrolled_at: str
    last_seen_at: str
    """Of the last sign-in or refresh; empty for none."""
    users: tuple[str, ...]
    """Accounts with a session there that has not ended."""
    revoked_at: str


class Devices(msgspec.Struct, frozen=True):
    """All desks of the office; for staff those at which they have signed in."""

    devices: tuple[Device, ...]


class Directory(msgspec.Struct, frozen=True):
    """Everybody and every department of the office, by which a desk that joins finds its own again."""

    users: tuple[Document, ...]
    departments: tuple[Document, ...]


class NewTicket(msgspec.Struct, frozen=True, omit_defaults=True):
    """Ask for a join code."""

    days: Annotated[int, Meta(ge=1, le=30)] = 7


class Ticket(msgspec.Struct, frozen=True):
    """A join code, for one desk; told this once."""

    printed: str
    qr: str
    until: str


class Account(msgspec.Struct, frozen=True):
    """An account as administrators and auditors see it."""

    user: str
    login: str
    role: Role
    has_code: bool
    must_change_password: bool
    disabled_at: str
    created_at: str
    has_provider: bool = False
    """Whether somebody of the office's identity provider is this account."""


class Accounts(msgspec.Struct, frozen=True):
    """All accounts of the office."""

    accounts: tuple[Account, ...]


class NewAccount(msgspec.Struct, frozen=True, omit_defaults=True):
    """An account, and the record of its user where that is not there yet."""

    login: Login
    name: Name
    role: Role = Role.STAFF
    user: Annotated[str, Meta(max_length=36)] = ""
    """Id of a user's record that is there; else one is made of the rest."""
    name_reading: Short = ""
    staff_number: Short = ""
    mail: Short = ""
    department: Short = ""
    """By name or path (「総務局/人事課」); the new user has a post there from today."""
    title: Short = ""


class CreatedAccount(msgspec.Struct, frozen=True):
    """The first password is told this once, and has to be changed at the first sign-in."""

    user: str
    login: str
    password: str


class ImportedAccounts(msgspec.Struct, frozen=True):
    """Of a list in CSV."""

    created: tuple[CreatedAccount, ...]
    problems: tuple[str, ...]
    """Lines that were not taken and why, in Japanese."""


class ChangeAccount(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an administrator changes of an account; what is not said stays."""

    role: Role | None = None
    disabled: bool | None = None
    """Whether nobody can sign in; its sessions end."""
    new_password: bool = False
    """Give it a first password again, and take its authenticator application away."""
    unlink_provider: bool = False
    """Let nobody of the identity provider be this account any more."""


class ChangedAccount(msgspec.Struct, frozen=True):
    """An account as it is now; with a first password if that was asked for."""

    account: Account
    password: str


class AuditLine(msgspec.Struct, frozen=True):
    """Who did what to which account or device. Ids, never names or values."""

    id: str
    at: str
    actor: str
    device: str
    action: str
    subject: str
    detail: dict[str, str]


class AuditLines(msgspec.Struct, frozen=True):
    """The newest first."""

    lines: tuple[AuditLine, ...]
    more: bool
