"""Scanners that a TWAIN source drives, on Windows, for a process of its own that may hang and be ended.

Written from the TWAIN specification 2.4 and tested against a source manager
that is made up: no real one was at hand. What it asks of a source is what the
specification has every source do, native transfer of one image after the
other. A 64-bit Python loads ``TWAINDSM.dll`` and with it 64-bit sources only;
the older ``twain_32.dll`` and 32-bit sources stay out of reach. Double feeds
are found where the source itself is set up to look for them.
"""

from app.devices.twain.driver import KIND
from app.devices.twain.finding import discover, open_device

__all__ = ["KIND", "discover", "open_device"]
