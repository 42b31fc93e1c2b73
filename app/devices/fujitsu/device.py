"""One open device: who it is, what it can, how it is, and what it is told before a batch."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cached_property

from app.core.errors import ScannerError
from app.devices.fujitsu import commands
from app.devices.fujitsu.answers import Capabilities, HardwareStatus, Identity, serial_number
from app.devices.fujitsu.commands import Command, Control, ModePage, Position
from app.devices.fujitsu.models import Model
from app.devices.fujitsu.sense import Verdict
from app.devices.fujitsu.window import ColorOrder, Composition, Window, descriptors, plan
from app.devices.fujitsu.wire import (
    BUSY_PATIENCE,
    GLANCE,
    MOVING_PATIENCE,
    PATIENCE,
    OutOfStepError,
    Reply,
    Wire,
)
from app.devices.scanner import DeviceState, FaultKind, ScanSettings
from app.devices.usb.pipe import BulkPipe

_GREETING_PATIENCE = 2.0
_STILL_TRUE = 0.5
"""Seconds for which a device that answered neither falls asleep nor has to be asked again."""
_SLEEP_MINUTES = 15


class StoppedError(Exception):
    """The device says what is the matter; of kind TRANSFER, the image of a sheet did not come whole."""

    def __init__(self, kind: FaultKind) -> None:
        super().__init__(kind)
        self.kind = kind


def heeded(reply: Reply) -> Reply:
    """The reply, unless it says why the scan cannot go on: then StoppedError."""
    if isinstance(reply.verdict, FaultKind):
        raise StoppedError(reply.verdict)
    if reply.verdict is Verdict.WAIT:
        raise StoppedError(FaultKind.BUSY)
    return reply


class Device:
    """Raises UsbError from whatever talks to the device."""

    def __init__(
        self,
        pipe: BulkPipe,
        model: Model,
        clock: Callable[[], float] = time.monotonic,
        rest: Callable[[float], None] = time.sleep,
        *,
        told_serial: str = "",
        at_a_glance: bool = False,
    ) -> None:
        """Greet the device; it is brought back into step where its last user left it in the middle of something.

        ``told_serial`` is what its descriptor on the bus says. ``at_a_glance``:
        it is only asked who and how it is, and neither waited for nor reset.
        """
        self.model = model
        self._told: tuple[HardwareStatus, float] | None = None
        self.most_at_once = model.quirks.most_at_once
        self.button_is_down: bool | None = None
        self._told_serial = told_serial
        self.wire = Wire(pipe, clock, rest, GLANCE if at_a_glance else BUSY_PATIENCE)
        self.clock = clock
        try:
            # A program that was killed may have left half an exchange.
            self.wire.resynchronise(may_reset=not at_a_glance)
            self.identity = self._identity()
        except BaseException:
            self.wire.close()
            raise

    @cached_property
    def able(self) -> Capabilities:
        """Raises ScannerError for a device that does not tell."""
        reply = self.wire.insist(commands.capabilities())
        try:
            return Capabilities.parse(reply.data)
        except ValueError as error:
            raise ScannerError(
                "このスキャナー（{model}）は、使い方を答えません。この機種には対応していません。",
                model=self.name,
            ) from error

    @cached_property
    def serial(self) -> str:
        """As the device tells it; empty where it does not."""
        if self._told_serial:
            return self._told_serial
        if not self.able.diagnoses or not self.model.quirks.tells_serial:
            return ""
        if not self.wire.insist(commands.ask_serial()).is_good:
            return ""
        reply = self.wire.insist(commands.read_serial())
        with suppress(ValueError):
            return serial_number(reply.data)
        return ""

    @cached_property
    def mode_pages(self) -> frozenset[ModePage]:
        """The pages of settings that it has. No other is asked for: some hang devices up."""
        if not self.able.tells_modes:
            return frozenset()
        asked = set(ModePage) - (set() if self.model.quirks.prepicks else {ModePage.PREPICK})
        return frozenset(
            page for page in sorted(asked) if self.wire.insist(commands.mode_sense(page)).is_good
        )

    @property
    def name(self) -> str:
        return self.identity.product or self.model.name

    @property
    def crops(self) -> bool:
        return self.able.crops and ModePage.PAPER_EDGES in self.mode_pages

    def hardware(self, busy_patience: float | None = None) -> HardwareStatus | None:
        """What its sensors say; None where it has none to ask. Raises StoppedError where it stays busy.

        Either way its answer proves that the exchanges before were in step.
        """
        if not self.able.tells_status:
            self._identity()
            return None
        reply = self.wire.insist(commands.hardware_status(), busy_patience=busy_patience)
        if not reply.is_good:
            if reply.verdict is not FaultKind.EMPTY:
                heeded(reply)
            return None
        try:
            hardware = HardwareStatus.parse(reply.data)
        except ValueError as error:
            self.wire.in_doubt = True
            raise OutOfStepError(str(error)) from error
        self.button_is_down = hardware.button
        self._told = hardware, self.clock()
        return hardware

    def rouse(self) -> HardwareStatus | None:
        """Wake it, and hear how it is. Raises StoppedError where nothing can be fed."""
        if self.wire.in_doubt:
            self.recover()
        if self._told and self.clock() - self._told[1] < _STILL_TRUE:
            hardware: HardwareStatus | None = self._told[0]
        else:
            heeded(self.wire.insist(commands.test_unit_ready(), _GREETING_PATIENCE))
            hardware = self.hardware()
        if hardware and hardware.cover_open:
            raise StoppedError(FaultKind.COVER_OPEN)
        return hardware

    def state(self) -> DeviceState:
        """What it says of itself now; a busy device is not waited for."""
        if self.wire.in_doubt:
            self.recover()
        try:
            hardware = self.hardware(GLANCE)
            if hardware is None or not (hardware.cover_open or hardware.asleep):
                heeded(self.wire.insist(commands.test_unit_ready(), _GREETING_PATIENCE, GLANCE))
        except StoppedError as stopped:
            return stopped.kind.state
        return state_of(hardware)

    def prepare(self, settings: ScanSettings) -> Window:
        """Tell it how to scan. Raises StoppedError, and ScannerError where it takes none of it."""
        able, quirks = self.able, self.model.quirks
        self.cancel()  # a program that was killed may have left a sheet under way
        window = plan(settings, able, quirks)
        if able.several_sources:
            self._set(commands.control(Control.FEEDER))
        if quirks.announces_size and able.diagnoses:
            size = window.paper_width, window.paper_length
            self._set(commands.announce_size(window.dpi, *size, window.composition))
        for page, command in self._modes(settings).items():
            if page in self.mode_pages:
                self._set(command)
        window = self._windowed(window)
        if able.needs_gamma and 8 <= able.sample_bits <= 10:
            self._set(commands.send_gamma(able.sample_bits))
        if quirks.wants_tables:
            self._set(commands.send_quantisation())
        if able.can_control:
            self._set(commands.control(Control.LAMP_ON), MOVING_PATIENCE)
        return window

    def cancel(self) -> None:
        """End what is under way; paper that was fed goes out. Raises StoppedError where the device stays busy."""
        if self.able.can_control:
            reply = self.wire.insist(commands.control(Control.CANCEL))
        elif self.able.halts:
            reply = self.wire.insist(commands.position(Position.HALT))
        else:
            return
        if reply.verdict is Verdict.WAIT:  # anything else means done: that it was halted, for instance
            raise StoppedError(FaultKind.BUSY)

    def recover(self) -> None:
        """Come back into step after an exchange that failed, and end what was under way."""
        self._told = None
        self.wire.resynchronise()
        with suppress(StoppedError):  # whoever goes on hears that it is busy
            self.cancel()

    def close(self) -> None:
        self.wire.close()

    def _identity(self) -> Identity:
        reply = self.wire.insist(commands.inquiry(), _GREETING_PATIENCE)
        try:
            identity = Identity.parse(reply.data)
        except ValueError as error:
            raise OutOfStepError(str(error)) from error
        self.wire.in_doubt = False
        return identity

    def _modes(self, settings: ScanSettings) -> dict[ModePage, Command]:
        able = self.able
        return {
            ModePage.PAPER_EDGES: commands.set_paper_edges(crop=settings.straighten and able.crops),
            ModePage.DOUBLE_FEED: commands.set_double_feed(
                stop=settings.stop_on_double_feed,
                protect=able.protects_paper,
                staples=able.finds_staples,
                recover=able.recovers,
                protect_more=able.protects_paper_more,
            ),
            ModePage.DROPOUT: commands.set_no_dropout(),
            ModePage.BUFFER: commands.set_buffer_off(),
            ModePage.PREPICK: commands.set_prepick_off(),
            ModePage.SLEEP: commands.set_sleep(_SLEEP_MINUTES),
        }

    def _set(self, command: Command, patience: float = PATIENCE) -> Reply:
        """A setting; one that the device refuses is left as it is."""
        return heeded(self.wire.insist(command, patience))

    def _windowed(self, window: Window) -> Window:
        """The window that it took, with the order of colours that it knows."""
        orders = (
            ColorOrder
            if window.composition is Composition.COLOR and not window.compressed
            else (window.order,)
        )
        for order in orders:
            ordered = replace(window, order=order)
            if self._set(commands.set_window(descriptors(ordered, self.able))).is_good:
                return ordered
        raise ScannerError(
            "スキャナー（{model}）が、この設定での読み取りを受け付けません。解像度や色の設定を変えてください。",
            model=self.name,
        )


def state_of(hardware: HardwareStatus | None) -> DeviceState:
    """What the sensors amount to."""
    if hardware is None:
        return DeviceState.READY
    if hardware.asleep:
        return DeviceState.ASLEEP
    if hardware.cover_open:
        return DeviceState.COVER_OPEN
    return DeviceState.READY if hardware.paper else DeviceState.EMPTY
