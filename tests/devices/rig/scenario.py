"""What a virtual device that runs in a process of its own is to be, told in one line of JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from importlib import import_module
from typing import Any, Protocol, Self, cast

from tests.devices.rig.faults import Mishap, Planned, Stage
from tests.devices.rig.paper import Feeder
from tests.devices.rig.transfers import RigDevice


class Hosted(RigDevice, Protocol):
    """A virtual device with somebody beside it, who lays in paper, pulls the plug and pushes the button."""

    feeder: Feeder

    def plan(self, mishaps: list[Planned]) -> None:
        """These happen too."""

    def press_button(self) -> None: ...

    def unplug(self) -> None:
        """From now on every transfer raises Gone; paper that was under way stays where it is."""

    def plug_in(self) -> None:
        """Begin anew, as after power came back."""


@dataclass(frozen=True)
class Scenario:
    """A device, its paper, and what happens to it."""

    kind: str
    """The module of the rig that makes it: ``make(scenario, clock)`` there returns a ``Hosted``."""
    model: str = ""
    """Which of the kind's models; the kind's own choice where it is empty."""
    pile: str = ""
    """A folder of leaves, written by ``tests.devices.rig.cards``; no paper where it is empty."""
    sheets: int | None = None
    """How many sheets lie in the hopper, the folder's again and again; None: each of them once."""
    mishaps: tuple[Planned, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    """What else the kind wants to know."""
    whole_transfers: bool = False
    """Whether the host controller takes a transfer of any size at once (USB 3), so that libusb does not split it."""

    def __str__(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def of(cls, line: str) -> Self:
        known = json.loads(line)
        return cls(**known | {"mishaps": planned(known["mishaps"])})


def planned(mishaps: list[dict[str, Any]]) -> tuple[Planned, ...]:
    """Mishaps as JSON gives them."""
    return tuple(Planned(Mishap(each["mishap"]), each["sheet"], Stage(each["stage"])) for each in mishaps)


def make(scenario: Scenario, clock: Callable[[], float]) -> Hosted:
    """The device of a scenario. ``clock`` gives seconds."""
    module = import_module(f"tests.devices.rig.{scenario.kind}")
    return cast("Hosted", module.make(scenario, clock))
