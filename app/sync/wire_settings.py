"""What an office decides for all its desks. Fields are only ever added, with what holds until it decides."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta


class TreeReading(StrEnum):
    """Who reads the cards of departments other than his own (部署内の公開範囲)."""

    OWN = "own"
    """Nobody."""
    DOWN = "down"
    """Those above read what is below them."""
    UP = "up"
    """Those below read what is above them."""
    BOTH = "both"


class OfflineReach(StrEnum):
    """Whose cards a desk may keep for when it is offline."""

    OWN = "own"
    DEPARTMENT = "department"
    ALL = "all"


class FirstSignIn(StrEnum):
    """How somebody whom the identity provider names for the first time becomes one of the accounts."""

    INVITATION = "invitation"
    """By an invitation that an administrator hands over."""
    MAIL = "mail"
    """Also by the mail address, which the provider has to have verified."""
    STAFF_NUMBER = "staff_number"
    """Also by the staff number, in the claim ``provider_claim``."""


Issuer = Annotated[
    str,
    Meta(max_length=500, pattern=r"^(https://[!-~]+|http://(localhost|127\.0\.0\.1)(:[0-9]+)?(/[!-~]*)?)?$"),
]
"""Of an OpenID provider; empty for none."""
Text = Annotated[str, Meta(max_length=200, pattern="^[ -~]*$")]
LeaseDays = Annotated[int, Meta(ge=1, le=90)]
Years = Annotated[int, Meta(ge=0, le=100)]
Hours = Annotated[int, Meta(ge=1, le=24 * 31)]
Words = Annotated[str, Meta(max_length=1000, pattern=r"^[^\x00-\x1f\x7f]*$")]


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """One office's."""

    reading: TreeReading = TreeReading.OWN
    lease_days: LeaseDays = 14
    """How long a desk may read what belongs to others without asking the server."""
    offline: OfflineReach = OfflineReach.ALL
    offline_years: Years = 0
    """Cards exchanged longer ago than that are not kept at desks; 0: all are."""
    keep_card_years: Years = 0
    """保存期間: for how long cards are kept, from the fiscal year after the exchange; 0: without a period."""
    keep_meeting_years: Years = 0
    keep_note_years: Years = 0
    keep_task_years: Years = 0
    """Of those that are done."""
    register_office: Words = ""
    """個人情報ファイル簿: what the office fills in; empty for what stands there by itself."""
    register_department: Words = ""
    register_purpose: Words = ""
    register_reception: Words = ""
    register_recipients: Words = ""
    provider_issuer: Issuer = ""
    """Of the office's identity provider; empty: accounts have passwords only."""
    provider_client: Text = ""
    """By which the provider knows Enishi: a public client with PKCE and a loopback redirect."""
    provider_required: bool = False
    """Whether passwords open administrators' accounts only."""
    provider_first: FirstSignIn = FirstSignIn.INVITATION
    provider_claim: Text = ""
    provider_recheck_hours: Hours = 12
    """After how long the provider is asked whether the user may still sign in."""


class ChangeSettings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an administrator changes; what is not said stays."""

    reading: TreeReading | None = None
    lease_days: LeaseDays | None = None
    offline: OfflineReach | None = None
    offline_years: Years | None = None
    keep_card_years: Years | None = None
    keep_meeting_years: Years | None = None
    keep_note_years: Years | None = None
    keep_task_years: Years | None = None
    register_office: Words | None = None
    register_department: Words | None = None
    register_purpose: Words | None = None
    register_reception: Words | None = None
    register_recipients: Words | None = None
    provider_issuer: Issuer | None = None
    provider_client: Text | None = None
    provider_required: bool | None = None
    provider_first: FirstSignIn | None = None
    provider_claim: Text | None = None
    provider_recheck_hours: Hours | None = None


class ImportedDepartments(msgspec.Struct, frozen=True):
    """Of a list in CSV."""

    made: int
    changed: int
    problems: tuple[str, ...]
    """Lines that were not taken and why, in Japanese."""
