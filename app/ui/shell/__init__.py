"""What stands around every area: rail, top bar, search over everything, tasks, lock."""
