"""The HTTP application: the routes behind their rules, sizes, limits and logs."""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from http import HTTPStatus
from ipaddress import ip_address
from math import ceil
from typing import Any

import psycopg
from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException
from starlette.types import Receive, Scope, Send

from app.core.errors import BusyError, EnishiError, StoreError, UsageError
from app.core.ids import is_id, new_id
from app.sync.wire import NO_SUCH_ROUTE, Problem
from server import limits, lockout, sessions
from server.api import BYTES, Call, Route, decode, encode, invalid, media_type, too_large
from server.authorization import RULES, Rule
from server.openapi import TEXT, describe
from server.problems import Refused, forbidden, not_found, not_signed_in
from server.routes import ROUTES
from server.services import Services
from server.sessions import Session

_log = logging.getLogger("enishi.requests")

BODY_SECONDS = 120
"""How long a body may take to come, so that nobody holds a connection by sending slowly."""
_SHORT = 512 << 10
"""The longest body that is read while it is looked up who sends it: most pushes."""
_SLICE = 64 << 10
"""Bytes of a long answer that are enciphered at once: some records of TLS."""

_UNTOLD = frozenset({"put_image", "get_image"})
"""Routes that no figure counts: each request is about one record, so that it would tell of private ones."""

_GUESSING_AT_ONCE = 4
"""Threads for requests that stretch passwords: the others are kept for everything else."""
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Content-Disposition": "attachment",
    "Strict-Transport-Security": "max-age=31536000",
}


def make_app(
    services: Services, routes: Sequence[Route] = ROUTES, rules: Mapping[str, Rule] = RULES
) -> FastAPI:
    """The application. Raises ValueError for a route without a rule, or a rule without a route."""
    names = [route.name for route in routes]
    if sorted(names) != sorted(rules):
        raise ValueError(f"routes and rules differ: {sorted(set(names) ^ set(rules)) or names}")
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.openapi = partial(describe, routes, rules)  # type: ignore[method-assign]
    guessing = CapacityLimiter(_GUESSING_AT_ONCE)
    for route in routes:
        endpoint = _endpoint(
            services, route, rules[route.name], guessing if route.guessable and not route.forgiving else None
        )
        app.add_api_route(route.path, endpoint, methods=[route.method], name=route.name, response_model=None)
    app.add_exception_handler(HTTPException, _no_such_route)
    return app


def _endpoint(
    services: Services, route: Route, rule: Rule, limiter: CapacityLimiter | None
) -> Callable[[Request], Awaitable[Response]]:
    """What answers one route."""

    async def endpoint(request: Request) -> Response:
        began = time.perf_counter()
        services.metrics.under_way.inc()
        try:
            response = await _answer(services, route, rule, limiter, request)
        finally:
            services.metrics.under_way.dec()
        seconds = time.perf_counter() - began
        if route.name not in _UNTOLD:
            services.metrics.requests.labels(route.name, str(response.status_code)).inc()
            services.metrics.seconds.labels(route.name).observe(seconds)
        if rule.roles or route.guessable or response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            _log.info(
                "answered",
                extra={
                    "route": route.name,
                    "status": response.status_code,
                    "milliseconds": round(seconds * 1000, 1),
                    "bytes": len(response.body),
                    "request": response.headers["Enishi-Request"],
                },
            )
        return response

    return endpoint


async def _answer(
    services: Services, route: Route, rule: Rule, limiter: CapacityLimiter | None, request: Request
) -> Response:
    accept = request.headers.get("Accept", "")
    name = new_id()
    try:
        address = request.client.host if request.client else ""
        _check_network(services, rule, address)
        if route.guessable:
            counted = f"{address} {route.name}" if route.forgiving else address
            await to_thread.run_sync(partial(_count_guess, services, counted))
        if rule.roles:
            response = await _answer_signed_in(services, route, rule, limiter, request)
        else:
            raw = await _body(request, route)
            response = await to_thread.run_sync(
                partial(_handle, services, route, request, raw, None), limiter=limiter
            )
        if route.forgiving:
            await to_thread.run_sync(partial(_forgive_guess, services, counted))
    except EnishiError as error:
        response = _refusal(_refused(error), accept)
    except (RecursionError, psycopg.DataError):
        # Nested so deep that it could be read but not worked on, or text that no database holds (U+0000).
        response = _refusal(invalid(), accept)
    except Exception:
        _log.exception("failed", extra={"route": route.name, "request": name})
        fault = Refused(
            HTTPStatus.INTERNAL_SERVER_ERROR,
            "fault",
            "サーバーの不具合です。何も変更していません。管理者に番号 {request} を伝えてください。",
            request=name,
        )
        response = _refusal(fault, accept)
    response.headers["Enishi-Request"] = name
    return response


async def _answer_signed_in(
    services: Services, route: Route, rule: Rule, limiter: CapacityLimiter | None, request: Request
) -> Response:
    """Answer who has to be signed in. Raises Refused.

    What is not long comes while that is looked up, and is handled in the same thread; nothing long comes before.
    """
    reading = asyncio.ensure_future(_body(request, route)) if _is_short(route, request) else None

    def let_in() -> Session | Response:
        session = _authorize(services, rule, _bearer(request))
        if limiter is None and reading is not None and reading.done():
            return _handle(services, route, request, reading.result(), session)
        return session

    try:
        found = await to_thread.run_sync(let_in)
        if isinstance(found, Response):
            return found
        raw = await (reading or _body(request, route))
    finally:
        if reading is not None:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
    return await to_thread.run_sync(partial(_handle, services, route, request, raw, found), limiter=limiter)


def _is_short(route: Route, request: Request) -> bool:
    """Whether a body is not longer than what may come from who has shown nothing yet."""
    declared = request.headers.get("Content-Length", "")
    return route.body is None or (declared.isdecimal() and int(declared) <= _SHORT)


def _handle(
    services: Services, route: Route, request: Request, raw: bytes, session: Session | None
) -> Response:
    """Whatever takes time, in a thread: to read a long body and to write a long answer, too."""
    call = Call(
        services=services,
        body=decode(route, raw, media_type(request.headers.get("Content-Type"))),
        raw=raw,
        path=_path(request),
        query=_query(route, request),
        now=services.clock(),
        signed_in=session,
    )
    return _success(route, route.handler(call), request.headers.get("Accept", ""))


def _check_network(services: Services, rule: Rule, address: str) -> None:
    """Raises Refused for who is not in the right network."""
    if rule.monitors and not _is_in(address, services):
        raise forbidden()


def _forgive_guess(services: Services, counted: str) -> None:
    who = lockout.who(services.guard, counted)
    services.database.transaction(
        lambda connection: limits.give_back(connection, services.office, who, services.guesses)
    )


def _count_guess(services: Services, counted: str) -> None:
    """Raises Refused for an address that tries too often."""
    who, now = lockout.who(services.guard, counted), services.clock()
    wait = services.database.transaction(
        lambda connection: limits.take(connection, services.office, who, services.guesses, now)
    )
    if wait:
        raise Refused(
            HTTPStatus.TOO_MANY_REQUESTS,
            "too_many_requests",
            "短い間に要求が続きました。少し待ってからやり直してください。",
            retry_after=ceil(wait),
        )


def _is_in(address: str, services: Services) -> bool:
    try:
        known = ip_address(address)
    except ValueError:
        return False
    return any(known in network for network in services.config.monitors)


def _bearer(request: Request) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _authorize(services: Services, rule: Rule, token: str) -> Session:
    """The session of who asks, if he may. Raises Refused."""
    if not token:
        raise not_signed_in()
    now = services.clock()
    session = services.database.transaction(
        lambda connection: sessions.authenticate(connection, services.office, token, now), together=False
    )
    if session.role not in rule.roles:
        raise forbidden()
    if session.must_change and not rule.first_password:
        raise Refused(
            HTTPStatus.FORBIDDEN,
            "password_expired",
            "最初のパスワードを自分のものに変えてから使ってください。",
        )
    return session


async def _body(request: Request, route: Route) -> bytes:
    """The body, as long as it is not too long. Raises Refused."""
    if route.body is None:
        return b""
    most = route.most_bytes
    declared = request.headers.get("Content-Length", "")
    if declared.isdecimal() and int(declared) > most:
        raise too_large()
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for part in request.stream():
                size += len(part)
                if size > most:
                    raise too_large()
                parts.append(part)
    except TimeoutError as error:
        raise Refused(
            HTTPStatus.REQUEST_TIMEOUT, "too_slow", "通信が遅く、途中で打ち切りました。何も変更していません。"
        ) from error
    return b"".join(parts)


def _path(request: Request) -> dict[str, str]:
    """The ids in the path. What has not the form of one is nothing that is there."""
    if not all(is_id(value) for value in request.path_params.values()):
        raise not_found()
    return dict(request.path_params)


def _query(route: Route, request: Request) -> dict[str, int | str]:
    try:
        return {name: query.parse(request.query_params.get(name)) for name, query in route.query.items()}
    except ValueError as error:
        raise invalid() from error


def _success(route: Route, answer: Any, accept: str) -> Response:
    if route.answer is None:
        return Response(status_code=route.success, headers=_HEADERS)
    if route.answer is bytes:
        return _InSlices(answer, route.success, _HEADERS, BYTES)
    if route.answer is str:
        return Response(answer, route.success, _HEADERS, TEXT)
    content, form = encode(answer, accept)
    return _InSlices(content, route.success, _HEADERS, form)


class _InSlices(Response):
    """One that the other end deciphers while the rest of it is enciphered."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - as in ASGI
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        rest = memoryview(self.body)
        more = True
        while more:
            some, rest = rest[:_SLICE], rest[_SLICE:]
            more = bool(rest)
            await send({"type": "http.response.body", "body": some, "more_body": more})


def _refused(error: EnishiError) -> Refused:
    """An error of what lies below as an answer."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, UsageError):
        return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, "unusable", "{reason}", reason=error)
    if isinstance(error, StoreError):
        code = "busy" if isinstance(error, BusyError) else "unavailable"
        _log.warning(code, extra={"cause": type(error.__cause__ or error).__name__})
        return Refused(HTTPStatus.SERVICE_UNAVAILABLE, code, "{reason}", retry_after=2, reason=error)
    return Refused(HTTPStatus.BAD_REQUEST, "refused", "{reason}", reason=error)


def _refusal(refused: Refused, accept: str) -> Response:
    content, form = encode(refused.problem, accept)
    headers = dict(_HEADERS)
    if refused.retry_after:
        headers["Retry-After"] = str(refused.retry_after)
    if refused.status is HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    return Response(content, refused.status, headers, form)


async def _no_such_route(request: Request, error: Exception) -> Response:
    """404 and 405 in the form of all other refusals."""
    assert isinstance(error, HTTPException)
    code = re.sub(r"\W+", "_", HTTPStatus(error.status_code).phrase.lower())
    if error.status_code == HTTPStatus.NOT_FOUND:
        code = NO_SUCH_ROUTE
    reason = EnishiError(
        "サーバーはこの操作を知りません。手元のデータはそのままです。Enishi とサーバーの版をそろえるよう、管理者に頼んでください。"
    )
    content, form = encode(Problem(code, str(reason)), request.headers.get("Accept", ""))
    return Response(content, error.status_code, _HEADERS | dict(error.headers or {}), form)
