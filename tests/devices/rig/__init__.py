"""Virtual scanners at the level of USB transfers, and what they are plugged into.

What is imported by ``transfers`` and by the devices is the standard library alone: the same
devices run in the system's Python, which has what umockdev needs and nothing of ours.
"""
