"""Who may ask for what: the one table. A route that is not in it does not start (``server.app``).

What a user may see and change of the records is decided below, record by record
(``server.scopes``, ``app.core.rules``); here it is whether he may ask at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.core.roles import Role


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may ask."""

    roles: frozenset[Role] = frozenset()
    """Signed in as one of these; none: nobody has to be signed in."""
    first_password: bool = False
    """Also while the first password has not been changed."""
    monitors: bool = False
    """Only from the networks that may watch the server."""


_RECORDS = frozenset(role for role in Role if role.has_records)
_ALL = frozenset(Role)

EVERYBODY = Rule()
MONITORS = Rule(monitors=True)
SIGNED_IN = Rule(_ALL)
SIGNED_IN_AT_FIRST = Rule(_ALL, first_password=True)
RECORDS = Rule(_RECORDS)
LEADS = Rule(frozenset({Role.LEAD, Role.ADMINISTRATOR}))
ADMINISTRATORS = Rule(frozenset({Role.ADMINISTRATOR}))
ADMINISTRATORS_AND_AUDITORS = Rule(frozenset({Role.ADMINISTRATOR, Role.AUDITOR}))

RULES: dict[str, Rule] = {
    "live": EVERYBODY,
    "ready": EVERYBODY,
    "hello": EVERYBODY,
    "metrics": MONITORS,
    "enrol": EVERYBODY,
    "sign_in": EVERYBODY,
    "begin_provider_sign_in": EVERYBODY,
    "provider_sign_in": EVERYBODY,
    "refresh": EVERYBODY,
    "sign_out": SIGNED_IN_AT_FIRST,
    "change_password": SIGNED_IN_AT_FIRST,
    "new_code": SIGNED_IN,
    "confirm_code": SIGNED_IN,
    "remove_code": SIGNED_IN,
    "read_directory": RECORDS,
    "push": RECORDS,
    "pull": RECORDS,
    "put_image": RECORDS,
    "get_image": RECORDS,
    "tell_reads": RECORDS,
    "read_reads": RECORDS,
    "erase_cards": RECORDS,
    "search_cards": RECORDS,
    "read_card": RECORDS,
    "ask_contact": RECORDS,
    "list_contacts": RECORDS,
    "answer_contact": RECORDS,
    "plan_rotation": LEADS,
    "rotate": LEADS,
    "list_rotations": RECORDS,
    "read_rotation": RECORDS,
    "undo_rotation": LEADS,
    "take_review": RECORDS,
    "return_review": RECORDS,
    "list_review": RECORDS,
    "ask_approval": ADMINISTRATORS,
    "list_approvals": ADMINISTRATORS_AND_AUDITORS,
    "answer_approval": ADMINISTRATORS,
    "read_figures": ADMINISTRATORS_AND_AUDITORS,
    "read_retention": ADMINISTRATORS,
    "list_kept": RECORDS,
    "keep_longer": RECORDS,
    "ask_disclosure": ADMINISTRATORS,
    "take_disclosure": ADMINISTRATORS,
    "disclosed_page": ADMINISTRATORS,
    "list_devices": SIGNED_IN,
    "revoke_device": SIGNED_IN,
    "make_ticket": ADMINISTRATORS,
    "list_accounts": ADMINISTRATORS_AND_AUDITORS,
    "create_account": ADMINISTRATORS,
    "import_accounts": ADMINISTRATORS,
    "change_account": ADMINISTRATORS,
    "invite": ADMINISTRATORS,
    "import_departments": ADMINISTRATORS,
    "read_settings": SIGNED_IN,
    "change_settings": ADMINISTRATORS,
    "read_audit": ADMINISTRATORS_AND_AUDITORS,
}
