"""Virtual scanners at the level of USB transfers, and what they are plugged into.

What is imported by ``transfers`` and by the devices is the standard library alone, so that they
know of a driver no more than its transfers, and a process that is a device is there at once.
"""
