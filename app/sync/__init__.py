"""The desk side of the shared server: what travels, and how it is merged."""
