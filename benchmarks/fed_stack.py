"""A stack from a device into a new encrypted store, for `bench scan`; a process of its own, on a USB of its own.

``python -m benchmarks.fed_stack HOME DEVICE [read]`` prints a line of JSON: how many sheets came safe after the
first, in how many seconds, and how many sheets had been read by then. With ``read``, both cores read meanwhile.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import nullcontext
from pathlib import Path

from app.operations.intake import PageSafe, StackSettings
from app.operations.opening import open_session
from app.operations.reading import ReadingTally
from app.operations.scanning import Feed, reading_if_free, run_feeder


def main(home: Path, device: str, *, read: bool) -> None:
    """Take in until the feeder is empty; what is not read by then stays unread."""
    moments: list[float] = []
    tally = ReadingTally()
    with open_session("default", "計測 花子", home=home, passphrase="bench") as session:  # noqa: S106

        def page_safe(_: PageSafe) -> None:
            moments.append(time.perf_counter())
            if reader:
                reader.pump()

        with reading_if_free(session, lambda *_: None) if read else nullcontext() as reader:
            run_feeder(session, Feed(device, StackSettings(session.operator), on_page=page_safe))
            if reader:
                tally = reader.tally
            fed = moments[1::2]
            told = {"sheets": len(fed) - 1, "seconds": fed[-1] - fed[0], "read": tally.sheets}
            print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], read="read" in sys.argv[3:])
