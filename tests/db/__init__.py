import app.db  # noqa: F401 - before any test imports sqlite_utils; see there
