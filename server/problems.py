"""Why a request is refused, as an error that carries its HTTP status."""

from __future__ import annotations

from http import HTTPStatus

from app.core.errors import EnishiError
from app.sync.wire import Problem


class Refused(EnishiError):  # noqa: N818 - a refusal is an answer, not a fault
    """The request as a whole is refused. ``code`` is for programs, the sentence for people."""

    def __init__(
        self, status: HTTPStatus, code: str, template: str, /, retry_after: int = 0, **values: object
    ) -> None:
        super().__init__(template, **values)
        self.status = status
        self.code = code
        self.retry_after = retry_after
        """Seconds; 0 where waiting does not help."""

    @property
    def problem(self) -> Problem:
        return Problem(self.code, str(self))


def not_signed_in() -> Refused:
    """No token, or one that is no session's."""
    return Refused(HTTPStatus.UNAUTHORIZED, "not_signed_in", "サインインしてください。")


def forbidden() -> Refused:
    """The account's role is not for this."""
    return Refused(HTTPStatus.FORBIDDEN, "forbidden", "この操作を行う権限がありません。")


def not_found() -> Refused:
    """What was asked for is not there, or not for this user to see: the two are not told apart."""
    return Refused(HTTPStatus.NOT_FOUND, "not_found", "見つかりません。")


def device_revoked() -> Refused:
    """A desk that an administrator has revoked; it gives up what is not its own."""
    return Refused(
        HTTPStatus.FORBIDDEN,
        "device_revoked",
        "この端末の利用は管理者が止めました。共有の名刺はこの端末から消えます。管理者に連絡してください。",
    )


def device_unknown() -> Refused:
    """A desk that never joined, or that cannot show it."""
    return Refused(
        HTTPStatus.UNAUTHORIZED,
        "device_unknown",
        "この端末は登録されていません。管理者から参加コードをもらってください。",
    )
