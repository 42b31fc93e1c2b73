"""Signing in with an identity provider: a real one, its real tokens, and every way in which they may be wrong."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from joserfc.jwk import RSAKey

from app.core.ids import new_id
from app.core.roles import Role
from app.sync import provider as desks_provider
from app.sync.client import Client
from app.sync.provider import ProviderError, ProviderTokens, tokens_for
from app.sync.wire import Pull
from app.sync.wire_accounts import ChangeAccount, ChangedAccount, NewAccount, Refresh, SignedIn
from app.sync.wire_provider import (
    BeginProviderSignIn,
    Invitation,
    NewInvitation,
    ProviderRequest,
    ProviderSignIn,
)
from app.sync.wire_settings import ChangeSettings, FirstSignIn, Settings
from server import identities, provider_sign_in, settings, staff
from server.database import Database
from server.problems import Refused
from server.provider import FRESH, KEYS_AGAIN, SILENCE, STALE, Providers
from server.provider_sign_in import NONCE_FOR

from .desks import PASSWORD, Clock, Desk, InProcess, a_desk, decoded, make_services, problem, signed_in
from .providers import RealProvider, a_provider, claims_of

INVALID = (401, "provider_token_invalid")
UNLINKED = (403, "provider_unlinked")


class Wire(httpx.BaseTransport):
    """The server's way to the provider, which a test may cut or bend."""

    def __init__(self) -> None:
        self._inner = httpx.HTTPTransport()
        self.asked: list[str] = []
        self.bend: Callable[[httpx.Request], httpx.Response | None] = lambda request: None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request.url.path)
        return self.bend(request) or self._inner.handle_request(request)

    def close(self) -> None:
        self._inner.close()


def cut(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("no route to host")


class Moments:
    """Seconds that pass when a test says so."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Setting:
    """A desk of an office with a provider."""

    desk: Desk
    provider: RealProvider
    wire: Wire
    clock: Clock
    moments: Moments

    def decide(self, **wanted: Any) -> None:
        services = self.desk.services
        services.database.transaction(
            lambda connection: settings.change(
                connection, services.office, ChangeSettings(**wanted), services.clock(), actor="", device=""
            )
        )

    def request(self, desk: Desk | None = None) -> ProviderRequest:
        desk = (desk or self.desk).like()
        return desk.ask(
            "POST", "/v1/provider/request", BeginProviderSignIn(desk.device, desk.secret), ProviderRequest
        )

    def tokens(self, user: Any, desk: Desk | None = None) -> ProviderTokens:
        return self.provider.sign_in(user, self.request(desk))

    def show(self, tokens: ProviderTokens, invitation: str = "", desk: Desk | None = None) -> httpx.Response:
        desk = (desk or self.desk).like()
        shown = ProviderSignIn(desk.device, desk.secret, tokens.id_token, tokens.refresh_token, invitation)
        return desk.send("POST", "/v1/provider/sign-in", shown)

    def account(self, login: str, *, mail: str = "", staff_number: str = "", role: Role = Role.STAFF) -> str:
        services = self.desk.services
        new = NewAccount(login, f"試験 {login}", role, mail=mail, staff_number=staff_number)
        return staff.create_account(services, new, new_id(), services.office, services.clock()).user

    def invitation(self, account: str) -> str:
        administrator = signed_in(self.desk, new_id(), Role.ADMINISTRATOR)
        return administrator.ask(
            "POST", f"/v1/accounts/{account}/invitation", NewInvitation(), Invitation
        ).code

    def linked(self, login: str = "sato") -> tuple[Any, SignedIn]:
        """Somebody who is an account, and signed in."""
        account, person = self.account(login), self.provider.person()
        signed = decoded(self.show(self.tokens(person), self.invitation(account)), SignedIn)
        assert signed.user == account
        return person, signed

    def refresh(self, token: str) -> httpx.Response:
        return self.desk.like().send("POST", "/v1/refresh", Refresh(token))


@pytest.fixture(scope="module")
def provider() -> Iterator[RealProvider]:
    with a_provider() as provider:
        yield provider


@pytest.fixture
def office(database: Database, tmp_path: Path, provider: RealProvider) -> Iterator[Setting]:
    clock, wire = Clock(), Wire()
    services = make_services(database, tmp_path, clock, burst=1000)
    moments = Moments()
    providers = Providers(wire, moments)
    services = replace(services, providers=providers)
    with a_desk(services) as desk:
        setting = Setting(desk, provider, wire, clock, moments)
        desk.enrol()
        setting.decide(provider_issuer=provider.issuer, provider_client=provider.client().client_id)
        yield setting
    providers.close()


def test_an_invitation_makes_somebody_of_the_provider_an_account_once(office: Setting) -> None:
    account, person = office.account("sato"), office.provider.person()
    tokens = office.tokens(person)
    assert problem(office.show(tokens)) == UNLINKED
    assert problem(office.show(tokens, "aaaa-bbbb-cccc-dddd")) == (403, "invitation_invalid")
    code = office.invitation(account)
    # What was refused for want of an invitation may be shown again with one, however that is typed.
    signed = decoded(office.show(tokens, code.upper().replace("-", "－") + " "), SignedIn)
    assert signed.user == account
    assert not signed.must_change_password
    desk = office.desk.like()
    desk.tokens = signed
    assert desk.send("GET", "/v1/devices").is_success
    again = decoded(office.show(office.tokens(person)), SignedIn)
    assert again.user == account
    assert problem(office.show(office.tokens(office.provider.person()), code)) == (403, "invitation_invalid")


def test_a_new_invitation_replaces_the_person_and_an_old_one_runs_out(office: Setting) -> None:
    former, _ = office.linked()
    account = decoded(office.show(office.tokens(former)), SignedIn).user
    other = office.provider.person()
    code = office.invitation(account)
    assert decoded(office.show(office.tokens(other), code), SignedIn).user == account
    assert problem(office.show(office.tokens(former))) == UNLINKED


@pytest.mark.parametrize("how", list(FirstSignIn))
def test_the_first_sign_in_by_mail_or_staff_number_is_for_the_office_to_allow(
    office: Setting, how: FirstSignIn
) -> None:
    office.decide(provider_first=how, provider_claim="preferred_username")
    office.account("sato", mail="Sato@example.lg.jp", staff_number="００４２")
    office.account("tanaka", mail="tanaka@example.lg.jp", staff_number="0043")
    by_mail = office.show(office.tokens(office.provider.person("sato@example.lg.jp", "9")))
    by_number = office.show(office.tokens(office.provider.person("x@example.lg.jp", "0042")))
    assert by_mail.is_success is (how is FirstSignIn.MAIL)
    assert by_number.is_success is (how is FirstSignIn.STAFF_NUMBER)


def test_what_is_doubtful_needs_an_invitation(office: Setting) -> None:
    office.decide(provider_first=FirstSignIn.MAIL)
    office.account("boss", mail="boss@example.lg.jp", role=Role.ADMINISTRATOR)
    for login in ("twin1", "twin2"):
        office.account(login, mail="twin@example.lg.jp")
    for mail in ("boss@example.lg.jp", "twin@example.lg.jp", "nobody@example.lg.jp"):
        assert problem(office.show(office.tokens(office.provider.person(mail)))) == UNLINKED
    office.account("sato", mail="sato@example.lg.jp")
    tokens = office.tokens(office.provider.person("sato@example.lg.jp"))
    for verified in (None, False, "false", 1.5):
        unsure = office.provider.forge(tokens.id_token, email_verified=verified)
        assert problem(office.show(ProviderTokens(unsure))) == UNLINKED
    assert office.show(tokens).is_success
    # The address is another's now: the account stays with whom it was given to.
    assert problem(office.show(office.tokens(office.provider.person("sato@example.lg.jp")))) == UNLINKED


def test_a_token_opens_one_session_at_the_desk_that_asked(office: Setting) -> None:
    person, _ = office.linked()
    other = office.desk.another()
    tokens = office.tokens(person)
    assert problem(office.show(tokens, desk=other)) == INVALID
    assert office.show(tokens).is_success
    assert problem(office.show(tokens)) == INVALID
    assert (
        problem(
            office.show(office.provider.sign_in(person, msgspec.structs.replace(office.request(), nonce="x")))
        )
        == INVALID
    )
    late = office.tokens(person)
    office.clock.ahead += NONCE_FOR + timedelta(seconds=1)
    assert problem(office.show(late)) == INVALID


def test_only_at_an_enrolled_desk(office: Setting) -> None:
    person, _ = office.linked()
    stranger = Desk(office.desk.services, office.desk.portal, office.desk.client)
    asked = stranger.send(
        "POST", "/v1/provider/request", BeginProviderSignIn(stranger.device, stranger.secret)
    )
    assert problem(asked) == (401, "device_unknown")
    assert problem(office.show(office.tokens(person), desk=stranger)) == (401, "device_unknown")


WRONG_CLAIMS: list[dict[str, Any]] = [
    {"aud": "another"}, {"aud": ["another", "third"]}, {"aud": None}, {"aud": []}, {"azp": "another"},
    {"iss": "http://localhost:1"}, {"iss": None}, {"sub": None}, {"sub": 5}, {"sub": ""},
    {"nonce": None}, {"nonce": "x"}, {"nonce": 5}, {"exp": None}, {"exp": "soon"}, {"exp": 0}, {"iat": None},
    {"nbf": 1 << 40}, {"iat": 1 << 40},
]  # fmt: skip


def test_a_token_with_a_wrong_claim_opens_nothing(office: Setting) -> None:
    person, _ = office.linked()
    token = office.tokens(person).id_token
    shown = [
        (wrong, problem(office.show(ProviderTokens(office.provider.forge(token, **wrong)))))
        for wrong in WRONG_CLAIMS
    ]
    assert shown == [(wrong, INVALID) for wrong in WRONG_CLAIMS]
    assert office.show(ProviderTokens(office.provider.forge(token))).is_success


def test_a_token_for_another_client_of_the_provider_opens_nothing(office: Setting) -> None:
    person, _ = office.linked()
    other = office.provider.client(first=False)
    request = msgspec.structs.replace(office.request(), client=other.client_id)
    tokens = office.provider.sign_in(person, request, other)
    assert claims_of(tokens.id_token)["aud"] == [other.client_id]
    assert problem(office.show(tokens)) == INVALID


def test_only_the_providers_signature_counts(office: Setting) -> None:
    person, _ = office.linked()
    forge, tokens = office.provider.forge, office.tokens(person)
    head, body, signature = tokens.id_token.split(".")
    thief = RSAKey.generate_key(2048, {"kid": office.provider.kid})
    shared = by_secret({"alg": "HS256", "kid": office.provider.kid}, body, office.provider.keys[0])
    none = "eyJhbGciOiJub25lIn0." + body + "."
    own = {"jwk": thief.as_dict(private=False)}
    for token in (
        forge(tokens.id_token, thief), forge(tokens.id_token, thief, own), shared, none, f"{none}{signature}",
        f"{head}.{body}.", f"{head}.{body}", f"{head}.{body}.{signature[::-1]}", "", "...", "x" * 16000,
    ):  # fmt: skip
        office.moments.seconds += KEYS_AGAIN
        assert problem(office.show(ProviderTokens(token))) == INVALID
    assert office.show(tokens).is_success


def by_secret(header: dict[str, str], body: str, key: RSAKey) -> str:
    """Signed with the public key as if it were a secret that is shared."""
    head = base64.urlsafe_b64encode(json.dumps(header).encode()).rstrip(b"=").decode()
    mac = hmac.digest(key.as_pem(private=False), f"{head}.{body}".encode(), "sha256")
    return f"{head}.{body}." + base64.urlsafe_b64encode(mac).rstrip(b"=").decode()


@pytest.mark.parametrize(("skew", "good"), [(-119, True), (-125, False), (115, True), (121, False)])
def test_clocks_may_differ_by_two_minutes(office: Setting, skew: int, good: bool) -> None:
    person, _ = office.linked()
    tokens = office.tokens(person)
    claims = claims_of(tokens.id_token)
    if skew < 0:  # the provider's clock is ahead
        token = office.provider.forge(tokens.id_token, iat=claims["iat"] - skew, nbf=claims["iat"] - skew)
    else:
        token = office.provider.forge(tokens.id_token, exp=claims["iat"] - skew)
    assert office.show(ProviderTokens(token)).is_success is good


def test_keys_may_be_changed_at_any_time(office: Setting) -> None:
    person, _ = office.linked()
    former = office.tokens(person)
    office.provider.change_key()
    office.moments.seconds += KEYS_AGAIN
    assert office.show(office.tokens(person)).is_success
    # Signed by the key that was withdrawn, and the new keys are known by now.
    assert problem(office.show(former)) == INVALID


def test_forged_key_names_do_not_make_the_server_ask_the_provider_again_and_again(office: Setting) -> None:
    person, _ = office.linked()
    tokens = office.tokens(person)
    office.wire.asked.clear()
    stranger = RSAKey.generate_key(2048, auto_kid=True)
    for _ in range(5):
        assert (
            problem(office.show(ProviderTokens(office.provider.forge(tokens.id_token, stranger)))) == INVALID
        )
    assert len(office.wire.asked) <= 1


def test_a_code_works_once_and_with_its_verifier_only(
    office: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = office.provider.person()
    request = office.request()
    used: list[tuple[ProviderRequest, str, str, str]] = []

    def kept(asked: ProviderRequest, code: str, redirect: str, verifier: str, _: object) -> ProviderTokens:
        used.append((asked, code, redirect, verifier))
        with pytest.raises(ProviderError) as told:
            tokens_for(asked, code, redirect, "another verifier " * 4)
        assert told.value.code == "provider_refused"
        return tokens_for(asked, code, redirect, verifier)

    monkeypatch.setattr(desks_provider, "tokens_for", kept)
    assert office.provider.sign_in(person, request).id_token
    with pytest.raises(ProviderError) as told:
        tokens_for(*used[0])
    assert told.value.code == "provider_refused"


def test_a_provider_that_does_not_answer_is_told_as_such(office: Setting) -> None:
    person, _ = office.linked()
    tokens = office.tokens(person)
    office.wire.bend = cut
    assert office.show(tokens).is_success  # all that is needed is known
    office.moments.seconds += STALE
    begin = BeginProviderSignIn(office.desk.device, office.desk.secret)
    for _ in range(2):
        response = office.desk.like().send("POST", "/v1/provider/request", begin)
        assert problem(response) == (503, "provider_unreachable")
        assert int(response.headers["Retry-After"]) >= 1
    office.wire.bend = lambda request: httpx.Response(502)
    office.moments.seconds += SILENCE
    assert problem(office.desk.like().send("POST", "/v1/provider/request", begin)) == (
        503,
        "provider_unreachable",
    )
    office.wire.bend = lambda request: None
    office.moments.seconds += SILENCE
    assert office.show(office.tokens(person)).is_success


def test_the_discovery_document_is_kept_and_refreshed(office: Setting) -> None:
    office.request()
    office.wire.asked.clear()
    office.request()
    assert office.wire.asked == []
    office.moments.seconds += FRESH
    office.request()
    assert office.wire.asked == ["/.well-known/openid-configuration"]
    office.wire.bend = cut
    office.moments.seconds += FRESH
    office.request()


@pytest.mark.parametrize(
    "answer",
    [
        b"", b"{}", b"<html>", b"[" * 9000, b'{"issuer": 5}',
        b'{"issuer":"ISSUER","authorization_endpoint":"http://evil.example/","token_endpoint":"https://a","jwks_uri":"https://a"}',
        b'{"issuer":"https://evil.example","authorization_endpoint":"https://a","token_endpoint":"https://a","jwks_uri":"https://a"}',
        bytes((1 << 20) + 1),
    ],
    ids=range(8),
)  # fmt: skip
def test_a_discovery_document_that_is_none_is_not_used(office: Setting, answer: bytes) -> None:
    content = answer.replace(b"ISSUER", office.provider.issuer.encode())
    office.wire.bend = lambda request: httpx.Response(200, content=content)
    begin = BeginProviderSignIn(office.desk.device, office.desk.secret)
    assert problem(office.desk.like().send("POST", "/v1/provider/request", begin)) == (
        503,
        "provider_unusable",
    )


def test_who_may_not_sign_in_any_more_loses_access_within_the_interval(office: Setting) -> None:
    person, signed = office.linked()
    office.provider.lock(person)
    office.clock.ahead += timedelta(hours=11)
    signed = decoded(office.refresh(signed.refresh), SignedIn)
    office.clock.ahead += timedelta(hours=1, minutes=1)
    assert problem(office.refresh(signed.refresh)) == (401, "provider_refused")
    assert problem(office.refresh(signed.refresh)) == (401, "not_signed_in")
    desk = office.desk.like()
    desk.tokens = signed
    assert problem(desk.send("GET", "/v1/devices")) == (401, "not_signed_in")


def test_who_still_may_goes_on_for_as_long_as_he_may(office: Setting) -> None:
    person, signed = office.linked()
    for _ in range(3):
        office.clock.ahead += timedelta(hours=13)
        office.wire.asked.clear()
        signed = decoded(office.refresh(signed.refresh), SignedIn)
        assert "/oauth/token" in office.wire.asked
    office.provider.lock(person)
    office.clock.ahead += timedelta(hours=13)
    assert problem(office.refresh(signed.refresh)) == (401, "provider_refused")


def test_a_provider_that_does_not_know_enishi_any_more_ends_nobodys_session_at_once(office: Setting) -> None:
    _, signed = office.linked()
    office.wire.bend = lambda request: (
        httpx.Response(401, json={"error": "invalid_client"}) if request.method == "POST" else None
    )
    office.clock.ahead += timedelta(hours=13)
    signed = decoded(office.refresh(signed.refresh), SignedIn)
    office.clock.ahead += timedelta(hours=11)
    assert problem(office.refresh(signed.refresh)) == (503, "provider_unusable")
    office.wire.bend = lambda request: None
    assert office.refresh(signed.refresh).is_success


def test_a_session_outlasts_a_provider_that_is_away_for_a_while(office: Setting) -> None:
    _, signed = office.linked()
    office.wire.bend = cut
    office.clock.ahead += timedelta(hours=13)
    signed = decoded(office.refresh(signed.refresh), SignedIn)
    office.clock.ahead += timedelta(hours=11)
    assert problem(office.refresh(signed.refresh)) == (503, "provider_unreachable")
    office.wire.bend = lambda request: None
    office.moments.seconds += SILENCE
    assert office.refresh(signed.refresh).is_success


def test_another_subject_in_the_providers_answer_ends_the_session(office: Setting) -> None:
    person, signed = office.linked()
    tokens = office.tokens(person)
    other = office.provider.forge(tokens.id_token, sub="another")
    office.wire.bend = lambda request: (
        httpx.Response(200, json={"id_token": other, "refresh_token": "x"})
        if request.method == "POST"
        else None
    )
    office.clock.ahead += timedelta(hours=13)
    claims = claims_of(tokens.id_token)
    later = {"iat": claims["iat"] + 13 * 3600, "exp": claims["exp"] + 13 * 3600}
    other = office.provider.forge(tokens.id_token, sub="another", **later)
    assert problem(office.refresh(signed.refresh)) == (401, "provider_refused")


def test_where_the_provider_gives_no_refresh_token_one_signs_in_again(office: Setting) -> None:
    person, _ = office.linked()
    signed = decoded(office.show(ProviderTokens(office.tokens(person).id_token)), SignedIn)
    office.clock.ahead += timedelta(hours=11)
    signed = decoded(office.refresh(signed.refresh), SignedIn)
    office.clock.ahead += timedelta(hours=2)
    assert problem(office.refresh(signed.refresh)) == (401, "provider_refused")
    office.clock.ahead -= timedelta(hours=13)
    assert office.show(office.tokens(person)).is_success


def test_a_disabled_account_stays_out(office: Setting) -> None:
    person, signed = office.linked()
    administrator = signed_in(office.desk, "admin", Role.ADMINISTRATOR)
    path = f"/v1/accounts/{signed.user}"
    assert administrator.send("POST", path, ChangeAccount(disabled=True)).is_success
    assert problem(office.refresh(signed.refresh)) == (401, "not_signed_in")
    assert problem(office.show(office.tokens(person))) == (403, "account_disabled")
    back = administrator.ask("POST", path, ChangeAccount(disabled=False), ChangedAccount)
    assert back.account.has_provider
    unlinked = administrator.ask("POST", path, ChangeAccount(unlink_provider=True), ChangedAccount)
    assert not unlinked.account.has_provider
    assert problem(office.show(office.tokens(person))) == UNLINKED


def test_where_the_provider_is_required_passwords_open_administrators_accounts_only(office: Setting) -> None:
    _, signed = office.linked()
    staff_desk = signed_in(office.desk, "tanaka", Role.STAFF)
    assert staff_desk.tokens is not None
    administrator = signed_in(office.desk, "admin", Role.ADMINISTRATOR)
    administrator.ask("POST", "/v1/settings", ChangeSettings(provider_required=True), Settings)
    asked = office.desk.like().send("POST", "/v1/sign-in", office.desk.signing("tanaka"))
    assert problem(asked) == (403, "provider_required")
    wrong = office.desk.like().send("POST", "/v1/sign-in", office.desk.signing("tanaka", "wrong"))
    assert problem(wrong) == (401, "sign_in_failed")
    assert problem(office.refresh(staff_desk.tokens.refresh)) == (401, "provider_refused")
    assert office.refresh(signed.refresh).is_success
    administrator.tokens = office.desk.like().sign_in("admin", PASSWORD)
    administrator.ask(
        "POST", "/v1/settings", ChangeSettings(provider_issuer="", provider_required=False), Settings
    )
    assert problem(
        office.desk.like().send(
            "POST", "/v1/provider/request", BeginProviderSignIn(office.desk.device, office.desk.secret)
        )
    ) == (409, "provider_off")


def test_a_slip_in_the_providers_address_is_refused_before_it_counts(office: Setting) -> None:
    administrator = signed_in(office.desk, "admin", Role.ADMINISTRATOR)
    office.wire.bend = cut
    wanted = ChangeSettings(provider_issuer="https://idp.example.lg.jp", provider_required=True)
    assert problem(administrator.send("POST", "/v1/settings", wanted)) == (503, "provider_unreachable")
    kept = administrator.ask("GET", "/v1/settings", None, Settings)
    assert (kept.provider_issuer, kept.provider_required) == (office.provider.issuer, False)
    assert problem(
        administrator.send("POST", "/v1/settings", ChangeSettings(provider_required=True, provider_client=""))
    ) in {(422, "provider_off"), (503, "provider_unreachable")}
    bad = msgspec.msgpack.encode({"provider_issuer": "http://idp.example.lg.jp"})
    assert problem(administrator.send("POST", "/v1/settings", bad)) == (400, "invalid")


def test_the_desks_client_signs_in_by_the_provider(office: Setting) -> None:
    person, _ = office.linked()
    client = Client("enishi", InProcess(office.desk.services, office.desk.portal))
    request = client.begin_provider_sign_in(BeginProviderSignIn(office.desk.device, office.desk.secret))
    tokens = office.provider.sign_in(person, request)
    client.provider_sign_in(
        ProviderSignIn(office.desk.device, office.desk.secret, tokens.id_token, tokens.refresh_token)
    )
    assert client.pull(Pull()).scopes


def kept(office: Setting, table: str, columns: str = "*") -> list[tuple[Any, ...]]:
    services = office.desk.services
    return services.database.transaction(
        lambda connection: connection.execute(
            f"SELECT {columns} FROM {table} WHERE office = %s", (services.office,)
        ).fetchall()
    )


def test_the_providers_refresh_token_is_sealed_and_goes_with_the_session(office: Setting) -> None:
    person, _ = office.linked()
    tokens = office.tokens(person)
    desk = office.desk.like()
    desk.tokens = decoded(office.show(tokens), SignedIn)
    sealed = [token for (token,) in kept(office, "session", "provider_refresh") if token]
    assert sealed
    assert not any(tokens.refresh_token.encode() in token for token in sealed)
    assert desk.send("POST", "/v1/sign-out").is_success
    services = office.desk.services
    services.database.transaction(
        lambda connection: provider_sign_in.sweep(connection, services.office, office.clock())
    )
    assert not any(token for (token,) in kept(office, "session", "provider_refresh"))


def test_what_nobody_came_back_for_runs_out_and_is_deleted(office: Setting) -> None:
    account = office.account("sato")
    office.request()
    code = office.invitation(account)
    services, later = office.desk.services, office.clock() + timedelta(days=7)

    def use(now: datetime) -> str:
        return services.database.transaction(
            lambda connection: identities.use_invitation(connection, services.office, code, now)
        )

    with pytest.raises(Refused, match="期限が過ぎています"):
        use(later + timedelta(minutes=1))
    services.database.transaction(
        lambda connection: provider_sign_in.sweep(connection, services.office, later - timedelta(minutes=1))
    )
    assert not kept(office, "provider_attempt")
    assert kept(office, "invitation")
    services.database.transaction(
        lambda connection: provider_sign_in.sweep(connection, services.office, later + timedelta(minutes=1))
    )
    assert not kept(office, "invitation")
