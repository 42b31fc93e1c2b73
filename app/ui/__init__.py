"""The window: it shows, and asks the processes beside it; it has no logic of its own."""
