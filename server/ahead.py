"""What of a push is written while those of its changes that come behind are still checked.

The server and its database then work at the same time. It is for pushes that bring nothing but new records: nothing
that comes behind can change what is written by then, or where it belongs. The others are written as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.core.records import KINDS, ScopeRule
from app.core.rules import OWNED
from app.core.visibility import user_scope
from server import stubs
from server.callers import Author
from server.form import HANGING, Sent
from server.rows import Rows
from server.scopes import Rights

AT_ONCE = 100
"""So many changes are checked before they are written."""

_TYING = {kind.table for kind in KINDS.values() if kind.scope is ScopeRule.ENDS}


def scopes(changes: Sequence[Sent], rows: Rows, rights: Rights, author: Author) -> set[str]:
    """The scopes in which a push may put something; empty where it is to be written as a whole.

    ``rows`` holds what is there of what the changes name. All counters have to be locked at once, so that no two
    pushes wait for each other, and only of scopes that are the author's. A stub is made of all that comes for its card.
    """
    held, new = rows.held(), {sent.document.id for sent in changes}
    if len(changes) <= AT_ONCE or len(new) < len(changes) or any(row.id in new for row in held):
        return set()
    if any(stubs.may_have_one(rows, row) for row in held):
        return set()
    found = {row.scope for row in held}
    for sent in changes:
        document = sent.document
        if document.kind in HANGING:
            continue
        if document.kind in _TYING:
            found.add(user_scope(author.user))
            continue
        try:
            if document.kind not in OWNED or stubs.is_asked(document):
                return set()
            found.add(rows.scope_for(document))
        except (LookupError, ValueError):  # to be refused
            return set()
    return found if found <= rights.scopes else set()
