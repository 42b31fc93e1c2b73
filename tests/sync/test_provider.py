"""The desk's part of signing in with an identity provider: one right answer counts, and nothing else does."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from app.sync.provider import ProviderError, Receiver, authorization, sign_in
from app.sync.wire_provider import ProviderRequest

ISSUER = "https://idp.example.lg.jp"
REQUEST = ProviderRequest(
    issuer=ISSUER, authorization_endpoint=f"{ISSUER}/authorize?tenant=7", token_endpoint=f"{ISSUER}/token",
    client="enishi", scope="openid email", nonce="n" * 43, until="",
)  # fmt: skip
ID_TOKEN = {"id_token": "a.b.c", "token_type": "Bearer"}


def told(url: str) -> dict[str, str]:
    return {name: texts[0] for name, texts in parse_qs(urlsplit(url).query).items()}


def answered(url: str, **answer: str) -> httpx.Response:
    asked = told(url)
    values = {"code": "the code", "state": asked["state"]} | answer
    return httpx.get(asked["redirect_uri"] + "?" + urlencode(values))


class Token(httpx.BaseTransport):
    """The provider's token end point."""

    def __init__(
        self, status: int = 200, content: bytes = b"", answer: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self.forms: list[dict[str, str]] = []
        self._answer = (
            httpx.Response(status, content=content) if content else httpx.Response(status, json=dict(answer))
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.forms.append({name: texts[0] for name, texts in parse_qs(request.read().decode()).items()})
        return self._answer


def test_asks_with_all_that_protects_the_answer() -> None:
    token, seen = Token(answer=ID_TOKEN), []

    def browser(url: str) -> None:
        seen.append(url)
        assert answered(url, iss=ISSUER).is_success

    tokens = sign_in(REQUEST, open_browser=browser, transport=token, seconds=5)
    assert (tokens.id_token, tokens.refresh_token) == ("a.b.c", "")
    asked, form = told(seen[0]), token.forms[0]
    assert (asked["tenant"], asked["response_type"], asked["nonce"]) == ("7", "code", REQUEST.nonce)
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["state"]) >= 43
    assert asked["redirect_uri"] == form["redirect_uri"]
    assert form["redirect_uri"].startswith("http://127.0.0.1:")
    assert (form["code"], form["client_id"]) == ("the code", "enishi")
    assert len(form["code_verifier"]) >= 43
    sign_in(REQUEST, open_browser=browser, transport=token, seconds=5)
    for name in ("state", "code_challenge"):
        assert told(seen[1])[name] != asked[name]


def test_the_challenge_is_that_of_the_standard() -> None:
    # RFC 7636, appendix B.
    url = authorization(REQUEST, "http://127.0.0.1:1/", "s", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    assert told(url)["code_challenge"] == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_whoever_knows_the_port_cannot_answer_nor_end_the_waiting() -> None:
    token = Token(answer=ID_TOKEN)

    def browser(url: str) -> None:
        redirect = told(url)["redirect_uri"]
        host = urlsplit(redirect).netloc
        state = told(url)["state"]
        wrong = [
            redirect, f"{redirect}?code=x", f"{redirect}?code=x&state=", f"{redirect}?code=x&state={state[::-1]}",
            f"{redirect}?code=x&state={state}&state={state}", f"{redirect}?code=x&state={state}&iss=https://evil.example",
            f"http://{host}/?code=x&state={state}", f"http://{host}/other?code=x&state={state}",
        ]  # fmt: skip
        for address in wrong:
            assert httpx.get(address).status_code == 400
        good = f"{redirect}?code=x&state={state}"
        assert httpx.get(good, headers={"Host": "evil.example"}).status_code == 400
        assert httpx.post(good).status_code == 501
        response = answered(url)
        assert response.is_success
        assert response.headers["Cache-Control"] == "no-store"
        assert answered(url, code="another").status_code == 400

    sign_in(REQUEST, open_browser=browser, transport=token, seconds=5)
    assert token.forms[0]["code"] == "the code"


def test_only_this_computer_reaches_it_and_only_while_it_waits() -> None:
    with Receiver(ISSUER) as receiver:
        redirect = receiver.redirect
        assert receiver._server.server_address[0] == "127.0.0.1"
        assert httpx.get(redirect).status_code == 400
    with pytest.raises(httpx.ConnectError):
        httpx.get(redirect)


@pytest.mark.parametrize(
    "answer", [{"error": "access_denied"}, {"code": ""}, {"error": "server_error", "code": "x"}]
)
def test_a_refusal_is_told(answer: dict[str, str]) -> None:
    with pytest.raises(ProviderError, match="もう一度") as error:
        sign_in(REQUEST, open_browser=lambda url: answered(url, **answer), seconds=5)
    assert error.value.code == "denied"


def test_nobody_waits_for_ever() -> None:
    with pytest.raises(ProviderError) as error:
        sign_in(REQUEST, open_browser=lambda url: None, seconds=0.2)
    assert error.value.code == "timed_out"
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(ProviderError) as error:
        sign_in(REQUEST, open_browser=lambda url: None, cancelled=cancelled)
    assert error.value.code == "cancelled"


@pytest.mark.parametrize(
    ("token", "code"),
    [
        (Token(400, answer={"error": "invalid_grant"}), "provider_refused"),
        (Token(200, content=b"<html>"), "provider_refused"),
        (Token(200, answer={"access_token": "x"}), "provider_refused"),
        (Token(200, content=bytes(1 << 21)), "provider_refused"),
        (Token(302, content=b"-"), "provider_refused"),
    ],
)  # fmt: skip
def test_what_is_no_token_is_told(token: Token, code: str) -> None:
    with pytest.raises(ProviderError) as error:
        sign_in(REQUEST, open_browser=answered, transport=token, seconds=5)
    assert error.value.code == code


def test_a_provider_that_does_not_answer_is_told() -> None:
    class Silent(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            raise httpx.ConnectTimeout("no answer")

    with pytest.raises(ProviderError, match="手元のデータはそのまま") as error:
        sign_in(REQUEST, open_browser=answered, transport=Silent(), seconds=5)
    assert error.value.code == "provider_unreachable"
