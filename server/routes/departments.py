"""The tree of departments, from a list."""

from __future__ import annotations

from http import HTTPStatus

from app.core.errors import UsageError
from app.sync.wire_settings import ImportedDepartments
from server import audit, department_list, directory
from server.api import Call, Route
from server.audit import Action
from server.database import Connection
from server.directory import Pen

_MOST_LIST = 512 << 10


def import_departments(call: Call[str]) -> ImportedDepartments:
    services, session = call.services, call.session
    lines = department_list.lines(call.body)
    pen = Pen(session.account, session.device, call.now)
    tree = department_list.Tree(directory.documents(services, "department"), pen)
    problems = []
    for number, line in lines:
        try:
            tree.take(line)
        except UsageError as error:
            problems.append(f"{number} 行目: {error}")

    def tell(connection: Connection) -> None:
        audit.write(
            connection, services.office, Action.DEPARTMENTS_IMPORTED, call.now,
            actor=session.account, device=session.device, subject=services.office,
            detail={"made": str(tree.made), "changed": str(tree.changed)},
        )  # fmt: skip

    directory.write(services, pen, tree.changes, tell)
    return ImportedDepartments(tree.made, tree.changed, tuple(problems))


ROUTES = (
    Route(
        name="import_departments", method="POST", path="/v1/departments/list", handler=import_departments,
        body=str, answer=ImportedDepartments, most_bytes=_MOST_LIST,
        summary="Make, rename, move, merge and close departments by a list in CSV",
        problems=(HTTPStatus.UNPROCESSABLE_ENTITY,),
    ),
)  # fmt: skip
