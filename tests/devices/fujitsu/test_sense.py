import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.fujitsu.sense import Sense, Verdict
from app.devices.scanner import FaultKind


def told(
    key: int, asc: int = 0, ascq: int = 0, *, end: bool = False, short: bool = False, info: int = 0
) -> bytes:
    flags = key | (0x40 if end else 0) | (0x20 if short else 0)
    return bytes((0xF0, 0, flags)) + info.to_bytes(4, "big") + bytes((10, 0, 0, 0, 0, asc, ascq, 0, 0, 0, 0))


def test_the_end_of_a_side() -> None:
    assert Sense.parse(told(0, end=True, short=True, info=0x01020304)) == Sense(
        0, end_of_medium=True, short=True, shortfall=0x01020304
    )
    assert Sense.parse(told(3, 0x80, 0x07)) == Sense(3, 0x80, 0x07)


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        ((0, 0, 0), Verdict.DONE),
        ((2, 0, 0), Verdict.WAIT),
        ((3, 0x80, 0x01), FaultKind.JAM),
        ((3, 0x80, 0x02), FaultKind.COVER_OPEN),
        ((3, 0x80, 0x03), FaultKind.EMPTY),
        ((3, 0x80, 0x04), FaultKind.BLOCKED),
        ((3, 0x80, 0x07), FaultKind.DOUBLE_FEED),
        ((3, 0x80, 0x09), FaultKind.BLOCKED),
        ((3, 0x80, 0x0C), FaultKind.BLOCKED),
        ((3, 0x80, 0x13), Verdict.WAIT),
        ((3, 0x80, 0x20), FaultKind.STOPPED),
        ((3, 0x80, 0x22), FaultKind.STOPPED),
        ((3, 0x80, 0x32), Verdict.WAIT),
        ((3, 0x11, 0x00), FaultKind.HARDWARE),
        ((4, 0x80, 0x06), FaultKind.HARDWARE),
        ((5, 0x26, 0x00), Verdict.REFUSED),
        ((5, 0x2C, 0x00), Verdict.OUT_OF_ORDER),
        ((6, 0x80, 0x01), Verdict.WOKEN),
        ((6, 0x00, 0x00), Verdict.WOKEN),
        ((0xB, 0x80, 0x03), FaultKind.TRANSFER),
        ((0xC, 0x00, 0x00), FaultKind.HARDWARE),
    ],
)
def test_what_a_code_means(code: tuple[int, int, int], verdict: Verdict | FaultKind) -> None:
    assert Sense.parse(told(*code)).verdict is verdict


@given(st.binary(max_size=64))
def test_anything_else_is_not_sense_data(data: bytes) -> None:
    try:
        sense = Sense.parse(data)
    except ValueError:
        return
    assert len(data) == 18
    assert isinstance(sense.verdict, Verdict | FaultKind)


@pytest.mark.parametrize("data", [b"", told(3)[:17], told(3) + b"\0", bytes(18), b"\x53" + bytes(12)])
def test_what_is_of_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="sense"):
        Sense.parse(data)
