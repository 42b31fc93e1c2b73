from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices import life
from app.devices.fujitsu import commands
from app.devices.fujitsu.sense import Verdict
from app.devices.fujitsu.wire import OutOfStepError, Reply, Wire
from app.devices.scanner import FaultKind
from app.devices.usb.pipe import (
    UsbError,
    UsbGoneError,
    UsbOverflowError,
    UsbStallError,
    UsbTimeoutError,
)
from tests.devices.fujitsu.script import BUSY, CHECK, GOOD, ScriptedPipe
from tests.devices.fujitsu.test_sense import told

INQUIRY = bytes((6, 0, 2, 2, 91, 0, 0, 0)) + b"FUJITSU fi-7160         1.00" + bytes(60)
READY = commands.test_unit_ready()
STATUS = commands.hardware_status()
IMAGE = commands.read_image(0, 1024)


def wired(*answers: bytes | Exception) -> tuple[ScriptedPipe, Wire]:
    pipe = ScriptedPipe(*answers)
    wire = Wire(pipe, pipe.clock, pipe.clock.wait)
    wire.in_doubt = False
    return pipe, wire


def ask(*answers: bytes | Exception, command: commands.Command = STATUS) -> Reply:
    pipe, wire = wired(*answers)
    reply = wire.ask(command)
    assert not wire.in_doubt
    assert not pipe.answers
    return reply


def test_a_command_byte_for_byte() -> None:
    pipe, wire = wired(GOOD)
    assert wire.ask(commands.scan((0x00, 0x80))).is_good
    assert [block.hex() for block in pipe.written] == ["43" + "00" * 18 + "1b0000000200" + "00" * 6, "0080"]


def test_data_then_status() -> None:
    assert ask(b"x" * 12, GOOD).data == b"x" * 12


@pytest.mark.parametrize(
    ("code", "verdict"),
    [((3, 0x80, 7), FaultKind.DOUBLE_FEED), ((6, 0x80, 1), Verdict.WOKEN), ((0, 0, 0), Verdict.DONE)],
)
def test_sense_data_say_why(code: tuple[int, int, int], verdict: object) -> None:
    assert ask(b"", CHECK, told(*code), GOOD).verdict is verdict


def test_busy_is_a_status() -> None:
    assert ask(b"", BUSY).verdict is Verdict.WAIT
    assert ask(BUSY, command=READY).verdict is Verdict.WAIT


def test_data_may_come_in_pieces() -> None:
    assert ask(b"a" * 1000, b"b" * 24, GOOD, command=IMAGE).data == b"a" * 1000 + b"b" * 24


@pytest.mark.parametrize("at", [1, 6, 12])
def test_a_status_may_come_in_two_parts(at: int) -> None:
    assert ask(BUSY[:at], BUSY[at:], command=READY).verdict is Verdict.WAIT
    assert ask(b"x" * 12, GOOD[:at], GOOD[at:]).data == b"x" * 12
    assert ask(b"x" * 700, GOOD[:at], GOOD[at:], command=IMAGE).data == b"x" * 700


def test_a_device_may_leave_out_the_empty_transfer() -> None:
    pipe = ScriptedPipe(CHECK)
    wire = Wire(pipe, pipe.clock, pipe.clock.wait)
    with pytest.raises(UsbTimeoutError):
        wire.ask(STATUS)
    assert (
        pipe.written[1][19] == 0x03
    )  # the status was taken for its own after a while, and sense data asked for


def test_a_late_status_that_says_the_same_does_no_harm() -> None:
    assert ask(GOOD, b"x" * 12, GOOD).data == b"x" * 12
    _, wire = wired(GOOD, GOOD, b"x" * 12, GOOD)
    assert wire.ask(READY).is_good
    assert wire.ask(STATUS).is_good
    assert not wire.in_doubt


def test_a_late_status_is_never_taken_for_the_one_asked_for() -> None:
    _, wire = wired(GOOD, CHECK, b"x" * 12, GOOD)  # an old GOOD came first; the true answer was CHECK
    assert wire.ask(READY).is_good
    with pytest.raises(OutOfStepError):
        wire.ask(STATUS)
    assert wire.in_doubt


def test_an_old_bad_status_is_noticed_when_it_is_asked_about() -> None:
    _, wire = wired(CHECK, GOOD, told(0), GOOD)
    with pytest.raises(OutOfStepError):
        wire.ask(READY)


@pytest.mark.parametrize(
    "answers",
    [
        (b"y" * 40,),
        (b"y" * 14,),
        (b"\x54" * 12,),
    ],
)
def test_data_where_a_status_is_due(answers: tuple[bytes, ...]) -> None:
    _, wire = wired(*answers)
    with pytest.raises(OutOfStepError):
        wire.ask(READY)
    assert wire.in_doubt


def test_something_else_than_sense_data() -> None:
    _, wire = wired(CHECK, b"z" * 18, GOOD)
    with pytest.raises(OutOfStepError):
        wire.ask(READY)


@pytest.mark.parametrize("answers", [(b"x" * 2000, GOOD), (b"x" * 1024, b"x", GOOD)])
def test_more_than_was_asked_for(answers: tuple[bytes, ...]) -> None:
    _, wire = wired(*answers)
    with pytest.raises(OutOfStepError):
        wire.ask(IMAGE)


def test_a_stall_is_cleared_and_the_answer_goes_on() -> None:
    pipe, wire = wired(b"a" * 512, UsbStallError(), b"b" * 512, GOOD)
    assert wire.ask(IMAGE).data == b"a" * 512 + b"b" * 512
    assert pipe.cleared == 1


@pytest.mark.parametrize("error", [UsbOverflowError(), UsbError()])
def test_what_is_lost_shows_in_the_length(error: UsbError) -> None:
    assert ask(b"a" * 512, error, GOOD, command=IMAGE).data == b"a" * 512
    assert ask(error, GOOD, command=IMAGE).data == b""


def test_a_command_that_was_not_taken_is_sent_again() -> None:
    pipe, wire = wired(GOOD)
    pipe.refused.extend([UsbStallError(), UsbTimeoutError(), UsbTimeoutError()])
    assert wire.ask(READY).is_good
    assert len(pipe.written) == 1
    assert pipe.cleared == 1


def test_a_command_that_may_have_been_taken_is_not() -> None:
    pipe, wire = wired(GOOD)
    pipe.refused.append(UsbError())
    with pytest.raises(UsbError):
        wire.ask(READY)
    assert not pipe.written
    assert wire.in_doubt


def test_waiting_has_an_end_and_gives_signs_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    signs: list[float] = []
    pipe, wire = wired()
    monkeypatch.setattr(life, "_hearers", [lambda _: signs.append(pipe.clock())])
    with pytest.raises(UsbTimeoutError):
        wire.ask(READY, 30)
    assert 30 <= pipe.clock() < 31
    assert pipe.longest <= 1
    assert max(later - sooner for sooner, later in pairwise(signs)) <= 1


def test_a_busy_device_is_asked_again_for_a_minute() -> None:
    pipe, wire = wired(*[BUSY] * 5, GOOD)
    assert wire.insist(READY).is_good
    pipe.answers.extend([BUSY] * 10_000)
    started = pipe.clock()
    assert wire.insist(READY).verdict is Verdict.WAIT
    assert 60 <= pipe.clock() - started < 61


def test_news_of_waking_up_are_heard_and_the_command_sent_again() -> None:
    woken = (CHECK, told(6, 0x80, 1), GOOD)
    _, wire = wired(*woken, GOOD)
    assert wire.insist(READY).is_good
    _, wire = wired(*woken * 9)
    assert wire.insist(READY).verdict is Verdict.WOKEN


def test_coming_back_into_step() -> None:
    pipe, wire = wired(b"rest" * 100, GOOD, b"more")
    wire.in_doubt = True

    def read(size: int, timeout: float, plain: object = pipe.read) -> bytes:
        if not pipe.answers and pipe.written:
            pipe.answers.extend([INQUIRY, GOOD])
        return plain(size, timeout)  # type: ignore[operator, no-any-return]

    pipe.read = read  # type: ignore[method-assign]
    wire.resynchronise()
    assert not wire.in_doubt
    assert pipe.resets == 0


def test_a_reset_is_the_last_resort() -> None:
    pipe, wire = wired()
    with pytest.raises(UsbError):
        wire.resynchronise()
    assert pipe.resets == 1
    assert wire.in_doubt
    assert pipe.clock() < 10


def test_endless_data_end() -> None:
    class Spring(ScriptedPipe):
        def read(self, size: int, timeout: float) -> bytes:
            return bytes(size)

    class Void(ScriptedPipe):
        def read(self, size: int, timeout: float) -> bytes:
            return b""

    class Echo(ScriptedPipe):
        def read(self, size: int, timeout: float) -> bytes:
            return GOOD

    for kind in (Spring, Void, Echo):
        pipe = kind()
        wire = Wire(pipe, pipe.clock, pipe.clock.wait)
        with pytest.raises(UsbError):
            wire.ask(IMAGE)
        with pytest.raises(UsbError):
            wire.resynchronise()


def test_gone_is_gone() -> None:
    pipe, wire = wired(UsbGoneError())
    with pytest.raises(UsbGoneError):
        wire.ask(READY)
    pipe.answers.append(UsbGoneError())
    with pytest.raises(UsbGoneError):
        wire.resynchronise()
    assert pipe.resets == 0


PIECES = st.one_of(
    st.sampled_from([GOOD, CHECK, BUSY, b"", told(3, 0x80, 1)]),
    st.binary(max_size=40),
    st.sampled_from([UsbStallError(), UsbOverflowError(), UsbError(), UsbTimeoutError(), UsbGoneError()]),
)


@given(st.lists(PIECES, max_size=12), st.sampled_from([READY, STATUS, IMAGE, commands.scan((0,))]))
def test_whatever_comes_nothing_but_documented_errors(
    answers: list[bytes | Exception], command: commands.Command
) -> None:
    pipe, wire = wired(*answers)
    try:
        reply = wire.ask(command)
    except UsbError:
        assert wire.in_doubt
    else:
        assert len(reply.data) <= command.answer
    assert pipe.clock() < 200
