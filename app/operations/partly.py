"""A desk that holds only part of what its user may see, as the office has decided; the rest is found at the server."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.messages import Message
from app.db.arrivals import PART
from app.db.store import Store
from app.sync.wire_settings import OfflineReach


@dataclass(frozen=True, slots=True)
class Part:
    """Whose cards a desk holds, and how old they may be. The user's own it always does."""

    offline: OfflineReach = OfflineReach.ALL
    years: int = 0
    """0: of any age."""

    def __bool__(self) -> bool:
        """Whether there may be more at the server."""
        return self.offline is not OfflineReach.ALL or self.years > 0

    @property
    def setting(self) -> str:
        """As it is kept at the desk; empty for all."""
        return f"{self.offline}/{self.years}" if self else ""

    @property
    def message(self) -> Message:
        """What is here, in words."""
        if self.offline is OfflineReach.OWN:
            return Message("自分の名刺だけ")
        whose = (
            Message("自分と部署の名刺")
            if self.offline is OfflineReach.DEPARTMENT
            else Message("すべての名刺")
        )
        if not self.years:
            return whose
        return Message("{whose}(他の職員のものは {years} 年以内)", whose=whose, years=self.years)


def part_held(store: Store) -> Part:
    """Which part this desk holds, as the server said last."""
    offline, _, years = store.setting(PART).partition("/")
    return Part(OfflineReach(offline), int(years)) if years else Part()
