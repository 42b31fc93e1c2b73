from __future__ import annotations

from contextlib import suppress

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import ImageError, ScannerError
from app.core.messages import Message
from app.core.reading import Side
from app.devices.hosted import messages as say
from app.devices.scanner import FaultKind, ScannedPage, ScannerFault


@given(st.binary(max_size=200))
def test_what_is_no_message_is_refused(data: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        say.answer(b"\xc1" + data)  # a byte that MessagePack never uses
    with suppress(msgspec.MsgspecError):
        say.answer(data)


def test_a_pickle_is_no_message() -> None:
    import pickle

    with pytest.raises(msgspec.MsgspecError):
        say.answer(pickle.dumps(Message("")))


def test_a_page_arrives_as_it_was() -> None:
    page = ScannedPage(3, Side.BACK, b"\xff\xd8", "image/jpeg", 300, "k", frozenset({"double_feed"}))
    assert say.answer(say.packed(say.Page(page))) == say.Page(page)


@pytest.mark.parametrize(
    "error",
    [
        ScannerFault(FaultKind.JAM, 7),
        ScannerFault(FaultKind.EMPTY, None, Message("取り込める画像がありません。")),
        ScannerError("「{name}」は使えません。{reason}", name="a", reason=Message("理由{n}", n=3)),
        ImageError("読めません。"),
    ],
)
def test_an_error_arrives_as_it_was(error: ScannerError) -> None:
    answer = say.answer(say.packed(say.failed(error)))
    assert isinstance(answer, say.Failed)
    raised = say.raised(answer)
    assert type(raised) is type(error)
    assert raised.message == error.message
    assert vars(raised).items() >= {k: v for k, v in vars(error).items() if k != "message"}.items()


@pytest.mark.parametrize(
    ("template", "values"),
    [
        ("{missing}", {}),
        ("{", {}),
        ("{0}", {}),
        ("{n:999999999}", {"n": 1}),
        ("{n:{n}}", {"n": 9999999}),
        ("{n.__class__}", {"n": 1}),
        ("{n!r}", {"n": 1}),
        ("{n:d}", {"n": "a"}),
    ],
)
def test_a_sentence_that_cannot_be_said_is_refused(
    template: str, values: dict[str, str | int | float]
) -> None:
    with pytest.raises(msgspec.ValidationError):
        say.message(say.Told(template, {**values}))
    with pytest.raises(msgspec.ValidationError):
        say.raised(say.Failed("ScannerError", say.Told(template, {**values})))


def test_what_a_sentence_names_cannot_steer_a_terminal() -> None:
    assert str(say.message(say.Told("「{name}」", {"name": "a\x1b[31m\u202eb\n"}))) == "「a[31mb」"


def test_what_has_no_bottom_is_refused() -> None:
    failed = b"\x84\xa4type\xa6Failed\xa4kind\xa0\xa4told"
    told = b"\x83\xa4type\xa4Told\xa8template\xa0\xa6values\x81\xa1a"
    with pytest.raises(msgspec.MsgspecError):
        say.answer(failed + told * 100_000)
