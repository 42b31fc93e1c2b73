"""A scanner that speaks eSCL behind the interface that all devices share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Self

from app.core.errors import ScannerError
from app.core.messages import Message
from app.devices.delivery import Delivery
from app.devices.escl.client import Client
from app.devices.escl.errors import ForbiddenError, InUseError, LinkError, StrangerError
from app.devices.escl.faults import forbidden, stranger
from app.devices.escl.job import Job, StoppedError
from app.devices.escl.leftover import Leftover
from app.devices.escl.settings import plan
from app.devices.recode import converted
from app.devices.scanner import (
    ColorMode,
    DeviceInfo,
    DeviceState,
    FaultKind,
    ScannedPage,
    ScannerFault,
    ScanSettings,
)

KIND = "escl"


class EsclScanner:
    """An open scanner. A connection that was lost is made anew when it is used next."""

    def __init__(self, client: Client, name: str, serial: str = "", leftover: Leftover | None = None) -> None:
        """Ask what it can do. ``serial`` is what its descriptor on the bus says. Raises LinkError."""
        self._client = client
        try:
            self._able = client.capabilities()
        except BaseException:
            client.link.close()
            raise
        self._name = name
        self._serial = serial or self._able.serial
        self._leftover = leftover or Leftover(self._able.uuid or self._serial or name)
        self._delivery = Delivery(self._serial or KIND)
        self._notices: list[Message] = []
        self._state = DeviceState.READY
        self._is_scanning = False

    @property
    def info(self) -> DeviceInfo:
        state = self._state if self._is_scanning else self.status()
        return DeviceInfo(self._name, KIND, self._able.model, self._serial, state, self._client.connection)

    @property
    def notices(self) -> Sequence[Message]:
        return tuple(self._notices)

    def status(self) -> DeviceState:
        self._state = self._client.state()
        return self._state

    def button_pressed(self) -> bool:
        """Never: eSCL tells nobody of a button."""
        return False

    def pages(self, settings: ScanSettings, after: int | None = None) -> Iterator[ScannedPage]:
        """See ``Scanner.pages``.

        An eSCL device feeds by itself once its job began. What it fed and nobody
        fetched is lost with its job, so it has to be fed again like all paper
        behind the last good sheet. It always stops at a double feed, and knows
        no word for cropping and deskewing.
        """
        wanted = plan(settings, self._able)
        first = number = self._delivery.last_safe if after is None else after
        self._is_scanning = True
        job: Job | None = None
        try:
            job = Job(self._client, wanted, self._leftover)
            while files := job.sheet():
                whole = _wanted(files, settings.color)
                number += 1
                yield from self._delivery.pages(number, whole, wanted.dpi)
        except GeneratorExit:
            if not wanted.from_glass:
                self._notices.append(_ended_early(number))
            raise
        except StoppedError as stopped:
            raise ScannerFault(stopped.kind, number or None) from stopped
        except LinkError as error:
            raise self._fault_of(error, job, number) from error
        finally:
            self._is_scanning = False
            if job is not None:
                job.end()
        if number == first:
            raise ScannerFault(FaultKind.EMPTY, number or None)

    def acknowledge(self, page: ScannedPage) -> None:
        self._delivery.acknowledge(page)

    def close(self) -> None:
        self._client.link.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _fault_of(self, error: LinkError, job: Job | None, number: int) -> ScannerError:
        match error:
            case InUseError():
                return ScannerFault(FaultKind.BUSY, number or None)
            case ForbiddenError():
                return forbidden()
            case StrangerError():
                return stranger()
        return ScannerFault(self._client.cause(error, job.path if job is not None else ""), number or None)


def _wanted(files: Sequence[bytes], color: ColorMode) -> list[tuple[bytes, str]]:
    """Raises StoppedError for an image that cannot be read where it has to be."""
    try:
        return [converted(file, color) for file in files]
    except ValueError as error:
        raise StoppedError(FaultKind.TRANSFER) from error


def _ended_early(sheet: int) -> Message:
    """The device feeds ahead of us: what it fed and nobody fetched is gone with its job."""
    return Message(
        "{sheet} 枚目のあとで終えました。このスキャナーは先の紙まで送り出していることがあります。"
        "{sheet} 枚より多く出ていたら、{next} 枚目から入れて、もう一度取り込んでください。",
        sheet=sheet,
        next=sheet + 1,
    )
