"""Folders into which others write: on which machine they lie, which files are complete, what becomes of them."""
