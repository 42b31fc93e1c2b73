"""ScanSnap and fi scanners of Fujitsu, PFU and Ricoh: SCSI commands carried over USB bulk transfers."""

from app.devices.fujitsu.driver import KIND
from app.devices.fujitsu.finding import discover, open_device

__all__ = ["KIND", "discover", "open_device"]
