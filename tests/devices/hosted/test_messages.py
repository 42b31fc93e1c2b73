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
