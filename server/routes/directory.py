"""Who and which departments there are: a desk that joins finds its own again."""

from __future__ import annotations

from app.sync.wire_accounts import Directory
from server import directory
from server.api import Call, Route


def read_directory(call: Call[None]) -> Directory:
    users, departments = (tuple(directory.documents(call.services, kind)) for kind in ("user", "department"))
    return Directory(users, departments)


ROUTES = (
    Route(
        name="read_directory", method="GET", path="/v1/directory", handler=read_directory, answer=Directory,
        summary="Everybody and every department of the office",
    ),
)  # fmt: skip
