from __future__ import annotations

from app.core.reading import Side
from app.devices.delivery import Delivery

FILES = ((b"front", "image/jpeg"), (b"back", "image/png"))


def test_a_sheet_is_made_of_its_files() -> None:
    front, back = Delivery("S1").pages(4, FILES, 300, ["double_feed"])
    assert (front.sheet, front.side, front.data, front.media_type) == (4, Side.FRONT, b"front", "image/jpeg")
    assert (back.sheet, back.side, back.data, back.media_type) == (4, Side.BACK, b"back", "image/png")
    assert (front.last_of_sheet, back.last_of_sheet) == (False, True)
    assert front.flags == back.flags == {"double_feed"}
    (alone,) = Delivery("S1").pages(1, FILES[:1], 300)
    assert alone.last_of_sheet


def test_no_key_comes_twice_even_for_the_same_number_and_device() -> None:
    first, again = Delivery("S1"), Delivery("S1")
    pages = [*first.pages(1, FILES, 300), *first.pages(1, FILES, 300), *again.pages(1, FILES, 300)]
    assert len({page.key for page in pages}) == 6
    assert all(page.key.startswith("S1:") for page in pages)


def test_a_sheet_is_safe_when_all_its_pages_are() -> None:
    delivery = Delivery("S1")
    front, back = delivery.pages(7, FILES, 300)
    delivery.acknowledge(front)
    assert delivery.last_safe == 0
    delivery.acknowledge(back)
    delivery.acknowledge(back)
    assert delivery.last_safe == 7


def test_a_page_of_another_source_is_ignored() -> None:
    delivery = Delivery("S1")
    for page in Delivery("S2").pages(3, FILES, 300):
        delivery.acknowledge(page)
    assert delivery.last_safe == 0
