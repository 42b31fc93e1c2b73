"""Scanners that speak eSCL (AirScan): one protocol over IPP-over-USB and over the network."""

from app.devices.escl.driver import KIND
from app.devices.escl.finding import Browser, discover, open_device

__all__ = ["KIND", "Browser", "discover", "open_device"]
