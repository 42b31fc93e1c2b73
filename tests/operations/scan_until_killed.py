"""Takes in a stack until it is killed: a process of its own for test_kill.py.

Usage: python -m tests.operations.scan_until_killed HOME STACK
Goes on with the open batch where there is one, says every page that it
acknowledged, and ends the batch when the feeder is empty.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.core.records import Batch, BatchState
from app.devices.registry import open_scanner
from app.devices.scanner import FaultKind, ScannedPage, ScannerFault, ScanSettings
from app.operations.covering import Covered
from app.operations.intake import StackSettings, begin_batch, end_batch, take_in
from tests.operations.desk import open_desk


def main(home: Path, stack: Path) -> None:
    with open_desk(home) as session, open_scanner(f"virtual:{stack}") as scanner:
        found = session.store.find(Batch, "state = ?", BatchState.OPEN)
        batch = found[0] if found else begin_batch(session, StackSettings(session.operator), "virtual")
        print("open", flush=True)
        last = [batch]

        def switch(covered: Covered) -> None:
            last.append(covered.batch)

        def acknowledge(page: ScannedPage) -> None:
            scanner.acknowledge(page)
            print(page.key, flush=True)

        try:
            take_in(session, batch, scanner.pages(ScanSettings()), acknowledge, on_cover=switch)
        except ScannerFault as fault:
            if fault.kind is not FaultKind.EMPTY:
                raise
        end_batch(session, last[-1].id)
        print("ended", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
