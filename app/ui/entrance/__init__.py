"""The way in: first start, choosing and unlocking a profile, recovery, restore."""
