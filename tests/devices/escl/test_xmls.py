from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.escl import xmls
from app.devices.escl.errors import NonsenseError

SPACES = (
    'xmlns:s="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:p="http://www.pwg.org/schemas/2010/12/sm"'
)


def document(inner: str) -> bytes:
    return f"<s:Root {SPACES}>{inner}</s:Root>".encode()


def test_names_are_told_by_their_space_and_not_by_their_prefix() -> None:
    root = xmls.parse(document('<p:A>1</p:A><B>2</B><C xmlns="http://elsewhere">3</C>'), "Root")
    assert [xmls.text(root, name) for name in "ABC"] == ["1", "2", ""]


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"<a/>",
        b"\x00\xff",
        b'<?xml version="1.0" encoding="nobody-knows"?><Root/>',
        b'<!DOCTYPE Root SYSTEM "http://elsewhere/"><Root/>',
        b'<!DOCTYPE Root [<!ENTITY x "y">]><Root>&x;</Root>',
        document("<s:a>" * 100 + "</s:a>" * 100),
        document("<s:a/>" * 30_000),
        document(" " * xmls.MOST_BYTES),
    ],
)
def test_what_may_harm_is_refused(bad: bytes) -> None:
    with pytest.raises(NonsenseError):
        xmls.parse(bad, "Root")


@given(st.binary(max_size=300) | st.text(alphabet="<>/a&;!\"=[]' ", max_size=200).map(str.encode))
def test_whatever_comes_it_is_a_tree_or_nonsense(data: bytes) -> None:
    with contextlib.suppress(NonsenseError):
        assert xmls.parse(data, "a").tag == "a"


def test_a_text_is_fit_to_be_shown() -> None:
    root = xmls.parse(document(f"<p:A> Model\t\u202e&#10;{'x' * 500}</p:A>"), "Root")
    assert xmls.text(root, "A") == "Model" + "x" * (80 - len("Model"))


@pytest.mark.parametrize(
    ("said", "meant"), [("300", 300), ("-1", None), ("3e2", None), ("٣", None), ("9" * 9, None)]
)
def test_a_number(said: str, meant: int | None) -> None:
    assert xmls.number(xmls.parse(document(f"<p:A>{said}</p:A>"), "Root"), "A") == meant
