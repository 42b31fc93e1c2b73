"""Who may see a root record, and the scope in which it is kept and travels."""

from __future__ import annotations

from enum import StrEnum

from app.core.messages import Message


class Visibility(StrEnum):
    """公開範囲."""

    PRIVATE = "private"
    ASK = "ask"
    DEPARTMENT = "department"
    EVERYONE = "everyone"

    @property
    def message(self) -> Message:
        """As written on screen and paper."""
        return _MESSAGES[self]

    @property
    def japanese(self) -> str:
        return str(self.message)


_MESSAGES = {
    Visibility.PRIVATE: Message("非公開"),
    Visibility.ASK: Message("本人に確認"),
    Visibility.DEPARTMENT: Message("部署内"),
    Visibility.EVERYONE: Message("全体公開"),
}

EVERYBODY = "all"


def user_scope(user_id: str) -> str:
    return f"u:{user_id}"


def department_scope(department_id: str) -> str:
    return f"d:{department_id}"


def card_scope(card_id: str) -> str:
    """Of an *ask* card that its owner has let somebody see: his own, and theirs for as long as he lets them."""
    return f"g:{card_id}"


def scope_of(visibility: Visibility, owner: str, department: str) -> str:
    """The scope of a root: ``u:<owner>``, ``d:<department>`` or ``all``.

    An *ask* root stays with its owner (readers get a derived stub), and so does
    a *department* one whose owner has no department.
    """
    if visibility is Visibility.EVERYONE:
        return EVERYBODY
    if visibility is Visibility.DEPARTMENT and department:
        return department_scope(department)
    return user_scope(owner)


def narrower_scope(first: str, second: str, decider: str) -> str:
    """The scope of a link between roots of two scopes: the one inside the other, else the decider's own.

    A department's scope and a user's never contain each other as far as a desk
    can tell, so such a pair falls to the decider.
    """
    if second in (first, EVERYBODY):
        return first
    if first == EVERYBODY:
        return second
    return user_scope(decider)
