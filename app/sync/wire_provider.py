"""What a desk and the office's server say about signing in with the office's identity provider (OpenID Connect).

The desk asks the server for a nonce, the provider for tokens, and the server for a session. As
in ``app.sync.wire``: MessagePack or JSON, fields only added.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from app.sync.wire_accounts import DeviceSecret, Id

Token = Annotated[str, Meta(max_length=16 << 10)]


class BeginProviderSignIn(msgspec.Struct, frozen=True):
    """An enrolled desk wants somebody to sign in with the provider."""

    device: Id
    secret: DeviceSecret


class ProviderRequest(msgspec.Struct, frozen=True):
    """What the desk has to ask the provider for."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    client: str
    scope: str
    nonce: str
    """For this desk, once, and until ``until``."""
    until: str


class ProviderSignIn(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the provider gave to the desk, which keeps none of it."""

    device: Id
    secret: DeviceSecret
    id_token: Token
    refresh_token: Token = ""
    """By which the server asks from time to time whether the user may still sign in."""
    invitation: Annotated[str, Meta(max_length=40)] = ""
    """For the first time (answer ``provider_unlinked``)."""


class NewInvitation(msgspec.Struct, frozen=True, omit_defaults=True):
    """Ask for an invitation."""

    days: Annotated[int, Meta(ge=1, le=30)] = 7


class Invitation(msgspec.Struct, frozen=True):
    """Binds whom the provider names to an account, once; told this once."""

    code: str
    until: str
