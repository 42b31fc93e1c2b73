"""Images of pages over HTTP: put once by who made the page, read by who may see it, and nobody else learns anything."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from msgspec import structs

from app.core.clock import Stamp
from app.core.documents import EVERY_UNIT, document_of
from app.core.ids import new_id
from app.core.reading import Side
from app.core.records import Batch, Card, Page, Record, Sheet
from app.core.roles import Role
from app.core.visibility import Visibility
from app.sync.wire import Change, Pull, Pulled, Push, Pushed
from server.database import Database
from server.routes.images import MOST_BYTES

from .desks import Desk, a_desk, make_services, problem, signed_in

IMAGE = b"\xff\xd8 a picture of a card"
BYTES = "application/octet-stream"
NOT_FOUND = (404, "not_found")


@pytest.fixture(scope="module")
def sato(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with a_desk(make_services(database, tmp_path_factory.mktemp("office"))) as desk:
        desk.enrol()
        yield signed_in(desk, "sato", Role.STAFF)


@pytest.fixture(scope="module")
def tanaka(sato: Desk) -> Desk:
    """A colleague at a desk of his own."""
    return signed_in(sato.another(), "tanaka", Role.STAFF)


def push(desk: Desk, *records: Record) -> None:
    assert desk.tokens is not None
    stamp = str(Stamp(int(desk.services.clock().timestamp() * 1000), 0, desk.device))
    clocks = {EVERY_UNIT: (stamp, desk.tokens.user)}
    changes = tuple(Change(document_of(record, clocks)) for record in records)
    pushed = desk.ask("POST", "/v1/push", Push(new_id(), changes), Pushed)
    assert [outcome.refused for outcome in pushed.outcomes] == [None] * len(records)


def a_page(desk: Desk, visibility: Visibility) -> str:
    """A page with one card of the desk's user."""
    assert desk.tokens is not None
    user = desk.tokens.user
    batch = Batch(owner=user, operator=user, device="virtual")
    sheet = Sheet(root=batch.id, number=1)
    card = Card(owner=user, operator=user, visibility=visibility, batch=batch.id, sheet=sheet.id)
    page = Page(root=card.id, sheet=sheet.id, side=Side.FRONT, media_type="image/jpeg")
    push(desk, batch, sheet, card, page)
    return page.id


def put(desk: Desk, page: str, image: bytes = IMAGE) -> httpx.Response:
    return desk.send("PUT", f"/v1/pages/{page}/image", image, form=BYTES)


def get(desk: Desk, page: str) -> httpx.Response:
    return desk.send("GET", f"/v1/pages/{page}/image")


def test_is_put_once_and_got_as_it_was(sato: Desk) -> None:
    page = a_page(sato, Visibility.PRIVATE)
    assert problem(get(sato, page)) == NOT_FOUND
    assert put(sato, page).status_code == 204
    assert put(sato, page).status_code == 204
    assert problem(put(sato, page, IMAGE + b"x")) == (409, "image_there")
    response = get(sato, page)
    assert response.content == IMAGE
    assert response.headers["Content-Type"] == BYTES
    assert response.headers["Cache-Control"] == "no-store"


def test_a_colleague_sees_what_he_may_and_learns_nothing_of_the_rest(sato: Desk, tanaka: Desk) -> None:
    shared, private = a_page(sato, Visibility.EVERYONE), a_page(sato, Visibility.PRIVATE)
    for page in (shared, private):
        assert put(sato, page).is_success
    assert get(tanaka, shared).content == IMAGE
    hidden, absent = get(tanaka, private), get(tanaka, new_id())
    assert problem(hidden) == NOT_FOUND
    assert hidden.content == absent.content
    assert hidden.headers.keys() == absent.headers.keys()


def test_only_who_made_the_page_puts_its_image(sato: Desk, tanaka: Desk) -> None:
    page = a_page(sato, Visibility.EVERYONE)
    for refused in (put(tanaka, page), put(tanaka, new_id()), put(sato, new_id())):
        assert problem(refused) == NOT_FOUND
    assert put(sato, page).is_success
    assert problem(put(tanaka, page, b"another")) == NOT_FOUND


def test_who_made_a_page_puts_its_image_also_when_it_is_a_colleagues_by_now(sato: Desk, tanaka: Desk) -> None:
    assert sato.tokens is not None
    assert tanaka.tokens is not None
    mine = sato.tokens.user
    card = Card(owner=mine, operator=mine, visibility=Visibility.PRIVATE)
    page = Page(root=card.id, sheet="", side=Side.FRONT, media_type="image/jpeg")
    push(sato, card, page)
    pulled = sato.ask("POST", "/v1/pull", Pull(limit=5000), Pulled)
    (known,) = (arrival.document for arrival in pulled.arrivals if arrival.document.id == card.id)
    stamp = str(Stamp(int(sato.services.clock().timestamp() * 1000), 1, sato.device))
    given = structs.replace(
        known,
        values=known.values | {"owner": tanaka.tokens.user},
        clocks=known.clocks | {"ownership": (stamp, mine)},
    )
    change = Change(given, {"ownership": known.clock("ownership")[0]})
    (outcome,) = sato.ask("POST", "/v1/push", Push(new_id(), (change,)), Pushed).outcomes
    assert outcome.refused is None
    assert put(sato, page.id).is_success
    assert problem(get(sato, page.id)) == NOT_FOUND
    assert get(tanaka, page.id).content == IMAGE


def test_nothing_is_left_of_what_was_refused(sato: Desk) -> None:
    page = a_page(sato, Visibility.PRIVATE)
    folder = sato.services.config.data.parent / "images"
    put(sato, page)
    before = sorted(folder.rglob("*"))
    put(sato, page, b"another")
    put(sato, new_id())
    assert sorted(folder.rglob("*")) == before


def test_other_records_have_no_image(sato: Desk) -> None:
    assert sato.tokens is not None
    card = Card(owner=sato.tokens.user, operator=sato.tokens.user)
    push(sato, card)
    assert problem(put(sato, card.id)) == NOT_FOUND


def test_sizes_and_forms(sato: Desk) -> None:
    page = a_page(sato, Visibility.PRIVATE)
    assert problem(put(sato, page, bytes(MOST_BYTES + 1))) == (413, "too_large")
    asked = sato.send("PUT", f"/v1/pages/{page}/image", IMAGE, form="image/jpeg")
    assert problem(asked) == (415, "unsupported_media_type")


@pytest.mark.parametrize("page", ["..", "..%2f..%2fdata.key", "%2e%2e", "x" * 36, "A" * 8])
def test_no_path_leads_to_the_file_system(sato: Desk, page: str) -> None:
    assert problem(get(sato, page))[0] == 404
    assert problem(put(sato, page))[0] == 404
