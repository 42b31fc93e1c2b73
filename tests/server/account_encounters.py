"""What works once, or counts, and is asked of two servers at once: join codes, tokens, guesses, codes, accounts, settings."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

from app.core.ids import new_id
from app.core.roles import Role
from app.sync.wire_accounts import (
    DEVICE_SECRET_BYTES,
    ChangeAccount,
    Enrol,
    Enrolled,
    NewAccount,
    Refresh,
    SignedIn,
    SignIn,
)
from app.sync.wire_settings import ChangeSettings
from server import accounts, devices, identities, limits, passwords, sessions, settings, sign_in
from server.accounts import Kept as Account
from server.database import Connection
from server.problems import Refused
from tests.server.encounters import Encounter, Scene, named
from tests.server.overtaking import Deed, Server

PASSWORD = "correct horse battery staple"

ONCE: dict[str, Callable[[Scene], Encounter]] = {}


def once(make: Callable[[Scene], Encounter]) -> Callable[[Scene], Encounter]:
    return named(make, ONCE)


def one_is_refused(code: str, *answers: Any) -> None:
    """Of two one has got it."""
    refusals = [answer.code for answer in answers if isinstance(answer, Refused)]
    assert refusals == [code], "not once"


def ticket(scene: Scene) -> bytes:
    office = scene.office
    return office.database.transaction(
        lambda connection: devices.make_ticket(connection, office.id, "", "", timedelta(days=1), office.now)
    )


def enrolling(good: bytes) -> tuple[Enrol, Deed]:
    """A new desk joins."""
    request = Enrol(new_id(), secrets.token_bytes(DEVICE_SECRET_BYTES), "机", good)
    return request, lambda server: server.ask(None, "enrol", request)


@once
def one_join_code_at_two_desks(scene: Scene) -> Encounter:
    good = ticket(scene)
    (one, first), (other, second) = enrolling(good), enrolling(good)

    def one_has_joined(*answers: Any) -> None:
        one_is_refused("ticket_invalid", *answers)
        known = scene.kept.rows(
            "SELECT id FROM device WHERE office = %s AND id IN (%s, %s)", one.device, other.device
        )
        assert known == [(answer.device,) for answer in answers if isinstance(answer, Enrolled)]

    return Encounter(first, second, one_has_joined)


@once
def one_desk_joins_twice(scene: Scene) -> Encounter:
    request, enrol = enrolling(ticket(scene))

    def it_has_joined_once(first: Any, second: Any) -> None:
        assert first == second == Enrolled(scene.office.id, request.device)
        assert scene.audited("device_enrolled", request.device) == 1

    return Encounter(enrol, enrol, it_has_joined_once)


def account(scene: Scene, role: Role = Role.STAFF) -> Account:
    """Somebody who may sign in."""
    office, user = scene.office, new_id()
    hashed = passwords.hash_password(PASSWORD)

    def create(connection: Connection) -> Account:
        accounts.create(connection, office.id, user, user, role, hashed, office.now)
        kept = accounts.by_id(connection, office.id, user)
        assert kept is not None
        return kept

    return office.database.transaction(create)


def desk(scene: Scene) -> Enrol:
    """One that has joined."""
    request, enrol = enrolling(ticket(scene))
    enrol(scene.server)
    return request


def session(scene: Scene) -> SignedIn:
    somebody, at = account(scene), desk(scene)
    return scene.office.database.transaction(
        lambda connection: (
            sessions.begin(connection, scene.office.id, somebody, at.device, scene.office.now).tokens
        )
    )


def use(server: Server, tokens: SignedIn) -> None:
    """See that one is signed in. Raises Refused."""
    services = server.services
    services.database.transaction(
        lambda connection: sessions.authenticate(connection, services.office, tokens.access, services.clock())
    )


def refreshing(tokens: SignedIn) -> Deed:
    return lambda server: server.ask(None, "refresh", Refresh(tokens.refresh))


@once
def one_refresh_token_twice(scene: Scene) -> Encounter:
    refresh = refreshing(session(scene))

    def one_goes_on(first: Any, second: Any) -> None:
        assert first == second
        use(scene.server, first)
        use(scene.server, refreshing(first)(scene.server))

    return Encounter(refresh, refresh, one_goes_on)


@once
def a_refresh_that_is_held_up(scene: Scene) -> Encounter:
    """Its desk has asked again, and has gone on for long."""
    tokens = session(scene)

    def go_on(server: Server) -> SignedIn:
        for _ in range(2):
            nonlocal tokens
            tokens = refreshing(tokens)(server)
            use(server, tokens)
        return tokens

    def it_goes_on(_: Any, now: SignedIn) -> None:
        use(scene.server, now)
        use(scene.server, refreshing(now)(scene.server))

    return Encounter(refreshing(tokens), go_on, it_goes_on)


def signing_in(somebody: str, at: Enrol, password: str = PASSWORD, code: str = "") -> Deed:
    request = SignIn(at.device, at.secret, somebody, password, code)
    return lambda server: server.ask(None, "sign_in", request)


@once
def the_first_two_guesses(scene: Scene) -> Encounter:
    return _guesses(scene, new_id())


@once
def two_more_guesses(scene: Scene) -> Encounter:
    login = new_id()
    with suppress(Refused):
        signing_in(login, desk(scene), "wrong")(scene.server)
    return _guesses(scene, login)


def _guesses(scene: Scene, login: str) -> Encounter:
    at = desk(scene)
    before = scene.kept.rows("SELECT failures FROM sign_in_failure WHERE office = %s")

    def both_count(*_: Any) -> None:
        failures = scene.kept.rows("SELECT failures FROM sign_in_failure WHERE office = %s")
        assert sum(number for (number,) in failures) == sum(number for (number,) in before) + 2

    return Encounter(signing_in(login, at, "wrong"), signing_in(login, at, "wrong"), both_count)


@once
def the_first_two_tries_of_an_address(scene: Scene) -> Encounter:
    return _tries(scene, 0)


@once
def two_more_tries_of_an_address(scene: Scene) -> Encounter:
    return _tries(scene, 1)


def _tries(scene: Scene, before: int) -> Encounter:
    address, limit = secrets.token_bytes(8), limits.Limit(5, 1)

    def take(server: Server) -> float:
        services = server.services
        return services.database.transaction(
            lambda connection: limits.take(connection, services.office, address, limit, services.clock())
        )

    for _ in range(before):
        take(scene.server)

    def both_count(*_: Any) -> None:
        left = scene.kept.rows("SELECT tokens FROM guess WHERE office = %s AND who = %s", address)
        assert left == [(limit.burst - before - 2,)]

    return Encounter(take, take, both_count)


@once
def one_code_twice(scene: Scene) -> Encounter:
    """Of an authenticator application."""
    somebody, at, office = account(scene), desk(scene), scene.office
    secret = passwords.new_code_secret()
    sealed = office.sealer.seal_data(office.id, sign_in.CODES, somebody.id, secret)
    office.database.transaction(
        lambda connection: connection.execute(
            "UPDATE account SET code_secret = %s WHERE office = %s AND id = %s",
            (sealed, office.id, somebody.id),
        )
    )
    code = passwords._totp(secret).generate(int(office.now.timestamp())).decode()
    once = signing_in(somebody.login, at, code=code)
    return Encounter(once, once, lambda *answers: one_is_refused("sign_in_failed", *answers))


@once
def a_sign_in_and_another_password(scene: Scene) -> Encounter:
    """Whoever knew the former one is not signed in by it, nor stays so."""
    somebody, at = account(scene), desk(scene)
    account(scene, Role.ADMINISTRATOR)  # of whom there has to be one

    def nobody_is_signed_in(answer: Any, changed: Any) -> None:
        assert changed.password
        if isinstance(answer, SignedIn):
            try:
                use(scene.server, answer)
            except Refused:
                return
            raise AssertionError("signed in by a password that is good no more")

    return Encounter(
        signing_in(somebody.login, at),
        lambda server: server.ask(
            scene.second, "change_account", ChangeAccount(new_password=True), account=somebody.id
        ),
        nobody_is_signed_in,
    )


@once
def two_administrators_disable_each_other(scene: Scene) -> Encounter:
    scene.office.database.transaction(
        lambda connection: connection.execute("DELETE FROM account WHERE office = %s", (scene.office.id,))
    )
    one, other = (account(scene, Role.ADMINISTRATOR) for _ in range(2))

    def disabling(whom: Account) -> Deed:
        return lambda server: server.ask(
            scene.second, "change_account", ChangeAccount(disabled=True), account=whom.id
        )

    return Encounter(
        disabling(one), disabling(other), lambda *answers: one_is_refused("last_administrator", *answers)
    )


@once
def one_login_for_two(scene: Scene) -> Encounter:
    login = new_id()

    def creating(name: str) -> Deed:
        return lambda server: server.ask(scene.second, "create_account", NewAccount(login, name))

    return Encounter(creating("甲"), creating("乙"), lambda *answers: one_is_refused("login_taken", *answers))


@once
def two_settings(scene: Scene) -> Encounter:
    office = scene.office

    def begin(connection: Connection) -> settings.Settings:
        connection.execute(
            "INSERT INTO office (slot, id, name) VALUES (%s, %s, '') ON CONFLICT DO NOTHING",
            (office.id, office.id),
        )
        return settings.read(connection, office.id)

    before = office.database.transaction(begin)
    lease, years = (
        30 + 31 - before.lease_days if before.lease_days in {30, 31} else 30,
        before.offline_years + 1,
    )

    def changing(wanted: ChangeSettings) -> Deed:
        return lambda server: server.ask(scene.second, "change_settings", wanted)

    def both_hold(*_: Any) -> None:
        now = office.database.transaction(lambda connection: settings.read(connection, office.id))
        assert (now.lease_days, now.offline_years) == (lease, years)

    return Encounter(
        changing(ChangeSettings(lease_days=lease)), changing(ChangeSettings(offline_years=years)), both_hold
    )


@once
def one_invitation_twice(scene: Scene) -> Encounter:
    office, somebody = scene.office, account(scene)
    code = office.database.transaction(
        lambda connection: identities.invite(
            connection, office.id, somebody.id, timedelta(days=1), office.now, actor="", device=""
        )
    )

    def take(server: Server) -> str:
        services = server.services
        return services.database.transaction(
            lambda connection: identities.use_invitation(connection, services.office, code, services.clock())
        )

    return Encounter(take, take, lambda *answers: one_is_refused("invitation_invalid", *answers))
