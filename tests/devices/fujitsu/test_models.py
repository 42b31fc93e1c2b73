import pytest

from app.devices.fujitsu.models import FUJITSU, MODELS, RICOH, Quirks, may_be_one, model_of


@pytest.mark.parametrize(
    ("product", "name"),
    [
        (0x11A2, "ScanSnap S1500"),
        (0x132B, "ScanSnap iX500"),
        (0x13F3, "ScanSnap iX500"),
        (0x13F4, "ScanSnap iX100"),
        (0x159F, "ScanSnap iX1500"),
        (0x162C, "ScanSnap iX1300"),
        (0x1630, "ScanSnap iX1400"),
        (0x1632, "ScanSnap iX1600"),
        (0x15FC, "fi-800R"),
        (0x15FF, "fi-8170"),
        (0x132E, "fi-7160"),
        (0x114F, "fi-6130"),
    ],
)
def test_products(product: int, name: str) -> None:
    model = model_of(FUJITSU, product)
    assert model is not None
    assert model.name == name


def test_an_ix500_is_peculiar() -> None:
    quirks = MODELS[FUJITSU, 0x132B].quirks
    assert quirks.color_only
    assert quirks.announces_size
    assert quirks.wants_tables
    assert quirks.checks_hopper
    assert not quirks.settles
    assert quirks.width_step == 2
    assert not MODELS[FUJITSU, 0x13F4].quirks.color_only


def test_an_unknown_product_of_the_maker_is_asked_and_treated_with_care() -> None:
    assert may_be_one(FUJITSU, 0x1FFF)
    assert model_of(FUJITSU, 0x1FFF) is None
    assert not Quirks().compresses
    assert Quirks().most_at_once == 65_536


@pytest.mark.parametrize(
    ("vendor", "product"), [(FUJITSU, 0x128D), (FUJITSU, 0x1156), (RICOH, 0x0001), (0x1234, 0x132B)]
)
def test_what_speaks_another_protocol_is_left_alone(vendor: int, product: int) -> None:
    assert not may_be_one(vendor, product)
