"""The commands of the virtual fujitsu scanner, its paper, and what goes wrong with both.

What is out of order, out of range or of the wrong length is refused as devices
refuse it, so that a sloppy driver fails here before it fails in an office.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.fujitsu_mishaps import (
    AT_ANY_COMMAND,
    BUSY_COMMANDS,
    STAYING,
    TELLING,
    UNMOVED,
    Piece,
    disturbed,
)
from tests.devices.rig.fujitsu_models import Model
from tests.devices.rig.fujitsu_sense import (
    RESET,
    TOLD,
    BusyStatus,
    Check,
    hopper_empty,
    no_data_yet,
    wrong_command,
    wrong_field_of_command,
    wrong_length,
    wrong_order,
)
from tests.devices.rig.fujitsu_settings import LAMP, Settings
from tests.devices.rig.fujitsu_sheet import Sheet, Stream
from tests.devices.rig.paper import Feeder

_REQUEST_SENSE, _INQUIRY, _MODE_SENSE, _HARDWARE_STATUS = 0x03, 0x12, 0x1A, 0xC2
_IMAGE, _SIZE = 0x00, 0x80
_CANCEL, _ASK = 0x04, 0x10
_GOOD, _CHECK, _BUSY = 0, 2, 8


class FujitsuScanner:
    """Answers commands, and is struck by mishaps as planned."""

    def __init__(
        self,
        model: Model,
        feeder: Feeder,
        clock: Callable[[], float],
        mishaps: Iterable[Planned],
        *,
        seconds_per_sheet: float,
        interlaces: bool,
    ) -> None:
        self.fed = 0
        """How often the feeder was set going."""
        self._model = model
        self._feeder = feeder
        self._clock = clock
        self._mishaps = list(mishaps)
        self._seconds_per_sheet = seconds_per_sheet
        self._interlaces = interlaces
        self._button = False
        self._trouble: Mishap | None = None
        """What stays until somebody sees to it."""
        self._attention: tuple[int, int, int] | None
        self.start()
        self._attention = None

    def start(self) -> None:
        """As after power came back, or a reset: it has forgotten what it was told."""
        self._settings = Settings(self._model)
        self._sheet: Sheet | None = None
        self._sense: Check | None = None
        self._attention = RESET
        self._busy = 0
        self._strikes: list[tuple[Mishap, Stage]] = []
        """What happens to the transfers of the command under way."""
        self._seems_empty = self._noticed_double_feed = False
        self._commands: dict[int, Callable[[bytes, bytes], bytes]] = {
            0x00: self._test_ready,
            _REQUEST_SENSE: self._request_sense,
            _INQUIRY: self._settings.inquiry,
            0x15: self._settings.mode_select,
            _MODE_SENSE: self._mode_sense,
            0x1B: self._scan,
            0x1C: self._settings.read_diagnostic,
            0x1D: self._settings.send_diagnostic,
            0x24: self._set_window,
            0x28: self._read,
            0x2A: self._settings.send,
            0x31: self._position,
            _HARDWARE_STATUS: self._hardware_status,
            0xF1: self._control,
        }
        if not self._feeder.path:
            self._trouble = None

    def plan(self, mishaps: Iterable[Planned]) -> None:
        self._mishaps += mishaps

    def press_button(self) -> None:
        self._button = True

    def attend(self) -> None:
        """What somebody does who stands before it: clears the path and closes the cover."""
        self._trouble = None
        self._busy = 0

    def refuses(self, block: bytes) -> bool:
        """Whether it does not even take a command."""
        return block[0] != _REQUEST_SENSE and self._is_idle and bool(self._due(Stage.START, {Mishap.STALL}))

    def answer(self, block: bytes, parameters: bytes | None) -> list[Piece]:
        """The transfers that follow a command. ``parameters`` is None where they had another length than it says."""
        told = self._sense
        self._strikes.clear()
        if block[0] != _REQUEST_SENSE:
            self._sense = None
        data, status = b"", _GOOD
        try:
            self._look_up(block[0])
            if block[0] not in self._commands:
                raise wrong_command()
            if any(block[6 if block[0] < 0x20 else 10 :]):
                raise wrong_field_of_command()
            if parameters is None:
                raise wrong_length()
            data = self._commands[block[0]](block, parameters)
        except Check as check:
            data, status, self._sense = check.data, _CHECK, check
        except BusyStatus:
            status, self._sense = _BUSY, told
        answer: list[Piece] = [data] if _answer_length(block) else []
        answer.append(bytes((0x53,)).ljust(9, b"\0") + bytes((status,)).ljust(4, b"\0"))
        for mishap, stage in self._strikes:
            answer = disturbed(answer, mishap, stage)
        return answer

    # What goes wrong

    @property
    def _is_idle(self) -> bool:
        """Whether no sheet is under way."""
        return self._sheet is None or self._sheet.is_through

    def _due(self, stage: Stage, kinds: Iterable[Mishap] = frozenset(Mishap)) -> Mishap | None:
        """The mishap that is planned for now, of these kinds: it strikes, and never again."""
        sheet = self.fed + 1 if stage is Stage.START else self.fed
        for planned in self._mishaps:
            if (planned.sheet, planned.stage) == (sheet, stage) and planned.mishap in kinds:
                self._mishaps.remove(planned)
                return planned.mishap
        return None

    def _look_up(self, operation: int) -> None:
        """What happens before a command is looked at. Raises what it says instead of doing it."""
        if operation == _REQUEST_SENSE:
            return
        patient = AT_ANY_COMMAND - ({Mishap.BUSY, Mishap.SLEEP} if operation == _INQUIRY else set())
        if self._is_idle and (mishap := self._due(Stage.START, patient)):
            if mishap is Mishap.SLEEP:
                self._attention = TOLD[mishap]
            else:
                self._befall(mishap, Stage.START)
        if operation == _INQUIRY:
            return
        if self._busy:
            self._busy -= 1
            raise BusyStatus
        if self._attention and operation != _HARDWARE_STATUS:
            codes, self._attention = self._attention, None
            raise Check(*codes)

    def _befall(self, mishap: Mishap, stage: Stage) -> None:
        """Let it happen to the paper, or to the transfers of this command. Raises what the device says of it."""
        if mishap is Mishap.BUSY:
            self._busy = BUSY_COMMANDS - 1
            raise BusyStatus
        if mishap not in TOLD:
            self._strikes.append((mishap, stage))
            return
        if mishap is Mishap.DOUBLE_FEED and not self._feed_another(stage):
            return
        if mishap in STAYING:
            self._trouble = mishap
        if mishap is Mishap.EMPTY:
            self._seems_empty = True
        if mishap is Mishap.STOP_BUTTON:
            self._feeder.eject()
        if mishap is not Mishap.SLEEP:
            self._sheet = None
        raise Check(*TOLD[mishap])

    def _feed_another(self, stage: Stage) -> bool:
        """Let another leaf go along; whether the device stops for it."""
        if self._feeder.hopper and stage is not Stage.START:
            self._feeder.path.append(self._feeder.hopper.popleft())
        self._noticed_double_feed = self._settings.notices_double_feeds
        return self._settings.stops_at_double_feeds

    # Commands that ask

    def _request_sense(self, block: bytes, _: bytes) -> bytes:
        sense, self._sense = self._sense or Check(0), None
        return sense.sense[: block[4]]

    def _test_ready(self, _: bytes, __: bytes) -> bytes:
        if self._model.is_snap and self._sheet is not None and not self._sheet.streams:
            self._sheet = None
        return b""

    def _mode_sense(self, block: bytes, parameters: bytes) -> bytes:
        if block[2] == LAMP and self._model.locks_up:
            self._strikes.append((Mishap.HANG, Stage.START))
        return self._settings.mode_sense(block, parameters)

    def _hardware_status(self, block: bytes, _: bytes) -> bytes:
        status = bytearray(12)
        if not self._feeder.hopper or self._seems_empty:
            status[3] |= 0x80
        if self._trouble is Mishap.COVER:
            status[3] |= 0x20
        if self._attention == TOLD[Mishap.SLEEP]:
            status[4] |= 0x80
        if self._button:
            status[4] |= 0x01
        if self._noticed_double_feed:
            status[6] |= 0x01
        self._button = self._seems_empty = False
        return bytes(status)[: int.from_bytes(block[7:9], "big")]

    # Commands that move paper

    def _set_window(self, block: bytes, parameters: bytes) -> bytes:
        if not self._is_idle:
            raise wrong_order()
        return self._settings.set_window(block, parameters)

    def _control(self, block: bytes, _: bytes) -> bytes:
        if block[1] & _ASK:
            self._announce(block[2], int.from_bytes(block[6:9], "big"))
        elif block[1] == _CANCEL:
            self._cancel()
        elif block[1] not in {0x00, 0x05, 0x06, 0x07}:
            raise wrong_field_of_command()
        return b""

    def _position(self, block: bytes, _: bytes) -> bytes:
        match block[1]:
            case 0x00 | 0x04:
                self._cancel()
            case 0x01:
                self._feed()
            case _:
                raise wrong_field_of_command()
        return b""

    def _cancel(self) -> None:
        self._sheet = None
        if self._trouble is None:
            self._feeder.eject()

    def _feed(self) -> None:
        if self._trouble is not None:
            raise Check(*TOLD[self._trouble])
        if not self._is_idle or self._settings.window is None:
            raise wrong_order()
        self._noticed_double_feed = False
        if mishap := self._due(Stage.START, TELLING):
            self._befall(mishap, Stage.START)
        is_first, drew_in_ahead = self._sheet is None, self._sheet is not None and bool(self._feeder.path)
        self.fed += 1
        mishap = self._due(Stage.FEED)
        leaf = None
        if mishap not in UNMOVED:
            leaf = self._feeder.path[0] if drew_in_ahead else self._feeder.feed()
        if leaf is None:
            self.fed -= 1
            if mishap:
                self._befall(mishap, Stage.FEED)
            self._sheet = None
            raise wrong_order() if self._model.is_snap and is_first else hopper_empty()
        self._sheet = Sheet(leaf, self._clock() + self._seconds_per_sheet)
        if mishap is Mishap.WRONG_LENGTH:
            self._sheet.extra_lines = 64
        elif mishap:
            self._befall(mishap, Stage.FEED)

    def _scan(self, _: bytes, parameters: bytes) -> bytes:
        if self._sheet is None or self._sheet.streams:
            raise wrong_order()
        window = self._settings.begin(parameters)
        self._sheet.expose(window, self._model.order, crops=self._settings.crops, interlaces=self._interlaces)
        return b""

    def _announce(self, side: int, length: int) -> None:
        """Say whether a READ of that length would be answered."""
        if self._sheet is None or side not in self._sheet.streams or not length:
            raise wrong_order()
        if self._clock() < self._sheet.ready_at:
            raise no_data_yet()
        self._sheet.streams[side].is_announced = True

    def _read(self, block: bytes, _: bytes) -> bytes:
        kind, side, length = block[2], block[5], int.from_bytes(block[6:9], "big")
        sheet, window = self._sheet, self._settings.window
        if sheet is None or window is None or not sheet.streams:
            raise wrong_order()
        if side not in window.sides or kind not in {_IMAGE, _SIZE}:
            raise wrong_field_of_command()
        if kind == _SIZE:
            return sheet.size(side, window)[:length]
        line = 1 if window.is_compressed else window.bytes_per_line
        if not 0 < length <= self._model.most_at_once or length % line:
            raise wrong_field_of_command()
        stream = sheet.streams.get(side)
        if stream is None or sheet.is_through:
            raise Check(0, shortfall=length)
        if not stream.is_announced:
            raise no_data_yet()
        self._strike_image(stream, length, line)
        return self._image(sheet, stream, length)

    def _strike_image(self, stream: Stream, length: int, line: int) -> None:
        for stage in stream.stages(length):
            mishap = self._due(stage)
            if mishap is Mishap.WRONG_LENGTH:
                stream.cut(line)
            elif mishap:
                self._befall(mishap, stage)

    def _image(self, sheet: Sheet, stream: Stream, length: int) -> bytes:
        mishap = self._due(Stage.END) if sheet.ends_with(stream, length) else None
        if mishap in {Mishap.BUSY, Mishap.SLEEP}:
            self._befall(mishap, Stage.END)
        block, shortfall = stream.read(length)
        data = block.ljust(length, b"\0") if self._model.pads and block else block
        if mishap:
            try:
                self._befall(mishap, Stage.END)
            except Check as check:
                raise Check(*check.codes, data=data) from None
        if sheet.is_through:
            self._feeder.eject()
            if self._settings.draws_in_ahead:
                self._feeder.feed()
        if shortfall:
            raise Check(0, shortfall=shortfall, data=data)
        return data


def _answer_length(block: bytes) -> int:
    """How many bytes of data a command asks for."""
    match block[0]:
        case 0x03 | 0x12 | 0x1A:
            return block[4]
        case 0x1C:
            return int.from_bytes(block[3:5], "big")
        case 0x28:
            return int.from_bytes(block[6:9], "big")
        case 0xC2:
            return int.from_bytes(block[7:9], "big")
    return 0
