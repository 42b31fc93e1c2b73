"""The join code survives being typed, pasted and scanned, and notices when it did not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import UsageError
from app.core.join_code import PIN_BYTES, TICKET_BYTES, JoinCode

CODE = JoinCode("enishi.example.lg.jp:8443", bytes(range(PIN_BYTES)), bytes(range(TICKET_BYTES)))

codes = st.builds(
    JoinCode,
    st.from_regex(r"[a-z0-9][a-z0-9.-]{0,60}:[1-9][0-9]{0,3}", fullmatch=True, alphabet="abcz0129.-:"),
    st.binary(min_size=PIN_BYTES, max_size=PIN_BYTES),
    st.binary(min_size=TICKET_BYTES, max_size=TICKET_BYTES),
)


@given(codes)
def test_is_read_as_printed_and_as_scanned(code: JoinCode) -> None:
    assert JoinCode.parse(code.printed) == code
    assert JoinCode.parse(code.qr) == code
    assert re.fullmatch(r"[0-9A-Z:-]+", code.qr)  # QR alphanumeric mode


@given(codes)
def test_is_read_as_people_type_it(code: JoinCode) -> None:
    wide = code.printed.lower().replace("-", "ー").translate({ord("0"): "o", ord("1"): "l"})
    assert JoinCode.parse(f" {wide}\n") == code


@given(codes, st.data())
def test_a_wrong_character_is_noticed(code: JoinCode, data: st.DataObject) -> None:
    text = code.printed.replace("-", "")
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ").filter(lambda one: one != text[at]))
    try:
        assert (
            JoinCode.parse(text[:at] + other + text[at + 1 :]) == code
        )  # bits that only fill up the last character
    except UsageError:
        return
    assert at == len(text) - 1


@pytest.mark.parametrize(
    "text", ["", "ENISHI-JOIN:", "これではない", CODE.printed[:-5], CODE.printed * 2, "U" * 60, "1"]
)
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="参加コード"):
        JoinCode.parse(text)


@pytest.mark.parametrize(
    "address", ["", "host", "host:0", "host:65536", "a b:1", "../x:1", "県庁:8443", "h:1\n"]
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="join code"):
        JoinCode(address, CODE.pin, CODE.ticket)


def test_ipv6() -> None:
    code = JoinCode("[2001:db8::1]:8443", CODE.pin, CODE.ticket)
    assert JoinCode.parse(code.printed) == code
