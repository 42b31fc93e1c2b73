import copy
import pickle

import pytest

from app.core.errors import EnishiError, NotFoundError, StoreError
from app.core.messages import Message
from app.devices.scanner import FaultKind, ScannerFault


def test_an_error_says_its_sentence_in_japanese() -> None:
    error = NotFoundError("名刺「{text}」が見つかりません。", text="{0} 髙﨑")
    assert str(error) == "名刺「{0} 髙﨑」が見つかりません。"
    assert error.args == (str(error),)
    assert error.template == "名刺「{text}」が見つかりません。"
    assert error.values == {"text": "{0} 髙﨑"}
    assert error.message == Message("名刺「{text}」が見つかりません。", text="{0} 髙﨑")


def test_a_value_may_have_any_name() -> None:
    error = EnishiError("{self}{template}{name}", self="甲", template="乙", name="丙")
    assert str(error) == "甲乙丙"


@pytest.mark.parametrize(
    "error",
    [
        EnishiError("空です。"),
        NotFoundError("{what}: {count}", what=Message("名刺"), count=3),
        ScannerFault(FaultKind.JAM, 7),
        ScannerFault(FaultKind.EMPTY, None, Message("取り込める画像がありません。")),
    ],
    ids=str,
)
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_crosses_processes_and_leaves_its_cause_behind(error: EnishiError, protocol: int) -> None:
    try:
        raise error from OSError(5, "unplugged")
    except EnishiError as raised:
        arrived = pickle.loads(pickle.dumps(raised, protocol))
    assert type(arrived) is type(error)
    assert str(arrived) == str(error)
    assert (arrived.template, arrived.values, arrived.args) == (error.template, error.values, error.args)
    assert vars(arrived) == vars(error)
    assert arrived.__cause__ is None
    assert arrived.__traceback__ is None


def test_an_error_can_be_copied_and_raised_again() -> None:
    with pytest.raises(StoreError, match="読めません"):
        raise copy.copy(StoreError("{path}を読めません。", path="a"))


def test_a_fault_keeps_what_the_device_said() -> None:
    fault = pickle.loads(pickle.dumps(ScannerFault(FaultKind.JAM, 7)))
    assert (fault.kind, fault.sheet) == (FaultKind.JAM, 7)
